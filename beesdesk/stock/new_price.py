"""What a product should be sold for once it costs another price."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.values import dataclass
from beesdesk.words import Rounding

_STEP: Final = Decimal("0.05")
_HUNDRED: Final = Decimal(100)
_WAYS: Final = {Rounding.HALF: ROUND_HALF_UP, Rounding.UP: ROUND_CEILING, Rounding.DOWN: ROUND_FLOOR}


@dataclass(frozen=True, slots=True)
class Terms:
    """What a sale price is made of: VAT and margin in percent, the step (euro) and the way in which it is rounded.

    `margin` is the supplier's, else the category's; None: what is earned on it today stays in proportion.
    """

    vat: Decimal | None
    margin: Decimal | None
    step: Decimal | None
    rounding: Rounding | None


def suggested(
    cost: Decimal, terms: Terms, *, old_cost: Decimal | None = None, old_sale: Decimal | None = None
) -> Decimal | None:
    """Return the sale price of a unit, VAT included, euro; None where nothing says what it could be.

    Margin on the purchase price, as the cooperatives of BEES work it out: cost, margin and VAT on top, rounded.
    """
    if terms.margin is not None:
        exact = cost * (1 + terms.margin / _HUNDRED) * (1 + (terms.vat or Decimal(0)) / _HUNDRED)
    elif old_cost and old_sale is not None:
        exact = old_sale * cost / old_cost
    else:
        return None
    step = terms.step or _STEP
    return (exact / step).quantize(Decimal(1), _WAYS[terms.rounding or Rounding.HALF]) * step
