"""What the members' kiosk shows of swaps and solidarity: what others ask of a member, what the member has asked, what can be offered."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.shifts.at_kiosk import Option
from beesdesk.shifts.attendance import charged
from beesdesk.shifts.bookings import Booked, upcoming
from beesdesk.shifts.known import policy_of, state_of, today_of, zone_of
from beesdesk.shifts.promises import answers_to, open_requests
from beesdesk.shifts.roster import places_of_shift
from beesdesk.shifts.seats import filled
from beesdesk.shifts.slots import Slot, dated_slot, look, slot_of, slot_of_shift, slots_between
from beesdesk.shifts.solidarity import beyond_request, owed
from beesdesk.shifts.swap_model import SolidarityOffer, SolidarityRequest
from beesdesk.shifts.swapping import matching
from beesdesk.shifts.taking import Taker
from beesdesk.shifts.wording import task_name
from beesdesk.values import dataclass
from beesdesk.words import ExchangeState, Language, Mode, PlaceKind, PlaceState

_OFFERS: Final = f"SELECT {columns(SolidarityOffer)} FROM solidarity_offer WHERE member_id = ? AND state = 'validated'"  # noqa: S608 - names are ours
_RELIEFS: Final = (
    f"SELECT {columns(SolidarityRequest)} FROM solidarity_request WHERE member_id = ? AND state = 'validated'"  # noqa: S608
)
_MISSED: Final = """
SELECT s.id FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.member_id = ? AND p.state IN ('absent_1', 'absent_2') AND s.starts BETWEEN ? AND ? ORDER BY s.starts DESC
"""
_BACK: Final = timedelta(weeks=26)  # shifts missed that one may still be relieved of here


@dataclass(frozen=True, slots=True)
class Offered:
    """An exchange that somebody would make: the member gives one shift and comes to another one.

    `is_for_me`: it was agreed with the member, who alone can say yes or no; else anybody may answer it.
    """

    request_id: UUID
    give: Option
    take: Option
    is_for_me: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A member's own request for an exchange, with the answers to choose from; `is_answer`: it answers somebody's request."""

    request_id: UUID
    give: Option
    is_answer: bool
    answers: tuple["Answered", ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody would give for a member's shift."""

    request_id: UUID
    take: Option


@dataclass(frozen=True, slots=True)
class Promised:
    """A solidarity shift that was offered, or a relief that was asked for (of no shift in particular: no `shift`)."""

    id: UUID
    shift: Option | None


@dataclass(frozen=True, slots=True)
class ExchangePage:
    """All that a member can say yes, no or never mind to.

    `relief_refusal` is why the member cannot be relieved now, `owed` what they owe. `missed` can be made good by the others,
    `owes_any`: what is owed is no shift in particular.
    """

    offered: tuple[Offered, ...]
    asked: tuple[Asked, ...]
    offers: tuple[Promised, ...]
    reliefs: tuple[Promised, ...]
    missed: tuple[Option, ...]
    owes_any: bool
    owed: int
    may_offer: bool
    relief_refusal: ShopError | None


def exchange_page(session: Session, member_id: UUID, language: Language, *, now: datetime) -> ExchangePage:
    """Return what concerns a member's exchanges and solidarity."""
    today = today_of(session, now)
    state = state_of(session, member_id, today)
    show = _Shower(session, language, now)
    ahead = [one for one in upcoming(session, member_id, now=now) if one.kind is PlaceKind.REGULAR]
    is_irregular = state.mode is Mode.IRREGULAR
    debt = max(owed(state), 0)
    missed = () if is_irregular or not debt else tuple(_missed(session, member_id, show, now))
    return ExchangePage(
        tuple(_offered(session, member_id, ahead, show, now)),
        tuple(_asked(session, member_id, show)),
        tuple(_offers(session, member_id, show, now)),
        tuple(_reliefs(session, member_id, show, now)),
        missed,
        is_irregular and debt > 0,
        debt,
        state.mode in (Mode.REGULAR, Mode.IRREGULAR) and not debt,
        beyond_request(session, member_id, None, now=now),
    )


def offerable(session: Session, member_id: UUID, language: Language, *, now: datetime) -> list[Option]:
    """Return the slots with an empty place, within the weeks of a swap, that a member may come to for the others."""
    today = today_of(session, now)
    until = now + timedelta(policy_of(session).parameters.on(today).swap_days)
    taker = Taker(session, member_id, today, until.date(), now=now)
    show = _Shower(session, language, now)
    found = []
    for slot in slots_between(session, now, until):
        taken, places = filled(session, slot, today)
        free = places - taken
        if free and taker.refusal(slot, look(session, slot)) is None:
            found.append(show.option(slot, free))
    return sorted(found, key=lambda one: one.starts)


def partners_shifts(
    session: Session, member_id: UUID, partner_id: UUID, give: Slot, language: Language, *, now: datetime
) -> list[Option]:
    """Return the regular shifts of somebody with whom an exchange was agreed, those that the member may come to."""
    show = _Shower(session, language, now)
    today = today_of(session, now)
    held = [one for one in upcoming(session, partner_id, now=now) if one.kind is PlaceKind.REGULAR]
    if partner_id == member_id or not held:
        return []
    taker = Taker(session, member_id, today, max(one.day for one in held), now=now, giving=(give.shift_id,))
    slots = (slot_of_booked(session, one) for one in held)
    return [
        show.option(slot)
        for slot in slots
        if slot.shift_id != give.shift_id and taker.refusal(slot, look(session, slot)) is None
    ]


def slot_of_booked(session: Session, one: Booked) -> Slot:
    """Return the slot of a place to come, whether its shift is made or not."""
    if one.shift_id is not None:
        return slot_of_shift(session, one.shift_id)
    if one.template_id is None:
        raise ValueError(one)
    return dated_slot(session, one.template_id, one.day)


class _Shower:
    """Makes slots visible: in the shop's hours, in a language."""

    def __init__(self, session: Session, language: Language, now: datetime) -> None:
        self._session, self._language, self.now = session, language, now
        self._zone = zone_of(session)

    def option(self, slot: Slot, free: int = 0) -> Option:
        """Return a slot as it is shown."""
        hours = look(self._session, slot)
        task = task_name(self._session, hours.task_id, self._language)
        return Option(slot, hours.starts.astimezone(self._zone), hours.ends.astimezone(self._zone), task, free)

    def is_ahead(self, slot: Slot) -> bool:
        """Tell whether a slot is still to come."""
        return look(self._session, slot).starts > self.now


def _offered(
    session: Session, member_id: UUID, ahead: Iterable[Booked], show: _Shower, now: datetime
) -> Iterator[Offered]:
    today = today_of(session, now)
    for one in ahead:
        give = slot_of_booked(session, one)
        for request in matching(session, member_id, give, now=now):
            take = slot_of(request)
            taker = Taker(session, member_id, today, take.day, now=now, giving=(give.shift_id,))
            if taker.refusal(take, look(session, take)) is None:
                yield Offered(request.id, show.option(give), show.option(take), request.partner_id == member_id)


def _asked(session: Session, member_id: UUID, show: _Shower) -> Iterator[Asked]:
    for request in open_requests(session, member_id):
        if show.is_ahead(slot_of(request)):
            answers = (Answered(one.id, show.option(slot_of(one))) for one in answers_to(session, request.id))
            is_answer = request.state is ExchangeState.AWAITING_VALIDATION
            yield Asked(request.id, show.option(slot_of(request)), is_answer, tuple(answers))


def _offers(session: Session, member_id: UUID, show: _Shower, now: datetime) -> Iterator[Promised]:
    for row in session.rows(
        SolidarityOffer, f"{_OFFERS} AND day >= ? ORDER BY day", (member_id, today_of(session, now))
    ):
        if show.is_ahead(slot_of(row)):
            yield Promised(row.id, show.option(slot_of(row)))


def _reliefs(session: Session, member_id: UUID, show: _Shower, now: datetime) -> Iterator[Promised]:
    """Return what can be taken back: reliefs of shifts to come, and of what was owed."""
    for row in session.rows(SolidarityRequest, f"{_RELIEFS} AND at > ? ORDER BY noted", (member_id, now - _BACK)):
        slot = None if row.shift_id is None or row.day is None else Slot(row.shift_id, row.template_id, row.day)
        if slot is None or row.given or show.is_ahead(slot):
            yield Promised(row.id, None if slot is None else show.option(slot))


def _missed(session: Session, member_id: UUID, show: _Shower, now: datetime) -> Iterator[Option]:
    for (key,) in session.values(_MISSED, (member_id, now - _BACK, now)):
        shift = UUID(bytes=key)
        costly = (PlaceState.ABSENT_1, PlaceState.ABSENT_2)
        if any(charged(one) == member_id and one.state in costly for one in places_of_shift(session, shift)):
            yield show.option(slot_of_shift(session, shift))
