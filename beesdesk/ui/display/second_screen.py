"""Where the customer display stands: full screen on the second screen, as long as there is one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.ui.display.window import CustomerDisplay
from beesdesk.ui.till.desk import Desk


class SecondScreen(QObject):
    """Keeps the customer display off the till's own screen; with one screen only it is an ordinary window.

    A second screen that goes takes the display with it: it never covers the till. It comes back with the screen.
    """

    def __init__(
        self,
        app: QApplication,
        desk: Desk,
        till: QWidget,
        *,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(till)
        self.display = CustomerDisplay(desk)
        self._till, self._screens = till, screens
        app.screenAdded.connect(self._follow)
        app.screenRemoved.connect(self._follow)
        handle = till.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._follow)

    def open(self) -> None:
        """Show the display: on the second screen, else in a window beside the till."""
        other = self._other()
        if other is not None:
            self._fill(other)
            return
        self.display.setWindowState(Qt.WindowState.WindowNoState)
        self.display.unsetCursor()
        self.display.resize(960, 600)
        self._show()

    def close(self) -> None:
        """Put the display away for good."""
        self.display.close()
        self.display.deleteLater()
        self.deleteLater()

    def _follow(self) -> None:
        """Follow screens that come and go, once Qt has moved its windows."""
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        other = self._other()
        if other is not None:
            self._fill(other)
        elif self.display.isFullScreen():
            self.display.hide()

    def _other(self) -> QScreen | None:
        return next((screen for screen in self._screens() if screen != self._till.screen()), None)

    def _fill(self, screen: QScreen) -> None:
        if self.display.isVisible() and self.display.isFullScreen() and self.display.screen() == screen:
            return
        self.display.hide()  # a window that is shown already stays where it is on some desktops
        self.display.setScreen(screen)
        self.display.setGeometry(screen.geometry())
        self.display.setCursor(Qt.CursorShape.BlankCursor)
        self.display.setWindowState(Qt.WindowState.WindowFullScreen)
        self._show()

    def _show(self) -> None:
        """Show the display, and leave the keys where they were: not every desktop asks first."""
        active = QApplication.activeWindow()
        self.display.show()  # `showFullScreen` would take them
        if active is not None:
            active.activateWindow()
