"""What the coordination does on the board of shifts to come; each act says what it changed, for `board_undo`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts import refusals, roster
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.attendance import replace as name_replacement
from beesdesk.shifts.desk_access import refuse_stranger
from beesdesk.shifts.generating import cancel_shift, reopen_shift
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.slots import look, slot_of_shift
from beesdesk.shifts.taking import Taker, refuse_gone
from beesdesk.values import dataclass
from beesdesk.words import Mode, PlaceKind, PlaceState

SOFT: Final = (no.TooManyThatDay, no.TooManyThatMonth, no.SkillNeeded, no.BeginnersAlone)
"""What binds members who book for themselves; the coordination is told and decides."""


@dataclass(eq=False)
class EveryPlaceHeld(ShopError):
    """No place of the shift is empty, so none can be taken away."""


@dataclass(eq=False)
class LastPlace(ShopError):
    """A shift has one place at least."""


@dataclass(eq=False)
class DayClosed(ShopError):
    """No shift takes place on a day on which the shop is closed."""

    day: date


@dataclass(eq=False)
class TakesPlace(ShopError):
    """The shift is not cancelled, so there is nothing to reopen."""


@dataclass(frozen=True, slots=True)
class Done:
    """What an act changed: each place and each shift as it was, and as it is since."""

    places: tuple[tuple[Place, Place], ...]
    shifts: tuple[tuple[Shift, Shift], ...] = ()


# Acts


def add_member(
    session: Session, shift_id: UUID, member_id: UUID, kind: PlaceKind | None = None, *, now: datetime, who: str
) -> Done:
    """Give the first empty place of a shift to a member; a regular one comes for a compensation unless said otherwise.

    Raises `NotAtDesk`, `ShiftBegun`, `ShiftFull`, `HasLeft`, `NoShifts`, and what makes it impossible to come.
    """
    refuse_begun(session, shift_id, now, who)
    refuse_taking_at_desk(session, member_id, shift_id, now=now)
    free = _free_place(session, shift_id)
    if free is None:
        raise refusals.ShiftFull
    return _watch(session, [free.id], lambda: _seat(session, free.id, member_id, kind, now=now, who=who))


def take_off(session: Session, place_id: UUID, *, now: datetime, who: str) -> Done:
    """Empty a place. Raises `NotAtDesk`, `ShiftBegun`, `PlaceEmpty`, `PlaceClosed`, `SolidarityPromised`."""
    place = _held(session, place_id, now, who)
    return _watch(session, [place.id], lambda: hold(session, place.id, None, now=now, who=who))


def move_member(session: Session, place_id: UUID, shift_id: UUID, *, now: datetime, who: str) -> Done:
    """Give whoever holds a place one in another shift instead, as what they held it: all or nothing.

    Raises what `take_off` and `add_member` do, and `SameSlot`.
    """
    place = _held(session, place_id, now, who)
    if place.shift_id == shift_id:
        raise no.SameSlot
    refuse_begun(session, shift_id, now, who)
    member = _holder(place)
    refuse_taking_at_desk(session, member, shift_id, now=now, giving=place.shift_id)
    free = _free_place(session, shift_id)
    if free is None:
        raise refusals.ShiftFull

    def deed() -> None:
        hold(session, place.id, None, now=now, who=who)
        _seat(session, free.id, member, place.kind, now=now, who=who)

    return _watch(session, [place.id, free.id], deed)


def replace_member(session: Session, place_id: UUID, by: UUID, *, now: datetime, who: str) -> Done:
    """Have somebody come instead of whoever holds a place.

    A regular member who comes instead of another one is named as the replacement, and what becomes of the place is then
    theirs; anybody else is given the place itself. Raises what `take_off` and `add_member` do, and `OwnReplacement`.
    """
    place = _held(session, place_id, now, who)
    if by == place.member_id:
        raise refusals.OwnReplacement
    refuse_taking_at_desk(session, by, place.shift_id, now=now)
    both_regular = place.kind is not None and refuse_gone(session, by, now).mode is Mode.REGULAR

    def deed() -> None:
        if both_regular:
            name_replacement(session, place.id, by, now=now, who=who)
        else:
            hold(session, place.id, None, now=now, who=who)
            _seat(session, place.id, by, None, now=now, who=who)

    return _watch(session, [place.id], deed)


def set_shift_leader(session: Session, shift_id: UUID, member_id: UUID | None, *, now: datetime, who: str) -> Done:
    """Say who leads a shift, or that nobody does. Raises `NotAtDesk`, `ShiftBegun`, `HasLeft`, `NoShifts`, `AwayThatDay`."""
    shift = refuse_begun(session, shift_id, now, who)
    if member_id is not None and refuse_gone(session, member_id, now).covered(shift.day):
        raise no.AwayThatDay(shift.day)
    return _watch_shift(session, shift, lambda: session.change(Shift, shift.id, leader_id=member_id))


def cancel(session: Session, shift_id: UUID, *, now: datetime, who: str) -> Done:
    """Cancel a shift; who was to come is told, and it costs nobody anything. Raises `NotAtDesk`, `ShiftBegun`."""
    shift = refuse_begun(session, shift_id, now, who)
    return _watch_shift(session, shift, lambda: cancel_shift(session, shift.id, now=now))


def reopen(session: Session, shift_id: UUID, *, now: datetime, who: str) -> Done:
    """Have a cancelled shift take place after all, with who was to come; they are told.

    A place whose holder has left meanwhile comes back empty. Raises `NotAtDesk`, `ShiftBegun`, `TakesPlace`, `DayClosed`.
    """
    shift = refuse_begun(session, shift_id, now, who, may_be_cancelled=True)
    if not shift.cancelled:
        raise TakesPlace
    if session.value("SELECT 1 FROM closing_day WHERE withdrawn = 0 AND day = ?", (shift.day,)):
        raise DayClosed(shift.day)
    return _watch_shift(session, shift, lambda: reopen_shift(session, shift.id, now=now))


def add_place(session: Session, shift_id: UUID, *, now: datetime, who: str) -> Done:
    """Give a shift one more place. Raises `NotAtDesk`, `ShiftBegun`."""
    refuse_begun(session, shift_id, now, who)
    known = roster.places_of_shift(session, shift_id)
    spare = next((one for one in known if one.state is PlaceState.CANCEL and one.member_id is None), None)
    if spare is not None:
        return _watch(session, [spare.id], lambda: session.change(Place, spare.id, state=PlaceState.OPEN))
    made = session.get(Place, roster.add_place(session, shift_id, len(known)))
    return Done(((replace(made, state=PlaceState.CANCEL), made),))


def drop_place(session: Session, shift_id: UUID, *, now: datetime, who: str) -> Done:
    """Take the last empty place of a shift away. Raises `NotAtDesk`, `ShiftBegun`, `EveryPlaceHeld`, `LastPlace`."""
    refuse_begun(session, shift_id, now, who)
    known = [one for one in roster.places_of_shift(session, shift_id) if one.state is not PlaceState.CANCEL]
    spare = [one for one in known if one.member_id is None and one.state is PlaceState.OPEN]
    if not spare:
        raise EveryPlaceHeld
    if len(known) == 1:
        raise LastPlace
    return _watch(session, [spare[-1].id], lambda: session.change(Place, spare[-1].id, state=PlaceState.CANCEL))


def who_would_come(session: Session, shift_id: UUID) -> tuple[UUID, ...]:
    """Return who holds a place of a shift, whether it is cancelled or not."""
    return tuple(one.member_id for one in roster.places_of_shift(session, shift_id) if one.member_id is not None)


# Within


def refuse_taking_at_desk(
    session: Session, member_id: UUID, shift_id: UUID, *, now: datetime, giving: UUID | None = None
) -> ShopError | None:
    """Raise why a member cannot come into a shift; return what only members are bound by, None if nothing speaks against it."""
    slot = slot_of_shift(session, shift_id)
    given = () if giving is None else (giving,)
    taker = Taker(session, member_id, slot.day, slot.day, now=now, giving=given)
    refusal = taker.refusal(slot, look(session, slot))
    if refusal is None or isinstance(refusal, SOFT):
        return refusal
    raise refusal


def usual_kind(session: Session, shift_id: UUID, member_id: UUID, *, now: datetime) -> PlaceKind | None:
    """Return as what a member comes to a shift: a regular one to their own slot regularly, elsewhere for a compensation."""
    if refuse_gone(session, member_id, now).mode is not Mode.REGULAR:
        return None
    template = session.get(Shift, shift_id).template_id
    own = template is not None and any(one.template_id == template for one in roster.templates_of(session, member_id))
    return PlaceKind.REGULAR if own else PlaceKind.COMPENSATION


def _seat(
    session: Session, place_id: UUID, member_id: UUID, kind: PlaceKind | None, *, now: datetime, who: str
) -> None:
    place = session.get(Place, place_id)
    as_ = kind or usual_kind(session, place.shift_id, member_id, now=now)
    hold(session, place_id, member_id, as_, now=now, who=who)


def refuse_begun(session: Session, shift_id: UUID, now: datetime, who: str, *, may_be_cancelled: bool = False) -> Shift:
    """Return a shift to come. Raises `NotAtDesk`, `ShiftBegun`, `ShiftCancelled`."""
    refuse_stranger(session, who)
    shift = session.get(Shift, shift_id)
    if shift.starts <= now:
        raise refusals.ShiftBegun(shift.starts)
    if shift.cancelled and not may_be_cancelled:
        raise no.ShiftCancelled(shift.starts)
    return shift


def _held(session: Session, place_id: UUID, now: datetime, who: str) -> Place:
    """Return a place that somebody holds, and can lose. Raises why that is not so."""
    place = session.get(Place, place_id)
    refuse_begun(session, place.shift_id, now, who)
    if place.member_id is None:
        raise refusals.PlaceEmpty
    if place.state is not PlaceState.OPEN:
        raise refusals.PlaceClosed
    if place.solidarity:
        raise no.SolidarityPromised
    return place


def _holder(place: Place) -> UUID:
    if place.member_id is None:
        raise refusals.PlaceEmpty
    return place.member_id


def _free_place(session: Session, shift_id: UUID) -> Place | None:
    places = roster.places_of_shift(session, shift_id)
    return next((one for one in places if one.member_id is None and one.state is PlaceState.OPEN), None)


def _watch(session: Session, place_ids: list[UUID], deed: Callable[[], object]) -> Done:
    before = [session.get(Place, key) for key in place_ids]
    deed()
    return Done(tuple((one, session.get(Place, one.id)) for one in before))


def _watch_shift(session: Session, shift: Shift, deed: Callable[[], object]) -> Done:
    before = roster.places_of_shift(session, shift.id)
    deed()
    pairs = ((one, session.get(Place, one.id)) for one in before)
    return Done(tuple(pair for pair in pairs if pair[0] != pair[1]), ((shift, session.get(Shift, shift.id)),))
