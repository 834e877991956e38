"""What a product costs and who delivers it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from beesdesk.stock.product_file import ProductFile
from beesdesk.ui.language import formatting
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.stock.product_dialogs import CodeDialog, RateDialog
from beesdesk.ui.stock.product_section import FileSection, FileTable, read_only_row
from beesdesk.ui.stock.product_words import NOTHING, amount


class PriceSection(FileSection):
    """What it costs today, before and from later days on; who delivers it, in what packs and for how much."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.rate, self.code = (self._key(key) for key in ("F8", "F9"))
        for button, kind in ((self.rate, RateDialog), (self.code, CodeDialog)):
            button.clicked.connect(lambda _=False, kind=kind: self._show_dialog(kind))
        self.now = read_only_row(self)
        self.now_card = self._card(self.now)
        self.items = FileTable(self, wide=0, most=6)
        self.items_card = self._card(self.items)
        self.past = FileTable(self, wide=1, most=8)
        self.past_card = self._card(self.past)
        self.body.addStretch(1)
        self._retranslate()

    def _show_dialog(self, kind: type[RateDialog] | type[CodeDialog]) -> None:
        if self.file is None:
            return
        dialog = kind(self._deeds, self.window(), file=self.file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self, file: ProductFile) -> None:
        form, offer = formatting(), file.offer
        price = NOTHING if offer.price is None else form.money(offer.price)
        rate = self.tr("the shop's") if offer.vat_rate is None else form.percent(offer.vat_rate / 100)
        margin = file.margin
        row = (
            price, rate, NOTHING if offer.deposit is None else form.money(offer.deposit),
            NOTHING if file.cost is None else form.money(file.cost, 4),
            NOTHING if margin is None else form.percent(margin / 100),
        )  # fmt: skip
        self.now.fill(
            (self.tr("Price"), self.tr("VAT"), self.tr("Deposit"), self.tr("A unit cost"), self.tr("Margin")), [row]
        )
        self.items.fill(
            (
                self.tr("Supplier"), self.tr("Order code"), self.tr("Pack"), self.tr("Least"), self.tr("Price a unit"),
                self.tr("Main"),
            ),
            [
                (
                    one.supplier, one.order_code or "", amount(one.pack, file.product.unit), form.number(one.least_packs, 0),
                    NOTHING if one.price is None else form.money(one.price, 4), "✓" if one.main else "",
                )
                for one in file.suppliers
            ] or [(self.tr("Nobody delivers it yet."), "", "", "", "", "")],
            figures=(2, 3, 4),
        )  # fmt: skip
        self.past.fill(
            (self.tr("From"), self.tr("Price")),
            [(form.numeric_date(one.valid_from), form.money(one.amount)) for one in file.prices],
        )

    def _retranslate(self) -> None:
        self.rate.show_text(self.tr("VAT rate"))
        self.code.show_text(self.tr("Add a barcode"))
        for card, table, name in (
            (self.now_card, self.now, self.tr("Today")),
            (self.items_card, self.items, self.tr("Suppliers")),
            (self.past_card, self.past, self.tr("Prices before and later")),
        ):
            card.set_title(name)
            table.setAccessibleName(name)
        super()._retranslate()
