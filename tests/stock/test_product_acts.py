from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st
from office import OFFICE, staff_office

from beesdesk.catalog.model import Product
from beesdesk.catalog.queries import offer_by_id
from beesdesk.catalog.sale_price import rounded
from beesdesk.catalog.search import search_products
from beesdesk.db.table import columns
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.stock.product_acts import (
    MOST,
    ArticleTaken,
    CodeNotGtin,
    CodeTaken,
    PriceImpossible,
    PriceRule,
    ProductNameNeeded,
    RateImpossible,
    TooManyProducts,
    add_code,
    add_product,
    change_product,
    change_products,
    price_product,
    rate_product,
    reprice,
)
from beesdesk.words import Act, Language, Rounding, Unit

MILK = "5400000000010"


@pytest.fixture
def milk(shop: FakeShop) -> UUID:
    shop.product("Milk", price="1.25", gtin=MILK)
    staff_office(shop)
    return UUID(bytes=shop.read(lambda session: session.value("SELECT id FROM product")))


def by_office(shop: FakeShop) -> dict[str, Any]:
    return {"now": shop.now(), "who": OFFICE}


def test_a_new_product_is_found_and_named_in_all_languages(shop: FakeShop, milk: UUID) -> None:
    made = shop.do(add_product, {"name_nl": "  Witte   bonen ", "unit": Unit.KG}, **by_office(shop))
    hits = shop.read(search_products, "bonen", Language.FR, shop.today)
    assert [(hit.id, hit.name, hit.unit) for hit in hits] == [(made, "Witte bonen", Unit.KG)]
    assert made != milk


def test_only_what_is_otherwise_is_written_and_noted(shop: FakeShop, milk: UUID) -> None:
    named = by_office(shop)
    assert shop.do(change_product, milk, {"shelf": "A 3", "brand": "Hof"}, **named) == {"shelf": None, "brand": None}
    assert shop.do(change_product, milk, {"shelf": "A 3"}, **named) == {}
    noted = shop.read(lambda session: session.rows(ActEntry, f"SELECT {columns(ActEntry)} FROM act"))  # noqa: S608 - its columns
    assert [(act.kind, act.subject_id, act.detail) for act in noted] == [
        (Act.CATALOGUE_CHANGED, milk, '{"change":"product","fields":"brand|shelf"}')
    ]


def test_a_price_holds_from_its_day_and_is_said_once_a_day(shop: FakeShop, milk: UUID) -> None:
    named, tomorrow = by_office(shop), shop.today + timedelta(days=1)
    assert shop.do(price_product, milk, Decimal("1.40"), tomorrow, **named)
    assert shop.do(price_product, milk, Decimal("1.45"), tomorrow, **named)
    assert not shop.do(price_product, milk, Decimal("1.45"), tomorrow, **named)

    offers = [shop.read(offer_by_id, milk, day) for day in (shop.today, tomorrow)]
    assert [offer.price for offer in offers if offer] == [Decimal("1.25"), Decimal("1.45")]
    assert shop.read(lambda session: session.value("SELECT count(*) FROM price")) == 2


def test_many_change_at_once_or_none(shop: FakeShop, milk: UUID) -> None:
    shop.product("Butter", price="3.99", gtin="5400000000027")
    shop.product("Salt", price=None, gtin="5400000000034")
    keys = [UUID(bytes=one[0]) for one in shop.read(lambda session: session.values("SELECT id FROM product"))]
    named = by_office(shop)
    assert shop.do(change_products, keys, {"shelf": "B 1"}, **named) == 3
    rule = PriceRule(Decimal(10), Decimal("0.05"), Rounding.UP)
    assert shop.do(reprice, keys, rule, shop.today, **named) == 2
    offers = [shop.read(offer_by_id, key, shop.today) for key in keys]
    assert {offer.price for offer in offers if offer} == {Decimal("1.40"), Decimal("4.40"), None}
    with pytest.raises(TooManyProducts):
        shop.do(change_products, [milk] * (MOST + 1), {"shelf": "C"}, **named)


def test_a_rate_and_a_code(shop: FakeShop, milk: UUID) -> None:
    named = by_office(shop)
    assert shop.do(rate_product, milk, Decimal(12), shop.today, **named)
    assert not shop.do(rate_product, milk, Decimal(12), shop.today, **named)
    assert shop.do(add_code, milk, "5400000000041", Decimal(6), **named)
    assert not shop.do(add_code, milk, "5400000000041", Decimal(6), **named)
    shop.product("Butter", price="3.99", gtin="5400000000027")
    with pytest.raises(CodeTaken) as taken:
        shop.do(add_code, milk, "5400000000027", Decimal(1), **named)
    assert (taken.value.code, taken.value.name) == ("5400000000027", "Butter")


def test_what_cannot_be_is_refused_and_nothing_changes(shop: FakeShop, milk: UUID) -> None:
    named = by_office(shop)
    shop.do(change_product, milk, {"article": "12"}, **named)
    before = shop.read(lambda session: session.get(Product, milk))
    for refusal, act, told in (
        (ProductNameNeeded, change_product, (milk, {"name_fr": " ", "name_nl": "", "name_en": ""})),
        (ArticleTaken, add_product, ({"name_fr": "Ail", "article": "12"},)),
        (PriceImpossible, price_product, (milk, Decimal("-0.01"), shop.today)),
        (PriceImpossible, price_product, (milk, Decimal("1.001"), shop.today)),
        (RateImpossible, rate_product, (milk, Decimal(101), shop.today)),
        (CodeNotGtin, add_code, (milk, "5400000000011", Decimal(1))),
    ):
        with pytest.raises(refusal):
            shop.do(act, *told, **named)
    assert shop.read(lambda session: session.get(Product, milk)) == before


def test_a_cashier_does_not_write_the_catalogue_and_may_be_let(shop: FakeShop, milk: UUID) -> None:
    cashier = shop.person("Nadia", "cashier")
    with pytest.raises(NotAllowed):
        shop.do(change_product, milk, {"shelf": "A"}, now=shop.now(), who=cashier)
    assert shop.do(change_product, milk, {"shelf": "A"}, now=shop.now(), who=cashier, approved_by=OFFICE)


@given(
    st.decimals(min_value=0, max_value=9999, places=2),
    st.sampled_from([Decimal("0.01"), Decimal("0.05"), Decimal("0.10"), Decimal(1)]),
    st.sampled_from(Rounding),
)
def test_a_rounded_price_is_a_multiple_and_near(price: Decimal, step: Decimal, way: Rounding) -> None:
    near = rounded(price, step, way)
    assert near % step == 0
    match way:
        case Rounding.UP:
            assert price <= near < price + step
        case Rounding.DOWN:
            assert price - step < near <= price
        case Rounding.HALF:
            assert abs(near - price) <= step / 2
