"""'I cannot come': what a member with a regular shift may do about it, step by step.

The path is BEES coop's own; what is offered next follows from plain values (`ways`), which `cannot_come` asks for.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.shifts import roster, solidarity
from beesdesk.shifts.keeping import note_fact
from beesdesk.shifts.known import policy_of, today_of, zone_of
from beesdesk.shifts.limits import whole_days
from beesdesk.shifts.model import Place
from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.promises import open_requests, take_back, tell_news
from beesdesk.shifts.refusals import WhyNeeded
from beesdesk.shifts.seats import filled
from beesdesk.shifts.slots import Slot, SlotHours, look, slot_of, slots_between
from beesdesk.shifts.swap_model import ExchangeRequest, Swap
from beesdesk.shifts.swapping import ask_around, held_to_give, matching, request_exchange
from beesdesk.shifts.taking import Taker
from beesdesk.values import dataclass
from beesdesk.words import FactKind, SwapNews, Way


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides on what can be offered; the rest is counts of what there is."""

    hours_ahead: float
    days_ahead: int
    """Whole days until the shift."""
    agreed: bool
    """The member has agreed with somebody already."""
    matching: int
    """Requests of others that ask for this shift."""
    under_populated: int
    """Slots that lack people most and that the member may take."""
    free: int
    """Slots with any empty place that the member may take."""
    solidarity: bool
    """The member may be relieved."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A slot that the member may have instead."""

    slot: Slot
    starts: datetime
    ends: datetime
    task_id: UUID | None
    taken: int
    places: int


@dataclass(frozen=True, slots=True)
class CannotCome:
    """What a member who cannot come is offered: the ways in their order, and what there is to choose from on each.

    `same_hours` are the slots of the same weekday and hours in other weeks, `ask_slots` those further ahead.
    """

    situation: Situation
    ways: tuple[Way, ...]
    matching: tuple[ExchangeRequest, ...]
    under_populated: tuple[Choice, ...]
    free: tuple[Choice, ...]
    ask_slots: tuple[Choice, ...]
    same_hours: tuple[Choice, ...]


def ways(situation: Situation, parameters: Parameters) -> tuple[Way, ...]:
    """Return what to offer, the first thing first; what there is nothing of is left out.

    - Too late to do it alone: the desk.
    - Whom it was agreed with comes before all.
    - More than `swap_days` whole days ahead: a matching request. Otherwise an under-populated slot, and where none suits
      a matching request, or from `request_from` days on any empty place.
    - No match: more than `same_slot_within` days ahead ask for slots further on, otherwise those of the same hours.
    - Then solidarity, and last of all leaving the place empty.
    """
    if situation.hours_ahead < parameters.least_hours:
        return (Way.DESK,)
    there_is = {
        Way.AGREED: situation.agreed,
        Way.MATCHING: situation.matching > 0,
        Way.UNDER_POPULATED: situation.under_populated > 0,
        Way.FREE: situation.free > 0,
        Way.SOLIDARITY: situation.solidarity,
    }
    days = situation.days_ahead
    if days > parameters.swap_days:
        first = [Way.MATCHING]
    elif days > parameters.request_from:
        first = [Way.UNDER_POPULATED, Way.MATCHING]
    else:
        first = [Way.UNDER_POPULATED, Way.FREE]
    asking = Way.ASK_SLOTS if days > parameters.same_slot_within else Way.ASK_SAME_HOURS
    order = [Way.AGREED, *first, asking, Way.SOLIDARITY, Way.GIVE_UP]
    return tuple(way for way in order if there_is.get(way, True))


def next_way(offered: Iterable[Way], declined: Iterable[Way]) -> Way | None:
    """Return what to offer next to somebody who did not want the ways before it."""
    refused = set(declined)
    return next((way for way in offered if way not in refused), None)


def is_under_populated(taken: int, places: int, percent: int) -> bool:
    """Tell whether so few of the places are taken that a slot lacks people most."""
    return places > 0 and 100 * taken <= percent * places


