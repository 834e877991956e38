"""The answer to `may I shop?`, readable from a metre."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.pieces import lie, said
from beesdesk.ui.kiosk.verdict import Verdict
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

_NARROW = 760  # px at 100 %: the act goes under the words


class VerdictBanner(QFrame):
    """State, few large words, a sentence, and the one act that mends it."""

    def __init__(self, verdict: Verdict, act: KeyButton | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("state", verdict.state.value)
        self.setAccessibleName(f"{verdict.title}. {verdict.text}")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(said(verdict.title, "huge", self))
        words.addWidget(said(verdict.text, "body", self))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(24, 20, 24, 20)
        self._row.setSpacing(20)
        inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        inner.setSpacing(20)
        inner.addWidget(IconLabel(verdict.state.picture, 72, verdict.state.value, self))
        inner.addLayout(words, 1)
        self._row.addLayout(inner, 1)
        if act is not None:
            self._row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the act beside the words, or under them."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        lie(self._row, across=self.width() >= look().px(_NARROW))
