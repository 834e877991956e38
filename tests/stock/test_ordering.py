from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.purchase_prices import price_at
from beesdesk.stock.ordering import (
    ENDLESS,
    Delivery,
    Goods,
    Outlook,
    coverage,
    deliveries,
    enough,
    is_last_call,
    want,
    weight_of,
)

MONDAY = date(2026, 11, 23)
TUE_FRI = (1, 4)


def weekdays_only(day: date) -> bool:
    return day.weekday() != 6


def goods(on_hand: str = "0", on_order: str = "0", pack: str = "1", **more: object) -> Goods:
    return Goods(Decimal(on_hand), Decimal(on_order), Decimal(pack), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ahead", "lead", "first", "until"),
    [
        (0, 1, 1, 4),  # Monday: Tuesday, then Friday
        (0, 2, 4, 8),
        (1, 0, 1, 4),
        (4, 1, 8, 11),
    ],
)
def test_an_order_lasts_until_the_delivery_after_the_next(ahead: int, lead: int, first: int, until: int) -> None:
    found = deliveries(MONDAY + timedelta(days=ahead), TUE_FRI, lead, weekdays_only)
    assert found == Delivery(MONDAY + timedelta(days=first), MONDAY + timedelta(days=until))


def test_a_closed_day_brings_no_delivery() -> None:
    friday = MONDAY + timedelta(days=4)
    found = deliveries(MONDAY, TUE_FRI, 2, lambda day: weekdays_only(day) and day != friday)
    assert found.first == MONDAY + timedelta(days=8)


def test_without_a_rhythm_an_order_lasts_as_long_as_is_said() -> None:
    assert deliveries(MONDAY, (), 2, weekdays_only).until == MONDAY + timedelta(days=9)
    assert deliveries(MONDAY, (), 2, weekdays_only, 20).until == MONDAY + timedelta(days=22)


def test_the_last_call_is_the_day_after_which_a_delivery_is_missed() -> None:
    calls = [is_last_call(MONDAY + timedelta(days=ahead), TUE_FRI, 1, weekdays_only) for ahead in range(6)]
    assert calls == [True, False, False, True, False, False]


def test_packs_are_whole_and_at_least_as_many_as_the_supplier_sells() -> None:
    outlook, delivery = Outlook(average=2.0, days=28), Delivery(MONDAY, MONDAY + timedelta(days=4))
    assert want(goods(pack="6"), outlook, MONDAY, delivery, 0.97, weekdays_only).packs == 3
    assert want(goods(pack="6", least_packs=Decimal(5)), outlook, MONDAY, delivery, 0.97, weekdays_only).packs == 5
    assert want(goods("14", pack="6"), outlook, MONDAY, delivery, 0.97, weekdays_only).packs == 0
    assert want(goods("2", "12", pack="6"), outlook, MONDAY, delivery, 0.97, weekdays_only).packs == 0


def test_a_weekday_counts_by_what_is_sold_on_it() -> None:
    quiet, busy = (0.5,) * 6 + (0.0,), (0.5, 0.5, 0.5, 0.5, 1.5, 2.5, 0.0)
    delivery = Delivery(MONDAY + timedelta(days=4), MONDAY + timedelta(days=6))
    wants = [
        want(goods(), Outlook(average=50.0, days=28, factors=each), MONDAY, delivery, 0.5, weekdays_only).packs
        for each in (quiet, busy)
    ]
    assert wants == [150, 300]


def test_what_goes_off_is_ordered_for_no_longer_than_it_keeps() -> None:
    outlook, delivery = Outlook(average=3.0, days=28), Delivery(MONDAY, MONDAY + timedelta(days=12))
    found = want(goods(shelf_life=3), outlook, MONDAY, delivery, 0.97, weekdays_only)
    assert (found.packs, found.keeps) == (9, False)
    assert want(goods(pack="10", shelf_life=3), outlook, MONDAY, delivery, 0.97, weekdays_only).packs == 0


def test_stock_below_zero_is_no_debt() -> None:
    outlook, delivery = Outlook(average=3.0, days=28), Delivery(MONDAY, MONDAY + timedelta(days=3))
    below, none = (want(goods(one), outlook, MONDAY, delivery, 0.97, weekdays_only).packs for one in ("-40", "0"))
    assert below == none


@pytest.mark.parametrize(
    ("units", "daily", "lasts"),
    [("0", 2.0, "0"), ("-3", 2.0, "0"), ("5", 0.0, "9999"), ("5", 2.0, "2.5"), ("0", 0.0, "0"), ("1", 0.00001, "9999")],
)
def test_coverage(units: str, daily: float, lasts: str) -> None:
    assert coverage(Decimal(units), daily) == Decimal(lasts)
    assert coverage(Decimal(units), daily) <= ENDLESS


def test_the_price_is_that_of_the_step_that_is_reached() -> None:
    steps = ((Decimal(1), Decimal("1.00")), (Decimal(10), Decimal("0.90")))
    assert price_at(steps, Decimal(9)) == Decimal("1.00")
    assert price_at(steps, Decimal(10)) == Decimal("0.90")
    assert price_at(steps[1:], Decimal(2)) == Decimal("0.90")
    assert price_at((), Decimal(2)) is None


@settings(max_examples=examples(100))
@given(
    mean=st.floats(0.01, 200),
    spread=st.floats(0.1, 10),
    service=st.floats(0.5, 0.999),
    more=st.floats(0.0001, 0.0009),
    whole=st.booleans(),
)
def test_more_service_is_never_less_stock(
    mean: float, spread: float, service: float, more: float, *, whole: bool
) -> None:
    level = enough(mean, mean * spread, service, whole=whole)
    assert level <= enough(mean, mean * spread, service + more, whole=whole)
    assert level >= 0


@settings(max_examples=examples(100))
@given(
    on_hand=st.integers(-20, 200),
    on_order=st.integers(0, 100),
    pack=st.integers(1, 24),
    least=st.integers(1, 5),
    average=st.floats(0, 30),
    deviation=st.floats(0, 20),
    life=st.none() | st.integers(1, 20),
    days=st.integers(1, 14),
)
def test_a_proposal_is_whole_packs_that_last_and_keep(
    on_hand: int, on_order: int, pack: int, least: int, average: float, deviation: float, life: int | None, days: int
) -> None:
    known = Goods(Decimal(on_hand), Decimal(on_order), Decimal(pack), Decimal(least), life)
    outlook = Outlook(average=average, deviation=deviation, days=28)
    delivery = Delivery(MONDAY + timedelta(days=1), MONDAY + timedelta(days=1 + days))
    found = want(known, outlook, MONDAY, delivery, 0.97, weekdays_only)

    assert found.packs == int(found.packs)
    assert found.packs == 0 or found.packs >= least
    there = max(on_hand, 0) + on_order + found.packs * pack
    if found.keeps:
        assert float(there) + 0.001 >= found.demand + min(found.safety, 0)
        if found.packs > least:
            assert float(there - pack) < found.demand + found.safety
    elif found.packs:
        assert life is not None
        until = delivery.first + timedelta(days=life)
        sold = outlook.daily * sum(weight_of(MONDAY, until, weekdays_only))
        assert float(there) <= max(sold, float(max(on_hand, 0) + on_order)) + max(on_hand, 0) + 0.001
