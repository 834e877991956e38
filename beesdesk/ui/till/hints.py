"""What to do next, in one line, whatever the till stands at."""

from PySide6.QtCore import QCoreApplication

from beesdesk.pos.till_state import TillState
from beesdesk.ui.language import formatting
from beesdesk.ui.till.typed import Typed

translate = QCoreApplication.translate


def what_next(state: TillState, typed: Typed, *, brief: bool = False) -> str:
    """Return what to do next; `brief` where there is room for a few words only."""
    if typed.text:
        return translate("Hints", "Enter: take it as a code. \u00d7: so many of the next article.")
    if typed.quantity is not None:
        return translate("Hints", "Scan the article, or type its code.")
    if state.till is None:
        return translate("Hints", "Open the till first: count the float.")
    if state.payments:
        paid = formatting().money(state.total - state.due)
        return translate("Hints", "{paid} is paid. Take the rest (F12).").format(paid=paid)
    if state.basket is not None and state.basket.tare:
        weight = formatting().weight(state.basket.tare)
        return translate("Hints", "Tare {weight} for the next article that is weighed.").format(weight=weight)
    return _scan(state, brief=brief)


def _scan(state: TillState, *, brief: bool) -> str:
    if brief:
        return (
            translate("Hints", "Scan the next article.")
            if state.lines
            else translate("Hints", "Scan the first article.")
        )
    if state.lines:
        return translate("Hints", "Scan the next article, or type a code, a name, a quantity and \u00d7.")
    return translate("Hints", "Scan the first article, or type a code, a name, a quantity and \u00d7.")
