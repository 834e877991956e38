"""Taking the payment: by what, how much, what is given back; as often as it takes."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from beesdesk.messages import sentence
from beesdesk.pos.model import Tender
from beesdesk.pos.paying import Paid
from beesdesk.pos.pricing import MOST_CASH, ZERO, Settlement, round_cash, settle
from beesdesk.pos.queries import tenders
from beesdesk.pos.refusals import AmountNotTaken, TenderLimited, TenderNotWhole
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.numpad import NumericPad
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.cash_keys import CashKeys
from beesdesk.ui.till.dialogs.owed import Owed
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.tender_bar import TenderBar
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.ui.till.dialogs.wish_bar import WishBar
from beesdesk.words import Act

_EXAMPLE: Final = Decimal("12.50")


class PaymentDialog(TillDialog):
    """Answers with the `Paid` that made the sale; after a part payment it stays, with what is still due."""

    WIDTH = 980
    ACT = 68

    def __init__(
        self, desk: Desk, parent: QWidget, *, tender: str | None = None, handed: Decimal | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._proposed = ZERO
        self._notes: list[Decimal] = []
        self.owed = Owed(self)
        self.state = StateLine(self, steady=True, wide=True)
        self.tenders = TenderBar(desk.shop.read(tenders), self)
        self._bill = desk.bill()
        self._tip = KeyButton(height=self.ACT, parent=self)
        self._tip.clicked.connect(self._turn_tip)
        self._undo = KeyButton(height=self.ACT, parent=self)
        self._undo.clicked.connect(self._ask_undo)
        self.wish = WishBar(desk, self)
        self._caption = label("", "strong", self)
        self.given = AmountEdit(most=MOST_CASH, parent=self)
        self._notes_line = label("", "small", self, wrap=True)
        self.keys = CashKeys(self)
        self.pad = NumericPad(self)
        self.pad.types_into(self.given.edit)
        self.set_columns(self._left(), self._right(), shares=(3, 2))
        self.body.insertWidget(1, self.state)  # the change is in sight whatever scrolls
        for button in (self._undo, self._tip):
            button.setAutoDefault(False)
            self.bar.insertWidget(1, button, 1)
        self.act.set_text_size(1.3)
        self.tenders.chosen.connect(self._choose)
        self.given.value_changed.connect(self._typed)
        self.keys.exact.connect(self._exact)
        self.keys.note.connect(self._add_note)
        desk.basket_changed.connect(self._follow)
        self._begin()
        self.tenders.choose(tender)
        if handed is not None:
            self.given.set_value(handed)
        self._retranslate()
        self.given.setFocus()

    def open(self) -> None:
        """Show the dialog, and what must be settled first over it."""
        super().open()
        QTimer.singleShot(0, self, self._settle_doubt)

    def show_error(self, text: str) -> None:
        """Say what is wrong where the cashier looks: in the place of the change."""
        self.state.show_state(State.BAD, text)
        self.given.edit.selectAll()

    def error(self) -> str:
        """Return the error that is shown, empty if none is."""
        return self.state.text if self.state.state is State.BAD else ""

    def _left(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.owed)
        column.addWidget(self.tenders)
        column.addStretch(1)
        column.addWidget(self.wish)
        return column

    def _right(self) -> QLayout:
        amount = QGridLayout()
        amount.setHorizontalSpacing(12)
        amount.setVerticalSpacing(2)
        amount.setColumnStretch(1, 1)
        amount.addWidget(self._caption, 0, 0)
        amount.addWidget(self.given, 0, 1)
        amount.addWidget(self._notes_line, 1, 0, 1, 2)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(amount)
        column.addWidget(self.keys)
        column.addWidget(self.pad, 1)
        return column

    def _begin(self) -> None:
        """Ask for what is due now, whoever paid a part before."""
        self._bill = bill = self.desk.bill()
        due, step = self._due(), self.desk.rules.cash_step
        paid = bill.payments if bill else ()
        self.owed.show_due(
            due, round_cash(due, step), bill.total + bill.tip if bill else due, bill.tip if bill else ZERO
        )
        self.owed.show_payments([(self.tenders.name(payment.tender), payment.amount) for payment in paid])
        self.tenders.show_limits(bill.ways if bill else (), due)
        self._undo.setVisible(bool(paid))
        self._show_tip()
        self.tenders.choose(None)
        self.keys.allow_notes(allowed=True)
        for part in (self.given, self.pad, self.keys):
            part.setEnabled(due > 0)
        self._exact()

    def _follow(self) -> None:
        """Ask anew if something else than this dialog has changed what is due."""
        bill = self.desk.bill()
        if self.isVisible() and (bill.due if bill else ZERO) != self.owed.due:
            self._begin()

    def _due(self) -> Decimal:
        return self._bill.due if self._bill else ZERO

    def _most(self) -> Decimal:
        """Return what the means of payment chosen may pay, euro."""
        chosen = self.tenders.tender
        ways = self._bill.ways if self._bill else ()
        return next((way.most for way in ways if chosen and way.tender.code == chosen.code), self._due())

    def _show_tip(self) -> None:
        """Offer to leave the member's gift out, or to put it back, while nothing is paid."""
        bill, shopper = self._bill, self.desk.state.shopper
        gives = bool(shopper and shopper.solidarity_rounding and bill and not bill.payments)
        declined = bool(self.desk.state.basket and self.desk.state.basket.no_tip)
        self._tip.setVisible(bool(gives and bill and (bill.tip or declined)))
        self._tip.show_text(self.tr("Round up after all") if declined else self.tr("Do not round up this time"))

    def _turn_tip(self) -> None:
        if self.desk.decline_tip(declined=bool(self._bill and self._bill.tip)):
            self.desk.reload()
            self._begin()

    def _ask_undo(self) -> None:
        """Ask why the last part payment is undone, then undo it."""
        if self._bill and self._bill.payments:
            last = self._bill.payments[-1].position
            dialog = ReasonDialog(self.desk, self, act=Act.PAYMENT_TAKEN_BACK)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.answered.connect(lambda reason: self._undone(last, reason))
            dialog.open()

    def _undone(self, position: int, reason: str) -> None:
        if self.desk.take_back_payment(position, reason):
            self._begin()

    def _step(self) -> Decimal:
        """Return the cash rounding of the means of payment chosen, euro."""
        tender = self.tenders.tender
        return self.desk.rules.cash_step if tender and tender.rounds else ZERO

    def _choose(self, tender: Tender) -> None:
        """Propose what is owed so, unless somebody has already said how much is given."""
        if self.given.value() == self._proposed:
            self._exact()
        self.keys.allow_notes(allowed=tender.gives_change)
        self.given.setFocus()
        self._show()

    def _exact(self) -> None:
        self._notes = []
        self._proposed = min(abs(round_cash(self._due(), self._step())), self._limit())
        self.given.set_value(self._proposed)
        self._show()

    def _limit(self) -> Decimal:
        """Return the most that can be proposed by the means of payment chosen; what gives change has no limit."""
        chosen = self.tenders.tender
        return MOST_CASH if chosen is None or chosen.gives_change or self._due() < 0 else self._most()

    def _add_note(self, worth: Decimal) -> None:
        """Add a note to those before it; the first replaces what was proposed or typed."""
        if self.tenders.tender is None:
            self.tenders.choose(self.tenders.giving_change())
        kept = self._notes if sum(self._notes, ZERO) == self.given.value() else []
        self._notes = [*kept, worth]
        self.given.set_value(sum(self._notes, ZERO))
        self._show()

    def _typed(self) -> None:
        self._show()

    def _handed(self) -> Decimal | None:
        """Return the amount as the till counts it: money given back is below zero."""
        given = self.given.value()
        return -given if given is not None and self._due() < 0 else given

    def _settlement(self) -> Settlement | None:
        """Return what the payment will do, by the till's own rule; None if it cannot be taken."""
        tender, handed = self.tenders.tender, self._handed()
        if tender is None or handed is None or handed > self._limit():
            return None
        return settle(self._due(), handed, gives_change=tender.gives_change, step=self._step())

    def _show(self) -> None:
        """Say what pressing the act will do."""
        tender, handed, done = self.tenders.tender, self._handed(), self._settlement()
        notes = [formatting().money(note, 0) for note in self._notes]
        example = formatting().amount(_EXAMPLE)
        rule = self.tr("Comma or point: {example} is 12 euro 50").format(example=example)
        self._notes_line.setText(" + ".join(notes) if len(notes) > 1 else rule)
        self._show_act(handed)
        if tender is None:
            self.state.show_state(State.INFO, self.tr("Choose how it is paid: cash (F9), card (F10)…"))
        elif handed is None:
            self.state.show_state(State.OFF, self.tr("Type what the customer gives"))
        elif done is None and handed > self._limit():
            self.state.show_state(State.BAD, sentence(TenderLimited(tender.code, self._limit()), spoken()))
        elif tender.multiple and handed % tender.multiple:
            self.state.show_state(State.BAD, sentence(TenderNotWhole(tender.code, tender.multiple), spoken()))
        elif done is None:
            owed = round_cash(self._due(), self._step())
            self.state.show_state(State.BAD, sentence(AmountNotTaken(handed, owed), spoken()))
        else:
            self._show_settlement(tender, done)

    def _show_settlement(self, tender: Tender, done: Settlement) -> None:
        if self._due() < 0:
            self.state.show_state(State.WARN, self.tr("Give back to the customer"), -done.kept)
        elif done.due:
            self.state.show_state(State.WARN, self.tr("A part: still to pay after it"), done.due)
        elif done.change:
            self.state.show_state(State.OK, self.tr("To give back"), done.change)
        elif tender.gives_change:
            self.state.show_state(State.OK, self.tr("The exact amount, nothing to give back"))
        elif self.desk.terminal_for(tender):
            self.state.show_state(State.INFO, self.tr("The terminal asks the customer for it."))
        else:
            self.state.show_state(State.INFO, self.tr("Take it on the terminal. Press here once it says approved."))

    def _show_act(self, handed: Decimal | None) -> None:
        amount = "" if handed is None else formatting().money(abs(handed))
        text = self.tr("Give back {amount}") if self._due() < 0 else self.tr("Take {amount}")
        self.act.show_text(text.format(amount=amount).strip())

    def _do(self) -> None:
        tender, handed = self.tenders.tender, self._handed()
        if tender is None:
            self.show_error(self.tr("Choose first how it is paid."))
        elif self.given.check() is None or handed is None:
            self.given.setFocus()
        else:
            self._pay(tender, handed)

    def _pay(self, tender: Tender, handed: Decimal) -> None:
        terminal = self.desk.terminal_for(tender)
        if terminal is None:
            self._took(self.desk.pay(tender.code, handed))
            return
        from beesdesk.ui.till.dialogs.terminal import pay_on_terminal  # noqa: PLC0415 - few tills have a terminal

        attempt = self.desk.begin_attempt(tender.code, handed)
        if attempt is not None:
            pay_on_terminal(self.desk, self, attempt, terminal, self._took)

    def _settle_doubt(self) -> None:
        """Ask first what became of a payment of which nobody knows, as after a power cut."""
        attempt = self.desk.attempt_in_doubt()
        if attempt is not None:
            from beesdesk.ui.till.dialogs.terminal import settle_doubt  # noqa: PLC0415 - as above

            settle_doubt(self.desk, self, attempt, self.desk.terminal, self._took)

    def _took(self, paid: Paid | None) -> None:
        """Go on after a payment: with the sale, or with what is still due."""
        if paid is None:
            return
        if paid.number is not None:
            self.answer(paid)
            return
        self._begin()
        self.given.setFocus()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Payment"))
        self._caption.setText(self.tr("Received"))
        self._undo.show_text(self.tr("Undo the last payment"))
        self._show_tip()
        self.given.set_name(self.tr("Received"))
        self._show()
