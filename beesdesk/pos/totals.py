"""What a session adds up to: read from its facts, the same for X and Z."""

from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Rate, cents
from beesdesk.pos.model import TillSession
from beesdesk.pos.pricing import ZERO
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
class SessionTotals:
    """A session's figures, euro. `turnover` is goods, VAT included, without deposits, gifts, top-ups and cash rounding.

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
        return canonical(
            {
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
                "cashiers": [
                    [one.cashier, one.receipts, cents(one.turnover), cents(one.cash)] for one in self.cashiers
                ],
            }
        )


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
FROM sale WHERE session_id = ?
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
FROM sale_line WHERE sale_id IN (SELECT id FROM sale WHERE session_id = ?)
"""
_VAT = """
SELECT rate, sum(gross) AS gross, sum(vat) AS vat FROM sale_vat
WHERE sale_id IN (SELECT id FROM sale WHERE session_id = ?) GROUP BY rate ORDER BY rate
"""
_TENDERS = """
SELECT tender, sum(amount) AS amount, count(*) AS payments FROM payment
WHERE sale_id IN (SELECT id FROM sale WHERE session_id = ?) GROUP BY tender ORDER BY tender
"""
_CASHIERS = """
SELECT cashier, count(*) AS receipts,
       sum((SELECT coalesce(sum(amount), 0) FROM sale_line l
            WHERE l.sale_id = s.id AND l.kind IN ('item', 'discount', 'override'))) AS turnover,
       sum((SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.sale_id = s.id AND p.tender = 'cash')) AS cash
FROM sale s WHERE session_id = ? GROUP BY cashier ORDER BY min(number)
"""
# From where to where a session lasts is read from the log, which only grows: clocks may be set back.
_ACTS = """
SELECT count(*) FROM act WHERE kind = :kind AND device_id = :device
AND seq >= (SELECT seq FROM till_session WHERE id = :session)
AND seq < coalesce((SELECT seq FROM z_report WHERE session_id = :session), 9223372036854775807)
"""
_PERPETUAL = """
SELECT perpetual_after FROM z_report WHERE device_id = :device
AND seq < coalesce((SELECT seq FROM z_report WHERE session_id = :session), 9223372036854775807)
ORDER BY number DESC LIMIT 1
"""


def session_totals(session: Session, till: TillSession) -> SessionTotals:
    """Add up a session's facts: the X report, and what the Z report seals."""
    key = (till.id,)
    sales = _one(session.row(_Sales, _SALES, key))
    lines = _one(session.row(_Lines, _LINES, key))
    return SessionTotals(
        opening_float=till.opening_float,
        sales=sales.sales,
        refunds=sales.refunds,
        first_sale=sales.first_sale,
        last_sale=sales.last_sale,
        turnover=lines.turnover,
        deposits=lines.deposits,
        rounding=sales.rounding,
        vat=tuple(session.rows(VatTotal, _VAT, key)),
        tenders=tuple(session.rows(TenderTotal, _TENDERS, key)),
        movements=tuple(
            session.rows(Movement, "SELECT amount, reason FROM cash_movement WHERE session_id = ? ORDER BY at, id", key)
        ),
        corrections=lines.corrections,
        corrected=lines.corrected,
        cancelled=_acts(session, till, Act.BASKET_CANCELLED),
        drawer_openings=_acts(session, till, Act.DRAWER_OPENED),
        perpetual_before=_perpetual(session, till.id),
        refunded=sales.refunded,
        discounts=(lines.discounts, lines.discounted),
        overrides=(lines.overrides, lines.overridden),
        returns=(lines.returns, lines.returned),
        tips=lines.tips,
        topups=lines.topups,
        copies=_acts(session, till, Act.RECEIPT_COPIED),
        invoiced=sales.invoiced,
        cashiers=tuple(session.rows(CashierTotal, _CASHIERS, key)),
    )


def _one(row: Row | None) -> Row:
    if row is None:
        raise AssertionError("a sum without a row")
    return row


def _acts(session: Session, till: TillSession, kind: Act) -> int:
    where = {"kind": str(kind), "device": session.device.id, "session": till.id}
    return int(session.value(_ACTS, where))


def _perpetual(session: Session, session_id: UUID) -> Decimal:
    """Return the turnover of all sessions of this till before this one."""
    before = session.value(_PERPETUAL, {"device": session.device.id, "session": session_id})
    return Decimal(before or 0).scaleb(-2)
