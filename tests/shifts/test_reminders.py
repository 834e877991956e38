from datetime import timedelta

import pytest
from fake_shop import FakeShop
from fake_tells import (
    LONG_AGO,
    OFFICE,
    WHO,
    everything,
    member,
    messages,
    office_reads,
    place_of,
    recipients,
    shift,
    task,
)

from beesdesk.db.session import Session
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.reminders import lacking, remind, report_gaps
from beesdesk.shifts.wording import told
from beesdesk.words import Language, MessageKind, PlaceState


def remind_days(shop: FakeShop, days: int) -> None:
    shop.do(set_parameter, "remind_days", str(days), valid_from=LONG_AGO, now=shop.now(), who=WHO)


@pytest.mark.parametrize(
    ("ahead", "reminded"),
    [
        ({"hours": 20}, 0),
        ({"days": 1}, 0),
        ({"days": 1, "milliseconds": 1}, 1),
        ({"days": 7}, 1),
        ({"days": 8, "milliseconds": -1}, 1),
        ({"days": 8}, 0),
        ({"days": -3}, 0),
    ],
)
def test_who_has_a_shift_in_more_than_a_day_and_less_than_eight_is_reminded(
    shop: FakeShop, ahead: dict[str, int], reminded: int
) -> None:
    shift(shop, shop.now() + timedelta(**ahead), member(shop), None)

    assert shop.do(remind, now=shop.now()) == reminded
    assert len(messages(shop, MessageKind.REMINDER)) == reminded


def test_the_shop_says_how_far_ahead(shop: FakeShop) -> None:
    shift(shop, shop.now() + timedelta(days=12), member(shop))

    assert shop.do(remind, now=shop.now()) == 0
    remind_days(shop, 14)
    assert shop.do(remind, now=shop.now()) == 1


def test_of_a_place_one_is_reminded_once_however_often_the_job_runs(shop: FakeShop) -> None:
    held = shift(shop, shop.now() + timedelta(days=7), member(shop))
    for _ in range(8):
        shop.do(remind, now=shop.now())
        before = everything(shop)
        assert shop.do(remind, now=shop.now()) == 0
        assert everything(shop) == before
        shop.clock.pass_by(days=1)

    (message,) = messages(shop)
    assert message.subject_id == place_of(shop, held)
    assert recipients(shop) == ["amelie@exemple.be"]


def test_a_shift_moved_to_other_hours_is_worth_another_reminder(shop: FakeShop) -> None:
    held = shift(shop, shop.now() + timedelta(days=3), member(shop))
    shop.do(remind, now=shop.now())

    later = shop.now() + timedelta(days=4)
    shop.do(Session.change, Shift, held, day=later.date(), starts=later, ends=later + timedelta(hours=3))

    assert shop.do(remind, now=shop.now()) == 1


def test_who_comes_instead_is_reminded(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    shift(shop, shop.now() + timedelta(days=3), amelie, replaced_by=bo)

    shop.do(remind, now=shop.now())

    assert recipients(shop) == ["bo@exemple.be"]


def test_who_takes_a_place_over_is_reminded_of_it_too(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    held = shift(shop, shop.now() + timedelta(days=3), amelie)
    shop.do(remind, now=shop.now())

    shop.do(Session.change, Place, place_of(shop, held), member_id=bo)
    shop.do(remind, now=shop.now())

    assert recipients(shop) == ["amelie@exemple.be", "bo@exemple.be"]


def test_nobody_is_reminded_of_what_is_off_or_dealt_with(shop: FakeShop) -> None:
    amelie = member(shop)
    off, excused = (shift(shop, shop.now() + timedelta(days=days), amelie) for days in (3, 4))
    shop.do(cancel_shift, off, now=shop.now())
    shop.do(Session.change, Place, place_of(shop, excused), state=PlaceState.ABSENT_0)

    assert shop.do(remind, now=shop.now()) == 0


def test_the_office_is_told_once_a_day_which_shifts_lack_people(shop: FakeShop) -> None:
    office_reads(shop)
    amelie, till = member(shop), task(shop)
    shift(shop, shop.now() + timedelta(days=2), amelie, None, None, task_id=till)
    shift(shop, shop.now() + timedelta(days=1), None)
    shift(shop, shop.now() + timedelta(days=3), amelie)
    shift(shop, shop.now() + timedelta(days=9), None)

    assert shop.do(report_gaps, now=shop.now())
    assert not shop.do(report_gaps, now=shop.now() + timedelta(hours=5))

    assert recipients(shop) == [OFFICE]
    (read,) = shop.read(told, None, Language.FR)
    assert read.text.body == (
        "Il manque du monde dans ces shifts (places prises / places) :\n\n"
        "mar. 24\u00a0novembre, 10\u00a0h\u00a000\u00a0\u2013 13\u00a0h\u00a000 (0 / 1)\n"
        "mer. 25\u00a0novembre, 10\u00a0h\u00a000\u00a0\u2013 13\u00a0h\u00a000, Caisse (1 / 3)\n\n"
        "BeesDesk\n"
    )

    shop.clock.pass_by(days=1, hours=1)
    assert shop.do(report_gaps, now=shop.now())
    assert [one.taken for one in shop.read(lacking, now=shop.now())] == [1]


def test_where_nobody_lacks_the_office_hears_nothing(shop: FakeShop) -> None:
    amelie = member(shop)
    shift(shop, shop.now() + timedelta(days=2), amelie)
    off = shift(shop, shop.now() + timedelta(days=2), None)
    shop.do(cancel_shift, off, now=shop.now())

    assert not shop.do(report_gaps, now=shop.now())
    assert messages(shop, MessageKind.GAPS) == []
