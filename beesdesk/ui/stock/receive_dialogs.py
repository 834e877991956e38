"""Panels of the page of deliveries: a line, crates, the delivery note, from whom."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.messages import word
from beesdesk.stock.arrival_entry import read_day
from beesdesk.stock.receipt_details import LineSaid
from beesdesk.stock.receipt_view import Delivery, DeliveryRow
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.denominations import CountField
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.stock.receive_deeds import ReceiveDeeds
from beesdesk.ui.stock.receive_words import price_places
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST: Final = 60
_LONGEST_LOT: Final = 20  # as GS1 has it
_MOST_SUPPLIERS: Final = 60


class LineDialog(TillDialog):
    """How much of a product came, what a unit costs by the delivery note, and what it is sold for from now on."""

    WIDTH = 860

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget, *, receipt: UUID, row: DeliveryRow) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._receipt, self._row = deeds, receipt, row
        one, known = row.compared, row.known
        unit = word(known.unit, spoken())
        self.came = AmountEdit(unit, 3 if known.unit.weighed else 0, parent=self)
        self.lot, self.expiry = QLineEdit(self), QLineEdit(self)
        self.lot.setMaxLength(_LONGEST_LOT)
        self.expiry.setMaxLength(_LONGEST_LOT)
        self.price = AmountEdit("€", 4, parent=self)
        self.kept = QCheckBox(self)
        self.sale = AmountEdit("€", 2, parent=self)
        self.fields = {
            name: Field(part, self)
            for name, part in (
                ("came", self.came), ("lot", self.lot), ("expiry", self.expiry), ("price", self.price),
                ("sale", self.sale),
            )
        }  # fmt: skip
        left, right = QVBoxLayout(), QVBoxLayout()
        for name in ("came", "lot", "expiry"):
            left.addWidget(self.fields[name])
        for part in (self.fields["price"], self.kept, self.fields["sale"]):
            right.addWidget(part)
        for column in (left, right):
            column.addStretch(1)
        self.set_columns(left, right)
        self._lot = one.lots[-1] if one.lots else (None, None)
        self.lot.setText(self._lot[0] or "")
        self.expiry.setText(formatting().numeric_date(self._lot[1]) if self._lot[1] else "")
        self.came.set_value(one.came)
        self.price.set_value(one.price)
        self.kept.setChecked(row.said.kept if row.said else True)
        self.sale.set_value(row.said.sale if row.said and row.said.sale is not None else known.sale)
        self.price.value_changed.connect(self._suggest)
        self.kept.toggled.connect(self._enable)
        self._retranslate()
        self._enable()
        self.came.setFocus()

    def _suggest(self, price: Decimal | None) -> None:
        """Propose the sale price that goes with another purchase price."""
        self.clear_error()
        if price is not None and price != self._row.compared.known:
            proposed = self._row.suggested(price)
            self.sale.set_value(proposed or self._row.known.sale)
        else:
            self.sale.set_value(self._row.known.sale)
        self._enable()

    def _enable(self) -> None:
        self.sale.setEnabled(self.kept.isChecked() and self._is_other_price())
        self._show_hints()

    def _is_other_price(self) -> bool:
        price = self.price.value()
        return price is not None and price != self._row.compared.known

    def _do(self) -> None:
        came = self.came.check()
        price = None if not self.price.edit.text().strip() else self.price.check()
        if came is None or (price is None and self.price.error()):
            return
        one = self._row.compared
        sale = self.sale.check() if self.sale.isEnabled() and self.sale.edit.text().strip() else None
        if self.sale.isEnabled() and self.sale.error():
            return
        expiry, written = read_day(self.expiry.text()), self.expiry.text().strip()
        if written and expiry is None:
            self.show_error(self.tr("This is no date. Write it like 31/01/2027."))
            self.expiry.setFocus()
            return
        lot = self.lot.text().strip() or None, expiry
        said = LineSaid(
            None if came == one.came else came,
            None if lot == self._lot else lot,
            None if price == one.price and not (self._row.said and price is not None) else price,
            self.kept.isChecked(),
            None if sale == self._row.known.sale else sale,
        )
        if self._deeds.say_line(self._receipt, one.product_id, said):
            self.answer(one.product_id)

    def _show_hints(self) -> None:
        form, one, known = formatting(), self._row.compared, self._row.known
        ordered = "" if one.ordered is None else self.tr("Ordered: {count}").format(count=form.quantity(one.ordered))
        self.fields["came"].show_words(self.tr("Came in all"), ordered)
        last = self.tr("Of what was scanned last.") if len(one.lots) > 1 else ""
        self.fields["lot"].show_words(self.tr("Lot"), last)
        self.fields["expiry"].show_words(self.tr("Best before, or use by"), last)
        expected = (
            ""
            if one.known is None
            else self.tr("Expected: {price}").format(price=form.money(one.known, price_places(one.known)))
        )
        self.fields["price"].show_words(self.tr("Price of a unit, without VAT"), expected)
        now = "" if known.sale is None else self.tr("Now {price}.").format(price=form.money(known.sale))
        if self._is_other_price():
            price = self.price.value()
            proposed = None if price is None else self._row.suggested(price)
            if proposed:
                now = f"{now} " + self.tr("Proposed: {price}.").format(price=form.money(proposed))
        self.fields["sale"].show_words(self.tr("Sale price, with VAT"), now.strip())

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._row.known.name)
        self.kept.setText(self.tr("These prices hold from today on"))
        self.act.show_text(self.tr("Note it"))
        self._show_hints()


class CratesDialog(TillDialog):
    """Crates and bottles with a deposit: so many came, so many were given back."""

    WIDTH = 720

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget, *, found: Delivery) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._receipt = deeds, found.head.id
        self._offers = deeds.containers()
        before = {one.id: one for one in found.crates}
        self.counts: dict[UUID, tuple[CountField, CountField]] = {}
        self._heads = [label("", "strong", self) for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
        for row, offer in enumerate(self._offers, 1):
            fields = CountField(self), CountField(self)
            known = before.get(offer.id)
            for field, count in zip(fields, (known.came, known.given_back) if known else (0, 0), strict=True):
                field.set_count(count)
            self.counts[offer.id] = fields
            name = f"{offer.name(spoken())}, {formatting().money(offer.amount)}"
            grid.addWidget(label(name, "body", self, wrap=True), row, 0)
            for column, field in enumerate(fields, 1):
                grid.addWidget(field, row, column)
        grid.setColumnStretch(0, 2)
        self.content.addLayout(grid)
        self._none = label("", "muted", self, wrap=True)
        self._none.setVisible(not self._offers)
        self.content.addWidget(self._none)
        self._retranslate()
        if self._offers:
            self.counts[self._offers[0].id][0].setFocus()

    def _do(self) -> None:
        if all(
            self._deeds.say_crates(self._receipt, key, came.count(), back.count())
            for key, (came, back) in self.counts.items()
        ):
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Crates and bottles with a deposit"))
        for head, text in zip(self._heads, ("", self.tr("Came"), self.tr("Given back")), strict=True):
            head.setText(text)
        for offer in self._offers:
            came, back = self.counts[offer.id]
            came.setAccessibleName(self.tr("{name}, came").format(name=offer.name(spoken())))
            back.setAccessibleName(self.tr("{name}, given back").format(name=offer.name(spoken())))
        self._none.setText(self.tr("The shop knows no container with a deposit yet: name them at the till (Menu)."))
        self.act.show_text(self.tr("Note them"))


class PaperDialog(TillDialog):
    """The supplier's own number, and what the goods cost by the delivery note."""

    WIDTH = 560

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget, *, found: Delivery) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._found = deeds, found
        self.number = QLineEdit(found.head.paper or "", self)
        self.number.setMaxLength(_LONGEST)
        self.total = AmountEdit("€", 2, parent=self)
        self.total.set_value(found.head.paper_total)
        self.fields = {"number": Field(self.number, self), "total": Field(self.total, self)}
        for field in self.fields.values():
            self.content.addWidget(field)
        self._retranslate()
        self.number.setFocus()

    def _do(self) -> None:
        total = self.total.check() if self.total.edit.text().strip() else None
        if self.total.error():
            return
        if self._deeds.say_paper(self._found.head.id, self.number.text(), total):
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Delivery note"))
        lines = self.tr("By its lines: {amount}").format(amount=formatting().money(self._found.ending.value))
        self.fields["number"].show_words(self.tr("Number of the delivery note"), "")
        self.fields["total"].show_words(self.tr("Total of the goods, without VAT and deposits"), lines)
        self.act.show_text(self.tr("Note it"))


