"""Days without shifts: bank holidays as the law has them, and days that the shop closes for its own reasons."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.calendar import Cycle
from beesdesk.shifts.generating import cancel_shift, generate_week, reopen_as_planned
from beesdesk.shifts.known import rotation_of
from beesdesk.shifts.model import ClosingDay, Shift
from beesdesk.values import dataclass
from beesdesk.words import Language

_LOCALE: Final = {Language.FR: "fr", Language.NL: "nl", Language.EN: "en_US"}
_DAYS: Final = f"SELECT {columns(ClosingDay)} FROM closing_day WHERE withdrawn = 0"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class BankHoliday:
    """A bank holiday, and whether the shop is closed on it."""

    day: date
    name: str
    closed: bool


def bank_holidays(session: Session, first: date, last: date, language: Language) -> list[BankHoliday]:
    """Return the bank holidays of Belgium from one day to another, both included, named in a language."""
    import holidays  # noqa: PLC0415 - the calendars of all countries: nothing that a window waits for at start

    years = range(first.year, last.year + 1)
    known = holidays.country_holidays("BE", years=years, language=_LOCALE[language])
    closed = {one.day for one in closing_days(session)}
    return [BankHoliday(day, name, day in closed) for day, name in sorted(known.items()) if first <= day <= last]


def closing_days(session: Session) -> list[ClosingDay]:
    """Return the days without shifts, the earliest first."""
    return session.rows(ClosingDay, f"{_DAYS} ORDER BY day")


def close_day(session: Session, day: date, reason: str, *, now: datetime) -> list[UUID]:
    """Have no shifts on a day; return the members whose places are cancelled by that. It costs nobody anything."""
    if any(one.day == day for one in closing_days(session)):
        return []
    session.insert(ClosingDay(uuid7(), day, reason, withdrawn=False))
    holders: list[UUID] = []
    for shift in _shifts_of(session, day):
        if shift.starts > now and not shift.cancelled:
            holders += cancel_shift(session, shift.id, now=now)
    return list(dict.fromkeys(holders))


def reopen_day(session: Session, day: date, *, now: datetime) -> int:
    """Have shifts on a day again: cancelled ones come back with who held their places, who are told; return how many.

    A place whose holder has gone meanwhile comes back empty; hours, task and places are those of the template by now.
    """
    for one in closing_days(session):
        if one.day == day:
            session.change(ClosingDay, one.id, withdrawn=True)
    count = 0
    for shift in _shifts_of(session, day):
        if shift.cancelled and shift.starts > now:
            count += reopen_as_planned(session, shift.id, now=now)
    rotation = rotation_of(session)
    week = Cycle(rotation.reference, rotation.letters).first_day(day)
    return count + (generate_week(session, week) if week < rotation.next_week else 0)


def _shifts_of(session: Session, day: date) -> list[Shift]:
    return session.rows(Shift, f"SELECT {columns(Shift)} FROM shift WHERE day = ?", (day,))  # noqa: S608 - names are ours
