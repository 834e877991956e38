"""The till's tables: sessions, sales and what surrounds them are facts; the open basket is this device's own."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.table import Nature, table
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.values import dataclass
from beesdesk.words import Account, AttemptState, BasketStatus, LineKind, Period, PrintState, ReceiptWish, Source, Unit

_SETTINGS: Final = UUID("6f3a4a0e-51f7-5d8e-8f4b-2c1a7c1f5e90")


@table("till_session", Nature.FACT)
@dataclass(frozen=True, slots=True)
class TillSession:
    """The opening of a till: the float counted in the drawer, by whom. It lasts until its Z report."""

    id: UUID
    number: int
    opened_at: datetime
    cashier: str
    opening_float: Money


@table("cash_count", Nature.FACT)
@dataclass(frozen=True, slots=True)
class CashCount:
    """So many coins or notes of one denomination, counted at opening or closing (`moment`).

    `tender` names what was counted by itself, such as local currency: then as one sum, one piece. None: euro in cash.
    """

    id: UUID
    session_id: UUID
    moment: str
    denomination: Money
    pieces: int
    tender: str | None = None


@table("cash_movement", Nature.FACT)
@dataclass(frozen=True, slots=True)
class CashMovement:
    """Cash put into the drawer (above zero) or taken out of it (below zero) for a reason."""

    id: UUID
    session_id: UUID
    at: datetime
    amount: Money
    reason: str
    cashier: str
    approved_by: str | None = None


@table("z_report", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ZReport:
    """The closing of a session: numbered per till without gaps, one per session. `totals` is canonical JSON.

    `perpetual_before` and `perpetual_after` are the turnover since the till's first day, never reset. `head_seq` and
    `head_hash` are the log's end before this report. `note` is what the cashier says of it, such as why something differs.
    """

    id: UUID
    session_id: UUID
    number: int
    closed_at: datetime
    cashier: str
    counted: Money
    expected: Money
    difference: Money
    turnover: Money
    perpetual_before: Money
    perpetual_after: Money
    totals: str
    head_seq: int | None = None
    head_hash: bytes | None = None
    note: str | None = None


@table("reconciliation", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A tender of a session as it came to elsewhere (euro), such as on the card terminal, and the fees that its provider keeps.

    Written with the Z report. None: not counted, which is not zero.
    """

    id: UUID
    session_id: UUID
    tender: str
    actual: Money | None
    fees: Money | None


