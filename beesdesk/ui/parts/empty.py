"""What an empty list says: why it is empty, and what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.parts.card import label


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
        column.setContentsMargins(24, 24, 24, 24)
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
        """Show as much as there is room for: first the icon goes, then the reason; title and act stay."""
        column = self._column
        for icon, text in ((True, True), (False, True), (False, False)):
            self._icon.setVisible(icon)
            self._text.setVisible(text and bool(self._text.text()))
            column.activate()
            if column.totalMinimumHeightForWidth(self.width()) <= self.height():
                return
