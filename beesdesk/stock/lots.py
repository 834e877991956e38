"""What is left of each lot: of what is not known by name, the oldest date leaves first.

Tills seldom know the lot of what they sell. Whoever takes the oldest first (as the shop asks its members to when they fill
a shelf) is followed day by day: what came in that day is there before anything leaves.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from beesdesk.values import dataclass

ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Arrival:
    """So much of a lot came in on a day; None where nobody noted its number or date."""

    day: date
    lot: str | None
    expiry: date | None
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Named:
    """So much left on a day (below zero: came back), and it is known of which lot, by number, date or both."""

    day: date
    lot: str | None
    expiry: date | None
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class LotLeft:
    """What is left of a lot that came on a day; `gone` is when the last of it left, None while some is there."""

    lot: str | None
    expiry: date | None
    came: date
    quantity: Decimal
    gone: date | None


class _Lot:
    def __init__(self, arrival: Arrival) -> None:
        self.lot, self.expiry, self.came = arrival.lot, arrival.expiry, arrival.day
        self.left = arrival.quantity
        self.gone: date | None = None

    def take(self, wanted: Decimal, day: date) -> Decimal:
        """Take so much, or all there is; return how much that was."""
        taken = min(wanted, self.left)
        self.left -= taken
        if taken and not self.left:
            self.gone = day
        return taken

    @property
    def order(self) -> tuple[date, date]:
        """What leaves first: the oldest date, without one after those with one; then what came first."""
        return self.expiry or date.max, self.came

    def is_meant(self, named: Named) -> bool:
        """Tell whether a lot that is named is this one."""
        same_lot = named.lot is None or named.lot == self.lot
        return same_lot and (named.expiry is None or named.expiry == self.expiry)


def lots_left(
    arrivals: Sequence[Arrival], changes: Iterable[tuple[date, Decimal]], named: Sequence[Named] = ()
) -> list[LotLeft]:
    """Return every lot with what is left of it, the oldest date first.

    `changes` are what the stock changed by in all on each day, arrivals among it. Whatever turns up again is of the lot that
    came last; what was sold before it came is taken off the next arrival. So what is left adds up to the stock, where that
    is above zero.
    """
    lots: list[_Lot] = []
    debt = ZERO
    came, left = defaultdict(list), defaultdict(list)
    for arrival in arrivals:
        came[arrival.day].append(arrival)
    for one in named:
        left[one.day].append(one)
    total = _by_day(changes)
    for day in sorted(total.keys() | came.keys()):
        arrived = ZERO
        for arrival in came[day]:
            arrived += arrival.quantity
            lots.append(_Lot(arrival))
            debt -= lots[-1].take(debt, day)
        out = arrived - total.get(day, arrived)
        out -= _take_named(lots, left[day], max(out, ZERO), day)
        debt += _take_oldest(lots, out, day) if out > ZERO else -_put_back(lots, -out, debt, day)
    return [
        LotLeft(lot.lot, lot.expiry, lot.came, lot.left, lot.gone) for lot in sorted(lots, key=lambda lot: lot.order)
    ]


def _by_day(changes: Iterable[tuple[date, Decimal]]) -> dict[date, Decimal]:
    total: dict[date, Decimal] = defaultdict(Decimal)
    for day, quantity in changes:
        total[day] += quantity
    return total


def _take_named(lots: Sequence[_Lot], named: Sequence[Named], most: Decimal, day: date) -> Decimal:
    """Take what is known to be of a lot; return how much that was, at most what left in all."""
    taken = ZERO
    for one in named:
        for lot in sorted((lot for lot in lots if lot.is_meant(one)), key=lambda lot: lot.order):
            taken += lot.take(min(max(one.quantity, ZERO), most - taken), day)
    return taken


def _take_oldest(lots: Sequence[_Lot], wanted: Decimal, day: date) -> Decimal:
    """Take so much, the oldest date first; return what nothing was there for."""
    for lot in sorted(lots, key=lambda lot: lot.order):
        wanted -= lot.take(wanted, day)
    return wanted


def _put_back(lots: list[_Lot], more: Decimal, debt: Decimal, day: date) -> Decimal:
    """Give what turned up to the lot that came last, once no debt is left; return how much of the debt that was."""
    paid = min(more, debt)
    if more > paid:
        if not lots:
            lots.append(_Lot(Arrival(day, None, None, ZERO)))
        lots[-1].left += more - paid
        lots[-1].gone = None
    return paid
