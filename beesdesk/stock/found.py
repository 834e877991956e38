"""What entries of a count come to, while goods come and go between them.

All that was seen of a product is brought to one moment, that of its first entry where customers take it: from there on
every sale is taken off by the fold of the stock, also one that this file learns of only later. Hence:

- What is sold, lost or used up leaves the shelf. After the first shelf entry it lessens what was found there, whichever
  entries follow: a place seen later was not yet emptied by it. Where there are several shelf entries, nobody knows which of
  them a sale between them came from: it is said (`Found.unsure`), so that somebody looks again.
- What is delivered or sent back goes through the storeroom: it is in what was seen there afterwards, and not in what was
  seen there before. Where nobody counted a storeroom, a later shelf entry has it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final

from beesdesk.values import dataclass
from beesdesk.words import MoveCause

ZERO: Final = Decimal(0)
_BY_BACK: Final = frozenset({MoveCause.RECEIPT, MoveCause.RETURN})


@dataclass(frozen=True, slots=True)
class Seen:
    """So much in one place at a moment; `back`: where no customer takes anything."""

    at: datetime
    quantity: Decimal
    back: bool = False


@dataclass(frozen=True, slots=True)
class Passing:
    """A move near a count; `quantity` is above zero for what comes in."""

    at: datetime
    cause: MoveCause
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Found:
    """What was there of a product at a moment; so much went by between entries, and might be counted wrongly."""

    quantity: Decimal
    at: datetime
    unsure: Decimal


def found(seen: Sequence[Seen], passing: Iterable[Passing]) -> Found:
    """Return what entries of one product come to (at least one of them), given the moves between the first and the last."""
    shelf = [one.at for one in seen if not one.back] or [one.at for one in seen]
    back = [one.at for one in seen if one.back]
    first, last = min(one.at for one in seen), max(one.at for one in seen)
    at = min(shelf)
    quantity, unsure = sum((one.quantity for one in seen), ZERO), ZERO
    for move in passing:
        if not first < move.at <= last:
            continue
        if move.cause in _BY_BACK:
            is_in = move.at < max(back or shelf)
            if is_in and move.at > at:
                quantity -= move.quantity
            elif not is_in and move.at <= at:
                quantity += move.quantity
            unsure += ZERO if back else abs(move.quantity)
        elif min(shelf) < move.at <= max(shelf):
            unsure += abs(move.quantity)
    return Found(quantity, at, unsure)
