from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.actions import take_back
from beesdesk.stock.levels import days_of, level_of, moves_of, rebuild, settle
from beesdesk.stock.model import StockLevel, StockMove
from beesdesk.stock.valuing import Level
from beesdesk.words import MoveCause

BRUSSELS = ZoneInfo("Europe/Brussels")
MILK = "5400000000010"


def come(shop: FakeShop, product: UUID, quantity: str, value: str | None = None, *, before: int = 0) -> None:
    """Note a move, so many minutes before now."""
    cause = MoveCause.RECEIPT if value is not None else MoveCause.LOSS

    def write(session: Session) -> None:
        worth = None if value is None else Decimal(value)
        at = shop.now() - timedelta(minutes=before)
        session.insert(StockMove(uuid7(), product, cause, at, Decimal(quantity), worth, None, None, None, None, "Ada"))

    shop.do(write)


def sell(shop: FakeShop, code: str, times: int = 1) -> None:
    for _ in range(times):
        shop.scan(code)
    shop.pay()


@pytest.fixture
def milk(shop: FakeShop) -> UUID:
    """An article in a shop whose till is open."""
    shop.open_till()
    shop.product("Milk", price="1.25", gtin=MILK)
    return UUID(bytes=shop.read(lambda session: session.value("SELECT id FROM product")))


def test_what_comes_in_and_what_is_sold_is_what_there_is(shop: FakeShop, milk: UUID) -> None:
    come(shop, milk, "10", "8.00")
    shop.clock.pass_by(minutes=1)
    sell(shop, MILK, 2)

    assert shop.do(settle, BRUSSELS) == 3
    assert shop.read(level_of, milk) == Level(Decimal(8), Decimal("6.40"), Decimal("0.8"))
    assert shop.do(settle, BRUSSELS) == 0
    days = shop.read(days_of, milk, shop.today, shop.today)
    assert [(day.cause, day.quantity, day.value) for day in days] == [
        (MoveCause.RECEIPT, Decimal(10), Decimal("8.00")),
        (MoveCause.SALE, Decimal(-2), Decimal("-1.60")),
    ]


def test_what_is_taken_back_at_the_till_never_left(shop: FakeShop, milk: UUID) -> None:
    come(shop, milk, "10", "8.00")
    shop.clock.pass_by(minutes=1)
    shop.scan(MILK)
    shop.scan(MILK)
    shop.do(take_back, 2, now=shop.now(), who="Nadia B.")
    shop.pay()

    shop.do(settle, BRUSSELS)
    assert shop.read(level_of, milk).on_hand == 9


def test_stock_below_zero_is_shown_as_what_it_is(shop: FakeShop, milk: UUID) -> None:
    sell(shop, MILK, 3)

    shop.do(settle, BRUSSELS)
    assert shop.read(level_of, milk).on_hand == -3


def test_a_move_that_comes_late_counts_in_its_place(shop: FakeShop, milk: UUID) -> None:
    come(shop, milk, "10", "8.00")
    shop.clock.pass_by(minutes=10)
    sell(shop, MILK, 10)
    shop.do(settle, BRUSSELS)

    come(shop, milk, "10", "12.00", before=5)
    shop.do(settle, BRUSSELS)

    assert shop.read(level_of, milk) == Level(Decimal(10), Decimal("10.00"), Decimal("1.2"))
    assert [moving.quantity for moving in shop.read(lambda session: list(moves_of(session, milk)))][:2] == [10, 10]


def test_what_was_kept_wrongly_is_found_and_mended(shop: FakeShop, milk: UUID) -> None:
    come(shop, milk, "10", "8.00")
    shop.do(settle, BRUSSELS)
    shop.do(lambda session: session.execute_local(StockLevel, "UPDATE stock_level SET on_hand = 9000"))

    assert [(one.product_id, one.kept, one.folded) for one in shop.do(rebuild, BRUSSELS)] == [
        (milk, (Decimal(9), Decimal(8)), (Decimal(10), Decimal(8)))
    ]
    assert shop.do(rebuild, BRUSSELS) == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(-9, 9).filter(bool), st.integers(0, 600), st.booleans()), max_size=12))
def test_folding_as_it_comes_is_folding_at_the_end(
    shop: FakeShop, milk: UUID, moves: list[tuple[int, int, bool]]
) -> None:
    shop.clock.pass_by(hours=30)
    for quantity, before, looks in moves:
        come(shop, milk, str(quantity), f"{quantity}.35" if quantity > 0 else None, before=before)
        if looks:
            shop.do(settle, BRUSSELS)

    assert shop.do(rebuild, BRUSSELS) == []
    facts = shop.read(lambda session: list(moves_of(session, milk)))
    days = shop.read(days_of, milk, date.min, date.max)
    level = shop.read(level_of, milk)
    assert level.on_hand == sum(moving.quantity for moving in facts) == sum(day.quantity for day in days)
    assert level.value == sum(day.value for day in days)
