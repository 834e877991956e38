"""Who is there: what somebody shows of it, by a card, a name, a PIN. Each way is a widget with the same signals and deeds."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.model import Person
from beesdesk.members.people import name_of, roles_of
from beesdesk.members.pins import PinWait
from beesdesk.members.recovery import recoverable
from beesdesk.members.signing_in import LONGEST_NAME, PinNeeded, Proof
from beesdesk.messages import word
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.next_field import NextField
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.pin_field import PinField
from beesdesk.words import Role, SignIn

_WAIT_MS = 500
_ROWS_WIDTH, _ROWS_HEIGHT = 320, 240
_LOW = 44  # px


class PinBlock(Translated, QWidget):
    """The PIN with its pad: whose it is, where the field does not say so, and how long one has to wait."""

    def __init__(self, desk: Desk, parent: QWidget, rows: PickList | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = ""
        self._until: datetime | None = None
        self.caption = label("", "strong", self, wrap=True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.field = PinField(self, rows)
        self.wait = label("", "muted", self)
        self.pad = FocusPad(self, decimals=False)
        self.forgotten = KeyButton(height=_LOW, parent=self)
        self.forgotten.setAutoDefault(False)
        self.forgotten.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.forgotten.setVisible(bool(desk.shop.read(recoverable)))
        self.forgotten.clicked.connect(self._recover)
        self.ticks = QTimer(self, interval=_WAIT_MS)
        self.ticks.timeout.connect(self._count_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.caption, self.field, self.wait, self.pad, self.forgotten):
            column.addWidget(part)
        self.setFocusProxy(self.field)
        self._retranslate()

    def take(self) -> str | None:
        """Return what was typed, and forget it."""
        typed = self.field.text() or None
        self.field.clear()
        return typed

    def ask(self, name: str) -> None:
        """Say whose PIN is asked for; nobody's by name where the list says it."""
        self._name = name
        self.caption.setText(self.tr("PIN of {name}").format(name=name) if name else self.tr("PIN"))

    def wait_until(self, until: datetime) -> None:
        """Count the seconds down until another try counts."""
        self._until = until
        self.ticks.start()
        self._count_down()

    def _recover(self) -> None:
        """Let an administrator come back by the recovery code, over whatever asks for the PIN."""
        from beesdesk.ui.till.dialogs.recovery import RecoverDialog  # noqa: PLC0415 - hardly ever, and papers come along

        dialog = RecoverDialog(self._desk, self.window())
        dialog.answered.connect(lambda _: self._recovered())
        dialog.open()

    def _recovered(self) -> None:
        self._until = None
        self._count_down()
        self.field.clear()
        self.field.setFocus()

    def _count_down(self) -> None:
        left = (self._until - self._desk.now()).total_seconds() if self._until else 0
        if left <= 0:
            self._until = None
            self.ticks.stop()
        self.wait.setText(self.tr("Again in %n second(s)", "", ceil(left)) if left > 0 else "")

    def _retranslate(self) -> None:
        self.ask(self._name)
        self.field.setAccessibleName(self.tr("PIN"))
        self.forgotten.show_text(self.tr("PIN forgotten?"))
        self._count_down()