def cannot_come(session: Session, member_id: UUID, give: Slot, *, now: datetime, agreed: bool = False) -> CannotCome:
    """Return what a member may do about a regular shift that they cannot come to.

    Slots to take start within the days of a swap from now, slots to ask for further ahead. Raises what `held_to_give`
    does of the office, so that also who is too late is told what to do.
    """
    today = today_of(session, now)
    parameters = policy_of(session).parameters.on(today)
    held_to_give(session, member_id, give, now=now, office=True)
    hours = look(session, give)
    until = now + timedelta(parameters.ask_until)
    taker = Taker(session, member_id, today, until.date(), now=now, giving=(give.shift_id,))
    choices = [
        one for slot in slots_between(session, now, until) for one in _choices(session, taker, slot, give, today)
    ]
    near = [one for one in choices if one.taken < one.places and one.starts <= now + timedelta(parameters.swap_days)]
    few = [one for one in near if is_under_populated(one.taken, one.places, parameters.under_populated)]
    further = [one for one in choices if one.taken and one.starts > now + timedelta(parameters.request_from)]
    zone = zone_of(session)
    same = [one for one in choices if one.taken and _clock(one, zone) == _clock(hours, zone)]
    answerable = [
        one
        for one in matching(session, member_id, give, now=now)
        if taker.refusal(slot_of(one), look(session, slot_of(one))) is None
    ]
    may_ask = solidarity.is_open(session, now=now) and solidarity.may_request(session, member_id, now=now, day=give.day)
    situation = Situation(
        (hours.starts - now) / timedelta(hours=1), whole_days(now, hours.starts), agreed, len(answerable), len(few),
        len(near), may_ask,
    )  # fmt: skip
    offered = ways(situation, parameters)
    return CannotCome(situation, offered, tuple(answerable), tuple(few), tuple(near), tuple(further), tuple(same))


def ask_same_hours(
    session: Session, member_id: UUID, give: Slot, *, now: datetime, who: str, office: bool = False
) -> UUID:
    """Ask all who have the same weekday and hours in other weeks for an exchange, and tell them; return the request's id.

    Raises what `request_exchange` does: `AsksMissing` where nobody has these hours.
    """
    found = cannot_come(session, member_id, give, now=now)
    slots = [one.slot for one in found.same_hours]
    request = request_exchange(session, member_id, give, slots, now=now, who=who, office=office)
    ask_around(session, request, now=now)
    return request


def give_up(
    session: Session, member_id: UUID, give: Slot, reason: str, *, now: datetime, who: str, office: bool = False
) -> UUID:
    """Leave a regular shift without another one, at the price of a compensation: the last way. Return the swap's id.

    Requests for an exchange of the shift are off. Raises `WhyNeeded` and what `held_to_give` does.
    """
    if not reason.strip():
        raise WhyNeeded
    seat = held_to_give(session, member_id, give, now=now, office=office)
    row = Swap(
        uuid7(), member_id, give.shift_id, give.template_id, give.day, None, None, None, session.hybrid_time, now, who,
        withdrawn=False,
    )  # fmt: skip
    session.insert(row)
    if seat.place_id is not None:
        roster.empty(session, session.get(Place, seat.place_id))
    for request in open_requests(session, member_id, give.shift_id):
        take_back(session, request, now=now)
    tell_news(session, member_id, SwapNews.GIVEN_UP, row.id, give, now=now)
    note_fact(session, member_id, FactKind.CORRECTION, {"sc_by": -1}, now=now, who=who, reason=reason)
    return row.id


def _choices(session: Session, taker: Taker, slot: Slot, give: Slot, today: date) -> Iterator[Choice]:
    """Return a slot, if it is another one and the member may come into it."""
    hours = look(session, slot)
    if slot.shift_id != give.shift_id and taker.refusal(slot, hours) is None:
        yield Choice(slot, hours.starts, hours.ends, hours.task_id, *filled(session, slot, today))


def _clock(hours: SlotHours | Choice, zone: ZoneInfo) -> tuple[int, time, time]:
    starts, ends = hours.starts.astimezone(zone), hours.ends.astimezone(zone)
    return starts.weekday(), starts.time(), ends.time()
