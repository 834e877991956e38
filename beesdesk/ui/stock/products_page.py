"""The page of products: all of them as a list, filtered as one types, and the file of one."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.stock.product_list import Asked, StockFilter, StockOrder
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.list_filter import ListFilter
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.stock.product_deeds import ProductDeeds
from beesdesk.ui.stock.product_dialogs import (
    ManyDialog,
    NewProductDialog,
    PriceDialog,
    ProductDialog,
    RepriceDialog,
)
from beesdesk.ui.stock.product_table import ORDERS, ProductModel, ProductTable
from beesdesk.ui.stock.product_view import ProductView
from beesdesk.ui.stock.product_words import filter_word

_HEIGHT: Final = 44
_INDENT: Final = "\u2003"


class ProductsPage(Page):
    """Type to find, scan to open; what is done with the rows that are chosen has its key."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds, self.reads = MemberDeeds(desk, self), ProductDeeds(desk)
        self.product: UUID | None = None
        self._order, self._descending = StockOrder.NAME, False
        self._model = ProductModel(self.reads.page, self.reads.count, self)
        self.table = ProductTable(self._model, self)
        self.field = ListFilter(self.table, self)
        self.category, self.supplier, self.filter = (QComboBox(self) for _ in range(3))
        self.count = label("", "muted", self)
        self.empty = EmptyState("search", self)
        self.open, self.change, self.reprice, self.new = (
            KeyButton(key=key, height=_HEIGHT, parent=self) for key in ("", "F2", "F3", "Ctrl+N")
        )
        self._view: ProductView | None = None
        self.pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("ProductsPage", "Products")

    @property
    def view(self) -> ProductView:
        """The file of a product, made when a first one is opened."""
        if self._view is None:
            self._view = ProductView(self.deeds, self.reads, self)
            self._view.closed.connect(self.show_list)
            self.pages.addWidget(self._view)
        return self._view

    def begin(self) -> None:
        """Look for a product."""
        self.product = None
        self._turn(self._listed)
        self.field.setFocus()
        self.field.selectAll()

    def reload(self) -> None:
        """Show what is so now; what was chosen stays chosen."""
        self.reads.bring_up()
        if self.product is not None:
            self._show_file()
        else:
            self._fill_choices()
            self._ask()

    def take_scan(self, text: str) -> bool:
        """Open the product that a code names."""
        found = self.reads.product_of(text)
        if found is not None:
            self.show_product(found)
        return True

    def show_product(self, product_id: UUID) -> None:
        """Open a product's file."""
        self.product = product_id
        self.reads.bring_up()
        self._show_file()
        self._turn(self.view)
        self.view.begin()

    def show_list(self) -> None:
        """Go back to the list, where the product that was open is chosen."""
        open_last, self.product = self.product, None
        self._turn(self._listed)
        self._ask()
        self.table.choose(open_last)
        self.table.setFocus()

    def chosen(self) -> list[UUID]:
        """Return the products that an act is about: the one that is open, else those chosen in the list."""
        if self.product is not None:
            return [self.product]
        asked, places = self._model.asked, self.table.places()
        if asked is None or not places:
            return []
        if len(places) == 1:
            line = self._model.line(places[0])
            return [line.id] if line else []
        every = self.reads.ids(asked)
        return [every[place] for place in places if place < len(every)]

    # Acts

    def _open(self) -> None:
        line = self.table.current()
        if line is not None:
            self.show_product(line.id)

    def _change(self) -> None:
        keys = self.chosen()
        if not keys:
            return
        file = self.reads.file(keys[0]) if len(keys) == 1 else None
        if file is not None:
            self._show(ProductDialog(self.deeds, self.window(), file=file, reads=self.reads))
        else:
            self._show(ManyDialog(self.deeds, self.window(), keys=keys, reads=self.reads))

    def _reprice(self) -> None:
        keys = self.chosen()
        file = self.reads.file(keys[0]) if len(keys) == 1 else None
        if file is not None:
            self._show(PriceDialog(self.deeds, self.window(), file=file))
        elif keys:
            self._show(RepriceDialog(self.deeds, self.window(), keys=keys))

    def _take_in(self) -> None:
        dialog = NewProductDialog(self.deeds, self.window(), reads=self.reads)
        dialog.answered.connect(self.show_product)
        self._show(dialog)

    def _show(self, dialog: Any) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # What is shown

    def _turn(self, page: QWidget) -> None:
        """Show the list or the file; what is about rows of the list goes with it."""
        self.pages.setCurrentWidget(page)
        for part in (self.open, self.count):
            part.setVisible(page is self._listed)

    def _show_file(self) -> None:
        file = self.reads.file(self.product) if self.product is not None else None
        if file is not None:
            self.view.show_file(file)

    def _ask(self, *_: object) -> None:
        line = self.table.current()
        category = self.category.currentData()
        self._model.ask(
            Asked(
                spoken(),
                self.reads.today(),
                self.field.text(),
                self.reads.below(UUID(hex=category)) if category else (),
                UUID(hex=self.supplier.currentData()) if self.supplier.currentData() else None,
                StockFilter(self.filter.currentData() or StockFilter.SOLD_HERE),
                self._order,
                self._descending,
            )
        )
        self.table.choose(line.id if line else None)
        self.body.setCurrentIndex(0 if self._model.rowCount() else 1)
        for button in (self.open, self.change, self.reprice):
            button.setEnabled(bool(self._model.rowCount()))

    def _counted(self, rows: int) -> None:
        self.count.setText(self.tr("%n product(s)", "", rows))

    def _sort(self, column: int) -> None:
        order = ORDERS.get(column)
        header = self.table.horizontalHeader()
        if order is None:
            header.setSortIndicator(*self._indicator())
            return
        self._descending = not self._descending if order is self._order else order is not StockOrder.NAME
        self._order = order
        header.setSortIndicator(*self._indicator())
        self._ask()

    def _indicator(self) -> tuple[int, Qt.SortOrder]:
        column = next(column for column, order in ORDERS.items() if order is self._order)
        return column, Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder

    def _fill_choices(self) -> None:
        language = spoken()
        found = self.reads.categories()
        offers = [(_INDENT * each.slug.count("/") + getattr(each, f"name_{language}"), each.id.hex) for each in found]
        _fill(self.category, [(self.tr("Every category"), ""), *offers])
        offers = [(each.name, each.id.hex) for each in self.reads.suppliers()]
        _fill(self.supplier, [(self.tr("Every supplier"), ""), *offers])
        _fill(self.filter, [(filter_word(each), str(each)) for each in StockFilter])

    def _connect(self) -> None:
        self.field.textChanged.connect(self._ask)
        for box in (self.category, self.supplier, self.filter):
            box.currentIndexChanged.connect(self._ask)
        self._model.counted.connect(self._counted)
        self.table.opened.connect(self._open)
        self.table.typed.connect(self.field.begin)
        self.field.opened.connect(self._open)
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        self.table.horizontalHeader().setSortIndicator(*self._indicator())
        self.open.clicked.connect(self._open)
        self.change.clicked.connect(self._change)
        self.reprice.clicked.connect(self._reprice)
        self.new.clicked.connect(self._take_in)
        self.empty.acted.connect(self._clear)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.begin)

    def _clear(self) -> None:
        """Show all again."""
        for box in (self.category, self.supplier, self.filter):
            box.setCurrentIndex(0)
        self.field.clear()
        self.field.setFocus()

    def _lay_out(self) -> None:
        top = QGridLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 0, 0, 1, 3)
        for place, box in enumerate((self.category, self.supplier, self.filter)):
            top.addWidget(box, 1, place)
            top.setColumnStretch(place, 1)
        for part in (self.field, self.category, self.supplier, self.filter):
            part.setMinimumHeight(_HEIGHT)
        for box in (self.category, self.supplier, self.filter):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body = QStackedWidget(self)
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        bar = FlowLayout()
        for below in (self.open, self.change, self.reprice, self.new, self.count):
            bar.addWidget(below)
        self._listed = QWidget(self)
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.body, 1)
        self.pages.addWidget(self._listed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        outer.addWidget(self.pages, 1)
        outer.addLayout(bar)
        set_order([
            self.field, self.category, self.supplier, self.filter, self.table, self.open, self.change, self.reprice, self.new,
        ])  # fmt: skip

    def _retranslate(self) -> None:
        self._model.translate()
        self.field.setPlaceholderText(self.tr("Name, brand or number"))
        self.field.setAccessibleName(self.tr("Name, brand or number of the product"))
        for box, name in (
            (self.category, self.tr("Category")), (self.supplier, self.tr("Supplier")), (self.filter, self.tr("Show")),
        ):  # fmt: skip
            box.setAccessibleName(name)
        self.table.setAccessibleName(self.tr("Products"))
        self.empty.show_message(
            self.tr("No such product"), self.tr("Type less, or choose other filters."), self.tr("Show all")
        )
        self.open.show_text(self.tr("Open"))
        self.open.set_hint(self.tr("Enter"))
        self.change.show_text(self.tr("Change"))
        self.reprice.show_text(self.tr("Price"))
        self.new.show_text(self.tr("New product"))
        if self.category.count():
            self._fill_choices()
            self.reload()


def _fill(box: QComboBox, offers: list[tuple[str, str]]) -> None:
    """Offer other choices; what was chosen stays chosen where it is still there."""
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == offers:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in offers:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
    box.blockSignals(False)
