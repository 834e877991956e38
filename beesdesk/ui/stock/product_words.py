"""How the stock desk says quantities, causes and filters."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from beesdesk.messages import word
from beesdesk.stock.history import Span
from beesdesk.stock.product_list import StockFilter
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State
from beesdesk.words import MoveCause, Unit

translate = QCoreApplication.translate
NOTHING: Final = "\u2013"
_SOON: Final = 7
"""Days of coverage below which the list says that a product runs out."""


def amount(quantity: Decimal, unit: Unit) -> str:
    """Return so much of a unit of sale: `12`, `0,350 kg`."""
    form = formatting()
    if unit is Unit.PIECE:
        return form.number(quantity, 0 if quantity == quantity.to_integral() else 3)
    return f"{form.number(quantity, 3)} {word(unit, spoken())}"


def lasting(days: Decimal | None) -> str:
    """Return for how long a stock lasts."""
    if days is None:
        return NOTHING
    whole = int(days)
    text = translate("StockWords", "1 day") if whole == 1 else translate("StockWords", "{count} days")
    return text.format(count=formatting().number(Decimal(whole), 0))


def state_of(on_hand: Decimal, days: Decimal | None) -> tuple[State, str]:
    """Return how a stock stands, by a state and a word."""
    if on_hand < 0:
        return State.BAD, translate("StockWords", "below zero")
    if days is not None and on_hand == 0:
        return State.BAD, translate("StockWords", "none left")
    if days is not None and days < _SOON:
        return State.WARN, translate("StockWords", "runs out")
    return (State.OK, translate("StockWords", "enough")) if on_hand else (State.OFF, translate("StockWords", "none"))


def filter_word(which: StockFilter) -> str:
    """Return what a filter shows."""
    return {
        StockFilter.SOLD_HERE: translate("StockWords", "All products"),
        StockFilter.OUT: translate("StockWords", "None left"),
        StockFilter.SHORT: translate("StockWords", "Run out soon"),
        StockFilter.BELOW: translate("StockWords", "Below zero"),
        StockFilter.DORMANT: translate("StockWords", "Not selling"),
        StockFilter.UNPRICED: translate("StockWords", "Without a price"),
        StockFilter.WITHDRAWN: translate("StockWords", "No longer sold"),
    }[which]


def cause_word(cause: MoveCause) -> str:
    """Return why a quantity changed."""
    return {
        MoveCause.SALE: translate("StockWords", "sold"),
        MoveCause.RECEIPT: translate("StockWords", "delivered"),
        MoveCause.COUNT: translate("StockWords", "counted"),
        MoveCause.LOSS: translate("StockWords", "lost"),
        MoveCause.OWN_USE: translate("StockWords", "used by the shop"),
        MoveCause.RETURN: translate("StockWords", "back to the supplier"),
        MoveCause.TRANSFER: translate("StockWords", "moved on"),
        MoveCause.PRICE: translate("StockWords", "cost corrected"),
    }[cause]


def span_word(span: Span) -> str:
    """Return what a span is called on a key."""
    return {
        Span.DAY: translate("StockWords", "Days"),
        Span.WEEK: translate("StockWords", "Weeks"),
        Span.MONTH: translate("StockWords", "Months"),
    }[span]
