"""What the office learns of attendance sheets: notes, and those that nobody validated."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts import messages
from beesdesk.shifts.known import today_of
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.shifts.sheet_seats import seats_of
from beesdesk.words import MessageKind

_LEFT: Final = f"""
SELECT {columns(Sheet, "s")} FROM sheet s WHERE s.validated IS NULL AND s.day < ?
AND NOT EXISTS (SELECT 1 FROM message m WHERE m.subject_id = s.id AND m.kind = 'unvalidated')
ORDER BY s.starts, s.ends
"""  # noqa: S608 - names are ours


def mark_read(session: Session, sheet_id: UUID, *, now: datetime) -> None:
    """Note that the office has read what a sheet has for it."""
    if session.get(Sheet, sheet_id).notes_read is None:
        session.change(Sheet, sheet_id, notes_read=now)


def report_unvalidated(session: Session, *, now: datetime) -> list[UUID]:
    """Tell the office of each sheet of a day gone by that nobody validated, once; return these sheets.

    Days on which nothing ran are caught up. No news are sheets made afterwards, which the office has just asked for, and
    those of slots that were called off.
    """
    told = []
    for sheet in session.rows(Sheet, _LEFT, (today_of(session, now),)):
        if sheet.made > sheet.ends or all(seat.cancelled for seat in seats_of(session, sheet)):
            continue
        about = {"starts": sheet.starts.isoformat(), "ends": sheet.ends.isoformat()}
        if messages.tell(session, MessageKind.UNVALIDATED, None, sheet.id.hex, about, subject=sheet.id, now=now):
            told.append(sheet.id)
    return told
