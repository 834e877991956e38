"""A slip as paper on the screen: what the printer would print, element by element."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QScroller, QSizePolicy, QWidget

from beesdesk.formats import NBSP
from beesdesk.reports.elements import Align, Barcode, Columns, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.reports.texts import legible, wrapped
from beesdesk.ui.theme import look, weighted

_WIDTH: Final = 400  # px at 100 %, about what 42 characters take
_MARGIN: Final = 22
_INDENT: Final = 18
_GAP: Final = 12
_LEAST_LEFT: Final = 0.3  # of the width: a text with less room stands above its figure
_TOOTH: Final = 6  # px of the torn edge
_SHARES: Final = {Size.SMALL: 0.84, Size.NORMAL: 1.0, Size.LARGE: 1.28}


@dataclass(frozen=True, slots=True)
class Piece:
    """A text on its line, between two edges (px), aligned there."""

    text: str
    left: int
    right: int
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line of the paper: its pieces and their font; a `rule` is drawn as one."""

    pieces: tuple[Piece, ...]
    font: QFont
    rule: bool = False

    @property
    def text(self) -> str:
        """The line as it is read out."""
        return " ".join(piece.text for piece in self.pieces if piece.text)


class Paper(QLabel):
    """A slip, as wide as its paper and as high as what stands on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slip: Slip | None = None
        self._lines: list[PaperLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return what stands on the paper, line by line."""
        return "\n".join(line.text for line in self._lines)

    def show_slip(self, slip: Slip) -> None:
        """Show a slip."""
        self.slip = slip
        self.setAccessibleName(slip.title)
        self._lay_out()
        self.setAccessibleDescription(self.text())

    def sizeHint(self) -> QSize:
        """Return the size of the paper."""
        height = sum(QFontMetrics(line.font).lineSpacing() for line in self._lines)
        return QSize(look().px(_WIDTH), height + 2 * _MARGIN + _TOOTH)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; a narrow place breaks lines sooner."""
        return QSize(look().px(_WIDTH) // 2, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the paper with its torn end, and the lines on it."""
        worn, top = look(), _MARGIN
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(worn.color("edge"), worn.theme.border))
            painter.setBrush(worn.color("surface"))
            painter.drawPolygon(self._outline())
            painter.setPen(worn.color("text"))
            for line in self._lines:
                metrics = QFontMetrics(line.font)
                painter.setFont(line.font)
                self._paint(painter, line, metrics, top)
                top += metrics.lineSpacing()

    def _paint(self, painter: QPainter, line: PaperLine, metrics: QFontMetrics, top: int) -> None:
        if line.rule:
            middle = top + metrics.lineSpacing() // 2
            painter.drawLine(_MARGIN, middle, self.width() - _MARGIN, middle)
        for piece in line.pieces:
            spare = piece.right - piece.left - metrics.horizontalAdvance(piece.text)
            shift = {Align.LEFT: 0, Align.CENTRE: spare // 2, Align.RIGHT: spare}[piece.align]
            painter.drawText(piece.left + shift, top + metrics.ascent(), piece.text)

    def _outline(self) -> QPolygonF:
        right, bottom = self.width() - 1, self.height() - 1
        teeth = max(2, right // (2 * _TOOTH))
        edge = [QPointF(right - n * right / teeth, bottom - _TOOTH * (n % 2)) for n in range(teeth)]
        return QPolygonF([QPointF(0, 0), QPointF(right, 0), *edge, QPointF(0, bottom)])

    def _lay_out(self) -> None:
        width = self.width() - 2 * _MARGIN
        elements = self.slip.elements if self.slip else ()
        self._lines = [line for element in elements for line in self._set(element, width)]
        self.updateGeometry()
        self.update()

    def _set(self, element: Element, width: int) -> Iterator[PaperLine]:
        match element:
            case Text():
                yield from self._text(element, width)
            case Columns():
                yield from self._columns(element, width)
            case Table():
                yield from self._table(element, width)
            case Rule():
                yield PaperLine((), self._font(Size.SMALL), rule=True)
            case Space():
                yield PaperLine((), self._font(Size.SMALL))
            case Barcode():  # a screen is not scanned: its text is what people need
                yield from self._text(Text(element.data, Align.CENTRE, bold=True), width)

    def _text(self, element: Text, width: int) -> Iterator[PaperLine]:
        font = self._font(element.size, bold=element.bold)
        left, right = _MARGIN + look().px(_INDENT) * element.indent, _MARGIN + width
        for part in _broken(element.text, font, right - left):
            yield PaperLine((Piece(part, left, right, element.align),), font)

    def _columns(self, element: Columns, width: int) -> Iterator[PaperLine]:
        """Set the figure on the first line of the text, or under it where both are long."""
        font = self._font(element.size, bold=element.bold)
        right, step = _MARGIN + width, look().px(_INDENT)
        mark = () if element.mark is None else (Piece(_legible(element.mark), right - step, right, Align.RIGHT),)
        edge, text = right - step * len(mark), _legible(element.right)
        split = edge - QFontMetrics(font).horizontalAdvance(text) - _GAP
        figure = Piece(text, _MARGIN, edge, Align.RIGHT)
        if split - _MARGIN < width * _LEAST_LEFT:
            for part in _broken(element.left, font, width):
                yield PaperLine((Piece(part, _MARGIN, right),), font)
            yield PaperLine((figure, *mark), font)
            return
        first, *more = _broken(element.left, font, split - _MARGIN) or [""]
        yield PaperLine((Piece(first, _MARGIN, split), figure, *mark), font)
        for part in more:
            yield PaperLine((Piece(part, _MARGIN, split),), font)

    def _table(self, element: Table, width: int) -> Iterator[PaperLine]:
        """Set the columns as wide as their figures need, spread over the paper; smaller where that is too wide."""
        rows = [[_legible(cell) for cell in row] for row in (element.head, *element.rows)]
        for size in (Size.NORMAL, Size.SMALL):
            fonts = [self._font(size, bold=index == 0) for index in range(len(rows))]
            wide = [
                max(QFontMetrics(font).horizontalAdvance(row[place]) for font, row in zip(fonts, rows, strict=True))
                for place in range(len(element.head))
            ]
            gap = (width - sum(wide)) // max(len(wide) - 1, 1)
            if gap >= _GAP:
                break
        ends = [_MARGIN + sum(wide[: place + 1]) + gap * place for place in range(len(wide))]
        for font, row in zip(fonts, rows, strict=True):
            figures = zip(row[1:], ends[1:], strict=True)
            cells = [Piece(cell, _MARGIN, end, Align.RIGHT) for cell, end in figures]
            yield PaperLine((Piece(row[0], _MARGIN, ends[0]), *cells), font)

    def _font(self, size: Size, *, bold: bool = False) -> QFont:
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        return weighted(self.font(), weight, look().text(17 * _SHARES[size]))


class PaperView(QScrollArea):
    """A view of the paper that a finger, the wheel and the arrow keys move."""

    def __init__(self, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(paper)
        self.setWidgetResizable(True)
        self.setMinimumWidth(look().px(_WIDTH) // 2)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper as wide as paper, in the middle."""
        super().resizeEvent(event)
        side = max(0, (self.width() - look().px(_WIDTH)) // 2)
        self.setViewportMargins(side, 0, side, 0)


def _legible(text: str) -> str:
    return legible(text, lambda character: character.isprintable() or character == NBSP)


def _broken(text: str, font: QFont, width: int) -> list[str]:
    """Return a text in lines of so many px."""
    metrics = QFontMetrics(font)
    return wrapped(_legible(text), lambda part: metrics.horizontalAdvance(part) <= width)
