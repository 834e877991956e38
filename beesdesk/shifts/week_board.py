"""The shifts of dated weeks as the board shows them: an outline of many weeks, and each week whole in three questions."""

from collections import defaultdict
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.known import cycle_of, zone_of
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState

_SHIFTS: Final = """
SELECT s.id, s.template_id, s.day, s.starts, s.ends, s.task_id, s.leader_id,
       m.first_name || ' ' || m.family_name AS leader, k.id AS skill_id, s.cancelled
FROM shift s LEFT JOIN member m ON m.id = s.leader_id
LEFT JOIN task t ON t.id = s.task_id LEFT JOIN skill k ON k.id = t.skill_id AND k.withdrawn = 0
WHERE s.day >= ? AND s.day < ? ORDER BY s.starts, s.id
"""
# CROSS JOIN: from the few shifts to their places. SQLite would go through the places of all years.
_SEATS: Final = """
SELECT p.id, p.shift_id, p.member_id, m.number, m.first_name || ' ' || m.family_name AS name,
       m.first_name || ' ' || substr(m.family_name, 1, 1) || '.' AS short, p.kind, p.state, p.replaced_by,
       r.first_name || ' ' || r.family_name AS replacement
FROM shift s CROSS JOIN place p ON p.shift_id = s.id
LEFT JOIN member m ON m.id = p.member_id LEFT JOIN member r ON r.id = p.replaced_by
WHERE s.cancelled = 0 AND p.state <> 'cancel' AND s.day >= ? AND s.day < ? ORDER BY p.shift_id, p.position, p.id
"""
_SKILLED: Final = "SELECT member_id FROM member_skill WHERE skill_id = ? AND withdrawn = 0"
_OUTLINE: Final = """
SELECT s.id, s.day, s.starts, s.ends, s.task_id, s.leader_id,
       COALESCE(SUM(p.member_id IS NULL AND p.state = 'open'), 0) AS free, s.cancelled
FROM shift s LEFT JOIN place p ON p.shift_id = s.id
WHERE s.day >= ? AND s.day < ? GROUP BY s.id ORDER BY s.starts, s.id
"""
_OUTLINE_QUICK: Final = """
SELECT s.id, s.day, s.starts, s.ends, s.task_id, s.leader_id, 0 AS free, s.cancelled
FROM shift s WHERE s.day >= ? AND s.day < ? ORDER BY s.starts, s.id
"""
_OF_MEMBER: Final = """
SELECT s.id FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.cancelled = 0 AND p.state <> 'cancel' AND (p.member_id = :who OR p.replaced_by = :who)
UNION SELECT id FROM shift WHERE cancelled = 0 AND leader_id = :who
"""


@dataclass(frozen=True, slots=True)
class Outline:
    """A shift as far as it decides where on the board it stands; `free` places are counted where that was asked for."""

    id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    free: int
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class BoardSeat:
    """A place, empty where it has no member; `replacement` is who comes instead."""

    id: UUID
    shift_id: UUID
    member_id: UUID | None
    number: int | None
    name: str | None
    short: str | None
    kind: PlaceKind | None
    state: PlaceState
    replaced_by: UUID | None
    replacement: str | None


@dataclass(frozen=True, slots=True)
class _ShiftRow:
    id: UUID
    template_id: UUID | None
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    leader: str | None
    skill_id: UUID | None
    cancelled: bool


@dataclass(frozen=True, slots=True)
class BoardShift:
    """A shift with its places, the first one first; `leader` is who leads it.

    `skilled` are the holders who have the skill that its task asks for, None where it asks for none. A `cancelled` one
    has no places.
    """

    id: UUID
    template_id: UUID | None
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    leader: str | None
    seats: tuple[BoardSeat, ...]
    skilled: frozenset[UUID] | None = None
    cancelled: bool = False

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

    @property
    def unskilled(self) -> int:
        """How many holders cannot do what the task asks for."""
        if self.skilled is None:
            return 0
        return sum(seat.member_id is not None and seat.member_id not in self.skilled for seat in self.seats)


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
        return sum(shift.leader_id is None and not shift.cancelled for shift in self.shifts)


def week_board(session: Session, day: date) -> Week:
    """Return the week that a day lies in; cancelled places are left out, cancelled shifts are there without any."""
    cycle = cycle_of(session)
    first = cycle.first_day(day)
    span = (first, first + WEEK)
    seats: dict[UUID, list[BoardSeat]] = defaultdict(list)
    for seat in session.rows(BoardSeat, _SEATS, span):
        seats[seat.shift_id].append(seat)
    rows = session.rows(_ShiftRow, _SHIFTS, span)
    skilled: dict[UUID | None, frozenset[UUID] | None] = {None: None}
    for skill in {row.skill_id for row in rows} - {None}:
        skilled[skill] = frozenset(UUID(bytes=key[0]) for key in session.values(_SKILLED, (skill,)))
    shifts = (
        BoardShift(
            row.id, row.template_id, row.day, row.starts, row.ends, row.task_id, row.leader_id, row.leader,
            tuple(seats[row.id]), skilled[row.skill_id], row.cancelled,
        )
        for row in rows
    )  # fmt: skip
    return Week(cycle.letter(first), first, tuple(shifts))


def outline(session: Session, first: date, last: date, *, counting: bool = False) -> list[Outline]:
    """Return the shifts from one day to before another, the earliest first, in the shop's hours.

    Their free places are looked up where they are to be counted.
    """
    zone = zone_of(session)
    rows = session.rows(Outline, _OUTLINE if counting else _OUTLINE_QUICK, (first, last))
    return [
        Outline(
            row.id,
            row.day,
            row.starts.astimezone(zone),
            row.ends.astimezone(zone),
            row.task_id,
            row.leader_id,
            row.free,
            row.cancelled,
        )
        for row in rows
    ]


def shifts_of_member(session: Session, member_id: UUID) -> frozenset[UUID]:
    """Return the shifts in which a member stands: as holder, as replacement, as shift leader."""
    return frozenset(UUID(bytes=key[0]) for key in session.values(_OF_MEMBER, {"who": member_id}))
