"""What the shop does by itself once a day: run twice, or late, nothing is done twice and nothing is left out."""

from datetime import date, datetime

from beesdesk.db.session import Session
from beesdesk.shifts.generating import generate_ahead
from beesdesk.shifts.keeping import count_down, move_day
from beesdesk.shifts.known import today_of
from beesdesk.shifts.reminders import remind, report_gaps
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_office import report_unvalidated
from beesdesk.shifts.swapping import warn_unmatched
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Night:
    """What came of a night's work: members counted down, statuses that turned, shifts made, members reminded.

    So many were warned that nobody has answered their request for an exchange (`unmatched`). The office was told of so
    many attendance sheets `unvalidated`; `gaps` says whether of shifts that lack people.
    """

    counted: int
    turned: int
    made: int
    reminded: int
    unmatched: int
    unvalidated: int
    gaps: bool


def nightly(session: Session, now: datetime) -> Night:
    """Do the day's jobs, in this order: each stands on what the one before has left."""
    counted = count_down(session, now=now)
    turned = move_day(session, now=now)
    made = generate_ahead(session, now=now)
    reminded = remind(session, now=now)
    unmatched = warn_unmatched(session, now=now)
    unvalidated = report_unvalidated(session, now=now)
    gaps = report_gaps(session, now=now)
    return Night(len(counted), len(turned), made, reminded, unmatched, len(unvalidated), gaps)


def work(session: Session, now: datetime, *, done: date | None) -> date:
    """Do what is due by now: the night's work unless it was `done` today, and the sheets of shifts that begin soon.

    Return the day whose night's work is done. A shop that keeps no shifts has none.
    """
    today = today_of(session, now)
    if session.value("SELECT 1 FROM shift_template UNION ALL SELECT 1 FROM standing LIMIT 1") is None:
        return today
    if done != today:
        nightly(session, now)
    make_due_sheets(session, now=now)
    return today
