"""In which of the old character sets a text file was written: Windows' own (CP1252) or that of DOS (CP850)."""

import re
from collections.abc import Iterable
from typing import Final

_LOOKED_AT: Final = 20_000
"""Signs beyond ASCII that are weighed: they tell early."""
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_LETTERS: Final = frozenset("àâäçéèêëîïôöûüùñáíóœßÀÂÄÇÉÈÊËÎÏÔÖÛÜÙŒ")
_MARKS: Final = frozenset("€°²³«»•®™½¼&\u201e\u201c\u201d\u2018\u2019\u2013\u2014\u2026")
_APOSTROPHE: Final = "\u2019"
OLD_SETS: Final = ("cp1252", "cp850")

# What is seen where a text was written in one set and read in another: boxes of DOS, pairs of UTF-8, the sign for no sign.
_GARBLED: Final = re.compile(
    "[\u2500-\u259f\ufffd]|[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u2013-\u203a€™]|â[€\u0080]"
)


def old_set_of(data: bytes, preferred: str = "cp1252") -> str:
    """Return the set in which most signs of a text make sense; the preferred one where both are as good."""
    others = [name for name in OLD_SETS if name != preferred]
    return max((preferred, *others), key=lambda name: _likelihood(data, name))


def is_garbled(text: str) -> bool:
    """Tell whether a text was once written in one character set and read in another."""
    return not text.isascii() and _GARBLED.search(text) is not None


def mostly_garbled(texts: Iterable[str]) -> bool:
    """Tell whether so many texts are garbled that it is the whole file: more than half of those beyond ASCII."""
    beyond = [is_garbled(text) for text in texts if not text.isascii()]
    return sum(beyond) * 2 > len(beyond)


def _likelihood(data: bytes, name: str) -> int:
    """Count the signs that make sense where they stand."""
    count = 0
    for seen, found in enumerate(_HIGH.finditer(data)):
        if seen >= _LOOKED_AT:
            break
        place = found.start()
        sign = found[0].decode(name, "replace")
        inside = _is_letter(data[place - 1 : place]) and _is_letter(data[place + 1 : place + 2])
        count += sign in _LETTERS or (sign == _APOSTROPHE if inside else sign in _MARKS)
    return count


def _is_letter(byte: bytes) -> bool:
    return byte.isalpha()
