"""The page of products: one is found by name or by a scan, and what is known of it is shown."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.catalog.search import ProductHit, search_products
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList


class ProductsPage(Page):
    """Type a name, or scan a product."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.product: UUID | None = None
        self._found: list[ProductHit] = []
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.rows, 1)
        self.field.textChanged.connect(self._look)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("ProductsPage", "Products")

    def begin(self) -> None:
        """Look for a product."""
        self.field.setFocus()
        self.field.selectAll()

    def show_product(self, product_id: UUID) -> None:
        """Open a product's file."""
        self.product = product_id
        self.reload()

    def reload(self) -> None:
        """Show what is so now."""
        self._look()

    def _look(self) -> None:
        read = self._desk.shop.read
        self._found = read(search_products, self.field.text(), spoken(), self._desk.shop_day())
        self.rows.offer([LineView("", hit.name, hit.content or "", "", "") for hit in self._found])

    def _retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Name or number of the product"))
        self.rows.set_name(self.tr("Products found"))
