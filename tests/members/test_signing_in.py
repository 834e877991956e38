import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Card, Person
from beesdesk.members.people import name_of, people
from beesdesk.members.pins import PinNotSet, PinWait, PinWrong, hash_pin
from beesdesk.members.signing_in import (
    Answer,
    CardEnded,
    CardNeeded,
    CardUnknown,
    MayNotAllow,
    NobodyNamed,
    PinNeeded,
    Proof,
    approve,
    sign_in,
    who_may,
)
from beesdesk.words import Act, CardStatus, SignIn

PIN, BADGE = "4826", "2990000000001"
Enter = Callable[..., Answer]


@dataclass
class Door:
    """A shop at whose till somebody says who is there."""

    shop: FakeShop

    def person(self, name: str, roles: str = "cashier", **more: Any) -> Person:
        pin = more.pop("pin", None)
        kept = hash_pin(pin, self.shop.secret()) if pin else None
        row = Person(uuid7(), more.get("member_id"), name, roles, more.get("badge"), kept, more.get("withdrawn", False))
        self.shop.do(Session.insert, row)
        return row

    def sign_in(self, how: SignIn, **proof: Any) -> Answer:
        return self.shop.do(sign_in, Proof(**proof), self.shop.secret(), how=how, now=self.shop.now())

    def approve(self, act: Act, how: SignIn = SignIn.PIN, **proof: Any) -> Answer:
        return self.shop.do(approve, act, Proof(**proof), self.shop.secret(), how=how, now=self.shop.now())

    def journal(self) -> list[tuple[str, str, dict[str, Any]]]:
        rows = self.shop.read(Session.values, "SELECT kind, who, detail FROM act ORDER BY seq")
        return [(kind, who, json.loads(detail)) for kind, who, detail in rows]


@pytest.fixture
def door(shop: FakeShop) -> Door:
    return Door(shop)


# By name


def test_a_typed_name_becomes_a_cashier_whom_facts_know_by_a_reference(door: Door) -> None:
    answer = door.sign_in(SignIn.NAME, name="  Nadia   B. ")

    (person,) = door.shop.read(people)
    assert (person.name, person.roles, person.pin_hash) == ("Nadia B.", "cashier", None)
    assert answer == Answer(person.id.hex)
    assert door.shop.read(name_of, answer.who) == "Nadia B."
    assert door.journal() == [("signed_in", person.id.hex, {"how": "name"})]


def test_the_same_name_is_the_same_person(door: Door) -> None:
    first = door.sign_in(SignIn.NAME, name="Nadia B.")
    assert door.sign_in(SignIn.NAME, name="nadia b.") == first


def test_a_name_of_blanks_is_nobodys(door: Door) -> None:
    assert isinstance(door.sign_in(SignIn.NAME, name="  ").refusal, NobodyNamed)
    assert door.shop.read(people) == []


def test_who_has_a_pin_is_not_impersonated_by_a_name(door: Door) -> None:
    nadia = door.person("Nadia B.", pin=PIN)

    assert isinstance(door.sign_in(SignIn.NAME, name="Nadia B.").refusal, PinNeeded)
    assert isinstance(door.sign_in(SignIn.NAME, name="Nadia B.", pin="1111").refusal, PinWrong)
    assert door.sign_in(SignIn.NAME, name="Nadia B.", pin=PIN) == Answer(nadia.id.hex)


def test_a_name_alone_opens_no_more_than_a_cashiers_rights(door: Door) -> None:
    door.person("Chef", "administrator", badge=BADGE)
    assert isinstance(door.sign_in(SignIn.NAME, name="Chef").refusal, CardNeeded)
    assert door.sign_in(SignIn.NAME, card=BADGE).refusal is None


def test_who_was_withdrawn_signs_in_as_somebody_new(door: Door) -> None:
    old = door.person("Nadia B.", withdrawn=True)
    assert door.sign_in(SignIn.NAME, name="Nadia B.").who not in {"", old.id.hex}


# By card


def test_a_badge_names_its_person(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE)
    assert door.sign_in(SignIn.CARD, card=BADGE) == Answer(nadia.id.hex)
    assert door.journal() == [("signed_in", nadia.id.hex, {"how": "card"})]


def test_a_members_card_names_whoever_of_them_works_here(door: Door) -> None:
    card = door.shop.member("Amélie", "Martin", number=204)
    amelie = door.person("Amélie M.", member_id=door.shop.member_id(204))
    assert door.sign_in(SignIn.CARD, card=card) == Answer(amelie.id.hex)


def test_a_customers_card_opens_no_till(door: Door) -> None:
    card = door.shop.member()
    for code in (card, "4006381333931"):
        assert isinstance(door.sign_in(SignIn.CARD, card=code).refusal, CardUnknown)
    assert [(kind, who, detail["reason"]) for kind, who, detail in door.journal()] == [
        ("sign_in_refused", "", "CardUnknown")
    ] * 2


@pytest.mark.parametrize("status", [CardStatus.BLOCKED, CardStatus.REPLACED])
def test_a_card_that_is_over_signs_nobody_in(door: Door, status: CardStatus) -> None:
    card = door.shop.member(number=204, status=status)
    door.person("Amélie M.", member_id=door.shop.member_id(204))

    refusal = door.sign_in(SignIn.CARD, card=card).refusal

    assert isinstance(refusal, CardEnded)
    assert refusal.status == status


def test_an_eaters_card_signs_nobody_in(door: Door) -> None:
    door.shop.member(number=204, eaters=("Jan",))
    member = door.shop.member_id(204)
    door.person("Amélie M.", member_id=member)
    eater = UUID(bytes=door.shop.read(Session.value, "SELECT id FROM eater"))
    door.shop.do(Session.insert, Card(uuid7(), "0421000002043", member, eater, CardStatus.ACTIVE, None))

    assert isinstance(door.sign_in(SignIn.CARD, card="0421000002043").refusal, CardUnknown)


