from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.demo.opening import opening_hours, public_holidays


@pytest.mark.parametrize(
    "monday", [date(2024, 4, 1), date(2025, 4, 21), date(2026, 4, 6), date(2027, 3, 29), date(2038, 4, 26)]
)
def test_easter_monday_is_where_the_calendar_has_it(monday: date) -> None:
    assert monday in public_holidays(monday.year)


@pytest.mark.parametrize("sunday", [date(1954, 4, 18), date(1981, 4, 19), date(2049, 4, 18), date(2076, 4, 19)])
def test_easter_is_a_week_earlier_in_the_two_exceptions(sunday: date) -> None:
    assert sunday + timedelta(1) in public_holidays(sunday.year)


def test_2026_has_its_ten_holidays() -> None:
    days = ["01-01", "04-06", "05-01", "05-14", "05-25", "07-21", "08-15", "11-01", "11-11", "12-25"]

    assert sorted(public_holidays(2026)) == [date.fromisoformat(f"2026-{day}") for day in days]


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2026, 11, 11), date(2026, 4, 6)])
def test_sundays_and_holidays_are_closed(day: date) -> None:
    assert opening_hours(day) is None


def test_on_mondays_the_shop_opens_at_one() -> None:
    assert opening_hours(date(2026, 11, 23)) == (time(13), time(20))


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_any_other_open_day_is_from_nine_to_eight(day: date) -> None:
    hours = opening_hours(day)

    if day.weekday() == 6 or day in public_holidays(day.year):
        assert hours is None
    elif day.weekday() != 0:
        assert hours == (time(9), time(20))


@given(year=st.integers(1900, 2099))
def test_every_year_has_nine_or_ten_holidays(year: int) -> None:
    days = public_holidays(year)

    assert len(days) in (9, 10)  # Ascension can fall on the first of May
    assert all(day.year == year for day in days)
    assert sum(day.weekday() == 0 for day in days) >= 2
