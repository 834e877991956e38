"""Suppliers and their price lists by keyboard alone."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop
from price_list_files import MILK, TEA, bnn, record
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.catalog.purchase_prices import holding
from beesdesk.catalog.suppliers import items_of_supplier, supplier_named
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.ui.language import Languages
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.price_list_dialog import PriceListDialog
from beesdesk.ui.stock.price_list_table import NAME, SUGGESTED, TAKE, Show
from beesdesk.ui.stock.supplier_dialogs import ItemDialog, PurchasePriceDialog, SupplierDialog
from beesdesk.ui.stock.suppliers_page import SuppliersPage
from beesdesk.words import Language, OrderFile

pytestmark = pytest.mark.in_turn("language")

Press = Callable[..., None]
ENTER, DOWN, TAB, ESC, SPACE = (
    Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Space,
)  # fmt: skip
F2, F3, F4, F5, F6, F7, F8, F9, F10, F12 = (Qt.Key(int(Qt.Key.Key_F1) + place) for place in (*range(1, 10), 11))
PIN = "271828"
D = Decimal


def front() -> object:
    return QApplication.activeModalWidget()


def listing() -> PriceListDialog:
    found = front()
    assert isinstance(found, PriceListDialog)
    return found


@pytest.fixture
def language() -> Language:
    """English, where a test does not go through all three."""
    return Language.EN


@pytest.fixture
def supplier(shop: FakeShop) -> UUID:
    """Graine, which has milk; tea is sold too, from nobody."""
    shop.product("Lait", "1.59", gtin=MILK)
    shop.product("Thé vert", "3.05", gtin=TEA)
    row = Supplier(uuid7(), "GRAINE", "Graine et Fils", "Namur", margin=D(20), delivery_days="tue|fri", lead_days=1)

    def put(session: Session) -> None:
        session.insert(row)
        milk = UUID(bytes=session.value("SELECT product_id FROM product_code WHERE gtin = ?", (MILK.zfill(14),)))
        item = SupplierItem(uuid7(), row.id, milk, "10", "Lait", None, D(6), D(1), main=True, withdrawn=None)
        session.insert(item)
        session.insert(PurchasePrice(uuid7(), item.id, shop.today, D("1.00"), D(1)))

    shop.do(put)
    return row.id


@pytest.fixture
def page(supplier: UUID, stock_desk: OfficeWindow, press: Press, language: Language) -> Iterator[SuppliersPage]:
    """The page after Sam has signed in."""
    stock_desk.findChild(Languages).use(language)
    press("", DOWN)
    dialog = front()
    assert isinstance(dialog, OfficeSignIn)
    seconds = iter(range(100))
    dialog.identity.pin.field.clock = lambda: float(next(seconds))  # a person's pace
    press(PIN, ENTER)
    page = stock_desk.open_page(SuppliersPage)
    yield page
    stock_desk.findChild(Languages).use(Language.EN)


@pytest.fixture
def opened(page: SuppliersPage, press: Press) -> SuppliersPage:
    """The file of Graine, found by its name."""
    press("graine", ENTER)
    return page


@pytest.mark.parametrize("language", list(Language))
def test_a_supplier_is_found_and_its_terms_and_items_are_shown(opened: SuppliersPage) -> None:
    view = opened.view
    assert view.name.text() == "Graine et Fils · Namur"
    assert "20" in view.terms.text()
    assert len(view.terms.text().splitlines()) == 2
    (row,) = view.table.rows()
    assert row[:2] == ["Lait", "10 · 6"]
    assert row[2].replace(",", ".") == "1.0000"


def test_a_supplier_is_made_and_its_terms_are_changed_and_refused(
    shop: FakeShop, page: SuppliersPage, press: Press, stock_desk: OfficeWindow
) -> None:
    stock_desk.activateWindow()
    QApplication.processEvents()
    stock_desk.router.use(WedgeSettings())
    QTest.keyClick(stock_desk.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert isinstance(front(), SupplierDialog)
    press("Moulin", F12)
    assert front() is None
    assert shop.read(supplier_named, "moulin") is not None
    assert page.view.name.text() == "Moulin"

    press("", F2)
    press("Graine et fils", F12)
    dialog = front()
    assert isinstance(dialog, SupplierDialog)
    assert "Graine et Fils" in dialog.error()
    dialog.name.selectAll()
    press("Moulin du Pont", *[TAB] * 8)
    press("150", F12)
    assert front() is None
    found = shop.read(supplier_named, "Moulin du Pont")
    assert found is not None
    assert (found.order_minimum, found.order_file, found.order_by) == (150, OrderFile.PDF, None)


def test_an_item_is_added_priced_and_changed(
    shop: FakeShop, opened: SuppliersPage, supplier: UUID, press: Press
) -> None:
    press("", F3)
    assert isinstance(front(), ItemDialog)
    press("vert", TAB, TAB)
    press("77", *[TAB] * 3)
    front().pack.selectAll()  # type: ignore[attr-defined]
    press("12", F12)
    assert front() is None
    items = shop.read(items_of_supplier, supplier, Language.FR, shop.today)
    assert [(item.name, item.order_code, item.pack, item.main) for item in items] == [
        ("Lait", "10", D(6), True), ("Thé vert", "77", D(12), True),
    ]  # fmt: skip

    opened.view.table.setFocus()
    press("", DOWN, F5)
    assert isinstance(front(), PurchasePriceDialog)
    press("2.40", *[TAB] * 4)  # day, month and year are a stop each
    press("5", TAB)
    press("2.20", F12)
    assert front() is None
    prices = shop.read(
        lambda session: session.rows(PurchasePrice, "SELECT * FROM purchase_price WHERE item_id = ?", (items[1].id,))
    )
    assert [(one.from_packs, one.amount) for one in holding(prices, shop.today)] == [(1, D("2.4")), (5, D("2.2"))]

    press("", ENTER)
    assert isinstance(front(), ItemDialog)
    press("78", F12)
    assert shop.read(items_of_supplier, supplier, Language.FR, shop.today)[1].order_code == "78"


def test_a_scan_opens_what_the_supplier_has_of_a_product(opened: SuppliersPage, press: Press) -> None:
    assert opened.take_scan(MILK)
    dialog = front()
    assert isinstance(dialog, ItemDialog)
    assert dialog.code.text() == "10"
    press("", ESC)
    assert opened.take_scan("123")
    assert front() is None


@pytest.fixture
def listed(opened: SuppliersPage, press: Press, tmp_path: Path, qtbot: QtBot) -> PriceListDialog:
    """A list that was read: milk dearer, tea new here, one article new, one line refused."""
    lines = [
        record("10", price="1,20"),
        record("20", "Thé vert", "2,40", gtin=TEA),
        record("30", "Riz", gtin=""),
        record(""),
    ]
    press("", F6)
    press(str(bnn(tmp_path / "PL.BNN", lines, until="20261101")), ENTER)
    dialog = listing()
    qtbot.waitUntil(lambda: dialog.preview is not None)
    return dialog


@pytest.mark.parametrize("language", list(Language))
def test_a_price_list_is_looked_through_ticked_and_taken_over(
    shop: FakeShop, supplier: UUID, listed: PriceListDialog, press: Press, qtbot: QtBot, opened: SuppliersPage
) -> None:
    table = listed.table
    assert table.hasFocus()
    assert [len(table.lines.lines), len(table.lines.sale)] == [2, 0]
    assert "!" in listed.summary.text()

    press("+")  # the suggested price of milk
    press("", DOWN, SPACE, DOWN, SPACE, SPACE)
    assert table.lines.lines == {"2"}
    press("", SPACE, F12)
    qtbot.waitUntil(lambda: front() is None)
    items = shop.read(items_of_supplier, supplier, Language.FR, shop.today)
    assert [(item.name, item.cost, item.price) for item in items] == [
        ("Lait", D("1.2"), D("1.53")), ("Riz", D("1.25"), None),
    ]  # fmt: skip
    qtbot.waitUntil(lambda: len(opened.view.table.rows()) == 2)


def test_lines_are_filtered_and_ticked_together(listed: PriceListDialog, press: Press) -> None:
    lines = listed.table.lines
    counts = {Show.ALL: 4, Show.DEARER: 1, Show.CHEAPER: 0, Show.NEW: 1, Show.ADDED: 1, Show.GONE: 0, Show.REFUSED: 1}
    for show, count in counts.items():
        lines.filter(show, D(0))
        assert len(lines.rows) == count, show
    lines.filter(Show.ALL, D(0))
    press("", F8)  # an article that has a sale price is taken in
    assert (set(lines.sale), lines.lines) == ({"2", "4"}, {"2", "3", "4"})
    press("", F7)
    assert (set(lines.sale), lines.lines) == ({"2"}, set())
    press("", F7)
    assert lines.lines == {"2", "3", "4"}
    listed.below.setValue(30)
    assert [lines.text(row, NAME) for row in lines.rows] == ["Lait", "Thé vert"]
    listed.below.setValue(20)
    assert [lines.text(row, NAME) for row in lines.rows] == ["Thé vert"]
    press("", ESC)


def test_ticks_are_taken_by_the_mouse_too(listed: PriceListDialog, qtbot: QtBot) -> None:
    table = listed.table
    for column in (TAKE, SUGGESTED):
        place = table.visualRect(table.lines.index(0, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert "2" not in table.lines.lines
    assert "2" in table.lines.sale


@pytest.mark.parametrize("language", list(Language))
def test_a_refused_line_says_why(listed: PriceListDialog, press: Press) -> None:
    press("", DOWN, DOWN, DOWN)
    assert "5" in listed.about.text()
    reason = listed.table.lines.text(listed.table.lines.rows[3], NAME).removeprefix("5: ")
    assert reason in listed.about.text()
    press("", SPACE)  # nothing to tick
    assert listed.table.lines.lines == {"2", "3"}


def test_a_complete_list_says_what_it_lacks(
    opened: SuppliersPage, press: Press, tmp_path: Path, qtbot: QtBot, shop: FakeShop, supplier: UUID
) -> None:
    press("", F6)
    press(str(bnn(tmp_path / "PL.BNN", [record("20", "Thé vert", "2,40", gtin=TEA)])), ENTER)
    dialog = listing()
    qtbot.waitUntil(lambda: dialog.preview is not None)
    assert len(dialog.table.lines.rows) == 1

    dialog.complete.click()
    qtbot.waitUntil(lambda: len(dialog.table.lines.rows) == 2)
    assert dialog.complete.isChecked()
    press("", DOWN, SPACE, F12)
    qtbot.waitUntil(lambda: front() is None)
    items = shop.read(items_of_supplier, supplier, Language.FR, shop.today)
    assert [(item.name, item.withdrawn) for item in items] == [("Thé vert", None), ("Lait", shop.today)]


def test_what_is_no_list_says_why_and_leaves_the_shop(
    shop: FakeShop, opened: SuppliersPage, press: Press, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"%PDF-1.7 and so on")
    press("", F6)
    press("", ENTER)
    dialog = listing()
    assert dialog.error()
    press(str(path), ENTER)
    qtbot.waitUntil(lambda: "list.pdf" in dialog.error())
    assert dialog.preview is None
    assert not dialog.act.isEnabled()
    press("", ESC)
    assert front() is None
