"""The fields of the shop's rules: each has its words, what it may be, and how it is written."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Protocol

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.till.dialogs.setting_fields import Choices, Stepper
from beesdesk.values import dataclass

_MOST = Decimal(100)


class RuleField(Protocol):
    """What a section does with a field: put in what is stored, take out what is to be stored."""

    widget: QWidget

    def put(self, value: str) -> None:
        """Show a stored value."""

    def take(self) -> str | None:
        """Return the value as it is stored; None where there is none yet."""


class TextField:
    """A line."""

    def __init__(self, parent: QWidget, longest: int = 200) -> None:
        self.widget: QWidget = QLineEdit(parent)
        self._edit = self.widget
        self._edit.setMaxLength(longest)

    def put(self, value: str) -> None:
        """Show a stored value."""
        self._edit.setText(value)

    def take(self) -> str | None:
        """Return what is typed."""
        return self._edit.text()


class LongField:
    """Some lines."""

    def __init__(self, parent: QWidget, height: int = 110) -> None:
        self._edit = QPlainTextEdit(parent)
        self._edit.setTabChangesFocus(True)
        self._edit.setMinimumHeight(height)
        self.changed = self._edit.textChanged
        self.widget: QWidget = self._edit

    def put(self, value: str) -> None:
        """Show a stored value."""
        self._edit.setPlainText(value)

    def take(self) -> str | None:
        """Return what is typed."""
        return self._edit.toPlainText()


class ChoiceField:
    """One of a few; `words` gives each in the language of the screen."""

    def __init__(self, values: Sequence[str], words: Callable[[], Sequence[str]], parent: QWidget) -> None:
        self._words = words
        self._choices = Choices(list(values), values[0], parent)
        self.widget: QWidget = self._choices
        self.show_words()

    def show_words(self) -> None:
        """Write them anew."""
        self._choices.show_words(self._words())

    def put(self, value: str) -> None:
        """Show a stored value."""
        self._choices.choose(value)

    def take(self) -> str | None:
        """Return the chosen one."""
        return str(self._choices.value)


class BoxField:
    """One of many that are named alike in every language."""

    def __init__(self, values: Sequence[str], parent: QWidget) -> None:
        self._box = QComboBox(parent)
        self._box.addItems(list(values))
        self._box.setMinimumContentsLength(16)
        self.widget: QWidget = self._box

    def put(self, value: str) -> None:
        """Show a stored value."""
        self._box.setCurrentText(value)

    def take(self) -> str | None:
        """Return the chosen one."""
        return self._box.currentText()


class WholeField:
    """A whole number."""

    def __init__(self, least: int, most: int, step: int, parent: QWidget) -> None:
        self._stepper = Stepper(least, most, step, least, parent)
        self.widget: QWidget = self._stepper

    def put(self, value: str) -> None:
        """Show a stored value."""
        self._stepper.count.set_count(int(value))

    def take(self) -> str | None:
        """Return the number."""
        return str(self._stepper.value)

    def show_words(self, name: str, unit: str, less: str, more: str) -> None:
        """Name it and its unit."""
        self._stepper.show_words(name, unit, less, more)


class AmountField:
    """An amount in euro, or a percentage."""

    def __init__(self, unit: str, parent: QWidget) -> None:
        self._amount = AmountEdit(unit, 2, most=_MOST, parent=parent)
        self.widget: QWidget = self._amount

    def put(self, value: str) -> None:
        """Show a stored value."""
        self._amount.set_value(Decimal(value))

    def take(self) -> str | None:
        """Return it; None while it is no number."""
        value = self._amount.value()
        return None if value is None else str(value.normalize() + 0)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule, its field, and what says its name and what it does in the language of the screen."""

    name: str
    field: Any
    words: Callable[[], tuple[str, str]]
