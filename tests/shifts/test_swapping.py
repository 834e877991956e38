from datetime import timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_swaps import WHO, counters, in_slot, make, member, news, place_of, shift, slot, told

from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.attendance import hold, replace
from beesdesk.shifts.bookings import upcoming
from beesdesk.shifts.default_texts import news as default_news
from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.nightly import nightly
from beesdesk.shifts.refusals import ShiftBegun, ShiftFull
from beesdesk.shifts.slots import Slot, slot_at, slot_of_shift
from beesdesk.shifts.swap_model import ExchangeRequest
from beesdesk.shifts.swap_refusals import (
    AnswerDoesNotMatch,
    AsksMissing,
    AwayThatDay,
    HasLeft,
    NotHolder,
    NotItsAnswer,
    OnlyRegularShifts,
    PlaceReplaced,
    RegularMembersOnly,
    RequestAnswered,
    RequestClosed,
    RequestOpen,
    SameSlot,
    ShiftsOverlap,
    SlotUnknown,
    TooLateAlone,
    TooManyThatDay,
)
from beesdesk.shifts.swapping import (
    agree,
    ask_around,
    cancel_request,
    exchange,
    matching,
    propose,
    request_exchange,
    swap,
    warn_unmatched,
)
from beesdesk.words import ExchangeState, Language, MessageKind, Mode, PlaceKind, SwapNews


def swap_them(shop: FakeShop, one: UUID, give: Slot, take: Slot) -> UUID:
    return shop.do(swap, one, give, take, now=shop.now(), who=WHO)


def ask(shop: FakeShop, one: UUID, give: Slot, *asks: Slot, answers: UUID | None = None) -> UUID:
    return shop.do(request_exchange, one, give, asks, answers=answers, now=shop.now(), who=WHO)


def state(shop: FakeShop, request: UUID) -> ExchangeState:
    return shop.read(Session.get, ExchangeRequest, request).state


# Swaps


@pytest.mark.parametrize("made", [True, False])
def test_a_swap_moves_a_member_from_one_slot_to_another_and_costs_nothing(shop: FakeShop, made: bool) -> None:
    one = member(shop, sr=0)
    give, take = slot(shop, 9, regulars=[one], made=made), slot(shop, 10, made=made)

    swap_them(shop, one, give, take)

    assert in_slot(shop, give) == []
    assert in_slot(shop, take) == [one]
    assert counters(shop, one) == (0, 0)
    assert [regular.template_id for regular in shop.read(roster.templates_of, one)] == [give.template_id]


def test_a_swap_of_slots_to_be_made_holds_when_they_are_made_and_for_that_date_only(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one], made=False), slot(shop, 10, made=False)
    swap_them(shop, one, give, take)

    for where in (give, take):
        make(shop, where.template_id, where.day)
        make(shop, where.template_id, where.day + timedelta(28))

    assert [in_slot(shop, where) for where in (give, take)] == [[], [one]]
    later = shop.read(slot_at, give.template_id, give.day + timedelta(28))
    assert in_slot(shop, later) == [one]


def test_a_swap_may_lead_from_a_shift_that_is_made_to_a_slot_that_is_not(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one]), slot(shop, 60, made=False)

    swap_them(shop, one, give, take)
    make(shop, take.template_id, take.day)

    assert [in_slot(shop, where) for where in (give, take)] == [[], [one]]


def test_a_swap_can_be_swapped_back(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one], made=False), slot(shop, 10, made=False)

    swap_them(shop, one, give, take)
    swap_them(shop, one, take, give)

    assert [in_slot(shop, where) for where in (give, take)] == [[one], []]


def test_a_swap_cancels_the_requests_for_an_exchange_of_that_shift(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one]), slot(shop, 10)
    request = ask(shop, one, give, take)

    swap_them(shop, one, give, take)

    assert state(shop, request) is ExchangeState.CANCELLED
    assert news(shop, one) == {"swapped"}


