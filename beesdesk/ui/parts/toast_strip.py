"""Short messages in a strip of their own at the top of a window that has buttons everywhere: they cover none of them."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.toast import Toast, Toasts
from beesdesk.ui.theme import look

_LEAST: Final = 46  # px: two lines at 100 %, or a button
_LOW: Final = 500  # px at 100 %: a lower window has no room to spare for who is there
_SIDES: Final = 16
_ABOVE: Final = 8


class ToastStrip(Toasts):
    """Shows the newest message, and the one before it once that is gone; without any, who is there.

    It is always there, so that nothing moves when something is said; in a low window it takes its room only then. A text
    longer than it holds makes it higher.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._idle = label("", "muted", self)
        parent.installEventFilter(self)
        self._column.setContentsMargins(_SIDES, _ABOVE, _SIDES, 0)
        self._column.addWidget(self._idle)
        self.place()

    def show_idle(self, text: str) -> None:
        """Set what stands there while nothing is to be said."""
        self._idle.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a text the lines that it needs in the width there is."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the window."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.place()

    def place(self) -> None:
        """Show the newest."""
        for toast in self._toasts:
            toast.setVisible(toast is self._toasts[-1])
        self._idle.setVisible(not self._toasts)
        least, needed = max(_LEAST, self._idle.sizeHint().height()) + _ABOVE, 0
        if self._toasts:
            needed = self._column.heightForWidth(self.width())
        elif self.window().height() < look().px(_LOW):
            least = 0
        self.setFixedHeight(max(least, needed))

    def _dress(self, toast: Toast) -> None:
        toast.use_room(above=0)
