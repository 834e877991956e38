"""The file of a supplier: on what terms it delivers, what it offers, and what can be done."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.catalog.delivery import next_delivery, weekdays_of
from beesdesk.catalog.model import Supplier, SupplierItem
from beesdesk.catalog.sale_price import margin_of
from beesdesk.catalog.suppliers import ItemRow, count_items, items_of_supplier
from beesdesk.messages import word
from beesdesk.pos.rules import ShopRules, shop_rules
from beesdesk.shifts.closing_days import closing_days
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.theme import look

_HEIGHT: Final = 44
_SHOWN: Final = 100
_WIDE: Final = 680  # px at 100 %
_LEAST: Final = 200
_ACROSS: Final = 3


class SupplierView(Translated, QWidget):
    """The file. `acted` carries the key of a button, or of the one that Enter on an item is."""

    acted = Signal(str)

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.supplier: Supplier | None = None
        self.items: list[ItemRow] = []
        self.name = label("", "heading", self, wrap=True)
        self.terms = label("", "body", self, wrap=True)
        for part in (self.name, self.terms):
            part.setTextFormat(Qt.TextFormat.PlainText)
        self.chip = StateChip(parent=self)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.count = label("", "muted", self, wrap=True)
        self.table = PlainTable(self, wrap=True)
        self.buttons = {
            key: KeyButton(key=key, height=_HEIGHT, parent=self) for key in ("F2", "F3", "F4", "F5", "F6", "F9", "F10")
        }
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
        self.search.textChanged.connect(lambda _: self._fill())
        self.table.taken.connect(lambda _: self.acted.emit("F4"))
        deeds.back_changed.connect(self._show_back)
        self._lay_out()
        self._retranslate()
        self._show_back()

    def show_supplier(self, supplier: Supplier) -> None:
        """Show a supplier as things are now."""
        if self.supplier is None or self.supplier.id != supplier.id:
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
        self.supplier = supplier
        self.name.setText(" · ".join(part for part in (supplier.name, supplier.city) if part))
        ended = supplier.ended is not None and supplier.ended <= self._today()
        state, said = (State.OFF, self.tr("delivers no more")) if ended else (State.OK, self.tr("delivers"))
        self.chip.show_state(state, said)
        self.terms.setText("\n".join(self._terms(supplier)))
        self._fill()

    def item(self) -> ItemRow | None:
        """Return the chosen item."""
        row = self.table.currentRow()
        return self.items[row] if 0 <= row < len(self.items) else None

    def chosen(self) -> SupplierItem | None:
        """Return the chosen item as it is kept."""
        row = self.item()
        return None if row is None else self._deeds.desk.shop.read(lambda session: session.get(SupplierItem, row.id))

    def _today(self) -> date:
        return self._deeds.desk.shop_day()

    def _terms(self, supplier: Supplier) -> list[str]:
        form = formatting()
        money = [
            text.format(amount=form.money(amount))
            for text, amount in (
                (self.tr("minimum {amount}"), supplier.order_minimum),
                (self.tr("free delivery from {amount}"), supplier.free_delivery_from),
            )
            if amount is not None
        ]
        if supplier.margin is not None:
            money.append(self.tr("margin {margin}").format(margin=form.percent(supplier.margin / 100)))
        days = sorted(weekdays_of(supplier.delivery_days))
        names = [form.weekday(date(2024, 1, 1 + day)) for day in days]  # a Monday
        rhythm = [self.tr("delivers on {days}").format(days=", ".join(names)) if names else self.tr("delivers any day")]
        closed = {one.day for one in self._deeds.desk.shop.read(closing_days)}
        coming = next_delivery(self._today(), days, supplier.lead_days or 0, closed)
        if coming is not None:
            text = self.tr("next: order by {order}, comes {day}")
            rhythm.append(text.format(order=form.day(coming.order_by), day=form.day(coming.day)))
        reach = [part for part in (supplier.email, supplier.phone, supplier.note) if part]
        return [" · ".join(parts) for parts in (money, rhythm, reach) if parts]

    def _fill(self) -> None:
        if self.supplier is None:
            return
        shop, today = self._deeds.desk.shop, self._today()
        text = self.search.text().strip()
        self.items = shop.read(items_of_supplier, self.supplier.id, spoken(), today, text, _SHOWN)
        form = formatting()
        heads, figures = self._heads()
        states = [State.OFF if one.withdrawn else State.OK if one.main else State.INFO for one in self.items]
        rules = shop.read(shop_rules)
        self.table.fill(heads, [self._cells(one, rules) for one in self.items], states, figures=figures)
        everything = shop.read(count_items, self.supplier.id)
        text = self.tr("{shown} shown, {count} to be had")
        self.count.setText(text.format(shown=len(self.items), count=form.number(Decimal(everything), 0)))
        for key in ("F4", "F5"):
            self.buttons[key].setEnabled(bool(self.items))

    @property
    def _is_narrow(self) -> bool:
        """Whether there is no room for all columns."""
        return self.width() < look().px(_WIDE)

    def _heads(self) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """Return what columns there are, and which are figures."""
        first = (self.tr("Product"), self.tr("Number · pack"), self.tr("Cost"))
        last = (self.tr("Margin"), self.tr("State"))
        return ((*first, *last), (2, 3)) if self._is_narrow else ((*first, self.tr("Sale price"), *last), (2, 3, 4))

    def _cells(self, row: ItemRow, rules: ShopRules) -> tuple[str, ...]:
        form, left = formatting(), None
        vat = rules.default_vat if row.vat is None else row.vat
        if row.cost is not None and row.price is not None:
            left = margin_of(row.price, row.cost, vat, rules.margin_on)
        pack = " ".join((form.quantity(row.pack), word(row.unit, spoken()) if row.unit.weighed else "")).strip()
        first = (
            row.name,
            " · ".join(part for part in (row.order_code, pack) if part),
            "" if row.cost is None else form.number(row.cost, 4),
        )
        price = "" if row.price is None else form.number(row.price, 2)
        last = ("" if left is None else form.percent(left / 100), self._state(row))
        return (*first, *last) if self._is_narrow else (*first, price, *last)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.table.setMinimumHeight(look().px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        if self.table.columnCount() != len(self._heads()[0]):
            self._fill()

    def _state(self, row: ItemRow) -> str:
        if row.withdrawn is not None:
            return self.tr("- gone")
        return self.tr("✓ here first") if row.main else self.tr("i also here")

    def _show_back(self) -> None:
        self.buttons["F10"].setVisible(bool(self._deeds.what_back))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.chip)
        keys = QGridLayout()
        keys.setSpacing(8)
        for place, button in enumerate(self.buttons.values()):
            keys.addWidget(button, place // _ACROSS, place % _ACROSS)
            keys.setColumnStretch(place % _ACROSS, 1)
        finding = QHBoxLayout()
        finding.setSpacing(12)
        finding.addWidget(self.search, 2)
        finding.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.terms)
        column.addLayout(keys)
        column.addLayout(finding)
        column.addWidget(self.table, 1)
        self._measure()

    def _retranslate(self) -> None:
        names = (
            self.tr("Terms"), self.tr("Add an item"), self.tr("Change the item"), self.tr("Purchase price"),
            self.tr("Price list"), self.tr("Other supplier"), self.tr("Undo"),
        )  # fmt: skip
        for button, name in zip(self.buttons.values(), names, strict=True):
            button.show_text(name)
        self.search.setPlaceholderText(self.tr("Find among its items"))
        self.search.setAccessibleName(self.tr("Name, order number or barcode of an item"))
        self.table.setAccessibleName(self.tr("Items of the supplier"))
        if self.supplier is not None:
            self.show_supplier(self.supplier)
