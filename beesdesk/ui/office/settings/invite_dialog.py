"""A machine is invited: the code that it is given, who asks with it, and whether it is let in."""

from datetime import timedelta
from functools import partial
from typing import Final

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence, word
from beesdesk.sync.enrolment import Asking, By, asking, invitation_of, let_in, may_let_in, turn_away
from beesdesk.sync.invites import invite_shown, invite_text
from beesdesk.sync.model import Invitation
from beesdesk.sync.rounds import at_hub
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.qr_code import QrCode
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_EVERY_MS: Final = 3000
_SECOND_MS: Final = 1000
_QR: Final = 260  # px
_LONGEST: Final = 40
_MAY_BREAK: Final = "/\u200b"
"""A slash behind which a line may end: an address has no spaces."""


class InviteDialog(TillDialog):
    """Answers with the number under which the machine was let in. The code stays valid when the dialog is closed."""

    WIDTH = 900
    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, invitation: Invitation) -> None:
        super().__init__(desk, parent)
        self._made = invitation
        self._asked: Asking | None = None
        self._background = Background(self)
        self.invite = invitation_of(desk.shop, desk.settings.hub, invitation)
        self.qr = QrCode(invite_text(self.invite), _QR, self)
        self.code = label("", "title", self, wrap=True)
        self._hub, self._seal, self._shop_code = (label("", "strong", self, wrap=True) for _ in range(3))
        self._steps = label("", "body", self, wrap=True)
        self._left = label("", "strong", self, wrap=True)
        self.line = StateLine(self)
        self.fingerprint = label("", "heading", self)
        self._compare = label("", "body", self, wrap=True)
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST)
        self.name.textEdited.connect(self.clear_error)
        self._name_field = Field(self.name, self)
        self.no = KeyButton(key="F9", parent=self)
        self.no.clicked.connect(self._turn_away)
        self.bar.insertWidget(1, self.no, 1)
        self._lay_out()
        self._poll = QTimer(self, interval=_EVERY_MS)
        self._poll.timeout.connect(self.look)
        self._clock = QTimer(self, interval=_SECOND_MS)
        self._clock.timeout.connect(self._count)
        self._retranslate()
        self._show_asked()

    def open(self) -> None:
        """Show the code, and look who asks with it."""
        super().open()
        self._poll.start()
        self._clock.start()
        self.look()

    def done(self, result: int) -> None:
        """Look no longer."""
        self._poll.stop()
        self._clock.stop()
        super().done(result)

    @property
    def busy(self) -> bool:
        """True while the hub is asked."""
        return self._background.busy

    def look(self) -> None:
        """Ask the hub who asks with the code."""
        if self._background.busy or self._asked is not None:
            return
        shop, settings = self.desk.shop, self.desk.settings
        self._background.run(
            partial(at_hub, shop, settings, lambda hub: asking(shop, hub)), self._found, self._not_found
        )

    def _found(self, who: list[Asking]) -> None:
        mine = [one for one in who if one.request.ticket == self._made.ticket]
        if not shiboken6.isValid(self) or self._asked is not None:
            return
        self.clear_error()
        if mine:
            self._asked = mine[0]
            self.name.setText(self._asked.name)
            self._poll.stop()
            self._show_asked()
            self.name.setFocus()
            self.name.selectAll()

    def _not_found(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        if shiboken6.isValid(self):
            self.act.setEnabled(self._asked is not None)
            self.show_error(sentence(fault, spoken()))

    def _do(self) -> None:
        asked = self._asked
        if asked is None:
            return
        by = By(self.desk.who, self.desk.approved_by)
        try:
            self.desk.shop.read(may_let_in, by)
        except ShopError as error:
            self.desk.refuse(error)
            return
        shop, settings, name = self.desk.shop, self.desk.settings, self.name.text()
        self.act.setEnabled(False)
        self._background.run(
            partial(at_hub, shop, settings, lambda hub: let_in(shop, hub, asked, by, name=name)),
            self._is_in,
            self._not_found,
        )

    def _is_in(self, number: int) -> None:
        if self.desk.exchanging is not None:
            self.desk.exchanging.now()  # the others, and the new machine, hear of it now
        if shiboken6.isValid(self):
            self.answer(number)

    def _turn_away(self) -> None:
        if self._asked is not None and self.desk.did(turn_away, self._asked):
            self.reject()

    def _count(self) -> None:
        """Show how long the code is still valid."""
        left = max(self._made.until - self.desk.now(), timedelta(0))
        minutes, seconds = divmod(int(left.total_seconds()), 60)
        if left:
            text = self.tr("Valid for {minutes}:{seconds} more").format(minutes=minutes, seconds=f"{seconds:02}")
        else:
            text = self.tr("The code has run out: close this, and invite the machine again.")
            self._poll.stop()
            self.act.setEnabled(False)
        if not left and text != self._left.text():
            announce(self._left, text)
        self._left.setText(text)

    def _show_asked(self) -> None:
        asked = self._asked
        for part in (self._name_field, self.fingerprint, self._compare, self.no):
            part.setVisible(asked is not None)
        self.columns.setVisible(asked is None)
        self.act.setEnabled(asked is not None)
        if asked is None:
            self.line.show_state(State.INFO, self.tr("Nobody asks yet"))
        else:
            role = word(f"role_{asked.role}", spoken())
            self.line.show_state(
                State.WARN, self.tr("{name} ({role}) asks to be let in").format(name=asked.name, role=role)
            )
            self.fingerprint.setText(asked.fingerprint)
            self.fingerprint.setAccessibleName(
                self.tr("Signs to compare: {signs}").format(signs=" ".join(asked.fingerprint))
            )
        if self.isVisible():
            self._grow()

    def _lay_out(self) -> None:
        for part in (self.line, self.fingerprint, self._compare, self._name_field):
            self.content.addWidget(part)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self.qr,)),
            (right, (self._steps, self._hub, self.code, self._seal, self._shop_code)),
        ):
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self.set_columns(left, right, shares=(0, 1))
        self.content.addWidget(self._left)
        self.content.addStretch(1)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Invite a machine"))
        self.act.show_text(self.tr("Let it in"))
        self.no.show_text(self.tr("Turn it away"))
        self.qr.setAccessibleName(self.tr("QR code of the invitation"))
        self._steps.setText(
            self.tr(
                "1. Start BeesDesk on the new machine and choose \u201cIt joins a shop that exists\u201d.\n"
                "2. Scan the QR code there, or type what stands here.\n"
                "3. Compare the signs of both screens, and let it in."
            )
        )
        hub, code, seal, shop = invite_shown(self.invite)
        self._hub.setText(self.tr("Address: {hub}").format(hub=hub.replace("/", _MAY_BREAK)))
        self._hub.setAccessibleName(self.tr("Address: {hub}").format(hub=hub))
        self.code.setText(code)
        self.code.setAccessibleName(self.tr("Code: {code}").format(code=code))
        self._seal.setText(self.tr("Seal: {seal}").format(seal=seal))
        self._shop_code.setText(self.tr("Shop: {code}").format(code=shop))
        self._shop_code.setVisible(bool(shop))
        self._compare.setText(
            self.tr("The same signs must stand on the screen of the new machine. If not, turn it away.")
        )
        self._name_field.show_words(
            self.tr("Name"), self.tr("By which everybody will know it: Till 2, Entrance, Office.")
        )
        self._count()
