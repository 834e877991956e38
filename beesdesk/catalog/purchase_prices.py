"""What a supplier asks for an article: the prices that hold on a day, and the one for so many packs."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from beesdesk.catalog.model import PurchasePrice

Steps = tuple[tuple[Decimal, Decimal], ...]
ANY: Final = Decimal(1)
"""`from_packs` of a price that holds for any order: nobody orders less than a pack."""


def holding(prices: Iterable[PurchasePrice], day: date) -> list[PurchasePrice]:
    """Return the prices of an item that hold on a day, by their steps.

    What was asked last stands for itself: steps of an earlier day end with it. Of two for one step the later row holds;
    one that costs what the step below it does is none.
    """
    begun = [price for price in prices if price.valid_from <= day]
    last = max((price.valid_from for price in begun), default=None)
    steps = {price.from_packs: price for price in begun if price.valid_from == last}
    found: list[PurchasePrice] = []
    for packs in sorted(steps):
        if not found or steps[packs].amount != found[-1].amount:
            found.append(steps[packs])
    return found


def steps_on(prices: Iterable[PurchasePrice], day: date) -> Steps:
    """Return the prices that hold on a day: from how many packs of an order, and euro a unit of sale without VAT."""
    return tuple((price.from_packs, price.amount) for price in holding(prices, day))


def price_at(steps: Steps, packs: Decimal) -> Decimal | None:
    """Return what a unit of sale costs by steps, where so many packs are ordered; None: not known.

    Fewer packs than the first step names cost what that one does.
    """
    reached = [amount for least, amount in steps if least <= packs] or [amount for _, amount in steps[:1]]
    return reached[-1] if reached else None


def price_for(prices: Iterable[PurchasePrice], packs: Decimal, day: date) -> Decimal | None:
    """Return what a unit of sale costs, euro without VAT, where so many packs are ordered on a day; None: not known."""
    return price_at(steps_on(prices, day), packs)
