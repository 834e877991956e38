from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.erasing import erase_member
from beesdesk.errors import ShopError
from beesdesk.members.member_pins import (
    MemberPinKnown,
    MemberPinNotSet,
    MemberPinsDiffer,
    MemberPinWait,
    MemberPinWrong,
    change_member_pin,
    check_member_pin,
    choose_member_pin,
    has_member_pin,
    reset_member_pin,
)
from beesdesk.members.model import MemberPin
from beesdesk.members.people import NotAllowed
from beesdesk.members.pins import PinTooEasy, PinUnusable
from beesdesk.shop import Shop
from beesdesk.words import Act

PIN = "4831"


@pytest.fixture
def member(shop: FakeShop) -> UUID:
    shop.member("Amélie", number=7)
    return shop.member_id(7)


def refusal(shop: Shop, member: UUID, pin: str) -> ShopError | None:
    return shop.do(check_member_pin, member, pin, now=shop.now())


def test_a_pin_is_typed_twice_and_counts_from_then_on(shop: FakeShop, member: UUID) -> None:
    assert isinstance(refusal(shop, member, PIN), MemberPinNotSet)

    shop.do(choose_member_pin, member, PIN, PIN)

    assert shop.read(has_member_pin, member)
    assert refusal(shop, member, PIN) is None
    assert isinstance(refusal(shop, member, "4832"), MemberPinWrong)


@pytest.mark.parametrize(
    ("pin", "again", "refused"),
    [("1234", "1234", PinTooEasy), ("12", "12", PinUnusable), (PIN, "4832", MemberPinsDiffer)],
)
def test_a_weak_pin_or_two_different_ones_are_refused(
    shop: FakeShop, member: UUID, pin: str, again: str, refused: type[ShopError]
) -> None:
    with pytest.raises(refused):
        shop.do(choose_member_pin, member, pin, again)
    assert not shop.read(has_member_pin, member)


def test_whoever_finds_a_card_does_not_choose_another_pin(shop: FakeShop, member: UUID) -> None:
    shop.do(choose_member_pin, member, PIN, PIN)
    with pytest.raises(MemberPinKnown):
        shop.do(choose_member_pin, member, "7294", "7294")
    assert refusal(shop, member, PIN) is None


def test_a_changed_pin_takes_the_place_of_the_one_before_unless_it_is_refused(shop: FakeShop, member: UUID) -> None:
    shop.do(choose_member_pin, member, PIN, PIN)
    with pytest.raises(PinTooEasy):
        shop.do(change_member_pin, member, "1111", "1111")
    assert refusal(shop, member, PIN) is None

    shop.do(change_member_pin, member, "7294", "7294")
    assert refusal(shop, member, "7294") is None
    assert isinstance(refusal(shop, member, PIN), MemberPinWrong)


def test_wrong_pins_make_one_wait_longer_and_longer_also_after_a_restart(shop: FakeShop, member: UUID) -> None:
    shop.do(choose_member_pin, member, PIN, PIN)
    for left in (4, 3, 2, 1):
        wrong = refusal(shop, member, "0639")
        assert isinstance(wrong, MemberPinWrong)
        assert wrong.left == left
    wait = refusal(shop, member, "0639")
    assert isinstance(wait, MemberPinWait)
    assert ((wait.until - shop.now()).total_seconds(), wait.minutes) == (30, 1)

    folder, now = shop.path.parent, shop.now()
    shop.close()
    again = Shop.open(folder, lambda: now, ballast=0)
    assert isinstance(refusal(again, member, PIN), MemberPinWait)
    again.close()

    again = Shop.open(folder, lambda: wait.until, ballast=0)
    longer = refusal(again, member, "0639")
    assert isinstance(longer, MemberPinWait)
    assert (longer.until - wait.until).total_seconds() == 60
    again.close()
    again = Shop.open(folder, lambda: longer.until, ballast=0)
    assert refusal(again, member, PIN) is None
    again.close()


def test_a_pin_counts_on_a_machine_that_has_another_secret(shop: FakeShop, member: UUID) -> None:
    shop.do(choose_member_pin, member, PIN, PIN)
    secret = shop.path.parent / "device.secret"
    shop.secret()
    secret.unlink()
    assert refusal(shop, member, PIN) is None


def test_the_log_does_not_say_what_is_kept_of_a_pin(shop: FakeShop, member: UUID) -> None:
    shop.do(choose_member_pin, member, PIN, PIN)
    kept = shop.read(lambda session: session.get(MemberPin, member).pin_hash)
    assert kept is not None
    entries = shop.read(lambda session: session.values("SELECT * FROM log"))
    assert entries
    assert not any(kept in str(entry) for entry in entries)


def test_the_office_takes_a_forgotten_pin_back_and_the_waiting_with_it(shop: FakeShop, member: UUID) -> None:
    office = shop.person("Nadia B.", "office", pin="4831")
    cashier = shop.person("Luc", "cashier")
    shop.do(choose_member_pin, member, PIN, PIN)
    for _ in range(6):
        refusal(shop, member, "0639")
    with pytest.raises(NotAllowed):
        shop.do(reset_member_pin, member, cashier, now=shop.now())

    shop.do(reset_member_pin, member, office, now=shop.now())

    assert not shop.read(has_member_pin, member)
    kinds = shop.read(lambda session: session.values("SELECT kind FROM act WHERE subject_id = ?", (member,)))
    assert (Act.MEMBER_PIN_RESET,) in kinds
    shop.do(choose_member_pin, member, "7294", "7294")
    assert refusal(shop, member, "7294") is None
    shop.member("Bruno", number=8)
    with pytest.raises(MemberPinNotSet):
        shop.do(reset_member_pin, shop.member_id(8), office, now=shop.now())


def test_of_an_erased_member_no_pin_is_left(shop: FakeShop, member: UUID, tmp_path: Path) -> None:
    admin = shop.person("Nadia B.", "administrator", pin="4831")
    shop.do(choose_member_pin, member, PIN, PIN)
    refusal(shop, member, "0639")

    shop.do(erase_member, member, admin, today=shop.today, now=shop.now())

    assert shop.read(lambda session: session.get(MemberPin, member).pin_hash) is None
    assert shop.read(lambda session: session.value("SELECT count(*) FROM pin_guard")) == 0
