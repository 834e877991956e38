"""What the tables of any length share: whole rows are chosen, nothing is edited, sizes follow the text."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from beesdesk.ui.theme import look

_ROW: Final = 44  # px at 100 %, as much as a finger needs


class LongTable(QTableView):
    """Shows a model of any length. Subclasses share the width among the columns (`share_width`).

    `several` rows may be chosen at once where that is wanted; the width of a column is taken from so many rows (`looked_at`).
    """

    def __init__(self, parent: QWidget, *, several: bool = False, looked_at: int = 60) -> None:
        super().__init__(parent)
        modes = QTableView.SelectionMode
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(looked_at)

    def share_width(self) -> None:
        """Give each column its width."""
        raise NotImplementedError

    def measure(self) -> None:
        """Take the sizes of the text."""
        self.verticalHeader().setDefaultSectionSize(look().px(_ROW))
        self.horizontalHeader().setMinimumHeight(look().px(_ROW))
        self.share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.measure()
