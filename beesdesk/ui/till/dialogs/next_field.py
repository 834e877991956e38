"""A field that Enter leaves for the next one: what comes after it is still to be filled in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class NextField(QLineEdit):
    """One line of text; Enter goes on instead of doing what the dialog is for."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end of this field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)