def test_who_works_here_no_more_is_not_let_in(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE, pin=PIN, withdrawn=True)
    assert isinstance(door.sign_in(SignIn.CARD, card=BADGE).refusal, CardUnknown)
    assert isinstance(door.sign_in(SignIn.PIN, person_id=nadia.id, pin=PIN).refusal, NobodyNamed)


def test_where_cards_are_the_rule_a_name_or_pin_will_not_do(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE, pin=PIN)
    assert isinstance(door.sign_in(SignIn.CARD, name="Nadia B.").refusal, CardNeeded)
    assert isinstance(door.sign_in(SignIn.CARD, person_id=nadia.id, pin=PIN).refusal, CardNeeded)


# By PIN


def test_a_person_and_the_pin_sign_in(door: Door) -> None:
    nadia = door.person("Nadia B.", pin=PIN)
    assert door.sign_in(SignIn.PIN, person_id=nadia.id, pin=PIN) == Answer(nadia.id.hex)
    assert door.journal() == [("signed_in", nadia.id.hex, {"how": "pin"})]


def test_where_pins_are_the_rule_a_card_only_says_who_is_asked(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE, pin=PIN)
    assert isinstance(door.sign_in(SignIn.PIN, card=BADGE).refusal, PinNeeded)
    assert door.sign_in(SignIn.PIN, card=BADGE, pin=PIN) == Answer(nadia.id.hex)


def test_a_wrong_pin_is_counted_and_journaled_with_whose_it_is_not(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE, pin=PIN)
    door.sign_in(SignIn.PIN, person_id=nadia.id, pin="1111")
    door.sign_in(SignIn.PIN, card=BADGE, pin="1111")

    refused = {"reason": "PinWrong", "act": None}
    assert door.journal() == [
        ("sign_in_refused", nadia.id.hex, {"how": "pin", **refused}),
        ("sign_in_refused", nadia.id.hex, {"how": "card|pin", **refused}),
    ]
    for _ in range(3):
        answer = door.sign_in(SignIn.PIN, person_id=nadia.id, pin="1111")
    assert isinstance(answer.refusal, PinWait)


def test_what_is_not_finished_is_not_journaled(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE, pin=PIN)
    door.sign_in(SignIn.PIN, person_id=nadia.id)
    door.sign_in(SignIn.CARD_AND_PIN, person_id=nadia.id, pin=PIN)
    door.sign_in(SignIn.CARD_AND_PIN)
    assert door.journal() == []


# By both


def test_where_both_are_the_rule_one_is_not_enough(door: Door) -> None:
    nadia, both = door.person("Nadia B.", badge=BADGE, pin=PIN), SignIn.CARD_AND_PIN
    assert isinstance(door.sign_in(both, card=BADGE).refusal, PinNeeded)
    assert isinstance(door.sign_in(both, person_id=nadia.id, pin=PIN).refusal, CardNeeded)
    assert door.sign_in(both, card=BADGE, pin=PIN) == Answer(nadia.id.hex)


def test_a_card_without_a_pin_is_not_enough_where_both_are_the_rule(door: Door) -> None:
    door.person("Nadia B.", badge=BADGE)
    assert isinstance(door.sign_in(SignIn.CARD_AND_PIN, card=BADGE, pin=PIN).refusal, PinNotSet)


# Allowing one act


@pytest.mark.parametrize("how", [SignIn.NAME, SignIn.CARD])
def test_a_badge_or_a_pin_allows_an_act(door: Door, how: SignIn) -> None:
    leader = door.person("Luc", "shift_leader", badge=BADGE, pin=PIN)
    assert door.approve(Act.DISCOUNT, how, card=BADGE) == Answer(leader.id.hex)
    assert door.approve(Act.DISCOUNT, how, person_id=leader.id, pin=PIN) == Answer(leader.id.hex)
    assert isinstance(door.approve(Act.DISCOUNT, how, name="Luc").refusal, NobodyNamed)


def test_an_approval_needs_both_where_both_are_the_rule(door: Door) -> None:
    leader, both = door.person("Luc", "shift_leader", badge=BADGE, pin=PIN), SignIn.CARD_AND_PIN
    assert isinstance(door.approve(Act.DISCOUNT, both, card=BADGE).refusal, PinNeeded)
    assert isinstance(door.approve(Act.DISCOUNT, both, person_id=leader.id, pin=PIN).refusal, CardNeeded)
    assert door.approve(Act.DISCOUNT, both, card=BADGE, pin=PIN) == Answer(leader.id.hex)


def test_who_may_not_do_it_may_not_allow_it_and_the_journal_keeps_the_try(door: Door) -> None:
    nadia = door.person("Nadia B.", badge=BADGE)

    refusal = door.approve(Act.DISCOUNT, SignIn.CARD, card=BADGE).refusal

    assert isinstance(refusal, MayNotAllow)
    assert (refusal.name, refusal.act) == ("Nadia B.", Act.DISCOUNT)
    ((kind, who, detail),) = door.journal()
    assert (kind, who, detail["act"]) == ("sign_in_refused", nadia.id.hex, "discount")


def test_those_who_may_allow_an_act_are_known(door: Door) -> None:
    for name, roles in (("Zoé", "administrator"), ("Nadia", "cashier"), ("Luc", "cashier|shift_leader")):
        door.person(name, roles)
    assert [person.name for person in door.shop.read(who_may, Act.DISCOUNT)] == ["Luc", "Zoé"]
