"""The fields of the settings: a choice of a few, a number with less and more, and the words around them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.denominations import CountField
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.dialogs.choice import Choice


class Choices(QWidget):
    """A few values, so many beside each other; one of them is chosen."""

    def __init__(self, values: Sequence[object], value: object, parent: QWidget, *, columns: int = 2) -> None:
        super().__init__(parent)
        self.buttons = {known: Choice(parent=self) for known in values}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, (known, button) in enumerate(self.buttons.items()):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.choose, known))
            grid.addWidget(button, place // columns, place % columns)
        self.choose(value)

    def choose(self, value: object) -> None:
        """Choose one; a value that is not offered stays what it is until another is chosen."""
        self.value = value
        for known, button in self.buttons.items():
            button.setChecked(known == value)

    def show_words(self, words: Sequence[str]) -> None:
        """Write on each what it means."""
        for button, text in zip(self.buttons.values(), words, strict=True):
            button.show_text(text, f"{self.accessibleName()}: {text}")


class Stepper(QWidget):
    """A whole number with less and more for a finger, in a unit; typing and the arrow keys change it too."""

    def __init__(self, least: int, most: int, step: int, value: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.count = CountField(self)
        self.count.set_count(value)
        self._unit = label("", "body", self)
        self.less, self.more = KeyButton("\u2212", parent=self), KeyButton("+", parent=self)
        self.less.clicked.connect(partial(self._step, -step))
        self.more.clicked.connect(partial(self._step, step))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part, share in ((self.less, 2), (self.count, 3), (self._unit, 0), (self.more, 2)):
            row.addWidget(part, share)
        for button in (self.less, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field itself counts with the arrow keys
            button.setAutoRepeat(True)
        self.setFocusProxy(self.count)

    @property
    def value(self) -> int:
        """The number, brought back between the least and the most."""
        return min(max(self._least, self.count.count()), self._most)

    def show_words(self, name: str, unit: str, less: str, more: str) -> None:
        """Say what is counted, in which unit, and what the two buttons do."""
        self._unit.setText(unit)
        self.count.setAccessibleName(f"{name}, {unit}")
        self.less.setAccessibleName(less)
        self.more.setAccessibleName(more)

    def _step(self, by: int) -> None:
        """Go up or down, no further than it may."""
        self.count.set_count(min(max(self._least, self.count.count() + by), self._most))


class Field(QWidget):
    """A setting: what it is, its field, and under that what it does."""

    def __init__(self, field: QWidget, parent: QWidget, *beside: QWidget) -> None:
        super().__init__(parent)
        self._caption, self._hint = label("", "strong", self), label("", "small", self, wrap=True)
        self.field = field
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1)
        for part in beside:
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._caption)
        column.addLayout(row)
        column.addWidget(self._hint)

    def show_words(self, caption: str, hint: str) -> None:
        """Name the setting and explain it."""
        self._caption.setText(caption)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.setAccessibleName(caption)
        self.field.setAccessibleDescription(hint)
        typed = self.field.focusProxy()
        if typed is not None:
            typed.setAccessibleName(caption)  # what has the focus is what is read out
