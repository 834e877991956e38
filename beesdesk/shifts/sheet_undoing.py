"""A word on an attendance sheet taken back: its line says again what it said before."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.sheet_lines import default_state, open_sheet, people_on
from beesdesk.shifts.sheet_model import SheetLine
from beesdesk.shifts.sheet_queries import LineRow, lines_of


def line_before(session: Session, sheet_id: UUID, line_id: UUID) -> LineRow | None:
    """Return what a line says now, None where there is none: to be put back later."""
    return next((row for row in lines_of(session, sheet_id) if row.id == line_id), None)


def put_back(session: Session, line_id: UUID, before: LineRow | None, *, now: datetime) -> None:
    """Have a line say what it said `before`; one that was not there yet goes, or is undecided again where it is expected.

    Raises `SheetLocked`, and `AlreadyOnSheet` where the replacement to be put back has come otherwise meanwhile.
    """
    line = session.get(SheetLine, line_id)
    open_sheet(session, line.sheet_id)
    if before is None:
        if line.added:
            session.change(SheetLine, line_id, removed=True)
        else:
            session.change(SheetLine, line_id, state=default_state(session, now), replaced_by=None, late=None)
        return
    by = before.replaced_by
    if by is not None and by != line.replaced_by and by in people_on(session, line.sheet_id):
        raise no.AlreadyOnSheet(name_of_member(session, by))
    session.change(
        SheetLine, line_id, state=before.state, replaced_by=by, task_id=before.task_id, kind=before.kind, removed=False,
        late=before.late,
    )  # fmt: skip
