"""The shop's machines: which there are, when each was heard last, whom to let in and whom to shut out."""

from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence, word
from beesdesk.sync.devices import DeviceRow, devices
from beesdesk.sync.enrolment import By, invite, may_let_in, open_invitations
from beesdesk.sync.model import Invitation
from beesdesk.sync.rounds import at_hub
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.invite_dialog import InviteDialog
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.office.settings.shut_out_dialog import ShutOutDialog
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.plain_table import PlainTable

translate = QCoreApplication.translate
_HEIGHT = 44
_QUIET_DAYS = 2
"""A machine that has said nothing for so many days may have a trouble that nobody sees."""


class MachinesSection(Section):
    """F12 invites a machine, F3 answers one that asks, Ctrl+Del shuts the chosen one out."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._background = Background(self)
        self._rows: list[DeviceRow] = []
        self.list = PlainTable(self, wide=1, most=8)
        self.content.addWidget(self.list)
        self.back.setVisible(False)  # who was let in is shut out again, which says what it means
        self.answer = KeyButton(key="F3", height=_HEIGHT, parent=self)
        self.answer.clicked.connect(self._open_last)
        self.end = KeyButton(key="Ctrl+Del", tone=Tone.DANGER, height=_HEIGHT, parent=self)
        self.end.clicked.connect(self._shut_out)
        self.bar.insertWidget(0, self.answer)
        self.bar.insertWidget(1, self.end)
        self.list.itemSelectionChanged.connect(self._turn)
        self._retranslate()
        self.reload()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("MachinesSection", "Machines")

    @property
    def busy(self) -> bool:
        """True while the hub is asked."""
        return self._background.busy

    def reload(self) -> None:
        """Show the machines as they are known now; the chosen one stays chosen."""
        self._rows = self.desk.shop.read(devices)
        found = [self._cells(row) for row in self._rows]
        heads = (self.tr("No."), self.tr("Name"), self.tr("Last heard"), self.tr("State"))
        self.list.fill(heads, [cells for cells, _ in found], [state for _, state in found], figures=(0,))
        self._turn()

    def begin(self) -> None:
        """Go through the list."""
        self.list.setFocus()

    def leave(self) -> None:
        """Ask the hub nothing more."""
        self._background.finish()

    def _keep(self) -> None:
        by = self._allowed()
        if by is None:
            return
        shop, settings = self.desk.shop, self.desk.settings
        self.save.setEnabled(False)
        self._background.run(
            partial(at_hub, shop, settings, lambda hub: invite(shop, hub, by)), self._invited, self._not_invited
        )

    def _invited(self, made: Invitation) -> None:
        if shiboken6.isValid(self):
            self.save.setEnabled(True)
            self._open_invitation(made)

    def _not_invited(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        if shiboken6.isValid(self):
            self.save.setEnabled(True)
            self._show_error(sentence(fault, spoken()))

    def _open_last(self) -> None:
        """Go on with the code that was made last."""
        valid = self.desk.shop.read(open_invitations, self.desk.now())
        if valid:
            self._open_invitation(valid[0])
        else:
            self._show_error(self.tr("No invitation is open: invite the machine first."))

    def _open_invitation(self, made: Invitation) -> None:
        self._show_error("")
        dialog = InviteDialog(self.desk, self.window(), invitation=made)
        dialog.answered.connect(self._let_in)
        dialog.finished.connect(self.reload)
        dialog.open()

    def _let_in(self, number: int) -> None:
        self.done(self.tr("Let in as number {number}.").format(number=number))

    def _shut_out(self) -> None:
        row = self._chosen()
        if row is None:
            return
        dialog = ShutOutDialog(self.desk, self.window(), device=row)
        dialog.answered.connect(lambda _: self._gone(row))
        dialog.open()

    def _gone(self, row: DeviceRow) -> None:
        self.reload()
        self.done(self.tr("{name} is shut out.").format(name=row.name))
        if self.desk.exchanging is not None:
            self.desk.exchanging.now()  # the hub and the others learn it now

    def _allowed(self) -> By | None:
        """Return who does it; None where that is refused, or where somebody is asked first."""
        self._show_error("")
        by = By(self.desk.who, self.desk.approved_by)
        try:
            self.desk.shop.read(may_let_in, by)
        except ShopError as error:
            if not self.desk.may_ask(error):
                self._show_error(sentence(error, spoken()))
            return None
        return by

    def _chosen(self) -> DeviceRow | None:
        place = self.list.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _turn(self) -> None:
        row = self._chosen()
        self.end.setEnabled(row is not None and not row.is_this and not row.revoked)

    def _cells(self, row: DeviceRow) -> tuple[tuple[str, ...], State]:
        state, text = self._state(row)
        name = f"{row.name} ({word(f'role_{row.role}', spoken())})" if row.role else row.name
        return (str(row.number), name, self._heard(row), text), state

    def _heard(self, row: DeviceRow) -> str:
        """Return when a machine was heard last: the time of today, or the day."""
        if row.heard is None:
            return "\u2013"
        form, heard = formatting(), row.heard.astimezone()
        return (
            form.clock(heard)
            if heard.date() == self.desk.now().astimezone().date()
            else form.numeric_date(heard.date())
        )

    def _state(self, row: DeviceRow) -> tuple[State, str]:
        if row.revoked:
            return State.OFF, self.tr("\u2013 shut out: {why}").format(why=word(f"revoked_{row.revoked}", spoken()))
        if row.stopped:
            return State.BAD, self.tr("\u2715 not believed from entry {seq} on").format(seq=row.stopped)
        if row.is_this:
            return State.OK, self.tr("\u2713 this machine")
        if row.heard is None:
            return State.INFO, self.tr("i not heard yet")
        if row.waiting:
            return State.WARN, self.tr("! %n entry(ies) wait for another machine", "", row.waiting)
        silent = (self.desk.now() - row.heard).days
        if silent >= _QUIET_DAYS:
            return State.WARN, self.tr("! silent for %n day(s)", "", silent)
        return State.OK, self.tr("\u2713 in order")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(
            self.tr(
                "Each till, kiosk and desk of the shop. A new one is invited here, and asks with the code it was given."
            )
        )
        self.save.show_text(self.tr("Invite a machine\u2026"))
        self.answer.show_text(self.tr("Answer a machine\u2026"))
        self.end.show_text(self.tr("Shut out\u2026"))
        self.list.setAccessibleName(self.title())
