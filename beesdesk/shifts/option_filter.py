"""Which of the shifts to choose from somebody would like to see: by weekday, part of the day, task."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from beesdesk.shifts.at_kiosk import Option
from beesdesk.values import dataclass
from beesdesk.words import DayPart

_NOON: Final = 12
_EVENING: Final = 17


@dataclass(frozen=True, slots=True)
class Liking:
    """What suits somebody; whatever is None suits."""

    weekday: int | None = None
    """1 to 7."""
    part: DayPart | None = None
    task: str | None = None


def suits(one: Option, liking: Liking) -> bool:
    """Tell whether a shift suits."""
    return (
        liking.weekday in (None, one.starts.isoweekday())
        and liking.part in (None, part_of(one.starts))
        and liking.task in (None, one.task)
    )


def part_of(starts: datetime) -> DayPart:
    """Return the part of the day in which a shift begins, in the shop's hours."""
    if starts.hour < _NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if starts.hour < _EVENING else DayPart.EVENING


def weekdays(options: Iterable[Option]) -> list[int]:
    """Return the weekdays of shifts, in their order."""
    return sorted({one.starts.isoweekday() for one in options})


def parts(options: Iterable[Option]) -> list[DayPart]:
    """Return the parts of the day of shifts, in their order."""
    found = {part_of(one.starts) for one in options}
    return [part for part in DayPart if part in found]


def tasks(options: Iterable[Option]) -> list[str]:
    """Return the tasks of shifts, by name."""
    return sorted({one.task for one in options if one.task})
