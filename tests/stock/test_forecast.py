from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from thorough import examples

from beesdesk.stock.forecast import PAST, consumption, outlooks

MONDAY = date(2026, 7, 20)
DAYS = [MONDAY + timedelta(days=ahead) for ahead in range(PAST)]
OPEN = [day.weekday() != 6 for day in DAYS]
Table = NDArray[np.float64]


def sold(*rates: float, seed: int = 1) -> Table:
    """Return what is sold of goods at these rates a day; nothing on Sundays."""
    chance = np.random.default_rng(seed)
    return np.array([[chance.poisson(rate) if is_open else 0 for is_open in OPEN] for rate in rates], dtype=float)


def plenty(table: Table) -> Table:
    """Return the sales as they speak where there always was enough."""
    return consumption(table, -table, np.full(len(table), 1e6), OPEN)


def test_a_day_without_stock_or_with_the_shop_closed_says_nothing() -> None:
    out = np.array([[2.0, 0.0, 0.0, 3.0, 0.0]])
    moved = np.array([[-2.0, 0.0, 10.0, -3.0, 0.0]])

    found = consumption(out, moved, np.array([7.0]), [True, True, True, True, False])

    assert np.array_equal(found, [[2.0, np.nan, np.nan, 3.0, np.nan]], equal_nan=True)


def test_sold_goods_were_there_whatever_the_book_says() -> None:
    found = consumption(np.array([[4.0]]), np.array([[-4.0]]), np.array([-9.0]), [True])
    assert found.tolist() == [[4.0]]


def test_the_average_leaves_out_days_without_stock() -> None:
    table = np.full((1, PAST), 3.0)
    table[0, ~np.array(OPEN)] = 0
    speaking = plenty(table)
    speaking[0, -20:-6] = np.nan
    (found,) = outlooks(speaking, MONDAY, 28)
    assert found.average == pytest.approx(3.0)


def test_the_rhythm_of_the_week_is_learnt() -> None:
    table = np.array([[20.0 if day.weekday() == 5 else 4.0 for day in DAYS]])
    table[0, ~np.array(OPEN)] = 0
    (found,) = outlooks(plenty(table), MONDAY, 28)
    assert found.factors[5] / found.factors[0] == pytest.approx(5.0, rel=0.1)
    assert found.average == pytest.approx(40 / 6, rel=0.05)


def test_what_changed_for_good_is_followed_by_smoothing_and_what_did_not_by_either() -> None:
    table = sold(8.0, 8.0)
    table[0, -40:] *= 3
    changed, steady = outlooks(plenty(table), MONDAY, 90)

    assert changed.is_smooth
    assert changed.smoothed is not None
    assert changed.smoothed > changed.average
    assert changed.smoothed_error is not None
    assert changed.average_error is not None
    assert changed.smoothed_error < changed.average_error
    assert steady.daily == pytest.approx(8.0, rel=0.25)


def test_without_a_past_nothing_is_expected_and_little_of_it_is_no_forecast() -> None:
    empty, short = outlooks(plenty(sold(1.0, 1.0)) * np.nan, MONDAY, 28), plenty(sold(5.0))
    short[0, :-5] = np.nan
    assert [each.daily for each in empty] == [0.0, 0.0]
    (found,) = outlooks(short, MONDAY, 28)
    assert found.smoothed is None
    assert found.daily == found.average > 0


def test_no_days_and_no_products_are_no_fault() -> None:
    assert outlooks(np.zeros((0, PAST)), MONDAY, 28) == []
    assert [each.daily for each in outlooks(np.zeros((2, 0)), MONDAY, 28)] == [0.0, 0.0]


@settings(max_examples=examples(40))
@given(
    rates=st.lists(st.floats(0, 400), min_size=1, max_size=5),
    missing=st.floats(0, 1),
    days=st.integers(1, PAST),
    average_days=st.integers(1, PAST),
    seed=st.integers(0, 10_000),
)
def test_whatever_was_sold_an_outlook_is_a_figure_of_no_less_than_nothing(
    rates: list[float], missing: float, days: int, average_days: int, seed: int
) -> None:
    speaking = plenty(sold(*rates, seed=seed))[:, :days]
    speaking[np.random.default_rng(seed).random(speaking.shape) < missing] = np.nan

    for found in outlooks(speaking, MONDAY, average_days):
        known = (found.average, found.deviation, found.daily, *found.factors)
        errors = [each for each in (found.smoothed, found.average_error, found.smoothed_error) if each is not None]
        assert all(np.isfinite(each) and each >= 0 for each in (*known, *errors))
        assert min(found.factors) > 0
        assert found.days <= days
        most = np.nanmax(speaking / np.array(found.factors)[[day.weekday() for day in DAYS[:days]]], initial=0)
        assert found.daily <= most + 1e-6
