"""Lines through time, one under the other, each on its own scale: eight on one would lie upon one another."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.ui.parts.chart_data import Trend, Trends
from beesdesk.ui.theme import Look, look, weighted

_ROW: Final = 48  # px at 100 %
_GAP: Final = 8
_DOT: Final = 3
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TrendChart(QLabel):
    """The lines, each with its name before it and its last value behind it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._trends: Trends | None = None
        self.setSizePolicy(QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed))

    def show_trends(self, name: str, trends: Trends) -> None:
        """Show lines under a name."""
        self._trends = trends
        self.setAccessibleName(name)
        self.setAccessibleDescription(trends.table.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row for each line, and one for the days."""
        count = len(self._trends.lines) if self._trends else 1
        return QSize(look().px(480), count * look().px(_ROW) + self._metrics().height() + _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the same height in little width."""
        return QSize(280, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint a row for each line, and the days under the last."""
        if self._trends is None or not self._trends.lines:
            return
        worn, metrics = look(), self._metrics()
        names = max(metrics.horizontalAdvance(line.name) for line in self._trends.lines) + _GAP
        ends = max(metrics.horizontalAdvance(line.end) for line in self._trends.lines) + 2 * _GAP
        row = look().px(_ROW)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font())
            for place, line in enumerate(self._trends.lines):
                room = QRectF(names, place * row, self.width() - names - ends, row)
                self._paint_line(painter, worn, line, room)
            painter.setPen(worn.color("muted"))
            below = QRectF(names, len(self._trends.lines) * row, self.width() - names - ends, metrics.height() + 2)
            painter.drawText(below, _LEFT, self._trends.first)
            painter.drawText(below, _RIGHT, self._trends.last)

    def _paint_line(self, painter: QPainter, worn: Look, line: Trend, room: QRectF) -> None:
        painter.setPen(worn.color("text"))
        painter.drawText(QRectF(0, room.top(), room.left(), room.height()), _LEFT, line.name)
        behind = QRectF(room.right() + _GAP, room.top(), self.width() - room.right() - _GAP, room.height())
        painter.drawText(behind, _LEFT, line.end)
        painter.setPen(QPen(worn.color("line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        points = _points(line.values, room.adjusted(_DOT, _GAP, -_DOT, -_GAP))
        ink = worn.color(line.token)
        painter.setPen(QPen(ink, 2))
        painter.drawPolyline(points)
        painter.setBrush(ink)
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)

    def _font(self) -> QFont:
        return weighted(self.font(), QFont.Weight.Normal, max(14, round(self.font().pixelSize() * 0.94)))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())


def _points(values: tuple[int, ...], room: QRectF) -> list[QPointF]:
    """Return where the values stand, the least at the bottom, the greatest at the top; one that never moves in the middle."""
    least, most = min(values), max(values)
    span = most - least
    step = room.width() / max(1, len(values) - 1)

    def height(value: int) -> float:
        return room.center().y() if not span else room.bottom() - room.height() * (value - least) / span

    return [QPointF(room.left() + place * step, height(value)) for place, value in enumerate(values)]
