"""Slots that begin soon and those who come, furnished in a line in a `FakeShop`, for attendance sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.shifts.duties import open_history, set_worker
from beesdesk.shifts.known import standing_of, today_of
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.standing import Standing
from beesdesk.words import CardStatus, Mode, PlaceKind, PlaceState

SOON = timedelta(minutes=10)
LONG = timedelta(hours=2, minutes=30)


@dataclass(frozen=True)
class Worker:
    """Somebody who works: the member's id and the card's code."""

    id: UUID
    card: str


def worker(
    shop: FakeShop,
    name: str = "Amélie",
    mode: Mode | None = Mode.REGULAR,
    *,
    leader: bool = False,
    card: CardStatus = CardStatus.ACTIVE,
    **known: Any,
) -> Worker:
    """Put a member with a card into the shop, whose history begins with what is `known` of them."""
    number = next(shop.numbers)
    code = shop.member(name, "Martin", number=number, status=card)
    member = shop.member_id(number)
    if mode is Mode.IRREGULAR:
        known.setdefault("irregular_start", shop.today)
    shop.do(open_history, member, {"mode": mode, **known} if mode else known, now=shop.now(), who="founder")
    if leader:
        shop.do(set_worker, member, leader=True)
    return Worker(member, code)


def shift(
    shop: FakeShop,
    holders: Sequence[Worker | None],
    starts: datetime | None = None,
    *,
    lasting: timedelta = LONG,
    task: UUID | None = None,
    kind: PlaceKind = PlaceKind.REGULAR,
) -> list[UUID]:
    """Put a shift with these holders of its places (None: empty) into the shop, soon unless said; return its places."""
    starts = starts or shop.now() + SOON
    day = shop.read(today_of, starts)
    row = Shift(uuid7(), None, task, day, starts, starts + lasting, None, cancelled=False)
    places = []

    def add(session: Session) -> None:
        session.insert(row)
        for position, holder in enumerate(holders):
            member = None if holder is None else holder.id
            as_ = kind if member and mode_of(session, member) is Mode.REGULAR else None
            place = Place(uuid7(), row.id, position, member, as_, None, solidarity=False, state=PlaceState.OPEN)
            session.insert(place)
            places.append(place.id)

    def mode_of(session: Session, member: UUID) -> Mode | None:
        return standing_of(session, member, shop.today).mode

    shop.do(add)
    return places


def place(shop: FakeShop, key: UUID) -> Place:
    """Return a place as it stands."""
    return shop.read(Session.get, Place, key)


def standing(shop: FakeShop, someone: Worker) -> Standing:
    """Return somebody's standing today."""
    return shop.read(standing_of, someone.id, shop.today)


def counters(shop: FakeShop, someone: Worker) -> tuple[int, int]:
    """Return somebody's two counters today."""
    found = standing(shop, someone).counters
    return found["sr"], found["sc"]
