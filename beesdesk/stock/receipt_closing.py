"""Closing a delivery: every line becomes a move, prices and orders follow, in one transaction.

What is written follows from the lines alone (`uuid5`): whoever closes the same delivery, here or on another machine, once
more, writes the same rows and counts nothing twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID, uuid5

from beesdesk.catalog.model import PurchasePrice, SupplierItem
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.stock.comparing import ZERO, Arrival, Compared, Mark, off_paper, values
from beesdesk.stock.model import GoodsReceipt, PurchaseOrder, ReceiptLine, ReceiptPrice, StockMove
from beesdesk.stock.moving import By
from beesdesk.stock.product_acts import write_sale_price
from beesdesk.stock.receipt_queries import arrivals, compared, crates, is_whole, said_prices
from beesdesk.stock.receiving import NOTHING, open_one
from beesdesk.values import dataclass
from beesdesk.words import Act, MoveCause, OrderState

_ONE: Final = Decimal(1)
_UNMOVED: Final = """
SELECT id, at FROM receipt_line l WHERE receipt_id = ? AND quantity <> 0 AND NOT EXISTS (
    SELECT 1 FROM stock_move m WHERE m.product_id = l.product_id AND m.source_id = l.id)
"""
_ITEM: Final = """
SELECT product_id, item_id FROM receipt_line WHERE receipt_id = ? AND product_id = ? AND quantity <> 0
ORDER BY id DESC LIMIT 1
"""
_WEIGHED: Final = """
SELECT DISTINCT p.id FROM receipt_line l JOIN product p ON p.id = l.product_id
WHERE l.receipt_id = ? AND p.unit <> 'piece'
"""


@dataclass(eq=False)
class NothingArrived(ShopError):
    """Nothing was scanned, and no containers noted: there is nothing to take in."""

    number: str


@dataclass(frozen=True, slots=True)
class _Unmoved:
    """A line that has no move yet, and the moment at which it was scanned."""

    id: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class _Came:
    """A product that came, as which of the supplier's items; None: not known to be one."""

    product_id: UUID
    item_id: UUID | None


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing a delivery does, known beforehand: `pieces`, and `weighed` kilograms and litres; `value` is euro without VAT.

    Numbers of products by how they compare with the order, of prices that are not the ones expected, of those that are
    `kept`, of products with a new sale price (a new `label` each), without any price. `deposits` is what containers cost,
    less those given back. `off_paper` is how far the note's total is off, euro, beyond what rounding explains.
    """

    lines: int
    products: int
    pieces: Decimal
    weighed: Decimal
    value: Decimal
    short: int
    missing: int
    over: int
    not_ordered: int
    changed: int
    kept: int
    labels: int
    unpriced: int
    deposits: Decimal
    off_paper: Decimal

    @property
    def differs(self) -> bool:
        """True where something has to be talked about with the supplier."""
        return bool(self.short or self.missing or self.over or self.not_ordered or self.changed or self.off_paper)


def closing_of(session: Session, receipt_id: UUID) -> Closing:
    """Return what closing a delivery does, or did."""
    receipt, came = session.get(GoodsReceipt, receipt_id), arrivals(session, receipt_id)
    return closing_by(session, receipt, compared(session, receipt, came), values(came, receipt.paper_total))


def closing_by(
    session: Session, receipt: GoodsReceipt, found: Sequence[Compared], worth: Mapping[UUID, Decimal | None]
) -> Closing:
    """Return the same of what was compared and valued already: each arrival by its id, euro."""
    total = sum((value for value in worth.values() if value is not None), ZERO)
    weighed = {UUID(bytes=key) for (key,) in session.values(_WEIGHED, (receipt.id,))}
    arrived = [one for one in found if one.came]
    marks = Counter(one.mark for one in found)
    said = {one.product_id: one for one in said_prices(session, receipt.id)}
    changed = [one.product_id for one in arrived if one.dearer]
    kept = [said[key] for key in changed if key in said and said[key].kept]
    return Closing(
        len(worth),
        len(arrived),
        sum((one.came for one in arrived if one.product_id not in weighed), ZERO),
        sum((one.came for one in arrived if one.product_id in weighed), ZERO),
        total,
        marks[Mark.SHORT],
        marks[Mark.MISSING],
        marks[Mark.OVER],
        marks[Mark.NOT_ORDERED],
        len(changed),
        len(kept),
        sum(one.sale is not None for one in kept),
        sum(one.price is None for one in arrived),
        sum((one.amount * (one.came - one.given_back) for one in crates(session, receipt.id)), ZERO),
        off_paper(total, receipt.paper_total, sum(one.price is not None for one in arrived)),
    )


def close_receipt(session: Session, receipt_id: UUID, by: By, *, await_rest: bool = True) -> Closing:
    """Take a delivery in. Of an order, what is missing is still waited for, or (`await_rest` false) no more.

    One that is closed already is left as it is. Raises `NothingArrived`, `NotAllowed`.
    """
    receipt = session.get(GoodsReceipt, receipt_id)
    approved = allow(session, Act.STOCK_MOVED, by.who, by.approved_by)
    came = arrivals(session, receipt_id)
    worth = values(came, receipt.paper_total)
    done = closing_by(session, receipt, compared(session, receipt, came), worth)
    if receipt.closed_at is not None:
        return done
    if not done.lines and not crates(session, receipt_id):
        raise NothingArrived(receipt.number)
    _move(session, receipt, came, worth, by, approved)
    _keep_prices(session, receipt, by)
    session.change(GoodsReceipt, receipt_id, closed_at=by.now, closed_by=by.who)
    if receipt.order_id is not None:
        _follow_order(session, receipt.order_id, await_rest=await_rest)
    said = {
        "cause": MoveCause.RECEIPT.value,
        "lines": done.lines,
        "receipt": receipt.number,
        "value": cents(done.value),
    }
    note(
        session, Act.STOCK_MOVED, now=by.now, who=by.who, subject=receipt_id, detail=canonical(said), approved_by=approved,
    )  # fmt: skip
    return done


def give_up_receipt(session: Session, receipt_id: UUID, by: By) -> None:
    """Close a delivery that was opened in error: nothing of it counts. Raises `ReceiptClosed`, `NotAllowed`."""
    allow(session, Act.STOCK_MOVED, by.who, by.approved_by)
    receipt = open_one(session, receipt_id)
    for line in arrivals(session, receipt_id):
        session.change(ReceiptLine, line.id, quantity=NOTHING)
    session.change(GoodsReceipt, receipt.id, closed_at=by.now, closed_by=by.who)


def _move(
    session: Session,
    receipt: GoodsReceipt,
    came: Iterable[Arrival],
    worth: Mapping[UUID, Decimal | None],
    by: By,
    approved: str | None,
) -> None:
    """Write a move for each line that has none yet, of the moment at which it was scanned: what is counted later counts it."""
    moments = {one.id: one.at for one in session.rows(_Unmoved, _UNMOVED, (receipt.id,))}
    session.insert_many(
        StockMove(
            uuid5(line.id, "received"), line.product_id, MoveCause.RECEIPT, moments[line.id], line.quantity, worth[line.id],
            line.lot, line.expiry, line.id, None, by.who, approved, supplier_id=receipt.supplier_id,
        )
        for line in came
        if line.id in moments
    )  # fmt: skip


def _keep_prices(session: Session, receipt: GoodsReceipt, by: By) -> None:
    """Let the prices that were accepted hold from today on: the supplier's, and the shop's where a new one was chosen."""
    kept = [
        (said, came)
        for said in said_prices(session, receipt.id)
        if said.kept and said.amount != said.before
        if (came := session.row(_Came, _ITEM, (receipt.id, said.product_id)))
    ]
    if not kept:
        return
    approved = allow(session, Act.CATALOGUE_CHANGED, by.who, by.approved_by)
    for said, came in kept:
        item = came.item_id or _new_item(session, receipt, said)
        key = uuid5(said.id, "purchase")
        if session.find(PurchasePrice, key) is None:
            session.insert(PurchasePrice(key, item, by.today, said.amount, _ONE))
        if said.sale is not None:
            write_sale_price(session, said.product_id, said.sale, by.today, uuid5(said.id, "sale"))
    detail = canonical(
        {"prices": len(kept), "receipt": receipt.number, "sales": sum(said.sale is not None for said, _ in kept)}
    )
    note(
        session, Act.CATALOGUE_CHANGED, now=by.now, who=by.who, subject=receipt.id, detail=detail, approved_by=approved,
    )  # fmt: skip


def _new_item(session: Session, receipt: GoodsReceipt, said: ReceiptPrice) -> UUID:
    """Remember that a supplier has a product that it was not known to have; return the item."""
    key = uuid5(receipt.supplier_id, f"item {said.product_id}")
    if session.find(SupplierItem, key) is None:
        first = session.value("SELECT 1 FROM supplier_item WHERE product_id = ? AND main", (said.product_id,)) is None
        session.insert(
            SupplierItem(key, receipt.supplier_id, said.product_id, None, None, None, _ONE, _ONE, first, None)
        )
    return key


def _follow_order(session: Session, order_id: UUID, *, await_rest: bool) -> None:
    """Close an order of which everything came, or whose rest nobody waits for."""
    order = session.get(PurchaseOrder, order_id)
    if order.state is OrderState.SENT and (not await_rest or is_whole(session, order_id)):
        session.change(PurchaseOrder, order_id, state=OrderState.CLOSED)
