from datetime import timedelta
from uuid import UUID

import fake_roster
import fake_sheets
import fake_swaps
import pytest
from fake_shop import FakeShop
from kiosk_hands import Hands

from beesdesk.members.model import Member
from beesdesk.shifts import roster
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.known import state_of
from beesdesk.shifts.messages import tell, wants
from beesdesk.shifts.sheet_lines import lines_of_sheet
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.words import Language, MessageKind, Mode, PlaceKind, PlaceState


def card_of(shop: FakeShop, member: UUID) -> str:
    """The member's card; they read English here."""
    shop.do(lambda one: one.change(Member, member, language=Language.EN))
    return str(shop.read(lambda one: one.value("SELECT code FROM card WHERE member_id = ?", (member,))))


def days_booked(shop: FakeShop, member: UUID) -> list[int]:
    return [(one.day - shop.today).days for one in shop.read(booked, member, now=shop.now())]


@pytest.fixture
def volant(shop: FakeShop) -> UUID:
    """An irregular member who has worked before."""
    return fake_swaps.member(shop, Mode.IRREGULAR)


@pytest.fixture
def regular(shop: FakeShop) -> UUID:
    """A regular member who has worked before."""
    return fake_swaps.member(shop)


def test_an_irregular_member_books_a_shift(hands: Hands, shop: FakeShop, volant: UUID) -> None:
    fake_swaps.shift(shop, 6, free=3)

    hands.show_card(card_of(shop, volant))
    hands.touch("Book a shift")
    hands.touch("Book")

    assert hands.sees_text("Booked: Sun 29 November, 10:00")
    assert days_booked(shop, volant) == [6]


def test_a_regular_member_in_alert_sees_until_when_and_books_a_compensation(hands: Hands, shop: FakeShop) -> None:
    member = fake_swaps.member(shop, sr=-1, sc=0, alert_start=shop.today)
    shift = fake_swaps.shift(shop, 6, free=3)

    hands.show_card(card_of(shop, member))
    assert hands.sees_text("You may shop until 21 December")
    assert hands.sees_text("Shifts to make up: 1.")
    hands.touch("Book a compensation")
    hands.touch("Book")

    places = shop.read(roster.places_of_shift, shift)
    assert [place.kind for place in places if place.member_id == member] == [PlaceKind.COMPENSATION]


def test_a_suspended_member_reads_that_in_words_and_why(hands: Hands, shop: FakeShop) -> None:
    member = fake_swaps.member(shop, sr=-2, sc=0, alert_start=shop.today - timedelta(60))
    hands.show_card(card_of(shop, member))

    assert hands.sees_text("You cannot shop for now")
    assert hands.sees_text("Shifts to make up: 2. Book one now, or ask at the desk for extra time.")
    assert hands.sees_text("history taken over from elsewhere")


def test_giving_a_place_back_says_first_what_it_means(hands: Hands, shop: FakeShop, volant: UUID) -> None:
    fake_swaps.shift(shop, 6, of=[volant], free=2)

    hands.show_card(card_of(shop, volant))
    hands.touch("Give back")
    assert hands.sees_text("you would owe a shift")
    assert days_booked(shop, volant) == [6]

    hands.touch("Give my place back")
    assert days_booked(shop, volant) == [6]
    hands.choose_pin()
    assert hands.sees_text("Given back: Sun 29 November")
    assert days_booked(shop, volant) == []


def test_a_place_is_given_for_another_at_once(hands: Hands, shop: FakeShop, volant: UUID) -> None:
    fake_swaps.shift(shop, 6, of=[volant], free=2)
    fake_swaps.shift(shop, 9, free=2)

    hands.show_card(card_of(shop, volant))
    hands.touch("Give back")
    hands.touch("Come then")
    hands.choose_pin()

    assert days_booked(shop, volant) == [9]


def test_a_place_that_cannot_be_given_back_any_more_says_why(hands: Hands, shop: FakeShop, volant: UUID) -> None:
    fake_swaps.shift(shop, 1, 9, of=[volant])
    shop.clock.pass_by(hours=22)

    hands.show_card(card_of(shop, volant))
    hands.touch("Give back")

    assert hands.sees_text("Call the desk.")
    assert hands.sees_text("My next shifts")


