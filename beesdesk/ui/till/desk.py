"""The till's deeds, between its window and the shop: each is carried out, or refused in a sentence; then it is told.

The desk also keeps what the window shows, so that a scan costs one line and not the whole basket.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import patterns
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.people import NotAllowed
from beesdesk.members.queries import Shopper, shopper_by_id
from beesdesk.pos import actions, gates, issuing, paying
from beesdesk.pos import refusals as no
from beesdesk.pos.accounts import balance_after
from beesdesk.pos.actions import ONE, Amounts
from beesdesk.pos.asked import attempts_of
from beesdesk.pos.basket import Entry
from beesdesk.pos.model import Basket, CashMovement, PaymentAttempt, TillSession, UnknownCode, ZReport
from beesdesk.pos.paying import Bill, Paid
from beesdesk.pos.queries import tenders
from beesdesk.pos.right import RightToShop
from beesdesk.pos.sale_finding import read_receipt_code, sale_by_code
from beesdesk.pos.till_state import TillState, about_shopper, till_state
from beesdesk.shop import Shop
from beesdesk.ui.till.counter import LastSale, deed
from beesdesk.ui.till.staff import Staff
from beesdesk.words import Account, ReceiptWish, Source

if TYPE_CHECKING:
    from beesdesk.pos.attempts import TerminalSaid
    from beesdesk.pos.invoices import Business
    from beesdesk.pos.model import Invoice
    from beesdesk.pos.reconciling import Actual
    from beesdesk.pos.sessions import Counted
    from beesdesk.reports.elements import Slip

_SAME_CARD: Final = timedelta(seconds=2)
Enter = Callable[..., bool]
"""Repeats a scan with what was missing: `enter(gross=…, tare=…)` or `enter(price=…)`; False if that is refused."""


class Desk(Staff):
    """One till at work. A deed returns None (or False) when it is refused; `refused` then carries sentence and error."""

    def __init__(self, shop: Shop, right: RightToShop | None = None, parent: QObject | None = None) -> None:
        super().__init__(shop, right, parent)
        self._card: tuple[str, datetime] | None = None

    # The open basket

    def scan(self, text: str, amounts: Amounts = ONE, source: Source = Source.SCAN) -> bool:
        """Take in a code; True also while a weight or a price is asked for. A card twice within 2 s counts once."""
        if self._is_same_card(text):
            return True
        receipt = read_receipt_code(text)
        if receipt is not None:
            return self._find_receipt(*receipt)

        def deed(said: Amounts) -> Entry:
            return self.shop.do(
                actions.scan, text, said, now=self.now(), today=self.today(), language=self.language, source=source
            )

        return self._enter(deed, amounts, code=text if source is Source.SCAN else None)

    def scan_card(self, text: str) -> bool:
        """Take in a member's card; any other code is refused."""
        code = read_code(text, self.shop.read(patterns), today=self.today())
        if code.kind is not CodeKind.CARD:
            return self._refuse(no.CodeNotUsed(code.raw, code.kind))
        return self.scan(text, source=Source.KEYED)

    def read_tare(self, text: str) -> Decimal | None:
        """Return the kilograms of a tare label, which is not set aside; any other code is refused."""
        code = read_code(text, self.shop.read(patterns), today=self.today())
        if code.kind is not CodeKind.TARE or code.weight is None:
            self._refuse(no.NotATareLabel(code.raw))
            return None
        return code.weight

    def pick(self, product_id: UUID, amounts: Amounts = ONE, *, unknown: UUID | None = None) -> bool:
        """Take in a product chosen on the screen; `unknown` is the kept code that is settled by it."""

        def deed(said: Amounts) -> Entry:
            now, today = self.now(), self.today()
            return self.shop.do(actions.pick, product_id, said, now=now, today=today, language=self.language)

        return self._enter(deed, amounts, settles=unknown)

    @deed
    def take_back(self, position: int, quantity: Decimal | None = None, reason: str | None = None) -> Entry | None:
        """Take a line back, or so much of it."""
        entry = self._try(
            actions.take_back,
            position,
            quantity,
            now=self.now(),
            who=self.who,
            reason=reason,
            approved_by=self.approved_by,
        )
        if entry is not None:
            self.state = self.state.with_lines(entry.basket, entry.lines)
            self.line_taken_back.emit(entry)
        return entry

    def name_shopper(self, member_id: UUID | None) -> Basket | None:
        """Say for whom the basket is."""
        basket = self._try(actions.name_shopper, member_id, now=self.now())
        if basket is not None:
            self.state = replace(self.state, basket=basket)
            self._name(self.shop.read(shopper_by_id, member_id) if member_id else None)
        return basket

    def settle_unknown(self, unknown_id: UUID) -> None:
        """Forget a code that named nothing."""
        if self._did(actions.settle_unknown, unknown_id):
            self._show_unknown(tuple(code for code in self.state.unknown if code.id != unknown_id))

    @deed
    def park(self, name: str | None = None) -> Basket | None:
        """Set the basket aside."""
        return self._reloading(self._try(actions.park, name, now=self.now(), who=self.who))

    @deed
    def recall(self, basket_id: UUID) -> Basket | None:
        """Take a basket back that was set aside."""
        return self._reloading(self._try(actions.recall, basket_id, now=self.now(), who=self.who))

    @deed
    def cancel(self, reason: str) -> bool:
        """Give the basket up."""
        done = self._did(actions.cancel, reason=reason, now=self.now(), who=self.who, approved_by=self.approved_by)
        return bool(self._reloading(done or None))

    def may_pay(self, again: Callable[[], object]) -> bool:
        """Return whether the basket can be paid now; what somebody has to answer first is asked, then comes `again`."""
        try:
            self.shop.read(paying.refuse_payment, now=self.now(), right=self._right)
        except no.MemberNeeded as need:
            self._refuse(need)
            self.question.emit(need, lambda _: again())
            return False
        except no.ShopperMayNotShop as need:
            self.question.emit(need, lambda yes: self.attempt(lambda: self._confirmed(again)) if yes else None)
            return False
        except no.AgeUnproven as need:
            self.question.emit(need, lambda yes: self._aged(again, proven=yes))
            return False
        except ShopError as error:
            return self._refuse(error)
        return True

    def bill(self) -> paying.Bill | None:
        """Return what is to be paid of the open basket, and by what it may be."""
        return self.shop.read(paying.bill) if self.state.till else None

    def decline_tip(self, *, declined: bool) -> bool:
        """Leave the member's gift out this time, or put it back."""
        return self._try(gates.decline_tip, declined=declined, now=self.now(), who=self.who) is not None

    @deed
    def take_back_payment(self, position: int, reason: str) -> bool:
        """Undo a part payment, which is given back by hand."""
        done = self._try(
            paying.take_back_payment,
            position,
            reason=reason,
            now=self.now(),
            who=self.who,
            approved_by=self.approved_by,
        )
        if done is not None:
            self.reload()
        return done is not None

    def _confirmed(self, again: Callable[[], object]) -> None:
        """Let a member shop all the same."""
        if (
            self._reloading(
                self._try(gates.confirm, gates.MAY_NOT_SHOP, now=self.now(), who=self.who, approved_by=self.approved_by)
            )
            is not None
        ):
            again()

    def _aged(self, again: Callable[[], object], *, proven: bool) -> None:
        """Keep the answer to the age question; what may not be sold has left the basket then."""
        if self._reloading(self._try(gates.answer_age, proven=proven, now=self.now(), who=self.who)) is not None:
            again()

    @deed
    def pay(self, tender: str, handed: Decimal | None = None) -> Paid | None:
        """Take a payment; the last one makes the sale. Only when that is stored, drawer and receipt are asked for."""
        before, owed = self.state, self.bill()
        paid = self._try(paying.pay, tender, handed, now=self.now(), right=self._right, approved_by=self.approved_by)
        return None if paid is None else self._follow_payment(before, owed, tender, paid)

    def begin_attempt(self, tender: str, amount: Decimal) -> "PaymentAttempt | None":
        """Write that the terminal is about to be asked for so many euro."""
        from beesdesk.pos.attempts import begin_attempt  # noqa: PLC0415 - few tills have a terminal: no start waits

        return self._try(
            begin_attempt, tender, amount, now=self.now(), right=self._right, terminal=self.terminal_address
        )

    def answer_attempt(self, attempt_id: UUID, said: "TerminalSaid") -> Paid | None:
        """Keep what the terminal said; return what it paid, None where it paid nothing."""
        from beesdesk.pos.attempts import answer_attempt  # noqa: PLC0415 - as above

        before, owed = self.state, self.bill()
        attempt = self.shop.read(Session.get, PaymentAttempt, attempt_id)
        paid = self._try(answer_attempt, attempt_id, said, now=self.now(), right=self._right)
        return None if paid is None else self._follow_payment(before, owed, attempt.tender, paid)

    def decide_attempt(self, attempt_id: UUID, *, is_paid: bool, reason: str) -> tuple[bool, Paid | None]:
        """Say what became of an attempt; return whether that was taken, and what it paid."""
        from beesdesk.pos.attempts import decide_attempt  # noqa: PLC0415 - as above

        before, owed = self.state, self.bill()
        attempt = self.shop.read(Session.get, PaymentAttempt, attempt_id)
        done = self._try(_decided, decide_attempt, attempt_id, is_paid=is_paid, reason=reason, now=self.now(),
                         who=self.who, approved_by=self.approved_by, right=self._right)  # fmt: skip
        if done is None:
            return False, None
        paid = done[0]
        return True, None if paid is None else self._follow_payment(before, owed, attempt.tender, paid)

    def attempt_in_doubt(self) -> "PaymentAttempt | None":
        """Return an attempt of the open basket of which nobody knows yet what became, None if there is none."""
        if self.state.basket is None:
            return None
        return next(iter(self.shop.read(attempts_of, self.state.basket.id)), None)

    def _follow_payment(self, before: TillState, owed: "Bill | None", tender: str, paid: Paid) -> Paid:
        """Show what a payment did; only when the sale is stored, drawer and receipt are asked for."""
        self.state = self.shop.read(till_state)
        if paid.number is None:
            self.part_paid.emit(paid)
            return paid
        cash = {known.code for known in self.shop.read(tenders) if known.gives_change}
        in_cash = not cash.isdisjoint({tender, *(payment.tender for payment in before.payments)})
        language = before.shopper.language if before.shopper else before.rules.language
        total = owed.total + owed.tip if owed else before.total
        self.last_sale = self._last_sale(before, LastSale(paid, total, tender, in_cash, language))
        if in_cash:
            self.drawer_wanted.emit()
        self.sold.emit(paid)
        return paid

    # The session

    @deed
    def open_till(self, opening_float: Decimal, counted: "Counted | None", cashier: str) -> TillSession | None:
        """Open the till with a counted float."""
        from beesdesk.pos.sessions import open_till  # noqa: PLC0415 - brings a session's sums along: not at start

        opened = self._try(
            open_till, opening_float, counted, cashier=cashier, now=self.now(), approved_by=self.approved_by
        )
        return self._reloading(opened)

    @deed
    def close_till(
        self,
        counted: Decimal,
        pieces: "Counted | None",
        apart: Mapping[str, Decimal] | None = None,
        actuals: "Mapping[str, Actual] | None" = None,
        remark: str = "",
    ) -> ZReport | None:
        """Close the till with a counted drawer.

        By the codes of their tenders: `apart` is what was counted by itself, `actuals` what others came to elsewhere.
        """
        from beesdesk.pos.sessions import close_till  # noqa: PLC0415 - as above

        closed = self._try(
            close_till, counted, pieces, apart=apart, actuals=actuals, remark=remark, cashier=self.who, now=self.now(),
            approved_by=self.approved_by,
        )  # fmt: skip
        return self._reloading(closed)

    @deed
    def move_cash(self, amount: Decimal, reason: str) -> CashMovement | None:
        """Put cash in or take it out; the drawer opens."""
        from beesdesk.pos.sessions import move_cash  # noqa: PLC0415 - as above

        moved = self._try(move_cash, amount, reason=reason, now=self.now(), who=self.who, approved_by=self.approved_by)
        if moved is not None:
            self.drawer_wanted.emit()
        return moved

    @deed
    def open_drawer(self, reason: str) -> bool:
        """Open the drawer without a sale; the journal knows first."""
        from beesdesk.pos.sessions import open_drawer  # noqa: PLC0415 - as above

        done = self._did(open_drawer, reason=reason, now=self.now(), who=self.who, approved_by=self.approved_by)
        if done:
            self.drawer_wanted.emit()
        return done

    @deed
    def try_drawer(self, reason: str) -> bool:
        """Journal that the drawer is opened to see whether it does, also where the till is closed."""
        from beesdesk.pos.sessions import try_drawer  # noqa: PLC0415 - as above

        return self._did(try_drawer, reason=reason, now=self.now(), who=self.who, approved_by=self.approved_by)

    @deed
    def invoice(self, sale_id: UUID, buyer: "Business") -> "Invoice | None":
        """Write the invoice of a sale for a business."""
        from beesdesk.pos.invoices import invoice_sale  # noqa: PLC0415 - as above

        return self._try(invoice_sale, sale_id, buyer, now=self.now(), who=self.who, approved_by=self.approved_by)

    def show_file(self, file: Path) -> None:
        """Have a paper that was saved shown."""
        self.file_wanted.emit(file)

    def wish_receipt(self, wish: ReceiptWish | None) -> bool:
        """Say how the receipt of the open basket is wanted this time."""
        basket = self._try(issuing.wish_receipt, wish)
        if basket is not None:
            self.state = replace(self.state, basket=basket)
        return basket is not None

    def mail_receipt(self, number: int, address: str) -> bool:
        """Put the receipt of a sale into the outbox; one that was given before is journaled as a duplicate."""
        from beesdesk.pos.sale_finding import sale_by_number  # noqa: PLC0415 - what is on a receipt: not at start

        sale = self.shop.read(sale_by_number, number)
        member = self.shop.read(issuing.receiver, sale)
        language = member.language if member else self.rules.language
        done = self._did(
            issuing.mail_receipt, sale, address, language=language, original=number in self.originals, now=self.now(),
            who=self.who,
        )  # fmt: skip
        if done:
            self.originals.discard(number)
        return done

    def treat_mail(self, action: Callable[[Session, UUID], None], mail_id: UUID) -> bool:
        """Do with an e-mail that is stuck what a person wants: send it again, or give it up."""
        return self._did(action, mail_id)

    def receipt_is(self, given: ReceiptWish) -> None:
        """Keep what became of the receipt of the sale just paid."""
        if self.last_sale is not None:
            self.last_sale = replace(self.last_sale, given=given)
            self.receipt_given.emit(self.last_sale)

    def remember_receipt(self, wish: ReceiptWish) -> bool:
        """Remember for the member of the sale just paid how receipts are wanted from now on."""
        from beesdesk.members.actions import remember_receipt  # noqa: PLC0415 - imports come along: not at start

        last = self.last_sale
        if last is None or last.receiving is None:
            return False
        done = self._did(remember_receipt, last.receiving.member_id, wish)
        if done:
            self.last_sale = replace(last, receiving=replace(last.receiving, wish=wish))
        return done

    def _last_sale(self, before: TillState, last: LastSale) -> LastSale:
        """Return the sale just paid with how its receipt reaches the buyer."""
        basket = before.basket
        member, wish = (basket.member_id, basket.receipt) if basket else (None, None)
        receiving = self.shop.read(issuing.receiving, member) if member else None
        standing = receiving.wish if receiving else None
        none = (wish or standing) is ReceiptWish.NONE
        given = ReceiptWish.MAIL if last.paid.mailed else ReceiptWish.NONE if none else None
        wallet = self.shop.read(balance_after, last.paid.basket_id, Account.WALLET)
        return replace(last, receiving=receiving, wish=wish, given=given, wallet=wallet)

    def note_print(self, report: UUID, who: str | None = None) -> bool:
        """Journal that a Z report or a closing is about to come on paper, for the first time or again."""
        from beesdesk.pos.reprints import note_print  # noqa: PLC0415 - as above

        return self._try(note_print, report, now=self.now(), who=self.who if who is None else who) is not None

    def remark(self, report: UUID, text: str, who: str) -> bool:
        """Journal a note on a Z report that is closed."""
        from beesdesk.pos.remarks import remark  # noqa: PLC0415 - as above

        return self._did(remark, report, text, now=self.now(), who=who)

    def close_periods(self, *, sure: bool) -> None:
        """Close the days, months and years that are over; `sure` where somebody said that the clock is right."""
        from beesdesk.pos.closings import catch_up  # noqa: PLC0415 - as above

        self._try(catch_up, self.now(), sure=sure)

    def print_receipt(self, number: int) -> None:
        """Have the receipt of a sale printed."""
        self.receipt_wanted.emit(number)

    def print_slip(self, make: "Callable[[], Slip]") -> None:
        """Have an X or Z report printed; `make` is called beside the screen's thread."""
        self.slip_wanted.emit(make)

    # Within

    def _enter(
        self,
        deed: Callable[[Amounts], Entry],
        amounts: Amounts,
        *,
        code: str | None = None,
        settles: UUID | None = None,
    ) -> bool:
        """Put something into the basket; what it needs first is asked for, and the answer comes here again."""

        def again(**said: Any) -> bool:
            return self._enter(deed, replace(amounts, **said), code=code, settles=settles)

        try:
            entry = deed(amounts)
        except no.WeightNeeded as need:
            self.weight_needed.emit(need, again)
            return True
        except no.PriceNeeded as need:
            self.price_needed.emit(need, again)
            return True
        except (no.BestBeforePassed, no.LotToCheck) as need:
            seen = amounts.seen | {"lot" if isinstance(need, no.LotToCheck) else "best_before"}
            self.question.emit(need, lambda yes: again(seen=seen) if yes else None)
            return True
        except NotAllowed as need:
            self.approval_wanted.emit(need.act, lambda who: again(approved_by=who))
            return True
        except ShopError as error:
            if code is not None and isinstance(error, no.CodeUnknown):
                self._keep(code)
            return self._refuse(error)
        self._took(entry)
        if settles is not None:
            self.settle_unknown(settles)
        return True

    def _find_receipt(self, till: int, number: int) -> bool:
        """Have goods of the receipt that was scanned given back."""
        if self.state.till is None:
            return self._refuse(no.TillClosed())
        try:
            sale_id = self.shop.read(sale_by_code, till, number)
        except ShopError as error:
            return self._refuse(error)
        self.refund_wanted.emit(sale_id)
        return True

    def _took(self, entry: Entry) -> None:
        self.last_sale = None
        self.state = self.state.with_lines(entry.basket, entry.lines)
        if entry.shopper is not None:
            self._name(entry.shopper)
        self.line_added.emit(entry)

    def _keep(self, code: str) -> None:
        """Keep an unknown article's code beside the basket; an unknown card is no article."""
        if read_code(code, self.shop.read(patterns), today=self.today()).kind is CodeKind.CARD:
            return
        if self._try(actions.keep_unknown, code, now=self.now()) is not None:
            self.state = self.shop.read(till_state)
            self._show_unknown(self.state.unknown)

    def _show_unknown(self, unknown: tuple[UnknownCode, ...]) -> None:
        self.state = replace(self.state, unknown=unknown)
        self.unknown_changed.emit(unknown)

    def _name(self, shopper: Shopper | None) -> None:
        about = self.shop.read(about_shopper, shopper.member_id if shopper else None)
        self.state = replace(self.state, shopper=shopper, eaters=about.eaters, wallet=about.wallet, debt=about.debt)
        self.shopper_changed.emit(shopper)

    def _is_same_card(self, text: str) -> bool:
        """Say whether the card that names the shopper comes a second time within 2 s: scanners stutter."""
        last, self._card = self._card, (text, self.now())
        return bool(last and self.state.shopper and last[0] == text and self._names_shopper(text, last[1]))

    def _names_shopper(self, text: str, before: datetime) -> bool:
        if self.now() - before > _SAME_CARD:
            return False
        return read_code(text, self.shop.read(patterns), today=self.today()).kind is CodeKind.CARD


def _decided(
    session: Session, decide: Callable[..., Paid | None], attempt_id: UUID, /, **said: Any
) -> tuple[Paid | None]:
    """Carry a decision out; what it paid, perhaps nothing, in a tuple: refused is something else."""
    return (decide(session, attempt_id, **said),)
