"""What the shop does by itself once a day: run twice, or late, nothing is done twice and nothing is left out."""

from datetime import datetime

from beesdesk.db.session import Session
from beesdesk.shifts.generating import generate_ahead
from beesdesk.shifts.keeping import count_down, move_day
from beesdesk.shifts.reminders import remind, report_gaps
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Night:
    """What came of a night's work: members counted down, statuses that turned, shifts made, members reminded.

    `gaps` says whether the office was told of shifts that lack people.
    """

    counted: int
    turned: int
    made: int
    reminded: int
    gaps: bool


def nightly(session: Session, now: datetime) -> Night:
    """Do the day's jobs, in this order: each stands on what the one before has left."""
    counted = count_down(session, now=now)
    turned = move_day(session, now=now)
    made = generate_ahead(session, now=now)
    reminded = remind(session, now=now)
    return Night(len(counted), len(turned), made, reminded, report_gaps(session, now=now))
