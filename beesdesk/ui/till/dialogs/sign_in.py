"""Who takes the till: before it is opened, and when the next cashier goes on."""

from PySide6.QtWidgets import QWidget

from beesdesk.members.people import people
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.identity import identity_for
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import SignIn


class SignInDialog(TillDialog):
    """Answers with the reference of who is there. `taking_over` says that somebody else has served so far."""

    accepts_scans = True
    WIDTH = 720

    def __init__(self, desk: Desk, parent: QWidget, *, taking_over: bool) -> None:
        super().__init__(desk, parent)
        self._taking_over = taking_over
        self._hint = label("", "body", self, wrap=True)
        self.identity = identity_for(desk, desk.shop.read(people), self)
        self.content.addWidget(self._hint)
        self.content.addWidget(self.identity)
        self.identity.ready.connect(self._press)
        self.identity.scanned.connect(self._say_scanned)
        self.identity.edited.connect(self.clear_error)
        self._retranslate()
        self.identity.setFocus()

    def take_scan(self, text: str) -> None:
        """Take a card."""
        self.identity.take_card(text)

    def _do(self) -> None:
        answer = self.desk.sign_in(self.identity.proof())
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
        else:
            self.answer(answer.who)

    def _say_scanned(self) -> None:
        self.show_error(self.tr("That was a scan, not a PIN. Nothing of it was taken: scan the card again."))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("The next cashier") if self._taking_over else self.tr("Who is at the till?"))
        self._hint.setText(self._words())
        self.act.show_text(self.tr("Take over") if self._taking_over else self.tr("Go on"))

    def _words(self) -> str:
        if self._taking_over:
            name = self.desk.state.cashier_name
            return self.tr("{name} is there now. The basket stays as it is.").format(name=name)
        match self.desk.rules.sign_in:
            case SignIn.CARD_AND_PIN:
                return self.tr("Scan your card, then type your PIN.")
            case SignIn.PIN:
                return self.tr("Choose your name and type your PIN.")
        return self.tr("Your name stands on the receipts.")
