from collections.abc import Callable
from decimal import Decimal

from driving import dialog_of, gone, names
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.ui.till.dialogs.report import ReportDialog
from beesdesk.ui.till.menu import TillMenu
from beesdesk.ui.till.window import TillWindow

Typing = Callable[..., None]


def opened(qtbot: QtBot, window: TillWindow) -> TillMenu:
    window.side.keys.buttons[-1].click()
    return dialog_of(qtbot, TillMenu)


def possible(qtbot: QtBot, window: TillWindow) -> set[str]:
    menu = opened(qtbot, window)
    found = {name for name, tile in menu.tiles.items() if tile.isEnabled()}
    menu.reject()
    gone(qtbot, window)
    return found


def test_it_offers_what_is_possible(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    assert "cancel" not in possible(qtbot, window)
    window.desk.scan(till.product("Milk"))
    assert {"x", "cancel", "close", "settings", "empties"} <= possible(qtbot, window)
    window.desk.cancel("forgot the purse")
    window.desk.close_till(Decimal(100), None)
    assert possible(qtbot, window).isdisjoint({"x", "cancel", "close", "empties", "cash_move", "drawer"})
    assert {"receipts", "z", "open", "settings"} <= possible(qtbot, window)


def test_tiles_stay_in_their_place_whatever_is_possible(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    before = list(opened(qtbot, window).tiles)
    dialog_of(qtbot, TillMenu).reject()
    gone(qtbot, window)
    window.desk.scan(till.product("Milk"))

    assert list(opened(qtbot, window).tiles) == before


def test_arrows_and_enter_choose(qtbot: QtBot, window: TillWindow, type_keys: Typing) -> None:
    menu = opened(qtbot, window)
    assert menu.tiles["empties"].hasFocus()

    type_keys("", Qt.Key.Key_Right)
    assert menu.tiles["receipts"].hasFocus()
    type_keys("", Qt.Key.Key_Down)
    assert menu.tiles["invoice"].hasFocus()
    type_keys("", Qt.Key.Key_Down)
    assert menu.tiles["x"].hasFocus()
    type_keys("", Qt.Key.Key_Return)

    assert dialog_of(qtbot, ReportDialog).kind == "x"


def test_a_finger_chooses(qtbot: QtBot, window: TillWindow) -> None:
    QTest.mouseClick(opened(qtbot, window).tiles["z"], Qt.MouseButton.LeftButton)

    assert dialog_of(qtbot, ReportDialog).kind == "z"


def test_a_scan_closes_it_and_is_sold(qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow) -> None:
    opened(qtbot, window)

    program.router.heard.emit(till.product("Milk"))

    qtbot.waitUntil(lambda: names(window) == ["Milk"])
    gone(qtbot, window)
