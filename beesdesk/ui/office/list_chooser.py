"""The lists of the office with how many rows each has."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from beesdesk.reports.list_columns import title
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.office.list_words import ORDER
from beesdesk.ui.theme import look
from beesdesk.words import ListName

_ROW: Final = 44  # px at 100 %
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)


class ListChooser(Translated, QListWidget):
    """Arrow keys choose a list (`picked`), Enter goes into it (`entered_list`)."""

    picked = Signal(object)  # ListName
    entered_list = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts: Mapping[ListName, int | None] = {}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _ in ORDER:
            self.addItem(QListWidgetItem(self))
        self.setCurrentRow(0)
        self._retranslate()
        self.currentRowChanged.connect(lambda row: self.picked.emit(ORDER[row]))

    @property
    def name(self) -> ListName:
        """Which list is chosen."""
        return ORDER[max(0, self.currentRow())]

    def choose(self, name: ListName) -> None:
        """Choose a list."""
        self.setCurrentRow(ORDER.index(name))

    def show_counts(self, counts: Mapping[ListName, int | None]) -> None:
        """Write behind each list how many rows it has; None where nobody knows yet."""
        self._counts = counts
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the list at Enter and at the right arrow."""
        if event.key() in _ENTER:
            self.entered_list.emit()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Lists"))
        for place, name in enumerate(ORDER):
            item, count = self.item(place), self._counts.get(name)
            text = title(name, spoken()) + ("" if count is None else f" · {count}")
            if item is not None and item.text() != text:
                item.setText(text)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        size = QSize(0, look().px(_ROW))
        for place in range(self.count()):
            item = self.item(place)
            if item is not None and item.sizeHint() != size:
                item.setSizeHint(size)
