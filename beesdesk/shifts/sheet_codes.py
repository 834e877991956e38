"""What an attendance sheet on paper is known by: its slot in figures, and a check of who stood on it when it was printed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from beesdesk.values import dataclass

_SLOT: Final = 14
_WHOLE: Final = 16
_CHECKS: Final = 97


@dataclass(frozen=True, slots=True)
class SheetCode:
    """A slot as 14 figures (`26112610001230`: day, begin, end), and the check of its lines where the code has one."""

    slot: str
    check: str | None


def slot_code(starts: datetime, ends: datetime) -> str:
    """Return the figures of a slot, given in local time."""
    return f"{starts:%y%m%d%H%M}{ends:%H%M}"


def check_of(numbers: Sequence[int]) -> str:
    """Return two figures that tell whether the numbered lines are still those of these members, in this order."""
    total = 1
    for number in numbers:
        total = (total * 31 + number) % _CHECKS
    return f"{total:02}"


def read_sheet_code(text: str) -> SheetCode | None:
    """Return what a scanned or typed code says, None where it is none; spaces, points and dashes are dropped."""
    figures = "".join(one for one in text if one not in " -.\u00a0")
    if not (figures.isascii() and figures.isdigit()) or len(figures) not in (_SLOT, _WHOLE):
        return None
    return SheetCode(figures[:_SLOT], figures[_SLOT:] or None)
