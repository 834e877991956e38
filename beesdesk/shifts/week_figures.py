"""How weeks are staffed, and how many stay away: one question, however many places there are."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from beesdesk.db.session import Session
from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.known import cycle_of
from beesdesk.shifts.statistics import Absences, Staffing
from beesdesk.values import dataclass

PAST: Final = 12
COMING: Final = 8
_DAYS: Final = """
SELECT s.day, count(*) AS places, SUM(p.member_id IS NOT NULL) AS held, SUM(p.state = 'done') AS done,
       SUM(p.state = 'absent_0' AND p.member_id IS NOT NULL) AS excused,
       SUM(p.state = 'absent_1' AND p.member_id IS NOT NULL) AS for_one,
       SUM(p.state = 'absent_2' AND p.member_id IS NOT NULL) AS for_two
FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.cancelled = 0 AND p.state <> 'cancel' AND s.day BETWEEN ? AND ? GROUP BY s.day
"""


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """One week, by its first day and its letter: places, those held, and what became of them."""

    first: date
    letter: str
    places: int
    held: int
    done: int
    absences: Absences

    @property
    def absent(self) -> int:
        """How many places were missed, excused or not."""
        return self.absences.excused + self.absences.for_one + self.absences.for_two

    @property
    def staffing(self) -> Staffing:
        """The same as of a slot or a task."""
        return Staffing(self.places, self.held, self.done, self.absent)

    @property
    def part_held(self) -> Decimal | None:
        """Which part of the places is held; None where there are none."""
        return Decimal(self.held) / self.places if self.places else None

    @property
    def part_absent(self) -> Decimal | None:
        """Which part of the places of which it is known what became of them was missed; None where it is of none."""
        known = self.done + self.absent
        return Decimal(self.absent) / known if known else None


def week_figures(session: Session, today: date, past: int = PAST, coming: int = COMING) -> list[WeekFigures]:
    """Return so many weeks before the present one, that one, and so many after it, the earliest first.

    Weeks without shifts are there too. Cancelled shifts and places are left out.
    """
    cycle = cycle_of(session)
    this = cycle.first_day(today)
    first, last = this - past * WEEK, this + (coming + 1) * WEEK - timedelta(1)
    sums = {week: [0] * 6 for week in cycle.weeks(first, last)}
    for day, *counts in session.values(_DAYS, (first, last)):
        kept = sums[cycle.first_day(date.fromisoformat(day))]
        kept[:] = [old + new for old, new in zip(kept, counts, strict=True)]
    return [
        WeekFigures(week, cycle.letter(week), places, held, done, Absences(*missed))
        for week, (places, held, done, *missed) in sums.items()
    ]
