"""The field above a table that hides what does not match."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST: Final = 60
_DOWN: Final = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListFilter(QLineEdit):
    """Typing filters, the down arrow goes into the table, Enter opens (`opened`) the row that is chosen, Esc shows all."""

    opened = Signal()

    def __init__(self, table: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.setMaxLength(_LONGEST)
        self.setClearButtonEnabled(False)

    def begin(self, text: str) -> None:
        """Take what was typed into the table."""
        self.setFocus()
        self.setText(self.text() + text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what is not for the field."""
        if event.key() in _DOWN:
            self._table.setFocus()
        elif event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
