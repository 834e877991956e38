"""What a session adds up to, the same for X and Z, and what a day of a till does: read from its facts."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final, TypeVar
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Rate, cents
from beesdesk.pos.model import TillSession
from beesdesk.pos.pricing import ZERO, euro
from beesdesk.pos.reconciling import Reconciled, as_document, fees_between, fees_of, in_document, reconciled_in
from beesdesk.values import dataclass
from beesdesk.words import Act

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class VatTotal:
    """VAT of a session at one rate (percent), euro."""

    rate: Rate
    gross: Money
    vat: Money

    @property
    def net(self) -> Decimal:
        """What was paid without the VAT."""
        return self.gross - self.vat


@dataclass(frozen=True, slots=True)
class TenderTotal:
    """What came in by one tender, euro, in so many payments."""

    tender: str
    amount: Money
    payments: int


@dataclass(frozen=True, slots=True)
class Movement:
    """Cash put in or taken out, and why."""

    amount: Money
    reason: str


@dataclass(frozen=True, slots=True)
class CashierTotal:
    """What one cashier sold (a reference, see `members.people`): so many receipts, euro of goods, euro kept in cash."""

    cashier: str
    receipts: int
    turnover: Money
    cash: Money


@dataclass(frozen=True, slots=True)
class ApartCount:
    """What lies in the drawer beside euro in cash, such as local currency: what must be there, and what was counted, euro."""

    tender: str
    expected: Money
    counted: Money

    @property
    def difference(self) -> Decimal:
        """What there is too much, below zero where something is missing."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class SessionTotals:
    """A session's figures, euro. `turnover` is goods, VAT included, without deposits, gifts, top-ups and cash rounding.

    Those of a day, a month or a year of a till are the same, without what is in its drawer.

    What a Z report of an older program did not know has its default.
    """

    opening_float: Decimal
    sales: int
    refunds: int
    first_sale: int | None
    last_sale: int | None
    turnover: Decimal
    deposits: Decimal
    rounding: Decimal
    vat: tuple[VatTotal, ...]
    tenders: tuple[TenderTotal, ...]
    movements: tuple[Movement, ...]
    corrections: int
    corrected: Decimal
    cancelled: int
    drawer_openings: int
    perpetual_before: Decimal
    refunded: Decimal = ZERO
    """What the refunds come to, below zero; `turnover` is less by it."""
    discounts: tuple[int, Decimal] = (0, ZERO)
    overrides: tuple[int, Decimal] = (0, ZERO)
    returns: tuple[int, Decimal] = (0, ZERO)
    """How many lines, and what they come to: discounts, other prices, goods taken back without a receipt."""
    tips: Decimal = ZERO
    topups: Decimal = ZERO
    copies: int = 0
    """Duplicates of receipts."""
    invoiced: Decimal = ZERO
    """What was sold with an invoice: no entry of the receipts journal."""
    cashiers: tuple[CashierTotal, ...] = ()
    apart: tuple[ApartCount, ...] = ()
    """What was counted by itself when the session was closed."""
    reconciled: tuple[Reconciled, ...] = ()
    """What each other tender came to elsewhere, as it was said when the session was closed."""
    fees: Decimal = ZERO
    """What providers keep of the payments, as closings say: no part of any other figure."""

    @property
    def cash_expected(self) -> Decimal:
        """What must be in the drawer: float, cash kept, cash put in and taken out."""
        cash = sum((total.amount for total in self.tenders if total.tender == "cash"), ZERO)
        return self.opening_float + cash + sum((movement.amount for movement in self.movements), ZERO)

    @property
    def perpetual_after(self) -> Decimal:
        """The turnover since the till's first day, never reset."""
        return self.perpetual_before + self.turnover

    def as_text(self) -> str:
        """Return the figures as canonical JSON, amounts in cents, rates in hundredths of a percent."""
        return canonical(self.as_document())

    def as_document(self) -> dict[str, Any]:
        """Return the figures as what becomes canonical JSON; `totals_in` reads them back."""
        return {
            "sales": self.sales,
            "refunds": self.refunds,
            "first_sale": self.first_sale,
            "last_sale": self.last_sale,
            "turnover": cents(self.turnover),
            "deposits": cents(self.deposits),
            "rounding": cents(self.rounding),
            "vat": [[cents(part.rate), cents(part.gross), cents(part.vat)] for part in self.vat],
            "tenders": [[part.tender, cents(part.amount), part.payments] for part in self.tenders],
            "movements": [[cents(part.amount), part.reason] for part in self.movements],
            "corrections": [self.corrections, cents(self.corrected)],
            "cancelled": self.cancelled,
            "drawer_openings": self.drawer_openings,
            "refunded": cents(self.refunded),
            "discounts": [self.discounts[0], cents(self.discounts[1])],
            "overrides": [self.overrides[0], cents(self.overrides[1])],
            "returns": [self.returns[0], cents(self.returns[1])],
            "tips": cents(self.tips),
            "topups": cents(self.topups),
            "copies": self.copies,
            "invoiced": cents(self.invoiced),
            "cashiers": [[one.cashier, one.receipts, cents(one.turnover), cents(one.cash)] for one in self.cashiers],
            "apart": [[one.tender, cents(one.expected), cents(one.counted)] for one in self.apart],
            "reconciled": as_document(self.reconciled),
            "fees": cents(self.fees),
        }


