"""Who works in the shop: as what, and by what each signs in."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from beesdesk.members.model import Person
from beesdesk.members.people import name_of, people, roles_of
from beesdesk.members.people_changes import Wish
from beesdesk.members.queries import Shopper, find_shoppers, shopper_by_card, shopper_by_id
from beesdesk.members.recovery import may_recover
from beesdesk.members.signing_in import LONGEST_NAME
from beesdesk.messages import word
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.identity import role_words
from beesdesk.ui.till.dialogs.pin_field import PinField
from beesdesk.ui.till.dialogs.recovery import RecoveryCodeDialog
from beesdesk.ui.till.dialogs.register import RegisterDialog, side_by_side
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.words import Role

_PROPOSED = 8  # members that a few letters may find
_LONGEST_BADGE = 60
_LOW = 44  # px: six roles, two beside each other


class MemberField(QLineEdit):
    """Which member it is: a name or number is typed and taken from a list, or a card is scanned."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: dict[str, Shopper] = {}
        self.member: Shopper | None = None
        self._model = QStringListModel(self)
        self.finder = QCompleter(self._model, self)
        self.finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.finder.activated.connect(self._take_text)
        self.setCompleter(self.finder)
        self.textEdited.connect(self._look)

    def take(self, member: Shopper | None) -> None:
        """Show a member, or nobody."""
        self.member = member
        self.setText("" if member is None else f"{member.number} {member.name}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the first of those found, where none was taken yet."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.member is None and self._found:
            self._take_text(next(iter(self._found)))
            return
        super().keyPressEvent(event)

    def _look(self, words: str) -> None:
        self.member = None
        found = self._desk.shop.read(find_shoppers, words, _PROPOSED)
        self._found = {f"{member.number} {member.name}": member for member in found}
        self._model.setStringList(list(self._found))

    def _take_text(self, text: str) -> None:
        popup = self.finder.popup()
        if popup is not None:
            popup.hide()
        self.take(self._found.get(text))
        self.editingFinished.emit()


class PeopleDialog(RegisterDialog[Person]):
    """The people, each with roles, badge and PIN. `approved_by` is who allowed the page to a cashier who may not alone.

    A member's card that is scanned names the member of somebody new; any other card is the badge.
    """

    accepts_scans = True

    def __init__(self, desk: Desk, parent: QWidget, *, approved_by: str | None = None) -> None:
        super().__init__(desk, parent, icon="member")
        self._approved_by = approved_by
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.member = MemberField(desk, self)
        self.badge = QLineEdit(self)
        self.badge.setMaxLength(_LONGEST_BADGE)
        self.pin, self.again = PinField(self), PinField(self)
        self.roles = {role: Choice(height=_LOW, parent=self) for role in Role}
        self.fields = [Field(field, self) for field in (self.member, self.name, self.badge, self.pin, self.again)]
        member, name, badge, pin, again = self.fields
        self.form.addLayout(side_by_side(member, name))
        buttons = list(self.roles.values())
        for start in range(0, len(buttons), 2):
            self.form.addLayout(side_by_side(*buttons[start : start + 2]))
        keys = QHBoxLayout()
        keys.setSpacing(12)
        for part, share in ((badge, 3), (pin, 2), (again, 2)):
            keys.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(keys)
        self.code = KeyButton(height=_LOW, parent=self)
        self.code.setAutoDefault(False)
        self.code.clicked.connect(lambda: desk.attempt(self._make_code))
        self.form.addWidget(self.code)
        self.member.editingFinished.connect(self._name_member)
        for field in (self.name, self.member, self.badge, self.pin, self.again):
            field.textEdited.connect(self.clear_error)
        for field in (self.pin, self.again):
            field.scanned.connect(self._say_scanned)
        self._begin()

    def take_scan(self, text: str) -> None:
        """Take a member's card, or a badge."""
        self.clear_error()
        code = self.desk.card_code(text)
        member = self.desk.shop.read(shopper_by_card, code)
        if member is None:
            self.badge.setText(code)
        elif self.chosen is None:
            self.member.take(member)
            self._name_member()
        else:
            self.show_error(self.tr("This is a member's card: it signs that member in, if the member works here."))

    def _read(self) -> Sequence[Person]:
        return self.desk.shop.read(people)

    def _key(self, row: Person) -> UUID:
        return row.id

    def _line(self, row: Person) -> LineView:
        ways = [
            way
            for way, has in (
                (self.tr("PIN"), row.pin_hash),
                (self.tr("badge"), row.badge),
                (self.tr("card"), row.member_id),
            )
            if has
        ]
        initials = "".join(part[0] for part in row.name.split()[:2]).upper()
        return LineView(initials, row.name, role_words(row), "", ", ".join(ways))

    def _fill(self, row: Person | None) -> None:
        self.name.setText(row.name if row else "")
        self.badge.setText(row.badge or "" if row else "")
        member = self.desk.shop.read(shopper_by_id, row.member_id) if row and row.member_id else None
        self.member.take(member)
        self.member.setEnabled(row is None)
        for role, button in self.roles.items():
            button.setChecked(role in roles_of(row) if row else role is Role.CASHIER)
        for field in (self.pin, self.again):
            field.clear()
        self.code.setVisible(row is not None and may_recover(row))

    def _said(self) -> object:
        chosen = tuple(role for role, button in self.roles.items() if button.isChecked())
        return self.name.text().strip(), self.member.text(), self.badge.text().strip(), chosen, self.pin.text()

    def _save(self) -> UUID | None:
        if self.pin.text() != self.again.text():
            self.pin.setFocus()
            self.show_error(self.tr("The two PINs are not the same. Type them again."))
            return None
        wish = Wish(
            self.name.text().strip(),
            tuple(role for role, button in self.roles.items() if button.isChecked()),
            self.badge.text().strip(),
            self.pin.text(),
            self.desk.shop.secret() if self.pin.text() else b"",
            self.member.member.member_id if self.member.member else None,
        )
        kept = self.desk.keep_person(self.chosen.id if self.chosen else None, wish, self._approved_by)
        if kept is not None and kept.code:
            self._show_code(self.desk.shop.read(name_of, kept.id.hex), kept.code)
        return kept.id if kept else None

    def _make_code(self) -> None:
        if self.chosen is not None:
            code = self.desk.make_recovery_code(self.chosen.id, self.desk.approved_by or self._approved_by)
            if code is not None:
                self._show_code(self.chosen.name, code)

    def _show_code(self, name: str, code: str) -> None:
        RecoveryCodeDialog(self.desk, self, name=name, code=code).open()

    def _take_out(self, row: Person) -> bool:
        return self.desk.withdraw_person(row.id, self._approved_by)

    def _first_field(self) -> QWidget:
        return self.member

    def _name_member(self) -> None:
        """Propose the name that stands on receipts."""
        member = self.member.member
        if member is not None and not self.name.text().strip():
            self.name.setText(f"{member.first_name} {member.family_name[:1]}.")

    def _say_scanned(self) -> None:
        self.show_error(self.tr("That was a scan, not a PIN. Nothing of it was taken: scan the card again."))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("People"))
        self.rows.set_name(self.tr("People"))
        self.new.show_text(self.tr("+ Somebody new"))
        self.take_out.show_text(self.tr("Works here no more"))
        self.code.show_text(self.tr("New recovery code"), self.tr("New recovery code, in case the PIN is forgotten"))
        self.empty.show_message(
            self.tr("Nobody yet"),
            self.tr("Whoever is added first is the administrator, who may do everything."),
        )
        for role, button in self.roles.items():
            text = word(role, spoken())
            button.show_text(text[:1].upper() + text[1:])
        explained = (
            (self.tr("Member"), self.tr("Name, number or card, if it is one.")),
            (self.tr("Name"), self.tr("As on receipts: first name and initial.")),
            (self.tr("Badge"), self.tr("A card of its own: scan it.")),
            (self.tr("New PIN"), self.tr("4 to 8 digits. Empty: as it was.")),
            (self.tr("Once more"), self.tr("The new PIN again.")),
        )
        for field, (caption, hint) in zip(self.fields, explained, strict=True):
            field.show_words(caption, hint)
