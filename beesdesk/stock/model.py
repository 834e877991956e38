"""The tables of the stock: moves are facts, as sale lines are; what is on hand is a projection of both."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.db.types import Cost, Money, Quantity
from beesdesk.values import dataclass
from beesdesk.words import MoveCause, OrderState


@table("stock_move", Nature.FACT)
@dataclass(frozen=True, slots=True)
class StockMove:
    """A change of a product's quantity that no sale makes: above zero it comes in, below it goes out.

    `value` is what it cost in all, euro without VAT; None: what the stock costs on average. `source_id` is the line of a
    receipt or a count that it comes from, or what both moves of a pair have in common. `counted` is what a count found there at that moment: it holds whatever is
    learned later of before (a sale of another till), and `quantity` is then only what was known of the difference.
    What goes back to `supplier_id` has the `credit` that is expected for it, euro without VAT. `undoes` is the move that
    this one takes back.
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
    counted: Quantity | None = None
    supplier_id: UUID | None = None
    credit: Money | None = None
    undoes: UUID | None = None


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


@table("stock_pace", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class StockPace:
    """What was sold of a product in the days before today that coverage is reckoned from. `id` is the product's."""

    id: UUID
    sold: Quantity


@table("stock_cursor", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class StockCursor:
    """How far this file's moves have been folded: the last row of a table of facts. `id` is the table's name.

    Of `stock_pace` it is the day that it was reckoned for, counted from the year 1.
    """

    id: str
    folded: int


# Sent, when.
@table("purchase_order", Nature.REGISTER, groups=(("state", "sent_at"),))
@dataclass(frozen=True, slots=True)
class PurchaseOrder:
    """An order to a supplier: written as a draft, then sent. `due` is when it is to be delivered, `who` is responsible."""

    id: UUID
    supplier_id: UUID
    number: str
    state: OrderState
    made_at: datetime
    who: str
    due: date | None
    sent_at: datetime | None
    note: str | None


# So many packs of that size at that price.
@table("order_line", Nature.REGISTER, groups=(("item_id", "packs", "pack", "price"),))
@dataclass(frozen=True, slots=True)
class OrderLine:
    """So many packs of a product, at what was known of pack and price then; `price` is euro a unit of sale, without VAT.

    `proposed` is what the program had proposed, packs; None where somebody added the line.
    """

    id: UUID
    order_id: UUID
    item_id: UUID
    product_id: UUID
    position: int
    packs: Quantity
    pack: Quantity
    price: Cost | None
    proposed: Quantity | None


# The supplier's paper, and the closing: when, by whom.
@table("goods_receipt", Nature.REGISTER, groups=(("paper", "paper_total"), ("closed_at", "closed_by")))
@dataclass(frozen=True, slots=True)
class GoodsReceipt:
    """A delivery taken in: open while it is scanned, closed into moves in one step.

    `paper` is the supplier's own number, `paper_total` what the goods cost by it, euro without VAT and without deposits.
    """

    id: UUID
    supplier_id: UUID
    order_id: UUID | None
    number: str
    paper: str | None
    opened_at: datetime
    who: str
    closed_at: datetime | None
    closed_by: str | None
    paper_total: Money | None = None


# A lot has its day.
@table("receipt_line", Nature.REGISTER, groups=(("lot", "expiry"),))
@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What arrived of a product by one scan, units of sale; a scan that was taken back has a quantity of 0.

    `price` is euro a unit of sale without VAT, None: not known.
    """

    id: UUID
    receipt_id: UUID
    product_id: UUID
    item_id: UUID | None
    order_line_id: UUID | None
    position: int
    at: datetime
    quantity: Quantity
    price: Cost | None
    lot: str | None
    expiry: date | None


# A price on paper, what it replaces, and what is to follow from it.
@table("receipt_price", Nature.REGISTER, groups=(("before", "amount", "kept", "sale"),))
@dataclass(frozen=True, slots=True)
class ReceiptPrice:
    """What a delivery note says of a product's price, euro a unit of sale without VAT; `id` follows from receipt and product.

    `before` is what was known of it until then. `kept` is whether it holds from now on; `sale` the sale price, VAT included, that the product is to have then.
    """

    id: UUID
    receipt_id: UUID
    product_id: UUID
    before: Cost | None
    amount: Cost
    kept: bool
    sale: Money | None


# A deposit is reckoned from all three.
@table("receipt_container", Nature.REGISTER, groups=(("came", "given_back", "amount"),))
@dataclass(frozen=True, slots=True)
class ReceiptContainer:
    """Containers that came with a delivery and those given back with it; `id` follows from receipt and container.

    `amount` is the deposit on one, euro: of a crate with its bottles.
    """

    id: UUID
    receipt_id: UUID
    container_id: UUID
    came: int
    given_back: int
    amount: Money
