"""Members book places and give them back: irregular members any, regular members the compensations that they owe.

What the office does to a roster is `attendance.hold`, which is bound by less.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import refusals, roster
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.calendar import day_begins
from beesdesk.shifts.known import policy_of, state_of, today_of, zone_of
from beesdesk.shifts.limits import is_alone_with_beginners
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.policies.bees import BeesPolicy, BeesState
from beesdesk.shifts.slots import look, slot_of_shift
from beesdesk.shifts.solidarity import owed
from beesdesk.shifts.taking import Taker, is_experienced, refuse_gone, refuse_late, refuse_taking
from beesdesk.values import dataclass
from beesdesk.words import Mode, PlaceKind, PlaceState, Status

_AHEAD: Final = """
SELECT p.id, s.day FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.member_id = ? AND p.state = 'open' AND s.cancelled = 0 AND s.starts > ? {kind} ORDER BY s.starts, p.id
"""
_FREE: Final = """
SELECT s.id, count(*) AS places, sum(p.member_id IS NULL AND p.state = 'open') AS free,
       (SELECT count(*) FROM regular_place r WHERE r.template_id = s.template_id AND r.ended IS NULL) AS regulars
FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.starts > ? AND s.starts <= ? AND s.cancelled = 0 AND p.state != 'cancel'
GROUP BY s.id HAVING free > 0 ORDER BY s.starts, s.id
"""


@dataclass(frozen=True, slots=True)
class FreeShift:
    """A shift with room that a member may book.

    `is_hidden`: it lacks nobody, and is shown on demand only. `is_highlighted`: it lacks people, and is shown first.
    """

    shift_id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    free: int
    places: int
    is_hidden: bool
    is_highlighted: bool


@dataclass(frozen=True, slots=True)
class Consequence:
    """What giving a place back means, known beforehand. No counter changes by it.

    `still_owed` shifts have no booking any more, so on `alert_on` the member will owe one, or on `suspended_on` can no
    longer shop, unless another one is booked and done before. `left` are the holders who remain in the shift.
    """

    still_owed: int
    alert_on: date | None
    suspended_on: date | None
    left: int
    leaves_beginners_alone: bool


# Acts


def book(
    session: Session, place_id: UUID, member_id: UUID, kind: PlaceKind | None = None, *, now: datetime, who: str
) -> UUID:
    """Give an empty place to a member who wants it: irregular members any, regular ones a compensation that they owe.

    Return the place. Raises `PlaceTaken`, `ShiftBegun`, `CompensationsOnly`, `NothingOwed`, and what `refuse_taking` does.
    """
    place = session.get(Place, place_id)
    if place.member_id is not None:
        raise refusals.PlaceTaken
    slot = slot_of_shift(session, place.shift_id)
    starts = look(session, slot).starts
    if place.state is not PlaceState.OPEN:
        raise no.ShiftCancelled(starts)
    if starts <= now:
        raise refusals.ShiftBegun(starts)
    state = refuse_gone(session, member_id, now)
    if state.mode is Mode.REGULAR:
        if state.exempted:
            raise no.AwayThatDay(state.day)
        if kind is not PlaceKind.COMPENSATION:
            raise no.CompensationsOnly
        _refuse_unowed(session, member_id, state, now)
    refuse_taking(session, member_id, slot, now=now)
    as_ = PlaceKind.COMPENSATION if state.mode is Mode.REGULAR else None
    hold(session, place_id, member_id, as_, now=now, who=who)
    return place_id


def book_in(
    session: Session, shift_id: UUID, member_id: UUID, kind: PlaceKind | None = None, *, now: datetime, who: str
) -> UUID:
    """Give the first empty place of a shift to a member, as `book` does; return the place. Raises `ShiftFull`."""
    shift = session.get(Shift, shift_id)
    if shift.cancelled:
        raise no.ShiftCancelled(shift.starts)
    places = roster.places_of_shift(session, shift_id)
    if roster.is_in(session, shift_id, member_id):
        raise no.AlreadyInShift
    free = next((place for place in places if place.member_id is None and place.state is PlaceState.OPEN), None)
    if free is None:
        raise refusals.ShiftFull
    return book(session, free.id, member_id, kind, now=now, who=who)


def release(session: Session, place_id: UUID, *, now: datetime, who: str) -> None:
    """Give a booked place back. A regular shift is left by a swap, an exchange or solidarity only.

    Raises `PlaceEmpty`, `PlaceClosed`, `ShiftBegun`, `SolidarityPromised`, `RegularNotReleased`, `TooLateAlone`.
    """
    refuse_release(session, place_id, now=now)
    hold(session, place_id, None, now=now, who=who)


def rebook(session: Session, place_id: UUID, shift_id: UUID, *, now: datetime, who: str) -> UUID:
    """Give a booked place back and book one in another shift at once: all or nothing. Return the new place.

    Raises what `release` and `book_in` do.
    """
    former = session.get(Place, place_id)
    release(session, place_id, now=now, who=who)
    if former.member_id is None:
        raise refusals.PlaceEmpty
    return book_in(session, shift_id, former.member_id, former.kind, now=now, who=who)


def refuse_release(session: Session, place_id: UUID, *, now: datetime) -> None:
    """Raise why a place cannot be given back by its holder."""
    place = session.get(Place, place_id)
    if place.member_id is None:
        raise refusals.PlaceEmpty
    if place.state is not PlaceState.OPEN:
        raise refusals.PlaceClosed
    starts = session.get(Shift, place.shift_id).starts
    refuse_late(session, starts, now=now, office=True)
    if place.solidarity:
        raise no.SolidarityPromised
    if place.kind is PlaceKind.REGULAR:
        raise no.RegularNotReleased
    refuse_late(session, starts, now=now, office=False)


# Before the act


def consequence_of_release(
    *,
    is_regular: bool,
    owed: int,
    booked_after: Iterable[date],
    next_countdown: date | None,
    in_alert: bool,
    last_day: date | None,
    left: Iterable[bool],
) -> Consequence:
    """Return what giving a place back means.

    `owed`: how many shifts the member owes (negative: is ahead). `booked_after`: the days of what they still have booked.
    `next_countdown`: when an irregular member must be one ahead. `last_day`: of the alert or extension that runs.
    `left`: of each who stays in the shift, and of its leader, whether they have worked before.
    """
    booked = list(booked_after)
    stay = list(left)
    suspended_on = alert_on = None
    if last_day is not None and owed > sum(day <= last_day for day in booked):
        suspended_on = last_day + timedelta(1)
    if not is_regular and not in_alert and next_countdown is not None:
        ahead = -owed + sum(day < next_countdown for day in booked)
        alert_on = next_countdown if ahead <= 0 else None
    return Consequence(
        max(owed - len(booked), 0), alert_on, suspended_on, len(stay),
        leaves_beginners_alone=bool(stay) and is_alone_with_beginners(stay, comes_experienced=False),
    )  # fmt: skip


def foresee_release(session: Session, place_id: UUID, *, now: datetime) -> Consequence:
    """Return what it means if a place is given back. Raises what `release` would."""
    refuse_release(session, place_id, now=now)
    place, today = session.get(Place, place_id), today_of(session, now)
    member = place.member_id
    if member is None:
        raise refusals.PlaceEmpty
    policy = policy_of(session)
    state = state_of(session, member, today, policy)
    is_regular = state.mode is Mode.REGULAR
    least = policy.parameters.on(today).beginner_shifts
    shift = session.get(Shift, place.shift_id)
    others = {one.member_id for one in roster.places_of_shift(session, shift.id) if one.member_id} | {shift.leader_id}
    dates = policy.standing(state).dates
    return consequence_of_release(
        is_regular=is_regular,
        owed=owed(state),
        booked_after=[day for key, day in _booked(session, member, now, is_regular=is_regular) if key != place_id],
        next_countdown=None if is_regular else _countdown_ahead(policy, state),
        in_alert=state.alert_start is not None,
        last_day=dates["extension_until"] if state.status is Status.EXTENSION else dates["alert_until"],
        left=[is_experienced(session, one, least) for one in others - {None, member} if one is not None],
    )


def free_shifts(
    session: Session, member_id: UUID, *, now: datetime, days: int = 56, instead_of: UUID | None = None
) -> list[FreeShift]:
    """Return the shifts of these days that have room and that a member may book, the earliest first.

    `instead_of`: a place that would be given back for one of them.
    For irregular members those with few empty places are hidden and those with many highlighted; for regular members
    those of templates with few regular members are highlighted. Empty for who may book nothing.
    """
    today = today_of(session, now)
    state = state_of(session, member_id, today)
    given = None if instead_of is None else session.get(Place, instead_of).shift_id
    may_book = given is not None or may_compensate(session, member_id, state, now=now)
    if state.mode is Mode.REGULAR and (state.exempted or not may_book):
        return []
    last = today + timedelta(days)
    try:
        taker = Taker(session, member_id, today, last, now=now, giving=[] if given is None else [given])
    except (no.HasLeft, refusals.NoShifts):
        return []
    parameters = policy_of(session).parameters.on(today)
    rows = session.values(_FREE, (now, day_begins(last + timedelta(1), zone_of(session))))
    found = []
    for key, places, free, regulars in rows:
        slot = slot_of_shift(session, UUID(bytes=key))
        hours = look(session, slot)
        if slot.shift_id != given and taker.refusal(slot, hours) is None:
            part, taken = 100 * free / places, 100 * regulars / places
            hidden, highlighted = False, taken <= parameters.under_populated
            if state.mode is not Mode.REGULAR:
                hidden, highlighted = part < parameters.hidden_below, part > parameters.highlighted_above
            found.append(
                FreeShift(
                    slot.shift_id, slot.day, hours.starts, hours.ends, hours.task_id, free, places, hidden, highlighted
                )
            )
    return found


def may_compensate(session: Session, member_id: UUID, state: BeesState, *, now: datetime) -> bool:
    """Tell whether a regular member owes more shifts than they have booked compensations."""
    return owed(state) > len(_booked(session, member_id, now, is_regular=True))


def _refuse_unowed(session: Session, member_id: UUID, state: BeesState, now: datetime) -> None:
    booked = len(_booked(session, member_id, now, is_regular=True))
    if owed(state) <= booked:
        raise no.NothingOwed(max(owed(state), 0), booked)


def _booked(session: Session, member_id: UUID, now: datetime, *, is_regular: bool) -> list[tuple[UUID, date]]:
    """Return the places that a member has booked in shifts to come: of a regular one the compensations, with the days."""
    kind = "AND p.kind = 'compensation'" if is_regular else "AND p.solidarity = 0"
    rows = session.values(_AHEAD.format(kind=kind), (member_id, now))
    return [(UUID(bytes=key), date.fromisoformat(day)) for key, day in rows]


def _countdown_ahead(policy: BeesPolicy, state: BeesState) -> date | None:
    """Return the next countdown after today that will not pass by a leave or an exemption, nor be the first day itself."""
    later = policy.copy(state)
    later.day = max(state.day, state.irregular_start or state.day) + timedelta(1)
    return policy.next_countdown(later)
