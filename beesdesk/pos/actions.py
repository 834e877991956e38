"""What is done to the open basket: scan, take back, park, recall, cancel. Every act is durable when it returns."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.queries import ProductOffer, offer_by_code, offer_by_id, patterns
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents, thousandths
from beesdesk.members.queries import Shopper, shopper_by_card
from beesdesk.pos import refusals as no
from beesdesk.pos.journal import note
from beesdesk.pos.model import Basket, BasketLine, BasketPayment, TillSession, UnknownCode
from beesdesk.pos.pricing import CENT, GRAM, ZERO, line_amount, quantity_for
from beesdesk.pos.queries import is_bare, line_at, lines_of, open_basket, open_session, payments_of
from beesdesk.pos.rules import shop_rules
from beesdesk.words import Act, BasketStatus, CardStatus, Language, LineKind, Source

MOST_PIECES = Decimal(9999)
MOST_WEIGHT = Decimal("99.999")
"""Kilograms in one line, as on the cooperative's own scales."""
MOST_PRICE = Decimal(10_000)
"""Euro per unit that the till takes: a bar code scanned into the price is more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of a scan: the lines it added, the member it named or the tare it set aside, and the basket then."""

    basket: Basket
    lines: tuple[BasketLine, ...] = ()
    shopper: Shopper | None = None
    tare: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Amounts:
    """What the cashier said about an item beside its code.

    `quantity` in pieces; `gross` and `tare` in kilograms (or litres); `price` in euro per unit, where the shop has none.
    """

    quantity: Decimal = Decimal(1)
    gross: Decimal | None = None
    tare: Decimal | None = None
    price: Decimal | None = None


ONE = Amounts()


def scan(
    session: Session,
    text: str,
    amounts: Amounts = ONE,
    *,
    now: datetime,
    today: date,
    language: Language,
    source: Source = Source.SCAN,
) -> Entry:
    """Take in a scanned or keyed code: an article, a member's card or a tare label.

    Raises the refusals of `pos.refusals` that begin with Code, Card, Product, UseBy, Price, Weight, Tare, Quantity,
    `AmountImpossible` for a price that is none, `PaymentBegun` and `TillClosed`; the basket is then as it was.
    """
    till = till_session(session)
    code = read_code(text, patterns(session), today=today)
    if code.kind is CodeKind.INVALID:
        raise no.CodeInvalid(code.raw, code.reason or "")
    if code.kind is CodeKind.CARD:
        return _take_card(session, till, code, now)
    if code.kind is CodeKind.TARE:
        return _take_tare(session, till, code, now)
    if code.kind is CodeKind.DISCOUNT:
        raise no.CodeNotUsed(code.raw, code.kind)
    offer = offer_by_code(session, code, today)
    if offer is None:
        raise no.CodeUnknown(code.raw)
    if code.expiry is not None and code.expiry < today:
        raise no.UseByPassed(offer.name(language), code.expiry)
    return _add(session, till, offer, code, amounts, now=now, today=today, language=language, source=source)


def pick(
    session: Session, product_id: UUID, amounts: Amounts = ONE, *, now: datetime, today: date, language: Language
) -> Entry:
    """Take in a product chosen on the screen. Raises as `scan` does."""
    till = till_session(session)
    offer = offer_by_id(session, product_id, today)
    if offer is None:
        raise no.CodeUnknown(str(product_id))
    return _add(session, till, offer, None, amounts, now=now, today=today, language=language, source=Source.PICKED)


def name_shopper(session: Session, member_id: UUID | None, *, now: datetime) -> Basket:
    """Say for whom the basket is (None: nobody in particular)."""
    basket = _basket(session, till_session(session), now)
    session.change(Basket, basket.id, member_id=member_id, eater_id=None)
    return replace(basket, member_id=member_id, eater_id=None)


