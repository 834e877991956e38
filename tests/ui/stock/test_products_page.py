from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTableWidget
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, go_to, let_pass, sit_down

from beesdesk.catalog.model import Product
from beesdesk.catalog.queries import offer_by_id
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.model import StockMove
from beesdesk.ui.language import Languages
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.product_dialogs import (
    CodeDialog,
    ManyDialog,
    NewProductDialog,
    PriceDialog,
    ProductDialog,
    RateDialog,
    RepriceDialog,
)
from beesdesk.ui.stock.products_page import ProductsPage
from beesdesk.ui.theme import LIGHT, apply, look
from beesdesk.words import Language, MoveCause

pytestmark = pytest.mark.in_turn("language")

MILK, BUTTER, SALT = "5400000000010", "5400000000027", "5400000000034"
KEY = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def page(shop: FakeShop, stock_desk: OfficeWindow) -> ProductsPage:
    """The products of a shop with three of them: ten of milk are there, of butter two fewer than none."""
    for name, code, price in (("Milk", MILK, "1.25"), ("Butter", BUTTER, "3.99"), ("Salt", SALT, "0.80")):
        shop.product(name, price=price, gtin=code)

    def move(session: Session) -> None:
        for code, quantity, value in ((MILK, "10", "8.00"), (BUTTER, "-2", None)):
            cause = MoveCause.RECEIPT if value else MoveCause.LOSS
            worth = None if value is None else Decimal(value)
            at = shop.now() - timedelta(days=1)
            key = product(shop, code)
            session.insert(
                StockMove(uuid7(), key, cause, at, Decimal(quantity), worth, None, None, None, "Fell", "Ada")
            )

    shop.do(move)
    sit_down(shop, stock_desk, "Sam")
    found = stock_desk.page(ProductsPage)
    let_pass()
    return found


def product(shop: FakeShop, code: str) -> UUID:
    return UUID(
        bytes=shop.read(
            lambda session: session.value("SELECT product_id FROM product_code WHERE gtin = ?", (code.zfill(14),))
        )
    )


def rows(page: ProductsPage) -> list[str]:
    """Return the names in the list, in their order."""
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_who_has_no_business_with_goods_does_not_sit_down(shop: FakeShop, stock_desk: OfficeWindow) -> None:
    leader = UUID(bytes=shop.read(lambda session: session.value("SELECT id FROM person WHERE name = 'Luc'")))
    refused: list[str] = []
    stock_desk.desk.refused.connect(lambda text, _: refused.append(text))
    assert not stock_desk.desk.enter(leader.hex)
    assert refused == ["Luc has no access to the stock. Ask whoever looks after the stock, or the office."]


def test_typing_finds_and_says_how_much_there_is(page: ProductsPage, press: Press, qtbot: QtBot) -> None:
    assert rows(page) == ["Butter", "Milk", "Salt"]
    model = page.table.model()
    assert [model.index(row, 2).data() for row in range(3)] == ["\u22122", "10", "0"]
    assert [model.index(row, 7).data() for row in range(3)] == ["✕ below zero", "✓ enough", "- none"]
    press("mil")
    assert rows(page) == ["Milk"]
    qtbot.waitUntil(lambda: page.count.text() == "1 product")
    press("zz")
    assert page.empty.isVisible()
    press("", KEY.Key_Escape)
    assert rows(page) == ["Butter", "Milk", "Salt"]


@pytest.mark.parametrize("language", Language)
def test_with_large_text_the_file_is_read_without_scrolling_sideways(
    shop: FakeShop, stock_desk: OfficeWindow, page: ProductsPage, language: Language, qapp: QApplication
) -> None:
    worn = look()
    languages = stock_desk.findChild(Languages)
    assert isinstance(languages, Languages)
    languages.use(language)
    apply(qapp, LIGHT, 2.0, reduced_motion=True)
    try:
        page.show_product(product(shop, MILK))
        for tab in page.view.tabs:
            tab.click()
            let_pass()
            wide = [
                scroll
                for scroll in (*stock_desk.findChildren(QScrollArea), *page.view.findChildren(QTableWidget))
                if scroll.isVisible() and scroll.horizontalScrollBar().maximum()
            ]
            assert wide == []
    finally:
        apply(qapp, worn.theme, worn.scale, worn.reduced_motion)


def test_a_filter_shows_what_is_below_zero(page: ProductsPage, press: Press) -> None:
    go_to(press, page.filter)
    press("", KEY.Key_Down, KEY.Key_Down, KEY.Key_Down)
    assert rows(page) == ["Butter"]


