"""Deliveries by keys alone, in three languages; by a scanner; what is refused."""

from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from fake_delivery import FakeDelivery
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, let_pass, sit_down

from beesdesk.catalog.model import Container, ContainerAmount
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.mail.queries import waiting
from beesdesk.stock.model import GoodsReceipt
from beesdesk.stock.move_queries import moves_of_product
from beesdesk.stock.receipt_queries import awaited
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.parts.chip import State
from beesdesk.ui.stock.receive_dialogs import CratesDialog, LineDialog, PaperDialog, SupplierDialog
from beesdesk.ui.stock.receive_endings import CloseDialog, GiveUpDialog
from beesdesk.ui.stock.receive_page import ReceivePage
from beesdesk.ui.stock.window import StockWindow
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")

MILK, OATS, TEA = "5400000000010", "5400000000027", "5400000000034"
PACK = "15400000000017"
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@pytest.fixture
def delivery(shop: FakeShop) -> FakeDelivery:
    """Two packs of milk and one of oats are on their way."""
    made = FakeDelivery(shop)
    for name, code in (("Milk", MILK), ("Oats", OATS), ("Tea", TEA)):
        shop.product(name, gtin=code)
    made.item(MILK, "6", "0.80", gtin=PACK)
    made.item(OATS, "10", "1.20", order_code="OAT-10")
    made.order({made.product(MILK): 2, made.product(OATS): 1})
    return made


def sit(shop: FakeShop, desk: OfficeWindow, language: Language = Language.EN) -> ReceivePage:
    sit_down(shop, desk, "Sam", language)
    desk.activateWindow()
    QTest.keyClick(desk.windowHandle(), Qt.Key(KEY.Key_1 + StockWindow.KINDS.index(ReceivePage)), CTRL)
    let_pass()
    page = desk.page(ReceivePage)
    assert page.isVisible()
    return page


def compared(page: ReceivePage) -> list[tuple[str, str]]:
    return [(row[0].split(" · ")[0], row[2]) for row in page.view.table.rows()]


@pytest.mark.parametrize("language", Language)
def test_a_delivery_is_taken_in_by_keys_alone(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press, language: Language
) -> None:
    page = sit(shop, stock_desk, language)
    press("", KEY.Key_Return)
    assert page.receipt is not None

    press("2 x", KEY.Key_Return)
    press(PACK, KEY.Key_Return)
    press("OAT-10", KEY.Key_Return)
    press("3 x 5400000000034", KEY.Key_Return)
    assert compared(page) == [("Milk", "12"), ("Oats", "10"), ("Tea", "3")]
    assert page.view.last.state is State.WARN

    press("", KEY.Key_F10)
    assert compared(page) == [("Milk", "12"), ("Oats", "10")]
    press("", KEY.Key_Down, KEY.Key_Up, KEY.Key_Return)
    assert isinstance(front(LineDialog), LineDialog)
    press("", KEY.Key_Escape)
    press("", KEY.Key_F12)
    dialog = front(CloseDialog)
    press("", KEY.Key_F12)
    let_pass()

    assert shop.read(awaited) == []
    (move,) = shop.read(moves_of_product, delivery.product(MILK), Language.EN)
    assert (move.quantity, move.value) == (Decimal(12), Decimal("9.60"))
    assert page.view.last.state is State.OK
    assert dialog is not None
    press("", KEY.Key_F2)
    assert page.receipt is None


