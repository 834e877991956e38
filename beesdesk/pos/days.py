"""To which day of the shop each entry of a till's log belongs, whatever its clock said.

A fact belongs to the day that it says, as long as the log does not contradict it: days never go back, and none is to
come. So a day is one stretch of the log: every fact is in one day, and receipts are in each day in their order.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

QUIET_MOST: Final = timedelta(days=100)
"""A till that was silent for longer was put away, or its clock is wrong: somebody has to say which."""


def day_ends(moments: Iterable[tuple[int, date]], first: date, today: date) -> dict[date, int]:
    """Return the last entry of each day that has any, the earliest day first.

    `moments` are entries in their order, each with the day that it says; `first` is the first day still open.
    """
    ends: dict[date, int] = {}
    day = first
    for seq, said in moments:
        if day < said <= today:
            day = said
        ends[day] = seq
    return ends


def is_doubtful(ends: Mapping[date, int], first: date, today: date) -> bool:
    """Tell whether the days go on after a silence that is too long to believe the clock."""
    days = [first, *ends, today]
    return any(later - sooner > QUIET_MOST for sooner, later in pairwise(days))


def days_between(first: date, last: date) -> list[date]:
    """Return every day of a span, both ends included; none where it ends before it begins."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def bounds(first: date, last: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return the moments at which a span of days begins and at which it is over, on clocks of a zone."""
    return datetime.combine(first, time.min, zone), datetime.combine(last + timedelta(days=1), time.min, zone)