def totals_in(kept: Mapping[str, Any], opening_float: Decimal, perpetual_before: Decimal) -> SessionTotals:
    """Return sealed figures from their document, not added up again: later facts change nothing in them."""
    return SessionTotals(
        opening_float=opening_float,
        sales=kept["sales"],
        refunds=kept["refunds"],
        first_sale=kept["first_sale"],
        last_sale=kept["last_sale"],
        turnover=euro(kept["turnover"]),
        deposits=euro(kept["deposits"]),
        rounding=euro(kept["rounding"]),
        vat=vat_in(kept["vat"]),
        tenders=tenders_in(kept["tenders"]),
        movements=tuple(Movement(euro(amount), reason) for amount, reason in kept["movements"]),
        corrections=kept["corrections"][0],
        corrected=euro(kept["corrections"][1]),
        cancelled=kept["cancelled"],
        drawer_openings=kept["drawer_openings"],
        perpetual_before=perpetual_before,
        refunded=euro(kept.get("refunded", 0)),
        discounts=_counted(kept.get("discounts")),
        overrides=_counted(kept.get("overrides")),
        returns=_counted(kept.get("returns")),
        tips=euro(kept.get("tips", 0)),
        topups=euro(kept.get("topups", 0)),
        copies=kept.get("copies", 0),
        invoiced=euro(kept.get("invoiced", 0)),
        cashiers=tuple(
            CashierTotal(cashier, receipts, euro(turnover), euro(cash))
            for cashier, receipts, turnover, cash in kept.get("cashiers", ())
        ),
        apart=tuple(
            ApartCount(tender, euro(expected), euro(counted)) for tender, expected, counted in kept.get("apart", ())
        ),
        reconciled=in_document(kept.get("reconciled", ())),
        fees=euro(kept.get("fees", 0)),
    )


def vat_in(kept: list[list[int]]) -> tuple[VatTotal, ...]:
    """Return the VAT of a document."""
    return tuple(VatTotal(euro(rate), euro(gross), euro(vat)) for rate, gross, vat in kept)


def tenders_in(kept: list[list[Any]]) -> tuple[TenderTotal, ...]:
    """Return the means of payment of a document."""
    return tuple(TenderTotal(tender, euro(amount), count) for tender, amount, count in kept)


@dataclass(frozen=True, slots=True)
class _Sales:
    sales: int
    refunds: int
    first_sale: int | None
    last_sale: int | None
    rounding: Money
    refunded: Money
    invoiced: Money


@dataclass(frozen=True, slots=True)
class _Lines:
    turnover: Money
    deposits: Money
    tips: Money
    topups: Money
    corrections: int
    corrected: Money
    discounts: int
    discounted: Money
    overrides: int
    overridden: Money
    returns: int
    returned: Money