@table("sale", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Sale:
    """A paid basket, or a refund (`refund_of` is the sale that it gives back, `reason` why, `approved_by` who allowed it).

    `number` is gap-free per till; `rounding` is the cash rounding, outside VAT and turnover.
    """

    id: UUID
    session_id: UUID
    number: int
    at: datetime
    cashier: str
    member_id: UUID | None
    total: Money
    rounding: Money
    change: Money
    refund_of: UUID | None = None
    reason: str | None = None
    approved_by: str | None = None


@table("sale_line", Nature.FACT)
@dataclass(frozen=True, slots=True)
class SaleLine:
    """A line of a sale, with the name, price and VAT rate of its moment. A correction names the line it takes back.

    `concerns` is the position of the item that a discount, an override or a deposit belongs to, `percent` how a discount
    was said, `refunds` the line of another sale that is given back, `expiry` and `lot` what the code said, `who` entered
    it.
    """

    id: UUID
    sale_id: UUID
    position: int
    kind: LineKind
    corrects: int | None
    product_id: UUID | None
    gtin: str | None
    name: str
    unit: Unit
    quantity: Quantity
    price: Money
    amount: Money
    vat_rate: Rate
    tare: Quantity | None
    tags: str | None
    source: Source
    lot: str | None
    at: datetime
    concerns: int | None = None
    percent: Rate | None = None
    refunds: UUID | None = None
    container_id: UUID | None = None
    expiry: date | None = None
    who: str | None = None


@table("sale_vat", Nature.FACT)
@dataclass(frozen=True, slots=True)
class SaleVat:
    """The VAT inside a sale at one rate, rounded once a rate and sale; deposits and rounding are outside."""

    id: UUID
    sale_id: UUID
    rate: Rate
    gross: Money
    vat: Money

    @property
    def net(self) -> Decimal:
        """What was paid without the VAT, euro."""
        return self.gross - self.vat


@table("payment", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Payment:
    """What one tender paid of a sale: `amount` is kept, `handed` is what the customer gave.

    `reference` is what the tender's own paper says: a cheque's number, a terminal's.
    """

    id: UUID
    sale_id: UUID
    position: int
    tender: str
    amount: Money
    handed: Money
    reference: str | None = None
    attempt_id: UUID | None = None


@table("payment_attempt", Nature.FACT)
@dataclass(frozen=True, slots=True)
class PaymentAttempt:
    """What a payment terminal was asked for, written before it is asked: euro, below zero to be given back.

    `reference` is ten digits that name it to the terminal, which stands at the address `terminal`.
    """

    id: UUID
    basket_id: UUID
    session_id: UUID
    tender: str
    amount: Money
    reference: str
    terminal: str
    at: datetime
    who: str


@table("attempt_answer", Nature.FACT)
@dataclass(frozen=True, slots=True)
class AttemptAnswer:
    """What was said of an attempt: by the terminal, or by a person (`decided_by`) where its answer was lost.

    `card` is masked, `slip` the terminal's own text, `code` its own result.
    """

    id: UUID
    attempt_id: UUID
    state: AttemptState
    why: str | None
    amount: Money | None
    card: str | None
    reference: str | None
    code: str | None
    slip: str | None
    decided_by: str | None
    at: datetime


@table("print_job", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class PrintJob:
    """A paper on its way to the printer, as the bytes that print it; its name says what it is, so that it is there once."""

    id: UUID
    name: str
    data: bytes
    state: PrintState
    at: datetime


@table("tender", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Tender:
    """A means of payment. `tag` names the goods it may pay (None: all); only one that gives change opens the drawer.

    `account` is what it draws on, if it is not handed over. An amount is a multiple of `multiple` euro where that stands
    (local currency has no cents). What is `counted` lies in the drawer and is counted at closing, apart from euro.
    """

    id: UUID
    code: str
    name_fr: str
    name_nl: str
    name_en: str
    position: int
    gives_change: bool
    rounds: bool
    tag: str | None
    withdrawn: bool
    account: Account | None = None
    multiple: Money | None = None
    counted: bool | None = None


@table("setting", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Setting:
    """A rule of the shop: its name and its value as text."""

    id: UUID
    name: str
    value: str


def setting_id(name: str) -> UUID:
    """Return the id of a rule, which follows from its name: two machines that set it first mean the same row."""
    return uuid5(_SETTINGS, name)


@table("basket", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class Basket:
    """What is being scanned. `total` and `items` run along with the lines, so that a scan costs the same at line 500.

    `tare` (kg) waits for the next weighed line. `confirmed` are the warnings that the cashier has seen, words between bars;
    `age_checked` is the highest age proven, `no_tip` that the member does not round up this time, `buyer` who wants an
    invoice (canonical JSON), `receipt` how the receipt is wanted this time.
    """

    id: UUID
    session_id: UUID
    status: BasketStatus
    name: str | None
    member_id: UUID | None
    eater_id: UUID | None
    opened_at: datetime
    parked_at: datetime | None
    tare: Quantity | None
    positions: int
    items: int
    total: Money
    confirmed: str | None = None
    age_checked: int | None = None
    no_tip: bool | None = None
    buyer: str | None = None
    receipt: ReceiptWish | None = None


@table("basket_line", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class BasketLine:
    """A line of a basket; it becomes a `SaleLine` as it is. `taken_back` is what corrections took of it, as a quantity.

    `min_age` is asked before payment; `ticket` is the number of an empties machine's ticket.
    """

    id: UUID
    basket_id: UUID
    position: int
    kind: LineKind
    corrects: int | None
    product_id: UUID | None
    gtin: str | None
    name: str
    unit: Unit
    quantity: Quantity
    price: Money
    amount: Money
    vat_rate: Rate
    tare: Quantity | None
    tags: str | None
    source: Source
    lot: str | None
    at: datetime
    taken_back: Quantity
    concerns: int | None = None
    percent: Rate | None = None
    refunds: UUID | None = None
    container_id: UUID | None = None
    expiry: date | None = None
    who: str | None = None
    min_age: int | None = None
    ticket: str | None = None


@table("basket_payment", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class BasketPayment:
    """A tender already taken for a basket that is not wholly paid: it survives a power cut."""

    id: UUID
    basket_id: UUID
    position: int
    tender: str
    amount: Money
    handed: Money
    reference: str | None = None
    attempt_id: UUID | None = None


@table("unknown_code", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class UnknownCode:
    """A scan that named nothing: kept beside the basket so that no article leaves the shop unseen."""

    id: UUID
    basket_id: UUID
    code: str
    at: datetime


@table("empties_ticket", Nature.FACT)
@dataclass(frozen=True, slots=True)
class EmptiesTicket:
    """A ticket of an empties machine that was paid out with a sale (euro): its code counts once."""

    id: UUID
    sale_id: UUID
    code: str
    at: datetime
    amount: Money


@table("handover", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Handover:
    """The next cashier took over within a session."""

    id: UUID
    session_id: UUID
    at: datetime
    previous: str
    cashier: str


@table("account_move", Nature.FACT)
@dataclass(frozen=True, slots=True)
class AccountMove:
    """Money on or off a member's account, euro; the balance is their sum. What is bought on account is below zero.

    `cause` is topup, payment, refund, settled or correction.
    """

    id: UUID
    member_id: UUID
    account: Account
    at: datetime
    amount: Money
    cause: str
    sale_id: UUID | None
    who: str
    reason: str | None


@table("closing", Nature.FACT)
@dataclass(frozen=True, slots=True)
class PeriodClosing:
    """The closing of a day, month or year of one till (shop-local dates): numbered, also where nothing was sold.

    `totals` is canonical JSON; `head_seq` and `head_hash` are the log's end before it. CGI 286-I-3 bis.
    """

    id: UUID
    period: Period
    first_day: date
    last_day: date
    number: int
    closed_at: datetime
    sales: int
    turnover: Money
    perpetual_before: Money
    perpetual_after: Money
    totals: str
    head_seq: int
    head_hash: bytes


@table("invoice", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice to a business for one sale: numbered per till; the sale is then no entry of the receipts journal."""

    id: UUID
    sale_id: UUID
    number: int
    at: datetime
    vat_number: str
    name: str
    street: str
    postcode: str
    city: str
    country: str
