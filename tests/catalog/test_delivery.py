from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.delivery import Delivery, deliveries, next_delivery, weekdays_of, written_weekdays

MONDAY = date(2026, 11, 23)


def day(ahead: int) -> date:
    return MONDAY + timedelta(days=ahead)


@pytest.mark.parametrize(
    ("days", "lead", "closed", "order_by", "comes"),
    [
        ("", 0, (), 0, 0),
        ("", 2, (), 0, 2),
        ("tue|fri", 1, (), 0, 1),
        ("tue|fri", 2, (), 2, 4),
        ("mon", 0, (), 0, 0),
        ("mon", 1, (), 6, 7),
        ("tue|fri", 1, (1,), 3, 4),
        ("fri", 2, (2,), 1, 4),
        ("tue", 1, (0,), 7, 8),
    ],
    ids=str,
)
def test_the_next_delivery_that_an_order_still_reaches(
    days: str, lead: int, closed: tuple[int, ...], order_by: int, comes: int
) -> None:
    found = next_delivery(MONDAY, weekdays_of(days), lead, {day(ahead) for ahead in closed})
    assert found == Delivery(day(order_by), day(comes))


def test_a_shop_that_never_opens_has_no_delivery() -> None:
    assert next_delivery(MONDAY, weekdays_of(None), 0, {day(ahead) for ahead in range(400)}) is None


@given(
    days=st.frozensets(st.integers(0, 6)),
    lead=st.integers(0, 20),
    closed=st.frozensets(st.integers(0, 60).map(day), max_size=25),
)
@settings(max_examples=examples(300), deadline=None)
def test_deliveries_come_on_open_delivery_days_in_order_and_in_time(
    days: frozenset[int], lead: int, closed: frozenset[date]
) -> None:
    assert weekdays_of(written_weekdays(days)) == days
    found = list(islice(deliveries(MONDAY, days, lead, closed), 8))
    assert found
    assert found == sorted(set(found), key=lambda one: one.day)
    for one in found:
        assert MONDAY <= one.order_by <= one.day - timedelta(days=lead)
        assert one.day not in closed
        assert one.order_by not in closed
        assert not days or one.day.weekday() in days
        between = [one.order_by + timedelta(days=1 + n) for n in range((one.day - one.order_by).days - lead)]
        assert set(between) <= closed
