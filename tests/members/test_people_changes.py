import json
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.members.model import Person, PinGuard
from beesdesk.members.people import LastAdministrator, NotAllowed, people
from beesdesk.members.people_changes import (
    BadgeIsCard,
    BadgeTaken,
    By,
    Keys,
    MemberWorksHere,
    NameTaken,
    PersonNameNeeded,
    ProofNeeded,
    add_person,
    set_badge,
    set_pin,
    set_roles,
    withdraw,
)
from beesdesk.members.pins import PinTooEasy, is_pin
from beesdesk.words import CardStatus, Role

PIN, BADGE, OTHER_BADGE = "4826", "2990000000001", "2990000000018"


@pytest.fixture
def boss(shop: FakeShop) -> By:
    return By(shop.person("Chef", "administrator", pin=PIN, badge="2990000000025"), shop.now())


def add(shop: FakeShop, by: By, name: str = "Luc", *roles: Role, **more: Any) -> Person:
    return shop.do(add_person, name, roles, by, **more)


def named(shop: FakeShop, name: str) -> Person:
    return next(person for person in shop.read(people) if person.name == name)


def journal(shop: FakeShop) -> list[tuple[str, str | None, bytes, dict[str, str]]]:
    sql = "SELECT who, approved_by, subject_id, detail FROM act WHERE kind = 'people_changed' ORDER BY seq"
    return [
        (who, approved, subject, json.loads(detail))
        for who, approved, subject, detail in shop.read(Session.values, sql)
    ]


# The first


def test_the_first_one_added_is_the_administrator_whoever_adds(shop: FakeShop) -> None:
    first = add(shop, By("", shop.now()), "Chef", Role.CASHIER, keys=Keys(pin=PIN, secret=shop.secret()))
    assert first.roles == "cashier|administrator"
    with pytest.raises(NotAllowed):
        add(shop, By("", shop.now()), "Luc")


def test_an_administrator_whom_a_name_would_prove_is_none(shop: FakeShop) -> None:
    with pytest.raises(ProofNeeded):
        add(shop, By("", shop.now()), "Chef")
    assert shop.read(people) == []


def test_a_cashier_who_typed_a_name_can_become_the_first_administrator(shop: FakeShop) -> None:
    nadia = UUID(hex=shop.person("Nadia B.", "cashier"))
    nobody = By("", shop.now())
    shop.do(set_pin, nadia, PIN, shop.secret(), nobody)
    shop.do(set_roles, nadia, [Role.CASHIER], nobody)
    assert named(shop, "Nadia B.").roles == "cashier|administrator"


# Adding


def test_somebody_is_added_with_roles_badge_and_pin(shop: FakeShop, boss: By) -> None:
    keys = Keys(badge=BADGE, pin=PIN, secret=shop.secret())
    luc = add(shop, boss, "  Luc   V. ", Role.OFFICE, Role.SHIFT_LEADER, keys=keys)

    assert (luc.name, luc.roles, luc.badge, luc.withdrawn) == ("Luc V.", "shift_leader|office", BADGE, False)
    assert luc.pin_hash is not None
    assert is_pin(PIN, luc.pin_hash, shop.secret())
    assert named(shop, "Luc V.") == luc