_SALES = """
SELECT count(*) FILTER (WHERE refund_of IS NULL) AS sales, count(*) FILTER (WHERE refund_of IS NOT NULL) AS refunds,
       coalesce(sum(total) FILTER (WHERE refund_of IS NOT NULL), 0) AS refunded,
       coalesce(sum(total) FILTER (WHERE id IN (SELECT sale_id FROM invoice)), 0) AS invoiced,
       min(number) AS first_sale, max(number) AS last_sale, coalesce(sum(rounding), 0) AS rounding
FROM sale WHERE {which}
"""
_LINES = """
SELECT coalesce(sum(amount) FILTER (WHERE kind IN ('item', 'discount', 'override')), 0) AS turnover,
       coalesce(sum(amount) FILTER (WHERE kind = 'deposit'), 0) AS deposits,
       coalesce(sum(amount) FILTER (WHERE kind = 'tip'), 0) AS tips,
       coalesce(sum(amount) FILTER (WHERE kind = 'topup'), 0) AS topups,
       count(*) FILTER (WHERE corrects IS NOT NULL AND kind = 'item') AS corrections,
       coalesce(sum(amount) FILTER (WHERE corrects IS NOT NULL AND kind = 'item'), 0) AS corrected,
       count(*) FILTER (WHERE kind = 'discount' AND corrects IS NULL AND refunds IS NULL) AS discounts,
       coalesce(sum(amount) FILTER (WHERE kind = 'discount'), 0) AS discounted,
       count(*) FILTER (WHERE kind = 'override' AND corrects IS NULL AND refunds IS NULL) AS overrides,
       coalesce(sum(amount) FILTER (WHERE kind = 'override'), 0) AS overridden,
       count(*) FILTER (WHERE source = 'returned' AND kind = 'item' AND corrects IS NULL) AS returns,
       coalesce(sum(amount) FILTER (WHERE source = 'returned' AND kind = 'item'), 0) AS returned
FROM sale_line WHERE sale_id IN (SELECT id FROM sale WHERE {which})
"""
_VAT = """
SELECT rate, sum(gross) AS gross, sum(vat) AS vat FROM sale_vat
WHERE sale_id IN (SELECT id FROM sale WHERE {which}) GROUP BY rate ORDER BY rate
"""
_TENDERS = """
SELECT tender, sum(amount) AS amount, count(*) AS payments FROM payment
WHERE sale_id IN (SELECT id FROM sale WHERE {which}) GROUP BY tender ORDER BY tender
"""
_CASHIERS = """
SELECT cashier, count(*) AS receipts,
       sum((SELECT coalesce(sum(amount), 0) FROM sale_line l
            WHERE l.sale_id = s.id AND l.kind IN ('item', 'discount', 'override'))) AS turnover,
       sum((SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.sale_id = s.id AND p.tender = 'cash')) AS cash
FROM sale s WHERE {which} GROUP BY cashier ORDER BY min(number)
"""
_MOVEMENTS = "SELECT amount, reason FROM cash_movement WHERE session_id = :session ORDER BY at, id"
_APART = """
SELECT tender, sum(denomination * pieces) AS counted, (
    SELECT coalesce(sum(p.amount), 0) FROM payment p JOIN sale s ON s.id = p.sale_id
    WHERE s.session_id = c.session_id AND p.tender = c.tender
) AS expected
FROM cash_count c WHERE session_id = :session AND moment = 'closing' AND tender IS NOT NULL
GROUP BY tender ORDER BY tender
"""
# From where to where a session lasts is read from the log, which only grows: clocks may be set back.
_LASTS = """
SELECT s.seq - 1, coalesce(z.seq - 1, 9223372036854775807)
FROM till_session s LEFT JOIN z_report z ON z.session_id = s.id WHERE s.id = ?
"""
_ACTS = """
SELECT kind, count(*) FROM act WHERE device_id = :device AND seq > :after AND seq <= :through GROUP BY kind
"""
_COUNTED: Final = {
    "cancelled": Act.BASKET_CANCELLED,
    "drawer_openings": Act.DRAWER_OPENED,
    "copies": Act.RECEIPT_COPIED,
}
IN_SESSION: Final = "session_id = :session"
BETWEEN: Final = "device_id = :device AND seq > :after AND seq <= :through"
INVOICED_BETWEEN: Final = f"{BETWEEN} AND id IN (SELECT sale_id FROM invoice)"  # noqa: S608 - names are ours
"""Which sales are added up: those of a session, of a stretch of a till's log, those of it that have an invoice."""
_PERPETUAL = """
SELECT perpetual_after FROM z_report WHERE device_id = :device
AND seq < coalesce((SELECT seq FROM z_report WHERE session_id = :session), 9223372036854775807)
ORDER BY number DESC LIMIT 1
"""


