"""Attendance sheets made: shortly before a slot begins, or afterwards. Made again, nothing is made twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import from_milliseconds, milliseconds
from beesdesk.db.session import Session
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.calendar import line_id, local_day, sheet_id
from beesdesk.shifts.known import policy_of, today_of, zone_of
from beesdesk.shifts.lateness import lateness_of
from beesdesk.shifts.sheet_lines import default_state, expect_added, lines_of_sheet, people_on, warn
from beesdesk.shifts.sheet_model import Sheet, SheetLine
from beesdesk.shifts.sheet_seats import Seat, seats_of, sheets_between
from beesdesk.shifts.sheet_slots import MINUTE, Slot, without_sheet
from beesdesk.words import PlaceState, SheetWarning

_MOMENT: Final = timedelta(milliseconds=1)
_SLOTS: Final = "SELECT DISTINCT starts, ends FROM shift WHERE cancelled = 0 AND starts > ?"


def make_due_sheets(session: Session, *, now: datetime) -> list[UUID]:
    """Make the sheets of slots that begin soon; return those made. Who took a place since a sheet was made joins it."""
    lead = timedelta(minutes=policy_of(session).parameters.on(today_of(session, now)).sheet_lead)
    first, until = milliseconds(now), milliseconds(now + lead)
    made = _make(session, session.values(f"{_SLOTS} AND starts < ?", (first, until)), now)
    for sheet in sheets_between(session, now + _MOMENT, now + lead):
        if sheet.id not in made and sheet.validated is None:
            _expect_all(session, sheet, now)
    return made


def make_missing_sheets(session: Session, first: datetime, last: datetime, *, now: datetime) -> list[UUID]:
    """Make the sheets that slots wholly between two past moments lack; return those made.

    Raises `PeriodNotOver`, `PeriodEmpty`.
    """
    if last > now:
        raise no.PeriodNotOver(last)
    if last <= first:
        raise no.PeriodEmpty(first, last)
    span = (milliseconds(first), milliseconds(last))
    return _make(session, session.values(f"{_SLOTS} AND ends < ?", span), now)


def _make(session: Session, rows: list[tuple[int, int]], now: datetime) -> list[UUID]:
    slots: list[Slot] = [(from_milliseconds(starts), from_milliseconds(ends)) for starts, ends in rows]
    if not slots:
        return []
    around = sheets_between(session, min(slots)[0] - MINUTE, max(slots)[0] + MINUTE)
    known = [(sheet.starts, sheet.ends) for sheet in around]
    zone = zone_of(session)
    sheets = [
        Sheet(
            sheet_id(starts, ends), local_day(starts, zone), starts, ends, now, 0,
            None, None, None, None, None, None, None, None,
        )
        for starts, ends in without_sheet(slots, known)
    ]  # fmt: skip
    for sheet in sheets:
        session.insert(sheet)
    for sheet in sheets:
        _expect_all(session, sheet, now)
    return [sheet.id for sheet in sheets]


def _expect_all(session: Session, sheet: Sheet, now: datetime) -> None:
    """Give everybody who holds a place of the slot a line, and count its places."""
    seats = seats_of(session, sheet)
    if len(seats) != sheet.places:
        session.change(Sheet, sheet.id, places=len(seats))
    default = default_state(session, now)
    on_it = people_on(session, sheet.id)
    lines = {line.member_id: line for line in lines_of_sheet(session, sheet.id, removed=True)}
    fresh = []
    for seat in seats:
        member = seat.member_id
        if member is None or not seat.awaits:
            continue
        line = lines.get(member)
        if line is None and member not in on_it:
            on_it.add(member)
            state = seat.state if seat.state.closed else default
            fresh.append(
                SheetLine(
                    line_id(sheet.id, member), sheet.id, member, seat.id, seat.replaced_by, seat.task_id, seat.kind,
                    state, added=False, removed=False, late=_known_late(session, seat),
                )
            )  # fmt: skip
        elif line is not None and line.place_id is None and not (line.removed and member in on_it):
            expect_added(session, line, seat, default)
    _write(session, sheet, fresh, on_it)


def _known_late(session: Session, seat: Seat) -> int | None:
    """Return by how many minutes somebody came late, where that is known before there is a sheet."""
    return lateness_of(session, seat.id) or None if seat.state is PlaceState.DONE else None


def _write(session: Session, sheet: Sheet, fresh: list[SheetLine], on_it: set[UUID]) -> None:
    """Write new lines; a replacement who is on the sheet already is left out, which the office gets to know."""
    for line in fresh:
        if line.replaced_by is not None and line.replaced_by in on_it:
            warn(session, sheet.id, [(SheetWarning.REPLACED_TWICE, line.member_id)])
            session.insert(replace(line, replaced_by=None))
            continue
        if line.replaced_by is not None:
            on_it.add(line.replaced_by)
        session.insert(line)
