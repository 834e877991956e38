from datetime import date, timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_swaps import WHO, counters, in_slot, make, member, news, place_of, shift, slot

from beesdesk.db.session import Session
from beesdesk.members.people import NotAllowed
from beesdesk.shifts.attendance import hold, mark
from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.model import Place
from beesdesk.shifts.refusals import PlaceClosed, ShiftBegun, ShiftFull
from beesdesk.shifts.slots import Slot, slot_of_shift
from beesdesk.shifts.solidarity import (
    balance,
    counter,
    is_offer_too_close,
    is_open,
    may_be_relieved,
    may_request,
    offer,
    request,
    withdraw_offer,
    withdraw_request,
)
from beesdesk.shifts.swap_model import ExchangeRequest, SolidarityOffer
from beesdesk.shifts.swap_refusals import (
    HasLeft,
    NothingToRelieve,
    NotHolder,
    NotMissed,
    OfferClosed,
    OwesFirst,
    ReliefAsked,
    RequestClosed,
    ShiftsOverlap,
    SlotNeeded,
    SolidarityClosed,
    SolidarityUsed,
    TooLateAlone,
)
from beesdesk.shifts.swapping import request_exchange
from beesdesk.words import ExchangeState, Mode, PlaceKind, PlaceState, SolidarityState

DAY = date(2026, 11, 23)


@pytest.fixture
def generous(shop: FakeShop) -> FakeShop:
    """A shop whose members have done enough for each other."""
    shop.do(set_parameter, "solidarity_start", "10", valid_from=shop.today, now=shop.now(), who=WHO)
    return shop


def give(shop: FakeShop, one: UUID, where: Slot, *, office: bool = False) -> UUID:
    return shop.do(offer, one, where, now=shop.now(), who=WHO, office=office)


def ask(shop: FakeShop, one: UUID, where: Slot | None = None, *, office: bool = False) -> UUID:
    return shop.do(request, one, where, now=shop.now(), who=WHO, office=office)


def take_back(shop: FakeShop, key: UUID) -> None:
    shop.do(withdraw_request, key, now=shop.now(), who=WHO)


def missed(shop: FakeShop, one: UUID, state: PlaceState = PlaceState.ABSENT_1) -> Slot:
    """A shift that a member missed a week ago."""
    key = shift(shop, -7, of=[one], kind=PlaceKind.REGULAR)
    shop.do(mark, place_of(shop, key, one), state, now=shop.now(), who=WHO)
    return shop.read(slot_of_shift, key)


# The rules alone


def test_the_balance_is_what_was_done_less_what_was_given() -> None:
    assert balance(2, 3, 4) == 1


def test_two_reliefs_within_a_year_are_enough() -> None:
    assert may_be_relieved(DAY, [DAY], 2)
    assert not may_be_relieved(DAY, [DAY, DAY - timedelta(364)], 2)
    assert may_be_relieved(DAY, [DAY, DAY - timedelta(365)], 2)
    assert not may_be_relieved(DAY, [DAY + timedelta(28), DAY + timedelta(56)], 2)


# Offers


@pytest.mark.parametrize("made", [True, False])
@pytest.mark.parametrize(("mode", "kind"), [(Mode.REGULAR, PlaceKind.REGULAR), (Mode.IRREGULAR, None)])
def test_an_offer_takes_a_place_for_the_others_and_its_withdrawal_frees_it(
    shop: FakeShop, mode: Mode, kind: PlaceKind | None, made: bool
) -> None:
    one, where = member(shop, mode), slot(shop, 9, made=made)
    key = give(shop, one, where)
    make(shop, where.template_id, where.day)

    place = shop.read(Session.get, Place, place_of(shop, where.shift_id, one))
    assert (place.kind, place.solidarity) == (kind, True)
    shop.do(withdraw_offer, key, now=shop.now())

    assert in_slot(shop, where) == []
    assert shop.read(Session.get, SolidarityOffer, key).state is SolidarityState.CANCELLED
    assert news(shop, one) == {"solidarity_offered", "solidarity_offer_withdrawn"}
    with pytest.raises(OfferClosed):
        shop.do(withdraw_offer, key, now=shop.now())


def test_a_shift_offered_comes_back_as_one_for_the_others_with_a_leave_that_is_shortened(shop: FakeShop) -> None:
    one, where = member(shop, Mode.IRREGULAR), slot(shop, 9)
    give(shop, one, where)
    first, last = shop.today + timedelta(5), shop.today + timedelta(20)
    shop.do(register_leave, one, first, last, now=shop.now(), who=WHO)
    assert in_slot(shop, where) == []

    shop.do(register_leave, one, first, shop.today + timedelta(6), now=shop.now(), who=WHO)

    assert shop.read(Session.get, Place, place_of(shop, where.shift_id, one)).solidarity


