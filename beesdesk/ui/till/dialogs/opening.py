"""Opening the till: who sits there, and what is in the drawer."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from beesdesk.ui.language import formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.denominations import DenominationPanel
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST: Final = 60


class NextField(QLineEdit):
    """A field that Enter leaves for the next one: what comes after it is still to be filled in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end of this field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class OpeningDialog(TillDialog):
    """Answers with the `TillSession` that was opened."""

    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._caption = label("", "strong", self)
        self.cashier = NextField(desk.who, self)
        self.count = DenominationPanel(self)
        self.cashier.setMaxLength(_LONGEST)
        self._hint = label("", "muted", self, wrap=True)
        self.pad = FocusPad(self, decimals=False)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.count)
        left.addStretch(1)
        right.setSpacing(8)
        for part in (self._caption, self.cashier, self._hint):
            right.addWidget(part)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(5, 2))
        self.count.total_changed.connect(self._show)
        self.cashier.textChanged.connect(self.clear_error)
        self._retranslate()
        self.cashier.setFocus()

    def _do(self) -> None:
        cashier = self.cashier.text().strip()
        if not cashier:
            self.cashier.setFocus()
            self.show_error(self.tr("Say who is at the till: the name stands on the receipts."))
            return
        pieces = {worth: count for worth, count in self.count.counts().items() if count}
        opened = self.desk.open_till(self.count.total(), pieces or None, cashier)
        if opened is not None:
            self.answer(opened)

    def _show(self) -> None:
        amount = formatting().money(self.count.total())
        self.act.show_text(self.tr("Open with {amount}").format(amount=amount))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Open the till"))
        self._caption.setText(self.tr("Cashier"))
        self.cashier.setAccessibleName(self.tr("Cashier"))
        self.cashier.setPlaceholderText(self.tr("First name and initial"))
        self._hint.setText(self.tr("Count the float: how many of each note and coin are in the drawer."))
        self._show()