def take_back(
    session: Session,
    position: int,
    quantity: Decimal | None = None,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
) -> Entry:
    """Take back a line of the open basket, wholly or in part, by a line of its own; its deposit goes with it.

    Raises `LineNotThere`, `TooMuchTakenBack`, `QuantityImpossible`, `PaymentBegun`.
    """
    basket = _current(session)
    line = line_at(session, basket.id, position)
    if line is None or line.corrects is not None or line.kind is not LineKind.ITEM:
        raise no.LineNotThere(position)
    left = line.quantity - line.taken_back
    taken = left if quantity is None else quantity
    if taken <= 0 < left or taken % (GRAM if line.unit.weighed else 1):
        raise no.QuantityImpossible(taken)
    if taken > left or not left:
        raise no.TooMuchTakenBack(line.name, left)
    added = [_reverse(session, basket, line, taken, 1, now)]
    deposit = line_at(session, basket.id, position + 1)
    if deposit is not None and deposit.kind is LineKind.DEPOSIT and deposit.corrects is None:
        units = deposit.quantity * taken / line.quantity
        added.append(_reverse(session, basket, deposit, units, 2, now))
    basket = _store(session, basket, added, items=-_articles(line, taken, whole=taken == left))
    detail = canonical(
        {"line": position, "name": line.name, "quantity": thousandths(taken), "amount": cents(added[0].amount)}
    )
    note(session, Act.CORRECTION, now=now, who=who, reason=reason, subject=basket.id, detail=detail)
    return Entry(basket, tuple(added))


def keep_unknown(session: Session, code: str, *, now: datetime) -> Basket:
    """Keep a scan that named nothing beside the basket, so that the article is not forgotten at payment."""
    basket = _basket(session, till_session(session), now)
    session.insert(UnknownCode(uuid7(), basket.id, code, now))
    return basket


def settle_unknown(session: Session, unknown_id: UUID) -> None:
    """Forget an unknown code: the article was entered otherwise, or is not sold."""
    session.delete(UnknownCode, unknown_id)


def park(session: Session, name: str | None = None, *, now: datetime, who: str) -> Basket:
    """Set the open basket aside. Raises `BasketEmpty`, `PaymentBegun`."""
    basket = _current(session)
    if not basket.positions and basket.member_id is None:
        raise no.BasketEmpty
    session.change(Basket, basket.id, status=BasketStatus.PARKED, name=name, parked_at=now)
    _note_basket(session, Act.BASKET_PARKED, basket, now, who, name)
    return replace(basket, status=BasketStatus.PARKED, name=name, parked_at=now)


def recall(session: Session, basket_id: UUID, *, now: datetime, who: str) -> Basket:
    """Take a parked basket back to the till. Raises `BasketOpen` while another one holds goods, `BasketGone`."""
    till = till_session(session)
    parked = session.find(Basket, basket_id)
    if parked is None or parked.status is not BasketStatus.PARKED:
        raise no.BasketGone
    current = open_basket(session, till.id)
    if current is not None:
        if not is_bare(session, current):
            raise no.BasketOpen
        discard(session, current.id)
    session.change(Basket, basket_id, status=BasketStatus.OPEN, session_id=till.id, parked_at=None)
    note(session, Act.BASKET_RECALLED, now=now, who=who, subject=basket_id)
    return replace(parked, status=BasketStatus.OPEN, session_id=till.id, parked_at=None)


def cancel(session: Session, *, reason: str, now: datetime, who: str) -> None:
    """Give the open basket up; the journal keeps its lines. Raises `BasketEmpty`, `ReasonNeeded`, `PaymentBegun`."""
    basket = _current(session)
    if basket.positions and not reason.strip():
        raise no.ReasonNeeded
    _note_basket(session, Act.BASKET_CANCELLED, basket, now, who, reason)
    discard(session, basket.id)


def discard(session: Session, basket_id: UUID) -> None:
    """Remove a basket's local rows; what must be kept of it has been written as facts."""
    for cls, name in ((UnknownCode, "unknown_code"), (BasketPayment, "basket_payment"), (BasketLine, "basket_line")):
        session.execute_local(cls, f"DELETE FROM {name} WHERE basket_id = ?", (basket_id,))  # noqa: S608 - names above
    session.delete(Basket, basket_id)


