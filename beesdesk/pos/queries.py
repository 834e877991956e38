"""What the till asks: the open session, the basket, the sales and what they add up to."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Money
from beesdesk.pos.model import (
    Basket,
    BasketLine,
    BasketPayment,
    Payment,
    Sale,
    SaleLine,
    SaleVat,
    Tender,
    TillSession,
    UnknownCode,
    ZReport,
)
from beesdesk.pos.pricing import ZERO
from beesdesk.values import dataclass

_NOW_THERE = "(SELECT cashier FROM handover WHERE session_id = s.id ORDER BY seq DESC LIMIT 1)"
_SESSION = f"""
SELECT s.id, s.number, s.opened_at, coalesce({_NOW_THERE}, s.cashier) AS cashier, s.opening_float FROM till_session s
WHERE s.device_id = ? AND NOT EXISTS (SELECT 1 FROM z_report z WHERE z.session_id = s.id)
ORDER BY s.number DESC LIMIT 1
"""  # noqa: S608 - names are ours
_BASKET = f"SELECT {columns(Basket)} FROM basket"  # noqa: S608 - names are ours
_PARKED = """
SELECT b.id, b.name, b.member_id, b.items, b.total, b.parked_at,
       coalesce((SELECT who FROM basket_line WHERE basket_id = b.id ORDER BY position DESC LIMIT 1), s.cashier) AS cashier
FROM basket b JOIN till_session s ON s.id = b.session_id WHERE b.status = 'parked' ORDER BY b.parked_at, b.id
"""
_LINE = f"SELECT {columns(BasketLine)} FROM basket_line"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class ParkedBasket:
    """A basket set aside: its name, what it comes to (euro), since when, and who scanned it last (by reference)."""

    id: UUID
    name: str | None
    member_id: UUID | None
    items: int
    total: Money
    parked_at: datetime
    cashier: str


@dataclass(frozen=True, slots=True)
class BasketView:
    """The open basket whole, as the till's screen needs it after a start."""

    basket: Basket
    lines: tuple[BasketLine, ...]
    payments: tuple[BasketPayment, ...]
    unknown: tuple[UnknownCode, ...]

    @property
    def due(self) -> Decimal:
        """Euro still to pay, before any cash rounding."""
        return self.basket.total - sum((payment.amount for payment in self.payments), ZERO)


@dataclass(frozen=True, slots=True)
class SaleView:
    """A sale whole, its lines and payments in their order."""

    sale: Sale
    lines: tuple[SaleLine, ...]
    vat: tuple[SaleVat, ...]
    payments: tuple[Payment, ...]


def open_session(session: Session) -> TillSession | None:
    """Return this till's session that has no Z report yet; its `cashier` is who serves now, not who opened it."""
    return session.row(TillSession, _SESSION, (session.device.id,))


def current_cashier(session: Session, till: TillSession) -> str:
    """Return who serves in a session: whom it was last handed over to, else who opened it."""
    last = session.value("SELECT cashier FROM handover WHERE session_id = ? ORDER BY seq DESC LIMIT 1", (till.id,))
    return till.cashier if last is None else str(last)


def cashiers_of(session: Session, session_id: UUID) -> list[str]:
    """Return who served in a session, in their order: who opened it, and whom it was handed over to."""
    return [
        row[0]
        for row in session.values(
            "SELECT cashier FROM till_session WHERE id = ? UNION ALL"
            " SELECT * FROM (SELECT cashier FROM handover WHERE session_id = ? ORDER BY seq)",
            (session_id, session_id),
        )
    ]


def open_basket(session: Session, session_id: UUID) -> Basket | None:
    """Return the basket being scanned."""
    return session.row(Basket, f"{_BASKET} WHERE session_id = ? AND status = 'open'", (session_id,))


def basket_view(session: Session) -> BasketView | None:
    """Return the open basket of the open session with all its lines, or None."""
    till = open_session(session)
    basket = open_basket(session, till.id) if till else None
    return None if basket is None else _whole(session, basket)


