"""Days that a shop may close: the bank holidays ahead, beside those that it has closed."""

from datetime import date
from typing import Final

from beesdesk.db.session import Session
from beesdesk.shifts.closing_days import bank_holidays, closing_days
from beesdesk.values import dataclass
from beesdesk.words import Language

_SHIFTS: Final = "SELECT day, count(*) FROM shift WHERE cancelled = 0 AND day BETWEEN ? AND ? GROUP BY day"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day with its name or the reason why it is closed, and how many shifts are made for it."""

    day: date
    name: str
    closed: bool
    shifts: int


def proposals(session: Session, first: date, last: date, language: Language) -> list[Proposal]:
    """Return bank holidays and closing days from one day to another, both included, the earliest first.

    A closed day has the shop's own reason.
    """
    shifts = {date.fromisoformat(day): count for day, count in session.values(_SHIFTS, (first, last))}
    own = {one.day: one.reason for one in closing_days(session) if first <= one.day <= last}
    names = {one.day: one.name for one in bank_holidays(session, first, last, language)} | own
    return [Proposal(day, names[day], day in own, shifts.get(day, 0)) for day in sorted(names)]
