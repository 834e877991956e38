"""What lies on the demo shop's shelves: what was sold had come in before, and some days of it are left."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.model import StockMove
from beesdesk.words import MoveCause

MOST_DAYS: Final = 6
"""Days of sales that are left at most: some goods are about to run out."""
_MARGIN: Final = Decimal("1.25")
_CENT: Final = Decimal("0.01")
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)
_SOLD: Final = """
SELECT product_id, sum(quantity), max(price), max(vat_rate) FROM sale_line
WHERE kind = 'item' AND product_id IS NOT NULL GROUP BY product_id HAVING sum(quantity) > 0 ORDER BY min(rowid)
"""


def put_stock(session: Session, first: datetime, days: int, seed: int) -> int:
    """Have what was sold on so many days come in at once before them, with a rest; return how many products that are."""
    chance = Random(seed)  # noqa: S311 - a story, not a secret
    moves = []
    for key, sold, price, vat in session.values(_SOLD):
        units = Decimal(sold).scaleb(-3)
        left = units / days * Decimal(str(round(chance.uniform(0, MOST_DAYS), 2)))
        came = (units + left).quantize(_ONE, ROUND_HALF_UP) + (0 if units == units.to_integral() else 1)
        cost = Decimal(price).scaleb(-2) / (1 + Decimal(vat).scaleb(-2) / _HUNDRED) / _MARGIN
        value = (came * cost).quantize(_CENT, ROUND_HALF_UP)
        moves.append(
            StockMove(
                uuid7(), UUID(bytes=key), MoveCause.RECEIPT, first, came, value, None, None, None, None, "demo"
            )
        )  # fmt: skip
    return session.insert_many(moves)
