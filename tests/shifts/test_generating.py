"""Templates and the shifts that are made of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shifts.test_keeping import regular

from beesdesk.db.session import Session
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.generating import (
    add_templates,
    copy_template,
    end_template,
    every,
    generate_ahead,
    generate_next,
    keep_rotation,
    new_template,
    set_hours,
    set_leader,
    set_places,
    set_task,
    set_week,
)
from beesdesk.shifts.known import ROTATION, rotation_of
from beesdesk.shifts.model import Rotation, Shift, Task

MONDAY = date(2024, 1, 1)
NOW = datetime(2023, 12, 28, 9, tzinfo=UTC)


@pytest.fixture
def made(shop: FakeShop) -> UUID:
    """A template on Mondays of week A with three places and one regular member; eight weeks are made."""
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    template = new_template("A", 1, 600, 765, 3)
    shop.do(add_templates, [template], now=NOW)
    shop.do(roster.join, template.id, regular(shop), now=NOW)
    for _ in range(8):
        shop.do(generate_next)
    return template.id


def shifts(shop: FakeShop) -> list[tuple[str, str, int, int]]:
    """The shifts that take place: day, hour (UTC), places, and how many are held."""
    sql = (
        "SELECT s.day, strftime('%H:%M', s.starts / 1000, 'unixepoch'), count(p.id), count(p.member_id) FROM shift s"
        " JOIN place p ON p.shift_id = s.id AND p.state = 'open' WHERE s.cancelled = 0 GROUP BY s.id ORDER BY s.starts"
    )
    return [tuple(row) for row in shop.read(Session.values, sql)]


def test_shifts_are_made_for_each_week_of_the_letter(shop: FakeShop, made: UUID) -> None:
    assert shifts(shop) == [("2024-01-01", "09:00", 3, 1), ("2024-01-29", "09:00", 3, 1)]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(-40, 200), min_size=1, max_size=6))
def test_making_shifts_again_never_makes_one_twice(shop: FakeShop, days: list[int]) -> None:
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    shop.do(add_templates, every("ABCD", (1, 3), ((540, 705),), 2, None), now=NOW)
    for day in days:
        shop.do(generate_ahead, now=NOW + timedelta(day))

    twice = "SELECT count(*) FROM (SELECT 1 FROM shift GROUP BY template_id, day HAVING count(*) > 1)"
    assert shop.read(Session.value, twice) == 0
    if max(days) > -40:
        last = NOW.date() + timedelta(max(days) + 56)
        assert shop.read(rotation_of).next_week > last or last < MONDAY


def test_templates_come_in_bulk_over_weeks_weekdays_and_hours(shop: FakeShop) -> None:
    wanted = every("AC", (1, 6), ((540, 705), (705, 870)), 4, None)

    assert len(wanted) == 8
    assert {(one.week, one.weekday, one.start) for one in wanted} == {
        (week, day, start) for week in "AC" for day in (1, 6) for start in (540, 705)
    }


def test_a_new_template_gets_its_shifts_in_weeks_that_are_made_already(shop: FakeShop, made: UUID) -> None:
    shop.do(add_templates, [new_template("B", 2, 600, 720, 1)], now=NOW + timedelta(14))

    assert [row[0] for row in shifts(shop)] == ["2024-01-01", "2024-01-29", "2024-02-06"]


def test_more_and_fewer_places_reach_shifts_to_come_and_spare_who_holds_one(shop: FakeShop, made: UUID) -> None:
    shop.do(set_places, made, 5, now=NOW + timedelta(10))
    assert [row[2:] for row in shifts(shop)] == [(3, 1), (5, 1)]

    shop.do(set_places, made, 1, now=NOW + timedelta(10))
    assert [row[2:] for row in shifts(shop)] == [(3, 1), (1, 1)]

    shop.do(set_places, made, 4, now=NOW + timedelta(10))
    assert [row[2:] for row in shifts(shop)] == [(3, 1), (4, 1)]
    with pytest.raises(no.TooFewPlaces):
        shop.do(set_places, made, 0, now=NOW)


def test_other_hours_move_the_shifts_to_come_and_make_no_second_one(shop: FakeShop, made: UUID) -> None:
    shop.do(set_hours, made, 3, 480, 600, now=NOW + timedelta(10))
    shop.do(generate_ahead, now=NOW + timedelta(10))

    assert shifts(shop)[:2] == [("2024-01-01", "09:00", 3, 1), ("2024-01-31", "07:00", 3, 1)]
    assert {row[1] for row in shifts(shop)[1:]} == {"07:00"}


@pytest.mark.parametrize(("start", "end"), [(600, 600), (700, 600), (-1, 60), (1500, 1600), (600, 3000)])
def test_impossible_hours_are_refused(shop: FakeShop, made: UUID, start: int, end: int) -> None:
    with pytest.raises(no.HoursImpossible):
        shop.do(set_hours, made, 1, start, end, now=NOW)
    with pytest.raises(no.HoursImpossible):
        shop.do(add_templates, [new_template("A", 1, start, end, 1)], now=NOW)


def test_a_template_moves_to_another_letter_and_back(shop: FakeShop, made: UUID) -> None:
    lost = shop.do(set_week, made, "B", now=NOW)

    assert len(lost) == 1
    assert [row[0] for row in shifts(shop)] == ["2024-01-08", "2024-02-05"]
    shop.do(set_week, made, "A", now=NOW)
    assert shifts(shop) == [("2024-01-01", "09:00", 3, 1), ("2024-01-29", "09:00", 3, 1)]
    assert shop.do(set_week, made, "A", now=NOW) == []


def test_a_copy_has_the_slot_and_nobody_in_it(shop: FakeShop, made: UUID) -> None:
    copies = shop.do(copy_template, made, "AB", (1, 2), now=NOW)

    assert len(copies) == 3
    assert next(row for row in shifts(shop) if row[3] == 0) == ("2024-01-02", "09:00", 3, 0)


def test_an_ended_template_has_no_shift_after_its_last_day(shop: FakeShop, made: UUID) -> None:
    lost = shop.do(end_template, made, MONDAY + timedelta(7), now=NOW)
    for _ in range(8):
        shop.do(generate_next)

    assert len(lost) == 1
    assert [row[0] for row in shifts(shop)] == ["2024-01-01"]


def test_task_and_leader_reach_the_shifts_to_come(shop: FakeShop, made: UUID) -> None:
    leader, other = regular(shop, 2), regular(shop, 3)
    task = Task(UUID(int=7), "till", "Caisse", "Kassa", "Till", None, 1, withdrawn=False)
    shop.do(Session.insert, task)
    shop.do(set_task, made, task.id, now=NOW)
    shop.do(set_leader, made, leader, now=NOW)
    first = shop.read(Session.rows, Shift, "SELECT * FROM shift ORDER BY starts")[0]
    shop.do(Session.change, Shift, first.id, leader_id=other)
    shop.do(set_leader, made, None, now=NOW)

    rows = shop.read(Session.rows, Shift, "SELECT * FROM shift ORDER BY starts")
    assert [row.task_id for row in rows] == [task.id, task.id]
    assert [row.leader_id for row in rows] == [other, None]


def test_a_template_without_a_place_left_takes_nobody(shop: FakeShop, made: UUID) -> None:
    for number in (2, 3):
        shop.do(roster.join, made, regular(shop, number), now=NOW)

    with pytest.raises(no.TemplateFull):
        shop.do(roster.join, made, regular(shop, 4), now=NOW)


def test_joining_twice_is_joining_once(shop: FakeShop, made: UUID) -> None:
    one = regular(shop, 2)
    for _ in range(2):
        shop.do(roster.join, made, one, now=NOW)

    assert [row[3] for row in shifts(shop)] == [2, 2]


def test_a_template_starts_on_its_first_day(shop: FakeShop) -> None:
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "A", MONDAY))
    since = replace(new_template("A", 1, 600, 720, 1), valid_from=MONDAY + timedelta(8))
    shop.do(add_templates, [since], now=NOW)
    for _ in range(3):
        shop.do(generate_next)

    assert [row[0] for row in shifts(shop)] == ["2024-01-15"]