class SupplierDialog(TillDialog):
    """From whom a delivery comes that nobody ordered here; answers with the supplier's id."""

    WIDTH = 620
    HEIGHT = 620

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self._all = deeds.suppliers()
        self._found: Sequence[tuple[UUID, str]] = ()
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.content.addWidget(self.field)
        self.content.addWidget(self.rows, 1)
        self.field.textChanged.connect(self._look)
        self.rows.taken.connect(self._take)
        self._retranslate()
        self._look()
        self.field.setFocus()

    def _look(self) -> None:
        words = self.field.text().casefold().split()
        self._found = [one for one in self._all if all(part in one[1].casefold() for part in words)][:_MOST_SUPPLIERS]
        self.rows.offer([LineView("", name, "", "", "") for _, name in self._found])

    def _do(self) -> None:
        if self._found:
            self._take(max(0, self.rows.selected()))
        else:
            self.show_error(self.tr("No supplier is called so. Try a part of the name."))

    def _take(self, place: int) -> None:
        self.answer(self._found[place][0])

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("A delivery without an order: from whom?"))
        self.field.setPlaceholderText(self.tr("Name of the supplier"))
        self.field.setAccessibleName(self.tr("Name of the supplier"))
        self.rows.set_name(self.tr("Suppliers found"))
        self.act.show_text(self.tr("Receive"))
