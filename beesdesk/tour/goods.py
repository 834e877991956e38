"""The stock desk on the tour: every page, every dialog that a key of a page opens, and where the Tab key goes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from beesdesk.db.session import Session
from beesdesk.stock_app import make_stock
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.desk import KEYS, enter, look_at, opened_desk
from beesdesk.tour.hands import Hands
from beesdesk.tour.logbook import Logbook
from beesdesk.tour.ordering import look_at_orders
from beesdesk.tour.suppliers import visit_suppliers
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.counts_page import CountsPage
from beesdesk.ui.stock.labels_page import LabelsPage
from beesdesk.ui.stock.orders_page import OrdersPage
from beesdesk.ui.stock.products_page import ProductsPage
from beesdesk.ui.stock.receive_page import ReceivePage
from beesdesk.ui.stock.suppliers_page import SuppliersPage
from beesdesk.words import Language

_SECTIONS: Final = ("stock", "prices", "details")
_COMING: Final = """
SELECT c.gtin FROM order_line o JOIN product_code c ON c.product_id = o.product_id
WHERE o.order_id = ? ORDER BY o.position LIMIT 5
"""


def tour_goods(
    app: QApplication, folder: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> int:
    """Go through the stock desk of a shop's folder; return how many pictures were taken."""
    return sum(_tour(app, folder, stem, frame, language, log) for frame in frames)


def _tour(app: QApplication, folder: Path, stem: Path, frame: Frame, language: Language, log: Logbook) -> int:
    with opened_desk(app, folder, language, frame, make_stock) as window:
        hands, camera = Hands(window, None), Camera(window, stem, [frame], log)
        log.place = "stock desk"
        window.ask_who()
        hands.dialog(OfficeSignIn).answer(enter(window))
        hands.no_dialog()
        for kind in window.KINDS:
            _visit(window, kind, hands, camera, log)
        camera.finish()
        return camera.pictures


def _visit(window: OfficeWindow, kind: type[Page], hands: Hands, camera: Camera, log: Logbook) -> None:
    name = f"stock-{kind.__name__.removesuffix('Page').lower()}"
    page = window.open_page(kind)
    hands.await_keys(window)
    hands.pause()
    _shoot(window, page, name, hands, camera, log)
    if isinstance(page, ProductsPage):
        line = page.table.current()
        if line is not None:
            page.show_product(line.id)
        for place, section in enumerate(_SECTIONS):
            page.view.tabs[place].click()
            hands.pause()
            _shoot(window, page, f"{name}-{section}", hands, camera, log)
        page.show_list()

    def look(named: str) -> None:
        look_at(window, page, named, hands, camera, log, keys=KEYS[1:])  # F2 leaves what was opened

    if isinstance(page, OrdersPage):
        look_at_orders(page, name, camera, look)
    if isinstance(page, CountsPage) and page.list.counts:
        page.show_count(page.list.counts[0].id)
        hands.await_keys(window)
        camera.shoot(f"{name}-open")
        look(f"{name}-open")
        page.close_view()
    if isinstance(page, SuppliersPage):
        visit_suppliers(window, page, hands, camera, look)
    if isinstance(page, ReceivePage):
        _receive(window, page, f"{name}-delivery", hands, camera, log)


def _receive(window: OfficeWindow, page: ReceivePage, name: str, hands: Hands, camera: Camera, log: Logbook) -> None:
    """Begin to take in the delivery that is waited for, and look at what can be done with it."""
    order = next(iter(page.deeds.awaited()), None)
    receipt = None if order is None else order.receipt_id or page.deeds.open(order.supplier_id, order.id)
    if order is None or receipt is None:
        log.fault("no delivery can be taken in")
        return
    page.show_receipt(receipt)
    for (gtin,) in window.desk.shop.read(Session.values, _COMING, (order.id,)):
        window.router.scanned.emit(gtin)
    hands.await_keys(window)
    log.place = name
    camera.shoot(name)
    look_at(window, page, name, hands, camera, log, keys=KEYS[1:])  # F2 would leave it
    page.close_receipt()


def _shoot(window: OfficeWindow, page: Page, name: str, hands: Hands, camera: Camera, log: Logbook) -> None:
    log.place = name
    camera.shoot(name)
    keys = KEYS[:3] if isinstance(page, LabelsPage) else KEYS  # the others take labels out of the queue
    look_at(window, page, name, hands, camera, log, keys=keys)
