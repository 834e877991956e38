from datetime import timedelta

import pytest
from fake_roster import WHO, on, places, shift, worker
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.shifts import duties, leaves
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.foresight import foresee
from beesdesk.shifts.known import facts_of
from beesdesk.shifts.model import Place
from beesdesk.shifts.refusals import DayNotAhead
from beesdesk.words import Mode, PlaceKind, Status


def test_a_leave_says_which_shifts_it_frees_and_frees_none(shop: FakeShop) -> None:
    member = worker(shop)
    near, far = (shift(shop, on(shop, days), of=[member]) for days in (5, 40))

    seen = shop.try_out(foresee, member, leaves.register_leave, on(shop, 3), on(shop, 10), now=shop.now(), who=WHO)

    assert [one.shift_id for one in seen.freed] == [near]
    assert not seen.given
    held = shop.read(booked, member, now=shop.now())
    assert [one.shift_id for one in held] == [near, far]


def test_it_says_how_the_dates_move(shop: FakeShop) -> None:
    member = worker(shop, irregular_start=on(shop, -3))
    before = shop.read(facts_of, member)

    seen = shop.try_out(foresee, member, leaves.register_leave, on(shop, 1), on(shop, 60), now=shop.now(), who=WHO)

    was, will = seen.moved["next_countdown"]
    assert was == on(shop, 25)
    assert will == on(shop, 81)
    assert shop.read(facts_of, member) == before


def test_leaving_the_shop_is_seen_with_its_status(shop: FakeShop) -> None:
    member = worker(shop, first_name="Koen")
    shift(shop, on(shop, 5), of=[member])

    seen = shop.try_out(foresee, member, duties.unsubscribe, now=shop.now(), who=WHO)

    assert (seen.before.status, seen.after.status) == (Status.OK, Status.UNSUBSCRIBED)
    assert len(seen.freed) == 1
    assert not seen.is_nothing


def test_what_is_refused_is_refused_beforehand(shop: FakeShop) -> None:
    member = worker(shop)
    with pytest.raises(DayNotAhead):
        shop.try_out(foresee, member, leaves.register_leave, shop.today, shop.today, now=shop.now(), who=WHO)


def test_trying_out_tells_nobody_and_leaves_no_log_entry(shop: FakeShop) -> None:
    member = worker(shop, Mode.REGULAR, sr=-1)
    key = shift(shop, on(shop, 5), of=[member], kind=PlaceKind.COMPENSATION)
    head = shop.read(lambda session: session.head)
    heard: list[frozenset[type]] = []
    shop.listen(heard.append)

    seen = shop.try_out(foresee, member, duties.unsubscribe, now=shop.now(), who=WHO)

    assert seen.freed
    assert heard == []
    assert shop.read(lambda session: session.head) == head
    assert shop.read(Session.get, Place, places(shop, key)[0]).member_id == member
    shop.clock.now += timedelta(minutes=1)
    shop.do(duties.unsubscribe, member, now=shop.now(), who=WHO)
    assert shop.read(booked, member, now=shop.now()) == []
