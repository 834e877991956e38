import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.gtin import valid_gtin
from beesdesk.demo.catalogue import read_rows
from beesdesk.demo.people import FOUNDED, DemoMember, eater_card, make_members, member_card
from beesdesk.words import CardStatus, Language

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def members() -> list[DemoMember]:
    return make_members(1, today=TODAY)


def share(count: int, members: list[DemoMember]) -> float:
    return count / len(members)


def test_there_are_1200_members_numbered_as_they_joined(members: list[DemoMember]) -> None:
    assert [member.number for member in members] == list(range(1, 1201))
    joined = [member.joined for member in members]
    assert joined == sorted(joined)
    assert joined[0] >= FOUNDED
    assert joined[-1] <= TODAY
    assert {day.year for day in joined} == set(range(2015, 2027))


def test_the_same_seed_makes_the_same_people_and_another_makes_others(members: list[DemoMember]) -> None:
    assert make_members(1, today=TODAY) == members
    assert make_members(2, today=TODAY) != members


def test_languages_are_spoken_as_in_brussels(members: list[DemoMember]) -> None:
    spoken = Counter(member.language for member in members)

    assert share(spoken[Language.FR], members) == pytest.approx(0.62, abs=0.05)
    assert share(spoken[Language.NL], members) == pytest.approx(0.22, abs=0.05)
    assert share(spoken[Language.EN], members) == pytest.approx(0.16, abs=0.05)


def test_addresses_are_plain_unique_and_lead_nowhere(members: list[DemoMember]) -> None:
    assert all(re.fullmatch(r"[a-z]+\.[a-z]+\d*@example\.org", member.email) for member in members)
    assert len({member.email for member in members}) == len(members)


def test_letters_of_other_alphabets_are_folded_and_not_lost(members: list[DemoMember]) -> None:
    polish = next(member for member in members if "ł" in member.first_name + member.family_name)
    letters = sum(letter.isalpha() for letter in polish.first_name + polish.family_name)

    assert len(re.sub("[^a-z]", "", polish.email.partition("@")[0])) == letters


def test_cards_are_valid_and_none_is_given_twice(members: list[DemoMember]) -> None:
    codes = [card.code for member in members for card in member.cards]
    codes += [eater.card.code for member in members for eater in member.eaters]

    assert all(len(code) == 13 and valid_gtin(code) for code in codes)
    assert len(set(codes)) == len(codes)


def test_a_card_shows_whose_it_is(members: list[DemoMember]) -> None:
    for member in members:
        assert all(card.code.startswith(f"0420{member.number:06d}") for card in member.cards)
        assert all(eater.card.code.startswith(f"0421{member.number:06d}") for eater in member.eaters)


def test_a_new_card_replaces_the_one_before(members: list[DemoMember]) -> None:
    renewed = [member for member in members if len(member.cards) > 1]

    assert 0.06 < share(len(renewed), members) < 0.20
    for member in members:
        assert all(card.status is CardStatus.REPLACED for card in member.cards[:-1])
        assert member.cards[-1].status is not CardStatus.REPLACED
        issued = [member.joined, *(card.issued for card in member.cards), TODAY]
        assert issued == sorted(issued)


def test_a_few_cards_are_blocked(members: list[DemoMember]) -> None:
    blocked = sum(member.cards[-1].status is CardStatus.BLOCKED for member in members)

    assert 0 < share(blocked, members) < 0.05


def test_eaters_are_up_to_three_different_people(members: list[DemoMember]) -> None:
    assert {len(member.eaters) for member in members} == {0, 1, 2, 3}
    for member in members:
        assert len({eater.name for eater in member.eaters}) == len(member.eaters)


def test_some_round_up_for_solidarity(members: list[DemoMember]) -> None:
    assert share(sum(member.solidarity_rounding for member in members), members) == pytest.approx(0.15, abs=0.04)


def test_a_day_before_the_founding_is_refused() -> None:
    with pytest.raises(ValueError, match="2015"):
        make_members(1, today=date(2015, 1, 1))


def test_on_the_day_of_the_founding_all_join_at_once() -> None:
    assert {member.joined for member in make_members(1, 10, today=FOUNDED)} == {FOUNDED}


@given(number=st.integers(1, 999_999), place=st.integers(0, 99))
def test_every_number_gives_valid_cards_that_differ(number: int, place: int) -> None:
    own, eaters = member_card(number, place), eater_card(number, place)

    assert valid_gtin(own)
    assert valid_gtin(eaters)
    assert own != eaters
    assert (own[4:10], own[10:12]) == (eaters[4:10], eaters[10:12]) == (f"{number:06d}", f"{place:02d}")


def test_there_are_names_enough_of_each_community() -> None:
    rows = read_rows("names.csv")
    names = {kind: {row["name"] for row in rows if row["kind"] == kind} for kind in ("first", "family")}

    assert len(names["first"]) >= 200
    assert len(names["family"]) >= 300
    assert len({(row["kind"], row["community"], row["name"]) for row in rows}) == len(rows)
    assert len({row["community"] for row in rows}) == 12
