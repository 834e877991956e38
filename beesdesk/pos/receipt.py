"""What stands on a receipt, as plain values in the reader's language; `reports.slips` lays it out.

A receipt is read from the facts of its sale at any time. Names in another language come from the catalogue as it is now,
unless the product was renamed since: then the name that was sold, and sealed, stands.
"""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.journal import note
from beesdesk.members.people import name_of
from beesdesk.pos.accounts import balance_after
from beesdesk.pos.invoices import code_of, invoice_of
from beesdesk.pos.model import Sale
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.rules import ShopRules, local_time, shop_rules
from beesdesk.pos.totals import VatTotal
from beesdesk.values import dataclass
from beesdesk.words import Account, Act, Language, LineKind, Source, Unit


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues the paper, at which till. `demo` and `training` mark figures that are worth nothing."""

    shop: str
    legal_form: str
    address: str
    vat_number: str
    footer: str
    demo: bool
    till: int
    training: bool = False


@dataclass(frozen=True, slots=True)
class Seal:
    """The log entry that holds the document: whoever keeps the paper can show later that the log was changed."""

    seq: int
    hash: bytes

    @property
    def short(self) -> str:
        """The first 8 hexadecimal digits of the entry's hash, as printed."""
        return self.hash.hex()[:8]


@dataclass(frozen=True, slots=True)
class Buyer:
    """The member whom the sale is for."""

    number: int
    first_name: str
    family_name: str


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A line as it was sold: net `quantity`, `tare` in the same unit, `price` per unit and `amount` in euro.

    `corrects` is the position of the line that it takes back; its quantity is then below zero.
    """

    position: int
    kind: LineKind
    corrects: int | None
    name: str
    unit: Unit
    quantity: Quantity
    price: Money
    amount: Money
    vat_rate: Rate
    tare: Quantity | None
    percent: Rate | None = None
    source: Source = Source.SCAN
    concerns: int | None = None
    lot: str | None = None
    container: str = ""
    """Which empties came back, where the line is about them alone."""

    @property
    def returned(self) -> bool:
        """Whether the goods came back without a receipt."""
        return self.source is Source.RETURNED

    @property
    def unit_price(self) -> Decimal:
        """What one piece cost, euro: a price printed on the article goes before the shop's; else the price per unit."""
        return self.price if self.unit.weighed else self.amount / self.quantity


@dataclass(frozen=True, slots=True)
class ReceiptPayment:
    """What a tender paid, euro: `amount` is kept, `handed` is what the customer gave."""

    name: str
    amount: Money
    handed: Money


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt whole. Amounts are euro, `at` is the shop's local time; `copy` is 0 for the original, n for the nth duplicate."""

    letterhead: Letterhead
    number: int
    at: datetime
    cashier: str
    buyer: Buyer | None
    lines: tuple[ReceiptLine, ...]
    total: Decimal
    rounding: Decimal
    payments: tuple[ReceiptPayment, ...]
    change: Decimal
    vat: tuple[VatTotal, ...]
    seal: Seal | None
    copy: int
    refund_of: int | None = None
    """The number of the receipt that this one gives back."""
    invoice: str | None = None
    """What its invoice is called, of a refund the credit note."""
    merges: bool = False
    """Whether the shop wants like articles as one line (`pos.merging`)."""
    wallet: Decimal | None = None
    debt: Decimal | None = None
    """What stood on the member's accounts right after it, euro, where it touched them."""

    @property
    def to_pay(self) -> Decimal:
        """The total after cash rounding: Belgian law wants it beside the total before (WER/CDE VI.7/1)."""
        return self.total + self.rounding

    @property
    def saved(self) -> Decimal:
        """What discounts took off, euro."""
        return -sum((line.amount for line in self.lines if line.kind is LineKind.DISCOUNT), ZERO)

    @property
    def deposits(self) -> Decimal:
        """What the containers come to, which is outside VAT."""
        return sum((line.amount for line in self.lines if line.kind is LineKind.DEPOSIT), ZERO)

    @property
    def code(self) -> str:
        """The text of the bar code: till and number. T and S lie on the same keys of every keyboard that a scanner imitates."""
        return f"T{self.letterhead.till}S{self.number}"

    def vat_letter(self, line: ReceiptLine) -> str:
        """Return the letter of a line's rate in this receipt's VAT table, nothing for what holds no VAT."""
        if not line.kind.goods:
            return ""
        return chr(ord("A") + [part.rate for part in self.vat].index(line.vat_rate))