def basket_by_id(session: Session, basket_id: UUID) -> BasketView | None:
    """Return a basket, open or parked, with all its lines; None once it was paid or cancelled."""
    basket = session.find(Basket, basket_id)
    return None if basket is None else _whole(session, basket)


def _whole(session: Session, basket: Basket) -> BasketView:
    unknown = session.rows(
        UnknownCode, "SELECT id, basket_id, code, at FROM unknown_code WHERE basket_id = ?", (basket.id,)
    )
    return BasketView(
        basket, tuple(lines_of(session, basket.id)), tuple(payments_of(session, basket.id)), tuple(unknown)
    )


def sale_by_id(session: Session, sale_id: UUID) -> SaleView | None:
    """Return a sale with all that belongs to it, or None."""
    sale = session.find(Sale, sale_id)
    if sale is None:
        return None
    key = (sale_id,)
    return SaleView(
        sale,
        tuple(session.rows(SaleLine, "SELECT * FROM sale_line WHERE sale_id = ? ORDER BY position", key)),
        tuple(session.rows(SaleVat, "SELECT * FROM sale_vat WHERE sale_id = ? ORDER BY rate", key)),
        tuple(session.rows(Payment, "SELECT * FROM payment WHERE sale_id = ? ORDER BY position", key)),
    )


def z_report_of(session: Session, session_id: UUID) -> ZReport | None:
    """Return what closed a session, None while it is open."""
    return session.row(ZReport, "SELECT * FROM z_report WHERE session_id = ?", (session_id,))


def lines_of(session: Session, basket_id: UUID) -> list[BasketLine]:
    """Return the lines of a basket in order of entry."""
    return session.rows(BasketLine, f"{_LINE} WHERE basket_id = ? ORDER BY position", (basket_id,))


def line_at(session: Session, basket_id: UUID, position: int) -> BasketLine | None:
    """Return one line of a basket."""
    return session.row(BasketLine, f"{_LINE} WHERE basket_id = ? AND position = ?", (basket_id, position))


def attached_to(session: Session, basket_id: UUID, position: int) -> list[BasketLine]:
    """Return what concerns a line of a basket: its deposit, discounts, overrides."""
    return session.rows(
        BasketLine,
        f"{_LINE} WHERE basket_id = ? AND concerns = ? AND corrects IS NULL ORDER BY position",
        (basket_id, position),
    )


def bought_of(session: Session, basket_id: UUID, product_id: UUID) -> Decimal:
    """Return how much of a product is in a basket, after corrections."""
    held = session.value(
        "SELECT coalesce(sum(quantity), 0) FROM basket_line WHERE basket_id = ? AND product_id = ? AND kind = 'item'",
        (basket_id, product_id),
    )
    return Decimal(held).scaleb(-3)


def payments_of(session: Session, basket_id: UUID) -> list[BasketPayment]:
    """Return what is already paid of a basket."""
    return session.rows(
        BasketPayment,
        f"SELECT {columns(BasketPayment)} FROM basket_payment WHERE basket_id = ? ORDER BY position",  # noqa: S608 - ours
        (basket_id,),
    )


def is_bare(session: Session, basket: Basket) -> bool:
    """Tell whether nothing is lost with a basket: it has no line, no payment and no code that somebody must look up."""
    unknown = session.value("SELECT 1 FROM unknown_code WHERE basket_id = ?", (basket.id,))
    return not basket.positions and not unknown and not payments_of(session, basket.id)


def parked_baskets(session: Session) -> list[ParkedBasket]:
    """Return the baskets set aside, the oldest first."""
    return session.rows(ParkedBasket, _PARKED)


def every_tender(session: Session) -> list[Tender]:
    """Return all means of payment in their order, those taken no more too: old sales were paid by them."""
    return session.rows(Tender, f"SELECT {columns(Tender)} FROM tender ORDER BY position, id")  # noqa: S608 - names are ours


def tenders(session: Session) -> list[Tender]:
    """Return the means of payment that the shop takes, in their order."""
    return session.rows(
        Tender,
        f"SELECT {columns(Tender)} FROM tender WHERE withdrawn = 0 ORDER BY position, id",  # noqa: S608 - names are ours
    )
