"""What a test furnishes a shop's shifts with, in a line each."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.calendar import moment
from beesdesk.shifts.duties import open_history
from beesdesk.shifts.keeping import note_fact
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.model import MemberSkill, Place, Shift, Skill, Task
from beesdesk.words import FactKind, Mode, PlaceKind, PlaceState

WHO = OFFICE


def worker(shop: FakeShop, mode: Mode = Mode.IRREGULAR, *, first_name: str = "Amélie", **known: Any) -> UUID:
    """A member who takes part in a mode: newly subscribed, or with a history that began elsewhere, where `known`."""
    number = next(shop.numbers)
    shop.member(first_name, number=number)
    member = shop.member_id(number)
    if known:
        shop.do(open_history, member, {"mode": mode, **known}, now=shop.now(), who=WHO)
    else:
        take_part(shop, member, mode)
    return member


def take_part(shop: FakeShop, member: UUID, mode: Mode) -> None:
    """Let a member take part in a mode, with nobody's right asked."""
    told = {"mode": mode, "irregular_start": shop.today, "reset_counter": False, "reset_compensation": False}
    shop.do(note_fact, member, FactKind.SUBSCRIPTION, told, now=shop.now(), who=WHO, reason="founder")


def skill(shop: FakeShop, code: str = "till", *, of: Iterable[UUID] = ()) -> UUID:
    """Something that members `of` the shop can."""
    row = Skill(uuid7(), code, code, code, code, withdrawn=False)
    shop.do(Session.insert, row)
    for member in of:
        shop.do(Session.insert, MemberSkill(uuid7(), member, row.id, withdrawn=False))
    return row.id


def task(shop: FakeShop, name: str = "Till", *, skill_id: UUID | None = None) -> UUID:
    """Something to do in a shift."""
    row = Task(uuid7(), name.casefold(), name, name, name, skill_id, 0, withdrawn=False)
    shop.do(Session.insert, row)
    return row.id


def shift(
    shop: FakeShop,
    day: date,
    hour: int = 10,
    *,
    hours: int = 3,
    free: int = 0,
    of: Iterable[UUID] = (),
    kind: PlaceKind | None = None,
    task_id: UUID | None = None,
    leader: UUID | None = None,
) -> UUID:
    """A shift with free places, and places that members `of` the shop hold, as a kind where they are regular."""
    zone = shop.read(zone_of)
    key = uuid7()
    begin, end = (moment(day, minutes, zone) for minutes in (hour * 60, (hour + hours) * 60))
    shop.do(Session.insert, Shift(key, None, task_id, day, begin, end, leader, cancelled=False))
    for position, member in enumerate([*of, *[None] * free]):
        as_ = kind if member else None
        place = Place(uuid7(), key, position, member, as_, None, solidarity=False, state=PlaceState.OPEN)
        shop.do(Session.insert, place)
    return key


def places(shop: FakeShop, shift_id: UUID) -> list[UUID]:
    """The places of a shift in their order."""
    rows = shop.read(lambda one: one.values("SELECT id FROM place WHERE shift_id = ? ORDER BY position", (shift_id,)))
    return [UUID(bytes=row[0]) for row in rows]


def attend(shop: FakeShop, shift_id: UUID, *states: PlaceState, now: datetime | None = None) -> None:
    """Write down what became of the first places of a shift."""
    for place, state in zip(places(shop, shift_id), states, strict=False):
        shop.do(mark, place, state, now=now or shop.now(), who=WHO)


def on(shop: FakeShop, days: int) -> date:
    """The day so many days from today."""
    return shop.today + timedelta(days)
