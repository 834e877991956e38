from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_swaps import WHO, counters, in_slot, make, member, news, slot

from beesdesk.db.session import Session
from beesdesk.shifts.cannot_come import (
    CannotCome,
    Situation,
    ask_same_hours,
    cannot_come,
    give_up,
    is_under_populated,
    next_way,
    ways,
)
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.refusals import ShiftBegun, WhyNeeded
from beesdesk.shifts.slots import Slot
from beesdesk.shifts.swap_model import ExchangeRequest
from beesdesk.shifts.swap_refusals import AsksMissing, NotHolder, TooLateAlone
from beesdesk.shifts.swapping import asks_of, request_exchange
from beesdesk.words import ExchangeState, Way

P = Parameters()


def situation(days: int, **known: Any) -> Situation:
    plain = {
        "hours_ahead": days * 24,
        "days_ahead": days,
        "agreed": False,
        "matching": 1,
        "under_populated": 1,
        "free": 1,
    }
    return Situation(**(plain | {"solidarity": False} | known))


def way(shop: FakeShop, one: UUID, give: Slot, **known: Any) -> CannotCome:
    return shop.read(cannot_come, one, give, now=shop.now(), **known)


# The path, from plain values


def test_less_than_two_hours_before_the_desk_is_called() -> None:
    assert ways(situation(0, hours_ahead=1.9), P) == (Way.DESK,)
    assert ways(situation(0, hours_ahead=2), P)[0] is Way.UNDER_POPULATED


def test_what_was_agreed_already_comes_first() -> None:
    for days in (1, 20, 40, 60):
        assert ways(situation(days, agreed=True), P)[0] is Way.AGREED


def test_more_than_four_weeks_ahead_a_matching_request_is_looked_for() -> None:
    assert ways(situation(29), P) == (Way.MATCHING, Way.ASK_SAME_HOURS, Way.GIVE_UP)
    assert ways(situation(28), P)[0] is Way.UNDER_POPULATED


def test_within_four_weeks_slots_that_lack_people_come_before_matching_requests() -> None:
    assert ways(situation(15), P)[:2] == (Way.UNDER_POPULATED, Way.MATCHING)
    assert Way.FREE not in ways(situation(15), P)


def test_within_two_weeks_any_empty_place_will_do() -> None:
    assert ways(situation(14), P)[:2] == (Way.UNDER_POPULATED, Way.FREE)
    assert Way.MATCHING not in ways(situation(14), P)


def test_whom_to_ask_depends_on_how_far_ahead_it_is() -> None:
    assert Way.ASK_SLOTS in ways(situation(55), P)
    assert Way.ASK_SAME_HOURS in ways(situation(54), P)


def test_what_there_is_nothing_of_is_not_offered() -> None:
    assert ways(situation(20, matching=0, under_populated=0), P) == (Way.ASK_SAME_HOURS, Way.GIVE_UP)


def test_solidarity_comes_before_giving_up_where_there_is_some() -> None:
    assert ways(situation(20, solidarity=True), P)[-2:] == (Way.SOLIDARITY, Way.GIVE_UP)


def test_what_was_declined_makes_room_for_the_next() -> None:
    offered = ways(situation(20), P)
    assert next_way(offered, []) is Way.UNDER_POPULATED
    assert next_way(offered, [Way.UNDER_POPULATED, Way.MATCHING]) is Way.ASK_SAME_HOURS
    assert next_way(offered, offered) is None


def test_a_slot_lacks_people_most_with_a_fifth_of_its_places_taken_or_less() -> None:
    assert is_under_populated(1, 5, 20)
    assert not is_under_populated(2, 9, 20)
    assert not is_under_populated(0, 0, 20)


# What there is


def test_slots_are_those_that_the_member_may_take_made_or_not(shop: FakeShop) -> None:
    one, others = member(shop), [member(shop) for _ in range(2)]
    give = slot(shop, 9, 10, regulars=[one])
    slot(shop, 9, 10, places=1, regulars=others[:1])  # full
    few = slot(shop, 10, 14, places=5, made=False)
    some = slot(shop, 11, 14, places=5, regulars=others)

    found = way(shop, one, give)

    assert [(choice.slot, choice.taken, choice.places) for choice in found.under_populated] == [(few, 0, 5)]
    assert [choice.slot for choice in found.free] == [few, some]
    assert found.ways == (Way.UNDER_POPULATED, Way.FREE, Way.ASK_SAME_HOURS, Way.GIVE_UP)


