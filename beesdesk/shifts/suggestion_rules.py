"""Who could fill which gap: what a proposal may never break, and what speaks for it. A proposal books nothing."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind

USUAL: Final = 2
"""Who came so often on a weekday at an hour is used to it."""
MOST_USUAL: Final = 4
"""More often is not told apart."""
_ANY: Final = 9999
_NO_FIGURES: Final[Mapping[str, int]] = {}


class Timed(Protocol):
    """Anything on a day from one moment to another."""

    @property
    def day(self) -> date:
        """The local day on which it begins."""

    @property
    def starts(self) -> datetime:
        """When it begins."""

    @property
    def ends(self) -> datetime:
        """When it is over."""


@dataclass(frozen=True, slots=True)
class Span:
    """When somebody is in a shift."""

    day: date
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Gap:
    """A shift with `free` places beside those that are `held`; `experienced` of who is there are no beginners.

    `start` is minutes of the local day, `skill` what the task asks for.
    """

    shift: UUID
    day: date
    start: int
    starts: datetime
    ends: datetime
    task: UUID | None
    skill: UUID | None
    free: int
    held: int
    experienced: int

    @property
    def slot(self) -> tuple[int, int]:
        """The weekday, from 1, a Monday, and the hour."""
        return self.day.isoweekday(), self.start // 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who might come. Regular members come for the compensations that they owe and not for more.

    `owes`: compensations without a booking yet, of irregular members shifts that the next countdown will find missing.
    `usual`: how often the member came by weekday and hour; `done`: shifts of the last 90 days; `booked`: what the member
    is in already, `away`: first and last days of leave and exemption.
    """

    member: UUID
    regular: bool
    may_book: bool
    beginner: bool
    skills: frozenset[UUID]
    owes: int
    usual: Mapping[tuple[int, int], int]
    done: int
    booked: tuple[Span, ...]
    away: tuple[tuple[date, date | None], ...]


@dataclass(frozen=True, slots=True)
class Because:
    """One thing that speaks for a suggestion: a word, with its figures."""

    word: str
    figures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A member could take a place of a shift, as a compensation where the member is regular."""

    shift: UUID
    member: UUID
    kind: PlaceKind | None
    why: tuple[Because, ...]


# What may never be


def clash(one: Timed, other: Timed, rest_hours: int) -> bool:
    """Tell whether nobody can do both: they overlap, or are of two days with too short a rest between them."""
    if one.starts < other.ends and other.starts < one.ends:
        return True
    first, second = (one, other) if one.starts <= other.starts else (other, one)
    return first.day != second.day and second.starts - first.ends < timedelta(hours=rest_hours)


def fits(gap: Gap, candidate: Candidate, also: Sequence[Timed], limits: Parameters) -> bool:
    """Tell whether a member may take a gap beside what is booked and suggested (`also`) already.

    That a beginner is not alone depends on the others, and is not looked at here.
    """
    if not candidate.may_book or (candidate.regular and candidate.owes <= len(also)):
        return False
    if gap.skill is not None and gap.skill not in candidate.skills:
        return False
    if any(first <= gap.day and (last is None or gap.day <= last) for first, last in candidate.away):
        return False
    held: list[Timed] = [*candidate.booked, *also]
    if any(clash(gap, span, limits.rest_hours) for span in held):
        return False
    return room_on(gap.day, held, limits) > 0 and room_in_month(gap.day, held, limits) > 0


def room_on(day: date, held: Iterable[Timed], limits: Parameters) -> int:
    """Return how many more shifts somebody may have on a day. A limit of 0 is none."""
    return (limits.most_per_day or _ANY) - sum(span.day == day for span in held)


def room_in_month(day: date, held: Iterable[Timed], limits: Parameters) -> int:
    """Return how many more shifts somebody may have in the month of a day. A limit of 0 is none.

    Those that are over count too: who books by hand may go on to more, but nobody is asked to.
    """
    return (limits.most_per_month or _ANY) - sum((one.day.year, one.day.month) == (day.year, day.month) for one in held)


# What speaks for it


def lack(gap: Gap, filled: int = 0) -> int:
    """Return how much of a shift is missing once so many places are filled, in tenths."""
    return 10 * (gap.free - filled) // (gap.free + gap.held)


def habit(gap: Gap, candidate: Candidate) -> int:
    """Return how used a member is to the weekday and hour of a gap, from 0 to 4."""
    times = candidate.usual.get(gap.slot, 0)
    return min(times, MOST_USUAL) if times >= USUAL else 0


def why(gap: Gap, candidate: Candidate, others: Iterable[Candidate]) -> tuple[Because, ...]:
    """Return what speaks for a member in a gap that `others` are suggested for too, the weightiest first."""
    company = gap.experienced + sum(not other.beginner for other in others)
    found = [Because("lacking", {"free": gap.free, "places": gap.free + gap.held})]
    if not gap.experienced and not candidate.beginner:
        found.append(Because("first_experienced", _NO_FIGURES))
    if candidate.owes > 0:
        found.append(Because("owes_compensation" if candidate.regular else "owes_ahead", {"shifts": candidate.owes}))
    if habit(gap, candidate):
        found.append(Because("usual", {"times": candidate.usual[gap.slot]}))
    if gap.skill is not None:
        found.append(Because("skilled", _NO_FIGURES))
    if candidate.beginner:
        found.append(Because("accompanied", {"others": company}))
    found.append(Because("done", {"shifts": candidate.done}))
    return tuple(found)
