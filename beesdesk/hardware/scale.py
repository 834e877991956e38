"""The scale beside the till: what it says of its plate, and when a weight may be believed. The bytes are the drivers'."""

from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from beesdesk.values import dataclass


class ScaleState(StrEnum):
    """How the plate is."""

    STABLE = "stable"
    UNSTABLE = "unstable"  # moving, or seen once only
    OVERLOAD = "overload"
    BELOW_ZERO = "below_zero"
    TARED = "tared"  # the scale takes off a tare of its own: what lies on it is not known
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the scale says of its plate; `weight` is kilograms, and may be believed only if it is stable.

    `amount` is euro, from a scale that works it out itself: it stands on the receipt as it is.
    """

    state: ScaleState
    weight: Decimal | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a scale: a weight in kilograms, or why there is none. `settled` says that nothing moves."""

    weight: Decimal | None = None
    net: bool = False
    moving: bool = False
    over: bool = False
    under: bool = False
    zero: bool = False


class Scale(Protocol):
    """Anything that weighs. Readings are told as they change, by a thread of its own, each with the round it is of."""

    works_out_amounts: bool
    """Whether it weighs for a price only, and says what that comes to; its weight is without the tare then."""

    def start(self) -> None:
        """Begin to weigh; once only."""

    def stop(self) -> None:
        """End, and let the port go."""

    def weigh_anew(self, price: int = 0, tare: int = 0) -> int:
        """Begin a round of readings, for which nothing counts that was measured before; return its number.

        A scale that works amounts out needs the price (cents per kilogram) and the tare (grams); others pass them over.
        """


def after(before: Reading, answer: Answer) -> Reading:
    """Return the reading after one more answer: a weight is stable when two answers one after the other agree on it.

    Some scales tell a weight once, and then only that nothing moves: that counts as the same weight again.
    """
    if answer.weight is None:
        return _without_weight(before, answer)
    if answer.net:
        return Reading(ScaleState.TARED, answer.weight)
    again = _waits(before) and before.weight == answer.weight
    return Reading(ScaleState.STABLE if again else ScaleState.UNSTABLE, answer.weight)


def _without_weight(before: Reading, answer: Answer) -> Reading:
    if answer.over:
        return Reading(ScaleState.OVERLOAD)
    if answer.under:
        return Reading(ScaleState.BELOW_ZERO)
    if answer.moving:
        return Reading(ScaleState.UNSTABLE)
    if answer.zero:
        return Reading(ScaleState.STABLE, Decimal("0.000"))
    if _waits(before) and before.weight is not None:
        return Reading(ScaleState.STABLE, before.weight)
    return Reading(ScaleState.UNSTABLE)


def _waits(reading: Reading) -> bool:
    """Return whether a weight stands there that another answer can confirm."""
    return reading.state in {ScaleState.STABLE, ScaleState.UNSTABLE}
