"""A day that may be none."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

_FORMAT = "dd/MM/yyyy"


class OptionalDay(QWidget):
    """A tick says that there is one, the field beside it which."""

    edited = Signal()

    def __init__(self, day: date | None, otherwise: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.there = QCheckBox(self)
        self.there.setChecked(day is not None)
        shown = day or otherwise
        self.field = QDateEdit(QDate(shown.year, shown.month, shown.day), self)
        self.field.setDisplayFormat(_FORMAT)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setEnabled(day is not None)
        self.there.toggled.connect(self.field.setEnabled)
        self.there.toggled.connect(self.edited)
        self.field.dateChanged.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.there)
        row.addWidget(self.field, 1)

    def set_caption(self, text: str) -> None:
        """Say which day it is."""
        self.there.setText(text)
        self.field.setAccessibleName(text)

    def day(self) -> date | None:
        """Return the day, or none."""
        return cast(date, self.field.date().toPython()) if self.there.isChecked() else None
