"""Attendance sheets as they are printed and filled in by hand, and found again by their code."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import from_milliseconds, milliseconds
from beesdesk.db.session import Session
from beesdesk.shifts.calendar import sheet_id
from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.sheet_codes import check_of, read_sheet_code, slot_code
from beesdesk.shifts.sheet_queries import LineRow, lines_of, sheet_row, sheets_of_day
from beesdesk.shifts.sheet_refusals import SheetCodeUnknown
from beesdesk.shifts.sheet_slots import Slot, without_sheet
from beesdesk.values import dataclass
from beesdesk.words import Language, PlaceKind

_SAME: Final = "s.cancelled = 0 AND s.starts BETWEEN ? AND ? AND s.ends BETWEEN ? AND ?"
_LEADERS: Final = f"""
SELECT DISTINCT m.first_name, m.family_name FROM shift s JOIN member m ON m.id = s.leader_id
WHERE {_SAME} ORDER BY m.first_name, m.family_name
"""  # noqa: S608 - names are ours
_EXPECTED: Final = f"""
SELECT m.number, m.first_name, m.family_name, s.task_id, p.kind, r.first_name, r.family_name
FROM shift s JOIN place p ON p.shift_id = s.id JOIN member m ON m.id = p.member_id
LEFT JOIN member r ON r.id = p.replaced_by
WHERE {_SAME} AND p.state <> 'cancel' GROUP BY m.id ORDER BY m.first_name, m.family_name, m.number
"""  # noqa: S608 - names are ours
_PLACES: Final = f"SELECT count(*) FROM shift s JOIN place p ON p.shift_id = s.id WHERE {_SAME}"  # noqa: S608 - names are ours
_SLOTS: Final = "SELECT DISTINCT starts, ends FROM shift WHERE cancelled = 0 AND day = ?"
_NAMES: Final = "SELECT id, first_name, family_name FROM member WHERE id IN (?, ?)"
_MINUTE: Final = 60_000
_LEAST_EMPTY: Final = 3


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A numbered line: somebody by first name and initial, and by the member's number; what they do, and for whom."""

    place: int
    number: int
    name: str
    task: str
    kind: PlaceKind | None
    replacement: str | None
    added: bool


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """A sheet as it is printed; `starts` and `ends` are local. `empty` lines are for whoever comes besides."""

    id: UUID
    code: str
    day: date
    starts: datetime
    ends: datetime
    leaders: tuple[str, ...]
    tasks: tuple[str, ...]
    lines: tuple[PaperLine, ...]
    empty: int


@dataclass(frozen=True, slots=True)
class _Expected:
    """Somebody to come, on a sheet or as planned."""

    number: int
    name: str
    task_id: UUID | None
    kind: PlaceKind | None
    replacement: str | None
    added: bool


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet by its code; not `as_printed` where its lines have changed since."""

    id: UUID
    as_printed: bool


def short_name(first_name: str, family_name: str) -> str:
    """Return a name as others may read it: the first name, and the initial of the family's."""
    initial = family_name.strip()[:1]
    return f"{first_name.strip()} {initial}." if initial else first_name.strip()


def sheet_paper(session: Session, key: UUID, language: Language) -> SheetPaper | None:
    """Return a sheet to be printed, its tasks in a language."""
    sheet = sheet_row(session, key)
    if sheet is None:
        return None
    rows = [_on_sheet(session, row) for row in lines_of(session, key)]
    return _paper(session, sheet.id, (sheet.starts, sheet.ends), rows, sheet.places, language)


def papers_of_day(session: Session, day: date, language: Language) -> list[SheetPaper]:
    """Return all sheets of a day to be printed; of slots whose sheet is still to be made as things stand now."""
    sheets = sheets_of_day(session, day)
    made = {sheet.id: sheet_paper(session, sheet.id, language) for sheet in sheets}
    slots = [(from_milliseconds(starts), from_milliseconds(ends)) for starts, ends in session.values(_SLOTS, (day,))]
    coming = without_sheet(slots, [(sheet.starts, sheet.ends) for sheet in sheets])
    planned = [_planned(session, slot, language) for slot in coming]
    return sorted(filter(None, (*made.values(), *planned)), key=lambda paper: (paper.starts, paper.ends))


def sheet_by_code(session: Session, text: str) -> FoundSheet:
    """Return the sheet that a printed code names. Raises `SheetCodeUnknown`."""
    code = read_sheet_code(text)
    if code is not None:
        zone = zone_of(session)
        day = _day(code.slot)
        for sheet in sheets_of_day(session, day) if day else ():
            if slot_code(sheet.starts.astimezone(zone), sheet.ends.astimezone(zone)) == code.slot:
                now = check_of([row.number for row in lines_of(session, sheet.id)])
                return FoundSheet(sheet.id, code.check in (None, now))
    raise SheetCodeUnknown(text)


def _on_sheet(session: Session, row: LineRow) -> _Expected:
    names = {
        UUID(bytes=key): short_name(first, family)
        for key, first, family in session.values(_NAMES, (row.member_id, row.replaced_by))
    }
    by = names.get(row.replaced_by) if row.replaced_by else None
    return _Expected(row.number, names[row.member_id], row.task_id, row.kind, by, row.added)


def _planned(session: Session, slot: Slot, language: Language) -> SheetPaper:
    """Return what the sheet of a slot would be if it were made now."""
    rows = [
        _Expected(
            number,
            short_name(first, family),
            UUID(bytes=task) if task else None,
            PlaceKind(kind) if kind else None,
            short_name(by, by_family) if by else None,
            added=False,
        )
        for number, first, family, task, kind, by, by_family in session.values(_EXPECTED, _span(slot))
    ]
    places = int(session.value(_PLACES, _span(slot)))
    return _paper(session, sheet_id(*slot), slot, rows, places, language)


def _paper(
    session: Session, key: UUID, slot: Slot, rows: Sequence[_Expected], places: int, language: Language
) -> SheetPaper:
    zone, tasks = zone_of(session), task_names(session, language)
    starts, ends = (at.astimezone(zone) for at in slot)
    lines = tuple(
        PaperLine(
            place, row.number, row.name, tasks.get(row.task_id, "") if row.task_id else "", row.kind, row.replacement,
            row.added,
        )
        for place, row in enumerate(rows, 1)
    )  # fmt: skip
    return SheetPaper(
        key,
        slot_code(starts, ends) + check_of([row.number for row in rows]),
        starts.date(),
        starts,
        ends,
        tuple(short_name(first, family) for first, family in session.values(_LEADERS, _span(slot))),
        tuple(dict.fromkeys(line.task for line in lines if line.task)),
        lines,
        max(_LEAST_EMPTY, places - len(rows)),
    )


def _span(slot: Slot) -> list[int]:
    """Return between which moments a slot that is the same would start, and end."""
    return [milliseconds(at) + by for at in slot for by in (-_MINUTE, _MINUTE)]


def _day(slot: str) -> date | None:
    try:
        return datetime.strptime(slot[:6], "%y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
