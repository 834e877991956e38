from uuid import UUID

import pytest
from fake_roster import task
from fake_sheets import Worker, shift, worker
from fake_shop import FakeShop

from beesdesk.shifts import refusals, sheet_lines
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_queries import LineRow, lines_of
from beesdesk.shifts.validating import Feedback, validate
from beesdesk.words import Mode, PlaceKind, PlaceState, TeamSize


def sheet_of(shop: FakeShop, *holders: Worker | None) -> UUID:
    shift(shop, holders)
    return shop.do(make_due_sheets, now=shop.now())[0]


def only(shop: FakeShop, sheet: UUID) -> LineRow:
    (line,) = shop.read(lines_of, sheet)
    return line


def test_a_line_says_what_became_of_somebody(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop))

    shop.do(sheet_lines.set_state, only(shop, sheet).id, PlaceState.ABSENT_0)

    assert only(shop, sheet).state is PlaceState.ABSENT_0


def test_a_replacement_is_there_and_taken_back_nobody_is(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    sheet = sheet_of(shop, anna)
    line = only(shop, sheet).id

    shop.do(sheet_lines.replace, line, bea.id, now=shop.now())
    assert (only(shop, sheet).replacement, only(shop, sheet).state) == ("Bea Martin", PlaceState.DONE)

    shop.do(sheet_lines.replace, line, None, now=shop.now())
    assert (only(shop, sheet).replacement, only(shop, sheet).state) == (None, PlaceState.ABSENT_2)


def test_only_a_regular_member_who_is_not_on_the_sheet_replaces_somebody(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    sheet = sheet_of(shop, anna, bea)
    line = next(row.id for row in shop.read(lines_of, sheet) if row.member_id == anna.id)

    for by, refused in (
        (anna, refusals.OwnReplacement),
        (bea, no.AlreadyOnSheet),
        (worker(shop, "Ivan", Mode.IRREGULAR), no.ReplacementNotRegular),
        (worker(shop, "Guy", sr=-5), no.MemberUnsubscribed),
    ):
        with pytest.raises(refused):
            shop.do(sheet_lines.replace, line, by.id, now=shop.now())


def test_somebody_is_added_by_hand_with_a_task_and_a_kind(shop: FakeShop) -> None:
    till = task(shop)
    sheet = sheet_of(shop, None)
    anna = worker(shop, "Anna")

    line = shop.do(sheet_lines.add, sheet, anna.id, till, PlaceKind.REGULAR, now=shop.now())
    assert (only(shop, sheet).task_id, only(shop, sheet).kind) == (till, PlaceKind.REGULAR)

    shop.do(sheet_lines.set_task, line, None)
    shop.do(sheet_lines.set_kind, line, PlaceKind.COMPENSATION, now=shop.now())
    assert (only(shop, sheet).task_id, only(shop, sheet).kind) == (None, PlaceKind.COMPENSATION)


def test_an_irregular_members_line_has_no_kind(shop: FakeShop) -> None:
    sheet = sheet_of(shop, None)
    line = shop.do(sheet_lines.add, sheet, worker(shop, mode=Mode.IRREGULAR).id, kind=PlaceKind.REGULAR, now=shop.now())

    shop.do(sheet_lines.set_kind, line, PlaceKind.REGULAR, now=shop.now())

    assert only(shop, sheet).kind is None


def test_nobody_is_on_a_sheet_twice(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    sheet = sheet_of(shop, anna)
    shop.do(sheet_lines.replace, only(shop, sheet).id, bea.id, now=shop.now())

    for who in (anna, bea):
        with pytest.raises(no.AlreadyOnSheet):
            shop.do(sheet_lines.add, sheet, who.id, now=shop.now())


def test_who_was_added_is_removed_and_can_come_back(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, None)
    line = shop.do(sheet_lines.add, sheet, anna.id, now=shop.now())

    shop.do(sheet_lines.remove, line)
    assert shop.read(lines_of, sheet) == []

    shop.do(sheet_lines.add, sheet, anna.id, now=shop.now())
    assert only(shop, sheet).name == "Anna Martin"


def test_who_was_expected_stays_and_who_was_added_has_no_replacement(shop: FakeShop) -> None:
    anna, bea, carl = worker(shop, "Anna"), worker(shop, "Bea"), worker(shop, "Carl")
    sheet = sheet_of(shop, anna)
    added = shop.do(sheet_lines.add, sheet, bea.id, now=shop.now())
    expected = next(row.id for row in shop.read(lines_of, sheet) if not row.added)

    with pytest.raises(no.LineExpected):
        shop.do(sheet_lines.remove, expected)
    with pytest.raises(no.LineAdded):
        shop.do(sheet_lines.replace, added, carl.id, now=shop.now())


def test_a_validated_sheet_is_locked(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    sheet = sheet_of(shop, anna)
    line = only(shop, sheet).id
    shop.clock.pass_by(minutes=15)
    shop.do(validate, sheet, Feedback(TeamSize.ABSENT), now=shop.now(), who=shop.person())

    for act, what in (
        (sheet_lines.set_state, (line, PlaceState.DONE)),
        (sheet_lines.remove, (line,)),
        (sheet_lines.set_task, (line, None)),
    ):
        with pytest.raises(no.SheetLocked):
            shop.do(act, *what)
    with pytest.raises(no.SheetLocked):
        shop.do(sheet_lines.add, sheet, bea.id, now=shop.now())
    with pytest.raises(no.SheetLocked):
        shop.do(sheet_lines.replace, line, bea.id, now=shop.now())
