"""Places in shifts and templates: made, taken, freed, given back. What it means for anybody's standing is not known here."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds, uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts import refusals as no
from beesdesk.shifts.calendar import added_place_id, day_begins
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.model import Place, RegularPlace, Shift, ShiftTemplate
from beesdesk.shifts.promises import deeds_of, forget, has_left, is_in_by_deeds, promised_slots
from beesdesk.words import PlaceKind, PlaceState

ALWAYS: Final = 2**62
_PLACE: Final = f"SELECT {columns(Place, 'p')} FROM place p JOIN shift s ON s.id = p.shift_id"  # noqa: S608 - names are ours
_SHIFT: Final = f"SELECT {columns(Shift)} FROM shift"  # noqa: S608
_TEMPLATE: Final = f"SELECT {columns(ShiftTemplate)} FROM shift_template"  # noqa: S608
_REGULAR: Final = f"SELECT {columns(RegularPlace)} FROM regular_place"  # noqa: S608
EMPTY: Final = {"member_id": None, "kind": None, "replaced_by": None, "solidarity": False}


# Questions


def places_of_shift(session: Session, shift_id: UUID) -> list[Place]:
    """Return a shift's places, the cancelled ones too, in their order."""
    return session.rows(Place, f"{_PLACE} WHERE p.shift_id = ? ORDER BY p.position, p.id", (shift_id,))


def open_places(session: Session, member_id: UUID, first: datetime, last: datetime | None = None) -> list[Place]:
    """Return a member's places in shifts that start after a moment (and not after another) and are still open."""
    until = ALWAYS if last is None else milliseconds(last)
    return session.rows(
        Place,
        f"{_PLACE} WHERE p.member_id = ? AND p.state = 'open' AND s.starts > ? AND s.starts <= ? ORDER BY s.starts, p.id",
        (member_id, milliseconds(first), until),
    )


def regulars_of(session: Session, template_id: UUID) -> list[RegularPlace]:
    """Return the regular members of a template, the first who came first."""
    sql = f"{_REGULAR} WHERE template_id = ? AND ended IS NULL ORDER BY since, id"
    return session.rows(RegularPlace, sql, (template_id,))


def templates_of(session: Session, member_id: UUID) -> list[RegularPlace]:
    """Return a member's places in templates, the first one first."""
    return session.rows(
        RegularPlace, f"{_REGULAR} WHERE member_id = ? AND ended IS NULL ORDER BY since, id", (member_id,)
    )


def future_shifts(session: Session, template_id: UUID, first: datetime, last: datetime | None = None) -> list[Shift]:
    """Return a template's shifts that start after a moment (and not after another), the earliest first."""
    until = ALWAYS if last is None else milliseconds(last)
    sql = f"{_SHIFT} WHERE template_id = ? AND starts > ? AND starts <= ? AND cancelled = 0 ORDER BY starts"
    return session.rows(Shift, sql, (template_id, milliseconds(first), until))


# Places in shifts


def seat(
    session: Session, shift_id: UUID, member_id: UUID, kind: PlaceKind | None, *, solidarity: bool = False
) -> UUID:
    """Give a member the first empty place of a shift, or one more where none is; return its id."""
    places = places_of_shift(session, shift_id)
    empty = next((place for place in places if place.member_id is None and place.state is PlaceState.OPEN), None)
    if empty is not None:
        session.change(Place, empty.id, member_id=member_id, kind=kind, replaced_by=None, solidarity=solidarity)
        return empty.id
    return add_place(session, shift_id, len(places), member_id, kind, solidarity=solidarity)


def add_place(
    session: Session,
    shift_id: UUID,
    position: int,
    member_id: UUID | None = None,
    kind: PlaceKind | None = None,
    *,
    solidarity: bool = False,
) -> UUID:
    """Put one more place into a shift; return its id, which is the same on every machine that does so for the same reason."""
    key = added_place_id(shift_id, position, member_id)
    if session.find(Place, key) is not None:
        key = uuid7()
    place = Place(key, shift_id, position, member_id, kind, None, solidarity, PlaceState.OPEN)
    session.insert(place)
    return place.id


