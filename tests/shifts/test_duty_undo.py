import json
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from fake_roster import WHO, on, places, shift, worker
from fake_shop import FakeShop
from hypothesis import given, settings
from hypothesis import strategies as st
from shifts.histories import histories
from thorough import examples

from beesdesk.members.member_journal import deeds_on
from beesdesk.members.people import NotAllowed
from beesdesk.shifts import duties, leaves, refusals
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.duties import Subscription
from beesdesk.shifts.duty_undo import CORRECTIONS, bookings_of, going_back, last_change, take_back_change
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.keeping import said
from beesdesk.shifts.known import facts_of, state_of
from beesdesk.shifts.policies.bees import BY_HAND, BeesPolicy
from beesdesk.shifts.roster import templates_of
from beesdesk.shifts.standing import fold
from beesdesk.words import FactKind, Mode, Status

CHANGES = (
    (FactKind.UNSUBSCRIPTION, {"resigning": 0}),
    (FactKind.UNSUBSCRIPTION, {"resigning": 1}),
    *(
        (FactKind.SUBSCRIPTION, {"mode": mode, "reset_counter": reset, "reset_compensation": reset})
        for mode in ("regular", "irregular", "exempt")
        for reset in (0, 1)
    ),
)


@settings(max_examples=examples(200))
@given(histories(), st.sampled_from(CHANGES), st.integers(0, 40))
def test_a_standing_is_brought_back_by_two_corrections(
    facts: list[Fact], change: tuple[FactKind, dict[str, object]], later: int
) -> None:
    policy, day = BeesPolicy(), max(fact.day for fact in facts) + timedelta(later)
    before = fold(policy, in_order(facts, day), day, [])
    kind, told = change
    if kind is FactKind.SUBSCRIPTION:
        told = {**told, "irregular_start": day.isoformat()}
    known: Sequence[Fact] = [*facts, Fact(uuid4(), kind, 10_000, day, changes=json.dumps(told))]
    assert last_change(known, day) is known[-1]
    now = fold(policy, in_order(known, day), day, [])
    for number in range(CORRECTIONS):
        text = said(going_back(before, now))
        known = [*known, Fact(uuid4(), FactKind.CORRECTION, 10_001 + number, day, changes=text)]
        now = fold(policy, in_order(known, day), day, [])

    assert going_back(before, now) == {}
    assert now.status is before.status
    assert {name: getattr(now, name) for name in (*BY_HAND, "sr", "sc")} == {
        name: getattr(before, name) for name in (*BY_HAND, "sr", "sc")
    }
    assert last_change(known, day) is None


def test_a_change_can_be_taken_back_on_its_own_day_alone() -> None:
    day = date(2026, 11, 23)
    change = Fact(UUID(int=1), FactKind.SUBSCRIPTION, 1, day)

    assert last_change([change], day) is change
    assert last_change([change], day + timedelta(1)) is None
    assert last_change([Fact(UUID(int=2), FactKind.LEAVE, 1, day)], day) is None
    assert last_change([], day) is None


@pytest.fixture
def regular(shop: FakeShop) -> UUID:
    """A regular member with a slot, who owes a shift and has booked another one."""
    member = worker(shop, Mode.REGULAR, sr=-1, alert_start=on(shop, -5))
    template = new_template("A", 2, 600, 765, 3)
    shop.do(add_templates, [template], now=shop.now())
    shop.do(duties.subscribe, member, Subscription(Mode.REGULAR, template.id), now=shop.now(), who=WHO)
    shift(shop, on(shop, 4), of=[member])
    shop.clock.pass_by(days=1)
    return member


def unsubscribed(shop: FakeShop, member: UUID) -> None:
    had = shop.read(bookings_of, member, now=shop.now())
    shop.do(duties.unsubscribe, member, resigning=True, now=shop.now(), who=WHO)
    assert shop.read(booked, member, now=shop.now()) == []
    shop.do(take_back_change, member, had, now=shop.now(), who=WHO)


def test_whoever_was_unsubscribed_by_mistake_has_everything_back(shop: FakeShop, regular: UUID) -> None:
    state = shop.read(state_of, regular, shop.today)
    held = [one.template_id for one in shop.read(templates_of, regular)]
    shifts = [one.shift_id for one in shop.read(booked, regular, now=shop.now())]

    unsubscribed(shop, regular)

    after = shop.read(state_of, regular, shop.today)
    assert (after.status, after.sr, after.alert_start, after.resigning) == (
        Status.ALERT, state.sr, state.alert_start, False,
    )  # fmt: skip
    assert [one.template_id for one in shop.read(templates_of, regular)] == held
    assert [one.shift_id for one in shop.read(booked, regular, now=shop.now())] == shifts
    assert "unsubscription_back" in {deed.change for deed in shop.read(deeds_on, regular)}
    with pytest.raises(refusals.SomethingFollowed):
        shop.do(take_back_change, regular, shop.read(bookings_of, regular, now=shop.now()), now=shop.now(), who=WHO)


def test_a_change_of_slot_is_taken_back(shop: FakeShop, regular: UUID) -> None:
    held = [one.template_id for one in shop.read(templates_of, regular)]
    other = new_template("B", 3, 600, 765, 3)
    shop.do(add_templates, [other], now=shop.now())
    had = shop.read(bookings_of, regular, now=shop.now())
    shop.do(duties.subscribe, regular, Subscription(Mode.REGULAR, other.id), now=shop.now(), who=WHO)

    shop.do(take_back_change, regular, had, now=shop.now(), who=WHO)

    assert [one.template_id for one in shop.read(templates_of, regular)] == held


def test_a_first_subscription_is_taken_back(shop: FakeShop) -> None:
    number = next(shop.numbers)
    shop.member("Bo", number=number)
    member = shop.member_id(number)
    had = shop.read(bookings_of, member, now=shop.now())
    shop.do(duties.subscribe, member, Subscription(Mode.IRREGULAR), now=shop.now(), who=WHO)

    shop.do(take_back_change, member, had, now=shop.now(), who=WHO)

    assert shop.read(state_of, member, shop.today).mode is None


def test_a_place_that_somebody_else_has_by_now_is_theirs(shop: FakeShop) -> None:
    member, other = worker(shop, irregular_start=on(shop, -20)), worker(shop, irregular_start=on(shop, -20))
    key = shift(shop, on(shop, 4), of=[member])
    had = shop.read(bookings_of, member, now=shop.now())
    shop.do(duties.unsubscribe, member, now=shop.now(), who=WHO)
    shop.do(lambda session: duties.roster.seat(session, key, other, None))

    shop.do(take_back_change, member, had, now=shop.now(), who=WHO)

    assert shop.read(state_of, member, shop.today).status is Status.OK
    assert shop.read(booked, member, now=shop.now()) == []
    assert len(places(shop, key)) == 1


def test_nothing_is_taken_back_after_something_else_or_by_who_may_not(shop: FakeShop) -> None:
    member = worker(shop, irregular_start=on(shop, -20))
    had = shop.read(bookings_of, member, now=shop.now())
    shop.do(duties.unsubscribe, member, now=shop.now(), who=WHO)
    with pytest.raises(NotAllowed):
        shop.do(take_back_change, member, had, now=shop.now(), who=shop.person("Jo", "cashier"))
    shop.do(leaves.register_leave, member, on(shop, 1), on(shop, 9), now=shop.now(), who=WHO)
    assert shop.read(facts_of, member)[-1].kind is FactKind.LEAVE

    with pytest.raises(refusals.SomethingFollowed):
        shop.do(take_back_change, member, had, now=shop.now(), who=WHO)
