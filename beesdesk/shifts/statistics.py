"""What became of the shifts of some days, and how the members stood through time."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final, TypeVar
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.history import Fact, follows, in_order
from beesdesk.shifts.known import facts_of_all, policy_then, zone_of
from beesdesk.shifts.policies.bees import BeesPolicy, BeesState
from beesdesk.shifts.standing import fold
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState, Status

Key = TypeVar("Key")
Step = Callable[[int, int], object]
"""Told how much is done, of how much; what it raises ends the work."""
Slot = tuple[int, int]
"""A weekday, from 1, a Monday, and the minutes of the local day at which shifts begin."""
_SEATS: Final = """
SELECT s.day, s.starts, s.task_id, p.member_id, p.kind, p.state
FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.cancelled = 0 AND p.state <> 'cancel' AND s.day BETWEEN ? AND ? ORDER BY s.starts, s.id, p.position
"""


@dataclass(frozen=True, slots=True)
class Seat:
    """One place of a shift, as much of it as is counted."""

    slot: Slot
    task_id: UUID | None
    held: bool
    kind: PlaceKind | None
    state: PlaceState


@dataclass(frozen=True, slots=True)
class _Place:
    """A place with its shift's day and hour."""

    day: date
    starts: datetime
    task_id: UUID | None
    member_id: UUID | None
    kind: PlaceKind | None
    state: PlaceState


@dataclass(frozen=True, slots=True)
class Staffing:
    """How many places there were, how many were held, and in how many somebody came or stayed away."""

    places: int
    held: int
    done: int
    absent: int


@dataclass(frozen=True, slots=True)
class Absences:
    """How many places were missed for no, one and two compensations."""

    excused: int
    for_one: int
    for_two: int


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many members had which status at the end of a day; None is of those who take no part."""

    day: date
    members: Mapping[Status | None, int]


# Shifts


def seats(session: Session, first: date, last: date) -> list[Seat]:
    """Return the places of the shifts of some days, both ends included; what was cancelled is left out."""
    zone = zone_of(session)

    def seat(row: _Place) -> Seat:
        local = row.starts.astimezone(zone)
        slot = (row.day.isoweekday(), local.hour * 60 + local.minute)
        return Seat(slot, row.task_id, row.member_id is not None, row.kind, row.state)

    return [seat(row) for row in session.rows(_Place, _SEATS, (first, last))]


def by_slot(places: Iterable[Seat]) -> dict[Slot, Staffing]:
    """Return the staffing of each weekday and hour, in their order."""
    found = _staffing(places, lambda seat: seat.slot)
    return {slot: found[slot] for slot in sorted(found)}


def by_task(places: Iterable[Seat]) -> dict[UUID | None, Staffing]:
    """Return the staffing of each task, the one with most places first; None is of shifts without one."""
    found = _staffing(places, lambda seat: seat.task_id)
    return {task: found[task] for task in sorted(found, key=lambda task: (-found[task].places, str(task)))}


def absences(places: Iterable[Seat]) -> dict[PlaceKind | None, Absences]:
    """Return what was missed of regular shifts, of compensations, and of shifts of irregular members (None)."""
    missed = Counter((seat.kind, seat.state) for seat in places if seat.held and seat.state.absent)
    return {
        kind: Absences(
            missed[kind, PlaceState.ABSENT_0], missed[kind, PlaceState.ABSENT_1], missed[kind, PlaceState.ABSENT_2]
        )
        for kind in (PlaceKind.REGULAR, PlaceKind.COMPENSATION, None)
    }


def _staffing(places: Iterable[Seat], key: Callable[[Seat], Key]) -> dict[Key, Staffing]:
    groups: dict[Key, list[Seat]] = defaultdict(list)
    for seat in places:
        groups[key(seat)].append(seat)
    return {
        name: Staffing(
            len(group),
            sum(seat.held for seat in group),
            sum(seat.state is PlaceState.DONE for seat in group),
            sum(seat.state.absent for seat in group),
        )
        for name, group in groups.items()
    }


# Members


def unwatched(_done: int, _of: int) -> None:
    """Let work go on that nobody watches."""


def facts_known(session: Session) -> tuple[int, int]:
    """Return how many facts and changes of the policy there are: as long as they are the same, so is all that follows."""
    row = session.values("SELECT (SELECT count(*) FROM standing_fact), (SELECT count(*) FROM policy_change)")[0]
    return row[0], row[1]


def statuses(session: Session, days: Iterable[date], step: Step = unwatched) -> list[StatusCounts]:
    """Return how many members had which status at the end of each of these days, the earliest first.

    A status is the one that was valid then (`known.standing_then`): what was noted later is left out. Members of whom
    nothing was known yet are not counted. `step` is told how many members are done, of how many.
    """
    wanted = sorted(set(days))
    policies = [policy_then(session, day) for day in wanted]
    counts: list[Counter[Status | None]] = [Counter() for _ in wanted]
    histories = facts_of_all(session)
    for done, facts in enumerate(histories.values()):
        step(done, len(histories))
        for place, status in _through_time(facts, wanted, policies):
            counts[place][status] += 1
    return [StatusCounts(day, count) for day, count in zip(wanted, counts, strict=True)]


def _through_time(
    facts: Sequence[Fact], days: Sequence[date], policies: Sequence[BeesPolicy]
) -> Iterator[tuple[int, Status | None]]:
    """Give a member's status on each day by its place, from the first on which something was known.

    From one day to the next the fold goes on; only where something new looks back does it begin again.
    """
    by_day = sorted(range(len(facts)), key=lambda index: facts[index].day)
    dates = [facts[index].day for index in by_day]
    state: BeesState | None = None
    before = 0
    for place, (day, policy) in enumerate(zip(days, policies, strict=True)):
        until = bisect_right(dates, day)
        if not until:
            continue
        fresh = [facts[index] for index in sorted(by_day[before:until])]
        known = [facts[index] for index in by_day[:before]]
        same = state is not None and policy.parameters == policies[place - 1].parameters
        if same and state is not None and _follow(fresh, known, state.day):
            state = fold(policy, in_order(fresh, day), day, [], after=state)
        else:
            everything = [facts[index] for index in sorted(by_day[:until])]
            state = fold(policy, in_order(everything, day), day, [])
        before = until
        yield place, state.status


def _follow(fresh: Sequence[Fact], known: Sequence[Fact], day: date) -> bool:
    """Tell whether new facts can be taken on top of what older ones led to by a day."""
    if not fresh:
        return True
    noted = max(fact.noted for fact in known)
    places = {fact.place_id for fact in known} - {None}
    return all(follows(noted, day, fact, known_place=fact.place_id in places) for fact in fresh)
