"""What attendance sheets say."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.lateness import STANDS
from beesdesk.shifts.sheet_lines import warnings_of
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState, SheetWarning, TeamSize

_SHEET: Final = """
SELECT s.*, count(l.id) FILTER (WHERE l.added = 0) AS expected, count(l.id) FILTER (WHERE l.added = 1) AS added,
       count(l.id) FILTER (WHERE l.state = 'done') AS present, count(l.late) AS late
FROM sheet s LEFT JOIN sheet_line l ON l.sheet_id = s.id AND l.removed = 0
WHERE {} GROUP BY s.id ORDER BY s.starts, s.ends DESC
"""
_LINE: Final = f"""
SELECT l.id, l.sheet_id, l.member_id, m.number, m.first_name || ' ' || m.family_name AS name,
       l.replaced_by, r.first_name || ' ' || r.family_name AS replacement, l.task_id, l.kind, l.state, l.added,
       l.place_id, l.late,
       CASE WHEN s.validated IS NULL OR p.id IS NULL THEN NULL WHEN p.member_id = l.member_id THEN p.state ELSE 'open' END
       AS stands, (SELECT t.minutes FROM lateness t WHERE {STANDS} AND p.member_id = l.member_id) AS late_since
FROM sheet_line l JOIN sheet s ON s.id = l.sheet_id JOIN member m ON m.id = l.member_id
LEFT JOIN member r ON r.id = l.replaced_by LEFT JOIN place p ON p.id = l.place_id
WHERE l.sheet_id = ? AND l.removed = 0 ORDER BY l.added, m.first_name, m.family_name, m.number
"""  # noqa: S608 - names are ours
_WHY: Final = "SELECT reason FROM standing_fact WHERE place_id = ? ORDER BY noted DESC LIMIT 1"
_HELD: Final = """
EXISTS (SELECT 1 FROM shift h WHERE +h.cancelled = 0 AND h.starts BETWEEN s.starts - 60000 AND s.starts + 60000
        AND h.ends BETWEEN s.ends - 60000 AND s.ends + 60000)
"""
"""Whether the slot of a sheet was not called off. The plus has SQLite look for shifts by their start, not by that."""
_LEFT: Final = f"s.validated IS NULL AND s.day < ? AND {_HELD}"
_UNREAD: Final = "(s.notes IS NOT NULL OR s.warnings IS NOT NULL) AND s.validated IS NOT NULL AND s.notes_read IS NULL"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet with its counts. `present` and `late` are how many are marked so, `attended` how many were at validation."""

    id: UUID
    day: date
    starts: datetime
    ends: datetime
    places: int
    expected: int
    added: int
    present: int
    attended: int | None
    late: int
    team: TeamSize | None
    notes: str | None
    comments: str | None
    validated: datetime | None
    validated_by: str | None
    notes_read: datetime | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A member on a sheet. `stands` is what the place says since validation: another state than the line's if corrected.

    `late` is by how many minutes somebody came late as the sheet says, `late_since` as it is known since validation; None
    for in time.
    """

    id: UUID
    sheet_id: UUID
    member_id: UUID
    number: int
    name: str
    replaced_by: UUID | None
    replacement: str | None
    task_id: UUID | None
    kind: PlaceKind | None
    state: PlaceState
    added: bool
    place_id: UUID | None
    stands: PlaceState | None
    late: int | None
    late_since: int | None

    @property
    def corrected(self) -> bool:
        """True if the place says something else than the sheet did when it was validated."""
        return self.stands is not None and (self.stands, self.late_now) != (self.state, self.late)

    @property
    def late_now(self) -> int | None:
        """By how many minutes somebody came late, as far as is known."""
        return self.late if self.stands is None else self.late_since


@dataclass(frozen=True, slots=True)
class WarningRow:
    """What a sheet lets the office know by itself, and whom it is about."""

    word: SheetWarning
    member_id: UUID
    name: str


def sheets_of_day(session: Session, day: date) -> list[SheetRow]:
    """Return the sheets of a day, the earliest first, of those that begin together the longest."""
    return session.rows(SheetRow, _SHEET.format("s.day = ?"), (day,))


def every_sheet(session: Session) -> list[SheetRow]:
    """Return all sheets, in the same order."""
    return session.rows(SheetRow, _SHEET.format("1"))


def sheet_row(session: Session, sheet_id: UUID) -> SheetRow | None:
    """Return one sheet."""
    return session.row(SheetRow, _SHEET.format("s.id = ?"), (sheet_id,))


def lines_of(session: Session, sheet_id: UUID) -> list[LineRow]:
    """Return the lines of a sheet: those expected, then those added, by name."""
    return session.rows(LineRow, _LINE, (sheet_id,))


def warnings(session: Session, sheet_id: UUID) -> list[WarningRow]:
    """Return what a sheet lets the office know by itself, in the order in which it came up."""
    found = warnings_of(session.get(Sheet, sheet_id))
    return [WarningRow(word, member, name_of_member(session, member)) for word, member in found]


def why_corrected(session: Session, place_id: UUID) -> str | None:
    """Return the reason given when a place was last marked."""
    found = session.value(_WHY, (place_id,))
    return None if found is None else str(found)


def unread_sheets(session: Session) -> list[SheetRow]:
    """Return the validated sheets whose notes or warnings the office has not read."""
    return session.rows(SheetRow, _SHEET.format(_UNREAD))


def left_sheets(session: Session, today: date) -> list[SheetRow]:
    """Return the sheets of past days that nobody has validated, without those of slots that were called off."""
    return session.rows(SheetRow, _SHEET.format(_LEFT), (today,))


def left_count(session: Session, today: date) -> int:
    """Return how many they are."""
    return int(session.value(f"SELECT count(*) FROM sheet s WHERE {_LEFT}", (today,)))  # noqa: S608 - names are ours


def unvalidated_sheets(session: Session, day: date) -> list[SheetRow]:
    """Return the sheets of a day that nobody has validated."""
    return session.rows(SheetRow, _SHEET.format("s.day = ? AND s.validated IS NULL"), (day,))
