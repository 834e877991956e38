"""A bar code on the screen, large enough for a scanner to read from there."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.reports.label_bars import bars_of, symbol_of

_MODULE, _HEIGHT = 2, 56  # px


class BarCode(QLabel):
    """Black on white in every theme, its bars whole pixels."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = bars_of(*symbol_of(text))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size of whole bars."""
        return QSize(round(self._bars.width * _MODULE), _HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
            for at, width in self._bars.bars:
                bar = QRect(round(at * _MODULE), 4, round(width * _MODULE), self.height() - 8)
                painter.fillRect(bar, QColor(Qt.GlobalColor.black))
