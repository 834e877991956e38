"""Who is there: a list of people, a field for the PIN, digits for a finger. A card may be scanned instead, or first."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.model import Person
from beesdesk.members.people import roles_of
from beesdesk.members.pins import PinWait
from beesdesk.members.signing_in import PinNeeded, Proof
from beesdesk.messages import word
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.pin_field import PinField

_WAIT_MS = 500
_ROWS_WIDTH, _ROWS_HEIGHT = 320, 240


class Identity(Translated, QWidget):
    """Says by `proof` what somebody has shown so far. `ready` is emitted where nothing more is to be typed.

    Show it what is refused (`take_refusal`): it asks for what is missing, and counts down where one has to wait.
    """

    ready = Signal()
    scanned = Signal()  # the PIN's field was scanned into

    def __init__(self, desk: Desk, people: Sequence[Person], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._people = desk, list(people)
        self._card: str | None = None
        self._name = ""
        self._until: datetime | None = None
        self.rows = PickList(self)
        self.rows.setMinimumSize(_ROWS_WIDTH, _ROWS_HEIGHT)
        self.rows.setVisible(bool(people))
        self._caption = label("", "strong", self, wrap=True)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self.pin = PinField(self, self.rows)
        self.wait = label("", "muted", self)
        self.pad = FocusPad(self, decimals=False)
        self._ticks = QTimer(self, interval=_WAIT_MS)
        self._ticks.timeout.connect(self._count_down)
        self._lay_out()
        self.pin.scanned.connect(self.scanned)
        self.rows.line_selected.connect(self._choose)
        self.rows.taken.connect(lambda _: self.pin.setFocus())
        self._retranslate()
        self.rows.select(next((place for place, person in enumerate(people) if person.pin_hash), -1))
        self.setFocusProxy(self.pin)

    def proof(self) -> Proof:
        """Return what was shown and typed so far; the PIN is forgotten here."""
        pin = self.pin.text() or None
        self.pin.clear()
        if self._card is not None:
            return Proof(card=self._card, pin=pin)
        place = self.rows.selected()
        chosen = self._people[place].id if 0 <= place < len(self._people) else None
        return Proof(person_id=chosen, pin=pin)

    def take_card(self, text: str) -> None:
        """Take a scanned card: whoever it names is there, perhaps after a PIN."""
        self._card = self._desk.card_code(text)
        self.pin.clear()
        self.ready.emit()

    def take_refusal(self, error: ShopError) -> None:
        """Make ready for what is asked next; a card that was no use is forgotten."""
        if isinstance(error, PinWait):
            self._until = error.until
            self._ticks.start()
            self._count_down()
        if isinstance(error, PinNeeded):
            self._name = error.name
        else:
            self._forget_card()
        self._show_caption()
        self.pin.setFocus()

    def _choose(self, _: int) -> None:
        self._forget_card()
        self.pin.clear()
        self._show_caption()

    def _forget_card(self) -> None:
        self._card, self._name = None, ""

    def _show_caption(self) -> None:
        """Say whose PIN is asked for where the list does not."""
        self._caption.setText(self.tr("PIN of {name}").format(name=self._name) if self._name else self.tr("PIN"))

    def _count_down(self) -> None:
        """Say how long one has to wait, to the second; nothing once it is over."""
        left = (self._until - self._desk.now()).total_seconds() if self._until else 0
        if left <= 0:
            self._until = None
            self._ticks.stop()
        self.wait.setText(self.tr("Again in %n second(s)", "", ceil(left)) if left > 0 else "")

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        for part in (self._caption, self.pin, self.wait, self.pad):
            right.addWidget(part)
        right.addStretch(1)
        row: QBoxLayout = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.rows, 3)
        row.addLayout(right, 2)

    def _line(self, person: Person) -> LineView:
        roles = ", ".join(sorted(word(role, spoken()) for role in roles_of(person)))
        initials = "".join(part[0] for part in person.name.split()[:2]).upper()
        return LineView(initials, person.name, roles, "", "")

    def _retranslate(self) -> None:
        chosen = self.rows.selected()
        self.rows.offer([self._line(person) for person in self._people])
        self.rows.select(chosen)
        self.rows.set_name(self.tr("People"))
        self._show_caption()
        self.pin.setAccessibleName(self.tr("PIN"))
        self._count_down()
