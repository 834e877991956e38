"""Who sits down at the coordinator's desk."""

from PySide6.QtWidgets import QWidget

from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.till.dialogs.identity import Naming
from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.words import SignIn


class OfficeSignIn(SignInDialog):
    """Answers with the reference of somebody who may see the members' files."""

    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent, taking_over=False)

    def _do(self) -> None:
        answer = self.desk.sign_in(self.identity.proof())
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
        elif self.desk.enter(answer.who):
            self.answer(answer.who)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Who is at the desk?"))
        self.act.show_text(self.tr("Sign in"))
        if isinstance(self.identity, Naming):
            self.identity.set_caption(self.tr("Your name"))

    def _words(self) -> str:
        match self.desk.rules.sign_in:
            case SignIn.CARD_AND_PIN:
                return self.tr("For the coordination and the office. Scan your card, then type your PIN.")
            case SignIn.PIN:
                return self.tr("For the coordination and the office. Choose your name and type your PIN.")
            case SignIn.CARD:
                return self.tr("For the coordination and the office. Scan your card.")
        return self.tr("For the coordination and the office. Type your name, or scan your card.")
