"""What a test sees of the till's window, and how it waits for a dialog."""

from decimal import Decimal
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from beesdesk.ui.till.window import TillWindow

Found = TypeVar("Found", bound=QDialog)


def names(window: TillWindow) -> list[str]:
    model = window.panel.list.lines
    return [model.row(place).name for place in range(model.rowCount())]


def total(window: TillWindow) -> Decimal:
    return window.side.total.total.amount


def dialog_of(qtbot: QtBot, kind: type[Found]) -> Found:
    """Wait for a dialog in front and return it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def gone(qtbot: QtBot, window: TillWindow) -> None:
    """Wait until no dialog is open and the window has the keys again."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
