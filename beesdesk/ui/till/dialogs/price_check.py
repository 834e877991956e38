"""What does this cost? Shows it, sells nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from beesdesk.catalog.article_words import ALLERGENS, COUNTRIES, LABELS, worded
from beesdesk.catalog.barcodes import Code, CodeKind
from beesdesk.catalog.enquiry import NO_ARTICLES, enquire
from beesdesk.catalog.model import Product
from beesdesk.catalog.queries import ProductOffer
from beesdesk.db.session import Session
from beesdesk.messages import sentence, word
from beesdesk.pos.pricing import ZERO, line_amount
from beesdesk.pos.refusals import CodeInvalid
from beesdesk.pos.rules import shop_rules
from beesdesk.reports.label_texts import unit_price_text
from beesdesk.shifts.known import zone_of
from beesdesk.stock.levels import known_stock, settle
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Unit

_LONGEST: Final = 128
_DOT: Final = " \u00b7 "


@dataclass(frozen=True, slots=True)
class Asked:
    """A code that was asked for, and the article it names, if any; `withdrawn` is true once it is no longer sold.

    `vat` is percent: the shop's own rate where the article has none. `on_hand` is how much there is (None: nobody keeps it).
    """

    code: Code
    offer: ProductOffer | None
    withdrawn: bool = False
    product: Product | None = None
    vat: Decimal = ZERO
    on_hand: Decimal | None = None


class Facts(QWidget):
    """What is known of an article beside its price: a caption and a text for each; those without one are left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show some facts."""
        told = [fact for fact in facts if fact[1]]
        while len(self._rows) < len(told):
            self._add()
        for place, pair in enumerate(self._rows):
            for widget, text in zip(pair, told[place] if place < len(told) else ("", ""), strict=True):
                widget.setText(text)
                widget.setVisible(place < len(told))

    def facts(self) -> dict[str, str]:
        """Return what is shown."""
        return {caption.text(): text.text() for caption, text in self._rows if text.isVisibleTo(self)}

    def _add(self) -> None:
        pair = label("", "muted", self), label("", "body", self, wrap=True)
        for column, widget in enumerate(pair):
            widget.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(widget, len(self._rows), column, Qt.AlignmentFlag.AlignTop)
        self._rows.append(pair)


class PriceCard(Translated, Card):
    """An article with its price, to be read at arm's length by cashier and customer, and what else they may ask."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._asked: Asked | None = None
        self.name = label("", "heading", self, wrap=True)
        self.detail = label("", "muted", self, wrap=True)
        self.price = BigTotal(parent=self)
        self.unit = label("", "title", self, wrap=True)
        self.this_one = label("", "strong", self, wrap=True)
        self.deposit = label("", "strong", self, wrap=True)
        self.facts = Facts(self)
        self.note = StateLine(self)
        self.body.setSpacing(4)
        for part in (self.name, self.detail, self.price, self.unit, self.this_one, self.deposit, self.facts):
            self.add(part)
        for part in (self.name, self.detail):
            part.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addStretch(1)
        self.add(self.note)

    def show_offer(self, asked: Asked) -> None:
        """Show the article that a code names."""
        self._asked = asked
        self._retranslate()
        announce(self, f"{self.name.text()}, {self.price.accessibleName()} {self.unit.text()}")

    def _retranslate(self) -> None:
        asked, form = self._asked, formatting()
        if asked is None or asked.offer is None:
            return
        offer = asked.offer
        self.name.setText(offer.name(spoken()))
        self.detail.setText(_DOT.join(filter(None, (offer.brand, offer.content, offer.article))))
        self.price.setVisible(offer.price is not None)
        if offer.price is not None:
            self.price.show_amount(offer.price)
        self.unit.setText(self._per(offer.unit) if offer.price is not None else "")
        this_one = self._about_this_one(asked.code, offer)
        self.this_one.setText(this_one)
        self.this_one.setVisible(bool(this_one))
        self.deposit.setVisible(bool(offer.deposit))
        if offer.deposit:
            self.deposit.setText(self.tr("+ deposit {amount}").format(amount=form.money(offer.deposit)))
        self.facts.show_facts(self._told(asked, offer))
        self._show_note(asked, offer)

    def _told(self, asked: Asked, offer: ProductOffer) -> list[tuple[str, str]]:
        form, language, product = formatting(), spoken(), asked.product
        allergens = worded(ALLERGENS, product.allergens, language) if product else ""
        return [
            (self.tr("That is"), unit_price_text(offer.price, product, language) if product else ""),
            (self.tr("Allergens"), allergens or self.tr("none noted")),
            (self.tr("From"), worded(COUNTRIES, product.origin, language) if product else ""),
            (self.tr("Labels"), worded(LABELS, product.labels, language) if product else ""),
            (self.tr("VAT"), form.percent(asked.vat / 100)),
            (
                self.tr("In stock"),
                "" if asked.on_hand is None else f"{form.quantity(asked.on_hand)} {word(offer.unit, language)}",
            ),
        ]

    def _per(self, unit: Unit) -> str:
        return {
            Unit.PIECE: self.tr("per piece"), Unit.KG: self.tr("per kilogram"), Unit.LITRE: self.tr("per litre"),
        }[unit]  # fmt: skip

    def _about_this_one(self, code: Code, offer: ProductOffer) -> str:
        """Say what the very thing with this code costs, where that is another amount than the price."""
        form = formatting()
        if code.kind is CodeKind.PRICE and code.price is not None:
            return self.tr("On its label: {amount}").format(amount=form.money(code.price))
        if offer.price is None:
            return ""
        if offer.unit.weighed and code.weight is not None:
            weight, amount = form.weight(code.weight), form.money(line_amount(offer.price, code.weight))
            return self.tr("{weight} here: {amount}").format(weight=weight, amount=amount)
        if offer.units != 1:
            count, amount = form.quantity(offer.units), form.money(line_amount(offer.price, offer.units))
            return self.tr("Pack of {count}: {amount}").format(count=count, amount=amount)
        return ""

    def _show_note(self, asked: Asked, offer: ProductOffer) -> None:
        self.note.setVisible(True)
        if asked.withdrawn:
            self.note.show_state(State.WARN, self.tr("No longer sold. Put it aside for the office."))
        elif offer.price is None:
            self.note.show_state(State.WARN, self.tr("No price yet: the till asks for it when it is scanned."))
        elif offer.min_age:
            self.note.show_state(State.INFO, self.tr("Sold from the age of {age}").format(age=offer.min_age))
        else:
            self.note.setVisible(False)


