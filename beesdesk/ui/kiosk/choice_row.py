"""One thing to choose from a list: a day, what it is, and the button that takes it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.shifts.at_kiosk import Option, ShiftAhead
from beesdesk.ui.kiosk.pieces import DayTile, key, said
from beesdesk.ui.language import formatting


def when(one: Option | ShiftAhead) -> str:
    """Return a shift in words: day and hours."""
    form = formatting()
    return f"{form.day(one.starts.date())}, {form.clocks(one.starts, one.ends)}"


class ChoiceRow(QWidget):
    """A shift that one could take."""

    def __init__(self, one: Option, about: str, text: str, act: Callable[[], object]) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(said(formatting().clocks(one.starts, one.ends), "strong"))
        if about:
            words.addWidget(said(about, "small"))
        words.addStretch(1)
        self.button = key(text, act)
        self.button.setAccessibleName(f"{text}: {when(one)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addWidget(DayTile(one.starts.date(), self))
        row.addLayout(words, 3)
        row.addWidget(self.button, 2)
