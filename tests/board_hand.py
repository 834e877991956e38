"""Somebody of the office at the board, with a keyboard or a pointer."""

from typing import TypeVar
from uuid import UUID

from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.shifts.week_board import BoardShift
from beesdesk.ui.office.board_page import BoardPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

K = Qt.Key
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
D = TypeVar("D", bound=TillDialog)


class BoardHand:
    """What is done goes the way of keys and clicks, through whatever is in front."""

    def __init__(self, qtbot: QtBot, shop: FakeShop, office: OfficeWindow) -> None:
        self.qtbot, self.shop, self.office = qtbot, shop, office
        ada = shop.read(lambda session: session.value("SELECT lower(hex(id)) FROM person WHERE name = 'Ada'"))
        assert office.desk.enter(ada)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TillDialog)
        dialog.answer(ada)
        self.settle()
        self.press(K.Key_2, CTRL)

    @property
    def board(self) -> BoardPage:
        return self.office.board

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._front().windowHandle(), key, modifier)
        self.office.router.use(WedgeSettings())
        self.settle()

    def write(self, text: str) -> None:
        for char in text:
            QTest.keyClick(self._front().windowHandle(), char)
            self.office.router.use(WedgeSettings())
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind), f"{found} is open"
        return found

    def is_done(self) -> None:
        found = QApplication.activeModalWidget()
        assert found is None, f"{found} is open and says {found.error() if isinstance(found, TillDialog) else ''!r}"

    def said(self) -> list[str]:
        """What the messages at the bottom say."""
        return [toast.text for toast in self.office.toasts.toasts()]

    def shift(self, key: UUID) -> BoardShift:
        found = self.board.model.shift(key)
        assert found is not None, "the shift is not on the board"
        return found

    def names(self, key: UUID) -> list[str | None]:
        return [seat.name for seat in self.shift(key).seats]

    def wait(self) -> None:
        """Wait for what is worked out beside the window."""
        self.qtbot.waitUntil(lambda: not self.board.proposals.busy)
        self.settle()

    def drag(self, source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
        """Press, move in steps, let go; a pointer that is held down belongs to where it was pressed."""
        across = source.mapFromGlobal(target.mapToGlobal(end))
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(source, left, NONE, start)
        for share in (1, 2, 3, 4):
            QTest.mouseMove(source, start + (across - start) * share / 4)
            self.settle()
        QTest.mouseRelease(source, left, NONE, across)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
        front = self._front()
        if not front.isActiveWindow() and QApplication.activePopupWidget() is None:
            front.activateWindow()
            self.qtbot.waitUntil(front.isActiveWindow)

    def _front(self) -> QWidget:
        return QApplication.activeModalWidget() or self.office


def texts(widget: QWidget) -> str:
    """All words of a widget."""
    return " ".join(found.text() for found in widget.findChildren(QLabel))
