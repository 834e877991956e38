"""Slots planned: several at once, one changed in all that is told of it, and what that does to the shifts to come."""

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
from beesdesk.shifts.closing_days import close_day, reopen_day
from beesdesk.shifts.closing_proposals import proposals
from beesdesk.shifts.duties import set_worker
from beesdesk.shifts.generating import add_templates, end_template, generate_next, keep_rotation, new_template
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Rotation, Shift, ShiftTemplate, Task
from beesdesk.shifts.roster_foresight import RosterForesight, foresee_roster
from beesdesk.shifts.template_changes import (
    SlotWish,
    add_slots,
    change_slot,
    go_on,
    leaders,
    letters,
    slot_rows,
    tasks,
    what_ends,
    withdraw_slots,
)
from beesdesk.words import Language

MONDAY = date(2024, 1, 1)
NOW = datetime(2023, 12, 20, 9, tzinfo=UTC)
NINE, NOON, ONE = 540, 720, 780


@pytest.fixture
def planned(shop: FakeShop) -> FakeShop:
    """Weeks A and B, the first four of them made."""
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "AB", MONDAY))
    for _ in range(4):
        shop.do(generate_next)
    return shop


@pytest.fixture
def slot(planned: FakeShop) -> UUID:
    """A slot of three places on Mondays of week A, with one regular member."""
    template = new_template("A", 1, NINE, NOON, 3)
    planned.do(add_templates, [template], now=NOW)
    planned.do(roster.join, template.id, regular(planned), now=NOW)
    return template.id


def wish(shop: FakeShop, slot: UUID) -> SlotWish:
    return next(row.wish for row in shop.read(slot_rows, MONDAY) if row.id == slot)


def shifts(shop: FakeShop) -> list[tuple[str, str]]:
    rows = shop.read(Session.rows, Shift, "SELECT * FROM shift WHERE cancelled = 0 ORDER BY starts")
    return [(row.day.isoformat(), f"{row.starts:%H:%M}") for row in rows]


def foreseen(shop: FakeShop, act: object, *told: object) -> RosterForesight:
    return shop.try_out(foresee_roster, act, *told, now=NOW)  # type: ignore[arg-type]


def test_slots_are_made_for_all_weeks_and_days_from_a_day_on(planned: FakeShop) -> None:
    wanted = SlotWish("A", 1, NINE, NOON, 2, None, None)

    made = planned.do(add_slots, wanted, "AB", (1, 3), MONDAY + timedelta(7), now=NOW)

    assert len(made) == 4
    assert [day for day, _ in shifts(planned)] == [
        "2024-01-08", "2024-01-10", "2024-01-15", "2024-01-17", "2024-01-22", "2024-01-24",
    ]  # fmt: skip
    assert {row.valid_from for row in planned.read(slot_rows, MONDAY)} == {MONDAY + timedelta(7)}


def test_what_was_made_by_mistake_is_withdrawn(planned: FakeShop) -> None:
    made = planned.do(add_slots, SlotWish("A", 1, NINE, NOON, 2, None, None), "A", (1,), now=NOW)

    planned.do(withdraw_slots, made, now=NOW)

    assert shifts(planned) == []
    assert planned.read(slot_rows, NOW.date()) == []


def test_a_slot_is_shown_with_its_members_and_how_much_is_free(planned: FakeShop, slot: UUID) -> None:
    (row,) = planned.read(slot_rows, MONDAY)

    assert (row.id, row.week, row.weekday, row.members, row.free, row.leader) == (slot, "A", 1, ("Ana Maes",), 2, None)


def test_all_that_is_told_of_a_slot_is_changed_at_once(planned: FakeShop, slot: UUID) -> None:
    leader = regular(planned, 2)
    planned.do(set_worker, leader, leader=True)
    task = Task(UUID(int=7), "till", "Caisse", "Kassa", "Till", None, 1, withdrawn=False)
    planned.do(Session.insert, task)
    wanted = SlotWish("B", 2, ONE, ONE + 120, 5, task.id, leader)

    planned.do(change_slot, slot, wanted, now=NOW)

    assert wish(planned, slot) == wanted
    assert shifts(planned) == [("2024-01-09", "12:00"), ("2024-01-23", "12:00")]
    assert [one.name for one in planned.read(leaders)] == ["Ana Maes"]
    assert [one.name for one in planned.read(tasks, Language.NL)] == ["Kassa"]


def test_fewer_places_than_members_are_refused_and_nothing_is_changed(planned: FakeShop, slot: UUID) -> None:
    planned.do(roster.join, slot, regular(planned, 2), now=NOW)
    before = wish(planned, slot)

    with pytest.raises(no.TooFewPlaces):
        planned.do(change_slot, slot, replace(before, weekday=2, places=1), now=NOW)

    assert wish(planned, slot) == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.builds(
        SlotWish, st.sampled_from("AB"), st.integers(1, 7), st.integers(0, 600), st.integers(660, 1440),
        st.integers(1, 6), st.none(), st.none(),
    )
)  # fmt: skip
def test_changing_a_slot_and_changing_it_back_leaves_the_shifts_as_they_were(
    planned: FakeShop, slot: UUID, wanted: SlotWish
) -> None:
    before, plan = wish(planned, slot), shifts(planned)

    planned.do(change_slot, slot, wanted, now=NOW)
    assert wish(planned, slot) == wanted
    planned.do(change_slot, slot, before, now=NOW)

    assert (wish(planned, slot), shifts(planned)) == (before, plan)


