"""A QR code on the screen, for the camera of a phone."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_L

_MASK = 3
_QUIET = 4  # squares of white around it, that readers need


class QrCode(QLabel):
    """Black on white in every theme, its squares whole pixels."""

    def __init__(self, text: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Any mask can be read; to look for the fairest of eight takes a tenth of a second.
        made = QRCode(error_correction=ERROR_CORRECT_L, border=0, mask_pattern=_MASK)
        made.add_data(text.encode())
        made.make(fit=True)
        self._squares: list[list[bool]] = made.get_matrix()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size of whole squares, as near to the wished side as it goes."""
        side = self._square * (len(self._squares) + 2 * _QUIET)
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        size = self._square
        for line, squares in enumerate(self._squares):
            for place, black in enumerate(squares):
                if black:
                    at = QRect((place + _QUIET) * size, (line + _QUIET) * size, size, size)
                    painter.fillRect(at, QColor(Qt.GlobalColor.black))
        painter.end()

    @property
    def _square(self) -> int:
        return max(self._side // (len(self._squares) + 2 * _QUIET), 3)