def till_session(session: Session) -> TillSession:
    """Return the open session. Raises `TillClosed`."""
    till = open_session(session)
    if till is None:
        raise no.TillClosed
    return till


def _basket(session: Session, till: TillSession, now: datetime) -> Basket:
    """Return the open basket; begin one where there is none."""
    basket = open_basket(session, till.id)
    if basket is None:
        basket = Basket(uuid7(), till.id, BasketStatus.OPEN, None, None, None, now, None, None, 0, 0, ZERO)
        session.insert(basket)
    return basket


def _current(session: Session) -> Basket:
    """Return the open basket for an act that needs one and may not touch a half-paid one."""
    basket = open_basket(session, till_session(session).id)
    if basket is None:
        raise no.BasketEmpty
    _refuse_when_paying(session, basket)
    return basket


def _refuse_when_paying(session: Session, basket: Basket) -> None:
    paid = payments_of(session, basket.id)
    if paid:
        raise no.PaymentBegun(sum((payment.amount for payment in paid), ZERO))


def _take_card(session: Session, till: TillSession, code: Code, now: datetime) -> Entry:
    shopper = shopper_by_card(session, code.card or code.raw)
    if shopper is None:
        raise no.CodeUnknown(code.raw)
    if shopper.card_status is not CardStatus.ACTIVE:
        raise no.CardNotActive(code.raw, shopper.card_status or "")
    basket = _basket(session, till, now)
    session.change(Basket, basket.id, member_id=shopper.member_id, eater_id=shopper.eater_id)
    return Entry(replace(basket, member_id=shopper.member_id, eater_id=shopper.eater_id), shopper=shopper)


def _take_tare(session: Session, till: TillSession, code: Code, now: datetime) -> Entry:
    basket = _basket(session, till, now)
    session.change(Basket, basket.id, tare=code.weight)
    return Entry(replace(basket, tare=code.weight), tare=code.weight)


def _add(
    session: Session,
    till: TillSession,
    offer: ProductOffer,
    code: Code | None,
    amounts: Amounts,
    *,
    now: datetime,
    today: date,
    language: Language,
    source: Source,
) -> Entry:
    """Put a product into the basket: its line, and the line of its deposit."""
    name = offer.name(language)
    if offer.withdrawn is not None and offer.withdrawn <= today:
        raise no.ProductWithdrawn(name)
    price = amounts.price if offer.price is None else offer.price
    if price is None:
        raise no.PriceNeeded(name, offer.id, offer.unit)
    if not 0 <= price <= MOST_PRICE or price % CENT:
        raise no.AmountImpossible(price)
    basket = _basket(session, till, now)
    _refuse_when_paying(session, basket)
    measured = _measure(offer, name, price, code, amounts, basket.tare)
    rate = offer.vat_rate if offer.vat_rate is not None else shop_rules(session).default_vat
    amount = line_amount(price, measured.quantity) if measured.amount is None else measured.amount
    item = BasketLine(
        uuid7(), basket.id, basket.positions + 1, LineKind.ITEM, None, offer.id, offer.gtin, name, offer.unit,
        measured.quantity, price, amount, rate, measured.tare, offer.tags, measured.source or source,
        code.lot if code else None, now, ZERO,
    )  # fmt: skip
    added = [item]
    if offer.deposit:
        due = line_amount(offer.deposit, measured.quantity)
        added.append(
            replace(
                item, id=uuid7(), position=item.position + 1, kind=LineKind.DEPOSIT, price=offer.deposit, amount=due,
                vat_rate=ZERO, tare=None, tags=None,
            )
        )  # fmt: skip
    basket = _store(
        session, basket, added, items=_articles(item, item.quantity, whole=True), drop_tare=measured.used_tare
    )
    if offer.price is None:
        detail = canonical({"name": name, "price": cents(price)})
        note(session, Act.PRICE_ASKED, now=now, who=till.cashier, subject=offer.id, detail=detail)
    return Entry(basket, tuple(added))


