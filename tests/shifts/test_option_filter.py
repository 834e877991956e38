from datetime import date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.shifts.at_kiosk import Option
from beesdesk.shifts.option_filter import Liking, part_of, parts, suits, tasks, weekdays
from beesdesk.shifts.slots import Slot
from beesdesk.words import DayPart

SLOT = Slot(UUID(int=1), None, date(2026, 11, 23))


def option(day: int = 23, hour: int = 10, task: str = "till") -> Option:
    starts = datetime(2026, 11, day, hour)  # noqa: DTZ001 - the shop's clock
    return Option(SLOT, starts, starts, task, 1)


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "morning"), (11, "morning"), (12, "afternoon"), (16, "afternoon"), (17, "evening"), (23, "evening")],
)
def test_a_shift_belongs_to_the_part_of_the_day_in_which_it_begins(hour: int, part: str) -> None:
    assert part_of(option(hour=hour).starts) == part


def test_only_what_there_is_can_be_chosen_in_its_order() -> None:
    options = [option(25, 18, "stock"), option(23, 10), option(30, 10, "")]
    assert weekdays(options) == [1, 3]
    assert parts(options) == [DayPart.MORNING, DayPart.EVENING]
    assert tasks(options) == ["stock", "till"]


@given(
    st.lists(st.builds(option, st.integers(1, 30), st.integers(0, 23), st.sampled_from(["till", "stock", ""]))),
    st.integers(1, 7),
    st.sampled_from(DayPart),
    st.sampled_from(["till", "stock"]),
)
def test_every_wish_leaves_out_what_is_otherwise_and_nothing_else(
    options: list[Option], weekday: int, part: DayPart, task: str
) -> None:
    assert all(suits(one, Liking()) for one in options)
    both = [one for one in options if suits(one, Liking(weekday, part, task))]
    assert both == [
        one
        for one in options
        if one.starts.isoweekday() == weekday and part_of(one.starts) is part and one.task == task
    ]
