from collections.abc import Callable

from fake_roster import on, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.shifts.attendance import hold
from beesdesk.ui.office.window import OfficeWindow

Press = Callable[..., None]


def open_board(office: OfficeWindow, shop: FakeShop) -> None:
    ada = shop.read(lambda session: session.value("SELECT lower(hex(id)) FROM person WHERE name = 'Ada'"))
    assert office.desk.enter(ada)
    dialog = QApplication.activeModalWidget()
    dialog.answer(ada)  # type: ignore[union-attr]
    office.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(office.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_the_board_shows_who_is_missing_and_tells_the_chosen_cell_whole(shop: FakeShop, office: OfficeWindow) -> None:
    amelie = worker(shop)
    shift(shop, on(shop, 0), free=3, of=[amelie], leader=amelie)
    open_board(office, shop)

    board = office.board
    assert board.isVisible()
    assert board.grid.item(0, 0).text() == "✕ 1/4"
    assert board.told.text().splitlines()[:3] == ["✕ 1/4", "Leader: Amélie Martin", "Amélie Martin"]
    assert board.sums.text() == "1 / 4 places · 0 without a leader"


def test_keys_go_from_week_to_week(shop: FakeShop, office: OfficeWindow) -> None:
    shift(shop, on(shop, 7), free=1)
    open_board(office, shop)
    assert office.board.grid.rowCount() == 0

    QTest.keyClick(office.windowHandle(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    assert office.board.grid.item(0, 0).text() == "✕ 0/1"


def test_the_board_follows_the_shop(shop: FakeShop, office: OfficeWindow) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), free=1)
    open_board(office, shop)
    place = shop.read(lambda session: session.value("SELECT id FROM place WHERE shift_id = ?", (key,)))

    shop.do(hold, type(key)(bytes=place), amelie, now=shop.now(), who="Ada")
    QApplication.processEvents()

    assert office.board.grid.item(0, 1).text() == "✓ 1/1"
