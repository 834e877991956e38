"""How the page of deliveries says what came."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from beesdesk.messages import word
from beesdesk.stock.comparing import Mark
from beesdesk.stock.receipt_closing import Closing
from beesdesk.stock.receipt_view import DeliveryRow
from beesdesk.stock.receiving import Taken
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State
from beesdesk.words import Unit

STATES: Final = {
    Mark.AS_ORDERED: State.OK, Mark.ARRIVED: State.OK, Mark.SHORT: State.WARN, Mark.MISSING: State.BAD,
    Mark.OVER: State.WARN, Mark.NOT_ORDERED: State.INFO,
}  # fmt: skip


def heads() -> tuple[str, ...]:
    """Return what the columns are called."""
    tr = QCoreApplication.translate
    return (
        tr("receive_words", "Product"), tr("receive_words", "Ordered"), tr("receive_words", "Came"),
        tr("receive_words", "Price"), tr("receive_words", "Lot, date"), tr("receive_words", "Compared"),
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
    return 2 if price == price.quantize(Decimal("0.01")) else 4


def amount(quantity: Decimal, unit: Unit) -> str:
    """Return so much of a unit of sale; pieces are only counted."""
    figure = formatting().quantity(quantity)
    return f"{figure} {word(unit, spoken())}" if unit.weighed else figure


def taken_title(taken: Taken) -> str:
    """Return what a scan brought, in a line."""
    form = formatting()
    if taken.pack != 1 and taken.packs != taken.quantity:
        return QCoreApplication.translate("receive_words", "{packs} \u00d7 {pack}: {name}").format(
            packs=form.quantity(taken.packs), pack=form.quantity(taken.pack), name=taken.name
        )
    return QCoreApplication.translate("receive_words", "{count} \u00d7 {name}").format(
        count=form.quantity(taken.quantity), name=taken.name
    )


def taken_text(taken: Taken) -> str:
    """Return what there is of it by now, and what else was read."""
    form = formatting()
    parts = [_so_far(taken)]
    if taken.lot:
        parts.append(QCoreApplication.translate("receive_words", "lot {lot}").format(lot=taken.lot))
    if taken.expiry:
        parts.append(form.numeric_date(taken.expiry))
    if taken.recall:
        parts.append(
            QCoreApplication.translate("receive_words", "RECALLED: {reason}. Do not put it on the shelf.").format(
                reason=taken.recall
            )
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
        return QCoreApplication.translate("receive_words", "{total} so far").format(total=form.quantity(taken.total))
    if not taken.expected:
        return QCoreApplication.translate("receive_words", "not ordered; {total} so far").format(
            total=form.quantity(taken.total)
        )
    return QCoreApplication.translate("receive_words", "{total} of {expected}").format(
        total=form.quantity(taken.total), expected=form.quantity(taken.expected)
    )


def summary(ending: Closing) -> str:
    """Return in a line what closing adds."""
    tr, form = QCoreApplication.translate, formatting()
    parts = []
    if ending.pieces or not ending.weighed:
        parts.append(tr("receive_words", "adds {count} units").format(count=form.quantity(ending.pieces)))
    if ending.weighed:
        parts.append(tr("receive_words", "{amount} kg or l").format(amount=form.quantity(ending.weighed)))
    parts.append(form.money(ending.value))
    return ", ".join(parts)


def findings(ending: Closing) -> list[str]:
    """Return what else is to be known before closing, a sentence a line."""
    tr, form = QCoreApplication.translate, formatting()
    counted = (
        (ending.missing, tr("receive_words", "%n product(s) missing", "", ending.missing)),
        (ending.short, tr("receive_words", "%n product(s) short", "", ending.short)),
        (ending.over, tr("receive_words", "%n product(s) too many", "", ending.over)),
        (ending.not_ordered, tr("receive_words", "%n product(s) not ordered", "", ending.not_ordered)),
        (ending.changed, tr("receive_words", "%n price(s) changed", "", ending.changed)),
        (ending.kept, tr("receive_words", "%n new price(s) from today on", "", ending.kept)),
        (ending.labels, tr("receive_words", "%n label(s) to print", "", ending.labels)),
        (ending.unpriced, tr("receive_words", "%n product(s) without a price: valued at what they cost so far", "", ending.unpriced)),
    )  # fmt: skip
    found = [text for count, text in counted if count]
    if ending.deposits:
        found.append(tr("receive_words", "deposits {amount}").format(amount=form.money(ending.deposits)))
    if ending.off_paper:
        found.append(
            tr("receive_words", "the delivery note says {amount} more than its lines").format(
                amount=form.money(ending.off_paper)
            )
        )
    return found
