"""One table for every list: rows chosen by keys, typing letters filters."""

from collections.abc import Hashable, Sequence
from typing import Any, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from beesdesk.reports.list_columns import Column, Reader
from beesdesk.ui.office.list_model import ListModel, key_of
from beesdesk.ui.parts.long_table import LongTable
from beesdesk.ui.theme import look

_MOVES: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROWEST: Final = 130
_YIELDING: Final = ("why", "notes", "reason", "name", "family_name", "task")
"""Columns of words, of which one is as wide as there is room."""


class ListTable(LongTable):
    """Shows a `ListModel`. `opened` at Enter or a double click, `typed` when letters are typed, `chosen` on any choice."""

    opened = Signal()
    typed = Signal(str)
    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, several=True)
        self.rows = ListModel(self)
        self.setModel(self.rows)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        self.measure()
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def show_rows(
        self,
        rows: Sequence[Any],
        columns: Sequence[Column],
        reader: Reader,
        sorted_by: str | None,
        *,
        descending: bool,
    ) -> None:
        """Show rows through columns, sorted, the sign of it in the head."""
        self.rows.sorted_by, self.rows.descending = sorted_by, descending
        self.rows.show(rows, columns, reader)
        keys, header = [column.key for column in columns], self.horizontalHeader()
        is_sorted = sorted_by in keys
        header.setSortIndicatorShown(is_sorted)
        if is_sorted:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(sorted_by), order)  # type: ignore[arg-type]  # it is one of them
        self.share_width()

    def picked(self) -> list[Any]:
        """Return the rows that are chosen, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.rows[place] for place in places]

    def current(self) -> Any:
        """Return the row that the keys are on, None where there is none."""
        place = self.currentIndex().row()
        return self.rows.rows[place] if 0 <= place < len(self.rows.rows) else None

    def current_column(self) -> Column | None:
        """Return the column that the keys are on."""
        place = self.currentIndex().column()
        return self.rows.columns[place] if 0 <= place < len(self.rows.columns) else None

    def stand(self) -> tuple[set[Hashable], Hashable, int, int]:
        """Return what is chosen and where the keys are, for `stand_again`."""
        at = self.currentIndex()
        return {key_of(row) for row in self.picked()}, key_of(self.current()), max(at.row(), 0), max(at.column(), 0)

    def stand_again(self, stood: tuple[set[Hashable], Hashable, int, int]) -> None:
        """Choose the same rows again; where the keys' row is gone they are on the one that has its place."""
        chosen, current, row, column = stood
        keys = [key_of(one) for one in self.rows.rows]
        if not keys:
            self.chosen.emit()
            return
        place = keys.index(current) if current in keys else min(row, len(keys) - 1)
        selection, model = QItemSelection(), self.selectionModel()
        for at, key in enumerate(keys):
            if key in chosen or (at == place and not chosen & set(keys)):
                selection.select(self.rows.index(at, 0), self.rows.index(at, len(self.rows.columns) - 1))
        index = self.rows.index(place, min(column, len(self.rows.columns) - 1))
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self.chosen.emit()

    def share_width(self) -> None:
        """Make each column as wide as what is seen of it; the one with the longest text takes or gives what is left."""
        self.resizeColumnsToContents()
        keys = [column.key for column in self.rows.columns]
        if not keys:
            return
        give = next((keys.index(key) for key in _YIELDING if key in keys), len(keys) - 1)
        others = sum(self.columnWidth(place) for place in range(len(keys)) if place != give)
        least = min(self.columnWidth(give), look().px(_NARROWEST))
        self.setColumnWidth(give, max(least, self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; letters go to the filter; all else is Qt's."""
        text = event.text()
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.opened.emit()
        elif text.strip() and text.isprintable() and not event.modifiers() & _MOVES:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)
