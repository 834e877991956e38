from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from fake_shop import FakeShop
from fake_swaps import WHO, member, place_of, shift, skill, slot, starts, task

from beesdesk.db.session import Session
from beesdesk.shifts.attendance import hold, mark
from beesdesk.shifts.booking import (
    Consequence,
    book,
    book_in,
    consequence_of_release,
    foresee_release,
    free_shifts,
    rebook,
    release,
)
from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.leaves import register_exemption, register_leave
from beesdesk.shifts.model import Place
from beesdesk.shifts.refusals import NoShifts, PlaceClosed, PlaceEmpty, PlaceTaken, ShiftBegun, ShiftFull
from beesdesk.shifts.slots import slot_of_shift
from beesdesk.shifts.solidarity import offer
from beesdesk.shifts.swap_refusals import (
    AlreadyInShift,
    AwayThatDay,
    BeginnersAlone,
    CompensationsOnly,
    HasLeft,
    NothingOwed,
    RegularNotReleased,
    ShiftCancelled,
    ShiftsOverlap,
    SkillNeeded,
    SolidarityPromised,
    TooLateAlone,
    TooManyThatDay,
    TooManyThatMonth,
)
from beesdesk.words import Mode, PlaceKind, PlaceState

COMPENSATION = PlaceKind.COMPENSATION
DAY = date(2026, 12, 1)


def book_it(shop: FakeShop, shift_id: UUID, one: UUID, kind: PlaceKind | None = None) -> UUID:
    return shop.do(book_in, shift_id, one, kind, now=shop.now(), who=WHO)


def place(shop: FakeShop, key: UUID) -> Place:
    return shop.read(Session.get, Place, key)


def set_rule(shop: FakeShop, name: str, value: str) -> None:
    shop.do(set_parameter, name, value, valid_from=shop.today, now=shop.now(), who=WHO)


# Booking


