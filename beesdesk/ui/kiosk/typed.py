"""What somebody types with a finger: digits or letters, shown large, or as dots where nobody should read them."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from beesdesk.ui.kiosk.pieces import HEIGHT, digit_pad, key, lie, said
from beesdesk.ui.parts.numpad import NumericPad
from beesdesk.ui.theme import look

_ROWS: Final = ("AZERTYUIOP", "QSDFGHJKLM", "WXCVBN")
_LONGEST_NAME: Final = 40
_ACROSS: Final = 760  # px at 100 %


class Typed(QWidget):
    """A line, and under it the pad that writes into it. It forgets what was typed by `clear`."""

    changed = Signal()

    def __init__(
        self, title: str, pad: "NumericPad | LetterPad", longest: int, *, dots: int = 0, text: str = ""
    ) -> None:
        super().__init__()
        self.text = text
        self._title, self._longest, self._dots = title, longest, dots
        self._shown = said("", "huge", self)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumHeight(HEIGHT)
        pad.entered.connect(self._enter)
        pad.erased.connect(self._erase)
        self._has_digits = isinstance(pad, NumericPad)  # letters need the whole width
        way = QBoxLayout.Direction.TopToBottom if self._has_digits else QBoxLayout.Direction.LeftToRight
        self._words = QBoxLayout(way)
        self._words.setSpacing(12)
        self._words.addWidget(self._shown, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(pad, 1)
        self._show()

    def above(self, *widgets: QWidget) -> None:
        """Put words over the line."""
        for place, widget in enumerate(widgets):
            self._words.insertWidget(place, widget)

    def below(self, *widgets: QWidget) -> None:
        """Put what follows under the line."""
        for widget in widgets:
            self._words.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a pad of digits beside the words, where there is room: nobody has to turn the page for a digit."""
        super().resizeEvent(event)
        lie(self._row, across=self._has_digits and self.width() >= look().px(_ACROSS))

    def clear(self) -> None:
        """Begin anew."""
        self.text = ""
        self._show()

    def _enter(self, sign: str) -> None:
        if (sign.isalnum() or sign == " ") and len(self.text) < self._longest:
            self.text += sign
        self._show()

    def _erase(self) -> None:
        self.text = self.text[:-1]
        self._show()

    def _show(self) -> None:
        length = len(self.text)
        if self._dots:
            self._shown.setText("\u25cf" * length + "\u25cb" * max(0, self._dots - length))
            name = self.tr("{what}: %n digit(s) typed", "", length).format(what=self._title)
            self._shown.setAccessibleName(name)
        else:
            self._shown.setText(self.text or "\u2026")
            self._shown.setAccessibleName(f"{self._title}: {self.text}")
        self.changed.emit()


class LetterPad(QWidget):
    """Letters as on a Belgian keyboard, a space where several words are looked for, and erase.

    Accents and marks need not be typed.
    """

    entered = Signal(str)
    erased = Signal()

    def __init__(self, *, spaced: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Letters"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for line, letters in enumerate(_ROWS):
            for place, letter in enumerate(letters):
                grid.addWidget(key(letter, partial(self.entered.emit, letter)), line, place)
        erase = key("", self.erased.emit, icon="erase")
        erase.setAccessibleName(self.tr("Erase"))
        last, begin, end = len(_ROWS) - 1, len(_ROWS[-1]), len(_ROWS[0])
        if spaced:
            grid.addWidget(key(self.tr("space"), partial(self.entered.emit, " ")), last, begin, 1, (end - begin) // 2)
            begin += (end - begin) // 2
        grid.addWidget(erase, last, begin, 1, end - begin)


def typed_digits(title: str, longest: int, *, dots: int = 0) -> Typed:
    """Return a line for digits; so many `dots` at least instead of the digits themselves."""
    return Typed(title, digit_pad(), longest, dots=dots)


def typed_name(title: str) -> Typed:
    """Return a line for a name."""
    return Typed(title, LetterPad(), _LONGEST_NAME)


def typed_words(title: str, text: str) -> Typed:
    """Return a line for words to be looked for, beginning with a text."""
    return Typed(title, LetterPad(spaced=True), _LONGEST_NAME, text=text)
