"""Whatever dialog is open, a scan lands nowhere by accident: it is used as the dialog says, or refused aloud."""

from collections.abc import Callable
from functools import partial

import pytest
from driving import dialog_of, gone
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.pos.till_state import TillState, till_state
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.ui.till.menu import TillMenu
from beesdesk.ui.till.window import TillWindow

Typing = Callable[..., None]
KEYS = (
    Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7,
    Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F12,
)  # fmt: skip
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def basket(till: FakeShop) -> FakeShop:
    """A basket with two articles, one of which asks for an age."""
    till.scan(till.product("Pain", "2.80"))
    till.scan(till.product("Bière", "1.10", vat="21", min_age=16, deposit="0.10"))
    return till


@pytest.fixture
def scanned(basket: FakeShop) -> str:
    """The code of an article that is not in the basket yet."""
    return basket.product("Lait", "1.25")


@pytest.fixture
def opened(qtbot: QtBot, scanned: str, window: TillWindow) -> TillWindow:
    window.desk.reload()
    return window


def written(dialog: QDialog) -> list[str]:
    """Return what stands in the fields of a dialog."""
    return [field.text() for field in dialog.findChildren(QLineEdit)] + [
        field.toPlainText() for field in dialog.findChildren(QTextEdit)
    ]


def held(shop: FakeShop) -> tuple[object, ...]:
    """Return what the till stands at, as far as a scan could change it."""
    state: TillState = shop.read(till_state)
    return state.till, state.lines, state.payments, state.shopper, state.parked, state.unknown


def scan_into(qtbot: QtBot, window: TillWindow, shop: FakeShop, code: str, type_keys: Typing) -> None:
    """Scan in front of whatever is open, and look at what becomes of it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TillDialog)
    pressed: list[object] = []
    before, texts = held(shop), written(dialog)
    for button in dialog.findChildren(QAbstractButton):
        button.clicked.connect(partial(pressed.append, button))
    name = type(dialog).__name__
    if getattr(dialog, "accepts_scans", False):
        heard: list[str] = []
        window.router.scanned.connect(heard.append)
        type_keys(code, ENTER)
        qtbot.waitUntil(lambda: not window.router.waiting)
        assert not pressed, f"{name}: the scan pressed {pressed}"
        return
    type_keys(code, ENTER)
    qtbot.waitUntil(lambda: bool(dialog.error()))
    assert written(dialog) == texts, f"{name}: the scan was written into a field"
    assert not pressed, f"{name}: the scan pressed {pressed}"
    assert held(shop) == before, f"{name}: the scan did something behind the dialog"
    assert dialog.isVisible()


def leave(qtbot: QtBot, window: TillWindow, type_keys: Typing) -> None:
    """Go back to the till by Esc alone."""
    for _ in range(4):
        if QApplication.activeModalWidget() is None:
            break
        type_keys("", ESC)
        QApplication.processEvents()
    gone(qtbot, window)


def still_sells(qtbot: QtBot, window: TillWindow, shop: FakeShop, code: str, type_keys: Typing) -> None:
    lines = len(shop.read(till_state).lines)
    type_keys(code, ENTER)
    qtbot.waitUntil(lambda: len(shop.read(till_state).lines) == lines + 1)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_a_scan_in_front_of_what_a_key_opens(
    qtbot: QtBot, basket: FakeShop, scanned: str, opened: TillWindow, type_keys: Typing, key: Qt.Key
) -> None:
    type_keys("", key)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TillDialog))
    dialog_of(qtbot, TillDialog)
    scan_into(qtbot, opened, basket, scanned, type_keys)
    leave(qtbot, opened, type_keys)
    still_sells(qtbot, opened, basket, scanned, type_keys)


def test_a_scan_in_front_of_every_page_of_the_menu(
    qtbot: QtBot, basket: FakeShop, scanned: str, program: Program, opened: TillWindow, type_keys: Typing
) -> None:
    tiles = open_menu(qtbot, opened).tiles
    # The lock is not left by Esc: `test_lock`.
    names = [name for name, tile in tiles.items() if tile.isEnabled() and name != "lock"]
    leave(qtbot, opened, type_keys)
    assert len(names) > 5
    for name in names:
        tile = open_menu(qtbot, opened).tiles[name]
        tile.setFocus()
        type_keys("", Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not isinstance(QApplication.activeModalWidget(), TillMenu))
        if isinstance(QApplication.activeModalWidget(), TillDialog):
            dialog_of(qtbot, TillDialog)
            scan_into(qtbot, opened, basket, scanned, type_keys)
        leave(qtbot, opened, type_keys)
    still_sells(qtbot, opened, basket, scanned, type_keys)


def open_menu(qtbot: QtBot, window: TillWindow) -> TillMenu:
    window.side.keys.menu.emit()
    return dialog_of(qtbot, TillMenu)
