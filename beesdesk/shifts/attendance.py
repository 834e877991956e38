"""Who holds a place, as what, and what became of it."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.members.queries import shopper_by_id
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.keeping import note_attendance
from beesdesk.shifts.known import state_of, today_of
from beesdesk.shifts.model import Place, Shift
from beesdesk.words import Mode, PlaceKind, PlaceState

WORKING = (Mode.REGULAR, Mode.IRREGULAR)


def mark(
    session: Session, place_id: UUID, state: PlaceState, *, now: datetime, who: str, reason: str | None = None
) -> None:
    """Write down what became of a place, or correct it: the earlier effect is undone, the new one takes its place.

    Raises `ShiftNotBegun`, `PlaceEmpty`, `NoShifts`.
    """
    place = session.get(Place, place_id)
    starts = session.get(Shift, place.shift_id).starts
    if state.closed and starts > now:
        raise no.ShiftNotBegun(starts)
    if state.closed and place.member_id is None:
        raise no.PlaceEmpty
    if place.member_id is not None:
        _refuse_idle(session, place.member_id, now)
    if state is place.state:
        return
    session.change(Place, place_id, state=state)
    if place.member_id is not None and (state.closed or place.state.closed):
        _note(session, place, state, place.kind, now=now, who=who, reason=reason)


def hold(
    session: Session, place_id: UUID, member_id: UUID | None, kind: PlaceKind | None = None, *, now: datetime, who: str
) -> None:
    """Give a place to a member, as a regular shift or a compensation where the member is regular; None empties it.

    A closed place takes its effect along to the new member. Raises `PlaceClosed`, `NoShifts`, `KindNeeded`.
    """
    place = session.get(Place, place_id)
    if member_id is None:
        if place.state.closed:
            raise no.PlaceClosed
        roster.empty(session, place)
        return
    mode = _refuse_idle(session, member_id, now)
    if mode is Mode.REGULAR and kind is None:
        raise no.KindNeeded
    as_ = kind if mode is Mode.REGULAR else None
    _change(session, place, now=now, who=who, member_id=member_id, kind=as_)


def set_kind(session: Session, place_id: UUID, kind: PlaceKind, *, now: datetime, who: str) -> None:
    """Make a regular member's place a regular shift or a compensation. Raises `PlaceEmpty`."""
    place = session.get(Place, place_id)
    if place.member_id is None:
        raise no.PlaceEmpty
    if state_of(session, place.member_id, today_of(session, now)).mode is Mode.REGULAR:
        _change(session, place, now=now, who=who, kind=kind)


def replace(session: Session, place_id: UUID, by: UUID | None, *, now: datetime, who: str) -> None:
    """Name who comes instead of the member who holds a place; only regular members do.

    Raises `PlaceEmpty`, `OwnReplacement`, `NoShifts`.
    """
    place = session.get(Place, place_id)
    if place.member_id is None:
        raise no.PlaceEmpty
    if by == place.member_id:
        raise no.OwnReplacement
    if by is not None and state_of(session, by, today_of(session, now)).mode is not Mode.REGULAR:
        raise no.NoShifts(name_of_member(session, by))
    _change(session, place, now=now, who=who, replaced_by=by)


def charged(place: Place) -> UUID | None:
    """Return whose standing a place concerns: a named replacement's, if the place is a regular member's."""
    if place.replaced_by is not None and place.kind is not None:
        return place.replaced_by
    return place.member_id


def name_of_member(session: Session, member_id: UUID) -> str:
    """Return a member's whole name."""
    found = shopper_by_id(session, member_id)
    return found.name if found else ""


def _change(
    session: Session,
    place: Place,
    *,
    now: datetime,
    who: str,
    **changes: UUID | PlaceKind | None,
) -> None:
    """Change a place; a closed one is charged anew, and to whom it was charged before no more."""
    session.change(Place, place.id, **changes)
    after = session.get(Place, place.id)
    if not place.state.closed or after == place:
        return
    if charged(place) != charged(after):
        _note(session, place, PlaceState.OPEN, place.kind, now=now, who=who)
    _note(session, after, place.state, after.kind, now=now, who=who)


def _note(
    session: Session,
    place: Place,
    state: PlaceState,
    kind: PlaceKind | None,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
) -> None:
    member = charged(place)
    if member is not None:
        note_attendance(session, place, member, state, kind, now=now, who=who, reason=reason)


def _refuse_idle(session: Session, member_id: UUID, now: datetime) -> Mode:
    mode = state_of(session, member_id, today_of(session, now)).mode
    if mode not in WORKING or mode is None:
        raise no.NoShifts(name_of_member(session, member_id))
    return mode
