"""The last seconds of a page, said aloud over everything else, with the one button that keeps it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.pieces import key, said
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import Tone


class StayBar(QFrame):
    """Lies over the head of the page, so that nothing moves away under a finger; any touch keeps the page."""

    stayed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("role", "banner")
        self.setProperty("state", State.WARN.value)
        self._text = said("", "title", self)
        self.button = key(self.tr("I am still here"), self._stay, tone=Tone.PRIMARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(20)
        row.addWidget(IconLabel(State.WARN.picture, 40, State.WARN.value, self))
        row.addWidget(self._text, 3)
        row.addWidget(self.button, 2)
        self.hide()

    def show_left(self, seconds: int) -> None:
        """Say how long the page still stays; nothing while there is time enough (0)."""
        if seconds:
            self.button.show_text(self.tr("I am still here"))
            self._text.setText(self.tr("This page closes in %n second(s).", "", seconds))
            self.setAccessibleName(self._text.text())
            self.lie_on_top()
            self.raise_()
        self.setVisible(bool(seconds))

    def lie_on_top(self) -> None:
        """Take the whole width of the page, and the height that the words need."""
        width = self._page.width()
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        self.setGeometry(0, 0, width, max(height, self.minimumSizeHint().height()))

    def _stay(self) -> None:
        self.hide()
        self.stayed.emit()
