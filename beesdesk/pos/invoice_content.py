"""What stands on an invoice or a credit note, as plain values in the reader's language; `reports` lays it out.

It is read from the facts of its sale, so that the same invoice can be made again at any time. A credit note has the
refund's figures the other way round: its amounts are above zero.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.pos.invoice_sums import InvoiceSums, Sold, add_up
from beesdesk.pos.invoices import Business, code_of, invoice_of, refuse_seller
from beesdesk.pos.model import Invoice, Sale
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.rules import ShopRules, local_time, shop_rules
from beesdesk.pos.vat_numbers import country_of, vat_number
from beesdesk.words import Account, Language, LineKind, Unit

CASH, CARD, CHEQUE, ACCOUNT, OTHER = "10", "48", "20", "97", "ZZZ"
"""Means of payment as the codes of EN 16931 (UNCL 4461)."""
_TOWN: Final = re.compile(r"(?:(?:[A-Z]{1,2}-?)?(\d{4,5}))\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Means:
    """What one tender paid, euro: its name, and its code."""

    name: str
    code: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Reference:
    """The invoice that a credit note corrects: what it is called, and its day."""

    code: str
    issued: date


@dataclass(frozen=True, slots=True)
class InvoiceDocument:
    """An invoice, or a credit note where `corrects` stands. Days are the shop's, amounts euro.

    `receipt` is the code on the receipt's bar code. `outside` is what the receipt has beside it: gifts, and money put on
    a wallet. `in_journal` is the day whose closing held the sale before it was invoiced: the journal of receipts has it then,
    and it is no turnover a second time. `demo` and `training` mark what is worth nothing.
    """

    code: str
    issued: date
    delivered: date
    receipt: str
    seller: Business
    legal_form: str
    buyer: Business
    corrects: Reference | None
    sums: InvoiceSums
    means: tuple[Means, ...]
    outside: Decimal
    in_journal: date | None
    demo: bool
    training: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the sale."""

    position: int
    kind: LineKind
    corrects: int | None
    concerns: int | None
    name: str
    unit: Unit
    quantity: Quantity
    amount: Money
    vat_rate: Rate
    percent: Rate | None


@dataclass(frozen=True, slots=True)
class _Payment:
    name: str
    code: str
    account: Account | None
    gives_change: bool
    amount: Money


_LINES = """
SELECT l.position, l.kind, l.corrects, l.concerns, l.unit, l.quantity, l.amount, l.vat_rate, l.percent,
       CASE WHEN l.name IN (p.name_fr, p.name_nl, p.name_en) AND p.name_{language} <> '' THEN p.name_{language}
            ELSE coalesce(nullif(l.name, ''), c.name_{language}, '') END AS name
FROM sale_line l LEFT JOIN product p ON p.id = l.product_id LEFT JOIN container c ON c.id = l.container_id
WHERE l.sale_id = ? ORDER BY l.position
"""
_PAYMENTS = """
SELECT coalesce(t.name_{language}, p.tender) AS name, p.tender AS code, t.account, coalesce(t.gives_change, 0)
       AS gives_change, p.amount
FROM payment p LEFT JOIN tender t ON t.id = (SELECT min(id) FROM tender WHERE code = p.tender) WHERE p.sale_id = ? ORDER BY p.position
"""
_VAT = "SELECT rate, vat FROM sale_vat WHERE sale_id = ?"
_CLOSED = """
SELECT 1 FROM closing c JOIN invoice i ON i.device_id = c.device_id AND i.seq > c.seq
WHERE i.id = ? AND c.period = 'day' AND c.first_day = ?
"""
_TILL = "SELECT d.number FROM sale s JOIN device d ON d.id = s.device_id WHERE s.id = ?"


