from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from beesdesk.shifts.week_board import Outline
from beesdesk.ui.office.board_grid import GridRow, arrange, tasks_first

MONDAY = date(2026, 11, 23)
WEEKS = [MONDAY, MONDAY + timedelta(7)]


def one(number: int, day: int, hour: int, task: int | None = None) -> Outline:
    starts = datetime.combine(MONDAY + timedelta(day), time(hour), UTC)
    key = None if task is None else UUID(int=task)
    return Outline(UUID(int=number), starts.date(), starts, starts + timedelta(hours=2), key, None, 0)


@given(st.lists(st.tuples(st.integers(0, 13), st.integers(0, 21)), max_size=40))
def test_every_shift_has_a_cell_of_its_own_in_its_week_at_its_hours(wanted: Sequence[tuple[int, int]]) -> None:
    shifts = [one(number, day, hour) for number, (day, hour) in enumerate(wanted)]

    grid = arrange(shifts, WEEKS, with_days=True)

    assert sorted(grid.places) == sorted(shift.id for shift in shifts)
    assert len(grid.cells) == len(shifts)
    for shift in shifts:
        row, column = grid.places[shift.id]
        assert grid.cells[row, column] == shift.id
        assert grid.rows[row].week + timedelta(column) == shift.day
        assert grid.rows[row].hours == (shift.starts.time(), shift.ends.time())


def test_rows_go_by_hours_under_the_names_of_the_days() -> None:
    grid = arrange([one(1, 3, 18), one(2, 0, 9), one(3, 3, 18), one(4, 7, 9)], WEEKS, with_days=True)
    early, late = (time(9), time(11)), (time(18), time(20))
    assert grid.rows == (
        GridRow(MONDAY, None, 0), GridRow(MONDAY, early, 0), GridRow(MONDAY, late, 0), GridRow(MONDAY, late, 1),
        GridRow(WEEKS[1], None, 0), GridRow(WEEKS[1], early, 0),
    )  # fmt: skip
    assert grid.days == {0, 3}


def test_stacked_shifts_follow_the_order_of_their_tasks() -> None:
    order = {UUID(int=7): 0, UUID(int=5): 1}
    found = tasks_first([one(1, 0, 9), one(2, 0, 9, 5), one(3, 0, 9, 7)], order)
    assert [shift.id.int for shift in found] == [3, 2, 1]
