"""What an article should be sold at, and what is left of a price: purchase price, VAT, margin, rounding.

After the suggested price of the BEES coop (`sale_suggested_price`): the margin is the supplier's, else the category's.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.values import dataclass
from beesdesk.words import MarginOn, Rounding

CENT: Final = Decimal("0.01")
USUAL_MARGIN: Final = Decimal(10)
"""Percent, where neither supplier nor category has one."""
_HUNDRED: Final = Decimal(100)
_TENTH: Final = Decimal("0.1")
_WAYS: Final = {Rounding.HALF: ROUND_HALF_UP, Rounding.UP: ROUND_CEILING, Rounding.DOWN: ROUND_FLOOR}


@dataclass(frozen=True, slots=True)
class Markup:
    """How a sale price follows from a purchase price: `margin` is percent, `step` euro to whose multiples it is rounded."""

    margin: Decimal = USUAL_MARGIN
    on: MarginOn = MarginOn.COST
    step: Decimal = CENT
    rounding: Rounding = Rounding.HALF


def suggested_price(cost: Decimal, vat: Decimal, markup: Markup) -> Decimal | None:
    """Return the sale price with VAT, euro, of what costs so much without it; `vat` is percent.

    On the purchase price it is cost x (1 + margin), on the sale price cost / (1 - margin). None where that has no answer: a
    margin of all of the sale price. What costs something is never suggested for nothing.
    """
    share = markup.margin / _HUNDRED
    if markup.on is MarginOn.SALE and share >= 1:
        return None
    net = cost / (1 - share) if markup.on is MarginOn.SALE else cost * (1 + share)
    gross = net * (1 + vat / _HUNDRED)
    step = markup.step if markup.step > 0 else CENT
    price = rounded(gross, step, markup.rounding)
    return max(price, step).quantize(CENT) if gross > 0 else price


def rounded(price: Decimal, step: Decimal, way: Rounding) -> Decimal:
    """Return a price as a multiple of a step (euro), to the cent (bees-features 8, sale_suggested_price)."""
    return ((price / step).to_integral_value(_WAYS[way]) * step).quantize(CENT, ROUND_HALF_UP)


def margin_of(price: Decimal, cost: Decimal, vat: Decimal, on: MarginOn) -> Decimal | None:
    """Return what a sale price (with VAT) leaves over a purchase price, percent to a tenth, of the one or the other."""
    net = price / (1 + vat / _HUNDRED)
    base = net if on is MarginOn.SALE else cost
    return ((net - cost) / base * _HUNDRED).quantize(_TENTH, ROUND_HALF_UP) if base else None


def change_of(old: Decimal, new: Decimal) -> Decimal | None:
    """Return by how many percent a price rises, to a tenth; None where there was none to rise from."""
    return ((new - old) / old * _HUNDRED).quantize(_TENTH, ROUND_HALF_UP) if old else None
