"""Solidarity: shifts done for the others, and members relieved of theirs, as many as were done and no more."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.shifts import roster
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import charged
from beesdesk.shifts.keeping import note_fact
from beesdesk.shifts.known import policy_of, state_of, today_of
from beesdesk.shifts.limits import days_that_matter, is_too_close, overlapping
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.policies.bees import BeesState
from beesdesk.shifts.promises import open_requests, take_back, tell_news
from beesdesk.shifts.refusals import PlaceClosed, ShiftBegun
from beesdesk.shifts.seats import seat_held
from beesdesk.shifts.slots import Slot, look, slot_of
from beesdesk.shifts.swap_model import SolidarityOffer, SolidarityRequest
from beesdesk.shifts.swapping import held_to_give
from beesdesk.shifts.taking import commitments, refuse_full, refuse_gone, refuse_late, refuse_taking, span
from beesdesk.words import Act, FactKind, Mode, PlaceKind, PlaceState, SolidarityState, SwapNews

YEAR: Final = timedelta(365)
_COSTLY: Final = (PlaceState.ABSENT_1, PlaceState.ABSENT_2)
_REQUESTS: Final = f"SELECT {columns(SolidarityRequest)} FROM solidarity_request WHERE state = 'validated'"  # noqa: S608 - names are ours


# Offers


def offer(session: Session, member_id: UUID, slot: Slot, *, now: datetime, who: str, office: bool = False) -> UUID:
    """Let a member do a shift for the others; return the offer's id.

    Raises `ShiftBegun` and `OwesFirst` (of members; the office may offer for them), `ShiftFull`, and what `refuse_taking`
    does.
    """
    if not office:
        refuse_late(session, look(session, slot).starts, now=now, office=True)
        state = refuse_gone(session, member_id, now)
        if owed(state) > 0:
            raise no.OwesFirst(owed(state))
    state = refuse_taking(session, member_id, slot, now=now)
    refuse_full(session, slot, today_of(session, now))
    row = SolidarityOffer(
        uuid7(), member_id, slot.shift_id, slot.template_id, slot.day, SolidarityState.VALIDATED, session.hybrid_time,
        now, who,
    )  # fmt: skip
    session.insert(row)
    if look(session, slot).is_made:
        kind = PlaceKind.REGULAR if state.mode is Mode.REGULAR else None
        roster.seat(session, slot.shift_id, member_id, kind, solidarity=True)
    tell_news(session, member_id, SwapNews.OFFERED, row.id, slot, now=now)
    return row.id


def withdraw_offer(session: Session, offer_id: UUID, *, now: datetime, office: bool = False) -> None:
    """Take an offer back and free its place. Raises `OfferClosed`, `PlaceClosed`, `ShiftBegun`, `TooLateAlone`."""
    row = session.get(SolidarityOffer, offer_id)
    if row.state is not SolidarityState.VALIDATED:
        raise no.OfferClosed
    slot = slot_of(row)
    places = roster.places_of_shift(session, row.shift_id)
    place = next((one for one in places if one.member_id == row.member_id and one.solidarity), None)
    if place is not None and place.state.closed:
        raise PlaceClosed
    refuse_late(session, look(session, slot).starts, now=now, office=office)
    session.change(SolidarityOffer, offer_id, state=SolidarityState.CANCELLED)
    if place is not None:
        roster.empty(session, place)
    tell_news(session, row.member_id, SwapNews.OFFER_WITHDRAWN, row.id, slot, now=now)


def is_offer_too_close(session: Session, offer_id: UUID, *, now: datetime) -> bool:
    """Tell whether a member can no longer take an offer back without the desk."""
    starts = look(session, slot_of(session.get(SolidarityOffer, offer_id))).starts
    return is_too_close(now, starts, policy_of(session).parameters.on(today_of(session, now)).least_hours)


# Requests


def request(
    session: Session,
    member_id: UUID,
    slot: Slot | None = None,
    *,
    now: datetime,
    who: str,
    office: bool = False,
    approved_by: str | None = None,
) -> UUID:
    """Relieve a member of a shift: of one to come, of one missed, an irregular member of one owed; return the request's id.

    The member's requests for an exchange of that shift are off. The `office` is not bound by hours; what goes beyond how
    often and how much members may ask for needs the right to, and is journaled. Raises `HasLeft`, `NoShifts`,
    `SlotNeeded`, `ReliefAsked`, `SolidarityClosed`, `SolidarityUsed`, `NotMissed`, `NothingToRelieve`, and of a shift to
    come what `held_to_give` does; of the office `NotAllowed`, `NobodyMayAllow`.
    """
    state = refuse_gone(session, member_id, now)
    if state.mode is Mode.IRREGULAR:
        slot = None
    elif slot is None:
        raise no.SlotNeeded
    if slot is not None and _is_asked(session, member_id, slot.shift_id):
        raise no.ReliefAsked
    refusal = beyond_request(session, member_id, slot, now=now)
    if refusal is not None:
        if not office:
            raise refusal
        approved = allow(session, Act.SOLIDARITY_GRANTED, who, approved_by)
        beyond = canonical({"beyond": type(refusal).__name__})
        note(session, Act.SOLIDARITY_GRANTED, now=now, who=who, subject=member_id, detail=beyond, approved_by=approved)
    if slot is not None and look(session, slot).starts > now:
        return _relieve_ahead(session, member_id, slot, now=now, who=who, office=office)
    place = None if slot is None else _missed(session, member_id, slot, state)
    row = _requested(session, member_id, slot, now, who, place_id=None if place is None else place.id, given=1)
    note_fact(session, member_id, FactKind.SOLIDARITY, {"sr_by": 1}, now=now, who=who)
    return row.id


def withdraw_request(session: Session, request_id: UUID, *, now: datetime, who: str) -> None:
    """Undo a request: the shift to come is taken back, in an extra place if need be; what the counter gained goes.

    Raises `RequestClosed`, and of a shift to come `ShiftBegun`, `AwayThatDay`, `ShiftsOverlap`.
    """
    row = session.get(SolidarityRequest, request_id)
    if row.state is not SolidarityState.VALIDATED:
        raise no.RequestClosed
    slot = _slot(row)
    if row.given == 0 and slot is not None:
        _come_back(session, row, slot, now=now)
        session.change(SolidarityRequest, request_id, state=SolidarityState.CANCELLED)
        tell_news(session, row.member_id, SwapNews.RELIEF_WITHDRAWN, row.id, slot, now=now)
        return
    session.change(SolidarityRequest, request_id, state=SolidarityState.CANCELLED)
    note_fact(session, row.member_id, FactKind.SOLIDARITY, {"sr_by": -row.given}, now=now, who=who)


# How much there is to give


def owed(state: BeesState) -> int:
    """Return how many shifts a member owes, negative where they are ahead; compensations are a regular member's only."""
    return -(state.sr + state.sc) if state.mode is Mode.REGULAR else -state.sr


