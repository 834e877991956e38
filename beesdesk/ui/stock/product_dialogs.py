"""Panels in which a product is changed, priced and coded, alone or many at once."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.formats import read_number
from beesdesk.messages import word
from beesdesk.stock.product_acts import (
    PriceRule,
    add_code,
    add_product,
    change_product,
    change_products,
    foresee_prices,
    price_product,
    rate_product,
    reprice,
)
from beesdesk.stock.product_file import ProductFile
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.act_dialog import FormDialog
from beesdesk.ui.office.member.deeds import Deed, MemberDeeds
from beesdesk.ui.office.member.optional_day import OptionalDay
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.stock.product_deeds import ProductDeeds
from beesdesk.words import Rounding, Unit

_LONGEST: Final = 2000
_SHOWN: Final = 6
_INDENT: Final = "\u2003"
_LEAVE: Final = "leave"
_STEPS: Final = ("0.01", "0.05", "0.10", "1.00")
_MOST_DAYS: Final = 999


class CatalogueDialog(FormDialog):
    """What the panels of the catalogue share."""

    def _money(self, caption: str, value: Decimal | None, *, least: Decimal = Decimal(0)) -> AmountEdit:
        field = AmountEdit(parent=self, least=least)
        field.set_name(caption)
        self._add(field, caption)
        if value is not None:
            field.set_value(value)
        field.value_changed.connect(self._edited)
        return field

    def _optional(self, caption: str, day: date | None, into: QVBoxLayout) -> OptionalDay:
        field = OptionalDay(day, self.desk.shop_day(), self)
        field.set_caption(caption)
        field.edited.connect(self._edited)
        into.addWidget(field)
        return field

    def _categories(self, reads: ProductDeeds, chosen: UUID | None, first: tuple[str, Any]) -> Any:
        language = spoken()
        offers = [
            (_INDENT * each.slug.count("/") + getattr(each, f"name_{language}"), each.id.hex)
            for each in reads.categories()
        ]
        return self._choice(self.tr("Category"), [first, *offers], chosen.hex if chosen else first[1])

    def _suppliers(self, reads: ProductDeeds, chosen: UUID | None, first: tuple[str, Any]) -> Any:
        offers = [(each.name, each.id.hex) for each in reads.suppliers()]
        return self._choice(self.tr("Main supplier"), [first, *offers], chosen.hex if chosen else first[1])


class ProductDialog(CatalogueDialog):
    """All that is said of one product."""

    WIDTH = 900

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, file: ProductFile, reads: ProductDeeds) -> None:
        self.file, self._reads = file, reads
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        product = self.file.product
        left, right = self._two_columns()
        self.names = {
            name: self._line(caption, getattr(product, name))
            for name, caption in (
                ("name_fr", self.tr("French name")), ("name_nl", self.tr("Dutch name")), ("name_en", self.tr("English name")),
            )
        }  # fmt: skip
        self.brand = self._line(self.tr("Brand"), product.brand or "")
        self.packed = self._line(self.tr("Content, such as 6 x 33 cl"), product.content or "")
        self.article = self._line(self.tr("Our number"), product.article or "")
        left.addStretch(1)
        self._into = right
        none = (self.tr("None"), "")
        self.category = self._categories(self._reads, product.category_id, none)
        self.supplier = self._suppliers(self._reads, product.supplier_id, none)
        self.shelf = self._line(self.tr("Shelf"), product.shelf or "")
        self.origin = self._line(self.tr("Origin"), product.origin or "")
        self.keeps = self._number(
            self.tr("Keeps so many days (0: not known)"), product.shelf_life or 0, least=0, most=_MOST_DAYS
        )
        self.withdrawn = self._optional(self.tr("No longer sold from"), product.withdrawn, right)
        right.addStretch(1)

    def _deed(self) -> Deed:
        fields = {
            **{name: field.text() for name, field in self.names.items()},
            "brand": self.brand.text(), "content": self.packed.text(), "article": self.article.text(),
            "category_id": _id(self.category.currentData()), "supplier_id": _id(self.supplier.currentData()),
            "shelf": self.shelf.text(), "origin": self.origin.text(), "shelf_life": self.keeps.value() or None,
            "withdrawn": self.withdrawn.day(),
        }  # fmt: skip
        return Deed(change_product, (self.file.product.id, fields))

    def _will(self) -> Sequence[str]:
        return (self.tr("Till, lists and labels say so from now on; a label that says otherwise is printed anew."),)

    def _back(self) -> Deed | None:
        return Deed(change_product, (self.file.product.id, self.given)) if self.given else None

    def _verb(self) -> str:
        return self.tr("Change")

    def _whose(self) -> str:
        return self.file.offer.name(spoken())


class NewProductDialog(CatalogueDialog):
    """A product that no list brought."""

    WIDTH = 700

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, reads: ProductDeeds) -> None:
        self._reads = reads
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        self.name = self._line(self.tr("Name"))
        self.unit = self._choice(self.tr("Sold by"), [(word(unit, spoken()), str(unit)) for unit in Unit])
        self.category = self._categories(self._reads, None, (self.tr("None"), ""))

    def _deed(self) -> Deed:
        named = {f"name_{spoken()}": self.name.text(), "unit": Unit(self.unit.currentData())}
        return Deed(add_product, ({**named, "category_id": _id(self.category.currentData())},))

    def _will(self) -> Sequence[str]:
        return (self.tr("It is there at once. Then give it a price and its barcode."),)

    def _verb(self) -> str:
        return self.tr("New product")

    def _whose(self) -> str:
        return self.name.text() if hasattr(self, "name") else ""


class OneDialog(CatalogueDialog):
    """An act on the product whose file is open."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, file: ProductFile) -> None:
        self.file = file
        super().__init__(deeds, parent)

    def _whose(self) -> str:
        return self.file.offer.name(spoken())


