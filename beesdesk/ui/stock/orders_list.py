"""From whom to order today, and the orders that are written or waited for."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.stock.order_queries import OrderRow
from beesdesk.stock.proposing import SupplierDue
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.parts.text_table import TextTable
from beesdesk.ui.stock.order_deeds import OrderDeeds
from beesdesk.ui.stock.order_words import order_name, order_state, when

_HEIGHT: Final = 44


class OrdersList(Translated, QWidget):
    """Two tables: Enter on a supplier proposes an order, Enter on an order opens it."""

    supplier_picked = Signal(object)  # SupplierDue
    order_picked = Signal(object)  # OrderRow

    def __init__(self, deeds: OrderDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.due: list[SupplierDue] = []
        self.orders: list[OrderRow] = []
        self._heads = (label("", "title", self, wrap=True), label("", "title", self, wrap=True))
        self.suppliers, self.table = TextTable(self), TextTable(self, wide=1)
        self.empty = EmptyState("search", self)
        self.all = KeyButton(key="F4", height=_HEIGHT, parent=self)
        self.all.setCheckable(True)
        self.all.clicked.connect(self.reload)
        self.suppliers.taken.connect(lambda row: self.supplier_picked.emit(self.due[row]))
        self.table.taken.connect(lambda row: self.order_picked.emit(self.orders[row]))
        below = QHBoxLayout()
        below.addWidget(self._heads[1], 1)
        below.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heads[0])
        column.addWidget(self.suppliers, 3)
        column.addWidget(self.empty, 3)
        column.addLayout(below)
        column.addWidget(self.table, 2)
        set_order([self.suppliers, self.all, self.table])
        self._retranslate()

    def reload(self) -> None:
        """Show what is so now."""
        self.due = self._deeds.due()
        self.orders = self._deeds.orders(all_of_them=self.all.isChecked())
        self._show()

    def begin(self) -> None:
        """Have the keys where a supplier is chosen."""
        (self.suppliers if self.due else self.all).setFocus()

    def _show(self) -> None:
        self.suppliers.setVisible(bool(self.due))
        self.empty.setVisible(not self.due)
        heads = [self.tr("Supplier"), self.tr("Products"), self.tr("On its way"), self.tr("When")]
        on_its_way = self.tr("yes")
        texts = [
            [one.supplier.name, str(one.items), on_its_way if one.outstanding else "", when(one)] for one in self.due
        ]
        states = [State.WARN if one.last_call else None for one in self.due]
        self.suppliers.fill(heads, texts, states, figures=(1,))
        today, form = self._deeds.desk.shop_day(), formatting()
        named = [order_state(row, is_late=row.is_late(today)) for row in self.orders]
        rows = [
            [
                order_name(row), row.supplier, form.day(row.due) if row.due else "", form.money(row.total),
                said if row.state else "",
            ]
            for row, (said, _) in zip(self.orders, named, strict=True)
        ]  # fmt: skip
        heads = [self.tr("Order"), self.tr("Supplier"), self.tr("Due"), self.tr("Without VAT"), self.tr("State")]
        self.table.fill(heads, rows, [state for _, state in named], figures=(3,))

    def _retranslate(self) -> None:
        self._heads[0].setText(self.tr("Order from"))
        self._heads[1].setText(self.tr("Orders"))
        self.all.show_text(self.tr("Show the ended ones too"))
        self.suppliers.setAccessibleName(self.tr("Suppliers; Enter proposes an order"))
        self.table.setAccessibleName(self.tr("Orders; Enter opens one"))
        self.empty.show_message(
            self.tr("No supplier has products yet"),
            self.tr("Say which products a supplier delivers, and in what packs."),
        )
        self._show()
