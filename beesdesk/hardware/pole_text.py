"""How a few words and an amount become the two lines of a pole display: 20 characters each, in its own code page."""

import unicodedata
from typing import Final

from beesdesk.values import dataclass

WIDTH: Final = 20
_LEAST_CAPTION: Final = 3  # characters; with fewer it says nothing
_SPELT: Final = {
    "€": "EUR", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "«": '"', "»": '"',  # quotation marks
    "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00d7": "x", "…": ".",  # dashes, minus, times
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PoleLine:
    """A line to be shown: words on the left, an amount on the right, perhaps none; `short` says the same in less room."""

    words: str
    amount: str = ""
    short: str = ""


PoleLines = tuple[PoleLine, PoleLine]


def fitted(line: PoleLine, encoding: str) -> str:
    """Return a line as exactly 20 characters that the code page has. Words are cut; an amount never is.

    Where an amount leaves no room for words, it stands alone; one that is wider than the display loses its currency
    and its spaces first, and is shown as `#` where it still has no room: a wrong amount is worse than none.
    """
    amount = _amount(encodable(line.amount, encoding))
    room = WIDTH - len(amount) - 1 if amount else WIDTH
    words = encodable(line.words, encoding)
    if len(words) > room and line.short:
        words = encodable(line.short, encoding)
    words = _cut(words, room) if room >= _LEAST_CAPTION else ""
    return words + amount.rjust(WIDTH - len(words))


def encodable(text: str, encoding: str) -> str:
    """Return a text in characters of a code page, one byte each: `é` stays, or becomes `e`; `€` stays, or `EUR`."""
    return "".join(_known(sign, encoding) for sign in unicodedata.normalize("NFC", text))


def _amount(text: str) -> str:
    """Return an amount as narrow as the display asks for."""
    text = text.strip()
    if len(text) > WIDTH:
        text = "".join(sign for sign in text if sign in "0123456789,.-")
    return text if len(text) <= WIDTH else "#" * WIDTH


def _known(sign: str, encoding: str) -> str:
    if sign in {"\u00a0", "\u202f"}:  # on a code page they may look like anything
        return " "
    if unicodedata.category(sign)[0] == "C":  # a control sign would be a command to the display
        return " "
    if _fits(sign, encoding):
        return sign
    if spelt := _SPELT.get(sign):
        return spelt
    plain = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return plain if plain and plain.isascii() and plain.isprintable() else "?"


def _fits(sign: str, encoding: str) -> bool:
    try:
        return len(sign.encode(encoding)) == 1
    except UnicodeEncodeError:
        return False


def _cut(text: str, room: int) -> str:
    return text[:room].rstrip()