def session_totals(session: Session, till: TillSession) -> SessionTotals:
    """Add up a session's facts: the X report, and what the Z report seals."""
    key = {"session": till.id}
    ((after, through),) = session.values(_LASTS, (till.id,))
    reconciled = reconciled_in(session, till.id)
    return replace(
        sales_totals(session, IN_SESSION, key),
        opening_float=till.opening_float,
        movements=tuple(session.rows(Movement, _MOVEMENTS, key)),
        perpetual_before=_perpetual(session, till.id),
        apart=tuple(session.rows(ApartCount, _APART, key)),
        reconciled=reconciled,
        fees=fees_of(reconciled),
        **_acts(session, {"device": session.device.id, "after": after, "through": through}),
    )


def stretch_totals(session: Session, device: UUID, after: int, through: int) -> SessionTotals:
    """Add up the facts of a stretch of a till's log, after one entry and up to another."""
    stretch = {"device": device, "after": after, "through": through}
    sold = sales_totals(session, BETWEEN, stretch)
    return replace(sold, fees=fees_between(session, stretch), **_acts(session, stretch))


def sales_totals(session: Session, which: str, key: Mapping[str, Any]) -> SessionTotals:
    """Add up sales: `which` is one of the conditions above, `key` what it names. There are no acts in it."""
    sales = _one(session.row(_Sales, _SALES.format(which=which), key))
    lines = _one(session.row(_Lines, _LINES.format(which=which), key))
    return SessionTotals(
        opening_float=ZERO,
        sales=sales.sales,
        refunds=sales.refunds,
        first_sale=sales.first_sale,
        last_sale=sales.last_sale,
        turnover=lines.turnover,
        deposits=lines.deposits,
        rounding=sales.rounding,
        vat=tuple(session.rows(VatTotal, _VAT.format(which=which), key)),
        tenders=tuple(session.rows(TenderTotal, _TENDERS.format(which=which), key)),
        movements=(),
        corrections=lines.corrections,
        corrected=lines.corrected,
        cancelled=0,
        drawer_openings=0,
        perpetual_before=ZERO,
        refunded=sales.refunded,
        discounts=(lines.discounts, lines.discounted),
        overrides=(lines.overrides, lines.overridden),
        returns=(lines.returns, lines.returned),
        tips=lines.tips,
        topups=lines.topups,
        invoiced=sales.invoiced,
        cashiers=tuple(session.rows(CashierTotal, _CASHIERS.format(which=which), key)),
    )


def _one(row: Row | None) -> Row:
    if row is None:
        raise AssertionError("a sum without a row")
    return row


def _acts(session: Session, stretch: Mapping[str, Any]) -> dict[str, Any]:
    """Return how often a stretch of the log has the acts that are counted."""
    counts = dict(session.values(_ACTS, stretch))
    return {name: counts.get(str(kind), 0) for name, kind in _COUNTED.items()}


def _perpetual(session: Session, session_id: UUID) -> Decimal:
    """Return the turnover of all sessions of this till before this one."""
    before = session.value(_PERPETUAL, {"device": session.device.id, "session": session_id})
    return Decimal(before or 0).scaleb(-2)


def _counted(kept: list[int] | None) -> tuple[int, Decimal]:
    return (kept[0], euro(kept[1])) if kept else (0, ZERO)
