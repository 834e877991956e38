"""How the members stand today, which sheets wait, and whether the night's work was done."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.known import policy_of, rotation_of, state_of, today_of
from beesdesk.shifts.policies.bees import MAY_SHOP
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.shifts.sheet_seats import seats_of
from beesdesk.values import dataclass
from beesdesk.words import Status

_TURNING: Final = "(coalesce(next_turn <= :today, 0) OR day > :today)"
_STANDINGS: Final = f"SELECT status, count(*) FROM standing WHERE NOT {_TURNING} GROUP BY status"  # noqa: S608 - ours
_MOVING: Final = f"SELECT id FROM standing WHERE {_TURNING}"  # noqa: S608
_DUE: Final = "SELECT count(*) FROM standing WHERE mode = 'irregular' AND next_due <= :today AND day < :today"
_WAITING: Final = f"SELECT {columns(Sheet)} FROM sheet WHERE validated IS NULL AND ends <= ? ORDER BY starts, ends"  # noqa: S608
_KEPT: Final = "SELECT 1 FROM shift_template UNION ALL SELECT 1 FROM standing LIMIT 1"


@dataclass(frozen=True, slots=True)
class NightLeft:
    """What the night's work should have done by now: countdowns, statuses to follow the day, weeks to be made."""

    countdowns: int
    turns: int
    weeks: int

    @property
    def is_nothing(self) -> bool:
        """True where it has done everything."""
        return not (self.countdowns or self.turns or self.weeks)


@dataclass(frozen=True, slots=True)
class TodayFigures:
    """Members by status (None: those who take no part), sheets past their end that nobody has validated, and the night."""

    members: Mapping[Status | None, int]
    unvalidated: int
    night: NightLeft

    @property
    def may_shop(self) -> int:
        """How many members may shop by their standing."""
        return sum(count for status, count in self.members.items() if status in MAY_SHOP)

    @property
    def may_not_shop(self) -> int:
        """How many of those who take part may not."""
        return sum(count for status, count in self.members.items() if status is not None and status not in MAY_SHOP)


def today_figures(session: Session, *, now: datetime) -> TodayFigures:
    """Return the figures of today. Statuses are those of today also where the night's work has not been done."""
    today = today_of(session, now)
    policy = policy_of(session)
    members: Counter[Status | None] = Counter()
    for status, count in session.values(_STANDINGS, {"today": today}):
        members[None if status is None else Status(status)] += count
    moving = [UUID(bytes=row[0]) for row in session.values(_MOVING, {"today": today})]
    members.update(state_of(session, member, today, policy).status for member in moving)
    return TodayFigures(members, _unvalidated(session, now), _night_left(session, today, len(moving)))


def _unvalidated(session: Session, now: datetime) -> int:
    """Count the sheets that wait, without those of slots that were called off."""
    waiting = session.rows(Sheet, _WAITING, (milliseconds(now),))
    return sum(not all(seat.cancelled for seat in seats_of(session, sheet)) for sheet in waiting)


def _night_left(session: Session, today: date, turns: int) -> NightLeft:
    if session.value(_KEPT) is None:
        return NightLeft(0, 0, 0)
    until = today + timedelta(policy_of(session).parameters.on(today).generate_ahead)
    behind = (until - rotation_of(session).next_week).days
    # A countdown that falls on the day on which a member begins is for the night to come.
    return NightLeft(session.value(_DUE, {"today": today}), turns, max(0, behind // WEEK.days + 1))
