"""How many shifts a member takes, and at which hours: pure rules of plain days and moments."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from beesdesk.errors import ShopError
from beesdesk.shifts import swap_refusals as no
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A shift that a member has, or would take: which one, on which local day, from when to when."""

    shift_id: UUID
    day: date
    starts: datetime
    ends: datetime


def is_full_day(day: date, days: Iterable[date], most: int) -> bool:
    """Tell whether somebody with shifts on these days has as many as may be on one of them."""
    return sum(one == day for one in days) >= most


def is_full_month(day: date, days: Iterable[date], most: int) -> bool:
    """Tell whether somebody with shifts on these days has as many as may be in the month, of its year, of one of them."""
    return sum((one.year, one.month) == (day.year, day.month) for one in days) >= most


def too_many(day: date, days: Iterable[date], most_per_day: int, most_per_month: int) -> ShopError | None:
    """Return why one more shift on a day is too many, None if it is not. A limit of 0 is none."""
    known = list(days)
    if most_per_day and is_full_day(day, known, most_per_day):
        return no.TooManyThatDay(day, most_per_day)
    if most_per_month and is_full_month(day, known, most_per_month):
        return no.TooManyThatMonth(day, most_per_month)
    return None


def overlapping(wanted: Span, held: Iterable[Span]) -> Span | None:
    """Return the first of these shifts that goes on at the same time; one that ends as the other starts does not."""
    return next((one for one in held if one.starts < wanted.ends and wanted.starts < one.ends), None)


def why_not(
    wanted: Span, held: Iterable[Span], *, now: datetime, most_per_day: int, most_per_month: int
) -> ShopError | None:
    """Return why a member with these shifts cannot take another one, None if nothing speaks against it.

    Limits look at shifts to come.
    """
    known = list(held)
    if any(one.shift_id == wanted.shift_id for one in known):
        return no.AlreadyInShift()
    other = overlapping(wanted, known)
    if other is not None:
        return no.ShiftsOverlap(other.starts)
    return too_many(wanted.day, (one.day for one in known if one.starts > now), most_per_day, most_per_month)


def days_that_matter(day: date) -> tuple[date, date]:
    """Return the first and last day of what speaks for or against a shift on a day: its month, and the days around it."""
    first = day.replace(day=1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return min(first, day - timedelta(2)), max(last, day + timedelta(2))


def is_alone_with_beginners(experienced: Iterable[bool], *, comes_experienced: bool) -> bool:
    """Tell whether a shift would consist of beginners only; `experienced`: of each who is in it, its leader too."""
    return not comes_experienced and not any(experienced)


def whole_days(now: datetime, starts: datetime) -> int:
    """Return how many whole days remain until a moment."""
    return (starts - now) // timedelta(1)


def is_too_close(now: datetime, starts: datetime, least_hours: int) -> bool:
    """Tell whether so few hours remain until a shift that a member changes nothing any more without the desk."""
    return starts - now < timedelta(hours=least_hours)
