"""Where the shop's machines exchange, how often, and whether that works."""

from functools import partial
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.settings import Settings
from beesdesk.sync.hubs import is_server
from beesdesk.sync.rounds import look_at_hub, make_folder_hub
from beesdesk.sync.secrets import keep_hub_password
from beesdesk.sync.state import exchange_state
from beesdesk.ui.background import Background
from beesdesk.ui.exchanging import Exchanging
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.rule_fields import WholeField
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.exchange_words import said
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.vault import Keeper

translate = QCoreApplication.translate
_HEIGHT: Final = 44
_LONGEST: Final = 200
_MOST_MINUTES: Final = 60


class HubSection(Section):
    """F4 tries the address that stands there, F5 makes its folder the meeting point, F6 exchanges now, F12 keeps."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._background = Background(self)
        self._followed: Exchanging | None = None
        self.line = StateLine(self)
        self.content.addWidget(self.line)
        self.panel = ProgressPanel(self)
        self.content.addWidget(self.panel)
        self.address, self.password = QLineEdit(self), QLineEdit(self)
        for edit in (self.address, self.password):
            edit.setMaxLength(_LONGEST)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.minutes = WholeField(1, _MOST_MINUTES, 1, self)
        self.address_field = self.field(self.address)
        self.password_field = self.field(self.password)
        self.minutes_field = self.field(self.minutes.widget)
        self.trial = StateLine(self)
        self.trial.setVisible(False)
        self.content.addWidget(self.trial)
        self.test = KeyButton(key="F4", height=_HEIGHT, parent=self)
        self.make = KeyButton(key="F5", height=_HEIGHT, parent=self)
        self.now = KeyButton(key="F6", height=_HEIGHT, parent=self)
        for place, (button, act) in enumerate(
            ((self.test, self._test), (self.make, self._make), (self.now, self._exchange))
        ):
            button.clicked.connect(act)
            self.bar.insertWidget(place, button)
        self.address.textChanged.connect(self._address_changed)
        self.panel.cancelled.connect(self._cancel)
        self._shown: Settings | None = None
        self._retranslate()
        self.reload()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("HubSection", "Exchange")

    @property
    def busy(self) -> bool:
        """True while the hub is asked."""
        return self._background.busy

    def reload(self) -> None:
        """Show how it is set, where nobody has typed otherwise, and how the exchange stands."""
        settings = self.desk.settings
        if self._shown is None or self._wanted(self._shown) == self._shown:
            self.address.setText(settings.hub)
            self.minutes.put(str(settings.sync_minutes))
        self._shown = settings
        self._follow()
        self._show_state()
        self._turn()

    def begin(self) -> None:
        """Write where they exchange."""
        self.address.setFocus()

    def leave(self) -> None:
        """Ask the hub nothing more."""
        self._background.finish()

    def _follow(self) -> None:
        exchanging = self.desk.exchanging
        if exchanging is not None and exchanging is not self._followed:
            self._followed = exchanging
            exchanging.changed.connect(lambda _: self._show_state())
            exchanging.progressed.connect(self._step)
            exchanging.ended.connect(self._ended)

    # Keeping

    def _keep(self) -> None:
        before, password = self.desk.settings, self.password.text()
        wanted = self._wanted(before)
        self._use(wanted)
        if password and is_server(wanted.hub):
            shop = self.desk.shop
            self.save.setEnabled(False)
            self._background.run(
                partial(keep_hub_password, shop.path.parent, wanted.hub, shop.device_id, password),
                self._kept_password,
                self._not_kept,
            )
        else:
            self.done(self.tr("Saved."), lambda: self._use(before))

    def _kept_password(self, keeper: Keeper) -> None:
        if not shiboken6.isValid(self):
            return
        self.password.clear()
        self.save.setEnabled(True)
        self._show_keeper(keeper)
        self.done(self.tr("Saved."))

    def _not_kept(self, fault: Exception) -> None:
        if not isinstance(fault, OSError):
            raise fault
        if shiboken6.isValid(self):
            self.save.setEnabled(True)
            self._show_error(self.tr("The password could not be kept: {reason}").format(reason=fault.strerror or ""))

    def _use(self, settings: Settings) -> bool:
        self._shown = None
        self.desk.use_settings(settings)
        self.reload()
        return True

    def _wanted(self, settings: Settings) -> Settings:
        """Return the settings with what the fields say."""
        return settings.with_(hub=self.address.text().strip(), sync_minutes=int(self.minutes.take() or "1"))

    # Trying

    def _test(self) -> None:
        self._try(
            self.tr("Looking for the meeting point\u2026"),
            partial(look_at_hub, self.desk.shop, self._wanted(self.desk.settings)),
        )

    def _make(self) -> None:
        folder = Path(self.address.text().strip())
        self._try(self.tr("Making the meeting point\u2026"), partial(make_folder_hub, self.desk.shop, folder))

    def _try(self, text: str, work: partial[int]) -> None:
        if self._background.busy or not self.address.text().strip():
            self.address.setFocus()
            return
        self._show_error("")
        self.trial.setVisible(True)
        self.trial.show_state(State.INFO, text)
        self._background.run(work, self._tried, self._not_tried)

    def _tried(self, machines: int) -> None:
        if shiboken6.isValid(self):
            text = self.tr("It answers. %n machine(s) have said something there.", "", machines)
            self.trial.show_state(State.OK, text)

    def _not_tried(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        if shiboken6.isValid(self):
            self.trial.show_state(State.BAD, sentence(fault, spoken()))

    # Exchanging

    def _exchange(self) -> None:
        if self.desk.exchanging is not None:
            self.desk.exchanging.now()

    def _cancel(self) -> None:
        if self.desk.exchanging is not None:
            self.desk.exchanging.cancel()

    def _step(self, done: int, of: int) -> None:
        if of:
            self.panel.advance(done, of)
        else:
            self.panel.start(self.tr("Exchanging with the other machines"))

    def _ended(self, _: object) -> None:
        self.panel.finish()
        self._show_state()

    def _show_state(self) -> None:
        settings = self.desk.settings
        found = said(self.desk.shop.read(exchange_state, settings.hub, self.desk.now()))
        self.line.show_state(found.state, found.tip)
        self.now.setEnabled(self.desk.exchanging is not None and bool(settings.hub))

    # Words

    def _address_changed(self) -> None:
        self.trial.setVisible(False)
        self._turn()

    def _turn(self) -> None:
        address = self.address.text().strip()
        server = is_server(address)
        self.password_field.setVisible(server)
        self.make.setVisible(not server)
        self.make.setEnabled(bool(address))
        self.test.setEnabled(bool(address))

    def _show_keeper(self, keeper: Keeper) -> None:
        text = {
            Keeper.KEYRING: self.tr("The password is kept in the keyring of this system."),
            Keeper.FILE: self.tr(
                "This system has no keyring: the password is kept in a file that only this user can read."
            ),
        }[keeper]
        self.password_field.show_words(self.tr("Password of this machine"), text)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(
            self.tr(
                "The machines of the shop meet at a folder that all of them see (a share, a synchronised folder, a stick), or at"
                " a server. Each goes on alone while it is away."
            )
        )
        self.address_field.show_words(
            self.tr("Meeting point"),
            self.tr("A folder, or postgresql://server:5432/name. Empty: this machine is alone."),
        )
        self.password_field.show_words(
            self.tr("Password of this machine"),
            self.tr("A machine that was invited has its own already: leave it empty."),
        )
        self.minutes_field.show_words(
            self.tr("How often (minutes)"),
            self.tr("The others are asked so often; what is done here goes out within a minute."),
        )
        self.minutes.show_words(self.tr("How often (minutes)"), "", self.tr("Fewer"), self.tr("More"))
        self.test.show_text(self.tr("Try it"))
        self.make.show_text(self.tr("Make the folder a meeting point"))
        self.now.show_text(self.tr("Exchange now"))
        self._show_state()
