"""The journal of sensitive acts: who, when, what, why."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.model import ActEntry
from beesdesk.words import Act


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
