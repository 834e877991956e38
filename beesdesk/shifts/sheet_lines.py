"""What is said on an attendance sheet before it is validated: who was there, who came instead, who came besides.

Only the sheet changes; the places follow when it is validated.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.members.people import name_of
from beesdesk.shifts import refusals
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.attendance import WORKING, name_of_member
from beesdesk.shifts.calendar import line_id
from beesdesk.shifts.known import policy_of, state_of, today_of
from beesdesk.shifts.lateness import within
from beesdesk.shifts.policies.bees import BeesState
from beesdesk.shifts.sheet_model import Sheet, SheetLine
from beesdesk.shifts.sheet_seats import Seat, seats_of
from beesdesk.words import Mode, PlaceKind, PlaceState, SheetWarning, Status

_LINES: Final = f"SELECT {columns(SheetLine)} FROM sheet_line WHERE sheet_id = ?"  # noqa: S608 - names are ours


def lines_of_sheet(session: Session, sheet_id: UUID, *, removed: bool = False) -> list[SheetLine]:
    """Return a sheet's lines, those expected first; with `removed` also those taken off again."""
    without = "" if removed else " AND removed = 0"
    return session.rows(SheetLine, f"{_LINES}{without} ORDER BY added, rowid", (sheet_id,))


def people_on(session: Session, sheet_id: UUID) -> set[UUID]:
    """Return everybody who stands on a sheet: expected, added, as a replacement."""
    lines = lines_of_sheet(session, sheet_id)
    return {line.member_id for line in lines} | {line.replaced_by for line in lines if line.replaced_by is not None}


def open_sheet(session: Session, sheet_id: UUID) -> Sheet:
    """Return a sheet that can be written on. Raises `SheetLocked`."""
    sheet = session.get(Sheet, sheet_id)
    if sheet.validated is not None:
        raise no.SheetLocked(sheet.starts, name_of(session, sheet.validated_by or ""))
    return sheet


def default_state(session: Session, now: datetime) -> PlaceState:
    """Return what stands on a sheet until somebody says otherwise."""
    return policy_of(session).parameters.on(today_of(session, now)).sheet_state


def refuse_gone(session: Session, member_id: UUID, now: datetime) -> BeesState:
    """Return the state of somebody who may come to a shift, suspended or on leave too.

    Raises `MemberUnsubscribed`, `MemberResigning`, `NoShifts`.
    """
    state = state_of(session, member_id, today_of(session, now))
    name = name_of_member(session, member_id)
    if state.status is Status.UNSUBSCRIBED:
        raise no.MemberUnsubscribed(name, state.sr if state.mode is Mode.IRREGULAR else state.sr + state.sc)
    if state.status is Status.RESIGNING:
        raise no.MemberResigning(name)
    if state.mode not in WORKING:
        raise refusals.NoShifts(name)
    return state


def expect_added(session: Session, line: SheetLine, seat: Seat, default: PlaceState) -> None:
    """Have somebody who was added, or removed again, be expected on the place that they hold meanwhile."""
    session.change(
        SheetLine, line.id, place_id=seat.id, task_id=seat.task_id, kind=seat.kind, added=False, removed=False,
        state=default if line.removed else line.state,
    )  # fmt: skip


def set_state(session: Session, line_id: UUID, state: PlaceState) -> None:
    """Say on a sheet what became of somebody: present is in time. Raises `SheetLocked`."""
    line = _line(session, line_id)
    if not state.closed:
        raise ValueError(state)
    if state is not line.state or line.late is not None:
        session.change(SheetLine, line_id, state=state, late=None)


def set_late(session: Session, line_id: UUID, minutes: int, *, now: datetime) -> None:
    """Say on a sheet that somebody was there, so many minutes late; 0: in time.

    Raises `SheetLocked`, `ShiftNotBegun`, `LatenessOutside`.
    """
    line = _line(session, line_id)
    sheet = session.get(Sheet, line.sheet_id)
    if sheet.starts > now:
        raise refusals.ShiftNotBegun(sheet.starts)
    late = within(minutes, sheet.starts, sheet.ends) or None
    if (line.state, line.late) != (PlaceState.DONE, late):
        session.change(SheetLine, line_id, state=PlaceState.DONE, late=late)


