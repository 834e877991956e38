"""Whom the solver suggests: never against a rule, and no fewer than somebody who looks at one gap after the other."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.shifts.filling import fill
from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.shortlist import MOST_PAIRS, fitting, one_by_one, shortlist
from beesdesk.shifts.suggestion_rules import Candidate, Gap, Span, Suggestion, fits
from beesdesk.words import PlaceKind

MONDAY = date(2026, 11, 23)
TILL, CHEESE = UUID(int=901), UUID(int=902)
LIMITS = Parameters()


def gap(key: int, day: int = 0, hour: int = 10, **said: Any) -> Gap:
    on = MONDAY + timedelta(day)
    starts = datetime(on.year, on.month, on.day, hour, tzinfo=UTC)
    plain: dict[str, Any] = {"task": None, "skill": None, "free": 1, "held": 1, "experienced": 1}
    length = said.pop("hours", 3)
    return Gap(UUID(int=key), on, hour * 60, starts, starts + timedelta(hours=length), **{**plain, **said})


def volant(key: int, **said: Any) -> Candidate:
    plain: dict[str, Any] = {
        "regular": False, "may_book": True, "beginner": False, "skills": frozenset(), "owes": 0, "usual": {}, "done": 0,
        "booked": (), "away": (),
    }  # fmt: skip
    return Candidate(UUID(int=key), **{**plain, **said})


def span(day: int = 0, hour: int = 10, hours: int = 3) -> Span:
    on = MONDAY + timedelta(day)
    starts = datetime(on.year, on.month, on.day, hour, tzinfo=UTC)
    return Span(on, starts, starts + timedelta(hours=hours))


def pairs(found: Sequence[Suggestion]) -> list[tuple[int, int]]:
    """The shift and the member of each suggestion, by their numbers."""
    return [(one.shift.int, one.member.int) for one in found]


def words(found: Sequence[Suggestion]) -> list[list[str]]:
    return [[because.word for because in one.why] for one in found]


# One rule after the other


def test_a_gap_gets_somebody_with_the_reasons() -> None:
    (one,) = fill([gap(1, free=2, held=3)], [volant(7, owes=1, usual={(1, 10): 5}, done=2)], LIMITS)

    assert (one.shift, one.member, one.kind) == (UUID(int=1), UUID(int=7), None)
    assert [(because.word, dict(because.figures)) for because in one.why] == [
        ("lacking", {"free": 2, "places": 5}),
        ("owes_ahead", {"shifts": 1}),
        ("usual", {"times": 5}),
        ("done", {"shifts": 2}),
    ]


def test_only_who_has_the_skill_is_asked() -> None:
    found = fill(
        [gap(1, skill=TILL)], [volant(7, skills=frozenset({CHEESE})), volant(8, skills=frozenset({TILL}))], LIMITS
    )

    assert pairs(found) == [(1, 8)]
    assert "skilled" in words(found)[0]


def test_who_has_left_is_not_asked_nor_who_is_away_on_that_day() -> None:
    gone = volant(7, may_book=False)
    away = volant(8, away=((MONDAY, MONDAY + timedelta(1)),))
    exempted = volant(9, away=((MONDAY, None),))

    assert pairs(fill([gap(1, day=1), gap(2, day=2)], [gone, away, exempted], LIMITS)) == [(2, 8)]


def test_nobody_is_in_two_shifts_at_once() -> None:
    assert len(fill([gap(1, hour=10), gap(2, hour=12)], [volant(7)], LIMITS)) == 1
    assert len(fill([gap(1, hour=10), gap(2, hour=13)], [volant(7)], LIMITS)) == 2
    assert fill([gap(1, hour=12)], [volant(7, booked=(span(hour=10),))], LIMITS) == []


def test_nobody_has_more_shifts_on_a_day_or_in_a_month_than_the_shop_allows() -> None:
    of_a_day = [gap(1, hour=7), gap(2, hour=11), gap(3, hour=15)]
    of_a_month = [gap(key, day=key) for key in range(8)]  # 23 to 30 November
    next_month = gap(9, day=8)

    assert len(fill(of_a_day, [volant(7)], LIMITS)) == 2
    assert fill(of_a_day, [volant(7, booked=(span(hour=19), span(hour=22)))], LIMITS) == []
    assert len(fill(of_a_month, [volant(7)], LIMITS)) == 5
    assert len(fill([*of_a_month, next_month], [volant(7)], LIMITS)) == 6
    assert len(fill(of_a_month, [volant(7, booked=(span(day=-10),))], LIMITS)) == 4
    assert len(fill(of_a_month, [volant(7)], Parameters(most_per_day=0, most_per_month=0))) == 8


def test_between_two_days_there_is_a_rest_of_eleven_hours() -> None:
    late, early, later = gap(1, hour=19, hours=3), gap(2, day=1, hour=8), gap(3, day=1, hour=9)

    assert len(fill([late, early], [volant(7)], LIMITS)) == 1
    assert len(fill([late, later], [volant(7)], LIMITS)) == 2
    assert len(fill([late, early], [volant(7)], Parameters(rest_hours=10))) == 2
    assert fill([early], [volant(7, booked=(span(hour=19),))], LIMITS) == []
    assert fill([late], [volant(7, booked=(span(day=1, hour=8),))], LIMITS) == []


def test_a_beginner_is_never_alone() -> None:
    alone = gap(1, free=2, held=0, experienced=0)

    assert fill([alone], [volant(7, beginner=True), volant(8, beginner=True)], LIMITS) == []
    found = fill([alone], [volant(7, beginner=True), volant(8)], LIMITS)
    assert pairs(found) == [(1, 7), (1, 8)]
    assert words(found) == [["lacking", "accompanied", "done"], ["lacking", "first_experienced", "done"]]
    assert len(fill([gap(1, experienced=1)], [volant(7, beginner=True)], LIMITS)) == 1


def test_regular_members_come_for_what_they_owe_and_no_more() -> None:
    regular = volant(7, regular=True, owes=2)

    found = fill([gap(key, day=key) for key in (1, 3, 5)], [regular], LIMITS)

    assert [one.kind for one in found] == [PlaceKind.COMPENSATION] * 2
    assert words(found)[0] == ["lacking", "owes_compensation", "done"]
    assert fill([gap(1)], [volant(7, regular=True)], LIMITS) == []


# What is preferred


def test_the_shift_that_lacks_most_people_comes_first() -> None:
    full, thin = gap(1, free=1, held=9), gap(2, free=1, held=1)

    assert pairs(fill([full, thin], [volant(7)], LIMITS)) == [(2, 7)]


def test_people_who_know_the_work_go_where_nobody_does() -> None:
    led, alone = gap(1, free=1, held=1), gap(2, free=1, held=1, experienced=0)

    assert pairs(fill([led, alone], [volant(7), volant(8, beginner=True)], LIMITS)) == [(1, 8), (2, 7)]


def test_more_places_count_for_more_than_the_emptiest_shift() -> None:
    empty = gap(1, hour=10, hours=8, free=1, held=0, experienced=0)
    short = [gap(2, hour=10, free=1, held=9), gap(3, hour=14, free=1, held=9)]

    assert pairs(fill([empty, *short], [volant(7)], LIMITS)) == [(2, 7), (3, 7)]


def test_who_owes_comes_before_who_usually_comes_and_this_before_who_came_least() -> None:
    owing, used, fresh = volant(7, owes=1, done=9), volant(8, usual={(1, 10): 3}, done=5), volant(9, done=1)

    assert pairs(fill([gap(1)], [owing, used, fresh], LIMITS)) == [(1, 7)]
    assert pairs(fill([gap(1)], [used, fresh], LIMITS)) == [(1, 8)]
    assert pairs(fill([gap(1)], [volant(6, done=2), fresh], LIMITS)) == [(1, 9)]


def test_the_work_is_spread() -> None:
    gaps = [gap(key, day=2 * key) for key in range(4)]

    found = fill(gaps, [volant(key) for key in (5, 6, 7, 8)], LIMITS)

    assert sorted(member for _, member in pairs(found)) == [5, 6, 7, 8]


def test_full_shifts_and_shops_without_anybody_have_no_suggestions() -> None:
    assert fill([gap(1, free=0)], [volant(7)], LIMITS) == []
    assert fill([gap(1)], [], LIMITS) == []
    assert fill([], [volant(7)], LIMITS) == []


# Any small shop

hours = st.sampled_from((6, 9, 12, 15, 19, 21))
skills = st.sampled_from((None, None, TILL, CHEESE))


@st.composite
def any_gap(draw: st.DrawFn, key: int) -> Gap:
    held = draw(st.integers(0, 3))
    return gap(
        key,
        draw(st.integers(0, 9)),
        draw(hours),
        hours=draw(st.integers(2, 6)),
        skill=draw(skills),
        free=draw(st.integers(1, 3)),
        held=held,
        experienced=draw(st.integers(0, held)),
    )


@st.composite
def anybody(draw: st.DrawFn, key: int) -> Candidate:
    first = MONDAY + timedelta(draw(st.integers(0, 9)))
    last = draw(st.none() | st.integers(0, 3).map(lambda days: first + timedelta(days)))
    return volant(
        key,
        regular=draw(st.booleans()),
        may_book=draw(st.sampled_from((True, True, True, False))),
        beginner=draw(st.booleans()),
        skills=draw(st.frozensets(st.sampled_from((TILL, CHEESE)))),
        owes=draw(st.integers(0, 3)),
        usual={(1, 10): 2, (3, 9): 4} if draw(st.booleans()) else {},
        done=draw(st.integers(0, 25)),
        booked=tuple(draw(st.lists(st.builds(span, st.integers(-1, 9), hours), max_size=2))),
        away=((first, last),) if draw(st.integers(0, 3)) == 0 else (),
    )


@st.composite
def any_shop(draw: st.DrawFn) -> tuple[list[Gap], list[Candidate], Parameters]:
    gaps = [draw(any_gap(key)) for key in range(draw(st.integers(0, 7)))]
    people = [draw(anybody(key)) for key in range(100, 100 + draw(st.integers(0, 7)))]
    limits = Parameters(
        most_per_day=draw(st.integers(1, 3)),
        most_per_month=draw(st.integers(1, 5)),
        rest_hours=draw(st.integers(0, 14)),
    )
    return gaps, people, limits


Shop = tuple[list[Gap], list[Candidate], Parameters]


@given(any_shop())
@settings(max_examples=150, deadline=None)
def test_no_suggestion_breaks_a_rule(shop: Shop) -> None:
    gaps, people, limits = shop
    by_shift, by_member = {one.shift: one for one in gaps}, {one.member: one for one in people}
    in_shift: dict[UUID, list[Candidate]] = defaultdict(list)
    of_member: dict[UUID, list[Gap]] = defaultdict(list)

    found = fill(gaps, people, limits)

    assert len({(one.shift, one.member) for one in found}) == len(found)
    for one in found:
        in_shift[one.shift].append(by_member[one.member])
        of_member[one.member].append(by_shift[one.shift])
    for shift, members in in_shift.items():
        wanted = by_shift[shift]
        assert len(members) <= wanted.free
        assert all(wanted.skill is None or wanted.skill in member.skills for member in members)
        if any(member.beginner for member in members):
            assert wanted.experienced + sum(not member.beginner for member in members) > 0
    for member, taken in of_member.items():
        who = by_member[member]
        assert who.may_book
        assert not who.regular or len(taken) <= who.owes
        for wanted in taken:
            assert not any(first <= wanted.day <= (last or date.max) for first, last in who.away)
        for wanted, other in [*combinations(taken, 2), *((one, booked) for one in taken for booked in who.booked)]:
            assert wanted.ends <= other.starts or other.ends <= wanted.starts
            rest = max(wanted.starts - other.ends, other.starts - wanted.ends)
            assert wanted.day == other.day or rest >= timedelta(hours=limits.rest_hours)
        days = [one.day for one in (*taken, *who.booked)]
        for wanted in taken:
            assert days.count(wanted.day) <= limits.most_per_day
            assert sum(day.month == wanted.day.month for day in days) <= limits.most_per_month


@given(any_shop())
@settings(max_examples=150, deadline=None)
def test_as_many_places_are_filled_as_one_by_one(shop: Shop) -> None:
    gaps, people, limits = shop
    taken: dict[UUID, list[Gap]] = defaultdict(list)
    filled = 0
    for wanted in gaps:
        seated: list[Candidate] = []
        for one in sorted(people, key=lambda one: one.beginner):
            company = wanted.experienced + sum(not other.beginner for other in seated)
            alone = one.beginner and not company
            if len(seated) < wanted.free and not alone and fits(wanted, one, taken[one.member], limits):
                seated.append(one)
                taken[one.member].append(wanted)
        filled += len(seated)

    assert len(fill(gaps, people, limits)) >= filled


@given(any_shop(), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_the_same_question_in_another_order_has_the_same_answer(shop: Shop, chance: Any) -> None:
    gaps, people, limits = shop
    mixed_gaps, mixed_people = list(gaps), list(people)
    chance.shuffle(mixed_gaps)
    chance.shuffle(mixed_people)

    assert fill(mixed_gaps, mixed_people, limits) == fill(gaps, people, limits)


# More than can be weighed


def test_a_large_shop_keeps_the_places_that_somebody_found_one_by_one() -> None:
    gaps = [gap(key, day=key % 27, hour=7 + 3 * (key % 5), free=2) for key in range(60)]
    people = [volant(1000 + key, owes=key % 3, done=key % 7) for key in range(200)]
    fit = fitting(gaps, people, LIMITS)
    first = one_by_one(gaps, people, LIMITS, fit)

    weighed = shortlist(gaps, people, fit, first)

    assert sum(map(len, fit.values())) > MOST_PAIRS >= len(weighed)
    assert set(first) <= set(weighed)
    assert len({who for who, _ in weighed}) > 150
    assert len(fill(gaps, people, LIMITS)) == 120


def test_without_any_effort_the_answer_is_what_somebody_found_one_by_one() -> None:
    gaps = [gap(key, day=key) for key in range(4)]
    people = [volant(7), volant(8)]

    assert len(fill(gaps, people, LIMITS, effort=0.0)) == 4
