"""What the shop does by itself once a day: run twice, or late, nothing is done twice and nothing is left out."""

from datetime import datetime

from beesdesk.db.session import Session
from beesdesk.shifts.generating import generate_ahead
from beesdesk.shifts.keeping import count_down, move_day
from beesdesk.shifts.reminders import remind, report_gaps
from beesdesk.shifts.sheet_office import report_unvalidated
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Night:
    """What came of a night's work: members counted down, statuses that turned, shifts made, members reminded.

    The office was told of so many attendance sheets `unvalidated`; `gaps` says whether of shifts that lack people.
    """

    counted: int
    turned: int
    made: int
    reminded: int
    unvalidated: int
    gaps: bool


def nightly(session: Session, now: datetime) -> Night:
    """Do the day's jobs, in this order: each stands on what the one before has left."""
    counted = count_down(session, now=now)
    turned = move_day(session, now=now)
    made = generate_ahead(session, now=now)
    reminded = remind(session, now=now)
    unvalidated = report_unvalidated(session, now=now)
    gaps = report_gaps(session, now=now)
    return Night(len(counted), len(turned), made, reminded, len(unvalidated), gaps)
