"""Work of seconds beside the screen, watched: how far it is, and a way out."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from beesdesk.ui.background import Background
from beesdesk.ui.parts.progress import ProgressPanel

T = TypeVar("T")
Step = Callable[[int, int], None]
"""Called by the work as often as it likes: so much of so much is done."""
_TOLD: int = 100  # times that a panel is told of one work


class Stopped(Exception):
    """Nobody waits for this work any more."""


class LongWork(QObject):
    """Runs one work at a time; a new one, `stop` or the panel's Cancel end the one before at its next step."""

    _stepped = Signal(int, int, int)

    def __init__(self, panel: ProgressPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._background = Background(self)
        self._number = 0
        self._end = Event()
        self._stepped.connect(self._show)
        panel.cancelled.connect(self.stop)

    @property
    def busy(self) -> bool:
        """True while something is being worked out."""
        return self._background.busy

    def run(
        self,
        title: str,
        work: Callable[[Step], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object],
        *,
        may_cancel: bool = True,
        at_once: bool = False,
    ) -> None:
        """Do `work` in a thread; `then` gets what it returns, `failed` what it raises, `Stopped` excepted."""
        self.stop()
        self._number += 1
        number, end = self._number, Event()
        self._end = end
        self._panel.start(title, may_cancel=may_cancel, at_once=at_once)
        step = _stepper(number, end, self._stepped.emit)

        def came(result: T) -> None:
            if number == self._number and not end.is_set():
                self._panel.finish()
                then(result)

        def fell(fault: Exception) -> None:
            if isinstance(fault, Stopped):
                return
            if number == self._number:
                self._panel.finish()
            failed(fault)

        self._background.run(lambda: work(step), came, fell)

    def stop(self) -> None:
        """End what is being done: nothing of it is told."""
        self._end.set()
        self._panel.finish()

    def _show(self, number: int, done: int, of: int) -> None:
        if number == self._number and not self._end.is_set():
            self._panel.advance(done, of)


def _stepper(number: int, end: Event, tell: Callable[[int, int, int], object]) -> Step:
    """Return what a work calls, which tells of each hundredth only: a thousand news would hold the screen up."""

    def step(done: int, of: int) -> None:
        if end.is_set():
            raise Stopped
        if done % max(1, of // _TOLD) == 0:
            try:
                tell(number, done, of)
            except RuntimeError:  # the screen that asked is gone
                raise Stopped from None

    return step
