"""How counts are named and said on the screen."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from beesdesk.stock.count_lines import CountLine
from beesdesk.stock.count_queries import CountRow
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.words import CountScope, CountState, Unit

translate = QCoreApplication.translate
_LONGEST: Final = 34


def scope_word(kind: CountScope) -> str:
    """Return what a count goes over, in a word."""
    return {
        CountScope.CATEGORY: translate("Counts", "Category"),
        CountScope.SHELF: translate("Counts", "Shelf"),
        CountScope.SUPPLIER: translate("Counts", "Supplier"),
        CountScope.LIST: translate("Counts", "List"),
    }[kind]


def state_word(state: CountState) -> str:
    """Return how far a count is, in a word."""
    return {
        CountState.OPEN: translate("Counts", "open"),
        CountState.CLOSED: translate("Counts", "closed"),
        CountState.DROPPED: translate("Counts", "given up"),
    }[state]


def title_of(row: CountRow) -> str:
    """Return what a count is called: `Shelf: B2`."""
    word = scope_word(row.scope)
    return translate("Counts", "{scope}: {title}").format(scope=word, title=row.title) if row.title else word


def short(name: str, longest: int = _LONGEST) -> str:
    """Return a name as a table has room for it."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def signed(value: Decimal) -> str:
    """Return a difference with its sign."""
    return f"{'+' if value > 0 else ''}{formatting().quantity(value)}"


def amount(quantity: Decimal, unit: Unit) -> str:
    """Return a quantity with its unit where that is no piece."""
    text = formatting().quantity(quantity)
    return text if unit is Unit.PIECE else f"{text} {unit.value}"


def verdict(line: CountLine) -> tuple[State, str]:
    """Return how a line stands: a state, and a sign with words."""
    if line.again:
        return State.WARN, translate("Counts", "! count again")
    if line.unsure:
        text = translate("Counts", "! {quantity} moved meanwhile")
        return State.WARN, text.format(quantity=formatting().quantity(line.unsure))
    if line.in_baskets:
        return State.WARN, translate("Counts", "! perhaps in baskets")
    if not line.difference:
        return State.OK, translate("Counts", "✓ right")
    return State.INFO, translate("Counts", "≠ differs")
