"""The list of a basket's lines, among the other keys of the till."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from beesdesk.ui.parts.rows import LineList

_MOVES: Final = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class BasketList(LineList):
    """The list, which takes the keys that move and leaves all others to the window."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the last line in sight."""
        super().resizeEvent(event)
        if self.selected() < 0:
            self.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice; from none at all, to the last line."""
        if event.key() not in _MOVES:
            event.ignore()
        elif self.selected() < 0:
            self.select(self.lines.rowCount() - 1)
        else:
            super().keyPressEvent(event)
