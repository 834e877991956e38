"""Another working mode, or the end of a subscription, taken back while nothing has followed: all is as it was before."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.duties import is_leader
from beesdesk.shifts.duty_rights import By
from beesdesk.shifts.generating import set_leader
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.keeping import Turned, note_fact
from beesdesk.shifts.known import facts_of, policy_of, state_of, today_of
from beesdesk.shifts.model import RegularPlace, Shift, ShiftTemplate, StandingFact
from beesdesk.shifts.policies.bees import BY_HAND, BeesState
from beesdesk.shifts.standing import fold
from beesdesk.values import dataclass
from beesdesk.words import FactKind, PlaceKind, PlaceState

_UNDONE: Final = frozenset({FactKind.SUBSCRIPTION, FactKind.UNSUBSCRIPTION})
CORRECTIONS: Final = 2
"""So many bring any state back."""
_PLACES: Final = f"SELECT {columns(RegularPlace)} FROM regular_place WHERE member_id = ?"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class Bookings:
    """The shifts to come in which a member had a place, with its kind, before they were taken out of them."""

    shifts: tuple[tuple[UUID, PlaceKind | None], ...] = ()


def last_change(facts: Sequence[Fact], today: date) -> Fact | None:
    """Return the change of a member's participation that can be taken back on a day: the last fact, noted that day.

    `facts` are in the order in which they were noted. None where something else has followed, or another day has come.
    """
    last = facts[-1] if facts else None
    return last if last is not None and last.kind in _UNDONE and last.day == today else None


def going_back(before: BeesState, now: BeesState) -> dict[str, Any]:
    """Return what a correction has to say so that a state is as it was before; nothing where it is.

    An alert that a change of status has just begun anew needs a second correction: the status is the old one by then.
    """
    changes: dict[str, Any] = {
        name: getattr(before, name) for name in sorted(BY_HAND) if getattr(before, name) != getattr(now, name)
    }
    for name in ("sr", "sc"):
        by = getattr(before, name) - getattr(now, name)
        if by:
            changes[f"{name}_by"] = by
    return changes


def bookings_of(session: Session, member_id: UUID, *, now: datetime) -> Bookings:
    """Return what a member is booked for, to be given back by `take_back_change`."""
    found = booked(session, member_id, now=now)
    return Bookings(tuple((one.shift_id, one.kind) for one in found if one.shift_id is not None))


def take_back_change(
    session: Session,
    member_id: UUID,
    had: Bookings,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Turned:
    """Take back that a member changed the working mode, was unsubscribed or has left, on the same day.

    Standing and regular places are as before, and so are the places booked (`had`) where they are still free; a lead of
    single shifts is not given back. Raises `SomethingFollowed`, `TemplateFull`, and what `allow` does.
    """
    today, policy, facts = today_of(session, now), policy_of(session), facts_of(session, member_id)
    change = last_change(facts, today)
    if change is None:
        raise no.SomethingFollowed
    By(now, who, approved_by).allow_duty(session, member_id, f"{change.kind}_back")
    before = fold(policy, in_order(facts[:-1], today), today, [])
    former = state_of(session, member_id, today).status
    changed_at = session.get(StandingFact, change.id).at
    turned = None
    for _ in range(CORRECTIONS):
        changes = going_back(before, state_of(session, member_id, today))
        if changes:
            turned = note_fact(session, member_id, FactKind.CORRECTION, changes, now=now, who=who)
    _roster_back(session, member_id, changed_at, now)
    _book_again(session, member_id, had, now)
    return Turned(former, before if turned is None else turned.after)


def _roster_back(session: Session, member_id: UUID, changed_at: datetime, now: datetime) -> None:
    """Leave the templates joined by a change, and join those again that it ended, as their leader where nobody is."""
    places = session.rows(RegularPlace, _PLACES, (member_id,))
    for place in places:
        if place.since == changed_at and place.ended is None:
            roster.quit_template(session, place.template_id, member_id, now=now)
    for place in places:
        if place.ended == changed_at:
            roster.join(session, place.template_id, member_id, now=now)
            template = session.get(ShiftTemplate, place.template_id)
            if template.leader_id is None and is_leader(session, member_id):
                set_leader(session, template.id, member_id, now=now)


def _book_again(session: Session, member_id: UUID, had: Bookings, now: datetime) -> None:
    for shift_id, kind in had.shifts:
        shift = session.find(Shift, shift_id)
        if shift is None or shift.cancelled or shift.starts <= now or roster.is_in(session, shift_id, member_id):
            continue
        places = roster.places_of_shift(session, shift_id)
        if any(place.member_id is None and place.state is PlaceState.OPEN for place in places):
            roster.seat(session, shift_id, member_id, kind)
