"""The places that an attendance sheet is about."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.shifts.sheet_slots import MINUTE, home
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState

_SHEETS: Final = f"SELECT {columns(Sheet)} FROM sheet WHERE starts BETWEEN ? AND ? ORDER BY starts, ends"  # noqa: S608 - names are ours
_SEATS: Final = """
SELECT p.id, p.member_id, p.kind, p.replaced_by, p.state, p.shift_id, s.task_id, s.starts, s.ends, s.cancelled
FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.starts BETWEEN ? AND ? AND s.ends BETWEEN ? AND ? ORDER BY s.starts, s.id, p.position
"""
_ELSEWHERE: Final = """
SELECT 1 FROM sheet_line l JOIN sheet o ON o.id = l.sheet_id WHERE l.place_id = ? AND l.sheet_id != ? AND l.removed = 0
AND o.starts BETWEEN ? AND ? AND o.ends BETWEEN ? AND ?
"""
"""Whether another sheet of nearly the same slot speaks of a place already."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A place as a sheet sees it, with its shift's task and hours."""

    id: UUID
    member_id: UUID | None
    kind: PlaceKind | None
    replaced_by: UUID | None
    state: PlaceState
    shift_id: UUID
    task_id: UUID | None
    starts: datetime
    ends: datetime
    cancelled: bool

    @property
    def awaits(self) -> bool:
        """True if somebody is expected on it."""
        return self.member_id is not None and self.state is not PlaceState.CANCEL and not self.cancelled


def sheets_between(session: Session, first: datetime, last: datetime) -> list[Sheet]:
    """Return the sheets of slots that begin between two moments, both included, the earliest first."""
    return session.rows(Sheet, _SHEETS, (milliseconds(first), milliseconds(last)))


def seats_of(session: Session, sheet: Sheet) -> list[Seat]:
    """Return the places of a sheet's slot, the empty and cancelled ones too."""
    around = sheets_between(session, sheet.starts - 2 * MINUTE, sheet.starts + 2 * MINUTE)
    sheets, own = [(one.starts, one.ends) for one in around], (sheet.starts, sheet.ends)
    return [
        seat
        for seat in session.rows(Seat, _SEATS, _span(sheet))
        if home((seat.starts, seat.ends), sheets) == own
        and not session.value(_ELSEWHERE, (seat.id, sheet.id, *_span(seat)))
    ]


def _span(slot: Sheet | Seat) -> list[int]:
    """Return between which moments a slot that is the same would start, and end."""
    return [milliseconds(at + by) for at in (slot.starts, slot.ends) for by in (-MINUTE, MINUTE)]
