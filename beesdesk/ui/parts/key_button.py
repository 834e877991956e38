"""A button with its key printed on it, as in `Peser F5`."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from beesdesk.ui.icons import paint_icon
from beesdesk.ui.language import Translated
from beesdesk.ui.theme import Look, look, weighted

_GAP: Final = 6
_SIDE: Final = 12
_RADIUS: Final = 10
_WRAP: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Tone(StrEnum):
    """How loud a button is; one primary act a screen."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


class KeyButton(Translated, QPushButton):
    """A button at least 56 px high, with a small key beside its text (under it, where the button is narrow).

    `key` is a `QKeySequence` such as `F5` or `Del`; it clicks the button at once while its window is in front. A bare
    letter or digit is a ValueError: those belong to what is typed or scanned. `hint` is printed in its place where
    the key is handled elsewhere.
    """

    def __init__(
        self,
        text: str = "",
        key: str = "",
        *,
        tone: Tone = Tone.PLAIN,
        icon: str = "",
        hint: str = "",
        height: int = 56,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if len(key) == 1 and key.isalnum():
            raise ValueError(key)
        self._tone, self._icon, self._hint, self._height, self._big = tone, icon, hint, height, 1.0
        self._fonts: tuple[QFont, QFont, QFontMetrics, QFontMetrics] | None = None
        self._heights: dict[tuple[int, str], int] = {}  # by width and text; a layout asks a dozen times for each
        self._key = QKeySequence(key)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if key:
            # A button's own shortcut waits 100 ms to show itself pressed; a till does not.
            shortcut = QShortcut(self._key, self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)
        self.show_text(text)

    def show_text(self, text: str, name: str = "") -> None:
        """Set the text, and the name that is read out if it should say more."""
        self.setText(text)
        self.setAccessibleName(name or text)
        self._retranslate()
        self.updateGeometry()

    def set_hint(self, hint: str) -> None:
        """Print something small in the place of the key; empty for the key again."""
        self._hint = hint
        self._retranslate()
        self.updateGeometry()

    def set_tone(self, tone: Tone) -> None:
        """Make the button louder or quieter."""
        self._tone = tone
        self.update()

    def set_text_size(self, share: float) -> None:
        """Set the text size as a share of the room's: the pay button has 1.7."""
        self._big = share
        self._measure_anew()

    @property
    def key_text(self) -> str:
        """What is printed small: the key as the language names it (`Del`, `Suppr`), or the hint."""
        return self._hint or self._key.toString(QKeySequence.SequenceFormat.NativeText)

    def sizeHint(self) -> QSize:
        """Return the size of text and key on one line."""
        width = self._line_width() + 2 * self._side()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word."""
        text, small = self._metrics()
        words = [text.horizontalAdvance(word) for word in self.text().split(" ")]
        width = max([*words, small.horizontalAdvance(self.key_text)]) + self._icon_width(text) + 2 * self._side()
        return QSize(max(44, width), self._height)

    def heightForWidth(self, width: int) -> int:
        """Return the height for text and key on one line, or for the text above the key where that is too wide."""
        asked = (width, self.text())
        if asked not in self._heights:
            self._heights[asked] = self._height_for(width)
        return self._heights[asked]

    def _height_for(self, width: int) -> int:
        text, small = self._metrics()
        if self._line_width() + 2 * self._side() <= width:
            return max(self._height, text.height() + 20)
        room = QRect(0, 0, width - 2 * self._side() - self._icon_width(text), 1000)
        lines = text.boundingRect(room, _WRAP, self.text()).height()
        return max(self._height, lines + (small.height() if self.key_text else 0) + 12)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme, scale and language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._measure_anew()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint ground, ring, text and key."""
        worn = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, worn)
            self._paint_words(painter, *self._inks(worn))

    def _retranslate(self) -> None:
        self.setAccessibleDescription(self.key_text)
        self._heights.clear()
        self.update()

    def _paint_ground(self, painter: QPainter, worn: Look) -> None:
        focused = self.hasFocus()
        inset = 5 if focused else 1
        painter.setPen(QPen(worn.color(self._edge()), worn.theme.border))
        painter.setBrush(self._fill(worn))
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        if focused:
            painter.setPen(QPen(worn.color("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), _RADIUS + 2, _RADIUS + 2)

    def _paint_words(self, painter: QPainter, ink: QColor, faint: QColor) -> None:
        text, small = self._metrics()
        room = self.rect().adjusted(self._side(), 4, -self._side(), -4)
        icon, line = self._icon_width(text), self._line_width()
        if line <= room.width():
            self._paint_line(painter, room.x() + (room.width() - line) // 2, ink, faint)
            return
        if icon:
            side = text.height()
            paint_icon(painter, self._icon, QRect(room.x(), room.center().y() - side // 2, side, side), ink)
            room.adjust(icon, 0, 0, 0)
        lines = text.boundingRect(room, _WRAP, self.text()).height()
        below = small.height() if self.key_text and lines + small.height() <= room.height() + 4 else 0
        painter.setFont(self._text_font())
        painter.setPen(ink)
        painter.drawText(room.adjusted(0, 0, 0, -below), _WRAP, self.text())
        if below:
            painter.setFont(self._small_font())
            painter.setPen(faint)
            middle = room.center().y() + (lines - below) // 2
            painter.drawText(QRect(room.x(), middle, room.width(), below), Qt.AlignmentFlag.AlignCenter, self.key_text)

    def _paint_line(self, painter: QPainter, left: int, ink: QColor, faint: QColor) -> None:
        text = QFontMetrics(self._text_font())
        if self._icon:
            side = text.height()
            paint_icon(painter, self._icon, QRect(left, (self.height() - side) // 2, side, side), ink)
        left += self._icon_width(text)
        # One base line for the text and the smaller key.
        base = (self.height() + text.ascent() - text.descent()) // 2
        painter.setFont(self._text_font())
        painter.setPen(ink)
        painter.drawText(left, base, self.text())
        painter.setFont(self._small_font())
        painter.setPen(faint)
        painter.drawText(left + text.horizontalAdvance(self.text()) + _GAP, base, self.key_text)

    def _fill(self, worn: Look) -> QColor:
        if self._tone is Tone.PRIMARY and self.isEnabled():
            accent = worn.color("accent")
            return accent.darker(112) if self.isDown() else accent
        if self.isDown() or self.isChecked():
            return worn.color("pressed")
        return worn.color("hover" if self.underMouse() and self.isEnabled() else "surface")

    def _edge(self) -> str:
        tone = self._tone if self.isEnabled() else Tone.PLAIN
        return {Tone.PRIMARY: "accent_edge", Tone.DANGER: "bad"}.get(tone, "line")

    def _inks(self, worn: Look) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return worn.color("disabled"), worn.color("disabled")
        if self._tone is Tone.PRIMARY:
            return worn.color("accent_ink"), worn.color("accent_ink")
        return worn.color("bad" if self._tone is Tone.DANGER else "text"), worn.color("muted")

    def _side(self) -> int:
        """Return the px that stay free left and right of the words."""
        return _SIDE

    def _key_width(self, small: QFontMetrics) -> int:
        return small.horizontalAdvance(self.key_text) + _GAP if self.key_text else 0

    def _line_width(self) -> int:
        text, small = self._metrics()
        return self._icon_width(text) + text.horizontalAdvance(self.text()) + self._key_width(small)

    def _icon_width(self, text: QFontMetrics) -> int:
        return text.height() + _GAP if self._icon else 0

    def _text_font(self) -> QFont:
        return self._worn()[0]

    def _small_font(self) -> QFont:
        return self._worn()[1]

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return self._worn()[2:]

    def _worn(self) -> tuple[QFont, QFont, QFontMetrics, QFontMetrics]:
        """Return the fonts of text and key and their measures; made anew only where font or size have changed."""
        if self._fonts is None:
            font = self.font()
            size = font.pixelSize()
            text = weighted(font, QFont.Weight.DemiBold, round(size * self._big))
            small = weighted(font, QFont.Weight.Normal, round(size * max(0.78, self._big * 0.6)))
            self._fonts = (text, small, QFontMetrics(text), QFontMetrics(small))
        return self._fonts

    def _measure_anew(self) -> None:
        self._fonts = None
        self._heights.clear()
        self.updateGeometry()
