"""When a supplier delivers, and by when an order has to leave for it."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As `Supplier.delivery_days` has them, between bars."""
_AHEAD: Final = 366
_DAY: Final = timedelta(days=1)


class Delivery(NamedTuple):
    """A delivery to come: the last day to order for it, and the day that it comes."""

    order_by: date
    day: date


def weekdays_of(text: str | None) -> frozenset[int]:
    """Return the weekdays (0 is Monday) that a text such as `tue|fri` names. Raises `ValueError` for another word."""
    return frozenset(WEEKDAYS.index(word) for word in (text or "").split("|") if word)


def written_weekdays(days: Iterable[int]) -> str | None:
    """Return weekdays as a supplier keeps them; None for none: any day will do."""
    return "|".join(WEEKDAYS[day] for day in sorted(set(days))) or None


def deliveries(
    today: date, delivery_days: Collection[int], lead_days: int = 0, closed: Collection[date] = ()
) -> Iterator[Delivery]:
    """Give the deliveries that can still be ordered for today, the first one first, a year ahead.

    `delivery_days` are weekdays (none: any day), `lead_days` go by between order and delivery, on `closed` days the shop
    neither orders nor takes in: where the last day for an order is closed, the order leaves before.
    """
    for ahead in range(lead_days, _AHEAD):
        day = today + ahead * _DAY
        if day in closed or (delivery_days and day.weekday() not in delivery_days):
            continue
        order_by = day - lead_days * _DAY
        while order_by >= today and order_by in closed:
            order_by -= _DAY
        if order_by >= today:
            yield Delivery(order_by, day)


def next_delivery(
    today: date, delivery_days: Collection[int], lead_days: int = 0, closed: Collection[date] = ()
) -> Delivery | None:
    """Return the first delivery that can still be ordered for; None where there is none within a year."""
    return next(deliveries(today, delivery_days, lead_days, closed), None)
