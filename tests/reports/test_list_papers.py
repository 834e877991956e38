"""Lists of the office as files, read back by other libraries: what is shown, and nothing that a name could do."""

import csv
import re
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fake_roster import on, shift, task, worker
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.reports.exports import ExportKindUnknown, ExportNotWritten
from beesdesk.reports.list_columns import usual
from beesdesk.reports.list_papers import ENDINGS, ListPaper, list_paper, write_list
from beesdesk.reports.saving import PaperNotSaved
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.shifts.lists import lists
from beesdesk.words import Language, ListName, Mode

HOSTILE = (
    "=1+1",
    "+32",
    "-cmd|' /C calc'!A0",
    "@SUM(A1)",
    "<b>x</b><img src='/etc/passwd'/>",
    "a</para>b",
    "\u202ecba",
    "x\x07",
)


def paper(
    shop: FakeShop, name: ListName, language: Language = Language.EN, keys: tuple[str, ...] | None = None
) -> ListPaper:
    rows = shop.read(lists, language, now=shop.now())[name]
    return shop.read(list_paper, name, keys or usual(name), rows, language, now=shop.now())


def in_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def in_xlsx(path: Path) -> list[list[Any]]:
    found: list[list[Any]] = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return found


def in_pdf(data: bytes | Path) -> list[str]:
    with pypdfium2.PdfDocument(data) as found:
        return [page.get_textpage().get_text_range() for page in found]


@pytest.fixture
def owing(shop: FakeShop) -> FakeShop:
    """A shop whose members owe shifts and have hostile names."""
    for name in HOSTILE:
        worker(shop, Mode.REGULAR, first_name=name, sr=-1)
    return shop


def test_a_text_file_has_heads_days_and_figures_as_spreadsheets_here_read_them(shop: FakeShop, tmp_path: Path) -> None:
    till = task(shop, "Caisse")
    shift(shop, on(shop, 2), free=2, task_id=till)
    write_list(paper(shop, ListName.GAPS, Language.FR), tmp_path / "lists" / "gaps.csv")

    assert in_csv(tmp_path / "lists" / "gaps.csv") == [
        ["Jour", "Heures", "Tâche", "Manquants", "Prévus", "Compétence", "Responsable"],
        ["2026-11-25", "10\u00a0h\u00a000\u00a0\u2013 13\u00a0h\u00a000", "Caisse", "2", "0", "", "personne"],
    ]


def test_a_workbook_has_real_days_and_numbers(shop: FakeShop, tmp_path: Path) -> None:
    worker(shop, Mode.REGULAR, sr=-1, sc=-1, alert_start=shop.today)
    write_list(paper(shop, ListName.ALERT), tmp_path / "alert.xlsx")

    head, row = in_xlsx(tmp_path / "alert.xlsx")

    assert head == ["No.", "Member", "Until", "To book", "Next shift"]
    assert row == [1, "Martin Amélie", date(2026, 12, 21), 2, ""]


def test_names_never_become_formulas(owing: FakeShop, tmp_path: Path) -> None:
    found = paper(owing, ListName.OWING, keys=("number", "family_name", "first_name"))
    for ending in ("csv", "xlsx"):
        write_list(found, tmp_path / f"owing.{ending}")

    cells = [row[2] for row in in_csv(tmp_path / "owing.csv")[1:]]
    assert {"'=1+1", "'+32", "'@SUM(A1)"} <= set(cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    names = {row[2] for row in in_xlsx(tmp_path / "owing.xlsx")[1:]}
    assert {"=1+1", "+32", "@SUM(A1)", "cba", "x"} <= names


def test_a_paper_draws_names_and_never_reads_them(owing: FakeShop, tmp_path: Path) -> None:
    write_list(paper(owing, ListName.OWING), tmp_path / "owing.pdf")

    (page,) = in_pdf(tmp_path / "owing.pdf")

    assert "Shifts to make up" in page
    assert "a</para>b" in page.replace("\r\n", "")
    assert "\u202e" not in page
    assert "root:" not in page
    assert "Total: 8" in page
    assert "page 1 of 1" in page


def test_a_long_list_has_its_heads_and_numbers_on_every_page(shop: FakeShop) -> None:
    rows = tuple((str(number), f"Name {number}") for number in range(500))
    data = table_pdf(Paper("Liste", "La Ruche", ("N°", "Nom"), rows, ("500", ""), (True, False)), Language.FR)

    pages = in_pdf(data)

    assert len(pages) > 5
    assert all("Nom" in page and f"page {place} de {len(pages)}" in page for place, page in enumerate(pages, 1))
    assert re.findall(r"Name (\d+)", "\n".join(pages)) == [str(number) for number in range(500)]


def test_an_empty_list_is_one_page(shop: FakeShop) -> None:
    (page,) = in_pdf(table_pdf(Paper("Liste", "La Ruche", ("N°",), (), (), (False,)), Language.FR))
    assert "page 1 de 1" in page


@given(st.lists(st.tuples(st.text(max_size=400), st.text(max_size=20)), max_size=6))
def test_any_text_makes_a_paper(rows: list[tuple[str, str]]) -> None:
    data = table_pdf(Paper("T", "A", ("one", "two"), tuple(rows), (), (False, True)), Language.NL)
    assert len(in_pdf(data)) >= 1


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_file_is_whole_or_not_there(owing: FakeShop, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"list.{ending}"
    target.mkdir()

    with pytest.raises((ExportNotWritten, PaperNotSaved)):
        write_list(paper(owing, ListName.OWING), target)

    assert list(target.iterdir()) == []
    assert not (tmp_path / f"list.{ending}.part").exists()


def test_only_known_kinds_of_files_are_written(owing: FakeShop, tmp_path: Path) -> None:
    with pytest.raises(ExportKindUnknown):
        write_list(paper(owing, ListName.OWING), tmp_path / "list.ods")


def test_a_folder_that_is_a_file_is_refused(owing: FakeShop, tmp_path: Path) -> None:
    (tmp_path / "lists").write_text("")
    with pytest.raises(ExportNotWritten):
        write_list(paper(owing, ListName.OWING), tmp_path / "lists" / "list.csv")


def test_a_practice_shop_says_so_in_every_row(owing: FakeShop, tmp_path: Path) -> None:
    owing.be_practice()
    write_list(paper(owing, ListName.OWING), tmp_path / "owing.csv")
    write_list(paper(owing, ListName.OWING), tmp_path / "owing.pdf")

    assert {row[0] for row in in_csv(tmp_path / "owing.csv")[1:]} == {"TRAINING / EXERCICE / OEFENING"}
    assert "TRAINING" in in_pdf(tmp_path / "owing.pdf")[0]


def test_a_language_is_written_in_its_letters(shop: FakeShop, tmp_path: Path) -> None:
    key = worker(shop, Mode.REGULAR, sr=-1)
    shop.do(Session.change, Member, key, family_name="Œuvrard-Łukasz")
    write_list(paper(shop, ListName.OWING, Language.FR), tmp_path / "owing.pdf")

    assert "uvrard" in in_pdf(tmp_path / "owing.pdf")[0]
