from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st
from office import OFFICE, staff_office

from beesdesk.catalog.gtin import check_digit as ean
from beesdesk.members import cards
from beesdesk.members.cards import (
    block_lost_card,
    cards_of,
    check_digit,
    free_number,
    give_card,
    is_card_number,
    replace_card,
    unblock_card,
)
from beesdesk.members.lost_cards import card_requests, request_card
from beesdesk.members.member_journal import deeds_on
from beesdesk.members.queries import shopper_by_card
from beesdesk.words import CardStatus


@pytest.fixture
def member(shop: FakeShop) -> UUID:
    """A member whose card is 0420000204001."""
    staff_office(shop)
    shop.member(number=204)
    return shop.member_id(204)


def card_id(shop: FakeShop, member: UUID, place: int = 0) -> UUID:
    return shop.read(cards_of, member)[place].id


def states(shop: FakeShop, member: UUID) -> list[CardStatus]:
    return [card.status for card in shop.read(cards_of, member)]


def drawn(shop: FakeShop) -> str:
    return shop.read(free_number, "0421")


@given(st.text("0123456789", min_size=12, max_size=12))
def test_the_check_digit_is_that_of_an_ean(digits: str) -> None:
    assert check_digit(digits) == ean(digits)
    assert is_card_number(digits + check_digit(digits))


def test_a_drawn_number_begins_as_the_shop_says_and_can_be_given(shop: FakeShop, member: UUID) -> None:
    code = drawn(shop)
    assert code.startswith("0421")
    assert is_card_number(code)


def test_a_replaced_card_opens_nothing_from_then_on(shop: FakeShop, member: UUID) -> None:
    old, code = shop.read(cards_of, member)[0], drawn(shop)

    shop.do(replace_card, old.id, code, today=shop.today, now=shop.now(), who=OFFICE)

    assert states(shop, member) == [CardStatus.ACTIVE, CardStatus.REPLACED]
    found = shop.read(shopper_by_card, old.code)
    assert found is not None
    assert found.card_status is CardStatus.REPLACED
    assert {deed.change for deed in shop.read(deeds_on, member)} == {"given", "replaced"}


def test_a_lost_card_is_blocked_with_a_reason_and_taken_again_when_it_is_found(shop: FakeShop, member: UUID) -> None:
    key = card_id(shop, member)
    with pytest.raises(cards.CardReasonNeeded):
        shop.do(block_lost_card, key, " ", now=shop.now(), who=OFFICE)

    shop.do(block_lost_card, key, "lost on the bus", now=shop.now(), who=OFFICE)
    assert states(shop, member) == [CardStatus.BLOCKED]
    assert shop.read(deeds_on, member)[0].reason == "lost on the bus"
    with pytest.raises(cards.CardOver):
        shop.do(block_lost_card, key, "again", now=shop.now(), who=OFFICE)

    shop.do(unblock_card, key, now=shop.now(), who=OFFICE)
    assert states(shop, member) == [CardStatus.ACTIVE]
    with pytest.raises(cards.CardActive):
        shop.do(unblock_card, key, now=shop.now(), who=OFFICE)


def test_nobody_has_two_valid_cards(shop: FakeShop, member: UUID) -> None:
    key = card_id(shop, member)
    with pytest.raises(cards.CardInUse):
        shop.do(give_card, member, drawn(shop), today=shop.today, now=shop.now(), who=OFFICE)

    shop.do(replace_card, key, drawn(shop), today=shop.today, now=shop.now(), who=OFFICE)
    with pytest.raises(cards.CardInUse):
        shop.do(unblock_card, key, now=shop.now(), who=OFFICE)


@pytest.mark.parametrize(("code", "refusal"), [("0420000204002", cards.CardNumberWrong), ("x", cards.CardNumberWrong)])
def test_a_number_that_is_none_is_refused(shop: FakeShop, member: UUID, code: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        shop.do(give_card, member, code, today=shop.today, now=shop.now(), who=OFFICE)


def test_a_card_that_was_ever_somebodys_is_given_to_nobody_else(shop: FakeShop, member: UUID) -> None:
    code = shop.member(number=300, status=CardStatus.BLOCKED)
    with pytest.raises(cards.CardTaken) as caught:
        shop.do(replace_card, card_id(shop, member), code, today=shop.today, now=shop.now(), who=OFFICE)
    assert caught.value.number == 300
    assert states(shop, member) == [CardStatus.ACTIVE]


def test_a_badge_is_no_card(shop: FakeShop, member: UUID) -> None:
    badge = drawn(shop)
    shop.person("Luc", badge=badge)
    with pytest.raises(cards.CardIsBadge):
        shop.do(replace_card, card_id(shop, member), badge, today=shop.today, now=shop.now(), who=OFFICE)


def test_a_new_card_answers_the_wish_for_one(shop: FakeShop, member: UUID) -> None:
    shop.do(request_card, member, None, now=shop.now(), who=member.hex)

    shop.do(replace_card, card_id(shop, member), drawn(shop), today=shop.today, now=shop.now(), who=OFFICE)

    assert shop.read(card_requests) == []
