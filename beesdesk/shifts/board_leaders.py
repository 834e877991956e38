"""Who may lead a shift."""

from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

_LEADERS: Final = """
SELECT m.id AS member_id, m.first_name || ' ' || m.family_name AS name FROM worker w JOIN member m ON m.id = w.id
WHERE w.leader = 1 AND m.erased IS NULL ORDER BY name, m.id
"""


@dataclass(frozen=True, slots=True)
class LeaderRow:
    """A shift leader by name."""

    member_id: UUID
    name: str


def leaders(session: Session) -> list[LeaderRow]:
    """Return the shift leaders in the order of their names."""
    return session.rows(LeaderRow, _LEADERS)
