"""What is done to the open basket: scan, take back, park, recall, cancel. Every act is durable when it returns."""

from dataclasses import replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.queries import ProductOffer, offer_by_code, offer_by_id, patterns, recalls_of
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents, thousandths
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.members.queries import shopper_by_card
from beesdesk.pos import refusals as no
from beesdesk.pos.basket import (
    Entry,
    basket_for,
    current_basket,
    discard,
    note_basket,
    refuse_part_paid,
    refuse_when_paying,
    reversal,
    store_lines,
    till_session,
)
from beesdesk.pos.discounts import stick
from beesdesk.pos.empties import take_ticket
from beesdesk.pos.model import Basket, BasketLine, TillSession, UnknownCode
from beesdesk.pos.pricing import CENT, GRAM, ZERO, line_amount, quantity_for
from beesdesk.pos.queries import attached_to, bought_of, is_bare, line_at, open_basket
from beesdesk.pos.rules import member_first, shop_rules
from beesdesk.values import dataclass
from beesdesk.words import Act, BasketStatus, CardStatus, Language, LineKind, Source, Unit

MOST_PIECES = Decimal(9999)
MOST_WEIGHT = Decimal("99.999")
"""Kilograms in one line, as on the cooperative's own scales."""
MOST_PRICE = Decimal(10_000)
"""Euro per unit that the till takes: a bar code scanned into the price is more."""
ALONE = frozenset({LineKind.ITEM, LineKind.DEPOSIT, LineKind.TOPUP})
"""Kinds of lines that are taken back by themselves; what concerns an item goes with it."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What the cashier said about an item beside its code.

    `quantity` in pieces; `gross` and `tare` in kilograms (or litres), `from_scale` where the scale said so; `price` in
    euro per unit, where the shop has none. `seen` are the warnings that were answered with yes (`best_before`, `lot`),
    `approved_by` who allowed what the cashier may not.
    """

    quantity: Decimal = Decimal(1)
    gross: Decimal | None = None
    tare: Decimal | None = None
    price: Decimal | None = None
    from_scale: bool = False
    seen: frozenset[str] = frozenset()
    approved_by: str | None = None


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
    """Take in a scanned or keyed code: an article, a member's card, a tare label, a sticker, a ticket for empties.

    Raises the refusals of `pos.refusals` that begin with Code, Card, Product, UseBy, BestBefore, Lot, Price, Weight,
    Tare, Quantity, Ticket, Discount, `AmountImpossible` for a price that is none, `NotAllowed`, `MemberNeeded`,
    `PaymentBegun` and `TillClosed`; the basket is then as it was.
    """
    till = till_session(session)
    code = read_code(text, patterns(session), today=today)
    match code.kind:
        case CodeKind.INVALID:
            raise no.CodeInvalid(code.raw, code.reason or "")
        case CodeKind.CARD:
            return _take_card(session, till, code, now)
        case CodeKind.TARE:
            return _take_tare(session, till, code, now)
        case CodeKind.EMPTIES:
            return take_ticket(session, till, code, now=now, language=language)
        case CodeKind.DISCOUNT if code.article is None:
            return stick(session, code, now=now, who=till.cashier)
    offer = offer_by_code(session, code, today)
    if offer is None:
        raise no.CodeUnknown(code.raw)
    if code.expiry is not None and code.expiry < today:
        raise no.UseByPassed(offer.name(language), code.expiry)
    entry = _add(session, till, offer, code, amounts, now=now, today=today, language=language, source=source)
    if code.kind is CodeKind.DISCOUNT:
        reduced = stick(session, code, now=now, who=till.cashier)
        return replace(reduced, lines=entry.lines + reduced.lines)
    return entry


def pick(
    session: Session, product_id: UUID, amounts: Amounts = ONE, *, now: datetime, today: date, language: Language
) -> Entry:
    """Take in a product chosen on the screen. Raises as `scan` does."""
    till = till_session(session)
    offer = offer_by_id(session, product_id, today)
    if offer is None:
        raise no.CodeUnknown(str(product_id))
    return _add(session, till, offer, None, amounts, now=now, today=today, language=language, source=Source.PICKED)


