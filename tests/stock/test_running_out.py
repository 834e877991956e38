from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.stock.lots import LotLeft
from beesdesk.stock.running_out import Step, percent_off, reduced, running_out, steps_in, stickers_for

TODAY = date(2026, 11, 23)
STEPS = (Step(3, 20), Step(1, 50))


def lot(days: int | None, quantity: int) -> LotLeft:
    expiry = None if days is None else TODAY + timedelta(days=days)
    return LotLeft("L", expiry, TODAY, Decimal(quantity), None)


@pytest.mark.parametrize(
    ("lots", "a_day", "expected"),
    [
        pytest.param([lot(0, 5)], "2", [(0, "2", "3")], id="today is its last day"),
        pytest.param([lot(2, 5)], "2", [(2, "5", "0")], id="all of it is sold"),
        pytest.param([lot(-1, 5)], "2", [(-1, "0", "5")], id="past its date"),
        pytest.param([lot(1, 3), lot(2, 6)], "2", [(1, "3", "0"), (2, "3", "3")], id="the older one is sold before"),
        pytest.param([lot(1, 3), lot(None, 6)], "0", [(1, "0", "3")], id="without a date nothing runs out"),
        pytest.param([lot(2, 5)], "0.5", [(2, "1.5", "3.5")], id="part of one a day"),
    ],
)
def test_what_runs_out(lots: list[LotLeft], a_day: str, expected: list[tuple[int, str, str]]) -> None:
    found = running_out(lots, Decimal(a_day), TODAY)

    assert [(one.days, one.sold, one.over) for one in found] == [
        (days, Decimal(sold), Decimal(over)) for days, sold, over in expected
    ]


@given(
    st.lists(st.tuples(st.integers(-5, 20), st.integers(0, 50)), max_size=6).map(sorted),
    st.decimals(0, 20, places=2),
)
def test_no_more_is_sold_than_is_there_or_than_the_days_allow(lots: list[tuple[int, int]], a_day: Decimal) -> None:
    sold_by = Decimal(0)
    for one in running_out([lot(days, quantity) for days, quantity in lots], a_day, TODAY):
        sold_by += one.sold
        assert one.sold >= 0
        assert one.over >= 0
        assert one.sold + one.over == one.lot.quantity
        assert one.days >= 0 or not one.sold
        assert sold_by <= a_day * max(one.days + 1, 0) + Decimal("0.01")


@pytest.mark.parametrize(("days", "percent"), [(4, None), (3, 20), (2, 20), (1, 50), (0, 50), (-1, None)])
def test_how_much_is_taken_off(days: int, percent: int | None) -> None:
    assert percent_off(days, STEPS) == percent


def test_the_table_is_read_from_a_text() -> None:
    assert steps_in("1:50, 3:20") == STEPS
    assert steps_in("") == ()


@pytest.mark.parametrize("text", ["3", "3:", "3:0", "3:100", "x:20", "3:20,3:30", "400:10", "-1:20", "3:20%"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        steps_in(text)


def test_a_price_is_reduced_as_the_till_does() -> None:
    assert reduced(Decimal("2.49"), Decimal(50)) == Decimal("1.24")
    assert stickers_for(Decimal("2.4"), Decimal(9)) == 3
