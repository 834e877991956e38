"""Acts of the board taken back. The log keeps every act: to take one back is another act.

It is refused where the shop has moved on meanwhile.
"""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts import roster
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.attendance import replace as name_replacement
from beesdesk.shifts.board_acts import Done, refuse_begun
from beesdesk.shifts.generating import cancel_shift, reopen_shift
from beesdesk.shifts.known import today_of
from beesdesk.shifts.limits import overlapping
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.slots import look, slot_of_shift
from beesdesk.shifts.taking import commitments, refuse_gone, span
from beesdesk.values import dataclass
from beesdesk.words import PlaceState


@dataclass(eq=False)
class ShopMovedOn(ShopError):
    """Somebody has changed since what an act changed: it cannot be taken back."""


def take_back(session: Session, done: Done, *, now: datetime, who: str) -> Done:
    """Bring about again what was so before an act; what this changes can be taken back in turn.

    Raises `ShopMovedOn` where anything is other than the act left it, `ShiftBegun`, `NotAtDesk`, and why a member can no
    longer come.
    """
    for _, shift in done.shifts:
        refuse_begun(session, shift.id, now, who, may_be_cancelled=True)
    for _, place in done.places:
        refuse_begun(session, place.shift_id, now, who, may_be_cancelled=bool(done.shifts))
    if any(session.find(Shift, after.id) != after for _, after in done.shifts):
        raise ShopMovedOn
    if any(session.find(Place, after.id) != after for _, after in done.places):
        raise ShopMovedOn
    known = {after.id for _, after in done.places}
    for was, is_ in done.shifts:
        _restore_shift(session, was, is_, known, now)
    for before, _ in sorted(done.places, key=lambda pair: pair[0].member_id is not None):  # who is put off comes first
        _restore_place(session, before, now=now, who=who)
    return Done(
        tuple((after, session.get(Place, after.id)) for _, after in done.places),
        tuple((after, session.get(Shift, after.id)) for _, after in done.shifts),
    )


def _restore_shift(session: Session, before: Shift, after: Shift, known: set[UUID], now: datetime) -> None:
    """Give a shift its leader back, or have it take place; places that were taken away from it before stay away."""
    if before.leader_id != after.leader_id:
        if before.leader_id is not None:
            refuse_gone(session, before.leader_id, now)
        session.change(Shift, before.id, leader_id=before.leader_id)
    if after.cancelled and not before.cancelled:
        places = roster.places_of_shift(session, before.id)
        dropped = [one for one in places if one.state is PlaceState.CANCEL and one.id not in known]
        reopen_shift(session, before.id, now=now)
        for place in dropped:
            session.change(Place, place.id, state=PlaceState.CANCEL)
    elif before.cancelled and not after.cancelled:
        cancel_shift(session, before.id, now=now)


def _restore_place(session: Session, before: Place, *, now: datetime, who: str) -> None:
    """Give a place back to who held it, as what they held it, with who was to come instead."""
    here = session.get(Place, before.id)
    if before.member_id is None and here.member_id is not None:
        hold(session, before.id, None, now=now, who=who)
    elif before.member_id is not None and before.member_id != here.member_id:
        _refuse_twice(session, before.member_id, before.shift_id, now)
        if here.member_id is not None:
            hold(session, before.id, None, now=now, who=who)
        hold(session, before.id, before.member_id, before.kind, now=now, who=who)
    if session.get(Place, before.id).replaced_by != before.replaced_by:
        name_replacement(session, before.id, before.replaced_by, now=now, who=who)
    if session.get(Place, before.id).state is not before.state:
        session.change(Place, before.id, state=before.state)


def _refuse_twice(session: Session, member_id: UUID, shift_id: UUID, now: datetime) -> None:
    """Raise where a member who is to come back has gone, is away, or is somewhere else at that time."""
    state, slot = refuse_gone(session, member_id, now), slot_of_shift(session, shift_id)
    if state.covered(slot.day):
        raise no.AwayThatDay(slot.day)
    if roster.is_in(session, shift_id, member_id):
        raise no.AlreadyInShift
    hours = look(session, slot)
    held = commitments(session, member_id, slot.day, slot.day, today=today_of(session, now))
    other = overlapping(span(slot, hours), (one for one in held if one.shift_id != shift_id))
    if other is not None:
        raise no.ShiftsOverlap(other.starts)
