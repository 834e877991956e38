"""Panels in which a supplier, what it offers and what it asks for that are written."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from beesdesk.catalog.delivery import WEEKDAYS, weekdays_of, written_weekdays
from beesdesk.catalog.model import Supplier, SupplierItem
from beesdesk.catalog.purchase_prices import ANY, holding
from beesdesk.catalog.search import search_products
from beesdesk.catalog.suppliers import prices_of_item
from beesdesk.formats import read_number
from beesdesk.stock.supplier_acts import ItemTerms, Terms, save_item, save_supplier, set_purchase_prices
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.act_dialog import FormDialog
from beesdesk.ui.office.member.deeds import Deed, MemberDeeds
from beesdesk.ui.office.member.optional_day import OptionalDay
from beesdesk.ui.parts.card import label
from beesdesk.words import Language, OrderFile

_WRONG: Final = Decimal(-1)
"""What stands for a text that is no number: the act refuses it by the field's name."""
_MOST_DAYS: Final = 60
_HITS: Final = 20
_STEPS: Final = 3
_DAYS_A_ROW: Final = 4
_MONDAY: Final = date(2024, 1, 1)


class NumbersForm(FormDialog):
    """Panels with figures that may be left out."""

    def _figure(self, caption: str, value: Decimal | None, places: int) -> QLineEdit:
        field = self._line(caption, "" if value is None else formatting().number(value, places))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        return field

    def _optional(self, caption: str, day: date | None) -> OptionalDay:
        field = OptionalDay(day, self.desk.shop_day(), self)
        field.set_caption(caption)
        field.edited.connect(self._edited)
        self._into.addWidget(field)
        return field


