"""The shop's calendar: week letters, the days of templates, local hours.

A week letter follows from a reference Monday, not from the numbers of ISO weeks: a year of 53 weeks goes on as it must.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from beesdesk.values import dataclass

WEEK = timedelta(weeks=1)
_SHIFTS = UUID("7f0c6a5e-0b0e-5b1f-9d0e-52d3a1f7c6aa")
"""The name space of ids that follow from what they are of, so that no two devices make the same shift twice."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """The weeks that take turns: `letters`, the first of which stands for the week that begins on `reference`."""

    reference: date
    letters: str = "ABCD"

    def letter(self, day: date) -> str:
        """Return the letter of the week that a day lies in."""
        return self.letters[(self.first_day(day) - self.reference).days // 7 % len(self.letters)]

    def first_day(self, day: date) -> date:
        """Return the first day of the week that a day lies in."""
        return day - timedelta((day - self.reference).days % 7)

    def weeks(self, first: date, last: date) -> Iterator[date]:
        """Return the first days of the weeks that touch these days, both included."""
        week = self.first_day(first)
        while week <= last:
            yield week
            week += WEEK

    @property
    def days(self) -> int:
        """How many days one turn takes."""
        return 7 * len(self.letters)


def cycle_days(cycle: Cycle, letter: str, weekday: int, first: date, last: date) -> list[date]:
    """Return the days from one to another, both included, that are such a weekday (1 first) of a week of a letter."""
    if last < first:
        return []
    days = (week + timedelta(weekday - 1) for week in cycle.weeks(first, last) if cycle.letter(week) == letter)
    return [day for day in days if first <= day <= last]


def moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Return the moment, UTC, at which the shop's clocks show so many minutes after midnight of a day.

    An hour that the change to summer time skips is an hour later, one that comes twice is meant the first time.
    """
    local = datetime.combine(day + timedelta(minutes // 1440), time(minutes % 1440 // 60, minutes % 60), zone)
    return local.astimezone(UTC)


def local_day(at: datetime, zone: ZoneInfo) -> date:
    """Return the shop's day of a moment."""
    return at.astimezone(zone).date()


def day_begins(day: date, zone: ZoneInfo) -> datetime:
    """Return the first moment of a local day, UTC."""
    return moment(day, 0, zone)


def shift_id(template_id: UUID, week: date) -> UUID:
    """Return the id of a template's shift in the week that begins on a day."""
    return uuid5(_SHIFTS, f"shift {template_id.hex} {week.isoformat()}")


def place_id(shift: UUID, position: int) -> UUID:
    """Return the id of a place that was made together with its shift."""
    return uuid5(_SHIFTS, f"place {shift.hex} {position}")


def added_place_id(shift: UUID, position: int, member: UUID | None) -> UUID:
    """Return the id of a place that was put into a shift later on, for a member or for nobody yet."""
    return place_id(shift, position) if member is None else uuid5(_SHIFTS, f"place {shift.hex} {position} {member.hex}")


def sheet_id(starts: datetime, ends: datetime) -> UUID:
    """Return the id of the attendance sheet of a slot."""
    return uuid5(_SHIFTS, f"sheet {starts.isoformat()} {ends.isoformat()}")


def line_id(sheet: UUID, member: UUID) -> UUID:
    """Return the id of a member's line on an attendance sheet: nobody has two."""
    return uuid5(_SHIFTS, f"line {sheet.hex} {member.hex}")


def extra_shift_id(sheet: UUID, task: UUID | None) -> UUID:
    """Return the id of the shift made for a task that was done in a slot without being planned there."""
    return uuid5(_SHIFTS, f"extra {sheet.hex} {task.hex if task else ''}")


def countdown_id(member_id: UUID, due: date) -> UUID:
    """Return the id of a member's countdown of a day: nobody is counted down twice on one."""
    return uuid5(_SHIFTS, f"countdown {member_id.hex} {due.isoformat()}")


def message_id(key: str) -> UUID:
    """Return the id of a message of which there must be one only."""
    return uuid5(_SHIFTS, f"message {key}")


def message_text_id(kind: str, language: str) -> UUID:
    """Return the id of the shop's own text for a kind of message in a language."""
    return uuid5(_SHIFTS, f"message text {kind} {language}")


def opt_out_id(member_id: UUID, kind: str) -> UUID:
    """Return the id of what a member has said about mails of a kind."""
    return uuid5(_SHIFTS, f"opt out {member_id.hex} {kind}")
