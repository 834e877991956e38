"""Papers on their way to the printer: kept on the disk until it has them, in order, and never printed twice by themselves.

A job of which nothing was sent is tried again; one that broke off in the middle may have come out: a person looks.
"""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos.model import PrintJob
from beesdesk.words import PrintState

_JOBS: Final = f"SELECT {columns(PrintJob)} FROM print_job"  # noqa: S608 - names are ours
_KEPT: Final = timedelta(days=2)
"""How long a job may wait or be in doubt: then nobody waits for its paper any more. Receipts can be had again for ever."""


def queue_job(session: Session, name: str, data: bytes, *, now: datetime) -> bool:
    """Keep the bytes of a paper to be printed; false where a paper of that name waits, or is being printed, already."""
    if session.value("SELECT 1 FROM print_job WHERE name = ?", (name,)):
        return False
    session.insert(PrintJob(uuid7(), name, data, PrintState.WAITING, now))
    return True


def next_job(session: Session) -> PrintJob | None:
    """Return the paper that is to be printed next, None where none waits."""
    return session.row(PrintJob, f"{_JOBS} WHERE state = 'waiting' ORDER BY rowid LIMIT 1")


def waiting_jobs(session: Session) -> int:
    """Return how many papers wait."""
    return int(session.value("SELECT count(*) FROM print_job WHERE state = 'waiting'"))


def doubtful_jobs(session: Session) -> list[PrintJob]:
    """Return the papers of which it is not known whether they came out whole."""
    return session.rows(PrintJob, f"{_JOBS} WHERE state = 'unsure' ORDER BY rowid")


def mark_sending(session: Session, job_id: UUID) -> None:
    """Write that the first byte is about to be sent: from here on only a person has it printed again."""
    session.change(PrintJob, job_id, state=PrintState.SENDING)


def put_back(session: Session, job_id: UUID) -> None:
    """Have a paper wait again of which nothing was sent, or that a person wants again."""
    session.change(PrintJob, job_id, state=PrintState.WAITING)


def doubt(session: Session, job_id: UUID) -> None:
    """Write that it is not known whether a paper came out whole."""
    session.change(PrintJob, job_id, state=PrintState.UNSURE)


def confirm(session: Session, job_id: UUID) -> None:
    """Forget a paper that the printer has, with what stands on it."""
    session.delete(PrintJob, job_id)


def settle_jobs(session: Session, *, now: datetime) -> None:
    """After a start: what was being sent is in doubt; what nobody waits for any more goes."""
    session.execute_local(PrintJob, "UPDATE print_job SET state = 'unsure' WHERE state = 'sending'")
    session.execute_local(PrintJob, "DELETE FROM print_job WHERE at < ?", (now - _KEPT,))
