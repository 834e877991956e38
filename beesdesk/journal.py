"""The journal of sensitive acts: who, when, what, why."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import Act


@table("act", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ActEntry:
    """A sensitive act: what, when, who, why, on which thing, and who allowed it. `detail` is canonical JSON."""

    id: UUID
    kind: Act
    at: datetime
    who: str
    reason: str | None
    subject_id: UUID | None
    detail: str | None
    approved_by: str | None = None


def note(
    session: Session,
    kind: Act,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    subject: UUID | None = None,
    detail: str | None = None,
    approved_by: str | None = None,
) -> None:
    """Write a sensitive act into the journal. `detail` is canonical JSON (`db.log.canonical`)."""
    session.insert(ActEntry(uuid7(), kind, now, who, reason, subject, detail, approved_by))
