from datetime import date, timedelta
from uuid import UUID

import pytest
from fake_roster import WHO, on, shift, worker
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.members.member_journal import deeds_on
from beesdesk.members.people import NotAllowed
from beesdesk.shifts import duties, duty_ends, leaves, refusals
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.duties import Subscription
from beesdesk.shifts.duty_ends import remaining
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.known import state_of
from beesdesk.shifts.roster import templates_of
from beesdesk.words import Mode, Status

TODAY = date(2026, 11, 23)
DAYS = st.integers(-40, 40).map(lambda days: TODAY + timedelta(days))


@given(DAYS, DAYS)
def test_of_what_is_taken_back_only_days_gone_by_stay(first: date, length: date) -> None:
    last = first + abs(length - TODAY)
    if last < TODAY:
        with pytest.raises(refusals.NothingToTakeBack):
            remaining(first, last, TODAY)
        return
    kept_first, kept_last = remaining(first, last, TODAY)
    if first < TODAY:
        assert (kept_first, kept_last) == (first, TODAY - timedelta(1))
    else:
        assert (kept_first, kept_last) == (None, None)


def test_a_leave_ahead_is_taken_back_whole_and_one_that_runs_ends_yesterday(shop: FakeShop) -> None:
    member = worker(shop)
    shop.do(leaves.register_leave, member, on(shop, 3), on(shop, 9), now=shop.now(), who=WHO)
    shop.do(duty_ends.take_back_leave, member, now=shop.now(), who=WHO)
    assert shop.read(state_of, member, shop.today).leave_first is None

    shop.do(leaves.register_leave, member, on(shop, 1), on(shop, 9), now=shop.now(), who=WHO)
    first = on(shop, 1)
    shop.clock.pass_by(days=3)
    assert shop.read(state_of, member, shop.today).status is Status.HOLIDAY
    shop.do(duty_ends.take_back_leave, member, now=shop.now(), who=WHO)

    state = shop.read(state_of, member, shop.today)
    assert (state.leave_first, state.leave_last) == (first, on(shop, -1))
    assert state.status is Status.OK


def test_an_exemption_and_more_time_are_taken_back(shop: FakeShop) -> None:
    member = worker(shop, sr=-2, alert_start=on(shop, -60), irregular_start=on(shop, -90))
    assert shop.read(state_of, member, shop.today).status is Status.SUSPENDED
    shop.do(duties.extend, member, now=shop.now(), who=WHO)
    assert shop.read(state_of, member, shop.today).status is Status.EXTENSION

    shop.do(duty_ends.take_back_extension, member, now=shop.now(), who=WHO)
    assert shop.read(state_of, member, shop.today).status is Status.SUSPENDED
    with pytest.raises(refusals.NothingToTakeBack):
        shop.do(duty_ends.take_back_extension, member, now=shop.now(), who=WHO)

    shop.do(leaves.register_exemption, member, on(shop, 1), None, "ill", now=shop.now(), who=WHO)
    shop.do(duty_ends.take_back_exemption, member, now=shop.now(), who=WHO)
    assert shop.read(state_of, member, shop.today).exemption_first is None
    with pytest.raises(refusals.NothingToTakeBack):
        shop.do(duty_ends.take_back_leave, member, now=shop.now(), who=WHO)


def test_a_regular_member_has_several_slots_and_leaves_one(shop: FakeShop) -> None:
    member = worker(shop, Mode.REGULAR)
    first, second = new_template("A", 2, 600, 765, 3), new_template("B", 3, 600, 765, 3)
    shop.do(add_templates, [first, second], now=shop.now())
    shop.do(duties.subscribe, member, Subscription(Mode.REGULAR, first.id), now=shop.now(), who=WHO)

    shop.do(duty_ends.join_template, member, second.id, now=shop.now(), who=WHO)
    assert [one.template_id for one in shop.read(templates_of, member)] == [first.id, second.id]

    shop.do(duty_ends.leave_template, member, first.id, now=shop.now(), who=WHO)
    assert [one.template_id for one in shop.read(templates_of, member)] == [second.id]
    with pytest.raises(refusals.NotRegular):
        shop.do(duty_ends.leave_template, member, first.id, now=shop.now(), who=WHO)
    changes = {deed.change for deed in shop.read(deeds_on, member)}
    assert changes == {"template_left", "template_joined", "subscription"}


def test_an_irregular_member_has_no_slots(shop: FakeShop) -> None:
    template = new_template("A", 2, 600, 765, 3)
    shop.do(add_templates, [template], now=shop.now())
    with pytest.raises(refusals.NotRegular):
        shop.do(duty_ends.join_template, worker(shop), template.id, now=shop.now(), who=WHO)


# Who may


def acts(shop: FakeShop, member: UUID, who: str) -> None:
    shop.do(leaves.register_leave, member, on(shop, 1), on(shop, 9), now=shop.now(), who=who)


def test_members_announce_their_own_leave_without_any_right_and_nobody_elses(shop: FakeShop) -> None:
    member, other = worker(shop), worker(shop)
    shift(shop, on(shop, 5), of=[member])

    acts(shop, member, member.hex)
    assert shop.read(booked, member, now=shop.now()) == []
    with pytest.raises(NotAllowed):
        acts(shop, member, other.hex)


def test_a_shift_leader_notes_no_duty_alone_but_the_office_allows_it(shop: FakeShop) -> None:
    member, leader = worker(shop), shop.person("Luc", "shift_leader")
    for act, told in (
        (leaves.register_leave, (on(shop, 1), on(shop, 9))),
        (leaves.register_exemption, (on(shop, 1), None, "ill")),
        (duties.subscribe, (Subscription(Mode.REGULAR),)),
        (duties.unsubscribe, ()),
    ):
        with pytest.raises(NotAllowed):
            shop.do(act, member, *told, now=shop.now(), who=leader)
    shop.do(duties.unsubscribe, member, now=shop.now(), who=leader, approved_by=WHO)

    (deed,) = shop.read(deeds_on, member)
    assert (deed.change, deed.who, deed.allowed_by) == ("unsubscription", "Luc", "Ada")
