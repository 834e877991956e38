"""Payment: tenders are taken one by one, and the last one turns the basket into a sale, in one transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.accounts import balance, move
from beesdesk.pos.asked import refuse_attempts
from beesdesk.pos.basket import discard, till_session
from beesdesk.pos.gates import EVERYBODY, refuse_unready, tip_of
from beesdesk.pos.issuing import mail_as_wished
from beesdesk.pos.model import (
    Basket,
    BasketLine,
    BasketPayment,
    EmptiesTicket,
    Payment,
    Sale,
    SaleLine,
    SaleVat,
    Tender,
    TillSession,
)
from beesdesk.pos.pricing import (
    CENT,
    MOST_CASH,
    ZERO,
    Settlement,
    VatAmount,
    multiple_below,
    round_cash,
    settle,
    vat_inside,
)
from beesdesk.pos.queries import lines_of, open_basket, payments_of, tenders
from beesdesk.pos.right import RightToShop
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.vouchers import eligible
from beesdesk.values import dataclass
from beesdesk.words import Account, Act, LineKind, Source, Unit

MORE = Decimal(10**9)


@dataclass(frozen=True, slots=True)
class Paid:
    """What a payment did. `sale_id` and `number` stand once the basket is a sale; amounts are euro.

    `mailed` tells that the receipt is in the outbox, as the buyer wished.
    """

    basket_id: UUID
    kept: Decimal
    due: Decimal
    change: Decimal = ZERO
    rounding: Decimal = ZERO
    sale_id: UUID | None = None
    number: int | None = None
    mailed: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """What one tender may pay of the open basket now: `most` euro, zero where it may pay nothing of it."""

    tender: Tender
    most: Decimal


@dataclass(frozen=True, slots=True)
class Bill:
    """The open basket on its way to being paid, euro: goods and all, the gift on top, what is paid, by what the rest may be."""

    total: Decimal
    tip: Decimal
    payments: tuple[BasketPayment, ...]
    ways: tuple[Way, ...]

    @property
    def due(self) -> Decimal:
        """Euro still to pay, before cash rounding."""
        return self.total + self.tip - sum((payment.amount for payment in self.payments), ZERO)


def bill(session: Session) -> Bill | None:
    """Return what is to be paid of the open basket and how it may be, None where there is nothing."""
    basket = open_basket(session, till_session(session).id)
    if basket is None or not basket.positions:
        return None
    known = tenders(session)
    return _Paying(session, basket, known).bill()


def refuse_payment(session: Session, *, now: datetime, right: RightToShop = EVERYBODY) -> None:
    """Raise what keeps the open basket from being paid now: `BasketEmpty`, and as `gates.refuse_unready` does."""
    basket = open_basket(session, till_session(session).id)
    if basket is None or not basket.positions:
        raise no.BasketEmpty
    refuse_unready(session, basket, right, now)


def pay(
    session: Session,
    tender: str,
    handed: Decimal | None = None,
    *,
    now: datetime,
    right: RightToShop = EVERYBODY,
    reference: str | None = None,
    approved_by: str | None = None,
    attempt_id: UUID | None = None,
) -> Paid:
    """Take a payment for the open basket: `handed` euro, or all that is due and that this tender may pay.

    Cash is rounded on what is left to pay, and gives change; every other tender is exact. The sale, its lines, VAT and
    payments and the seal are committed together. `attempt_id` is that of the terminal's attempt that was accepted; while
    another one is open nothing pays (`AttemptOpen`). Raises `BasketEmpty`, `TenderUnknown`, `TenderLimited`,
    `TenderNotWhole`, `AmountNotTaken`, `NotAllowed`, and as `gates.refuse_unready` does.
    """
    till = till_session(session)
    basket = open_basket(session, till.id)
    if basket is None or not basket.positions:
        raise no.BasketEmpty
    refuse_attempts(session, basket.id)
    if attempt_id is None:  # what a terminal has taken is taken
        refuse_unready(session, basket, right, now)
    known = tenders(session)
    means = next((one for one in known if one.code == tender), None)
    if means is None:
        raise no.TenderUnknown(tender)
    paying = _Paying(session, basket, known)
    due = paying.due
    if handed is not None and not _plausible(handed):
        raise no.AmountNotTaken(handed, round_cash(due, _step(session, means)))
    handed = _within(means, handed, paying.most(means), due)
    if means.account is Account.DEBT:
        approved_by = allow(session, Act.ON_ACCOUNT, till.cashier, approved_by)
        detail = canonical({"amount": cents(due if handed is None else handed)})
        note(
            session, Act.ON_ACCOUNT, now=now, who=till.cashier, subject=basket.id, detail=detail,
            approved_by=approved_by,
        )  # fmt: skip
    done = _settle(session, means, due, handed)
    payment = BasketPayment(
        uuid7(),
        basket.id,
        len(paying.payments) + 1,
        tender,
        done.kept,
        done.kept + done.change,
        reference,
        attempt_id,
    )
    if done.due:
        session.insert(payment)
        return Paid(basket.id, done.kept, done.due)
    sale = _sell(session, till, paying, [*paying.payments, payment], done, now)
    mailed = mail_as_wished(session, basket, now=now)
    discard(session, basket.id)
    return Paid(basket.id, done.kept, ZERO, done.change, done.rounding, basket.id, sale.number, mailed)


def payable(session: Session, tender: str, amount: Decimal, *, now: datetime, right: RightToShop = EVERYBODY) -> Basket:
    """Return the open basket if a tender that is exact could pay so many euro of it now. Raises what `pay` does."""
    basket = open_basket(session, till_session(session).id)
    if basket is None or not basket.positions:
        raise no.BasketEmpty
    refuse_unready(session, basket, right, now)
    known = tenders(session)
    means = next((one for one in known if one.code == tender), None)
    if means is None:
        raise no.TenderUnknown(tender)
    paying = _Paying(session, basket, known)
    if not _plausible(amount) or not amount:
        raise no.AmountNotTaken(amount, paying.due)
    if paying.due > 0:
        _settle(session, means, paying.due, _within(means, amount, paying.most(means), paying.due))
    elif amount != paying.due:
        raise no.AmountNotTaken(amount, paying.due)
    return basket


def take_back_payment(
    session: Session, position: int, *, reason: str, now: datetime, who: str, approved_by: str | None = None
) -> BasketPayment:
    """Undo a part payment of the open basket, which is given back by hand. Raises `PaymentNotThere`, `ReasonNeeded`."""
    basket = open_basket(session, till_session(session).id)
    payments = payments_of(session, basket.id) if basket else []
    payment = next((one for one in payments if one.position == position), None)
    if payment is None:
        raise no.PaymentNotThere
    if not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.PAYMENT_TAKEN_BACK, who, approved_by)
    session.delete(BasketPayment, payment.id)
    for later in payments[position:]:
        session.change(BasketPayment, later.id, position=later.position - 1)
    detail = canonical({"tender": payment.tender, "amount": cents(payment.amount)})
    note(
        session, Act.PAYMENT_TAKEN_BACK, now=now, who=who, reason=reason, subject=payment.basket_id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
    return payment


def owed_in_cash(session: Session, due: Decimal) -> Decimal:
    """Return what `due` euro come to when they are paid in cash."""
    return round_cash(due, shop_rules(session).cash_step)


class _Paying:
    """A basket that is being paid: what is due, and what each tender may pay of it."""

    def __init__(self, session: Session, basket: Basket, known: Sequence[Tender]) -> None:
        self._session, self.basket, self._tenders = session, basket, known
        self.payments = payments_of(session, basket.id)
        self.tip = tip_of(basket, rounds_up=_rounds_up(session, basket))
        self._lines: list[BasketLine] | None = None

    @property
    def lines(self) -> list[BasketLine]:
        """The basket's lines."""
        if self._lines is None:
            self._lines = lines_of(self._session, self.basket.id)
        return self._lines

    @property
    def due(self) -> Decimal:
        """Euro still to pay, before cash rounding."""
        return self.basket.total + self.tip - sum((payment.amount for payment in self.payments), ZERO)

    def bill(self) -> Bill:
        """Return all of it."""
        ways = tuple(Way(one, min(self.due, most) if (most := self.most(one)) else ZERO) for one in self._tenders)
        return Bill(self.basket.total, self.tip, tuple(self.payments), ways)

    def most(self, tender: Tender) -> Decimal:
        """Return the euro that a tender may pay; of money to give back, zero where it may not carry any."""
        if self.due < 0:
            return MORE if tender.gives_change or (tender.account is Account.WALLET and self._member) else ZERO
        most = MORE
        if tender.tag:
            taken = self._taken()
            schemes = {one.tag for one in self._tenders if one.tag} | set(taken)
            most = eligible(self.lines, schemes, taken)[tender.tag]
        if tender.account:
            most = min(most, self._on_account(tender.account))
        return multiple_below(min(most, self.due), tender.multiple) if tender.multiple else most

    @property
    def _member(self) -> UUID | None:
        return self.basket.member_id

    def _taken(self) -> dict[str, Decimal]:
        """Return what vouchers have paid, by scheme."""
        tags = {one.code: one.tag for one in self._tenders}
        taken: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
        for payment in self.payments:
            tag = tags.get(payment.tender)
            if tag:
                taken[tag] += payment.amount
        return dict(taken)

    def _on_account(self, account: Account) -> Decimal:
        """Return what a member's account may still pay: never money that is put on a wallet."""
        if self._member is None:
            return ZERO
        codes = {one.code for one in self._tenders if one.account is account}
        taken = sum((payment.amount for payment in self.payments if payment.tender in codes), ZERO)
        room = balance(self._session, self._member, account) - taken
        if account is Account.DEBT:
            room += shop_rules(self._session).on_account_most
        topups = sum((line.amount for line in self.lines if line.kind is LineKind.TOPUP), ZERO)
        return max(ZERO, min(room, self.due - topups))


