"""What the desk does with a member's places: one taken off, somebody named instead, what became of one, relief."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.shifts import refusals as no
from beesdesk.shifts import solidarity
from beesdesk.shifts.attendance import hold, mark, replace
from beesdesk.shifts.booking import book_in
from beesdesk.shifts.duty_rights import By
from beesdesk.shifts.known import state_of, today_of
from beesdesk.shifts.model import Place
from beesdesk.shifts.slots import Slot
from beesdesk.shifts.swap_model import SolidarityRequest
from beesdesk.words import Act, Mode, PlaceKind, PlaceState

_RELIEFS: Final = f"""
SELECT {columns(SolidarityRequest)} FROM solidarity_request
WHERE member_id = ? AND state = 'validated' ORDER BY at DESC, id
"""  # noqa: S608 - names are ours


def reliefs_of(session: Session, member_id: UUID) -> list[SolidarityRequest]:
    """Return what a member was relieved of, the latest first."""
    return session.rows(SolidarityRequest, _RELIEFS, (member_id,))


def take_off(
    session: Session, member_id: UUID, place_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Take a member off a place of theirs. Raises `PlaceEmpty`, `PlaceClosed`, and what `allow` does."""
    if session.get(Place, place_id).member_id != member_id:
        raise no.PlaceEmpty
    By(now, who, approved_by).allow_duty(session, member_id, "taken_off")
    hold(session, place_id, None, now=now, who=who)


def put_on(
    session: Session,
    member_id: UUID,
    place_id: UUID,
    kind: PlaceKind | None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Give a member an empty place. Raises `PlaceTaken`, what `hold` and `allow` do."""
    if session.get(Place, place_id).member_id is not None:
        raise no.PlaceTaken
    By(now, who, approved_by).allow_duty(session, member_id, "put_on")
    hold(session, place_id, member_id, kind, now=now, who=who)


def book_for(
    session: Session, member_id: UUID, shift_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> UUID:
    """Book a place for a member, within what members may book themselves; return it. Raises what `book_in`, `allow` do."""
    By(now, who, approved_by).allow_duty(session, member_id, "put_on")
    regular = state_of(session, member_id, today_of(session, now)).mode is Mode.REGULAR
    return book_in(session, shift_id, member_id, PlaceKind.COMPENSATION if regular else None, now=now, who=who)


def name_replacement(
    session: Session,
    member_id: UUID,
    place_id: UUID,
    by: UUID | None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Say who comes instead of a member, or that nobody does. Raises what `replace` and `allow` do."""
    By(now, who, approved_by).allow_duty(session, member_id, "replacement")
    replace(session, place_id, by, now=now, who=who)


def say_attendance(
    session: Session,
    member_id: UUID,
    place_id: UUID,
    state: PlaceState,
    reason: str = "",
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Say what became of a member's place, or say it anew. Raises what `mark` and `allow` do."""
    approved = allow(session, Act.ATTENDANCE_CORRECTED, who, approved_by)
    mark(session, place_id, state, now=now, who=who, reason=reason.strip() or None)
    detail = canonical({"change": state})
    note(
        session, Act.ATTENDANCE_CORRECTED, now=now, who=who, reason=reason.strip() or None, subject=member_id,
        detail=detail, approved_by=approved,
    )  # fmt: skip


def relieve(
    session: Session,
    member_id: UUID,
    slot: Slot | None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Relieve a member of a shift, as the office may. Raises what `solidarity.request` and `allow` do."""
    By(now, who, approved_by).allow_duty(session, member_id, "relief")
    return solidarity.request(session, member_id, slot, now=now, who=who, office=True, approved_by=approved_by)


def take_relief_back(
    session: Session, member_id: UUID, request_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Undo a relief. Raises what `solidarity.withdraw_request` and `allow` do."""
    By(now, who, approved_by).allow_duty(session, member_id, "relief_back")
    solidarity.withdraw_request(session, request_id, now=now, who=who)