def empty(session: Session, place: Place) -> None:
    """Take whoever holds a place off it."""
    session.change(Place, place.id, **EMPTY)


def is_in(session: Session, shift_id: UUID, member_id: UUID) -> bool:
    """Tell whether a member holds a place of a shift that is not cancelled."""
    return any(
        place.member_id == member_id and place.state is not PlaceState.CANCEL
        for place in places_of_shift(session, shift_id)
    )


# Places in templates


def join(session: Session, template_id: UUID, member_id: UUID, *, now: datetime) -> None:
    """Give a member a regular place in a template, and a place in each of its shifts to come.

    Raises `TemplateFull`. A member who has one already keeps it.
    """
    template = session.get(ShiftTemplate, template_id)
    regulars = regulars_of(session, template_id)
    if any(regular.member_id == member_id for regular in regulars):
        return
    if len(regulars) >= template.places:
        raise no.TemplateFull(template.places)
    session.insert(RegularPlace(uuid7(), template_id, member_id, now, None, None))
    put_into(session, member_id, future_shifts(session, template_id, now))


def put_into(session: Session, member_id: UUID, shifts: Iterable[Shift]) -> int:
    """Give a member a regular place in those shifts where they have none yet; return in how many.

    A shift that the member has given away, for another one or to be relieved of it, is left out.
    """
    count = 0
    for shift in shifts:
        if not is_in(session, shift.id, member_id) and not has_left(session, shift.id, member_id):
            seat(session, shift.id, member_id, PlaceKind.REGULAR)
            count += 1
    return count


def quit_template(
    session: Session, template_id: UUID, member_id: UUID, *, now: datetime, cause: UUID | None = None
) -> None:
    """End a member's regular place in a template, and free the places in its shifts to come."""
    for regular in regulars_of(session, template_id):
        if regular.member_id == member_id:
            session.change(RegularPlace, regular.id, ended=now, cause_id=cause)
    shifts = {shift.id for shift in future_shifts(session, template_id, now)}
    for place in open_places(session, member_id, now):
        if place.shift_id in shifts and place.kind is not PlaceKind.COMPENSATION:
            empty(session, place)


def quit_all(session: Session, member_id: UUID, *, now: datetime, cause: UUID | None = None) -> None:
    """End a member's regular places in all templates, and free the places in their shifts to come."""
    for regular in templates_of(session, member_id):
        quit_template(session, regular.template_id, member_id, now=now, cause=cause)


# Going away and coming back


def free_everything(session: Session, member_id: UUID, *, now: datetime, cause: UUID | None) -> None:
    """Take a member out of all templates and all shifts to come: as holder, as replacement, as shift leader.

    Whom the member would have replaced keeps the place. What the member has agreed for slots to come is off.
    """
    forget(session, member_id, now.astimezone(zone_of(session)).date(), now=now)
    for regular in templates_of(session, member_id):
        session.change(RegularPlace, regular.id, ended=now, cause_id=cause)
    for template in session.rows(ShiftTemplate, f"{_TEMPLATE} WHERE leader_id = ?", (member_id,)):
        session.change(ShiftTemplate, template.id, leader_id=None)
    for place in open_places(session, member_id, now):
        empty(session, place)
    _stop_replacing_and_leading(session, member_id, now, None)


def free_between(session: Session, member_id: UUID, first: date, last: date | None, *, now: datetime) -> int:
    """Free a member's places on these days, today at the earliest; return how many places.

    A regular member keeps compensations booked in other slots than their own, everybody else is taken off all.
    """
    begin, end = _span(session, first, last, now)
    own = {regular.template_id for regular in templates_of(session, member_id)}
    count = 0
    for place in open_places(session, member_id, begin, end):
        booked_apart = own and place.kind is PlaceKind.COMPENSATION
        if booked_apart and session.get(Shift, place.shift_id).template_id not in own:
            continue
        empty(session, place)
        count += 1
    _stop_replacing_and_leading(session, member_id, begin, end)
    return count


