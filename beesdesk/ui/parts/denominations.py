"""Counting a drawer: how many of each note and coin."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.amount import AmountLabel
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

NOTES: Final = tuple(map(Decimal, ("500", "200", "100", "50", "20", "10", "5")))
COINS: Final = tuple(map(Decimal, ("2", "1", "0.50", "0.20", "0.10", "0.05", "0.02", "0.01")))
MOST: Final = 9_999  # four digits
_LARGE: Final = 1.5
_WIDTH: Final = 6  # cells of one row: name, less, count, more, worth, and a gap


class CountField(QLineEdit):
    """How many there are of one: a whole number; Enter goes to the next field, up and down count."""

    counted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("0", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Not QIntValidator: it lets the commas of thousands in.
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textChanged.connect(self._tell)

    def count(self) -> int:
        """Return the number; an empty field is none."""
        return int(self.text() or 0)

    def set_count(self, count: int) -> None:
        """Write a number, kept within 0 and the most that a drawer holds."""
        self.setText(str(min(MOST, max(0, count))))

    def step(self, by: int) -> None:
        """Count up or down."""
        self.set_count(self.count() + by)

    def minimumSizeHint(self) -> QSize:
        """Return room for the largest count, whatever the scale."""
        size = super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(str(MOST)) + 32, size.height())

    def sizeHint(self) -> QSize:
        """Return the same."""
        return self.minimumSizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the number, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, up and down; the rest is typing."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.step(1)
            case Qt.Key.Key_Down:
                self.step(-1)
            case _:
                super().keyPressEvent(event)

    def _tell(self) -> None:
        self.counted.emit(self.count())


class DenominationPanel(Translated, QWidget):
    """Notes at the left, coins at the right, each with less and more for a finger; the sum under them.

    `total_changed` carries the sum in euro, a Decimal.
    """

    total_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[Decimal, CountField] = {}
        self._names: dict[Decimal, tuple[QLabel, KeyButton, KeyButton]] = {}
        self._worths: dict[Decimal, AmountLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        large = look().scale > _LARGE  # a small screen has no room to spare then
        self._grid.setHorizontalSpacing(4 if large else 6)
        self._grid.setVerticalSpacing(6)
        for side, values in enumerate((NOTES, COINS)):
            self._grid.setColumnStretch(side * _WIDTH + 4, 1)
            for row, value in enumerate(values):
                self._add(value, row, side * _WIDTH)
        self._grid.setColumnMinimumWidth(_WIDTH - 1, 4 if large else 24)
        self._caption = label("", "strong", self)
        self._total = AmountLabel(Decimal(0), "heading", self)
        self._grid.addWidget(self._caption, len(COINS), _WIDTH)
        self._grid.addWidget(self._total, len(COINS), _WIDTH + 1, 1, 4)
        self._retranslate()

    def total(self) -> Decimal:
        """Return the sum in euro."""
        return sum((value * field.count() for value, field in self.fields.items()), Decimal(0))

    def counts(self) -> dict[Decimal, int]:
        """Return how many there are of each value in euro, the largest first; those counted as none too."""
        return {value: field.count() for value, field in self.fields.items()}

    def set_counts(self, counts: Mapping[Decimal, int]) -> None:
        """Fill in a count; what is not named is none."""
        for value, field in self.fields.items():
            field.set_count(counts.get(value, 0))

    def _add(self, value: Decimal, row: int, column: int) -> None:
        field = CountField(self)
        less, more = KeyButton("\u2212", parent=self), KeyButton("+", parent=self)
        for button in (less, more):
            # The field itself counts with the arrow keys: one stop of Tab a row is enough.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
        less.clicked.connect(partial(self._step, field, -1))
        more.clicked.connect(partial(self._step, field, 1))
        name = label("", "strong", self)
        name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        worth = AmountLabel(Decimal(0), "muted", self)
        for place, widget in enumerate((name, less, field, more, worth)):
            self._grid.addWidget(widget, row, column + place)
        field.counted.connect(partial(self._count, value))
        self.fields[value], self._worths[value] = field, worth
        self._names[value] = (name, less, more)

    def _step(self, field: CountField, by: int) -> None:
        field.step(by)

    def _count(self, value: Decimal, count: int) -> None:
        self._worths[value].show_amount(value * count)
        total = self.total()
        self._total.show_amount(total)
        self.total_changed.emit(total)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notes and coins"))
        self._caption.setText(self.tr("Total"))
        for value, (name, less, more) in self._names.items():
            worth = formatting().money(value, 0 if value >= 1 else 2)
            self.fields[value].setAccessibleName(self.tr("How many of {worth}").format(worth=worth))
            less.setAccessibleName(self.tr("One less of {worth}").format(worth=worth))
            more.setAccessibleName(self.tr("One more of {worth}").format(worth=worth))
            name.setText(worth)