def test_an_offer_withdrawn_before_its_shift_is_made_leaves_no_trace(shop: FakeShop) -> None:
    one, where = member(shop), slot(shop, 9, made=False)
    shop.do(withdraw_offer, give(shop, one, where), now=shop.now())
    make(shop, where.template_id, where.day)
    assert in_slot(shop, where) == []


def test_who_owes_shifts_does_those_first(shop: FakeShop) -> None:
    one, where = member(shop, sr=-1), slot(shop, 9)
    with pytest.raises(OwesFirst):
        give(shop, one, where)
    give(shop, one, where, office=True)
    assert in_slot(shop, where) == [one]


def test_a_full_or_begun_shift_needs_no_offer(shop: FakeShop) -> None:
    one, other = member(shop), member(shop)
    with pytest.raises(ShiftFull):
        give(shop, one, slot(shop, 9, places=1, regulars=[other]))
    begun = shop.read(slot_of_shift, shift(shop, 0, 9, free=1))
    with pytest.raises(ShiftBegun):
        give(shop, one, begun)


def test_an_offer_is_withdrawn_two_hours_before_or_by_the_office(shop: FakeShop) -> None:
    one, where = member(shop), slot(shop, 0, 13)
    key = give(shop, one, where)
    assert not shop.read(is_offer_too_close, key, now=shop.now())
    shop.clock.pass_by(hours=1, minutes=1)
    assert shop.read(is_offer_too_close, key, now=shop.now())
    with pytest.raises(TooLateAlone):
        shop.do(withdraw_offer, key, now=shop.now())
    shop.do(withdraw_offer, key, now=shop.now(), office=True)
    assert in_slot(shop, where) == []


def test_an_offer_that_was_done_cannot_be_withdrawn(shop: FakeShop) -> None:
    one, where = member(shop), slot(shop, 0, 13)
    key = give(shop, one, where)
    shop.clock.pass_by(hours=6)
    shop.do(mark, place_of(shop, where.shift_id, one), PlaceState.DONE, now=shop.now(), who=WHO)
    with pytest.raises(PlaceClosed):
        shop.do(withdraw_offer, key, now=shop.now(), office=True)


# The shop's balance


def test_the_balance_counts_what_was_done_and_not_what_was_offered(shop: FakeShop) -> None:
    one, where = member(shop), slot(shop, 0, 13)
    give(shop, one, where)
    assert shop.read(counter, now=shop.now()) == 0
    shop.clock.pass_by(hours=6)
    shop.do(mark, place_of(shop, where.shift_id, one), PlaceState.DONE, now=shop.now(), who=WHO)
    assert shop.read(counter, now=shop.now()) == 1
    assert shop.read(is_open, now=shop.now())


