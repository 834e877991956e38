"""One article, to be read from where one stands: name, price, price per kilogram or litre, what is in it, from where."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from beesdesk.catalog.article_words import ALLERGENS, COUNTRIES, LABELS, worded
from beesdesk.catalog.barcodes import CodeKind
from beesdesk.catalog.enquiry import Enquiry
from beesdesk.catalog.queries import ProductOffer
from beesdesk.pos.pricing import line_amount
from beesdesk.reports.label_texts import unit_price_text
from beesdesk.ui.kiosk.pieces import card, hairline, lie, said
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.card import Card
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.words import Unit

_TWO_COLUMNS: Final = 850  # px at 100 %


class PriceView(QWidget):
    """What an enquiry came to; one without an article is a `ValueError`."""

    def __init__(self, found: Enquiry) -> None:
        super().__init__()
        offer = found.offer
        if offer is None:
            raise ValueError(found.code.raw)
        self._found, self._offer = found, offer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        warning = self._warning()
        if warning is not None:
            column.addWidget(warning)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._price(), 3)
        self._cards.addWidget(self._facts(), 2)
        column.addLayout(self._cards)
        column.addStretch(1)
        announce(self, f"{offer.name(spoken())}: {self._amount()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is known beside the price, or under it."""
        super().resizeEvent(event)
        lie(self._cards, across=self.width() >= look().px(_TWO_COLUMNS))

    def _amount(self) -> str:
        if self._offer.price is None:
            return self.tr("no price yet: ask at the till")
        return f"{formatting().money(self._offer.price)} {self._per(self._offer.unit)}"

    def _price(self) -> Card:
        offer, form = self._offer, formatting()
        made = card()
        made.add(said(offer.name(spoken()), "huge"))
        about = " \u00b7 ".join(part for part in (offer.brand, offer.content) if part)
        if about:
            made.add(said(about, "muted"))
        if offer.price is None:
            made.add(said(self.tr("No price yet: ask at the till."), "title"))
            return made
        total = BigTotal(self.tr("Price"))
        total.show_amount(offer.price)
        made.add(total)
        made.add(said(self._per(offer.unit), "title"))
        product = self._found.product
        each = unit_price_text(offer.price, product, spoken()) if product else ""
        if each:
            made.add(said(self.tr("That is {price}").format(price=each)))
        this_one = self._about_this_one(offer)
        if this_one:
            made.add(said(this_one, "strong"))
        if offer.deposit:
            made.add(said(self.tr("+ deposit {amount}").format(amount=form.money(offer.deposit)), "strong"))
        return made

    def _facts(self) -> Card:
        product, language = self._found.product, spoken()
        made = card()
        if product is None:
            return made
        allergens = worded(ALLERGENS, product.allergens, language)
        facts = (
            (self.tr("From"), worded(COUNTRIES, product.origin, language)),
            (self.tr("Labels"), worded(LABELS, product.labels, language)),
            (self.tr("Allergens"), allergens or self.tr("none noted: ask at the desk if you must be sure")),
            (self.tr("Age"), self.tr("from {age} on").format(age=product.min_age) if product.min_age else ""),
        )
        for place, (caption, text) in enumerate((caption, text) for caption, text in facts if text):
            if place:
                made.add(hairline())
            made.add(said(caption, "small"))
            made.add(said(text, "strong"))
        return made

    def _warning(self) -> Banner | None:
        recall = self._found.recall
        made = Banner(self)
        if recall is not None and (recall.lot is None or recall.lot == self._found.code.lot):
            text = self.tr("It may not be sold or eaten: {why}. Give it to somebody at the desk.")
            made.show_message(State.BAD, self.tr("Recalled"), text.format(why=recall.reason))
        elif recall is not None:
            text = self.tr("Look at the pack: lot {lot} may not be sold or eaten ({why}).")
            made.show_message(
                State.WARN, self.tr("One lot is recalled"), text.format(lot=recall.lot, why=recall.reason)
            )
        elif self._found.withdrawn:
            made.show_message(State.WARN, self.tr("No longer sold"), self.tr("Give it to somebody at the desk."))
        else:
            made.deleteLater()
            return None
        return made

    def _per(self, unit: Unit) -> str:
        return {
            Unit.PIECE: self.tr("per piece"), Unit.KG: self.tr("per kilogram"), Unit.LITRE: self.tr("per litre"),
        }[unit]  # fmt: skip

    def _about_this_one(self, offer: ProductOffer) -> str:
        """Say what the very thing that was scanned costs, where that is another amount than the price."""
        form, code = formatting(), self._found.code
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
