from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from fake_roster import task
from fake_sheets import shift, worker
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.db.session import Session
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.model import Shift
from beesdesk.shifts.sheet_codes import SheetCode, check_of, read_sheet_code, slot_code
from beesdesk.shifts.sheet_lines import add
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_papers import papers_of_day, sheet_by_code, sheet_paper, short_name
from beesdesk.shifts.sheet_queries import left_count, left_sheets
from beesdesk.shifts.validating import Feedback, validate
from beesdesk.words import Language, Mode, PlaceKind, TeamSize


def made(shop: FakeShop) -> UUID:
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    return sheet


# Codes


def test_a_code_says_day_begin_and_end() -> None:
    starts = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
    assert slot_code(starts, starts + timedelta(hours=3)) == "26030509301230"
    assert read_sheet_code("260305 0930 1230 42") == SheetCode("26030509301230", "42")
    assert read_sheet_code("26030509301230") == SheetCode("26030509301230", None)


@pytest.mark.parametrize("text", ["", "Martin", "5412345678901", "260305093012301", "\uff12\uff16" * 7])
def test_other_texts_are_no_codes(text: str) -> None:
    assert read_sheet_code(text) is None


@given(st.lists(st.integers(1, 99_999), min_size=1, max_size=20, unique=True), st.data())
def test_a_check_differs_when_neighbours_change_places(numbers: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(numbers) - 1))
    assert check_of(numbers) == check_of(list(numbers))
    assert len(check_of(numbers)) == 2
    other = [*numbers]
    other[place] += 1
    assert check_of(numbers) != check_of(other)


@pytest.mark.parametrize(
    ("first", "family", "shown"),
    [("Anna", "Martin", "Anna M."), (" Jo ", "", "Jo"), ("Li", "Ōta", "Li Ō.")],
)
def test_others_read_a_first_name_and_an_initial(first: str, family: str, shown: str) -> None:
    assert short_name(first, family) == shown


# Papers


def test_a_paper_has_whom_it_expects_and_room_for_others(shop: FakeShop) -> None:
    anna, bea, leader = worker(shop, "Anna"), worker(shop, "Bea"), worker(shop, "Luc")
    till = task(shop, "Till")
    shift(shop, [bea, anna, None, None, None, None], task=till)
    shop.do(lambda session: session.change(Shift, _shift_of(session), leader_id=leader.id))
    sheet = made(shop)
    shop.do(add, sheet, worker(shop, "Zoé").id, till, now=shop.now())

    paper = shop.read(sheet_paper, sheet, Language.FR)

    assert paper is not None
    assert [(line.place, line.name, line.task, line.kind, line.added) for line in paper.lines] == [
        (1, "Anna M.", "Till", PlaceKind.REGULAR, False),
        (2, "Bea M.", "Till", PlaceKind.REGULAR, False),
        (3, "Zoé M.", "Till", PlaceKind.COMPENSATION, True),
    ]
    assert (paper.leaders, paper.tasks, paper.empty) == (("Luc M.",), ("Till",), 3)
    assert shop.read(papers_of_day, shop.today, Language.FR) == [paper]


def test_a_slot_to_come_is_printed_as_its_sheet_will_be(shop: FakeShop) -> None:
    till = task(shop, "Till")
    shift(shop, [worker(shop, "Bea"), worker(shop, "Anna"), None], task=till)
    shift(shop, [worker(shop, "Zoé", Mode.IRREGULAR)], task=till)
    shift(shop, [worker(shop, "Dora")], shop.now() + timedelta(hours=4))
    planned = shop.read(papers_of_day, shop.today, Language.EN)

    made(shop)

    assert len(planned) == 2
    assert [line.name for line in planned[0].lines] == ["Anna M.", "Bea M.", "Zoé M."]
    assert shop.read(papers_of_day, shop.today, Language.EN) == planned
    assert shop.read(sheet_by_code, planned[0].code).as_printed


def test_a_code_finds_the_sheet_and_knows_whether_its_lines_are_still_those_printed(shop: FakeShop) -> None:
    shift(shop, [worker(shop, "Bea")])
    sheet = made(shop)
    paper = shop.read(sheet_paper, sheet, Language.NL)
    assert paper is not None
    found = shop.read(sheet_by_code, paper.code)
    assert (found.id, found.as_printed) == (sheet, True)

    shop.do(add, sheet, worker(shop, "Anna").id, now=shop.now())

    assert not shop.read(sheet_by_code, paper.code).as_printed
    assert shop.read(sheet_by_code, paper.code[:14]).as_printed


@pytest.mark.parametrize("code", ["26030509301230", "99999999999999", "nothing"])
def test_a_code_of_no_sheet_is_refused(shop: FakeShop, code: str) -> None:
    with pytest.raises(no.SheetCodeUnknown) as refusal:
        shop.read(sheet_by_code, code)
    assert refusal.value.code == code


# Left behind


def test_sheets_of_past_days_that_nobody_validated_are_counted_without_those_called_off(shop: FakeShop) -> None:
    shift(shop, [worker(shop)])
    left = made(shop)
    shop.clock.pass_by(days=1)
    shift(shop, [worker(shop)])
    done = made(shop)
    shop.clock.pass_by(minutes=15)
    shop.do(validate, done, Feedback(TeamSize.ENOUGH), now=shop.now(), who=shop.person())
    shop.clock.pass_by(days=1)
    shift(shop, [worker(shop)])
    made(shop)

    assert [row.id for row in shop.read(left_sheets, shop.today)] == [left]
    assert shop.read(left_count, shop.today) == 1

    shop.do(lambda session: session.change(Shift, _shift_of(session), cancelled=True))
    assert shop.read(left_count, shop.today) == 0


def _shift_of(session: Session) -> UUID:
    return UUID(bytes=session.value("SELECT id FROM shift ORDER BY starts LIMIT 1"))
