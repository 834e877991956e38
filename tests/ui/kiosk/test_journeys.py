"""Every act at the kiosk by touch alone, in each language."""

from datetime import timedelta
from uuid import UUID

import fake_sheets
import fake_swaps
import pytest
import zxingcpp
from fake_shop import FakeShop
from kiosk_hands import PIN, Hands
from PIL.ImageQt import fromqpixmap
from vobject import readOne

from beesdesk.members.lost_cards import card_requests
from beesdesk.members.member_pins import choose_member_pin, has_member_pin
from beesdesk.members.model import Member
from beesdesk.messages import word
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.calendar_file import LONGEST_CODE, calendar_codes
from beesdesk.shifts.kiosk_exchanges import exchange_page, slot_of_booked
from beesdesk.shifts.known import state_of
from beesdesk.shifts.messages import wants
from beesdesk.shifts.model import Place
from beesdesk.shifts.sheet_lines import lines_of_sheet
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.slots import Slot
from beesdesk.shifts.solidarity import offer
from beesdesk.shifts.swapping import request_exchange
from beesdesk.ui.parts.qr_code import QrCode
from beesdesk.words import Language, MessageKind, Mode, PlaceKind, PlaceState

pytestmark = pytest.mark.in_turn("language")

WHO = fake_swaps.WHO


@pytest.fixture(params=Language)
def language(request: pytest.FixtureRequest) -> Language:
    """The member's."""
    return Language(request.param)


def come(hands: Hands, shop: FakeShop, member: UUID, language: Language) -> None:
    """Show a member's card; they read this language."""
    shop.do(lambda one: one.change(Member, member, language=language))
    hands.show_card(str(shop.read(lambda one: one.value("SELECT code FROM card WHERE member_id = ?", (member,)))))
    assert not hands.is_inviting


def number_of(shop: FakeShop, member: UUID) -> int:
    return int(shop.read(lambda one: one.get(Member, member)).number)


def days(shop: FakeShop, member: UUID) -> list[int]:
    return [(one.day - shop.today).days for one in shop.read(booked, member, now=shop.now())]


def two_regulars(shop: FakeShop) -> tuple[UUID, UUID]:
    """Two regular members, the one in a slot in 8 days, the other in one in 10 days, both full."""
    first, second = fake_swaps.member(shop), fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, places=1, regulars=[first])
    fake_swaps.slot(shop, 10, places=1, regulars=[second])
    return first, second


def slots(shop: FakeShop, *members: UUID) -> list[Slot]:
    """The next slot of each."""
    nexts = [shop.read(booked, member, now=shop.now())[0] for member in members]
    return [shop.read(slot_of_booked, one) for one in nexts]


def test_a_pin_is_chosen_once_asked_once_a_visit_and_changed(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop, Mode.IRREGULAR)
    fake_swaps.shift(shop, 6, of=[member], free=2)
    fake_swaps.shift(shop, 9, of=[member], free=2)
    come(hands, shop, member, language)
    hands.touch("Messages, cards, PIN")
    hands.touch("My PIN")
    hands.type("1234")
    hands.touch("Go on")
    assert not shop.read(has_member_pin, member)
    hands.choose_pin()
    assert shop.read(has_member_pin, member)

    hands.touch("Finish")
    come(hands, shop, member, language)
    hands.touch("Give back")
    hands.touch("Give my place back")
    hands.type_pin("7294")
    assert days(shop, member) == [6, 9]
    hands.type_pin()
    assert days(shop, member) == [9]
    hands.touch("Give back")
    hands.touch("Give my place back")
    assert days(shop, member) == []

    hands.touch("Messages, cards, PIN")
    hands.touch("My PIN")
    hands.choose_pin("7294")
    hands.touch("Finish")
    come(hands, shop, member, language)
    hands.touch("Messages, cards, PIN")
    hands.touch("My PIN")
    hands.type_pin("7294")
    assert hands.window.visit is not None
    assert hands.window.visit.is_proven


