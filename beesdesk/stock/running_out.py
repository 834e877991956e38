"""What runs out before it is sold, and by how much it is marked down."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.stock.lots import LotLeft
from beesdesk.values import dataclass

ZERO: Final = Decimal(0)
_HUNDRED: Final = Decimal(100)
_CENT: Final = Decimal("0.01")
_GRAM: Final = Decimal("0.001")
_MOST_DAYS, _MOST_PERCENT = 365, 99


@dataclass(frozen=True, slots=True)
class RunsOut:
    """A lot with how many `days` it can still be sold: 0 is today for the last time, below that it is past.

    So much of it is expected to be `sold` by then, so much will be left `over`.
    """

    lot: LotLeft
    days: int
    sold: Decimal
    over: Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """With so many days left or fewer, so many percent are taken off."""

    days: int
    percent: int


def running_out(lots: Sequence[LotLeft], a_day: Decimal, today: date) -> list[RunsOut]:
    """Return the lots that have a date and are there, the oldest first; so much is sold `a_day`, the oldest date first.

    The last day of a lot is a day on which it is sold. What is past its date is expected to be sold no more.
    """
    found: list[RunsOut] = []
    sold_before = ZERO
    for lot in lots:
        if lot.expiry is None or lot.quantity <= ZERO:
            continue
        days = (lot.expiry - today).days
        room = max(a_day * max(days + 1, 0) - sold_before, ZERO)
        sold = min(lot.quantity, room.quantize(_GRAM, ROUND_HALF_UP))
        sold_before += sold
        found.append(RunsOut(lot, days, sold, lot.quantity - sold))
    return found


def steps_in(text: str) -> tuple[Step, ...]:
    """Return the table in a text such as `3:20,1:50`, the most days first. What is none is a `ValueError`."""
    steps = []
    for part in filter(None, text.replace(" ", "").split(",")):
        days, _, percent = part.partition(":")
        if not (days.isascii() and days.isdigit() and percent.isascii() and percent.isdigit()):
            raise ValueError(text)
        step = Step(int(days), int(percent))
        if step.days > _MOST_DAYS or not 1 <= step.percent <= _MOST_PERCENT:
            raise ValueError(text)
        steps.append(step)
    if len({step.days for step in steps}) < len(steps):
        raise ValueError(text)
    return tuple(sorted(steps, key=lambda step: -step.days))


def percent_off(days: int, steps: Sequence[Step]) -> int | None:
    """Return how many percent are taken off with so many days left, None where nothing is yet, or any more."""
    if days < 0:
        return None
    return next((step.percent for step in sorted(steps, key=lambda step: step.days) if days <= step.days), None)


def reduced(price: Decimal, percent: Decimal) -> Decimal:
    """Return a price (euro) with so many percent off, as the till reckons: what is taken off is rounded half up."""
    return price - (price * percent / _HUNDRED).quantize(_CENT, ROUND_HALF_UP)


def stickers_for(over: Decimal, quantity: Decimal) -> int:
    """Return how many stickers a lot wants: for what will be left over, in whole pieces."""
    return int(min(over, quantity).to_integral_value(ROUND_CEILING))
