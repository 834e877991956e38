"""What an empty list says: why it is empty, and what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.parts.card import label


class EmptyState(QWidget):
    """An icon, a title, a reason, and an act or two; `acted` and `also` are emitted when they are chosen."""

    acted = Signal()
    also = Signal()

    def __init__(self, icon: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "title", self, wrap=True)
        self._text = label("", "muted", self, wrap=True)
        self.act = QPushButton(self)
        self.act.clicked.connect(self.acted)
        self.second = QPushButton(self)
        self.second.clicked.connect(self.also)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(IconLabel(icon, 48, "muted", self), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        for button in (self.act, self.second):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_message(self, title: str, text: str = "", act: str = "", second: str = "") -> None:
        """Say why there is nothing, and offer what can be done."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for button, word in ((self.act, act), (self.second, second)):
            button.setText(word)
            button.setVisible(bool(word))
        self.setAccessibleName(f"{title} {text}".strip())
