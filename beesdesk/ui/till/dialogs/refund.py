"""A sale is given back, wholly or in part: which receipt, which goods, by what and why."""

from collections.abc import Callable
from enum import IntEnum
from typing import Final
from uuid import UUID

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.queries import every_tender
from beesdesk.pos.refunds import Quote, Refundable, Refunded, quote, refundable
from beesdesk.pos.refusals import NothingToRefund, ReasonNeeded
from beesdesk.pos.rules import local_time
from beesdesk.pos.sale_finding import latest_sale, read_receipt_code, sale_by_code, sale_by_number
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.refund_lines import RefundLines
from beesdesk.ui.till.dialogs.refund_way import Way, Why
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MOST: Final = 999_999_999
Find = Callable[[Session], UUID | None]
"""Finds the sale that is meant."""


class Step(IntEnum):
    """Where the dialog is: the goods, then how and why, then what is to be handed over."""

    GOODS = 0
    WAY = 1
    DONE = 2


class RefundDialog(TillDialog):
    """Answers with the `Refunded`. The receipt's bar code may be scanned, and then the articles that come back."""

    accepts_scans = True
    WIDTH = 980
    HEIGHT = 720

    def __init__(self, desk: Desk, parent: QWidget, *, sale_id: UUID | None = None) -> None:
        super().__init__(desk, parent)
        self.sale: Refundable | None = None
        self.quoted = Quote({}, {})
        self.refunded: Refunded | None = None
        self.number = QLineEdit(self)
        self.number.setValidator(QIntValidator(1, _MOST, self))
        self.last = KeyButton(parent=self)
        self.last.setAutoDefault(False)
        self._about = label("", "muted", self, wrap=True)
        self.lines = RefundLines(self)
        self.empty = EmptyState("printer", self)
        self.why, self.way = Why(self), Way(desk.shop.read(every_tender), self)
        self._caption = label("", "muted", self)
        self.total = BigTotal(parent=self)
        self.given_back = EmptyState("check", self)
        self.print = KeyButton(icon="printer", parent=self)
        self._left, self._right = QStackedWidget(self), QStackedWidget(self)
        self.step = Step.GOODS
        self.set_columns(self._left_column(), self._right_column(), shares=(5, 3))
        self.bar.insertWidget(1, self.print, 1)
        self.print.clicked.connect(self._print)
        self.last.clicked.connect(self._show_last)
        self.empty.acted.connect(self._show_last)
        self.lines.changed.connect(self._reckon)
        self.way.chosen.connect(self._reckon_way)
        self.number.textEdited.connect(self._number_typed)
        self.why.field.textChanged.connect(self.clear_error)
        self._go(Step.GOODS)
        self._retranslate()
        self._begin(sale_id)

    def take_scan(self, text: str) -> None:
        """Show the receipt that was scanned; an article that was scanned comes back once more."""
        self.clear_error()
        found = read_receipt_code(text)
        if self.step is Step.WAY:
            self.show_error(self.tr("Finish this refund first, or go back (Esc)."))
        elif found is not None:
            self._find(lambda session: sale_by_code(session, *found))
        elif self.step is Step.DONE or not self._add_article(text):
            self.show_error(self.tr("Nothing on this receipt has the code {code}.").format(code=text))

    def unsaved(self) -> bool:
        """Tell whether goods are chosen and not given back yet."""
        return self.step is not Step.DONE and bool(self.lines.chosen)

    def reject(self) -> None:
        """Go one step back, and from the goods out of the dialog."""
        if self.step is Step.WAY:
            self.clear_error()
            self._go(Step.GOODS)
            self._reckon()
            self.lines.quantity.setFocus()
        elif self.refunded is not None:
            self.answer(self.refunded)
        else:
            super().reject()

    # The parts

    def _left_column(self) -> QLayout:
        goods, find = QWidget(self), QHBoxLayout()
        find.setSpacing(8)
        find.addWidget(self.number, 2)
        find.addWidget(self.last, 1)
        column = QVBoxLayout(goods)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(find)
        column.addWidget(self._about)
        column.addWidget(self.lines, 1)
        column.addWidget(self.empty, 1)
        for page in (goods, self.why, self.given_back):
            self._left.addWidget(page)
        left = QVBoxLayout()
        left.addWidget(self._left, 1)
        return left

    def _right_column(self) -> QLayout:
        card, right = Card(parent=self), QVBoxLayout()
        for part in (self._caption, self.total):
            card.add(part)
        self._right.addWidget(self.lines.editor)
        self._right.addWidget(self.way)
        right.setSpacing(12)
        right.addWidget(card)
        right.addWidget(self._right, 1)
        return right

    def _stops_within(self) -> list[QWidget]:
        """Come from the reason's field to the ready reasons."""
        return self.why.ready.after_field(super()._stops_within())

    def _go(self, step: Step) -> None:
        self.step = step
        self._left.setCurrentIndex(step)
        self._right.setCurrentIndex(min(step, Step.WAY))
        self.print.setVisible(step is Step.DONE and self.desk.printer_there and not self.desk.prints_alone)
        self._show()

    # Which receipt

    def _begin(self, sale_id: UUID | None) -> None:
        if sale_id is None:
            self._show_sale(None)
            self.number.setFocus()
        else:
            self._find(lambda _: sale_id)

    def _number_typed(self) -> None:
        self.clear_error()
        self._show()

    def _is_asked(self) -> bool:
        """Tell whether another receipt is asked for by its number."""
        shown = str(self.sale.sale.number) if self.sale else ""
        return self.number.hasFocus() and self.number.text() not in {"", shown}

    def _show_last(self) -> None:
        self._find(latest_sale)

    def _find(self, which: Find) -> None:
        """Show a sale, unless goods of another one are chosen: that is said first."""
        if self.unsaved() and self.error() != self.leaving():
            self.show_error(self.leaving())
            return
        self.clear_error()
        try:
            sale_id = self.desk.shop.read(which)
            sale = None if sale_id is None else self.desk.shop.read(refundable, sale_id)
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            self.number.setFocus()
            self.number.selectAll()
            return
        self.refunded = None
        self._show_sale(sale)
        self._go(Step.GOODS)
        if sale is not None and not sale.lines:
            self.show_error(sentence(NothingToRefund(sale.sale.number), spoken()))
        (self.lines.quantity if sale and sale.lines else self.number).setFocus()

    def _show_sale(self, sale: Refundable | None) -> None:
        self.sale = sale
        self.lines.show_lines(sale.lines if sale else ())
        has_lines = bool(sale and sale.lines)
        self.lines.setVisible(has_lines)
        self.empty.setVisible(not has_lines)
        self._about.setVisible(sale is not None)
        if sale is not None:
            self.number.setText(str(sale.sale.number))
        self._describe()
        self._reckon()

    def _describe(self) -> None:
        if self.sale is None:
            self._about.setText("")
            return
        at = formatting().moment(local_time(self.sale.sale.at, self.desk.rules))
        ways = ", ".join(self.way.name(code) for code in self.sale.ways)
        text = self.tr("Receipt {number} of {time}, paid by: {ways}") if ways else self.tr("Receipt {number} of {time}")
        self._about.setText(text.format(number=self.sale.sale.number, time=at, ways=ways))

    def _add_article(self, text: str) -> bool:
        today, shop = self.desk.today(), self.desk.shop
        code = shop.read(lambda session: read_code(text, patterns(session), today=today))
        offer = None if code.kind is CodeKind.INVALID else shop.read(offer_by_code, code, today)
        return offer is not None and self.lines.add_article(offer.id)

    # What it comes to

    def _reckon(self) -> None:
        """Work out what the goods chosen bring back."""
        self.quoted = Quote({}, {})
        if self.lines.fault:
            self.show_error(self.lines.fault)
        elif self.sale is not None and self.lines.chosen:
            self.clear_error()
            self.quoted = self._quote(None) or self.quoted
        else:
            self.clear_error()
        self.lines.show_worth(self.quoted.lines)
        self._show()

    def _quote(self, tender: str | None) -> Quote | None:
        if self.sale is None:
            return None
        try:
            return self.desk.shop.read(quote, self.sale.sale.id, self.lines.chosen, tender=tender)
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return None

    def _reckon_way(self) -> None:
        if self.step is Step.WAY:
            found = self._quote(self.way.code or None)
            self.quoted = found or self.quoted
            self.way.show_amounts(self.quoted.amounts)
            self._show()

    def _possible(self) -> list[str]:
        """Return the tenders that can carry all of it alone, where that is another way than it was paid."""
        sale = self.sale
        if sale is None:
            return []
        wanted = sum(self.quoted.lines.values(), ZERO)
        return [code for code, most in sale.ways.items() if wanted <= most and set(self.quoted.amounts) != {code}]

    # The act

    def _do(self) -> None:
        if self.step is Step.DONE:
            self.answer(self.refunded)
        elif self.step is Step.WAY:
            self._give_back()
        elif self._is_asked():
            number = int(self.number.text())
            self._find(lambda session: sale_by_number(session, number))
        elif self.lines.fault:
            self.show_error(self.lines.fault)
        elif self.sale is None:
            self.show_error(self.tr("Scan the receipt, or type its number."))
        elif not self.quoted.lines:
            self.show_error(self.tr("Choose first what comes back."))
        else:
            self._ask_why()

    def _ask_why(self) -> None:
        self._go(Step.WAY)
        self.way.offer(self._possible())
        self.why.field.setFocus()

    def _give_back(self) -> None:
        if self.sale is None:
            return
        if not self.why.text:
            self.why.field.setFocus()
            self.show_error(sentence(ReasonNeeded(), spoken()))
            return
        done = self.desk.refund(self.sale.sale.id, dict(self.lines.chosen), self.way.code or None, self.why.text)
        if done is not None:
            self.refunded = done
            self.way.offer(())
            self.way.show_amounts(done.amounts)
            self.why.field.clear()
            self._go(Step.DONE)
            self.act.setFocus()

    def _print(self) -> None:
        if self.refunded is not None:
            self.desk.print_receipt(self.refunded.number)
            self.answer(self.refunded)

    # Words

    def _show(self) -> None:
        total = self.quoted.total if self.refunded is None else sum(self.refunded.amounts.values(), ZERO)
        self.total.show_amount(abs(total))
        back = self.tr("To take from the customer") if total < 0 else self.tr("To give back")
        self._caption.setText(back if self.refunded is None else self.tr("Given back"))
        self.total.set_caption(self._caption.text())
        amount = formatting().money(abs(total))
        match self.step:
            case Step.DONE:
                text = self.tr("Done")
            case Step.WAY if total < 0:
                text = self.tr("Take {amount}").format(amount=amount)
            case Step.WAY:
                text = self.tr("Give back {amount}").format(amount=amount)
            case _ if self._is_asked() or self.sale is None:
                text = self.tr("Show the receipt")
            case _:
                text = self.tr("Go on: why, and how?")
        self.act.show_text(text)
        if self.refunded is not None:
            self.given_back.show_message(
                self.tr("{amount} is given back").format(amount=amount),
                self.tr("It is receipt {number}.").format(number=self.refunded.number),
            )

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Refund"))
        self.number.setPlaceholderText(self.tr("Number of the receipt"))
        self.number.setAccessibleName(self.tr("Number of the receipt"))
        self.last.show_text(self.tr("The last one"), self.tr("The last receipt"))
        self.print.show_text(self.tr("Print"), self.tr("Print the receipt"))
        self.empty.show_message(
            self.tr("Scan the receipt"), self.tr("or type its number. Then choose what comes back.")
        )
        self._describe()
        self._show()
