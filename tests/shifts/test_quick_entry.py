from contextlib import suppress
from uuid import UUID

import pytest
from fake_sheets import Worker, shift, worker
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.quick_entry import MARKS, Typed, enter, read_entry
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_queries import lines_of
from beesdesk.shifts.sheet_undoing import put_back
from beesdesk.words import PlaceState

DONE, EXCUSED, ONE, TWO = PlaceState.DONE, PlaceState.ABSENT_0, PlaceState.ABSENT_1, PlaceState.ABSENT_2


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("3 p", Typed("mark", 3, state=DONE)),
        ("3P", Typed("mark", 3, state=DONE)),
        (" 12  a ", Typed("mark", 12, state=TWO)),
        ("3 0", Typed("mark", 3, state=EXCUSED)),
        ("3 e", Typed("mark", 3, state=EXCUSED)),
        ("3 1", Typed("mark", 3, state=ONE)),
        ("3 2", Typed("mark", 3, state=TWO)),
        ("#417 p", Typed("mark", 417, by_member=True, state=DONE)),
        ("3 r 42", Typed("replaced", 3, other=42)),
        ("3r42", Typed("replaced", 3, other=42)),
        ("+ 17", Typed("added", 17)),
        ("+17", Typed("added", 17)),
    ],
)
def test_an_entry_says_what_is_ticked_on_paper(text: str, typed: Typed) -> None:
    assert read_entry(text) == typed


@pytest.mark.parametrize("text", ["", "31", "p 3", "3 x", "3 3", "3 r", "+", "3 p p", "\uff13 p", "-3 p"])
def test_what_may_be_meant_otherwise_is_not_guessed(text: str) -> None:
    with pytest.raises(no.EntryUnclear):
        read_entry(text)


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(no.EntryUnclear):
        assert read_entry(text).number >= 0


@given(st.integers(1, 99), st.sampled_from(sorted(MARKS)))
def test_what_is_printed_over_a_column_is_what_is_typed(number: int, state: PlaceState) -> None:
    assert read_entry(f"{number} {MARKS[state]}") == Typed("mark", number, state=state)


def sheet_of(shop: FakeShop, *holders: Worker) -> UUID:
    shift(shop, holders)
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    return sheet


def states(shop: FakeShop, sheet: UUID) -> list[tuple[str, PlaceState, str | None]]:
    return [(row.name, row.state, row.replacement) for row in shop.read(lines_of, sheet)]


def test_entries_are_written_line_by_line(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop, "Anna"), worker(shop, "Bea"), worker(shop, "Carl"))
    worker(shop, "Dora"), worker(shop, "Emil")  # numbers 4 and 5

    for text in ("1 p", "#2 1", "3 r 4", "+ 5"):
        shop.do(enter, sheet, text, now=shop.now())

    assert states(shop, sheet) == [
        ("Anna Martin", DONE, None),
        ("Bea Martin", ONE, None),
        ("Carl Martin", DONE, "Dora Martin"),
        ("Emil Martin", DONE, None),
    ]


def test_by_members_numbers_a_plain_number_is_a_members(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop, "Bea"), worker(shop, "Anna"))

    entered = shop.do(enter, sheet, "1 p", now=shop.now(), by_member=True)

    assert entered.line.name == "Bea Martin"
    assert entered.before is not None
    assert entered.before.state is TWO


def test_numbers_that_nobody_has_are_refused(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop, "Anna"))
    for text in ("2 p", "0 p", "#9 p"):
        with pytest.raises(no.LineNumberUnknown):
            shop.do(enter, sheet, text, now=shop.now())
    for text in ("+ 99", "1 r 99"):
        with pytest.raises(no.MemberNumberUnknown):
            shop.do(enter, sheet, text, now=shop.now())


def test_every_entry_can_be_taken_back(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop, "Anna"), worker(shop, "Bea"))
    worker(shop, "Dora"), worker(shop, "Emil")
    before = states(shop, sheet)
    done = [shop.do(enter, sheet, text, now=shop.now()) for text in ("1 p", "1 1", "2 r 3", "+ 4")]

    for entered in reversed(done):
        shop.do(put_back, entered.line.id, entered.before, now=shop.now())

    assert states(shop, sheet) == before


def test_who_was_taken_back_can_be_added_again(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop, "Anna"))
    worker(shop, "Dora")
    entered = shop.do(enter, sheet, "+2", now=shop.now())
    shop.do(put_back, entered.line.id, None, now=shop.now())

    assert shop.do(enter, sheet, "+2", now=shop.now()).line.id == entered.line.id


def test_a_replacement_that_has_come_otherwise_meanwhile_is_not_put_back(shop: FakeShop) -> None:
    sheet = sheet_of(shop, worker(shop, "Anna"))
    worker(shop, "Dora")
    replaced = shop.do(enter, sheet, "1 r 2", now=shop.now()).line
    shop.do(put_back, replaced.id, shop.read(lines_of, sheet)[0], now=shop.now())
    shop.do(put_back, replaced.id, None, now=shop.now())
    shop.do(enter, sheet, "+2", now=shop.now())

    with pytest.raises(no.AlreadyOnSheet):
        shop.do(put_back, replaced.id, replaced, now=shop.now())
