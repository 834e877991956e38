"""What a session adds up to: read from its facts, the same for X and Z."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Rate, cents
from beesdesk.pos.model import TillSession
from beesdesk.pos.pricing import ZERO
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
class SessionTotals:
    """A session's figures, euro. `turnover` is goods, VAT included, without deposits and cash rounding."""

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
            }
        )


@dataclass(frozen=True, slots=True)
class _Sales:
    sales: int
    refunds: int
    first_sale: int | None
    last_sale: int | None
    rounding: Money


@dataclass(frozen=True, slots=True)
class _Lines:
    turnover: Money
    deposits: Money
    corrections: int
    corrected: Money


_SALES = """
SELECT count(*) FILTER (WHERE total >= 0) AS sales, count(*) FILTER (WHERE total < 0) AS refunds,
       min(number) AS first_sale, max(number) AS last_sale, coalesce(sum(rounding), 0) AS rounding
FROM sale WHERE session_id = ?
"""
_LINES = """
SELECT coalesce(sum(amount) FILTER (WHERE kind = 'item'), 0) AS turnover,
       coalesce(sum(amount) FILTER (WHERE kind = 'deposit'), 0) AS deposits,
       count(*) FILTER (WHERE corrects IS NOT NULL AND kind = 'item') AS corrections,
       coalesce(sum(amount) FILTER (WHERE corrects IS NOT NULL AND kind = 'item'), 0) AS corrected
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
