"""The shifts of a day or two as everybody may see them: hours, task, first names, free places. Two questions."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.known import today_of, zone_of
from beesdesk.values import dataclass
from beesdesk.words import Language

_SHIFTS: Final = """
SELECT s.id, s.day, s.starts, s.ends, coalesce(t.name_{language}, '') AS task, coalesce(l.first_name, '') AS leader
FROM shift s LEFT JOIN task t ON t.id = s.task_id LEFT JOIN member l ON l.id = s.leader_id
WHERE s.cancelled = 0 AND s.day >= ? AND s.day <= ? AND s.ends > ? ORDER BY s.starts, t.position, s.id
"""
_SEATS: Final = """
SELECT p.shift_id, coalesce(r.first_name, m.first_name) AS first_name
FROM shift s JOIN place p ON p.shift_id = s.id
LEFT JOIN member m ON m.id = p.member_id LEFT JOIN member r ON r.id = p.replaced_by
WHERE s.cancelled = 0 AND p.state IN ('open', 'done') AND s.day >= ? AND s.day <= ? AND s.ends > ?
ORDER BY p.shift_id, p.position, p.id
"""


@dataclass(frozen=True, slots=True)
class _ShiftRow:
    id: UUID
    day: date
    starts: datetime
    ends: datetime
    task: str
    leader: str


@dataclass(frozen=True, slots=True)
class _SeatRow:
    shift_id: UUID
    first_name: str | None


@dataclass(frozen=True, slots=True)
class PublicShift:
    """A shift in the shop's hours, with the first names of those who come and the number of free places."""

    starts: datetime
    ends: datetime
    task: str
    leader: str
    names: tuple[str, ...]
    free: int


@dataclass(frozen=True, slots=True)
class PublicDay:
    """A day with its shifts that are not over, the earliest first."""

    day: date
    shifts: tuple[PublicShift, ...]


def public_board(session: Session, language: Language, *, now: datetime, days: int = 2) -> list[PublicDay]:
    """Return today and the days after it, with the shifts that are not over; of people the first names only."""
    today, zone = today_of(session, now), zone_of(session)
    span = (today, today + timedelta(days - 1), now)
    names: dict[UUID, list[str]] = defaultdict(list)
    free: dict[UUID, int] = defaultdict(int)
    for seat in session.rows(_SeatRow, _SEATS, span):
        if seat.first_name is None:
            free[seat.shift_id] += 1
        else:
            names[seat.shift_id].append(seat.first_name)
    shifts: dict[date, list[PublicShift]] = defaultdict(list)
    for row in session.rows(_ShiftRow, _SHIFTS.format(language=language), span):
        hours = row.starts.astimezone(zone), row.ends.astimezone(zone)
        shifts[row.day].append(PublicShift(*hours, row.task, row.leader, tuple(names[row.id]), free[row.id]))
    return [PublicDay(day, tuple(shifts[day])) for day in (today + timedelta(after) for after in range(days))]
