from collections import Counter
from decimal import Decimal
from random import Random

import pytest

from beesdesk.demo.baskets import ERRANDS, WEEKLY, Goods
from beesdesk.demo.catalogue import DemoProduct, read_products
from beesdesk.words import Unit

PRODUCTS = read_products()


@pytest.fixture(scope="module")
def goods() -> Goods:
    return Goods(PRODUCTS)


def named(name: str) -> DemoProduct:
    return next(product for product in PRODUCTS if product.name_en == name)


def quantities(goods: Goods, name: str) -> list[Decimal]:
    chance = Random(1)
    return sorted(goods.quantity(chance, named(name)) for _ in range(500))


def test_errands_cover_every_visit() -> None:
    assert sum(errand.by_day for errand in ERRANDS) == 100
    assert sum(errand.in_the_evening for errand in ERRANDS) == 100


def test_the_first_of_a_shelf_sells_best(goods: Goods) -> None:
    sold = Counter(product.key for product in goods.draw(Random(1), WEEKLY, 50_000))
    beers = [product.key for product in PRODUCTS if product.category == "alcohol/beer"]

    assert max(beers, key=lambda key: sold[key]) == beers[0]
    assert sum(sold[key] for key in beers[:5]) > sum(sold[key] for key in beers[5:10])


def test_vegetables_sell_more_than_spirits(goods: Goods) -> None:
    sold = Counter(product.category for product in goods.draw(Random(1), WEEKLY, 50_000))

    assert sold["fresh/vegetables"] > 50 * sold["alcohol/spirits"] > 0


def test_bread_is_what_a_top_up_is_for(goods: Goods) -> None:
    weekly, top_up = (
        sum(product.category.startswith("bakery/") for product in goods.draw(Random(1), errand, 20_000))
        for errand in ERRANDS[:2]
    )

    assert top_up > 1.5 * weekly


def test_apples_weigh_what_a_hand_takes(goods: Goods) -> None:
    weights = quantities(goods, "Jonagold apples")

    assert weights[0] >= Decimal("0.2")
    assert weights[-1] <= 2
    assert weights[25] >= Decimal("0.6")
    assert len(set(weights)) > 200


def test_cheese_is_cut_small_and_garlic_smaller(goods: Goods) -> None:
    cheese, garlic, carrots = (quantities(goods, name) for name in ("Fruity comté", "White garlic", "Carrots"))

    assert Decimal("0.12") <= cheese[25] <= cheese[-26] <= Decimal("0.40")
    assert garlic[250] < Decimal("0.35") < carrots[250]


def test_weights_are_to_the_gram(goods: Goods) -> None:
    chance = Random(1)
    for product in PRODUCTS:
        quantity = goods.quantity(chance, product)
        assert quantity > 0
        if product.unit is Unit.PIECE:
            assert quantity == int(quantity)
        else:
            assert quantity.as_tuple().exponent == -3


def test_beer_goes_by_six_but_a_crate_goes_alone(goods: Goods) -> None:
    assert quantities(goods, "Neighbourhood blond beer")[-1] == 6
    assert set(quantities(goods, "Organic pilsner, crate of 24")) == {1}


def test_nobody_takes_six_of_what_is_dear(goods: Goods) -> None:
    assert quantities(goods, "Hageland chardonnay")[-1] == 1
