"""Which shifts share an attendance sheet: those that begin and end together, give or take a minute."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

MINUTE: Final = timedelta(minutes=1)
Slot = tuple[datetime, datetime]
"""When it starts and when it ends."""


def together(one: Slot, other: Slot) -> bool:
    """Tell whether two slots are the same for whoever comes."""
    return abs(one[0] - other[0]) <= MINUTE and abs(one[1] - other[1]) <= MINUTE


def home(slot: Slot, sheets: Iterable[Slot]) -> Slot | None:
    """Return the slot of the sheet that a shift belongs to: the nearest, of several the earliest."""
    near = [sheet for sheet in sheets if together(slot, sheet)]
    return min(near, key=lambda sheet: (_apart(slot, sheet), sheet), default=None)


def without_sheet(slots: Iterable[Slot], sheets: Sequence[Slot]) -> list[Slot]:
    """Return the slots that need a sheet of their own."""
    known, wanted = list(sheets), []
    for slot in sorted(slots):
        if not any(together(slot, sheet) for sheet in known):
            known.append(slot)
            wanted.append(slot)
    return wanted


def _apart(one: Slot, other: Slot) -> timedelta:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
