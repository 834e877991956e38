from collections.abc import Callable

from fake_shop import FakeShop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, sit_down

from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.till.dialogs.handbook import HandbookDialog


def test_its_own_handbook_is_behind_f1(shop: FakeShop, stock_desk: OfficeWindow, press: Callable[..., None]) -> None:
    sit_down(shop, stock_desk, "Sam")

    press("", Qt.Key.Key_F1)

    book = front(HandbookDialog)
    assert isinstance(book, HandbookDialog)
    assert book.chapters.item(1).text() == "Ordering"
    press("", Qt.Key.Key_F1)
    assert not book.isVisible()


def test_the_other_pages_are_made_while_nobody_works(shop: FakeShop, stock_desk: OfficeWindow, qtbot: QtBot) -> None:
    stock_desk.quiet_ms = 0

    sit_down(shop, stock_desk, "Sam")

    qtbot.waitUntil(lambda: stock_desk.pages.count() == len(stock_desk.KINDS))