def replace(session: Session, line_id: UUID, by: UUID | None, *, now: datetime) -> None:
    """Say who came instead of somebody who was expected, and so was there; None takes that back, and the state with it.

    Raises `SheetLocked`, `LineAdded`, `OwnReplacement`, `AlreadyOnSheet`, `ReplacementNotRegular` and those of
    `refuse_gone`.
    """
    line = _line(session, line_id)
    if line.added:
        raise no.LineAdded(name_of_member(session, line.member_id))
    if by == line.replaced_by:
        return
    if by is None:
        session.change(SheetLine, line_id, replaced_by=None, state=default_state(session, now), late=None)
        return
    if by == line.member_id:
        raise refusals.OwnReplacement
    if by in people_on(session, line.sheet_id):
        raise no.AlreadyOnSheet(name_of_member(session, by))
    if refuse_gone(session, by, now).mode is not Mode.REGULAR:
        raise no.ReplacementNotRegular(name_of_member(session, by))
    session.change(SheetLine, line_id, replaced_by=by, state=PlaceState.DONE, late=None)


def add(
    session: Session,
    sheet_id: UUID,
    member_id: UUID,
    task_id: UUID | None = None,
    kind: PlaceKind | None = None,
    *,
    now: datetime,
) -> UUID:
    """Put somebody on a sheet who was not expected, as present; return the line's id.

    Who has taken a place since the sheet was made comes as expected. A regular member does a compensation unless `kind` says otherwise; others have no kind. Raises `SheetLocked`,
    `AlreadyOnSheet` and those of `refuse_gone`.
    """
    sheet = open_sheet(session, sheet_id)
    state = refuse_gone(session, member_id, now)
    if member_id in people_on(session, sheet.id):
        raise no.AlreadyOnSheet(name_of_member(session, member_id))
    as_ = (kind or PlaceKind.COMPENSATION) if state.mode is Mode.REGULAR else None
    line = SheetLine(
        line_id(sheet.id, member_id), sheet.id, member_id, None, None, task_id, as_, PlaceState.DONE,
        added=True, removed=False, late=None,
    )  # fmt: skip
    if session.find(SheetLine, line.id) is None:
        session.insert(line)
    else:
        session.change(SheetLine, line.id, task_id=task_id, kind=as_, state=PlaceState.DONE, removed=False, late=None)
    own = next((seat for seat in seats_of(session, sheet) if seat.awaits and seat.member_id == member_id), None)
    if own is not None:
        expect_added(session, line, own, PlaceState.DONE)
    return line.id


def set_task(session: Session, line_id: UUID, task_id: UUID | None) -> None:
    """Say what somebody who was added did. Raises `SheetLocked`, `LineExpected`."""
    _added(session, line_id)
    session.change(SheetLine, line_id, task_id=task_id)


def set_kind(session: Session, line_id: UUID, kind: PlaceKind, *, now: datetime) -> None:
    """Say as what a regular member was added; of others nothing is to be said. Raises `SheetLocked`, `LineExpected`."""
    line = _added(session, line_id)
    if state_of(session, line.member_id, today_of(session, now)).mode is Mode.REGULAR:
        session.change(SheetLine, line_id, kind=kind)


def remove(session: Session, line_id: UUID) -> None:
    """Take somebody who was added off a sheet again. Raises `SheetLocked`, `LineExpected`."""
    _added(session, line_id)
    session.change(SheetLine, line_id, removed=True)


def warnings_of(sheet: Sheet) -> list[tuple[SheetWarning, UUID]]:
    """Return what a sheet lets the office know by itself: a word, and whom it is about."""
    return [(SheetWarning(word), UUID(hex=member)) for word, member in json.loads(sheet.warnings or "[]")]


def warn(session: Session, sheet_id: UUID, found: Iterable[tuple[SheetWarning, UUID]]) -> None:
    """Let the office know something, each thing once."""
    known = warnings_of(session.get(Sheet, sheet_id))
    fresh = [one for one in dict.fromkeys(found) if one not in known]
    if fresh:
        text = canonical([[str(word), member.hex] for word, member in known + fresh])
        session.change(Sheet, sheet_id, warnings=text)


def _line(session: Session, line_id: UUID) -> SheetLine:
    line = session.get(SheetLine, line_id)
    open_sheet(session, line.sheet_id)
    return line


def _added(session: Session, line_id: UUID) -> SheetLine:
    line = _line(session, line_id)
    if not line.added:
        raise no.LineExpected(name_of_member(session, line.member_id))
    return line
