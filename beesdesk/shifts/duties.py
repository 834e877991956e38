"""What frees members from shifts, or binds them: subscription, leave, exemption, extension, correction by hand."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.duty_rights import By
from beesdesk.shifts.generating import set_leader
from beesdesk.shifts.keeping import Turned, note_fact
from beesdesk.shifts.known import policy_of, state_of, today_of
from beesdesk.shifts.model import ShiftTemplate, Worker
from beesdesk.shifts.policies.bees import BeesState
from beesdesk.values import dataclass
from beesdesk.words import FactKind, Mode, Status

_DAY: Final = timedelta(1)


@dataclass(frozen=True, slots=True)
class Subscription:
    """How a member takes part from now on.

    `irregular_start` is the day from which an irregular member's shifts are counted, None for today.
    """

    mode: Mode
    template_id: UUID | None = None
    irregular_start: date | None = None
    leader: bool | None = None
    reset_counter: bool = False
    reset_compensation: bool = False
    reason: str | None = None


def open_history(session: Session, member_id: UUID, known: Mapping[str, Any], *, now: datetime, who: str) -> Turned:
    """Begin a member's history with what is known of it: the fields of the policy's state by name."""
    return note_fact(session, member_id, FactKind.OPENING, known, now=now, who=who)


def subscribe(
    session: Session,
    member_id: UUID,
    wanted: Subscription,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Let a member take part in a mode, from now on; former templates are left, a new one is joined.

    Does not lift a resignation. Raises `TemplateFull`, `WhyNeeded` (of an exemption from all work), and what `allow` does.
    """
    if wanted.mode is Mode.EXEMPT and not (wanted.reason or "").strip():
        raise no.WhyNeeded
    By(now, who, approved_by).allow_duty(session, member_id, "subscription", wanted.reason)
    if wanted.template_id is not None:
        _refuse_full(session, wanted.template_id, member_id)
    roster.quit_all(session, member_id, now=now)
    if wanted.leader is not None:
        set_worker(session, member_id, leader=wanted.leader)
    turned = note_fact(
        session, member_id, FactKind.SUBSCRIPTION,
        {
            "mode": wanted.mode,
            "irregular_start": wanted.irregular_start or today_of(session, now),
            "reset_counter": wanted.reset_counter,
            "reset_compensation": wanted.reset_compensation,
        },
        now=now, who=who, reason=wanted.reason,
    )  # fmt: skip
    if wanted.mode is Mode.REGULAR and wanted.template_id is not None:
        roster.join(session, wanted.template_id, member_id, now=now)
        template = session.get(ShiftTemplate, wanted.template_id)
        if template.leader_id is None and is_leader(session, member_id):
            set_leader(session, template.id, member_id, now=now)
    return turned


def unsubscribe(
    session: Session,
    member_id: UUID,
    *,
    resigning: bool = False,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> Turned:
    """Take a member out, or note that they leave the cooperative. Raises what `allow` does."""
    By(now, who, approved_by).allow_duty(session, member_id, "unsubscription", reason)
    return note_fact(
        session, member_id, FactKind.UNSUBSCRIPTION, {"resigning": resigning}, now=now, who=who, reason=reason
    )


def correct(
    session: Session,
    member_id: UUID,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    who: str,
    reason: str,
    approved_by: str | None = None,
) -> Turned:
    """Set counters (`sr`, `sc`), dates and flags of a standing by hand, as the policy's state names them.

    Leave and exemption have their own acts. Raises `WhyNeeded`, `NotAllowed`, and `StartNeeded` of an irregular member
    without a day to count from.
    """
    if not reason.strip():
        raise no.WhyNeeded
    By(now, who, approved_by).allow_correction(session, member_id, reason)
    state = state_of(session, member_id, today_of(session, now))
    if fields.get("mode") == Mode.IRREGULAR and fields.get("irregular_start", state.irregular_start) is None:
        raise no.StartNeeded
    changes = {name: value for name, value in fields.items() if name not in ("sr", "sc")}
    for name in ("sr", "sc"):
        by = fields.get(name, getattr(state, name)) - getattr(state, name)
        if by:
            changes[f"{name}_by"] = by
    return note_fact(session, member_id, FactKind.CORRECTION, changes, now=now, who=who, reason=reason)


# Leave and exemption


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


# Extension


def extend(session: Session, member_id: UUID, *, now: datetime, who: str, approved_by: str | None = None) -> Turned:
    """Give a suspended member the desk's extra time, once. Raises `NotSuspended`, `ExtensionGiven`, what `allow` does."""
    state = state_of(session, member_id, today_of(session, now))
    if state.extension_start is not None:
        raise no.ExtensionGiven
    if state.status is not Status.SUSPENDED:
        raise no.NotSuspended
    By(now, who, approved_by).allow_duty(session, member_id, "extension")
    return note_fact(session, member_id, FactKind.EXTENSION, {}, now=now, who=who)


def extend_more(
    session: Session,
    member_id: UUID,
    days: int | None = None,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> Turned:
    """Give a member so many days from today, once the desk's extension is over; None for the shop's usual number.

    Raises `NoExtension`, `ExtensionTooSoon`, `NotAllowed`.
    """
    By(now, who, approved_by).allow_correction(session, member_id, reason)
    today = today_of(session, now)
    parameters = policy_of(session).parameters.on(today)
    start = state_of(session, member_id, today).extension_start
    if start is None:
        raise no.NoExtension
    if (today - start).days < parameters.grace:
        raise no.ExtensionTooSoon(start + timedelta(parameters.grace))
    wished = parameters.manual_extension if days is None else days
    return note_fact(session, member_id, FactKind.EXTENSION, {"days": wished}, now=now, who=who, reason=reason)


# What the roster knows of a member


def is_leader(session: Session, member_id: UUID) -> bool:
    """Tell whether a member leads shifts."""
    worker = session.find(Worker, member_id)
    return worker is not None and worker.leader


def set_worker(session: Session, member_id: UUID, *, leader: bool | None = None, forced: bool | None = None) -> None:
    """Say whether a member leads shifts, and whether they take shifts although their shares do not say so."""
    worker = session.find(Worker, member_id)
    if worker is None:
        session.insert(Worker(member_id, bool(leader), bool(forced)))
        return
    session.change(
        Worker,
        member_id,
        leader=worker.leader if leader is None else leader,
        forced=worker.forced if forced is None else forced,
    )


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


def _refuse_full(session: Session, template_id: UUID, member_id: UUID) -> None:
    template = session.get(ShiftTemplate, template_id)
    others = [one for one in roster.regulars_of(session, template_id) if one.member_id != member_id]
    if len(others) >= template.places:
        raise no.TemplateFull(template.places)


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
