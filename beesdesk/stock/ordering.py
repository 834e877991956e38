"""How much of a product to order: what is sold until the delivery after the next one, and something against the error.

Demand is an estimate, so it is a float; stock, packs and money are Decimal. A day is one that the shop is open: `factors`
say how much of an average day each weekday is.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from math import exp, log, sqrt
from statistics import NormalDist
from typing import Final

from beesdesk.values import dataclass

ZERO: Final = Decimal(0)
ENDLESS: Final = Decimal(9999)
"""Coverage in days of what is there and is not sold (bees-features, section 9)."""
COVER_DAYS: Final = 7
"""How many days an order lasts where neither the supplier's rhythm nor the product says."""
_EVEN: Final = (1.0,) * 7
_CENT: Final = Decimal("0.01")
_FAR: Final = 60
"""Days ahead in which a delivery is looked for."""
_MANY: Final = 40.0
"""From so many units on, a bell is close enough to how they are sold one by one."""
_NONE: Final = 1e-6
"""Units that are nothing."""
_TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to be expected of a product, units on an average open day, and how much that was off in the past.

    `average` is plain, `smoothed` the library's, which counts where it `is_smooth`, having been closer. Errors are those of a
    week, units a day; `deviation` is that of one day. `days` speak for it. `factors` are those of Monday to Sunday.
    """

    average: float = 0.0
    average_error: float | None = None
    smoothed: float | None = None
    smoothed_error: float | None = None
    deviation: float = 0.0
    days: int = 0
    factors: tuple[float, ...] = _EVEN
    is_smooth: bool = False

    @property
    def daily(self) -> float:
        """What is reckoned with, units on an average open day."""
        return self.smoothed if self.is_smooth and self.smoothed is not None else self.average


@dataclass(frozen=True, slots=True)
class Delivery:
    """When an order made today arrives, and when the next one after it can: until then it has to last."""

    first: date
    until: date


@dataclass(frozen=True, slots=True)
class Goods:
    """A product as it stands and comes: units there and on order, in a pack, packs at once; `shelf_life` is days.

    `whole` goods are sold piece by piece.
    """

    on_hand: Decimal
    on_order: Decimal
    pack: Decimal
    least_packs: Decimal = Decimal(1)
    shelf_life: int | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Want:
    """What to order of a product: `packs`; of the units behind it, `demand` is sold until then and `safety` comes on top.

    `keeps` is false where it would not keep: less is ordered than is wanted.
    """

    packs: Decimal
    demand: float
    safety: float
    keeps: bool = True


def deliveries(
    today: date, weekdays: Iterable[int], lead_days: int, is_open: Callable[[date], bool], cover_days: int | None = None
) -> Delivery:
    """Return when an order of today comes, and when the one after it does. No weekdays: any day that the shop is open.

    Without a rhythm the order lasts `cover_days` from its delivery on.
    """
    wanted = frozenset(weekdays)
    first = _next(today + timedelta(days=lead_days), wanted, is_open)
    if wanted:
        return Delivery(first, _next(first + timedelta(days=1), wanted, is_open))
    return Delivery(first, first + timedelta(days=cover_days or COVER_DAYS))


def is_last_call(today: date, weekdays: Iterable[int], lead_days: int, is_open: Callable[[date], bool]) -> bool:
    """Return whether waiting until the next open day would miss a delivery."""
    wanted = frozenset(weekdays)
    tomorrow = _next(today + timedelta(days=1), frozenset(), is_open)
    now, later = (_next(day + timedelta(days=lead_days), wanted, is_open) for day in (today, tomorrow))
    return now < later


def weight_of(first: date, until: date, is_open: Callable[[date], bool]) -> tuple[int, ...]:
    """Return how often each weekday lies from a day up to, not including, another, where the shop is open."""
    days = [first + timedelta(days=ahead) for ahead in range((until - first).days)]
    open_days = [day.weekday() for day in days if is_open(day)]
    return tuple(open_days.count(weekday) for weekday in range(7))


def sold_in(outlook: Outlook, weight: Sequence[int]) -> float:
    """Return what is expected to be sold on days counted by weekday."""
    return outlook.daily * sum(factor * days for factor, days in zip(outlook.factors, weight, strict=True))


def enough(mean: float, variance: float, service: float, *, whole: bool) -> float:
    """Return how much is enough for what is sold with this mean and variance, in `service` of all cases (0.97).

    Pieces that are seldom sold follow no bell: they come as a Poisson, or where they vary more a negative binomial.
    """
    if mean < _NONE:
        return 0.0
    if not whole or mean > _MANY:
        return mean + max(NormalDist().inv_cdf(service), 0.0) * sqrt(variance)
    return float(_pieces(mean, max(variance, mean), service))


def want(
    goods: Goods, outlook: Outlook, today: date, delivery: Delivery, service: float, is_open: Callable[[date], bool]
) -> Want:
    """Return what to order of a product today; never more than is sold before it goes off, never for less than nothing.

    Stock below zero counts as none: it is goods whose delivery nobody noted, not goods that are owed.
    """
    weight = weight_of(today, delivery.until, is_open)
    demand, days = sold_in(outlook, weight), sum(weight)
    variance = days * outlook.deviation**2 * (1 + days / max(outlook.days, 1))
    level = enough(demand, variance, service, whole=goods.whole)
    if goods.whole and outlook.daily > 0:
        level = max(level, 1.0)
    there = max(goods.on_hand, ZERO)
    missing = Decimal(level).quantize(Decimal("0.001")) - there - goods.on_order
    packs = ZERO
    if missing > 0:
        packs = max((missing / goods.pack).quantize(Decimal(1), ROUND_CEILING), goods.least_packs)
    most = _most(goods, outlook, today, delivery, is_open)
    if most is not None and packs > most:
        return Want(most if most >= goods.least_packs else ZERO, demand, level - demand, keeps=False)
    return Want(packs, demand, level - demand)


def coverage(units: Decimal, daily: float) -> Decimal:
    """Return for how many open days stock lasts: none where there is none, `ENDLESS` where nothing is sold."""
    if units <= 0:
        return ZERO
    if daily <= 0:
        return ENDLESS
    return min((units / Decimal(daily)).quantize(_TENTH, ROUND_HALF_UP), ENDLESS)


def amount(packs: Decimal, pack: Decimal, price: Decimal | None) -> Decimal:
    """Return what a line costs, euro without VAT, to the cent; nothing where the price is not known."""
    return (packs * pack * (price or ZERO)).quantize(_CENT, ROUND_HALF_UP)


def _next(day: date, weekdays: frozenset[int], is_open: Callable[[date], bool]) -> date:
    """Return the first day that goods can come, from a day on; where none is found, that day."""
    for ahead in range(_FAR):
        found = day + timedelta(days=ahead)
        if is_open(found) and (not weekdays or found.weekday() in weekdays):
            return found
    return day


def _most(
    goods: Goods, outlook: Outlook, today: date, delivery: Delivery, is_open: Callable[[date], bool]
) -> Decimal | None:
    """Return how many packs are sold before they go off; None where they keep. What is there is sold first."""
    if goods.shelf_life is None:
        return None
    before = Decimal(sold_in(outlook, weight_of(today, delivery.first, is_open)))
    left = max(max(goods.on_hand, ZERO) + goods.on_order - before, ZERO)
    keeps_until = delivery.first + timedelta(days=goods.shelf_life)
    sold = Decimal(sold_in(outlook, weight_of(delivery.first, keeps_until, is_open)))
    return max(((sold - left) / goods.pack).quantize(Decimal(1), ROUND_FLOOR), ZERO)


def _pieces(mean: float, variance: float, service: float) -> int:
    """Return the least number of pieces that is enough in `service` of all cases."""
    if variance <= mean * 1.001:
        chance, ratio = exp(-mean), None
    else:
        ratio = mean**2 / (variance - mean)
        chance = exp(ratio * log(ratio / (ratio + mean)))
    total, pieces = chance, 0
    rest = mean / (ratio + mean) if ratio is not None else 0.0
    most = mean + 40 * sqrt(variance) + 10
    while total < service and pieces < most:
        chance *= mean / (pieces + 1) if ratio is None else (pieces + ratio) / (pieces + 1) * rest
        pieces += 1
        total += chance
    return pieces
