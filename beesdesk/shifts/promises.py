"""What was agreed for dated slots: swaps, exchanges, solidarity. Applied in the order in which it was agreed.

A shift that is made already has it in its places; this is for those not made yet, and for who is given places back.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.messages import tell
from beesdesk.shifts.policies.bees import GONE
from beesdesk.shifts.slots import Slot, look, slot_of
from beesdesk.shifts.swap_model import ExchangeRequest, SolidarityOffer, SolidarityRequest, Swap
from beesdesk.values import dataclass
from beesdesk.words import ExchangeState, MessageKind, Mode, PlaceKind, SolidarityState, SwapNews

_DEEDS: Final = """
SELECT noted, id, member_id AS left_by, NULL AS entered_by, 0 AS solidarity FROM swap
    WHERE give_shift_id = :shift AND withdrawn = 0
UNION ALL SELECT noted, id, NULL, member_id, 0 FROM swap WHERE take_shift_id = :shift AND withdrawn = 0
UNION ALL SELECT a.settled, a.id, a.member_id, b.member_id, 0
    FROM exchange_request a JOIN exchange_request b ON a.id = b.answers_id AND b.state = 'done'
    WHERE a.shift_id = :shift AND a.state = 'done'
UNION ALL SELECT b.settled, b.id, b.member_id, a.member_id, 0
    FROM exchange_request a JOIN exchange_request b ON a.id = b.answers_id AND b.state = 'done'
    WHERE b.shift_id = :shift AND a.state = 'done'
UNION ALL SELECT noted, id, NULL, member_id, 1 FROM solidarity_offer WHERE shift_id = :shift AND state = 'validated'
UNION ALL SELECT noted, id, member_id, NULL, 0 FROM solidarity_request
    WHERE shift_id = :shift AND state = 'validated' AND place_id IS NULL AND given = 0
ORDER BY 1, 2
"""
_REQUESTS: Final = f"SELECT {columns(ExchangeRequest)} FROM exchange_request"  # noqa: S608 - names are ours
_SWAPS: Final = f"SELECT {columns(Swap)} FROM swap"  # noqa: S608
_OFFERS: Final = f"SELECT {columns(SolidarityOffer)} FROM solidarity_offer"  # noqa: S608
_RELIEFS: Final = f"SELECT {columns(SolidarityRequest)} FROM solidarity_request"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing agreed for a slot: who leaves it, who comes into it."""

    left_by: UUID | None
    entered_by: UUID | None
    kind: PlaceKind | None
    solidarity: bool


@dataclass(frozen=True, slots=True)
class Seated:
    """Who will sit in a place of a shift to be made, and as what."""

    member_id: UUID
    kind: PlaceKind | None
    solidarity: bool


def seated(regulars: Iterable[UUID], places: int, deeds: Iterable[Deed]) -> list[Seated | None]:
    """Return who sits where in a shift to be made: regular members first, then what was agreed, in its order.

    Whoever comes instead of somebody takes that seat, everybody else the first empty one, or one more where none is.
    """
    held = [Seated(one, PlaceKind.REGULAR, solidarity=False) for one in regulars][:places]
    seats: list[Seated | None] = [*held, *[None] * (places - len(held))]
    for deed in deeds:
        members = [None if seat is None else seat.member_id for seat in seats]
        at = members.index(deed.left_by) if deed.left_by in members and deed.left_by is not None else None
        if at is not None:
            seats[at] = None
        if deed.entered_by is None or deed.entered_by in members:
            continue
        newcomer = Seated(deed.entered_by, deed.kind, deed.solidarity)
        if at is None and None in seats:
            at = seats.index(None)
        if at is None:
            seats.append(newcomer)
        else:
            seats[at] = newcomer
    return seats


def is_in_by_deeds(member_id: UUID, deeds: Sequence[Deed], *, otherwise: bool) -> bool:
    """Tell whether a member is in a slot after what was agreed for it; `otherwise`: whether they would be without."""
    for deed in reversed(deeds):
        if member_id == deed.entered_by:
            return True
        if member_id == deed.left_by:
            return False
    return otherwise


def deeds_of(session: Session, shift_id: UUID, is_away: Callable[[UUID], bool] = lambda _: False) -> list[Deed]:
    """Return what was agreed for a slot, in order. Whoever has gone since, or is away that day, comes into none."""
    found = []
    for _, _, left, entered, solidarity in session.values(_DEEDS, {"shift": shift_id}):
        comes, kind = None if entered is None else UUID(bytes=entered), None
        if comes is not None:
            mode = _mode(session, comes)
            kind = PlaceKind.REGULAR if mode is Mode.REGULAR else None
            if mode is None or is_away(comes):
                comes = None
        found.append(Deed(None if left is None else UUID(bytes=left), comes, kind, bool(solidarity)))
    return found


def has_left(session: Session, shift_id: UUID, member_id: UUID) -> bool:
    """Tell whether a member has given a slot away and not taken it again."""
    return not is_in_by_deeds(member_id, deeds_of(session, shift_id), otherwise=True)


