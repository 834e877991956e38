"""How a shift is painted in its cell of the board. A cell is drawn once, kept as a picture, and copied from then on."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from beesdesk.ui.icons import paint_icon
from beesdesk.ui.office.board_words import CellView, translate
from beesdesk.ui.theme import Look, look, weighted
from beesdesk.values import dataclass

_KEPT: Final = 800  # pictures: a year of shifts goes by in a minute, half of them may come back; up to 90 kB each
_GAP: Final = 2  # px around a card
_PAD: Final = 6
_BAR: Final = 6
_LINES: Final = 3
_ROUND: Final = 8
_WIDE: Final = 8  # letters beside the figures, from which the task stands on the same line


@dataclass(frozen=True, slots=True)
class Piece:
    """A name as it stands in a cell; `seat` is the place that it means, None of the leader and of remarks."""

    text: str
    x: int
    y: int
    width: int
    ink: str
    icon: str
    seat: UUID | None


class CellPainter:
    """Draws cells and keeps their pictures."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[CellView, int, bool, bool], QPixmap] = {}
        self.dress(QFont(), 1.0)

    def dress(self, font: QFont, ratio: float) -> None:
        """Take a font, and the pixels of the screen for one of ours; the theme may have changed as well."""
        bold = weighted(font, QFont.Weight.DemiBold, round(font.pixelSize() * 0.94))
        small = weighted(font, QFont.Weight.Normal, round(font.pixelSize() * 0.86))
        self._bold, self._small = (bold, QFontMetrics(bold)), (small, QFontMetrics(small))
        self._ratio = ratio
        self._drawn.clear()

    @property
    def height(self) -> int:
        """The height of every cell, its gap included."""
        return 2 * (_GAP + _PAD) + self._bold[1].height() + 2 * 5 + _BAR + _LINES * self._small[1].height()

    @property
    def least_width(self) -> int:
        """The width in which sign, figures and a few letters have room."""
        return 2 * (_GAP + _PAD) + self._figures_width("00/00")

    def picture(self, view: CellView, width: int, *, lit: bool = False, aimed: bool = False) -> QPixmap:
        """Return the picture of a shift; `lit` where somebody looked for stands, `aimed` where a drag would drop."""
        key = (view, width, lit, aimed)
        if key not in self._drawn:
            if len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[key] = self._draw(view, width, lit=lit, aimed=aimed)
        return self._drawn[key]

    def has(self, view: CellView, width: int, *, lit: bool) -> bool:
        """Tell whether a picture is kept."""
        return (view, width, lit, False) in self._drawn

    def seat_at(self, view: CellView, width: int, x: int, y: int) -> UUID | None:
        """Return the place whose name stands at a point of a cell."""
        line = self._small[1].height()
        for piece in self._pieces(view, width):
            if piece.seat and piece.x <= x <= piece.x + piece.width and piece.y <= y < piece.y + line:
                return piece.seat
        return None

    @staticmethod
    def paint_choice(painter: QPainter, rect: QRect, *, focused: bool) -> None:
        """Paint the frame of the chosen cell, thicker while the board has the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look().color("focus"), 3 if focused else 2))
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), _ROUND + 1, _ROUND + 1)

    def _draw(self, view: CellView, width: int, *, lit: bool, aimed: bool) -> QPixmap:
        worn = look()
        picture = QPixmap(round(width * self._ratio), round(self.height * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(worn.color("surface"))
        with QPainter(picture) as painter:
            self._paint_ground(painter, worn, width, lit=lit, aimed=aimed)
            self._paint_head(painter, worn, view, width)
            self._paint_people(painter, worn, view, width)
        return picture

    def _paint_ground(self, painter: QPainter, worn: Look, width: int, *, lit: bool, aimed: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(worn.color("mark" if lit else "selected" if aimed and worn.theme.border == 1 else "surface"))
        edge = "accent" if lit else "focus" if aimed else "line"
        painter.setPen(QPen(worn.color(edge), 3 if lit or aimed else worn.theme.border))
        card = QRect(0, 0, width, self.height).adjusted(_GAP, _GAP, -_GAP - 1, -_GAP - 1)
        painter.drawRoundedRect(card, _ROUND, _ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_head(self, painter: QPainter, worn: Look, view: CellView, width: int) -> None:
        """Paint task, sign and figures, and the bar under them."""
        font, metrics = self._bold
        left, right, top = _GAP + _PAD, width - _GAP - _PAD, _GAP + _PAD
        base = top + metrics.ascent()
        ink = worn.color(view.state)
        painter.setFont(font)
        figures = self._figures_width(view.figures)
        side = self._sign_side()
        beside = self._is_wide(width)
        start = right - figures if beside else left
        paint_icon(painter, view.state.sign, QRect(start, top + (metrics.height() - side) // 2, side, side), ink)
        painter.setPen(ink)
        painter.drawText(start + side + 3, base, view.figures)
        painter.setPen(worn.color("muted" if view.cancelled else "text"))
        if beside:
            painter.drawText(left, base, _cut(metrics, view.task, right - left - figures - 6))
        bar = QRect(left, top + metrics.height() + 5, right - left, _BAR)
        painter.setPen(QPen(ink, 1) if worn.theme.border > 1 else Qt.PenStyle.NoPen)
        painter.setBrush(worn.color("off_tint"))
        painter.drawRoundedRect(bar, 3, 3)
        if view.filled:
            painter.setBrush(ink)
            painter.drawRoundedRect(QRect(bar.x(), bar.y(), max(bar.width() * view.filled // 1000, _BAR), _BAR), 3, 3)

    def _paint_people(self, painter: QPainter, worn: Look, view: CellView, width: int) -> None:
        font, metrics = self._small
        painter.setFont(font)
        side = self._star_side()
        inks: dict[str, QColor] = {}
        for piece in self._pieces(view, width):
            ink = inks.setdefault(piece.ink, worn.color(piece.ink))
            x = piece.x
            if piece.icon:
                paint_icon(painter, piece.icon, QRect(x, piece.y + (metrics.height() - side) // 2, side, side), ink)
                x += side + 3
            painter.setPen(ink)
            painter.drawText(x, piece.y + metrics.ascent(), piece.text)

    def _pieces(self, view: CellView, width: int) -> list[Piece]:
        """Return what stands under the bar: the leader, what is missing, names line by line, and how many more there are."""
        metrics = self._small[1]
        wanted: list[tuple[str, str, str, UUID | None]] = []
        if view.cancelled:
            wanted.append((translate("Board", "cancelled"), "muted", "", None))
        elif view.leader:
            wanted.append((view.leader, "text", "star", None))
        else:
            wanted.append((translate("Board", "leader?"), "warn", "star", None))
        if view.unskilled:
            wanted.append((translate("Board", "skill?"), "warn", "exclaim", None))
        wanted += [(name, "muted", "", seat) for name, seat in view.people]
        room = QRect(_GAP + _PAD, self._top_of_people(), width - 2 * (_GAP + _PAD), 0)
        flow = _Flow(metrics, self._star_side(), room)
        if not self._is_wide(width):
            flow.put_line(view.task, "muted" if view.cancelled else "text")
        for place, one in enumerate(wanted):
            if not flow.put(*one, following=len(wanted) - place - 1):
                break
        return flow.pieces

    def _top_of_people(self) -> int:
        return _GAP + _PAD + self._bold[1].height() + 2 * 5 + _BAR

    def _is_wide(self, width: int) -> bool:
        metrics = self._bold[1]
        return width - 2 * (_GAP + _PAD) - self._figures_width("00/00") >= _WIDE * metrics.averageCharWidth()

    def _figures_width(self, figures: str) -> int:
        return self._sign_side() + 3 + self._bold[1].horizontalAdvance(figures)

    def _sign_side(self) -> int:
        return round(self._bold[1].height() * 0.72)

    def _star_side(self) -> int:
        return round(self._small[1].height() * 0.72)


class _Flow:
    """Puts names one after the other into so many lines; what finds no room is counted, never cut silently."""

    def __init__(self, metrics: QFontMetrics, icon: int, room: QRect) -> None:
        self._metrics, self._icon, self._room = metrics, icon, room
        self._x, self._line = room.x(), 0
        self.pieces: list[Piece] = []

    def put_line(self, text: str, ink: str) -> None:
        """Put a text on a line of its own, cut where it is too long."""
        self._add(_cut(self._metrics, text, self._room.width()), ink, "", None)
        self._x, self._line = self._room.x(), self._line + 1

    def put(self, text: str, ink: str, icon: str, seat: UUID | None, *, following: int) -> bool:
        """Put a name; False where it had no room, and `+n` stands there for it and all that follow."""
        comma = "," if following and seat else ""
        whole = self._width(text + comma, icon)
        is_last = self._line == _LINES - 1
        more = self._width(f" +{following}", "") if is_last and following else 0
        right = self._room.x() + self._room.width()
        if self._x + whole + more > right and self._x > self._room.x() and not is_last:
            self._x, self._line = self._room.x(), self._line + 1
            return self.put(text, ink, icon, seat, following=following)
        if self._x + whole + more > right and self._x > self._room.x():
            self._add(f"+{following + 1}", "muted", "", None)
            return False
        if whole + more > right - self._x:
            room = right - self._x - more - (self._icon + 3 if icon else 0)
            text, comma = _cut(self._metrics, text, room), ""
        self._add(text + comma, ink, icon, seat)
        return True

    def _add(self, text: str, ink: str, icon: str, seat: UUID | None) -> None:
        width = self._width(text, icon)
        y = self._room.y() + self._line * self._metrics.height()
        self.pieces.append(Piece(text, self._x, y, width, ink, icon, seat))
        self._x += width + self._metrics.horizontalAdvance(" ")

    def _width(self, text: str, icon: str) -> int:
        return self._metrics.horizontalAdvance(text) + (self._icon + 3 if icon else 0)


def _cut(metrics: QFontMetrics, text: str, room: int) -> str:
    """Return a text, with dots where it is cut."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
