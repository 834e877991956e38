"""What the keys of the till mean: each is a deed of the desk, or a question first."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.errors import ShopError
from beesdesk.founding import CARD, CASH
from beesdesk.pos.actions import Amounts
from beesdesk.pos.basket import Entry
from beesdesk.pos.empties import Returned
from beesdesk.pos.model import BasketLine, UnknownCode
from beesdesk.pos.refusals import MemberNeeded, PriceNeeded, WeightNeeded
from beesdesk.pos.till_state import returnable
from beesdesk.settings import Settings
from beesdesk.ui.till.counter import Again
from beesdesk.ui.till.desk import Desk, Enter
from beesdesk.ui.till.typed import Typed
from beesdesk.words import Act, LineKind, ReceiptWish, SignIn, Source

if TYPE_CHECKING:
    from beesdesk.ui.till.ask import Ask

ONE_PIECE = Decimal(1)


class Acts(QObject):
    """The acts of one till. `taken_back` carries the line and what puts it into the basket again."""

    typed_changed = Signal(object)  # Typed
    taken_back = Signal(object, object)  # BasketLine, Callable[[], object]
    settings_chosen = Signal(object)  # Settings
    told = Signal(str)  # something worth knowing
    elsewhere = Signal(object)  # Path: the folder of the shop to go on with

    def __init__(self, desk: Desk, window: QWidget, selected: Callable[[], int]) -> None:
        super().__init__(window)
        self.typed = Typed()
        self._is_locked = False
        self._desk, self._window, self._selected = desk, window, selected
        desk.weight_needed.connect(self._ask_weight)
        desk.price_needed.connect(self._ask_price)
        desk.approval_wanted.connect(self._ask_approval)
        desk.question.connect(self._ask_question)
        desk.refund_wanted.connect(self._ask_refund)
        desk.part_paid.connect(self._used)

    @property
    def ask(self) -> "Ask":
        """The dialogs."""
        # 20 modules that nobody sees before the first key: the window is painted before they are read.
        from beesdesk.ui.till.ask import Ask  # noqa: PLC0415

        return Ask(self._desk, self._window)

    # What is typed and scanned

    def scan(self, text: str) -> None:
        """Take in a scan, as often as was typed before it."""
        self._desk.scan(text, self._amounts())
        self.forget_typed()

    def type_key(self, char: str) -> bool:
        """Take one typed sign; letters begin a search. Return whether it meant something."""
        typed = self.typed.with_key(char)
        if typed is not None:
            self._type(typed)
        elif char.isalpha():
            self.ask.search(self.typed.text + char, self._amounts(), then=self._used)
        else:
            return False
        return True

    def erase(self) -> None:
        """Take the last sign back."""
        self._type(self.typed.without_last())

    def forget_typed(self) -> None:
        """Begin to type anew."""
        self._type(Typed())

    def enter(self) -> None:
        """Take what was typed as a code."""
        if self.typed.text:
            text, amounts = self.typed.text, self._amounts()
            self.forget_typed()
            self._desk.scan(text, amounts, Source.KEYED)

    # Keys on the lines

    def quantity(self) -> None:
        """Make what was typed the quantity of the next article, or ask for it."""
        if not self.type_key("*"):
            self.ask.quantity(lambda pieces: self._type(Typed(quantity=pieces)))

    def one_more(self) -> None:
        """Put one more of the chosen article, or of the last, into the basket; of empties, one more is given back."""
        line = self._line()
        if line is None or line.source is Source.RETURNED:
            return
        if line.product_id is not None:
            self._desk.pick(line.product_id)
        elif line.kind is LineKind.DEPOSIT and not line.ticket:
            self._desk.return_empties([Returned(line.price, ONE_PIECE, line.name, line.container_id)])

    def one_less(self) -> None:
        """Take one of the chosen article, or of the last, back; what is weighed or was brought back goes whole."""
        line = self._line()
        if line is not None:
            self._take_back(line, None if line.unit.weighed or line.quantity < 0 else ONE_PIECE)

    def take_back(self) -> None:
        """Take the chosen line back, or the last article."""
        self._take_back(self._line(), None)

    def undo(self) -> None:
        """Take the last article back."""
        self._take_back(self._desk.state.last_item, None)

    def _line(self) -> BasketLine | None:
        """Return the chosen line (of a deposit or a discount, its article), else the last article."""
        place, lines = self._selected(), self._desk.state.lines
        if not 0 <= place < len(lines):
            return self._desk.state.last_item
        concerned = lines[place].concerns
        return lines[place] if concerned is None else lines[concerned - 1]

    def _take_back(self, line: BasketLine | None, quantity: Decimal | None) -> None:
        entry = self._desk.take_back(line.position if line else 0, quantity)
        if entry is not None and line is not None:
            self.taken_back.emit(line, lambda: self._put_again(line, entry))

    def _put_again(self, line: BasketLine, entry: Entry) -> None:
        quantity = -entry.lines[0].quantity
        if line.ticket:
            self._desk.scan(line.ticket)
        elif line.kind is LineKind.TOPUP:
            self._desk.top_up(line.price)
        elif line.kind is LineKind.DEPOSIT:
            self._desk.return_empties([Returned(line.price, -quantity, line.name, line.container_id)])
        elif line.product_id is not None:
            weighed = Amounts(gross=quantity, tare=Decimal(0), from_scale=line.source is Source.SCALE)
            said = weighed if line.unit.weighed else Amounts(quantity=quantity)
            self._desk.pick(line.product_id, said)

    # The other keys

    def open_till(self) -> None:
        """Count the float and open the till; where more than a name is asked for, somebody signs in before."""
        if self._desk.rules.sign_in is SignIn.NAME:
            self.ask.opening()
        else:
            self.ask.sign_in(lambda who: self._next(lambda: self.ask.opening(who)), taking_over=False)

    def hand_over(self) -> None:
        """Let the next cashier go on with the till as it is."""
        if self._desk.till is not None:
            self.ask.sign_in(self._handed_to, taking_over=True)

    def lock(self) -> None:
        """Cover the till until somebody says who is there."""
        if self._desk.till is None or self._is_locked:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._is_locked = True
        self.ask.lock(self._unlock)

    def people(self) -> None:
        """Say who works in the shop, if the cashier may, alone or allowed."""
        self._desk.attempt(self._open_people)

    def close_till(self) -> None:
        """Count the drawer and close the till."""
        self.ask.closing()

    def help(self) -> None:
        """Show the keys."""
        self.ask.help()

    def search(self) -> None:
        """Find an article by name."""
        self.ask.search(amounts=self._amounts(), then=self._used)

    def weigh(self) -> None:
        """Choose something to weigh."""
        self.ask.search(weighed=True)

    def member(self) -> None:
        """Find a member."""
        self.ask.member(None)

    def price(self) -> None:
        """Change the price of the chosen article, or of the last; with an empty basket, show prices without selling."""
        line = self._line()
        line = line if line is not None and returnable(line) else self._desk.state.last_item
        if line is None:
            self.ask.price_check()
        else:
            self.ask.price_change(line)

    def park(self) -> None:
        """Set the basket aside under a name."""
        shopper = self._desk.state.shopper
        self.ask.name(shopper.name if shopper else "", self._desk.park)

    def recall(self) -> None:
        """Take a basket back that was set aside."""
        self.ask.parked()

    def empties(self) -> None:
        """Count the empties that were brought back."""
        self.ask.empties()

    def top_up(self) -> None:
        """Put money on the wallet of the basket's member, who is looked for first where nobody is named."""
        if self._desk.state.shopper is not None:
            self.ask.top_up()
        else:
            self.ask.member(lambda shopper: self._after_dialog(self.ask.top_up) if shopper else None)

    def drawer(self) -> None:
        """Open the drawer for a reason."""
        self.ask.reason(Act.DRAWER_OPENED, lambda reason: self._desk.attempt(lambda: self._open_drawer(reason)))

    def cancel(self) -> None:
        """Give the basket up for a reason."""
        if self._desk.state.lines:
            self.ask.reason(Act.BASKET_CANCELLED, self._desk.cancel)
        else:
            self._desk.cancel("")

    def pay(self, tender: str | None = None) -> None:
        """Take the payment, in what was typed if that is an amount; codes that named nothing come first."""
        if not self._desk.may_pay(lambda: self._after_dialog(lambda: self.pay(tender))):
            return
        if self._desk.state.unknown:
            self.ask.unknown(lambda code: self._settled(code, tender))
            return
        self.ask.payment(tender, self.typed.amount(), then=self._used)

    def pay_cash(self) -> None:
        """Take the payment in cash."""
        self.pay(CASH)

    def pay_card(self) -> None:
        """Take the payment by card."""
        self.pay(CARD)

    def settle_unknown(self) -> None:
        """Look codes up that named nothing."""
        self.ask.unknown(self._look_up)

    def give_receipt(self, wish: ReceiptWish) -> None:
        """Give the receipt of the sale just paid: on paper, by mail once the address is known, or not at all."""
        last = self._desk.last_sale
        if last is None or last.paid.number is None:
            return
        number = last.paid.number
        if wish is ReceiptWish.MAIL:
            self.ask.mail_receipt(number, lambda _: self._desk.receipt_is(wish))
            return
        if wish is ReceiptWish.PRINT:
            self._desk.print_receipt(number)
        self._desk.receipt_is(wish)

    def remember_receipt(self, wish: ReceiptWish) -> None:
        """Remember how the member of the sale just paid wants receipts."""
        last = self._desk.last_sale
        name = last.receiving.name if last and last.receiving else ""
        if wish is ReceiptWish.MAIL and not (last and last.receiving and last.receiving.address):
            self.told.emit(self.tr("Not remembered: the office has no e-mail address of {name} yet.").format(name=name))
        elif self._desk.remember_receipt(wish):
            self.told.emit(self.tr("Remembered for {name}.").format(name=name))

    def mails(self) -> None:
        """Look at the e-mails that wait or were not sent."""
        self.ask.mails()

    def invoice(self) -> None:
        """Make an invoice of the sale just paid, or of another."""
        self.ask.invoice()

    def practise(self) -> None:
        """Go into the practice shop."""
        self.ask.practise(self.elsewhere.emit)

    def practice_cards(self) -> None:
        """Choose a card of the practice shop; it counts as scanned."""
        self.ask.practice_cards(lambda code: self._after_dialog(lambda: self.scan(code)))

    def stop_practising(self) -> None:
        """Go back to the real till."""
        self.elsewhere.emit(self._desk.shop.path.parent.parent)

    def settings(self, settings: Settings) -> None:
        """Change this device's settings."""
        self.ask.settings(settings, self.settings_chosen.emit)

    def devices(self, settings: Settings) -> None:
        """Look at this machine's devices, try them, and say where they are."""
        self.ask.devices(settings, self.settings_chosen.emit)

    # Within

    def _handed_to(self, who: str) -> None:
        if self._desk.hand_over(who):
            self.told.emit(self.tr("{name} is at the till now.").format(name=self._desk.state.cashier_name))
        else:
            self.told.emit(self.tr("You are at the till already."))

    def _unlock(self) -> None:
        self._is_locked = False

    def _open_people(self) -> None:
        if self._desk.may_change_people():
            allowed = self._desk.approved_by
            self._next(lambda: self.ask.people(allowed))

    def _next(self, question: Callable[[], None]) -> None:
        """Ask after the dialog that is closing."""
        QTimer.singleShot(0, self, question)

    def _open_drawer(self, reason: str) -> None:
        if self._desk.open_drawer(reason) and not self._desk.printer_there:
            self.told.emit(self.tr("Noted. The drawer hangs on the printer, and none is set: open it with its key."))

    def _settled(self, code: UnknownCode | None, tender: str | None) -> None:
        # The dialog that answered is still closing; the next one opens after it.
        if code is not None:
            self._look_up(code)
        else:
            QTimer.singleShot(0, self, lambda: self.pay(tender))

    def _look_up(self, code: UnknownCode | None) -> None:
        if code is not None:
            QTimer.singleShot(0, self, lambda: self.ask.search(unknown=code))

    def _ask_weight(self, need: WeightNeeded, enter: Enter) -> None:
        self._after_dialog(lambda: self.ask.weight(need, enter))

    def _ask_question(self, about: ShopError, answer: Callable[[bool], object]) -> None:
        """Ask what only a person can answer; the member is looked for where one is missing."""
        if isinstance(about, MemberNeeded):
            self._after_dialog(lambda: self.ask.member(lambda _: answer(True)))
        else:
            self._after_dialog(lambda: self.ask.question(about, answer))

    def _ask_approval(self, act: str, again: Again) -> None:
        # What wants it has to come to its end first; a dialog that asked for it waits behind this one.
        QTimer.singleShot(0, self, lambda: self.ask.approval(Act(act), again))

    def _ask_price(self, need: PriceNeeded, enter: Enter) -> None:
        self._after_dialog(lambda: self.ask.price(need, enter))

    def _ask_refund(self, sale_id: UUID) -> None:
        self._after_dialog(lambda: self.ask.refund(sale_id))

    def _after_dialog(self, question: Callable[[], None]) -> None:
        """Ask at once, or after the dialog that is answering just now."""
        if QApplication.activeModalWidget() is None:
            question()
        else:
            QTimer.singleShot(0, self, question)

    def _used(self, _: object = None) -> None:
        """Begin to type anew once what was typed has had its use; whoever leaves a dialog by Esc still has it."""
        self.forget_typed()

    def _amounts(self) -> Amounts:
        return Amounts(quantity=self.typed.pieces())

    def _type(self, typed: Typed) -> None:
        if typed != self.typed:
            self.typed = typed
            self.typed_changed.emit(typed)