def balance(start: int, done: int, requests: int) -> int:
    """Return how many shifts the members have done for each other and not yet given away."""
    return start + done - requests


def counter(session: Session, *, now: datetime) -> int:
    """Return the shop's balance of solidarity."""
    done = session.value("SELECT count(*) FROM place WHERE solidarity = 1 AND state = 'done'")
    asked = session.value("SELECT count(*) FROM solidarity_request WHERE state = 'validated'")
    return balance(policy_of(session).parameters.on(today_of(session, now)).solidarity_start, done, asked)


def is_open(session: Session, *, now: datetime) -> bool:
    """Tell whether members can be relieved: there is more to give than the shop keeps."""
    return counter(session, now=now) > policy_of(session).parameters.on(today_of(session, now)).solidarity_limit


def may_be_relieved(on: date, days: Iterable[date], most: int) -> bool:
    """Tell whether somebody relieved on these days may be so once more on a day: fewer than so often within a year.

    Of a regular member they are the days of the shifts, of an irregular one those on which it was asked for.
    """
    return sum(day > on - YEAR for day in days) < most


def may_request(session: Session, member_id: UUID, *, now: datetime, day: date | None = None) -> bool:
    """Tell whether a member has not been relieved too often to be so of a shift on a day (None: today)."""
    today = today_of(session, now)
    most = policy_of(session).parameters.on(today).solidarity_per_year
    mine = session.rows(SolidarityRequest, f"{_REQUESTS} AND member_id = ?", (member_id,))
    if state_of(session, member_id, today).mode is Mode.IRREGULAR:
        return may_be_relieved(today, (today_of(session, one.at) for one in mine), most)
    return may_be_relieved(day or today, (one.day for one in mine if one.day is not None), most)


