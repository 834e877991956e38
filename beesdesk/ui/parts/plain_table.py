"""A table to be read and chosen from, row by row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look

_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HEIGHT: Final = 44  # px of a row at 100 %, as much as a finger needs
_CLOSE: Final = 34  # of a row that is only read
_NARROWEST: Final = 60  # of the column that gives


class PlainTable(QTableWidget):
    """Arrow keys choose a row, Enter takes it (`taken` carries its place), Tab goes on.

    The column `wide` gets what is left of the width. `most` is how many rows are seen at once, 0 for as many as there
    is room for. Rows of a `close` one are only read: nothing comes of choosing one. Long texts are `wrap`ped in a short
    table; a long one scrolls sideways for them.
    """

    taken = Signal(int)
    chosen = Signal(int)

    def __init__(
        self, parent: QWidget, *, wide: int = 0, most: int = 0, close: bool = False, wrap: bool = False
    ) -> None:
        super().__init__(0, 0, parent)
        self._wide, self._most, self._height = wide, most, _CLOSE if close else _HEIGHT
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(wrap)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        if most:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemDoubleClicked.connect(lambda item: self.taken.emit(item.row()))
        self.currentCellChanged.connect(lambda row, *_: self.chosen.emit(row))

    def fill(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        states: Sequence[State | None] = (),
        *,
        figures: Sequence[int] = (),
    ) -> None:
        """Show rows under heads; the chosen place stays chosen. Columns of `figures` stand at the right, in one line.

        `states` colour the last cell of each row, which says the same by a sign and a word.
        """
        chosen = max(0, self.currentRow())
        self.blockSignals(True)
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        for column, head in enumerate(heads):
            self.setHorizontalHeaderItem(column, _item(head, at_right=column in figures))
        for row, cells in enumerate(rows):
            state = states[row] if row < len(states) else None
            for column, text in enumerate(cells):
                item = _item(text, at_right=column in figures)
                if state is not None and column == len(cells) - 1:
                    item.setForeground(QColor(look().color(state)))
                self.setItem(row, column, item)
        self.blockSignals(False)
        self._fit()
        if rows:
            self.setCurrentCell(min(chosen, len(rows) - 1), 0)

    def text_of(self, row: int) -> list[str]:
        """Return what stands in a row."""
        items = (self.item(row, column) for column in range(self.columnCount()))
        return [item.text() for item in items if item is not None]

    def rows(self) -> list[list[str]]:
        """Return what stands in all rows."""
        return [self.text_of(row) for row in range(self.rowCount())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if self.columnCount() and event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and self.columnCount():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a row by Enter."""
        if event.key() in _ENTER and self.currentRow() >= 0:
            self.taken.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self._share_width()
        least = look().px(self._height)
        self.verticalHeader().setMinimumSectionSize(least)
        self.verticalHeader().setDefaultSectionSize(least)
        if self.wordWrap():
            self.resizeRowsToContents()
        if self._most:
            rows = min(max(1, self.rowCount()), self._most)
            heights = sum(self.rowHeight(row) for row in range(min(rows, self.rowCount()))) or least
            self.setFixedHeight(heights + header.sizeHint().height() + 2 * self.frameWidth() + 8)

    def _share_width(self) -> None:
        """Give what is left to the wide column; where nothing is, each has what it needs, and the table scrolls."""
        needed = [self._needed(each) for each in range(self.columnCount())]
        left = self.viewport().width() - sum(needed)
        for column, width in enumerate(needed):
            gives = column == min(self._wide, len(needed) - 1) and (self.wordWrap() or left > 0)
            self.setColumnWidth(column, max(_NARROWEST, width + left) if gives else width)

    def _needed(self, column: int) -> int:
        """Return the width that a column needs: Qt would lay every cell out for it, several times."""
        metrics = self.fontMetrics()
        items = [item for row in range(self.rowCount()) if (item := self.item(row, column)) is not None]
        widest = max(items, key=lambda item: metrics.horizontalAdvance(item.text()), default=None)
        cells = 0 if widest is None else self.sizeHintForIndex(self.indexFromItem(widest)).width() + 1
        return max(cells, self.horizontalHeader().sectionSizeHint(column))


def _item(text: str, *, at_right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if at_right:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
