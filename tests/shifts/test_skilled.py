import pytest
from fake_roster import skill, worker
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.people import NotAllowed
from beesdesk.shifts.model import MemberSkill
from beesdesk.shifts.refusals import SkillHeld
from beesdesk.shifts.skilled import give_skill, holders, take_skill
from beesdesk.shifts.taking import can


def test_a_member_is_given_a_skill_and_has_it_taken(shop: FakeShop) -> None:
    till, amelie, bo = skill(shop), worker(shop), worker(shop, first_name="Bo")

    shop.do(give_skill, bo, till, now=shop.now(), who=OFFICE)
    shop.do(give_skill, amelie, till, now=shop.now(), who=OFFICE)

    assert [one.name for one in shop.read(holders, till)] == ["Amélie Martin", "Bo Martin"]
    shop.do(take_skill, amelie, till, now=shop.now(), who=OFFICE)
    assert [one.id for one in shop.read(holders, till)] == [bo]
    assert not shop.read(can, amelie, till)


def test_a_skill_given_again_is_the_same_row(shop: FakeShop) -> None:
    till, amelie = skill(shop), worker(shop)
    for act in (give_skill, take_skill, give_skill):
        shop.do(act, amelie, till, now=shop.now(), who=OFFICE)

    assert shop.read(can, amelie, till)
    assert shop.read(Session.value, "SELECT count(*) FROM member_skill") == 1


def test_who_has_a_skill_is_not_given_it_twice(shop: FakeShop) -> None:
    amelie = worker(shop)
    till = skill(shop, of=[amelie])

    with pytest.raises(SkillHeld):
        shop.do(give_skill, amelie, till, now=shop.now(), who=OFFICE)


def test_a_skill_that_two_devices_gave_is_counted_once_and_taken_whole(shop: FakeShop) -> None:
    amelie = worker(shop)
    till = skill(shop, of=[amelie])
    shop.do(Session.insert, MemberSkill(uuid7(), amelie, till, withdrawn=False))
    assert len(shop.read(holders, till)) == 1

    shop.do(take_skill, amelie, till, now=shop.now(), who=OFFICE)

    assert shop.read(holders, till) == []


def test_only_who_may_says_who_can_what(shop: FakeShop) -> None:
    amelie = worker(shop)
    till = skill(shop)

    for act in (give_skill, take_skill):
        with pytest.raises(NotAllowed):
            shop.do(act, amelie, till, now=shop.now(), who="Nadia B.")
