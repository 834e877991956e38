from datetime import timedelta
from uuid import UUID

from fake_sheets import place, shift, worker
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.sentences import WORDS
from beesdesk.shifts.model import Shift
from beesdesk.shifts.sheet_lines import set_state
from beesdesk.shifts.sheet_making import make_due_sheets, make_missing_sheets
from beesdesk.shifts.sheet_office import mark_read, report_unvalidated
from beesdesk.shifts.sheet_queries import lines_of, sheet_row, sheets_of_day, unread_sheets, unvalidated_sheets
from beesdesk.shifts.validating import Feedback, validate
from beesdesk.words import MessageKind, PlaceState, SheetWarning, TeamSize


def sheet_of(shop: FakeShop, *names: str, begun: bool = True) -> UUID:
    shift(shop, [worker(shop, name) for name in names])
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    if begun:
        shop.clock.pass_by(minutes=15)
    return sheet


def do_validate(shop: FakeShop, sheet: UUID, notes: str | None = None) -> None:
    said = Feedback(TeamSize.ENOUGH, notes)
    shop.do(validate, sheet, said, now=shop.now(), who=shop.person("Luc", "shift_leader"))


def reports(shop: FakeShop) -> list[UUID]:
    return shop.do(report_unvalidated, now=shop.now())


# Queries


def test_a_day_shows_its_sheets_in_order_with_their_counts(shop: FakeShop) -> None:
    first = sheet_of(shop, "Anna", "Bea")
    second = sheet_of(shop, "Carl")
    (anna, _) = shop.read(lines_of, first)
    shop.do(set_state, anna.id, PlaceState.DONE)
    shop.clock.pass_by(days=1)
    sheet_of(shop, "Dora")

    found = shop.read(sheets_of_day, shop.today - timedelta(1))

    assert [(row.id, row.expected, row.present, row.attended) for row in found] == [
        (first, 2, 1, None),
        (second, 1, 0, None),
    ]


def test_notes_are_unread_until_the_office_marks_them_read(shop: FakeShop) -> None:
    quiet, noted = sheet_of(shop, "Anna"), sheet_of(shop, "Bea")
    do_validate(shop, quiet)
    do_validate(shop, noted, "Le frigo fuit")
    assert [(row.id, row.notes) for row in shop.read(unread_sheets)] == [(noted, "Le frigo fuit")]

    shop.do(mark_read, noted, now=shop.now())
    shop.clock.pass_by(minutes=1)
    shop.do(mark_read, noted, now=shop.now())

    assert shop.read(unread_sheets) == []
    found = shop.read(sheet_row, noted)
    assert found is not None
    assert found.notes_read == shop.now() - timedelta(minutes=1)


def test_sheets_of_a_day_that_nobody_validated_are_listed(shop: FakeShop) -> None:
    first, second = sheet_of(shop, "Anna"), sheet_of(shop, "Bea")
    do_validate(shop, first)

    assert [row.id for row in shop.read(unvalidated_sheets, shop.today)] == [second]


# Reports


def test_a_sheet_is_reported_once_its_day_is_over_and_once_only(shop: FakeShop) -> None:
    sheet = sheet_of(shop, "Anna")
    assert reports(shop) == []

    shop.clock.pass_by(days=1)
    assert reports(shop) == [sheet]
    assert reports(shop) == []
    shop.clock.pass_by(days=1)
    assert reports(shop) == []

    told = shop.read(
        Session.values, "SELECT member_id, subject_id FROM message WHERE kind = ?", (MessageKind.UNVALIDATED,)
    )
    assert told == [(None, sheet.bytes)]


def test_days_on_which_nothing_ran_are_caught_up(shop: FakeShop) -> None:
    first = sheet_of(shop, "Anna")
    shop.clock.pass_by(days=1)
    second = sheet_of(shop, "Bea")
    do_validate(shop, second)
    shop.clock.pass_by(days=6)
    third = sheet_of(shop, "Carl")
    shop.clock.pass_by(days=5)

    assert reports(shop) == [first, third]


def test_the_day_is_the_shops_own(shop: FakeShop) -> None:
    shop.clock.now = shop.clock.now.replace(hour=20)  # 21:00 in Brussels
    sheet = sheet_of(shop, "Anna")
    shop.clock.now = shop.clock.now.replace(hour=22, minute=59)
    assert reports(shop) == []
    shop.clock.now = shop.clock.now.replace(hour=23, minute=0)
    assert reports(shop) == [sheet]


def test_the_sheet_of_a_slot_that_was_called_off_is_no_news(shop: FakeShop) -> None:
    (held,) = shift(shop, [worker(shop)])
    shop.do(make_due_sheets, now=shop.now())
    shop.do(Session.change, Shift, place(shop, held).shift_id, cancelled=True)
    shop.clock.pass_by(days=1)

    assert reports(shop) == []


def test_sheets_that_the_office_has_made_afterwards_are_no_news(shop: FakeShop) -> None:
    shift(shop, [worker(shop)], shop.now() - timedelta(days=9))
    assert len(shop.do(make_missing_sheets, shop.now() - timedelta(days=10), shop.now(), now=shop.now())) == 1

    assert reports(shop) == []


def test_what_a_sheet_says_by_itself_and_of_the_team_has_words() -> None:
    assert [word for word in SheetWarning if f"sheet_{word}" not in WORDS] == []
    assert [size for size in TeamSize if f"team_{size}" not in WORDS] == []
