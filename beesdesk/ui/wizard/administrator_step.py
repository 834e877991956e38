"""The fourth step: the first administrator, with a PIN and the recovery code."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.members.people import name_of
from beesdesk.members.signing_in import LONGEST_NAME
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.pin_field import PinField
from beesdesk.ui.till.dialogs.recovery import RecoveryCodeDialog
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.wizard.desk import WizardDesk
from beesdesk.ui.wizard.step import Step

_WIDE = 1.5  # text size from which the pad goes under the fields


class AdministratorStep(Step):
    """Once there is one, the step only says who it is: others are added at the till or the desk."""

    NAME = "administrator"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.pin, self.again = PinField(self), PinField(self)
        self.fields = [Field(field, self) for field in (self.name, self.pin, self.again)]
        self.pad = FocusPad(self, decimals=False)
        self.known = StateLine(self)
        fields = QVBoxLayout()
        fields.setSpacing(14)
        for field in self.fields:
            fields.addWidget(field)
        fields.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(32)
        self._row.addLayout(fields, 3)
        self._row.addWidget(self.pad, 2)
        self.column.addWidget(self.known)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        for pin in (self.pin, self.again):
            pin.scanned.connect(self._say_scanned)
        self._retranslate()

    def begin(self) -> None:
        """Begin at the name, or say who it is."""
        is_known = self.desk.is_led()
        self.known.setVisible(is_known)
        self.pad.setVisible(not is_known)
        for field in self.fields:
            field.setVisible(not is_known)
        narrow = look().scale >= _WIDE
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._name_known()
        self._retranslate()
        if not is_known:
            self.name.setFocus()

    def keep(self) -> bool:
        """Name the administrator, and show the recovery code before it goes on."""
        if self.desk.is_led():
            return True
        if self.pin.text() != self.again.text():
            self.pin.setFocus()
            self.desk.refused.emit(self.tr("The two PINs are not the same. Type them again."), None)
            return False
        name = self.name.text().strip()
        kept = self.desk.name_administrator(name, self.pin.text())
        if kept is not None:
            for field in (self.pin, self.again):
                field.clear()
            shown = RecoveryCodeDialog(self.desk, self.window(), name=name, code=kept.code)
            # The panel is gone before the next step takes the keys.
            shown.finished.connect(lambda _: QTimer.singleShot(0, self, self.passed.emit))
            shown.open()
        return False

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("First administrator")

    def lead(self) -> str:
        """Return what is to be done."""
        if self.desk.is_led():
            return self.tr("Others are added later: at the till, Menu, People.")
        return self.tr("Somebody must be able to do everything: add people, change prices, leave the kiosk. Who is it?")

    def _name_known(self) -> None:
        if self.desk.who:
            name = self.desk.shop.read(name_of, self.desk.who)
            self.known.show_state(State.OK, self.tr("{name} is administrator").format(name=name))

    def _say_scanned(self) -> None:
        text = self.tr("That was a scan, not a PIN. Nothing of it was taken: type the PIN.")
        self.desk.refused.emit(text, None)

    def _retranslate(self) -> None:
        super()._retranslate()
        explained = (
            (self.tr("Your name"), self.tr("As on receipts: first name and initial.")),
            (self.tr("PIN"), self.tr("4 to 8 digits that nobody guesses.")),
            (self.tr("PIN once more"), self.tr("The same digits again. Then a recovery code is shown, once.")),
        )
        for field, (caption, hint) in zip(self.fields, explained, strict=True):
            field.show_words(caption, hint)
        self._name_known()
