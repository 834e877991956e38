"""The page of counts by keys and scanner alone."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from fake_sales import note_move, note_sale, product_id
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, let_pass, settled, sit_down

from beesdesk.catalog.model import Product
from beesdesk.db.session import Session
from beesdesk.pos.rules import set_rule
from beesdesk.stock.levels import level_of, settle
from beesdesk.ui.language import Languages
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.count_dialogs import CloseCountDialog, NewCountDialog, NextCountDialog
from beesdesk.ui.stock.counts_page import CountsPage
from beesdesk.ui.stock.sure_dialog import SureDialog
from beesdesk.words import Language, MoveCause, Unit

pytestmark = pytest.mark.in_turn("language")

MILK, RICE, NUTS = "5400000000010", "5400000000027", "5400000000034"
Key = Qt.Key
ENTER, DOWN = Key.Key_Return, Key.Key_Down
Press = Callable[..., None]
BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.fixture
def page(shop: FakeShop, stock_desk: OfficeWindow) -> CountsPage:
    """The page of a shop with ten of milk and five of rice on shelf B2, and two kilograms of nuts elsewhere."""
    shop.open_till()
    for name, code, unit, shelf in (
        ("Milk", MILK, Unit.PIECE, "B2"), ("Rice", RICE, Unit.PIECE, "B2"), ("Nuts", NUTS, Unit.KG, None),
    ):  # fmt: skip
        shop.product(name, price="2.00", gtin=code, unit=unit)
        shop.do(Session.change, Product, product_id(shop, code), shelf=shelf)
    for code, quantity in ((MILK, "10"), (RICE, "5"), (NUTS, "2")):
        shop.do(note_move, product_id(shop, code), MoveCause.RECEIPT, quantity, shop.now(), value=quantity)
    shop.clock.pass_by(minutes=1)
    sit_down(shop, stock_desk, "Sam")
    made = stock_desk.open_page(CountsPage)
    let_pass()
    return made


def on_hand(shop: FakeShop, code: str) -> Decimal:
    shop.do(settle, BRUSSELS)
    return shop.read(level_of, product_id(shop, code)).on_hand


def scan(window: OfficeWindow, text: str) -> None:
    window.router.scanned.emit(text)
    let_pass()


def begin(press: Press) -> None:
    """Begin a count of the only shelf there is."""
    press("", Key.Key_F2)
    assert isinstance(front(NewCountDialog), NewCountDialog)
    press("", Key.Key_F12)


def seen(page: CountsPage) -> list[tuple[str, Decimal, int]]:
    return [(entry.name, entry.quantity, entry.turn) for entry in page.view.entries]


@pytest.mark.parametrize("language", list(Language))
def test_a_shelf_is_counted_while_the_shop_sells_and_closed(
    shop: FakeShop, stock_desk: OfficeWindow, page: CountsPage, press: Press, language: Language
) -> None:
    languages = stock_desk.findChild(Languages)
    assert languages is not None
    languages.use(language)
    begin(press)
    scan(stock_desk, MILK)
    scan(stock_desk, MILK)
    press("6", ENTER)
    assert seen(page) == [("Milk", 6, 1), ("Milk", 1, 1)]
    press("ric", ENTER)
    press("4", ENTER)
    shop.clock.pass_by(minutes=1)
    shop.do(note_sale, product_id(shop, MILK), "2", shop.now())
    shop.clock.pass_by(minutes=1)

    press("", Key.Key_F9)
    table = page.view.table.rows.rows()
    assert [row[:4] for row in table] == [["Milk", "10", "7", "\u22123"], ["Rice", "5", "4", "\u22121"]]
    press("", Key.Key_F12)
    assert isinstance(front(CloseCountDialog), CloseCountDialog)
    press("", Key.Key_F12)

    assert QApplication.activeModalWidget() is None
    assert page.verdict.isVisible()
    assert on_hand(shop, MILK) == 5
    assert on_hand(shop, RICE) == 4
    press("", ENTER)
    assert [row[0] for row in page.view.table.rows.rows()] == ["Milk", "Rice"]
    over = page.count
    press("", Key.Key_F2)
    assert page.count not in (None, over)
    press("", Key.Key_F10)
    assert page.count is None


def test_what_is_on_paper_counts_at_the_time_written_there(
    shop: FakeShop, stock_desk: OfficeWindow, page: CountsPage, press: Press
) -> None:
    begin(press)
    opened = shop.now()
    shop.clock.pass_by(minutes=90)
    press("", Key.Key_F4)
    press("1015")
    scan(stock_desk, MILK)
    press("9", ENTER)
    assert [entry.at - opened for entry in page.view.entries] == [timedelta(minutes=14)]


def test_the_last_entry_is_corrected_added_up_and_taken_back(
    stock_desk: OfficeWindow, page: CountsPage, press: Press, qtbot: QtBot
) -> None:
    begin(press)
    scan(stock_desk, MILK)
    press("", Key.Key_F3)
    press("5", ENTER)
    assert page.view.last.about.text() == "In all: 6"
    press("", Key.Key_F6)
    scan(stock_desk, RICE)
    qtbot.mouseClick(page.view.last.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.view.last.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.view.last.less, Qt.MouseButton.LeftButton)
    assert seen(page) == [("Rice", 2, 1), ("Milk", 5, 1), ("Milk", 1, 1)]
    assert [entry.back for entry in page.view.entries] == [True, False, False]
    press("", Key.Key_F7)
    press("", DOWN, Key.Key_F7)
    assert seen(page) == [("Milk", 5, 1)]


def test_what_is_weighed_is_asked_for(stock_desk: OfficeWindow, page: CountsPage, press: Press) -> None:
    begin(press)
    scan(stock_desk, NUTS)
    assert page.view.last.about.text() == "How many kilograms or litres?"
    assert seen(page) == []
    press("1.25", ENTER)
    assert seen(page) == [("Nuts", Decimal("1.25"), 1)]


def test_a_large_difference_is_counted_again_by_somebody_else_before_the_closing(
    shop: FakeShop, stock_desk: OfficeWindow, page: CountsPage, press: Press
) -> None:
    shop.do(set_rule, "count_again_from", "3", who="", now=shop.now())
    begin(press)
    for code, quantity in ((MILK, "2"), (RICE, "5")):
        scan(stock_desk, code)
        press(quantity, ENTER)
    press("", Key.Key_F12, Key.Key_F12)
    assert "1" in front(CloseCountDialog).error()
    press("", Key.Key_Escape)

    nora = shop.person("Nora", "stock")
    press("", Key.Key_F9)
    press("", ENTER)
    press("9", ENTER)
    assert seen(page)[0][2] == 1  # Sam has counted it before
    stock_desk.desk.enter(nora)
    press("", Key.Key_F7)
    press("", Key.Key_F9)
    press("", ENTER)
    press("9", ENTER)
    assert seen(page)[0] == ("Milk", 9, 2)
    press("", Key.Key_F12, Key.Key_F12)
    assert on_hand(shop, MILK) == 9


@pytest.mark.parametrize(("places", "left"), [(0, 5), (1, 0)])
def test_what_nobody_counted_is_asked_before_the_closing(
    shop: FakeShop, stock_desk: OfficeWindow, page: CountsPage, press: Press, places: int, left: int
) -> None:
    begin(press)
    scan(stock_desk, MILK)
    press("10", ENTER)
    press("", Key.Key_F12)
    press("", Key.Key_F12)
    assert "1" in front(CloseCountDialog).error()
    press("", *[DOWN] * places, Key.Key_Space)
    press("", Key.Key_F12)
    assert QApplication.activeModalWidget() is None
    assert on_hand(shop, RICE) == left


def test_what_to_count_next_makes_a_list_and_a_paper(
    shop: FakeShop, page: CountsPage, press: Press, qtbot: QtBot
) -> None:
    shown: list[object] = []
    page._desk.file_wanted.connect(shown.append)
    press("", Key.Key_F3)
    assert [row[0] for row in front(NextCountDialog).rows.rows()] == ["Milk", "Rice", "Nuts"]  # type: ignore[attr-defined]
    press("", Key.Key_F12)
    press("", Key.Key_F5)
    settled(qtbot, page)
    assert [str(file).endswith(".pdf") for file in shown] == [True]

    press("", Key.Key_F11)
    assert isinstance(front(SureDialog), SureDialog)
    press("", Key.Key_F12)
    assert page.count is None
    assert [row.state.value for row in page.list.counts] == ["dropped"]


def test_a_scan_of_nothing_known_is_refused_and_a_count_that_is_alone_is_opened_by_a_scan(
    stock_desk: OfficeWindow, page: CountsPage, press: Press
) -> None:
    said: list[str] = []
    stock_desk.desk.refused.connect(lambda text, _: said.append(text))
    begin(press)
    press("", Key.Key_F10)
    scan(stock_desk, MILK)
    assert seen(page) == [("Milk", 1, 1)]
    scan(stock_desk, "9529999999994")
    assert len(said) == 1
