"""Amounts of money on a screen: in columns, and the one big total."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.theme import look, weighted

_DESIGNED: Final = (72, 800)  # the total is 72 px high in a window of 800


class AmountLabel(Translated, QLabel):
    """An amount at the right of its column, in the figures of the language."""

    def __init__(self, amount: Decimal | None = None, role: str = "strong", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.show_amount(amount)

    def show_amount(self, amount: Decimal | None) -> None:
        """Show an amount in euro; None shows nothing."""
        self.amount = amount
        self._retranslate()

    def _retranslate(self) -> None:
        self.setText("" if self.amount is None else formatting().money(self.amount))


class BigTotal(Translated, QLabel):
    """The total: 72 px in a window of 1280 by 800, larger in a larger one, never larger than its place."""

    def __init__(self, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.caption = caption
        self.show_amount(Decimal(0))

    def set_caption(self, caption: str) -> None:
        """Set what the amount is, for who hears the screen: `To pay`."""
        self.caption = caption
        self._retranslate()

    def show_amount(self, amount: Decimal) -> None:
        """Show an amount in euro."""
        self.amount = amount
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Return the size of the amount in the window as it is."""
        metrics = QFontMetrics(self._font(self._wanted()))
        return QSize(metrics.horizontalAdvance(self._text), round(metrics.height() * 0.95))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the width may shrink, and the figures with it."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own signature
        """Paint the amount as large as it fits."""
        size, due = self._wanted(), self.sizeHint().height()
        if due > self.height():
            size = size * self.height() // due
        width = QFontMetrics(self._font(size)).horizontalAdvance(self._text)
        if width > self.width():
            size = size * (self.width() - 4) // width
        with QPainter(self) as painter:
            painter.setFont(self._font(size))
            painter.setPen(look().color("text"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme, scale and language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window, whose height sets the size."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the window."""
        if event.type() == QEvent.Type.Resize:
            self.updateGeometry()
            self.update()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self._text = self._written()
        self.setAccessibleName(f"{self.caption} {self._text}".strip())
        self.updateGeometry()
        self.update()

    def _written(self) -> str:
        """Return the amount as it is shown."""
        return formatting().money(self.amount)

    def _wanted(self) -> int:
        size, designed = _DESIGNED
        return round(size * min(2.0, max(0.8, self.window().height() / designed)) * min(1.5, look().scale))

    def _font(self, size: int) -> QFont:
        return weighted(self.font(), QFont.Weight.Bold, size)
