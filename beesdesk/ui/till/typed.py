"""What a cashier has typed without any field: a quantity, and a code or an amount."""

from dataclasses import replace
from decimal import Decimal
from typing import Final, Self

from beesdesk.formats import read_number
from beesdesk.values import dataclass

MOST: Final = 9999  # pieces, as many as the till takes in one line
_LONGEST: Final = 48
_TIMES: Final = "*\u00d7xX"
_MARKS: Final = ",."


@dataclass(frozen=True, slots=True)
class Typed:
    """`3 x 541…`: the quantity of the next article, and the digits so far."""

    quantity: int | None = None
    text: str = ""

    def __bool__(self) -> bool:
        """Whether anything was typed."""
        return self.quantity is not None or bool(self.text)

    def with_key(self, char: str) -> Self | None:
        """Return what is typed after one more key; None if the key says nothing here."""
        if char in _TIMES:
            return self._times()
        if char in _MARKS:
            fits = self.text and not any(mark in self.text for mark in _MARKS)
        else:
            fits = char.isascii() and char.isdecimal()
        return replace(self, text=self.text + char) if fits and len(self.text) < _LONGEST else None

    def without_last(self) -> Self:
        """Return what is left after Backspace: digits first, then the quantity as digits again."""
        if self.text:
            return replace(self, text=self.text[:-1])
        return replace(self, quantity=None, text=str(self.quantity) if self.quantity else "")

    def amount(self) -> Decimal | None:
        """Return the digits as euro, None if they are no amount."""
        return read_number(self.text, 2) if self.text else None

    def pieces(self) -> Decimal:
        """Return the quantity of the next article."""
        return Decimal(self.quantity or 1)

    def shown(self) -> str:
        """Return it as the hint line shows it."""
        return f"{self.quantity} \u00d7 {self.text}" if self.quantity is not None else self.text

    def _times(self) -> Self | None:
        if self.quantity is not None or not self.text.isdecimal() or not 0 < int(self.text) <= MOST:
            return None
        return replace(self, quantity=int(self.text), text="")
