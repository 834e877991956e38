from collections.abc import Callable, Iterator
from itertools import count

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program, build
from beesdesk.settings import Settings
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, till: FakeShop) -> Iterator[Program]:
    """The till's window on an open till, in front, in English and without sound."""
    window = build(qapp, till, SETTINGS)
    program = window.findChild(Program)
    assert program is not None
    steady = count(step=5)  # a busy machine must not stretch a burst
    program.router.clock = lambda _: float(next(steady))
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield program
    window.close()
    window.deleteLater()


@pytest.fixture
def window(program: Program) -> TillWindow:
    return program.window


@pytest.fixture
def type_keys(window: TillWindow) -> Callable[..., None]:
    """Presses keys one after the other on the real way of keys, through the window of the platform: a burst."""

    def typed(text: str = "", *keys: Qt.Key) -> None:
        handle = (QApplication.activeWindow() or window).windowHandle()
        for char in text:
            QTest.keyClick(handle, char)
        for key in keys:
            QTest.keyClick(handle, key)

    return typed
