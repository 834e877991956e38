"""May this member shop today? The till asks; whoever keeps the shifts answers, and `app` connects the two."""

from datetime import date
from typing import Protocol

from beesdesk.members.queries import Shopper
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Right:
    """The answer. `word` is a machine word for the reason, empty where there is nothing to say.

    At the till others look on: a screen says `see the desk`, never why.
    """

    may_shop: bool
    word: str = ""


class RightToShop(Protocol):
    """Anything that knows who may shop."""

    def right(self, shopper: Shopper, today: date) -> Right:
        """Return whether a member, or an eater on the member's right, may shop today."""


class EverybodyMay:
    """The answer of a shop without shifts."""

    def right(self, shopper: Shopper, today: date) -> Right:  # noqa: ARG002 - the answer is the same for all, always
        """Return yes."""
        return Right(may_shop=True)
