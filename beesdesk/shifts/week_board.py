"""The shifts of one dated week with their places, as the board shows them: two questions, however many places there are."""

from collections import defaultdict
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.known import cycle_of
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState

_SHIFTS: Final = """
SELECT s.id, s.day, s.starts, s.ends, s.task_id, s.leader_id, m.first_name || ' ' || m.family_name AS leader
FROM shift s LEFT JOIN member m ON m.id = s.leader_id
WHERE s.cancelled = 0 AND s.day >= ? AND s.day < ? ORDER BY s.starts, s.id
"""
_SEATS: Final = """
SELECT p.id, p.shift_id, p.member_id, m.number, m.first_name || ' ' || m.family_name AS name, p.kind, p.state,
       r.first_name || ' ' || r.family_name AS replacement
FROM shift s JOIN place p ON p.shift_id = s.id
LEFT JOIN member m ON m.id = p.member_id LEFT JOIN member r ON r.id = p.replaced_by
WHERE s.cancelled = 0 AND p.state <> 'cancel' AND s.day >= ? AND s.day < ? ORDER BY p.shift_id, p.position, p.id
"""


@dataclass(frozen=True, slots=True)
class BoardSeat:
    """A place, empty where it has no member; `replacement` is who comes instead."""

    id: UUID
    shift_id: UUID
    member_id: UUID | None
    number: int | None
    name: str | None
    kind: PlaceKind | None
    state: PlaceState
    replacement: str | None


@dataclass(frozen=True, slots=True)
class _ShiftRow:
    id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    leader: str | None


@dataclass(frozen=True, slots=True)
class BoardShift:
    """A shift with its places, the first one first; `leader` is who leads it."""

    id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    leader: str | None
    seats: tuple[BoardSeat, ...]

    @property
    def held(self) -> int:
        """How many places somebody holds."""
        return sum(seat.member_id is not None for seat in self.seats)

    @property
    def free(self) -> int:
        """How many places are empty."""
        return len(self.seats) - self.held

    @property
    def lacks_many(self) -> bool:
        """True where more than a third of the places are empty."""
        return 3 * self.free > len(self.seats)


@dataclass(frozen=True, slots=True)
class Week:
    """One week: its letter, its first day, its shifts from the earliest on."""

    letter: str
    first: date
    shifts: tuple[BoardShift, ...]

    @property
    def places(self) -> int:
        """How many places there are."""
        return sum(len(shift.seats) for shift in self.shifts)

    @property
    def held(self) -> int:
        """How many of them somebody holds."""
        return sum(shift.held for shift in self.shifts)

    @property
    def leaderless(self) -> int:
        """How many shifts nobody leads."""
        return sum(shift.leader_id is None for shift in self.shifts)


def week_board(session: Session, day: date) -> Week:
    """Return the week that a day lies in; cancelled shifts and places are left out."""
    cycle = cycle_of(session)
    first = cycle.first_day(day)
    span = (first, first + WEEK)
    seats: dict[UUID, list[BoardSeat]] = defaultdict(list)
    for seat in session.rows(BoardSeat, _SEATS, span):
        seats[seat.shift_id].append(seat)
    shifts = (
        BoardShift(row.id, row.day, row.starts, row.ends, row.task_id, row.leader_id, row.leader, tuple(seats[row.id]))
        for row in session.rows(_ShiftRow, _SHIFTS, span)
    )
    return Week(cycle.letter(first), first, tuple(shifts))
