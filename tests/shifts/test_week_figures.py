"""Weeks in figures: the same as counting seat by seat."""

from datetime import timedelta
from decimal import Decimal

from fake_roster import attend, on, shift, worker
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.statistics import Absences, absences, by_slot, seats
from beesdesk.shifts.week_figures import WeekFigures, week_figures
from beesdesk.words import PlaceState

DONE, EXCUSED, ONE, TWO = PlaceState.DONE, PlaceState.ABSENT_0, PlaceState.ABSENT_1, PlaceState.ABSENT_2
OPEN = PlaceState.OPEN


def test_a_week_counts_places_and_what_became_of_them(shop: FakeShop) -> None:
    members = [worker(shop) for _ in range(4)]
    attend(shop, shift(shop, on(shop, -7), of=members, free=1), DONE, EXCUSED, ONE, TWO)
    shift(shop, on(shop, 6), of=members[:1], free=2)
    shop.do(cancel_shift, shift(shop, on(shop, 5), of=members), now=shop.now())

    before, this = shop.read(week_figures, shop.today, 1, 0)

    assert (before.places, before.held, before.done, before.absences) == (5, 4, 1, Absences(1, 1, 1))
    assert (before.part_held, before.part_absent) == (Decimal("0.8"), Decimal("0.75"))
    assert (this.places, this.held, this.done, this.absent) == (3, 1, 0, 0)
    assert this.part_absent is None


def test_there_are_twelve_weeks_back_and_eight_ahead_with_their_letters_though_nothing_is_planned(
    shop: FakeShop,
) -> None:
    weeks = shop.read(week_figures, on(shop, 3))

    assert [week.first for week in weeks] == [shop.today + place * WEEK for place in range(-12, 9)]
    assert "".join(week.letter for week in weeks) == "DABCDABCDABCDABCDABCD"
    assert {(week.places, week.held, week.part_held) for week in weeks} == {(0, 0, None)}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(-20, 20), st.lists(st.sampled_from((DONE, EXCUSED, ONE, TWO, OPEN)), max_size=3)),
        max_size=4,
    )
)
def test_weeks_are_what_counting_seat_by_seat_gives(shop: FakeShop, shifts: list[tuple[int, list[PlaceState]]]) -> None:
    for day, states in shifts:
        made = shift(shop, on(shop, day), hour=8, of=[worker(shop) for _ in states], free=1)
        attend(shop, made, *(states if day <= 0 else ()))

    for week in shop.read(week_figures, shop.today, 3, 3):
        found = shop.read(seats, week.first, week.first + WEEK - timedelta(1))
        missed = absences(found).values()
        assert week == WeekFigures(
            week.first,
            week.letter,
            sum(one.places for one in by_slot(found).values()),
            sum(one.held for one in by_slot(found).values()),
            sum(one.done for one in by_slot(found).values()),
            Absences(
                sum(one.excused for one in missed),
                sum(one.for_one for one in missed),
                sum(one.for_two for one in missed),
            ),
        )
