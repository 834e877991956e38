"""How one line of a basket is painted: position, name above detail, quantity, amount."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from beesdesk.ui.icons import paint_icon
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.theme import Look, look, weighted

_BAR: Final = 6  # px of the yellow bar at the left of the marked line
_KEPT: Final = 64  # pictures of lines: a screenful or three, about 200 kB each
_SIDE: Final = 18
_BAR_ROOM: Final = 22  # px at the right, where the scroll bar comes
_WIDEST: Final = ("000", "00,000 kg \u00d7 00,00", "\u2212000,00")


class Type:
    """The fonts and column widths of a list, measured once for a font."""

    def __init__(self, font: QFont) -> None:
        bold = weighted(font, QFont.Weight.DemiBold)
        small = weighted(font, QFont.Weight.Normal, round(font.pixelSize() * 0.8))
        self.body, self.bold, self.small = ((kind, QFontMetrics(kind)) for kind in (QFont(font), bold, small))
        position, quantity, amount = _WIDEST
        metrics = self.body[1]
        self.position = metrics.horizontalAdvance(position) + 16
        self.quantity = metrics.horizontalAdvance(quantity) + 12
        self.amount = self.bold[1].horizontalAdvance(amount) + 8
        self.height = max(56, metrics.height() + self.small[1].height() + 18)


class LinePainter:
    """Draws lines and keeps the pictures of the last ones."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[LineView, int, bool], QPixmap] = {}
        self.dress(QFont(), 1.0)

    def dress(self, font: QFont, ratio: float) -> None:
        """Take a font, and the pixels of the screen for one of ours; the theme may have changed as well."""
        self._type, self._ratio = Type(font), ratio
        self._drawn.clear()

    @property
    def height(self) -> int:
        """The height that all lines have."""
        return self._type.height

    def picture(self, row: LineView, width: int, *, flashing: bool = False) -> QPixmap:
        """Return the picture of a line; one that was just scanned flashes."""
        key = (row, width, flashing)
        if key not in self._drawn:
            if len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[key] = self._draw(row, QRect(0, 0, width, self.height), flashing=flashing)
        return self._drawn[key]

    @staticmethod
    def paint_choice(painter: QPainter, rect: QRect, *, focused: bool) -> None:
        """Paint the frame of the chosen line, thicker while the list has the keyboard."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look().color("focus"), 3 if focused else 2))
        painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def _draw(self, row: LineView, rect: QRect, *, flashing: bool) -> QPixmap:
        worn = look()
        picture = QPixmap(rect.size() * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(worn.color("surface"))
        with QPainter(picture) as painter:
            self._paint_ground(painter, worn, row, rect, flashing=flashing)
            self._paint_texts(painter, worn, row, rect)
        return picture

    @staticmethod
    def _paint_ground(painter: QPainter, worn: Look, row: LineView, rect: QRect, *, flashing: bool) -> None:
        if row.marked:
            painter.fillRect(rect, worn.color("flash" if flashing else "mark"))
            painter.fillRect(rect.x(), rect.y(), _BAR, rect.height() - 1, worn.color("accent"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, worn.color("line"))

    def _paint_texts(self, painter: QPainter, worn: Look, row: LineView, rect: QRect) -> None:
        kind = self._type
        ink, muted = worn.color("text"), worn.color("muted")
        name_ink = muted if row.kind == "correction" else ink
        left, right = rect.x() + _SIDE, rect.right() - _BAR_ROOM
        middle = QRect(left, rect.y(), right - left, rect.height() - 1)
        if row.kind == "correction":
            side = kind.small[1].height()
            paint_icon(painter, "undo", QRect(left, middle.center().y() - side // 2, side, side), muted)
        else:
            _text(painter, kind.body, muted, middle, row.position)
        _text(painter, kind.bold, name_ink, middle, row.amount, right=True)
        # Name and quantity share what is left, the quantity at most its widest; a narrow list has it before the detail.
        figure = max(kind.amount, kind.bold[1].horizontalAdvance(row.amount) + 12) if row.amount else 0
        room = middle.adjusted(kind.position, 0, -figure, 0)
        detail = row.detail
        fits = kind.body[1].horizontalAdvance(row.quantity) + 12 <= kind.quantity
        if fits and room.width() >= kind.quantity * 2:
            _text(painter, kind.body, muted, room.adjusted(room.width() - kind.quantity, 0, 0, 0), row.quantity)
            room.adjust(0, 0, -kind.quantity - 8 if row.quantity else 0, 0)
        elif row.quantity:
            detail = f"{row.quantity} \u00b7 {detail}" if detail else row.quantity
        self._paint_name(painter, kind, room, (row.name, name_ink, row.marked), (detail, muted))

    @staticmethod
    def _paint_name(
        painter: QPainter, kind: Type, room: QRect, name: tuple[str, QColor, bool], detail: tuple[str, QColor]
    ) -> None:
        text, ink, marked = name
        type_ = kind.bold if marked else kind.body
        if not detail[0]:
            _text(painter, type_, ink, room, text)
            return
        above, below = type_[1].height(), kind.small[1].height()
        top = room.y() + (room.height() - above - below) // 2
        _text(painter, type_, ink, QRect(room.x(), top, room.width(), above), text)
        _text(painter, kind.small, detail[1], QRect(room.x(), top + above, room.width(), below), detail[0])


def _text(
    painter: QPainter, type_: tuple[QFont, QFontMetrics], ink: QColor, room: QRect, text: str, *, right: bool = False
) -> None:
    # By base line: text laid out in a rectangle takes twice the time.
    if not text:
        return
    font, metrics = type_
    width = metrics.horizontalAdvance(text)
    if width > room.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    base = room.y() + (room.height() + metrics.ascent() - metrics.descent()) // 2
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(room.right() + 1 - width if right else room.x(), base, text)