def return_goods(
    session: Session,
    product_id: UUID,
    amounts: Amounts = ONE,
    *,
    reason: str,
    now: datetime,
    today: date,
    language: Language,
) -> Entry:
    """Take goods back without a receipt, at today's price, as a line below zero of the open basket.

    Raises `ReasonNeeded`, `NotAllowed`, and as `scan` does.
    """
    till = till_session(session)
    offer = offer_by_id(session, product_id, today)
    if offer is None:
        raise no.CodeUnknown(str(product_id))
    if not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.RETURN, till.cashier, amounts.approved_by)
    basket = basket_for(session, till, now)
    refuse_when_paying(session, basket)
    item, measured = _item(session, till, basket, offer, None, amounts, language=language, now=now, source=Source.KEYED)
    back = [
        replace(line, source=Source.RETURNED, quantity=-line.quantity, amount=-line.amount, min_age=None)
        for line in (item, *_deposit(offer, item))
    ]
    basket = store_lines(session, basket, back, drop_tare=measured.used_tare)
    detail = canonical({"name": item.name, "quantity": thousandths(item.quantity), "amount": cents(back[0].amount)})
    note(
        session, Act.RETURN, now=now, who=till.cashier, reason=reason, subject=basket.id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
    return Entry(basket, tuple(back))


def top_up(session: Session, amount: Decimal, *, now: datetime) -> Entry:
    """Put money on the wallet of the basket's member, as a line that is paid with the rest: `amount` euro.

    Raises `MemberNeeded`, `AmountImpossible`, `PaymentBegun`, `TillClosed`.
    """
    till = till_session(session)
    basket = basket_for(session, till, now)
    refuse_when_paying(session, basket)
    if basket.member_id is None:
        raise no.MemberNeeded
    if not 0 < amount <= MOST_PRICE or amount % CENT:
        raise no.AmountImpossible(amount)
    line = BasketLine(
        uuid7(), basket.id, basket.positions + 1, LineKind.TOPUP, None, None, None, "", Unit.PIECE, Decimal(1), amount,
        amount, ZERO, None, None, Source.KEYED, None, now, ZERO, who=till.cashier,
    )  # fmt: skip
    return Entry(store_lines(session, basket, [line]), (line,))


def name_shopper(session: Session, member_id: UUID | None, *, now: datetime) -> Basket:
    """Say for whom the basket is (None: nobody in particular). Raises `PaymentBegun`."""
    basket = basket_for(session, till_session(session), now)
    return _name(session, basket, member_id, None)


def take_back(
    session: Session,
    position: int,
    quantity: Decimal | None = None,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
    may: bool = False,
) -> Entry:
    """Take back a line of the open basket, wholly or in part, by a line of its own; what concerns it goes with it.

    `may` says that it is no cashier's wish but the law's, which needs no right.

    Raises `LineNotThere`, `TooMuchTakenBack`, `QuantityImpossible`, `NotAllowed`, `PaymentBegun`.
    """
    basket = current_basket(session)
    line = line_at(session, basket.id, position)
    if line is None or line.corrects is not None or line.concerns is not None or line.kind not in ALONE:
        raise no.LineNotThere(position)
    left = line.quantity - line.taken_back
    taken = left if quantity is None else quantity
    if not left or (left > 0 and taken > left):
        raise no.TooMuchTakenBack(line.name, left)
    if taken != left and (left < 0 or taken <= 0 or taken % (GRAM if line.unit.weighed else 1)):
        raise no.QuantityImpossible(taken)
    approved = None if may else allow(session, Act.CORRECTION, who, approved_by)
    added = [
        reversal(session, basket, part, taken, offset, now, who)
        for offset, part in enumerate((line, *attached_to(session, basket.id, position)), 1)
    ]
    basket = store_lines(session, basket, added, items=-_articles(line, taken, whole=taken == left))
    amount = sum((part.amount for part in added), ZERO)
    detail = canonical({"line": position, "name": line.name, "quantity": thousandths(taken), "amount": cents(amount)})
    note(
        session, Act.CORRECTION, now=now, who=who, reason=reason, subject=basket.id, detail=detail, approved_by=approved
    )
    return Entry(basket, tuple(added))


def keep_unknown(session: Session, code: str, *, now: datetime) -> Basket:
    """Keep a scan that named nothing beside the basket, so that the article is not forgotten at payment."""
    basket = basket_for(session, till_session(session), now)
    session.insert(UnknownCode(uuid7(), basket.id, code, now))
    return basket


def settle_unknown(session: Session, unknown_id: UUID) -> None:
    """Forget an unknown code: the article was entered otherwise, or is not sold."""
    session.delete(UnknownCode, unknown_id)


def park(session: Session, name: str | None = None, *, now: datetime, who: str) -> Basket:
    """Set the open basket aside, also while it is not known whether a terminal was paid. Raises `BasketEmpty`, `PaymentBegun`.

    The journal does not keep its name: often a member's.
    """
    basket = open_basket(session, till_session(session).id)
    if basket is None:
        raise no.BasketEmpty
    refuse_part_paid(session, basket)
    if not basket.positions and basket.member_id is None:
        raise no.BasketEmpty
    session.change(Basket, basket.id, status=BasketStatus.PARKED, name=name, parked_at=now)
    note_basket(session, Act.BASKET_PARKED, basket, now, who, None)
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


def cancel(session: Session, *, reason: str, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Give the open basket up; the journal keeps its lines.

    Raises `BasketEmpty`, `ReasonNeeded`, `NotAllowed`, `PaymentBegun`.
    """
    basket = current_basket(session)
    if basket.positions and not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.BASKET_CANCELLED, who, approved_by)
    note_basket(session, Act.BASKET_CANCELLED, basket, now, who, reason, approved)
    discard(session, basket.id)


def _take_card(session: Session, till: TillSession, code: Code, now: datetime) -> Entry:
    shopper = shopper_by_card(session, code.card or code.raw)
    if shopper is None:
        raise no.CodeUnknown(code.raw)
    if shopper.card_status is not CardStatus.ACTIVE:
        raise no.CardNotActive(code.raw, shopper.card_status or "")
    basket = _name(session, basket_for(session, till, now), shopper.member_id, shopper.eater_id)
    return Entry(basket, shopper=shopper)


def _name(session: Session, basket: Basket, member_id: UUID | None, eater_id: UUID | None) -> Basket:
    """Say for whom a basket is; what was confirmed of somebody else is to be asked anew."""
    changes: dict[str, object] = {"member_id": member_id, "eater_id": eater_id}
    if member_id != basket.member_id:
        refuse_when_paying(session, basket)
        changes |= {"confirmed": None, "no_tip": None, "receipt": None}
    session.change(Basket, basket.id, **changes)
    return replace(basket, **changes)  # type: ignore[arg-type]


def _take_tare(session: Session, till: TillSession, code: Code, now: datetime) -> Entry:
    basket = basket_for(session, till, now)
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
    _refuse_recalled(session, offer, name, code, amounts, today)
    stale = code.best_before if code and code.best_before and code.best_before < today else None
    if stale and "best_before" not in amounts.seen:
        raise no.BestBeforePassed(name, stale)
    basket = basket_for(session, till, now)
    refuse_when_paying(session, basket)
    if basket.member_id is None and member_first(session):
        raise no.MemberNeeded
    item, measured = _item(session, till, basket, offer, code, amounts, language=language, now=now, source=source)
    _refuse_too_many(session, basket, offer, name, item.quantity)
    added = [item, *_deposit(offer, item)]
    basket = store_lines(
        session, basket, added, items=_articles(item, item.quantity, whole=True), drop_tare=measured.used_tare
    )
    if stale:
        approved = allow(session, Act.BEST_BEFORE_PASSED, till.cashier, amounts.approved_by)
        detail = canonical({"name": name, "day": stale.isoformat()})
        note(
            session, Act.BEST_BEFORE_PASSED, now=now, who=till.cashier, subject=offer.id, detail=detail,
            approved_by=approved,
        )  # fmt: skip
    return Entry(basket, tuple(added))


def _item(
    session: Session,
    till: TillSession,
    basket: Basket,
    offer: ProductOffer,
    code: Code | None,
    amounts: Amounts,
    *,
    language: Language,
    now: datetime,
    source: Source,
) -> tuple[BasketLine, "_Measured"]:
    """Return the line of a product, not yet written, and how it was measured."""
    name = offer.name(language)
    price = amounts.price if offer.price is None else offer.price
    if price is None:
        raise no.PriceNeeded(name, offer.id, offer.unit)
    if not 0 <= price <= MOST_PRICE or price % CENT:
        raise no.AmountImpossible(price)
    if offer.price is None:
        approved = allow(session, Act.PRICE_ASKED, till.cashier, amounts.approved_by)
        detail = canonical({"name": name, "price": cents(price)})
        note(session, Act.PRICE_ASKED, now=now, who=till.cashier, subject=offer.id, detail=detail, approved_by=approved)
    measured = _measure(offer, name, price, code, amounts, basket.tare)
    if measured.source is Source.WEIGHT_TYPED:
        allow(session, Act.WEIGHT_TYPED, till.cashier, amounts.approved_by)
    rate = offer.vat_rate if offer.vat_rate is not None else shop_rules(session).default_vat
    amount = line_amount(price, measured.quantity) if measured.amount is None else measured.amount
    line = BasketLine(
        uuid7(), basket.id, basket.positions + 1, LineKind.ITEM, None, offer.id, offer.gtin, name, offer.unit,
        measured.quantity, price, amount, rate, measured.tare, offer.tags, measured.source or source,
        code.lot if code else None, now, ZERO, expiry=(code.expiry or code.best_before) if code else None,
        who=till.cashier, min_age=offer.min_age,
    )  # fmt: skip
    return line, measured


def _deposit(offer: ProductOffer, item: BasketLine) -> list[BasketLine]:
    """Return the line of an article's deposit, none where it has none."""
    if not offer.deposit:
        return []
    return [
        replace(
            item, id=uuid7(), position=item.position + 1, kind=LineKind.DEPOSIT, price=offer.deposit,
            amount=line_amount(offer.deposit, item.quantity), vat_rate=ZERO, tare=None, tags=None,
            concerns=item.position, container_id=offer.container_id, expiry=None, lot=None, min_age=None,
        )
    ]  # fmt: skip


def _refuse_recalled(
    session: Session, offer: ProductOffer, name: str, code: Code | None, amounts: Amounts, today: date
) -> None:
    """Raise `ProductRecalled` for what may not be sold, `LotToCheck` where only the pack says whether it is meant."""
    lot = code.lot if code else None
    for recalled in recalls_of(session, offer.id, today):
        if recalled.lot is None or recalled.lot == lot:
            raise no.ProductRecalled(name, recalled.reason)
        if lot is None and "lot" not in amounts.seen:
            raise no.LotToCheck(name, recalled.lot, recalled.reason)


def _refuse_too_many(session: Session, basket: Basket, offer: ProductOffer, name: str, more: Decimal) -> None:
    if offer.most_per_sale is not None:
        held = bought_of(session, basket.id, offer.id)
        if held + more > offer.most_per_sale:
            raise no.QuantityLimited(name, offer.most_per_sale, held)


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
    tare = amounts.tare if amounts.tare is not None else waiting if waiting is not None else offer.tare
    if amounts.gross is None:
        raise no.WeightNeeded(name, offer.id, offer.unit, price, tare or ZERO)
    if tare is not None and tare < 0:
        raise no.QuantityImpossible(tare)
    net = amounts.gross - (tare or ZERO)
    if tare and net <= 0:
        raise no.TareTooHeavy(amounts.gross, tare)
    used = amounts.tare is None and waiting is not None
    source = Source.SCALE if amounts.from_scale else Source.WEIGHT_TYPED
    return _Measured(_possible(net), tare=tare, used_tare=used, source=source)


def _possible(weight: Decimal) -> Decimal:
    """Return a weight that the till takes in one line, in whole grams. Raises `QuantityImpossible`."""
    if not 0 < weight <= MOST_WEIGHT or weight % GRAM:
        raise no.QuantityImpossible(weight)
    return weight


def _articles(line: BasketLine, quantity: Decimal, *, whole: bool) -> int:
    """Return how many articles so much of a line is: a weighed one counts once, what came back and no article not at all."""
    if line.kind is not LineKind.ITEM or line.quantity < 0:
        return 0
    return int(whole) if line.unit.weighed else int(quantity)
