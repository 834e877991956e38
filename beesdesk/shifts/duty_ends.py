"""Taken back: a leave, an exemption, more time; and single templates that a regular member joins or leaves."""

from datetime import date, datetime, timedelta
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.duty_rights import By
from beesdesk.shifts.keeping import Turned, note_fact
from beesdesk.shifts.known import state_of, today_of
from beesdesk.shifts.leaves import set_exemption, set_leave
from beesdesk.words import FactKind, Mode


def remaining(first: date, last: date | None, today: date) -> tuple[date | None, date | None]:
    """Return what stays of a period that is taken back on a day: the days until yesterday, or nothing of it.

    Raises `NothingToTakeBack` of one that is over.
    """
    if last is not None and last < today:
        raise no.NothingToTakeBack
    return (first, today - timedelta(1)) if first < today else (None, None)


def take_back_leave(
    session: Session, member_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> Turned:
    """Let a leave be over from today on, or never begin. Raises `NothingToTakeBack`, and what `allow` does."""
    today = today_of(session, now)
    state = state_of(session, member_id, today)
    if state.leave_first is None:
        raise no.NothingToTakeBack
    first, last = remaining(state.leave_first, state.leave_last, today)
    return set_leave(session, member_id, first, last, now=now, who=who, approved_by=approved_by)


def take_back_exemption(
    session: Session,
    member_id: UUID,
    reason: str | None = None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Let an exemption be over from today on, or never begin. Raises `NothingToTakeBack`, and what `allow` does."""
    today = today_of(session, now)
    state = state_of(session, member_id, today)
    if state.exemption_first is None:
        raise no.NothingToTakeBack
    first, last = remaining(state.exemption_first, state.exemption_last, today)
    return set_exemption(session, member_id, first, last, reason, now=now, who=who, approved_by=approved_by)


def take_back_extension(
    session: Session,
    member_id: UUID,
    reason: str | None = None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Let more time be no more, as if it had not been given. Raises `NothingToTakeBack`, and what `allow` does."""
    if state_of(session, member_id, today_of(session, now)).extension_start is None:
        raise no.NothingToTakeBack
    By(now, who, approved_by).allow_duty(session, member_id, "extension", reason)
    gone = {"extension_start": None, "extra_days": 0}
    return note_fact(session, member_id, FactKind.CORRECTION, gone, now=now, who=who, reason=reason)


def join_template(
    session: Session, member_id: UUID, template_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Give a regular member one more regular place. Raises `NotRegular`, `TemplateFull`, and what `allow` does."""
    if state_of(session, member_id, today_of(session, now)).mode is not Mode.REGULAR:
        raise no.NotRegular
    By(now, who, approved_by).allow_duty(session, member_id, "template_joined")
    roster.join(session, template_id, member_id, now=now)


def leave_template(
    session: Session, member_id: UUID, template_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """End a member's regular place in one template; the others stay. Raises `NotRegular`, and what `allow` does."""
    if template_id not in {held.template_id for held in roster.templates_of(session, member_id)}:
        raise no.NotRegular
    By(now, who, approved_by).allow_duty(session, member_id, "template_left")
    roster.quit_template(session, template_id, member_id, now=now)
