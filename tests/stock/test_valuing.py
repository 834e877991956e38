from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.stock.valuing import ZERO, Level, Moved, move

quantities = st.integers(-20_000, 20_000).filter(bool).map(lambda number: Decimal(number) / 1000)
costs = st.integers(0, 100_000).map(lambda number: Decimal(number) / 10_000)
CENT = Decimal("0.01")


@st.composite
def moves(draw: st.DrawFn) -> list[tuple[Decimal, Decimal | None]]:
    found = []
    for quantity in draw(st.lists(quantities, max_size=30)):
        priced = draw(st.booleans())
        found.append((quantity, (quantity * draw(costs)).quantize(CENT) if priced else None))
    return found


def level(on_hand: str, value: str, cost: str | None = None) -> Level:
    return Level(Decimal(on_hand), Decimal(value), None if cost is None else Decimal(cost))


@pytest.mark.parametrize(
    ("before", "quantity", "value", "on_hand", "worth", "moved", "correction"),
    [
        pytest.param(level("0", "0"), "10", "20", "10", "20.00", "20.00", "0", id="a delivery costs what it costs"),
        pytest.param(level("10", "20", "2"), "10", "40", "20", "60.00", "40.00", "0", id="a dearer one raises the average"),
        pytest.param(level("20", "60", "4"), "-5", None, "15", "45.00", "-15.00", "0", id="a sale takes the average"),
        pytest.param(level("3", "10", "3.3333"), "-3", None, "0", "0.00", "-10.00", "0", id="the last takes all"),
        pytest.param(level("1", "2", "2"), "-3", None, "-2", "-4.00", "-6.00", "0", id="what is sold before it came"),
        pytest.param(level("-2", "-4", "2"), "5", "15", "3", "9.00", "15.00", "-2.00", id="came dearer than it was sold for"),
        pytest.param(level("-2", "-4", "2"), "1", "3", "-1", "-2.00", "3.00", "-1.00", id="half of it came"),
        pytest.param(level("-2", "-4", "2"), "2", None, "0", "0.00", "4.00", "0", id="a count finds what was missing"),
        pytest.param(level("0", "0"), "-4", None, "-4", "0.00", "0.00", "0", id="no cost is known"),
        pytest.param(level("4", "8", "2"), "-4", "-12", "0", "0.00", "-12.00", "4.00", id="sent back for more than it cost"),
    ],
)  # fmt: skip
def test_a_move(
    before: Level, quantity: str, value: str | None, on_hand: str, worth: str, moved: str, correction: str
) -> None:
    seen = move(before, Decimal(quantity), None if value is None else Decimal(value))

    assert (seen.level.on_hand, seen.level.value) == (Decimal(on_hand), Decimal(worth))
    assert (seen.value, seen.correction) == (Decimal(moved), Decimal(correction))


@given(moves())
def test_no_cent_is_made_or_lost(moves: list[tuple[Decimal, Decimal | None]]) -> None:
    now, sums = Level(), ZERO
    for quantity, value in moves:
        seen: Moved = move(now, quantity, value)
        assert value is None or seen.value == value
        sums += seen.value + seen.correction
        now = seen.level
        assert now.value == sums
        assert now.value == now.value.quantize(CENT)
    assert now.on_hand == sum((quantity for quantity, _ in moves), ZERO)


@given(moves())
def test_goods_are_worth_something_and_nothing_is_worth_nothing(moves: list[tuple[Decimal, Decimal | None]]) -> None:
    now = Level()
    for quantity, value in moves:
        now = move(now, quantity, value).level
        assert now.value * now.on_hand >= ZERO
        assert now.value == ZERO or now.on_hand != ZERO
