"""Lists are read back as they were meant, and nothing that people type becomes a formula."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from python_calamine import CalamineWorkbook

from beesdesk.pos.closings import catch_up
from beesdesk.reports.exports import KINDS, ExportKindUnknown, ExportNotWritten, sheet, write
from beesdesk.words import Language

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
HOSTILE = ("=1+1", "+32", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "bell\x07")


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    for name in HOSTILE:
        till.scan(till.product(name, "1.25"))
    till.pay("cash", "10")
    till.clock.pass_by(days=1)
    till.do(catch_up, now=till.now())
    return till


def in_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_every_list_is_read_back(sold: FakeShop, tmp_path: Path, kind: str, ending: str) -> None:
    path, found = tmp_path / f"{kind}.{ending}", sold.read(sheet, kind, FIRST, LAST)
    write(found, path, Language.FR)
    rows = in_csv(path) if ending == "csv" else CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()

    assert found.rows
    assert tuple(rows[0]) == found.head
    assert len(rows) == len(found.rows) + 1
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [path]


def test_names_stay_text(sold: FakeShop, tmp_path: Path) -> None:
    found = sold.read(sheet, "lines", FIRST, LAST)
    write(found, tmp_path / "lines.csv", Language.NL)
    write(found, tmp_path / "lines.xlsx", Language.NL)
    names = [row[5] for row in in_csv(tmp_path / "lines.csv")[1:]]
    cells = CalamineWorkbook.from_path(str(tmp_path / "lines.xlsx")).get_sheet_by_index(0).to_python()

    assert names == ["'=1+1", "'+32", "'-cmd|' /C calc'!A0", "'@SUM(A1)", "'\tx", "bell"]
    assert [row[5] for row in cells[1:]][:4] == list(HOSTILE[:4])
    assert [row[9] for row in cells[1:]] == [1.25] * len(HOSTILE)


def test_figures_have_the_decimal_mark_of_the_language(sold: FakeShop, tmp_path: Path) -> None:
    found = sold.read(sheet, "journal", FIRST, LAST)
    for language, gross in ((Language.FR, "7,50"), (Language.EN, "7.50")):
        write(found, tmp_path / "journal.csv", language)
        assert in_csv(tmp_path / "journal.csv") == [
            ["day", "receipts", "gross", "gross 6 %", "vat 6 %", "cash"],
            ["2026-11-23", "1", gross, gross, gross.replace("7", "0").replace("50", "42"), gross],
        ]


def test_another_ending_and_a_folder_that_is_none_are_refused(sold: FakeShop, tmp_path: Path) -> None:
    found = sold.read(sheet, "sales", FIRST, LAST)
    with pytest.raises(ExportKindUnknown):
        write(found, tmp_path / "sales.pdf", Language.FR)
    with pytest.raises(ExportNotWritten):
        write(found, tmp_path / "nowhere" / "sales.csv", Language.FR)
    assert list(tmp_path.glob("*sales*")) == []
    assert sum(row[5] for row in found.rows) == Decimal("7.50")  # type: ignore[misc]  # amounts
