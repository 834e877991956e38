"""The scale: when a weight may be believed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware.scale import Answer, Reading, ScaleState, after

EMPTY = Reading(ScaleState.STABLE, Decimal("0.000"))
UNKNOWN = Reading(ScaleState.NO_ANSWER)
APPLES = Answer(Decimal("1.250"))
PEARS = Answer(Decimal("0.890"))
MOVING = Answer(moving=True)
CALM = Answer()


def read(*answers: Answer, before: Reading = UNKNOWN) -> Reading:
    for answer in answers:
        before = after(before, answer)
    return before


def test_a_weight_seen_once_is_not_stable() -> None:
    assert read(APPLES) == Reading(ScaleState.UNSTABLE, Decimal("1.250"))


def test_a_weight_seen_twice_is_stable() -> None:
    assert read(APPLES, APPLES) == Reading(ScaleState.STABLE, Decimal("1.250"))


def test_another_weight_begins_anew() -> None:
    assert read(APPLES, APPLES, PEARS) == Reading(ScaleState.UNSTABLE, Decimal("0.890"))


def test_a_scale_that_tells_a_weight_once_and_then_that_nothing_moves_is_stable() -> None:
    assert read(APPLES, CALM) == read(APPLES, CALM, CALM) == Reading(ScaleState.STABLE, Decimal("1.250"))


def test_a_weight_from_before_a_movement_is_forgotten() -> None:
    assert read(APPLES, APPLES, MOVING, CALM) == Reading(ScaleState.UNSTABLE)
    assert read(APPLES, MOVING, APPLES) == Reading(ScaleState.UNSTABLE, Decimal("1.250"))


@pytest.mark.parametrize(
    ("answer", "reading"),
    [
        (MOVING, Reading(ScaleState.UNSTABLE)),
        (Answer(over=True), Reading(ScaleState.OVERLOAD)),
        (Answer(over=True, moving=True), Reading(ScaleState.OVERLOAD)),
        (Answer(under=True), Reading(ScaleState.BELOW_ZERO)),
        (Answer(zero=True), EMPTY),
        (CALM, Reading(ScaleState.UNSTABLE)),
        (Answer(Decimal("0.500"), net=True), Reading(ScaleState.TARED, Decimal("0.500"))),
    ],
)
def test_an_answer_without_a_weight_to_sell_says_why(answer: Answer, reading: Reading) -> None:
    assert read(answer) == reading


def test_a_weight_with_the_tare_of_the_scale_is_never_stable() -> None:
    net = Answer(Decimal("0.500"), net=True)

    assert read(net, net, net).state is ScaleState.TARED
    assert read(net, Answer(Decimal("0.500"))).state is ScaleState.UNSTABLE


ANSWERS = st.builds(
    Answer,
    st.none() | st.sampled_from([Decimal("0.000"), Decimal("0.890"), Decimal("1.250")]),
    net=st.booleans(),
    moving=st.booleans(),
    over=st.booleans(),
    under=st.booleans(),
    zero=st.booleans(),
)


@given(st.lists(ANSWERS, min_size=1))
def test_a_stable_weight_was_told_and_nothing_has_moved_since(answers: list[Answer]) -> None:
    reading = read(*answers)

    if reading.state is ScaleState.STABLE and reading.weight:
        told = max(place for place, answer in enumerate(answers) if answer.weight is not None)
        assert answers[told].weight == reading.weight
        assert not any(answer.moving or answer.over or answer.under or answer.zero for answer in answers[told + 1 :])
        assert told < len(answers) - 1 or (told and read(*answers[:-1]).weight == reading.weight)
