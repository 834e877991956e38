from datetime import timedelta
from uuid import UUID

import pytest
from fake_roster import task
from fake_sheets import SOON, place, shift, worker
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.session import Session
from beesdesk.shifts import sheet_lines
from beesdesk.shifts.attendance import hold, mark
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.sheet_making import make_due_sheets, make_missing_sheets
from beesdesk.shifts.sheet_queries import LineRow, SheetRow, every_sheet, lines_of, warnings
from beesdesk.shifts.sheet_refusals import PeriodEmpty, PeriodNotOver
from beesdesk.words import Mode, PlaceKind, PlaceState, SheetWarning


def make(shop: FakeShop) -> list[UUID]:
    return shop.do(make_due_sheets, now=shop.now())


def sheets(shop: FakeShop) -> list[SheetRow]:
    return shop.read(every_sheet)


def lines(shop: FakeShop, sheet: UUID) -> list[LineRow]:
    return shop.read(lines_of, sheet)


def test_a_sheet_has_a_line_of_everybody_who_is_expected(shop: FakeShop) -> None:
    till = task(shop)
    anna, ivan = worker(shop, "Anna"), worker(shop, "Ivan", Mode.IRREGULAR)
    shift(shop, [anna, ivan, None], task=till)

    (sheet,) = make(shop)

    assert [(row.name, row.kind, row.state, row.task_id, row.added) for row in lines(shop, sheet)] == [
        ("Anna Martin", PlaceKind.REGULAR, PlaceState.ABSENT_2, till, False),
        ("Ivan Martin", None, PlaceState.ABSENT_2, till, False),
    ]
    (row,) = sheets(shop)
    assert (row.expected, row.added, row.present, row.places) == (2, 0, 0, 3)


@pytest.mark.parametrize(("minutes", "made"), [(0, 0), (1, 1), (14, 1), (15, 0)])
def test_a_sheet_is_made_in_the_last_minutes_before_a_slot(shop: FakeShop, minutes: int, made: int) -> None:
    shift(shop, [worker(shop)], shop.now() + timedelta(minutes=minutes))

    assert len(make(shop)) == made


def test_how_long_before_is_the_shops_choice(shop: FakeShop) -> None:
    shift(shop, [worker(shop)], shop.now() + timedelta(minutes=50))
    shop.do(set_parameter, "sheet_lead", "60", valid_from=shop.today, now=shop.now(), who=OFFICE)

    assert len(make(shop)) == 1


def test_what_stands_on_a_new_sheet_is_the_shops_choice(shop: FakeShop) -> None:
    shift(shop, [worker(shop)])
    shop.do(set_parameter, "sheet_state", "absent_1", valid_from=shop.today, now=shop.now(), who=OFFICE)

    assert [row.state for row in lines(shop, make(shop)[0])] == [PlaceState.ABSENT_1]


def test_one_slot_has_one_sheet_over_all_tasks_and_another_end_is_another_slot(shop: FakeShop) -> None:
    shift(shop, [worker(shop, "Anna")], task=task(shop, "till"))
    shift(shop, [worker(shop, "Bea")], task=task(shop, "cheese"))
    shift(shop, [worker(shop, "Carl")], lasting=timedelta(hours=1))

    make(shop)

    assert [row.expected for row in sheets(shop)] == [2, 1]


def test_shifts_a_minute_apart_share_a_sheet(shop: FakeShop) -> None:
    starts = shop.now() + SOON
    shift(shop, [worker(shop, "Anna")], starts)
    shift(shop, [worker(shop, "Bea")], starts + timedelta(minutes=1))
    shift(shop, [worker(shop, "Carl")], starts + timedelta(minutes=2))

    make(shop)

    assert [(row.expected, row.places) for row in sheets(shop)] == [(2, 2), (1, 1)]


def test_made_again_nothing_is_made_twice(shop: FakeShop) -> None:
    shift(shop, [worker(shop)])
    make(shop)
    before = shop.read(Session.values, "SELECT * FROM sheet")

    assert make(shop) == []
    assert shop.read(Session.values, "SELECT * FROM sheet") == before
    assert [row.expected for row in sheets(shop)] == [1]


def test_who_takes_a_place_after_the_sheet_was_made_is_expected_too(shop: FakeShop) -> None:
    late = worker(shop, "Zoé")
    _, empty = shift(shop, [worker(shop, "Anna"), None])
    (sheet,) = make(shop)

    shop.do(hold, empty, late.id, PlaceKind.COMPENSATION, now=shop.now(), who="")
    make(shop)

    assert [(row.name, row.kind) for row in lines(shop, sheet)] == [
        ("Anna Martin", PlaceKind.REGULAR),
        ("Zoé Martin", PlaceKind.COMPENSATION),
    ]


def test_who_was_added_and_then_takes_a_place_stays_present_on_it(shop: FakeShop) -> None:
    late = worker(shop, "Zoé")
    (empty,) = shift(shop, [None])
    (sheet,) = make(shop)
    shop.do(sheet_lines.add, sheet, late.id, now=shop.now())

    shop.do(hold, empty, late.id, PlaceKind.REGULAR, now=shop.now(), who="")
    make(shop)

    assert [(row.added, row.state, row.place_id) for row in lines(shop, sheet)] == [(False, PlaceState.DONE, empty)]


