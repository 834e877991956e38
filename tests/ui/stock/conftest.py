from collections.abc import Callable, Iterator

import pytest
import shiboken6
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.office_app import build_office
from beesdesk.pos.rules import set_rule
from beesdesk.settings import Settings
from beesdesk.stock_app import make_stock
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")
PIN = "271828"
A_MINUTE = 60_000
"""A test opens the page that it is about; while the machine is busy the other ones would be made beside it."""


@pytest.fixture
def stock_desk(qapp: QApplication, qtbot: QtBot, shop: FakeShop) -> Iterator[OfficeWindow]:
    """The stock desk of a shop where people sign in by PIN, and nobody has yet: Sam of the stock may."""
    shop.do(set_rule, "sign_in", "pin", who="", now=shop.now())
    shop.person("Sam", "stock", pin=PIN)
    shop.person("Luc", "shift_leader", pin=PIN)
    window = build_office(qapp, shop, SETTINGS, make_stock)
    window.quiet_ms = A_MINUTE
    window.resize(1024, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.ask_who()
    yield window
    window.close()
    shiboken6.delete(window)


@pytest.fixture
def press(qtbot: QtBot, stock_desk: OfficeWindow) -> Callable[..., None]:
    """Types as a person does, slower than a scanner, into whatever has the keys."""

    def pressed(text: str = "", *keys: Qt.Key) -> None:
        for _ in range(3):
            QApplication.processEvents()
        front = QApplication.activeModalWidget() or stock_desk
        if not front.isActiveWindow():
            front.activateWindow()
            qtbot.waitUntil(front.isActiveWindow)
        handle = front.windowHandle()
        for key in (*text, *keys):
            QTest.keyClick(handle, key)
            stock_desk.router.use(WedgeSettings())  # nothing more comes that would make it a scan
            QApplication.processEvents()
        QApplication.processEvents()

    return pressed
