"""The parameters of the `bees` policy, and what they are on which day.

Source: the settings of BEES coop's own program, with its defaults; `rest_hours`, which only proposals look at, and
those of lateness, which no standing follows from, are ours.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from beesdesk.values import dataclass
from beesdesk.words import PlaceState

_MOST = 9999


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a shop of this policy has decided. Delays are days, parts are percent of a shift's places."""

    always_ok: bool = False
    """Everybody is up to date, and shifts change no counter: while the shop tries the program out."""
    alert_delay: int = 28
    grace: int = 10
    """Days of the extension that the desk gives."""
    manual_extension: int = 28
    freeze_regular: int = -4
    freeze_irregular: int = -4
    countdown_period: int = 28
    regular_period: int = 28
    irregular_penalty: bool = True
    """Whether an irregular member whom a countdown finds with no shift ahead owes one more."""
    solidarity_start: int = 0
    solidarity_limit: int = 0
    solidarity_per_year: int = 2
    """Requests of one member in a year."""
    most_per_day: int = 2
    most_per_month: int = 5
    rest_hours: int = 11
    """Hours between two shifts of different days: the daily rest of directive 2003/88/EC, which binds no volunteer."""
    least_hours: int = 2
    """Until so many hours before a shift a member gives a place back without the desk."""
    beginner_shifts: int = 1
    """Who has done fewer shifts is a beginner, and never alone in one."""
    under_populated: int = 20
    hidden_below: int = 20
    highlighted_above: int = 30
    sheet_lead: int = 15
    """Minutes before a shift at which its attendance sheet is made."""
    sheet_state: PlaceState = PlaceState.ABSENT_2
    """What stands on a sheet until somebody says otherwise."""
    sheet_task: str = ""
    """The code of the task of whoever comes unexpected; empty: it is chosen each time."""
    late_after: int = 10
    """Minutes after a shift began at which whoever checks in by card is not late yet."""
    late_weeks: int = 12
    """Weeks that the list of those who came late looks back."""
    swap_days: int = 28
    request_from: int = 14
    ask_until: int = 56
    same_slot_within: int = 54
    upcoming_listed: int = 7
    upcoming_unfolded: int = 5
    """How many of these are seen at once."""
    past_listed: int = 10
    requests_listed: int = 5
    generate_ahead: int = 56
    """Days for which shifts are made in advance."""
    remind_days: int = 7


@dataclass(frozen=True, slots=True)
class Change:
    """A parameter has this value from a day on."""

    name: str
    value: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class Dated:
    """The parameters through time: each entry from its day on, the first since ever."""

    steps: tuple[tuple[date, Parameters], ...] = ((date.min, Parameters()),)

    def on(self, day: date) -> Parameters:
        """Return what is valid on a day."""
        if len(self.steps) == 1:
            return self.steps[0][1]
        return next(parameters for since, parameters in reversed(self.steps) if since <= day)

    def next_change(self, day: date) -> date | None:
        """Return the first day after this one on which something else is valid."""
        if len(self.steps) == 1:
            return None
        return next((since for since, _ in self.steps if since > day), None)


def through_time(changes: Iterable[Change]) -> Dated:
    """Return the parameters through time. Of several changes of one name for one day the last said counts."""
    by_day: dict[date, dict[str, Any]] = {}
    for change in changes:
        by_day.setdefault(change.valid_from, {})[change.name] = parse(change.name, change.value)
    steps = [(date.min, Parameters())]
    for day in sorted(by_day):
        steps.append((day, replace(steps[-1][1], **by_day[day])))
    return Dated(tuple(steps))


def names() -> tuple[str, ...]:
    """Return the names of all parameters."""
    return tuple(field.name for field in fields(Parameters))


def parse(name: str, value: str) -> Any:
    """Return the value of a parameter from its text. Raises `KeyError` for no such name, `ValueError` for no such value."""
    kind = _kinds()[name]
    if kind is bool:
        if value not in ("0", "1"):
            raise ValueError(value)
        return value == "1"
    if kind is int:
        number = int(value)
        if abs(number) > _MOST or (number < 0) != name.startswith("freeze_"):
            raise ValueError(value)
        if number == 0 and name.endswith("_period"):  # nothing would ever come next
            raise ValueError(value)
        return number
    return kind(value)


@cache
def _kinds() -> dict[str, Any]:
    return get_type_hints(Parameters)
