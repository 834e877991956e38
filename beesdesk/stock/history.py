"""What became of a product's stock: its days put together by day, week or month."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from beesdesk.stock.model import StockDay
from beesdesk.stock.valuing import ZERO
from beesdesk.values import dataclass
from beesdesk.words import MoveCause

_DECEMBER: Final = 12


class Span(StrEnum):
    """How long the pieces of a history are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a history from its `first` day on: quantities that came and went, and what was there at its end.

    `sold` is what customers took, `received` what suppliers brought (less what went back to them), `lost` what was written
    off or used up, `found` what counts and transfers changed, above zero for more. `value` is the stock at the end, euro.
    """

    first: date
    received: Decimal
    sold: Decimal
    lost: Decimal
    found: Decimal
    on_hand: Decimal
    value: Decimal


def begins(day: date, span: Span) -> date:
    """Return the first day of the piece that a day lies in; weeks begin on Monday."""
    match span:
        case Span.WEEK:
            return day - timedelta(days=day.weekday())
        case Span.MONTH:
            return day.replace(day=1)
    return day


def following(first: date, span: Span) -> date:
    """Return the first day of the next piece."""
    match span:
        case Span.WEEK:
            return first + timedelta(days=7)
        case Span.MONTH:
            return date(first.year + first.month // _DECEMBER, first.month % _DECEMBER + 1, 1)
    return first + timedelta(days=1)


def first_of(today: date, span: Span, count: int) -> date:
    """Return the first day of `count` pieces of which the last is the one that today lies in."""
    first = begins(today, span)
    for _ in range(count - 1):
        first = begins(first - timedelta(days=1), span)
    return first


def pieces(
    days: Iterable[StockDay], on_hand: Decimal, value: Decimal, *, today: date, span: Span, count: int
) -> Sequence[Piece]:
    """Return the last pieces, the earliest first, from all days since `first_of` and what is there now."""
    firsts = [first_of(today, span, count)]
    while following(firsts[-1], span) <= today:
        firsts.append(following(firsts[-1], span))
    grouped: dict[date, list[StockDay]] = {first: [] for first in firsts}
    for day in days:
        grouped.setdefault(begins(day.day, span), []).append(day)
    made: list[Piece] = []
    for first in sorted(grouped, reverse=True):
        moved = grouped[first]
        if first in firsts:
            made.append(_piece(first, moved, on_hand, value))
        on_hand -= sum((day.quantity for day in moved), ZERO)
        value -= sum((day.value for day in moved), ZERO)
    return made[::-1]


def _piece(first: date, moved: Sequence[StockDay], on_hand: Decimal, value: Decimal) -> Piece:
    def total(*causes: MoveCause) -> Decimal:
        return sum((day.quantity for day in moved if day.cause in causes), ZERO)

    return Piece(
        first,
        total(MoveCause.RECEIPT, MoveCause.RETURN),
        -total(MoveCause.SALE),
        -total(MoveCause.LOSS, MoveCause.OWN_USE),
        total(MoveCause.COUNT, MoveCause.TRANSFER),
        on_hand,
        value,
    )
