"""The open basket's rows: beginning one, adding lines with its running figures, giving it up."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents, thousandths
from beesdesk.journal import note
from beesdesk.members.queries import Shopper
from beesdesk.pos import refusals as no
from beesdesk.pos.asked import refuse_attempts
from beesdesk.pos.model import Basket, BasketLine, BasketPayment, TillSession, UnknownCode
from beesdesk.pos.pricing import ZERO, line_amount
from beesdesk.pos.queries import lines_of, open_basket, open_session, payments_of
from beesdesk.values import dataclass
from beesdesk.words import Act, BasketStatus


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of a scan or another deed on the basket: the lines it added, the member it named or the tare it set aside."""

    basket: Basket
    lines: tuple[BasketLine, ...] = ()
    shopper: Shopper | None = None
    tare: Decimal | None = None


def till_session(session: Session) -> TillSession:
    """Return the open session. Raises `TillClosed`."""
    till = open_session(session)
    if till is None:
        raise no.TillClosed
    return till


def basket_for(session: Session, till: TillSession, now: datetime) -> Basket:
    """Return the open basket; begin one where there is none."""
    basket = open_basket(session, till.id)
    if basket is None:
        basket = Basket(uuid7(), till.id, BasketStatus.OPEN, None, None, None, now, None, None, 0, 0, ZERO)
        session.insert(basket)
    return basket


def current_basket(session: Session) -> Basket:
    """Return the open basket, of which nothing is paid yet. Raises `BasketEmpty`, `PaymentBegun`, `TillClosed`."""
    basket = open_basket(session, till_session(session).id)
    if basket is None:
        raise no.BasketEmpty
    refuse_when_paying(session, basket)
    return basket


def refuse_when_paying(session: Session, basket: Basket) -> None:
    """Raise `PaymentBegun` where a part is paid, `AttemptOpen` where a terminal may have taken it: the goods are settled."""
    if basket.positions:
        refuse_attempts(session, basket.id)
        refuse_part_paid(session, basket)


def refuse_part_paid(session: Session, basket: Basket) -> None:
    """Raise `PaymentBegun` where a part is paid."""
    if basket.positions:
        paid = payments_of(session, basket.id)
        if paid:
            raise no.PaymentBegun(sum((payment.amount for payment in paid), ZERO))


def store_lines(
    session: Session, basket: Basket, lines: list[BasketLine], *, items: int = 0, drop_tare: bool = False
) -> Basket:
    """Write new lines and let the basket's running figures follow; return the basket then."""
    for line in lines:
        session.insert(line)
    changes: dict[str, object] = {
        "positions": basket.positions + len(lines),
        "items": basket.items + items,
        "total": basket.total + sum((line.amount for line in lines), ZERO),
    }
    if drop_tare:
        changes["tare"] = None
    session.change(Basket, basket.id, **changes)
    return replace(basket, **changes)  # type: ignore[arg-type]


def share(line: BasketLine, quantity: Decimal) -> Decimal:
    """Return what so much of a line comes to; the whole line is its amount exactly."""
    return line.amount if quantity == line.quantity else line_amount(line.amount / line.quantity, quantity)


def amount_left(line: BasketLine) -> Decimal:
    """Return what is left of a line's amount after what was taken back of it, euro."""
    return line.amount - share(line, line.taken_back)


def reversal(
    session: Session, basket: Basket, line: BasketLine, quantity: Decimal, offset: int, now: datetime, who: str
) -> BasketLine:
    """Return the line that takes `quantity` of another one back, to the cent also when it is taken back piecemeal."""
    taken = line.taken_back + quantity
    amount = share(line, line.taken_back) - share(line, taken)
    session.change(BasketLine, line.id, taken_back=taken)
    return replace(
        line, id=uuid7(), position=basket.positions + offset, corrects=line.position, quantity=-quantity, amount=amount,
        at=now, taken_back=ZERO, who=who,
    )  # fmt: skip


def note_basket(
    session: Session,
    kind: Act,
    basket: Basket,
    now: datetime,
    who: str,
    reason: str | None,
    approved_by: str | None = None,
) -> None:
    """Journal what became of a basket, with its lines."""
    lines = [
        {"name": line.name, "gtin": line.gtin, "quantity": thousandths(line.quantity), "amount": cents(line.amount)}
        for line in lines_of(session, basket.id)
    ]
    detail = canonical({"total": cents(basket.total), "lines": lines})
    note(session, kind, now=now, who=who, reason=reason, subject=basket.id, detail=detail, approved_by=approved_by)


def discard(session: Session, basket_id: UUID) -> None:
    """Remove a basket's local rows; what must be kept of it has been written as facts."""
    for cls, name in ((UnknownCode, "unknown_code"), (BasketPayment, "basket_payment"), (BasketLine, "basket_line")):
        session.execute_local(cls, f"DELETE FROM {name} WHERE basket_id = ?", (basket_id,))  # noqa: S608 - names above
    session.delete(Basket, basket_id)