class SupplierDialog(NumbersForm):
    """Who a supplier is, and on what terms it delivers. Answers with its id."""

    WIDTH = 900

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, supplier: Supplier | None = None) -> None:
        self.supplier = supplier
        self._begun = False
        super().__init__(deeds, parent)
        self._begun, self._at_first = True, self._wanted()

    def _fill(self) -> None:
        known = self.supplier or Supplier(UUID(int=0), "", "", None, language=spoken())
        left, right = self._two_columns()
        self.name = self._line(self.tr("Name"), known.name)
        self.code = self._line(self.tr("Short code (empty: made from the name)"), known.code)
        self.city = self._line(self.tr("Town"), known.city or "")
        self.email = self._line(self.tr("E-mail for orders"), known.email or "")
        self.phone = self._line(self.tr("Telephone"), known.phone or "")
        self.customer = self._line(self.tr("Our customer number there"), known.customer_number or "")
        languages = [("Français", str(Language.FR)), ("Nederlands", str(Language.NL)), ("English", str(Language.EN))]
        self.language = self._choice(self.tr("Language of orders"), languages, str(known.language or spoken()))
        files = [(kind.upper(), str(kind)) for kind in OrderFile]
        self.file = self._choice(self.tr("Orders as a file of kind"), files, str(known.order_file or OrderFile.PDF))
        left.addStretch(1)
        self._into = right
        self.minimum = self._figure(self.tr("Minimum order, € without VAT"), known.order_minimum, 2)
        self.free = self._figure(self.tr("Free delivery from, € without VAT"), known.free_delivery_from, 2)
        self.margin = self._figure(self.tr("Margin, % (empty: that of the category)"), known.margin, 2)
        self.lead = self._number(
            self.tr("Days between order and delivery"), known.lead_days or 0, least=0, most=_MOST_DAYS
        )
        self.until = self._line(self.tr("Orders are taken until, such as 12:00"), known.order_by or "")
        self._into.addWidget(label(self.tr("Delivers on (none ticked: any day)"), "strong", self, wrap=True))
        self._into.addLayout(self._weekdays(known.delivery_days))
        self.note = self._line(self.tr("Note"), known.note or "")
        self.ended = self._optional(self.tr("Delivers no more from"), known.ended)
        right.addStretch(1)

    def _weekdays(self, text: str | None) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        ticked = weekdays_of(text)
        self.days: list[QCheckBox] = []
        for place in range(len(WEEKDAYS)):
            day = date(_MONDAY.year, _MONDAY.month, 1 + place)
            tick = QCheckBox(formatting().short_weekday(day), self)
            tick.setAccessibleName(formatting().weekday(day))
            tick.setChecked(place in ticked)
            tick.toggled.connect(self._edited)
            grid.addWidget(tick, place // _DAYS_A_ROW, place % _DAYS_A_ROW)
            self.days.append(tick)
        return grid

    def unsaved(self) -> bool:
        """Tell whether something was typed."""
        return self._begun and self._wanted() != self._at_first

    def _wanted(self) -> Terms:
        return Terms(
            name=self.name.text(), code=self.code.text(), city=self.city.text(), email=self.email.text().strip(),
            phone=self.phone.text(), language=Language(self.language.currentData()),
            customer_number=self.customer.text(), order_minimum=_figure(self.minimum, 2),
            free_delivery_from=_figure(self.free, 2),
            delivery_days=written_weekdays(place for place, tick in enumerate(self.days) if tick.isChecked()),
            lead_days=self.lead.value(), margin=_figure(self.margin, 2), note=self.note.text(), ended=self.ended.day(),
            order_by=self.until.text().strip() or None, order_file=OrderFile(self.file.currentData()),
        )  # fmt: skip

    def _deed(self) -> Deed:
        return Deed(save_supplier, (self.supplier.id if self.supplier else None, self._wanted()))

    def _will(self) -> Sequence[str]:
        return (self.tr("Orders and suggested prices follow these terms from now on."),)

    def _verb(self) -> str:
        return self.tr("Change the terms") if self.supplier else self.tr("New supplier")

    def _whose(self) -> str:
        return self.supplier.name if self.supplier else ""


class ItemDialog(NumbersForm):
    """A product as a supplier offers it; without a product it is looked for here. Answers with the item's id."""

    WIDTH = 760

    def __init__(
        self,
        deeds: MemberDeeds,
        parent: QWidget,
        *,
        supplier: Supplier,
        item: SupplierItem | None = None,
        product: tuple[UUID, str] | None = None,
    ) -> None:
        self.supplier, self.item, self.product = supplier, item, product
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        known = self.item
        if self.product is None:
            self.sought = self._line(self.tr("Which product? Name or number"))
            self.found = self._choice(self.tr("Product"), [])
            self.sought.textChanged.connect(self._look)
            self._look()
        self._two_columns()
        left = self._into
        self.code = self._line(self.tr("Order number there"), (known.order_code if known else "") or "")
        self.called = self._line(self.tr("What the supplier calls it"), (known.called if known else "") or "")
        self.gtin = self._line(self.tr("Barcode of the pack"), (known.gtin if known else "") or "")
        left.addStretch(1)
        columns = self.columns.layout()
        self._into = columns.itemAt(1).layout()  # type: ignore[assignment,union-attr]  # the right one of the two
        form = formatting()
        self.pack = self._line(self.tr("Units in a pack"), form.quantity(known.pack if known else Decimal(1)))
        self.least = self._line(
            self.tr("Least packs to order"), form.quantity(known.least_packs if known else Decimal(1))
        )
        self.main = self._tick(self.tr("Order it here first"), ticked=known.main if known else False)
        self.withdrawn = self._optional(self.tr("No longer to be had from"), known.withdrawn if known else None)
        self._into.addStretch(1)

    def _look(self) -> None:
        hits = search_products_for(self.desk, self.sought.text())
        self.found.blockSignals(True)
        self.found.clear()
        for key, name in hits:
            self.found.addItem(name, key.hex)
        self.found.blockSignals(False)

    def _product(self) -> UUID | None:
        if self.product is not None:
            return self.product[0]
        chosen = self.found.currentData()
        return UUID(hex=chosen) if chosen else None

    def _deed(self) -> Deed:
        terms = ItemTerms(
            self.code.text(), self.called.text(), self.gtin.text(), _figure(self.pack, 3) or _WRONG,
            _figure(self.least, 3) or _WRONG, self.main.isChecked(), self.withdrawn.day(),
        )  # fmt: skip
        return Deed(save_item, (self.item.id if self.item else None, self.supplier.id, self._product(), terms))

    def _said(self) -> str:
        if self._product() is None:
            return self.tr("Type a word of the product's name, or its number, and choose it below.")
        return super()._said()

    def _do(self) -> None:
        if self._product() is None:
            self.show_error(self.tr("No product is chosen yet."))
            return
        super()._do()

    def _will(self) -> Sequence[str]:
        return (self.tr("Orders count in packs of this size. Give it a purchase price next."),)

    def _verb(self) -> str:
        return self.tr("Change the item") if self.item else self.tr("Add an item")

    def _whose(self) -> str:
        return " · ".join(part for part in (self.supplier.name, self.product[1] if self.product else "") if part)


class PurchasePriceDialog(NumbersForm):
    """What a supplier asks for an item from a day on, with steps."""

    WIDTH = 760

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, item: SupplierItem, name: str) -> None:
        self.item, self._item_name = item, name
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        today = self.desk.shop_day()
        steps = holding(self.desk.shop.read(prices_of_item, self.item.id), today)
        self.amount = self._figure(self.tr("Price of a unit, € without VAT"), steps[0].amount if steps else None, 4)
        self.day = self._day(self.tr("From"), 0)
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        left, right = self._two_columns()
        self.steps: list[tuple[QLineEdit, QLineEdit]] = []
        for place in range(1, _STEPS + 1):
            known = steps[place] if place < len(steps) else None
            self._into = left
            packs = self._figure(
                self.tr("Step {step}: from so many packs").format(step=place), known.from_packs if known else None, 0
            )
            self._into = right
            amount = self._figure(
                self.tr("Step {step}: price of a unit, €").format(step=place), known.amount if known else None, 4
            )
            self.steps.append((packs, amount))

    def _stops_within(self) -> list[QWidget]:
        """Go through the steps one after the other."""
        return [self.amount, self.day, *(field for step in self.steps for field in step)]

    def _wanted(self) -> list[tuple[Decimal, Decimal]]:
        first = _figure(self.amount, 4)
        steps = [] if first is None else [(ANY, first)]
        for packs, amount in self.steps:
            if packs.text().strip() or amount.text().strip():
                steps.append((_figure(packs, 3) or _WRONG, _WRONG if (at := _figure(amount, 4)) is None else at))
        return steps

    def _deed(self) -> Deed:
        day: Any = self.day.date().toPython()
        return Deed(set_purchase_prices, (self.item.id, self._wanted(), day))

    def _will(self) -> Sequence[str]:
        return (self.tr("What was asked before ends that day, with its steps."),)

    def _verb(self) -> str:
        return self.tr("Purchase price")

    def _whose(self) -> str:
        return self._item_name


def search_products_for(desk: Any, text: str) -> list[tuple[UUID, str]]:
    """Return products by words of their name or by number, each with what names it among others."""
    hits = desk.shop.read(search_products, text, spoken(), desk.shop_day(), _HITS) if text.strip() else []
    return [(hit.id, " · ".join(part for part in (hit.name, hit.brand, hit.content) if part)) for hit in hits]


def _figure(field: QLineEdit, places: int) -> Decimal | None:
    """Return what a field says; None where it is empty, less than nothing where it is no number."""
    text = field.text().strip()
    if not text:
        return None
    number = read_number(text, places)
    return _WRONG if number is None else number
