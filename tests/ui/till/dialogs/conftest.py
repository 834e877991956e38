from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
import shiboken6
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.background import Background
from beesdesk.ui.language import Languages
from beesdesk.ui.theme import Room, dress
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

Shown = TypeVar("Shown", bound=TillDialog)


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication, speaks: Languages) -> Iterator[QWidget]:
    """The till's window, as small as it may be; it goes, with its dialogs, before the shop closes."""
    window = QWidget()
    dress(window, Room.TILL)
    window.resize(1024, 768)
    window.show()
    yield window
    window.close()
    shiboken6.delete(window)


@pytest.fixture
def desk(till: FakeShop) -> Iterator[Desk]:
    """The desk of a till whose session is open; what it looks up beside the screen ends before the shop closes."""
    desk = Desk(till)
    yield desk
    for background in desk.findChildren(Background):
        background.finish()
    shiboken6.delete(desk)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Shown], Shown]:
    """Open a dialog as the window does, ready for keys."""

    def shown(dialog: Shown) -> Shown:
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return shown


@pytest.fixture
def type_keys() -> Callable[..., None]:
    """Type text, then press keys, always where the focus is."""

    def typed(dialog: TillDialog, text: str = "", *keys: Qt.Key) -> None:
        for char in text:
            QTest.keyClick(dialog.focusWidget(), char)
        for key in keys:
            QTest.keyClick(dialog.focusWidget() or dialog, key)

    return typed


@pytest.fixture
def tap() -> Callable[[QWidget], None]:
    """Tap with a finger."""

    def tapped(widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    return tapped
