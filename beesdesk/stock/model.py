"""The tables of the stock: moves are facts, as sale lines are; what is on hand is a projection of both."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.db.types import Cost, Money, Quantity
from beesdesk.values import dataclass
from beesdesk.words import MoveCause


@table("stock_move", Nature.FACT)
@dataclass(frozen=True, slots=True)
class StockMove:
    """A change of a product's quantity that no sale makes: above zero it comes in, below it goes out.

    `value` is what it cost in all, euro without VAT; None: what the stock costs on average. `source_id` is the line of a
    receipt or a count that it comes from.
    """

    id: UUID
    product_id: UUID
    cause: MoveCause
    at: datetime
    quantity: Quantity
    value: Money | None
    lot: str | None
    expiry: date | None
    source_id: UUID | None
    reason: str | None
    who: str
    approved_by: str | None = None


@table("stock_level", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class StockLevel:
    """What is on hand of a product, folded up to the move `last_id` at `last_at`. `id` is the product's.

    `value` is euro without VAT, `cost` what a unit cost last, None where nothing ever came in with a price.
    """

    id: UUID
    on_hand: Quantity
    value: Money
    cost: Cost | None
    last_at: datetime
    last_id: UUID


@table("stock_day", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class StockDay:
    """What one cause moved of a product on a day of the shop; `id` follows from the three. `value` is euro without VAT."""

    id: UUID
    product_id: UUID
    day: date
    cause: MoveCause
    quantity: Quantity
    value: Money


@table("stock_cursor", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class StockCursor:
    """How far this file's moves have been folded: the last row of a table of facts. `id` is the table's name."""

    id: str
    folded: int
