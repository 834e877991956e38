"""What to order from a supplier: every product with what is sold of it, how long it lasts, and packs to be typed."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from beesdesk.catalog.model import Supplier
from beesdesk.stock.proposing import Proposal, ProposalLine, sums
from beesdesk.stock.terms import shortfall
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.stock.order_words import cells, covers, heads, state_of, total, warnings, why
from beesdesk.ui.stock.pack_table import PackTable
from beesdesk.ui.theme import look

_HEIGHT: Final = 44
_LONGEST: Final = 60
_LOW: Final = 480  # px at 100 %
_KEYS: Final = {
    "back": "F2",
    "find": "F3",
    "all": "F4",
    "proposed": "F6",
    "call_off": "F8",
    "keep": "F9",
    "send": "F12",
}
ZERO: Final = Decimal(0)


class FilterField(QLineEdit):
    """Takes a part of a name; Enter and the arrow keys go into the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys on."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ProposalView(Translated, QWidget):
    """One proposal, or the draft made of it. `wanted` carries the name of what a button or key asks for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.proposal: Proposal | None = None
        self.order: UUID | None = None
        self.packs: dict[UUID, Decimal] = {}
        self._kept: dict[UUID, Decimal] = {}
        self._shown: list[ProposalLine] = []
        self._title, self._comes = label("", "title", self, wrap=True), label("", "muted", self, wrap=True)
        self.field = FilterField(self)
        self.field.setMaxLength(_LONGEST)
        self.table = PackTable(self)
        self.about = label("", "muted", self, wrap=True)
        self.totals, self.lacks = label("", "strong", self, wrap=True), label("", "body", self, wrap=True)
        self.minimum, self.free = QProgressBar(self), QProgressBar(self)
        self._goals = (label("", "small", self), label("", "small", self))
        self.buttons = {
            name: KeyButton(key=key, height=_HEIGHT, tone=Tone.PRIMARY if name == "send" else Tone.PLAIN, parent=self)
            for name, key in _KEYS.items()
        }
        self.buttons["all"].setCheckable(True)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._press(name))
        self.field.textChanged.connect(self._show_rows)
        self.field.left.connect(self.table.setFocus)
        self.table.packs_said.connect(self._say_packs)
        self.table.pack_more.connect(self._add_packs)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._say_why())
        self._lay_out()
        self._retranslate()

    def show_proposal(self, proposal: Proposal, order: UUID | None, packs: dict[UUID, Decimal] | None) -> None:
        """Show a proposal, or a draft with its packs."""
        self.proposal, self.order = proposal, order
        self.packs = dict(proposal.packs if packs is None else packs)
        self._kept = dict(self.packs) if order is not None else {}
        self.buttons["all"].setChecked(not self.packs)
        self.field.clear()
        self._retranslate()

    @property
    def is_unsaved(self) -> bool:
        """True where packs were said that no draft has."""
        chosen = {key: count for key, count in self.packs.items() if count}
        if self.proposal is None:
            return False
        return chosen != (self._kept if self.order is not None else self.proposal.packs)

    @property
    def chosen(self) -> dict[UUID, Decimal]:
        """The packs of every item that has any, or had."""
        return {key: count for key, count in self.packs.items() if count or key in self._kept}

    def kept_as(self, order: UUID) -> None:
        """Know that what is shown is in a draft."""
        self.order = order
        self._kept = {key: count for key, count in self.packs.items() if count}
        self._show_buttons()

    def begin(self) -> None:
        """Have the keys where packs are typed."""
        self.table.setFocus()

    def take_product(self, product: UUID) -> bool:
        """Add a pack of a scanned product, and choose its row; False where the supplier has it not."""
        lines = self.proposal.lines if self.proposal else ()
        line = next((line for line in lines if line.item.product_id == product), None)
        if line is None:
            return False
        self.table.take_typed()
        packs = self.packs.get(line.item.item_id, ZERO)
        self.packs[line.item.item_id] = packs + 1 if packs else line.item.least_packs
        self.field.clear()
        self._show_rows()
        self.table.choose(next((row for row, one in enumerate(self._shown) if one is line), 0))
        self._say_line(line)
        return True

    def _press(self, name: str) -> None:
        self.table.take_typed()
        if name == "find":
            self.field.setFocus()
            self.field.selectAll()
        elif name == "all":
            self._show_rows()
            self.table.setFocus()
        elif name == "proposed":
            self._take_proposal()
        else:
            self.wanted.emit(name)

    def _take_proposal(self) -> None:
        if self.proposal is not None:
            self.packs = dict.fromkeys(self._kept, ZERO) | self.proposal.packs
            self._show_rows()
            self.table.setFocus()

    def _say_packs(self, row: int, packs: Decimal) -> None:
        """Order so many packs of a row; fewer than the supplier sells at once are as many as it does."""
        line = self._shown[row]
        self.packs[line.item.item_id] = max(packs, line.item.least_packs) if packs else ZERO
        self._show_row(row)
        self._say_line(line)

    def _add_packs(self, row: int, more: int) -> None:
        line = self._shown[row]
        packs = self.packs.get(line.item.item_id, ZERO)
        if more:
            packs = packs + more if packs else max(line.item.least_packs * more, ZERO)
        self.packs[line.item.item_id] = packs if packs >= line.item.least_packs else ZERO
        self._show_row(row)
        self._say_line(line)

    def _say_line(self, line: ProposalLine) -> None:
        packs = self.packs.get(line.item.item_id, ZERO)
        text = self.tr("{product}: {packs} packs, lasts {days} days").format(
            product=line.item.name, packs=formatting().quantity(packs), days=covers(line.after(packs))
        )
        announce(self.table, text)

    def _show_row(self, row: int) -> None:
        line = self._shown[row]
        packs = self.packs.get(line.item.item_id, ZERO)
        self.table.show_line(row, cells(line, packs), state_of(line, packs))
        self._show_totals()

    def _show_rows(self) -> None:
        if self.proposal is None:
            return
        words = self.field.text().casefold().split()
        everything = self.buttons["all"].isChecked() or bool(words)
        self._shown = [
            line
            for line in self.proposal.lines
            if (everything or self._matters(line)) and all(word in line.item.name.casefold() for word in words)
        ]
        packs = [self.packs.get(line.item.item_id, ZERO) for line in self._shown]
        pairs = list(zip(self._shown, packs, strict=True))
        self.table.show_lines(heads(), [cells(*pair) for pair in pairs], [state_of(*pair) for pair in pairs])
        self._show_totals()
        self._say_why()

    def _matters(self, line: ProposalLine) -> bool:
        key = line.item.item_id
        return bool(line.wanted.packs or self.packs.get(key) or key in self._kept or not line.wanted.keeps)

    def _show_totals(self) -> None:
        if self.proposal is None:
            return
        found = sums((line, self.packs.get(line.item.item_id, ZERO)) for line in self.proposal.lines)
        self.totals.setText(total(found))
        supplier = self.proposal.supplier
        said = warnings(shortfall(supplier, found.total)) if found.lines else []
        self.lacks.setText(" · ".join(f"! {text}" for text in said))
        self.lacks.setVisible(bool(said))
        form = formatting()
        names = (self.tr("Minimum {amount}"), self.tr("Free delivery from {amount}"))
        goals = _goals(supplier)
        for bar, words, name, goal in zip((self.minimum, self.free), self._goals, names, goals, strict=True):
            if goal:
                words.setText(name.format(amount=form.money(goal)))
                bar.setRange(0, max(int(goal), 1))
                bar.setValue(min(int(found.total), int(goal)))
        self._spare_room()
        self._show_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._spare_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._spare_room()

    def _spare_room(self) -> None:
        """Leave out what is also said elsewhere where large text leaves little room for rows."""
        is_low = self.height() < look().px(_LOW)
        for part in (self._comes, self.about):
            part.setVisible(not is_low)
        goals = () if self.proposal is None else _goals(self.proposal.supplier)
        for words, bar, goal in zip(self._goals, (self.minimum, self.free), goals, strict=False):
            words.setVisible(bool(goal) and not is_low)
            bar.setVisible(bool(goal) and not is_low)

    def _say_why(self) -> None:
        row = self.table.place()
        self.about.setText(why(self._shown[row]) if 0 <= row < len(self._shown) else "")

    def _show_buttons(self) -> None:
        self.buttons["call_off"].setVisible(self.order is not None)

    def _lay_out(self) -> None:
        acts = FlowLayout(8)
        for button in self.buttons.values():
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for above in (self._title, self._comes, self.field):
            column.addWidget(above)
        column.addWidget(self.table, 1)
        for below in (self.about, self.totals, self.lacks):
            column.addWidget(below)
        bars = QGridLayout()
        bars.setColumnStretch(1, 1)
        for row, (words, bar) in enumerate(zip(self._goals, (self.minimum, self.free), strict=True)):
            bar.setTextVisible(False)
            bars.addWidget(words, row, 0)
            bars.addWidget(bar, row, 1)
        column.addLayout(bars)
        column.addLayout(acts)
        set_order([self.field, self.table, *self.buttons.values()])

    def _retranslate(self) -> None:
        texts = {
            "back": self.tr("Orders"), "find": self.tr("Find"), "all": self.tr("All"), "proposed": self.tr("As proposed"),
            "call_off": self.tr("Throw away"), "keep": self.tr("Keep"), "send": self.tr("Send"),
        }  # fmt: skip
        for name, text in texts.items():
            self.buttons[name].show_text(text)
        self.field.setPlaceholderText(self.tr("Find a product, or scan it"))
        self.field.setAccessibleName(self.tr("A part of the product's name"))
        self.table.setAccessibleName(self.tr("Products of the order; figures typed are packs"))
        self.minimum.setAccessibleName(self.tr("Minimum order"))
        self.free.setAccessibleName(self.tr("Free delivery"))
        if self.proposal is None:
            return
        form, delivery = formatting(), self.proposal.delivery
        self._title.setText(self.proposal.supplier.name)
        self._comes.setText(
            self.tr("Comes {first}; has to last until the delivery of {until}.").format(
                first=form.day(delivery.first), until=form.day(delivery.until)
            )
        )
        self._show_rows()


def _goals(supplier: Supplier) -> tuple[Decimal | None, Decimal | None]:
    """Return the supplier's minimum, and what is delivered free of charge from, euro without VAT."""
    return supplier.order_minimum, supplier.free_delivery_from