def test_a_member_checks_in_for_the_shift_that_begins(hands: Hands, shop: FakeShop) -> None:
    someone = fake_sheets.worker(shop, "Amélie")
    fake_sheets.shift(shop, [someone])
    (sheet,) = shop.do(make_due_sheets, now=shop.now())

    hands.show_card(card_of(shop, someone.id))
    hands.touch("I am here: check in")

    assert hands.sees_text("You are checked in")
    assert [line.state for line in shop.read(lines_of_sheet, sheet)] == [PlaceState.DONE]


def test_a_member_who_checks_in_late_is_told_so_and_is_present(hands: Hands, shop: FakeShop) -> None:
    someone = fake_sheets.worker(shop, "Amélie")
    fake_sheets.shift(shop, [someone])
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    shop.clock.pass_by(minutes=35)

    hands.show_card(card_of(shop, someone.id))
    hands.touch("I am here: check in")

    assert hands.sees_text("You are 25 minutes late: that is noted, and counts as present.")
    assert [(row.state, row.late) for row in shop.read(lines_of_sheet, sheet)] == [(PlaceState.DONE, 25)]


def test_who_cannot_come_swaps_with_an_empty_slot(hands: Hands, shop: FakeShop, regular: UUID) -> None:
    give = fake_swaps.slot(shop, 8, regulars=[regular])
    fake_swaps.slot(shop, 10, places=4)

    hands.show_card(card_of(shop, regular))
    hands.touch("I cannot come")
    hands.touch("Come then")
    hands.choose_pin()

    assert hands.sees_text("Swapped: you come Thu 3 December")
    assert regular not in fake_swaps.in_slot(shop, give)
    assert days_booked(shop, regular) == [10]


def test_who_cannot_come_at_all_is_told_what_it_costs(hands: Hands, shop: FakeShop, regular: UUID) -> None:
    fake_swaps.slot(shop, 8, regulars=[regular])

    hands.show_card(card_of(shop, regular))
    hands.touch("I cannot come")
    assert hands.sees_text("It costs one compensation")
    hands.touch("Ill")
    hands.choose_pin()

    assert hands.sees_text("You owe one compensation.")
    assert fake_swaps.counters(shop, regular) == (0, -1)


def test_a_leave_frees_the_places_that_it_names_before(hands: Hands, shop: FakeShop, regular: UUID) -> None:
    fake_swaps.slot(shop, 8, regulars=[regular])

    hands.show_card(card_of(shop, regular))
    hands.touch("Announce a leave")
    assert hands.sees_text("0 places of yours")
    next(one for one in reversed(hands.buttons()) if one.text() == "+ 1 week").click()
    hands.settle()
    assert hands.sees_text("1 place of yours")
    hands.touch("Announce it")
    hands.choose_pin()

    assert hands.sees_text("Your leave is noted")
    state = shop.read(state_of, regular, shop.today)
    assert (state.leave_first, state.leave_last) == (shop.today + timedelta(1), shop.today + timedelta(14))
    assert days_booked(shop, regular) == []


def test_messages_are_read_and_their_mails_declined(hands: Hands, shop: FakeShop, regular: UUID) -> None:
    shop.do(tell, MessageKind.ALERT, regular, "1", {"until": "2026-12-21"}, now=shop.now())

    hands.show_card(card_of(shop, regular))
    hands.touch("Messages, cards, PIN")
    hands.touch("My messages")
    assert hands.sees_text("21 December 2026")
    hands.touch("reminder of a shift: yes")
    hands.choose_pin()

    assert hands.sees_text("reminder of a shift: no")
    assert not shop.read(wants, regular, MessageKind.REMINDER)


def test_a_shift_that_somebody_else_took_meanwhile_is_refused(hands: Hands, shop: FakeShop, volant: UUID) -> None:
    shift = fake_swaps.shift(shop, 6, free=1)
    hands.show_card(card_of(shop, volant))
    hands.touch("Book a shift")
    place = fake_swaps.place_of(shop, shift)
    other = fake_roster.worker(shop, first_name="Bruno")
    shop.do(hold, place, other, now=shop.now(), who=fake_roster.WHO)

    hands.touch("Book")

    assert hands.sees_text("Every place of this shift is taken")
    assert days_booked(shop, volant) == []
