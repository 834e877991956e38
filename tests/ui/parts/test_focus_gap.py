"""A desktop that is slow to give a dialog the keyboard: here, one that does not until it is asked to."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.dialog import Dialog
from beesdesk.ui.parts.focus_gap import windows_behind


class Screen(QWidget):
    """A window that writes down its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressed += event.text()

    def hears(self) -> bool:
        """Tell whether a key comes here."""
        before = self.pressed
        QTest.keyClick(self.windowHandle(), "x")
        return self.pressed != before


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    screen = Screen()
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


def shown(parent: QWidget) -> Dialog:
    """Show a dialog that has not the keyboard."""
    dialog = Dialog("Set the basket aside?", parent)
    dialog.setWindowFlags(Qt.WindowType.ToolTip)  # the only windows that the offscreen plugin gives no keyboard at once
    dialog.open()
    return dialog


def test_the_window_behind_hears_keys_until_the_dialog_has_the_keyboard(qtbot: QtBot, screen: Screen) -> None:
    dialog = shown(screen)
    assert screen.hears()
    assert QApplication.activeModalWidget() is dialog

    dialog.activateWindow()

    qtbot.waitUntil(dialog.isActiveWindow)
    assert not screen.hears()
    assert dialog.windowHandle().transientParent() == screen.windowHandle()


def test_a_dialog_before_one_that_is_still_coming_up_has_both_hear(qtbot: QtBot, screen: Screen) -> None:
    first = shown(screen)
    second = shown(first)
    assert screen.hears()

    second.activateWindow()

    qtbot.waitUntil(second.isActiveWindow)
    assert not screen.hears()
    assert windows_behind(second) == [first.windowHandle(), screen.windowHandle()]
    assert second.windowHandle().transientParent() == first.windowHandle()


def test_a_dialog_that_is_closed_before_it_has_the_keyboard_leaves_nothing(qtbot: QtBot, screen: Screen) -> None:
    dialog = shown(screen)

    dialog.reject()

    assert screen.hears()
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not screen.hears()


def test_a_closed_dialog_outlives_the_keys_that_are_on_their_way_to_it(qtbot: QtBot, screen: Screen) -> None:
    dialog = shown(screen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    dialog.reject()
    QApplication.sendPostedEvents()
    assert shiboken6.isValid(dialog)
    assert not dialog.isVisible()

    with qtbot.waitSignal(dialog.destroyed):
        screen.activateWindow()


def test_so_does_one_that_the_desktop_may_be_about_to_give_the_keyboard(qtbot: QtBot, screen: Screen) -> None:
    dialog = shown(screen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    dialog.reject()
    QApplication.sendPostedEvents()
    assert shiboken6.isValid(dialog)

    qtbot.waitSignal(dialog.destroyed).wait()
