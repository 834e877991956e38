"""The page of the settings that says how this till sends e-mail, and tries it."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.mail.addresses import LONGEST, is_address
from beesdesk.mail.password import keep_password, keeper, password_of
from beesdesk.mail.sending import PORTS, MailNotSent, Trouble, account_name, account_of
from beesdesk.messages import reason, word
from beesdesk.posting import send_trial
from beesdesk.settings import MailSecurity, Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.vault import Keeper

_GAP: Final = 32
_LAST_PORT: Final = 65535


class MailPage(Translated, QWidget):
    """The fields, and a test mail to the sender's own address. `changed` says that something was typed or chosen."""

    changed = Signal()
    grown = Signal()  # by words that nobody asked for

    def __init__(self, desk: Desk, settings: Settings, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._settings, self._background = desk, settings, background
        self._folder = desk.shop.path.parent
        self._keeper: Keeper | None = None
        self.host = self._line(settings.mail_host)
        self.port = self._line(str(settings.mail_port or ""))
        self.port.setValidator(QIntValidator(1, _LAST_PORT, self))
        self.security = Choices(tuple(MailSecurity), settings.mail_security, self)
        self.address = self._line(settings.mail_sender)
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.user = self._line(settings.mail_user)
        self.password = self._line("")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = label("", "muted", self, wrap=True)
        self.test = KeyButton(icon="mail", parent=self)
        self.test.setAutoDefault(False)
        self.outcome = StateLine(self)
        self.outcome.setVisible(False)
        self._lay_out()
        self.test.clicked.connect(self._test)
        for button in self.security.buttons.values():
            button.clicked.connect(self._typed)
        self._retranslate()
        if desk.rules.training:
            self._lie_still()

    def wanted(self, settings: Settings) -> Settings:
        """Return the settings with this page's part as the fields have it."""
        return settings.with_(
            mail_host=self.host.text().strip(),
            mail_port=int(self.port.text() or 0),
            mail_security=self.security.value,
            mail_user=self.user.text().strip(),
            mail_sender=self.address.text().strip(),
        )

    def error(self) -> str:
        """Return what keeps this from being saved, empty if nothing."""
        if self.host.text().strip() and not is_address(self.address.text()):
            return self.tr("E-mail needs a sender's address, such as {example}.").format(example="caisse@example.org")
        return ""

    def keep_password(self, then: Callable[[], object], failed: Callable[[str], object]) -> None:
        """Keep the password if one is typed, beside the screen; `failed` is told why it could not be."""
        typed, account = self.password.text(), account_name(self.wanted(self._settings))
        if not typed:
            then()
            return

        def refused(fault: Exception) -> None:
            if not isinstance(fault, OSError):
                raise fault
            failed(self.tr("The password could not be kept: {detail}.").format(detail=fault.strerror))

        self._background.run(
            partial(keep_password, self._folder, account, typed),
            self._while_here(lambda _: then()),
            self._while_here(refused),
        )

    def look_for_keyring(self) -> None:
        """Say where the password will be, once that is known."""
        if self._keeper is None:
            account = account_name(self.wanted(self._settings))
            self._background.run(partial(keeper, account), self._while_here(self._show_keeper), _raise)

    def lie(self, direction: QBoxLayout.Direction) -> None:
        """Put the columns beside or under each other."""
        self._columns.setDirection(direction)

    def _line(self, text: str) -> QLineEdit:
        made = QLineEdit(text, self)
        made.setMaxLength(LONGEST)
        made.textEdited.connect(self._typed)
        return made

    def _lay_out(self) -> None:
        lines: tuple[QWidget, ...] = (self.host, self.security, self.port, self.address, self.user, self.password)
        self.fields = [Field(field, self) for field in lines]
        host, security, port, sender, user, password = self.fields
        left, right, server = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        server.setSpacing(16)
        server.addWidget(host, 3)
        server.addWidget(port, 1)
        left.addLayout(server)
        left.addWidget(security)
        for part in (sender, user, password, self.note):
            (left if part is sender else right).addWidget(part)
        right.addWidget(self.test)
        right.addWidget(self.outcome)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(_GAP)
        for column in (left, right):
            column.setSpacing(10)
            column.addStretch(1)
            self._columns.addLayout(column, 1)

    def _lie_still(self) -> None:
        """Be of no use in the practice shop: it writes to nobody, and a password kept here would be the real till's."""
        for part in (*self.fields, self.test):
            part.setEnabled(False)
        why = word(str(Trouble.TRAINING), spoken())
        self._tell(State.INFO, why[:1].upper() + why[1:] + ".")

    def _typed(self) -> None:
        self.outcome.setVisible(False)
        self._show_port()
        self.changed.emit()

    def _test(self) -> None:
        """Send a mail with what stands in the fields; nothing is saved by that."""
        self._typed()
        settings, typed, folder = self.wanted(self._settings), self.password.text(), self._folder
        name, language, now = self._desk.rules.name, spoken(), self._desk.now()

        def send() -> None:
            account = account_of(settings, typed or password_of(folder, account_name(settings)))
            send_trial(account, name, language, now)

        self.test.setEnabled(False)
        self._tell(State.INFO, self.tr("Sending…"))
        self._background.run(send, self._while_here(self._sent), self._while_here(self._not_sent))

    def _sent(self, _: None) -> None:
        self.test.setEnabled(True)
        self._tell(State.OK, self.tr("Sent: look into the mailbox of {address}").format(address=self.address.text()))

    def _not_sent(self, fault: Exception) -> None:
        self.test.setEnabled(True)
        if not isinstance(fault, MailNotSent):
            raise fault
        self._tell(State.BAD, self.tr("Not sent: {reason}").format(reason=reason(fault.error, spoken())))

    def _tell(self, state: State, text: str) -> None:
        self.outcome.setVisible(True)
        self.outcome.show_state(state, text)
        self.changed.emit()

    def _show_keeper(self, found: Keeper) -> None:
        self._keeper = found
        self._name_keeper()
        self.grown.emit()  # nobody did anything: what is said meanwhile stays

    def _name_keeper(self) -> None:
        texts = {
            None: "",
            Keeper.KEYRING: self.tr("The password is kept in the keyring of this system."),
            Keeper.FILE: self.tr(
                "This system has no keyring: the password is kept in a file that only this user can read."
            ),
        }
        self.note.setText(texts[self._keeper])

    def _show_port(self) -> None:
        self.port.setPlaceholderText(str(PORTS[MailSecurity(str(self.security.value))]))

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the page is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _retranslate(self) -> None:
        texts = (
            (self.tr("Mail server"), self.tr("Empty: this till sends no e-mail.")),
            (self.tr("Encryption"), self.tr("As the mail provider says; it must prove who it is.")),
            (self.tr("Port"), self.tr("Empty: usual.")),
            (self.tr("Sender's address"), self.tr("What the members see, and answer to.")),
            (self.tr("User"), self.tr("Often the same address. Empty: nobody logs in.")),
            (self.tr("Password"), self.tr("Empty: as it was.")),
        )
        for field, (caption, hint) in zip(self.fields, texts, strict=True):
            field.show_words(caption, hint)
        self.security.show_words(("STARTTLS", "TLS", self.tr("None, this machine")))
        self.test.show_text(self.tr("Send a test mail"))
        self.host.setPlaceholderText("mail.example.org")
        self._show_port()
        self._name_keeper()


def _raise(fault: Exception) -> None:
    raise fault
