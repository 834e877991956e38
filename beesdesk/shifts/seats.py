"""Who sits in a dated slot, or will once its shift is made."""

from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.known import state_of
from beesdesk.shifts.model import Shift, ShiftTemplate
from beesdesk.shifts.promises import Seated, deeds_of, seated
from beesdesk.shifts.slots import Slot
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState

_FILLED: Final = "SELECT count(member_id), count(*) FROM place WHERE shift_id = ? AND state <> 'cancel'"


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat of a slot; without an id it belongs to a shift that is not made yet."""

    place_id: UUID | None
    member_id: UUID | None
    kind: PlaceKind | None
    solidarity: bool
    replaced_by: UUID | None
    state: PlaceState

    @property
    def is_free(self) -> bool:
        """True if it can be taken."""
        return self.member_id is None and self.state is PlaceState.OPEN


def seats_of(session: Session, slot: Slot, today: date) -> list[Seat]:
    """Return the seats of a slot, cancelled ones left out; of a shift not made yet as it would be made today."""
    if session.find(Shift, slot.shift_id) is not None:
        return [
            Seat(place.id, place.member_id, place.kind, place.solidarity, place.replaced_by, place.state)
            for place in roster.places_of_shift(session, slot.shift_id)
            if place.state is not PlaceState.CANCEL
        ]
    if slot.template_id is None:
        return []
    template = session.get(ShiftTemplate, slot.template_id)

    def is_away(member_id: UUID) -> bool:
        return state_of(session, member_id, today).covered(slot.day)

    regulars = [one.member_id for one in roster.regulars_of(session, template.id) if not is_away(one.member_id)]
    planned = seated(regulars, template.places, deeds_of(session, slot.shift_id, is_away))
    return [_planned(one) for one in planned]


def filled(session: Session, slot: Slot, today: date) -> tuple[int, int]:
    """Return how many seats of a slot are taken, and how many there are: what `seats_of` tells, a fifth of the time."""
    taken, places = session.values(_FILLED, (slot.shift_id,))[0]
    if places or session.find(Shift, slot.shift_id) is not None:
        return taken, places
    seats = seats_of(session, slot, today)
    return sum(seat.member_id is not None for seat in seats), len(seats)


def seat_held(session: Session, slot: Slot, member_id: UUID, today: date) -> Seat | None:
    """Return the open seat of a member in a slot."""
    return next(
        (
            seat
            for seat in seats_of(session, slot, today)
            if seat.member_id == member_id and seat.state is PlaceState.OPEN
        ),
        None,
    )


def _planned(seat: Seated | None) -> Seat:
    if seat is None:
        return Seat(None, None, None, solidarity=False, replaced_by=None, state=PlaceState.OPEN)
    return Seat(None, seat.member_id, seat.kind, solidarity=seat.solidarity, replaced_by=None, state=PlaceState.OPEN)
