"""What binds members to shifts: subscription and its end, more time, a correction by hand; leave is in `leaves`."""

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


def _refuse_full(session: Session, template_id: UUID, member_id: UUID) -> None:
    template = session.get(ShiftTemplate, template_id)
    others = [one for one in roster.regulars_of(session, template_id) if one.member_id != member_id]
    if len(others) >= template.places:
        raise no.TemplateFull(template.places)
