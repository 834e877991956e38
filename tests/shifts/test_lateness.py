"""Who came late: noted by card, by key and from paper, listed, and never a reason for a standing."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_sheets import Worker, shift, standing, worker
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import OFFICE
from thorough import examples

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts import refusals, sheet_lines
from beesdesk.shifts.at_kiosk import check_in_now
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.check_in import CheckedIn, check_in
from beesdesk.shifts.keeping import refold_all, set_parameter
from beesdesk.shifts.lateness import late_members, lateness_of, minutes_late, note_lateness, read_lateness, times_late
from beesdesk.shifts.member_file import member_file
from beesdesk.shifts.quick_entry import enter
from beesdesk.shifts.sheet_making import make_due_sheets, make_missing_sheets
from beesdesk.shifts.sheet_queries import LineRow, lines_of, sheet_row
from beesdesk.shifts.sheet_refusals import LatenessOutside, LatenessUnclear
from beesdesk.shifts.sheet_undoing import put_back
from beesdesk.shifts.validating import Feedback, correct, validate
from beesdesk.words import Language, Mode, PlaceKind, PlaceState, TeamSize

DONE, MISSED = PlaceState.DONE, PlaceState.ABSENT_2
ZONE = ZoneInfo("Europe/Brussels")
TEN = datetime(2026, 3, 12, 10, tzinfo=ZONE)
NOON = TEN + timedelta(hours=2)
EVENING = datetime(2026, 3, 12, 23, 30, tzinfo=ZONE)


# The rules


@pytest.mark.parametrize(
    ("after", "tolerance", "late"),
    [(-5, 10, None), (0, 0, None), (10, 10, None), (11, 10, 11), (1, 0, 1), (119, 10, 119), (120, 10, None), (500, 0, None)],
)  # fmt: skip
def test_late_is_after_the_tolerance_and_before_the_end(after: int, tolerance: int, late: int | None) -> None:
    came = TEN + timedelta(minutes=after, seconds=59)
    assert minutes_late(TEN, NOON, came if after < 120 else NOON + timedelta(minutes=after - 120), tolerance) == late


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("20", 20), (" 20 min", 20), ("7'", 7), ("0", 0), ("10:20", 20), ("10h05", 5), ("11.59", 119), ("10 : 00", 0)],
)
def test_lateness_is_minutes_or_a_time_of_arrival(text: str, minutes: int) -> None:
    assert read_lateness(text, TEN, NOON) == minutes


def test_an_arrival_after_midnight_is_of_the_night_that_began_before() -> None:
    assert read_lateness("0:10", EVENING, EVENING + timedelta(hours=2)) == 40


@pytest.mark.parametrize("text", ["", "late", "10:60", "24:00", "-5", "20 30", "\uff12\uff10"])
def test_what_is_no_lateness_is_not_guessed(text: str) -> None:
    with pytest.raises(LatenessUnclear):
        read_lateness(text, TEN, NOON)


@pytest.mark.parametrize("text", ["120", "9:55", "12:00", "9999"])
def test_nobody_is_late_outside_the_slot(text: str) -> None:
    with pytest.raises(LatenessOutside):
        read_lateness(text, TEN, NOON)


@given(st.text(alphabet="0123456789:h.' min", max_size=8), st.integers(1, 600))
def test_whatever_is_read_lies_within_the_slot(text: str, lasting: int) -> None:
    try:
        minutes = read_lateness(text, TEN, TEN + timedelta(minutes=lasting))
    except ShopError:
        return
    assert 0 <= minutes < lasting


# On the sheet


def sheet_of(shop: FakeShop, *holders: Worker | None) -> UUID:
    """Make the sheet of a slot that begins in ten minutes."""
    shift(shop, holders)
    return shop.do(make_due_sheets, now=shop.now())[0]


def scan(shop: FakeShop, sheet: UUID, someone: Worker) -> CheckedIn:
    return shop.do(check_in, sheet, someone.card, now=shop.now())


def line_of(shop: FakeShop, sheet: UUID, someone: Worker) -> LineRow:
    return next(row for row in shop.read(lines_of, sheet) if someone.id in (row.member_id, row.replaced_by))


def close(shop: FakeShop, sheet: UUID, who: str = OFFICE) -> None:
    shop.do(validate, sheet, Feedback(TeamSize.ENOUGH), now=shop.now(), who=who)


def test_a_card_shown_after_the_tolerance_notes_lateness_and_presence(shop: FakeShop) -> None:
    anna, bea, cas = (worker(shop, name) for name in ("Anna", "Bea", "Cas"))
    sheet = sheet_of(shop, anna, bea, cas)
    shop.clock.pass_by(minutes=20)
    assert scan(shop, sheet, anna).late is None
    shop.clock.pass_by(minutes=5)

    assert scan(shop, sheet, bea).late == 15
    assert (scan(shop, sheet, bea).again, scan(shop, sheet, anna).late) == (True, None)
    assert (line_of(shop, sheet, bea).state, line_of(shop, sheet, bea).late) == (DONE, 15)
    row = shop.read(sheet_row, sheet)
    assert row is not None
    assert (row.present, row.late) == (2, 1)

    shop.do(set_parameter, "late_after", "30", valid_from=shop.today, now=shop.now(), who=OFFICE)
    assert scan(shop, sheet, cas).late is None


def test_a_card_typed_in_after_the_end_says_nothing_of_when_somebody_came(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, anna)
    shop.clock.pass_by(hours=20)
    assert scan(shop, sheet, anna).late is None


def test_whoever_comes_besides_or_instead_is_late_as_well(shop: FakeShop) -> None:
    anna, bea, cas = (worker(shop, name) for name in ("Anna", "Bea", "Cas"))
    sheet = sheet_of(shop, anna)
    shop.do(sheet_lines.replace, line_of(shop, sheet, anna).id, bea.id, now=shop.now())
    shop.clock.pass_by(minutes=40)
    assert scan(shop, sheet, bea).again
    shop.do(sheet_lines.set_late, line_of(shop, sheet, bea).id, 12, now=shop.now())
    assert scan(shop, sheet, cas).late == 30
    close(shop, sheet)

    found = {one.first_name: (one.times, one.minutes) for one in shop.read(late_members, now=shop.now())}
    assert found == {"Bea": (1, 12), "Cas": (1, 30)}
    file = shop.read(member_file, anna.id, Language.EN, now=shop.now())
    assert ([one.late for one in file.past], file.late) == ([None], ())
    file = shop.read(member_file, cas.id, Language.EN, now=shop.now())
    assert ([one.late for one in file.past], [one.minutes for one in file.late]) == ([30], [30])


def test_present_in_time_absent_and_somebody_else_take_lateness_off_and_undo_puts_it_back(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    sheet = sheet_of(shop, anna)
    shop.clock.pass_by(minutes=60)
    line = line_of(shop, sheet, anna)
    for act, told in ((sheet_lines.set_state, DONE), (sheet_lines.set_state, MISSED)):
        shop.do(sheet_lines.set_late, line.id, 20, now=shop.now())
        before = line_of(shop, sheet, anna)
        shop.do(act, line.id, told)
        assert (line_of(shop, sheet, anna).state, line_of(shop, sheet, anna).late) == (told, None)
        shop.do(put_back, line.id, before, now=shop.now())
        assert (line_of(shop, sheet, anna).state, line_of(shop, sheet, anna).late) == (DONE, 20)
    shop.do(sheet_lines.replace, line.id, bea.id, now=shop.now())
    assert line_of(shop, sheet, bea).late is None


def test_nobody_is_late_before_the_start_or_after_the_end(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, anna)
    line = line_of(shop, sheet, anna).id
    with pytest.raises(refusals.ShiftNotBegun):
        shop.do(sheet_lines.set_late, line, 5, now=shop.now())
    shop.clock.pass_by(hours=9)
    with pytest.raises(LatenessOutside):
        shop.do(sheet_lines.set_late, line, 150, now=shop.now())


def test_paper_says_minutes_or_the_time_of_arrival(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, anna)
    row = shop.read(sheet_row, sheet)
    assert row is not None
    shop.clock.pass_by(hours=1)
    came = (row.starts + timedelta(minutes=25)).astimezone(ZONE)

    for text, late in (("1 l 20", 20), (f"1 L {came:%H:%M}", 25), ("1l0", None), ("1 p", None)):
        entered = shop.do(enter, sheet, text, now=shop.now())
        assert (entered.line.state, entered.line.late) == (DONE, late)


# Once it is validated


def test_lateness_is_a_fact_and_is_corrected_by_another(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    (place,) = shift(shop, [anna])
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    shop.clock.pass_by(minutes=45)
    scan(shop, sheet, anna)
    close(shop, sheet)
    line = line_of(shop, sheet, anna)
    assert (line.late, line.late_now, line.corrected) == (35, 35, False)

    for state, late, known in ((DONE, 12, 12), (MISSED, 0, 0), (DONE, 50, 50), (DONE, 0, 0)):
        shop.do(correct, line.id, state, "asked", late, now=shop.now(), who=OFFICE)
        row = line_of(shop, sheet, anna)
        assert (row.late, row.stands, row.late_now or 0, row.corrected) == (35, state, known, True)
        assert shop.read(lateness_of, place) == known
    assert shop.read(Session.value, "SELECT count(*) FROM lateness") == 4
    with pytest.raises(LatenessOutside):
        shop.do(correct, line.id, DONE, "asked", 900, now=shop.now(), who=OFFICE)


def test_a_sheet_made_afterwards_knows_who_was_late(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    (place,) = shift(shop, [anna])
    shop.clock.pass_by(hours=4)
    shop.do(mark, place, DONE, now=shop.now(), who=OFFICE)
    shop.do(note_lateness, place, anna.id, 35, now=shop.now(), who=OFFICE)

    (sheet,) = shop.do(make_missing_sheets, shop.now() - timedelta(hours=5), shop.now(), now=shop.now())
    assert line_of(shop, sheet, anna).late == 35
    close(shop, sheet)

    assert [one.minutes for one in shop.read(times_late, anna.id, now=shop.now())] == [35]
    assert shop.read(Session.value, "SELECT count(*) FROM lateness") == 1


def test_the_list_looks_back_so_many_weeks_most_often_first(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea", Mode.IRREGULAR)

    def late(minutes: int, *who: Worker) -> None:
        sheet = sheet_of(shop, *who)
        shop.clock.pass_by(minutes=10 + minutes)
        for one in who:
            scan(shop, sheet, one)
        close(shop, sheet)

    late(20, bea)
    shop.clock.pass_by(days=70)
    late(30, anna, bea)
    rows = shop.read(late_members, now=shop.now())
    assert [(one.name, one.times, one.minutes, one.longest, one.last) for one in rows] == [
        ("Bea Martin", 2, 50, 30, shop.today), ("Anna Martin", 1, 30, 30, shop.today),
    ]  # fmt: skip

    shop.do(set_parameter, "late_weeks", "4", valid_from=shop.today, now=shop.now(), who=OFFICE)
    assert [one.times for one in shop.read(late_members, now=shop.now())] == [1, 1]


def test_the_kiosk_checks_in_late_too(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet_of(shop, anna)
    shop.clock.pass_by(minutes=70)
    now = shop.read(check_in_now, anna.id, now=shop.now())
    assert now is not None
    assert scan(shop, now.sheet_id, anna).late == 60


# No standing knows of it


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(PlaceKind), st.integers(0, 149)), min_size=1, max_size=5),
    st.lists(st.tuples(st.sampled_from([DONE, MISSED, PlaceState.ABSENT_0]), st.integers(0, 149)), max_size=3),
)
def test_lateness_changes_no_standing(
    template: Path, slots: Sequence[tuple[int, PlaceKind, int]], again: Sequence[tuple[PlaceState, int]]
) -> None:
    """Of twins who come to the same shifts, one late and one in time, corrected alike, both stand the same."""
    kinds = ((Mode.REGULAR, 0), (Mode.REGULAR, -2), (Mode.IRREGULAR, 1), (Mode.IRREGULAR, -1))
    with TemporaryDirectory() as folder:
        shop = FakeShop.in_folder(Path(folder) / "shop", template)
        office = shop.person("Bureau", "office")
        twins = [[worker(shop, name, mode, sr=sr) for name in ("Late", "Early")] for mode, sr in kinds]
        for who, kind, minutes in slots:
            late, early = twins[who]
            shift(shop, [late, early], kind=kind)
            (sheet,) = shop.do(make_due_sheets, now=shop.now())
            shop.clock.pass_by(hours=3)
            lines = [line_of(shop, sheet, one).id for one in (late, early)]
            shop.do(sheet_lines.set_late, lines[0], minutes, now=shop.now())
            shop.do(sheet_lines.set_state, lines[1], DONE)
            close(shop, sheet, office)
            for state, after in again:
                shop.do(correct, lines[0], state, "asked", after, now=shop.now(), who=office)
                shop.do(correct, lines[1], state, "asked", now=shop.now(), who=office)
            shop.clock.pass_by(days=9)
        shop.do(refold_all, now=shop.now())
        for late, early in twins:
            assert standing(shop, late) == standing(shop, early)
            told = "SELECT count(*) FROM message WHERE member_id = ?"
            assert shop.read(Session.value, told, (late.id,)) == shop.read(Session.value, told, (early.id,))
        shop.close()
