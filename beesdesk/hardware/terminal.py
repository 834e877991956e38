"""The payment terminal beside the till: what it is asked, and what an answer means for money. The bytes are the drivers'.

A lost answer is unknown, never refused: the customer may have paid. Nothing is ever sent again by itself.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Final, Protocol

from beesdesk.errors import ShopError
from beesdesk.values import dataclass

REFERENCE_DIGITS: Final = 10
"""Digits by which an attempt is known to a terminal that gives them back."""
MOST_CENTS: Final = 99_999_999
"""The largest amount that a terminal of any kind can be asked for, in cents."""


class Outcome(StrEnum):
    """What became of an attempt to be paid."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """Why an attempt was not accepted; the screen has the sentence."""

    NONE = ""
    NOT_REACHED = "not_reached"  # the terminal took nothing: no money can have moved
    DECLINED = "declined"  # the terminal said no: card, code, bank, or the customer broke off
    CANCELLED = "cancelled"  # the till broke off, and the terminal said so
    NO_ANSWER = "no_answer"  # it took the amount, and said nothing more in time
    LINE_LOST = "line_lost"  # the line went before the answer came
    OTHER_AMOUNT = "other_amount"  # it says that another amount was paid
    UNCLEAR = "unclear"  # an answer that says neither yes nor no


@dataclass(frozen=True, slots=True)
class Answer:
    """What a terminal answered: amount in cents, what it said of the card (masked), its reference and its slip's text.

    `code` is the terminal's own result, for whoever looks it up in its manual.
    """

    outcome: Outcome
    why: Why = Why.NONE
    cents: int | None = None
    card: str = ""
    reference: str = ""
    code: str = ""
    slip: str = ""


NOT_REACHED: Final = Answer(Outcome.REFUSED, Why.NOT_REACHED)
LOST: Final = Answer(Outcome.UNKNOWN, Why.LINE_LOST)
SILENT: Final = Answer(Outcome.UNKNOWN, Why.NO_ANSWER)


class Step(StrEnum):
    """How far an attempt is, for the screen."""

    REACHING = "reaching"
    AT_TERMINAL = "at_terminal"  # the customer's turn
    CANCELLING = "cancelling"


class BadTerminalAddress(ShopError):
    """An address that names no kind of payment terminal."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class PaymentTerminal(Protocol):
    """Anything that asks a customer for an amount. Every method waits: never on the screen's thread, one at a time."""

    def pay(
        self,
        cents: int,
        reference: str,
        wanted: Callable[[], bool],
        told: Callable[[Step], None],
        *,
        back: bool = False,
    ) -> Answer:
        """Ask for an amount, or give it `back`; return what became of it, within 3 minutes.

        `reference` is ten digits that name the attempt. Once it is no longer `wanted` the terminal is told to break off
        where it can be told, and its answer counts all the same. Raises `ValueError` for an amount that is none.
        """

    def answers(self) -> bool:
        """Tell whether the terminal is there and listens; no amount is asked for."""

    def last(self) -> Answer | None:
        """Return what the terminal says of its last payment, None if it cannot be asked or does not answer."""


def judged(cents: int, answer: Answer) -> Answer:
    """Return an accepted answer as it counts: one of another amount than was asked for is unknown."""
    if answer.outcome is Outcome.ACCEPTED and answer.cents != cents:
        return Answer(
            Outcome.UNKNOWN, Why.OTHER_AMOUNT, answer.cents, answer.card, answer.reference, answer.code, answer.slip
        )
    return answer


def refuse_amount(cents: int) -> None:
    """Raise `ValueError` for an amount that no terminal can be asked for."""
    if not 0 < cents <= MOST_CENTS:
        raise ValueError(cents)
