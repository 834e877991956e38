"""The field for a PIN, into which no scanner types."""

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication, QRegularExpression, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.members.pins import LONGEST, SHORTEST
from beesdesk.ui.till.dialogs.pick_list import PickList

FASTEST_MS: Final = 50  # from one digit to the next: nobody types four digits in a row faster, and no scanner slower
_MOVES: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class PinField(QLineEdit):
    """Digits behind dots. What comes at the pace of a scanner, or is longer than a PIN, is thrown away whole: `scanned`.

    The router takes scans out before; this stands behind it, for a scanner that it does not know. Nothing is pasted or
    copied. Arrow keys go to the list of people beside it, if there is one.
    """

    scanned = Signal()

    def __init__(self, parent: QWidget, rows: PickList | None = None) -> None:
        super().__init__(parent)
        self.clock: Callable[[], float] = monotonic
        """Seconds: when a key comes."""
        self._rows = rows
        self._typed: deque[float] = deque(maxlen=SHORTEST)
        self._is_scan = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{LONGEST}}}"), self))
        self.setDragEnabled(False)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits at a person's pace."""
        if event.key() in _MOVES and self._rows is not None:
            QCoreApplication.sendEvent(self._rows, event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
        elif not (event.text().isdecimal() and self._looks_scanned()):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer nothing: no pasting, no copying."""
        event.accept()

    def _looks_scanned(self) -> bool:
        """Note a digit; return whether it belongs to a scan, of which then nothing is left."""
        now = self.clock()
        if self._is_scan and self._typed and (now - self._typed[-1]) * 1000 <= FASTEST_MS:
            self._typed.append(now)
            return True  # its tail
        self._typed.append(now)
        fast = len(self._typed) == SHORTEST and (now - self._typed[0]) * 1000 <= FASTEST_MS * (SHORTEST - 1)
        self._is_scan = fast or len(self.text()) >= LONGEST
        if self._is_scan:
            self.clear()
            self.scanned.emit()
        return self._is_scan
