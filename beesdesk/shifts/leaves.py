"""What frees members from shifts for a while: leave and exemption."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.duty_rights import By
from beesdesk.shifts.keeping import Turned, note_fact
from beesdesk.shifts.known import state_of, today_of
from beesdesk.shifts.policies.bees import BeesState
from beesdesk.words import FactKind

_DAY: Final = timedelta(1)


def register_leave(
    session: Session,
    member_id: UUID,
    first: date,
    last: date,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Note that a member is away from one day to another, both included; places are freed, or given back.

    A leave begins tomorrow at the earliest; of a running one only the end can be changed. Members announce their own
    without any right. Raises `LeaveStarted`, `DayNotAhead`, `EndBeforeStart`, and what `allow` does.
    """
    state = state_of(session, member_id, today_of(session, now))
    _refuse_days(state.leave_first, state.leave_last, first, last, today_of(session, now))
    if who != member_id.hex:
        return set_leave(session, member_id, first, last, now=now, who=who, approved_by=approved_by)
    return _write_leave(session, member_id, first, last, now=now, who=who)


def register_exemption(
    session: Session,
    member_id: UUID,
    first: date,
    last: date | None,
    reason: str,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Note that a member need not work from one day to another, both included; without a last day: until further notice.

    The rules are those of `register_leave`; `WhyNeeded` besides.
    """
    if not reason.strip():
        raise no.WhyNeeded
    state = state_of(session, member_id, today_of(session, now))
    _refuse_days(state.exemption_first, state.exemption_last, first, last, today_of(session, now))
    return set_exemption(session, member_id, first, last, reason, now=now, who=who, approved_by=approved_by)


def set_leave(
    session: Session,
    member_id: UUID,
    first: date | None,
    last: date | None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Write a member's leave as the desk says, also one in the past, or none. Raises `EndBeforeStart`, what `allow` does."""
    _refuse_turned(first, last)
    By(now, who, approved_by).allow_duty(session, member_id, "leave")
    return _write_leave(session, member_id, first, last, now=now, who=who)


def _write_leave(
    session: Session, member_id: UUID, first: date | None, last: date | None, *, now: datetime, who: str
) -> Turned:
    before = state_of(session, member_id, today_of(session, now))
    turned = note_fact(session, member_id, FactKind.LEAVE, {"first": first, "last": last}, now=now, who=who)
    wanted = (None, None) if first is None or last is None else (first, last)  # half a leave frees from nothing
    _free_and_put_back(session, member_id, (before.leave_first, before.leave_last), wanted, turned.after, now)
    return turned


def set_exemption(
    session: Session,
    member_id: UUID,
    first: date | None,
    last: date | None,
    reason: str | None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Write a member's exemption as the desk says, also a past one, or none. Raises `EndBeforeStart`, what `allow` does."""
    _refuse_turned(first, last)
    By(now, who, approved_by).allow_duty(session, member_id, "exemption", reason)
    before = state_of(session, member_id, today_of(session, now))
    turned = note_fact(
        session, member_id, FactKind.EXEMPTION, {"first": first, "last": last}, now=now, who=who, reason=reason
    )
    former = (before.exemption_first, before.exemption_last)
    _free_and_put_back(session, member_id, former, (first, last), turned.after, now)
    return turned


def _free_and_put_back(
    session: Session,
    member_id: UUID,
    former: tuple[date | None, date | None],
    wanted: tuple[date | None, date | None],
    after: BeesState,
    now: datetime,
) -> None:
    """Give the places back of days that are free no more, unless something else covers them; free those of the new days."""
    first, last = former
    if first is not None:
        for begin, end in _left(first, last, *wanted):
            roster.put_back(session, member_id, begin, end, now=now, unless=after.covered)
    if wanted[0] is not None:
        roster.free_between(session, member_id, wanted[0], wanted[1], now=now)


def _left(first: date, last: date | None, begin: date | None, end: date | None) -> list[tuple[date, date | None]]:
    """Return the days of a former period that a new one does not have."""
    if begin is None:
        return [(first, last)]
    left: list[tuple[date, date | None]] = []
    if first < begin:
        left.append((first, begin - _DAY if last is None else min(last, begin - _DAY)))
    if end is not None and (last is None or last > end):
        left.append((max(first, end + _DAY), last))
    return left


def _refuse_days(
    known_first: date | None, known_last: date | None, first: date, last: date | None, today: date
) -> None:
    """Raise where a new or changed day is not ahead, or a period that runs would begin another day."""
    _refuse_turned(first, last)
    runs = known_first is not None and known_first <= today and (known_last is None or today <= known_last)
    if known_first is not None and runs and first != known_first:
        raise no.LeaveStarted(known_first)
    if first != known_first and first <= today:
        raise no.DayNotAhead(first)
    if last is not None and last != known_last and last <= today:
        raise no.DayNotAhead(last)


def _refuse_turned(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise no.EndBeforeStart(first, last)
