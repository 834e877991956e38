"""The demo shop's shifts in its file: templates and who is in them, the story so far, and the weeks ahead."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.ids import milliseconds, uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.demo.clock import MovingClock
from beesdesk.demo.opening import public_holidays
from beesdesk.demo.parts import LETTERS, DemoPart, make_parts
from beesdesk.demo.people import DemoMember
from beesdesk.demo.slots import SKILLS, TASKS, TILL, weekly_slots
from beesdesk.demo.story import DayOfShifts, Held, Story
from beesdesk.members.shares import ShareMovement, ShareType
from beesdesk.shifts.calendar import WEEK, Cycle, day_begins, moment, opt_out_id, place_id
from beesdesk.shifts.generating import generate_ahead, keep_rotation
from beesdesk.shifts.keeping import note_many, project_all
from beesdesk.shifts.known import FIRST_MONDAY, ROTATION
from beesdesk.shifts.message_model import MessageOptOut
from beesdesk.shifts.model import (
    ClosingDay,
    Lateness,
    MemberSkill,
    Place,
    RegularPlace,
    Rotation,
    Shift,
    ShiftTemplate,
    Skill,
    Task,
    Worker,
)
from beesdesk.shifts.policies.bees import GONE
from beesdesk.values import dataclass
from beesdesk.words import FactKind, MessageKind, Mode, PlaceKind

WEEKS: Final = 12
"""At least so many weeks of shifts lie behind."""
ZONE: Final = ZoneInfo("Europe/Brussels")
_TOGETHER: Final = 200
"""Facts in one entry of the log."""
_AHEAD: Final = timedelta(weeks=11)
_PRICE: Final = Decimal("25.00")
_STOCKTAKING: Final = timedelta(days=33)
_SHEETS_DONE: Final = time(21)
_BOOKS_AHEAD: Final = timedelta(weeks=4)
_BOOKS: Final = 1.2  # times the zeal of an irregular member: how probably a shift ahead is booked
_REPAIRS: Final = 0.6  # of those who owe shifts have booked one
_SOON: Final = 1.8  # 1: as many bookings for the last week as for the first
_FREE: Final = """
SELECT p.id, p.shift_id, s.day, t.code AS task FROM place p JOIN shift s ON s.id = p.shift_id JOIN task t ON t.id = s.task_id
WHERE s.starts > ? AND s.starts < ? AND p.member_id IS NULL AND p.state = 'open' ORDER BY s.starts, t.code, p.position
"""
_HELD: Final = """
SELECT p.shift_id, p.member_id FROM place p JOIN shift s ON s.id = p.shift_id
WHERE s.starts > ? AND p.member_id IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class _Free:
    """A place to come that nobody holds."""

    id: UUID
    shift_id: UUID
    day: date
    task: str


def begins(today: date, weeks: int) -> date:
    """Return the Monday with which the story begins: so many weeks ago, and `WEEKS` at least."""
    return Cycle(FIRST_MONDAY, LETTERS).first_day(today) - max(weeks, WEEKS) * WEEK


