"""Slow work beside the screen: hardware, network, imports, long reports. Nothing else names a thread."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot

Result = TypeVar("Result")


class Reply(QObject):
    """Carries one result from the thread of the work to the thread of the screen."""

    came = Signal(object, object)


class Background(QObject):
    """Does work in threads of its own and hands what it gave back to the thread of the screen.

    A screen that may be gone before its work is done gives itself as parent: what comes after its end is dropped.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._waiting: dict[Reply, tuple[Callable[[Any], object], Callable[[Exception], object]]] = {}
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
        reply = Reply()
        reply.came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._waiting[reply] = (then, failed)
        self._pool.start(lambda: _do(work, reply))

    def finish(self, patience_ms: int = 5000) -> bool:
        """Drop what has not begun, wait for the rest, as at the end of the program; false if it is not done in time."""
        self._pool.clear()
        return self._pool.waitForDone(patience_ms)

    @Slot(object, object)
    def _deliver(self, result: object, fault: object) -> None:
        reply = self.sender()
        if not isinstance(reply, Reply):
            return
        then, failed = self._waiting.pop(reply)
        if isinstance(fault, Exception):
            failed(fault)
        else:
            then(result)


def _do(work: Callable[[], object], reply: Reply) -> None:
    try:
        result, fault = work(), None
    except Exception as error:  # noqa: BLE001  # the edge of the thread: the screen's thread says what to make of it
        result, fault = None, error
    reply.came.emit(result, fault)
