"""Money on the wallet of the basket's member; it is paid with the rest of the basket."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from beesdesk.pos.actions import MOST_PRICE
from beesdesk.pos.pricing import ZERO
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.cash_keys import NOTES
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import LineKind


class TopUpDialog(TillDialog):
    """Answers with None once the line is in the basket. A scanned card names another member."""

    accepts_scans = True
    WIDTH = 860

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._whose = label("", "title", self, wrap=True)
        self._whose.setTextFormat(Qt.TextFormat.PlainText)
        self._caption = label("", "strong", self)
        self.amount = AmountEdit(most=MOST_PRICE, parent=self)
        self.ready = {worth: KeyButton(parent=self) for worth in NOTES[1:]}
        self.after = StateLine(self)
        self.pad = FocusPad(self)
        self.set_columns(self._left(), self._right(), shares=(3, 2))
        for worth, button in self.ready.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._take, worth))
        self.amount.value_changed.connect(self._show)
        desk.shopper_changed.connect(self._show)
        self._retranslate()
        self.amount.setFocus()

    def take_scan(self, text: str) -> None:
        """Take a card: its member's wallet is meant."""
        self.clear_error()
        self.desk.scan_card(text)

    def unsaved(self) -> bool:
        """Tell whether an amount was typed."""
        return bool(self.amount.edit.text().strip())

    def _left(self) -> QLayout:
        column, keys = QVBoxLayout(), QGridLayout()
        column.setSpacing(12)
        keys.setSpacing(8)
        for place, button in enumerate(self.ready.values()):
            keys.addWidget(button, place // 2, place % 2)
        for part in (self._whose, self._caption, self.amount):
            column.addWidget(part)
        column.addLayout(keys)
        column.addStretch(1)
        column.addWidget(self.after)
        return column

    def _right(self) -> QLayout:
        column = QVBoxLayout()
        column.addWidget(self.pad, 1)
        return column

    def _take(self, worth: Decimal) -> None:
        self.amount.set_value(worth)
        self.amount.setFocus()

    def _waiting(self) -> Decimal:
        """Return what the basket puts on the wallet already, euro."""
        lines = (line for line in self.desk.state.lines if line.kind is LineKind.TOPUP)
        return sum((line.amount for line in lines), ZERO)

    def _do(self) -> None:
        amount = self.amount.check()
        if not amount:
            self.amount.setFocus()
            self.show_error(self.tr("Type how much."))
        elif self.desk.top_up(amount):
            self.answer(None)

    def _show(self, *_: object) -> None:
        self.clear_error()
        shopper, amount, form = self.desk.state.shopper, self.amount.value() or ZERO, formatting()
        self._whose.setText(shopper.name if shopper else self.tr("Nobody yet: scan the card"))
        after = self.desk.state.wallet + self._waiting() + amount
        self.after.show_state(State.INFO, self.tr("On the wallet once it is paid"), after)
        self.act.show_text(self.tr("Put {amount} on it").format(amount=form.money(amount)))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Top up the wallet"))
        self._caption.setText(self.tr("How much?"))
        self.amount.set_name(self.tr("How much?"))
        for worth, button in self.ready.items():
            button.show_text(formatting().money(worth, 0))
        self._show()
