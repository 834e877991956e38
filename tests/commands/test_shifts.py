"""Shifts from the command line: made, filled, counted; where a member stands and why."""

import argparse
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import fake_sheets as sheets
import pypdfium2
import pytest
from fake_roster import attend, shift, skill, task, worker
from fake_shop import FakeShop

from beesdesk.commands import BadCall, shift_texts, shifts
from beesdesk.erasing import MemberUnknown
from beesdesk.formats import Format
from beesdesk.settings import Settings
from beesdesk.shifts.calendar import Cycle
from beesdesk.shifts.generating import add_templates, keep_rotation, new_template
from beesdesk.shifts.known import ROTATION, rotation_of, today_of
from beesdesk.shifts.model import Rotation
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_refusals import NoSheets
from beesdesk.words import Language, Mode, PlaceKind, PlaceState

Captured = pytest.CaptureFixture[str]
Call = Callable[..., list[str]]
EN = Format(Language.EN)


@pytest.fixture
def shop(tmp_path: Path, template: Path) -> Iterator[FakeShop]:
    """A shop whose clock is right: the commands go by the machine's."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.clock.now = datetime.now(UTC)
    yield shop
    shop.close()


@pytest.fixture
def today(shop: FakeShop) -> date:
    return shop.read(today_of, shop.now())


@pytest.fixture
def call(shop: FakeShop, tmp_path: Path, capsys: Captured) -> Call:
    """Run a command on the shop; return the lines that it prints."""

    def called(command: Callable[[argparse.Namespace], int], language: str = "en", **said: Any) -> list[str]:
        capsys.readouterr()
        options = argparse.Namespace(data=tmp_path / "shop", settings=Settings(language=language), **said)
        assert command(options) == 0
        return capsys.readouterr().out.splitlines()

    return called


def test_shifts_are_made_once(shop: FakeShop, today: date, call: Call) -> None:
    monday = Cycle(shop.read(rotation_of).reference).first_day(today)
    shop.do(keep_rotation, Rotation(ROTATION, monday, "A", monday))
    shop.do(add_templates, [new_template("A", 7, 600, 780, places=2)], now=shop.now())

    (first,) = call(shifts.generate)
    made = int(first.removesuffix(" shifts made"))

    assert made in (8, 9)  # eight weeks ahead, and the one that runs
    assert call(shifts.generate, "nl") == ["0 shiften aangemaakt"]


def test_suggestions_say_who_when_and_why_in_the_users_language(shop: FakeShop, today: date, call: Call) -> None:
    odile = worker(shop, first_name="Odile", sr=0, irregular_start=today - timedelta(21))
    till = task(shop, "Till", skill_id=skill(shop, of=[odile]))
    day = today + timedelta(3)
    shift(shop, day, 14, free=1, task_id=till)

    assert call(shifts.suggest) == [
        (
            f"{EN.day(day)}\t14:00\u00a0\u2013 17:00\tTill\t1\tOdile Martin\tfree places: 1 of 1; "
            "nobody with experience is there yet; shifts missing for the next countdown: 1; can do what the task asks for; "
            "shifts done in 90 days: 0"
        )
    ]
    (french,) = call(shifts.suggest, "fr")
    assert french.split("\t")[5].startswith(
        "places libres : 1 sur 1\u00a0; il n'y a encore personne d'expérimenté\u00a0; "
    )


def test_without_gaps_there_is_nothing_to_suggest(shop: FakeShop, call: Call) -> None:
    worker(shop, sr=0)

    assert call(shifts.suggest) == [shift_texts.NO_GAPS[Language.EN]]


def test_a_standing_shows_what_it_means_and_every_reason(shop: FakeShop, today: date, call: Call) -> None:
    member = worker(shop, Mode.REGULAR, sr=0)
    missed = shift(shop, today - timedelta(1), of=[member], kind=PlaceKind.REGULAR)
    attend(shop, missed, PlaceState.ABSENT_2)
    shift(shop, today + timedelta(2), 9, of=[member], kind=PlaceKind.COMPENSATION)
    due = today - timedelta(1)
    on = EN.day_month(due) if due.year == today.year else f"{EN.day_month(due)} {due.year}"

    assert call(shifts.standing, number=1) == [
        "Amélie Martin, member 1: regular",
        f"Status on {EN.numeric_date(today)}: alert",
        "May shop: yes",
        "Counters: \u22121 regular, \u22121 compensation",
        f"To be made up until {EN.numeric_date(today + timedelta(28))}",
        f"Next shift: {EN.day(today + timedelta(2))}, 9:00\u00a0\u2013 12:00",
        "Why:",
        f"{EN.numeric_date(today)}: history taken over from elsewhere; up to date",
        (
            f"{EN.numeric_date(today)}: missed the shift of {on} (two shifts to make up): \u22121 regular, "
            "\u22121 compensation; up to date → alert"
        ),
    ]


def test_the_standing_of_an_irregular_member_has_countdowns(shop: FakeShop, today: date, call: Call) -> None:
    worker(shop, sr=1, irregular_start=today - timedelta(21))

    countdown, alert = today + timedelta(7), today + timedelta(35)
    assert call(shifts.standing, "nl", number=1)[2:6] == [
        "Mag winkelen: ja",
        "Tellers: +1 vooruit",
        f"Volgende aftelling: {EN.numeric_date(countdown)}",
        f"Zonder nieuwe shift in waarschuwing op {EN.numeric_date(alert)}",
    ]


def test_a_standing_of_a_past_day_is_what_was_valid_then(shop: FakeShop, today: date, call: Call) -> None:
    shop.clock.pass_by(days=-10)
    member = worker(shop, Mode.REGULAR, sr=0)
    shop.clock.pass_by(days=10)
    attend(shop, shift(shop, today - timedelta(1), of=[member], kind=PlaceKind.REGULAR), PlaceState.ABSENT_1)
    then = today - timedelta(5)

    found = call(shifts.standing, number=1, day=then)

    assert found[1] == f"Status on {EN.numeric_date(then)}: up to date"
    assert len(found) == 6
    assert call(shifts.standing, number=1)[1].endswith("alert")


def test_somebody_who_takes_no_part_has_no_standing_and_an_unknown_number_is_refused(
    shop: FakeShop, today: date, call: Call
) -> None:
    shop.member(number=5)

    assert call(shifts.standing, "fr", number=5) == [
        "Amélie Martin, membre 5 : ne participe pas aux shifts",
        f"Statut le {EN.numeric_date(today)} : sans statut",
        "Peut faire ses courses : non",
        "Compteurs : 0 régulier, 0 rattrapage",
    ]
    with pytest.raises(MemberUnknown):
        call(shifts.standing, number=99)


def test_statistics_are_tables_of_slots_tasks_absences_members_and_gaps(
    shop: FakeShop, today: date, call: Call
) -> None:
    amelie, bart = worker(shop, sr=1), worker(shop, Mode.REGULAR, sr=0)
    till = task(shop, "Till")
    yesterday, soon = today - timedelta(1), today + timedelta(1)
    attend(shop, shift(shop, yesterday, of=[amelie], free=1, task_id=till), PlaceState.DONE)
    missed = shift(shop, yesterday, 14, of=[bart], kind=PlaceKind.REGULAR)
    attend(shop, missed, PlaceState.ABSENT_2)
    shift(shop, soon, free=2, of=[amelie], task_id=till)

    tables = "\n".join(call(shifts.statistics, first=yesterday, last=today)).split("\n\n")

    assert [table.split("\n") for table in tables] == [
        [
            "day\thour\tplaces\theld\tdone\tmissed",
            f"{EN.weekday(yesterday)}\t10:00\t2\t1\t1\t0",
            f"{EN.weekday(yesterday)}\t14:00\t1\t1\t0\t1",
        ],
        ["task\tplaces\theld\tdone\tmissed", "Till\t2\t1\t1\t0", "no task\t1\t1\t0\t1"],
        [
            "absences\texcused\tone shift to make up\ttwo shifts to make up",
            "regular\t0\t0\t1",
            "compensation\t0\t0\t0",
            "irregular\t0\t0\t0",
        ],
        [
            f"members\t{EN.numeric_date(yesterday)}\t{EN.numeric_date(today)}",
            "up to date\t0\t1",
            "alert\t0\t1",
        ],
        ["people missing on\thour\ttask\tfree places\tplaces", f"{EN.day(soon)}\t10:00\tTill\t2\t3"],
    ]


def test_statistics_are_of_the_last_four_weeks_unless_said_otherwise(shop: FakeShop, today: date, call: Call) -> None:
    for days in (-27, -28):
        shift(shop, today + timedelta(days), free=1)

    slots = call(shifts.statistics)[:3]

    assert slots[1].endswith("\t1\t0\t0\t0")
    assert slots[2] == ""
    with pytest.raises(BadCall):
        call(shifts.statistics, first=today, last=today - timedelta(1))


def test_members_are_counted_at_both_ends_and_on_the_first_of_each_month(shop: FakeShop, call: Call) -> None:
    lines = call(shifts.statistics, first=date(2026, 1, 15), last=date(2026, 3, 2))

    assert "members\t15/01/2026\t01/02/2026\t01/03/2026\t02/03/2026" in lines


def test_the_calendar_is_written_into_a_file(shop: FakeShop, today: date, call: Call, tmp_path: Path) -> None:
    pytest.importorskip("beesdesk.shifts.calendar_file")
    shift(shop, today + timedelta(2), of=[worker(shop)])

    assert call(shifts.calendar, number=1, file=tmp_path / "shifts.ics") == []

    written = (tmp_path / "shifts.ics").read_text("utf-8")
    assert written.startswith("BEGIN:VCALENDAR")
    assert written.count("BEGIN:VEVENT") == 1


def test_the_sheets_of_a_day_are_printed_into_a_file(shop: FakeShop, today: date, call: Call, tmp_path: Path) -> None:
    starts = shop.now() + timedelta(minutes=5)
    sheets.shift(shop, [sheets.worker(shop, "Anna")], starts)
    shop.do(make_due_sheets, now=shop.now())
    day, file = shop.read(today_of, starts), tmp_path / "day.pdf"

    assert call(shifts.sheet, "nl", day=day, file=file) == [f"Aanwezigheidslijsten: 1, in {file}"]
    with pypdfium2.PdfDocument(file) as document:
        assert "Anna M." in document[0].get_textpage().get_text_range()

    with pytest.raises(NoSheets):
        call(shifts.sheet, day=today - timedelta(9), file=file)
