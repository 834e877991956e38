"""Deliveries that two machines have closed before they met. Their moves follow from the lines, so they count once."""

from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

_CLOSED: Final = """
SELECT r.id, r.number FROM goods_receipt r JOIN act a ON a.subject_id = r.id AND a.kind = 'stock_moved'
WHERE r.closed_at IS NOT NULL GROUP BY r.id HAVING count(DISTINCT a.device_id) > 1 ORDER BY r.id
"""


@dataclass(frozen=True, slots=True)
class ClosedTwice:
    """A delivery that two machines have closed, with its number."""

    id: UUID
    number: str


def receipts_twice(session: Session) -> list[ClosedTwice]:
    """Return the deliveries that more than one machine has closed."""
    return session.rows(ClosedTwice, _CLOSED)
