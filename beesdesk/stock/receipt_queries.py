"""What is known of deliveries: which are waited for, what a code on a box stands for, how what came compares."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID, uuid5

from beesdesk.catalog.barcodes import Code, CodeKind
from beesdesk.catalog.enquiry import NO_ARTICLES
from beesdesk.catalog.gtin import to_gtin14
from beesdesk.catalog.queries import offer_by_code
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Cost, Money, Quantity
from beesdesk.stock.comparing import Arrival, Compared, compare
from beesdesk.stock.model import GoodsReceipt, ReceiptContainer, ReceiptPrice
from beesdesk.values import dataclass
from beesdesk.words import Unit

_ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a code on a delivery stands for: a product, in packs of so many units of sale; the supplier's item, if it has one."""

    product_id: UUID
    unit: Unit
    item_id: UUID | None
    pack: Quantity


@dataclass(frozen=True, slots=True)
class Awaited:
    """An order whose delivery is waited for: `lines` are those with something still to come, `value` is euro without VAT."""

    id: UUID
    supplier_id: UUID
    supplier: str
    number: str
    sent_at: datetime | None
    due: date | None
    lines: int
    value: Money
    receipt_id: UUID | None


@dataclass(frozen=True, slots=True)
class Expected:
    """What is still to come of a product by an order, units of sale; `price` is euro a unit without VAT."""

    product_id: UUID
    order_line_id: UUID
    item_id: UUID
    quantity: Quantity
    price: Cost | None


@dataclass(frozen=True, slots=True)
class ReceiptHead:
    """A delivery: whose, for which order, by which paper; `closed_at` once it was taken in."""

    id: UUID
    number: str
    supplier_id: UUID
    supplier: str
    order: str | None
    paper: str | None
    paper_total: Money | None
    opened_at: datetime
    closed_at: datetime | None
    who: str
    closed_by: str | None


_ITEM = """
SELECT i.product_id, p.unit, i.id AS item_id, i.pack FROM supplier_item i JOIN product p ON p.id = i.product_id
WHERE i.supplier_id = :supplier AND {found} ORDER BY i.withdrawn IS NOT NULL, i.main DESC, i.id LIMIT 1
"""
_BY_PACK: Final = _ITEM.format(found="i.gtin = :key")
_BY_ORDER_CODE: Final = _ITEM.format(found="i.order_code = :key")
_BY_PRODUCT: Final = _ITEM.format(found="i.product_id = :key")
_PRODUCT: Final = "SELECT id AS product_id, unit, NULL AS item_id, 1000 AS pack FROM product WHERE id = ?"
_PRICE: Final = """
SELECT amount FROM purchase_price WHERE item_id = ? AND valid_from <= ?
ORDER BY valid_from DESC, from_packs, version DESC, id DESC LIMIT 1
"""
# Packs and units are thousandths both.
_EXPECTED: Final = """
SELECT l.product_id, l.id AS order_line_id, l.item_id, l.price,
       max(l.packs * l.pack / 1000 - (
           SELECT coalesce(sum(r.quantity), 0) FROM receipt_line r JOIN goods_receipt g ON g.id = r.receipt_id
           WHERE r.order_line_id = l.id AND g.closed_at IS NOT NULL AND g.id <> :beside), 0) AS quantity
FROM order_line l WHERE l.order_id = :order AND l.packs > 0 AND (:product IS NULL OR l.product_id = :product)
ORDER BY l.position, l.id
"""
_SOMETHING_LEFT: Final = """
SELECT 1 FROM (
    SELECT l.product_id, l.packs * l.pack / 1000 AS ordered,
           (SELECT coalesce(sum(r.quantity), 0) FROM receipt_line r
            JOIN goods_receipt g ON g.id = r.receipt_id AND g.closed_at IS NOT NULL
            WHERE r.order_line_id = l.id) AS came
    FROM order_line l WHERE l.order_id = :order)
GROUP BY product_id HAVING sum(ordered) > sum(came) LIMIT 1
"""
_AWAITED: Final = """
WITH line AS (
    SELECT l.order_id, l.price, l.packs * l.pack / 1000
           - (SELECT coalesce(sum(r.quantity), 0) FROM receipt_line r JOIN goods_receipt g ON g.id = r.receipt_id
              WHERE r.order_line_id = l.id AND g.closed_at IS NOT NULL) AS missing
    FROM order_line l JOIN purchase_order o ON o.id = l.order_id AND o.state = 'sent' WHERE l.packs > 0
)
SELECT o.id, o.supplier_id, s.name AS supplier, o.number, o.sent_at, o.due,
       (SELECT count(*) FROM line WHERE order_id = o.id AND missing > 0) AS lines,
       (SELECT coalesce(CAST(round(sum(price * missing) / 100000.0) AS INTEGER), 0) FROM line
        WHERE order_id = o.id AND missing > 0) AS value,
       (SELECT g.id FROM goods_receipt g WHERE g.order_id = o.id AND g.closed_at IS NULL) AS receipt_id
FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id
WHERE o.state = 'sent' AND (:supplier IS NULL OR o.supplier_id = :supplier)
ORDER BY o.due IS NULL, o.due, o.made_at, o.id
"""
_RECEIPT: Final = """
SELECT g.id, g.number, g.supplier_id, s.name AS supplier, o.number AS "order", g.paper, g.paper_total, g.opened_at,
       g.closed_at, g.who, g.closed_by
FROM goods_receipt g JOIN supplier s ON s.id = g.supplier_id LEFT JOIN purchase_order o ON o.id = g.order_id
"""
_ARRIVALS: Final = """
SELECT id, product_id, quantity, price, lot, expiry FROM receipt_line WHERE receipt_id = ? AND quantity <> 0
"""


