"""Slots, and members who hold them, furnished in a line in a `FakeShop`."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from fake_roster import take_part
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.calendar import moment
from beesdesk.shifts.duties import open_history
from beesdesk.shifts.generating import add_templates, generate_week, new_template
from beesdesk.shifts.known import cycle_of, state_of, zone_of
from beesdesk.shifts.model import MemberSkill, Message, Place, Shift, ShiftTemplate, Skill, Task
from beesdesk.shifts.seats import seats_of
from beesdesk.shifts.slots import Slot, slot_at
from beesdesk.words import MessageKind, Mode, PlaceKind, PlaceState

WHO = OFFICE
LETTERS = "ABCD"


def member(shop: FakeShop, mode: Mode = Mode.REGULAR, *, beginner: bool = False, **known: Any) -> UUID:
    """A member of a mode: one who has worked before the shop kept it here, or a beginner."""
    number = next(shop.numbers)
    shop.member(number=number)
    key = shop.member_id(number)
    if beginner:
        take_part(shop, key, mode)
        return key
    if mode is Mode.IRREGULAR:
        known.setdefault("irregular_start", shop.today)
    shop.do(open_history, key, {"mode": mode, **known}, now=shop.now(), who=WHO)
    return key


def task(shop: FakeShop, name: str = "till", *, skill: UUID | None = None) -> UUID:
    """Something to do in a shift."""
    row = Task(uuid7(), name, name, name, name, skill, 0, withdrawn=False)
    shop.do(Session.insert, row)
    return row.id


def skill(shop: FakeShop, *of: UUID) -> UUID:
    """Something that members `of` the shop can."""
    row = Skill(uuid7(), "till", "la caisse", "de kassa", "the till", withdrawn=False)
    shop.do(Session.insert, row)
    for one in of:
        shop.do(Session.insert, MemberSkill(uuid7(), one, row.id, withdrawn=False))
    return row.id


def slot(
    shop: FakeShop,
    in_days: int,
    hour: int = 10,
    *,
    places: int = 2,
    regulars: Iterable[UUID] = (),
    task_id: UUID | None = None,
    made: bool = True,
) -> Slot:
    """The slot of a new template, so many days from now, two hours long, with its shift made or not yet."""
    day = shop.today + timedelta(in_days)
    letter = shop.read(lambda session: cycle_of(session).letter(day))
    template = new_template(letter, day.isoweekday(), hour * 60, hour * 60 + 120, places, task_id)
    shop.do(add_templates, [template], now=shop.now())
    for regular in regulars:
        shop.do(roster.join, template.id, regular, now=shop.now())
    if made:
        make(shop, template.id, day)
    return shop.read(slot_at, template.id, day)


def make(shop: FakeShop, template_id: UUID | None, day: date) -> None:
    """Make the shift of a template in the week of a day."""
    assert template_id is not None
    template = shop.read(Session.get, ShiftTemplate, template_id)
    shop.do(generate_week, shop.read(lambda session: cycle_of(session).first_day(day)), [template])


def shift(
    shop: FakeShop,
    in_days: int,
    hour: int = 10,
    *,
    free: int = 0,
    of: Iterable[UUID] = (),
    kind: PlaceKind | None = None,
    task_id: UUID | None = None,
    leader: UUID | None = None,
) -> UUID:
    """A shift of no template, two hours long, with places held by members and free ones."""
    day = shop.today + timedelta(in_days)
    zone = shop.read(zone_of)
    starts, ends = (moment(day, minutes, zone) for minutes in (hour * 60, hour * 60 + 120))
    row = Shift(uuid7(), None, task_id, day, starts, ends, leader, cancelled=False)
    shop.do(Session.insert, row)
    for position, one in enumerate([*of, *[None] * free]):
        as_ = kind if one else None
        place = Place(uuid7(), row.id, position, one, as_, None, solidarity=False, state=PlaceState.OPEN)
        shop.do(Session.insert, place)
    return row.id


def place_of(shop: FakeShop, shift_id: UUID, one: UUID | None = None) -> UUID:
    """The first place of a shift that a member holds, or that is free."""
    return next(place.id for place in shop.read(roster.places_of_shift, shift_id) if place.member_id == one)


def in_slot(shop: FakeShop, where: Slot) -> list[UUID]:
    """Who sits in a slot, or will."""
    return [seat.member_id for seat in shop.read(seats_of, where, shop.today) if seat.member_id]


def counters(shop: FakeShop, one: UUID) -> tuple[int, int]:
    """Somebody's two counters today."""
    state = shop.read(state_of, one, shop.today)
    return state.sr, state.sc


def told(shop: FakeShop, one: UUID, kind: MessageKind = MessageKind.SWAP) -> list[str]:
    """What a member was told of swaps, the first first."""
    rows = shop.read(
        lambda session: session.rows(
            Message, "SELECT * FROM message WHERE member_id = ? AND kind = ? ORDER BY id", (one, kind)
        )
    )
    return [row.about for row in sorted(rows, key=lambda row: row.at)]


def news(shop: FakeShop, one: UUID) -> set[str]:
    """The kinds of news that a member was told."""
    return {about.split('"news":"')[1].split('"')[0] for about in told(shop, one)}


def starts(shop: FakeShop, shift_id: UUID) -> datetime:
    """When a shift starts."""
    return shop.read(Session.get, Shift, shift_id).starts
