"""The till's question who may shop, answered by the standings: `app` connects the two."""

from datetime import date

from beesdesk.members.queries import Shopper
from beesdesk.pos.right import Right
from beesdesk.shop import Shop


class ByStanding:
    """Who may shop by the members' standings and shares (`pos.right.RightToShop`)."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    def right(self, shopper: Shopper, today: date) -> Right:
        """Return whether a member, or an eater on the member's right, may shop today."""
        from beesdesk.shifts.right import shopping_right  # noqa: PLC0415 - not before somebody shops: the window waits

        answer = self._shop.read(shopping_right, shopper.member_id, today)
        return Right(answer.may_shop, answer.word)