def test_a_full_slot_refuses_a_swap_made_or_not(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    give = slot(shop, 9, regulars=[one])
    for made in (True, False):
        full = slot(shop, 10, places=1, regulars=[other], made=made)
        with pytest.raises(ShiftFull):
            swap_them(shop, one, give, full)


def test_the_last_place_of_a_slot_to_be_made_is_swapped_for_once(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    mine, theirs = slot(shop, 9, regulars=[one]), slot(shop, 9, regulars=[other])
    last = slot(shop, 60, places=1, made=False)
    swap_them(shop, one, mine, last)

    with pytest.raises(ShiftFull):
        swap_them(shop, other, theirs, last)


def test_a_member_swaps_what_is_theirs_and_regular_only(shop: FakeShop) -> None:
    one = member(shop, sr=-1)
    where, take = slot(shop, 9), slot(shop, 10)
    with pytest.raises(NotHolder):
        swap_them(shop, one, where, take)
    booked = shop.read(slot_of_shift, shift(shop, 12, of=[one], kind=PlaceKind.COMPENSATION))
    with pytest.raises(OnlyRegularShifts):
        swap_them(shop, one, booked, take)


def test_a_shift_that_somebody_else_comes_to_is_not_swapped(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    give, take = slot(shop, 9, regulars=[one]), slot(shop, 10)
    shop.do(replace, place_of(shop, give.shift_id, one), other, now=shop.now(), who=WHO)

    with pytest.raises(PlaceReplaced):
        swap_them(shop, one, give, take)


def test_a_swap_for_the_same_slot_is_none(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 9, regulars=[one])
    with pytest.raises(SameSlot):
        swap_them(shop, one, give, give)


def test_a_member_is_too_late_two_hours_before_where_the_office_is_not(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 0, 11, regulars=[one]), slot(shop, 1)  # begins in an hour

    with pytest.raises(TooLateAlone):
        swap_them(shop, one, give, take)
    shop.do(swap, one, give, take, now=shop.now(), who=WHO, office=True)

    assert in_slot(shop, take) == [one]


def test_a_shift_that_has_begun_is_swapped_by_nobody(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 0, 11, regulars=[one]), slot(shop, 1)
    shop.clock.pass_by(hours=1)
    with pytest.raises(ShiftBegun):
        shop.do(swap, one, give, take, now=shop.now(), who=WHO, office=True)


def test_a_swap_does_not_lead_into_two_shifts_at_once(shop: FakeShop) -> None:
    one = member(shop, sr=-1)
    give, take = slot(shop, 9, regulars=[one]), slot(shop, 10)
    shift(shop, 10, 11, of=[one], kind=PlaceKind.COMPENSATION)

    with pytest.raises(ShiftsOverlap):
        swap_them(shop, one, give, take)


def test_a_slot_not_made_yet_counts_as_a_shift_at_that_time(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 9, regulars=[one])
    slot(shop, 10, 11, regulars=[one], made=False)

    with pytest.raises(ShiftsOverlap):
        swap_them(shop, one, give, slot(shop, 10))


def test_the_shift_given_away_does_not_stand_in_the_way(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, 10, regulars=[one]), slot(shop, 9, 11)
    swap_them(shop, one, give, take)
    assert in_slot(shop, take) == [one]


def test_a_third_shift_of_a_day_is_one_too_many(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 9, regulars=[one])
    for hour in (8, 12):
        shift(shop, 10, hour, of=[one], kind=PlaceKind.REGULAR)
    with pytest.raises(TooManyThatDay):
        swap_them(shop, one, give, slot(shop, 10, 16))


def test_a_leave_covers_no_swap(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one]), slot(shop, 14)
    shop.do(register_leave, one, take.day, take.day, now=shop.now(), who=WHO)
    with pytest.raises(AwayThatDay):
        swap_them(shop, one, give, take)


def test_who_has_gone_swaps_nothing_and_what_they_agreed_is_off(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one], made=False), slot(shop, 10, made=False)
    swap_them(shop, one, give, take)

    shop.do(unsubscribe, one, now=shop.now(), who=WHO)

    assert in_slot(shop, take) == []
    with pytest.raises((NotHolder, HasLeft)):
        swap_them(shop, one, give, take)


def test_a_shift_given_away_is_not_given_back_with_a_leave_that_is_shortened(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one]), slot(shop, 2)
    swap_them(shop, one, give, take)
    shop.do(register_leave, one, shop.today + timedelta(5), shop.today + timedelta(20), now=shop.now(), who=WHO)

    shop.do(register_leave, one, shop.today + timedelta(15), shop.today + timedelta(20), now=shop.now(), who=WHO)

    assert in_slot(shop, give) == []


