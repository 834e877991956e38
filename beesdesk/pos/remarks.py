"""What is said of a Z report: in it, as it was closed, and after that in the journal, such as why the drawer differs.

The drawer is counted blind, so its difference is known only once the report is sealed.
"""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.pos import refusals as no
from beesdesk.pos.model import ZReport
from beesdesk.words import Act

_SAID = "SELECT reason FROM act WHERE kind = ? AND subject_id = ? AND reason IS NOT NULL ORDER BY seq"


def remark(session: Session, report_id: UUID, text: str, *, now: datetime, who: str) -> None:
    """Journal a note on a Z report that is closed. Raises `ReasonNeeded` for an empty one, `NotFound`."""
    session.get(ZReport, report_id)
    if not text.strip():
        raise no.ReasonNeeded
    note(session, Act.REPORT_NOTED, now=now, who=who, reason=text.strip(), subject=report_id)


def notes_of(session: Session, report: ZReport) -> tuple[str, ...]:
    """Return the notes on a Z report: the one that was sealed in it, then the later ones in their order."""
    later = [text for (text,) in session.values(_SAID, (str(Act.REPORT_NOTED), report.id))]
    return (*([report.note] if report.note else []), *later)