@dataclass(frozen=True, slots=True)
class _Measured:
    quantity: Decimal
    amount: Decimal | None = None
    tare: Decimal | None = None
    used_tare: bool = False
    source: Source | None = None


def _measure(
    offer: ProductOffer, name: str, price: Decimal, code: Code | None, amounts: Amounts, waiting: Decimal | None
) -> _Measured:
    """Say how much is bought: pieces times the pack, or the net weight from label or scale."""
    if not offer.unit.weighed:
        quantity = amounts.quantity * offer.units
        if not 0 < quantity <= MOST_PIECES or quantity % 1:
            raise no.QuantityImpossible(quantity)
        if code is not None and code.kind is CodeKind.PRICE and code.price is not None:
            return _Measured(quantity, line_amount(code.price, quantity), source=Source.PRICE_CODE)
        return _Measured(quantity)
    if amounts.quantity != 1:
        raise no.QuantityImpossible(amounts.quantity)
    if code is not None and code.weight is not None:
        return _Measured(_possible(code.weight.quantize(GRAM, ROUND_HALF_UP)), source=Source.WEIGHT_CODE)
    if code is not None and code.kind is CodeKind.PRICE and code.price is not None and price > 0:
        printed = line_amount(code.price, Decimal(1))
        return _Measured(_possible(quantity_for(printed, price)), printed, source=Source.PRICE_CODE)
    tare = amounts.tare if amounts.tare is not None else waiting
    if amounts.gross is None:
        raise no.WeightNeeded(name, offer.id, offer.unit, price, tare or ZERO)
    if tare is not None and tare < 0:
        raise no.QuantityImpossible(tare)
    net = amounts.gross - (tare or ZERO)
    if tare and net <= 0:
        raise no.TareTooHeavy(amounts.gross, tare)
    used = amounts.tare is None and waiting is not None
    return _Measured(_possible(net), tare=tare, used_tare=used, source=Source.WEIGHT_TYPED)


def _possible(weight: Decimal) -> Decimal:
    """Return a weight that the till takes in one line, in whole grams. Raises `QuantityImpossible`."""
    if not 0 < weight <= MOST_WEIGHT or weight % GRAM:
        raise no.QuantityImpossible(weight)
    return weight


def _reverse(
    session: Session, basket: Basket, line: BasketLine, quantity: Decimal, offset: int, now: datetime
) -> BasketLine:
    """Return the line that takes `quantity` of another one back, to the cent also when it is taken back piecemeal."""
    taken = line.taken_back + quantity
    amount = _share(line, line.taken_back) - _share(line, taken)
    session.change(BasketLine, line.id, taken_back=taken)
    return replace(
        line, id=uuid7(), position=basket.positions + offset, corrects=line.position, quantity=-quantity, amount=amount,
        at=now, taken_back=ZERO,
    )  # fmt: skip


def _articles(line: BasketLine, quantity: Decimal, *, whole: bool) -> int:
    """Return how many articles so much of a line is: a weighed one counts once."""
    return int(whole) if line.unit.weighed else int(quantity)


def _share(line: BasketLine, quantity: Decimal) -> Decimal:
    """Return what so much of a line comes to; the whole line is its amount exactly."""
    return line.amount if quantity == line.quantity else line_amount(line.amount / line.quantity, quantity)


def _store(session: Session, basket: Basket, lines: list[BasketLine], *, items: int, drop_tare: bool = False) -> Basket:
    """Write new lines and let the basket's running figures follow."""
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


def _note_basket(session: Session, kind: Act, basket: Basket, now: datetime, who: str, reason: str | None) -> None:
    lines = [
        {"name": line.name, "gtin": line.gtin, "quantity": thousandths(line.quantity), "amount": cents(line.amount)}
        for line in lines_of(session, basket.id)
    ]
    detail = canonical({"total": cents(basket.total), "lines": lines})
    note(session, kind, now=now, who=who, reason=reason, subject=basket.id, detail=detail)
