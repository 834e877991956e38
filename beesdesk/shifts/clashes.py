"""Members who would have to be in two shifts at once.

No act of one device leads there, but two devices that have not heard of each other may book the same member, and the
office may put anybody anywhere: what came of it is for the office to see and to settle.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

_CLASHES: Final = """
SELECT p.member_id, m.first_name || ' ' || m.family_name AS name, p.id AS first_place, q.id AS second_place,
       s.starts AS first_starts, t.starts AS second_starts
FROM shift s
JOIN place p ON p.shift_id = s.id AND p.member_id IS NOT NULL AND p.state = 'open'
JOIN place q ON q.member_id = p.member_id AND q.state = 'open' AND q.id != p.id
JOIN shift t ON t.id = q.shift_id
JOIN member m ON m.id = p.member_id
WHERE s.starts > ? AND t.starts > ? AND s.cancelled = 0 AND t.cancelled = 0
AND s.starts < t.ends AND t.starts < s.ends AND (s.starts, p.id) < (t.starts, q.id)
ORDER BY s.starts, name, p.id, q.id
"""


@dataclass(frozen=True, slots=True)
class Clash:
    """A member holds two places at the same time, in two shifts or in one."""

    member_id: UUID
    name: str
    first_place: UUID
    second_place: UUID
    first_starts: datetime
    second_starts: datetime


def clashes(session: Session, *, now: datetime) -> list[Clash]:
    """Return who is in two shifts to come at once, the earliest first."""
    return session.rows(Clash, _CLASHES, (now, now))
