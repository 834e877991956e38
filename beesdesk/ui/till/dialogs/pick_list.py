"""Rows of which one is taken, and the field that finds them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.parts.rows import LineList

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class PickList(LineList):
    """Rows 56 px high at least: a finger takes one (`taken` carries its place), the arrow keys choose one.

    `got_keys` tells that the keys go here from now on.
    """

    taken = Signal(int)
    got_keys = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._clicked)

    def offer(self, rows: Sequence[LineView]) -> None:
        """Show rows, the first of them chosen."""
        self.show_lines(rows)
        self.scrollToTop()
        if rows:
            self.select(0)

    def set_name(self, name: str) -> None:
        """Say what is listed, for who hears the screen."""
        self.setAccessibleName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys go here."""
        super().focusInEvent(event)
        self.got_keys.emit()

    def _clicked(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())

    def _retranslate(self) -> None:
        """Keep the name that the dialog gave."""


class EndField(QLineEdit):
    """A field that is gone on with where it ends: what stands there was just typed elsewhere."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep what stands there, where Qt would select it."""
        super().focusInEvent(event)
        self.end(False)


class FindField(EndField):
    """The field above a list: what is typed stays here, the arrow keys move in the list and the choice is read out."""

    def __init__(self, rows: PickList, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the arrow keys on."""
        if event.key() not in _MOVES:
            super().keyPressEvent(event)
            return
        QCoreApplication.sendEvent(self._rows, event)
        chosen = self._rows.selected()
        if chosen >= 0:
            announce(self, self._rows.lines.row(chosen).spoken)
