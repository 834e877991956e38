"""What if: what is worked out in memory is what comes of really setting the parameters, and nothing is written before."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from fake_roster import WHO, attend, on, shift, worker
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shifts.histories import FIRST, histories

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.members.people import NobodyMayAllow, NotAllowed
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.keeping import note_many, project_all
from beesdesk.shifts.known import fold_all, standing_of
from beesdesk.shifts.policies.bees import BeesPolicy
from beesdesk.shifts.policies.parameters import Change, names, through_time
from beesdesk.shifts.roster import join
from beesdesk.shifts.standing import Standing, fold
from beesdesk.shifts.what_if import MOVING, Outcome, adopt, changes, present, what_if, written
from beesdesk.words import Language, Mode, PlaceKind, PlaceState, Status

VALUES = {
    "alert_delay": st.integers(0, 60),
    "grace": st.integers(0, 40),
    "freeze_regular": st.integers(-6, -1),
    "freeze_irregular": st.integers(-6, -1),
    "countdown_period": st.integers(1, 60),
    "irregular_penalty": st.integers(0, 1),
    "always_ok": st.integers(0, 1),
}


def tried(shop: FakeShop, **wanted: int) -> list[Change]:
    values = {name: str(value) for name, value in wanted.items()}
    return shop.read(changes, values, shop.today)


def outcome(shop: FakeShop, day: date | None = None, **wanted: int) -> Outcome:
    return shop.read(what_if, tried(shop, **wanted), now=shop.now(), day=day)


def standings(shop: FakeShop, day: date) -> dict[UUID, Standing]:
    keys = [UUID(bytes=row[0]) for row in shop.read(Session.values, "SELECT id FROM standing")]
    return {key: shop.read(standing_of, key, day) for key in keys}


@pytest.fixture
def owing(shop: FakeShop) -> UUID:
    """A regular member who has been on alert for ten days."""
    member = worker(shop, Mode.REGULAR, sr=0)
    attend(shop, shift(shop, shop.today, hour=8, of=[member], kind=PlaceKind.REGULAR), PlaceState.ABSENT_1)
    shop.clock.pass_by(days=10)
    return member


def test_a_shorter_alert_suspends_whoever_is_beyond_it_and_says_why(shop: FakeShop, owing: UUID) -> None:
    found = outcome(shop, alert_delay=7)

    (moved,) = found.moved
    assert (moved.member_id, moved.name) == (owing, "Amélie Martin")
    assert (moved.before.status, moved.after.status) == (Status.ALERT, Status.SUSPENDED)
    assert found.shopping == (0, 1)
    assert (dict(found.before), dict(found.after)) == ({Status.ALERT: 1}, {Status.SUSPENDED: 1})
    assert moved.reason is not None
    assert (moved.reason.before, moved.reason.after) == (Status.ALERT, Status.SUSPENDED)


def test_a_longer_alert_moves_its_end_and_nothing_else(shop: FakeShop, owing: UUID) -> None:
    (moved,) = outcome(shop, alert_delay=40).moved

    assert not moved.turned
    assert moved.dates == {"alert_until": (on(shop, 18), on(shop, 30))}


def test_freezing_says_which_places_are_lost(shop: FakeShop, owing: UUID) -> None:
    template = new_template("A", 1, 540, 720, 2)
    shop.do(add_templates, [template], now=shop.now())
    shop.do(join, template.id, owing, now=shop.now())
    shift(shop, on(shop, 3), of=[owing], kind=PlaceKind.REGULAR)

    (moved,) = outcome(shop, freeze_regular=-1).moved

    assert moved.after.status is Status.UNSUBSCRIBED
    assert (moved.freed, moved.left) == (1, 1)


def test_what_is_so_already_is_no_change(shop: FakeShop, owing: UUID) -> None:
    assert tried(shop, alert_delay=28, irregular_penalty=1) == []
    assert outcome(shop, alert_delay=28).moved == ()


def test_a_later_day_is_told_as_if_nothing_else_happened_until_then(shop: FakeShop, owing: UUID) -> None:
    found = outcome(shop, on(shop, 25), alert_delay=40)

    assert (dict(found.before), dict(found.after)) == ({Status.SUSPENDED: 1}, {Status.ALERT: 1})
    assert found.shopping == (1, 0)


def test_nothing_is_written_before_it_is_adopted(shop: FakeShop, owing: UUID) -> None:
    before = shop.read(Session.values, "SELECT count(*) FROM log"), standings(shop, shop.today)

    outcome(shop, alert_delay=7, freeze_regular=-1)

    assert (shop.read(Session.values, "SELECT count(*) FROM log"), standings(shop, shop.today)) == before


def test_adopting_sets_the_parameters_with_the_reason_in_the_journal(shop: FakeShop, owing: UUID) -> None:
    wanted = tried(shop, alert_delay=7, grace=14)

    assert shop.do(adopt, wanted, now=shop.now(), who=WHO, reason="the assembly of March") == [owing]

    assert shop.read(standing_of, owing, shop.today).status is Status.SUSPENDED
    known = shop.read(present, now=shop.now())
    assert (written(known, "alert_delay"), known.grace) == ("7", 14)
    journal = shop.read(Session.values, "SELECT reason FROM act WHERE kind = 'setting_changed' ORDER BY id")
    assert [tuple(row) for row in journal[-2:]] == [("the assembly of March",)] * 2


def test_who_may_not_change_settings_adopts_nothing(shop: FakeShop, owing: UUID) -> None:
    someone = shop.person("Luc", "coordinator")
    with pytest.raises((NotAllowed, NobodyMayAllow)):
        shop.do(adopt, tried(shop, alert_delay=7), now=shop.now(), who=someone, reason="x")

    assert shop.read(Session.values, "SELECT 1 FROM policy_change WHERE name = 'alert_delay'") == []


def test_whoever_watches_is_told_of_each_member_and_can_end_it(shop: FakeShop, owing: UUID) -> None:
    steps: list[tuple[int, int]] = []
    wanted = tried(shop, alert_delay=7)
    shop.read(what_if, wanted, now=shop.now(), step=lambda done, of: steps.append((done, of)))
    assert steps == [(0, 1)]

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.read(what_if, wanted, now=shop.now(), step=stop)


@given(histories(), st.sampled_from(sorted(set(names()) - set(MOVING))), st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_no_other_parameter_moves_a_standing(history: list[Fact], name: str, later: int) -> None:
    if name in ("sheet_state", "sheet_task", "manual_extension"):
        value = {"sheet_state": "absent_1", "sheet_task": "till", "manual_extension": "7"}[name]
    else:
        value = "3"
    day = history[-1].day + timedelta(later)
    plain, other = BeesPolicy(), BeesPolicy(through_time([Change(name, value, FIRST)]))

    was, would = (one.standing(fold(one, in_order(history, day), day, [])) for one in (plain, other))

    assert (was.status, was.counters, was.dates) == (would.status, would.counters, would.dates)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_if_is_what_really_setting_the_parameters_brings(shop: FakeShop, data: st.DataObject) -> None:
    number = 1 + int(shop.read(Session.value, "SELECT count(*) FROM member"))
    shop.clock.now = shop.clock.now.replace(year=2024, month=9, day=2)
    for place in range(data.draw(st.integers(1, 3))):
        furnish(shop, number + place, data.draw(histories()))
    wanted_names = data.draw(st.lists(st.sampled_from(MOVING), min_size=1, max_size=3, unique=True))
    since = shop.today - timedelta(data.draw(st.sampled_from((0, 0, 20, 200))))
    wanted = shop.read(changes, {name: str(data.draw(VALUES[name])) for name in wanted_names}, since)
    day = shop.today + timedelta(data.draw(st.sampled_from((0, 0, 5, 60))))

    before = standings(shop, day)
    said = shop.read(what_if, wanted, now=shop.now(), day=day)
    shop.do(adopt, wanted, now=shop.now(), who=WHO, reason="tried")
    after = standings(shop, day)

    assert said.before == Counter(one.status for one in before.values())
    assert said.after == Counter(one.status for one in after.values())
    assert {one.member_id: one.before for one in said.moved}.items() <= before.items()
    assert {one.member_id: one.after for one in said.moved}.items() <= after.items()
    assert {key for key in before if seen(before[key]) != seen(after[key])} == {one.member_id for one in said.moved}
    if day == shop.today:
        replayed = {key: state.status for key, state in shop.read(fold_all, day).items()}
        assert replayed == {key: one.status for key, one in after.items()}


def furnish(shop: FakeShop, number: int, history: list[Fact]) -> None:
    """Put a member with a history into the shop, each fact noted on its own day."""
    key = uuid7()
    shop.do(Session.insert, Member(key, number, "Ana", "Maes", Language.FR, None, None, solidarity_rounding=False))
    today = shop.clock.now
    for fact in history:
        shop.clock.now = datetime.combine(fact.day, time(12), UTC)
        mine = replace(fact, id=uuid7(), place_id=fact.place_id and UUID(int=fact.place_id.int + number * 10**6))
        shop.do(note_many, [(key, mine, None, WHO)], now=shop.now())
    shop.clock.now = today
    shop.do(project_all, now=shop.now())


def seen(standing: Standing) -> tuple[object, ...]:
    return standing.status, standing.may_shop, dict(standing.counters), dict(standing.dates)
