"""The window that is turned to who shops: large and calm, to be read from two metres."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from beesdesk.ui.display.showing import Showing
from beesdesk.ui.display.shown import Bill, Idle, Row, Shown, Sum, Thanks
from beesdesk.ui.language import Translated
from beesdesk.ui.theme import Look, look, weighted
from beesdesk.ui.till.desk import Desk

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE, _CENTRE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter
_BOLD, _STRONG, _PLAIN = QFont.Weight.Bold, QFont.Weight.DemiBold, QFont.Weight.Normal
# Sizes in hundredths of the height; of a narrow window, of three quarters of its width.
_SIDE, _ROW, _SMALL_SUM, _LARGE_SUM = 4.0, 12.5, 7.0, 17.0


class CustomerDisplay(Translated, QWidget):
    """Follows the desk: what is in the basket, what it comes to, what is given back. It takes no key and no focus."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.showing = Showing(desk, self)
        self.showing.changed.connect(self.update)
        self._retranslate()
        if desk.rules.training:
            from beesdesk.ui.till.practice import PracticeTape  # noqa: PLC0415 - no real till needs it

            PracticeTape(self, says=True)

    @property
    def shown(self) -> Shown:
        """What can be read there."""
        return self.showing.shown

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("BeesDesk, customer display"))

    # Painting

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint what is shown."""
        worn = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), worn.color("background"))
            match self.shown:
                case Idle(shop=shop):
                    self._paint_idle(painter, worn, shop)
                case Bill() as shown:
                    self._paint_bill(painter, worn, shown)
                case Thanks() as shown:
                    self._paint_thanks(painter, worn, shown)

    def _paint_idle(self, painter: QPainter, worn: Look, shop: str) -> None:
        room, middle = self._room(), self.height() // 2
        self._write(painter, room, shop, self._font(13, _BOLD), worn.color("text"), _CENTRE)
        wide, thick = self._px(26), self._px(1)
        bar = QRect(room.center().x() - wide // 2, middle + self._px(11), wide, thick)
        painter.fillRect(bar, worn.color("accent"))

    def _paint_bill(self, painter: QPainter, worn: Look, shown: Bill) -> None:
        room, below = self._room(), self._height_of(shown.sums)
        floor = QRect(0, self.height() - below, self.width(), below)
        painter.fillRect(floor, worn.color("surface"))
        painter.fillRect(floor.adjusted(0, 0, 0, self._px(0.8) - below), worn.color("accent"))
        self._paint_sums(painter, worn, shown.sums, room.left(), room.width(), floor.top() + self._px(2))
        row, top = self._px(_ROW), self._px(2)
        rows = shown.rows[-max(1, (floor.top() - top) // row) :]
        for place, line in enumerate(rows):
            self._paint_row(painter, worn, QRect(0, top + place * row, self.width(), row), line, line is rows[-1])

    def _paint_row(self, painter: QPainter, worn: Look, room: QRect, line: Row, newest: bool) -> None:
        if newest:
            painter.fillRect(room, worn.color("mark"))
            painter.fillRect(QRect(room.topLeft(), QSize(self._px(1), room.height())), worn.color("accent"))
        side, gap = self._px(_SIDE), self._px(0.4)
        inner = room.adjusted(side, gap, -side, -gap)
        large, small = self._font(5.4, _STRONG), self._font(4.2, _PLAIN)
        amount = QFontMetrics(large).horizontalAdvance(line.amount)
        painter.setFont(large)
        painter.setPen(worn.color("text"))
        painter.drawText(inner, _RIGHT | _MIDDLE, line.amount)
        words = inner.adjusted(0, 0, -amount - side, 0)
        upper = words.adjusted(0, 0, 0, -words.height() * 44 // 100) if line.detail else words
        self._write(painter, upper, line.name, large, worn.color("text"), _LEFT | _MIDDLE)
        if line.detail:
            lower = words.adjusted(0, upper.height(), 0, 0)
            self._write(painter, lower, line.detail, small, worn.color("muted"), _LEFT | _MIDDLE)

    def _paint_thanks(self, painter: QPainter, worn: Look, shown: Thanks) -> None:
        room, below = self._room(), self._height_of(shown.sums)
        card = QRect(room.left(), 0, min(room.width(), self._px(110)), below)
        card.moveCenter(self.rect().center())
        painter.fillRect(card, worn.color("surface"))
        painter.fillRect(card.adjusted(0, 0, 0, self._px(0.8) - below), worn.color("accent"))
        inner = card.adjusted(self._px(_SIDE), self._px(2), -self._px(_SIDE), 0)
        self._paint_sums(painter, worn, shown.sums, inner.left(), inner.width(), inner.top())
        above = QRect(room.left(), 0, room.width(), card.top())
        self._write(painter, above, shown.words, self._font(8.5, _BOLD), worn.color("text"), _CENTRE)
        under = QRect(room.left(), card.bottom(), room.width(), self.height() - card.bottom())
        self._write(painter, under, shown.shop, self._font(5, _STRONG), worn.color("muted"), _CENTRE)

    def _paint_sums(
        self, painter: QPainter, worn: Look, sums: tuple[Sum, ...], left: int, width: int, top: int
    ) -> None:
        for place, one in enumerate(sums):
            large = place == len(sums) - 1
            high = self._px(_LARGE_SUM if large else _SMALL_SUM)
            room = QRect(left, top, width, high)
            figures = self._font(13 if large else 5.4, _BOLD if large else _STRONG)
            figures = _fitting(figures, one.amount, width * 7 // 10)
            painter.setFont(figures)
            painter.setPen(worn.color("text"))
            painter.drawText(room, _RIGHT | _MIDDLE, one.amount)
            taken = QFontMetrics(figures).horizontalAdvance(one.amount) + self._px(2)
            words = self._font(6.5 if large else 5.4, _STRONG)
            ink = worn.color("text" if large else "muted")
            self._write(painter, room.adjusted(0, 0, -taken, 0), one.caption, words, ink, _LEFT | _MIDDLE, shrink=True)
            top += high

    def _write(
        self, painter: QPainter, room: QRect, text: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag, *,
        shrink: bool = False,
    ) -> None:  # fmt: skip
        """Write a line of text: a heading smaller where it is long, the name of an article cut with dots."""
        centred = bool(align & Qt.AlignmentFlag.AlignHCenter)
        fitting = _fitting(font, text, room.width()) if shrink or centred else font
        painter.setFont(fitting)
        painter.setPen(ink)
        cut = QFontMetrics(fitting).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, cut)

    def _height_of(self, sums: tuple[Sum, ...]) -> int:
        return self._px(_SMALL_SUM) * (len(sums) - 1) + self._px(_LARGE_SUM) + self._px(4)

    def _room(self) -> QRect:
        side = self._px(_SIDE)
        return self.rect().adjusted(side, 0, -side, 0)

    def _font(self, size: float, weight: QFont.Weight) -> QFont:
        return weighted(self.font(), weight, self._px(size))

    def _px(self, share: float) -> int:
        """Return px of so many hundredths of the window's height, or of its width where it is narrow."""
        return round(min(self.height(), self.width() * 0.75) * share / 100)


def _fitting(font: QFont, text: str, width: int) -> QFont:
    """Return a font in which a text is no wider than its room; half as large at the least."""
    wide = QFontMetrics(font).horizontalAdvance(text)
    if wide <= width or not width > 0:
        return font
    size = font.pixelSize()
    return weighted(font, QFont.Weight(font.weight()), max(size // 2, size * width // wide))
