from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.gtin import check_digit
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.lost_cards import (
    CardAsked,
    CardGiven,
    CardNotYours,
    Known,
    NobodyNamedSo,
    NobodyRecognised,
    RecogniseWait,
    block_and_request,
    block_card,
    card_not_given,
    card_requests,
    end_card_request,
    find_by_name,
    household_cards,
    is_name_of,
    recognise_by_name,
    request_card,
)
from beesdesk.members.member_pins import choose_member_pin
from beesdesk.members.model import Card
from beesdesk.members.people import NotAllowed
from beesdesk.members.queries import Shopper
from beesdesk.words import Act, CardStatus, Language

PIN = "4831"


@pytest.fixture
def member(shop: FakeShop) -> UUID:
    """Amélie Martin, number 7, with a PIN, a card, and an eater's card."""
    shop.member("Amélie", "de l'Étang-Noir", number=7, eaters=("Jules",))
    key = shop.member_id(7)
    shop.do(choose_member_pin, key, PIN, PIN)
    eater = UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM eater")))
    code = "042100000100" + str(check_digit("042100000100"))
    shop.do(Session.insert, Card(uuid7(), code, key, eater, CardStatus.ACTIVE, None))
    return key


def shown(shop: FakeShop, number: str, name: str, pin: str) -> Known:
    return shop.do(recognise_by_name, number, name, pin, shop.device_id, now=shop.now())


def test_a_lost_card_is_blocked_at_once_and_a_new_one_asked_for(shop: FakeShop, member: UUID) -> None:
    own, eaters = shop.read(household_cards, member)
    assert (own.eater, eaters.eater, len(own.ending)) == (None, "Jules", 4)

    shop.do(block_and_request, eaters, member, now=shop.now(), who=member.hex)

    assert shop.read(household_cards, member) == [own]
    (wish,) = shop.read(card_requests)
    assert (wish.number, wish.first_name, wish.eater, wish.at) == (7, "Amélie", "Jules", shop.now())
    acts = shop.read(lambda one: one.values("SELECT kind FROM act WHERE subject_id = ?", (eaters.card_id,)))
    assert acts == [(Act.CARD_BLOCKED,)]


def test_a_card_of_another_household_is_not_blocked(shop: FakeShop, member: UUID) -> None:
    shop.member("Bruno", number=8)
    (other,) = shop.read(household_cards, shop.member_id(8))
    with pytest.raises(CardNotYours):
        shop.do(block_card, other.card_id, member, now=shop.now(), who=member.hex)


def test_a_new_card_is_asked_for_once_until_it_is_given(shop: FakeShop, member: UUID) -> None:
    request = shop.do(request_card, member, None, now=shop.now(), who=member.hex)
    with pytest.raises(CardAsked):
        shop.do(request_card, member, None, now=shop.now(), who=member.hex)

    office = shop.person("Ada", "office")
    shop.do(end_card_request, request, now=shop.now(), who=office)
    assert shop.read(card_requests) == []
    with pytest.raises(CardGiven):
        shop.do(end_card_request, request, now=shop.now(), who=office)
    shop.do(request_card, member, None, now=shop.now(), who=member.hex)
    assert len(shop.read(card_requests)) == 1


def test_a_card_that_was_not_handed_over_after_all_is_waited_for_again(shop: FakeShop, member: UUID) -> None:
    office = shop.person("Ada", "office")
    request = shop.do(request_card, member, None, now=shop.now(), who=member.hex)
    shop.do(end_card_request, request, now=shop.now(), who=office)

    shop.do(card_not_given, request, now=shop.now(), who=office)

    assert [one.request_id for one in shop.read(card_requests)] == [request]
    with pytest.raises(CardAsked):
        shop.do(card_not_given, request, now=shop.now(), who=office)


def test_who_may_not_change_cards_hands_none_over(shop: FakeShop, member: UUID) -> None:
    shop.person("Ada", "office")
    request = shop.do(request_card, member, None, now=shop.now(), who=member.hex)
    with pytest.raises(NotAllowed):
        shop.do(end_card_request, request, now=shop.now(), who=shop.person("Jo", "cashier"))


@pytest.mark.parametrize("name", ["amelie", "DELETANGNOIR", "Amélie de l'Étang-Noir", "DE L ETANG NOIR AMELIE"])
def test_number_name_and_pin_say_who_it_is(shop: FakeShop, member: UUID, name: str) -> None:
    found = shown(shop, "7", name, PIN)
    assert found.shopper is not None
    assert found.shopper.member_id == member


@pytest.mark.parametrize(
    ("number", "name", "pin"),
    [("7", "AMELIE", "4832"), ("8", "AMELIE", PIN), ("7", "BRUNO", PIN), ("7", "", PIN), ("", "AMELIE", PIN),
     ("\u0667", "AMELIE", PIN), ("9" * 30, "AMELIE", PIN)],
)  # fmt: skip
def test_whatever_is_wrong_the_answer_is_the_same(
    shop: FakeShop, member: UUID, number: str, name: str, pin: str
) -> None:
    assert isinstance(shown(shop, number, name, pin).refusal, NobodyRecognised)


def test_a_member_without_a_pin_is_not_recognised(shop: FakeShop) -> None:
    shop.member("Bruno", number=8)
    assert isinstance(shown(shop, "8", "BRUNO", PIN).refusal, NobodyRecognised)


def test_whoever_tries_out_numbers_has_to_wait(shop: FakeShop, member: UUID) -> None:
    kinds = [type(shown(shop, str(number), "AMELIE", PIN).refusal) for number in range(100, 105)]
    assert kinds == [*[NobodyRecognised] * 4, RecogniseWait]
    assert isinstance(shown(shop, "7", "AMELIE", PIN).refusal, RecogniseWait)
    shop.clock.pass_by(seconds=31)
    assert shown(shop, "7", "AMELIE", PIN).shopper is not None


def test_another_member_is_meant_by_number_and_name_a_few_times_only(shop: FakeShop, member: UUID) -> None:
    shop.member("Bruno", number=8)

    def meant(number: str, name: str) -> tuple[str, type[ShopError] | None]:
        found = shop.do(find_by_name, number, name, member, now=shop.now())
        return found.shopper.first_name if found.shopper else "", type(found.refusal) if found.refusal else None

    assert meant("8", "BRUNO") == ("Bruno", None)
    assert [meant("8", "X")[1] for _ in range(5)] == [*[NobodyNamedSo] * 4, RecogniseWait]
    assert meant("8", "BRUNO") == ("", RecogniseWait)


@given(st.text())
def test_nothing_that_is_typed_is_a_name_but_the_name(typed: str) -> None:
    shopper = Shopper(uuid7(), 7, "Zoë", "Ål", Language.FR, False, None, None, None)
    plain = "".join(ch for ch in typed.casefold() if ch.isalnum())
    if is_name_of(typed, shopper):
        assert plain
    if not plain:
        assert not is_name_of(typed, shopper)
    assert is_name_of("ZOE", shopper)