class PriceDialog(OneDialog):
    """What it costs from a day on."""

    def _fill(self) -> None:
        self.amount = self._money(self.tr("Price, VAT included"), self.file.offer.price)
        self.day = self._day(self.tr("From"), 0)

    def _deed(self) -> Deed:
        amount = self.amount.value()
        return Deed(price_product, (self.file.product.id, Decimal(-1) if amount is None else amount, _day_of(self.day)))

    def _will(self) -> Sequence[str]:
        form, before, after = formatting(), self.file.offer.price, self.amount.value()
        if after is None:
            return ()
        said = [self.tr("{price} from {day} on.").format(price=form.money(after), day=form.day(_day_of(self.day)))]
        if before is not None:
            said.append(self.tr("Until then: {price}.").format(price=form.money(before)))
        margin = self.file.margin_at(after)
        if margin is not None:
            said.append(self.tr("Margin: {margin}.").format(margin=form.percent(margin / 100)))
        return said

    def _verb(self) -> str:
        return self.tr("New price")


class RateDialog(OneDialog):
    """The VAT rate from a day on."""

    def _fill(self) -> None:
        rates = [(formatting().percent(Decimal(rate) / 100), str(rate)) for rate in (6, 12, 21, 0)]
        now = self.file.offer.vat_rate
        self.rate = self._choice(self.tr("VAT rate"), rates, None if now is None else str(int(now)))
        self.day = self._day(self.tr("From"), 0)

    def _deed(self) -> Deed:
        return Deed(rate_product, (self.file.product.id, Decimal(self.rate.currentData()), _day_of(self.day)))

    def _will(self) -> Sequence[str]:
        return (self.tr("The price with VAT stays; what the shop keeps of it changes."),)

    def _verb(self) -> str:
        return self.tr("VAT rate")


