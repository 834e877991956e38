"""Short messages at the bottom left, away from Pay: three at most, the newest lowest.

They stand at the top left while what happens at the bottom is to be seen, as the last line of a long basket.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State

MOST: Final = 3
DONE_MS: Final = 3000
UNDO_MS: Final = 9000
_MARGIN: Final = 16
_WIDTH: Final = 420


class Toast(Translated, QFrame):
    """One message, with an undo or a way to close it."""

    def __init__(self, state: State, text: str, undo: Callable[[], None] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setProperty("state", state.value)
        self.state, self.text, self._undo = state, text, undo
        self.setAccessibleName(text)
        self.act = QPushButton(self)
        self.act.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.act.setVisible(undo is not None or state is State.BAD)
        self._row = row = QHBoxLayout(self)
        self.use_room(above=10)
        row.setSpacing(12)
        row.addWidget(IconLabel(state.picture, 24, state.value, self))
        words = label(text, "body", self, wrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(words, 1)
        row.addWidget(self.act)
        self._retranslate()

    @property
    def lasts(self) -> int:
        """How long it stays, in milliseconds; 0 until it is closed."""
        if self.state is State.BAD:
            return 0
        return UNDO_MS if self._undo else DONE_MS

    @property
    def can_undo(self) -> bool:
        """True while what was done can be taken back."""
        return self._undo is not None

    def be_low(self) -> None:
        """Take no room above and below the words, for good: it was shown where there is none."""
        if (row := self.layout()) is not None:
            row.setContentsMargins(16, 0, 10, 0)

    def undo(self) -> None:
        """Take back what was done, once."""
        undo, self._undo = self._undo, None
        if undo:
            undo()

    def use_room(self, *, above: int) -> None:
        """Leave so many px above and below the words."""
        self._row.setContentsMargins(16, above, 10, above)

    def _retranslate(self) -> None:
        self.act.setText(self.tr("Undo") if self._undo else self.tr("Close"))


class Toasts(QWidget):
    """The messages of one window, in a column; a subclass says where they stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._toasts: list[Toast] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say that something is done: for 3 s, or for 9 s with an Undo."""
        self._add(Toast(State.OK, text, undo, self))

    def inform(self, text: str) -> None:
        """Say something worth knowing, for 9 s."""
        self._add(Toast(State.INFO, text, None, self), UNDO_MS)

    def fail(self, text: str) -> None:
        """Say what went wrong, until it is closed."""
        self._add(Toast(State.BAD, text, None, self))

    def forget_undos(self) -> None:
        """Put away what can be undone no more, as when the basket is paid."""
        for toast in self.toasts():
            if toast.can_undo:
                self._remove(toast)

    def toasts(self) -> list[Toast]:
        """Return the messages on the screen, the oldest first."""
        return list(self._toasts)

    def event(self, event: QEvent) -> bool:
        """Take the room that the words need once they are in the type they are shown in."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def _dress(self, toast: Toast) -> None:
        """Fit a message to where it is to stand."""

    def place(self) -> None:
        """Stand where nothing is covered, in the room that the words need."""
        raise NotImplementedError

    def _add(self, toast: Toast, lasts: int | None = None) -> None:
        for old in self._toasts[: len(self._toasts) + 1 - MOST]:
            self._remove(old)
        self._dress(toast)
        self._toasts.append(toast)
        self._column.addWidget(toast)
        toast.act.clicked.connect(lambda: self._acted(toast))
        stays = toast.lasts if lasts is None else lasts
        if stays:
            # The timer belongs to the toast: one that is gone takes its timer along.
            timer = QTimer(toast, interval=stays, singleShot=True)
            timer.timeout.connect(lambda: self._remove(toast))
            timer.start()
        self.place()
        announce(self, toast.text, urgent=toast.state is State.BAD)

    def _acted(self, toast: Toast) -> None:
        self._remove(toast)
        toast.undo()

    def _remove(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self._column.removeWidget(toast)
            toast.setVisible(False)
            toast.deleteLater()
            self.place()


class ToastStack(Toasts):
    """The messages above whatever the window shows; they follow its size."""

    def __init__(self, window: QWidget, *, free_below: Callable[[], int] | None = None) -> None:
        """Make the stack of a window; `free_below` gives the px at the bottom with nothing in them, else all of it is free."""
        super().__init__(window)
        self._window, self._free_below = window, free_below
        window.installEventFilter(self)
        self.setVisible(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the left."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Stand at the bottom where there is room for it, else at the top."""
        self.setVisible(bool(self._toasts))
        room = self._window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        least = self._column.totalMinimumSize().width()
        width = min(room.width(), max(_WIDTH, least, room.width() * 2 // 5))
        if self._column.heightForWidth(width) > room.height():  # large text over a low list: no air, but no words cut
            room = self._window.rect()
            width = room.width()
            for toast in self._toasts:
                toast.be_low()
        height = min(room.height(), self._column.heightForWidth(width))
        fits = self._free_below is None or self._free_below() >= height + _MARGIN
        self.setGeometry(room.left(), room.bottom() - height + 1 if fits else room.top(), width, height)
        self.raise_()
