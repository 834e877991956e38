"""Attendance sheets on paper, read back from the PDF."""

import re
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.reports.attendance_sheets import save_sheets, sheets_pdf, spaced
from beesdesk.reports.saving import PaperNotSaved
from beesdesk.reports.sheet_texts import sheet_word
from beesdesk.shifts.sheet_papers import PaperLine, SheetPaper
from beesdesk.words import Language, PlaceKind

STARTS, ENDS = datetime(2026, 3, 5, 9, 30), datetime(2026, 3, 5, 12, 0)  # noqa: DTZ001 - local, as papers have them
CODE = "2603050930120042"


def line(place: int, name: str = "Anna M.", task: str = "Till", replacement: str | None = None) -> PaperLine:
    return PaperLine(place, 100 + place, name, task, PlaceKind.COMPENSATION, replacement, added=False)


def paper(*lines: PaperLine, leaders: tuple[str, ...] = ("Luc P.",), empty: int = 3) -> SheetPaper:
    tasks = tuple(dict.fromkeys(one.task for one in lines))
    return SheetPaper(UUID(int=1), CODE, date(2026, 3, 5), STARTS, ENDS, leaders, tasks, lines, empty)


def read(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range().replace("\u00a0", " ") for page in document]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FR, ("Feuille de présence", "jeudi 5 mars 2026, 9 h 30 \u2013 12 h 00", "rattrapage", "n° 101")),
        (Language.NL, ("Aanwezigheidslijst", "donderdag 5 maart 2026, 9.30 \u2013 12.00 u.", "inhaalshift", "nr. 101")),
        (Language.EN, ("Attendance sheet", "9:30 \u2013 12:00", "compensation", "no. 101")),
    ],
)
def test_a_sheet_says_what_it_is_about(language: Language, words: tuple[str, ...]) -> None:
    (text,) = read(sheets_pdf([paper(line(1), line(2, "Bea D.", replacement="Zoé K."))], language))

    for part in (*words, "Luc P.", "Anna M.", "Bea D.", "Zoé K.", "Till", spaced(CODE)):
        assert part in text
    for key in ("team_enough", "notes", "signature"):
        assert sheet_word(key, language) in text
    for sign in "PL012R":
        assert sign in text.split()
    assert text.split().count("+") == 3


def test_the_bar_code_is_wide_enough_to_scan() -> None:
    with pypdfium2.PdfDocument(sheets_pdf([paper(line(1))], Language.EN)) as document:
        image = document[0].render(scale=4, grayscale=True).to_pil()
    row = [image.getpixel((x, 4 * 60)) < 128 for x in range(image.width)]
    turns = sum(one is not other for one, other in pairwise(row))
    assert turns == 2 * (
        3 * (1 + 8 + 1) + 4
    )  # three bars for the start, eight pairs of figures and the check; four for the stop


def test_each_sheet_begins_a_page_and_a_long_one_goes_on() -> None:
    long = paper(*(line(place, f"Member {place}") for place in range(1, 41)))

    pages = read(sheets_pdf([paper(line(1)), long], Language.EN))

    assert len(pages) > 3
    assert "page 1 of 1" in pages[0]
    assert f"page {len(pages) - 1} of {len(pages) - 1}" in pages[-1]
    assert all(spaced(CODE) in page for page in pages)
    found = [int(number) for page in pages for number in re.findall(r"\bMember (\d+)\b", page)]
    assert found == list(range(1, 41))


def test_hostile_names_are_only_names() -> None:
    names = ("<b>Bold</b> & <font size=99>", "A\x00\x07\x1b[2J\u202eB", "W" * 4000, "%s {0} \\ ()", "\n\r\t")
    (text,) = read(sheets_pdf([paper(*(line(place, name, name) for place, name in enumerate(names, 1)))], Language.FR))

    assert "<b>Bold</b> & <font size" in text
    assert "A[2JB" in text
    assert "WWW..." in text
    assert "%s {0} \\ ()" in text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=200), max_size=6), st.sampled_from(list(Language)))
def test_any_name_makes_a_readable_paper(names: list[str], language: Language) -> None:
    lines = [line(place, name, name, name) for place, name in enumerate(names, 1)]
    (text,) = read(sheets_pdf([paper(*lines, leaders=tuple(names))], language))
    assert sheet_word("title", language) in text


def test_a_file_is_written_whole_or_refused(tmp_path: Path) -> None:
    save_sheets([paper(line(1))], Language.NL, tmp_path / "new" / "sheets.pdf")
    assert (tmp_path / "new" / "sheets.pdf").read_bytes().startswith(b"%PDF")

    (tmp_path / "file").write_text("no folder")
    with pytest.raises(PaperNotSaved):
        save_sheets([paper(line(1))], Language.NL, tmp_path / "file" / "sheets.pdf")