def test_an_irregular_member_books_any_free_place(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    booked = place(shop, book_it(shop, shift(shop, 9, free=1), one))
    assert (booked.member_id, booked.kind, booked.state) == (one, None, PlaceState.OPEN)


def test_a_suspended_irregular_member_books_too(shop: FakeShop) -> None:
    long_ago = shop.today - timedelta(60)
    one = member(shop, Mode.IRREGULAR, sr=-1, alert_start=long_ago, irregular_start=long_ago)
    assert book_it(shop, shift(shop, 9, free=1), one)


def test_a_regular_member_books_as_many_compensations_as_are_owed(shop: FakeShop) -> None:
    one = member(shop, sr=-1, sc=-1)
    for days in (9, 10):
        assert place(shop, book_it(shop, shift(shop, days, free=1), one, COMPENSATION)).kind is COMPENSATION
    with pytest.raises(NothingOwed) as refused:
        book_it(shop, shift(shop, 11, free=1), one, COMPENSATION)
    assert (refused.value.owed, refused.value.booked) == (2, 2)


def test_a_regular_member_ahead_on_one_counter_owes_the_sum(shop: FakeShop) -> None:
    with pytest.raises(NothingOwed):
        book_it(shop, shift(shop, 9, free=1), member(shop, sr=1, sc=-1), COMPENSATION)


@pytest.mark.parametrize("kind", [None, PlaceKind.REGULAR])
def test_a_regular_shift_is_never_booked(shop: FakeShop, kind: PlaceKind | None) -> None:
    with pytest.raises(CompensationsOnly):
        book_it(shop, shift(shop, 9, free=1), member(shop, sr=-1), kind)


def test_a_place_is_booked_once(shop: FakeShop) -> None:
    one, other = member(shop, Mode.IRREGULAR), member(shop, Mode.IRREGULAR)
    where = shift(shop, 9, free=1)
    key = book_it(shop, where, one)
    with pytest.raises(PlaceTaken):
        shop.do(book, key, other, now=shop.now(), who=WHO)
    with pytest.raises(ShiftFull):
        book_it(shop, where, other)
    assert place(shop, key).member_id == one


def test_nobody_books_twice_in_a_shift_or_two_shifts_at_once(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    where = shift(shop, 9, free=2)
    book_it(shop, where, one)
    with pytest.raises(AlreadyInShift):
        book_it(shop, where, one)
    with pytest.raises(AlreadyInShift):
        shop.do(book, place_of(shop, where), one, now=shop.now(), who=WHO)
    with pytest.raises(ShiftsOverlap):
        book_it(shop, shift(shop, 9, 11, free=1), one)
    assert book_it(shop, shift(shop, 9, 12, free=1), one)


def test_the_shift_of_a_template_that_is_not_made_yet_is_kept_free(shop: FakeShop) -> None:
    one = member(shop, sr=-1)
    slot(shop, 9, regulars=[one], made=False)
    with pytest.raises(ShiftsOverlap):
        book_it(shop, shift(shop, 9, 11, free=1), one, COMPENSATION)


def test_a_shift_that_has_begun_or_is_off_is_not_booked(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    with pytest.raises(ShiftBegun):
        book_it(shop, shift(shop, 0, 10, free=1), one)
    where = shift(shop, 9, free=1)
    key = place_of(shop, where)
    shop.do(cancel_shift, where, now=shop.now())
    with pytest.raises(ShiftCancelled):
        shop.do(book, key, one, now=shop.now(), who=WHO)


def test_limits_hold_for_the_day_and_for_the_month(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    for hour in (8, 10):
        book_it(shop, shift(shop, 9, hour, free=1), one)
    with pytest.raises(TooManyThatDay):
        book_it(shop, shift(shop, 9, 12, free=1), one)
    for days in (10, 11, 12):
        book_it(shop, shift(shop, days, free=1), one)
    with pytest.raises(TooManyThatMonth):
        book_it(shop, shift(shop, 13, free=1), one)
    assert book_it(shop, shift(shop, 5, free=1), one)  # still in November
    assert book_it(shop, shift(shop, 13 + 365, free=1), one)  # December of the year after


def test_a_task_is_for_those_who_can_do_it(shop: FakeShop) -> None:
    one, other = member(shop, Mode.IRREGULAR), member(shop, Mode.IRREGULAR)
    at_the_till = task(shop, skill=skill(shop, one))
    where = shift(shop, 9, free=2, task_id=at_the_till)
    assert book_it(shop, where, one)
    with pytest.raises(SkillNeeded) as refused:
        book_it(shop, where, other)
    assert refused.value.name_nl == "de kassa"


def test_who_is_out_or_away_books_nothing(shop: FakeShop) -> None:
    where = shift(shop, 9, free=1)
    gone, away, exempt = member(shop, Mode.IRREGULAR), member(shop, Mode.IRREGULAR), member(shop, Mode.EXEMPT)
    shop.do(unsubscribe, gone, now=shop.now(), who=WHO)
    with pytest.raises(HasLeft):
        book_it(shop, where, gone)
    shop.do(register_leave, away, shop.today + timedelta(8), shop.today + timedelta(9), now=shop.now(), who=WHO)
    with pytest.raises(AwayThatDay):
        book_it(shop, where, away)
    assert book_it(shop, shift(shop, 10, free=1), away)
    with pytest.raises(NoShifts):
        book_it(shop, where, exempt)


def test_an_exempted_regular_member_makes_nothing_up(shop: FakeShop) -> None:
    one = member(shop, sr=-1)
    tomorrow = shop.today + timedelta(1)
    shop.do(register_exemption, one, tomorrow, tomorrow, "ill", now=shop.now(), who=WHO)
    shop.clock.pass_by(days=1)
    with pytest.raises(AwayThatDay):
        book_it(shop, shift(shop, 9, free=1), one, COMPENSATION)


def test_a_beginner_is_never_alone(shop: FakeShop) -> None:
    beginner, other = (member(shop, Mode.IRREGULAR, beginner=True) for _ in range(2))
    where = shift(shop, 9, free=3)
    with pytest.raises(BeginnersAlone):
        book_it(shop, where, beginner)
    shop.do(hold, place_of(shop, where), other, now=shop.now(), who=WHO)
    with pytest.raises(BeginnersAlone):
        book_it(shop, where, beginner)
    book_it(shop, where, member(shop, Mode.IRREGULAR))
    assert book_it(shop, where, beginner)


def test_an_experienced_shift_leader_is_company_enough(shop: FakeShop) -> None:
    beginner = member(shop, Mode.IRREGULAR, beginner=True)
    assert book_it(shop, shift(shop, 9, free=1, leader=member(shop)), beginner)


def test_who_has_done_the_shifts_of_a_beginner_is_none(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR, beginner=True)
    done = shift(shop, -1, of=[one])
    shop.do(mark, place_of(shop, done, one), PlaceState.DONE, now=shop.now(), who=WHO)
    assert book_it(shop, shift(shop, 9, free=1), one)
    set_rule(shop, "beginner_shifts", "2")
    with pytest.raises(BeginnersAlone):
        book_it(shop, shift(shop, 10, free=1), one)
    set_rule(shop, "beginner_shifts", "0")
    assert book_it(shop, shift(shop, 10, free=1), one)


# Giving back


def test_a_booked_place_is_given_back(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    key = book_it(shop, shift(shop, 9, free=1), one)
    shop.do(release, key, now=shop.now(), who=WHO)
    assert place(shop, key).member_id is None
    with pytest.raises(PlaceEmpty):
        shop.do(release, key, now=shop.now(), who=WHO)


def test_a_regular_shift_is_never_given_back(shop: FakeShop) -> None:
    one = member(shop)
    where = slot(shop, 9, regulars=[one])
    with pytest.raises(RegularNotReleased):
        shop.do(release, place_of(shop, where.shift_id, one), now=shop.now(), who=WHO)


def test_what_was_promised_to_the_others_is_withdrawn_not_given_back(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    where = shift(shop, 9, free=1)
    shop.do(offer, one, shop.read(slot_of_shift, where), now=shop.now(), who=WHO)
    with pytest.raises(SolidarityPromised):
        shop.do(release, place_of(shop, where, one), now=shop.now(), who=WHO)


def test_it_is_given_back_two_hours_before_at_the_latest(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    where = shift(shop, 0, 13, free=1)
    key = book_it(shop, where, one)
    shop.clock.now = starts(shop, where) - timedelta(hours=1, minutes=59)
    with pytest.raises(TooLateAlone):
        shop.do(release, key, now=shop.now(), who=WHO)
    shop.clock.now = starts(shop, where)
    with pytest.raises(ShiftBegun):
        shop.do(release, key, now=shop.now(), who=WHO)
    shop.clock.now = starts(shop, where) - timedelta(hours=2)
    shop.do(release, key, now=shop.now(), who=WHO)


def test_what_became_of_a_place_stays(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    where = shift(shop, -1, of=[one])
    shop.do(mark, place_of(shop, where, one), PlaceState.DONE, now=shop.now(), who=WHO)
    with pytest.raises(PlaceClosed):
        shop.do(release, place_of(shop, where, one), now=shop.now(), who=WHO)


def consequence(**known: Any) -> Consequence:
    plain = {
        "is_regular": False, "owed": 0, "booked_after": [], "next_countdown": DAY, "in_alert": False, "last_day": None,
        "left": [True],
    }  # fmt: skip
    return consequence_of_release(**(plain | known))


def test_an_irregular_member_with_nothing_left_before_the_countdown_will_be_in_alert() -> None:
    assert consequence().alert_on == DAY
    assert consequence(booked_after=[DAY]).alert_on == DAY
    assert consequence(booked_after=[DAY - timedelta(1)]).alert_on is None
    assert consequence(owed=-1).alert_on is None


def test_who_is_in_alert_is_suspended_unless_enough_is_booked_until_then() -> None:
    known = {"in_alert": True, "owed": 2, "last_day": DAY}
    assert consequence(**known, booked_after=[DAY]).suspended_on == DAY + timedelta(1)
    assert consequence(**known, booked_after=[DAY, DAY]).suspended_on is None
    assert consequence(**known, booked_after=[DAY, DAY + timedelta(1)]).suspended_on == DAY + timedelta(1)


def test_what_is_owed_is_less_what_is_still_booked() -> None:
    assert consequence(is_regular=True, owed=3, booked_after=[DAY]).still_owed == 2
    assert consequence(is_regular=True, owed=-1).still_owed == 0


def test_beginners_left_alone_are_said_and_an_empty_shift_has_none() -> None:
    assert consequence(left=[False, False]).leaves_beginners_alone
    assert not consequence(left=[False, True]).leaves_beginners_alone
    assert not consequence(left=[]).leaves_beginners_alone


def test_the_consequence_is_known_before_the_place_is_given_back(shop: FakeShop) -> None:
    one, other = member(shop, Mode.IRREGULAR), member(shop, Mode.IRREGULAR, beginner=True)
    where = shift(shop, 9, free=2)
    key = book_it(shop, where, one)
    book_it(shop, where, other)

    known = shop.read(foresee_release, key, now=shop.now())

    assert known == Consequence(0, shop.today + timedelta(28), None, 1, leaves_beginners_alone=True)


def test_the_consequence_for_a_regular_member_in_alert_is_the_suspension(shop: FakeShop) -> None:
    one = member(shop, sr=-1, alert_start=shop.today)
    key = book_it(shop, shift(shop, 9, free=1), one, COMPENSATION)
    known = shop.read(foresee_release, key, now=shop.now())
    assert (known.still_owed, known.suspended_on) == (1, shop.today + timedelta(29))


# What there is instead


def test_free_shifts_are_those_that_the_member_may_book(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    book_it(shop, shift(shop, 9, free=1), one)
    shift(shop, 9, 11, free=1)  # at the same time
    shift(shop, 10, of=[member(shop)], kind=PlaceKind.REGULAR)  # full
    shift(shop, 11, free=1, task_id=task(shop, skill=skill(shop)))  # asks for a skill
    shift(shop, 70, free=1)  # too far ahead
    fits = shift(shop, 12, free=1)
    assert [free.shift_id for free in shop.read(free_shifts, one, now=shop.now())] == [fits]


def test_what_would_be_given_back_does_not_stand_in_the_way_of_what_comes_instead(shop: FakeShop) -> None:
    one = member(shop, sr=-1)
    where, later = shift(shop, 9, 10, free=2), shift(shop, 9, 11, free=1)
    key = book_it(shop, where, one, COMPENSATION)

    assert shop.read(free_shifts, one, now=shop.now()) == []
    assert [free.shift_id for free in shop.read(free_shifts, one, now=shop.now(), instead_of=key)] == [later]

    moved = place(shop, shop.do(rebook, key, later, now=shop.now(), who=WHO))
    assert (moved.shift_id, moved.member_id, moved.kind) == (later, one, COMPENSATION)
    assert place(shop, key).member_id is None


def test_a_place_is_kept_where_there_is_no_room_in_the_other_shift(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    key = book_it(shop, shift(shop, 9, free=1), one)
    full = shift(shop, 10, of=[member(shop, Mode.IRREGULAR)])
    with pytest.raises(ShiftFull):
        shop.do(rebook, key, full, now=shop.now(), who=WHO)
    assert place(shop, key).member_id == one


def test_shifts_with_few_free_places_are_hidden_and_those_with_many_highlighted(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    for days, free in ((9, 1), (10, 2), (11, 4)):
        shift(shop, days, free=free, of=[member(shop) for _ in range(10 - free)])
    found = shop.read(free_shifts, one, now=shop.now())
    assert [(row.is_hidden, row.is_highlighted) for row in found] == [(True, False), (False, False), (False, True)]


def test_a_regular_member_sees_templates_with_few_regular_members_first(shop: FakeShop) -> None:
    one, others = member(shop, sr=-1), [member(shop) for _ in range(2)]
    slot(shop, 9, places=5, regulars=others[:1])
    slot(shop, 10, places=5, regulars=others)
    found = shop.read(free_shifts, one, now=shop.now())
    assert [(row.free, row.is_highlighted, row.is_hidden) for row in found] == [(4, True, False), (3, False, False)]


def test_who_owes_nothing_or_is_out_sees_no_shifts_to_book(shop: FakeShop) -> None:
    shift(shop, 9, free=1)
    one, gone = member(shop), member(shop, Mode.IRREGULAR)
    shop.do(unsubscribe, gone, now=shop.now(), who=WHO)
    for nobody in (one, gone, member(shop, Mode.EXEMPT)):
        assert shop.read(free_shifts, nobody, now=shop.now()) == []


def test_a_place_of_nobody_is_none(shop: FakeShop) -> None:
    with pytest.raises(LookupError):
        book_it(shop, uuid4(), member(shop, Mode.IRREGULAR))
