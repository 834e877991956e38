"""What an empty list says: why it is empty, and what to do first."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.parts.card import label

_AIR: Final = 24  # px around


class EmptyState(QWidget):
    """An icon, a title, a reason, and one act; `acted` is emitted when it is chosen."""

    acted = Signal()

    def __init__(self, icon: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, 48, "muted", self)
        self._title = label("", "title", self, wrap=True)
        self._text = label("", "muted", self, wrap=True)
        self.act = QPushButton(self)
        self.act.clicked.connect(self.acted)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_message(self, title: str, text: str = "", act: str = "") -> None:
        """Say why there is nothing, and offer an act."""
        self._title.setText(title)
        self._text.setText(text)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.setAccessibleName(f"{title} {text}".strip())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what large text leaves no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for: first the icon goes, then the reason, then the air; title and act stay.

        It is reckoned, not tried out: what is shown and hidden again in between has the page sized anew, without end.
        """
        there = bool(self._text.text())
        for icon, text, air in ((True, there, _AIR), (False, there, _AIR), (False, False, _AIR), (False, False, 0)):
            if self._needed(icon=icon, text=text, air=air) <= self.height():
                break
        self._icon.setVisible(icon)
        self._text.setVisible(text)
        self._column.setContentsMargins(_AIR, air, _AIR, air)

    def _needed(self, *, icon: bool, text: bool, air: int) -> int:
        width = self.width() - 2 * _AIR
        heights = [self._title.heightForWidth(width)]
        heights += [self._icon.sizeHint().height()] if icon else []
        heights += [self._text.heightForWidth(width)] if text else []
        heights += [] if self.act.isHidden() else [self.act.sizeHint().height()]
        return sum(heights) + self._column.spacing() * (len(heights) - 1) + 2 * air
