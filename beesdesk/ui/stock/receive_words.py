"""How the page of deliveries says what came."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from beesdesk.messages import word
from beesdesk.stock.comparing import CENT, Mark
from beesdesk.stock.receipt_closing import Closing
from beesdesk.stock.receipt_view import DeliveryRow
from beesdesk.stock.receiving import Taken
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State
from beesdesk.words import Unit

translate = QCoreApplication.translate
STATES: Final = {
    Mark.AS_ORDERED: State.OK, Mark.ARRIVED: State.OK, Mark.SHORT: State.WARN, Mark.MISSING: State.BAD,
    Mark.OVER: State.WARN, Mark.NOT_ORDERED: State.INFO,
}  # fmt: skip


def heads() -> tuple[str, ...]:
    """Return what the columns are called."""
    return (
        translate("receive_words", "Product"), translate("receive_words", "Ordered"), translate("receive_words", "Came"),
        translate("receive_words", "Price"), translate("receive_words", "Lot, date"), translate("receive_words", "Compared"),
    )  # fmt: skip


FIGURES: Final = (1, 2, 3)


def cells(row: DeliveryRow) -> tuple[str, ...]:
    """Return what stands in a row."""
    form, one, known = formatting(), row.compared, row.known
    name = f"{known.name} · {known.order_code}" if known.order_code else known.name
    price = "" if one.price is None else form.money(one.price, price_places(one.price))
    if one.dearer and one.known is not None:
        sign = "↑" if one.price is not None and one.price > one.known else "↓"
        price = f"{sign} {price}"
    lots = "; ".join(lot_text(lot, day) for lot, day in one.lots)
    ordered = "" if one.ordered is None else form.quantity(one.ordered)
    return name, ordered, amount(one.came, known.unit), price, lots, word(f"mark_{one.mark}", spoken())


def lot_text(lot: str | None, day: date | None) -> str:
    """Return a lot and its date."""
    return ", ".join(part for part in (lot, formatting().numeric_date(day) if day else None) if part)


def price_places(price: Decimal) -> int:
    """Return how many decimals a purchase price is shown with: cents, and more where it has more."""
    return 2 if price == price.quantize(CENT) else 4


def amount(quantity: Decimal, unit: Unit) -> str:
    """Return so much of a unit of sale; pieces are only counted."""
    figure = formatting().quantity(quantity)
    return f"{figure} {word(unit, spoken())}" if unit.weighed else figure


def taken_title(taken: Taken) -> str:
    """Return what a scan brought, in a line."""
    form = formatting()
    if taken.pack != 1 and taken.packs != taken.quantity:
        return translate("receive_words", "{packs} \u00d7 {pack}: {name}").format(
            packs=form.quantity(taken.packs), pack=form.quantity(taken.pack), name=taken.name
        )
    return translate("receive_words", "{count} \u00d7 {name}").format(
        count=form.quantity(taken.quantity), name=taken.name
    )


def taken_text(taken: Taken) -> str:
    """Return what there is of it by now, and what else was read."""
    form = formatting()
    parts = [_so_far(taken)]
    if taken.lot:
        parts.append(translate("receive_words", "lot {lot}").format(lot=taken.lot))
    if taken.expiry:
        parts.append(form.numeric_date(taken.expiry))
    if taken.recall:
        parts.append(
            translate("receive_words", "RECALLED: {reason}. Do not put it on the shelf.").format(reason=taken.recall)
        )
    return " · ".join(parts)


def taken_state(taken: Taken) -> State:
    """Return how a scan stands: fine, more than ordered, not ordered, or recalled."""
    if taken.recall:
        return State.BAD
    if taken.expected is not None and taken.total > taken.expected:
        return State.WARN
    return State.OK


def _so_far(taken: Taken) -> str:
    form = formatting()
    if taken.expected is None:
        return translate("receive_words", "{total} so far").format(total=form.quantity(taken.total))
    if not taken.expected:
        return translate("receive_words", "not ordered; {total} so far").format(total=form.quantity(taken.total))
    return translate("receive_words", "{total} of {expected}").format(
        total=form.quantity(taken.total), expected=form.quantity(taken.expected)
    )


def summary(ending: Closing) -> str:
    """Return in a line what closing adds."""
    form = formatting()
    parts = []
    if ending.pieces or not ending.weighed:
        parts.append(translate("receive_words", "adds {count} units").format(count=form.quantity(ending.pieces)))
    if ending.weighed:
        parts.append(translate("receive_words", "{amount} kg or l").format(amount=form.quantity(ending.weighed)))
    parts.append(form.money(ending.value))
    return ", ".join(parts)


class Findings(QObject):
    """What is found of a delivery: an object, for the plurals of a language."""

    def lines(self, ending: Closing) -> list[str]:
        """Return what there is any of, a sentence each."""
        counted = (
            (ending.missing, self.tr("%n product(s) missing", "", ending.missing)),
            (ending.short, self.tr("%n product(s) short", "", ending.short)),
            (ending.over, self.tr("%n product(s) too many", "", ending.over)),
            (ending.not_ordered, self.tr("%n product(s) not ordered", "", ending.not_ordered)),
            (ending.changed, self.tr("%n price(s) changed", "", ending.changed)),
            (ending.kept, self.tr("%n new price(s) from today on", "", ending.kept)),
            (ending.labels, self.tr("%n label(s) to print", "", ending.labels)),
            (ending.unpriced, self.tr("%n product(s) without a price", "", ending.unpriced)),
        )
        return [text for count, text in counted if count]


def findings(ending: Closing) -> list[str]:
    """Return what else is to be known before closing, a sentence a line."""
    form, found = formatting(), Findings().lines(ending)
    if ending.deposits:
        found.append(translate("receive_words", "deposits {amount}").format(amount=form.money(ending.deposits)))
    if ending.off_paper:
        found.append(
            translate("receive_words", "the delivery note says {amount} more than its lines").format(
                amount=form.money(ending.off_paper)
            )
        )
    return found