def test_the_weeks_are_told_in_their_order_with_the_day_on_which_they_come_next(planned: FakeShop) -> None:
    assert planned.read(letters, MONDAY + timedelta(9)) == [
        ("A", MONDAY + timedelta(14)),
        ("B", MONDAY + timedelta(7)),
    ]


# What is foreseen


def test_other_hours_say_which_shifts_move_and_whose_places(planned: FakeShop, slot: UUID) -> None:
    found = foreseen(planned, change_slot, slot, replace(wish(planned, slot), weekday=2, start=ONE, end=ONE + 60))

    assert [(was.day.day, is_.day.day) for was, is_ in found.moved] == [(1, 2), (15, 16)]
    assert [one.name for one in found.kept] == ["Ana Maes", "Ana Maes"]
    assert (found.made, found.gone, found.freed, found.told) == ((), (), (), 2)
    assert shifts(planned) == [("2024-01-01", "08:00"), ("2024-01-15", "08:00")]


def test_another_week_says_what_is_cancelled_and_made(planned: FakeShop, slot: UUID) -> None:
    found = foreseen(planned, change_slot, slot, replace(wish(planned, slot), week="B"))

    assert [one.day.day for one in found.gone] == [1, 15]
    assert [one.day.day for one in found.made] == [8, 22]
    assert (len(found.freed), len(found.given), found.left) == (2, 2, ())


def test_more_places_are_counted(planned: FakeShop, slot: UUID) -> None:
    more = foreseen(planned, change_slot, slot, replace(wish(planned, slot), places=5))
    fewer = foreseen(planned, change_slot, slot, replace(wish(planned, slot), places=1))

    assert (more.more, more.fewer, fewer.more, fewer.fewer) == (4, 0, 0, 4)


def test_ending_says_who_loses_a_place(planned: FakeShop, slot: UUID) -> None:
    found = foreseen(planned, end_template, slot, MONDAY)
    assert ([one.day.day for one in found.gone], [one.name for one in found.freed]) == ([15], ["Ana Maes"])

    at_once = foreseen(planned, end_template, slot, NOW.date() - timedelta(1))
    assert at_once.left == ("Ana Maes",)


def test_the_end_of_a_slot_is_taken_back_with_the_shifts_that_it_called_off(planned: FakeShop, slot: UUID) -> None:
    before = planned.read(roster.future_shifts, slot, NOW)
    end = planned.read(what_ends, slot, MONDAY, now=NOW)
    planned.do(end_template, slot, MONDAY, now=NOW)
    assert len(planned.read(roster.future_shifts, slot, NOW)) < len(before)

    planned.do(go_on, slot, end, now=NOW)

    assert planned.read(roster.future_shifts, slot, NOW) == before
    assert planned.read(Session.get, ShiftTemplate, slot).valid_until is None


def test_closing_a_day_and_opening_it_again_say_whose_places_go_and_come(planned: FakeShop, slot: UUID) -> None:
    assert [one.name for one in foreseen(planned, close_day, MONDAY, "New Year").freed] == ["Ana Maes"]
    planned.do(close_day, MONDAY, "New Year", now=NOW)

    found = foreseen(planned, reopen_day, MONDAY)

    assert [one.day for one in found.made] == [MONDAY]
    assert [one.name for one in found.given] == ["Ana Maes"]


def test_what_stays_as_it_is_changes_nothing(planned: FakeShop, slot: UUID) -> None:
    assert foreseen(planned, change_slot, slot, wish(planned, slot)).is_nothing


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from("AB"), st.integers(1, 7), st.integers(0, 600), st.integers(1, 6))
def test_what_is_foreseen_is_what_happens(
    planned: FakeShop, slot: UUID, week: str, weekday: int, start: int, places: int
) -> None:
    wanted = SlotWish(week, weekday, start, start + 60, places, None, None)
    told, before = foreseen(planned, change_slot, slot, wanted), held(planned)

    planned.do(change_slot, slot, wanted, now=NOW)

    after = held(planned)
    assert len(before - after) == len(told.freed)
    assert len(after - before) == len(told.given)


def held(shop: FakeShop) -> set[tuple[bytes, bytes]]:
    sql = (
        "SELECT p.shift_id, p.member_id FROM place p JOIN shift s ON s.id = p.shift_id"
        " WHERE s.cancelled = 0 AND p.state = 'open' AND p.member_id IS NOT NULL"
    )
    return {(row[0], row[1]) for row in shop.read(Session.values, sql)}


# Days to close


def test_bank_holidays_are_proposed_beside_the_days_that_are_closed(planned: FakeShop, slot: UUID) -> None:
    planned.do(close_day, MONDAY + timedelta(2), "Inventory", now=NOW)

    found = planned.read(proposals, NOW.date(), date(2024, 1, 31), Language.EN)

    assert [(one.day.isoformat(), one.name, one.closed, one.shifts) for one in found] == [
        ("2023-12-25", "Christmas Day", False, 0),
        ("2024-01-01", "New Year's Day", False, 1),
        ("2024-01-03", "Inventory", True, 0),
    ]
