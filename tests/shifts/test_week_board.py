from datetime import date

from fake_roster import on, shift, worker
from fake_shop import FakeShop

from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.week_board import week_board

MONDAY = date(2026, 11, 23)


def test_a_week_has_its_shifts_from_the_earliest_on_with_who_holds_what(shop: FakeShop) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    late = shift(shop, on(shop, 2), 18, free=2, of=[koen])
    early = shift(shop, on(shop, 2), 8, free=1, of=[amelie, koen], leader=amelie)
    shift(shop, on(shop, 7), free=3)

    week = shop.read(week_board, on(shop, 3))

    assert week.first == MONDAY
    assert [one.id for one in week.shifts] == [early, late]
    assert [seat.name for seat in week.shifts[0].seats] == ["Amélie Martin", "Koen Martin", None]
    assert [(one.held, one.free, one.leader) for one in week.shifts] == [(2, 1, "Amélie Martin"), (1, 2, None)]
    assert (week.places, week.held, week.leaderless) == (6, 3, 1)


def test_sunday_belongs_to_the_week_before_it_ends(shop: FakeShop) -> None:
    key = shift(shop, on(shop, 6), free=1)
    assert [one.id for one in shop.read(week_board, MONDAY).shifts] == [key]


def test_the_letters_go_round(shop: FakeShop) -> None:
    letters = [shop.read(week_board, on(shop, 7 * weeks)).letter for weeks in range(4)]
    assert sorted(letters) == ["A", "B", "C", "D"]


def test_what_was_cancelled_is_there_without_places_and_lacks_nothing(shop: FakeShop) -> None:
    key = shift(shop, on(shop, 2), free=1)
    shop.do(cancel_shift, key, now=shop.now())

    week = shop.read(week_board, MONDAY)

    assert [(one.id, one.cancelled, one.seats, one.free) for one in week.shifts] == [(key, True, (), 0)]
    assert (week.places, week.leaderless) == (0, 0)
