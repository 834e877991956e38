"""The recovery code of an administrator: shown once, and used where the PIN is forgotten."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.members.model import Person
from beesdesk.members.recovery import recoverable
from beesdesk.pos.receipt import letterhead
from beesdesk.pos.rules import local_time
from beesdesk.reports.recovery_slip import recovery_slip
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.pin_field import PinField
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST_CODE = 40
_ROWS_HEIGHT = 120


class RecoveryCodeDialog(TillDialog):
    """Shows a code this once, and prints it. It goes by the act, or at the second wish in a row: it cannot be shown again."""

    WIDTH = 620

    def __init__(self, desk: Desk, parent: QWidget, *, name: str, code: str) -> None:
        super().__init__(desk, parent)
        self._name = name
        self._kept = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._hint = label("", "body", self, wrap=True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self.code = label(code, "huge", self)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.print = KeyButton(icon="printer", parent=self)
        self.print.setVisible(desk.printer_there)
        self.print.clicked.connect(self._print)
        for part in (self._hint, self.code, self.print):
            self.content.addWidget(part)
        self._retranslate()

    def unsaved(self) -> bool:
        """Tell whether nobody has said yet that the code is kept."""
        return not self._kept

    def leaving(self) -> str:
        """Return what is said before the code is gone."""
        return self.tr("This code is shown only now. Once more, and it is gone.")

    def _do(self) -> None:
        self._kept = True
        self.answer(None)

    def _print(self) -> None:
        desk, name, code, language = self.desk, self._name, self.code.text(), spoken()
        head, made = letterhead(desk.rules, desk.shop.till), local_time(desk.now(), desk.rules)
        desk.print_slip(lambda: recovery_slip(head, name, code, made, language))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Recovery code of {name}").format(name=self._name))
        self._hint.setText(
            self.tr(
                "Write it down and keep it with the keys of the shop. Whoever has it may set a new PIN for {name}, once."
            ).format(name=self._name)
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.print.show_text(self.tr("Print"))
        self.act.show_text(self.tr("It is kept"))


class RecoverDialog(TillDialog):
    """Takes the code and a new PIN; then the next code is shown in its place. Answers with who has the new PIN (a reference)."""

    WIDTH = 620

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._people: Sequence[Person] = desk.shop.read(recoverable)
        self.rows = PickList(self)
        self.rows.setMinimumHeight(_ROWS_HEIGHT)
        self.rows.setVisible(len(self._people) > 1)
        self.code = QLineEdit(self)
        self.code.setMaxLength(_LONGEST_CODE)
        self.pin, self.again = PinField(self), PinField(self)
        self.fields = [Field(field, self) for field in (self.code, self.pin, self.again)]
        for part in (self.rows, *self.fields):
            self.content.addWidget(part)
        for field in (self.code, self.pin, self.again):
            field.textEdited.connect(self.clear_error)
        for field in (self.pin, self.again):
            field.scanned.connect(self._say_scanned)
        self._retranslate()
        self.rows.select(0)
        self.code.setFocus()

    def _do(self) -> None:
        if self.pin.text() != self.again.text():
            self.pin.setFocus()
            self.show_error(self.tr("The two PINs are not the same. Type them again."))
            return
        person = self._people[max(self.rows.selected(), 0)]
        done = self.desk.recover(person.id, self.code.text(), self.pin.text())
        if done.refusal is None:
            shown = RecoveryCodeDialog(self.desk, self._till, name=person.name, code=done.code)
            self.answer(done.who)
            shown.open()

    def _say_scanned(self) -> None:
        self.show_error(self.tr("That was a scan, not a PIN. Nothing of it was taken: scan the card again."))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("PIN forgotten?"))
        self.act.show_text(self.tr("Set the new PIN"))
        chosen = self.rows.selected()
        self.rows.offer([LineView("", person.name, "", "", "") for person in self._people])
        self.rows.select(chosen)
        self.rows.set_name(self.tr("Administrators"))
        name = self._people[0].name if len(self._people) == 1 else ""
        code = self.tr("Recovery code of {name}").format(name=name) if name else self.tr("Recovery code")
        explained = (
            (code, self.tr("From the paper that is kept with the keys of the shop.")),
            (self.tr("New PIN"), self.tr("4 to 8 digits.")),
            (self.tr("Once more"), self.tr("The new PIN again.")),
        )
        for field, (caption, hint) in zip(self.fields, explained, strict=True):
            field.show_words(caption, hint)
