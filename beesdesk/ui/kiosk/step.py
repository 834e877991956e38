"""A view that one goes into from the page and comes back from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.formats import NBSP
from beesdesk.ui.kiosk.pieces import card, key, said
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.parts.card import Card


class Step(QWidget):
    """A title, the way back, and one column of cards."""

    def __init__(self, visit: Visit, title: str) -> None:
        super().__init__()
        self.visit = visit
        head = QHBoxLayout()
        head.setSpacing(16)
        # Broken anywhere: hours that hold together are wider than a small screen with large text.
        head.addWidget(said(title.replace(NBSP, " "), "heading", self), 3)
        if visit.home is not type(self):
            head.addWidget(key(self.tr("Back"), visit.show_home, icon="back"), 1, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addLayout(head)

    def card(self, title: str = "") -> Card:
        """Add a card under the others."""
        made = card(title, self)
        self._column.addWidget(made)
        return made

    def add(self, widget: QWidget) -> None:
        """Add something under the others."""
        self._column.addWidget(widget)

    def done(self) -> None:
        """Keep what was added at the top."""
        self._column.addStretch(1)
