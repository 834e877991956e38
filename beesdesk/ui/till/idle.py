"""Notices that nobody has touched the till for a while."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS: Final = 5000
_MINUTE_MS: Final = 60_000


class Idle(QObject):
    """Emits `noticed` every few seconds from the moment on when nothing was touched for so many minutes; never for none.

    `minutes` is asked anew each time, since the shop may decide otherwise; `untouched` is milliseconds.
    """

    noticed = Signal()

    def __init__(self, minutes: Callable[[], int], untouched: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._minutes, self._untouched = minutes, untouched
        self.timer = QTimer(self, interval=_LOOK_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def _look(self) -> None:
        minutes = self._minutes()
        if minutes and self._untouched() >= minutes * _MINUTE_MS:
            self.noticed.emit()
