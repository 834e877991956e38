"""Rows of any list of the office, through its columns: sorted and filtered, each state with its sign."""

import unicodedata
from collections.abc import Hashable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from beesdesk.members.lost_cards import CardWish
from beesdesk.reports.list_columns import Cell, Column, Reader, head, shown
from beesdesk.shifts.lateness import LateMember
from beesdesk.shifts.lists import ClashLine, GapLine, SheetLine
from beesdesk.shifts.member_list import MemberRow
from beesdesk.shifts.suggesting import Proposal
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.words import Status

_STATES: Final = {
    Status.OK: State.OK, Status.EXEMPTED: State.OK, Status.ALERT: State.WARN, Status.EXTENSION: State.WARN,
    Status.SUSPENDED: State.BAD, Status.UNSUBSCRIBED: State.BAD, Status.RESIGNING: State.BAD, Status.HOLIDAY: State.INFO,
}  # fmt: skip
_SIGNS: Final = {State.OK: "✓", State.WARN: "!", State.BAD: "✕", State.INFO: "i", State.OFF: "-"}
NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


def key_of(row: object) -> Hashable:
    """Return what makes a row the same one after the shop has changed."""
    match row:
        case MemberRow() | LateMember():
            return row.member_id
        case SheetLine():
            return row.sheet_id
        case GapLine():
            return row.shift_id
        case CardWish():
            return row.request_id
        case ClashLine():
            return row.places
        case Proposal():
            return row.shift_id, row.member_id
    return None


def state_of(column: Column, row: object) -> State | None:
    """Return the state that a cell tells of, None where it tells of none."""
    if column.key == "status" and isinstance(row, MemberRow):
        return _STATES[row.status] if row.status else State.OFF
    if column.key == "led" and isinstance(row, GapLine):
        return State.OK if row.led else State.WARN
    return None


class ListModel(QAbstractTableModel):
    """Rows of any list, through its columns; it shows what it was given and asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Any] = []
        self.columns: tuple[Column, ...] = ()
        self.sorted_by: str | None = None
        self.descending = False
        self._all: list[Any] = []
        self._words: list[str] = []
        self._reader: Reader | None = None
        self._filter = ""

    def show(self, rows: Sequence[Any], columns: Sequence[Column], reader: Reader) -> None:
        """Replace rows and columns; filter and order stay."""
        self.beginResetModel()
        self._all, self.columns, self._reader = list(rows), tuple(columns), reader
        self._words = []
        self._arrange()
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show the rows in which every word typed is found, accents and case ignored."""
        self.beginResetModel()
        self._filter = text
        self._arrange()
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many rows there are without a filter."""
        return len(self._all)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows the filter lets through."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns are shown."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, side and colour of a cell."""
        if not index.isValid() or self._reader is None:
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(column, row)
            case Qt.ItemDataRole.ToolTipRole:
                return self.text(column, row) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{head(column.key, self._reader.language)}: {self.text(column, row)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(index.column())
            case Qt.ItemDataRole.ForegroundRole:
                state = state_of(column, row)
                return None if state is None else QColor(look().color(state))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or self._reader is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return head(self.columns[section].key, self._reader.language) if role == Qt.ItemDataRole.DisplayRole else None

    def text(self, column: Column, row: object) -> str:
        """Return a cell as it is seen, its state with its sign."""
        if self._reader is None:
            return ""
        said = " ".join(shown(column.cell(row, self._reader), self._reader.form).split(" "))
        state = state_of(column, row)
        return said if state is None else f"{_SIGNS[state]} {said}"

    def _side(self, place: int) -> Qt.AlignmentFlag:
        """Return on which side a column stands: figures at the right, so that they line up."""
        cell = self.columns[place].cell(self.rows[0], self._reader) if self.rows and self._reader else None
        side = Qt.AlignmentFlag.AlignRight if isinstance(cell, int) else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _arrange(self) -> None:
        words = plain(self._filter).split()
        rows = self._all
        if words:
            self._words = self._words or [self._spoken(row) for row in self._all]
            rows = [
                row for row, text in zip(self._all, self._words, strict=True) if all(word in text for word in words)
            ]
        column = next((one for one in self.columns if one.key == self.sorted_by), None)
        if column is not None:
            ranks = [(self._rank(column, row), row) for row in rows]
            full = [pair for pair in ranks if pair[0] is not None]
            full.sort(key=lambda pair: pair[0], reverse=self.descending)
            rows = [row for _, row in (*full, *(pair for pair in ranks if pair[0] is None))]
        self.rows = list(rows)

    def _spoken(self, row: object) -> str:
        return plain(" ".join(self.text(column, row) for column in self.columns))

    def _rank(self, column: Column, row: object) -> Any:
        """Return what a row is sorted by, text without its accents; None of an empty cell, which comes last either way."""
        if self._reader is None:
            return None
        cell: Cell | Any = column.order(row, self._reader) if column.order else column.cell(row, self._reader)
        return (plain(cell) or None) if isinstance(cell, str) else cell


def plain(text: str) -> str:
    """Return a text in small letters without accents, to be looked for."""
    return "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
