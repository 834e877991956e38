"""What is looked for, typed with a finger: shown large, under it letters as on a Belgian keyboard."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from beesdesk.ui.kiosk.pieces import HEIGHT, key, said

_ROWS: Final = ("AZERTYUIOP", "QSDFGHJKLM", "WXCVBN")
_LONGEST: Final = 40


class SearchLine(QWidget):
    """A line and its letters; accents need not be typed."""

    changed = Signal()

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self.text, self._title = text, title
        self._shown = said("", "huge", self)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._shown)
        column.addLayout(self._letters())
        self._show()

    def _letters(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for line, letters in enumerate(_ROWS):
            for place, letter in enumerate(letters):
                grid.addWidget(key(letter, partial(self._enter, letter)), line, place)
        erase = key("", self._erase, icon="erase")
        erase.setAccessibleName(self.tr("Erase"))
        space = key(self.tr("space"), partial(self._enter, " "))
        last = len(_ROWS) - 1
        grid.addWidget(space, last, len(_ROWS[last]), 1, 2)
        grid.addWidget(erase, last, len(_ROWS[last]) + 2, 1, 2)
        return grid

    def _enter(self, sign: str) -> None:
        if len(self.text) < _LONGEST:
            self.text += sign
        self._show()

    def _erase(self) -> None:
        self.text = self.text[:-1]
        self._show()

    def _show(self) -> None:
        self._shown.setText(self.text or "\u2026")
        self._shown.setAccessibleName(f"{self._title}: {self.text}")
        self.changed.emit()
