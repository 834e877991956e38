"""Somebody who may allows one act of the cashier."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from beesdesk.members.signing_in import who_may
from beesdesk.messages import word
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.identity import Choosing, Identity
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Act, SignIn


class ApprovalDialog(TillDialog):
    """Says which act waits and who asks. Answers with the reference of whoever allows it, by card or PIN as the shop decided."""

    accepts_scans = True
    WIDTH = 760

    def __init__(self, desk: Desk, parent: QWidget, *, act: Act) -> None:
        super().__init__(desk, parent)
        self._wanted = act
        self._what = label("", "heading", self, wrap=True)
        self._asking = label("", "body", self, wrap=True)
        self._asking.setTextFormat(Qt.TextFormat.PlainText)
        self._hint = label("", "muted", self, wrap=True)
        self.identity = (
            Identity(desk, self)
            if desk.rules.sign_in is SignIn.CARD_AND_PIN
            else Choosing(desk, desk.shop.read(who_may, act), self)
        )
        for part in (self._what, self._asking, self._hint, self.identity):
            self.content.addWidget(part)
        self.identity.ready.connect(self._press)
        self.identity.scanned.connect(self._say_scanned)
        self.identity.edited.connect(self.clear_error)
        self._retranslate()
        self.identity.setFocus()

    def take_scan(self, text: str) -> None:
        """Take a card."""
        self.identity.take_card(text)

    def _do(self) -> None:
        answer = self.desk.approve(self._wanted, self.identity.proof())
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
        else:
            self.answer(answer.who)

    def _say_scanned(self) -> None:
        self.show_error(self.tr("That was a scan, not a PIN. Nothing of it was taken: scan the card again."))

    def _retranslate(self) -> None:
        super()._retranslate()
        what = word(self._wanted, spoken())
        self.set_title(self.tr("Somebody has to allow this"))
        self._what.setText(what[:1].upper() + what[1:])
        name = self.desk.state.cashier_name
        self._asking.setText(self.tr("{name} asks for it.").format(name=name) if name else "")
        self._asking.setVisible(bool(name))
        self._hint.setText(self._way())
        self.act.show_text(self.tr("Allow"))

    def _way(self) -> str:
        match self.desk.rules.sign_in:
            case SignIn.CARD_AND_PIN:
                return self.tr("Scan your card, then type your PIN.")
            case SignIn.PIN:
                return self.tr("Choose your name and type your PIN.")
        return self.tr("Scan your card, or choose your name and type your PIN.")
