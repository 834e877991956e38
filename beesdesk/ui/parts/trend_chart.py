"""Lines through time, one under the other, each on its own scale: eight on one would lie upon one another."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from beesdesk.ui.parts.chart_data import Trend, Trends
from beesdesk.ui.parts.painted_chart import PaintedChart
from beesdesk.ui.theme import Look, weighted

_HEIGHT: Final = 400  # px of all lines together at 100 %, however many there are
_ROW: Final = 96  # px at 100 % that a line has at most
_GAP: Final = 8
_DOT: Final = 3
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TrendChart(PaintedChart[Trends]):
    """The lines, each with its name before it and its last value behind it; they share the height."""

    def paint(self, painter: QPainter, worn: Look, size: QSize) -> None:
        """Paint a row for each line, and the days under the last."""
        trends, metrics = self.data, self._metrics()
        if trends is None or not trends.lines:
            return
        names = max(metrics.horizontalAdvance(line.name) for line in trends.lines) + _GAP
        ends = max(metrics.horizontalAdvance(line.end) for line in trends.lines) + 2 * _GAP
        row = min(worn.px(_ROW), (size.height() - metrics.height() - _GAP) / len(trends.lines))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        for place, line in enumerate(trends.lines):
            room = QRectF(names, place * row, size.width() - names - ends, row)
            self._paint_line(painter, worn, line, room, ends)
        painter.setPen(worn.color("muted"))
        below = QRectF(names, len(trends.lines) * row, size.width() - names - ends, metrics.height() + 2)
        painter.drawText(below, _LEFT, trends.first)
        painter.drawText(below, _RIGHT, trends.last)

    def _high(self, worn: Look) -> int:
        """Return the height of the lines, and of the days."""
        return worn.px(_HEIGHT) + self._metrics().height() + _GAP

    def _paint_line(self, painter: QPainter, worn: Look, line: Trend, room: QRectF, ends: float) -> None:
        painter.setPen(worn.color("text"))
        painter.drawText(QRectF(0, room.top(), room.left(), room.height()), _LEFT, line.name)
        behind = QRectF(room.right() + _GAP, room.top(), ends - _GAP, room.height())
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


def _points(values: tuple[int, ...], room: QRectF) -> list[QPointF]:
    """Return where the values stand, the least at the bottom, the greatest at the top; one that never moves in the middle."""
    least, most = min(values), max(values)
    span = most - least
    step = room.width() / max(1, len(values) - 1)

    def height(value: int) -> float:
        return room.center().y() if not span else room.bottom() - room.height() * (value - least) / span

    return [QPointF(room.left() + place * step, height(value)) for place, value in enumerate(values)]
