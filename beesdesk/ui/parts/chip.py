"""A state, said three times: by a colour, a sign and a word."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.ui.icons import paint_icon
from beesdesk.ui.theme import look, weighted


class State(StrEnum):
    """The five states of anything: shopping right, staffing, hardware, sync, stock. Values are tokens of the theme."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    OFF = "off"

    @property
    def tint(self) -> str:
        """The token of the ground on which the state is written."""
        return f"{self.value}_tint"

    @property
    def sign(self) -> str:
        """The icon of the state inside a line of text."""
        return _SIGNS[self]

    @property
    def picture(self) -> str:
        """The icon of the state where it stands alone and large."""
        return _PICTURES[self]


_SIGNS: Final = {
    State.OK: "check", State.WARN: "exclaim", State.BAD: "cross", State.INFO: "letter-i", State.OFF: "dash",
}  # fmt: skip
_PICTURES: Final = {
    State.OK: "check", State.WARN: "warning", State.BAD: "cross", State.INFO: "info", State.OFF: "dash",
}  # fmt: skip


class StateChip(QLabel):
    """A pill such as `✓ courses permises`; the word is cut with dots where the room is too small, and is the tooltip."""

    def __init__(self, state: State = State.OFF, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(state, word)

    def show_state(self, state: State, word: str, tip: str = "") -> None:
        """Show a state by its word; `tip` says more."""
        self.state, self.word = state, word
        self.setAccessibleName(word)
        self.setToolTip(tip or word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of sign and word."""
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self.word) + metrics.height() + 30, metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:
        """Return the size of sign and a few letters."""
        metrics = QFontMetrics(self._font())
        return QSize(min(self.sizeHint().width(), metrics.height() * 5), metrics.height() + 12)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint the pill."""
        worn = look()
        font = self._font()
        metrics = QFontMetrics(font)
        ink = worn.color(self.state)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(worn.color(self.state.tint))
            flat = worn.theme.border == 1
            painter.setPen(Qt.PenStyle.NoPen if flat else QPen(ink, 2))
            pill = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            side = round(metrics.height() * 0.8)
            paint_icon(painter, self.state.sign, QRect(12, (self.height() - side) // 2, side, side), ink)
            painter.setFont(font)
            painter.setPen(ink)
            room = self.rect().adjusted(18 + side, 0, -10, 0)
            word = metrics.elidedText(self.word, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)

    def _font(self) -> QFont:
        size = max(14, round(self.font().pixelSize() * 0.9))
        return weighted(self.font(), QFont.Weight.DemiBold, size)
