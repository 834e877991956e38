"""Orders to suppliers: written, edited, sent, called off, and closed when nobody waits for the rest."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Product, Supplier, SupplierItem
from beesdesk.catalog.purchase_prices import price_for
from beesdesk.catalog.suppliers import prices_of_item
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.mail.actions import queue
from beesdesk.members.people import allow
from beesdesk.stock.model import OrderLine, PurchaseOrder
from beesdesk.stock.order_refusals import (
    NotFromSupplier,
    NothingToOrder,
    OrderEmpty,
    OrderIsSent,
    OrderNotSent,
    OrderPacksImpossible,
    OrderPartlyCame,
    OrderSupplierUnknown,
    SupplierHasNoEmail,
)
from beesdesk.words import Act, Language, OrderState

ORDER: Final = "order"
"""The kind of mail that brings an order to its supplier."""
CALLED_OFF: Final = "order_called_off"
"""The kind of mail that tells a supplier that an order is called off."""
MOST_PACKS: Final = Decimal(99_999)
_LINES: Final = f"SELECT {columns(OrderLine)} FROM order_line WHERE order_id = ? ORDER BY position, id"  # noqa: S608 - ours
_ITEM: Final = (
    f"SELECT {columns(SupplierItem)} FROM supplier_item WHERE supplier_id = ? AND product_id = ?"  # noqa: S608 - ours
    " AND (withdrawn IS NULL OR withdrawn > ?) ORDER BY main DESC, id"
)
_CAME: Final = """
SELECT 1 FROM receipt_line r JOIN order_line l ON l.id = r.order_line_id JOIN goods_receipt g ON g.id = r.receipt_id
WHERE l.order_id = ? AND g.closed_at IS NOT NULL
"""
_WAITED_FOR: Final = """
SELECT 1 FROM order_line l WHERE l.order_id = ? AND l.packs * l.pack / 1000 > coalesce((
    SELECT sum(r.quantity) FROM receipt_line r JOIN goods_receipt g ON g.id = r.receipt_id
    WHERE r.order_line_id = l.id AND g.closed_at IS NOT NULL), 0)
"""


def supplier_named(session: Session, text: str, today: date) -> Supplier:
    """Return the supplier with this code or name, in any case of letters, or whose name alone begins so.

    Raises `OrderSupplierUnknown`.
    """
    known = session.rows(
        Supplier, f"SELECT {columns(Supplier)} FROM supplier WHERE ended IS NULL OR ended > ? ORDER BY name", (today,)  # noqa: S608 - ours
    )  # fmt: skip
    wanted = text.strip().casefold()
    exact = [one for one in known if wanted in (one.code.casefold(), one.name.casefold())]
    begun = [one for one in known if wanted and one.name.casefold().startswith(wanted)]
    found = exact or begun
    if len(found) != 1:
        raise OrderSupplierUnknown(text)
    return found[0]


def make_draft(
    session: Session,
    supplier_id: UUID,
    packs: Mapping[UUID, Decimal],
    proposed: Mapping[UUID, Decimal] | None = None,
    *,
    due: date,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Write an order with so many packs of each of the supplier's items; return its id.

    Raises `NothingToOrder`, `OrderPacksImpossible`, `NotFromSupplier`, and what `allow` raises.
    """
    allow(session, Act.ORDERED, who, approved_by)
    supplier = session.get(Supplier, supplier_id)
    wanted = {item_id: count for item_id, count in packs.items() if count}
    if not wanted:
        raise NothingToOrder(supplier.name)
    order = PurchaseOrder(uuid7(), supplier_id, "", OrderState.DRAFT, now, who, due, None, None)
    session.insert(order)
    for position, (item_id, count) in enumerate(wanted.items(), 1):
        item = session.get(SupplierItem, item_id)
        if item.supplier_id != supplier_id:
            raise NotFromSupplier(_name(session, item.product_id), supplier.name)
        session.insert(_line(session, order.id, item, position, count, (proposed or {}).get(item_id), today))
    return order.id