def beyond_request(session: Session, member_id: UUID, slot: Slot | None, *, now: datetime) -> ShopError | None:
    """Return why a member cannot ask for themselves: `SolidarityClosed` or `SolidarityUsed`; None where they can."""
    if not is_open(session, now=now):
        return no.SolidarityClosed()
    if not may_request(session, member_id, now=now, day=None if slot is None else slot.day):
        return no.SolidarityUsed(policy_of(session).parameters.on(today_of(session, now)).solidarity_per_year)
    return None


def _relieve_ahead(session: Session, member_id: UUID, slot: Slot, *, now: datetime, who: str, office: bool) -> UUID:
    """Free a shift to come. The office may note it of a slot in which the member is not (yet)."""
    today = today_of(session, now)
    is_held = seat_held(session, slot, member_id, today) is not None
    seat = None
    if is_held or not office:
        seat = held_to_give(session, member_id, slot, now=now, office=office)
    row = _requested(session, member_id, slot, now, who, held=is_held)
    if seat is not None and seat.place_id is not None:
        roster.empty(session, session.get(Place, seat.place_id))
    for asked in open_requests(session, member_id, slot.shift_id):
        take_back(session, asked, now=now)
    tell_news(session, member_id, SwapNews.RELIEVED, row.id, slot, now=now)
    return row.id


def _requested(
    session: Session,
    member_id: UUID,
    slot: Slot | None,
    now: datetime,
    who: str,
    *,
    place_id: UUID | None = None,
    given: int = 0,
    held: bool = False,
) -> SolidarityRequest:
    shift, template, day = (None, None, None) if slot is None else (slot.shift_id, slot.template_id, slot.day)
    row = SolidarityRequest(
        uuid7(), member_id, shift, template, day, place_id, given, held,
        SolidarityState.VALIDATED, session.hybrid_time, now, who,
    )  # fmt: skip
    session.insert(row)
    return row


def _is_asked(session: Session, member_id: UUID, shift_id: UUID) -> bool:
    known = f"{_REQUESTS} AND member_id = ? AND shift_id = ?"
    return session.row(SolidarityRequest, known, (member_id, shift_id)) is not None


def _missed(session: Session, member_id: UUID, slot: Slot, state: BeesState) -> Place:
    """Return the place of a past slot that a member missed at their cost, while they still owe something."""
    places = roster.places_of_shift(session, slot.shift_id)
    place = next((one for one in places if charged(one) == member_id and one.state in _COSTLY), None)
    if place is None:
        raise no.NotMissed
    if owed(state) <= 0:
        raise no.NothingToRelieve
    return place


def _come_back(session: Session, row: SolidarityRequest, slot: Slot, *, now: datetime) -> None:
    """Give a member the place back that they were relieved of, if they still can come."""
    hours = look(session, slot)
    if hours.starts <= now:
        raise ShiftBegun(hours.starts)
    state = refuse_gone(session, row.member_id, now)
    if hours.cancelled:
        return
    if row.held and state.covered(slot.day):
        raise no.AwayThatDay(slot.day)
    # Also of a shift not held when relief was asked: without the request, what was agreed before counts again.
    held = commitments(session, row.member_id, *days_that_matter(slot.day), today=today_of(session, now))
    other = overlapping(span(slot, hours), (one for one in held if one.shift_id != slot.shift_id))
    if other is not None:
        raise no.ShiftsOverlap(other.starts)
    if (
        row.held
        and session.find(Shift, slot.shift_id) is not None
        and not roster.is_in(session, slot.shift_id, row.member_id)
    ):
        roster.seat(session, slot.shift_id, row.member_id, PlaceKind.REGULAR)


def _slot(row: SolidarityRequest) -> Slot | None:
    if row.shift_id is None or row.day is None:
        return None
    return Slot(row.shift_id, row.template_id, row.day)
