"""The customer pays on the terminal: the till asks, waits and says what came; where no answer came, a person says it."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from threading import Event
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.hardware.terminal import LOST, Answer, PaymentTerminal, Step
from beesdesk.messages import sentence, word
from beesdesk.pos.attempts import TerminalSaid
from beesdesk.pos.model import PaymentAttempt
from beesdesk.pos.paying import Paid
from beesdesk.pos.refusals import ReasonNeeded
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.reason import LONGEST, ReadyReasons
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import AttemptState

CENTS: Final = Decimal(100)


def said_by(answer: Answer) -> TerminalSaid:
    """Return a terminal's answer in the till's words."""
    amount = None if answer.cents is None else Decimal(answer.cents).scaleb(-2)
    state = AttemptState(str(answer.outcome))
    return TerminalSaid(state, str(answer.why), amount, answer.card, answer.reference, answer.code, answer.slip)


class TerminalDialog(TillDialog):
    """Asks the terminal for an attempt and answers with the `Paid`; rejected when nothing was paid, or it is not known.

    It stays as long as the terminal may still answer: breaking off asks the terminal to stop, and waits for what it says.
    """

    WIDTH = 640
    _stepped = Signal(object)  # Step; from the thread that talks to the terminal

    def __init__(self, desk: Desk, parent: QWidget, attempt: PaymentAttempt, terminal: PaymentTerminal) -> None:
        super().__init__(desk, parent)
        self.attempt = attempt
        self.said: TerminalSaid | None = None
        self._off = Event()
        self.state = StateLine(self, wide=True)
        self.hint = label("", "body", self, wrap=True)
        self.content.addWidget(self.state)
        self.content.addWidget(self.hint)
        self.act.set_tone(Tone.DANGER)
        self._stepped.connect(self._step)
        self._retranslate()
        self._step(Step.REACHING)
        background = parent.window().findChild(Background) or Background(parent)
        cents = int(attempt.amount * CENTS)
        work = partial(terminal.pay, cents, attempt.reference, self._wanted, self._stepped.emit)
        background.run(work, self._answered, self._failed)

    def reject(self) -> None:
        """Break off: the terminal is asked to stop. Once it has answered, go."""
        if self.said is None:
            self._off.set()
            self._step(Step.CANCELLING)
        else:
            super().reject()

    def _wanted(self) -> bool:
        return not self._off.is_set()

    def _do(self) -> None:
        self.reject()

    def _step(self, step: Step) -> None:
        amount = abs(self.attempt.amount)
        if self.said is not None:
            return
        if self._off.is_set():
            self.state.show_state(State.WARN, self.tr("The terminal is asked to stop"), amount)
            self.hint.setText(self.tr("If it does not stop, press its red key. What it still says counts."))
        elif step is Step.REACHING:
            self.state.show_state(State.INFO, self.tr("Reaching the terminal…"), amount)
            self.hint.setText("")
        else:
            self.state.show_state(State.INFO, self.tr("Customer: card on the terminal"), amount)
            self.hint.setText(self.tr("The till goes on by itself once the terminal has answered."))

    def _answered(self, answer: Answer) -> None:
        said = said_by(answer)
        self.said = said
        paid = self.desk.answer_attempt(self.attempt.id, said)
        if paid is not None:
            self.answer(paid)
            return
        if said.state is AttemptState.REFUSED:
            self.state.show_state(State.BAD, word(f"terminal_{said.why}", spoken()), abs(self.attempt.amount))
            self.hint.setText(self.tr("Nothing was paid. Try again, or take it otherwise."))
            self.act.set_tone(Tone.PRIMARY)
            self.act.show_text(self.tr("Back to the payment"))
        else:
            super().reject()

    def _failed(self, fault: Exception) -> None:
        """Leave the attempt in doubt, whatever went wrong in our own code, and have it logged."""
        self._answered(LOST)
        raise fault

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Payment on the terminal"))
        self.act.show_text(self.tr("Break off"))
        self.back.setVisible(False)


class DoubtDialog(TillDialog):
    """Nobody knows whether the terminal was paid: answers with the `Paid` where it was, with None where it was not.

    Left without a decision the doubt stays, and the basket may only be set aside.
    """

    WIDTH = 720

    def __init__(
        self, desk: Desk, parent: QWidget, attempt: PaymentAttempt, ask: Callable[[], Answer | None] | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.attempt = attempt
        self._ask = ask
        self._background = parent.window().findChild(Background) or Background(parent)
        self.state = StateLine(self, wide=True)
        self.hint = label("", "body", self, wrap=True)
        self.heard = label("", "strong", self, wrap=True)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST)
        self.ready = ReadyReasons(self.reason, self)
        for part in (self.state, self.hint, self.heard, self.ready, self.reason):
            self.content.addWidget(part)
        self.again = KeyButton(height=self.ACT, parent=self)
        self.again.setAutoDefault(False)
        self.again.setVisible(ask is not None)
        self.again.clicked.connect(self._ask_again)
        self.unpaid = KeyButton(tone=Tone.DANGER, height=self.ACT, parent=self)
        self.unpaid.setAutoDefault(False)
        self.unpaid.clicked.connect(partial(self._decide, is_paid=False))
        self.bar.insertWidget(1, self.unpaid, 2)
        self.bar.insertWidget(1, self.again, 1)
        self.heard.setVisible(False)
        self._retranslate()
        self.reason.setFocus()

    def _do(self) -> None:
        self._decide(is_paid=True)

    def _decide(self, *, is_paid: bool) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.setFocus()
            self.show_error(sentence(ReasonNeeded(), spoken()))
            return
        decided, paid = self.desk.decide_attempt(self.attempt.id, is_paid=is_paid, reason=reason)
        if decided:
            self.answer(paid)

    def _ask_again(self) -> None:
        if self._ask is None:
            return
        self.again.setEnabled(False)
        self.heard.setVisible(True)
        self.heard.setText(self.tr("Asking the terminal…"))
        self._background.run(self._ask, self._told, self._failed)

    def _told(self, answer: Answer | None) -> None:
        self.again.setEnabled(True)
        if answer is None or answer.cents is None:
            self.heard.setText(self.tr("The terminal cannot say. Look at its paper or its screen."))
            return
        amount = formatting().money(Decimal(answer.cents).scaleb(-2))
        text = self.tr("The terminal's last payment: {amount}, {outcome}, {reference}.")
        outcome = word(f"terminal_{answer.outcome}", spoken())
        self.heard.setText(text.format(amount=amount, outcome=outcome, reference=answer.reference or "-"))
        self._grow()

    def _failed(self, fault: Exception) -> None:
        self._told(None)
        raise fault

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Was it paid?"))
        self.state.show_state(
            State.WARN, self.tr("It is not known whether the terminal took this"), abs(self.attempt.amount)
        )
        self.hint.setText(
            self.tr(
                "Look at the terminal's paper or its screen, then say what it shows. The till does not ask it again."
            )
        )
        self.reason.setPlaceholderText(self.tr("What you saw"))
        self.reason.setAccessibleName(self.tr("What you saw"))
        self.ready.offer(
            (
                self.tr("Paper says approved"), self.tr("Paper says refused"), self.tr("Screen says approved"),
                self.tr("No paper, nothing on the screen"),
            )
        )  # fmt: skip
        self.again.show_text(self.tr("Ask the terminal"))
        self.unpaid.show_text(self.tr("Not paid"))
        self.act.show_text(self.tr("Paid"))
        self.back.show_text(self.tr("Later"))


def pay_on_terminal(
    desk: Desk,
    parent: QWidget,
    attempt: PaymentAttempt,
    terminal: PaymentTerminal,
    then: Callable[[Paid | None], object],
) -> TerminalDialog:
    """Open the dialog of an attempt, and that of its doubt where it ends in one; `then` gets what was paid at last."""
    dialog = TerminalDialog(desk, parent, attempt, terminal)
    dialog.answered.connect(then)
    dialog.rejected.connect(partial(_after, desk, parent, dialog, terminal, then))
    dialog.open()
    return dialog


def settle_doubt(
    desk: Desk,
    parent: QWidget,
    attempt: PaymentAttempt,
    terminal: PaymentTerminal | None,
    then: Callable[[Paid | None], object],
) -> DoubtDialog:
    """Open the dialog that asks what became of an attempt."""
    dialog = DoubtDialog(desk, parent, attempt, terminal.last if terminal else None)
    dialog.answered.connect(then)
    dialog.rejected.connect(partial(then, None))
    dialog.open()
    return dialog


def _after(
    desk: Desk,
    parent: QWidget,
    dialog: TerminalDialog,
    terminal: PaymentTerminal,
    then: Callable[[Paid | None], object],
) -> None:
    if dialog.said is not None and dialog.said.state is AttemptState.REFUSED:
        then(None)
    else:
        settle_doubt(desk, parent, dialog.attempt, terminal, then)
