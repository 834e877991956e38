"""Digits for a finger, where there is no keyboard."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.key_button import KeyButton

_DIGITS = "789456123"


class NumericPad(Translated, QWidget):
    """A pad as on a keyboard: digits, the decimal mark of the language, erase.

    `entered` carries one digit or mark, `erased` is for the last one. The pad takes no focus, so that the field keeps it.
    """

    entered = Signal(str)
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, digit in enumerate(_DIGITS):
            grid.addWidget(self._key(digit), place // 3, place % 3)
        self.mark = self._key(",")
        self.erase = KeyButton(icon="erase", parent=self)
        self.erase.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.erase.setAutoRepeat(True)
        self.erase.clicked.connect(self.erased)
        grid.addWidget(self.mark, 3, 0)
        grid.addWidget(self._key("0"), 3, 1)
        grid.addWidget(self.erase, 3, 2)
        self._retranslate()

    def types_into(self, field: QLineEdit) -> None:
        """Have the keys write into a field, as typing would."""
        self.entered.connect(field.insert)
        self.erased.connect(field.backspace)

    def _key(self, text: str) -> KeyButton:
        button = KeyButton(text, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._enter, button))
        return button

    def _enter(self, button: KeyButton) -> None:
        self.entered.emit(button.text())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Numeric pad"))
        self.mark.show_text(formatting().decimal_mark, self.tr("Decimal mark"))
        self.erase.show_text("", self.tr("Erase"))
