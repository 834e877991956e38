"""Who is reminded of a shift, and which shifts lack people."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.shifts.known import policy_of, today_of
from beesdesk.shifts.messages import tell
from beesdesk.shifts.model import Shift
from beesdesk.shifts.wording import about_shift
from beesdesk.values import dataclass
from beesdesk.words import MessageKind

_NOTICE: Final = timedelta(1)
_COMING: Final = """
SELECT p.id AS place_id, p.shift_id, coalesce(p.replaced_by, p.member_id) AS member_id
FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.starts > ? AND s.starts < ? AND s.cancelled = 0 AND p.state = 'open' AND p.member_id IS NOT NULL
ORDER BY s.starts, p.id
"""
_LACKING: Final = """
SELECT s.id AS shift_id, s.task_id, s.starts, s.ends, count(p.member_id) AS taken, count(*) AS places
FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.starts > ? AND s.starts < ? AND s.cancelled = 0 AND p.state = 'open'
GROUP BY s.id HAVING taken < places
ORDER BY s.starts, s.id
"""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A shift to come of whose places not all are taken."""

    shift_id: UUID
    task_id: UUID | None
    starts: datetime
    ends: datetime
    taken: int
    places: int


@dataclass(frozen=True, slots=True)
class _Coming:
    """A place to come, and who comes: the replacement where there is one."""

    place_id: UUID
    shift_id: UUID
    member_id: UUID


def remind(session: Session, *, now: datetime) -> int:
    """Remind everybody whose shift is more than a day ahead, and not yet the days that the shop has set beyond that.

    Return how many were reminded. Of each place once; of one moved to other hours, again.
    """
    days = policy_of(session).parameters.on(today_of(session, now)).remind_days
    first = now + _NOTICE
    coming = session.rows(_Coming, _COMING, (milliseconds(first), milliseconds(first + timedelta(days))))
    reminded = 0
    for one in coming:
        shift = session.get(Shift, one.shift_id)
        key = f"{one.place_id.hex} {milliseconds(shift.starts)}"
        made = tell(
            session, MessageKind.REMINDER, one.member_id, key, about_shift(shift), subject=one.place_id, now=now
        )
        reminded += made is not None
    return reminded


def lacking(session: Session, *, now: datetime) -> list[Lacking]:
    """Return the shifts of the coming days, as many as members are reminded of, that lack people; the earliest first."""
    days = policy_of(session).parameters.on(today_of(session, now)).remind_days
    return session.rows(Lacking, _LACKING, (milliseconds(now), milliseconds(now + timedelta(days))))


def report_gaps(session: Session, *, now: datetime) -> bool:
    """Tell the office, once a day, which shifts lack people; return whether it was told."""
    found = lacking(session, now=now)
    if not found:
        return False
    about = {"shifts": [_row(one) for one in found]}
    return tell(session, MessageKind.GAPS, None, today_of(session, now).isoformat(), about, now=now) is not None


def _row(one: Lacking) -> list[Any]:
    task = None if one.task_id is None else one.task_id.hex
    return [one.starts.isoformat(), one.ends.isoformat(), task, one.taken, one.places]
