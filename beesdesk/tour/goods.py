"""The stock desk on the tour: every page, every dialog that a key of a page opens, a delivery on its way in."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QApplication

from beesdesk.catalog.model import SupplierItem
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.demo.staff import ADMINISTRATOR
from beesdesk.office_app import build_office
from beesdesk.shifts.known import today_of, zone_of
from beesdesk.shop import Shop
from beesdesk.stock.model import OrderLine, PurchaseOrder
from beesdesk.stock.moving import By, Goods, write_off
from beesdesk.stock.receipt_closing import close_receipt
from beesdesk.stock.receipt_details import set_price
from beesdesk.stock.receiving import open_receipt, take_product
from beesdesk.stock_app import make_stock
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.desk import KEYS, look_at, opened_desk, reference, sit_down
from beesdesk.tour.hands import Hands
from beesdesk.tour.logbook import Logbook
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.products_page import ProductsPage
from beesdesk.ui.stock.receive_page import ReceivePage
from beesdesk.ui.stock.window import StockWindow
from beesdesk.words import Language, LossReason, OrderState

NUMBER: Final = "T-001"
"""The order of the tour."""
_PRODUCTS: Final = 8
_TIMES: Final = (6, 6, 5, 7)
"""How many of six come of each product."""
_PACK, _ONE, _COST = Decimal(6), Decimal(1), Decimal("1.2345")
_GOODS: Final = """
SELECT p.id, c.gtin, p.supplier_id FROM product p JOIN product_code c ON c.product_id = p.id
WHERE p.unit = 'piece' AND p.supplier_id = (SELECT supplier_id FROM product WHERE unit = 'piece' AND supplier_id IS NOT NULL
                                            GROUP BY supplier_id ORDER BY count(*) DESC, supplier_id LIMIT 1)
GROUP BY p.id ORDER BY p.name_fr, p.id LIMIT ?
"""


def tour_goods(
    app: QApplication, folder: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> int:
    """Go through the stock desk of a shop's folder; return how many pictures were taken."""
    _furnish(folder, language)
    return sum(_tour(app, folder, stem, frame, language, log) for frame in frames)


def _tour(app: QApplication, folder: Path, stem: Path, frame: Frame, language: Language, log: Logbook) -> int:
    with opened_desk(app, folder, language, frame, partial(build_office, make=make_stock)) as window:
        hands, camera = Hands(window, None), Camera(window, stem, [frame], log)
        log.place = "stock desk"
        window.ask_who()
        dialog = hands.dialog(OfficeSignIn)
        dialog.answer(sit_down(window))
        hands.no_dialog()
        for kind in StockWindow.KINDS:
            _visit(window, kind, hands, camera, log)
        camera.finish()
        return camera.pictures


def _visit(window: OfficeWindow, kind: type[Page], hands: Hands, camera: Camera, log: Logbook) -> None:
    name = f"stock-{kind.__name__.removesuffix('Page').lower()}"
    log.place = name
    page = window.open_page(kind)
    hands.await_keys(window)
    if isinstance(page, ProductsPage):
        hands.write("la")
    camera.shoot(name)
    look_at(window, page, name, hands, camera, log)
    if isinstance(page, ReceivePage):
        _receive(window, page, f"{name}-delivery", hands, camera, log)


def _receive(window: OfficeWindow, page: ReceivePage, name: str, hands: Hands, camera: Camera, log: Logbook) -> None:
    """Open the order of the tour, scan a part of it, and look at what can be done."""
    order = next(one for one in page.deeds.awaited() if one.number == NUMBER)
    receipt = order.receipt_id or page.deeds.open(order.supplier_id, order.id)
    if receipt is None:
        log.fault("the delivery of the tour cannot be opened")
        return
    page.show_receipt(receipt)
    for place, (_, gtin, _) in enumerate(window.desk.shop.read(Session.values, _GOODS, (_PRODUCTS - 1,))):
        page.view.field.setText(str(_TIMES[place % len(_TIMES)]))
        window.router.scanned.emit(gtin)
    hands.await_keys(window)
    camera.shoot(name)
    look_at(window, page, name, hands, camera, log, keys=KEYS[1:])  # F2 would leave it
    page.close_receipt()


def _furnish(folder: Path, language: Language) -> None:
    """Have an order be on its way, and some goods be lost, where the demo shop has none yet."""
    shop = Shop.open_existing(folder)
    try:
        shop.do(_order, shop, language)
    finally:
        shop.close()


def _order(session: Session, shop: Shop, language: Language) -> None:
    now = shop.now()
    today, who = today_of(session, now), reference(session, ADMINISTRATOR.name)
    goods = [(UUID(bytes=key), UUID(bytes=supplier)) for key, _, supplier in session.values(_GOODS, (_PRODUCTS,))]
    order = uuid7()
    session.insert(
        PurchaseOrder(order, goods[0][1], NUMBER, OrderState.SENT, now - timedelta(2), who, today, now, None)
    )
    for place, (product, supplier) in enumerate(goods, 1):
        item = _item(session, product, supplier)
        session.insert(OrderLine(uuid7(), order, item, product, place, _ONE, _PACK, _COST, None))
    by = By(who, now - timedelta(hours=1), zone_of(session), language)
    receipt = open_receipt(session, goods[0][1], by)
    for product, _ in goods:
        take_product(session, receipt, Goods(product, _PACK), by)
        set_price(session, receipt, product, _COST, by, kept=True)
    close_receipt(session, receipt, by)
    by = By(who, now, zone_of(session), language)
    for reason, (product, _) in zip(LossReason, goods, strict=False):
        write_off(session, Goods(product, _ONE), reason, by, said="…" if reason is LossReason.OTHER else "")


def _item(session: Session, product: UUID, supplier: UUID) -> UUID:
    """Return the supplier's item of a product, made where the demo shop has none."""
    found = session.value("SELECT id FROM supplier_item WHERE product_id = ? AND supplier_id = ?", (product, supplier))
    if found is not None:
        return UUID(bytes=found)
    item = uuid7()
    session.insert(SupplierItem(item, supplier, product, None, None, None, _PACK, _ONE, main=True, withdrawn=None))
    return item
