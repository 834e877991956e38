"""A delivery on the screen: the field for what is scanned or typed, what came against what was ordered, what can be done."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from beesdesk.stock.receipt_view import Delivery, DeliveryRow
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.text_table import Lazily, TextTable
from beesdesk.ui.stock.receive_words import FIGURES, STATES, cells, findings, heads, summary
from beesdesk.ui.till.dialogs.sheet import Sheet

_HEIGHT: Final = 44
_LONGEST: Final = 140
_KEYS: Final = {
    "back": "F2", "find": "F3", "differences": "F4", "line": "F5", "crates": "F6", "paper": "F7", "print": "F8",
    "mail": "F9", "undo": "F10", "give_up": "F11", "close": "F12",
}  # fmt: skip
_OPEN_ONLY: Final = ("find", "line", "crates", "paper", "undo", "give_up", "close")


class EntryField(QLineEdit):
    """Takes codes and quantities; the arrow keys go into the table under it."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the arrow keys on."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class ReceiveView(Translated, QWidget):
    """Shows one delivery. `wanted` carries the name of what a button or key asks for, `entered` what was typed."""

    wanted = Signal(str)
    entered = Signal(str)
    picked = Signal(object)  # DeliveryRow

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.delivery: Delivery | None = None
        self._shown: list[DeliveryRow] = []
        self._title, self._sum = label("", "title", self, wrap=True), label("", "muted", self, wrap=True)
        self.last = Banner(self)
        self.field = EntryField(self)
        self.field.setMaxLength(_LONGEST)
        self.table = TextTable(self)
        self.buttons = {
            name: KeyButton(key=key, height=_HEIGHT, tone=Tone.PRIMARY if name == "close" else Tone.PLAIN, parent=self)
            for name, key in _KEYS.items()
        }
        self.buttons["differences"].setCheckable(True)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
        self.buttons["differences"].clicked.connect(self._show_rows)
        self.field.returnPressed.connect(self._enter)
        self.field.down.connect(self.table.setFocus)
        self.table.taken.connect(self._take)
        self.table.typed.connect(self._type_on)
        self._lay_out()
        self._retranslate()

    def show_delivery(self, found: Delivery, *, product: UUID | None = None) -> None:
        """Show a delivery as it is now; the row of a product is chosen where one is named."""
        self.delivery = found
        is_open = found.head.closed_at is None
        for name in _OPEN_ONLY:
            self.buttons[name].setVisible(is_open)
        self.field.setVisible(is_open)
        self._retranslate()
        self._show_rows()
        place = next((at for at, row in enumerate(self._shown) if row.compared.product_id == product), -1)
        self.table.choose(place)

    def current(self) -> DeliveryRow | None:
        """Return the row that is chosen."""
        place = self.table.place()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def say(self, state: State, title: str, text: str = "") -> None:
        """Say what became of the last scan."""
        self.last.show_message(state, title, text)

    def begin(self) -> None:
        """Have the keys where codes are typed."""
        (self.field if self.field.isVisible() else self.table).setFocus()

    def _enter(self) -> None:
        text = self.field.text()
        if text.strip():
            self.entered.emit(text)

    def _type_on(self, text: str) -> None:
        """Go on typing in the field."""
        if self.field.isVisible():
            self.field.setFocus()
            self.field.end(False)
            self.field.insert(text)

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            self.picked.emit(self._shown[place])

    def _show_rows(self) -> None:
        found = self.delivery
        if found is None:
            return
        rows = found.differing if self.buttons["differences"].isChecked() else found.rows
        self._shown = list(rows)
        states = [STATES[row.compared.mark] for row in rows]
        self.table.fill(heads(), Lazily(self._shown, cells), states, figures=FIGURES)

    def _lay_out(self) -> None:
        acts = FlowLayout(8)
        for button in self.buttons.values():
            acts.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in (self._title, self._sum, self.field, self.last):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Sheet(column, self))

    def _retranslate(self) -> None:
        texts = {
            "back": self.tr("Deliveries"), "find": self.tr("Find"), "differences": self.tr("Differences"),
            "line": self.tr("Change line"), "crates": self.tr("Crates"), "paper": self.tr("Delivery note"),
            "print": self.tr("Print slip"), "mail": self.tr("Mail slip"), "undo": self.tr("Undo scan"),
            "give_up": self.tr("Give up"), "close": self.tr("Close delivery"),
        }  # fmt: skip
        for name, text in texts.items():
            self.buttons[name].show_text(text)
        self.field.setPlaceholderText(self.tr("Scan; or type a code, 12 x, 2.345 kg"))
        self.field.setAccessibleName(self.tr("Code, or a quantity before the scan"))
        self.table.setAccessibleName(self.tr("Products of the delivery"))
        found = self.delivery
        if found is None:
            return
        head = found.head
        order = self.tr("order {number}").format(number=head.order) if head.order else self.tr("no order")
        self._title.setText(f"{head.supplier} · {order} · {head.number}")
        said = [summary(found.ending), *findings(found.ending)]
        if head.paper:
            said.insert(0, self.tr("delivery note {number}").format(number=head.paper))
        if head.closed_at is not None:
            said.insert(0, self.tr("closed {day}").format(day=formatting().numeric_date(head.closed_at)))
        self._sum.setText(" · ".join(said))
