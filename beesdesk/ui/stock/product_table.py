"""The table of products: as many as there are, read a page at a time as they come into sight."""

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from beesdesk.stock.product_list import Asked, ProductLine, StockOrder
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.long_table import LongTable
from beesdesk.ui.stock.product_words import amount, lasting, state_of
from beesdesk.ui.theme import look
from beesdesk.words import Unit

_COUNT_MS: Final = 40
"""After a list was asked for it is counted: once its first page is painted, and nobody typed on."""
PAGE: Final = 60
"""Rows that are read at once: more than a large screen shows."""
_KEPT: Final = 40
"""Pages that are remembered."""
_WIDTHS: Final = (0, 150, 104, 96, 96, 100, 92, 140)  # px at 100 %, 0: what is left
_NARROWEST: Final = 240
_YIELDING: Final = (1, 5, 3)
"""Columns that are left out where there is little room, the first one first."""
_SIGNS: Final = {State.OK: "✓", State.WARN: "!", State.BAD: "✕", State.INFO: "i", State.OFF: "-"}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
ORDERS: Final = {
    0: StockOrder.NAME, 2: StockOrder.ON_HAND, 3: StockOrder.SOLD, 5: StockOrder.VALUE,
}  # fmt: skip
"""The columns that the list is sorted by."""
Reads = Callable[[Asked, int, int], list[ProductLine]]


class ProductModel(QAbstractTableModel):
    """Knows the rows that were looked at. The first page is there at once; how many there are is learned after it."""

    counted = Signal(int)

    def __init__(self, page: Reads, count: Callable[[Asked], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._count = page, count
        self._asked: Asked | None = None
        self._pages: dict[int, list[ProductLine]] = {}
        self._rows = 0
        self._heads: Sequence[str] = ()
        self._soon = QTimer(self, interval=_COUNT_MS, singleShot=True)
        self._soon.timeout.connect(self.count)
        self.translate()

    @property
    def asked(self) -> Asked | None:
        """What the list was asked for."""
        return self._asked

    def ask(self, asked: Asked) -> None:
        """Show another list, from its first page on."""
        self.beginResetModel()
        self._asked, self._pages = asked, {}
        self._rows = len(self._read(0))
        self.endResetModel()
        self._soon.start()

    def count(self) -> None:
        """Learn how many rows there are."""
        self._soon.stop()
        if self._asked is None:
            return
        rows = self._count(self._asked) if self._rows >= PAGE else self._rows
        if rows > self._rows:
            self.beginInsertRows(NOWHERE, self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        self.counted.emit(rows)

    def line(self, row: int) -> ProductLine | None:
        """Return a row, read now if it never was."""
        if not 0 <= row < self._rows:
            return None
        lines, place = self._read(row // PAGE), row % PAGE
        return lines[place] if place < len(lines) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are known of."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_WIDTHS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, side and colour of a cell."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(line, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._heads[index.column()]}: {self._text(line, index.column())}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(index.column())
            case Qt.ItemDataRole.ForegroundRole if index.column() == len(_WIDTHS) - 1:
                return QColor(look().color(state_of(line.on_hand, line.days)[0]))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _read(self, place: int) -> list[ProductLine]:
        if self._asked is None:
            return []
        if place not in self._pages:
            if len(self._pages) >= _KEPT:
                del self._pages[next(iter(self._pages))]
            self._pages[place] = self._page(self._asked, place * PAGE, PAGE)
        return self._pages[place]

    def _text(self, line: ProductLine, column: int) -> str:
        form = formatting()
        match column:
            case 0:
                return " · ".join(part for part in (line.name, line.brand, line.content) if part)
            case 1:
                return line.supplier or line.category or ""
            case 2:
                return amount(line.on_hand, line.unit)
            case 3:
                return form.number(line.a_day, 1 if line.unit is Unit.PIECE else 3)
            case 4:
                return lasting(line.days)
            case 5:
                return form.money(line.value)
            case 6:
                return "" if line.price is None else form.money(line.price)
        state, text = state_of(line.on_hand, line.days)
        return f"{_SIGNS[state]} {text}"

    def translate(self) -> None:
        """Say the heads in the language of the screen."""
        self._heads = (
            self.tr("Product"), self.tr("Supplier"), self.tr("On hand"), self.tr("Sold a day"), self.tr("Lasts"),
            self.tr("Value"), self.tr("Price"), self.tr("State"),
        )  # fmt: skip
        if self._rows:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_WIDTHS) - 1)


class ProductTable(LongTable):
    """Rows chosen by keys, several with Shift; letters typed go to the search (`typed`), Enter opens (`opened`)."""

    opened = Signal()
    typed = Signal(str)

    def __init__(self, model: ProductModel, parent: QWidget) -> None:
        super().__init__(parent, several=True)
        self.lines = model
        self.setModel(model)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.measure()

    def current(self) -> ProductLine | None:
        """Return the row that the keys are on."""
        return self.lines.line(self.currentIndex().row())

    def places(self) -> list[int]:
        """Return the rows that are chosen, from top to bottom."""
        found: list[int] = []
        selection = self.selectionModel().selection()
        for block in (selection.at(place) for place in range(selection.count())):
            found += range(block.top(), block.bottom() + 1)
        return sorted(found)

    def choose(self, key: UUID | None) -> None:
        """Choose the product that was chosen, where it is near the top; else the first one."""
        rows = range(min(PAGE, self.lines.rowCount()))
        lines = ((row, self.lines.line(row)) for row in rows)
        row = next((row for row, line in lines if line is not None and line.id == key), 0)
        if self.lines.rowCount():
            self.selectRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; letters go to the search; all else is Qt's."""
        text = event.text()
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.opened.emit()
        elif text.strip() and text.isprintable() and not event.modifiers() & _MOVES:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def share_width(self) -> None:
        """Give the names what is left; where that is too little, columns that the file shows too are left out."""
        room, widths = self.viewport().width(), [look().px(width) for width in _WIDTHS]
        hidden: list[int] = []
        for column in _YIELDING:
            if room - sum(widths) + sum(widths[each] for each in hidden) < look().px(_NARROWEST):
                hidden.append(column)
        widths[0] = max(look().px(_NARROWEST), room - sum(widths) + sum(widths[each] for each in hidden))
        for column, width in enumerate(widths):
            self.setColumnHidden(column, column in hidden)
            self.setColumnWidth(column, width)


def _side(column: int) -> Qt.AlignmentFlag:
    """Return on which side a column stands: figures at the right, so that they line up."""
    is_figure = 1 < column < len(_WIDTHS) - 1
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
