"""To which day an entry belongs: clocks go wrong, the log does not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from beesdesk.pos.days import QUIET_MOST, day_ends, days_between, is_doubtful

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))


def test_each_day_ends_with_its_last_entry() -> None:
    assert day_ends([(5, MONDAY), (8, MONDAY), (9, WEDNESDAY)], MONDAY, WEDNESDAY) == {MONDAY: 8, WEDNESDAY: 9}


def test_a_clock_set_back_does_not_open_a_day_again() -> None:
    assert day_ends([(5, TUESDAY), (6, date(2015, 1, 1)), (7, TUESDAY)], MONDAY, WEDNESDAY) == {TUESDAY: 7}


def test_what_says_an_older_day_than_the_last_closing_belongs_to_the_first_day_still_open() -> None:
    assert day_ends([(5, date(2015, 1, 1))], TUESDAY, WEDNESDAY) == {TUESDAY: 5}


def test_a_day_to_come_is_not_believed() -> None:
    entries = [(5, MONDAY), (6, date(2031, 5, 1)), (7, TUESDAY)]
    assert day_ends(entries, MONDAY, WEDNESDAY) == {MONDAY: 6, TUESDAY: 7}


def test_a_long_silence_is_doubtful_at_its_end_and_in_the_middle() -> None:
    late = MONDAY + QUIET_MOST
    assert not is_doubtful({}, MONDAY, late)
    assert is_doubtful({}, MONDAY, late + timedelta(days=1))
    assert is_doubtful({MONDAY: 5, late + timedelta(days=1): 6}, MONDAY, late + timedelta(days=2))
    assert not is_doubtful({late: 6}, MONDAY, late + QUIET_MOST)


def test_a_span_has_both_its_ends() -> None:
    assert days_between(MONDAY, WEDNESDAY) == [MONDAY, TUESDAY, WEDNESDAY]
    assert days_between(TUESDAY, MONDAY) == []


@given(st.lists(st.integers(-40, 60)), st.integers(0, 30))
def test_whatever_clocks_say_days_part_the_log_into_stretches_between_the_first_day_and_today(
    said: list[int], today: int
) -> None:
    entries = [(seq, MONDAY + timedelta(days=day)) for seq, day in enumerate(said, 1)]
    ends = day_ends(entries, MONDAY, MONDAY + timedelta(days=today))

    assert list(ends) == sorted(ends)
    assert list(ends.values()) == sorted(set(ends.values()))
    assert all(MONDAY <= day <= MONDAY + timedelta(days=today) for day in ends)
    assert max(ends.values(), default=0) == len(said)
