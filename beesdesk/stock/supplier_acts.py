"""What is done to suppliers, what they offer and what they ask; each wants the right to change the catalogue."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.delivery import weekdays_of
from beesdesk.catalog.gtin import to_gtin14, valid_gtin
from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.catalog.purchase_prices import ANY
from beesdesk.catalog.suppliers import items_of_product, prices_of_item, suppliers
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.mail.addresses import is_address
from beesdesk.members.people import allow
from beesdesk.sheets.columns import plain
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, OrderFile

_LONGEST_CODE: Final = 40
_HOUR: Final = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
_MOST_EURO: Final = Decimal(100_000)
_MOST_PERCENT: Final = Decimal(1000)
_MOST_DAYS: Final = 365
_MOST_PACK: Final = Decimal(100_000)


@dataclass(eq=False)
class SupplierNeedsName(ShopError):
    """A supplier without a name."""


@dataclass(eq=False)
class SupplierTaken(ShopError):
    """Another supplier has this name or code."""

    name: str


@dataclass(eq=False)
class SupplierUnknown(ShopError):
    """No supplier is called so."""

    name: str


@dataclass(eq=False)
class TermImpossible(ShopError):
    """One of the terms (`term` is its field's name) cannot be what was said."""

    term: str
    value: str


@dataclass(eq=False)
class OrderCodeTaken(ShopError):
    """The supplier has this order code for something else."""

    code: str
    product: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Who a supplier is and on what terms it delivers, as in `Supplier`; an empty `code` is made from the name."""

    name: str
    code: str = ""
    city: str | None = None
    email: str | None = None
    phone: str | None = None
    language: Language | None = None
    customer_number: str | None = None
    order_minimum: Decimal | None = None
    free_delivery_from: Decimal | None = None
    delivery_days: str | None = None
    lead_days: int | None = None
    margin: Decimal | None = None
    note: str | None = None
    ended: date | None = None
    order_by: str | None = None
    order_file: OrderFile | None = None


@dataclass(frozen=True, slots=True)
class ItemTerms:
    """How a supplier offers a product, as in `SupplierItem`."""

    order_code: str | None = None
    called: str | None = None
    gtin: str | None = None
    pack: Decimal = Decimal(1)
    least_packs: Decimal = Decimal(1)
    main: bool = False
    withdrawn: date | None = None


def save_supplier(
    session: Session,
    supplier_id: UUID | None,
    terms: Terms,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Make a supplier, or change one; return its id. Raises `SupplierNeedsName`, `SupplierTaken`, `TermImpossible`."""
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    wanted = _checked(session, supplier_id, terms)
    if supplier_id is None:
        supplier_id = uuid7()
        session.insert(Supplier(supplier_id, **wanted))
        changed = wanted
    else:
        stored = session.get(Supplier, supplier_id)
        changed = {name: value for name, value in wanted.items() if getattr(stored, name) != value}
        if not changed:
            return supplier_id
        session.change(Supplier, supplier_id, **changed)
    _note(session, now, who, approved, supplier_id, {"supplier": wanted["code"], "changed": sorted(changed)})
    return supplier_id


def save_item(
    session: Session,
    item_id: UUID | None,
    supplier_id: UUID,
    product_id: UUID,
    terms: ItemTerms,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Have a supplier offer a product, or change how; return the item's id. A product has one main item.

    Raises `OrderCodeTaken` and `TermImpossible`.
    """
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    wanted = _checked_item(session, item_id, supplier_id, terms)
    others = [one for one in items_of_product(session, product_id) if one.id != item_id]
    wanted["main"] = terms.main or not any(one.main and one.withdrawn is None for one in others)
    if item_id is None:
        item_id = uuid7()
        session.insert(SupplierItem(item_id, supplier_id, product_id, **wanted))
    else:
        session.change(SupplierItem, item_id, **wanted)
    if terms.main:
        for one in others:
            if one.main:
                session.change(SupplierItem, one.id, main=False)
    _note(session, now, who, approved, product_id, {"item": terms.order_code or "", "supplier": supplier_id.hex})
    return item_id


def set_purchase_prices(
    session: Session,
    item_id: UUID,
    steps: Sequence[tuple[Decimal, Decimal]],
    valid_from: date,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> int:
    """Say what a supplier asks from a day on, packs and euro a step; return how many rows that wrote.

    It stands for itself: steps of an earlier day end with it. Raises `TermImpossible`.
    """
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    for packs, amount in steps:
        if not 0 <= packs < _MOST_PACK:
            raise TermImpossible("from_packs", str(packs))
        _in_range("purchase_price", amount, _MOST_EURO)
    if not steps:
        raise TermImpossible("purchase_price", "")
    written = write_prices(session, item_id, steps, valid_from, prices_of_item(session, item_id))
    if written:
        said = [[str(packs), str(amount)] for packs, amount in steps]
        _note(session, now, who, approved, item_id, {"from": str(valid_from), "purchase_price": said})
    return written


def write_prices(
    session: Session,
    item_id: UUID,
    steps: Sequence[tuple[Decimal, Decimal]],
    valid_from: date,
    known: Sequence[PurchasePrice],
) -> int:
    """Write steps of a price from a day on; `known` are the item's prices by now. Return the rows written.

    Rows cannot go: a step that there was before and is no more costs as much as the one below it from now on.
    """
    wanted = sorted({max(packs, ANY): amount for packs, amount in steps}.items())
    that_day = {price.from_packs: price for price in known if price.valid_from == valid_from}
    before = {price.from_packs for price in known if price.valid_from <= valid_from}
    for packs in sorted(before - dict(wanted).keys()):
        below = [amount for at, amount in sorted(wanted) if at <= packs] or [wanted[0][1]]
        wanted.append((packs, below[-1]))
    written = 0
    for packs, amount in wanted:
        there = that_day.get(packs)
        if there is None:
            session.insert(PurchasePrice(uuid7(), item_id, valid_from, amount, packs))
        elif there.amount != amount:
            session.change(PurchasePrice, there.id, amount=amount)
        else:
            continue
        written += 1
    return written


def _checked(session: Session, supplier_id: UUID | None, terms: Terms) -> dict[str, Any]:
    """Return the columns of a supplier. Raises what `save_supplier` does."""
    name = " ".join(terms.name.split())
    if not name:
        raise SupplierNeedsName
    code = terms.code.strip() or plain(name).upper().replace(" ", "-")
    code = code[:_LONGEST_CODE]
    for other in suppliers(session):
        if other.id != supplier_id and (plain(other.name) == plain(name) or plain(other.code) == plain(code)):
            raise SupplierTaken(other.name)
    if terms.email and not is_address(terms.email):
        raise TermImpossible("email", terms.email)
    for term, most in (("order_minimum", _MOST_EURO), ("free_delivery_from", _MOST_EURO), ("margin", _MOST_PERCENT)):
        value = getattr(terms, term)
        if value is not None:
            _in_range(term, value, most)
    if terms.lead_days is not None and not 0 <= terms.lead_days <= _MOST_DAYS:
        raise TermImpossible("lead_days", str(terms.lead_days))
    try:
        weekdays_of(terms.delivery_days)
    except ValueError as error:
        raise TermImpossible("delivery_days", terms.delivery_days or "") from error
    if terms.order_by and not _HOUR.fullmatch(terms.order_by.strip()):
        raise TermImpossible("order_by", terms.order_by)
    texts = {
        field: (getattr(terms, field) or "").strip() or None
        for field in ("city", "email", "phone", "customer_number", "note", "order_by")
    }
    return {
        "code": code, "name": name, **texts, "language": terms.language, "order_minimum": terms.order_minimum,
        "free_delivery_from": terms.free_delivery_from, "delivery_days": terms.delivery_days or None,
        "lead_days": terms.lead_days, "margin": terms.margin, "ended": terms.ended,
        "order_file": terms.order_file,
    }  # fmt: skip


_TAKEN: Final = (
    "SELECT p.name_fr FROM supplier_item i JOIN product p ON p.id = i.product_id"
    " WHERE i.supplier_id = ? AND i.order_code = ? AND i.id IS NOT ? AND i.withdrawn IS NULL"
)


def _checked_item(session: Session, item_id: UUID | None, supplier_id: UUID, terms: ItemTerms) -> dict[str, Any]:
    code = (terms.order_code or "").strip() or None
    taken = session.value(_TAKEN, (supplier_id, code, item_id)) if code else None
    if taken is not None and code is not None:
        raise OrderCodeTaken(code, str(taken))
    for term, quantity in (("pack", terms.pack), ("least_packs", terms.least_packs)):
        if not 0 < quantity < _MOST_PACK:
            raise TermImpossible(term, str(quantity))
    gtin = (terms.gtin or "").strip() or None
    if gtin is not None and not valid_gtin(gtin):
        raise TermImpossible("gtin", gtin)
    return {
        "order_code": code, "called": (terms.called or "").strip() or None, "gtin": gtin and to_gtin14(gtin),
        "pack": terms.pack, "least_packs": terms.least_packs, "withdrawn": terms.withdrawn,
    }  # fmt: skip


def _in_range(term: str, value: Decimal, most: Decimal) -> None:
    if not 0 <= value < most:
        raise TermImpossible(term, str(value))


def _note(
    session: Session, now: datetime, who: str, approved: str | None, subject: UUID, detail: dict[str, object]
) -> None:
    note(
        session, Act.CATALOGUE_CHANGED, now=now, who=who, subject=subject, detail=canonical(detail), approved_by=approved
    )  # fmt: skip
