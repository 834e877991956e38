"""Goods that come back without a receipt: which article, how much of it, and why."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.queries import ProductOffer, offer_by_code, offer_by_id, patterns
from beesdesk.db.session import Session
from beesdesk.formats import read_number
from beesdesk.messages import sentence, word
from beesdesk.pos.actions import MOST_PRICE, ONE, Amounts
from beesdesk.pos.pricing import ZERO, line_amount, quantity_for
from beesdesk.pos.refusals import CodeInvalid, PriceNeeded, ReasonNeeded
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.pick_list import EndField
from beesdesk.ui.till.dialogs.refund_way import Why
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST: Final = 128
_ONE: Final = Decimal(1)
_NO_ARTICLES: Final = {CodeKind.CARD, CodeKind.TARE, CodeKind.DISCOUNT, CodeKind.EMPTIES}


@dataclass(frozen=True, slots=True)
class Found:
    """What a code names, and the article if it is one."""

    code: Code
    offer: ProductOffer | None


class ReturnDialog(TillDialog):
    """Answers with None once the line is in the basket. What is scanned while it is open is the article meant.

    The same article again is one more of it. An article that has no price asks for one.
    """

    accepts_scans = True
    WIDTH = 980
    HEIGHT = 700

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.offer: ProductOffer | None = None
        self.code = EndField("", self)
        self.code.setMaxLength(_LONGEST)
        self.by_name = KeyButton(key="F2", icon="search", parent=self)
        self.by_name.setAutoDefault(False)
        self._card = Card(parent=self)
        self._name, self._about = label("", "title", self, wrap=True), label("", "muted", self, wrap=True)
        self._caption = label("", "strong", self)
        self.quantity = QLineEdit(self)
        self.less, self.more = KeyButton("\u2212", parent=self), KeyButton("+", parent=self)
        self.price = AmountEdit(most=MOST_PRICE, parent=self)
        self._price_caption = label("", "strong", self)
        self.why = Why(self)
        self.empty = EmptyState("scanner", self)
        self._total_caption, self.total = label("", "muted", self), BigTotal(parent=self)
        self.pad = FocusPad(self)
        self.set_columns(self._left(), self._right(), shares=(5, 3))
        self._connect()
        self._show_offer(None)
        self._retranslate()
        self.code.setFocus()

    def take_scan(self, text: str) -> None:
        """Mean the article that was scanned."""
        self.clear_error()
        found = self.desk.shop.read(_found, text, self.desk.today())
        offer, code = found.offer, found.code
        if offer is None:
            self.show_error(self._why_not(code))
        elif self.offer is not None and offer.id == self.offer.id and not offer.unit.weighed:
            self._step(int(offer.units))
        else:
            self._show_offer(offer, _measured(offer, code))

    def unsaved(self) -> bool:
        """Tell whether an article is meant already."""
        return self.offer is not None

    # The parts

    def _left(self) -> QLayout:
        column, top, count = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, count):
            row.setSpacing(8)
        top.addWidget(self.code, 2)
        top.addWidget(self.by_name, 1)
        for part, share in ((self._caption, 2), (self.less, 1), (self.quantity, 2), (self.more, 1)):
            count.addWidget(part, share)
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self._name, self._about):
            part.setTextFormat(Qt.TextFormat.PlainText)
            self._card.add(part)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._card)
        column.addLayout(count)
        for widget in (self._price_caption, self.price, self.why):
            column.addWidget(widget)
        column.addWidget(self.empty, 1)
        column.addStretch(0)
        return column

    def _right(self) -> QLayout:
        column, card = QVBoxLayout(), Card(parent=self)
        for part in (self._total_caption, self.total):
            card.add(part)
        column.setSpacing(12)
        column.addWidget(card)
        column.addStretch(1)
        column.addWidget(self.pad)
        return column

    def _connect(self) -> None:
        self.by_name.clicked.connect(self._search)
        self.code.textEdited.connect(self._show)
        self.quantity.textEdited.connect(self._show)
        self.price.value_changed.connect(self._show)
        self.why.field.textChanged.connect(self.clear_error)
        for button, by in ((self.less, -1), (self.more, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # digits are typed into the field
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _=False, by=by: self._step(by))

    # Which article

    def _search(self) -> None:
        dialog = ChooseArticleDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._chosen)
        dialog.open()

    def _chosen(self, product_id: UUID) -> None:
        self.clear_error()
        self._show_offer(self.desk.shop.read(offer_by_id, product_id, self.desk.today()))

    def _show_offer(self, offer: ProductOffer | None, measured: Decimal | None = None) -> None:
        self.offer = offer
        shown = offer is not None
        for part in (self._card, self._caption, self.less, self.quantity, self.more, self.why):
            part.setVisible(shown)
        self.empty.setVisible(not shown)
        lacks_price = offer is not None and offer.price is None
        for extra in (self._price_caption, self.price):
            extra.setVisible(lacks_price)
        if offer is None:
            self._show()
            return
        self.code.clear()
        weighed = offer.unit.weighed
        for button in (self.less, self.more):
            button.setVisible(not weighed)
        text = "" if weighed and measured is None else formatting().quantity(measured or _ONE)
        self.quantity.setText(text)
        self._show_words()
        self._show()
        self.quantity.setFocus()
        self.quantity.selectAll()

    def _step(self, by: int) -> None:
        count = self._quantity()
        if count is not None:
            self.quantity.setText(formatting().quantity(max(_ONE, count + by)))
            self._show()

    def _why_not(self, code: Code) -> str:
        if code.kind is CodeKind.INVALID:
            return sentence(CodeInvalid(code.raw, code.reason or ""), spoken())
        if code.kind in _NO_ARTICLES:
            return self.tr("This is no article: {kind}.").format(kind=word(code.kind, spoken()))
        return self.tr("Nothing in the shop has the code {code}.").format(code=code.raw)

    # What it comes to

    def _quantity(self) -> Decimal | None:
        """Return pieces, kilograms or litres; None for what is none."""
        weighed = self.offer is not None and self.offer.unit.weighed
        count = read_number(self.quantity.text(), 3 if weighed else 0)
        return count or None

    def _unit_price(self) -> Decimal | None:
        if self.offer is None:
            return None
        return self.price.value() if self.offer.price is None else self.offer.price

    def _worth(self) -> Decimal:
        quantity, price = self._quantity(), self._unit_price()
        if self.offer is None or quantity is None or price is None:
            return ZERO
        return line_amount(price, quantity) + line_amount(self.offer.deposit or ZERO, quantity)

    def _amounts(self, quantity: Decimal) -> Amounts:
        """Return how the till has to take it: a weight is net, whatever container waits at the till."""
        price = self.price.value() if self.offer is not None and self.offer.price is None else None
        if self.offer is not None and self.offer.unit.weighed:
            return Amounts(gross=quantity, tare=ZERO, price=price)
        return Amounts(quantity=quantity, price=price) if price is not None or quantity != _ONE else ONE

    def _do(self) -> None:
        quantity = self._quantity()
        if self.code.text().strip():
            self.take_scan(self.code.text().strip())
        elif self.offer is None:
            self.code.setFocus()
            self.show_error(self.tr("Scan the article, type its code, or find it by name (F2)."))
        elif quantity is None:
            self.quantity.setFocus()
            self.show_error(self.tr("Type how much comes back."))
        elif self._unit_price() is None:
            self.price.setFocus()
            self.show_error(sentence(PriceNeeded(self.offer.name(spoken()), self.offer.id, self.offer.unit), spoken()))
        elif not self.why.text:
            self.why.field.setFocus()
            self.show_error(sentence(ReasonNeeded(), spoken()))
        elif self.desk.return_goods(self.offer.id, self._amounts(quantity), self.why.text):
            self.answer(None)

    def _show(self) -> None:
        self.clear_error()
        worth = self._worth()
        self.total.show_amount(worth)
        if self.code.text().strip() or self.offer is None:
            self.act.show_text(self.tr("Find the article"))
        else:
            self.act.show_text(self.tr("Give back {amount}").format(amount=formatting().money(worth)))

    def _show_words(self) -> None:
        offer, form = self.offer, formatting()
        if offer is None:
            return
        self._name.setText(offer.name(spoken()))
        unit = word(offer.unit, spoken())
        each = (
            ""
            if offer.price is None
            else self.tr("{price} per {unit}").format(price=form.money(offer.price), unit=unit)
        )
        deposit = self.tr("deposit {amount}").format(amount=form.money(offer.deposit)) if offer.deposit else ""
        self._about.setText(" \u00b7 ".join(filter(None, (offer.brand, offer.content, each, deposit))))
        weighed = offer.unit.weighed
        self._caption.setText(self.tr("Weight, {unit}").format(unit=unit) if weighed else self.tr("How many"))
        self.quantity.setAccessibleName(self._caption.text())

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Return without a receipt"))
        self.code.setPlaceholderText(self.tr("Code of the article"))
        self.code.setAccessibleName(self.tr("Code of the article"))
        self.by_name.show_text(self.tr("By name"), self.tr("Find the article by name"))
        self.less.setAccessibleName(self.tr("One less"))
        self.more.setAccessibleName(self.tr("One more"))
        self._price_caption.setText(self.tr("It has no price: say one"))
        self.price.set_name(self._price_caption.text())
        self._total_caption.setText(self.tr("To give back"))
        self.total.set_caption(self.tr("To give back"))
        self.empty.show_message(self.tr("Scan the article"), self.tr("or type its code, or find it by name."))
        self._show_words()
        self._show()


def _found(session: Session, text: str, today: date) -> Found:
    code = read_code(text, patterns(session), today=today)
    if code.kind is CodeKind.INVALID or code.kind in _NO_ARTICLES:
        return Found(code, None)
    return Found(code, offer_by_code(session, code, today))


def _measured(offer: ProductOffer, code: Code) -> Decimal | None:
    """Return what the code itself says: the pieces of a pack, or what a label of the scale weighs."""
    if not offer.unit.weighed:
        return offer.units
    if code.weight is not None:
        return code.weight
    if code.kind is CodeKind.PRICE and code.price is not None and offer.price:
        return quantity_for(code.price, offer.price)
    return None
