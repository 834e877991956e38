"""The icons of the shop, drawn in `resources/icons` with one stroke and coloured by the theme when they are painted."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from beesdesk.ui.theme import RESOURCES, look

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FOLDER: Final = RESOURCES / "icons"


def pixmap(name: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """Return an icon by the name of its file, in px of the screen; an unknown name is a FileNotFoundError."""
    return _drawn(name, size, color.name(), ratio)


def icon(name: str, ink: str = "text", size: int = 24) -> "QIcon":
    """Return an icon in the colour of a token of the theme worn now; ask again when the palette changes."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - names every icon of every desktop, 1 ms; the till paints its own

    return QIcon(pixmap(name, size, look().color(ink), 2.0))


def paint_icon(painter: QPainter, name: str, rect: QRect, color: QColor) -> None:
    """Paint an icon into a square; for widgets that draw themselves."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), pixmap(name, rect.width(), color, ratio))


class IconLabel(QWidget):
    """An icon that follows the theme: decoration, since the word beside it says the same."""

    def __init__(self, name: str, size: int = 24, ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._size, self._ink = name, size, ink
        self.setProperty("decoration", True)

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon, in the colour of a token."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at the scale of the text."""
        side = look().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: an icon is not squeezed."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint the icon in the middle."""
        side = min(look().px(self._size), self.width(), self.height())
        square = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        with QPainter(self) as painter:
            paint_icon(painter, self._name, square, look().color(self._ink))


@lru_cache(maxsize=256)
def _drawn(name: str, size: int, color: str, ratio: float) -> QPixmap:
    # The image reader draws SVG without importing QtSvg: 3 ms for the first icon instead of 10.
    text = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    buffer = QBuffer()
    buffer.setData(QByteArray(text.encode()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    image = QPixmap.fromImage(reader.read(), Qt.ImageConversionFlag.AutoColor)
    image.setDevicePixelRatio(ratio)
    return image
