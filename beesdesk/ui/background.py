"""Slow work beside the screen: hardware, network, imports, long reports. Nothing else names a thread."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot

Result = TypeVar("Result")
_TURN_SECONDS: Final = 0.0003
"""After so long a thread lets the screen's go on. Painting asks for its turn some 30 times: at Python's own 5 ms a picture
took 170 ms while something was counted; now 20 ms, and the counting 3 % longer."""


class Background(QObject):
    """Does work in threads of its own and hands what it gave back to the thread of the screen.

    A screen that may be gone before its work is done gives itself as parent: what comes after its end is dropped.
    """

    _came = Signal(int, object, object)  # number, result, fault; from the thread of the work

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._last = 0
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Exception], object]]] = {}
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        app = QCoreApplication.instance()
        if app:
            app.aboutToQuit.connect(self.finish)

    @property
    def busy(self) -> bool:
        """True while the result of some work is still to come."""
        return bool(self._waiting)

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do `work` in a thread; `then` gets what it returns, `failed` what it raises, both on the screen's thread.

        `work` takes values, gives a value and touches no widget.
        """
        sys.setswitchinterval(_TURN_SECONDS)
        self._last += 1
        self._waiting[self._last] = (then, failed)
        # The thread gets a number and a way to answer, no object of Qt's that could end in it.
        self._pool.start(partial(_do, work, partial(self._came.emit, self._last)))

    def finish(self, patience_ms: int = 5000) -> bool:
        """Drop what has not begun, wait for the rest, as at the end of the program; false if it is not done in time."""
        self._pool.clear()
        return self._pool.waitForDone(patience_ms)

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, fault: object) -> None:
        then, failed = self._waiting.pop(number)
        if isinstance(fault, Exception):
            failed(fault)
        else:
            then(result)


def _do(work: Callable[[], object], answer: Callable[[object, Exception | None], None]) -> None:
    fault: Exception | None = None
    result: object = None
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  # the edge of the thread: the screen's thread says what to make of it
        fault = error
    # The screen that asked is gone: nobody is left to tell.
    with suppress(RuntimeError):
        answer(result, fault)
