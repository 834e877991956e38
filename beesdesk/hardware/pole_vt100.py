"""Pole displays that speak as a VT100 terminal does, as Wincor-Nixdorf's BA63 and BA66 do: 9600 baud, 8 bits, odd parity."""

from typing import Final

from beesdesk.hardware.pole_dialect import Dialect
from beesdesk.hardware.serial_thread import Line

_CLEAR: Final = b"\x1b[2J"
_CHARACTERS: Final = b"\x1bR4"  # ESC R 34h: code page 858, which has the euro


def image_bytes(first: bytes, second: bytes) -> bytes:
    """Return what writes both lines: the code page, where (ESC [ row ; column H), what."""
    return _CHARACTERS + b"\x1b[1;1H" + first + b"\x1b[2;1H" + second


VT100: Final = Dialect(Line(9600, 8, "O", silence=0.05), "cp858", _CLEAR + b"\x1b[1;1H", _CLEAR, image_bytes)
