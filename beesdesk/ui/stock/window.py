"""The window of the stock desk."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from beesdesk.ui.office.page import Page
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.counts_page import CountsPage
from beesdesk.ui.stock.expiry_page import ExpiryPage
from beesdesk.ui.stock.labels_page import LabelsPage
from beesdesk.ui.stock.losses_page import LossesPage
from beesdesk.ui.stock.orders_page import OrdersPage
from beesdesk.ui.stock.products_page import ProductsPage
from beesdesk.ui.stock.receive_page import ReceivePage
from beesdesk.ui.stock.suppliers_page import SuppliersPage
from beesdesk.ui.till.dialogs.handbook import STOCK_PAGES
from beesdesk.words import Language


class StockWindow(OfficeWindow):
    """The desk of whoever buys, counts and prices; a scan that no page takes opens the product."""

    KINDS: ClassVar = (
        ProductsPage,
        OrdersPage,
        ReceivePage,
        CountsPage,
        LossesPage,
        ExpiryPage,
        LabelsPage,
        SuppliersPage,
    )
    BOOK: ClassVar[Mapping[Language, str]] = STOCK_PAGES

    def _held(self, page: Page) -> QWidget:
        """Let a page be scrolled where large text needs more than the window has."""
        scroll = QScrollArea(self.pages)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        return scroll

    def _follow(self, page: Page) -> None:
        page.product_wanted.connect(lambda key: self.open_page(ProductsPage).show_product(key))

    def _name(self) -> str:
        return self.tr("BeesDesk, stock desk")
