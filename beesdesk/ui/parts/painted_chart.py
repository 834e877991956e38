"""What every chart that is painted by hand has: its room, whatever it shows; its name; words where there is nothing to show."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.ui.parts.chart_data import Bars, Trends
from beesdesk.ui.theme import Look, look

Data = TypeVar("Data", Bars, Trends)


class PaintedChart(QLabel, Generic[Data]):
    """A chart; who hears the screen is told its table. It is as high before it shows something as it is then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.data: Data | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed))

    def show_chart(self, data: Data) -> None:
        """Show something."""
        self.data = data
        self.clear()
        self.setAccessibleDescription(data.table.spoken)
        self.update()

    def say(self, text: str) -> None:
        """Say why there is nothing to show."""
        self.data = None
        self.setText(text)
        self.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        """Return the height that it has at any time."""
        return QSize(look().px(480), self._high(look()))

    def minimumSizeHint(self) -> QSize:
        """Return the same height in little width: labels that have no room are left out, the table has them all."""
        return QSize(280, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Return that words never make it higher."""
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is to show, else the words that say why there is nothing."""
        if self.data is None:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self.paint(painter, look(), self.size())

    def paint(self, painter: QPainter, worn: Look, size: QSize) -> None:
        """Paint the chart into a room, on the screen or on paper, in the colours of a look."""
        raise NotImplementedError

    def _high(self, worn: Look) -> int:
        raise NotImplementedError

    def _font(self) -> QFont:
        raise NotImplementedError

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())
