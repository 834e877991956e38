from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_sales import note_move, note_sale, product_id
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.stock.counting import Scope, close_count, enter, open_count
from beesdesk.stock.levels import settle
from beesdesk.stock.rolling import Candidate, CountReason, count_wishes, to_count_next
from beesdesk.words import CountScope, MoveCause

TODAY = date(2026, 11, 23)
BRUSSELS = ZoneInfo("Europe/Brussels")


def one(
    number: int, moved: int, days: int | None = None, differed: str = "0", counted: str = "20", on_hand: str = "5"
) -> Candidate:
    """A product through which so much went; counted so many days ago, if ever."""
    at = None if days is None else datetime(2026, 11, 23, 12, tzinfo=UTC) - timedelta(days=days)
    seen = (None, None) if days is None else (Decimal(differed), Decimal(counted))
    name = f"p{number}"
    return Candidate(UUID(int=number), name, name, name, None, Decimal(on_hand), Decimal(1), Decimal(moved), at, *seen)


BIG = one(1, 1000, days=0)


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        pytest.param(one(2, 900, days=29), None, id="most of the money: counted within the month"),
        pytest.param(one(2, 900, days=30), CountReason.DUE, id="most of the money: a month ago"),
        pytest.param(one(2, 0, days=179), None, id="nothing moves: counted within half a year"),
        pytest.param(one(2, 0, days=180), CountReason.DUE, id="nothing moves: half a year ago"),
        pytest.param(one(2, 0, days=90, differed="-3"), CountReason.WRONG, id="it was wrong: twice as often"),
        pytest.param(one(2, 0, days=90, differed="-1"), None, id="a twentieth is not wrong"),
        pytest.param(one(2, 0), CountReason.NEVER, id="never counted"),
        pytest.param(one(2, 0, days=1, on_hand="-1"), CountReason.BELOW_ZERO, id="below zero: at once"),
    ],
)
def test_what_is_counted_next(candidate: Candidate, reason: CountReason | None) -> None:
    wishes = to_count_next([BIG, candidate], TODAY, BRUSSELS, 9)

    assert [(wish.product.id, wish.reason) for wish in wishes] == ([] if reason is None else [(candidate.id, reason)])


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    numbers = st.integers(0, 900)
    return [
        one(
            number, draw(numbers), draw(st.none() | st.integers(0, 400)), str(draw(st.integers(-9, 9))),
            str(draw(st.integers(0, 30))), str(draw(st.integers(-2, 9))),
        )
        for number in range(draw(st.integers(0, 12)))
    ]  # fmt: skip


@given(candidates(), st.integers(0, 12))
def test_what_cannot_be_comes_first_and_then_what_is_most_overdue(found: list[Candidate], most: int) -> None:
    wishes = to_count_next(found, TODAY, BRUSSELS, most)

    assert len(wishes) <= most
    keys = [(wish.reason is not CountReason.BELOW_ZERO, -wish.overdue) for wish in wishes]
    assert keys == sorted(keys)
    assert all(wish.overdue >= 1 or wish.product.on_hand < 0 for wish in wishes)


def test_what_was_just_counted_is_not_proposed_again(till: FakeShop) -> None:
    milk, rice = (product_id(till, till.product(name)) for name in ("Milk", "Rice"))
    for product in (milk, rice):
        till.do(note_move, product, MoveCause.RECEIPT, "10", till.now(), value="9.00")
        till.do(note_sale, product, "2", till.now())
    ada, now = till.person("Ada", "stock"), till.now() + timedelta(minutes=1)
    key = till.do(open_count, Scope(CountScope.LIST, products=(milk,)), now=now, who=ada)
    till.do(enter, key, milk, Decimal(8), now=now, who=ada)
    till.do(close_count, key, BRUSSELS, rest_is_gone=None, now=now, who=ada)
    till.do(settle, BRUSSELS)

    wishes = till.read(count_wishes, TODAY, BRUSSELS, 9)
    assert [(wish.product.id, wish.reason, wish.product.moved) for wish in wishes] == [
        (rice, CountReason.NEVER, Decimal("10.80"))
    ]