def test_enter_opens_the_file_and_esc_comes_back_to_the_row(page: ProductsPage, press: Press) -> None:
    press("", KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert page.view.name.text() == "Milk"
    assert page.view.chip.accessibleName() == "enough"
    assert page.view.stock.figures.rows() == [["10", "0", "\u2013", "0", "€0.8000", "€8.00"]]
    assert [row[1:3] for row in page.view.stock.moves.rows()] == [["delivered", "10"]]
    press("", KEY.Key_F4)
    assert page.view.stock.chart.table.rows()[-2][1:] == ["10", "0", "0", "0", "10", "€8.00"]
    press("", KEY.Key_Escape)
    assert page.table.isVisible()
    assert str(page.table.currentIndex().data()) == "Milk"


def test_a_scan_opens_the_product_and_an_unknown_one_is_said(page: ProductsPage, stock_desk: OfficeWindow) -> None:
    stock_desk.router.scanned.emit(BUTTER)
    let_pass()
    assert page.view.name.text() == "Butter"
    stock_desk.router.scanned.emit("5400000000058")
    let_pass()
    assert page.view.name.text() == "Butter"


@pytest.mark.parametrize("language", Language)
def test_a_product_is_changed_priced_and_coded_by_keys_alone(
    shop: FakeShop, stock_desk: OfficeWindow, page: ProductsPage, press: Press, language: Language
) -> None:
    sit_again(shop, stock_desk, language)
    page.show_product(product(shop, MILK))
    press("", KEY.Key_F2)
    dialog = front(ProductDialog)
    go_to(press, dialog.shelf)
    press("A 3", KEY.Key_F12)
    assert shop.read(lambda session: session.get(Product, product(shop, MILK))).shelf == "A 3"
    press("", KEY.Key_F10)
    assert shop.read(lambda session: session.get(Product, product(shop, MILK))).shelf is None
    alt(stock_desk, KEY.Key_2)
    press("", KEY.Key_F3)
    priced = front(PriceDialog)
    press("1.35" if language is Language.EN else "1,35")
    assert "1,35" in priced.foresight.text().replace(".", ",")
    press("", KEY.Key_F12)
    offer = shop.read(offer_by_id, product(shop, MILK), shop.today)
    assert offer
    assert offer.price == Decimal("1.35")
    press("", KEY.Key_F8)
    front(RateDialog)
    press("", KEY.Key_Down, KEY.Key_F12)
    press("", KEY.Key_F9)
    front(CodeDialog)
    press("5400000000041", KEY.Key_F12)
    assert product(shop, "5400000000041") == product(shop, MILK)
    alt(stock_desk, KEY.Key_3)
    assert page.view.details.isVisible()


def test_many_are_changed_at_once(shop: FakeShop, page: ProductsPage, press: Press, stock_desk: OfficeWindow) -> None:
    press("", KEY.Key_Down)
    page.table.selectAll()  # Ctrl+A
    assert len(page.chosen()) == 3
    press("", KEY.Key_F2)
    dialog = front(ManyDialog)
    go_to(press, dialog.shelf)
    press("B 2", KEY.Key_F12)
    assert {one[0] for one in shop.read(lambda session: session.values("SELECT shelf FROM product"))} == {"B 2"}
    page.table.selectAll()
    press("", KEY.Key_F3)
    many = front(RepriceDialog)
    go_to(press, many.percent)
    many.percent.selectAll()
    press("10")
    assert many.foresight.text().splitlines()[:2] == ["3 prices change.", "Butter: €3.99 → €4.40"]
    press("", KEY.Key_F12)
    later = shop.read(offer_by_id, product(shop, BUTTER), shop.today + timedelta(days=1))
    assert later
    assert later.price == Decimal("4.40")


def test_a_new_product_opens_at_once(
    shop: FakeShop, page: ProductsPage, press: Press, stock_desk: OfficeWindow
) -> None:
    with_modifier(stock_desk, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    front(NewProductDialog)
    press("White beans", KEY.Key_F12)
    assert page.view.name.text() == "White beans"


def sit_again(shop: FakeShop, desk: OfficeWindow, language: Language) -> None:
    found = desk.findChild(Languages)
    assert isinstance(found, Languages)
    found.use(language)
    let_pass()


def alt(desk: OfficeWindow, key: Qt.Key) -> None:
    with_modifier(desk, key, Qt.KeyboardModifier.AltModifier)


def with_modifier(desk: OfficeWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    let_pass()
    desk.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(desk.windowHandle(), key, modifier)
    let_pass()
