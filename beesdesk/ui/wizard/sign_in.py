"""Who goes on with a first run that was left after the administrator was named."""

from PySide6.QtWidgets import QWidget

from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.wizard.desk import WizardDesk
from beesdesk.words import Act


class WizardSignIn(ApprovalDialog):
    """Answers with the reference of an administrator who proves it: a name alone opens nothing here."""

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent, act=Act.PEOPLE_CHANGED)
        self.answered.connect(desk.enter)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Who sets the shop up?"))
        self._what.setVisible(False)
        self._asking.setText(self.tr("The shop has an administrator: by that PIN it goes on where it was left."))
        self._asking.setVisible(True)
        self.act.show_text(self.tr("Go on"))
