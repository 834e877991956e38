from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.stock.lots import Arrival, Named, lots_left

MONDAY = date(2026, 11, 23)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def came(at: int, lot: str, expiry: int | None, quantity: int) -> Arrival:
    return Arrival(day(at), lot, None if expiry is None else day(expiry), Decimal(quantity))


def left(
    arrivals: list[Arrival], changes: dict[int, int], named: list[tuple[int, str, int]] | None = None
) -> list[tuple[str | None, Decimal, int | None]]:
    """Return lot, what is left of it and the day it was gone."""
    known = [Named(day(at), lot, None, Decimal(quantity)) for at, lot, quantity in named or ()]
    lots = lots_left(arrivals, [(day(at), Decimal(quantity)) for at, quantity in changes.items()], known)
    return [(lot.lot, lot.quantity, lot.gone and (lot.gone - MONDAY).days) for lot in lots]


A, B = came(0, "A", 5, 10), came(2, "B", 3, 10)


@pytest.mark.parametrize(
    ("arrivals", "changes", "named", "expected"),
    [
        pytest.param([A], {0: 10}, [], [("A", 10, None)], id="all of it is there"),
        pytest.param([A, B], {0: 10, 2: 10, 3: -4}, [], [("B", 6, None), ("A", 10, None)], id="the oldest date leaves first"),
        pytest.param([A, B], {0: 4, 2: 10}, [], [("B", 10, None), ("A", 4, None)], id="what left before it came was of another"),
        pytest.param([A, B], {0: 10, 2: 10, 3: -4}, [(3, "A", 4)], [("B", 10, None), ("A", 6, None)], id="a lot was named"),
        pytest.param([A, B], {0: 10, 2: -3}, [], [("B", 0, 2), ("A", 7, None)], id="it came and went in a day"),
        pytest.param([A], {-1: -4, 0: 10}, [], [("A", 6, None)], id="sold before it came"),
        pytest.param([A], {0: 10, 1: -10, 2: 3}, [], [("A", 3, None)], id="what turns up is of the last that came"),
        pytest.param([A, came(1, "C", None, 5)], {0: 10, 1: 5, 2: -11}, [], [("A", 0, 2), ("C", 4, None)], id="undated goes last"),
    ],
)  # fmt: skip
def test_what_is_left_of_each_lot(
    arrivals: list[Arrival],
    changes: dict[int, int],
    named: list[tuple[int, str, int]],
    expected: list[tuple[str, int, int | None]],
) -> None:
    assert left(arrivals, changes, named) == expected


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Arrival], dict[int, int], list[tuple[int, str, int]]]:
    small = st.integers(0, 9)
    arrivals = [
        came(draw(small), name, draw(st.none() | st.integers(0, 20)), draw(st.integers(1, 9)))
        for name in draw(st.sets(st.sampled_from("ABCDE")))
    ]
    outs = draw(st.dictionaries(small, st.integers(-3, 12), max_size=8))
    changes: dict[int, int] = {at: -quantity for at, quantity in outs.items()}
    for arrival in arrivals:
        at = (arrival.day - MONDAY).days
        changes[at] = changes.get(at, 0) + int(arrival.quantity)
    named = draw(st.lists(st.tuples(small, st.sampled_from("ABCDE"), small), max_size=4))
    return sorted(arrivals, key=lambda one: one.day), changes, named


@given(histories())
def test_what_is_left_adds_up_to_the_stock(
    history: tuple[list[Arrival], dict[int, int], list[tuple[int, str, int]]],
) -> None:
    arrivals, changes, named = history
    lots = left(arrivals, changes, named)

    on_hand = sum(changes.values())
    there = sum(quantity for _, quantity, _ in lots)
    assert there == max(on_hand, 0)
    assert all(quantity >= 0 for _, quantity, _ in lots)
    assert all((gone is not None) is (quantity == 0) for _, quantity, gone in lots)