@pytest.mark.parametrize(("days", "back"), [(3, True), (8, True), (9, False)])
def test_a_shift_swapped_for_comes_back_with_a_leave_that_is_shortened_and_only_with_its_day(
    shop: FakeShop, days: int, back: bool
) -> None:
    one = member(shop)
    give, take = slot(shop, 2, regulars=[one]), slot(shop, 9)
    swap_them(shop, one, give, take)
    first = shop.today + timedelta(1)
    shop.do(register_leave, one, first, shop.today + timedelta(20), now=shop.now(), who=WHO)
    assert in_slot(shop, take) == []

    shop.do(register_leave, one, first, shop.today + timedelta(days), now=shop.now(), who=WHO)
    assert [in_slot(shop, where) for where in (give, take)] == [[], [one] if back else []]


def test_a_day_without_a_shift_of_the_template_is_no_slot(shop: FakeShop) -> None:
    where = slot(shop, 9)
    with pytest.raises(SlotUnknown):
        shop.read(slot_at, where.template_id, where.day + timedelta(1))


def test_what_was_agreed_is_among_the_upcoming_shifts_before_it_is_made(shop: FakeShop) -> None:
    one = member(shop)
    give, take = slot(shop, 9, regulars=[one], made=False), slot(shop, 10, made=False)
    before = [ahead.day for ahead in shop.read(upcoming, one, now=shop.now())]
    assert give.day in before

    swap_them(shop, one, give, take)

    after = [ahead.day for ahead in shop.read(upcoming, one, now=shop.now())]
    assert after == sorted([take.day, *(day for day in before if day != give.day), before[-1] + timedelta(28)])[:7]


# Exchanges


def two(shop: FakeShop, *, made: bool = True) -> tuple[UUID, UUID, Slot, Slot]:
    one, other = member(shop), member(shop)
    mine = slot(shop, 9, places=1, regulars=[one], made=made)
    theirs = slot(shop, 10, places=1, regulars=[other], made=made)
    return one, other, mine, theirs


@pytest.mark.parametrize("made", [True, False])
def test_two_members_change_places_and_both_are_told(shop: FakeShop, made: bool) -> None:
    one, other, mine, theirs = two(shop, made=made)
    first = ask(shop, one, mine, theirs)
    assert state(shop, first) is ExchangeState.NO_MATCH
    second = ask(shop, other, theirs, mine, answers=first)
    assert (state(shop, first), state(shop, second)) == (ExchangeState.HAS_MATCH, ExchangeState.AWAITING_VALIDATION)

    shop.do(exchange, first, second, now=shop.now())

    assert (state(shop, first), state(shop, second)) == (ExchangeState.DONE, ExchangeState.DONE)
    assert [in_slot(shop, where) for where in (mine, theirs)] == [[other], [one]]
    assert news(shop, one) == {"exchange_answered", "exchanged"}
    assert news(shop, other) == {"exchanged"}


def test_shifts_at_the_same_time_are_exchanged_too(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    mine, theirs = slot(shop, 9, 10, regulars=[one]), slot(shop, 9, 11, regulars=[other])
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)
    shop.do(exchange, first, second, now=shop.now())
    assert [in_slot(shop, where) for where in (mine, theirs)] == [[other], [one]]


def test_an_exchange_is_confirmed_once(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)
    shop.do(exchange, first, second, now=shop.now())
    for pair in ((first, second), (second, first)):
        with pytest.raises(NotItsAnswer):
            shop.do(exchange, *pair, now=shop.now())


def test_an_exchange_asks_again_whether_both_still_hold_their_shifts(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)
    shop.do(hold, place_of(shop, theirs.shift_id, other), None, now=shop.now(), who=WHO)

    with pytest.raises(NotHolder):
        shop.do(exchange, first, second, now=shop.now())

    assert in_slot(shop, mine) == [one]


def test_an_exchange_leads_nobody_into_two_shifts_at_once(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)
    shift(shop, 10, 11, of=[one], kind=PlaceKind.REGULAR)

    with pytest.raises(ShiftsOverlap):
        shop.do(exchange, first, second, now=shop.now())