def _rounds_up(session: Session, basket: Basket) -> bool:
    wish = "SELECT solidarity_rounding FROM member WHERE id = ?"
    return basket.member_id is not None and bool(session.value(wish, (basket.member_id,)))


def _within(means: Tender, handed: Decimal | None, most: Decimal, due: Decimal) -> Decimal | None:
    """Return what to take by a tender that may not pay everything, None where all that is due is meant."""
    if most == ZERO and due:
        raise no.TenderLimited(means.code, ZERO)
    if handed is None:
        return most if most < due else None
    if handed > most >= ZERO and not means.gives_change:
        raise no.TenderLimited(means.code, most)
    if means.multiple and handed % means.multiple:
        raise no.TenderNotWhole(means.code, means.multiple)
    return handed


def _settle(session: Session, means: Tender, due: Decimal, handed: Decimal | None) -> Settlement:
    step = _step(session, means)
    done = settle(due, handed, gives_change=means.gives_change, step=step)
    if done is None:
        raise no.AmountNotTaken(handed if handed is not None else due, round_cash(due, step))
    return done


def _step(session: Session, means: Tender) -> Decimal:
    """Return the cash rounding of a tender, euro."""
    return shop_rules(session).cash_step if means.rounds else ZERO


def _plausible(handed: Decimal) -> bool:
    """Tell whether this can be money: whole cents, and not a bar code that was scanned into the amount."""
    return handed.is_finite() and abs(handed) <= MOST_CASH and not handed % CENT