def put_back(
    session: Session,
    member_id: UUID,
    first: date,
    last: date | None,
    *,
    now: datetime,
    unless: Callable[[date], bool] = lambda _: False,
) -> int:
    """Give a member the places of these days back, from today on, and the lead of shifts that nobody leads since.

    Places come from the member's templates, and from what was agreed: swaps, exchanges, solidarity.
    Days that something else keeps free (`unless`) stay free. Return in how many shifts.
    """
    begin, end = _span(session, first, last, now)
    count = 0
    for regular in templates_of(session, member_id):
        shifts = future_shifts(session, regular.template_id, begin, end)
        count += put_into(session, member_id, (shift for shift in shifts if not unless(shift.day)))
    count += _put_back_promised(session, member_id, begin, end, unless)
    for template in session.rows(ShiftTemplate, f"{_TEMPLATE} WHERE leader_id = ?", (member_id,)):
        for shift in future_shifts(session, template.id, begin, end):
            if shift.leader_id is None and not unless(shift.day):
                session.change(Shift, shift.id, leader_id=member_id)
    return count


def _put_back_promised(
    session: Session, member_id: UUID, begin: datetime, end: datetime | None, unless: Callable[[date], bool]
) -> int:
    """Give a member the places back that they agreed to take, by swap, exchange or offer; return how many."""
    count = 0
    for slot in promised_slots(session, member_id, begin.date(), date.max if end is None else end.date()):
        shift = session.find(Shift, slot.shift_id)
        if shift is None or shift.cancelled or not begin < shift.starts or unless(shift.day):
            continue
        deeds = deeds_of(session, shift.id)
        beyond = end is not None and shift.starts > end
        if beyond or is_in(session, shift.id, member_id) or not is_in_by_deeds(member_id, deeds, otherwise=False):
            continue
        last = next(deed for deed in reversed(deeds) if deed.entered_by == member_id)
        seat(session, shift.id, member_id, last.kind, solidarity=last.solidarity)
        count += 1
    return count


def restore(session: Session, member_id: UUID, *, now: datetime) -> int:
    """Give a member the regular places back that a freeze ended last, where there is still room; return how many."""
    sql = f"{_REGULAR} WHERE member_id = ? AND cause_id IS NOT NULL ORDER BY ended DESC, since, id"
    lost = session.rows(RegularPlace, sql, (member_id,))
    count = 0
    for regular in lost:
        template = session.get(ShiftTemplate, regular.template_id)
        if regular.ended == lost[0].ended and len(regulars_of(session, template.id)) < template.places:
            join(session, template.id, member_id, now=now)
            session.change(RegularPlace, regular.id, cause_id=None)
            count += 1
    return count


def _span(session: Session, first: date, last: date | None, now: datetime) -> tuple[datetime, datetime | None]:
    """Return from which moment (it excluded) to which one (it included) days last, not before today begins."""
    zone = zone_of(session)
    today = now.astimezone(zone).date()
    begin = day_begins(max(first, today), zone) - timedelta(milliseconds=1)
    return begin, None if last is None else day_begins(last + timedelta(1), zone) - timedelta(milliseconds=1)


def _stop_replacing_and_leading(session: Session, member_id: UUID, first: datetime, last: datetime | None) -> None:
    span = (member_id, milliseconds(first), ALWAYS if last is None else milliseconds(last))
    replaced = f"{_PLACE} WHERE p.replaced_by = ? AND p.state = 'open' AND s.starts > ? AND s.starts <= ?"
    for place in session.rows(Place, replaced, span):
        session.change(Place, place.id, replaced_by=None)
    for shift in session.rows(Shift, f"{_SHIFT} WHERE leader_id = ? AND starts > ? AND starts <= ?", span):
        session.change(Shift, shift.id, leader_id=None)