def test_nobody_is_relieved_before_others_have_done_more_than_the_shop_keeps(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    assert not shop.read(is_open, now=shop.now())
    with pytest.raises(SolidarityClosed):
        ask(shop, one)
    shop.do(set_parameter, "solidarity_start", "2", valid_from=shop.today, now=shop.now(), who=WHO)
    shop.do(set_parameter, "solidarity_limit", "1", valid_from=shop.today, now=shop.now(), who=WHO)
    ask(shop, one)
    with pytest.raises(SolidarityClosed):
        ask(shop, one)


def test_the_office_goes_beyond_the_limits_with_the_right_to_and_it_is_journaled(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    with pytest.raises(NotAllowed):
        shop.do(request, one, now=shop.now(), who="Nadia B.", office=True)

    office = shop.person("Luc", "office")
    shop.do(request, one, now=shop.now(), who=office, office=True)
    shop.do(request, one, now=shop.now(), who="Nadia B.", office=True, approved_by=office)

    entries = shop.read(
        lambda session: session.values(
            "SELECT who, approved_by, subject_id, detail FROM act WHERE kind = 'solidarity_granted'"
        )
    )
    beyond = '{"beyond":"SolidarityClosed"}'
    assert entries == [(office, None, one.bytes, beyond), ("Nadia B.", office, one.bytes, beyond)]
    assert counters(shop, one) == (2, 0)


# Requests


@pytest.mark.parametrize("made", [True, False])
def test_a_shift_to_come_is_freed_and_taken_back_without_a_counter_moving(generous: FakeShop, made: bool) -> None:
    shop, one = generous, member(generous)
    where = slot(shop, 9, regulars=[one], made=made)
    key = ask(shop, one, where)
    make(shop, where.template_id, where.day)
    assert in_slot(shop, where) == []

    take_back(shop, key)

    assert in_slot(shop, where) == [one]
    assert counters(shop, one) == (0, 0)
    assert news(shop, one) == {"relieved", "relief_withdrawn"}
    with pytest.raises(RequestClosed):
        take_back(shop, key)


def test_a_request_withdrawn_before_the_shift_is_made_leaves_no_trace(generous: FakeShop) -> None:
    shop, one = generous, member(generous)
    where = slot(shop, 9, regulars=[one], made=False)
    take_back(shop, ask(shop, one, where))
    make(shop, where.template_id, where.day)
    assert in_slot(shop, where) == [one]


def test_if_the_slot_filled_up_meanwhile_the_place_taken_back_is_one_more(generous: FakeShop) -> None:
    shop, one, other = generous, member(generous), member(generous, Mode.IRREGULAR)
    where = slot(shop, 9, places=1, regulars=[one])
    key = ask(shop, one, where)
    shop.do(hold, place_of(shop, where.shift_id), other, now=shop.now(), who=WHO)
    take_back(shop, key)
    assert in_slot(shop, where) == [other, one]


def test_a_shift_is_not_taken_back_into_another_one_or_once_it_has_begun(generous: FakeShop) -> None:
    shop, one = generous, member(generous)
    where = slot(shop, 9, regulars=[one])
    key = ask(shop, one, where)
    shift(shop, 9, 11, of=[one], kind=PlaceKind.REGULAR)
    with pytest.raises(ShiftsOverlap):
        take_back(shop, key)
    shop.clock.pass_by(days=9, hours=1)
    with pytest.raises(ShiftBegun):
        take_back(shop, key)


def test_a_request_cancels_the_requests_for_an_exchange_of_that_shift(generous: FakeShop) -> None:
    shop, one = generous, member(generous)
    where, other = slot(shop, 9, regulars=[one]), slot(shop, 10)
    swap = shop.do(request_exchange, one, where, [other], now=shop.now(), who=WHO)
    ask(shop, one, where)
    assert shop.read(Session.get, ExchangeRequest, swap).state is ExchangeState.CANCELLED


def test_a_member_is_relieved_of_a_shift_once_and_only_of_their_own(generous: FakeShop) -> None:
    shop, one = generous, member(generous)
    where = slot(shop, 9, regulars=[one])
    ask(shop, one, where)
    with pytest.raises(ReliefAsked):
        ask(shop, one, where)
    with pytest.raises(NotHolder):
        ask(shop, one, slot(shop, 10))


def test_a_regular_member_names_the_shift(generous: FakeShop) -> None:
    with pytest.raises(SlotNeeded):
        ask(generous, member(generous))


def test_a_missed_shift_is_given_back_on_the_counter_while_it_is_owed(generous: FakeShop) -> None:
    shop, one = generous, member(generous)
    where = missed(shop, one)
    assert counters(shop, one) == (-1, 0)
    key = ask(shop, one, where)
    assert counters(shop, one) == (0, 0)
    take_back(shop, key)
    assert counters(shop, one) == (-1, 0)


def test_a_past_shift_that_was_done_or_costs_nothing_any_more_needs_no_solidarity(generous: FakeShop) -> None:
    shop, one, ahead = generous, member(generous), member(generous, sr=3)
    with pytest.raises(NotMissed):
        ask(shop, one, missed(shop, one, PlaceState.DONE))
    with pytest.raises(NothingToRelieve):
        ask(shop, ahead, missed(shop, ahead))


def test_an_irregular_member_is_given_a_shift_at_once(generous: FakeShop) -> None:
    shop, one = generous, member(generous, Mode.IRREGULAR)
    key = ask(shop, one)
    assert counters(shop, one) == (1, 0)
    take_back(shop, key)
    assert counters(shop, one) == (0, 0)


def test_two_requests_a_year_are_the_most(generous: FakeShop) -> None:
    shop, one = generous, member(generous, Mode.IRREGULAR)
    first = ask(shop, one)
    ask(shop, one)
    assert not shop.read(may_request, one, now=shop.now())
    with pytest.raises(SolidarityUsed):
        ask(shop, one)
    take_back(shop, first)
    ask(shop, one)
    shop.clock.pass_by(days=366)
    assert shop.read(may_request, one, now=shop.now())


def test_who_has_gone_asks_for_nothing_and_what_they_asked_for_ahead_is_off(generous: FakeShop) -> None:
    shop, one = generous, member(generous)
    where = slot(shop, 9, regulars=[one])
    ask(shop, one, where)
    assert shop.read(counter, now=shop.now()) == 9
    shop.do(unsubscribe, one, now=shop.now(), who=WHO)
    assert shop.read(counter, now=shop.now()) == 10
    with pytest.raises(HasLeft):
        ask(shop, one, where)
