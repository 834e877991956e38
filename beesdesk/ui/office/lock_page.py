"""Covers the desk while nobody is at it: no member's file is left open to whoever passes."""

from beesdesk.members.people import name_of
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.till.dialogs.lock_page import LockPage


class OfficeLock(LockPage):
    """What is typed in a dialog waits under it. Whoever may see the members' files goes on."""

    desk: OfficeDesk

    def _do(self) -> None:
        answer = self.desk.sign_in(self.identity.proof())
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
        elif self.desk.enter(answer.who):
            self.answer(answer.who)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("The desk is locked"))
        self._who.setText(self.desk.shop.read(name_of, self.desk.who))
        self._basket.setVisible(False)
        self._hint.setText(self.tr("Sign in to go on. What was open is still there."))
