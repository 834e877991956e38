"""What stock is worth: at the average of what it cost, kept to the cent, so that no cent is made or lost.

Whatever came in has a value; whatever goes out takes its share of it with it. So at any moment: the value that came in is
the value that went out and the value that is there. Stock below zero was sold before its delivery was noted: it counts
at the last known cost, and when the delivery comes with another one, the difference is said (`Moved.correction`).
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.values import dataclass

ZERO: Final = Decimal(0)
_CENT: Final = Decimal("0.01")
_FINE: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Level:
    """How much there is (pieces, kilograms, litres), what it is worth (euro), what a unit cost last (None: never known)."""

    on_hand: Decimal = ZERO
    value: Decimal = ZERO
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The level after a move, the value that it moved, and what it corrects of what had gone out before, euro.

    The value of the level is the one before, plus both.
    """

    level: Level
    value: Decimal
    correction: Decimal = ZERO


def move(level: Level, quantity: Decimal, value: Decimal | None = None) -> Moved:
    """Return what becomes of a level when a quantity comes in (above zero) or goes out (below).

    `value` is what all of it costs, with the sign of the quantity; None: what such goods cost on average.
    """
    on_hand = level.on_hand + quantity
    if value is None:
        value = _share(level, quantity, on_hand)
        return Moved(Level(on_hand, level.value + value, level.cost), value)
    cost = (value / quantity).quantize(_FINE, ROUND_HALF_UP) if quantity else level.cost
    worth = level.value + value
    due = _due(level, on_hand, cost or ZERO, worth)
    return Moved(Level(on_hand, due, cost), value, due - worth)


def _share(level: Level, quantity: Decimal, on_hand: Decimal) -> Decimal:
    """Return the value of goods that move at the average; what crosses zero is settled, and begins anew at the last cost."""
    if level.on_hand == ZERO:
        return _cents((level.cost or ZERO) * quantity)
    if level.on_hand * on_hand > ZERO:
        return _cents(level.value * quantity / level.on_hand)
    return -level.value + _cents((level.cost or ZERO) * on_hand)


def _due(level: Level, on_hand: Decimal, cost: Decimal, worth: Decimal) -> Decimal:
    """Return what stock is worth after goods with a price of their own: nothing has no value, and no goods a negative one."""
    if on_hand == ZERO:
        return ZERO
    if level.on_hand < ZERO < on_hand:
        return _cents(cost * on_hand)
    if on_hand < ZERO:
        known = level.value / level.on_hand if level.on_hand < ZERO else cost
        return _cents(known * on_hand)
    return max(worth, ZERO)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
