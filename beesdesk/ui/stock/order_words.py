"""The words of orders on the screen."""

from datetime import time
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from beesdesk.stock.order_queries import OrderRow
from beesdesk.stock.ordering import ENDLESS, Outlook
from beesdesk.stock.proposing import ProposalLine, Sums, SupplierDue
from beesdesk.stock.terms import Shortfall
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.words import OrderState

NEVER: Final = "\u2013"
_CENT: Final = Decimal("0.01")
translate = QCoreApplication.translate


def covers(days: Decimal) -> str:
    """Return for how many days stock lasts; a dash where nothing is sold."""
    return NEVER if days == ENDLESS else formatting().number(days, 1)


def average(outlook: Outlook) -> str:
    """Return the plain average of a day, and by how much it was off."""
    return _with_error(outlook.average, outlook.average_error)


def forecast(outlook: Outlook) -> str:
    """Return the forecast of a day with its error, marked where it was closer than the average; a dash where there is none."""
    if outlook.smoothed is None:
        return NEVER
    figure = _with_error(outlook.smoothed, outlook.smoothed_error)
    return f"\u2713 {figure}" if outlook.is_smooth else figure


def cells(line: ProposalLine, packs: Decimal) -> list[str]:
    """Return a row of a proposal."""
    form, item = formatting(), line.item
    return [
        item.name, form.quantity(item.on_hand), form.quantity(line.on_order), average(line.outlook),
        forecast(line.outlook), covers(line.before), packs_of(line, form.quantity(packs)),
        form.amount(line.cost(packs)) if packs else "", covers(line.after(packs)),
    ]  # fmt: skip


def packs_of(line: ProposalLine, figure: str) -> str:
    """Return packs, and what is in one of them."""
    return f"{figure} \u00d7 {formatting().quantity(line.item.pack)}"


def heads() -> list[str]:
    """Return what the columns of a proposal are called."""
    return [
        translate("Orders", "Product"), translate("Orders", "Stock"), translate("Orders", "On order"),
        translate("Orders", "A day"), translate("Orders", "Forecast"), translate("Orders", "Covers"),
        translate("Orders", "Packs"), translate("Orders", "Euro"),
        translate("Orders", "Then"),
    ]  # fmt: skip


PACKS: Final = 6
"""The column of packs."""
FIGURES: Final = tuple(range(1, 9))


def state_of(line: ProposalLine, packs: Decimal) -> State | None:
    """Return what is to be seen of a row: that it would not keep, or that nothing is left of it."""
    if not line.wanted.keeps:
        return State.WARN
    is_gone = line.item.on_hand + line.on_order <= 0 and line.outlook.daily > 0 and not packs
    return State.BAD if is_gone else None


def why(line: ProposalLine) -> str:
    """Return what has to be said of a product, empty if nothing has."""
    if not line.wanted.keeps:
        return translate("Orders", "Keeps {days} days: no more than is sold until then is proposed.").format(
            days=line.item.shelf_life
        )
    if not line.item.main:
        return translate("Orders", "Another supplier is the first choice: nothing is proposed here.")
    if line.outlook.days == 0:
        return translate("Orders", "Nothing is known of its sales yet.")
    return translate(
        "Orders", "{need} will be sold until the delivery after the next one; {safety} more to be sure."
    ).format(
        need=formatting().number(Decimal(line.wanted.demand), 1),
        safety=formatting().number(Decimal(max(line.wanted.safety, 0.0)), 1),
    )


def when(due: SupplierDue) -> str:
    """Return when to order from a supplier, and for when."""
    form = formatting()
    day, until = form.day(due.delivery.first), due.supplier.order_by
    if due.last_call and until:
        return translate("Orders", "Order today by {time} for {day}").format(time=_clock(until), day=day)
    if due.last_call:
        return translate("Orders", "Order today for {day}").format(day=day)
    return translate("Orders", "Delivery {day}").format(day=day)


def total(sums: Sums) -> str:
    """Return what an order comes to."""
    form = formatting()
    parts = [
        translate("Orders", "lines: {count}").format(count=sums.lines),
        translate("Orders", "{total} without VAT").format(total=form.money(sums.total)),
        form.weight(sums.weight),
    ]
    if sums.unweighed:
        parts.append(translate("Orders", "weight not known of: {count}").format(count=sums.unweighed))
    if sums.unpriced:
        parts.append(translate("Orders", "price not known of: {count}").format(count=sums.unpriced))
    return " · ".join(parts)


def warnings(lacks: Shortfall) -> list[str]:
    """Return what an order lacks by the supplier's terms, a sentence each."""
    form, found = formatting(), []
    if lacks.to_minimum:
        found.append(
            translate("Orders", "{missing} short of the minimum order").format(missing=form.money(lacks.to_minimum))
        )
    if lacks.to_free_delivery:
        found.append(
            translate("Orders", "{missing} short of free delivery").format(missing=form.money(lacks.to_free_delivery))
        )
    return found


def order_name(row: OrderRow) -> str:
    """Return what an order is called."""
    return row.number or translate("Orders", "Draft")


def order_state(row: OrderRow, *, is_late: bool) -> tuple[str, State | None]:
    """Return how far an order is, in words and as a state."""
    match row.state:
        case OrderState.DRAFT:
            return translate("Orders", "not sent yet"), State.INFO
        case OrderState.CLOSED:
            return translate("Orders", "closed"), State.OK
        case OrderState.CANCELLED:
            return translate("Orders", "called off"), State.OFF
    if not row.waiting:
        return translate("Orders", "all of it came"), State.OK
    if is_late:
        return translate("Orders", "late, lines to come: {count}").format(count=row.waiting), State.BAD
    return translate("Orders", "lines to come: {count}").format(count=row.waiting), None


def _with_error(figure: float, error: float | None) -> str:
    form = formatting()
    text = form.number(Decimal(figure).quantize(_CENT), 1)
    return text if error is None else f"{text} ± {form.number(Decimal(error).quantize(_CENT), 1)}"


def _clock(text: str) -> str:
    """Return an hour such as `12:00` as the language writes it; what is none as it is."""
    hour, _, minute = text.partition(":")
    if not (hour.isdigit() and minute.isdigit() and int(hour) <= _LAST_HOUR and int(minute) <= _LAST_MINUTE):
        return text
    return formatting().clock(time(int(hour), int(minute)))


_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59
