"""The cashier's hands: keys at a person's pace, fingers on buttons, scans by keyboard and by serial port."""

import time
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.hardware.simulators import ScannerSimulator

PATIENCE: Final = 20.0
"""Seconds after which something that should come is missing."""
LONGEST_GAP: Final = 79
"""Milliseconds within which keys count as a scanner's: as many as may be, for a machine that is busy elsewhere."""
_PACE: Final = LONGEST_GAP + 15
_LOOK_MS: Final = 2
_AT_ONCE: Final = 3  # keys typed without a pause: too few for a scan

Shown = TypeVar("Shown", bound=QWidget)


class Stuck(Exception):
    """Something that had to come did not come."""


class Hands:
    """Works a window through the events that a keyboard, a finger and two scanners cause."""

    def __init__(self, window: QWidget, scanner: ScannerSimulator | None) -> None:
        self._window, self._scanner = window, scanner

    @property
    def has_serial(self) -> bool:
        """Whether there is a serial port to scan through."""
        return self._scanner is not None

    def wait(self, what: str, come: Callable[[], bool]) -> None:
        """Let the program run until something has come. Raises `Stuck`."""
        loop = QEventLoop()
        end = time.monotonic() + PATIENCE

        def looked() -> None:
            if come() or time.monotonic() > end:
                loop.quit()

        timer = QTimer(interval=_LOOK_MS)
        timer.timeout.connect(looked)
        timer.start()
        loop.exec()
        if not come():
            raise Stuck(f"{what} did not come in {PATIENCE:g} s")

    def pause(self, milliseconds: int = _PACE) -> None:
        """Let the program run for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key by hand."""
        for _ in range(times):
            QTest.keyClick(self._focused(), key)
        self.pause(_LOOK_MS)

    def write(self, text: str) -> None:
        """Type digits, letters, marks at a person's pace."""
        for start in range(0, len(text), _AT_ONCE):
            for sign in text[start : start + _AT_ONCE]:
                _strike(self._focused(), sign)
            self.pause()

    def touch(self, widget: QWidget) -> None:
        """Put a finger on a button."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))

    def scan(self, codes: Sequence[str], *, serial: bool) -> None:
        """Scan some codes, the next before the last is shown."""
        if serial and self._scanner is not None:
            for code in codes:
                self._scanner.scan(code)
            return
        self.pause(_LOOK_MS)  # a keyboard's keys carry the time at which they were pressed, ours that of their coming
        for code in codes:
            window = self._focused()
            for sign in code:
                _strike(window, sign)
            QTest.keyClick(window, Qt.Key.Key_Return)

    def dialog(self, kind: type[Shown]) -> Shown:
        """Wait for a dialog; return it."""
        self.wait(kind.__name__, lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        if not isinstance(found, kind):
            raise Stuck(f"{kind.__name__} went away")
        self.await_keys(found)
        return found

    def no_dialog(self) -> None:
        """Wait until the window is free again."""
        self.wait("the end of the dialog", lambda: QApplication.activeModalWidget() is None)
        self.await_keys(self._window)

    def await_keys(self, window: QWidget) -> None:
        """Give a window the keyboard, as a window manager does: without a screen nobody else gives it back."""
        handle = window.windowHandle()
        if QGuiApplication.focusWindow() != handle:
            window.activateWindow()
        self.wait(f"keys for {type(window).__name__}", lambda: QGuiApplication.focusWindow() == handle)

    def _focused(self) -> QWindow:
        popup = QApplication.activePopupWidget()
        window = popup.windowHandle() if popup else QGuiApplication.focusWindow()
        if window is None:
            raise Stuck("no window has the keyboard")
        return window


def _strike(window: QWindow, sign: str) -> None:
    key = Qt.Key(ord(sign.upper()))
    QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, sign, Qt.KeyboardModifier.NoModifier)
