"""Less to pay for a line or for the whole basket, or another unit price, each for a reason."""

from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.errors import ShopError
from beesdesk.messages import sentence, word
from beesdesk.pos.actions import MOST_PRICE
from beesdesk.pos.discounts import worth, worth_after
from beesdesk.pos.model import BasketLine
from beesdesk.pos.refusals import ReasonNeeded
from beesdesk.pos.till_state import returnable
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.reason import LONGEST, ReadyReasons
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

HUNDRED: Final = Decimal(100)
PRICE_CHECK: Final = "price_check"
"""The answer of somebody who only wants to know a price."""


class How(StrEnum):
    """How a price becomes another one."""

    PERCENT = "percent"
    AMOUNT = "amount"
    PRICE = "price"


class PriceChangeDialog(TillDialog):
    """Answers with None once the line is in, or with PRICE_CHECK. A scanned article of the basket becomes the one meant.

    F4 goes from percent to euro to another price, as it opened the dialog.
    """

    accepts_scans = True
    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget, *, line: BasketLine) -> None:
        super().__init__(desk, parent)
        self.line = line
        self.how = How.PERCENT
        self._name = label("", "title", self, wrap=True)
        self.hows = {how: Choice(parent=self) for how in How}
        self.one, self.whole = Choice(parent=self), Choice(parent=self)
        self.fields = {
            How.PERCENT: AmountEdit("%", most=HUNDRED, parent=self),
            How.AMOUNT: AmountEdit(most=MOST_PRICE, parent=self),
            How.PRICE: AmountEdit(most=MOST_PRICE, parent=self),
        }
        self._stack = QStackedWidget(self)
        self._why = label("", "strong", self, wrap=True)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST)
        self.ready = ReadyReasons(self.reason, self)
        self._now, self._then = label("", "muted", self, wrap=True), label("", "muted", self)
        self.then = BigTotal(parent=self)
        self.check = KeyButton(parent=self)
        self.pad = FocusPad(self)
        self.set_columns(self._left(), self._right(), shares=(5, 3))
        self.bar.insertWidget(1, self.check, 1)
        self._connect()
        self._choose_scope(whole=False)
        self._choose(How.PERCENT)
        self._retranslate()
        self.fields[self.how].setFocus()

    def take_scan(self, text: str) -> None:
        """Mean the line of a scanned article, where the basket has one."""
        self.clear_error()
        today, shop = self.desk.today(), self.desk.shop
        code = shop.read(lambda session: read_code(text, patterns(session), today=today))
        offer = None if code.kind is CodeKind.INVALID else shop.read(offer_by_code, code, today)
        lines = [line for line in self.desk.state.lines if offer and line.product_id == offer.id and returnable(line)]
        if lines:
            self.line = lines[-1]
            self._choose_scope(whole=False)
            self._show()
        else:
            self.show_error(self.tr("Nothing in the basket has the code {code}.").format(code=code.raw))

    def unsaved(self) -> bool:
        """Tell whether an amount was typed."""
        return bool(self._field.edit.text().strip())

    @property
    def _field(self) -> AmountEdit:
        return self.fields[self.how]

    @property
    def _position(self) -> int | None:
        """The line that is meant, None for the whole basket."""
        return None if self.whole.isChecked() else self.line.position

    def _connect(self) -> None:
        for how, button in self.hows.items():
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, how))
        for button, whole in ((self.one, False), (self.whole, True)):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose_scope, whole=whole))
        for field in self.fields.values():
            field.value_changed.connect(self._show)
        self.reason.textChanged.connect(self.clear_error)
        self.check.setAutoDefault(False)
        self.check.clicked.connect(lambda: self.answer(PRICE_CHECK))
        QShortcut(QKeySequence("F4"), self).activated.connect(self._next)

    def _left(self) -> QLayout:
        column, hows, scope = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        column.setSpacing(8)
        for row, buttons in ((hows, self.hows.values()), (scope, (self.one, self.whole))):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button, 1)
        for field in self.fields.values():
            self._stack.addWidget(field)
        column.addWidget(self._name)
        column.addLayout(hows)
        column.addLayout(scope)
        for part in (self._stack, self._why, self.ready, self.reason):
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _right(self) -> QLayout:
        column, card = QVBoxLayout(), Card(parent=self)
        for part in (self._now, self._then, self.then):
            card.add(part)
        column.setSpacing(12)
        column.addWidget(card)
        column.addStretch(1)
        column.addWidget(self.pad)
        return column

    def _choose(self, how: How, *_: object) -> None:
        """Go on with percent, euro, or another unit price, which only one line can have."""
        self.how = how
        for known, button in self.hows.items():
            button.setChecked(known is how)
        self._stack.setCurrentWidget(self._field)
        self.whole.setEnabled(how is not How.PRICE)
        if how is How.PRICE:
            self._choose_scope(whole=False)
        self._field.setFocus()
        self._show()

    def _choose_scope(self, *_: object, whole: bool) -> None:
        self.one.setChecked(not whole)
        self.whole.setChecked(whole)
        self._field.setFocus()
        self._show()

    def _next(self) -> None:
        hows = list(How)
        self._choose(hows[(hows.index(self.how) + 1) % len(hows)])

    def _after(self, value: Decimal) -> Decimal:
        """Return what would be to pay. Raises `DiscountImpossible`, `AmountImpossible`."""
        return worth_after(self.desk.state.lines, self._position, **{str(self.how): value})

    def _do(self) -> None:
        value, reason = self._field.check(), self.reason.text().strip()
        if value is None:
            self._field.setFocus()
        elif not reason:
            self.reason.setFocus()
            self.show_error(sentence(ReasonNeeded(), spoken()))
        elif self._deed(value, reason):
            self.answer(None)

    def _deed(self, value: Decimal, reason: str) -> bool:
        if self.how is How.PRICE:
            return self.desk.set_price(self.line.position, value, reason)
        percent, amount = (value, None) if self.how is How.PERCENT else (None, value)
        return self.desk.take_off(self._position, percent, amount, reason)

    def _show(self) -> None:
        """Say what it costs now, and what it will."""
        self.clear_error()
        form, value = formatting(), self._field.value()
        before = worth(self.desk.state.lines, self._position)
        self._name.setText(self.tr("The whole basket") if self.whole.isChecked() else self._about())
        self._now.setText(self.tr("Now: {amount}").format(amount=form.money(before)))
        then = before
        if value is not None and self._field.edit.text().strip():
            try:
                then = self._after(value)
            except ShopError as error:
                self.show_error(sentence(error, spoken()))
        self.then.show_amount(then)
        self.act.show_text(self._verb(value))

    def _verb(self, value: Decimal | None) -> str:
        form = formatting()
        if value is None:
            return self.tr("Change the price")
        if self.how is How.PRICE:
            return self.tr("Sell at {price}").format(price=form.money(value))
        off = form.percent(value / HUNDRED) if self.how is How.PERCENT else form.money(value)
        return self.tr("Take {amount} off").format(amount=off)

    def _about(self) -> str:
        form, line = formatting(), self.line
        left = line.quantity - line.taken_back
        each = form.money(line.price)
        if line.unit.weighed:
            each = self.tr("{price} per {unit}").format(price=each, unit=word(line.unit, spoken()))
        count = form.quantity(left)
        return (
            line.name
            if left == 1
            else self.tr("{name}, {count} at {price}").format(name=line.name, count=count, price=each)
        )

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Price"))
        for how, text in (
            (How.PERCENT, self.tr("Less, in %")), (How.AMOUNT, self.tr("Less, in \u20ac")),
            (How.PRICE, self.tr("Another price")),
        ):  # fmt: skip
            self.hows[how].show_text(text)
            self.fields[how].set_name(text)
        self.one.show_text(self.tr("This article"))
        self.whole.show_text(self.tr("Whole basket"))
        self.hows[How.PERCENT].set_hint("F4")
        self.check.show_text(self.tr("Show a price"))
        self._why.setText(self.tr("Why? The reason stays in the journal."))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Another reason, in a few words"))
        self.ready.offer(
            (self.tr("Damaged"), self.tr("Near its date"), self.tr("Other price on the shelf"), self.tr("Goodwill"))
        )
        self._then.setText(self.tr("Then"))
        self.then.set_caption(self.tr("Then"))
        self._show()
