"""This machine joins a shop that exists: the invitation, the signs to compare, and what the shop knows comes over."""

from collections.abc import Callable
from functools import partial
from typing import Final

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.sync.enrolment import MachineNameless
from beesdesk.sync.hubs import is_server
from beesdesk.sync.invites import Invite, NoInvite, invite_shown, read_code, read_fingerprint, read_invite, shop_of
from beesdesk.sync.joining import Candidate, Joined, ask, give_up, is_let_in, take_over
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.ui.wizard.desk import WizardDesk

_EVERY_MS: Final = 3000
_LONGEST: Final = 200
_NAME: Final = 40


class JoinDialog(TillDialog):
    """Answers with what the machine is in the shop, once all of it is here. A scan of the office's QR code fills the form."""

    accepts_scans = True
    WIDTH = 760
    desk: WizardDesk

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._candidate: Candidate | None = None
        self._background = Background(self)
        self.name, self.address, self.code, self.seal, self.shop = (QLineEdit(self) for _ in range(5))
        self.name.setMaxLength(_NAME)
        self._lead = label("", "body", self, wrap=True)
        self.content.addWidget(self._lead)
        self.fields = [Field(edit, self) for edit in (self.name, self.address, self.code, self.seal, self.shop)]
        for field, edit in zip(self.fields, (self.name, self.address, self.code, self.seal, self.shop), strict=True):
            self.content.addWidget(field)
            edit.textEdited.connect(self.clear_error)
        for edit in (self.address, self.code, self.seal, self.shop):
            edit.setMaxLength(_LONGEST)
        self.address.textChanged.connect(self._address_changed)
        self.line = StateLine(self)
        self.fingerprint = label("", "huge", self)
        self._compare = label("", "body", self, wrap=True)
        self.panel = ProgressPanel(self)
        for part in (self.line, self.fingerprint, self._compare, self.panel):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self._work = LongWork(self.panel, self)
        self.panel.cancelled.connect(self._show_form)
        self._poll = QTimer(self, interval=_EVERY_MS)
        self._poll.timeout.connect(self._look)
        self._retranslate()
        self._show_form()

    @property
    def busy(self) -> bool:
        """True while the hub is asked."""
        return self._background.busy or self._work.busy

    def take_scan(self, text: str) -> None:
        """Fill the form from the office's QR code."""
        if self._candidate is not None:
            return
        try:
            invite = read_invite(text)
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return
        self.clear_error()
        for edit, said in zip((self.address, self.code, self.seal, self.shop), invite_shown(invite), strict=True):
            edit.setText(said)
        self.name.setFocus()

    def unsaved(self) -> bool:
        """Tell whether the office is being asked: that would have to begin anew."""
        return self._candidate is not None

    def leaving(self) -> str:
        """Return what is said before that is given up."""
        return self.tr("Once more, and this machine no longer waits: it needs a new invitation then.")

    def done(self, result: int) -> None:
        """Wait no longer."""
        self._poll.stop()
        self._work.stop()
        if result != self.DialogCode.Accepted:
            give_up(self.desk.folder)
        super().done(result)

    # Asking

    def _do(self) -> None:
        try:
            invite, name = self._typed(), self.name.text().strip()
            if not name:
                self.name.setFocus()
                raise MachineNameless
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return
        self.act.setEnabled(False)
        self.line.setVisible(True)
        self.line.show_state(State.INFO, self.tr("Looking for the shop\u2026"))
        role, folder = self.desk.settings.role, self.desk.folder
        self._background.run(partial(ask, folder, invite, name, role), self._asked, self._not_asked)

    def _typed(self) -> Invite:
        """Return the invitation that was typed. Raises what reading it raises."""
        hub = self.address.text().strip()
        if not hub:
            self.address.setFocus()
            raise NoInvite
        self.code.setFocus()
        code = read_code(self.code.text())
        self.seal.setFocus()
        seal = read_fingerprint(self.seal.text())
        shop_id = None
        if is_server(hub):
            self.shop.setFocus()
            shop_id = shop_of(self.shop.text())
        return Invite(hub, code, shop_id, seal)

    def _asked(self, candidate: Candidate) -> None:
        if not shiboken6.isValid(self) or not self.isVisible():
            return
        self._candidate = candidate
        self._show_waiting(candidate)
        self._poll.start()

    def _not_asked(self, fault: Exception) -> None:
        self._tell(fault, self._show_form)

    # Waiting

    def _look(self) -> None:
        if self._candidate is not None and not self._background.busy:
            self._background.run(partial(is_let_in, self._candidate), self._answered, self._not_reached)

    def _answered(self, let_in: bool) -> None:
        if shiboken6.isValid(self) and self.isVisible():
            self.clear_error()
            if let_in and self._poll.isActive():
                self._poll.stop()
                self._take_over()

    def _not_reached(self, fault: Exception) -> None:
        self._tell(fault, lambda: None)

    # Taking over

    def _take_over(self) -> None:
        candidate = self._candidate
        if candidate is None:
            return
        settings = self.desk.settings
        self.line.show_state(State.OK, self.tr("Let in"))

        def work(step: Step) -> Joined | None:
            return take_over(candidate, settings, progress=step)

        self._work.run(self.tr("Taking over what the shop knows"), work, self._joined, self._not_joined, at_once=True)

    def _joined(self, joined: Joined | None) -> None:
        if joined is not None and self.isVisible():
            self._candidate = None
            self.answer(joined)

    def _not_joined(self, fault: Exception) -> None:
        """Say why, and try again: the office's word may come through the hub later."""
        self._tell(fault, self._poll.start)

    def _tell(self, fault: Exception, then: Callable[[], object]) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        if shiboken6.isValid(self) and self.isVisible():
            then()
            self.show_error(sentence(fault, spoken()))

    # Showing

    def _show_form(self) -> None:
        self._candidate = None
        self._poll.stop()
        for part in (self._lead, *self.fields):
            part.setVisible(True)
        for part in (self.line, self.fingerprint, self._compare):
            part.setVisible(False)
        self._address_changed()
        self.act.setVisible(True)
        self.act.setEnabled(True)
        self.name.setFocus()
        self._grow()

    def _show_waiting(self, candidate: Candidate) -> None:
        for part in (self._lead, *self.fields, self.act):
            part.setVisible(False)
        for part in (self.line, self.fingerprint, self._compare):
            part.setVisible(True)
        self.line.show_state(State.INFO, self.tr("Waiting for the office to let this machine in"))
        self.fingerprint.setText(candidate.fingerprint)
        self.fingerprint.setAccessibleName(
            self.tr("Signs to compare: {signs}").format(signs=" ".join(candidate.fingerprint))
        )
        self.back.setFocus()
        self._grow()

    def _address_changed(self) -> None:
        self.fields[-1].setVisible(self._candidate is None and is_server(self.address.text().strip()))
        self._grow()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Join a shop that exists"))
        self.act.show_text(self.tr("Ask to be let in"))
        self._lead.setText(
            self.tr(
                "At a desk of the shop: Settings, Machines, Invite a machine. Scan the QR code that it shows, or type what stands"
                " beside it."
            )
        )
        words = (
            (self.tr("Name of this machine"), self.tr("Such as Till 2, Entrance, Office.")),
            (self.tr("Address"), self.tr("The folder as this machine sees it, or the server.")),
            (self.tr("Code"), self.tr("Seven groups of four signs; capitals and dashes do not matter.")),
            (self.tr("Seal"), self.tr("Two groups of four signs: by it this machine knows the right shop.")),
            (self.tr("Shop"), self.tr("Seven groups of four signs, for a server only.")),
        )
        for field, (caption, hint) in zip(self.fields, words, strict=True):
            field.show_words(caption, hint)
        self._compare.setText(
            self.tr(
                "The same signs must stand on the screen of the desk. If so, have somebody there press \u201cLet it in\u201d."
            )
        )
