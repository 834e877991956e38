"""What a scanner types that takes the keyboard for a US one, on a machine that has another layout."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Layout(StrEnum):
    """The layout of the machine, where the scanner types as on a US keyboard."""

    SAME = ""
    """Both have the same: what comes is the code."""
    BELGIAN = "be"
    FRENCH = "fr"


_AZERTY: Final = {
    "a": "q", "q": "a", "z": "w", "w": "z", "A": "Q", "Q": "A", "Z": "W", "W": "Z",
    ",": "m", "?": "M", ";": ",", ":": ".", "m": ";", "M": ":", ")": "-",
}  # fmt: skip
_DIGITS: Final = {Layout.BELGIAN: "&é\"'(§è!çà", Layout.FRENCH: "&é\"'(-è_çà"}
_OTHERS: Final = {Layout.BELGIAN: {"=": "/", "-": "="}, Layout.FRENCH: {"!": "/", "=": "="}}
MEANT: Final[Mapping[Layout, Mapping[str, str]]] = {
    layout: _AZERTY | _OTHERS[layout] | dict(zip(row, "1234567890", strict=True)) for layout, row in _DIGITS.items()
}
"""By layout: the character that the scanner meant, by the one that came. Others mean themselves."""


def meant(text: str, layout: Layout) -> str:
    """Return the code that a scanner meant by what its keys typed on a layout."""
    table = MEANT.get(layout, {})
    return "".join(table.get(char, char) for char in text)
