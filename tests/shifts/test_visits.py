from datetime import UTC, datetime, timedelta

from fake_shop import FakeShop

from beesdesk.shifts.visits import HourVisits, count_visit, visits
from beesdesk.words import VisitKind


def test_visits_are_counted_by_the_hour_of_the_shops_clock(shop: FakeShop) -> None:
    for kind in (VisitKind.MEMBER, VisitKind.MEMBER, VisitKind.EATER, VisitKind.GUEST, VisitKind.TURNED_AWAY):
        shop.do(count_visit, kind, now=shop.now())
    shop.do(count_visit, VisitKind.MEMBER, now=shop.now() + timedelta(hours=1))

    first, second = shop.read(visits, shop.today, shop.today)

    assert first == HourVisits(shop.today, 10, 2, 1, 1, 1)
    assert (first.let_in, second.hour, second.members) == (4, 11, 1)


def test_a_visit_after_midnight_in_summer_is_of_the_new_day(shop: FakeShop) -> None:
    now = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    shop.do(count_visit, VisitKind.GUEST, now=now)

    (hour,) = shop.read(visits, now.date(), now.date() + timedelta(1))

    assert (hour.day, hour.hour) == (now.date() + timedelta(1), 0)


def test_days_outside_are_left_out(shop: FakeShop) -> None:
    shop.do(count_visit, VisitKind.GUEST, now=shop.now())
    assert shop.read(visits, shop.today + timedelta(1), shop.today + timedelta(9)) == []


def test_the_log_never_sees_a_visit(shop: FakeShop) -> None:
    before = shop.read(lambda one: one.value("SELECT count(*) FROM log"))
    shop.do(count_visit, VisitKind.MEMBER, now=shop.now())
    assert shop.read(lambda one: one.value("SELECT count(*) FROM log")) == before
