"""No weight is taken for two articles."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware.scale import Reading, ScaleState
from beesdesk.pos.plate import Plate

APPLES = Reading(ScaleState.STABLE, Decimal("1.250"))
PEARS = Reading(ScaleState.STABLE, Decimal("0.890"))
EMPTY = Reading(ScaleState.STABLE, Decimal("0.000"))
MOVING = Reading(ScaleState.UNSTABLE)


def told(*readings: Reading, plate: Plate | None = None, of: int = 0) -> Plate:
    plate = plate or Plate()
    for reading in readings:
        plate = plate.told(reading, of)
    return plate


def test_a_stable_weight_may_be_sold() -> None:
    assert told(APPLES).weight == Decimal("1.250")


@pytest.mark.parametrize(
    "reading",
    [
        EMPTY,
        MOVING,
        Reading(ScaleState.UNSTABLE, Decimal("1.250")),
        Reading(ScaleState.OVERLOAD),
        Reading(ScaleState.BELOW_ZERO),
        Reading(ScaleState.TARED, Decimal("1.250")),
        Reading(ScaleState.NO_ANSWER),
    ],
)
def test_nothing_else_may(reading: Reading) -> None:
    assert told(APPLES, reading).weight is None


def test_before_the_scale_has_answered_nothing_may_be_sold() -> None:
    assert Plate().weight is None
    assert not Plate().is_clear


def test_a_weight_that_was_taken_is_not_taken_again() -> None:
    plate = told(APPLES).taken("Pommes")

    assert (plate.weight, plate.sold_as) == (None, "Pommes")
    assert told(APPLES, plate=plate).weight is None


def test_another_weight_may_be_the_first_article_with_a_second_one_on_it() -> None:
    assert told(MOVING, PEARS, plate=told(APPLES).taken("Pommes")).weight is None


def test_not_even_after_the_scale_was_unplugged() -> None:
    plate = told(Reading(ScaleState.NO_ANSWER), APPLES, plate=told(APPLES).taken("Pommes"))

    assert plate.weight is None


@pytest.mark.parametrize("clear", [EMPTY, Reading(ScaleState.BELOW_ZERO)])
def test_a_plate_that_was_cleared_weighs_again(clear: Reading) -> None:
    plate = told(clear, APPLES, plate=told(APPLES).taken("Pommes"))

    assert (plate.weight, plate.sold_as) == (Decimal("1.250"), None)


def test_asked_for_anew_only_a_reading_of_that_round_counts() -> None:
    plate = told(APPLES).taken("Pommes").weighed_anew(1)

    assert plate.weight is None
    assert told(APPLES, plate=plate).weight is None  # it was on its way when the cashier asked
    assert told(APPLES, plate=plate, of=1).weight == Decimal("1.250")


READINGS = st.sampled_from(
    [APPLES, PEARS, EMPTY, MOVING, Reading(ScaleState.BELOW_ZERO), Reading(ScaleState.NO_ANSWER)]
)
EVENTS = st.lists(st.one_of(READINGS, st.sampled_from(["take", "anew", "old"])), max_size=40)


@given(EVENTS)
def test_between_two_sales_the_plate_was_clear_or_weighed_anew(events: list[Reading | str]) -> None:
    plate, of, allowed = Plate(), 0, True
    for event in events:
        if isinstance(event, Reading):
            plate = plate.told(event, of)
            allowed = allowed or plate.is_clear
        elif event == "anew":
            of += 1
            plate, allowed = plate.weighed_anew(of), True
            assert plate.weight is None  # until a reading of this round
        elif event == "old":
            assert plate.told(APPLES, of - 1) == plate
        elif plate.weight is not None:
            assert allowed
            plate, allowed = plate.taken("Pommes"), False
            assert plate.weight is None