class CodeDialog(OneDialog):
    """One more barcode: of one unit, or of a pack."""

    def _fill(self) -> None:
        self.code = self._line(self.tr("Barcode: scan it or type it"))
        self.units = self._number(self.tr("Units in the pack"), 1, least=1, most=_MOST_DAYS)

    def _deed(self) -> Deed:
        return Deed(add_code, (self.file.product.id, self.code.text().strip(), Decimal(self.units.value())))

    def _said(self) -> str:
        return super()._said() if self.code.text().strip() else ""

    def _will(self) -> Sequence[str]:
        return (self.tr("Scanned at the till it is {count} of this product.").format(count=self.units.value()),)

    def _verb(self) -> str:
        return self.tr("Add a barcode")


class ManyDialog(CatalogueDialog):
    """The same said of many products; what is left as it is stays."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, keys: Sequence[UUID], reads: ProductDeeds) -> None:
        self.keys, self._reads = tuple(keys), reads
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        leave = (self.tr("Leave as it is"), _LEAVE)
        self.category = self._categories(self._reads, None, leave)
        self.supplier = self._suppliers(self._reads, None, leave)
        self.shelf = self._line(self.tr("Shelf (empty: leave as it is)"))
        self.origin = self._line(self.tr("Origin (empty: leave as it is)"))
        self.gone = self._tick(self.tr("No longer sold from today on"))

    def _deed(self) -> Deed:
        fields: dict[str, Any] = {}
        for name, box in (("category_id", self.category), ("supplier_id", self.supplier)):
            if box.currentData() != _LEAVE:
                fields[name] = _id(box.currentData())
        for name, field in (("shelf", self.shelf), ("origin", self.origin)):
            if field.text().strip():
                fields[name] = field.text()
        if self.gone.isChecked():
            fields["withdrawn"] = self.desk.shop_day()
        return Deed(change_products, (self.keys, fields))

    def _will(self) -> Sequence[str]:
        count = formatting().number(Decimal(len(self.keys)), 0)
        return (self.tr("Changes {count} products at once.").format(count=count),)

    def _said(self) -> str:
        return "\n".join(self._will())  # to try it out on thousands would hold every key up

    def _verb(self) -> str:
        return self.tr("Change")

    def _whose(self) -> str:
        return self.tr("{count} products").format(count=len(self.keys))


class RepriceDialog(CatalogueDialog):
    """Prices of many products by a rule, with what each comes to."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, keys: Sequence[UUID]) -> None:
        self.keys = tuple(keys)
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        self.percent = self._line(self.tr("Percent more (-5: five less)"), "0")
        form = formatting()
        self.step = self._choice(self.tr("To the next"), [(form.money(Decimal(step)), step) for step in _STEPS], "0.05")
        ways = (
            (self.tr("nearest"), Rounding.HALF), (self.tr("up"), Rounding.UP), (self.tr("down"), Rounding.DOWN),
        )  # fmt: skip
        self.way = self._choice(self.tr("Rounded"), [(text, str(way)) for text, way in ways])
        self.day = self._day(self.tr("From"), 1)

    def _rule(self) -> PriceRule:
        percent = read_number(self.percent.text().lstrip("-\u2212"), 2) or Decimal(0)
        sign = -1 if self.percent.text().strip().startswith(("-", "\u2212")) else 1
        return PriceRule(sign * percent, Decimal(self.step.currentData()), Rounding(self.way.currentData()))

    def _deed(self) -> Deed:
        return Deed(reprice, (self.keys, self._rule(), _day_of(self.day)))

    def _will(self) -> Sequence[str]:
        form = formatting()
        found = self.desk.shop.read(foresee_prices, self.keys, self._rule(), _day_of(self.day), spoken())
        said = [self.tr("%n price(s) change.", "", len(found))]
        said += [f"{one.name}: {form.money(one.before)} → {form.money(one.after)}" for one in found[:_SHOWN]]
        if len(found) > _SHOWN:
            said.append("…")
        return said

    def _verb(self) -> str:
        return self.tr("New prices")

    def _whose(self) -> str:
        return self.tr("{count} products").format(count=len(self.keys))


def _id(kept: str) -> UUID | None:
    return UUID(hex=kept) if kept else None


def _day_of(field: Any) -> date:
    chosen: date = field.date().toPython()
    return chosen
