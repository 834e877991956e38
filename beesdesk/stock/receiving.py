"""Taking a delivery in: opened for an order or a supplier, scanned line by line, each line on the disk at once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.model import Supplier
from beesdesk.catalog.queries import patterns, recalls_of
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.members.people import allow
from beesdesk.stock.model import GoodsReceipt, PurchaseOrder, ReceiptLine, ReceiptPrice
from beesdesk.stock.moving import By, Goods, name_in, refuse_impossible
from beesdesk.stock.receipt_queries import (
    Expected,
    Meant,
    expected_of,
    expected_price,
    meant_by,
    meant_product,
    price_key,
)
from beesdesk.values import dataclass
from beesdesk.words import Act, OrderState

ONE: Final = Decimal(1)
NOTHING: Final = Decimal(0)
_LINE = f"SELECT {columns(ReceiptLine)} FROM receipt_line"  # noqa: S608 - names are ours


@dataclass(eq=False)
class OrderNotAwaited(ShopError):
    """No delivery of this order is waited for: it is a draft, called off, or all of it came."""

    number: str


@dataclass(eq=False)
class ReceiptClosed(ShopError):
    """The delivery was taken in already: nothing is scanned into it any more."""

    number: str


@dataclass(eq=False)
class DeliveryCodeUnknown(ShopError):
    """A code that names no product of the shop and nothing of this supplier."""

    code: str
    supplier: str


@dataclass(eq=False)
class DeliveryWeightNeeded(ShopError):
    """Goods sold by weight whose code says none: it has to be typed first."""

    name: str


@dataclass(eq=False)
class NothingScanned(ShopError):
    """There is no scan left to take back."""

    number: str


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody typed before a scan: how many of it (`12 x`), or the weight of it (kg, l)."""

    times: Decimal = ONE
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What a scan brought. `packs` of `pack` units each are `quantity`; `total` is what came of the product by now.

    `expected` is what was still to come by the order, None without one. `recall` is why such goods may not be sold.
    """

    line_id: UUID
    product_id: UUID
    name: str
    packs: Decimal
    pack: Decimal
    quantity: Decimal
    total: Decimal
    expected: Decimal | None
    lot: str | None
    expiry: date | None
    recall: str | None = None


def open_receipt(
    session: Session, supplier_id: UUID, by: By, *, order_id: UUID | None = None, paper: str | None = None
) -> UUID:
    """Begin to take a delivery in; of an order whose delivery is being taken in already that one is gone on with.

    Raises `OrderNotAwaited`, `NotAllowed`.
    """
    allow(session, Act.STOCK_MOVED, by.who, by.approved_by)
    if order_id is not None:
        order = session.get(PurchaseOrder, order_id)
        if order.state is not OrderState.SENT:
            raise OrderNotAwaited(order.number)
        begun = session.value("SELECT id FROM goods_receipt WHERE order_id = ? AND closed_at IS NULL", (order_id,))
        if begun is not None:
            return UUID(bytes=begun)
    session.get(Supplier, supplier_id)
    made = GoodsReceipt(
        uuid7(), supplier_id, order_id, _next_number(session, by), paper, by.now, by.who, None, None
    )  # fmt: skip
    session.insert(made)
    return made.id


def scan_arrival(session: Session, receipt_id: UUID, text: str, by: By, told: Told = Told()) -> Taken:  # noqa: B008 - frozen
    """Take in what was scanned or typed: a product, a pack of it, or the supplier's order code.

    Raises `ReceiptClosed`, `DeliveryCodeUnknown`, `DeliveryWeightNeeded`, `MoveImpossible`.
    """
    receipt = open_one(session, receipt_id)
    code = read_code(text, patterns(session), today=by.today)
    meant = meant_by(session, code, receipt.supplier_id, by.today)
    if meant is None:
        supplier = session.get(Supplier, receipt.supplier_id)
        raise DeliveryCodeUnknown(code.raw, supplier.name)
    if code.kind is CodeKind.GTIN and code.count:
        told = replace(told, times=told.times * code.count)
    if told.weight is None and meant.unit.weighed:
        told = replace(told, weight=code.weight)
    lot = Goods(meant.product_id, ONE, code.lot, code.expiry or code.best_before)
    return _take(session, receipt, meant, lot, by, told)


def take_product(session: Session, receipt_id: UUID, goods: Goods, by: By, *, by_packs: bool = False) -> Taken:
    """Take in a product chosen from a list, `goods.quantity` units of sale, or packs of the supplier's.

    Raises `ReceiptClosed`, `MoveImpossible`.
    """
    receipt = open_one(session, receipt_id)
    meant = meant_product(session, goods.product_id, receipt.supplier_id)
    packed = meant if by_packs else replace(meant, pack=ONE)
    return _write(session, receipt, packed, goods.quantity, goods.quantity * packed.pack, goods, by)


def undo_scan(session: Session, receipt_id: UUID, by: By) -> Taken:
    """Take the last scan back that still counts; return what it had brought. Raises `ReceiptClosed`, `NothingScanned`."""
    receipt = open_one(session, receipt_id)
    last = session.row(
        ReceiptLine,
        f"{_LINE} WHERE receipt_id = ? AND quantity <> 0 ORDER BY position DESC, id DESC LIMIT 1",
        (receipt_id,),
    )
    if last is None:
        raise NothingScanned(receipt.number)
    session.change(ReceiptLine, last.id, quantity=NOTHING)
    expected = expected_of(session, receipt, last.product_id).get(last.product_id)
    return _told(session, receipt, expected, last, ONE, by)


def set_arrived(session: Session, receipt_id: UUID, product_id: UUID, quantity: Decimal, by: By) -> Taken | None:
    """Say how much of a product came in all, in place of what was scanned of it; lot and date of the last scan are kept.

    Return None where it is nothing. Raises `ReceiptClosed`, `MoveImpossible`.
    """
    receipt = open_one(session, receipt_id)
    if quantity:
        refuse_impossible(session, Goods(product_id, quantity), by.language)
    lines = session.rows(
        ReceiptLine, f"{_LINE} WHERE receipt_id = ? AND product_id = ? AND quantity <> 0 ORDER BY position, id",
        (receipt_id, product_id),
    )  # fmt: skip
    for line in lines:
        session.change(ReceiptLine, line.id, quantity=NOTHING)
    if not quantity:
        return None
    seen = lines[-1] if lines else None
    goods = Goods(product_id, quantity, seen.lot if seen else None, seen.expiry if seen else None)
    meant = replace(meant_product(session, product_id, receipt.supplier_id), pack=ONE)
    return _write(session, receipt, meant, quantity, quantity, goods, by)


def open_one(session: Session, receipt_id: UUID) -> GoodsReceipt:
    """Return a delivery that is being taken in. Raises `ReceiptClosed`."""
    receipt = session.get(GoodsReceipt, receipt_id)
    if receipt.closed_at is not None:
        raise ReceiptClosed(receipt.number)
    return receipt


def _take(session: Session, receipt: GoodsReceipt, meant: Meant, lot: Goods, by: By, told: Told) -> Taken:
    """Work out how much a scan stands for: packs of pieces, or a weight where the pack does not say it."""
    if told.weight is not None:
        return _write(session, receipt, replace(meant, pack=ONE), ONE, told.weight * told.times, lot, by)
    if meant.unit.weighed and meant.pack == ONE and told.times == ONE:
        raise DeliveryWeightNeeded(name_in(session, meant.product_id, by.language))
    return _write(session, receipt, meant, told.times, told.times * meant.pack, lot, by)


def _write(
    session: Session, receipt: GoodsReceipt, meant: Meant, packs: Decimal, quantity: Decimal, lot: Goods, by: By
) -> Taken:
    refuse_impossible(session, replace(lot, quantity=quantity), by.language)
    expected = expected_of(session, receipt, meant.product_id).get(meant.product_id)
    said = session.find(ReceiptPrice, price_key(receipt.id, meant.product_id))
    item = expected.item_id if expected else meant.item_id
    price = said.amount if said else expected_price(session, expected, item, by.today)
    place = session.value("SELECT coalesce(max(position), 0) + 1 FROM receipt_line WHERE receipt_id = ?", (receipt.id,))
    line = ReceiptLine(
        uuid7(), receipt.id, meant.product_id, item, expected.order_line_id if expected else None, place, by.now,
        quantity, price, lot.lot, lot.expiry,
    )  # fmt: skip
    session.insert(line)
    return _told(session, receipt, expected, line, packs, by)


def _told(
    session: Session, receipt: GoodsReceipt, expected: Expected | None, line: ReceiptLine, packs: Decimal, by: By
) -> Taken:
    total = session.value(
        "SELECT coalesce(sum(quantity), 0) FROM receipt_line WHERE receipt_id = ? AND product_id = ?",
        (receipt.id, line.product_id),
    )
    recalled = [
        one for one in recalls_of(session, line.product_id, by.today) if one.lot is None or line.lot in (None, one.lot)
    ]
    left = None if receipt.order_id is None else expected.quantity if expected else NOTHING
    return Taken(
        line.id, line.product_id, name_in(session, line.product_id, by.language), packs, line.quantity / packs,
        line.quantity, Decimal(total).scaleb(-3), left, line.lot, line.expiry, recalled[0].reason if recalled else None,
    )  # fmt: skip


def _next_number(session: Session, by: By) -> str:
    """Return the next number of this machine's deliveries: year, machine, count, such as `26-1-0042`."""
    stem = f"{by.today:%y}-{session.device.number}-"
    last = session.value("SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM goods_receipt WHERE number LIKE ?",
                         (len(stem) + 1, f"{stem}%"))  # fmt: skip
    return f"{stem}{(last or 0) + 1:04}"
