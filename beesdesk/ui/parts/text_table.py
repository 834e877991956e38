"""A table of any length: texts under heads, the state of a row by sign, word and colour in its last cell."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.long_table import LongTable
from beesdesk.ui.theme import look

_ROW: Final = 44  # px at 100 %
_LEAST: Final = 4  # rows, the heads among them, that are seen at any size of text
_NARROWEST: Final = 140
_LOOKED_AT: Final = 24
"""Rows that the width of a column is taken from."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIGNS: Final = {State.OK: "✓", State.WARN: "!", State.BAD: "✕", State.INFO: "i", State.OFF: "-"}
_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
NOWHERE: Final = QModelIndex()
Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class Lazily(Sequence[Sequence[str]]):
    """The texts of rows, made when they are looked at."""

    def __init__(self, rows: Sequence[Row], texts: Callable[[Row], Sequence[str]]) -> None:
        self._rows, self._texts = rows, texts
        self._made: dict[int, Sequence[str]] = {}

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def __getitem__(self, place: Any) -> Any:
        """Return the texts of a row."""
        if place not in self._made:
            self._made[place] = self._texts(self._rows[place])
        return self._made[place]


class TextModel(QAbstractTableModel):
    """Shows what it was given and asks for nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads: Sequence[str] = ()
        self.texts: Sequence[Sequence[str]] = ()
        self._states: Sequence[State | None] = ()
        self._figures: frozenset[int] = frozenset()

    def show(
        self,
        heads: Sequence[str],
        texts: Sequence[Sequence[str]],
        states: Sequence[State | None],
        figures: Sequence[int],
    ) -> None:
        """Replace every row."""
        self.beginResetModel()
        self.heads, self.texts, self._states, self._figures = heads, texts, states, frozenset(figures)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.texts)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, side and colour of a cell."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(index) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.heads[index.column()]}: {self._text(index)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(index.column())
            case Qt.ItemDataRole.ForegroundRole:
                state = self._state(index)
                return None if state is None else QColor(look().color(state))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, index: Index) -> str:
        text, state = self.texts[index.row()][index.column()], self._state(index)
        return text if state is None or not text else f"{_SIGNS[state]} {text}"

    def _state(self, index: Index) -> State | None:
        return self._states[index.row()] if self._states and index.column() == len(self.heads) - 1 else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class TextTable(LongTable):
    """Arrow keys choose a row, Enter or a double click takes it (`taken` carries its place), Tab goes on; `typed` are letters.

    The column `wide` gets what is left of the width.
    """

    taken = Signal(int)
    typed = Signal(str)

    def __init__(self, parent: QWidget, *, wide: int = 0) -> None:
        super().__init__(parent, looked_at=_LOOKED_AT)
        self._wide = wide
        self.lines = TextModel(self)
        self.setModel(self.lines)
        self.doubleClicked.connect(lambda index: self.taken.emit(index.row()))
        self.measure()

    def fill(
        self,
        heads: Sequence[str],
        texts: Sequence[Sequence[str]],
        states: Sequence[State | None] = (),
        *,
        figures: Sequence[int] = (),
    ) -> None:
        """Show rows; the chosen place stays chosen."""
        chosen = self.place()
        self.lines.show(heads, texts, states, figures)
        self.share_width()
        self.choose(min(max(chosen, 0), len(texts) - 1))

    def place(self) -> int:
        """Return the chosen row, -1 for none."""
        return self.currentIndex().row()

    def choose(self, place: int) -> None:
        """Choose a row, and have it in sight."""
        if 0 <= place < self.lines.rowCount():
            self.selectRow(place)
            self.scrollTo(self.lines.index(place, 0))

    def rows(self) -> list[list[str]]:
        """Return what stands in all rows."""
        columns = range(self.lines.columnCount())
        return [[str(self.lines.index(row, at).data()) for at in columns] for row in range(self.lines.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a row by Enter; what is typed goes elsewhere."""
        text = event.text()
        if event.key() in _ENTER:
            if self.place() >= 0 and not event.isAutoRepeat():
                self.taken.emit(self.place())
        elif text.strip() and text.isprintable() and not event.modifiers() & _COMMANDS:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def measure(self) -> None:
        """Keep some rows in sight at any size of text."""
        super().measure()
        self.setMinimumHeight(look().px(_ROW) * _LEAST)

    def share_width(self) -> None:
        """Make each column as wide as what is seen of it; the wide one takes or gives what is left."""
        if not self.lines.heads:
            return
        self.resizeColumnsToContents()
        others = sum(self.columnWidth(at) for at in range(len(self.lines.heads)) if at != self._wide)
        self.setColumnWidth(self._wide, max(look().px(_NARROWEST), self.viewport().width() - others))
