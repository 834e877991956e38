"""All keys of the till on one sheet."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from beesdesk.ui.parts.card import label
from beesdesk.ui.theme import look, weighted
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_SIDE: Final = 9
_GAP: Final = 6
# The keys of each group, row by row; several keys of a row do the same or belong together.
_LEFT: Final = (
    (("0\u20139", "Enter"), ("A\u2013Z",), ("\u00d7",), ("F2",), ("F4",), ("F5",)),
    (("\u2191", "\u2193"), ("+", "\u2212"), ("Del",), ("Ctrl+Z",), ("Backspace",)),
    (("F3",), ("F6",), ("F7",)),
)
_RIGHT: Final = (
    (("F12",), ("F9",), ("F10",), ("0\u20139", "F9"), ("F11",)),
    (("F8",), ("Ctrl+H",), ("Ctrl+L",), ("Ctrl+D",), ("F1",), ("Ctrl+M",)),
    (("F12", "Enter"), ("Esc",), ("Tab",), ("Space",)),
)


class KeyCaps(QWidget):
    """Keys as they lie on the keyboard: `Del`, or `0-9` and `Enter` beside each other."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setProperty("decoration", True)  # the words beside it name the keys
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The keys as the language names them."""
        return " ".join(self._names())

    def sizeHint(self) -> QSize:
        """Return room for all caps."""
        metrics = QFontMetrics(self._font())
        width = sum(self._width(metrics, name) + _GAP for name in self._names()) - _GAP
        return QSize(width, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key is not squeezed."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow scale and language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the caps from left to right."""
        worn, font = look(), self._font()
        metrics, left = QFontMetrics(font), 0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font)
            for name in self._names():
                cap = QRect(left, 0, self._width(metrics, name), self.height())
                painter.setPen(QPen(worn.color("edge"), worn.theme.border))
                painter.setBrush(worn.color("surface"))
                painter.drawRoundedRect(cap.adjusted(1, 1, -1, -1), 6, 6)
                painter.setPen(worn.color("text"))
                painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, name)
                left = cap.right() + 1 + _GAP

    def _names(self) -> Iterator[str]:
        for key in self._keys:
            named = len(key) > 1 and key.isascii()
            yield QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if named else key

    @staticmethod
    def _width(metrics: QFontMetrics, name: str) -> int:
        return max(metrics.height() + 8, metrics.horizontalAdvance(name) + 2 * _SIDE)

    def _font(self) -> QFont:
        return weighted(self.font(), QFont.Weight.DemiBold, round(self.font().pixelSize() * 0.88))


class HelpDialog(TillDialog):
    """The keys in two columns, under what they are for; answers with True where the handbook is wanted."""

    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._titles: list[QLabel] = []
        self._words: list[QLabel] = []
        self._caps: list[KeyCaps] = []
        self.set_columns(self._column(_LEFT), self._column(_RIGHT))
        QShortcut(QKeySequence("F1"), self).activated.connect(self.reject)
        self._retranslate()
        self.back.setFocus()

    def _do(self) -> None:
        self.answer(value=True)

    def _column(self, groups: tuple[tuple[tuple[str, ...], ...], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for group in groups:
            if grid.count():
                grid.setRowMinimumHeight(grid.rowCount(), 8)
            self._titles.append(label("", "strong", self))
            grid.addWidget(self._titles[-1], grid.rowCount(), 0, 1, 2)
            for keys in group:
                self._add(grid, keys)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _add(self, grid: QGridLayout, keys: tuple[str, ...]) -> None:
        caps, words, row = KeyCaps(keys, self), label("", "body", self, wrap=True), grid.rowCount()
        grid.addWidget(caps, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, row, 1)
        self._caps.append(caps)
        self._words.append(words)

    def _group_titles(self) -> tuple[str, ...]:
        return (
            self.tr("Articles"), self.tr("Lines of the basket"), self.tr("Member and baskets"), self.tr("Payment"),
            self.tr("Till"), self.tr("In every dialog"),
        )  # fmt: skip

    def _meanings(self) -> tuple[str, ...]:
        return (
            self.tr("Type a code, then Enter"), self.tr("Type a name to search"),
            self.tr("How many: 3 \u00d7, then scan"), self.tr("Search by name"), self.tr("Price: less, another, show one"),
            self.tr("Weigh without a label"),
            self.tr("Choose a line"), self.tr("One more, one less"), self.tr("Take the line back"),
            self.tr("Take the last article back"), self.tr("Erase what was typed"),
            self.tr("Name the member"), self.tr("Set the basket aside"), self.tr("Recall a basket"),
            self.tr("Take the payment"), self.tr("Cash"), self.tr("Card"), self.tr("Type what is given, then F9"),
            self.tr("Count the empties"),
            self.tr("Open the drawer"), self.tr("Next cashier"), self.tr("Lock the till"), self.tr("Devices"), self.tr("This sheet"), self.tr("Menu: reports, receipts, closing"),
            self.tr("Do it"), self.tr("Back"), self.tr("Next field"), self.tr("Press the button"),
        )  # fmt: skip

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Keys of the till"))
        self.act.show_text(self.tr("Open the handbook"))
        for title, text in zip(self._titles, self._group_titles(), strict=True):
            title.setText(text)
        for caps, words, text in zip(self._caps, self._words, self._meanings(), strict=True):
            words.setText(text)
            words.setAccessibleName(f"{caps.text}: {text}")
            caps.updateGeometry()
