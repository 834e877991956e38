"""Invoices to businesses: one for a sale, numbered without gaps per till; what is refunded of it has a credit note.

A sale with an invoice is no entry of the receipts journal: whoever keeps that reads the `invoice` table.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos.model import Invoice, Sale
from beesdesk.pos.rules import ShopRules, shop_rules
from beesdesk.pos.vat_numbers import VatNumberWrong, vat_number
from beesdesk.values import dataclass
from beesdesk.words import Act

LONGEST: Final = 100
"""Characters of a name, street or city."""
_INVOICE = f"SELECT {columns(Invoice)} FROM invoice"  # noqa: S608 - names are ours
_GOODS = "SELECT sum(amount) FROM sale_line WHERE sale_id = ? AND kind IN ('item', 'discount', 'override', 'deposit')"
_SOLD = "SELECT 1 FROM sale_line WHERE sale_id = ? AND kind IN ('item', 'deposit')"


@dataclass(eq=False)
class SaleInvoiced(ShopError):
    """The sale (`number`) has an invoice already, `code`."""

    number: int
    code: str


@dataclass(eq=False)
class SaleRefunded(ShopError):
    """Something of the sale was given back, or it is a refund itself: an invoice would say too much."""

    number: int


@dataclass(eq=False)
class NothingToInvoice(ShopError):
    """Nothing was sold: only empties brought back, a gift, or money put on a wallet."""

    number: int


@dataclass(eq=False)
class BusinessIncomplete(ShopError):
    """The business lacks something that an invoice must say: `field` is its word."""

    field: str


@dataclass(eq=False)
class SellerIncomplete(ShopError):
    """The shop lacks something that an invoice must say: `field` is the rule that is empty or wrong."""

    field: str


@dataclass(frozen=True, slots=True)
class Business:
    """Who wants an invoice. `country` is a code of ISO 3166."""

    vat_number: str
    name: str
    street: str
    postcode: str
    city: str
    country: str


def invoice_sale(
    session: Session, sale_id: UUID, buyer: Business, *, now: datetime, who: str, approved_by: str | None = None
) -> Invoice:
    """Write the invoice of a sale.

    Raises `VatNumberWrong`, `BusinessIncomplete`, `SellerIncomplete`, `SaleInvoiced`, `SaleRefunded`,
    `NothingToInvoice`, `NotAllowed`.
    """
    sale = session.get(Sale, sale_id)
    refuse_seller(shop_rules(session))
    buyer = checked(buyer)
    refuse_sale(session, sale)
    approved = allow(session, Act.INVOICED, who, approved_by)
    return _write(session, sale, buyer, now, who, approved)


def credit_refund(session: Session, refund: Sale, *, now: datetime, who: str) -> Invoice | None:
    """Write the credit note of a refund, in the series of the invoices; None where what it gives back has no invoice."""
    invoice = invoice_of(session, refund.refund_of) if refund.refund_of else None
    if invoice is None or not session.value(_SOLD, (refund.id,)):
        return None
    buyer = Business(invoice.vat_number, invoice.name, invoice.street, invoice.postcode, invoice.city, invoice.country)
    return _write(session, refund, buyer, now, who, None)


def refuse_sale(session: Session, sale: Sale) -> None:
    """Raise `SaleInvoiced`, `SaleRefunded` or `NothingToInvoice` for a sale that can have no invoice (any more)."""
    known = invoice_of(session, sale.id)
    if known is not None:
        raise SaleInvoiced(sale.number, code_of(session, known))
    if sale.refund_of is not None or session.value("SELECT 1 FROM sale WHERE refund_of = ?", (sale.id,)):
        raise SaleRefunded(sale.number)
    if (session.value(_GOODS, (sale.id,)) or 0) <= 0:
        raise NothingToInvoice(sale.number)


def refuse_seller(rules: ShopRules) -> None:
    """Raise `SellerIncomplete` for the first rule without which no invoice can be written."""
    for field in ("name", "address", "vat_number"):
        if not getattr(rules, field).strip():
            raise SellerIncomplete(field)
    try:
        vat_number(rules.vat_number)
    except VatNumberWrong as error:
        raise SellerIncomplete("vat_number") from error


def checked(buyer: Business) -> Business:
    """Return a business as it is kept. Raises `VatNumberWrong`, `BusinessIncomplete`."""
    number = vat_number(buyer.vat_number)
    said = {
        field: "".join(filter(str.isprintable, " ".join(getattr(buyer, field).split()))).strip()[:LONGEST]
        for field in ("name", "street", "postcode", "city", "country")
    }
    empty = next((field for field, text in said.items() if not text), None)
    if empty:
        raise BusinessIncomplete(empty)
    said["country"] = said["country"].upper()
    if len(said["country"]) != 2 or not said["country"].isascii() or not said["country"].isalpha():  # noqa: PLR2004
        raise BusinessIncomplete("country")
    return replace(buyer, vat_number=number, **said)


def invoice_of(session: Session, sale_id: UUID) -> Invoice | None:
    """Return the invoice (of a refund: the credit note) of a sale, or None."""
    return session.row(Invoice, f"{_INVOICE} WHERE sale_id = ?", (sale_id,))


def business_known(session: Session, number: str) -> Business | None:
    """Return the business that had an invoice under this VAT number (as `vat_number` gives it), as it was the last time."""
    last = session.row(Invoice, f"{_INVOICE} WHERE vat_number = ? ORDER BY at DESC, number DESC LIMIT 1", (number,))
    if last is None:
        return None
    return Business(last.vat_number, last.name, last.street, last.postcode, last.city, last.country)


def code_of(session: Session, invoice: Invoice) -> str:
    """Return what an invoice is called: its till's number and its own, such as `F1-12`."""
    till = session.value(
        "SELECT d.number FROM invoice i JOIN device d ON d.id = i.device_id WHERE i.id = ?", (invoice.id,)
    )
    return f"F{till}-{invoice.number}"


def _write(session: Session, sale: Sale, buyer: Business, now: datetime, who: str, approved_by: str | None) -> Invoice:
    last = session.value("SELECT max(number) FROM invoice WHERE device_id = ?", (session.device.id,))
    invoice = Invoice(
        uuid7(), sale.id, int(last or 0) + 1, now, buyer.vat_number, buyer.name, buyer.street, buyer.postcode,
        buyer.city, buyer.country,
    )  # fmt: skip
    session.insert(invoice)
    detail = canonical({"invoice": invoice.number, "sale": sale.number})
    note(session, Act.INVOICED, now=now, who=who, subject=sale.id, detail=detail, approved_by=approved_by)
    return invoice
