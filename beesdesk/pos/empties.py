"""Empties: containers brought back for their deposit, and the tickets of an empties machine."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from beesdesk.catalog.barcodes import Code
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents, thousandths
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.basket import Entry, basket_for, refuse_when_paying, store_lines, till_session
from beesdesk.pos.model import Basket, BasketLine, TillSession
from beesdesk.pos.pricing import CENT, ZERO
from beesdesk.pos.rules import shop_rules
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, LineKind, Source, Unit

MOST_DEPOSIT = Decimal(100)
"""Euro for one container: a keg's is less."""
MOST_CONTAINERS = Decimal(999)


@dataclass(frozen=True, slots=True)
class Returned:
    """So many containers of one kind, at `amount` euro each. `name` stands on the line, where it has one."""

    amount: Decimal
    quantity: Decimal
    name: str = ""
    container_id: UUID | None = None


def return_deposits(
    session: Session, returned: Sequence[Returned], *, now: datetime, approved_by: str | None = None
) -> Entry:
    """Take empties back, with or without a receipt: a line below zero for each kind, all of them or none.

    Above what the shop pays out unasked (`empties_most`) somebody must allow it. Raises `AmountImpossible`,
    `QuantityImpossible`, `NotAllowed`, `PaymentBegun`, `TillClosed`.
    """
    till = till_session(session)
    for one in returned:
        _refuse_impossible(one)
    basket = basket_for(session, till, now)
    refuse_when_paying(session, basket)
    _ask_above(session, till, basket, returned, now, approved_by)
    lines = [
        _line(basket, till, one.name, one.amount, one.quantity, now, offset=offset, container_id=one.container_id)
        for offset, one in enumerate(returned, 1)
    ]
    return Entry(store_lines(session, basket, lines), tuple(lines))


def return_deposit(
    session: Session, amount: Decimal, quantity: Decimal, *, now: datetime, approved_by: str | None = None
) -> Entry:
    """Take empties of one kind back: `quantity` containers at `amount` euro. Raises as `return_deposits` does."""
    return return_deposits(session, [Returned(amount, quantity)], now=now, approved_by=approved_by)


def take_ticket(session: Session, till: TillSession, code: Code, *, now: datetime, language: Language) -> Entry:
    """Take a ticket of an empties machine: its amount is taken off, its code counts once.

    Raises `TicketUsed`, `TicketEmpty`, `NotAllowed`, `PaymentBegun`.
    """
    del language
    amount = code.price
    if not amount:
        raise no.TicketEmpty(code.raw)
    basket = basket_for(session, till, now)
    refuse_when_paying(session, basket)
    number = code.raw.strip()
    _refuse_used(session, number, now)
    line = _line(basket, till, "", amount, Decimal(1), now, ticket=number)
    return Entry(store_lines(session, basket, [line]), (line,))


def _line(
    basket: Basket,
    till: TillSession,
    name: str,
    amount: Decimal,
    quantity: Decimal,
    now: datetime,
    *,
    offset: int = 1,
    container_id: UUID | None = None,
    ticket: str | None = None,
) -> BasketLine:
    return BasketLine(
        uuid7(), basket.id, basket.positions + offset, LineKind.DEPOSIT, None, None, None, name, Unit.PIECE, -quantity,
        amount, -amount * quantity, ZERO, None, None, Source.SCAN if ticket else Source.KEYED, None, now, ZERO,
        container_id=container_id, who=till.cashier, ticket=ticket,
    )  # fmt: skip


_RETURNED = """
SELECT coalesce(sum(amount), 0) FROM basket_line
WHERE basket_id = ? AND kind = 'deposit' AND concerns IS NULL AND ticket IS NULL
"""
_USED = """
SELECT max(at) FROM empties_ticket WHERE code = :code AND at > :since
"""
_WAITING = "SELECT 1 FROM basket_line WHERE ticket = ? AND corrects IS NULL AND taken_back = 0"


def _refuse_impossible(one: Returned) -> None:
    if not 0 < one.amount <= MOST_DEPOSIT or one.amount % CENT:
        raise no.AmountImpossible(one.amount)
    if not 0 < one.quantity <= MOST_CONTAINERS or one.quantity % 1:
        raise no.QuantityImpossible(one.quantity)


def _ask_above(
    session: Session,
    till: TillSession,
    basket: Basket,
    returned: Sequence[Returned],
    now: datetime,
    approved_by: str | None,
) -> None:
    """Raise `NotAllowed` where a basket's empties come to more than the shop pays out unasked."""
    back = sum((one.amount * one.quantity for one in returned), ZERO)
    before = Decimal(session.value(_RETURNED, (basket.id,))).scaleb(-2)
    if back - before > shop_rules(session).empties_most:
        approved = allow(session, Act.EMPTIES, till.cashier, approved_by)
        count = sum((one.quantity for one in returned), Decimal(0))
        detail = canonical({"amount": cents(back), "count": thousandths(count)})
        note(
            session, Act.EMPTIES, now=now, who=till.cashier, subject=basket.id, detail=detail, approved_by=approved,
        )  # fmt: skip


def _refuse_used(session: Session, code: str, now: datetime) -> None:
    since = now - timedelta(days=shop_rules(session).ticket_days)
    if session.value(_USED, {"code": code, "since": since}) or session.value(_WAITING, (code,)):
        raise no.TicketUsed(code)
