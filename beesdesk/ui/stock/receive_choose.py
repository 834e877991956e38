"""What is waited for: deliveries that were begun, then the orders on their way."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.stock.receipt_queries import Awaited, ReceiptHead
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.text_table import TextTable
from beesdesk.ui.stock.receive_deeds import ReceiveDeeds

_HEIGHT: Final = 44


class ReceiveChoose(Translated, QWidget):
    """Enter opens what is chosen (`picked`: supplier, order, delivery); F4 asks from whom something else comes."""

    picked = Signal(object, object, object)  # UUID, UUID | None, UUID | None
    other_wanted = Signal()

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._rows: list[Awaited | ReceiptHead] = []
        self._title = label("", "title", self, wrap=True)
        self.table = TextTable(self)
        self.empty = EmptyState("scanner", self)
        self._pages = QStackedWidget(self)
        for part in (self.table, self.empty):
            self._pages.addWidget(part)
        self.other = KeyButton(key="F4", height=_HEIGHT, parent=self)
        self.other.clicked.connect(self.other_wanted)
        self.closed = KeyButton(key="F5", height=_HEIGHT, parent=self)
        self.closed.setCheckable(True)
        self.closed.clicked.connect(self._show_others)
        self.empty.acted.connect(self.other_wanted)
        self.table.taken.connect(self._take)
        acts = QHBoxLayout()
        acts.addWidget(self.other)
        acts.addWidget(self.closed)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        column.addLayout(acts)
        self._retranslate()

    def begin(self) -> None:
        """Have the keys in the list, or on the way to another delivery."""
        (self.table if self._rows else self.other).setFocus()

    def reload(self) -> None:
        """Show what is waited for now."""
        if self.closed.isChecked():
            self._rows = [*self._deeds.closed()]
        else:
            orders = [one for one in self._deeds.awaited() if one.receipt_id is None]
            self._rows = [*self._deeds.begun(), *orders]
        today = self._deeds.desk.shop_day()
        heads = (self.tr("Supplier"), self.tr("Order"), self.tr("Products"), self.tr("Value"), self.tr("Due"))
        self.table.fill(
            heads,
            [self._cells(one) for one in self._rows],
            [self._state(one, today) for one in self._rows],
            figures=(2, 3),
        )
        self._pages.setCurrentWidget(self.table if self._rows else self.empty)

    def _show_others(self) -> None:
        self.reload()
        self.begin()

    def _cells(self, one: Awaited | ReceiptHead) -> tuple[str, ...]:
        form = formatting()
        if isinstance(one, ReceiptHead):
            order = one.order or self.tr("no order")
            if one.closed_at is not None:
                day = self.tr("{number}, closed {day}").format(number=one.number, day=form.numeric_date(one.closed_at))
                return one.supplier, order, "", "", day
            return one.supplier, order, "", "", self.tr("being received, {number}").format(number=one.number)
        due = form.day(one.due) if one.due else self.tr("any day")
        return one.supplier, one.number, str(one.lines), form.money(one.value), due

    def _state(self, one: Awaited | ReceiptHead, today: date) -> State:
        if isinstance(one, ReceiptHead):
            return State.INFO if one.closed_at is None else State.OK
        if one.due is None or one.due > today:
            return State.OFF
        return State.OK if one.due == today else State.WARN

    def _take(self, place: int) -> None:
        if not 0 <= place < len(self._rows):
            return
        one = self._rows[place]
        if isinstance(one, ReceiptHead):
            self.picked.emit(one.supplier_id, None, one.id)
        else:
            order: UUID = one.id
            self.picked.emit(one.supplier_id, order, None)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Which delivery is it?"))
        self.table.setAccessibleName(self.tr("Deliveries that are waited for"))
        self.other.show_text(self.tr("Without an order"))
        self.closed.show_text(self.tr("Those taken in"))
        self.empty.show_message(
            self.tr("No delivery is waited for"),
            self.tr("Orders that were sent appear here. What comes without one can be received too."),
            self.tr("Receive without an order"),
        )
        if self._rows:
            self.reload()