def test_an_answer_withdrawn_frees_the_request_and_its_author_is_told(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)

    shop.do(cancel_request, second, now=shop.now())

    assert (state(shop, first), state(shop, second)) == (ExchangeState.NO_MATCH, ExchangeState.CANCELLED)
    assert "answer_withdrawn" in news(shop, one)
    again = ask(shop, other, theirs, mine, answers=first)
    assert state(shop, again) is ExchangeState.AWAITING_VALIDATION


def test_a_request_withdrawn_takes_its_answer_along_and_its_author_is_told(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)

    shop.do(cancel_request, first, now=shop.now())

    assert (state(shop, first), state(shop, second)) == (ExchangeState.CANCELLED, ExchangeState.CANCELLED)
    assert news(shop, other) == {"request_withdrawn"}
    with pytest.raises(RequestClosed):
        shop.do(cancel_request, first, now=shop.now())
    with pytest.raises(RequestClosed):
        ask(shop, other, theirs, mine, answers=first)


def test_a_request_is_answered_by_one_member_only(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    third = member(shop)
    late = slot(shop, 11, regulars=[third])
    first = ask(shop, one, mine, theirs, late)
    ask(shop, other, theirs, mine, answers=first)
    with pytest.raises(RequestAnswered):
        ask(shop, third, late, mine, answers=first)


def test_an_answer_gives_what_was_asked_for_and_asks_for_what_is_given(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    elsewhere = slot(shop, 12)
    first = ask(shop, one, mine, elsewhere)
    with pytest.raises(AnswerDoesNotMatch):
        ask(shop, other, theirs, mine, answers=first)
    shop.do(cancel_request, first, now=shop.now())
    first = ask(shop, one, mine, theirs)
    with pytest.raises(AnswerDoesNotMatch):
        ask(shop, other, theirs, elsewhere, answers=first)


def test_one_request_of_a_shift_is_enough(shop: FakeShop) -> None:
    one, _, mine, theirs = two(shop)
    ask(shop, one, mine, theirs)
    with pytest.raises(RequestOpen):
        ask(shop, one, mine, theirs)


def test_a_request_asks_for_something_to_come_that_is_another_shift(shop: FakeShop) -> None:
    one, _, mine, theirs = two(shop)
    with pytest.raises(AsksMissing):
        ask(shop, one, mine)
    with pytest.raises(SameSlot):
        ask(shop, one, mine, mine)
    past = shop.read(slot_of_shift, shift(shop, -1))
    with pytest.raises(AsksMissing):
        ask(shop, one, mine, past)
    assert state(shop, ask(shop, one, mine, past, theirs)) is ExchangeState.NO_MATCH


def test_an_irregular_member_has_nothing_to_exchange(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    booked = shop.read(slot_of_shift, shift(shop, 9, of=[one]))
    with pytest.raises(RegularMembersOnly):
        ask(shop, one, booked, slot(shop, 10))


def test_requests_that_ask_for_a_shift_are_found_for_whoever_holds_it(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)

    assert [found.id for found in shop.read(matching, other, theirs, now=shop.now())] == [first]
    assert shop.read(matching, one, mine, now=shop.now()) == []
    ask(shop, other, theirs, mine, answers=first)
    assert shop.read(matching, other, theirs, now=shop.now()) == []


def test_those_asked_are_told_once(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    for _ in range(2):
        assert shop.do(ask_around, first, now=shop.now()) == 1
    assert news(shop, other) == {"exchange_asked"}
    assert len(told(shop, other)) == 1


def test_who_goes_leaves_no_request_behind_and_the_other_author_is_told(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    second = ask(shop, other, theirs, mine, answers=first)

    shop.do(unsubscribe, other, now=shop.now(), who=WHO)

    assert (state(shop, first), state(shop, second)) == (ExchangeState.NO_MATCH, ExchangeState.CANCELLED)
    assert "answer_withdrawn" in news(shop, one)


def test_two_who_have_agreed_exchange_as_soon_as_the_other_says_so(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = shop.do(propose, one, mine, other, theirs, now=shop.now(), who=WHO)
    assert news(shop, other) == {"exchange_proposed"}

    shop.do(agree, first, now=shop.now(), who=WHO)

    assert [in_slot(shop, where) for where in (mine, theirs)] == [[other], [one]]
    assert news(shop, one) == {"exchanged"}
    with pytest.raises(NotHolder):
        shop.do(agree, first, now=shop.now(), who=WHO)


def test_only_the_partner_answers_a_proposal(shop: FakeShop) -> None:
    one, other, third = (member(shop) for _ in range(3))
    mine, theirs = slot(shop, 9, regulars=[one]), slot(shop, 10, regulars=[other, third])
    first = shop.do(propose, one, mine, other, theirs, now=shop.now(), who=WHO)

    assert shop.read(matching, third, theirs, now=shop.now()) == []
    assert [found.id for found in shop.read(matching, other, theirs, now=shop.now())] == [first]
    with pytest.raises(AnswerDoesNotMatch):
        ask(shop, third, theirs, mine, answers=first)


def test_a_proposal_is_made_to_who_has_that_shift(shop: FakeShop) -> None:
    one, other, mine, _ = two(shop)
    with pytest.raises(NotHolder):
        shop.do(propose, one, mine, other, slot(shop, 12), now=shop.now(), who=WHO)


def test_a_request_to_everybody_is_not_agreed_to_without_its_author(shop: FakeShop) -> None:
    one, _, mine, theirs = two(shop)
    with pytest.raises(NotItsAnswer):
        shop.do(agree, ask(shop, one, mine, theirs), now=shop.now(), who=WHO)


def test_a_request_for_a_shift_that_its_author_has_lost_is_answered_by_nobody(shop: FakeShop) -> None:
    one, other, mine, theirs = two(shop)
    first = ask(shop, one, mine, theirs)
    shop.do(register_leave, one, mine.day, mine.day, now=shop.now(), who=WHO)

    assert shop.read(matching, other, theirs, now=shop.now()) == []
    with pytest.raises(RequestClosed):
        ask(shop, other, theirs, mine, answers=first)


# Requests that nobody answers


def unmatched(shop: FakeShop, one: UUID) -> int:
    return len(told(shop, one, MessageKind.UNMATCHED))


def test_an_unmatched_request_is_told_of_once_when_the_shift_is_four_weeks_ahead(shop: FakeShop) -> None:
    one = member(shop)
    ask(shop, one, slot(shop, 40, regulars=[one], made=False), slot(shop, 50, made=False))
    shop.clock.pass_by(days=11)
    assert shop.do(warn_unmatched, now=shop.now()) == 0
    shop.clock.pass_by(days=1, hours=1)
    assert shop.do(warn_unmatched, now=shop.now()) == 1
    shop.clock.pass_by(days=1)
    assert shop.do(warn_unmatched, now=shop.now()) == 0
    assert unmatched(shop, one) == 1


def test_a_day_on_which_nobody_was_told_is_caught_up(shop: FakeShop) -> None:
    one = member(shop)
    ask(shop, one, slot(shop, 40, regulars=[one], made=False), slot(shop, 50, made=False))
    shop.clock.pass_by(days=20)
    assert shop.do(warn_unmatched, now=shop.now()) == 1


def test_a_request_made_late_is_not_unmatched_at_once(shop: FakeShop) -> None:
    one = member(shop)
    ask(shop, one, slot(shop, 9, regulars=[one]), slot(shop, 10))
    assert shop.do(warn_unmatched, now=shop.now()) == 0


def test_a_request_that_was_answered_is_not_unmatched(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    mine, theirs = slot(shop, 40, regulars=[one], made=False), slot(shop, 41, regulars=[other], made=False)
    first = ask(shop, one, mine, theirs)
    ask(shop, other, theirs, mine, answers=first)
    shop.clock.pass_by(days=13)
    assert shop.do(warn_unmatched, now=shop.now()) == 0


def test_the_night_warns_of_requests_that_nobody_has_answered(shop: FakeShop) -> None:
    one = member(shop)
    ask(shop, one, slot(shop, 40, regulars=[one], made=False), slot(shop, 50, made=False))
    shop.clock.pass_by(days=13)
    assert [shop.do(nightly, shop.now()).unmatched for _ in range(2)] == [1, 0]


@pytest.mark.parametrize("language", Language)
def test_all_news_of_swaps_is_worded(language: Language) -> None:
    assert [word for word in SwapNews if default_news(word, language) == default_news("", language)] == []
