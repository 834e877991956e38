"""Stacked bars, painted by hand: with the theme's colours, with patterns, and with figures on the bars themselves.

Qt's own charts come without an accessible tree, take neither theme nor text size of the application, and know no
patterns beside their colours.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from beesdesk.ui.parts.chart_data import Bars
from beesdesk.ui.parts.painted_chart import PaintedChart
from beesdesk.ui.theme import Look, weighted

_HEIGHT: Final = 200  # px of the bars at 100 %
_GAP: Final = 6
_SHARE: Final = 0.72  # of the room of a bar that it fills
_TICKS: Final = 4
_NICE: Final = (1, 2, 5, 10)
_CENTER: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def ticks(top: int) -> list[int]:
    """Return round whole values from zero to the first at or above the highest, a handful of them."""
    step, power = 1, 1
    while step * _TICKS < top:
        step = next((nice * power for nice in _NICE if nice * power * _TICKS >= top), 0)
        if not step:
            power *= 10
            step = power
    last = -(-max(top, 1) // step) * step
    return list(range(0, last + step, step))


class BarChart(PaintedChart[Bars]):
    """The bars, with so many lines of figures above each at most."""

    def __init__(self, parent: QWidget, *, lines_over: int = 1) -> None:
        super().__init__(parent)
        self._lines_over = lines_over

    def paint(self, painter: QPainter, worn: Look, size: QSize) -> None:
        """Paint key, axis and bars."""
        bars = self.data
        if bars is None or not bars.labels:
            return
        values = ticks(bars.top)
        painter.setFont(self._font())
        self._paint_key(painter, worn, bars)
        room = self._room(values, size)
        self._paint_axis(painter, worn, room, values)
        for place in range(len(bars.labels)):
            self._paint_bar(painter, worn, bars, place, self._slot(room, place), values[-1])
        self._paint_labels(painter, worn, bars, room)

    def _high(self, worn: Look) -> int:
        """Return the height of bars, figures, axis and key."""
        line = self._metrics().height()
        return worn.px(_HEIGHT) + self._over_height() + 2 * line + self._key_height() + 3 * _GAP

    # Where things stand

    def _room(self, values: list[int], size: QSize) -> QRectF:
        metrics = self._metrics()
        left = max(metrics.horizontalAdvance(str(value)) for value in values) + 2 * _GAP
        top = self._key_height() + self._over_height() + _GAP
        return QRectF(left, top, size.width() - left - _GAP, size.height() - top - 2 * metrics.height() - _GAP)

    def _slot(self, room: QRectF, place: int) -> QRectF:
        count = len(self.data.labels) if self.data else 1
        width = room.width() / count
        return QRectF(room.left() + place * width, room.top(), width, room.height())

    def _over_height(self) -> int:
        return self._lines_over * self._metrics().height()

    def _key_height(self) -> int:
        return self._metrics().height() + 2 * _GAP

    # What is painted

    def _paint_key(self, painter: QPainter, worn: Look, bars: Bars) -> None:
        """Say what the patterns mean."""
        metrics = self._metrics()
        side = round(metrics.height() * 0.8)
        left = float(_GAP)
        entries = [(part.name, part.token, part.pattern) for part in bars.parts]
        if bars.wholes:
            entries.append((bars.whole_name, "edge", Qt.BrushStyle.NoBrush))
        for name, token, pattern in entries:
            box = QRectF(left, _GAP, side, side)
            self._fill(painter, worn, box, token, pattern)
            painter.setPen(worn.color("text"))
            painter.drawText(QPointF(left + side + _GAP, _GAP + metrics.ascent() - 1), name)
            left += side + 3 * _GAP + metrics.horizontalAdvance(name)
        if bars.marked is not None:
            painter.setPen(worn.color("text"))
            painter.drawText(QPointF(left, _GAP + metrics.ascent() - 1), f"▲ {bars.mark}")

    def _paint_axis(self, painter: QPainter, worn: Look, room: QRectF, values: list[int]) -> None:
        for value in values:
            y = room.bottom() - room.height() * value / values[-1]
            painter.setPen(QPen(worn.color("edge" if value == 0 else "line"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(worn.color("muted"))
            half = self._metrics().height() / 2
            painter.drawText(QRectF(0, y - half, room.left() - _GAP, 2 * half), _RIGHT, str(value))

    def _paint_bar(self, painter: QPainter, worn: Look, bars: Bars, place: int, slot: QRectF, top: int) -> None:
        width = slot.width() * _SHARE
        left = slot.left() + (slot.width() - width) / 2
        if bars.wholes:
            height = slot.height() * bars.wholes[place] / top
            painter.setPen(QPen(worn.color("edge"), worn.theme.border))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left, slot.bottom() - height, width, height))
        base = slot.bottom()
        for part in bars.parts:
            height = slot.height() * part.values[place] / top
            if height:
                self._fill(painter, worn, QRectF(left, base - height, width, height), part.token, part.pattern)
            base -= height

    def _paint_labels(self, painter: QPainter, worn: Look, bars: Bars, room: QRectF) -> None:
        """Put the labels under the bars and the figures above, every second or third where not all have room."""
        metrics = self._metrics()
        under = _every(bars.labels, self._slot(room, 0).width(), metrics)
        above = _every(bars.over, self._slot(room, 0).width(), metrics)
        start = bars.marked or 0
        top = ticks(bars.top)[-1]
        for place, (label, over) in enumerate(zip(bars.labels, bars.over, strict=True)):
            slot = self._slot(room, place)
            painter.setFont(self._font(strong=place == bars.marked))
            painter.setPen(worn.color("text"))
            if (place - start) % under == 0:
                shown = f"▲ {label}" if place == bars.marked else label
                painter.drawText(_beside(slot, under, room.bottom() + _GAP / 2, 2 * metrics.height()), _CENTER, shown)
            if over and (place - start) % above == 0:
                near = range(max(0, place - above + 1), min(len(bars.labels), place + above))
                whole = max(bars.height(each) for each in near)
                lines = (over.count("\n") + 1) * metrics.height()
                y = slot.bottom() - slot.height() * whole / top - lines - 1
                painter.drawText(_beside(slot, above, y, lines), _CENTER, over)

    def _fill(self, painter: QPainter, worn: Look, box: QRectF, token: str, pattern: Qt.BrushStyle) -> None:
        """Fill a box with a colour in a pattern, within an edge of that colour."""
        if pattern is not Qt.BrushStyle.NoBrush:
            painter.fillRect(box, worn.color("surface"))
        painter.setPen(QPen(worn.color(token), worn.theme.border))
        painter.setBrush(QBrush(worn.color(token), pattern))
        painter.drawRect(box)

    def _font(self, *, strong: bool = False) -> QFont:
        size = max(14, round(self.font().pixelSize() * 0.88))
        return weighted(self.font(), QFont.Weight.Bold if strong else QFont.Weight.Normal, size)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font(strong=True))


def _every(texts: tuple[str, ...], room: float, metrics: QFontMetrics) -> int:
    """Return that each so-manyth text has room."""
    widest = max((metrics.horizontalAdvance(line) for text in texts for line in text.split("\n")), default=0)
    return max(1, -int(-(widest + _GAP) // max(room, 1)))


def _beside(slot: QRectF, each: int, top: float, height: float) -> QRectF:
    """Return the room of a text over or under a bar, and over or under those that have none."""
    width = slot.width() * each
    return QRectF(slot.center().x() - width / 2, top, width, height)