def test_the_journal_knows_who_was_changed_by_whom_and_no_name(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc V.")
    shop.do(set_pin, luc.id, PIN, shop.secret(), boss)
    shop.do(set_roles, luc.id, [Role.STOCK], boss)
    shop.do(set_badge, luc.id, BADGE, boss)
    shop.do(set_badge, luc.id, None, boss)
    shop.do(withdraw, luc.id, boss)

    assert [(who, approved, subject) for who, approved, subject, _ in journal(shop)] == [
        (boss.who, None, luc.id.bytes)
    ] * 6
    assert [detail for *_, detail in journal(shop)] == [
        {"change": "added", "roles": "cashier"},
        {"change": "pin"},
        {"change": "roles", "before": "cashier", "roles": "stock"},
        {"change": "badge"},
        {"change": "no badge"},
        {"change": "withdrawn"},
    ]


def test_a_member_is_added_under_first_name_and_initial_and_the_card_will_do(shop: FakeShop, boss: By) -> None:
    shop.member("Amélie", "Martin", number=204)
    amelie = add(shop, boss, "", Role.SHIFT_LEADER, member_id=shop.member_id(204))
    assert amelie.name == "Amélie M."


def test_a_blocked_card_is_no_proof(shop: FakeShop, boss: By) -> None:
    shop.member(number=204, status=CardStatus.BLOCKED)
    with pytest.raises(ProofNeeded):
        add(shop, boss, "", Role.SHIFT_LEADER, member_id=shop.member_id(204))


def test_a_member_is_one_person_only(shop: FakeShop, boss: By) -> None:
    shop.member(number=204)
    add(shop, boss, "Amélie", member_id=shop.member_id(204))
    with pytest.raises(MemberWorksHere) as refused:
        add(shop, boss, "Lili", member_id=shop.member_id(204))
    assert refused.value.name == "Amélie"


@pytest.mark.parametrize("name", ["", " \t "])
def test_a_name_is_needed(shop: FakeShop, boss: By, name: str) -> None:
    with pytest.raises(PersonNameNeeded):
        add(shop, boss, name)


def test_a_name_is_one_persons(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc V.")
    with pytest.raises(NameTaken):
        add(shop, boss, "luc v.")

    shop.do(withdraw, luc.id, boss)
    add(shop, boss, "Luc V.")


def test_a_badge_is_one_persons_and_no_members_card(shop: FakeShop, boss: By) -> None:
    card = shop.member()
    luc = add(shop, boss, "Luc", keys=Keys(badge=BADGE))
    zoe = add(shop, boss, "Zoé")
    for badge, refusal in ((BADGE, BadgeTaken), (card, BadgeIsCard)):
        with pytest.raises(refusal):
            add(shop, boss, "Karim", keys=Keys(badge=badge))
        with pytest.raises(refusal):
            shop.do(set_badge, zoe.id, badge, boss)

    shop.do(set_badge, luc.id, BADGE, boss)
    shop.do(withdraw, luc.id, boss)
    shop.do(set_badge, zoe.id, BADGE, boss)
    assert named(shop, "Zoé").badge == BADGE


def test_an_easy_pin_is_refused(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc")
    with pytest.raises(PinTooEasy):
        shop.do(set_pin, luc.id, "1234", shop.secret(), boss)
    with pytest.raises(PinTooEasy):
        add(shop, boss, "Zoé", keys=Keys(pin="0000", secret=shop.secret()))


# Changing


def test_a_new_pin_ends_the_waiting(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc")
    shop.do(Session.insert, PinGuard(luc.id, 9, shop.now()))
    shop.do(set_pin, luc.id, PIN, shop.secret(), boss)
    assert shop.read(Session.values, "SELECT * FROM pin_guard") == []


def test_a_role_beyond_the_till_needs_more_than_a_name(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc")
    with pytest.raises(ProofNeeded):
        shop.do(set_roles, luc.id, [Role.SHIFT_LEADER], boss)

    shop.do(set_badge, luc.id, OTHER_BADGE, boss)
    shop.do(set_roles, luc.id, [Role.SHIFT_LEADER], boss)
    with pytest.raises(ProofNeeded):
        shop.do(set_badge, luc.id, None, boss)


def test_the_last_administrator_stays(shop: FakeShop, boss: By) -> None:
    chef = UUID(hex=boss.who)
    with pytest.raises(LastAdministrator):
        shop.do(withdraw, chef, boss)
    with pytest.raises(LastAdministrator):
        shop.do(set_roles, chef, [Role.OFFICE], boss)

    add(shop, boss, "Zoé", Role.ADMINISTRATOR, keys=Keys(badge=BADGE))
    shop.do(set_roles, chef, [Role.OFFICE], boss)
    assert named(shop, "Chef").roles == "office"


def test_who_is_withdrawn_keeps_nothing_to_sign_in_with(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc", keys=Keys(badge=BADGE, pin=PIN, secret=shop.secret()))
    shop.do(withdraw, luc.id, boss)

    gone = shop.read(Session.get, Person, luc.id)
    assert (gone.name, gone.badge, gone.pin_hash, gone.withdrawn) == ("Luc", None, None, True)
    assert "Luc" not in {person.name for person in shop.read(people)}


# Who may


def test_nobody_else_changes_people_unless_it_is_allowed(shop: FakeShop, boss: By) -> None:
    luc = add(shop, boss, "Luc", Role.OFFICE, keys=Keys(badge=BADGE))
    by = By(luc.id.hex, shop.now())
    for deed in (
        lambda: add(shop, by, "Zoé"),
        lambda: shop.do(set_roles, luc.id, [Role.ADMINISTRATOR], by),
        lambda: shop.do(set_pin, luc.id, PIN, shop.secret(), by),
        lambda: shop.do(set_badge, luc.id, None, by),
        lambda: shop.do(withdraw, luc.id, by),
    ):
        with pytest.raises(NotAllowed):
            deed()

    add(shop, By(luc.id.hex, shop.now(), boss.who), "Zoé")
    assert journal(shop)[-1][:2] == (luc.id.hex, boss.who)
