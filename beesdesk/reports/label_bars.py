"""Bar codes as bars: which symbol a number is printed as, and where its bars lie.

EAN/UPC: GS1 General Specifications 5.2; interleaved 2 of 5: 5.3; Code 128 from reportlab.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

from reportlab.graphics.barcode.code128 import Code128

from beesdesk.catalog.gtin import valid_gtin
from beesdesk.catalog.label_numbers import shortest
from beesdesk.catalog.patterns import is_restricted
from beesdesk.values import dataclass


class Symbol(StrEnum):
    """How a number is printed."""

    EAN_13 = "ean13"
    EAN_8 = "ean8"
    UPC_A = "upca"
    ITF_14 = "itf14"
    CODE_128 = "code128"


@dataclass(frozen=True, slots=True)
class Bars:
    """A symbol's bars in modules: where each begins and how wide it is; `width` is all of it, its quiet zones too."""

    bars: tuple[tuple[float, float], ...]
    width: float


_EAN_13: Final = 13
_BY_LENGTH: Final = {8: Symbol.EAN_8, 12: Symbol.UPC_A, 13: Symbol.EAN_13, 14: Symbol.ITF_14}
_LEFT: Final = (
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
_RIGHT: Final = tuple(code.translate(str.maketrans("01", "10")) for code in _LEFT)
_EVEN: Final = tuple(code[::-1] for code in _RIGHT)
_PARITY: Final = (
    "LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL",
)  # fmt: skip
_TWO_OF_FIVE: Final = ("nnwwn", "wnnnw", "nwnnw", "wwnnn", "nnwnw", "wnwnn", "nwwnn", "nnnww", "wnnwn", "nwnwn")
_WIDE: Final = 2.5
_QUIET: Final = {
    Symbol.EAN_13: (11, 7), Symbol.EAN_8: (7, 7), Symbol.UPC_A: (9, 9), Symbol.ITF_14: (10, 10), Symbol.CODE_128: (10, 10),
}  # fmt: skip


def symbol_of(number: str) -> tuple[Symbol, str]:
    """Return how a number is printed and the digits that it is printed with: a GTIN by its length, others as Code 128."""
    if valid_gtin(number):
        digits = number[-_EAN_13:] if _is_own(number) else shortest(number.zfill(14))
        return _BY_LENGTH[len(digits)], digits
    return Symbol.CODE_128, number


def _is_own(number: str) -> bool:
    """Tell whether a number has 13 digits as it stands, or is the shop's own, whose zero in front counts."""
    return len(number) == _EAN_13 or (number.startswith("0") and is_restricted(number[1:]))


@lru_cache(maxsize=256)
def bars_of(symbol: Symbol, digits: str) -> Bars:
    """Return the bars of a number."""
    left, right = _QUIET[symbol]
    bars, at = [], float(left)
    for is_bar, width in _runs(symbol, digits):
        if is_bar:
            bars.append((at, width))
        at += width
    return Bars(tuple(bars), at + right)


def _runs(symbol: Symbol, digits: str) -> Iterator[tuple[bool, float]]:
    """Give bars and spaces in turn with their widths, the first one a bar."""
    match symbol:
        case Symbol.ITF_14:
            yield from _interleaved(digits)
        case Symbol.CODE_128:
            code: Any = Code128(digits)
            code.validate()
            code.encode()
            code.decompose()
            for letter in code.decomposed:
                yield letter.isupper(), float("abcd".index(letter.lower()) + 1)
        case _:
            for bit, run in groupby(_modules(digits)):
                yield bit == "1", float(len(list(run)))


def _modules(digits: str) -> str:
    """Return an EAN-8, UPC-A or EAN-13 as modules."""
    if len(digits) == 8:  # noqa: PLR2004 - an EAN-8
        left, right = "".join(_LEFT[int(one)] for one in digits[:4]), digits[4:]
    else:
        whole = digits.zfill(13)
        parity = _PARITY[int(whole[0])]
        tables = {"L": _LEFT, "G": _EVEN}
        left = "".join(tables[kind][int(one)] for kind, one in zip(parity, whole[1:7], strict=True))
        right = whole[7:]
    return f"101{left}01010{''.join(_RIGHT[int(one)] for one in right)}101"


def _interleaved(digits: str) -> Iterator[tuple[bool, float]]:
    widths = {"n": 1.0, "w": _WIDE}
    yield from ((True, 1.0), (False, 1.0), (True, 1.0), (False, 1.0))
    for first, second in zip(digits[::2], digits[1::2], strict=True):
        for bar, space in zip(_TWO_OF_FIVE[int(first)], _TWO_OF_FIVE[int(second)], strict=True):
            yield True, widths[bar]
            yield False, widths[space]
    yield from ((True, _WIDE), (False, 1.0), (True, 1.0))
