"""The demo shop's shifts so far, lived day by day: who came, who did not, and where that leaves them by the shop's rules."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.demo.opening import opening_hours
from beesdesk.demo.parts import LETTERS, Care, DemoPart, drawn
from beesdesk.demo.slots import TILL, DemoSlot
from beesdesk.shifts.calendar import Cycle, place_id, shift_id
from beesdesk.shifts.history import Dated, Fact
from beesdesk.shifts.keeping import said
from beesdesk.shifts.known import FIRST_MONDAY
from beesdesk.shifts.policies.bees import GONE, MAY_SHOP, BeesPolicy, BeesState
from beesdesk.shifts.standing import fold
from beesdesk.words import FactKind, Mode, PlaceKind, PlaceState, Status

_MISSED: Final = {PlaceState.ABSENT_2: 62, PlaceState.ABSENT_1: 22, PlaceState.ABSENT_0: 16}
_REPLACED: Final = 0.02
_LATE: Final = 0.4  # times how often somebody misses a shift: how often the same come late
_DELAYS: Final = {12: 30, 15: 25, 20: 20, 30: 14, 45: 8, 70: 3}  # minutes
_GIVES_UP: Final = 0.5  # of the zeal of those who are suspended is lost
_ASKS: Final = 0.4  # of the suspended come to the desk for more time, a week
_ASKS_AGAIN: Final = 0.08
_PAUSES: Final = 0.0035  # of the members begin one, a week
_NEEDLESS: Final = 0.0016
_LEAVES: Final = 0.0005
_WISHED: Final = 2  # shifts that irregular members like to be ahead
_URGENT: Final = 14  # days before a countdown that finds nothing
_WHY_EXEMPT: Final = ("naissance", "maladie", "blessure", "proche à soigner")
_WHY_LEAVES: Final = ("déménagement", "manque de temps")


@dataclass(slots=True)
class Seat:
    """One place of a shift as it goes: `number` is the member's, `instead` whoever comes in the place of that member."""

    number: int | None = None
    kind: PlaceKind | None = None
    instead: int | None = None
    state: PlaceState = PlaceState.OPEN
    late: int = 0
    """Minutes."""


@dataclass(slots=True)
class Held:
    """A shift of the story: the template it is of, the day, its leader, who is in it."""

    id: UUID
    template: tuple[str, int]
    day: date
    leader: int | None
    seats: list[Seat]


@dataclass(frozen=True, slots=True)
class Happened:
    """A fact about a member (a number), and why it was noted."""

    number: int
    fact: Fact
    reason: str | None = None


@dataclass(slots=True)
class DayOfShifts:
    """What came of a day; `gone` are members who lost their places, each with the fact that brought it about."""

    day: date
    shifts: list[Held] = field(default_factory=list)
    facts: list[Happened] = field(default_factory=list)
    gone: list[tuple[int, UUID | None]] = field(default_factory=list)
    begun: list[int] = field(default_factory=list)


