from datetime import date
from uuid import uuid4

from beesdesk.members.queries import Shopper
from beesdesk.pos.right import EverybodyMay, Right, RightToShop
from beesdesk.words import Language


def test_a_shop_without_shifts_lets_everybody_in() -> None:
    shopper = Shopper(uuid4(), 412, "Amélie", "Martin", Language.FR, False, None, None, None)
    rule: RightToShop = EverybodyMay()

    assert rule.right(shopper, date(2026, 11, 23)) == Right(may_shop=True, word="")
