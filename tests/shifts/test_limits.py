from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from beesdesk.shifts.limits import (
    Span,
    days_that_matter,
    is_alone_with_beginners,
    is_full_day,
    is_full_month,
    is_too_close,
    overlapping,
    too_many,
    whole_days,
    why_not,
)
from beesdesk.shifts.swap_refusals import AlreadyInShift, ShiftsOverlap, TooManyThatDay, TooManyThatMonth

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = NOON.date()


def span(hours: float, long: float = 2) -> Span:
    starts = NOON + timedelta(hours=hours)
    return Span(uuid4(), starts.date(), starts, starts + timedelta(hours=long))


def test_a_day_is_full_with_as_many_shifts_as_may_be() -> None:
    assert not is_full_day(DAY, [DAY], 2)
    assert is_full_day(DAY, [DAY, DAY], 2)
    assert not is_full_day(DAY, [DAY, DAY + timedelta(1)], 2)


def test_a_month_is_full_in_its_own_year_only() -> None:
    five = [date(2026, 11, day) for day in range(1, 6)]
    assert is_full_month(DAY, five, 5)
    assert not is_full_month(DAY, five[1:], 5)
    assert not is_full_month(date(2027, 11, 23), five, 5)


def test_what_is_too_many_is_said_with_its_limit() -> None:
    assert isinstance(too_many(DAY, [DAY, DAY], 2, 5), TooManyThatDay)
    assert isinstance(too_many(DAY, [date(2026, 11, day) for day in range(1, 6)], 2, 5), TooManyThatMonth)
    assert too_many(DAY, [DAY], 2, 5) is None


def test_a_limit_of_nothing_limits_nothing() -> None:
    assert too_many(DAY, [DAY] * 40, 0, 0) is None


@pytest.mark.parametrize(("hours", "overlaps"), [(-2, False), (-1.5, True), (0, True), (1.9, True), (2, False)])
def test_shifts_that_touch_do_not_overlap(hours: float, overlaps: bool) -> None:
    other = span(hours)
    assert (overlapping(span(0), [other]) is not None) is overlaps


def test_only_shifts_to_come_count_for_the_limits() -> None:
    past = [span(-10, 1), span(-9, 1)]
    assert why_not(span(1), past, now=NOON, most_per_day=2, most_per_month=5) is None
    ahead = [span(3, 1), span(4, 1)]
    assert isinstance(why_not(span(1), ahead, now=NOON, most_per_day=2, most_per_month=5), TooManyThatDay)


def test_the_same_shift_and_one_at_the_same_time_are_told_apart() -> None:
    wanted = span(1)
    known = {"now": NOON, "most_per_day": 2, "most_per_month": 5}
    assert isinstance(why_not(wanted, [wanted], **known), AlreadyInShift)
    assert isinstance(why_not(wanted, [span(2)], **known), ShiftsOverlap)


def test_the_days_that_matter_are_the_month_and_those_around_the_day() -> None:
    assert days_that_matter(date(2026, 11, 15)) == (date(2026, 11, 1), date(2026, 11, 30))
    assert days_that_matter(date(2026, 12, 31)) == (date(2026, 12, 1), date(2027, 1, 2))
    assert days_that_matter(date(2026, 2, 1)) == (date(2026, 1, 30), date(2026, 2, 28))


def test_beginners_are_alone_without_anybody_who_has_worked() -> None:
    assert is_alone_with_beginners([False, False], comes_experienced=False)
    assert not is_alone_with_beginners([False, True], comes_experienced=False)
    assert not is_alone_with_beginners([], comes_experienced=True)


def test_exactly_two_hours_before_are_not_too_close() -> None:
    assert not is_too_close(NOON, NOON + timedelta(hours=2), 2)
    assert is_too_close(NOON, NOON + timedelta(hours=2, seconds=-1), 2)


def test_days_ahead_are_whole_ones() -> None:
    assert whole_days(NOON, NOON + timedelta(days=28, hours=23)) == 28
    assert whole_days(NOON, NOON + timedelta(hours=23)) == 0
