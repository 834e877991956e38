"""What became of shifts, and how the members stood: whole tables, and the same as each member's own standing of a day."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from fake_roster import WHO, attend, on, places, shift, task, worker
from fake_shop import FakeShop
from hypothesis import given, settings
from hypothesis import strategies as st
from shifts.histories import FIRST, histories

from beesdesk.db.session import Session
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.duties import correct, unsubscribe
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.keeping import count_down, set_parameter
from beesdesk.shifts.known import standing_then
from beesdesk.shifts.leaves import set_leave
from beesdesk.shifts.policies.bees import BeesPolicy
from beesdesk.shifts.policies.parameters import Change, through_time
from beesdesk.shifts.standing import fold
from beesdesk.shifts.statistics import (
    Absences,
    Seat,
    Staffing,
    StatusCounts,
    _through_time,
    absences,
    by_slot,
    by_task,
    seats,
    statuses,
)
from beesdesk.words import FactKind, Mode, PlaceKind, PlaceState, Status

DONE, OPEN = PlaceState.DONE, PlaceState.OPEN
EXCUSED, ONE, TWO = PlaceState.ABSENT_0, PlaceState.ABSENT_1, PlaceState.ABSENT_2
REGULAR, COMPENSATION = PlaceKind.REGULAR, PlaceKind.COMPENSATION
TILL, CHEESE = UUID(int=1), UUID(int=2)
MONDAY_AT_TEN, TUESDAY_AT_NINE = (1, 600), (2, 540)

SEATS = [
    Seat(TUESDAY_AT_NINE, TILL, held=True, kind=REGULAR, state=DONE),
    Seat(MONDAY_AT_TEN, TILL, held=True, kind=REGULAR, state=DONE),
    Seat(MONDAY_AT_TEN, TILL, held=True, kind=REGULAR, state=TWO),
    Seat(MONDAY_AT_TEN, TILL, held=True, kind=COMPENSATION, state=EXCUSED),
    Seat(MONDAY_AT_TEN, CHEESE, held=True, kind=None, state=ONE),
    Seat(MONDAY_AT_TEN, None, held=True, kind=None, state=TWO),
    Seat(MONDAY_AT_TEN, CHEESE, held=True, kind=REGULAR, state=OPEN),
    Seat(MONDAY_AT_TEN, CHEESE, held=False, kind=None, state=OPEN),
]


# Pure counting


def test_staffing_by_slot() -> None:
    assert list(by_slot(SEATS).items()) == [
        (MONDAY_AT_TEN, Staffing(places=7, held=6, done=1, absent=4)),
        (TUESDAY_AT_NINE, Staffing(places=1, held=1, done=1, absent=0)),
    ]


def test_staffing_by_task() -> None:
    assert list(by_task(SEATS).items()) == [
        (TILL, Staffing(places=4, held=4, done=2, absent=2)),
        (CHEESE, Staffing(places=3, held=2, done=0, absent=1)),
        (None, Staffing(places=1, held=1, done=0, absent=1)),
    ]


def test_absences_by_kind() -> None:
    assert absences(SEATS) == {
        REGULAR: Absences(excused=0, for_one=0, for_two=1),
        COMPENSATION: Absences(excused=1, for_one=0, for_two=0),
        None: Absences(excused=0, for_one=1, for_two=1),
    }


def test_nothing_counts_to_nothing() -> None:
    assert (by_slot([]), by_task([])) == ({}, {})
    assert set(absences([]).values()) == {Absences(0, 0, 0)}


# A shop's shifts


def test_the_places_of_some_days_are_counted_and_what_was_cancelled_is_not(shop: FakeShop) -> None:
    amelie, bart = worker(shop), worker(shop)
    till = task(shop)
    week = shift(shop, on(shop, -7), of=[amelie, bart], free=1, task_id=till)
    shift(shop, shop.today, of=[amelie], free=1)
    shift(shop, on(shop, -8), of=[amelie])
    shop.do(cancel_shift, shift(shop, on(shop, -6), of=[bart]), now=shop.now())
    attend(shop, week, DONE, TWO)

    found = shop.read(seats, on(shop, -7), shop.today)

    assert list(by_slot(found).items()) == [(MONDAY_AT_TEN, Staffing(places=5, held=3, done=1, absent=1))]
    assert list(by_task(found).items()) == [
        (till, Staffing(places=3, held=2, done=1, absent=1)),
        (None, Staffing(places=2, held=1, done=0, absent=0)),
    ]
    assert absences(found)[None] == Absences(excused=0, for_one=0, for_two=1)


def test_a_slot_has_the_hour_of_the_shops_clocks_all_year(shop: FakeShop) -> None:
    for day in (date(2026, 10, 19), date(2026, 10, 26)):  # the clocks change in between
        shift(shop, day, free=1)

    assert list(by_slot(shop.read(seats, date(2026, 10, 1), date(2026, 10, 31)))) == [MONDAY_AT_TEN]


# Members


def test_members_per_status_on_past_days(shop: FakeShop) -> None:
    first = shop.today
    misses, leaves = worker(shop, Mode.REGULAR, sr=0), worker(shop, Mode.REGULAR, sr=0)
    shift_id = shift(shop, first, hour=8, of=[misses], kind=REGULAR)
    shop.clock.pass_by(days=2)
    attend(shop, shift_id, ONE)
    worker(shop, Mode.EXEMPT)
    shop.clock.pass_by(days=1)
    shop.do(unsubscribe, leaves, now=shop.now(), who=WHO)
    days = [first + timedelta(day) for day in (-1, 0, 2, 3, 30, 31)]

    assert shop.read(statuses, days) == [
        StatusCounts(days[0], {}),
        StatusCounts(days[1], {Status.OK: 2}),
        StatusCounts(days[2], {Status.ALERT: 1, Status.OK: 2}),
        StatusCounts(days[3], {Status.ALERT: 1, Status.UNSUBSCRIBED: 1, Status.OK: 1}),
        StatusCounts(days[4], {Status.ALERT: 1, Status.UNSUBSCRIBED: 1, Status.OK: 1}),
        StatusCounts(days[5], {Status.SUSPENDED: 1, Status.UNSUBSCRIBED: 1, Status.OK: 1}),
    ]


def test_what_was_noted_later_does_not_change_the_past(shop: FakeShop) -> None:
    first = shop.today
    member = worker(shop, Mode.REGULAR, sr=0)
    shift_id = shift(shop, first, hour=8, of=[member], kind=REGULAR)
    attend(shop, shift_id, TWO)
    shop.clock.pass_by(days=3)
    shop.do(mark, places(shop, shift_id)[0], DONE, now=shop.now(), who=WHO)

    assert [list(counts.members) for counts in shop.read(statuses, [first, on(shop, -1), shop.today])] == [
        [Status.ALERT],
        [Status.ALERT],
        [Status.OK],
    ]


def test_the_table_is_what_each_member_was_told_on_each_day(shop: FakeShop) -> None:
    first = shop.today
    members = [worker(shop, Mode.REGULAR, sr=0), worker(shop, sr=1, irregular_start=first), worker(shop, sr=-1)]
    for week in range(10):
        shift_id = shift(shop, shop.today, hour=8, of=members, kind=REGULAR if week % 2 else None)
        shop.clock.pass_by(days=week % 3)
        attend(shop, shift_id, *((DONE, TWO, ONE, EXCUSED)[(week + place) % 4] for place in range(3)))
        shop.do(count_down, now=shop.now())
        if week == 4:
            shop.do(set_leave, members[0], on(shop, 3), on(shop, 12), now=shop.now(), who=WHO)
        if week == 6:
            shop.do(set_parameter, "alert_delay", "5", valid_from=shop.today, now=shop.now(), who=WHO)
            shop.do(correct, members[2], {"sr": 2}, now=shop.now(), who=WHO, reason="forgotten")
            attend(shop, shift_id, *(DONE for _ in members))
        shop.clock.pass_by(days=7)
    days = [first + timedelta(day) for day in range(-1, 100, 3)]

    def one_by_one(session: Session) -> list[Counter[Status | None]]:
        return [Counter(standing_then(session, one, day)[0].status for one in members) for day in days]

    told = shop.read(one_by_one)
    told[0] = Counter()  # of whom nothing is known yet nobody counts
    assert [counts.members for counts in shop.read(statuses, days)] == told
    assert len({status for count in told for status in count}) > 4


START = FIRST


@st.composite
def any_history(draw: st.DrawFn) -> list[Fact]:
    """Facts as several careless people note them, on clocks that do not agree, in the order of noting."""
    mode = draw(st.sampled_from((Mode.REGULAR, Mode.IRREGULAR)))
    opening = f'{{"mode":"{mode}","sr":{draw(st.integers(-1, 2))},"irregular_start":"2024-01-01"}}'
    facts = [Fact(uuid4(), FactKind.OPENING, 1, START, changes=opening)]
    spots = [uuid4() for _ in range(3)]
    day = START
    counted = set[date]()
    for noted in range(2, 2 + draw(st.integers(0, 12))):
        day += timedelta(draw(st.sampled_from((0, 0, 1, 3, 9, 28, -4))))
        kind = draw(st.sampled_from((FactKind.ATTENDANCE, FactKind.ATTENDANCE, FactKind.COUNTDOWN, FactKind.CORRECTION, FactKind.LEAVE)))  # fmt: skip
        if kind is FactKind.ATTENDANCE:
            due = day - timedelta(draw(st.sampled_from((0, 0, 1, 6))))
            as_ = draw(st.sampled_from((REGULAR, COMPENSATION))) if mode is Mode.REGULAR else None
            said = draw(st.sampled_from((DONE, DONE, ONE, TWO, EXCUSED, OPEN)))
            facts.append(Fact(uuid4(), kind, noted, day, due, draw(st.sampled_from(spots)), said, as_))
        elif kind is FactKind.COUNTDOWN:
            due = START + timedelta(28 * max(1, (day - START).days // 28))
            if mode is Mode.IRREGULAR and due <= day and due not in counted:
                counted.add(due)
                facts.append(Fact(uuid4(), kind, noted, day, due))
        elif kind is FactKind.LEAVE:
            last = day + timedelta(draw(st.integers(1, 20)))
            said_ = f'{{"first":"{day + timedelta(1)}","last":"{last}"}}'
            facts.append(Fact(uuid4(), kind, noted, day, changes=said_))
        else:
            facts.append(Fact(uuid4(), kind, noted, day, changes='{"sr_by":1}'))
    return facts


@given(any_history() | histories(), st.lists(st.integers(-2, 150), min_size=1, max_size=8, unique=True).map(sorted))
@settings(max_examples=400, deadline=None)
def test_going_on_from_day_to_day_is_beginning_again_each_day(history: list[Fact], offsets: list[int]) -> None:
    days = [START + timedelta(offset) for offset in offsets]
    plain = BeesPolicy()
    shorter = BeesPolicy(through_time([Change("alert_delay", "7", START + timedelta(40))]))
    policies = [shorter if offset > 60 else plain for offset in offsets]

    anew = [
        (place, fold(policy, in_order(known, day), day, []).status)
        for place, (day, policy) in enumerate(zip(days, policies, strict=True))
        if (known := [fact for fact in history if fact.day <= day])
    ]

    assert list(_through_time(history, days, policies)) == anew


def test_a_moment_near_midnight_belongs_to_the_shops_day(shop: FakeShop) -> None:
    shop.clock.now = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)  # half past midnight in Brussels
    worker(shop)

    found = shop.read(statuses, [date(2026, 11, 23), date(2026, 11, 24)])

    assert [counts.members for counts in found] == [{}, {Status.OK: 1}]
