"""How many came in by the welcome desk, by hour and kind: a count, of nobody in particular.

The counts stay on their device. They hold no person and no moment finer than the hour, so that no visit can be told from
them, nor from the log, which never sees them.
"""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import Nature, table
from beesdesk.shifts.known import zone_of
from beesdesk.values import dataclass
from beesdesk.words import VisitKind

_COUNT: Final = "UPDATE visit_count SET visits = visits + 1 WHERE day = ? AND hour = ? AND kind = ?"
_HOURS: Final = """
SELECT day, hour,
       sum(visits * (kind = 'member')) AS members, sum(visits * (kind = 'eater')) AS eaters,
       sum(visits * (kind = 'guest')) AS guests, sum(visits * (kind = 'turned_away')) AS turned_away
FROM visit_count WHERE day >= ? AND day <= ? GROUP BY day, hour ORDER BY day, hour
"""


@table("visit_count", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class VisitCount:
    """How many of one kind came in within one hour of the shop's clock (`hour` 9: from 9:00 to 9:59)."""

    id: UUID
    day: date
    hour: int
    kind: VisitKind
    visits: int


@dataclass(frozen=True, slots=True)
class HourVisits:
    """How many came in within one hour, by kind."""

    day: date
    hour: int
    members: int
    eaters: int
    guests: int
    turned_away: int

    @property
    def let_in(self) -> int:
        """How many could go on into the shop."""
        return self.members + self.eaters + self.guests


def count_visit(session: Session, kind: VisitKind, *, now: datetime) -> None:
    """Count one who came in."""
    at = now.astimezone(zone_of(session))
    if not session.execute_local(VisitCount, _COUNT, (at.date(), at.hour, kind)):
        session.insert(VisitCount(uuid7(), at.date(), at.hour, kind, 1))


def visits(session: Session, first: date, last: date) -> list[HourVisits]:
    """Return the hours of some days in which anybody came in, as counted at this device."""
    return session.rows(HourVisits, _HOURS, (first, last))