def test_cancelled_places_and_shifts_expect_nobody(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    first, _ = shift(shop, [anna, bea])
    shop.do(mark, first, PlaceState.CANCEL, now=shop.now(), who="")
    (other,) = shift(shop, [worker(shop, "Carl")], lasting=timedelta(hours=1))
    shop.do(Session.change, Shift, place(shop, other).shift_id, cancelled=True)

    make(shop)

    assert [(row.expected, row.places) for row in sheets(shop)] == [(1, 2)]


def test_who_is_on_the_sheet_of_a_shift_that_was_moved_is_on_its_new_one(shop: FakeShop) -> None:
    (held,) = shift(shop, [worker(shop, "Anna")])
    make(shop)
    moved = shop.now() + timedelta(minutes=12)
    shop.do(Session.change, Shift, place(shop, held).shift_id, starts=moved)

    (sheet,) = make(shop)

    assert [row.name for row in lines(shop, sheet)] == ["Anna Martin"]


def test_a_named_replacement_comes_along(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    (held,) = shift(shop, [anna])
    shop.do(Session.change, Place, held, replaced_by=bea.id)

    (sheet,) = make(shop)

    assert [(row.name, row.replacement) for row in lines(shop, sheet)] == [("Anna Martin", "Bea Martin")]


def test_a_replacement_who_is_expected_themselves_is_left_out_and_the_office_is_warned(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    held, _ = shift(shop, [anna, bea])
    shop.do(Session.change, Place, held, replaced_by=bea.id)

    (sheet,) = make(shop)

    assert [(row.name, row.replacement) for row in lines(shop, sheet)] == [("Anna Martin", None), ("Bea Martin", None)]
    assert [(one.word, one.name) for one in shop.read(warnings, sheet)] == [
        (SheetWarning.REPLACED_TWICE, "Anna Martin")
    ]


def test_who_replaces_somebody_is_not_expected_besides(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    _, empty = shift(shop, [anna, None])
    (sheet,) = make(shop)
    added = shop.do(sheet_lines.add, sheet, bea.id, now=shop.now())
    shop.do(sheet_lines.remove, added)
    shop.do(sheet_lines.replace, lines(shop, sheet)[0].id, bea.id, now=shop.now())
    carl = worker(shop, "Carl")
    (other,) = shift(shop, [None])
    shop.do(hold, empty, bea.id, PlaceKind.REGULAR, now=shop.now(), who="")
    shop.do(hold, other, carl.id, PlaceKind.REGULAR, now=shop.now(), who="")

    make(shop)

    assert [(row.name, row.replacement) for row in lines(shop, sheet)] == [
        ("Anna Martin", "Bea Martin"),
        ("Carl Martin", None),
    ]


def test_a_replacement_who_takes_a_place_meanwhile_has_no_line_of_their_own(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    held, empty = shift(shop, [anna, None])
    shop.do(Session.change, Place, held, replaced_by=bea.id)
    (sheet,) = make(shop)
    shop.do(hold, empty, bea.id, PlaceKind.REGULAR, now=shop.now(), who="")

    make(shop)

    assert [row.name for row in lines(shop, sheet)] == ["Anna Martin"]


# Afterwards


def test_a_past_slot_without_a_sheet_gets_one_that_says_what_is_known(shop: FakeShop) -> None:
    starts = shop.now() - timedelta(hours=20)
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    held, _ = shift(shop, [anna, bea], starts)
    shop.do(mark, held, PlaceState.DONE, now=shop.now(), who=OFFICE)

    (sheet,) = shop.do(make_missing_sheets, starts - SOON, shop.now(), now=shop.now())

    assert [row.state for row in lines(shop, sheet)] == [PlaceState.DONE, PlaceState.ABSENT_2]
    assert shop.do(make_missing_sheets, starts - SOON, shop.now(), now=shop.now()) == []


def test_the_ends_of_a_period_are_not_part_of_it(shop: FakeShop) -> None:
    starts = shop.now() - timedelta(hours=20)
    ends = starts + timedelta(hours=1)
    shift(shop, [None], starts, lasting=timedelta(hours=1))
    moment = timedelta(milliseconds=1)

    assert shop.do(make_missing_sheets, starts, ends + moment, now=shop.now()) == []
    assert shop.do(make_missing_sheets, starts - moment, ends, now=shop.now()) == []
    assert len(shop.do(make_missing_sheets, starts - moment, ends + moment, now=shop.now())) == 1


def test_a_period_that_is_not_over_or_none_is_refused(shop: FakeShop) -> None:
    with pytest.raises(PeriodNotOver):
        shop.do(make_missing_sheets, shop.now() - SOON, shop.now() + SOON, now=shop.now())
    with pytest.raises(PeriodEmpty):
        shop.do(make_missing_sheets, shop.now(), shop.now(), now=shop.now())
