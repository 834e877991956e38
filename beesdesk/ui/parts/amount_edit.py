"""A field for an amount of money or a weight."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from beesdesk.formats import read_number
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.theme import restyle


class AmountEdit(Translated, QWidget):
    """A field that takes comma and point alike, with its unit beside it and its error under it, in words.

    `places` are decimals: 2 for euro, 3 for kg. `value_changed` carries a Decimal, or None while the text is no amount;
    `submitted` carries the Decimal of a good amount when Enter is pressed.
    """

    value_changed = Signal(object)
    submitted = Signal(object)
    FIELD: type[QLineEdit] = QLineEdit

    def __init__(
        self,
        unit: str = "€",
        places: int = 2,
        *,
        least: Decimal = Decimal(0),
        most: Decimal | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._least, self._most = places, least, most
        self.edit = self.FIELD(self)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self._unit = QLabel(unit, self)
        self._unit.setVisible(bool(unit))
        self._error = label("", "error", self, wrap=True)
        self._error.setVisible(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.edit, 0, 0)
        grid.addWidget(self._unit, 0, 1)
        grid.addWidget(self._error, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self._left)
        self.edit.returnPressed.connect(self._enter)
        self._retranslate()

    def set_name(self, name: str) -> None:
        """Name the field for who hears the screen: `Cash received`."""
        self.edit.setAccessibleName(name)

    def value(self) -> Decimal | None:
        """Return the amount, or None if what is written is no amount or lies outside the limits."""
        return None if self._fault() else read_number(self.edit.text(), self._places)

    def set_value(self, value: Decimal | None) -> None:
        """Write an amount in the figures of the language, selected so that typing replaces it."""
        self.edit.setText("" if value is None else formatting().number(value, self._places))
        self.edit.selectAll()

    def check(self) -> Decimal | None:
        """Return the amount, or show in words what is wrong with it and return None."""
        fault = self._fault()
        self._show(fault)
        if fault:
            announce(self.edit, fault)
        return self.value()

    def error(self) -> str:
        """Return the error that is shown, empty if none is."""
        return self._error.text()

    def _typed(self) -> None:
        if self._error.text():
            self._show(self._fault())
        self.value_changed.emit(self.value())

    def _left(self) -> None:
        if self.edit.text().strip():
            self._show(self._fault())

    def _enter(self) -> None:
        value = self.check()
        if value is not None:
            self.submitted.emit(value)

    def _fault(self) -> str:
        value = read_number(self.edit.text(), self._places)
        form = formatting()
        if value is None:
            example = form.number(Decimal("12.34"), self._places)
            return self.tr("This is not an amount. Write it like {example}.").format(example=example)
        if value < self._least:
            return self.tr("At least {amount}.").format(amount=form.number(self._least, self._places))
        if self._most is not None and value > self._most:
            return self.tr("At most {amount}.").format(amount=form.number(self._most, self._places))
        return ""

    def _show(self, fault: str) -> None:
        if fault == self._error.text():
            return
        self._error.setText(fault)
        self._error.setVisible(bool(fault))
        self.edit.setAccessibleDescription(fault)
        self.edit.setProperty("wrong", "true" if fault else "false")
        restyle(self.edit)

    def _retranslate(self) -> None:
        if not self.edit.accessibleName():
            self.edit.setAccessibleName(self.tr("Amount"))
        if self._error.text():
            self._show(self._fault())