def write_draft(
    session: Session,
    order_id: UUID,
    packs: Mapping[UUID, Decimal],
    proposed: Mapping[UUID, Decimal] | None = None,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Have a draft say so many packs of each item that is named; the others stay. Raises what `make_draft` raises."""
    del now
    allow(session, Act.ORDERED, who, approved_by)
    order = _draft(session, order_id)
    lines = {line.item_id: line for line in session.rows(OrderLine, _LINES, (order_id,))}
    position = max((line.position for line in lines.values()), default=0)
    for item_id, count in packs.items():
        item, line = session.get(SupplierItem, item_id), lines.get(item_id)
        if item.supplier_id != order.supplier_id:
            raise NotFromSupplier(_name(session, item.product_id), session.get(Supplier, order.supplier_id).name)
        _refuse_packs(session, item, count)
        if line is not None and line.packs != count:
            session.change(
                OrderLine, line.id, packs=count, price=price_for(prices_of_item(session, item_id), count, today)
            )
        elif line is None and count:
            position += 1
            session.insert(_line(session, order_id, item, position, count, (proposed or {}).get(item_id), today))


def set_packs(
    session: Session,
    line_id: UUID,
    packs: Decimal,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Order so many packs of a line of a draft; none takes it off. Raises `OrderIsSent`, `OrderPacksImpossible`."""
    del now
    allow(session, Act.ORDERED, who, approved_by)
    line = session.get(OrderLine, line_id)
    _draft(session, line.order_id)
    item = session.get(SupplierItem, line.item_id)
    _refuse_packs(session, item, packs)
    session.change(OrderLine, line_id, packs=packs, price=price_for(prices_of_item(session, item.id), packs, today))


def add_product(
    session: Session,
    order_id: UUID,
    product_id: UUID,
    packs: Decimal | None = None,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Put a product on a draft, one pack more where it is on it; `packs` None: as few as the supplier sells. Return the line.

    Raises `NotFromSupplier`, `OrderIsSent`, `OrderPacksImpossible`.
    """
    allow(session, Act.ORDERED, who, approved_by)
    order = _draft(session, order_id)
    item = session.row(SupplierItem, _ITEM, (order.supplier_id, product_id, today))
    if item is None:
        raise NotFromSupplier(_name(session, product_id), session.get(Supplier, order.supplier_id).name)
    lines = session.rows(OrderLine, _LINES, (order_id,))
    known = next((line for line in lines if line.item_id == item.id), None)
    if known is not None:
        more = packs or (Decimal(1) if known.packs else item.least_packs)
        set_packs(session, known.id, known.packs + more, today=today, now=now, who=who, approved_by=approved_by)
        return known.id
    position = max((line.position for line in lines), default=0) + 1
    line = _line(session, order_id, item, position, packs or item.least_packs, None, today)
    session.insert(line)
    return line.id


def send(
    session: Session,
    order_id: UUID,
    *,
    due: date,
    by_mail: bool,
    now: datetime,
    who: str,
    language: Language = Language.FR,
    approved_by: str | None = None,
) -> str:
    """Send a draft: it has a number from now on, and is `due` on a day; return the number. Without a mail a file is given.

    `language` is the shop's, for a supplier of whom none is known. Raises `OrderIsSent`, `OrderEmpty`, `SupplierHasNoEmail`.
    """
    approved = allow(session, Act.ORDERED, who, approved_by)
    order = _draft(session, order_id)
    supplier = session.get(Supplier, order.supplier_id)
    if not any(line.packs for line in session.rows(OrderLine, _LINES, (order_id,))):
        raise OrderEmpty(supplier.name)
    if by_mail and not supplier.email:
        raise SupplierHasNoEmail(supplier.name)
    number = _next_number(session, now)
    session.change(PurchaseOrder, order_id, state=OrderState.SENT, number=number, sent_at=now, due=due)
    if by_mail and supplier.email:
        queue(session, ORDER, supplier.email, subject=order_id, language=supplier.language or language, now=now)
    detail = canonical({"number": number, "supplier": supplier.name, "mailed": by_mail, "due": due.isoformat()})
    note(session, Act.ORDERED, now=now, who=who, subject=order_id, detail=detail, approved_by=approved)
    return number


def cancel(
    session: Session,
    order_id: UUID,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    language: Language = Language.FR,
    approved_by: str | None = None,
) -> None:
    """Call an order off: a draft, or one that was sent and of which nothing came. Raises `OrderPartlyCame`, `OrderNotSent`.

    A supplier who was sent it is told by mail, in `language` where none is known; one without an address has to be told by
    whoever calls it off.
    """
    approved = allow(session, Act.ORDERED, who, approved_by)
    order = session.get(PurchaseOrder, order_id)
    if order.state not in (OrderState.DRAFT, OrderState.SENT):
        raise OrderNotSent(session.get(Supplier, order.supplier_id).name)
    if session.value(_CAME, (order_id,)):
        raise OrderPartlyCame(order.number)
    supplier = session.get(Supplier, order.supplier_id)
    if order.state is OrderState.SENT and supplier.email:
        queue(session, CALLED_OFF, supplier.email, subject=order_id, language=supplier.language or language, now=now)
    _end(session, order, OrderState.CANCELLED, now=now, who=who, reason=reason, approved_by=approved)


def close_rest(
    session: Session,
    order_id: UUID,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> None:
    """Wait no longer for what has not come of an order. Raises `OrderNotSent`."""
    approved = allow(session, Act.ORDERED, who, approved_by)
    order = session.get(PurchaseOrder, order_id)
    if order.state is not OrderState.SENT:
        raise OrderNotSent(session.get(Supplier, order.supplier_id).name)
    _end(session, order, OrderState.CLOSED, now=now, who=who, reason=reason, approved_by=approved)


def close_if_complete(session: Session, order_id: UUID) -> bool:
    """Close an order of which everything has come, as a receipt does that was closed; return whether it is."""
    order = session.get(PurchaseOrder, order_id)
    if order.state is not OrderState.SENT or session.value(_WAITED_FOR, (order_id,)):
        return False
    session.change(PurchaseOrder, order_id, state=OrderState.CLOSED)
    return True


def _end(
    session: Session,
    order: PurchaseOrder,
    state: OrderState,
    *,
    now: datetime,
    who: str,
    reason: str | None,
    approved_by: str | None,
) -> None:
    session.change(PurchaseOrder, order.id, state=state)
    if order.state is OrderState.DRAFT:
        return  # nobody outside knows of it
    detail = canonical({"number": order.number, "state": state})
    note(
        session, Act.ORDERED, now=now, who=who, reason=reason, subject=order.id, detail=detail, approved_by=approved_by
    )


def _draft(session: Session, order_id: UUID) -> PurchaseOrder:
    order = session.get(PurchaseOrder, order_id)
    if order.state is OrderState.SENT:
        raise OrderIsSent(order.number)
    if order.state is not OrderState.DRAFT:
        raise OrderNotSent(session.get(Supplier, order.supplier_id).name)
    return order


def _line(
    session: Session,
    order_id: UUID,
    item: SupplierItem,
    position: int,
    packs: Decimal,
    proposed: Decimal | None,
    today: date,
) -> OrderLine:
    _refuse_packs(session, item, packs)
    price = price_for(prices_of_item(session, item.id), packs, today)
    return OrderLine(uuid7(), order_id, item.id, item.product_id, position, packs, item.pack, price, proposed)


def _refuse_packs(session: Session, item: SupplierItem, packs: Decimal) -> None:
    """Refuse half packs, too few and too many; none at all skips the line (bees-features, section 9)."""
    is_whole = packs.is_finite() and packs == packs.to_integral_value()
    if not is_whole or not (packs == 0 or item.least_packs <= packs <= MOST_PACKS):
        raise OrderPacksImpossible(_name(session, item.product_id), f"{item.least_packs.normalize():f}")


def _next_number(session: Session, now: datetime) -> str:
    """Return the next number of this device: two of them never give the same."""
    begin = f"{now.year}-{session.device.number}-"
    given = session.value("SELECT count(*) FROM purchase_order WHERE number LIKE ?", (f"{begin}%",))
    return f"{begin}{int(given) + 1:04}"


def _name(session: Session, product_id: UUID) -> str:
    language = session.value("SELECT value FROM setting WHERE name = 'language' ORDER BY id") or Language.FR
    product = session.get(Product, product_id)
    return {Language.FR: product.name_fr, Language.NL: product.name_nl, Language.EN: product.name_en}[
        Language(language)
    ]