class Identity(Translated, QWidget):
    """One way to say who is there; by itself that of cards: a card, and behind it a PIN where the shop asks for both.

    `proof` is what was shown so far, and forgets the PIN. `ready` says that nothing more has to be typed, `scanned` that
    a scanner typed into the PIN's field. What is refused goes back into `take_refusal`, which asks for what is missing.
    """

    ready = Signal()
    scanned = Signal()
    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget, rows: PickList | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: str | None = None
        self.pin = PinBlock(desk, self, rows)
        self.pin.field.scanned.connect(self.scanned)
        self.pin.field.textEdited.connect(self.edited)
        self._lay_out()
        self._retranslate()

    def proof(self) -> Proof:
        """Return what was shown and typed so far."""
        pin = self.pin.take()
        return self._typed(pin) if self._card is None else Proof(card=self._card, pin=pin)

    def take_card(self, text: str) -> None:
        """Take a scanned card: whoever it names is there, perhaps after a PIN."""
        self._card = self._desk.card_code(text)
        self.pin.field.clear()
        self.ready.emit()

    def take_refusal(self, error: ShopError) -> None:
        """Make ready for what is asked next; a card that was no use is forgotten."""
        if isinstance(error, PinWait):
            self.pin.wait_until(error.until)
        if isinstance(error, PinNeeded):
            self._ask_pin(error.name)
        else:
            self._forget_card()
            self._begin()

    def _typed(self, pin: str | None) -> Proof:
        """Return what was typed, where no card was shown."""
        return Proof(pin=pin)

    def _ask_pin(self, name: str) -> None:
        self.pin.ask(name)
        self.pin.setVisible(True)
        self.pin.setFocus()

    def _begin(self) -> None:
        """Be where the first thing is shown or typed."""
        self.pin.setVisible(False)

    def _forget_card(self) -> None:
        self._card = None
        self.pin.ask("")

    def _lay_out(self) -> None:
        self.sign = IconLabel("scanner", 40, "muted", self)
        self.asked = label("", "title", self, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.sign)
        row.addWidget(self.asked, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(self.pin)
        column.addStretch(1)
        self.pin.setVisible(False)

    def _retranslate(self) -> None:
        self.asked.setText(self.tr("Scan your card"))


class Choosing(Identity):
    """A list of people, and a PIN; a card will do instead where the shop says so."""

    def __init__(self, desk: Desk, people: Sequence[Person], parent: QWidget, *, proposed: str = "") -> None:
        self._people = list(people)
        self.rows = PickList(parent)
        super().__init__(desk, parent, self.rows)
        with_pin = (place for place, person in enumerate(people) if person.pin_hash)
        there = (place for place, person in enumerate(people) if person.id.hex == proposed)
        self.rows.select(next(there, next(with_pin, -1)))
        self.rows.line_selected.connect(self._choose)
        self.rows.taken.connect(lambda _: self.pin.setFocus())
        self.setFocusProxy(self.pin)

    def _typed(self, pin: str | None) -> Proof:
        place = self.rows.selected()
        chosen = self._people[place].id if 0 <= place < len(self._people) else None
        return Proof(person_id=chosen, pin=pin)

    def _begin(self) -> None:
        self.pin.setFocus()

    def _choose(self, _: int) -> None:
        self._forget_card()
        self.pin.field.clear()
        self.edited.emit()

    def _lay_out(self) -> None:
        self.rows.setParent(self)
        self.rows.setMinimumSize(_ROWS_WIDTH, _ROWS_HEIGHT)
        self.rows.setVisible(bool(self._people))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.rows, 3)
        row.addWidget(self.pin, 2, Qt.AlignmentFlag.AlignTop)

    def _retranslate(self) -> None:
        chosen = self.rows.selected()
        self.rows.offer([self._line(person) for person in self._people])
        self.rows.select(chosen)
        self.rows.set_name(self.tr("People"))

    def _line(self, person: Person) -> LineView:
        initials = "".join(part[0] for part in person.name.split()[:2]).upper()
        return LineView(initials, person.name, role_words(person), "", "")


class Naming(Identity):
    """A name that is typed, and the PIN of those who have one. `goes_on`: Enter in the name leads to what is filled in next."""

    _caption = ""

    def __init__(self, desk: Desk, parent: QWidget, *, name: str = "", goes_on: bool = False) -> None:
        self.caption = label("", "strong")
        self.name = NextField(name) if goes_on else QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        super().__init__(desk, parent)
        self.name.textEdited.connect(self._renamed)
        self.setFocusProxy(self.name)

    def set_caption(self, text: str) -> None:
        """Ask for the name by another word than the till's."""
        self._caption = text
        self._retranslate()

    def _typed(self, pin: str | None) -> Proof:
        return Proof(name=self.name.text(), pin=pin)

    def _begin(self) -> None:
        if not self.pin.isVisible():
            self.name.setFocus()

    def _renamed(self) -> None:
        self._forget_card()
        self.pin.field.clear()
        self.pin.setVisible(False)
        self.edited.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.caption, self.name, self.pin):
            column.addWidget(part)
        column.addStretch(1)
        self.pin.setVisible(False)

    def _retranslate(self) -> None:
        caption = self._caption or self.tr("Cashier")
        self.caption.setText(caption)
        self.name.setAccessibleName(caption)
        self.name.setPlaceholderText(self.tr("First name and initial"))


def identity_for(desk: Desk, people: Sequence[Person], parent: QWidget, *, proposed: str = "") -> Identity:
    """Return how somebody says who is there when signing in, as the shop has decided; `proposed` is a reference."""
    match desk.rules.sign_in:
        case SignIn.NAME:
            return Naming(desk, parent, name=desk.shop.read(name_of, proposed))
        case SignIn.PIN:
            return Choosing(desk, people, parent, proposed=proposed)
    return Identity(desk, parent)


def role_words(person: Person) -> str:
    """Return what somebody is here, in the language of the screen."""
    return ", ".join(word(role, spoken()) for role in Role if role in roles_of(person))