def invoice_document(session: Session, invoice_id: UUID, language: Language) -> InvoiceDocument:
    """Return an invoice or a credit note in a language. Raises `NotFound`, `SellerIncomplete`."""
    invoice = session.get(Invoice, invoice_id)
    sale = session.get(Sale, invoice.sale_id)
    rules = shop_rules(session)
    refuse_seller(rules)
    sold = local_time(sale.at, rules).date()
    key, sign = (sale.id,), 1 if sale.refund_of is None else -1
    lines = session.rows(_Line, _LINES.format(language=language), key)
    payments = session.rows(_Payment, _PAYMENTS.format(language=language), key)
    vat = {Decimal(rate).scaleb(-2): sign * Decimal(tax).scaleb(-2) for rate, tax in session.values(_VAT, key)}
    debt = sum((one.amount for one in payments if one.account is Account.DEBT), ZERO)
    sums = add_up(_turned(sold_of(lines), sign), vat, rounding=sign * sale.rounding, on_account=sign * debt)
    return InvoiceDocument(
        code_of(session, invoice),
        local_time(invoice.at, rules).date(),
        sold,
        f"T{session.value(_TILL, key)}S{sale.number}",
        seller_of(rules),
        rules.legal_form,
        Business(invoice.vat_number, invoice.name, invoice.street, invoice.postcode, invoice.city, invoice.country),
        _reference(session, sale, rules),
        sums,
        tuple(Means(one.name, _means_code(one), sign * one.amount) for one in payments),
        sign * sum((line.amount for line in lines if line.kind in {LineKind.TIP, LineKind.TOPUP}), ZERO),
        sold if session.value(_CLOSED, (invoice_id, sold)) else None,
        rules.demo,
        rules.training,
    )


def sold_of(lines: Sequence["_Line"]) -> list[Sold]:
    """Return the lines of a sale as an invoice has them: corrections and other prices worked in, discounts beside."""
    whole = [_net(line, lines) for line in lines if line.corrects is None]
    sold = []
    for line in whole:
        if line.kind is LineKind.DEPOSIT:
            sold.append(Sold(line.name, line.unit, line.quantity, line.amount, ZERO, None))
        elif line.kind is LineKind.ITEM:
            about = [one for one in whole if one.concerns == line.position]
            more = sum((one.amount for one in about if one.kind is LineKind.OVERRIDE), ZERO)
            less = [one for one in about if one.kind is LineKind.DISCOUNT]
            off = -sum((one.amount for one in less), ZERO)
            percent = less[0].percent if len(less) == 1 else None
            sold.append(Sold(line.name, line.unit, line.quantity, line.amount + more, off, line.vat_rate, percent))
    return [one for one in sold if one.quantity]


def seller_of(rules: ShopRules) -> Business:
    """Return the shop as an invoice names it: the last part of its address that begins with a postcode is the town."""
    number = vat_number(rules.vat_number)
    parts = [part.strip() for part in re.split(r"[\n,]", rules.address) if part.strip()]
    place = next((place for place in reversed(range(len(parts))) if _TOWN.fullmatch(parts[place])), None)
    town = _TOWN.fullmatch(parts[place]) if place is not None else None
    street = ", ".join(parts if place is None else parts[:place])
    postcode, city = (town[1], town[2]) if town else ("", "")
    return Business(number, rules.name, street, postcode, city, country_of(number))


def _net(line: _Line, lines: Sequence[_Line]) -> _Line:
    """Return a line after what was taken back of it before it was paid."""
    taken = [one for one in lines if one.corrects == line.position]
    return replace(
        line,
        quantity=sum((one.quantity for one in taken), line.quantity),
        amount=sum((one.amount for one in taken), line.amount),
    )


def _turned(sold: Sequence[Sold], sign: int) -> list[Sold]:
    return [replace(one, quantity=sign * one.quantity, gross=sign * one.gross, off=sign * one.off) for one in sold]


def _means_code(payment: _Payment) -> str:
    if payment.gives_change:
        return CASH
    if payment.account is not None:
        return ACCOUNT
    return {"card": CARD, "cheque": CHEQUE}.get(payment.code, OTHER)


def _reference(session: Session, sale: Sale, rules: ShopRules) -> Reference | None:
    invoice = invoice_of(session, sale.refund_of) if sale.refund_of else None
    if invoice is None:
        return None
    return Reference(code_of(session, invoice), local_time(invoice.at, rules).date())
