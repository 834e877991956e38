"""Members who would have to be in two shifts at once.

No act of one device leads there, but two devices that have not heard of each other may book the same member, and the
office may put anybody anywhere: what came of it is for the office to see and to settle.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

# First whoever has a shift that begins before an earlier one ends: of thousands hardly anybody, and only they are paired.
_CLASHES: Final = """
WITH held AS MATERIALIZED (
    SELECT p.id, p.member_id, s.starts, s.ends FROM shift s CROSS JOIN place p ON p.shift_id = s.id
    WHERE s.starts > ? AND s.cancelled = 0 AND p.member_id IS NOT NULL AND p.state = 'open'
), doubled AS (
    SELECT DISTINCT member_id FROM (
        SELECT member_id, starts, max(ends) OVER (
            PARTITION BY member_id ORDER BY starts, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS busy FROM held
    ) WHERE starts < busy
)
SELECT h.member_id, m.first_name || ' ' || m.family_name AS name, h.id AS first_place, k.id AS second_place,
       h.starts AS first_starts, k.starts AS second_starts
FROM doubled d
JOIN held h ON h.member_id = d.member_id
JOIN held k ON k.member_id = d.member_id AND h.starts < k.ends AND k.starts < h.ends AND (h.starts, h.id) < (k.starts, k.id)
JOIN member m ON m.id = h.member_id
ORDER BY h.starts, name, h.id, k.id
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
    return session.rows(Clash, _CLASHES, (now,))
