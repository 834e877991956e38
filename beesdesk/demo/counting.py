"""Fresh goods with their dates in the demo shop: some run out these days; they were counted lately, and are again."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.ids import milliseconds, uuid7
from beesdesk.db.session import Session
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.stock.count_model import CountEntry, StockCount
from beesdesk.stock.model import StockMove
from beesdesk.words import CountScope, CountState, MoveCause, Unit

_SHELF: Final = "dairy"
_MOST: Final = 14
_BEFORE: Final = Decimal(6)
_LEFT: Final = (14, 5, 22, 9, 11)
_DATES: Final = 9
"""The lots run out on so many days in a row, yesterday first."""
_COUNTED, _CAME, _BEGUN = timedelta(days=10), timedelta(days=9), timedelta(minutes=40)
_COST_SHARE: Final = Decimal("0.62")  # of the price with VAT
_CENT: Final = Decimal("0.01")
_SOLD: Final = "SELECT coalesce(sum(quantity), 0) FROM sale_line WHERE product_id = ? AND kind = 'item' AND at > ?"


def put_counts(
    session: Session, goods: Sequence[tuple[UUID, DemoProduct]], who: str, *, today: date, now: datetime
) -> None:
    """Write a count that is over, what came after it with lots and dates, and a count that somebody has begun."""
    chosen = [
        (key, product) for key, product in goods if product.category.startswith(_SHELF) and product.unit is Unit.PIECE
    ][:_MOST]
    category = session.value("SELECT id FROM category WHERE slug = ?", (_SHELF,))
    if not chosen or category is None:
        return
    counted, came = now - _COUNTED, now - _CAME
    closed = StockCount(
        uuid7(),
        CountScope.CATEGORY,
        UUID(bytes=category),
        None,
        None,
        None,
        CountState.CLOSED,
        counted,
        who,
        counted,
        who,
    )
    session.insert(closed)
    for place, (key, product) in enumerate(chosen):
        _note_count(session, closed.id, key, _BEFORE, counted, who)
        sold = Decimal(session.value(_SOLD, (key, milliseconds(came)))).scaleb(-3)
        quantity = sold + _LEFT[place % len(_LEFT)]
        value = (product.price * _COST_SHARE * quantity).quantize(_CENT, ROUND_HALF_UP)
        expiry = today + timedelta(days=place % _DATES - 1)
        lot = f"L{expiry:%y%j}"
        session.insert(StockMove(uuid7(), key, MoveCause.RECEIPT, came, quantity, value, lot, expiry, None, None, who))
    _begin(session, [key for key, _ in chosen[:4]], UUID(bytes=category), who, now - _BEGUN)


def _note_count(session: Session, count: UUID, product: UUID, found: Decimal, at: datetime, who: str) -> None:
    session.insert(CountEntry(uuid7(), count, product, 1, at, found, False, who, None))
    session.insert(
        StockMove(
            uuid5(count, product.hex),
            product,
            MoveCause.COUNT,
            at,
            found,
            None,
            None,
            None,
            count,
            None,
            who,
            None,
            found,
        )
    )


def _begin(session: Session, products: Sequence[UUID], category: UUID, who: str, at: datetime) -> None:
    """Have somebody be on the way along the shelf."""
    count = StockCount(
        uuid7(), CountScope.CATEGORY, category, None, None, None, CountState.OPEN, at, who, None, None
    )  # fmt: skip
    session.insert(count)
    for place, product in enumerate(products):
        seen = at + timedelta(minutes=3 * (place + 1))
        session.insert(CountEntry(uuid7(), count.id, product, 1, seen, Decimal(_LEFT[place]), False, who, None))
