"""Refunds: a sale is given back, wholly or in part, never more than was sold, in the way it was paid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import Money, cents
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.accounts import balance, move
from beesdesk.pos.basket import till_session
from beesdesk.pos.invoices import credit_refund
from beesdesk.pos.model import Payment, Sale, SaleLine
from beesdesk.pos.paying import accounts_of, next_number, record_sale
from beesdesk.pos.pricing import GRAM, ZERO, VatAmount, line_amount, round_cash, vat_inside
from beesdesk.pos.queries import SaleView, sale_by_id, tenders
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.vouchers import eligible
from beesdesk.words import Account, Act, LineKind, Unit

Ways = Mapping[str, Decimal]
"""Euro by the code of a tender."""


@dataclass(frozen=True, slots=True)
class RefundLine:
    """A line of a sale with what is left to give back of it: `left` in its unit, `amount` euro with all that concerns it."""

    id: UUID
    position: int
    kind: LineKind
    product_id: UUID | None
    name: str
    unit: Unit
    sold: Decimal
    left: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Refundable:
    """What can still be given back of a sale: its lines, and by which tenders how much (euro, before cash rounding)."""

    sale: Sale
    lines: tuple[RefundLine, ...]
    ways: Ways

    @property
    def total(self) -> Decimal:
        """All that is left, euro."""
        return sum((line.amount for line in self.lines), ZERO)


@dataclass(frozen=True, slots=True)
class Quote:
    """What some goods bring back: euro by line with all that concerns it, and by tender, cash rounded."""

    lines: Mapping[UUID, Decimal]
    amounts: Ways

    @property
    def total(self) -> Decimal:
        """All that is given back, euro."""
        return sum(self.amounts.values(), ZERO)


@dataclass(frozen=True, slots=True)
class Refunded:
    """A refund that was paid: `amounts` by tender are what was given back, euro above zero."""

    sale_id: UUID
    number: int
    total: Decimal
    amounts: Ways


def refundable(session: Session, sale_id: UUID) -> Refundable:
    """Return what is left to give back of a sale. Raises `NotFound`, `NothingToRefund` for a refund."""
    past = _Past(session, sale_id)
    lines = tuple(past.line(line) for line in past.view.lines if _stands_alone(line))
    return Refundable(past.view.sale, tuple(line for line in lines if line.left), past.ways())


def quote(session: Session, sale_id: UUID, what: Mapping[UUID, Decimal], *, tender: str | None = None) -> Quote:
    """Return what a refund would give back. Raises as `refund` does, but for reason and right."""
    past = _Past(session, sale_id)
    wanted = _wanted(past, what)
    lines = past.back(sale_id, wanted, past.view.sale.at, "")
    payments = past.payments(sale_id, lines, tender) if lines else []
    by_line = {line.id: past.amount(line, quantity) for line, quantity in wanted}
    return Quote(by_line, {payment.tender: -payment.amount for payment in payments})


def refund(
    session: Session,
    sale_id: UUID,
    what: Mapping[UUID, Decimal] | None = None,
    *,
    tender: str | None = None,
    reason: str,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Refunded:
    """Give goods of a sale back: `what` is so much by line, None all that is left; by `tender`, or the way it was paid.

    The refund is a sale below zero of its own number, sealed with the act in one entry; what had an invoice has a credit
    note. Its VAT brings what is left of the sale back to zero to the cent, also in several refunds.

    Raises `ReasonNeeded`, `NotAllowed`, `NothingToRefund`, `TooMuchRefunded`, `QuantityImpossible`, `RefundWay`,
    `TillClosed`.
    """
    till = till_session(session)
    if not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.REFUND, who, approved_by)
    past = _Past(session, sale_id)
    number, key = next_number(session), uuid7()
    lines = past.back(key, _wanted(past, what), now, who)
    if not lines:
        raise no.NothingToRefund(past.view.sale.number)
    total = sum((line.amount for line in lines), ZERO)
    payments = past.payments(key, lines, tender)
    rounding = sum((payment.amount for payment in payments), ZERO) - total
    sale = Sale(
        key, till.id, number, now, who, past.view.sale.member_id, total, rounding, ZERO, sale_id, reason, approved
    )
    record_sale(session, sale, lines, payments, past.vat(lines))
    _move_accounts(session, sale, lines, payments)
    detail = canonical({"sale": past.view.sale.number, "refund": number, "amount": cents(total)})
    note(session, Act.REFUND, now=now, who=who, reason=reason, subject=sale_id, detail=detail, approved_by=approved)
    credit_refund(session, sale, now=now, who=who)
    return Refunded(key, number, total, {payment.tender: -payment.amount for payment in payments})


def _wanted(past: "_Past", what: Mapping[UUID, Decimal] | None) -> list[tuple[SaleLine, Decimal]]:
    """Return the lines that are meant with how much of each; nothing more than is left."""
    alone = [line for line in past.view.lines if _stands_alone(line)]
    if what is None:
        return [(line, left) for line in alone if (left := past.left(line))]
    unknown = set(what) - {line.id for line in alone}
    if unknown:
        raise no.LineNotThere(0)
    wanted = [(line, what[line.id]) for line in alone if what.get(line.id)]
    for line, quantity in wanted:
        left = past.left(line)
        if not left or quantity > left > 0:
            raise no.TooMuchRefunded(line.name, max(left, ZERO))
        if quantity != left and (left < 0 or quantity <= 0 or quantity % (GRAM if line.unit.weighed else 1)):
            raise no.QuantityImpossible(quantity)
    return wanted


class _Past:
    """A sale with everything that was done to it since."""

    def __init__(self, session: Session, sale_id: UUID) -> None:
        view = sale_by_id(session, sale_id)
        if view is None:
            raise no.SaleUnknown(0)
        if view.sale.refund_of is not None:
            raise no.NothingToRefund(view.sale.number)
        self._session, self.view = session, view
        self.refunds = refunds_of(session, sale_id)
        self._given = [line for refund in self.refunds for line in refund.lines]

    def left(self, line: SaleLine) -> Decimal:
        """Return how much of a line was neither taken back nor refunded."""
        return self._net(line)[0] + sum((one.quantity for one in self._given if one.refunds == line.id), ZERO)

    def line(self, line: SaleLine) -> RefundLine:
        """Return a line with what is left of it."""
        left, sold = self.left(line), self._net(line)[0]
        return RefundLine(
            line.id, line.position, line.kind, line.product_id, line.name, line.unit, sold, left,
            self.amount(line, left),
        )  # fmt: skip

    def amount(self, line: SaleLine, quantity: Decimal) -> Decimal:
        """Return what so much of a line brings back with all that concerns it, euro."""
        return sum((self._back_of(part, quantity) for part in (line, *self._about(line))), ZERO)

    def back(
        self, sale_id: UUID, wanted: Iterable[tuple[SaleLine, Decimal]], now: datetime, who: str
    ) -> list[SaleLine]:
        """Return the lines of a refund: each one that is meant, and after it what concerns it."""
        lines: list[SaleLine] = []
        for line, quantity in wanted:
            first = len(lines) + 1
            for part in (line, *self._about(line)):
                amount = self._back_of(part, quantity)
                lines.append(
                    SaleLine(
                        uuid7(), sale_id, len(lines) + 1, part.kind, None, part.product_id, part.gtin, part.name,
                        part.unit, -quantity, part.price, -amount, part.vat_rate, None, part.tags, part.source,
                        part.lot, now, None if part is line else first, part.percent, part.id, part.container_id,
                        part.expiry, who,
                    )
                )  # fmt: skip
        return lines

    def vat(self, lines: Sequence[SaleLine]) -> list[VatAmount]:
        """Return the VAT of a refund: what takes all refunds so far to what they come to together, rounded once."""
        before = {part.rate: part for part in vat_inside(self._given)}
        parts = []
        for part in vat_inside([*self._given, *lines]):
            old = before.get(part.rate)
            gross, vat = (part.gross - old.gross, part.vat - old.vat) if old else (part.gross, part.vat)
            if gross or vat:
                parts.append(VatAmount(part.rate, gross, vat))
        return parts

    def ways(self) -> dict[str, Decimal]:
        """Return by which tenders how much can go back, before cash rounding, in the order in which they paid."""
        left: dict[str, Decimal] = {}
        for sale in (self.view, *self.refunds):
            for payment in sale.payments:
                left[payment.tender] = left.get(payment.tender, ZERO) + _exact(sale, payment)
        return {tender: amount for tender, amount in left.items() if amount}

    def payments(self, sale_id: UUID, lines: Sequence[SaleLine], tender: str | None) -> list[Payment]:
        """Return what is given back by which tender for the lines of a refund, cash last. Raises `RefundWay`."""
        known = tenders(self._session)
        rounds = {one.code for one in known if one.rounds}
        step = shop_rules(self._session).cash_step
        cash = next((one.code for one in known if one.gives_change), "")
        parts = self._parted(lines, {one.code: one.tag for one in known if one.tag}, tender, cash)
        payments: list[Payment] = []
        for code in sorted(parts, key=rounds.__contains__):
            given = -round_cash(parts[code], step) if code in rounds else -parts[code]
            payments.append(Payment(uuid7(), sale_id, len(payments) + 1, code, given, given))
        return payments

    def _parted(
        self, lines: Sequence[SaleLine], tags: Mapping[str, str], tender: str | None, cash: str
    ) -> dict[str, Decimal]:
        """Return how much goes back by which tender, before cash rounding: vouchers first, for their goods.

        What a sale paid out or took off for things brought back was as good as cash: where the goods come back without
        them, that part is given in cash; where they alone are taken back, it is paid in cash.
        """
        left = total = -sum((line.amount for line in lines), ZERO)
        if total <= 0:
            return {cash: total} if total else {}
        ways = self.ways()
        if tender is not None:
            ways = {tender: ways.get(tender, ZERO)}
        goods = [replace(line, amount=-line.amount) for line in lines]
        parts: dict[str, Decimal] = {}
        # A voucher gets its own goods back first; what else it paid goes back to it only where nothing else is left.
        for only_goods in (True, False):
            for code in sorted(ways, key=lambda code: code not in tags):
                room = ways[code] - parts.get(code, ZERO)
                if only_goods and code in tags:
                    room = min(room, eligible(goods, {tags[code]}, {})[tags[code]])
                part = min(left, max(room, ZERO))
                if part:
                    parts[code] = parts.get(code, ZERO) + part
                    left -= part
        if left and tender is not None:
            raise no.RefundWay(tender, total - left)
        if left:
            parts[cash] = parts.get(cash, ZERO) + left
        return parts

    def _net(self, line: SaleLine) -> tuple[Decimal, Decimal]:
        """Return quantity and amount of a line after what was taken back before it was paid."""
        parts = [line, *(one for one in self.view.lines if one.corrects == line.position)]
        return sum((part.quantity for part in parts), ZERO), sum((part.amount for part in parts), ZERO)

    def _about(self, line: SaleLine) -> list[SaleLine]:
        """Return what concerns a line: deposit, discounts, overrides. Older sales know a deposit by its place."""
        if line.kind is not LineKind.ITEM:
            return []
        return [
            one
            for one in self.view.lines
            if one.corrects is None and one.id != line.id and _concerned(one) == line.position
        ]

    def _back_of(self, line: SaleLine, quantity: Decimal) -> Decimal:
        """Return what so much of a line comes to, to the cent also when it is refunded piecemeal."""
        whole, amount = self._net(line)
        if not whole:
            return ZERO
        given = [one for one in self._given if one.refunds == line.id]
        before = -sum((one.quantity for one in given), ZERO)
        gone = -sum((one.amount for one in given), ZERO)
        after = before + quantity
        return (amount if after == whole else line_amount(amount / whole, after)) - gone


def refunds_of(session: Session, sale_id: UUID) -> list[SaleView]:
    """Return what was given back of a sale, the first refund first."""
    found = session.values("SELECT id FROM sale WHERE refund_of = ? ORDER BY at, id", (sale_id,))
    views = (sale_by_id(session, UUID(bytes=key)) for (key,) in found)
    return [view for view in views if view is not None]


def _stands_alone(line: SaleLine) -> bool:
    """Tell whether a line can be given back by itself: what concerns another goes with that one."""
    return line.corrects is None and _concerned(line) is None


def _concerned(line: SaleLine) -> int | None:
    """Return the position of the item that a line concerns; deposits of older sales know it by their place."""
    if line.concerns is not None or line.kind is not LineKind.DEPOSIT or line.product_id is None:
        return line.concerns
    return line.position - 1


def _exact(sale: SaleView, payment: Payment) -> Money:
    """Return what a payment stands for before cash rounding: the last payment carries the rounding of a sale."""
    is_last = payment.position == len(sale.payments)
    return payment.amount - (sale.sale.rounding if is_last else ZERO)


def _move_accounts(session: Session, sale: Sale, lines: Iterable[SaleLine], payments: Iterable[Payment]) -> None:
    """Write what a refund does to the accounts of its member. Raises `AmountImpossible` for money spent since."""
    accounts = accounts_of(session)
    member = sale.member_id
    if member is None:
        return
    for payment in payments:
        account = accounts.get(payment.tender)
        if account:
            move(session, member, account, -payment.amount, "refund", sale_id=sale.id, now=sale.at, who=sale.cashier)
    less = sum((line.amount for line in lines if line.kind is LineKind.TOPUP), ZERO)
    if less:
        if balance(session, member, Account.WALLET) + less < 0:
            raise no.AmountImpossible(less)
        move(session, member, Account.WALLET, less, "refund", sale_id=sale.id, now=sale.at, who=sale.cashier)
