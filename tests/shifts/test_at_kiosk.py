from datetime import timedelta
from uuid import UUID

import fake_sheets
import fake_swaps
from fake_shop import FakeShop

from beesdesk.shifts.at_kiosk import (
    KioskCardEnded,
    KioskCardShared,
    KioskCardUnknown,
    KioskWait,
    MemberPage,
    Recognised,
    check_in_now,
    freed_by_leave,
    leave_of,
    options,
    page_of,
    recognise,
    ways_out,
)
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.words import CardStatus, Language, Mode, PlaceKind, Status, Way


def shown(shop: FakeShop, card: str) -> Recognised:
    return shop.do(recognise, card, shop.device_id, now=shop.now())


def page(shop: FakeShop, member: UUID) -> MemberPage:
    return shop.read(page_of, member, Language.EN, now=shop.now())


def test_a_valid_card_is_its_members(shop: FakeShop) -> None:
    card = shop.member("Amélie")
    found = shown(shop, card + "\r")

    assert found.shopper is not None
    assert (found.shopper.first_name, found.card, found.refusal) == ("Amélie", card, None)


def test_cards_that_name_nobody_any_more_are_refused(shop: FakeShop) -> None:
    assert isinstance(shown(shop, shop.member(status=CardStatus.BLOCKED)).refusal, KioskCardEnded)
    assert isinstance(shown(shop, "0420009999009").refusal, KioskCardUnknown)
    assert isinstance(shown(shop, shop.product()).refusal, KioskCardUnknown)


def test_a_card_of_two_members_opens_neither_page(shop: FakeShop) -> None:
    card = shop.member("Amélie")
    shop.member("Bruno", card=card)

    assert isinstance(shown(shop, card).refusal, KioskCardShared)


def test_unknown_codes_slow_down_and_a_known_card_ends_that(shop: FakeShop) -> None:
    good = shop.member()
    for _ in range(4):
        shown(shop, "junk")
    assert shown(shop, good).shopper is not None
    for _ in range(4):
        assert isinstance(shown(shop, "junk").refusal, KioskCardUnknown)
    assert isinstance(shown(shop, "junk").refusal, KioskWait)
    assert isinstance(shown(shop, good).refusal, KioskWait)


def test_a_page_says_what_is_owed_and_by_when(shop: FakeShop) -> None:
    member = fake_swaps.member(shop, sr=-1, sc=-1, alert_start=shop.today)
    seen = page(shop, member)

    assert (seen.standing.status, seen.owed, seen.may_book) == (Status.ALERT, 2, True)
    assert seen.until == shop.today + timedelta(28)
    assert [reason.word for reason in seen.reasons] == ["opening"]


def test_who_owes_nothing_books_no_compensation_and_an_irregular_member_books_any(shop: FakeShop) -> None:
    assert not page(shop, fake_swaps.member(shop)).may_book
    assert page(shop, fake_swaps.member(shop, Mode.IRREGULAR)).may_book


def test_who_works_announces_leaves_and_who_is_gone_does_not(shop: FakeShop) -> None:
    assert page(shop, fake_swaps.member(shop)).may_leave
    assert not page(shop, fake_swaps.member(shop, unsubscribed=True)).may_leave
    assert not page(shop, fake_swaps.member(shop, Mode.EXEMPT)).may_leave


def test_shifts_to_come_name_who_comes_too_by_first_names(shop: FakeShop) -> None:
    first, other = fake_swaps.member(shop), fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, regulars=[first, other], places=3)

    ahead = page(shop, first).ahead
    assert ahead[0].people == ("Amélie",)
    assert (ahead[0].kind, ahead[0].releasable) == (PlaceKind.REGULAR, False)
    assert ahead[1].place_id is None  # not made yet


def test_a_member_checks_in_on_a_sheet_that_expects_them_until_the_shift_is_over(shop: FakeShop) -> None:
    someone, other = fake_sheets.worker(shop), fake_sheets.worker(shop, "Bruno")
    fake_sheets.shift(shop, [someone])
    assert shop.read(check_in_now, someone.id, now=shop.now()) is None

    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    found = shop.read(check_in_now, someone.id, now=shop.now())
    assert found is not None
    assert found.sheet_id == sheet
    assert shop.read(check_in_now, other.id, now=shop.now()) is None

    shop.clock.pass_by(hours=3)
    assert shop.read(check_in_now, someone.id, now=shop.now()) is None


def test_shifts_that_lack_people_come_first(shop: FakeShop) -> None:
    member, others = fake_swaps.member(shop, Mode.IRREGULAR), [fake_swaps.member(shop) for _ in range(4)]
    fake_swaps.shift(shop, 3, free=1, of=others)
    lacking = fake_swaps.shift(shop, 6, free=4)

    found = shop.read(options, member, Language.EN, now=shop.now())
    assert [one.is_lacking for one in found] == [True, False]
    assert found[0].slot.shift_id == lacking


def test_who_cannot_come_is_offered_slots_and_at_last_to_leave_the_place_empty(shop: FakeShop) -> None:
    member = fake_swaps.member(shop)
    give = fake_swaps.slot(shop, 8, regulars=[member])
    other = fake_swaps.slot(shop, 10, places=4)

    found = shop.read(ways_out, member, give, Language.EN, now=shop.now())
    assert found.ways[-1] is Way.GIVE_UP
    assert other.shift_id in {one.slot.shift_id for one in found.under_populated}


def test_a_leave_begins_tomorrow_or_is_the_one_that_is_known(shop: FakeShop) -> None:
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, regulars=[member])
    first, last = shop.today + timedelta(5), shop.today + timedelta(12)
    fresh = shop.read(leave_of, member, now=shop.now())
    assert (fresh.first, fresh.is_known) == (shop.today + timedelta(1), False)
    assert shop.read(freed_by_leave, member, first, last, now=shop.now()) == 1
    assert shop.read(freed_by_leave, member, first, shop.today + timedelta(7), now=shop.now()) == 0

    shop.do(register_leave, member, first, last, now=shop.now(), who=member.hex)
    known = shop.read(leave_of, member, now=shop.now())
    assert (known.first, known.last, known.is_known, known.has_begun) == (first, last, True, False)
