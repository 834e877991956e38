"""Which shifts to come lack people."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.values import dataclass
from beesdesk.words import Language

WEEKS: Final = timedelta(weeks=4)
_GAPS: Final = """
SELECT s.id AS shift_id, s.day, s.starts, s.ends, s.task_id, s.leader_id, k.id AS skill_id,
       SUM(p.state = 'open' AND p.member_id IS NULL) AS free,
       SUM(p.state <> 'cancel' AND p.member_id IS NOT NULL) AS held
FROM shift s JOIN place p ON p.shift_id = s.id
LEFT JOIN task t ON t.id = s.task_id LEFT JOIN skill k ON k.id = t.skill_id AND k.withdrawn = 0
WHERE s.cancelled = 0 AND s.starts > ? AND s.starts <= ?
GROUP BY s.id HAVING free > 0 ORDER BY s.starts, s.id
"""


@dataclass(frozen=True, slots=True)
class GapRow:
    """A shift with `free` places beside those that are `held`; `skill_id` is what its task asks for."""

    shift_id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    skill_id: UUID | None
    free: int
    held: int


def next_gaps(session: Session, *, now: datetime, within: timedelta = WEEKS) -> list[GapRow]:
    """Return the shifts to come that lack people, the earliest first."""
    return session.rows(GapRow, _GAPS, (milliseconds(now), milliseconds(now + within)))


def task_names(session: Session, language: Language) -> dict[UUID, str]:
    """Return the names of all tasks, also of those that are no longer done."""
    rows = session.values("SELECT id, name_fr, name_nl, name_en FROM task")
    return {UUID(bytes=row[0]): row[1 + tuple(Language).index(language)] for row in rows}