def promised_slots(session: Session, member_id: UUID, first: date, last: date) -> list[Slot]:
    """Return the slots from one day to another that a member has agreed to come to."""
    rows = session.values(
        """
        SELECT take_shift_id, take_template_id, take_day FROM swap
            WHERE member_id = :member AND withdrawn = 0 AND take_day BETWEEN :first AND :last
        UNION SELECT b.shift_id, b.template_id, b.day
            FROM exchange_request a JOIN exchange_request b ON b.answers_id = a.id
            WHERE a.member_id = :member AND a.state = 'done' AND b.state = 'done' AND b.day BETWEEN :first AND :last
        UNION SELECT a.shift_id, a.template_id, a.day
            FROM exchange_request a JOIN exchange_request b ON b.answers_id = a.id
            WHERE b.member_id = :member AND a.state = 'done' AND b.state = 'done' AND a.day BETWEEN :first AND :last
        UNION SELECT shift_id, template_id, day FROM solidarity_offer
            WHERE member_id = :member AND state = 'validated' AND day BETWEEN :first AND :last
        """,
        {"member": member_id, "first": first, "last": last},
    )
    return [
        Slot(UUID(bytes=shift), None if template is None else UUID(bytes=template), date.fromisoformat(day))
        for shift, template, day in rows
    ]


# Taking back


def forget(session: Session, member_id: UUID, today: date, *, now: datetime) -> None:
    """Take back what a member who goes has agreed for slots from today on; exchanges that are done stay."""
    for swap in session.rows(Swap, f"{_SWAPS} WHERE member_id = ? AND withdrawn = 0", (member_id,)):
        if swap.give_day >= today and (swap.take_day is None or swap.take_day >= today):
            session.change(Swap, swap.id, withdrawn=True)
    ahead = (member_id, today)
    for offer in session.rows(
        SolidarityOffer, f"{_OFFERS} WHERE member_id = ? AND state = 'validated' AND day >= ?", ahead
    ):
        session.change(SolidarityOffer, offer.id, state=SolidarityState.CANCELLED)
    reliefs = f"{_RELIEFS} WHERE member_id = ? AND state = 'validated' AND given = 0 AND place_id IS NULL AND day >= ?"
    for relief in session.rows(SolidarityRequest, reliefs, ahead):
        session.change(SolidarityRequest, relief.id, state=SolidarityState.CANCELLED)
    for request in open_requests(session, member_id):
        take_back(session, request, now=now)


def open_requests(session: Session, member_id: UUID, shift_id: UUID | None = None) -> list[ExchangeRequest]:
    """Return a member's requests for an exchange that are neither done nor cancelled, of one slot or of all."""
    sql = f"{_REQUESTS} WHERE member_id = ? AND state NOT IN ('done', 'cancelled') ORDER BY noted, id"
    found = session.rows(ExchangeRequest, sql, (member_id,))
    return [one for one in found if shift_id in (None, one.shift_id)]


def answers_to(session: Session, request_id: UUID) -> list[ExchangeRequest]:
    """Return the answers to a request that still wait."""
    sql = f"{_REQUESTS} WHERE answers_id = ? AND state = 'awaiting_validation' ORDER BY noted, id"
    return session.rows(ExchangeRequest, sql, (request_id,))


def take_back(session: Session, request: ExchangeRequest, *, now: datetime) -> None:
    """Cancel a request for an exchange. Its answer goes with it, what it answers is free again; their authors are told."""
    session.change(ExchangeRequest, request.id, state=ExchangeState.CANCELLED)
    for answer in answers_to(session, request.id):
        session.change(ExchangeRequest, answer.id, state=ExchangeState.CANCELLED)
        tell_news(session, answer.member_id, SwapNews.REQUEST_WITHDRAWN, answer.id, slot_of(answer), now=now)
    if request.answers_id is not None:
        first = session.get(ExchangeRequest, request.answers_id)
        if first.state is ExchangeState.HAS_MATCH and not answers_to(session, first.id):
            session.change(ExchangeRequest, first.id, state=ExchangeState.NO_MATCH)
            tell_news(session, first.member_id, SwapNews.ANSWER_WITHDRAWN, request.id, slot_of(first), now=now)


def tell_news(session: Session, member_id: UUID, news: SwapNews, subject: UUID, slot: Slot, *, now: datetime) -> None:
    """Tell a member news of a slot, once for what brought it about (`subject`)."""
    hours = look(session, slot)
    about = {"news": str(news), "starts": hours.starts.isoformat(), "ends": hours.ends.isoformat()}
    if hours.task_id is not None:
        about["task"] = hours.task_id.hex
    tell(session, MessageKind.SWAP, member_id, f"{news} {subject.hex}", about, subject=slot.shift_id, now=now)


def _mode(session: Session, member_id: UUID) -> Mode | None:
    """Return the mode of a member who takes shifts, None of one who does not or has gone."""
    row = session.values("SELECT mode, status FROM standing WHERE id = ?", (member_id,))
    if not row or row[0][0] not in (Mode.REGULAR, Mode.IRREGULAR) or row[0][1] in GONE:
        return None
    return Mode(row[0][0])
