"""The tables of counts: what is counted is a register, what somebody saw is a fact."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.db.types import Quantity
from beesdesk.values import dataclass
from beesdesk.words import CountScope, CountState


# What is counted; over, when, by whom.
@table(
    "stock_count",
    Nature.REGISTER,
    groups=(("scope", "category_id", "supplier_id", "shelf", "name"), ("state", "closed_at", "closed_by")),
)
@dataclass(frozen=True, slots=True)
class StockCount:
    """A count of a category, a shelf, a supplier's products or a list: `scope` says which of the columns after it counts.

    `name` is what a list is called. A count is over for good: who counts again makes a new one.
    """

    id: UUID
    scope: CountScope
    category_id: UUID | None
    supplier_id: UUID | None
    shelf: str | None
    name: str | None
    state: CountState
    opened_at: datetime
    who: str
    closed_at: datetime | None
    closed_by: str | None


@table("count_item", Nature.FACT)
@dataclass(frozen=True, slots=True)
class CountItem:
    """A product on the list of a count, at its place in it; its id follows from count and product."""

    id: UUID
    count_id: UUID
    product_id: UUID
    position: int


@table("count_entry", Nature.FACT)
@dataclass(frozen=True, slots=True)
class CountEntry:
    """So much of a product that somebody saw in one place at a moment; entries of one turn add up.

    `turn` is 1, or higher where it is counted once more; `back` marks a place where no customer takes anything
    (storeroom, cellar). An entry that `corrects` another stands in its place, at its moment; without a quantity it takes it
    back.
    """

    id: UUID
    count_id: UUID
    product_id: UUID
    turn: int
    at: datetime
    quantity: Quantity | None
    back: bool
    who: str
    corrects: UUID | None
