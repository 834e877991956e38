from datetime import timedelta
from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.keys import SECRET_FILE
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.model import Person
from beesdesk.members.pins import (
    PinNotSet,
    PinSetElsewhere,
    PinTooEasy,
    PinUnusable,
    PinWait,
    PinWrong,
    check_pin,
    hash_pin,
    is_pin,
    refuse_bad_pin,
    wait_after,
)

SECRET, OTHER = bytes(range(32)), bytes(32)
PIN = "4826"


def person(shop: FakeShop, pin: str | None = PIN) -> Person:
    row = Person(uuid7(), None, "Nadia", "cashier", None, pin and hash_pin(pin, SECRET), withdrawn=False)
    shop.do(Session.insert, row)
    return row


def tried(shop: FakeShop, who: Person, pin: str, secret: bytes = SECRET) -> ShopError | None:
    """Try a PIN as the caller does: whatever is counted is committed."""

    def attempt(session: Session) -> ShopError | None:
        try:
            check_pin(session, who, pin, secret, shop.now())
        except ShopError as refusal:
            return refusal
        return None

    return shop.do(attempt)


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "48 26", "٤٨٢٦", "-482", "4826\n"])
def test_a_pin_has_four_to_eight_digits(pin: str) -> None:
    with pytest.raises(PinUnusable):
        refuse_bad_pin(pin)


@pytest.mark.parametrize(
    "pin",
    [
        *("0000", "7777", "55555", "1234", "0123", "6789", "7890", "9876", "3210", "12345678", "87654321"),
        *("1212", "4848", "123123", "48264826", "1122", "4466", "2580", "1984", "2026"),
    ],
)
def test_a_pin_that_others_would_try_first_is_refused(pin: str) -> None:
    with pytest.raises(PinTooEasy):
        refuse_bad_pin(pin)


@pytest.mark.parametrize("pin", ["4826", "1357", "90417", "20261", "31415926"])
def test_any_other_pin_will_do(pin: str) -> None:
    refuse_bad_pin(pin)


def test_a_pin_is_kept_as_argon2_text_that_only_it_fits() -> None:
    kept = hash_pin(PIN, SECRET)

    assert "$argon2id$v=19$m=19456,t=2,p=1$" in kept
    assert PIN not in kept
    assert kept != hash_pin(PIN, SECRET)
    assert is_pin(PIN, kept, SECRET)
    assert not is_pin("4827", kept, SECRET)


def test_without_the_devices_secret_the_right_pin_does_not_fit() -> None:
    assert not is_pin(PIN, hash_pin(PIN, SECRET), OTHER)


def test_wrong_pins_wait_half_a_minute_from_the_fifth_on_doubling_up_to_an_hour() -> None:
    waits = [wait_after(failures).total_seconds() for failures in range(1, 15)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert wait_after(10**6) == timedelta(hours=1)


def test_the_right_pin_passes(shop: FakeShop) -> None:
    assert tried(shop, person(shop), PIN) is None


def test_a_wrong_pin_says_how_many_tries_are_left(shop: FakeShop) -> None:
    who = person(shop)
    left = [refusal.left for _ in range(4) if isinstance(refusal := tried(shop, who, "1111"), PinWrong)]
    assert left == [4, 3, 2, 1]


def test_after_five_wrong_ones_the_right_one_has_to_wait(shop: FakeShop) -> None:
    who = person(shop)
    refusals = [tried(shop, who, "1111") for _ in range(5)]
    last = refusals[-1]
    assert isinstance(last, PinWait)
    assert last.until == shop.now() + timedelta(seconds=30)

    shop.clock.pass_by(seconds=29)
    assert isinstance(tried(shop, who, PIN), PinWait)
    shop.clock.pass_by(seconds=1)
    assert tried(shop, who, PIN) is None


def test_what_is_tried_while_waiting_does_not_count(shop: FakeShop) -> None:
    who = person(shop)
    for _ in range(20):
        tried(shop, who, "1111")
    shop.clock.pass_by(seconds=30)
    sixth = tried(shop, who, "1111")

    assert isinstance(sixth, PinWait)
    assert sixth.until == shop.now() + timedelta(seconds=60)


def test_the_right_pin_begins_the_count_anew(shop: FakeShop) -> None:
    who = person(shop)
    for _ in range(4):
        tried(shop, who, "1111")
    assert tried(shop, who, PIN) is None

    refusal = tried(shop, who, "1111")
    assert isinstance(refusal, PinWrong)
    assert refusal.left == 4


def test_a_restart_does_not_end_the_waiting(shop: FakeShop) -> None:
    who = person(shop)
    for _ in range(5):
        tried(shop, who, "1111")
    shop.close()
    again = FakeShop.open(shop.path.parent, shop.clock, ballast=0)
    assert isinstance(again, FakeShop)

    assert isinstance(tried(again, who, PIN), PinWait)
    again.close()


def test_one_persons_mistakes_keep_nobody_else_waiting(shop: FakeShop) -> None:
    first, second = person(shop), person(shop)
    for _ in range(5):
        tried(shop, first, "1111")
    assert tried(shop, second, PIN) is None


def test_who_has_no_pin_is_told_so(shop: FakeShop) -> None:
    assert isinstance(tried(shop, person(shop, None), PIN), PinNotSet)


def test_a_pin_of_another_device_is_no_wrong_one(shop: FakeShop) -> None:
    who = person(shop)
    assert isinstance(tried(shop, who, PIN, OTHER), PinSetElsewhere)
    assert shop.read(Session.values, "SELECT * FROM pin_guard") == []


def test_the_devices_secret_is_made_once_and_for_its_owner_alone(shop: FakeShop) -> None:
    secret = shop.secret()
    file: Path = shop.path.parent / SECRET_FILE

    assert (len(secret), shop.secret()) == (32, secret)
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_bytes(b"cut sho")
    assert shop.secret() not in {secret, b"cut sho"}