def meant_by(session: Session, code: Code, supplier_id: UUID, today: date) -> Meant | None:
    """Return what a scanned or typed code stands for: the supplier's pack, any product's number, the order code typed."""
    for gtin in (code.gtin, *code.alternatives):
        key = {"supplier": supplier_id, "key": to_gtin14(gtin) if gtin else None}
        found = session.row(Meant, _BY_PACK, key) if gtin else None
        if found is not None:
            return found
    offer = None if code.kind in {*NO_ARTICLES, CodeKind.INVALID} else offer_by_code(session, code, today)
    if offer is None:
        return session.row(Meant, _BY_ORDER_CODE, {"supplier": supplier_id, "key": code.raw.strip()})
    item = session.row(Meant, _BY_PRODUCT, {"supplier": supplier_id, "key": offer.id})
    return Meant(offer.id, offer.unit, item.item_id if item else None, offer.units)


def meant_product(session: Session, product_id: UUID, supplier_id: UUID) -> Meant:
    """Return a product in the packs in which a supplier delivers it, one by one where it does not."""
    found = session.row(Meant, _BY_PRODUCT, {"supplier": supplier_id, "key": product_id})
    if found is None:
        found = session.row(Meant, _PRODUCT, (product_id,))
    if found is None:
        raise LookupError(product_id)
    return found


def known_price(session: Session, item_id: UUID | None, today: date) -> Decimal | None:
    """Return what a supplier asks for a unit of sale today, euro without VAT; None where that is not known."""
    found = None if item_id is None else session.value(_PRICE, (item_id, today))
    return None if found is None else Decimal(found).scaleb(-4)


def price_key(receipt_id: UUID, product_id: UUID) -> UUID:
    """Return the id of what a delivery note says of a product's price."""
    return uuid5(receipt_id, f"price {product_id}")


def expected_price(session: Session, expected: Expected | None, item_id: UUID | None, today: date) -> Decimal | None:
    """Return the price that holds unless the delivery note says another: that of the order, else the supplier's of today."""
    if expected is not None and expected.price is not None:
        return expected.price
    return known_price(session, item_id, today)