def test_the_last_slot_of_the_period_is_looked_at_too(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 2, 10, regulars=[one])
    last = slot(shop, 27, 10)
    assert [choice.slot for choice in way(shop, one, give).under_populated] == [last]


def test_a_request_that_asks_for_the_shift_can_be_answered(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    give, theirs = slot(shop, 20, regulars=[one]), slot(shop, 21, places=1, regulars=[other])
    request = shop.do(request_exchange, other, theirs, [give], now=shop.now(), who=WHO)

    found = way(shop, one, give)

    assert [row.id for row in found.matching] == [request]
    assert found.ways[0] is Way.MATCHING


def test_the_others_of_the_same_hours_are_asked_and_told(shop: FakeShop) -> None:
    one, other, elsewhere = member(shop), member(shop), member(shop)
    give = slot(shop, 20, 10, regulars=[one])
    same = slot(shop, 27, 10, regulars=[other])
    slot(shop, 27, 14, regulars=[elsewhere])

    request = shop.do(ask_same_hours, one, give, now=shop.now(), who=WHO)

    asked = {ask.shift_id for ask in shop.read(asks_of, request)}
    assert same.shift_id in asked
    assert news(shop, other) == {"exchange_asked"}
    assert news(shop, elsewhere) == set()
    assert shop.read(Session.get, ExchangeRequest, request).state is ExchangeState.NO_MATCH


def test_where_nobody_has_these_hours_nobody_is_asked(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 20, 10, regulars=[one])
    with pytest.raises(AsksMissing):
        shop.do(ask_same_hours, one, give, now=shop.now(), who=WHO)


def test_slots_to_ask_for_lie_two_to_eight_weeks_ahead(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    give = slot(shop, 58, 10, regulars=[one], made=False)
    near, far = slot(shop, 10, 14, regulars=[other]), slot(shop, 16, 14, regulars=[other])
    found = way(shop, one, give)
    days = {choice.slot.day for choice in found.ask_slots}
    assert far.day in days
    assert near.day not in days
    assert near.day + timedelta(28) in days  # the same template, a cycle later
    assert Way.ASK_SLOTS in found.ways


def test_solidarity_is_offered_where_it_is_open(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 9, regulars=[one])
    assert Way.SOLIDARITY not in way(shop, one, give).ways
    shop.do(set_parameter, "solidarity_start", "1", valid_from=shop.today, now=shop.now(), who=WHO)
    assert Way.SOLIDARITY in way(shop, one, give).ways


def test_who_is_late_is_sent_to_the_desk_and_who_has_no_place_has_no_way(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 0, 11, regulars=[one])
    assert way(shop, one, give).ways == (Way.DESK,)
    with pytest.raises(NotHolder):
        way(shop, member(shop), give)
    shop.clock.pass_by(hours=2)
    with pytest.raises(ShiftBegun):
        way(shop, one, give)


# Giving up


@pytest.mark.parametrize("made", [True, False])
def test_giving_up_leaves_the_place_empty_and_costs_a_compensation(shop: FakeShop, made: bool) -> None:
    one = member(shop)
    give = slot(shop, 9, regulars=[one], made=made)
    request = shop.do(request_exchange, one, give, [slot(shop, 10)], now=shop.now(), who=WHO)

    shop.do(give_up, one, give, "ill", now=shop.now(), who=WHO)
    make(shop, give.template_id, give.day)

    assert in_slot(shop, give) == []
    assert counters(shop, one) == (0, -1)
    assert shop.read(Session.get, ExchangeRequest, request).state is ExchangeState.CANCELLED
    assert news(shop, one) == {"given_up"}


def test_giving_up_needs_a_reason_and_two_hours(shop: FakeShop) -> None:
    one = member(shop)
    give = slot(shop, 0, 11, regulars=[one])
    with pytest.raises(WhyNeeded):
        shop.do(give_up, one, give, " ", now=shop.now(), who=WHO)
    with pytest.raises(TooLateAlone):
        shop.do(give_up, one, give, "ill", now=shop.now(), who=WHO)
