"""Facts, and what follows from them at once: projections that equal the fold, jobs that may run again, time travel."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import OFFICE

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.duties import Subscription, correct, extend, open_history, subscribe, unsubscribe
from beesdesk.shifts.generating import add_templates, generate_ahead, keep_rotation, new_template
from beesdesk.shifts.history import Fact
from beesdesk.shifts.keeping import count_down, move_day, note_many, project_all, refold_all, said, set_parameter
from beesdesk.shifts.known import ROTATION, fold_all, known_standing, rotation_of, standing_of, standing_then, state_of
from beesdesk.shifts.leaves import register_leave, set_exemption
from beesdesk.shifts.model import KnownStanding, Place, Rotation, Shift, StandingFact
from beesdesk.shifts.policies.bees import BeesState
from beesdesk.words import FactKind, Language, Mode, PlaceKind, PlaceState, Status

FIRST = date(2024, 1, 1)
WHO = OFFICE


def at(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def member(shop: FakeShop, number: int) -> UUID:
    key = uuid7()
    shop.do(Session.insert, Member(key, number, "Ana", "Maes", Language.FR, None, None, solidarity_rounding=False))
    return key


def regular(shop: FakeShop, number: int = 1, day: date = FIRST) -> UUID:
    key = member(shop, number)
    shop.do(open_history, key, {"mode": "regular"}, now=at(day), who=WHO)
    return key


def irregular(shop: FakeShop, number: int = 1, start: date = FIRST, ahead: int = 0) -> UUID:
    key = member(shop, number)
    known = {"mode": "irregular", "irregular_start": start, "sr": ahead}
    shop.do(open_history, key, known, now=at(FIRST), who=WHO)
    return key


def place(shop: FakeShop, holder: UUID, day: date, kind: PlaceKind | None = PlaceKind.REGULAR) -> UUID:
    def put(session: Session) -> UUID:
        shift = Shift(uuid7(), None, None, day, at(day, 8), at(day, 10), None, cancelled=False)
        session.insert(shift)
        made = Place(uuid7(), shift.id, 0, holder, kind, None, solidarity=False, state=PlaceState.OPEN)
        session.insert(made)
        return made.id

    return shop.do(put)


def facts(shop: FakeShop) -> list[tuple[object, ...]]:
    return shop.read(Session.values, "SELECT member_id, kind, due FROM standing_fact ORDER BY member_id, day, noted")


def plain(state: BeesState) -> BeesState:
    """A state without the ids of its facts."""
    return replace(state, alert_fact=None, extension_fact=None, leave_fact=None, exemption_fact=None)


def night(shop: FakeShop, now: datetime) -> None:
    shop.do(count_down, now=now)
    shop.do(move_day, now=now)
    shop.do(generate_ahead, now=now)


# What is known is what the fold says


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_is_kept_is_what_folding_all_facts_gives(shop: FakeShop, data: st.DataObject) -> None:
    number = 1 + int(shop.read(Session.value, "SELECT count(*) FROM member"))
    one = data.draw(st.sampled_from([regular, irregular]))(shop, number)
    kind = PlaceKind.COMPENSATION if shop.read(state_of, one, FIRST).mode is Mode.REGULAR else None
    day, places = FIRST, list[UUID]()
    for _ in range(data.draw(st.integers(1, 8))):
        day += timedelta(data.draw(st.integers(0, 25)))
        deed = data.draw(st.sampled_from(["mark", "again", "correct", "leave", "exempt", "night", "leave the shop"]))
        if deed == "mark":
            places.append(place(shop, one, day - timedelta(data.draw(st.integers(0, 40))), kind))
        if deed in ("mark", "again") and places:
            holder = shop.read(Session.get, Place, places[-1]).member_id
            if holder is not None:
                shop.do(
                    mark,
                    data.draw(st.sampled_from(places)),
                    data.draw(st.sampled_from(PlaceState)),
                    now=at(day),
                    who=WHO,
                )
        elif deed == "correct":
            shop.do(correct, one, {"sr": data.draw(st.integers(-4, 2))}, now=at(day), who=WHO, reason="asked")
        elif deed == "leave" and not shop.read(state_of, one, day).on_leave:
            shop.do(register_leave, one, day + timedelta(1), day + timedelta(20), now=at(day), who=WHO)
        elif deed == "exempt":
            shop.do(set_exemption, one, day, day + timedelta(9), "ill", now=at(day), who=WHO)
        elif deed == "night":
            night(shop, at(day, 3))
        elif deed == "leave the shop":
            shop.do(unsubscribe, one, now=at(day), who=WHO)

    night(shop, at(day))
    assert shop.read(state_of, one, day) == shop.read(fold_all, day)[one]
    assert one not in shop.do(refold_all, now=at(day))


# Jobs


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 120), min_size=1, max_size=8))
def test_jobs_on_a_clock_that_jumps_lead_where_an_even_clock_does(shop: FakeShop, days: list[int]) -> None:
    shop.do(keep_rotation, Rotation(ROTATION, FIRST, "ABCD", FIRST))
    number = 1 + int(shop.read(Session.value, "SELECT count(*) FROM member"))
    ones = [irregular(shop, number, ahead=1), irregular(shop, number + 1, ahead=0), regular(shop, number + 2)]
    shop.do(correct, ones[2], {"sr": -1}, now=at(FIRST), who=WHO, reason="asked")
    end = FIRST + timedelta(max(days))
    for jump in [*days, max(days)]:
        night(shop, at(FIRST + timedelta(jump), 3))
    jumped = [shop.read(state_of, one, end) for one in ones]
    weeks = shop.read(rotation_of).next_week
    for day in range(max(days) + 1):
        night(shop, at(FIRST + timedelta(day), 3))

    assert [shop.read(state_of, one, end) for one in ones] == jumped
    assert shop.read(rotation_of).next_week == weeks


@pytest.mark.parametrize("jumps", [(5, 40, 12, 90), (90,), (30, 1, 90), (29, 28, 57, 56, 90)])
def test_missed_and_repeated_nights_count_as_even_ones_do(shop: FakeShop, jumps: tuple[int, ...]) -> None:
    uneven = irregular(shop, 1, ahead=1)
    for jump in jumps:
        night(shop, at(FIRST + timedelta(jump), 3))
    even = irregular(shop, 2, ahead=1)
    for day in range(91):
        night(shop, at(FIRST + timedelta(day), 3))

    end = FIRST + timedelta(90)
    assert plain(shop.read(state_of, uneven, end)) == plain(shop.read(state_of, even, end))


def test_a_night_run_again_changes_nothing(shop: FakeShop) -> None:
    irregular(shop, ahead=0)
    shop.do(add_templates, [new_template("A", 1, 600, 720, 2)], now=at(FIRST))
    for day in (28, 28, 29, 29):
        night(shop, at(FIRST + timedelta(day), 3))
    before = shop.read(Session.value, "SELECT count(*) FROM log")

    night(shop, at(FIRST + timedelta(29), 4))

    assert shop.read(Session.value, "SELECT count(*) FROM log") == before
    assert [row[1] for row in facts(shop)] == ["opening", "countdown"]


def test_a_clock_that_jumps_far_ahead_and_back_costs_nobody_anything(shop: FakeShop) -> None:
    one = irregular(shop, ahead=1)
    night(shop, at(FIRST + timedelta(400), 3))
    assert shop.read(state_of, one, FIRST + timedelta(400)).status is Status.UNSUBSCRIBED

    night(shop, at(FIRST + timedelta(1), 3))

    state = shop.read(state_of, one, FIRST + timedelta(1))
    assert (state.sr, state.status) == (1, Status.OK)


@pytest.mark.parametrize("change", [date(2024, 3, 31), date(2024, 10, 27)])
def test_a_change_of_summer_time_counts_a_day_once(shop: FakeShop, change: date) -> None:
    one = irregular(shop, start=change - timedelta(28), ahead=3)
    shop.do(correct, one, {"sr": 3}, now=at(FIRST), who=WHO, reason="asked")
    for hour in (0, 1, 2, 3, 22, 23):
        night(shop, datetime.combine(change, time(hour, 30), UTC))

    assert [row[2] for row in facts(shop) if row[1] == "countdown"].count(change.isoformat()) == 1


# Time travel


def test_the_standing_of_a_past_day_is_the_one_that_was_valid_then(shop: FakeShop) -> None:
    one = regular(shop)
    missed = place(shop, one, FIRST + timedelta(7))
    shop.do(mark, missed, PlaceState.ABSENT_1, now=at(FIRST + timedelta(7)), who=WHO)
    night(shop, at(FIRST + timedelta(36), 3))
    shop.do(extend, one, now=at(FIRST + timedelta(40)), who=WHO)
    shop.do(mark, missed, PlaceState.DONE, now=at(FIRST + timedelta(45)), who=WHO)

    seen = {
        day: shop.read(standing_then, one, FIRST + timedelta(day))[0].status
        for day in (0, 6, 7, 35, 36, 39, 40, 44, 45)
    }

    assert seen == {
        0: "ok", 6: "ok", 7: "alert", 35: "alert", 36: "suspended", 39: "suspended", 40: "extension", 44: "extension",
        45: "ok",
    }  # fmt: skip


def test_before_the_first_fact_nothing_was_known(shop: FakeShop) -> None:
    one = regular(shop)

    standing, reasons = shop.read(standing_then, one, FIRST - timedelta(1))

    assert (standing.status, reasons) == (None, [])


def test_a_parameter_counts_from_its_day_and_not_before(shop: FakeShop) -> None:
    one = regular(shop)
    shop.do(correct, one, {"sr": -1}, now=at(FIRST), who=WHO, reason="asked")
    shop.do(
        set_parameter, "alert_delay", "10", valid_from=FIRST + timedelta(20), now=at(FIRST + timedelta(19)), who=WHO
    )

    assert shop.read(standing_of, one, FIRST + timedelta(19)).status is Status.ALERT
    assert shop.do(move_day, now=at(FIRST + timedelta(20))) == [one]
    assert shop.read(standing_of, one, FIRST + timedelta(20)).status is Status.SUSPENDED
    assert shop.read(standing_then, one, FIRST + timedelta(19))[0].status is Status.ALERT


@pytest.mark.parametrize(
    ("name", "value"), [("alert_delay", "-1"), ("alert_delay", "x"), ("freeze_regular", "4"), ("countdown_period", "0")]
)
def test_a_parameter_takes_no_impossible_value(shop: FakeShop, name: str, value: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text of int() is Python's
        shop.do(set_parameter, name, value, valid_from=FIRST, now=at(FIRST), who=WHO)
    with pytest.raises(KeyError):
        shop.do(set_parameter, "mood", "1", valid_from=FIRST, now=at(FIRST), who=WHO)


# The history begins


def test_a_new_member_is_up_to_date_once_subscribed(shop: FakeShop) -> None:
    one = member(shop, 1)
    shop.do(subscribe, one, Subscription(Mode.IRREGULAR), now=at(FIRST), who=WHO)

    state = shop.read(state_of, one, FIRST)

    assert (state.status, state.mode, state.irregular_start) == (Status.OK, Mode.IRREGULAR, FIRST)
    assert shop.read(Session.find, KnownStanding, one) is not None


def test_facts_of_a_member_are_noted_in_an_order_that_no_clock_turns_round(shop: FakeShop) -> None:
    one = regular(shop)
    for hour in (5, 3, 4):
        shop.do(correct, one, {"sr": -hour}, now=at(FIRST, hour), who=WHO, reason="asked")

    noted = [row.noted for row in shop.read(Session.rows, StandingFact, "SELECT * FROM standing_fact ORDER BY noted")]
    assert noted == sorted(set(noted))
    assert shop.read(state_of, one, FIRST).sr == -4


def test_a_history_written_in_one_go_is_what_it_is_fact_by_fact(shop: FakeShop) -> None:
    written, lived = member(shop, 1), member(shop, 2)
    shop.clock.now = at(FIRST)
    known = {"mode": Mode.IRREGULAR, "sr": 1, "irregular_start": FIRST}
    shop.do(open_history, lived, known, now=shop.now(), who=WHO)
    shop.do(set_exemption, lived, FIRST, None, "birth", now=shop.now(), who=WHO)
    opening = Fact(uuid7(), FactKind.OPENING, 0, FIRST, changes=said(known))
    exempted = Fact(uuid7(), FactKind.EXEMPTION, 0, FIRST, changes=said({"first": FIRST, "last": None}))

    facts = [(written, opening, None, WHO), (written, exempted, "birth", WHO)]
    assert shop.do(note_many, facts, now=shop.now()) == 2
    assert shop.do(project_all, now=shop.now()) == 1
    assert shop.do(project_all, now=shop.now()) == 0

    one, other = (plain(shop.read(state_of, key, FIRST)) for key in (written, lived))
    assert one == other
    before = shop.read(known_standing, written)
    assert before is not None
    assert shop.do(refold_all, now=shop.now()) == []
    assert shop.read(known_standing, written) == before
    assert one.status is Status.EXEMPTED
