"""Templates as somebody chooses among them."""

from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

_FREE: Final = """
SELECT t.id, t.week, t.weekday, t.start, t.end, t.task_id,
       t.places - (SELECT count(*) FROM regular_place r WHERE r.template_id = t.id AND r.ended IS NULL) AS free
FROM shift_template t WHERE (t.valid_until IS NULL OR t.valid_until >= ?) AND free > 0
ORDER BY t.week, t.weekday, t.start, t.id
"""


@dataclass(frozen=True, slots=True)
class FreeTemplate:
    """A template with `free` regular places; hours are minutes of the local day."""

    id: UUID
    week: str
    weekday: int
    start: int
    end: int
    task_id: UUID | None
    free: int


def free_templates(session: Session, today: date) -> list[FreeTemplate]:
    """Return the templates that can be joined, in the order of the weeks."""
    return session.rows(FreeTemplate, _FREE, (today,))
