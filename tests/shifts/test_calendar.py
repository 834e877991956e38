"""Week letters and local hours."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.shifts.calendar import Cycle, local_day, moment, shift_id

BRUSSELS = ZoneInfo("Europe/Brussels")
CYCLE = Cycle(date(2024, 1, 1))


@pytest.mark.parametrize(
    ("day", "letter"),
    [
        (date(2024, 1, 1), "A"),
        (date(2024, 1, 7), "A"),
        (date(2024, 1, 8), "B"),
        (date(2024, 1, 28), "D"),
        (date(2024, 1, 29), "A"),
        (date(2023, 12, 31), "D"),
    ],
)
def test_week_letters_follow_from_the_reference_monday(day: date, letter: str) -> None:
    assert CYCLE.letter(day) == letter


def test_a_year_of_53_weeks_does_not_break_the_turn() -> None:
    mondays = [date(2026, 12, 21) + timedelta(weeks=number) for number in range(5)]

    assert [monday.isocalendar().week for monday in mondays] == [52, 53, 1, 2, 3]
    assert "".join(map(CYCLE.letter, mondays)) == "DABCD"


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_day_and_the_day_four_weeks_later_have_the_same_letter(day: date) -> None:
    assert CYCLE.letter(day) == CYCLE.letter(day + timedelta(28)) != CYCLE.letter(day + timedelta(7))
    assert CYCLE.first_day(day) <= day < CYCLE.first_day(day) + timedelta(7)


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2024, 3, 30), datetime(2024, 3, 30, 9, tzinfo=UTC)),
        (date(2024, 3, 31), datetime(2024, 3, 31, 8, tzinfo=UTC)),
        (date(2024, 10, 27), datetime(2024, 10, 27, 9, tzinfo=UTC)),
    ],
)
def test_a_shift_at_ten_stays_at_ten(day: date, utc: datetime) -> None:
    assert moment(day, 600, BRUSSELS) == utc
    assert local_day(utc, BRUSSELS) == day


def test_a_shift_may_end_after_midnight() -> None:
    assert moment(date(2024, 1, 1), 1500, BRUSSELS) == datetime(2024, 1, 2, 0, tzinfo=UTC)


def test_the_shift_of_a_template_and_week_has_one_id() -> None:
    template = uuid4()

    assert shift_id(template, date(2024, 1, 1)) == shift_id(template, date(2024, 1, 1))
    assert shift_id(template, date(2024, 1, 1)) != shift_id(template, date(2024, 1, 8))