def awaited(session: Session, supplier_id: UUID | None = None) -> list[Awaited]:
    """Return the orders whose delivery is waited for, of one supplier or of all, the first one due first."""
    return session.rows(Awaited, _AWAITED, {"supplier": supplier_id})


def expected_of(session: Session, receipt: GoodsReceipt, product_id: UUID | None = None) -> dict[UUID, Expected]:
    """Return what a delivery should bring by its order beside what others brought, of one product or of all.

    By product and in the order of the lines; a product that stands in several is expected as in the first.
    """
    found: dict[UUID, Expected] = {}
    if receipt.order_id is None:
        return found
    asked = {"order": receipt.order_id, "beside": receipt.id, "product": product_id}
    for line in session.rows(Expected, _EXPECTED, asked):
        first = found.setdefault(line.product_id, line)
        if first is not line:
            found[line.product_id] = replace(first, quantity=first.quantity + line.quantity)
    return found


def is_whole(session: Session, order_id: UUID) -> bool:
    """Return whether everything of an order came by closed deliveries."""
    return not session.value(_SOMETHING_LEFT, {"order": order_id})


def receipt_head(session: Session, receipt_id: UUID) -> ReceiptHead:
    """Return what a delivery is: whose, for which order, by which paper."""
    found = session.row(ReceiptHead, f"{_RECEIPT} WHERE g.id = ?", (receipt_id,))
    if found is None:
        raise LookupError(receipt_id)
    return found


def closed_receipts(session: Session, limit: int = 60) -> list[ReceiptHead]:
    """Return the deliveries that were taken in, the last one first."""
    return session.rows(
        ReceiptHead, f"{_RECEIPT} WHERE g.closed_at IS NOT NULL ORDER BY g.closed_at DESC, g.id LIMIT ?", (limit,)
    )


def open_receipts(session: Session) -> list[ReceiptHead]:
    """Return the deliveries that are being taken in, the oldest first."""
    return session.rows(ReceiptHead, f"{_RECEIPT} WHERE g.closed_at IS NULL ORDER BY g.opened_at, g.id")


def arrivals(session: Session, receipt_id: UUID) -> list[Arrival]:
    """Return what was scanned of a delivery and not taken back."""
    return session.rows(Arrival, _ARRIVALS, (receipt_id,))


def differences(session: Session, receipt_id: UUID) -> list[Compared]:
    """Return every product of a delivery: what was ordered, what came, how they compare, at which price."""
    return compared(session, session.get(GoodsReceipt, receipt_id), arrivals(session, receipt_id))


def compared(session: Session, receipt: GoodsReceipt, came: Sequence[Arrival]) -> list[Compared]:
    """Return the same of what came with a delivery."""
    expected = expected_of(session, receipt)
    ordered = {key: one.quantity for key, one in expected.items() if one.quantity} if receipt.order_id else None
    known = {key: one.price for key, one in expected.items()} | {one.product_id: one.price for one in came}
    known |= {one.product_id: one.before for one in said_prices(session, receipt.id)}
    return compare(ordered, known, came)


def said_prices(session: Session, receipt_id: UUID) -> list[ReceiptPrice]:
    """Return what the delivery note says of prices."""
    return session.rows(
        ReceiptPrice, f"SELECT {columns(ReceiptPrice)} FROM receipt_price WHERE receipt_id = ?", (receipt_id,)  # noqa: S608 - ours
    )  # fmt: skip


def crates(session: Session, receipt_id: UUID) -> list[ReceiptContainer]:
    """Return the containers that came with a delivery or were given back with it."""
    found = session.rows(
        ReceiptContainer,
        f"SELECT {columns(ReceiptContainer)} FROM receipt_container WHERE receipt_id = ? ORDER BY id",  # noqa: S608 - ours
        (receipt_id,),
    )
    return [one for one in found if one.came or one.given_back]
