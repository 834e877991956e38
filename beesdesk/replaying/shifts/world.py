"""The shop of a scenario: what its names stand for, its clock, and what is furnished before the first step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.ids import uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.members.model import Card, Member, Person
from beesdesk.pos.rules import set_rule
from beesdesk.replaying.scenarios import BadValue, Fields, flag_of, mapping_of, texts_of
from beesdesk.shifts.duties import open_history, set_worker
from beesdesk.shifts.generating import generate_week, keep_rotation, new_template
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Place, RegularPlace, Rotation, Shift, ShiftTemplate, Task
from beesdesk.shop import Shop
from beesdesk.words import CardStatus, Language, PlaceKind, PlaceState, Role

WHO = UUID(int=1).hex
"""Who does everything: somebody of the office."""
LONG_AGO = date(2000, 1, 1)
ONLY = "w"
PLAIN = {"mode", "sr", "sc", "alert_start", "extension_start", "irregular_start", "penalised", "absence_counter", "absence_date", "resigning", "unsubscribed"}  # fmt: skip
WHOLE = {"sr", "sc", "time_extension", "absence_counter"}
FLAGS = {"penalised", "resigning", "unsubscribed"}
PERIODS = {"holiday": "leave", "exemption": "exemption"}


@dataclass
class World:
    """A scenario's shop and the ids behind its names. `now` is the scenario's clock, UTC."""

    shop: Shop
    now: datetime
    zone: ZoneInfo
    members: dict[str, UUID] = field(default_factory=dict)
    templates: dict[str, UUID] = field(default_factory=dict)
    places: dict[str, UUID] = field(default_factory=dict)
    tasks: dict[str, UUID] = field(default_factory=dict)
    requests: dict[str, UUID] = field(default_factory=dict)
    made: dict[str, UUID] = field(default_factory=dict)
    """The shifts of the week generated last, by template."""
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def today(self) -> date:
        """The shop's day."""
        return self.now.astimezone(self.zone).date()

    def member(self, fields: Fields, name: str = "worker") -> UUID:
        """Return whom a step is about, the only one if it names nobody. Raises `BadValue`."""
        return self.member_named(str(fields.get(name, ONLY)))

    def member_named(self, name: str) -> UUID:
        """Return the member of a name. Raises `BadValue`."""
        if name not in self.members:
            raise BadValue("worker", name)
        return self.members[name]

    def name_of(self, member: UUID | None) -> str | None:
        """Return the name of a member."""
        return next((name for name, known in self.members.items() if known == member), None)

    def moment(self, said: Any) -> datetime:
        """Return a moment said in the shop's local time. Raises `BadValue`."""
        try:
            return datetime.fromisoformat(str(said)).replace(tzinfo=self.zone).astimezone(UTC)
        except ValueError as error:
            raise BadValue("moment", said) from error


def day_of(value: Any) -> date | None:
    """Return a day, None for none. Raises `BadValue`."""
    if value in (None, "null"):
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise BadValue("day", value) from error


def state_fields(fields: Fields) -> dict[str, Any]:
    """Return what a scenario says of a standing, by the names of the policy's state."""
    found: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "time_extension":
            found["extra_days"] = int(value)
        elif name in PERIODS:
            first, last = period(value)
            found[f"{PERIODS[name]}_first"], found[f"{PERIODS[name]}_last"] = first, last
        elif name in PLAIN:
            found[name] = _plain(name, value)
    return found


def period(value: Any) -> tuple[date | None, date | None]:
    """Return the first and last day of `[first, last]`. Raises `BadValue`."""
    if not isinstance(value, list) or len(value) != 2:  # noqa: PLR2004
        raise BadValue("period", value)
    return day_of(value[0]), day_of(value[1])


def _plain(name: str, value: Any) -> Any:
    if name in WHOLE:
        return int(value)
    if name in FLAGS:
        return value == "true"
    return value if name == "mode" else day_of(value)


def furnish(shop: Shop, given: Fields) -> World:
    """Put what a scenario gives into a shop; return it. Raises `BadValue`."""
    zone = ZoneInfo(str(given.get("timezone", "UTC")))
    world = World(shop, datetime(2024, 1, 1, tzinfo=UTC), zone)
    world.now = world.moment(given["now"] if "now" in given else f"{given['today']} 12:00")
    shop.do(set_rule, "time_zone", zone.key, who=WHO, now=world.now)
    shop.do(_furnish, world, given)
    return world


