"""The till's tables: sessions, sales and what surrounds them are facts; the open basket is this device's own."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.words import Act, BasketStatus, LineKind, Source, Unit


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
    """So many coins or notes of one denomination, counted at opening or closing (`moment`)."""

    id: UUID
    session_id: UUID
    moment: str
    denomination: Money
    pieces: int


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


@table("z_report", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ZReport:
    """The closing of a session: numbered per till without gaps, one per session. `totals` is canonical JSON.

    `perpetual_before` and `perpetual_after` are the turnover since the till's first day, never reset.
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


@table("sale", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Sale:
    """A paid basket. `number` is gap-free per till; `rounding` is the cash rounding, outside VAT and turnover."""

    id: UUID
    session_id: UUID
    number: int
    at: datetime
    cashier: str
    member_id: UUID | None
    total: Money
    rounding: Money
    change: Money


@table("sale_line", Nature.FACT)
@dataclass(frozen=True, slots=True)
class SaleLine:
    """A line of a sale, with the name, price and VAT rate of its moment. A correction names the line it takes back."""

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
    """What one tender paid of a sale: `amount` is kept, `handed` is what the customer gave."""

    id: UUID
    sale_id: UUID
    position: int
    tender: str
    amount: Money
    handed: Money


@table("act", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ActEntry:
    """A sensitive act: what, when, who, why, on which thing. `detail` is canonical JSON."""

    id: UUID
    kind: Act
    at: datetime
    who: str
    reason: str | None
    subject_id: UUID | None
    detail: str | None


@table("tender", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Tender:
    """A means of payment. `tag` names the goods it may pay (None: all); only one that gives change opens the drawer."""

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


@table("setting", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Setting:
    """A rule of the shop: its name and its value as text."""

    id: UUID
    name: str
    value: str


@table("basket", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class Basket:
    """What is being scanned. `total` and `items` run along with the lines, so that a scan costs the same at line 500.

    `tare` (kg) waits for the next weighed line.
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


@table("basket_line", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class BasketLine:
    """A line of a basket; it becomes a `SaleLine` as it is. `taken_back` is what corrections took of it, as a quantity."""

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


@table("unknown_code", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class UnknownCode:
    """A scan that named nothing: kept beside the basket so that no article leaves the shop unseen."""

    id: UUID
    basket_id: UUID
    code: str
    at: datetime
