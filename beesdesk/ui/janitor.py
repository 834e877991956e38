"""Collects garbage in the screen's thread, and only there.

Python collects wherever a count runs over, also in a worker's thread; a cycle that holds a widget would then be
destroyed in the wrong thread, which ends the program. So the collector runs by a clock of the screen's.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 1000
_WHOLE_EVERY: Final = 60
_YOUNG: Final = 1
_ALL: Final = 2


class Janitor(QObject):
    """Takes the collector over for as long as the program runs; what was loaded until now is never looked at again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._rounds = 0
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(_EVERY_MS)

    def tidy(self) -> None:
        """Collect what is young, and once a minute all."""
        self._rounds += 1
        gc.collect(_YOUNG if self._rounds % _WHOLE_EVERY else _ALL)