def test_a_price_of_the_note_is_noted_with_the_sale_price_that_it_asks_for(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press
) -> None:
    page = sit(shop, stock_desk)
    press("", KEY.Key_Return)
    press(PACK, KEY.Key_Return)

    press("", KEY.Key_F5)
    dialog = front(LineDialog)
    assert isinstance(dialog, LineDialog)
    assert not dialog.sale.isEnabled()
    dialog.lot.setFocus()
    press("L7", KEY.Key_Tab)
    press("31/02/27", KEY.Key_F12)
    assert dialog.error() == "This is no date. Write it like 31/01/2027."
    press("310127")
    dialog.price.setFocus()
    dialog.price.edit.selectAll()
    press("1.00")
    assert dialog.sale.value() == Decimal("1.33")  # margin of 25 %, VAT of 6 %
    press("", KEY.Key_F12)
    let_pass()
    assert page.view.table.rows()[0][4] == "L7, 31/01/2027"

    press("", KEY.Key_F12)
    closing = front(CloseDialog)
    assert isinstance(closing, CloseDialog)
    assert closing.adds.text() == "Adds 6 units, €6.00"
    assert closing.found.text().splitlines() == [
        "1 product missing", "1 product short", "1 price changed", "1 new price from today on", "1 label to print",
    ]  # fmt: skip
    assert closing.rest.isVisible()
    stock_desk.router.scanned.emit(TEA)  # nothing comes in behind what was just told
    assert closing.error() == "This was not scanned into the delivery. Close this window first."
    closing.rest.setChecked(False)
    press("", KEY.Key_F12)
    assert shop.read(awaited) == []
    assert page.view.delivery is not None
    assert page.view.delivery.head.closed_at is not None
    press("", KEY.Key_F2, KEY.Key_F5, KEY.Key_Return)
    assert page.view.delivery.head.number == "26-1-0001"
    assert not page.view.field.isVisible()


def test_scans_alone_fill_a_delivery_and_what_is_unknown_is_said(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press
) -> None:
    page = sit(shop, stock_desk)
    press("", KEY.Key_F4)
    dialog = front(SupplierDialog)
    press("terr", KEY.Key_Return)
    assert dialog is not None
    assert page.receipt is not None

    for code in (PACK, PACK, TEA, "4006381333931"):
        stock_desk.router.scanned.emit(code)
    assert compared(page) == [("Milk", "12"), ("Tea", "1")]
    assert page.view.last.state is State.BAD
    press("", KEY.Key_Down)
    press("12")  # typed on in the field
    stock_desk.router.scanned.emit(TEA)
    assert compared(page)[1] == ("Tea", "13")
    assert page.view.field.text() == ""

    press("", KEY.Key_F3)
    search = front(ChooseArticleDialog)
    press("oats", KEY.Key_Return)
    assert search is not None
    assert compared(page)[2] == ("Oats", "10")


def test_crates_the_note_and_the_slip(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press, qtbot: QtBot
) -> None:
    crate = uuid7()
    shop.do(Session.insert, Container(crate, "crate", "Casier", "Bak", "Crate", 1, None, None, withdrawn=False))
    shop.do(Session.insert, ContainerAmount(uuid7(), crate, shop.today, Decimal("2.10")))
    page = sit(shop, stock_desk)
    press("", KEY.Key_Return)
    press(PACK, KEY.Key_Return)

    press("", KEY.Key_F6)
    assert front(CratesDialog)
    press("5", KEY.Key_Tab)
    press("2", KEY.Key_F12)
    press("", KEY.Key_F7)
    assert front(PaperDialog)
    press("BL-9", KEY.Key_Tab)
    press("4,81", KEY.Key_F12)
    let_pass()

    assert page.receipt is not None
    receipt = shop.read(Session.get, GoodsReceipt, page.receipt)
    assert (receipt.paper, receipt.paper_total) == ("BL-9", Decimal("4.81"))
    assert page.view.delivery is not None
    assert page.view.delivery.ending.deposits == Decimal("6.30")
    assert page.view.delivery.ending.value == Decimal("4.81")

    shown: list[object] = []
    stock_desk.desk.file_wanted.connect(shown.append)
    press("", KEY.Key_F8)
    qtbot.waitUntil(lambda: bool(shown))
    press("", KEY.Key_F9)
    assert [mail.recipient for mail in shop.read(waiting)] == ["orders@terroirs.example"]


def test_a_delivery_begun_in_error_is_given_up(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press
) -> None:
    page = sit(shop, stock_desk)
    press("", KEY.Key_Return)
    press(PACK, KEY.Key_Return)
    press("", KEY.Key_F12)
    assert front(CloseDialog)
    press("", KEY.Key_Escape)
    press("", KEY.Key_F11)
    assert front(GiveUpDialog)
    press("", KEY.Key_F12)

    assert page.receipt is None
    assert shop.read(moves_of_product, delivery.product(MILK), Language.EN) == []
    (row,) = page.list.table.rows()
    assert row[0] == "Terroirs Bio"
    assert isinstance(delivery.supplier, UUID)
    assert QApplication.activeModalWidget() is None
