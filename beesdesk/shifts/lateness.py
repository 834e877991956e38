"""Who came late: noted beside what became of a place. Whoever comes late was there, and no standing knows of it."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds, uuid7
from beesdesk.db.session import Session
from beesdesk.shifts.known import policy_of, today_of
from beesdesk.shifts.model import Lateness
from beesdesk.shifts.sheet_refusals import LatenessOutside, LatenessUnclear
from beesdesk.values import dataclass
from beesdesk.words import Language

_MINUTE: Final = timedelta(minutes=1)
_MINUTES: Final = re.compile(r"(\d{1,4})\s*(?:min|m|')?", re.ASCII)
_CLOCK: Final = re.compile(r"(\d{1,2})\s*[:h.]\s*(\d{2})", re.ASCII)
_LAST_HOUR, _LAST_MINUTE = 23, 59
STANDS: Final = """
t.place_id = p.id AND t.minutes > 0 AND p.state = 'done' AND t.member_id = coalesce(p.replaced_by, p.member_id)
AND NOT EXISTS (SELECT 1 FROM lateness u WHERE u.place_id = t.place_id AND (u.noted, u.id) > (t.noted, t.id))
"""
"""Whether a lateness `t` is what holds of a place `p`: said last, of whoever was there."""
_LATE: Final = f"SELECT t.minutes FROM lateness t JOIN place p ON {STANDS} WHERE p.id = ?"  # noqa: S608 - names are ours
_TIMES: Final = f"""
SELECT s.day, s.starts, t.minutes FROM lateness t JOIN place p ON {STANDS} JOIN shift s ON s.id = p.shift_id
WHERE t.member_id = ? AND s.starts <= ? ORDER BY s.starts DESC
"""  # noqa: S608 - names are ours
_MEMBERS: Final = f"""
SELECT m.id AS member_id, m.number, m.first_name, m.family_name, m.language, m.email, count(*) AS times,
       sum(t.minutes) AS minutes, max(t.minutes) AS longest, max(s.day) AS last
FROM lateness t JOIN place p ON {STANDS} JOIN shift s ON s.id = p.shift_id JOIN member m ON m.id = t.member_id
WHERE s.day > ? AND m.erased IS NULL
GROUP BY m.id ORDER BY times DESC, minutes DESC, m.family_name, m.first_name, m.number
"""  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class CameLate:
    """A shift to which somebody came so many minutes late."""

    day: date
    starts: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class LateMember:
    """A member who came late: how often, by how many minutes together and at most, and on which day last."""

    member_id: UUID
    number: int
    first_name: str
    family_name: str
    language: Language
    email: str | None
    times: int
    minutes: int
    longest: int
    last: date

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first_name} {self.family_name}"


def minutes_late(starts: datetime, ends: datetime, came: datetime, tolerance: int) -> int | None:
    """Return by how many whole minutes somebody is late who checks in now, None within the tolerance (minutes).

    After the end of the slot a sheet is only filled in: that says nothing of when somebody came.
    """
    late = (came - starts) // _MINUTE
    return late if late > max(tolerance, 0) and came < ends else None


def read_lateness(text: str, starts: datetime, ends: datetime) -> int:
    """Return the minutes that `20` or a time of arrival (`10:20`, `10h20`) says; 0 is not late. The slot is in local time.

    Raises `LatenessUnclear`, `LatenessOutside`.
    """
    said = text.strip().casefold()
    if found := _MINUTES.fullmatch(said):
        minutes = int(found[1])
    elif (found := _CLOCK.fullmatch(said)) and int(found[1]) <= _LAST_HOUR and int(found[2]) <= _LAST_MINUTE:
        came = starts.replace(hour=int(found[1]), minute=int(found[2]))
        came += timedelta(days=came < starts)  # past midnight, or before the slot: that is refused below
        minutes = (came.astimezone(UTC) - starts.astimezone(UTC)) // _MINUTE
    else:
        raise LatenessUnclear(text.strip())
    return within(minutes, starts, ends)


def within(minutes: int, starts: datetime, ends: datetime) -> int:
    """Return minutes after which a slot was not over yet. Raises `LatenessOutside`."""
    if not 0 <= minutes < (ends - starts) // _MINUTE:
        raise LatenessOutside(starts, ends)
    return minutes


def tolerance_of(session: Session, now: datetime) -> int:
    """Return how many minutes after the start somebody who checks in is not late yet."""
    return policy_of(session).parameters.on(today_of(session, now)).late_after


def lateness_of(session: Session, place_id: UUID) -> int:
    """Return by how many minutes whoever was there came late to a place, 0 for in time."""
    return int(session.value(_LATE, (place_id,)) or 0)


def note_lateness(
    session: Session,
    place_id: UUID,
    member_id: UUID,
    minutes: int,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
) -> None:
    """Write down by how many minutes somebody came late to a place, where nothing else is known; 0: in time after all."""
    if minutes != lateness_of(session, place_id):
        session.insert(Lateness(uuid7(), place_id, member_id, minutes, session.hybrid_time, now, reason, who))


def times_late(session: Session, member_id: UUID, *, now: datetime) -> list[CameLate]:
    """Return the shifts to which a member came late, the latest first."""
    return session.rows(CameLate, _TIMES, (member_id, milliseconds(now)))


def late_members(session: Session, *, now: datetime) -> list[LateMember]:
    """Return who came late in the weeks that the policy looks back, the most often first."""
    today = today_of(session, now)
    weeks = policy_of(session).parameters.on(today).late_weeks
    return session.rows(LateMember, _MEMBERS, (today - timedelta(weeks=weeks),))
