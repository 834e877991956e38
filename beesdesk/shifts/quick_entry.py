"""A sheet of paper typed in afterwards, line by line: `3 p`, `4 1`, `6 l 20`, `5 r 42`, `+ 17`."""

import re
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import sheet_lines
from beesdesk.shifts.calendar import line_id
from beesdesk.shifts.check_in import task_of_unexpected
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.lateness import read_lateness
from beesdesk.shifts.sheet_lines import open_sheet
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.shifts.sheet_queries import LineRow, lines_of
from beesdesk.shifts.sheet_refusals import EntryUnclear, LineNumberUnknown, MemberNumberUnknown
from beesdesk.values import dataclass
from beesdesk.words import PlaceState

MARKS: Final = {
    PlaceState.DONE: "P", PlaceState.ABSENT_0: "0", PlaceState.ABSENT_1: "1", PlaceState.ABSENT_2: "2",
}  # fmt: skip
"""What is ticked on paper and typed for each state: P for present, else how many compensations an absence costs."""
LATE: Final = "L"
REPLACED: Final = "R"
_STATES: Final = {sign.casefold(): state for state, sign in MARKS.items()} | {
    "e": PlaceState.ABSENT_0,
    "a": PlaceState.ABSENT_2,
}
_LINE: Final = re.compile(r"(#?)\s*(\d{1,7})\s*([pea])|(#?)\s*(\d{1,7})\s+([012])", re.ASCII)
_REPLACED: Final = re.compile(r"(#?)\s*(\d{1,7})\s*r\s*(\d{1,7})", re.ASCII)
_LATE: Final = re.compile(r"(#?)\s*(\d{1,7})\s*l\s*(\d{1,4}(?:\s*min)?|\d{1,2}[:h.]\d{2})", re.ASCII)
_ADDED: Final = re.compile(r"\+\s*(\d{1,7})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Typed:
    """What one entry says: of a line by its place or its member's number, that it was so, or who came instead or besides.

    `late`: minutes, or a time of arrival.
    """

    kind: Literal["mark", "late", "replaced", "added"]
    number: int
    by_member: bool = False
    state: PlaceState | None = None
    other: int | None = None
    late: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """What an entry did: on which line, whose it is, what it says now, and what it said before."""

    line: LineRow
    before: LineRow | None


def read_entry(text: str) -> Typed:
    """Return what was typed. Raises `EntryUnclear`."""
    said = text.strip().casefold()
    found = _LINE.fullmatch(said)
    if found:
        hashed, number, sign = (part for part in found.groups() if part is not None)
        return Typed("mark", int(number), bool(hashed), _STATES[sign])
    found = _LATE.fullmatch(said)
    if found:
        return Typed("late", int(found[2]), bool(found[1]), late=found[3])
    found = _REPLACED.fullmatch(said)
    if found:
        return Typed("replaced", int(found[2]), bool(found[1]), other=int(found[3]))
    found = _ADDED.fullmatch(said)
    if found:
        return Typed("added", int(found[1]))
    raise EntryUnclear(text.strip())


def line_meant(session: Session, sheet_id: UUID, typed: Typed, *, by_member: bool = False) -> LineRow | None:
    """Return the line that an entry speaks of: by its place, or by its member's number; None where it adds one.

    Raises `LineNumberUnknown`.
    """
    if typed.kind == "added":
        return None
    rows = lines_of(session, sheet_id)
    if by_member or typed.by_member:
        found = next((row for row in rows if row.number == typed.number), None)
    else:
        found = rows[typed.number - 1] if 0 < typed.number <= len(rows) else None
    if found is None:
        raise LineNumberUnknown(typed.number)
    return found


def lateness_meant(session: Session, sheet_id: UUID, text: str) -> int:
    """Return the minutes that `20` or `10:20` says on a sheet. Raises `LatenessUnclear`, `LatenessOutside`."""
    sheet, zone = session.get(Sheet, sheet_id), zone_of(session)
    return read_lateness(text, sheet.starts.astimezone(zone), sheet.ends.astimezone(zone))


def enter(session: Session, sheet_id: UUID, text: str, *, now: datetime, by_member: bool = False) -> Entered:
    """Do what one entry says.

    Raises `EntryUnclear`, `LineNumberUnknown`, `MemberNumberUnknown`, and those of `lateness_meant` and the lines.
    """
    sheet = open_sheet(session, sheet_id)
    typed = read_entry(text)
    before = line_meant(session, sheet_id, typed, by_member=by_member)
    if before is None:
        member = _member(session, typed.number)
        key = line_id(sheet_id, member)
        sheet_lines.add(session, sheet_id, member, task_of_unexpected(session, sheet, now), now=now)
    else:
        key = before.id
        if typed.state is not None:
            sheet_lines.set_state(session, key, typed.state)
        elif typed.late:
            sheet_lines.set_late(session, key, lateness_meant(session, sheet_id, typed.late), now=now)
        elif typed.other is not None:
            sheet_lines.replace(session, key, _member(session, typed.other), now=now)
    after = next(row for row in lines_of(session, sheet_id) if row.id == key)
    return Entered(after, before)


def _member(session: Session, number: int) -> UUID:
    found = session.value("SELECT id FROM member WHERE number = ? AND erased IS NULL ORDER BY id LIMIT 1", (number,))
    if found is None:
        raise MemberNumberUnknown(number)
    return UUID(bytes=found)
