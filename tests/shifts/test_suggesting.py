"""What the solver is told of a shop's gaps and members, and what it proposes."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from fake_roster import WHO, attend, on, places, shift, skill, task, worker
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.shares import ShareMovement, ShareType
from beesdesk.shifts.attendance import replace
from beesdesk.shifts.duties import set_worker, unsubscribe
from beesdesk.shifts.gaps import next_gaps
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.leaves import register_leave, set_exemption
from beesdesk.shifts.suggesting import candidates, gaps, proposals, suggestions
from beesdesk.shifts.suggestion_rules import Candidate, Gap
from beesdesk.words import Mode, PlaceKind, PlaceState

DONE = PlaceState.DONE


def known(shop: FakeShop, member: UUID) -> Candidate:
    return next(one for one in shop.read(candidates, now=shop.now()) if one.member == member)


def share_type(shop: FakeShop, code: str, *, may_work: bool) -> UUID:
    row = ShareType(uuid7(), code, code, code, code, Decimal(25), may_work, True, None, withdrawn=False)
    shop.do(Session.insert, row)
    return row.id


def gap(shop: FakeShop, shift_id: UUID) -> Gap:
    people = shop.read(candidates, now=shop.now())
    return next(one for one in shop.read(gaps, people, now=shop.now()) if one.shift == shift_id)


# Gaps


def test_gaps_are_the_shifts_of_four_weeks_with_free_places(shop: FakeShop) -> None:
    amelie = worker(shop)
    till = task(shop)
    near, last = shift(shop, on(shop, 1), free=2, of=[amelie], task_id=till), shift(shop, on(shop, 27), free=1)
    shift(shop, on(shop, 2), of=[amelie])
    shift(shop, on(shop, 29), free=1)
    shift(shop, on(shop, -1), free=1)
    shop.do(cancel_shift, shift(shop, on(shop, 3), free=1), now=shop.now())

    rows = shop.read(next_gaps, now=shop.now())

    assert [(row.shift_id, row.free, row.held, row.task_id) for row in rows] == [(near, 2, 1, till), (last, 1, 0, None)]


def test_a_gap_counts_who_is_there_and_no_beginner(shop: FakeShop) -> None:
    old, new, leader = worker(shop, sr=1), worker(shop), worker(shop, Mode.REGULAR, sr=0)
    shift_id = shift(shop, on(shop, 1), free=1, of=[old, new], leader=leader)

    found = gap(shop, shift_id)

    assert (found.experienced, found.held, found.start, found.slot) == (2, 2, 600, (2, 10))


def test_a_replacement_is_there_in_place_of_the_holder(shop: FakeShop) -> None:
    old, new = worker(shop, Mode.REGULAR, sr=0), worker(shop, Mode.REGULAR)
    shift_id = shift(shop, on(shop, 1), free=1, of=[old], kind=PlaceKind.REGULAR)
    shop.do(replace, places(shop, shift_id)[0], new, now=shop.now(), who=WHO)

    assert gap(shop, shift_id).experienced == 0
    assert len(known(shop, new).booked) == 1
    assert known(shop, old).booked == ()


# Candidates


def test_an_irregular_member_owes_what_the_next_countdown_will_miss(shop: FakeShop) -> None:
    start = on(shop, -21)  # the next countdown is in seven days
    ahead, bare, deep = (worker(shop, sr=sr, irregular_start=start) for sr in (1, 0, -2))

    assert [known(shop, one).owes for one in (ahead, bare, deep)] == [0, 1, 3]
    shift(shop, on(shop, 3), of=[bare, deep])
    shift(shop, on(shop, 8), of=[bare, deep])
    assert [known(shop, one).owes for one in (bare, deep)] == [0, 2]


def test_a_countdown_in_a_leave_asks_for_nothing(shop: FakeShop) -> None:
    away = worker(shop, sr=0, irregular_start=on(shop, -21))
    shop.do(register_leave, away, on(shop, 2), on(shop, 40), now=shop.now(), who=WHO)

    assert known(shop, away).owes == 0
    assert known(shop, away).away == ((on(shop, 2), on(shop, 40)),)


def test_a_regular_member_owes_compensations_that_are_not_booked_yet(shop: FakeShop) -> None:
    owing = worker(shop, Mode.REGULAR, sr=-1, sc=-1)
    good = worker(shop, Mode.REGULAR, sr=0)

    assert (known(shop, owing).owes, known(shop, good).owes) == (2, 0)
    shift(shop, on(shop, 3), of=[owing], kind=PlaceKind.COMPENSATION)
    shift(shop, on(shop, 5), of=[owing], kind=PlaceKind.REGULAR)
    assert known(shop, owing).owes == 1


def test_members_who_left_may_not_book_and_exempt_ones_are_no_candidates(shop: FakeShop) -> None:
    left, exempt, freed = worker(shop), worker(shop, Mode.EXEMPT), worker(shop)
    shop.do(unsubscribe, left, resigning=True, now=shop.now(), who=WHO)
    shop.do(set_exemption, freed, shop.today, None, "operation", now=shop.now(), who=WHO)

    assert not known(shop, left).may_book
    assert known(shop, freed).away == ((shop.today, None),)
    assert exempt not in {one.member for one in shop.read(candidates, now=shop.now())}


def test_where_shares_are_kept_only_who_holds_one_that_works_is_asked(shop: FakeShop) -> None:
    holder, supporter, former, forced = worker(shop), worker(shop), worker(shop), worker(shop)
    assert all(known(shop, one).may_book for one in (holder, supporter, former, forced))

    works, supports = share_type(shop, "A", may_work=True), share_type(shop, "C", may_work=False)
    for member, kind, count in ((holder, works, 2), (supporter, supports, 1), (former, works, 1), (former, works, -1)):
        shop.do(Session.insert, ShareMovement(uuid7(), member, kind, count, shop.now(), WHO, None))
    shop.do(set_worker, forced, forced=True)

    assert [known(shop, one).may_book for one in (holder, supporter, former, forced)] == [True, False, False, True]


def test_habits_and_what_was_done_lately_come_from_attendance(shop: FakeShop) -> None:
    member = worker(shop)
    for days in (-400, -120, -28, -7, -6):
        shift_id = shift(shop, on(shop, days), 9, of=[member])
        attend(shop, shift_id, DONE)
    attend(shop, shift(shop, on(shop, -14), 9, of=[member]), PlaceState.ABSENT_2)

    found = known(shop, member)

    assert found.done == 3
    assert found.usual == {(1, 9): 2, (7, 9): 1, (2, 9): 1}  # -120 days is a Sunday


def test_a_member_is_a_beginner_until_the_first_shift_unless_it_was_done_elsewhere(shop: FakeShop) -> None:
    new, old = worker(shop), worker(shop, sr=0)

    assert (known(shop, new).beginner, known(shop, old).beginner) == (True, False)
    attend(shop, shift(shop, on(shop, -1), of=[new]), DONE)
    assert not known(shop, new).beginner


def test_what_somebody_leads_is_booked_too(shop: FakeShop) -> None:
    leader = worker(shop, Mode.REGULAR)
    shift(shop, on(shop, 2), of=[leader], kind=PlaceKind.REGULAR, leader=leader)
    shift(shop, on(shop, 3), leader=leader)

    assert [span.day for span in sorted(known(shop, leader).booked, key=lambda span: span.day)] == [
        on(shop, 2),
        on(shop, 3),
    ]


# Proposals


def test_proposals_name_who_could_come_when_and_why_and_book_nothing(shop: FakeShop) -> None:
    old = worker(shop, first_name="Odile", sr=0, irregular_start=on(shop, -21))
    till = skill(shop, of=[old])
    worker(shop, first_name="Nora")
    shift_id = shift(shop, on(shop, 1), 18, free=1, task_id=task(shop, skill_id=till))

    (one,) = shop.read(proposals, now=shop.now())

    assert (one.shift_id, one.member_id, one.name, one.number) == (shift_id, old, "Odile Martin", 1)
    assert (one.day, one.kind, one.starts.hour) == (on(shop, 1), None, 17)
    assert [because.word for because in one.why] == ["lacking", "first_experienced", "owes_ahead", "skilled", "done"]
    assert [(row.free, row.held) for row in shop.read(next_gaps, now=shop.now())] == [(1, 0)]


def test_the_rest_that_the_shop_has_set_counts(shop: FakeShop) -> None:
    member = worker(shop, sr=0)
    shift(shop, on(shop, 1), 19, of=[member])
    shift(shop, on(shop, 2), 8, free=1)

    assert shop.read(suggestions, now=shop.now()) == []
    shop.do(set_parameter, "rest_hours", "8", valid_from=shop.today, now=shop.now(), who=WHO)
    assert len(shop.read(suggestions, now=shop.now())) == 1


def test_hours_are_those_of_the_shops_clocks_across_the_change_to_winter_time(shop: FakeShop) -> None:
    shop.clock.pass_by(days=-40)  # 14 October, the clocks change on the 25th
    before, after = shift(shop, on(shop, 1), 9, free=1), shift(shop, on(shop, 15), 9, free=1)

    assert [gap(shop, one).start for one in (before, after)] == [540, 540]
    assert gap(shop, after).starts - gap(shop, before).starts == timedelta(days=14, hours=1)
