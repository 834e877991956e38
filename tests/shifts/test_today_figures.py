"""Today in figures: what the replay of all facts says, whether or not the night's work was done."""

from collections import Counter
from datetime import timedelta

from fake_roster import WHO, attend, on, shift, worker
from fake_sheets import shift as shift_soon
from fake_sheets import worker as sheet_worker
from fake_shop import FakeShop

from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.known import fold_all
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.nightly import nightly
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.today_figures import NightLeft, TodayFigures, today_figures
from beesdesk.words import Mode, PlaceKind, PlaceState, Status


def figures(shop: FakeShop) -> TodayFigures:
    return shop.read(today_figures, now=shop.now())


def replayed(shop: FakeShop) -> Counter[Status | None]:
    return Counter(state.status for state in shop.read(fold_all, shop.today).values())


def test_members_are_counted_as_the_replay_of_their_facts_says_also_before_the_nights_work(shop: FakeShop) -> None:
    misses, leaves = worker(shop, Mode.REGULAR, sr=0), worker(shop, Mode.REGULAR, sr=0)
    worker(shop, Mode.EXEMPT)
    worker(shop, sr=1, irregular_start=shop.today)
    away = worker(shop, Mode.REGULAR, sr=0)
    missed = shift(shop, shop.today, hour=8, of=[misses], kind=PlaceKind.REGULAR)
    shop.do(nightly, shop.now())
    attend(shop, missed, PlaceState.ABSENT_1)
    shop.do(unsubscribe, leaves, now=shop.now(), who=WHO)
    shop.do(register_leave, away, on(shop, 2), on(shop, 40), now=shop.now(), who=WHO)
    assert dict(figures(shop).members) == replayed(shop) == {Status.ALERT: 1, Status.OK: 3, Status.UNSUBSCRIBED: 1}

    shop.clock.pass_by(days=29)

    found = figures(shop)
    assert dict(found.members) == replayed(shop)
    assert found.members[Status.SUSPENDED] == found.members[Status.HOLIDAY] == 1
    assert (found.may_shop, found.may_not_shop) == (2, 3)


def test_the_night_is_done_once_it_has_run_and_says_what_is_left_where_it_has_not(shop: FakeShop) -> None:
    worker(shop, sr=1, irregular_start=shop.today)
    misses = worker(shop, Mode.REGULAR, sr=0)
    shop.do(add_templates, [new_template("A", 1, 540, 720, 2)], now=shop.now())
    attend(shop, shift(shop, shop.today, hour=8, of=[misses], kind=PlaceKind.REGULAR), PlaceState.ABSENT_1)
    shop.do(nightly, shop.now())
    assert figures(shop).night.is_nothing

    shop.clock.pass_by(days=29)

    assert figures(shop).night == NightLeft(countdowns=1, turns=1, weeks=4)
    shop.do(nightly, shop.now())
    assert figures(shop).night.is_nothing


def test_whoever_begins_today_is_no_work_left_over(shop: FakeShop) -> None:
    worker(shop, Mode.REGULAR)
    shop.do(nightly, shop.now())
    worker(shop, sr=0, irregular_start=shop.today - timedelta(28))

    assert figures(shop).night.is_nothing


def test_a_shop_that_keeps_no_shifts_has_no_night(shop: FakeShop) -> None:
    assert figures(shop) == TodayFigures({}, 0, NightLeft(0, 0, 0))


def test_sheets_wait_once_their_shift_is_over_until_somebody_validates(shop: FakeShop) -> None:
    shift_soon(shop, [sheet_worker(shop)])
    shop.do(make_due_sheets, now=shop.now())
    assert figures(shop).unvalidated == 0

    shop.clock.pass_by(hours=4)

    assert figures(shop).unvalidated == 1
