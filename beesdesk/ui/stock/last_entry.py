"""The last entry of a count, large enough to be read from a step away."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

_STEP: Final = 64
_ONE: Final = Decimal(1)


class LastEntry(Translated, Card):
    """A product, how much of it was just seen and how much in all; a finger makes that one more or one less (`stepped`)."""

    stepped = Signal(object)  # Decimal

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.name = label("", "heading", self, wrap=True)
        self.quantity = label("", "huge", self)
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.about = label("", "muted", self, wrap=True)
        self.less, self.more = (KeyButton(height=_STEP, parent=self) for _ in range(2))
        for button, step in ((self.less, -_ONE), (self.more, _ONE)):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.name)
        words.addWidget(self.about)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        for part in (self.less, self.quantity, self.more):
            row.addWidget(part)
        self.body.addLayout(row)
        self._retranslate()

    def show_entry(self, name: str, quantity: str, about: str, *, steps: bool) -> None:
        """Show an entry, or what is waited for."""
        changed = (self.name.text(), self.quantity.text()) != (name, quantity)
        self.name.setText(name)
        self.quantity.setText(quantity)
        self.quantity.setVisible(bool(quantity))
        self.quantity.setMinimumWidth(look().px(90))
        self.about.setText(about)
        self.about.setVisible(bool(about))
        for button in (self.less, self.more):
            button.setVisible(steps)
        if changed and self.isVisible():
            announce(self, ", ".join(part for part in (name, quantity, about) if part))

    def _retranslate(self) -> None:
        self.less.show_text("\u2212 1", self.tr("One less"))  # a minus
        self.more.show_text("+ 1", self.tr("One more"))
