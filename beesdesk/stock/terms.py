"""A supplier's terms as rules read them, and the shop's own rules of ordering."""

from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Supplier
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class OrderRules:
    """How the shop orders: the days of the plain average, and in what share of cases goods last until the next delivery."""

    days: int = 28
    service: float = 0.997


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What an order lacks, euro without VAT: to the supplier's minimum, and to free delivery; zero: nothing."""

    to_minimum: Decimal
    to_free_delivery: Decimal


def is_too_late(clock: time | None, order_by: str | None) -> bool:
    """Tell whether the supplier takes no more orders today: its hour (`12:00`) is over. What is no hour is none."""
    hour, _, minute = (order_by or "").partition(":")
    if clock is None or not (hour.isdecimal() and minute.isdecimal()):
        return False
    return (clock.hour, clock.minute) >= (int(hour), int(minute))


def shortfall(supplier: Supplier, total: Decimal) -> Shortfall:
    """Return what an order of so much (euro without VAT) lacks by the supplier's terms."""
    zero = Decimal(0)
    least, free = supplier.order_minimum or zero, supplier.free_delivery_from or zero
    return Shortfall(max(least - total, zero), max(free - total, zero))


def day_begins(day: date, zone: ZoneInfo) -> datetime:
    """Return the moment at which a day of the shop begins."""
    return datetime.combine(day, time.min, zone)