_LINES = """
SELECT l.position, l.kind, l.corrects, l.unit, l.quantity, l.price, l.amount, l.vat_rate, l.tare, l.percent, l.source,
       l.concerns, l.lot,
       CASE WHEN l.name IN (p.name_fr, p.name_nl, p.name_en) AND p.name_{language} <> '' THEN p.name_{language}
            ELSE l.name END AS name,
       CASE WHEN l.kind = 'deposit' AND l.product_id IS NULL THEN coalesce(c.name_{language}, l.name)
            ELSE '' END AS container
FROM sale_line l LEFT JOIN product p ON p.id = l.product_id LEFT JOIN container c ON c.id = l.container_id WHERE l.sale_id = ? ORDER BY l.position
"""
_PAYMENTS = """
SELECT coalesce(t.name_{language}, p.tender) AS name, p.amount, p.handed
FROM payment p LEFT JOIN tender t ON t.id = (SELECT min(id) FROM tender WHERE code = p.tender) WHERE p.sale_id = ? ORDER BY p.position
"""
_SEAL = "SELECT l.seq, l.hash FROM sale s JOIN log l ON l.device_id = s.device_id AND l.seq = s.seq WHERE s.id = ?"
_BUYER = "SELECT number, first_name, family_name FROM member WHERE id = ? AND erased IS NULL"
_COPIES = "SELECT count(*) FROM act WHERE kind = ? AND subject_id = ?"
_COPIES_UNTIL = f"{_COPIES} AND at <= ?"


def receipt(session: Session, sale_id: UUID, language: Language, *, as_of: datetime | None = None) -> Receipt:
    """Return the receipt of a sale in a language: the last duplicate of it, or the one of a moment.

    Raises `NotFound` for an id that is no sale.
    """
    sale = session.get(Sale, sale_id)
    key = (sale_id,)
    rules = shop_rules(session)
    invoice = invoice_of(session, sale_id)
    till = session.value("SELECT d.number FROM sale s JOIN device d ON d.id = s.device_id WHERE s.id = ?", key)
    return Receipt(
        letterhead=letterhead(rules, till),
        number=sale.number,
        at=local_time(sale.at, rules),
        cashier=name_of(session, sale.cashier),
        buyer=session.row(Buyer, _BUYER, (sale.member_id,)),
        lines=tuple(session.rows(ReceiptLine, _LINES.format(language=language), key)),
        total=sale.total,
        rounding=sale.rounding,
        payments=tuple(session.rows(ReceiptPayment, _PAYMENTS.format(language=language), key)),
        change=sale.change,
        vat=tuple(session.rows(VatTotal, "SELECT rate, gross, vat FROM sale_vat WHERE sale_id = ? ORDER BY rate", key)),
        seal=session.row(Seal, _SEAL, key),
        copy=_copies(session, sale_id, as_of),
        refund_of=session.value("SELECT number FROM sale WHERE id = ?", (sale.refund_of,)),
        invoice=None if invoice is None else code_of(session, invoice),
        merges=rules.receipt_merges,
        wallet=balance_after(session, sale_id, Account.WALLET),
        debt=balance_after(session, sale_id, Account.DEBT),
    )


def note_copy(session: Session, sale_id: UUID, *, now: datetime, who: str) -> int:
    """Journal that a duplicate is about to be made; return its number. `receipt` then gives the duplicate.

    A copy that looks like an original is a second proof of purchase, hence the order: first the journal, then the paper.
    """
    sale = session.get(Sale, sale_id)
    copy = _copies(session, sale_id) + 1
    detail = canonical({"copy": copy, "sale": sale.number})
    note(session, Act.RECEIPT_COPIED, now=now, who=who, subject=sale_id, detail=detail)
    return copy


def _copies(session: Session, sale_id: UUID, as_of: datetime | None = None) -> int:
    """Return how many duplicates of a receipt there are, or were at a moment."""
    copies = (str(Act.RECEIPT_COPIED), sale_id)
    return int(session.value(_COPIES, copies) if as_of is None else session.value(_COPIES_UNTIL, (*copies, as_of)))


def letterhead(rules: ShopRules, till: int) -> Letterhead:
    """Return the head of a paper of one till."""
    return Letterhead(
        rules.name,
        rules.legal_form,
        rules.address,
        rules.vat_number,
        rules.receipt_footer,
        rules.demo,
        till,
        rules.training,
    )
