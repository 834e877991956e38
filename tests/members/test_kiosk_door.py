from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.members.kiosk_door import (
    KioskLocked,
    leave_kiosk,
    look_behind,
    switch_kiosk,
    who_may_leave,
    who_may_look,
    who_may_switch,
)
from beesdesk.members.pins import PinWrong
from beesdesk.members.signing_in import MayNotAllow
from beesdesk.words import Act


def acts(shop: FakeShop) -> list[str]:
    return [row[0] for row in shop.read(lambda one: one.values("SELECT kind FROM act ORDER BY at, id"))]


def test_only_administrators_with_a_pin_of_this_device_may_leave(shop: FakeShop) -> None:
    shop.person("Nadia", "administrator", pin="4831")
    shop.person("Ali", "administrator")
    shop.person("Luc", "shift_leader", pin="4832")

    assert [person.name for person in shop.read(who_may_leave, shop.secret())] == ["Nadia"]
    with pytest.raises(KioskLocked):
        shop.read(who_may_leave, b"of another device")


def test_leaving_is_journaled_and_so_is_a_wrong_pin(shop: FakeShop) -> None:
    shop.person("Nadia", "administrator", pin="4831")
    (nadia,) = shop.read(who_may_leave, shop.secret())

    wrong = shop.do(leave_kiosk, nadia.id, "1357", shop.secret(), now=shop.now())
    right = shop.do(leave_kiosk, nadia.id, "4831", shop.secret(), now=shop.now())

    assert isinstance(wrong.refusal, PinWrong)
    assert right.who == nadia.id.hex
    assert acts(shop)[-2:] == [Act.SIGN_IN_REFUSED, Act.KIOSK_LEFT]


def test_who_is_no_administrator_does_not_leave_with_their_own_pin(shop: FakeShop) -> None:
    leader = UUID(hex=shop.person("Luc", "shift_leader", pin="4832"))

    answer = shop.do(leave_kiosk, leader, "4832", shop.secret(), now=shop.now())

    assert isinstance(answer.refusal, MayNotAllow)
    assert Act.KIOSK_LEFT not in acts(shop)


def test_a_shift_leader_switches_the_kiosk_and_that_is_journaled(shop: FakeShop) -> None:
    leader = UUID(hex=shop.person("Luc", "shift_leader", pin="4832"))
    shop.person("Karim", "cashier", pin="4833")

    assert [person.name for person in shop.read(who_may_switch, shop.secret())] == ["Luc"]
    answer = shop.do(switch_kiosk, leader, "4832", shop.secret(), now=shop.now())

    assert answer.who == leader.hex
    assert acts(shop)[-1] == Act.KIOSK_SWITCHED


def test_who_may_let_members_shop_sees_why_one_may_not(shop: FakeShop) -> None:
    leader = UUID(hex=shop.person("Luc", "shift_leader", pin="4832"))
    cashier = UUID(hex=shop.person("Karim", "cashier", pin="4833"))

    assert [person.name for person in shop.read(who_may_look, shop.secret())] == ["Luc"]
    assert shop.do(look_behind, leader, "4832", shop.secret(), now=shop.now()).refusal is None
    refused = shop.do(look_behind, cashier, "4833", shop.secret(), now=shop.now())
    assert isinstance(refused.refusal, MayNotAllow)
