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
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")
PIN = "271828"
A_MINUTE = 60_000
"""A test opens the page that it is about; while the machine is busy the other ones would be made beside it."""


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, shop: FakeShop) -> Iterator[OfficeWindow]:
    """The desk of a shop where people sign in by PIN, and nobody has yet: Ada of the office and Luc, a shift leader, may try."""
    shop.do(set_rule, "sign_in", "pin", who="", now=shop.now())
    shop.person("Ada", "office", pin=PIN)
    shop.person("Luc", "shift_leader", pin=PIN)
    window = build_office(qapp, shop, SETTINGS)
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
def press(qtbot: QtBot, office: OfficeWindow) -> Callable[..., None]:
    """Types as a person does, slower than a scanner, into whatever has the keys."""

    def pressed(text: str = "", *keys: Qt.Key) -> None:
        for _ in range(3):
            QApplication.processEvents()
        front = QApplication.activeModalWidget() or office
        if not front.isActiveWindow():
            front.activateWindow()
            qtbot.waitUntil(front.isActiveWindow)
        handle = front.windowHandle()
        for key in (*text, *keys):
            QTest.keyClick(handle, key)
            office.router.use(WedgeSettings())  # nothing more comes that would make it a scan
            QApplication.processEvents()
        QApplication.processEvents()

    return pressed
