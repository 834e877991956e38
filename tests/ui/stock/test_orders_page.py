"""Orders by keys alone, in three languages; by a scanner; what is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest
from fake_orders import arrive, draft, live, put_goods, put_supplier
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, let_pass, settled, sit_down

from beesdesk.catalog.model import Supplier
from beesdesk.mail.queries import waiting
from beesdesk.stock.order_queries import order_rows, order_view
from beesdesk.stock.orders import send
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.order_dialogs import EndDialog, SendDialog
from beesdesk.ui.stock.order_words import PACKS
from beesdesk.ui.stock.orders_page import OrdersPage
from beesdesk.ui.stock.window import StockWindow
from beesdesk.words import Language, OrderState

pytestmark = pytest.mark.in_turn("language")

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@dataclass(frozen=True)
class Farm:
    """A supplier of two products: milk runs out, rice does not."""

    supplier: Supplier
    milk: UUID
    milk_item: UUID
    rice_item: UUID


@pytest.fixture
def farm(shop: FakeShop) -> Farm:
    supplier = put_supplier(shop)
    milk, milk_item = put_goods(shop, supplier, "Milk")
    rice, rice_item = put_goods(shop, supplier, "Rice")
    live(shop, {milk: 4.0, rice: 1.0}, 215)
    return Farm(supplier, milk, milk_item, rice_item)


def sit(shop: FakeShop, desk: OfficeWindow, language: Language = Language.EN) -> OrdersPage:
    sit_down(shop, desk, "Sam", language)
    desk.activateWindow()
    QTest.keyClick(desk.windowHandle(), Qt.Key(KEY.Key_1 + StockWindow.KINDS.index(OrdersPage)), CTRL)
    let_pass()
    page = desk.page(OrdersPage)
    assert page.isVisible()
    return page


def packs_of(page: OrdersPage) -> dict[str, str]:
    return {row[0]: row[PACKS].removesuffix(" \u00d7 6") for row in page.proposal.table.rows()}


@pytest.mark.parametrize("language", Language)
def test_an_order_is_proposed_edited_and_mailed_by_keys_alone(
    shop: FakeShop, farm: Farm, stock_desk: OfficeWindow, press: Press, qtbot: QtBot, language: Language
) -> None:
    page = sit(shop, stock_desk, language)
    assert page.list.suppliers.rows()[0][0] == "Moeshof"

    press("", KEY.Key_Return)
    settled(qtbot, page)
    proposed = packs_of(page)
    assert list(proposed) == ["Milk"]
    assert int(proposed["Milk"]) > 0
    press("12", KEY.Key_Return)
    assert packs_of(page) == {"Milk": "12"}
    press("", KEY.Key_F4)
    press("", KEY.Key_Down)
    press("2+", KEY.Key_Return)
    press("+")
    assert packs_of(page) == {"Milk": "12", "Rice": "3"}
    press("", KEY.Key_F12)
    dialog = front(SendDialog)
    assert isinstance(dialog, SendDialog)
    assert dialog.mail.isChecked()
    press("", KEY.Key_Return)

    (row,) = shop.read(order_rows)
    assert (row.state, row.number, row.lines) == (OrderState.SENT, "2026-1-0001", 2)
    assert [mail.recipient for mail in shop.read(waiting)] == ["bestel@example.org"]
    assert page.sent.isVisible()
    lines = shop.read(order_view, row.id, Language.EN).lines
    assert [(line.name, line.packs, str(line.proposed)) for line in lines] == [
        ("Milk", 12, f"{proposed['Milk']}.000"), ("Rice", 3, "None"),
    ]  # fmt: skip


def test_what_was_typed_is_not_lost_when_one_goes_back(
    shop: FakeShop, farm: Farm, stock_desk: OfficeWindow, press: Press, qtbot: QtBot
) -> None:
    page = sit(shop, stock_desk)
    press("", KEY.Key_Return)
    settled(qtbot, page)
    press("9", KEY.Key_F2)

    (row,) = shop.read(order_rows)
    assert (row.state, row.total) == (OrderState.DRAFT, 108)
    assert page.list.isVisible()
    page.list.table.setFocus()
    press("", KEY.Key_Return)
    settled(qtbot, page)
    assert packs_of(page) == {"Milk": "9"}
    press("", KEY.Key_F8)
    assert isinstance(front(EndDialog), EndDialog)
    press("mistake", KEY.Key_Return)
    assert shop.read(order_rows, OrderState.CANCELLED)


def test_an_empty_order_is_neither_kept_nor_sent(
    shop: FakeShop, farm: Farm, stock_desk: OfficeWindow, press: Press, qtbot: QtBot
) -> None:
    page = sit(shop, stock_desk)
    press("", KEY.Key_Return)
    settled(qtbot, page)
    press("", KEY.Key_Delete)
    assert packs_of(page) == {"Milk": "0"}
    for key in (KEY.Key_F9, KEY.Key_F12):
        page.verdict.clear()
        press("", key)
        assert "Nothing to order from Moeshof" in page.verdict.accessibleName()
    assert shop.read(order_rows) == []
    press("", KEY.Key_F6)
    assert int(packs_of(page)["Milk"]) > 0


def test_a_scan_adds_a_pack_and_what_the_supplier_has_not_is_said(
    shop: FakeShop, farm: Farm, stock_desk: OfficeWindow, press: Press, qtbot: QtBot
) -> None:
    other = shop.product("Tea")
    rice = shop.read(lambda session: session.value("SELECT gtin FROM product_code k JOIN product p ON p.id = k.product_id"
                                                   " WHERE p.name_en = 'Rice'"))  # fmt: skip
    page = sit(shop, stock_desk)
    press("", KEY.Key_Return)
    settled(qtbot, page)

    stock_desk.router.scanned.emit(rice[1:])
    stock_desk.router.scanned.emit(rice[1:])
    assert packs_of(page)["Rice"] == "2"
    stock_desk.router.scanned.emit(other)
    assert "Moeshof" in page.verdict.accessibleName()


def test_what_is_outstanding_is_followed_and_its_rest_closed(
    shop: FakeShop, farm: Farm, stock_desk: OfficeWindow, press: Press, qtbot: QtBot
) -> None:
    sam = shop.person("Ada", "stock")
    order = draft(shop, farm.supplier, {farm.milk_item: 3, farm.rice_item: 2}, sam)
    shop.do(send, order, due=shop.today, by_mail=False, now=shop.now(), who=sam)
    arrive(shop, farm.supplier, order, 12)
    page = sit(shop, stock_desk)
    page.list.table.setFocus()
    press("", KEY.Key_Return)

    assert [(row[0], row[4], row[5]) for row in page.sent.table.rows()] == [
        ("Milk", "12", "! 6"), ("Rice", "12", "✓ all of it"),
    ]  # fmt: skip
    press("", KEY.Key_F7)
    settled(qtbot, page)
    assert (shop.path.parent / "orders" / "bestelling-2026-1-0001.csv").exists()
    press("", KEY.Key_F9)
    press("sold out", KEY.Key_Return)
    assert shop.read(order_rows, OrderState.CLOSED)
    assert page.list.isVisible()
