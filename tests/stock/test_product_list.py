from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.model import Category, Product
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.levels import bring_up
from beesdesk.stock.model import StockMove
from beesdesk.stock.product_list import Asked, StockFilter, StockOrder, below, count, ids, page
from beesdesk.words import Language, MoveCause

BRUSSELS = ZoneInfo("Europe/Brussels")
STOCK = {"Apples": ("30", "2"), "Bread": ("2", "14"), "Cheese": ("0", "7"), "Dates": ("-1", "0"), "Éclairs": ("5", "0")}
"""What is left of each, and what was sold of it in the last fortnight."""


@pytest.fixture
def asked(shop: FakeShop) -> Asked:
    """A list of a shop that has some of all kinds."""
    for name in (*STOCK, "Figs"):
        shop.product(name, price=None if name == "Figs" else "2.00", gtin=None)
    keys = {name: UUID(bytes=key) for key, name in shop.read(lambda s: s.values("SELECT id, name_en FROM product"))}
    ago = shop.now() - timedelta(days=3)

    def write(session: Session) -> None:
        for name, (left, sold) in STOCK.items():
            for cause, quantity in (
                (MoveCause.RECEIPT, Decimal(left) + Decimal(sold)),
                (MoveCause.SALE, -Decimal(sold)),
            ):
                if quantity:
                    value = quantity if cause is MoveCause.RECEIPT else None
                    session.insert(
                        StockMove(uuid7(), keys[name], cause, ago, quantity, value, None, None, None, None, "Ada")
                    )

    shop.do(write)
    shop.do(bring_up, BRUSSELS, shop.now())
    return Asked(Language.EN, shop.today)


def names(shop: FakeShop, asked: Asked, first: int = 0, most: int = 50) -> list[str]:
    return [line.name for line in shop.read(page, asked, first, most)]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (StockFilter.SOLD_HERE, ["Apples", "Bread", "Cheese", "Dates", "Figs", "Éclairs"]),
        (StockFilter.OUT, ["Cheese"]),
        (StockFilter.SHORT, ["Bread"]),
        (StockFilter.BELOW, ["Dates"]),
        (StockFilter.DORMANT, ["Éclairs"]),
        (StockFilter.UNPRICED, ["Figs"]),
        (StockFilter.WITHDRAWN, []),
    ],
)
def test_a_filter_shows_what_its_name_says(shop: FakeShop, asked: Asked, which: StockFilter, found: list[str]) -> None:
    chosen = replace(asked, filter=which)
    assert names(shop, chosen) == found
    assert shop.read(count, chosen) == len(found)
    assert len(shop.read(ids, chosen)) == len(found)


def test_pages_follow_each_other_in_any_order(shop: FakeShop, asked: Asked) -> None:
    for order in StockOrder:
        for descending in (False, True):
            chosen = replace(asked, order=order, descending=descending)
            whole = names(shop, chosen)
            assert len(whole) == 6
            assert [name for first in (0, 2, 4) for name in names(shop, chosen, first, 2)] == whole
    least = replace(asked, order=StockOrder.ON_HAND)
    assert names(shop, least, 0, 1) == ["Dates"]
    assert names(shop, replace(asked, order=StockOrder.SOLD, descending=True), 0, 2) == ["Bread", "Cheese"]


def test_words_find_in_any_case_and_without_accents(shop: FakeShop, asked: Asked) -> None:
    assert names(shop, replace(asked, text="eclair")) == ["Éclairs"]
    assert names(shop, replace(asked, text="BRE")) == ["Bread"]
    assert names(shop, replace(asked, text="***")) == []
    assert names(shop, replace(asked, text="e", filter=StockFilter.OUT)) == []


def test_a_category_has_what_is_below_it(shop: FakeShop, asked: Asked) -> None:
    top, inner = uuid7(), uuid7()
    shop.do(Session.insert, Category(top, "fresh", None, "Frais", "Vers", "Fresh"))
    shop.do(Session.insert, Category(inner, "fresh/fruit", top, "Fruits", "Fruit", "Fruit"))
    key = shop.read(ids, replace(asked, text="apples"))[0]
    shop.do(Session.change, Product, key, category_id=inner)
    assert shop.read(below, top) == (top, inner)
    assert names(shop, replace(asked, category_ids=(top, inner))) == ["Apples"]
    assert names(shop, replace(asked, category_ids=(top,))) == []


def test_coverage_is_what_is_left_by_what_is_sold(shop: FakeShop, asked: Asked) -> None:
    lines = {line.name: line.days for line in shop.read(page, asked, 0, 50)}
    assert lines == {
        "Apples": Decimal(210), "Bread": Decimal(2), "Cheese": Decimal(0), "Dates": None, "Éclairs": None, "Figs": None,
    }  # fmt: skip


def test_a_sale_of_days_ago_that_comes_late_is_reckoned_with(shop: FakeShop, asked: Asked) -> None:
    key = shop.read(ids, replace(asked, text="apples"))[0]
    ago = shop.now() - timedelta(days=5)
    late = StockMove(uuid7(), key, MoveCause.SALE, ago, Decimal(-8), None, None, None, None, None, "Ada")
    shop.do(Session.insert, late)
    shop.do(bring_up, BRUSSELS, shop.now())
    line = shop.read(page, replace(asked, text="apples"), 0, 1)[0]
    assert (line.on_hand, line.sold) == (Decimal(22), Decimal(10))
    tomorrow = shop.now() + timedelta(days=10)
    shop.do(bring_up, BRUSSELS, tomorrow)
    line = shop.read(page, replace(asked, text="apples", today=tomorrow.date()), 0, 1)[0]
    assert line.sold == Decimal(2)
