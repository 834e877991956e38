"""A long deed of the screen in pieces: one at each turn of the event loop, so that keys and paint come between them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does one piece a turn; what is begun anew drops the pieces that are left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[Callable[[], object]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """True while pieces are left."""
        return bool(self._left)

    def run(self, *pieces: Callable[[], object]) -> None:
        """Do pieces one after the other, the first once what is there by now has been painted."""
        self._left = [_paint, *pieces]
        self._timer.start()

    def stop(self) -> None:
        """Drop what is left."""
        self._left = []
        self._timer.stop()

    def _next(self) -> None:
        piece = self._left.pop(0)
        if not self._left:
            self._timer.stop()
        piece()


def _paint() -> None:
    """Leave a turn to what Qt has put off."""
