"""Cash that goes into the drawer or comes out of it without a sale."""

from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.messages import sentence
from beesdesk.pos.pricing import MOST_CASH
from beesdesk.pos.refusals import ReasonNeeded
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.reason import LONGEST, ReadyReasons
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class CashMoveDialog(TillDialog):
    """In or out, how much, and why. Answers with the `CashMovement`."""

    WIDTH = 900

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.into = Choice(parent=self, height=64)
        self.out = Choice(parent=self, height=64)
        self.into.setChecked(True)
        self.into.clicked.connect(partial(self._choose, self.into))
        self.out.clicked.connect(partial(self._choose, self.out))
        self._captions = label("", "strong", self), label("", "strong", self)
        self.amount = AmountEdit(most=MOST_CASH, parent=self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST)
        self.ready = ReadyReasons(self.reason, self)
        self.pad = FocusPad(self)
        self.set_columns(self._left(), self._right(), shares=(3, 2))
        self.amount.value_changed.connect(self._show)
        self.reason.textChanged.connect(self.clear_error)
        self._retranslate()
        self.amount.setFocus()

    def unsaved(self) -> bool:
        """Tell whether an amount or a reason was typed."""
        return bool(self.amount.edit.text().strip() or self.reason.text().strip())

    def _left(self) -> QLayout:
        direction = QHBoxLayout()
        direction.setSpacing(8)
        direction.addWidget(self.into)
        direction.addWidget(self.out)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(direction)
        for caption, field in zip(self._captions, (self.amount, self.reason), strict=True):
            column.addWidget(caption)
            column.addWidget(field)
        column.addWidget(self.ready)
        column.addStretch(1)
        return column

    def _right(self) -> QLayout:
        column = QVBoxLayout()
        column.addWidget(self.pad, 1)
        return column

    def _choose(self, chosen: Choice) -> None:
        self.into.setChecked(chosen is self.into)
        self.out.setChecked(chosen is self.out)
        self._offer()
        self._show()
        self.amount.setFocus()

    def _signed(self, amount: Decimal) -> Decimal:
        """Return the amount as the drawer feels it: what is taken out is below zero."""
        return -amount if self.out.isChecked() else amount

    def _do(self) -> None:
        amount, reason = self.amount.check(), self.reason.text().strip()
        if not amount:
            self.amount.setFocus()
            self.show_error(self.tr("Type how much."))
        elif not reason:
            self.reason.setFocus()
            self.show_error(sentence(ReasonNeeded(), spoken()))
        else:
            moved = self.desk.move_cash(self._signed(amount), reason)
            if moved is not None:
                self.answer(moved)

    def _offer(self) -> None:
        if self.into.isChecked():
            self.ready.offer((self.tr("Change from the bank"), self.tr("Change from the safe")))
        else:
            self.ready.offer((self.tr("To the safe"), self.tr("A supplier was paid")))

    def _show(self) -> None:
        self.clear_error()
        amount = self.amount.value()
        shown = "" if amount is None else formatting().money(amount)
        text = self.tr("Put in {amount}") if self.into.isChecked() else self.tr("Take out {amount}")
        self.act.show_text(text.format(amount=shown).strip())

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Cash in or out"))
        self.into.show_text(self.tr("+ Into the drawer"))
        self.out.show_text(self.tr("\u2212 Out of the drawer"))
        names = self.tr("Amount"), self.tr("Why? The reason stays in the journal.")
        for caption, name in zip(self._captions, names, strict=True):
            caption.setText(name)
        self.amount.set_name(names[0])
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Another reason, in a few words"))
        self._offer()
        self._show()
