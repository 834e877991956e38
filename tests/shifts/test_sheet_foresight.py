from uuid import UUID

import pytest
from fake_sheets import Worker, counters, shift, worker
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.session import Session
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.sheet_foresight import foresee_correction, foresee_validation
from beesdesk.shifts.sheet_lines import add, replace, set_state
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_queries import lines_of
from beesdesk.shifts.validating import Feedback, correct, validate
from beesdesk.words import PlaceState, Status, TeamSize


def sheet_of(shop: FakeShop, *holders: Worker) -> UUID:
    shift(shop, holders)
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    shop.clock.pass_by(minutes=15)
    return sheet


def test_validation_is_foreseen_for_each_and_happens_so(shop: FakeShop) -> None:
    anna, bea, carl = worker(shop, "Anna"), worker(shop, "Bea"), worker(shop, "Carl")
    sheet = sheet_of(shop, bea, anna)
    (first, second) = shop.read(lines_of, sheet)
    shop.do(set_state, first.id, PlaceState.DONE)
    shop.do(replace, second.id, carl.id, now=shop.now())
    shop.do(set_state, second.id, PlaceState.ABSENT_1)
    seen = shop.read(Session.value, "SELECT count(*) FROM log")

    found = shop.try_out(foresee_validation, sheet, now=shop.now(), who=OFFICE)

    assert shop.read(Session.value, "SELECT count(*) FROM log") == seen
    assert [(one.name, one.foresight.is_nothing) for one in found] == [
        ("Anna Martin", True),
        ("Bea Martin", True),
        ("Carl Martin", False),
    ]
    assert found[2].foresight.after.status is Status.ALERT
    shop.do(validate, sheet, Feedback(TeamSize.ENOUGH), now=shop.now(), who=OFFICE)
    assert counters(shop, carl) == tuple(found[2].foresight.after.counters[name] for name in ("sr", "sc"))


def test_what_validation_would_refuse_is_refused(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop))
    (line,) = shop.read(lines_of, sheet)
    extra = shop.do(add, sheet, worker(shop, "Zoé").id, now=shop.now())
    shop.do(set_state, extra, PlaceState.ABSENT_0)

    with pytest.raises(no.AddedNotThere):
        shop.try_out(foresee_validation, sheet, now=shop.now(), who=OFFICE)
    assert line.state is PlaceState.ABSENT_2


def test_a_correction_is_foreseen(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, anna)
    shop.do(validate, sheet, Feedback(TeamSize.ENOUGH), now=shop.now(), who=OFFICE)
    (line,) = shop.read(lines_of, sheet)
    assert counters(shop, anna) == (-1, -1)

    (found,) = shop.try_out(foresee_correction, line.id, PlaceState.DONE, now=shop.now(), who=OFFICE)

    assert found.foresight.counted == {"sr": 1, "sc": 1}
    assert counters(shop, anna) == (-1, -1)
    shop.do(correct, line.id, PlaceState.DONE, "was there", now=shop.now(), who=OFFICE)
    assert counters(shop, anna) == (0, 0)
