"""The table of markdowns: stickers put on goods that run out soon."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.values import dataclass


@table("markdown", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Markdown:
    """Stickers for so much of a product that runs out on a day: `percent` off, from `before` euro to `after` a unit.

    What was given away by them is what the till's lines say: not every sticker is sold.
    """

    id: UUID
    product_id: UUID
    expiry: date | None
    lot: str | None
    percent: Rate
    before: Money
    after: Money
    quantity: Quantity
    at: datetime
    who: str
