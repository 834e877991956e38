"""Keys for what is handed over: exactly what is owed, or the notes, which add up."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.key_button import KeyButton

NOTES: Final = tuple(map(Decimal, (5, 10, 20, 50, 100)))


class CashKeys(Translated, QWidget):
    """`Exact` and a key for each note. `exact` is for the first, `note` carries the worth of a note in euro."""

    exact = Signal()
    note = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.exactly = KeyButton(parent=self)
        self.exactly.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.exactly.clicked.connect(self.exact)
        self.notes = {worth: self._key(worth) for worth in NOTES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, button in enumerate((self.exactly, *self.notes.values())):
            grid.addWidget(button, place // 3, place % 3)
        self._retranslate()

    def allow_notes(self, *, allowed: bool) -> None:
        """Say whether notes mean something: only where change is given."""
        for button in self.notes.values():
            button.setEnabled(allowed)

    def _key(self, worth: Decimal) -> KeyButton:
        button = KeyButton(parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.note.emit, worth))
        return button

    def _retranslate(self) -> None:
        self.exactly.show_text(self.tr("Exact"), self.tr("Exactly what is owed"))
        for worth, button in self.notes.items():
            button.show_text(
                formatting().money(worth, 0), self.tr("A note of {worth}").format(worth=formatting().money(worth, 0))
            )
