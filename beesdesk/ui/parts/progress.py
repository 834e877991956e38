"""Work that takes its time: what is being done, how far it is, and a way out."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.theme import look

PATIENCE_MS: Final = 200  # work that is done sooner shows nothing


class ProgressPanel(Translated, Card):
    """A card that appears 0.2 s after `start` and goes with `finish`; `cancelled` is emitted at most once."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title.setWordWrap(True)  # it comes and goes: it may not push the window wider
        self._text = label("", "body", self, wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(self)
        self.cancel.clicked.connect(self._cancel)
        for part in (self._text, self._bar, self.cancel):
            self.add(part)
        self._timer = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._timer.timeout.connect(self._appear)
        self._retranslate()
        self.setVisible(False)

    def start(self, title: str, *, may_cancel: bool = True, at_once: bool = False) -> None:
        """Begin, with a title that says what is done: `Printing 40 labels`; `at_once` where nothing else is to be seen."""
        self.set_title(title)
        self._text.setVisible(False)
        self.cancel.setVisible(may_cancel)
        self.cancel.setEnabled(True)
        # A bar without an end moves to and fro; with reduced motion it stands still.
        self._bar.setRange(0, 1 if look().reduced_motion else 0)
        self._bar.setAccessibleName(title)
        if at_once:
            self._appear()
        else:
            self._timer.start()

    def advance(self, done: int, total: int, text: str = "") -> None:
        """Tell how far the work is."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def finish(self) -> None:
        """End: the panel goes."""
        self._timer.stop()
        self.setVisible(False)

    def _appear(self) -> None:
        self.setVisible(True)
        announce(self, self.accessibleName())

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
