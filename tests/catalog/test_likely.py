from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.likely import LEAST, MOST, content_kilos, demo_price, least_age, vouchers

SHELVES = st.sampled_from(["", "drinks/water", "grocery/spices", "dairy/cheese", "alcohol", "unknown/shelf", None])
CONTENTS = st.sampled_from(["1 kg", "6 x 25 cl", "0 g", "999 kg", "", None]) | st.text(max_size=10)


@given(st.integers(), st.text(max_size=14), SHELVES, CONTENTS)
def test_a_demo_price_is_one_that_a_shop_could_ask(seed: int, key: str, shelf: str | None, content: str | None) -> None:
    price = demo_price(seed, key, shelf, content)

    assert LEAST <= price <= MOST
    assert str(price)[-1] in "59"
    assert price == price.quantize(Decimal("0.01"))
    assert price == demo_price(seed, key, shelf, content)


def test_demo_prices_differ_by_product_and_seed() -> None:
    assert len({demo_price(1, str(key), "dairy/cheese", "400 g") for key in range(50)}) > 20
    assert len({demo_price(seed, "x", "dairy/cheese", "400 g") for seed in range(50)}) > 20


def test_a_demo_price_follows_shelf_and_content() -> None:
    def mean(shelf: str, content: str) -> Decimal:
        return sum((demo_price(1, str(key), shelf, content) for key in range(100)), Decimal(0)) / 100

    assert mean("drinks/water", "1 l") < mean("dairy/milk", "1 l") < mean("dairy/cheese", "1 kg")
    assert mean("sweet/biscuits", "100 g") < mean("sweet/biscuits", "500 g")


@pytest.mark.parametrize(
    ("text", "kilos"),
    [
        ("500 g", "0.5"), ("500gr", "0.5"), ("1 kg", "1"), ("75 cl", "0.75"), ("1,5 L", "1.5"), ("4x100ml", "0.4"),
        ("6 * 33 cl", "1.98"), ("2 x 1 L", "2"), ("20 pièces", "0.35"), ("", "0.35"), ("0 g", "0.35"), ("250", "0.35"),
    ],
)  # fmt: skip
def test_the_content_of_a_pack_is_read_from_its_text(text: str, kilos: str) -> None:
    assert content_kilos(text) == Decimal(kilos)


@pytest.mark.parametrize(
    ("shelf", "labels", "tags"),
    [
        ("fresh/fruit", "organic|local", "meal|eco"),
        ("fresh/fruit", "local", "meal"),
        ("home/cleaning", "ecolabel", "eco"),
        ("home/cleaning", None, None),
        ("bulk/detergents", None, None),
        ("care/baby-food", None, "meal"),
        ("care/body", None, None),
        ("alcohol/wine", None, "meal"),
        ("Divers", None, None),
        (None, "organic", "eco"),
        (None, None, None),
    ],
)
def test_vouchers_pay_for_food_and_for_ecological_goods(shelf: str, labels: str | None, tags: str | None) -> None:
    assert vouchers(shelf, labels) == tags


@pytest.mark.parametrize(
    ("shelf", "vat", "age"),
    [
        ("alcohol/beer", 21, 16), ("alcohol/wine", 21, 16), ("alcohol/spirits", 21, 18), ("alcohol", None, 18),
        ("alcohol/beer", 6, None), ("drinks/soft", 21, None), (None, 21, None),
    ],
)  # fmt: skip
def test_alcohol_is_sold_from_an_age_on(shelf: str | None, vat: int | None, age: int | None) -> None:
    assert least_age(shelf, None if vat is None else Decimal(vat)) == age
