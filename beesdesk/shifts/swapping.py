"""Swaps with an empty slot, exchanges between two members. Nobody's template or counter changes by them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts import roster
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.known import policy_of, today_of
from beesdesk.shifts.messages import tell
from beesdesk.shifts.model import Place
from beesdesk.shifts.promises import answers_to, open_requests, take_back, tell_news
from beesdesk.shifts.seats import Seat, seat_held, seats_of
from beesdesk.shifts.slots import Slot, look, slot_of
from beesdesk.shifts.swap_model import ExchangeAsk, ExchangeRequest, Swap
from beesdesk.shifts.taking import refuse_full, refuse_gone, refuse_late, refuse_taking
from beesdesk.words import ExchangeState, MessageKind, Mode, PlaceKind, SwapNews

_ASKS: Final = f"SELECT {columns(ExchangeAsk)} FROM exchange_ask WHERE request_id = ? ORDER BY day, id"  # noqa: S608 - names are ours
_UNMATCHED: Final = (
    f"SELECT {columns(ExchangeRequest)} FROM exchange_request WHERE state = 'no_match' AND day BETWEEN ? AND ?"  # noqa: S608
)
_TO_ANSWER: Final = f"""
SELECT {columns(ExchangeRequest, "r")} FROM exchange_request r JOIN exchange_ask a ON a.request_id = r.id
WHERE a.shift_id = ? AND r.state = 'no_match' AND r.answers_id IS NULL AND r.member_id != ? ORDER BY r.noted, r.id
"""  # noqa: S608


def swap(
    session: Session, member_id: UUID, give: Slot, take: Slot, *, now: datetime, who: str, office: bool = False
) -> UUID:
    """Let a member leave a regular shift and take an empty place in another slot; return the swap's id.

    Their requests for an exchange of the shift are off. What only members are bound by does not bind the `office`.
    Raises `SameSlot`, `ShiftBegun`, `TooLateAlone`, `NotHolder`, `OnlyRegularShifts`, `PlaceReplaced`, `ShiftFull` and
    what `refuse_taking` does.
    """
    if give.shift_id == take.shift_id:
        raise no.SameSlot
    given = held_to_give(session, member_id, give, now=now, office=office)
    refuse_late(session, look(session, take).starts, now=now, office=True)
    refuse_taking(session, member_id, take, now=now, giving=(give.shift_id,))
    refuse_full(session, take, today_of(session, now))
    row = Swap(
        uuid7(), member_id, give.shift_id, give.template_id, give.day, take.shift_id, take.template_id, take.day,
        session.hybrid_time, now, who, withdrawn=False,
    )  # fmt: skip
    session.insert(row)
    _leave(session, given)
    if look(session, take).is_made:
        roster.seat(session, take.shift_id, member_id, PlaceKind.REGULAR)
    for request in open_requests(session, member_id, give.shift_id):
        take_back(session, request, now=now)
    tell_news(session, member_id, SwapNews.SWAPPED, row.id, take, now=now)
    return row.id


def request_exchange(
    session: Session,
    member_id: UUID,
    give: Slot,
    asks: Iterable[Slot],
    *,
    answers: UUID | None = None,
    partner_id: UUID | None = None,
    now: datetime,
    who: str,
    office: bool = False,
) -> UUID:
    """Note that a regular member would give a slot for one of these, or gives it in answer to a request; return its id.

    The author of a request that is answered is told. Raises `RegularMembersOnly`, `AsksMissing`, `SameSlot`,
    `RequestOpen`, `RequestClosed`, `RequestAnswered`, `AnswerDoesNotMatch`, what `held_to_give` raises, and of an answer
    what `refuse_taking` does.
    """
    if refuse_gone(session, member_id, now).mode is not Mode.REGULAR:
        raise no.RegularMembersOnly(name_of_member(session, member_id))
    held_to_give(session, member_id, give, now=now, office=office)
    if open_requests(session, member_id, give.shift_id):
        raise no.RequestOpen
    wanted = list({slot.shift_id: slot for slot in asks}.values())
    if any(slot.shift_id == give.shift_id for slot in wanted):
        raise no.SameSlot
    wanted = [slot for slot in wanted if look(session, slot).starts > now]
    if not wanted:
        raise no.AsksMissing
    first = None if answers is None else _to_answer(session, answers, member_id, give, wanted, now)
    state = ExchangeState.NO_MATCH if first is None else ExchangeState.AWAITING_VALIDATION
    row = ExchangeRequest(
        uuid7(), member_id, give.shift_id, give.template_id, give.day, answers, partner_id, state, session.hybrid_time,
        None, now, who,
    )  # fmt: skip
    session.insert(row)
    for slot in wanted:
        session.insert(ExchangeAsk(uuid7(), row.id, slot.shift_id, slot.template_id, slot.day))
    if first is not None:
        session.change(ExchangeRequest, first.id, state=ExchangeState.HAS_MATCH)
    if first is not None and first.partner_id is None:
        tell_news(session, first.member_id, SwapNews.EXCHANGE_ANSWERED, row.id, give, now=now)
    return row.id


def propose(
    session: Session,
    member_id: UUID,
    give: Slot,
    partner_id: UUID,
    theirs: Slot,
    *,
    now: datetime,
    who: str,
    office: bool = False,
) -> UUID:
    """Ask one member, with whom it was agreed, to exchange a slot of theirs; they are told. Return the request's id.

    Raises what `request_exchange` does, `NotHolder` of a partner who has no place there, and what `refuse_taking` does.
    """
    if seat_held(session, theirs, partner_id, today_of(session, now)) is None:
        raise no.NotHolder(look(session, theirs).starts)
    refuse_taking(session, member_id, theirs, now=now, giving=(give.shift_id,))
    request = request_exchange(
        session, member_id, give, [theirs], partner_id=partner_id, now=now, who=who, office=office
    )
    tell_news(session, partner_id, SwapNews.EXCHANGE_PROPOSED, request, give, now=now)
    return request


def agree(session: Session, request_id: UUID, *, now: datetime, who: str, office: bool = False) -> None:
    """Let the partner of a proposal agree: the exchange is done at once.

    Raises `NotItsAnswer` for a request that was made to nobody in particular, and what answer and exchange do.
    """
    first = session.get(ExchangeRequest, request_id)
    asked = asks_of(session, request_id)
    if first.partner_id is None:
        raise no.NotItsAnswer
    answer = request_exchange(
        session,
        first.partner_id,
        slot_of(asked[0]),
        [slot_of(first)],
        answers=request_id,
        now=now,
        who=who,
        office=office,
    )
    exchange(session, request_id, answer, now=now, office=office)


def decline(session: Session, request_id: UUID, member_id: UUID, *, now: datetime) -> None:
    """Let the partner of a proposal say no: it is off, and its author is told.

    Raises `NotItsAnswer` for a request that was made to somebody else or to nobody in particular, and `RequestClosed`.
    """
    request = session.get(ExchangeRequest, request_id)
    if request.partner_id != member_id:
        raise no.NotItsAnswer
    cancel_request(session, request_id, now=now)
    tell_news(session, request.member_id, SwapNews.EXCHANGE_DECLINED, request.id, slot_of(request), now=now)


def ask_around(session: Session, request_id: UUID, *, now: datetime) -> int:
    """Tell all who are in a slot that a request asks for that somebody would like to have it; return how many."""
    request = session.get(ExchangeRequest, request_id)
    told = 0
    for ask in asks_of(session, request_id):
        for seat in seats_of(session, slot_of(ask), today_of(session, now)):
            if seat.member_id is not None and seat.member_id != request.member_id:
                tell_news(session, seat.member_id, SwapNews.EXCHANGE_ASKED, request.id, slot_of(request), now=now)
                told += 1
    return told


def exchange(session: Session, first_id: UUID, second_id: UUID, *, now: datetime, office: bool = False) -> None:
    """Let two members change places, as a request and its answer say; both are told, other answers are off.

    Raises `NotItsAnswer`, and what `held_to_give` and `refuse_taking` do, for both.
    """
    first, second = session.get(ExchangeRequest, first_id), session.get(ExchangeRequest, second_id)
    agreed = first.state is ExchangeState.HAS_MATCH and second.state is ExchangeState.AWAITING_VALIDATION
    if not agreed or second.answers_id != first.id:
        raise no.NotItsAnswer
    sides = ((first, second), (second, first))
    seats = [held_to_give(session, one.member_id, slot_of(one), now=now, office=office) for one, _ in sides]
    for one, other in sides:
        refuse_taking(session, one.member_id, slot_of(other), now=now, giving=(one.shift_id,))
    for one, other in sides:
        done = ExchangeState.DONE
        session.change(ExchangeRequest, one.id, state=done, settled=session.hybrid_time)
        tell_news(session, one.member_id, SwapNews.EXCHANGED, one.id, slot_of(other), now=now)
    for seat, (_, other) in zip(seats, sides, strict=True):
        if seat.place_id is not None:
            session.change(Place, seat.place_id, member_id=other.member_id, kind=PlaceKind.REGULAR)
    for answer in answers_to(session, first.id):
        session.change(ExchangeRequest, answer.id, state=ExchangeState.CANCELLED)
        tell_news(session, answer.member_id, SwapNews.REQUEST_WITHDRAWN, answer.id, slot_of(answer), now=now)


def cancel_request(session: Session, request_id: UUID, *, now: datetime) -> None:
    """Cancel a request for an exchange with its answer, or an answer: the request is free again. Raises `RequestClosed`."""
    request = session.get(ExchangeRequest, request_id)
    if not request.state.open:
        raise no.RequestClosed
    take_back(session, request, now=now)


def warn_unmatched(session: Session, *, now: datetime) -> int:
    """Tell the authors of requests that nobody has answered, once, when the shift comes within the days of a swap.

    A day on which this did not run is caught up; who asks for a shift that is nearer than that is not told at once.
    Return how many were told.
    """
    today = today_of(session, now)
    ahead = timedelta(policy_of(session).parameters.on(today).swap_days)
    told = 0
    for request in session.rows(ExchangeRequest, _UNMATCHED, (today, today + ahead)):
        hours = look(session, slot_of(request))
        if not (now < hours.starts <= now + ahead and request.at < hours.starts - ahead):
            continue
        about = {"starts": hours.starts.isoformat(), "ends": hours.ends.isoformat()}
        about |= {} if hours.task_id is None else {"task": hours.task_id.hex}
        made = tell(
            session, MessageKind.UNMATCHED, request.member_id, request.id.hex, about, subject=request.shift_id, now=now
        )
        told += made is not None
    return told


# Questions


def asks_of(session: Session, request_id: UUID) -> list[ExchangeAsk]:
    """Return what a request asks for."""
    return session.rows(ExchangeAsk, _ASKS, (request_id,))


def matching(session: Session, member_id: UUID, give: Slot, *, now: datetime) -> list[ExchangeRequest]:
    """Return the open requests of others that ask for a slot and can still give theirs, the first made first."""
    found = session.rows(ExchangeRequest, _TO_ANSWER, (give.shift_id, member_id))
    return [one for one in found if one.partner_id in (None, member_id) and _can_give(session, one, now)]


def held_to_give(session: Session, member_id: UUID, slot: Slot, *, now: datetime, office: bool) -> Seat:
    """Return the seat of a member in a slot, for them to give away.

    Raises `ShiftBegun`, `TooLateAlone`, `NotHolder`, `OnlyRegularShifts`, `SolidarityPromised`, `PlaceReplaced`.
    """
    starts = look(session, slot).starts
    refuse_late(session, starts, now=now, office=office)
    seat = seat_held(session, slot, member_id, today_of(session, now))
    if seat is None:
        raise no.NotHolder(starts)
    if seat.solidarity:
        raise no.SolidarityPromised
    if seat.kind is not PlaceKind.REGULAR:
        raise no.OnlyRegularShifts
    if seat.replaced_by is not None:
        raise no.PlaceReplaced
    return seat


def _to_answer(
    session: Session, request_id: UUID, member_id: UUID, give: Slot, asks: list[Slot], now: datetime
) -> ExchangeRequest:
    """Return the request that is answered, if the answer fits it and the member can come."""
    first = session.get(ExchangeRequest, request_id)
    if first.state is ExchangeState.HAS_MATCH:
        raise no.RequestAnswered
    if first.state is not ExchangeState.NO_MATCH:
        raise no.RequestClosed
    asked = {ask.shift_id for ask in asks_of(session, first.id)}
    wanted = {slot.shift_id for slot in asks}
    if not _can_give(session, first, now):
        raise no.RequestClosed
    if first.partner_id not in (None, member_id):
        raise no.AnswerDoesNotMatch
    if first.member_id == member_id or give.shift_id not in asked or first.shift_id not in wanted:
        raise no.AnswerDoesNotMatch
    refuse_taking(session, member_id, slot_of(first), now=now, giving=(give.shift_id,))
    return first


def _can_give(session: Session, request: ExchangeRequest, now: datetime) -> bool:
    """Tell whether the author of a request still has the shift, and it is still to come."""
    slot = slot_of(request)
    seat = seat_held(session, slot, request.member_id, today_of(session, now))
    return seat is not None and look(session, slot).starts > now


def _leave(session: Session, seat: Seat) -> None:
    if seat.place_id is not None:
        roster.empty(session, session.get(Place, seat.place_id))