def _sell(
    session: Session, till: TillSession, paying: _Paying, payments: list[BasketPayment], done: Settlement, now: datetime
) -> Sale:
    """Turn the basket into a sale; return it."""
    basket, lines = paying.basket, paying.lines
    sale = Sale(
        basket.id, till.id, next_number(session), now, till.cashier, basket.member_id, basket.total + paying.tip,
        done.rounding, done.change,
    )  # fmt: skip
    sold = [sold_line(line) for line in lines]
    if paying.tip:
        sold.append(_tip_line(sale, basket.positions + 1, paying.tip))
    paid = [
        Payment(p.id, basket.id, p.position, p.tender, p.amount, p.handed, p.reference, p.attempt_id) for p in payments
    ]
    record_sale(session, sale, sold, paid)
    session.insert_many(
        EmptiesTicket(uuid7(), sale.id, line.ticket, now, -line.amount)
        for line in lines
        if line.ticket and line.corrects is None and not line.taken_back
    )
    if basket.member_id is not None:
        _keep_accounts(session, sale, basket.member_id, sold, paid)
    return sale


def _tip_line(sale: Sale, position: int, tip: Decimal) -> SaleLine:
    return SaleLine(
        uuid7(), sale.id, position, LineKind.TIP, None, None, None, "", Unit.PIECE, Decimal(1), tip, tip, ZERO, None,
        None, Source.KEYED, None, sale.at, who=sale.cashier,
    )  # fmt: skip


def _keep_accounts(
    session: Session, sale: Sale, member_id: UUID, lines: Iterable[SaleLine], payments: Iterable[Payment]
) -> None:
    """Write what a sale does to the accounts of its member."""
    accounts = accounts_of(session)
    for payment in payments:
        account = accounts.get(payment.tender)
        if account:
            move(
                session, member_id, account, -payment.amount, "payment", sale_id=sale.id, now=sale.at, who=sale.cashier
            )
    more = sum((line.amount for line in lines if line.kind is LineKind.TOPUP), ZERO)
    if more:
        move(session, member_id, Account.WALLET, more, "topup", sale_id=sale.id, now=sale.at, who=sale.cashier)


def accounts_of(session: Session) -> dict[str, Account]:
    """Return what tenders draw on, by their codes; those taken no more too."""
    return {
        code: Account(account)
        for code, account in session.values(
            "SELECT code, account FROM tender WHERE account IS NOT NULL ORDER BY id DESC"
        )
    }


def next_number(session: Session) -> int:
    """Return the number of this till's next sale: one more than the last, without gaps."""
    last = session.value("SELECT max(number) FROM sale WHERE device_id = ?", (session.device.id,))
    return int(last or 0) + 1


def record_sale(
    session: Session,
    sale: Sale,
    lines: list[SaleLine],
    payments: list[Payment],
    vat: list[VatAmount] | None = None,
) -> None:
    """Write a sale whole: itself, its lines, the VAT inside them (unless it was worked out otherwise), what paid it."""
    session.insert(sale)
    session.insert_many(lines)
    parts = vat_inside(lines) if vat is None else vat
    session.insert_many(SaleVat(uuid7(), sale.id, part.rate, part.gross, part.vat) for part in parts)
    session.insert_many(payments)


def sold_line(line: BasketLine) -> SaleLine:
    """Return a line of a basket as a line of the sale that it becomes."""
    return SaleLine(
        line.id, line.basket_id, line.position, line.kind, line.corrects, line.product_id, line.gtin, line.name,
        line.unit, line.quantity, line.price, line.amount, line.vat_rate, line.tare, line.tags, line.source, line.lot,
        line.at, line.concerns, line.percent, line.refunds, line.container_id, line.expiry, line.who,
    )  # fmt: skip
