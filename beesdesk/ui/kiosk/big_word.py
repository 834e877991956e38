"""A word that is read from two metres away."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.ui.theme import look, weighted

_LARGEST: Final = 300  # px of the letters
_SMALLEST: Final = 96


class BigWord(QLabel):
    """One or two words in the colour of a token, as large as there is room for."""

    def __init__(self, text: str = "", ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the size below which it could not be read from afar: it takes what room there is beyond."""
        return self._size(_SMALLEST)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint the word as large as it fits."""
        most = self._size(_LARGEST)
        share = min(1.0, self.width() / most.width(), self.height() / most.height())
        with QPainter(self) as painter:
            painter.setFont(self._font(int(_LARGEST * share)))
            painter.setPen(look().color(self._ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _size(self, size: int) -> QSize:
        metrics = QFontMetrics(self._font(size))
        return QSize(metrics.horizontalAdvance(self.text()) + 8, metrics.height())

    def _font(self, size: int) -> QFont:
        return weighted(self.font(), QFont.Weight.Bold, size)