def test_an_exchange_with_somebody_known_is_proposed_and_agreed(
    hands: Hands, shop: FakeShop, language: Language
) -> None:
    first, second = two_regulars(shop)
    come(hands, shop, first, language)
    hands.touch("I cannot come")
    hands.touch("Exchange with somebody I know")
    hands.type(str(number_of(shop, second)))
    hands.touch("Go on")
    hands.type("AMELIE")
    hands.touch("Go on")
    hands.touch("Propose it")
    hands.choose_pin()
    assert days(shop, first) == [8]

    come(hands, shop, second, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Yes, exchange")
    hands.choose_pin()

    assert (days(shop, first), days(shop, second)) == ([10], [8])
    assert fake_swaps.news(shop, first) == {"exchanged"}


def test_a_proposal_is_declined_and_its_author_told(hands: Hands, shop: FakeShop, language: Language) -> None:
    first, second = two_regulars(shop)
    give, take = slots(shop, first, second)
    shop.do(request_exchange, first, give, [take], partner_id=second, now=shop.now(), who=WHO)

    come(hands, shop, second, language)
    hands.touch("Exchange, solidarity")
    hands.touch("No, keep mine")
    hands.choose_pin()

    assert (days(shop, first), days(shop, second)) == ([8], [10])
    assert fake_swaps.news(shop, first) == {"exchange_declined"}
    assert shop.read(exchange_page, first, Language.EN, now=shop.now()).asked == ()


def test_a_request_is_answered_the_answer_chosen_and_both_change_places(
    hands: Hands, shop: FakeShop, language: Language
) -> None:
    first, second = two_regulars(shop)
    give, take = slots(shop, first, second)
    shop.do(request_exchange, first, give, [take], now=shop.now(), who=WHO)

    come(hands, shop, second, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Offer mine for it")
    hands.choose_pin()
    assert (days(shop, first), days(shop, second)) == ([8], [10])

    come(hands, shop, first, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Take this one")
    hands.choose_pin()
    assert (days(shop, first), days(shop, second)) == ([10], [8])


def test_a_request_is_withdrawn(hands: Hands, shop: FakeShop, language: Language) -> None:
    first, second = two_regulars(shop)
    give, take = slots(shop, first, second)
    shop.do(request_exchange, first, give, [take], now=shop.now(), who=WHO)

    come(hands, shop, first, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Never mind, I come")
    hands.choose_pin()

    assert shop.read(exchange_page, second, Language.EN, now=shop.now()).offered == ()
    assert days(shop, first) == [8]


def test_a_shift_for_the_others_is_offered_and_taken_back(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, regulars=[member])
    fake_swaps.slot(shop, 10, places=3)
    come(hands, shop, member, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Do a shift for the others")
    hands.touch("I come")
    hands.choose_pin()
    assert days(shop, member) == [8, 10]

    hands.touch("Exchange, solidarity")
    hands.touch("Take it back")
    assert days(shop, member) == [8]


def give_to_the_shop(shop: FakeShop, times: int) -> None:
    """Let others have done so many shifts for who cannot come."""
    helper = fake_swaps.member(shop)
    for number in range(times):
        slot = fake_swaps.slot(shop, 3 + number, places=1)
        shop.do(offer, helper, slot, now=shop.now(), who=WHO)
    shop.do(
        lambda one: [
            one.change(Place, UUID(bytes=key), state=PlaceState.DONE)
            for (key,) in one.values("SELECT id FROM place WHERE solidarity = 1")
        ]
    )


def test_relief_is_asked_for_and_taken_back(hands: Hands, shop: FakeShop, language: Language) -> None:
    give_to_the_shop(shop, 2)
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 12, regulars=[member])
    come(hands, shop, member, language)
    hands.touch("I cannot come")
    hands.touch("Ask for solidarity")
    hands.choose_pin()
    assert days(shop, member) == []

    hands.touch("Exchange, solidarity")
    hands.touch("Take it back")
    assert days(shop, member) == [12]


def test_an_irregular_member_who_owes_is_relieved_of_one(hands: Hands, shop: FakeShop, language: Language) -> None:
    give_to_the_shop(shop, 2)
    member = fake_swaps.member(shop, Mode.IRREGULAR, sr=-1)
    come(hands, shop, member, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Ask for solidarity")
    hands.choose_pin()
    assert shop.read(state_of, member, shop.today).sr == 0


def test_a_shift_is_booked_by_day_hours_and_task(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop, Mode.IRREGULAR)
    fake_swaps.shift(shop, 6, 9, free=3)
    fake_swaps.shift(shop, 9, 18, free=3)
    come(hands, shop, member, language)
    hands.touch("Book a shift")
    evening = {"fr": "le soir", "nl": "'s avonds", "en": "in the evening"}[language]
    hours = [one.text() for one in hands.buttons() if "?" in one.text()][1]
    hands.touch(hours)
    hands.touch(evening)
    assert [one.text() for one in hands.buttons() if "?" in one.text()][1].endswith(evening)
    hands.touch("Book")
    assert days(shop, member) == [9]


def test_the_calendar_is_read_from_the_screen_by_a_camera(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, regulars=[member], task_id=fake_swaps.task(shop, "caisse"))
    come(hands, shop, member, language)
    hands.touch("My calendar (QR)")
    codes = shop.read(calendar_codes, member, shop.now())
    assert len(codes) > 1
    for number, code in enumerate(codes):
        (shown,) = [one for one in hands.window.findChildren(QrCode) if one.isVisible()]
        (read,) = zxingcpp.read_barcodes(fromqpixmap(shown.grab()))
        assert read.text == code.text
        event = readOne(read.text).vevent
        assert (event.dtstart.value, event.dtend.value) == (code.starts, code.ends)
        assert "caisse" in event.summary.value
        assert len(code.text.encode()) <= LONGEST_CODE
        if number + 1 < len(codes):
            hands.touch("Next shift")
    hands.touch("Shift before")


def test_a_lost_card_is_blocked_without_it(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop)
    shop.do(choose_member_pin, member, PIN, PIN)
    shop.do(lambda one: one.change(Member, member, language=language))
    hands.window.attract.lost_card.click()
    hands.settle()
    hands.touch(language.upper())
    hands.type(str(number_of(shop, member)))
    hands.touch("Go on")
    hands.type("AMELIE")
    hands.touch("Go on")
    hands.type_pin("7294")
    assert hands.window.visit is None
    hands.type(str(number_of(shop, member)))
    hands.touch("Go on")
    hands.type("MARTIN")
    hands.touch("Go on")
    hands.type_pin()
    hands.touch("It is lost: block it")
    hands.touch("Block it and ask for a new one")

    status = shop.read(lambda one: one.value("SELECT status FROM card WHERE member_id = ?", (member,)))
    assert status == "blocked"
    assert [wish.member_id for wish in shop.read(card_requests)] == [member]
    hands.touch("Finish")
    assert hands.is_inviting


def test_a_card_is_blocked_and_a_new_one_asked_for_from_ones_own_page(
    hands: Hands, shop: FakeShop, language: Language
) -> None:
    member = fake_swaps.member(shop)
    come(hands, shop, member, language)
    hands.touch("Messages, cards, PIN")
    hands.touch("Household and cards")
    hands.touch("It is lost: block it")
    hands.touch("Block it and ask for a new one")
    hands.choose_pin()
    assert [wish.member_id for wish in shop.read(card_requests)] == [member]


def test_the_whole_story_is_read_by_touch(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop, sr=-1, sc=0, alert_start=shop.today)
    come(hands, shop, member, language)
    hands.touch("The whole story")
    assert hands.sees_text({"fr": "21 décembre", "nl": "21 december", "en": "21 December"}[language])
    hands.touch("Back")
    hands.touch("Finish")
    assert hands.is_inviting


def test_the_last_ten_seconds_are_counted_and_one_touch_keeps_the_page(
    hands: Hands, shop: FakeShop, language: Language
) -> None:
    come(hands, shop, fake_swaps.member(shop), language)
    stay = hands.window.visit
    assert stay is not None
    hands.wait(19)
    assert not stay.stay.isVisible()
    hands.wait(21.5)
    assert stay.stay.isVisible()
    assert hands.sees_text("9 second")
    hands.touch("I am still here")
    assert not stay.stay.isVisible()
    hands.wait(29)
    assert hands.window.visit is stay
    hands.wait(30)
    assert hands.is_inviting


def test_a_regular_shift_is_swapped_with_an_empty_place(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, regulars=[member])
    fake_swaps.slot(shop, 10, places=4)
    come(hands, shop, member, language)
    hands.touch("I cannot come")
    hands.touch("Come then")
    assert days(shop, member) == [8]
    hands.choose_pin()
    assert days(shop, member) == [10]


def test_a_booked_place_is_given_for_another_one(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop, Mode.IRREGULAR)
    fake_swaps.shift(shop, 6, of=[member], free=2)
    fake_swaps.shift(shop, 9, free=2)
    come(hands, shop, member, language)
    hands.touch("Give back")
    hands.touch("Come then")
    hands.choose_pin()
    assert days(shop, member) == [9]


def test_a_place_is_left_empty_at_its_price(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, regulars=[member])
    come(hands, shop, member, language)
    hands.touch("I cannot come")
    hands.touch("Ill")
    hands.choose_pin()
    assert (days(shop, member), fake_swaps.counters(shop, member)) == ([], (0, -1))


def test_those_of_the_same_hours_are_asked(hands: Hands, shop: FakeShop, language: Language) -> None:
    first, second = fake_swaps.member(shop), fake_swaps.member(shop)
    fake_swaps.slot(shop, 3, places=1, regulars=[first])
    fake_swaps.slot(shop, 10, places=1, regulars=[second])
    come(hands, shop, first, language)
    hands.touch("I cannot come")
    hands.touch("Ask them")
    hands.choose_pin()
    offered = shop.read(exchange_page, second, Language.EN, now=shop.now()).offered
    assert {one.take.slot.day - shop.today for one in offered} == {timedelta(3)}


def test_a_leave_is_announced_and_keeps_its_days_while_a_pin_is_asked(
    hands: Hands, shop: FakeShop, language: Language
) -> None:
    member = fake_swaps.member(shop)
    come(hands, shop, member, language)
    hands.touch("Announce a leave")
    hands.touch("+ 1 day")
    hands.touch("Announce it")
    hands.touch("Back")
    hands.touch("Announce a leave")
    hands.touch("+ 1 day")
    hands.touch("EN")
    hands.touch(language.upper())
    hands.touch("Announce it")
    hands.choose_pin()
    state = shop.read(state_of, member, shop.today)
    assert state.leave_first == shop.today + timedelta(2)


def test_a_kind_of_mail_is_declined(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop)
    come(hands, shop, member, language)
    hands.touch("Messages, cards, PIN")
    hands.touch("My messages")
    kind = word(f"message_{MessageKind.REMINDER}", language)
    hands.touch(next(one.text() for one in hands.buttons() if one.text().startswith(kind)))
    assert shop.read(wants, member, MessageKind.REMINDER)
    hands.choose_pin()
    assert not shop.read(wants, member, MessageKind.REMINDER)


def test_a_member_checks_in(hands: Hands, shop: FakeShop, language: Language) -> None:
    someone = fake_sheets.worker(shop, "Amélie")
    fake_sheets.shift(shop, [someone])
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    come(hands, shop, someone.id, language)
    hands.touch("I am here: check in")
    assert [line.state for line in shop.read(lines_of_sheet, sheet)] == [PlaceState.DONE]


def test_a_compensation_is_booked_by_who_owes_one(hands: Hands, shop: FakeShop, language: Language) -> None:
    member = fake_swaps.member(shop, sr=-1, sc=0, alert_start=shop.today)
    fake_swaps.shift(shop, 6, free=3)
    come(hands, shop, member, language)
    hands.touch("Book a compensation")
    hands.touch("Book")
    assert days(shop, member) == [6]


def test_a_missed_shift_is_made_good_by_the_others(hands: Hands, shop: FakeShop, language: Language) -> None:
    give_to_the_shop(shop, 2)
    member = fake_swaps.member(shop, sr=-1, sc=0, alert_start=shop.today)
    missed = fake_swaps.shift(shop, -3, of=[member], kind=PlaceKind.REGULAR)
    place = fake_swaps.place_of(shop, missed, member)
    shop.do(lambda one: one.change(Place, place, state=PlaceState.ABSENT_1))
    come(hands, shop, member, language)
    hands.touch("Exchange, solidarity")
    hands.touch("Ask for solidarity")
    hands.choose_pin()
    assert fake_swaps.counters(shop, member)[0] == 0