class DemoShifts:
    """The shifts of the demo shop, written as they go."""

    def __init__(self, seed: int, members: Sequence[DemoMember], begin: date, today: date) -> None:
        self._seed, self._begin, self._today = seed, begin, today
        self._slots = weekly_slots()
        self._parts = make_parts(seed, members, self._slots, begin)
        keys = [(letter, place) for letter in LETTERS for place in range(len(self._slots))]
        self._templates = dict(zip(keys, uuid7s(len(keys)), strict=True))
        self._tasks = dict(zip([task.code for task in TASKS], uuid7s(len(TASKS)), strict=True))
        self._regular: dict[int, UUID] = {}
        self._ids: Mapping[int, UUID] = {}
        self._office = ""
        self._story = Story(seed, self._parts, self._slots, self._templates, begin)
        self._reached = begin
        self._morning: DayOfShifts | None = None

    def may_shop(self, number: int) -> bool:
        """Tell whether a member may shop, as things stand."""
        return self._story.may_shop(number)

    def begin(self, session: Session, ids: Mapping[int, UUID], *, office: str, now: datetime) -> None:
        """Write shares, tasks, templates and closing days, and what is known of everybody. `ids` are the members'."""
        self._ids, self._office = ids, office
        self._put_shares(session)
        self._put_opt_outs(session)
        self._put_tasks(session)
        opening = self._story.opening()
        self._put_templates(session)
        self._note(session, opening, now)

    def dawn(self, session: Session, day: date, clock: MovingClock) -> None:
        """Live the days before a day, and begin it: then the right to shop is that of the day."""
        while self._reached < day:
            self.dusk(session, self._reached, clock)
        if self._morning is None:
            self._morning = self._story.morning(day)

    def dusk(self, session: Session, day: date, clock: MovingClock) -> None:
        """Live the rest of a day, and write it."""
        done, self._morning = self._morning or self._story.morning(day), None
        self._story.rest(done)
        clock.now = datetime.combine(day, _SHEETS_DONE, ZONE).astimezone(UTC)
        self._write(session, done, clock.now)
        self._reached = day + timedelta(1)

    def finish(self, session: Session, clock: MovingClock) -> None:
        """Begin the present day: standings worked out, shifts made ahead, some of their free places taken."""
        self.dawn(session, self._today, clock)
        clock.now = now = day_begins(self._today, ZONE)
        if self._morning is not None:
            self._write(session, self._morning, now)
        project_all(session, now=now)
        generate_ahead(session, now=now)
        self._book_ahead(session)

    # What is there from the beginning

    def _put_shares(self, session: Session) -> None:
        work, support = uuid7s(2)
        session.insert_many(
            [
                ShareType(work, "A", "Part A, coopérateurs", "Aandeel A, coöperanten", "Share A, working members",
                          _PRICE, may_work=True, may_shop=True, eaters=3, withdrawn=False),
                ShareType(support, "B", "Part B, soutien", "Aandeel B, steun", "Share B, support",
                          _PRICE, may_work=False, may_shop=False, eaters=0, withdrawn=False),
            ]
        )  # fmt: skip
        bought = [(part, work, part.shares) for part in self._parts]
        bought += [(part, support, part.support) for part in self._parts if part.support]
        keys = uuid7s(len(bought))
        rows = [
            ShareMovement(key, self._ids[part.number], kind, count, _noon(part.joined), "", None)
            for key, (part, kind, count) in zip(keys, bought, strict=True)
        ]
        session.finish()
        for start in range(0, len(rows), _TOGETHER):
            session.insert_many(rows[start : start + _TOGETHER])
            session.finish()

    def _put_opt_outs(self, session: Session) -> None:
        """Have nobody of the demo want reminders by mail: they would wait for ever, and be all that the till speaks of."""
        kind = MessageKind.REMINDER
        session.insert_many(MessageOptOut(opt_out_id(key, kind), key, kind, False) for key in self._ids.values())

    def _put_tasks(self, session: Session) -> None:
        skills = dict(zip([skill.code for skill in SKILLS], uuid7s(len(SKILLS)), strict=True))
        session.insert_many(Skill(skills[s.code], s.code, s.name_fr, s.name_nl, s.name_en, False) for s in SKILLS)
        session.insert_many(
            Task(self._tasks[t.code], t.code, t.name_fr, t.name_nl, t.name_en, skills.get(t.skill or ""), at, False)
            for at, t in enumerate(TASKS, 1)
        )
        able = [(part.number, skill) for part in self._parts for skill in sorted(part.skills)]
        session.insert_many(
            MemberSkill(key, self._ids[number], skills[skill], False)
            for key, (number, skill) in zip(uuid7s(len(able)), able, strict=True)
        )
        session.insert_many(Worker(self._ids[part.number], True, False) for part in self._parts if part.leads)

    def _put_templates(self, session: Session) -> None:
        session.insert_many(
            ShiftTemplate(
                key, letter, slot.weekday, slot.start, slot.end, self._tasks[slot.task], slot.places,
                self._id(self._story.leader((letter, place))), None, None,
            )
            for (letter, place), key in self._templates.items()
            for slot in (self._slots[place],)
        )  # fmt: skip
        regulars = [part for part in self._parts if part.known is not None and part.template is not None]
        self._join(session, regulars)
        cycle = Cycle(FIRST_MONDAY, LETTERS)
        keep_rotation(session, Rotation(ROTATION, FIRST_MONDAY, LETTERS, cycle.first_day(self._today)))
        closed = self._closing_days()
        session.insert_many(
            ClosingDay(key, day, closed[day], withdrawn=False)
            for key, day in zip(uuid7s(len(closed)), sorted(closed), strict=True)
        )

    def _closing_days(self) -> dict[date, str]:
        """Return the public holidays of the story and of the weeks ahead, and the day on which goods are counted."""
        until = self._today + _AHEAD
        years = range(self._begin.year, until.year + 1)
        closed = {
            day: "jour férié"
            for year in years
            for day in public_holidays(year)
            if self._begin <= day <= until and day.isoweekday() != 7  # noqa: PLR2004 - no shifts on Sundays anyway
        }
        counting = self._today + _STOCKTAKING
        monday = counting - timedelta(counting.weekday())
        closed.setdefault(monday, "inventaire")
        return closed

    def _join(self, session: Session, parts: Sequence[DemoPart]) -> None:
        keys = uuid7s(len(parts))
        self._regular.update(zip([part.number for part in parts], keys, strict=True))
        session.insert_many(
            RegularPlace(key, self._templates[part.template], self._ids[part.number], _noon(part.joined), None, None)
            for key, part in zip(keys, parts, strict=True)
            if part.template is not None
        )

    # Day by day

    def _write(self, session: Session, done: DayOfShifts, now: datetime) -> None:
        session.insert_many(self._shift(shift) for shift in done.shifts)
        session.insert_many(place for shift in done.shifts for place in self._places(shift))
        self._join(session, [part for number in done.begun if (part := self._story.parts[number]).template])
        self._note(session, done, now)
        session.insert_many(late for shift in done.shifts for late in self._late(session, shift, now))
        for number, cause in done.gone:
            self._leave(session, number, cause, now)
        session.finish()

    def _note(self, session: Session, done: DayOfShifts, now: datetime) -> None:
        facts = [
            (self._ids[one.number], one.fact, one.reason, "" if one.fact.kind is FactKind.COUNTDOWN else self._office)
            for one in done.facts
        ]
        for start in range(0, len(facts), _TOGETHER):
            session.finish()
            note_many(session, facts[start : start + _TOGETHER], now=now)

    def _leave(self, session: Session, number: int, cause: UUID | None, now: datetime) -> None:
        """End the place in a template of somebody who is gone."""
        template = self._story.parts[number].template
        if template is None or number not in self._regular:
            return
        session.change(RegularPlace, self._regular[number], ended=now, cause_id=cause)
        if self._story.parts[number].leads:
            session.change(ShiftTemplate, self._templates[template], leader_id=None)

    def _shift(self, shift: Held) -> Shift:
        slot = self._slots[shift.template[1]]
        return Shift(
            shift.id, self._templates[shift.template], self._tasks[slot.task], shift.day,
            moment(shift.day, slot.start, ZONE), moment(shift.day, slot.end, ZONE), self._id(shift.leader),
            cancelled=False,
        )  # fmt: skip

    def _places(self, shift: Held) -> list[Place]:
        return [
            Place(
                place_id(shift.id, position), shift.id, position, self._id(seat.number), seat.kind,
                self._id(seat.instead), solidarity=False, state=seat.state,
            )
            for position, seat in enumerate(shift.seats)
        ]  # fmt: skip

    def _late(self, session: Session, shift: Held, now: datetime) -> Iterator[Lateness]:
        """Give who came late to a shift."""
        for position, seat in enumerate(shift.seats):
            came = self._id(seat.instead or seat.number)
            if seat.late and came is not None:
                key = place_id(shift.id, position)
                yield Lateness(uuid7(), key, came, seat.late, session.hybrid_time, now, None, self._office)

    def _id(self, number: int | None) -> UUID | None:
        return None if number is None else self._ids[number]

    # The weeks ahead

    def _book_ahead(self, session: Session) -> None:
        """Have irregular members, and those who owe shifts, take some of the places that are free in the coming weeks."""
        chance = Random(f"ahead {self._seed}")  # noqa: S311 - no secret: the same shop from the same seed
        first = day_begins(self._today, ZONE)
        free = session.rows(_Free, _FREE, (milliseconds(first), milliseconds(first + _BOOKS_AHEAD)))
        held = {(shift, member) for shift, member in session.values(_HELD, (milliseconds(first),))}
        for part in self._parts:
            state = self._story.states.get(part.number)
            if state is None or state.status in GONE or not free:
                continue
            owes = part.mode is Mode.REGULAR and state.sr + state.sc < 0
            likely = _BOOKS * part.care.repairs if part.mode is Mode.IRREGULAR else _REPAIRS if owes else 0.0
            if chance.random() >= likely:
                continue
            place = free[int(len(free) * chance.random() ** _SOON)]
            key = self._ids[part.number]
            able = place.task != TILL or TILL in part.skills
            if able and not state.covered(place.day) and (place.shift_id.bytes, key.bytes) not in held:
                kind = PlaceKind.COMPENSATION if owes else None
                session.change(Place, place.id, member_id=key, kind=kind)
                free.remove(place)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), ZONE).astimezone(UTC)
