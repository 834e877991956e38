from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from beesdesk.shifts.sheet_slots import Slot, home, together, without_sheet

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def slot(begins: int = 0, lasts: int = 9000) -> Slot:
    """Return a slot that begins so many seconds after nine and lasts so many."""
    starts = NINE + timedelta(seconds=begins)
    return starts, starts + timedelta(seconds=lasts)


def test_slots_within_a_minute_of_each_other_are_one() -> None:
    assert together(slot(), slot(60))
    assert not together(slot(), slot(61))
    assert not together(slot(lasts=9000), slot(lasts=9061))


def test_a_shift_belongs_to_the_nearest_sheet_and_to_the_earlier_of_two() -> None:
    assert home(slot(50), [slot(), slot(70)]) == slot(70)
    assert home(slot(60), [slot(), slot(120)]) == slot()
    assert home(slot(200), [slot()]) is None


def test_a_slot_near_a_sheet_needs_none() -> None:
    assert without_sheet([slot(30), slot(120)], [slot()]) == [slot(120)]


@given(st.lists(st.integers(0, 300), max_size=12), st.lists(st.integers(0, 300), max_size=3))
def test_afterwards_every_slot_has_a_sheet_and_no_new_one_is_wanted(begins: list[int], known: list[int]) -> None:
    sheets = [slot(second) for second in known]
    slots = [slot(second) for second in begins]

    made = without_sheet(slots, sheets)

    assert all(home(one, sheets + made) is not None for one in slots)
    assert without_sheet(slots, sheets + made) == []
    assert len(set(made)) == len(made)
