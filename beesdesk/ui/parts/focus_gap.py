"""The moment in which a dialog is shown or gone and the desktop does not know it yet: no key is lost in it.

A desktop gives a new window the keyboard some 30 ms after it is shown. Until then keys go to the window behind, and Qt
drops every key for a window that a dialog blocks, unseen by any event filter. So the windows behind are not blocked
before the dialog has the keyboard: the `ScanRouter` gives it their keys, and keeps the mouse from them. A dialog that
closes keeps its window, unseen, until the keyboard is elsewhere: keys that are on their way to a window that is no more
would be dropped, too.

What a desktop itself keeps is not heard here: after a dialog is gone, X gives keys to the window under the mouse until the
window manager has decided (2 ms; 30 where the machine is busy), and that may be the frame of the dialog.
"""

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog, QWidget

_LATEST_MS: Final = 500  # by then the keyboard is elsewhere, whether a desktop says so or not


class FocusGap(QObject):
    """The focus gaps of one dialog, when it opens and when it closes.

    Qt finds what a dialog blocks by way of `transientParent`, which the desktop is told when the dialog is shown.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._app = cast("QGuiApplication", QGuiApplication.instance())
        self._behind: list[QWindow] = []  # not empty from the opening until the dialog has the keyboard

    def opening(self) -> None:
        """Have the windows behind go on hearing keys: the dialog is about to be shown."""
        self.end()
        self._behind = windows_behind(self._dialog)
        for window in self._behind:
            window.installEventFilter(self)
        if self._behind:
            self._app.focusWindowChanged.connect(self._came)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Free a window at once: keys that wait already come while the dialog is still being shown."""
        own = self._dialog.windowHandle()
        if event.type() == QEvent.Type.WindowBlocked and own is not None and watched in self._behind:
            own.setTransientParent(None)  # type: ignore[arg-type]
            _look_again(watched)
            own.setTransientParent(self._behind[0])
        return False

    def opened(self) -> None:
        """Wait until the dialog, which has been shown, has the keyboard."""
        if self._behind:
            self._dialog.windowHandle().setTransientParent(None)  # type: ignore[arg-type]
            self._came(QGuiApplication.focusWindow())

    def end(self) -> None:
        """Have Qt block the windows behind, as behind any dialog."""
        if not self._behind:
            return
        self._app.focusWindowChanged.disconnect(self._came)
        own, behind, self._behind = self._dialog.windowHandle(), self._behind, []
        if own is not None:
            own.setTransientParent(behind[0])
        for window in behind:
            window.removeEventFilter(self)
            _look_again(window)

    def closing(self) -> bool:
        """Return whether keys may be on their way to the dialog: then it is to be hidden, and kept until they are here.

        Qt ends the window of a dialog that is closed, deleted or not. One that is to be deleted is, a little later.
        """
        window, on_close = self._dialog.windowHandle(), Qt.WidgetAttribute.WA_DeleteOnClose
        hears = window is not None and (bool(self._behind) or QGuiApplication.focusWindow() == window)
        if hears and self._dialog.testAttribute(on_close):
            self._dialog.setAttribute(on_close, on=False)
            self._app.focusWindowChanged.connect(self._went)
            QTimer.singleShot(_LATEST_MS, self._dialog, self._dialog.deleteLater)
        return hears

    def _came(self, focused: QWindow | None) -> None:
        if focused is not None and focused not in self._behind:
            self.end()

    def _went(self, focused: QWindow | None) -> None:
        if focused != self._dialog.windowHandle():
            self._dialog.deleteLater()


def _look_again(window: QWindow) -> None:
    """Have Qt find out anew whether a window is blocked."""
    window.setTransientParent(window.transientParent())


def windows_behind(dialog: QWidget) -> list[QWindow]:
    """Return the windows behind a dialog, the nearest first."""
    found: list[QWindow] = []
    under = dialog.parentWidget()
    while under is not None:
        window = under.window().windowHandle()
        if window is not None:
            found.append(window)
        under = under.window().parentWidget()
    return found
