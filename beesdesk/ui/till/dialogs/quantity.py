"""How many there are of the next article."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from beesdesk.pos.actions import MOST_PIECES
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.pick_list import EndField
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MOST: Final = int(MOST_PIECES)


class QuantityDialog(TillDialog):
    """Answers with a whole number, 1 to 9999. `start` is what was typed already: further digits go behind it."""

    WIDTH = 420

    def __init__(self, desk: Desk, parent: QWidget, *, start: int | None = None) -> None:
        super().__init__(desk, parent)
        self._hint = label("", "muted", self, wrap=True)
        self.quantity = EndField("" if start is None else str(start), self)
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.quantity.setValidator(QIntValidator(0, _MOST, self))
        self.quantity.textChanged.connect(self._show)
        self.content.addWidget(self._hint)
        self.content.addWidget(self.quantity)
        self.pad = FocusPad(self, decimals=False)
        self.content.addWidget(self.pad, 1)
        self._retranslate()
        self.quantity.setFocus()

    def _value(self) -> int:
        """Return the number typed, 0 for none."""
        text = self.quantity.text()
        return int(text) if text.isdecimal() else 0

    def _do(self) -> None:
        if 0 < self._value() <= _MOST:
            self.answer(self._value())
        else:
            self.show_error(self.tr("Type a number from 1 to {most}.").format(most=_MOST))

    def _show(self) -> None:
        self.clear_error()
        value = self._value()
        many = self.tr("{count} \u00d7 the next article").format(count=value)
        self.act.show_text(many if value else self.tr("How many?"))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Quantity"))
        self._hint.setText(self.tr("How many of the article that is scanned next?"))
        self.quantity.setAccessibleName(self.tr("Quantity"))
        self._show()
