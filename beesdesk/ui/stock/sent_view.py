"""An order that was sent: what of it came, what is waited for, its paper once more, and its end."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.stock.order_queries import OrderLineRow, OrderView
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.text_table import TextTable
from beesdesk.words import OrderState

_HEIGHT: Final = 44
_KEYS: Final = {"back": "F2", "pdf": "F5", "xlsx": "F6", "csv": "F7", "call_off": "F8", "close_rest": "F9"}


class SentView(Translated, QWidget):
    """One order. `wanted` carries the name of what a button or key asks for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view: OrderView | None = None
        self._title, self._about = label("", "title", self, wrap=True), label("", "muted", self, wrap=True)
        self.table = TextTable(self)
        self.buttons = {name: KeyButton(key=key, height=_HEIGHT, parent=self) for name, key in _KEYS.items()}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
        acts = FlowLayout(8)
        for button in self.buttons.values():
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        self._retranslate()

    def show_order(self, view: OrderView) -> None:
        """Show an order as it is now."""
        self.view = view
        is_open = view.order.state is OrderState.SENT
        has_come = any(line.came for line in view.lines)
        self.buttons["close_rest"].setVisible(is_open and has_come)
        self.buttons["call_off"].setVisible(is_open and not has_come)
        self._retranslate()

    def begin(self) -> None:
        """Have the keys in the table."""
        self.table.setFocus()

    def _cells(self, line: OrderLineRow) -> list[str]:
        form = formatting()
        waiting = self.tr("all of it") if not line.waiting else form.quantity(line.waiting)
        return [
            line.name, f"{form.quantity(line.packs)} \u00d7 {form.quantity(line.pack)}", form.quantity(line.units),
            form.amount(line.amount), form.quantity(line.came), waiting,
        ]  # fmt: skip

    def _state(self, line: OrderLineRow) -> State | None:
        if not line.waiting:
            return State.OK
        is_over = self.view is None or self.view.order.state is not OrderState.SENT
        return State.WARN if is_over or line.came else None

    def _retranslate(self) -> None:
        texts = {
            "back": self.tr("Orders"), "pdf": "PDF", "xlsx": "XLSX", "csv": "CSV",
            "call_off": self.tr("Call off"), "close_rest": self.tr("Close the rest"),
        }  # fmt: skip
        for name, text in texts.items():
            self.buttons[name].show_text(text)
        for name in ("pdf", "xlsx", "csv"):
            self.buttons[name].setToolTip(self.tr("Save the order as {kind}").format(kind=name.upper()))
        self.table.setAccessibleName(self.tr("Lines of the order"))
        if self.view is None:
            return
        form, order = formatting(), self.view.order
        self._title.setText(
            self.tr("{supplier}, order {number}").format(supplier=self.view.supplier.name, number=order.number)
        )
        parts = [
            self.tr("{total} without VAT").format(total=form.money(self.view.total)),
            form.weight(self.view.weight),
        ]
        if isinstance(order.due, date):
            parts.insert(0, self.tr("due {day}").format(day=form.day(order.due)))
        self._about.setText(" · ".join(parts))
        heads = [
            self.tr("Product"), self.tr("Packs"), self.tr("Ordered"), self.tr("Euro"), self.tr("Came"), self.tr("To come"),
        ]  # fmt: skip
        lines = self.view.lines
        self.table.fill(
            heads, [self._cells(line) for line in lines], [self._state(line) for line in lines], figures=(1, 2, 3, 4)
        )
