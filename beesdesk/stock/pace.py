"""What sells of late, kept so that a list of all products can be filtered by it at once."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from beesdesk.db.session import Session
from beesdesk.stock.model import StockCursor, StockPace

SPAN: Final = 14
"""Days of sales that coverage is reckoned from, today not among them (bees-features 9, product_stock_coverage)."""
_NAME: Final = "stock_pace"


def reckon(session: Session, today: date) -> bool:
    """Reckon what was sold in the `SPAN` days before today, unless that is known; return whether it was not."""
    if session.value("SELECT folded FROM stock_cursor WHERE id = ?", (_NAME,)) == today.toordinal():
        return False
    session.execute_local(StockPace, "DELETE FROM stock_pace")
    session.execute_local(
        StockPace,
        "INSERT INTO stock_pace (id, sold) SELECT product_id, -sum(quantity) FROM stock_day"
        " WHERE cause = 'sale' AND day >= ? AND day < ? GROUP BY product_id",
        (today - timedelta(days=SPAN), today),
    )
    session.execute_local(
        StockCursor,
        "INSERT INTO stock_cursor (id, folded) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET folded = excluded.folded",
        (_NAME, today.toordinal()),
    )
    return True


def forget(session: Session, day: date) -> None:
    """Say that the days from this one on have changed: what was reckoned holds only where it is of before them."""
    session.execute_local(StockCursor, "DELETE FROM stock_cursor WHERE id = ? AND folded > ?", (_NAME, day.toordinal()))


def coverage(on_hand: Decimal, sold: Decimal, span: int = SPAN) -> Decimal | None:
    """Return for how many days a stock lasts at what was sold in `span` days: 0 without stock, None without sales.

    bees-features 9, product_stock_coverage (which says 9999 where nothing is sold).
    """
    if on_hand <= 0:
        return Decimal(0) if sold > 0 else None
    return (on_hand * span / sold).quantize(Decimal("0.1")) if sold > 0 else None
