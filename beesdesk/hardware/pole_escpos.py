"""Pole displays that speak ESC/POS, as Epson's DM-D and most others do: 9600 baud, 8 bits, no parity."""

from typing import Final

from beesdesk.hardware.pole_dialect import Dialect
from beesdesk.hardware.serial_thread import Line

_START: Final = b"\x1b@"  # ESC @
_CLEAR: Final = b"\x0c"
_CODE_PAGE: Final = b"\x1bt\x10"  # ESC t 16: CP1252
_OVERWRITE: Final = b"\x1f\x01"  # US 1: what is past the end neither scrolls nor wraps into the other line
_NO_CURSOR: Final = b"\x1fC\x00"  # US C 0


def image_bytes(first: bytes, second: bytes) -> bytes:
    """Return what writes both lines: how, where (US $ column row), what. A display that lost its power heals by it."""
    return _CODE_PAGE + _OVERWRITE + _NO_CURSOR + b"\x1f$\x01\x01" + first + b"\x1f$\x01\x02" + second


ESCPOS: Final = Dialect(Line(9600, silence=0.05), "cp1252", _START + _CLEAR, _START + _CLEAR + _NO_CURSOR, image_bytes)
