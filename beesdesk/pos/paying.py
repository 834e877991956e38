"""Payment: tenders are taken one by one, and the last one turns the basket into a sale, in one transaction."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import discard, till_session
from beesdesk.pos.model import Basket, BasketLine, BasketPayment, Payment, Sale, SaleLine, SaleVat, Tender, TillSession
from beesdesk.pos.pricing import CENT, ZERO, Settlement, round_cash, settle, vat_inside
from beesdesk.pos.queries import lines_of, open_basket, payments_of, tenders
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.sessions import MOST_CASH


@dataclass(frozen=True, slots=True)
class Paid:
    """What a payment did. `sale_id` and `number` stand once the basket is a sale; amounts are euro."""

    basket_id: UUID
    kept: Decimal
    due: Decimal
    change: Decimal = ZERO
    rounding: Decimal = ZERO
    sale_id: UUID | None = None
    number: int | None = None


def pay(session: Session, tender: str, handed: Decimal | None = None, *, now: datetime) -> Paid:
    """Take a payment for the open basket: `handed` euro, or all that is due.

    Cash is rounded on what is left to pay, and gives change; every other tender is exact. The sale, its lines, VAT and
    payments and the seal are committed together. Raises `BasketEmpty`, `TenderUnknown`, `AmountNotTaken`.
    """
    till = till_session(session)
    basket = open_basket(session, till.id)
    if basket is None or not basket.positions:
        raise no.BasketEmpty
    means = {known.code: known for known in tenders(session)}.get(tender)
    if means is None:
        raise no.TenderUnknown(tender)
    before = payments_of(session, basket.id)
    due = basket.total - sum((payment.amount for payment in before), ZERO)
    done = _settle(session, means, due, handed)
    given = done.kept + done.change
    payment = BasketPayment(uuid7(), basket.id, len(before) + 1, tender, done.kept, given)
    if done.due:
        session.insert(payment)
        return Paid(basket.id, done.kept, done.due)
    number = _sell(session, till, basket, [*before, payment], done, now)
    discard(session, basket.id)
    return Paid(basket.id, done.kept, ZERO, done.change, done.rounding, basket.id, number)


def owed_in_cash(session: Session, due: Decimal) -> Decimal:
    """Return what `due` euro come to when they are paid in cash."""
    return round_cash(due, shop_rules(session).cash_step)


def _settle(session: Session, means: Tender, due: Decimal, handed: Decimal | None) -> Settlement:
    step = shop_rules(session).cash_step if means.rounds else ZERO
    done = None
    if handed is None or _plausible(handed):
        done = settle(due, handed, gives_change=means.gives_change, step=step)
    if done is None:
        raise no.AmountNotTaken(handed if handed is not None else due, round_cash(due, step))
    return done


def _plausible(handed: Decimal) -> bool:
    """Tell whether this can be money: whole cents, and not a bar code that was scanned into the amount."""
    return handed.is_finite() and abs(handed) <= MOST_CASH and not handed % CENT


def _sell(
    session: Session, till: TillSession, basket: Basket, payments: list[BasketPayment], done: Settlement, now: datetime
) -> int:
    """Turn the basket into a sale; return its number."""
    sale = Sale(
        basket.id, till.id, next_number(session), now, till.cashier, basket.member_id, basket.total, done.rounding,
        done.change,
    )  # fmt: skip
    paid = [Payment(p.id, basket.id, p.position, p.tender, p.amount, p.handed) for p in payments]
    record_sale(session, sale, [_sold(line) for line in lines_of(session, basket.id)], paid)
    return sale.number


def next_number(session: Session) -> int:
    """Return the number of this till's next sale: one more than the last, without gaps."""
    last = session.value("SELECT max(number) FROM sale WHERE device_id = ?", (session.device.id,))
    return int(last or 0) + 1


def record_sale(session: Session, sale: Sale, lines: list[SaleLine], payments: list[Payment]) -> None:
    """Write a sale whole: itself, its lines, the VAT inside them, what paid it."""
    session.insert(sale)
    session.insert_many(lines)
    session.insert_many(SaleVat(uuid7(), sale.id, part.rate, part.gross, part.vat) for part in vat_inside(lines))
    session.insert_many(payments)


def _sold(line: BasketLine) -> SaleLine:
    return SaleLine(
        line.id, line.basket_id, line.position, line.kind, line.corrects, line.product_id, line.gtin, line.name,
        line.unit, line.quantity, line.price, line.amount, line.vat_rate, line.tare, line.tags, line.source, line.lot,
        line.at,
    )  # fmt: skip
