"""The board as a table: the weeks' shifts in their cells. A week is asked for when it is first looked at."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from beesdesk.shifts.week_board import BoardShift, Week
from beesdesk.ui.language import formatting
from beesdesk.ui.office.board_grid import DAYS, Grid, GridRow
from beesdesk.ui.office.board_words import CellView, cell_view, translate

NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_TEXTS: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_EMPTY: Final = Grid((), {}, {})


class Span(StrEnum):
    """How much the board shows."""

    WEEK = "week"
    CYCLE = "cycle"
    MONTHS = "months"
    TEMPLATES = "templates"


class BoardModel(QAbstractTableModel):
    """It shows what it was given, and asks `ask` for the weeks that come into sight."""

    def __init__(self, ask: Callable[[date], Week], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._grid, self._span, self._zone = _EMPTY, Span.WEEK, ZoneInfo("UTC")
        self._tasks: dict[UUID, str] = {}
        self._letters: dict[date, str] = {}
        self._weeks: dict[date, dict[UUID, BoardShift]] = {}
        self._views: dict[UUID, CellView] = {}

    def show(self, grid: Grid, span: Span, letters: dict[date, str], tasks: dict[UUID, str], zone: ZoneInfo) -> bool:
        """Replace everything, and ask again for what was asked for before; return whether shifts stand elsewhere now."""
        stays = (grid, span, letters) == (self._grid, self._span, self._letters)
        if not stays:
            self.beginResetModel()
        self._grid, self._span, self._letters, self._tasks, self._zone = grid, span, letters, tasks, zone
        self._weeks.clear()
        self._views.clear()
        if not stays:
            self.endResetModel()
        return not stays

    @property
    def grid(self) -> Grid:
        """Where each shift stands."""
        return self._grid

    @property
    def weeks(self) -> list[date]:
        """The weeks shown."""
        return list(self._letters)

    def has(self, week: date) -> bool:
        """Tell whether a week has been asked for."""
        return week in self._weeks

    def load(self, week: date) -> None:
        """Ask for a week now, so that it is there when it comes into sight."""
        if week not in self._weeks:
            self._weeks[week] = {shift.id: shift for shift in self._ask(week).shifts}

    def row(self, place: int) -> GridRow:
        """Return what a row is."""
        return self._grid.rows[place]

    def rows_of(self, weeks: list[date]) -> tuple[int, int]:
        """Return the first row of some weeks that follow each other, and the one after their last."""
        found = [place for place, row in enumerate(self._grid.rows) if weeks[0] <= row.week <= weeks[-1]]
        return (found[0], found[-1] + 1) if found else (0, 0)

    def shift_at(self, row: int, column: int) -> BoardShift | None:
        """Return the shift of a cell."""
        key = self._grid.cells.get((row, column))
        return None if key is None else self.shift(key)

    def shift(self, key: UUID) -> BoardShift | None:
        """Return a shift that is on the board."""
        place = self._grid.places.get(key)
        if place is None:
            return None
        week = self.row(place[0]).week
        self.load(week)
        return self._weeks[week].get(key)

    def view(self, row: int, column: int) -> CellView | None:
        """Return what a cell shows."""
        key = self._grid.cells.get((row, column))
        if key is None:
            return None
        if key not in self._views:
            shift = self.shift(key)
            if shift is None:
                return None
            self._views[key] = cell_view(shift, self.task(shift), self._zone)
        return self._views[key]

    def task(self, shift: BoardShift) -> str:
        """Return what is done in a shift."""
        return self._tasks.get(shift.task_id, "") if shift.task_id else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the days of a week."""
        return 0 if parent.isValid() else DAYS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys pass over the rows of days' names."""
        if not index.isValid() or self.row(index.row()).hours is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is read out of a cell, and the day of a row of days."""
        if role not in _TEXTS:
            return None
        row = self.row(index.row())
        if row.hours is None:
            return self.day_words(row.week, index.column())
        view = self.view(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if view is None else view.spoken
        return translate("Board", "No shift here.") if view is None else view.spoken

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the names of the days at the top, the hours at the left."""
        if role != Qt.ItemDataRole.DisplayRole or not self._letters:
            return None
        form = formatting()
        if orientation is Qt.Orientation.Horizontal:
            day = next(iter(self._letters)) + timedelta(section)
            return f"{form.short_weekday(day)} {day.day}" if self._span is Span.WEEK else form.short_weekday(day)
        row = self.row(section)
        if row.hours is None:
            return self.week_words(row.week)
        return "\n".join(form.clock(at) for at in row.hours) if row.level == 0 else ""

    def letter(self, day: date) -> str:
        """Return the letter of the week that a day lies in."""
        return next((letter for week, letter in self._letters.items() if 0 <= (day - week).days < DAYS), "")

    def week_words(self, week: date) -> str:
        """Return what stands left of a week's days: its letter."""
        return translate("Board", "Week {letter}").format(letter=self._letters[week])

    def day_words(self, week: date, column: int) -> str:
        """Return a day in a row of days; a template has none."""
        day = week + timedelta(column)
        form = formatting()
        return form.weekday(day) if self._span is Span.TEMPLATES else form.day_month(day)
