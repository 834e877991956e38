"""A label as it will be printed, and a sheet on which one picks the first free place."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.catalog.label_formats import LabelField, LabelFormat, LabelPlace, LabelSheet
from beesdesk.ui.theme import FAMILY, look

if TYPE_CHECKING:
    from beesdesk.reports.label_layout import Laid, Words

_PAPER, _INK, _FRAME, _OTHERS = QColor("#ffffff"), QColor("#000000"), QColor("#1f5fa8"), QColor("#b9b2a3")
_HEIGHT: Final = 150
_SHEET: Final = 110
_EDGE: Final = 4
_POINT: Final = 25.4 / 72  # mm


class LabelPreview(QLabel):
    """Draws a label by the same figures as the printer does; a place can be framed. It is read out as its words."""

    def __init__(self, parent: QWidget, *, height: int = _HEIGHT) -> None:
        super().__init__(parent)
        self._laid: Laid | None = None
        self._form: LabelFormat | None = None
        self._framed: LabelField | None = None
        self._high = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_label(
        self, laid: "Laid | None", form: LabelFormat | None = None, framed: LabelField | None = None, name: str = ""
    ) -> None:
        """Show a label; of a format that is being made all places are framed, one of them more than the others."""
        self._laid, self._form, self._framed = laid, form, framed
        words = [] if laid is None else [one.text for one in laid.words]
        self.setAccessibleName(": ".join(part for part in (name, ", ".join(words)) if part))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which a label can be read."""
        return QSize(look().px(260), look().px(self._high))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which it can still be made out."""
        return QSize(look().px(160), look().px(self._high // 2))

    def heightForWidth(self, width: int) -> int:
        """Return the height that a label has across so many px, within what there is room for."""
        if self._laid is None or width <= 2 * _EDGE:
            return look().px(self._high // 2)
        wanted = round((width - 2 * _EDGE) * self._laid.height / self._laid.width) + 2 * _EDGE
        return min(wanted, look().px(self._high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the label."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.setFixedHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Draw paper, bars and words."""
        laid = self._laid
        if laid is None:
            return
        scale = min((self.width() - 2 * _EDGE) / laid.width, (self.height() - 2 * _EDGE) / laid.height)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate((self.width() - laid.width * scale) / 2, (self.height() - laid.height * scale) / 2)
            painter.scale(scale, scale)
            painter.fillRect(QRectF(0, 0, laid.width, laid.height), _PAPER)
            painter.setPen(QPen(look().color("edge"), 0))
            painter.drawRect(QRectF(0, 0, laid.width, laid.height))
            self._paint_frames(painter)
            for code in laid.codes:
                for at, width in code.rectangles():
                    painter.fillRect(QRectF(at, code.y, width, code.height), _INK)
            painter.setPen(_INK)
            for words in laid.words:
                _write(painter, words)

    def _paint_frames(self, painter: QPainter) -> None:
        for place in self._form.places if self._form else ():
            is_chosen = place.field is self._framed
            painter.setPen(QPen(_FRAME if is_chosen else _OTHERS, 0.6 if is_chosen else 0))
            painter.drawRect(_rect(place))


def _rect(place: LabelPlace) -> QRectF:
    return QRectF(place.x, place.y, place.width, place.height)


def _write(painter: QPainter, words: "Words") -> None:
    """Write a line as wide as it is on paper, whatever the screen makes of its letters."""
    font = QFont(FAMILY)
    font.setPixelSize(100)
    font.setWeight(QFont.Weight.Bold if words.bold else QFont.Weight.Normal)
    font.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    size = words.size * _POINT / 100
    painter.save()
    painter.translate(words.x, words.y)
    painter.scale(size, size)
    painter.setFont(font)
    painter.drawText(QPointF(0, 0), words.text)
    painter.restore()


class SheetPicture(QWidget):
    """A sheet in small: places that are used up, and those that come. A click picks the first free one.

    Beside it a field says the same in figures, so it is only a picture for who does not see or point.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("decoration", True)
        self._sheet: LabelSheet | None = None
        self._size = (0.0, 0.0)
        self._start, self._count = 1, 0
        self.setFixedHeight(look().px(_SHEET))

    def show_sheet(self, form: LabelFormat, start: int, count: int) -> None:
        """Show the sheet of a format, so many labels from a place on."""
        self._sheet, self._size = form.sheet, (form.width, form.height)
        self._start, self._count = start, count
        self.setFixedHeight(look().px(_SHEET))
        self.setVisible(form.sheet is not None)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the place under the pointer."""
        for place in range(self._places):
            if self._rect_of(place).contains(event.position()):
                self.picked.emit(place + 1)
                return

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Draw the sheet."""
        sheet = self._sheet
        if sheet is None:
            return
        worn, scale = look(), self._scale(sheet)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(_INK, 0.5))
            painter.setBrush(_PAPER)
            painter.drawRect(QRectF(0.5, 0.5, sheet.width * scale, sheet.height * scale))
            for place in range(self._places):
                comes = self._start - 1 <= place < self._start - 1 + self._count
                painter.setBrush(worn.color("accent") if comes else _OTHERS if place < self._start - 1 else _PAPER)
                painter.drawRect(self._rect_of(place))

    @property
    def _places(self) -> int:
        return self._sheet.across * self._sheet.down if self._sheet else 0

    def _scale(self, sheet: LabelSheet) -> float:
        return min((self.width() - 1) / sheet.width, (self.height() - 1) / sheet.height)

    def _rect_of(self, place: int) -> QRectF:
        sheet = self._sheet
        if sheet is None:
            return QRectF()
        scale = self._scale(sheet)
        left = (sheet.left + place % sheet.across * sheet.step_x) * scale
        top = (sheet.top + place // sheet.across * sheet.step_y) * scale
        return QRectF(left + 0.5, top + 0.5, self._size[0] * scale, self._size[1] * scale)
