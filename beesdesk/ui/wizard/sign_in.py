"""Who goes on with a first run that was left after the administrator was named."""

from PySide6.QtWidgets import QWidget

from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.ui.wizard.desk import WizardDesk


class WizardSignIn(SignInDialog):
    """Answers with the reference of somebody who may say how the shop is set."""

    desk: WizardDesk

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent, taking_over=False)

    def _do(self) -> None:
        answer = self.desk.sign_in(self.identity.proof())
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
        elif self.desk.enter(answer.who):
            self.answer(answer.who)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Who sets the shop up?"))

    def _words(self) -> str:
        return self.tr("The shop has an administrator: by that PIN it goes on where it was left.")
