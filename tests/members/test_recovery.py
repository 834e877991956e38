"""A forgotten PIN of the only administrator."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.members.people import NotAllowed, people
from beesdesk.members.people_changes import By, Keys, add_person, set_roles, withdraw
from beesdesk.members.pins import PinTooEasy, PinUnusable, PinWait, is_pin
from beesdesk.members.recovery import (
    Recovered,
    RecoveryCodeMissing,
    RecoveryCodeWrong,
    RecoveryNotFor,
    make_recovery_code,
    recover,
)
from beesdesk.members.signing_in import Proof, sign_in
from beesdesk.words import Role, SignIn

PIN, NEW = "7093", "4826"


@pytest.fixture
def chef(shop: FakeShop) -> UUID:
    return UUID(shop.person("Chef", "administrator", pin=PIN))


@pytest.fixture
def code(shop: FakeShop, chef: UUID) -> str:
    return shop.do(make_recovery_code, chef, By(chef.hex, shop.now()))


def attempt(shop: FakeShop, person: UUID, code: str, pin: str = NEW) -> Recovered:
    return shop.do(recover, person, code, pin, shop.secret(), now=shop.now())


def signs_in(shop: FakeShop, person: UUID, pin: str) -> bool:
    proof = Proof(person_id=person, pin=pin)
    return not shop.do(sign_in, proof, shop.secret(), how=SignIn.PIN, now=shop.now()).refusal


def journal(shop: FakeShop) -> list[tuple[str, dict[str, Any]]]:
    rows = shop.read(Session.values, "SELECT kind, detail FROM act ORDER BY seq")
    return [(kind, json.loads(detail or "{}")) for kind, detail in rows]


def kept(shop: FakeShop, person: UUID) -> Person:
    return next(one for one in shop.read(people) if one.id == person)


def test_the_code_gives_a_new_pin_once_and_the_next_code(shop: FakeShop, chef: UUID, code: str) -> None:
    done = attempt(shop, chef, code)

    assert (done.refusal, done.who) == (None, chef.hex)
    assert signs_in(shop, chef, NEW)
    assert not signs_in(shop, chef, PIN)
    assert isinstance(attempt(shop, chef, code).refusal, RecoveryCodeWrong)
    assert attempt(shop, chef, done.code, "8150").refusal is None


def test_it_may_be_typed_as_people_read_it(shop: FakeShop, chef: UUID, code: str) -> None:
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert attempt(shop, chef, f" {sloppy} ").refusal is None


def test_only_a_hash_of_it_is_kept(shop: FakeShop, chef: UUID, code: str) -> None:
    hashed = kept(shop, chef).recovery_hash
    assert hashed is not None
    assert "$argon2id$" in hashed
    assert is_pin(code.replace("-", ""), hashed, b"")
    written = "".join(body for (body,) in shop.read(Session.values, "SELECT body FROM log"))
    assert code not in written
    assert code.replace("-", "") not in written


def test_a_new_code_ends_the_one_before(shop: FakeShop, chef: UUID, code: str) -> None:
    again = shop.do(make_recovery_code, chef, By(chef.hex, shop.now()))
    assert again != code
    assert isinstance(attempt(shop, chef, code).refusal, RecoveryCodeWrong)
    assert attempt(shop, chef, again).refusal is None


def test_it_counts_at_a_device_whose_secret_is_another(shop: FakeShop, chef: UUID, code: str) -> None:
    assert shop.do(recover, chef, code, NEW, b"another" * 5, now=shop.now()).refusal is None


def test_wrong_codes_slow_down_like_pins(shop: FakeShop, chef: UUID, code: str) -> None:
    lefts = []
    for _ in range(4):
        refusal = attempt(shop, chef, "0000-0000-0000-0000").refusal
        assert isinstance(refusal, RecoveryCodeWrong)
        lefts.append(refusal.left)
    assert lefts == [4, 3, 2, 1]
    assert isinstance(attempt(shop, chef, "0").refusal, PinWait)
    waiting = attempt(shop, chef, code).refusal
    assert isinstance(waiting, PinWait)
    assert waiting.until == shop.now() + timedelta(seconds=30)
    assert signs_in(shop, chef, PIN)

    shop.clock.pass_by(seconds=30)
    assert attempt(shop, chef, code).refusal is None


def test_who_waits_for_the_pin_may_use_the_code_at_once(shop: FakeShop, chef: UUID, code: str) -> None:
    for _ in range(5):
        assert not signs_in(shop, chef, "1590")
    assert attempt(shop, chef, code).refusal is None
    assert signs_in(shop, chef, NEW)


def test_every_use_is_journaled(shop: FakeShop, chef: UUID, code: str) -> None:
    attempt(shop, chef, "wrong")
    attempt(shop, chef, code)
    assert journal(shop)[-3:] == [
        ("people_changed", {"change": "recovery code"}),
        ("sign_in_refused", {"how": "recovery code", "reason": "RecoveryCodeWrong"}),
        ("access_recovered", {}),
    ]


@pytest.mark.parametrize(("pin", "refusal"), [("12", PinUnusable), ("1234", PinTooEasy)])
def test_a_bad_new_pin_costs_no_try(shop: FakeShop, chef: UUID, code: str, pin: str, refusal: type[Exception]) -> None:
    assert isinstance(attempt(shop, chef, code, pin).refusal, refusal)
    assert journal(shop)[-1][0] == "people_changed"
    assert attempt(shop, chef, code).refusal is None


def test_without_a_code_there_is_no_way_back(shop: FakeShop, chef: UUID) -> None:
    assert isinstance(attempt(shop, chef, "0000-0000-0000-0000").refusal, RecoveryCodeMissing)


def test_it_is_for_administrators_alone(shop: FakeShop, chef: UUID) -> None:
    luc = UUID(shop.person("Luc", "office", pin=PIN))
    with pytest.raises(RecoveryNotFor):
        shop.do(make_recovery_code, luc, By(chef.hex, shop.now()))
    assert isinstance(attempt(shop, luc, "0").refusal, RecoveryNotFor)


def test_a_cashier_makes_none(shop: FakeShop, chef: UUID) -> None:
    luc = shop.person("Luc", "cashier", pin=PIN)
    with pytest.raises(NotAllowed):
        shop.do(make_recovery_code, chef, By(luc, shop.now()))


def test_who_is_administrator_no_longer_has_no_code_any_more(shop: FakeShop, chef: UUID, code: str) -> None:
    by = By(chef.hex, shop.now())
    ana = shop.do(add_person, "Ana", [Role.ADMINISTRATOR], by, keys=Keys(pin="8150", secret=shop.secret()))
    shop.do(set_roles, chef, [Role.OFFICE], By(ana.id.hex, shop.now()))
    assert kept(shop, chef).recovery_hash is None
    shop.do(set_roles, chef, [Role.ADMINISTRATOR], By(ana.id.hex, shop.now()))
    assert isinstance(attempt(shop, chef, code).refusal, RecoveryCodeMissing)
    shop.do(withdraw, chef, By(ana.id.hex, shop.now()))
    assert isinstance(attempt(shop, chef, code).refusal, RecoveryNotFor)
