"""Where each shift stands on the board: hours go down, days go across, shifts of the same hours one under the other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Final
from uuid import UUID

from beesdesk.shifts.week_board import Outline
from beesdesk.values import dataclass

DAYS: Final = 7
Hours = tuple[time, time]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a week: of its days' names where it has no hours, else the shifts of these hours; `level` counts stacked ones."""

    week: date
    hours: Hours | None
    level: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows from the top down, and which shift stands in which cell."""

    rows: tuple[GridRow, ...]
    cells: dict[tuple[int, int], UUID]
    places: dict[UUID, tuple[int, int]]

    @property
    def days(self) -> set[int]:
        """The columns in which there is any shift."""
        return {column for _, column in self.cells}


def arrange(shifts: Iterable[Outline], weeks: Sequence[date], *, with_days: bool) -> Grid:
    """Return the grid of some weeks, each given by its first day; `with_days` begins each with a row of its days."""
    of_week: dict[date, dict[Hours, list[list[UUID]]]] = {week: {} for week in weeks}
    for shift in shifts:
        week = weeks[(shift.day - weeks[0]).days // DAYS]
        hours = (shift.starts.time(), shift.ends.time())
        days = of_week[week].setdefault(hours, [[] for _ in range(DAYS)])
        days[(shift.day - week).days].append(shift.id)
    rows: list[GridRow] = []
    cells: dict[tuple[int, int], UUID] = {}
    for week in weeks:
        if with_days:
            rows.append(GridRow(week, None, 0))
        for hours, days in sorted(of_week[week].items()):
            top = len(rows)
            rows += [GridRow(week, hours, level) for level in range(max(map(len, days)))]
            for column, found in enumerate(days):
                cells.update({(top + level, column): key for level, key in enumerate(found)})
    return Grid(tuple(rows), cells, {key: place for place, key in cells.items()})


def tasks_first(shifts: Iterable[Outline], order: dict[UUID, int]) -> list[Outline]:
    """Return shifts so that those of the same hours follow each other in the order of their tasks."""
    ranks = defaultdict(lambda: len(order), order)
    return sorted(
        shifts, key=lambda one: (one.day, one.starts, ranks[one.task_id] if one.task_id else len(order), one.id.int)
    )
