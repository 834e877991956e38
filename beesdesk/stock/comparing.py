"""What came against what was ordered, and what it is worth: nothing here depends on the order in which it was scanned."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import accumulate
from operator import attrgetter
from typing import Final
from uuid import UUID

from beesdesk.db.types import Cost, Quantity
from beesdesk.values import dataclass

ZERO: Final = Decimal(0)
CENT: Final = Decimal("0.01")
_AGE: Final = attrgetter("id.int")


class Mark(StrEnum):
    """How what came of a product compares with what was ordered."""

    AS_ORDERED = "as_ordered"
    SHORT = "short"
    MISSING = "missing"
    """Nothing of it came."""
    OVER = "over"
    NOT_ORDERED = "not_ordered"
    ARRIVED = "arrived"
    """There is no order to compare with."""

    @property
    def differs(self) -> bool:
        """True for what has to be talked about with the supplier."""
        return self not in (Mark.AS_ORDERED, Mark.ARRIVED)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one scan brought: units of sale, euro a unit without VAT (None: not known)."""

    id: UUID
    product_id: UUID
    quantity: Quantity
    price: Cost | None
    lot: str | None = None
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A product of a delivery: `ordered` and `came` are units of sale; ordered is None where there is no order.

    `price` is what the delivery note says a unit costs, `known` what was expected; `value` is euro for all that came.
    `lots` are the lots and dates that were seen, each once.
    """

    product_id: UUID
    ordered: Decimal | None
    came: Decimal
    mark: Mark
    price: Decimal | None
    known: Decimal | None
    value: Decimal | None
    lots: tuple[tuple[str | None, date | None], ...]

    @property
    def missing(self) -> Decimal:
        """Units that were ordered and did not come."""
        return max((self.ordered or ZERO) - self.came, ZERO)

    @property
    def dearer(self) -> bool:
        """True where the note asks another price than was known."""
        return None not in (self.price, self.known) and self.price != self.known


def mark_of(ordered: Decimal | None, came: Decimal) -> Mark:
    """Return how a quantity compares with what was ordered; an order of none is one where the product does not stand."""
    if ordered is None:
        return Mark.ARRIVED
    if ordered == ZERO:
        return Mark.NOT_ORDERED if came else Mark.AS_ORDERED
    if came == ZERO:
        return Mark.MISSING
    if came == ordered:
        return Mark.AS_ORDERED
    return Mark.SHORT if came < ordered else Mark.OVER


def compare(
    ordered: Mapping[UUID, Decimal] | None, known: Mapping[UUID, Decimal | None], arrivals: Iterable[Arrival]
) -> list[Compared]:
    """Return every product that was ordered or came, those ordered first and in their order.

    `ordered` is units of sale by product, None without an order; `known` the price by product that was expected.
    """
    came: dict[UUID, list[Arrival]] = defaultdict(list)
    for arrival in sorted(arrivals, key=_AGE):
        if arrival.quantity:
            came[arrival.product_id].append(arrival)
    products = dict.fromkeys([*(ordered or ()), *came])
    return [
        _compared(product, None if ordered is None else ordered.get(product, ZERO), known.get(product), came[product])
        for product in products
    ]


def worth(price: Decimal | None, quantity: Decimal) -> Decimal | None:
    """Return what so much costs, euro to the cent as a delivery note rounds it: once a line."""
    return None if price is None else (price * quantity).quantize(CENT, ROUND_HALF_UP)


def shares(price: Decimal, quantities: Sequence[Decimal]) -> list[Decimal]:
    """Return what each part of a line of the delivery note costs, euro: to the cent, and together as the whole line."""
    reached = [worth(price, so_far) or ZERO for so_far in accumulate(quantities)]
    return [now - before for before, now in zip([ZERO, *reached], reached, strict=False)]


def values(arrivals: Iterable[Arrival], paper_total: Decimal | None = None) -> dict[UUID, Decimal | None]:
    """Return what each arrival cost, euro, by its id; None where no price is known.

    What a product cost is rounded once, as on the note, and parted among its lots. Where the note's own total is a few
    cents off, because it rounds otherwise, those cents go one by one onto the dearest lines; what is further off than half a
    cent a line can explain is a difference, and is left to be seen (`off_paper`).
    """
    parts: dict[tuple[UUID, Decimal], list[Arrival]] = defaultdict(list)
    found: dict[UUID, Decimal | None] = {}
    for arrival in sorted(arrivals, key=_AGE):
        if arrival.price is None:
            found[arrival.id] = None
        else:
            parts[arrival.product_id, arrival.price].append(arrival)
    for (_, price), lots in parts.items():
        for lot, value in zip(lots, shares(price, [one.quantity for one in lots]), strict=True):
            found[lot.id] = value
    return _settled(found, len(parts), paper_total)


def off_paper(total: Decimal, paper_total: Decimal | None, lines: int) -> Decimal:
    """Return by how much a note's total is off what its lines come to, euro; nothing where rounding explains it."""
    off = ZERO if paper_total is None else paper_total - total
    return ZERO if abs(off) <= CENT * lines else off


def _compared(product: UUID, ordered: Decimal | None, known: Decimal | None, lots: list[Arrival]) -> Compared:
    came: dict[Decimal | None, Decimal] = {}
    for lot in lots:
        came[lot.price] = came.get(lot.price, ZERO) + lot.quantity
    seen = tuple(dict.fromkeys((lot.lot, lot.expiry) for lot in lots if lot.lot or lot.expiry))
    priced = {price: worth(price, quantity) for price, quantity in came.items() if price is not None}
    value = sum((one for one in priced.values() if one is not None), ZERO) if priced or not lots else None
    total = sum(came.values(), ZERO)
    return Compared(product, ordered, total, mark_of(ordered, total), next(iter(priced), None), known, value, seen)


def _settled(found: dict[UUID, Decimal | None], lines: int, paper_total: Decimal | None) -> dict[UUID, Decimal | None]:
    total = sum((value for value in found.values() if value is not None), ZERO)
    if paper_total is None or off_paper(total, paper_total, lines):
        return found
    step = CENT if paper_total > total else -CENT
    dearest = sorted((key for key, value in found.items() if value), key=lambda key: (-(found[key] or ZERO), key))
    for key in dearest[: int(abs(paper_total - total) / CENT)]:
        found[key] = (found[key] or ZERO) + step
    return found
