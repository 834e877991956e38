from datetime import timedelta
from uuid import UUID

import fake_swaps
import pytest
from fake_shop import FakeShop

from beesdesk.catalog.gtin import check_digit
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Card
from beesdesk.shifts.at_kiosk import KioskCardEnded, KioskCardUnknown
from beesdesk.shifts.visits import visits
from beesdesk.shifts.welcome import Welcomed, reason_for, short_name, welcome
from beesdesk.words import CardStatus


def shown(shop: FakeShop, card: str, before: str = "") -> Welcomed:
    return shop.do(welcome, card, shop.device_id, shown=before, now=shop.now())


def card_of(shop: FakeShop, member: UUID) -> str:
    return str(shop.read(lambda one: one.value("SELECT code FROM card WHERE member_id = ?", (member,))))


def counted(shop: FakeShop) -> tuple[int, int, int]:
    hours = shop.read(visits, shop.today, shop.today)
    return sum(one.members for one in hours), sum(one.eaters for one in hours), sum(one.turned_away for one in hours)


@pytest.mark.parametrize(
    ("first", "family", "name"),
    [("Amélie", "Martin", "Amélie M."), (" Jo ", "", "Jo"), ("Anne-Lise", " van Hove", "Anne-Lise v.")],
)
def test_a_name_is_shown_short(first: str, family: str, name: str) -> None:
    assert short_name(first, family) == name


def test_a_member_is_let_in_by_a_short_name_with_the_household(shop: FakeShop) -> None:
    greeting = shown(shop, shop.member("Amélie", "Martin", eaters=("Jules Martin", "Zoé"))).greeting

    assert greeting is not None
    assert greeting.may_shop
    assert (greeting.name, greeting.household) == ("Amélie M.", ("Jules", "Zoé"))
    assert counted(shop) == (1, 0, 0)


def test_the_card_that_is_shown_still_is_not_counted_twice(shop: FakeShop) -> None:
    first = shown(shop, shop.member("Amélie"))
    again = shown(shop, first.card, before=first.card)

    assert again.greeting is not None
    assert counted(shop) == (1, 0, 0)


def test_an_eater_is_greeted_as_themselves(shop: FakeShop) -> None:
    shop.member("Amélie", "Martin", eaters=("Jules Petit", "Zoé"))
    member, eater = shop.read(lambda one: one.values("SELECT member_id, id FROM eater WHERE name LIKE 'Jules%'"))[0]
    code = "042100000100" + str(check_digit("042100000100"))
    card = Card(uuid7(), code, UUID(bytes=member), UUID(bytes=eater), CardStatus.ACTIVE, None)
    shop.do(Session.insert, card)

    greeting = shown(shop, code).greeting

    assert greeting is not None
    assert (greeting.name, greeting.is_eater, greeting.household) == ("Jules P.", True, ("Zoé",))
    assert counted(shop) == (0, 1, 0)


def test_who_may_not_shop_is_told_no_and_staff_may_learn_why(shop: FakeShop) -> None:
    member = fake_swaps.member(shop, sr=-2, sc=0, alert_start=shop.today - timedelta(60))

    greeting = shown(shop, card_of(shop, member)).greeting

    assert greeting is not None
    assert not greeting.may_shop
    assert counted(shop) == (0, 0, 1)
    reason = shop.read(reason_for, greeting.member_id, now=shop.now())
    assert (reason.word, reason.owed) == ("suspended", 2)


def test_a_member_without_a_standing_owes_nothing(shop: FakeShop) -> None:
    greeting = shown(shop, shop.member()).greeting
    assert greeting is not None
    assert shop.read(reason_for, greeting.member_id, now=shop.now()).owed == 0


def test_a_card_that_is_nobodys_or_ended_gives_no_greeting_and_is_not_counted(shop: FakeShop) -> None:
    assert isinstance(shown(shop, "0420009999005").refusal, KioskCardUnknown)
    blocked = shown(shop, shop.member(status=CardStatus.BLOCKED))
    assert isinstance(blocked.refusal, KioskCardEnded)
    assert blocked.greeting is None
    assert counted(shop) == (0, 0, 0)