class Story:
    """The shifts since a day, which begins a week. Days are lived in order, each once."""

    def __init__(
        self,
        seed: int,
        parts: Sequence[DemoPart],
        slots: Sequence[DemoSlot],
        templates: Mapping[tuple[str, int], UUID],
        begin: date,
    ) -> None:
        self.states: dict[int, BeesState] = {}
        self.parts = {part.number: part for part in parts}
        self._slots, self._templates, self._begin = slots, templates, begin
        self._chance = Random(f"shifts {seed}")  # noqa: S311 - no secret: the same shop from the same seed
        self._delays = Random(f"late {seed}")  # noqa: S311 - so that who misses a shift stays the same
        self._policy = BeesPolicy()
        self._cycle = Cycle(FIRST_MONDAY, LETTERS)
        self._teams: dict[tuple[str, int], list[int]] = defaultdict(list)
        self._leaders: dict[tuple[str, int], int] = {}
        self._turns: dict[date, list[int]] = defaultdict(list)
        self._counts: dict[date, list[int]] = defaultdict(list)
        self._wishes: dict[date, list[tuple[int, FactKind, Mapping[str, Any], str | None]]] = defaultdict(list)
        self._planned: dict[date, list[Held]] = {}
        self._regulars: list[int] = []

    def may_shop(self, number: int) -> bool:
        """Tell whether a member may shop, as things stand."""
        state = self.states.get(number)
        return state is not None and state.status in MAY_SHOP

    def leader(self, template: tuple[str, int]) -> int | None:
        """Return who leads a template's shifts."""
        return self._leaders.get(template)

    def opening(self) -> DayOfShifts:
        """Return what is known of everybody when the story begins."""
        done = DayOfShifts(self._begin)
        for part in self.parts.values():
            if part.known is not None:
                self._take(done, part.number, FactKind.OPENING, part.known)
                self._enter(part)
        return done

    def morning(self, day: date) -> DayOfShifts:
        """Begin a day: what its date alone changes, the countdowns, whoever joins."""
        done = DayOfShifts(day)
        for number in sorted(set(self._turns.pop(day, ()))):
            before = self.states[number]
            self._settle(done, number, before, fold(self._policy, (), day, [], after=before), before.alert_fact)
        for number in sorted(set(self._counts.pop(day, ()))):
            if self._policy.next_due(self.states[number]) == day:
                self._take(done, number, FactKind.COUNTDOWN, due=day)
        for part in self.parts.values():
            if part.joined == day and part.known is None:
                self._take(done, part.number, FactKind.SUBSCRIPTION, _subscription(part, day))
                self._enter(part)
                done.begun.append(part.number)
        return done

    def rest(self, done: DayOfShifts) -> None:
        """Live the rest of a day whose morning is over: what was asked at the desk, and its shifts."""
        day = done.day
        if day.weekday() == 0 or not self._planned:
            self._plan(self._cycle.first_day(day), day)
        for number, kind, changes, reason in self._wishes.pop(day, ()):
            if self._still(number, kind):
                self._take(done, number, kind, changes, reason=reason)
        for shift in self._planned.pop(day, ()):
            self._hold(done, shift)

    # The week

    def _plan(self, week: date, first: date) -> None:
        """Make the shifts of a week, and let everybody decide what to do in it."""
        letter = self._cycle.letter(week)
        self._planned = {}
        for place, slot in enumerate(self._slots):
            day = week + timedelta(slot.weekday - 1)
            if day < first or opening_hours(day) is None:
                continue
            template = (letter, place)
            team = [one for one in self._teams[template] if not self.states[one].covered(day)]
            seats = [Seat(number, PlaceKind.REGULAR) for number in team]
            seats += [Seat() for _ in range(slot.places - len(seats))]
            key = shift_id(self._templates[template], week)
            self._planned.setdefault(day, []).append(Held(key, template, day, self._leaders.get(template), seats))
        for number in list(self.states):
            self._decide(number, self.parts[number], first, week + timedelta(6))

    def _decide(self, number: int, part: DemoPart, first: date, last: date) -> None:
        state, chance = self.states[number], self._chance
        if part.mode is Mode.EXEMPT or state.status in GONE:
            return
        fate = chance.random()
        for kind, share in (
            (FactKind.LEAVE, _PAUSES),
            (FactKind.EXEMPTION, _NEEDLESS),
            (FactKind.UNSUBSCRIPTION, _LEAVES),
        ):
            if fate < share:
                self._wish(number, kind, first, last)
                break
            fate -= share
        away = state.status in (Status.HOLIDAY, Status.EXEMPTED)
        if part.mode is Mode.IRREGULAR and not away and chance.random() < self._eagerness(state, part.care, first):
            self._book(number, part, None)
        elif part.mode is Mode.REGULAR and not away and state.sr + state.sc < 0:
            zeal = part.care.repairs * (_GIVES_UP if state.status is Status.SUSPENDED else 1)
            if chance.random() < zeal:
                self._book(number, part, PlaceKind.COMPENSATION)
        if state.status is Status.SUSPENDED:
            asks = _ASKS if state.extension_start is None else _ASKS_AGAIN
            if chance.random() < asks:
                self._wish(number, FactKind.EXTENSION, first, last)

    def _eagerness(self, state: BeesState, care: Care, day: date) -> float:
        """Return how probably an irregular member books a shift this week."""
        if state.sr >= _WISHED:
            return 0.08 * care.repairs
        due = self._policy.next_due(state)
        urgent = state.sr < 0 or (state.sr < 1 and due is not None and (due - day).days <= _URGENT)
        given_up = _GIVES_UP if state.status is Status.SUSPENDED else 1
        return care.repairs * (0.85 if urgent else 0.3) * given_up

    def _book(self, number: int, part: DemoPart, kind: PlaceKind | None) -> None:
        """Take a place of this week that is free, where there are many of them sooner than where there are few."""
        found = [
            shift
            for day, shifts in self._planned.items()
            for shift in shifts
            if (TILL in part.skills or self._slots[shift.template[1]].task != "till")
            and not self.states[number].covered(day)
            and shift.template != part.template
        ]
        free = [sum(seat.number is None for seat in shift.seats) for shift in found]
        if sum(free):
            shift = self._chance.choices(found, free)[0]
            if all(seat.number != number for seat in shift.seats):
                seat = next(seat for seat in shift.seats if seat.number is None)
                seat.number, seat.kind = number, kind

    def _wish(self, number: int, kind: FactKind, first: date, last: date) -> None:
        """Have a member ask for something on an opening day of this week."""
        chance = self._chance
        days = (first + timedelta(days) for days in range((last - first).days + 1))
        open_days = [day for day in days if opening_hours(day)]
        if not open_days:
            return
        day = chance.choice(open_days)
        begins = day + timedelta(chance.randint(1, 14))
        changes: dict[str, Any] = {}
        reason = None
        if kind is FactKind.LEAVE:
            changes = {"first": begins, "last": begins + timedelta(chance.randint(13, 70))}
        elif kind is FactKind.EXEMPTION:
            changes = {"first": begins, "last": begins + timedelta(chance.randint(60, 180))}
            reason = chance.choice(_WHY_EXEMPT)
        elif kind is FactKind.UNSUBSCRIPTION:
            changes, reason = {"resigning": True}, chance.choice(_WHY_LEAVES)
        elif self.states[number].extension_start is not None:
            changes = {"days": self._policy.parameters.on(day).manual_extension}
        self._wishes[day].append((number, kind, changes, reason))

    def _still(self, number: int, kind: FactKind) -> bool:
        """Tell whether what somebody asks for is what the rules allow on the day it is asked."""
        state = self.states[number]
        if kind is FactKind.EXTENSION:
            return state.status is Status.SUSPENDED
        paused = state.leave_last or state.exemption_first
        return state.status not in GONE and (kind is FactKind.UNSUBSCRIPTION or paused is None)

    # The day

    def _hold(self, done: DayOfShifts, shift: Held) -> None:
        """Let a shift take place: who is expected comes, or does not, or somebody else does."""
        for position, seat in enumerate(shift.seats):
            number = seat.number
            if number is None:
                continue
            if self.states[number].status in GONE or self.states[number].covered(shift.day):
                seat.number = seat.kind = None
                continue
            self._come(seat, number, shift)
            if seat.state is PlaceState.DONE and self._delays.random() < _LATE * self.parts[number].care.misses:
                seat.late = drawn(self._delays, _DELAYS)
            place = place_id(shift.id, position)
            fact = Fact(uuid7(), FactKind.ATTENDANCE, 0, shift.day, shift.day, place, seat.state, seat.kind)
            self._fold(done, seat.instead or number, fact)
        leads = shift.leader
        if leads is not None and (self.states[leads].status in GONE or self.states[leads].covered(shift.day)):
            shift.leader = None
        done.shifts.append(shift)

    def _come(self, seat: Seat, number: int, shift: Held) -> None:
        chance = self._chance
        if seat.kind is PlaceKind.REGULAR and chance.random() < _REPLACED:
            other = chance.choice(self._regulars)
            if all(one.number != other for one in shift.seats) and self._works(other, shift.day):
                seat.instead, seat.state = other, PlaceState.DONE
                return
        misses = self.parts[number].care.misses / (1 if seat.kind is PlaceKind.REGULAR else 2)
        seat.state = drawn(chance, _MISSED) if chance.random() < misses else PlaceState.DONE

    def _works(self, number: int, day: date) -> bool:
        state = self.states[number]
        return state.status not in GONE and not state.covered(day)

    # Facts

    def _take(
        self,
        done: DayOfShifts,
        number: int,
        kind: FactKind,
        changes: Mapping[str, Any] | None = None,
        *,
        due: date | None = None,
        reason: str | None = None,
    ) -> None:
        self._fold(done, number, Fact(uuid7(), kind, 0, done.day, due, changes=said(changes)), reason)

    def _fold(self, done: DayOfShifts, number: int, fact: Fact, reason: str | None = None) -> None:
        """Note a fact, and let the member's standing follow."""
        before = self.states.get(number)
        done.facts.append(Happened(number, fact, reason))
        after = fold(self._policy, (Dated(done.day, fact),), done.day, [], after=before)
        self._settle(done, number, before, after, fact.id)

    def _settle(
        self, done: DayOfShifts, number: int, before: BeesState | None, after: BeesState, cause: UUID | None
    ) -> None:
        """Keep a state, and mark the days on which it changes next."""
        self.states[number] = after
        turn, due = self._policy.next_turn(after), self._policy.next_due(after)
        if turn is not None:
            self._turns[turn].append(number)
        if due is not None:
            self._counts[due].append(number)
        if before is not None and before.status not in GONE and after.status in GONE:
            self._go(number)
            done.gone.append((number, cause))

    def _enter(self, part: DemoPart) -> None:
        """Put a member into the template that is theirs."""
        if part.template is not None and part.number in self.states:
            self._teams[part.template].append(part.number)
            self._regulars.append(part.number)
            if part.leads:
                self._leaders[part.template] = part.number

    def _go(self, number: int) -> None:
        part = self.parts[number]
        if part.template is not None and number in self._teams[part.template]:
            self._teams[part.template].remove(number)
            if self._leaders.get(part.template) == number:
                del self._leaders[part.template]


def _subscription(part: DemoPart, day: date) -> dict[str, Any]:
    return {"mode": part.mode, "irregular_start": day, "reset_counter": False, "reset_compensation": False}