def _furnish(session: Session, world: World, given: Fields) -> None:
    session.insert(Person(UUID(hex=WHO), None, "Replay", Role.OFFICE, None, None, withdrawn=False))
    for name, value in mapping_of(given, "config").items():
        if name != "shift.next_planning_date":
            set_parameter(session, name, value, valid_from=LONG_AGO, now=world.now, who=WHO)
    _put_rotation(session, given)
    workers = dict(mapping_of(given, "workers"))
    if "worker" in given:
        workers[ONLY] = mapping_of(given, "worker")
    for name, fields in workers.items():
        _put_worker(session, world, name, fields)
    for name, fields in mapping_of(given, "templates").items():
        _put_template(session, world, name, fields)
    for week in texts_of(mapping_of(given, "generated"), "template_weeks"):
        generate_week(session, date.fromisoformat(week), _templates(session, world))
    _put_shifts(session, world, mapping_of(given, "shifts"))


def _put_rotation(session: Session, given: Fields) -> None:
    plannings = mapping_of(given, "plannings") or {"A": {"sequence": "1"}}
    letters = "".join(sorted(plannings, key=lambda letter: int(plannings[letter]["sequence"])))
    coming = mapping_of(given, "next_planning")
    stored = mapping_of(given, "config").get("shift.next_planning_date")
    following = date.fromisoformat(coming["date"] if coming else stored or "2024-01-01")
    last = int(coming["last_sequence"]) if coming else 0
    turn = next((at for at, letter in enumerate(letters) if int(plannings[letter]["sequence"]) > last), 0)
    keep_rotation(session, Rotation(ROTATION, following - timedelta(7 * turn), letters, following))


def _put_worker(session: Session, world: World, name: str, fields: Fields) -> None:
    number = next(world.numbers)
    key = uuid7()
    world.members[name] = key
    session.insert(
        Member(key, number, name, "Replay", Language.EN, f"{name}@example.org", None, solidarity_rounding=False)
    )
    if "barcode" in fields:
        status = CardStatus(fields.get("card_status", CardStatus.ACTIVE))
        session.insert(Card(uuid7(), str(fields["barcode"]), key, None, status, None))
    if flag_of(fields, "super", default=False):
        set_worker(session, key, leader=True)
    open_history(session, key, state_fields(fields), now=world.now, who=WHO)


def _put_template(session: Session, world: World, name: str, fields: Fields) -> None:
    template = new_template(
        str(fields.get("planning", "A")), int(fields["day"]), _minutes(fields["start"]), _minutes(fields["end"]),
        int(fields["places"]),
    )  # fmt: skip
    session.insert(template)
    world.templates[name] = template.id
    workers = texts_of(fields, "workers")
    for key, member in zip(uuid7s(len(workers)), workers, strict=True):
        session.insert(RegularPlace(key, template.id, world.member_named(member), world.now, None, None))
    if "super" in fields:
        session.change(ShiftTemplate, template.id, leader_id=world.member_named(fields["super"]))


def _templates(session: Session, world: World) -> list[ShiftTemplate]:
    return [session.get(ShiftTemplate, key) for key in world.templates.values()]


def _minutes(hours: str) -> int:
    return int(Decimal(hours) * 60)


def _put_shifts(session: Session, world: World, shifts: Mapping[str, Fields]) -> None:
    """Put places in; those of one slot, template and task make a shift."""
    known: dict[tuple[Any, ...], UUID] = {}
    taken: dict[UUID, count[int]] = {}
    for name, fields in shifts.items():
        starts, ends = world.moment(fields["start"]), world.moment(fields["end"])
        template = world.templates[fields["template"]] if "template" in fields else None
        task = task_named(session, world, fields.get("type"))
        leader = world.member_named(fields["super"]) if "super" in fields else None
        slot = (starts, ends, template, task)
        if slot not in known:
            known[slot] = uuid7()
            taken[known[slot]] = count()
            day = starts.astimezone(world.zone).date()
            session.insert(Shift(known[slot], template, task, day, starts, ends, leader, cancelled=False))
        shift = known[slot]
        key = uuid7()
        world.places[name] = key
        session.insert(
            Place(
                key, shift, next(taken[shift]),
                world.member_named(fields["worker"]) if "worker" in fields else None,
                PlaceKind(fields["as"]) if "as" in fields else None,
                world.member_named(fields["replaced_by"]) if "replaced_by" in fields else None,
                solidarity=False, state=PlaceState(fields.get("state", "open")),
            )
        )  # fmt: skip


def task_named(session: Session, world: World, said: Any) -> UUID | None:
    """Return the task of a number, made when it is first named."""
    if said is None:
        return None
    name = str(said)
    if name not in world.tasks:
        key = world.tasks[name] = uuid7()
        session.insert(Task(key, name, name, name, name, None, int(name), withdrawn=False))
    return world.tasks[name]
