"""What a test does at the coordinator's desk by keys alone."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.session import Session
from beesdesk.ui.language import Languages
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

P = TypeVar("P", bound=Page)
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_STOPS = 60


def sit_down(shop: FakeShop, office: OfficeWindow, name: str = "Ada", language: Language = Language.EN) -> None:
    """Have somebody sit at the desk, whose screen speaks a language."""
    found = office.findChild(Languages)
    assert isinstance(found, Languages)
    found.use(language)
    key = UUID(bytes=shop.read(Session.value, "SELECT id FROM person WHERE name = ?", (name,)))
    assert office.desk.enter(key.hex)
    front(TillDialog).answer(key.hex)
    let_pass()


def open_page(office: OfficeWindow, kind: type[P]) -> P:
    """Open a page by its key."""
    office.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(office.windowHandle(), Qt.Key(Qt.Key.Key_1 + PAGES.index(kind)), CTRL)
    let_pass()
    page = office.page(kind)
    assert page.isVisible()
    return page


def front(kind: type[TillDialog]) -> TillDialog:
    """Return the dialog in front, which is of a kind."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), f"{found} is in front"
    return found


def go_to(press: Callable[..., None], wanted: QWidget) -> None:
    """Press Tab until a control has the keys."""
    for _ in range(MOST_STOPS):
        if QApplication.focusWidget() is wanted:
            return
        press("", Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {wanted.accessibleName()!r}")


def settled(qtbot: QtBot, page: Page) -> None:
    """Wait until what is worked out beside the screen is there."""
    qtbot.waitUntil(lambda: not page.busy)
    let_pass()


def let_pass() -> None:
    """Let the screen do what it has put off."""
    for _ in range(4):
        QApplication.processEvents()
