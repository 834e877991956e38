"""Who may shop: the standing of those who work, the share of the others."""

from decimal import Decimal
from uuid import uuid4

import pytest
from fake_shop import FakeShop
from office import OFFICE
from shifts.test_keeping import FIRST, at, member, regular

from beesdesk.admission import ByStanding
from beesdesk.db.session import Session
from beesdesk.members.queries import shopper_by_card, shopper_by_id
from beesdesk.members.shares import ShareType, move_shares
from beesdesk.pos.right import Right
from beesdesk.shifts.duties import open_history, set_worker, unsubscribe
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.right import ShoppingRight, decide, shopping_right
from beesdesk.words import Status


@pytest.mark.parametrize(
    ("status", "works", "share_shops", "kept", "expected"),
    [
        (Status.OK, True, True, True, (True, "")),
        (Status.ALERT, True, False, True, (True, "alert")),
        (Status.SUSPENDED, True, True, True, (False, "suspended")),
        (Status.HOLIDAY, True, True, True, (False, "holiday")),
        (Status.SUSPENDED, False, True, True, (True, "")),
        (Status.OK, False, False, True, (False, "unpaid")),
        (None, True, True, True, (True, "")),
        (None, True, False, True, (False, "unpaid")),
        (None, False, False, False, (True, "")),
        (Status.SUSPENDED, False, False, False, (False, "suspended")),
    ],
)
def test_the_standing_answers_for_who_works_and_the_share_for_the_others(
    status: Status | None, works: bool, share_shops: bool, kept: bool, expected: tuple[bool, str]
) -> None:
    may = status in {Status.OK, Status.ALERT, Status.EXTENSION, Status.EXEMPTED}

    assert decide(status, may_shop=may, works=works, share_shops=share_shops, shares_kept=kept) == ShoppingRight(
        *expected
    )


def test_the_till_is_told_by_the_standing_of_today(shop: FakeShop) -> None:
    one = regular(shop)
    shop.do(register_leave, one, FIRST.replace(day=3), FIRST.replace(day=9), now=at(FIRST), who=OFFICE)
    shopper = shop.read(shopper_by_id, one)
    assert shopper is not None
    right = ByStanding(shop)

    assert right.right(shopper, FIRST) == Right(may_shop=True)
    assert right.right(shopper, FIRST.replace(day=3)) == Right(may_shop=False, word="holiday")
    assert right.right(shopper, FIRST.replace(day=10)) == Right(may_shop=True)


def test_an_eater_has_the_members_right(shop: FakeShop) -> None:
    card = shop.member(eaters=("Noa",))
    shopper = shop.read(shopper_by_card, card)
    assert shopper is not None
    shop.do(open_history, shopper.member_id, {"mode": "regular"}, now=at(FIRST), who=OFFICE)
    shop.do(unsubscribe, shopper.member_id, now=at(FIRST), who=OFFICE)

    assert ByStanding(shop).right(shopper, FIRST) == Right(may_shop=False, word="unsubscribed")


def test_a_shop_that_keeps_no_standings_lets_everybody_shop(shop: FakeShop) -> None:
    assert shop.read(shopping_right, member(shop, 1), FIRST) == ShoppingRight(may_shop=True, word="")


def test_a_forced_member_has_the_standings_right_before_any_share_is_paid(shop: FakeShop) -> None:
    office = shop.person(roles="office")
    kind = ShareType(uuid4(), "B", "Part B", "Aandeel B", "Share B", Decimal(25), False, True, None, withdrawn=False)
    shop.do(Session.insert, kind)
    shop.do(move_shares, member(shop, 9), kind.id, 1, now=at(FIRST), who=office)
    one = regular(shop)
    assert shop.read(shopping_right, one, FIRST).word == "unpaid"

    shop.do(set_worker, one, forced=True)

    assert shop.read(shopping_right, one, FIRST) == ShoppingRight(may_shop=True, word="")
