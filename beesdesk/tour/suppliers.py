"""Suppliers on the tour: the file of the one that has most to offer, its dialogs, and a price list of it looked through."""

import csv
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.catalog.suppliers import items_of_supplier
from beesdesk.db.session import Session
from beesdesk.tour.camera import Camera
from beesdesk.tour.hands import Hands, Stuck
from beesdesk.ui.language import spoken
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.price_list_dialog import PriceListDialog
from beesdesk.ui.stock.suppliers_page import SuppliersPage

NAME: Final = "stock-suppliers"
_LARGEST: Final = (
    "SELECT supplier_id FROM supplier_item GROUP BY supplier_id ORDER BY count(*) DESC, supplier_id LIMIT 1"
)
_CHANGES: Final = ("1", "1.08", "0.95", "1.35")
_CENT: Final = Decimal("0.01")
_HEAD: Final = ("order code", "name", "pack", "price")
_REFUSED: Final = ("", "…", "6", "1.00")
_NEW: Final = ("T-900", "Sencha", "6", "4.20")


def visit_suppliers(
    window: OfficeWindow, page: SuppliersPage, hands: Hands, camera: Camera, look: Callable[[str], object]
) -> None:
    """Open the file, have `look` go through it by its name, and read a price list beside it."""
    found = window.desk.shop.read(Session.value, _LARGEST)
    if found is None:
        raise Stuck("no supplier of the demo shop offers anything")
    page.show_supplier(UUID(bytes=found))
    hands.await_keys(window)
    camera.shoot(f"{NAME}-file")
    look(f"{NAME}-file")
    page.show_supplier(UUID(bytes=found))  # a key of the file went back to the list
    with TemporaryDirectory() as folder:
        _read_list(window, page, Path(folder) / "prices.csv", hands, camera)
    page.begin()


def _read_list(window: OfficeWindow, page: SuppliersPage, file: Path, hands: Hands, camera: Camera) -> None:
    """Have a list of the supplier's own items read, some of them dearer or cheaper; nothing is taken over."""
    if page.supplier is None:
        raise Stuck("no supplier is open")
    _write(page, page.supplier, file)
    hands.await_keys(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
    dialog = hands.dialog(PriceListDialog)
    dialog.take_path(file)
    hands.wait("the price list", lambda: dialog.preview is not None)
    dialog.path.setText(file.name)  # no folder of this machine is shown
    camera.shoot(f"{NAME}-price-list")
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F8)
    camera.shoot(f"{NAME}-price-list-sale-prices")
    for _ in range(3):
        if QApplication.activeModalWidget() is not None:
            hands.press(Qt.Key.Key_Escape)
    hands.no_dialog()


def _write(page: SuppliersPage, supplier_id: UUID, file: Path) -> None:
    shop, today = page.deeds.desk.shop, page.deeds.desk.shop_day()
    items = shop.read(items_of_supplier, supplier_id, spoken(), today)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEAD)
        for place, item in enumerate(items):
            cost = (item.cost or Decimal(1)) * Decimal(_CHANGES[place % len(_CHANGES)])
            price = cost.quantize(_CENT, ROUND_HALF_UP)
            writer.writerow((item.order_code or f"T-{place}", item.called or item.name, item.pack, price))
        writer.writerows((_REFUSED, _NEW))
