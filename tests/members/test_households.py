from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from office import OFFICE, staff_office

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members import households
from beesdesk.members.cards import cards_of, give_card
from beesdesk.members.households import add_eater, eaters, end_eater, most_eaters, rename_eater, take_eater_back
from beesdesk.members.queries import eaters_of
from beesdesk.members.shares import ShareMovement, ShareType
from beesdesk.words import CardStatus

CODE = "0420000000006"


@pytest.fixture
def member(shop: FakeShop) -> UUID:
    staff_office(shop)
    shop.member(number=204)
    return shop.member_id(204)


def kind(shop: FakeShop, most: int | None, *, held_by: UUID | None = None) -> ShareType:
    row = ShareType(uuid7(), f"S{most}", "Part", "Aandeel", "Share", Decimal(25), True, True, most, False)
    shop.do(Session.insert, row)
    if held_by is not None:
        shop.do(Session.insert, ShareMovement(uuid7(), held_by, row.id, 1, shop.now(), OFFICE, None))
    return row


def add(shop: FakeShop, member: UUID, name: str = "Bruno") -> UUID:
    return shop.do(add_eater, member, name, now=shop.now(), who=OFFICE)


def test_an_eater_is_added_renamed_ended_and_taken_back(shop: FakeShop, member: UUID) -> None:
    key = add(shop, member, "  Bruno  Maes ")
    shop.do(rename_eater, key, "Bruno M.", now=shop.now(), who=OFFICE)
    assert shop.read(eaters_of, member) == ["Bruno M."]

    shop.do(end_eater, key, today=shop.today, now=shop.now(), who=OFFICE)
    assert shop.read(eaters_of, member) == []
    assert [(one.name, one.ended) for one in shop.read(eaters, member)] == [("Bruno M.", shop.today)]

    shop.do(take_eater_back, key, now=shop.now(), who=OFFICE)
    assert shop.read(eaters_of, member) == ["Bruno M."]


def test_whoever_leaves_the_household_has_no_card_any_more(shop: FakeShop, member: UUID) -> None:
    key = add(shop, member)
    shop.do(give_card, member, CODE, key, today=shop.today, now=shop.now(), who=OFFICE)

    assert shop.do(end_eater, key, today=shop.today, now=shop.now(), who=OFFICE) == 1

    states = {card.code: card.status for card in shop.read(cards_of, member)}
    assert states[CODE] is CardStatus.BLOCKED
    with pytest.raises(households.EaterEnded):
        shop.do(end_eater, key, today=shop.today, now=shop.now(), who=OFFICE)


@pytest.mark.parametrize(("name", "refusal"), [("", households.EaterNameNeeded), ("BRUNO", households.EaterKnown)])
def test_a_name_is_there_once(shop: FakeShop, member: UUID, name: str, refusal: type[Exception]) -> None:
    add(shop, member)
    with pytest.raises(refusal):
        add(shop, member, name)


def test_the_shares_say_how_many_eaters_there_may_be(shop: FakeShop, member: UUID) -> None:
    kind(shop, 1, held_by=member)
    add(shop, member)
    with pytest.raises(households.EatersTooMany) as caught:
        add(shop, member, "Chloé")
    assert caught.value.most == 1


@pytest.mark.parametrize(("numbers", "most"), [((), 0), ((0,), 0), ((0, 3), 3), ((3, None), None)])
def test_the_most_generous_share_counts(shop: FakeShop, numbers: tuple[int | None, ...], most: int | None) -> None:
    types = [kind(shop, number) for number in numbers]
    assert most_eaters(types, kept=True) == most
    assert most_eaters(types, kept=False) is None
