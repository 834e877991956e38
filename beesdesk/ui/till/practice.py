"""What tells the practice shop from the real one at a glance: a frame of warning tape, and a band that says so."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.ui.theme import Look, look, weighted
from beesdesk.ui.till.basket_panel import LARGE

TAPE: Final = 10
"""px of the tape around the window; around a dialog it is narrower."""
_DIALOG_TAPE: Final = 6
_STRIPE: Final = 14  # px along the edge
_BAND_MARGIN: Final = 4
_SAID: Final = 28  # of the height of a display


class PracticeBand(Translated, QFrame):
    """Says above the till that nothing is real here, and the way back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._worn: Look | None = None
        self._words = label("", "strong", self, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * TAPE, _BAND_MARGIN, 2 * TAPE, _BAND_MARGIN)
        row.addWidget(self._words)
        self._retranslate()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint the ground in the colour of the tape."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), look().color("accent"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size: the words are written in the ink of the tape, on one line."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._worn != look():
            self._retranslate()

    def _retranslate(self) -> None:
        self._worn = look()
        if look().scale < LARGE:
            text = self.tr("Practice: nothing here is a real sale. Back to the real till: menu.")
        else:
            text = self.tr("Practice: not a real sale")
        self._words.setText(text)
        self.setAccessibleName(text)
        self._words.setStyleSheet(f"color: {look().theme.accent_ink}; background: transparent")


class PracticeTape(QWidget):
    """Tape along the edges of a window, above all that it shows and out of the way of every touch.

    Where there is no band, it `says` itself that nothing is real.
    """

    def __init__(self, window: QWidget, *, says: bool = False) -> None:
        super().__init__(window)
        self._says = says
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and above it."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint the tape."""
        with QPainter(self) as painter:
            paint_tape(painter, QRectF(self.rect()), TAPE)
            if self._says:
                self._say(painter)

    def _say(self, painter: QPainter) -> None:
        text = self.tr("Practice: not a real sale")
        painter.setFont(weighted(self.font(), QFont.Weight.Bold, max(look().text(18), self.height() // _SAID)))
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(text) + 4 * TAPE, metrics.height() + TAPE
        said = QRect((self.width() - width) // 2, self.height() - height, width, height)
        painter.fillRect(said, look().color("accent"))
        painter.setPen(look().color("accent_ink"))
        painter.drawText(said, Qt.AlignmentFlag.AlignCenter, text)


def mark_window(window: QWidget, column: QVBoxLayout) -> PracticeBand:
    """Put the band above what a window shows, and tape around all of it."""
    column.setContentsMargins(TAPE, TAPE, TAPE, TAPE)
    band = PracticeBand(window)
    column.insertWidget(0, band)
    PracticeTape(window).raise_()
    return band


def mark_dialog(painter: QPainter, dialog: QWidget) -> None:
    """Paint tape along the edges of a dialog."""
    paint_tape(painter, QRectF(dialog.rect()), _DIALOG_TAPE)


def paint_tape(painter: QPainter, area: QRectF, width: int) -> None:
    """Paint slanting stripes along the edges of an area, in the colours that every theme tells apart."""
    worn = look()
    edge = QPainterPath()
    edge.addRect(area)
    inner = QPainterPath()
    inner.addRect(area.adjusted(width, width, -width, -width))
    painter.save()
    painter.setClipPath(edge - inner)
    painter.fillRect(area, worn.color("accent"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(worn.color("accent_ink"))
    height, left = area.height(), -area.height()
    while left < area.width():
        corners = ((left, height), (left + _STRIPE, height), (left + _STRIPE + height, 0), (left + height, 0))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        left += 2 * _STRIPE
    painter.restore()
