"""Z reports and closings on paper: the first one is the original, every later one a duplicate; the journal has them all."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.words import Act

_PRINTS = "SELECT count(*) FROM act WHERE kind = ? AND subject_id = ?"


def note_print(session: Session, report_id: UUID, *, now: datetime, who: str) -> int:
    """Journal that a Z report or a closing is about to be printed; return 0 for the original, n for the nth duplicate."""
    copy = _prints(session, report_id)
    note(session, Act.REPORT_PRINTED, now=now, who=who, subject=report_id, detail=canonical({"copy": copy}))
    return copy


def copies_of(session: Session, report_id: UUID) -> int:
    """Return what the last paper of a report was: 0 for the original or none at all, n for the nth duplicate."""
    return max(0, _prints(session, report_id) - 1)


def _prints(session: Session, report_id: UUID) -> int:
    return int(session.value(_PRINTS, (str(Act.REPORT_PRINTED), report_id)))
