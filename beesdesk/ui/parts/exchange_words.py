"""How the exchange with the other machines stands, in a state, a few words and a sentence."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from beesdesk.messages import sentence
from beesdesk.sync.state import ExchangeState, Health
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State

translate = QCoreApplication.translate


class Said(NamedTuple):
    """A state, its words for a chip, and the sentence that explains them."""

    state: State
    word: str
    tip: str


def said(exchange: ExchangeState) -> Said:
    """Return how an exchange stands, in words."""
    trouble = sentence(exchange.trouble, spoken()) if exchange.trouble is not None else ""
    moment = last_moment(exchange.done_at)
    match exchange.health:
        case Health.ALONE:
            return Said(
                State.OFF,
                translate("Exchange", "Alone"),
                translate("Exchange", "This machine exchanges with no other."),
            )
        case Health.NEW:
            return Said(
                State.INFO, translate("Exchange", "Exchange"), translate("Exchange", "Nothing was exchanged yet.")
            )
        case Health.FRESH:
            last = translate("Exchange", "Last exchange: {moment}.").format(moment=moment)
            sent = translate("Exchange", "Everything was sent.")
            unsent = translate("Exchange", "%n change(s) of this machine are still to be sent.", "", exchange.unsent)
            time = "" if exchange.done_at is None else formatting().clock(exchange.done_at.astimezone())
            word = translate("Exchange", "Exchanged {time}").format(time=time)
            return Said(State.OK, word, f"{last} {unsent if exchange.unsent else sent}")
        case Health.AWAY:
            return Said(State.OFF, translate("Exchange", "Exchange waits"), trouble)
        case Health.LATE:
            words = translate("Exchange", "Nothing was exchanged since {moment}.").format(moment=moment)
            return Said(State.WARN, translate("Exchange", "Exchange late"), f"{words} {trouble}".rstrip())
        case Health.REFUSED:
            return Said(State.BAD, translate("Exchange", "Exchange refused"), trouble)
        case Health.FORKED:
            return Said(State.BAD, translate("Exchange", "Old copy"), trouble)


def last_moment(done_at: datetime | None) -> str:
    """Return when an exchange was, on the machine's own clock; a dash where there was none."""
    return "\u2013" if done_at is None else formatting().moment(done_at.astimezone())
