"""How the exchange with the other machines stands, in a state, a few words and a sentence."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from beesdesk.messages import sentence
from beesdesk.sync.state import ExchangeState, Health
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State

translate = QCoreApplication.translate


class Said(NamedTuple):
    """A state, its words for a chip, the sentence that explains them, and fewer words for where it is plain what they mean."""

    state: State
    word: str
    tip: str
    less: str = ""

    @property
    def short(self) -> str:
        """The fewest words."""
        return self.less or self.word


def said(exchange: ExchangeState) -> Said:
    """Return how an exchange stands, in words."""
    trouble = sentence(exchange.trouble, spoken()) if exchange.trouble is not None else ""
    done_at = exchange.done_at
    moment = "\u2013" if done_at is None else formatting().moment(done_at.astimezone())
    last = translate("Exchange", "Last exchange: {moment}").format(moment=moment)
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
            sent = translate("Exchange", "Everything was sent.")
            unsent = translate("Exchange", "%n change(s) of this machine are still to be sent.", "", exchange.unsent)
            time = "" if exchange.done_at is None else formatting().clock(exchange.done_at.astimezone())
            word = translate("Exchange", "Exchanged {time}").format(time=time)
            return Said(State.OK, word, f"{unsent if exchange.unsent else sent} {last}", time)
        case Health.AWAY:
            return Said(State.OFF, translate("Exchange", "Exchange waits"), f"{trouble} {last}")
        case Health.LATE:
            words = trouble or translate("Exchange", "Nothing was exchanged for a day.")
            return Said(State.WARN, translate("Exchange", "Exchange late"), f"{words} {last}")
        case Health.REFUSED:
            return Said(State.BAD, translate("Exchange", "Exchange refused"), trouble)
        case Health.STRANGER:
            words = translate(
                "Exchange",
                "This machine was brought back from a backup, and the others do not believe it yet. Have the office invite it, and"
                " run: beesdesk device enrol.",
            )
            return Said(State.BAD, translate("Exchange", "Not let in"), words)
        case Health.FORKED:
            return Said(State.BAD, translate("Exchange", "Old copy"), trouble)
