"""A banner: what is the matter, what it means, and the one act that mends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import restyle


class Banner(QFrame):
    """A banner, hidden until it is told something. `acted` is emitted when its act is chosen."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icon = IconLabel("info", 40, parent=self)
        self._title = label("", "title", self, wrap=True)
        self._text = label("", "body", self, wrap=True)
        self.act = QPushButton(self)
        self.act.setProperty("tone", "primary")
        self.act.clicked.connect(self.acted)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(20)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.act)
        self.setVisible(False)

    def show_message(self, state: State, title: str, text: str = "", act: str = "") -> None:
        """Show a state in a title and a sentence; `act` is the verb on the button, none without one."""
        self.state = state
        self.setProperty("state", state.value)
        self._icon.show_icon(state.picture, state.value)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.setAccessibleName(f"{title} {text}".strip())
        restyle(self)
        for words in (self._title, self._text):
            restyle(words)
        self.setVisible(True)

    def clear(self) -> None:
        """Take the banner away."""
        self.setVisible(False)