class PriceCheckDialog(TillDialog):
    """Shows the price of what is scanned or typed, one after the other; it answers nothing."""

    accepts_scans = True
    WIDTH = 900
    HEIGHT = 680

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._zone = desk.shop.read(zone_of)
        self.field = QLineEdit(self)
        self.field.setMaxLength(_LONGEST)
        self.card = PriceCard(self)
        self.card.setVisible(False)
        self.empty = EmptyState("scanner", self)
        self.pad = FocusPad(self, decimals=False)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.card, 1)
        left.addWidget(self.empty, 1)
        right.setSpacing(8)
        right.addWidget(self.field)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(3, 2))
        self.field.textChanged.connect(self.clear_error)
        self._retranslate()
        self.field.setFocus()

    def take_scan(self, text: str) -> None:
        """Show what a scanned article costs."""
        self.clear_error()
        self._ask(text)

    def _do(self) -> None:
        text = self.field.text().strip()
        if text:
            self._ask(text)
        else:
            self.show_error(self.tr("Scan an article, or type its code."))
        self.field.setFocus()

    def _ask(self, text: str) -> None:
        self.desk.shop.do(settle, self._zone)
        asked = self.desk.shop.read(_ask, text, self.desk.today())
        found = asked.offer is not None
        self.card.setVisible(found)
        self.empty.setVisible(not found)
        if found:
            self.card.show_offer(asked)
            self.field.selectAll()
        else:
            self.show_error(self._why_not(asked.code))

    def _why_not(self, code: Code) -> str:
        if code.kind is CodeKind.INVALID:
            return sentence(CodeInvalid(code.raw, code.reason or ""), spoken())
        if code.kind in NO_ARTICLES:
            return self.tr("This is no article: {kind}.").format(kind=word(code.kind, spoken()))
        return self.tr("Nothing in the shop has the code {code}.").format(code=code.raw)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Show a price"))
        self.field.setPlaceholderText(self.tr("Code"))
        self.field.setAccessibleName(self.tr("Code of the article"))
        self.empty.show_message(self.tr("Scan an article"), self.tr("or type its code. Nothing is sold here."))
        self.act.show_text(self.tr("Show the price"))


def _ask(session: Session, text: str, today: date) -> Asked:
    found = enquire(session, text, today)
    offer = found.offer
    vat = offer.vat_rate if offer and offer.vat_rate is not None else shop_rules(session).default_vat
    on_hand = known_stock(session, offer.id) if offer else None
    return Asked(found.code, offer, found.withdrawn, found.product, vat, on_hand)
