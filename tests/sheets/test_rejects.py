import csv
from pathlib import Path

from beesdesk.sheets.reading import open_sheet
from beesdesk.sheets.rejects import REASONS, Rejected, sentence, write_rejects
from beesdesk.words import Language

HEADER = ("gtin", "nom")


def rejected(reason: str = "check_digit", text: str = "5410000000001", *cells: str) -> Rejected:
    return Rejected(7, reason, text, HEADER, cells or (text, "Lait"))


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_reason_is_a_sentence_in_each_language_with_what_stood_there() -> None:
    assert sentence(rejected(), Language.FR) == (
        "Code-barres\u00a0: le chiffre de contrôle est faux\u00a0: 5410000000001"
    )
    assert sentence(rejected(), Language.NL) == "Streepjescode: het controlecijfer klopt niet: 5410000000001"
    assert sentence(rejected("missing_name", ""), Language.EN) == "The name is missing"


def test_every_reason_has_three_sentences_that_differ() -> None:
    assert [reason for reason, texts in REASONS.items() if len(set(texts)) != 3 or not all(texts)] == []


def test_rejected_rows_stand_under_their_own_header_with_line_and_reason(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    write_rejects(path, [rejected()], Language.EN)

    assert table(path) == [
        ["line", "reason", "gtin", "nom"],
        ["7", "Barcode: the check digit is wrong: 5410000000001", "5410000000001", "Lait"],
    ]


def test_no_cell_of_the_rejects_is_run_as_a_formula_and_an_import_reads_it_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    cells = ("=cmd|' /C calc'!A0", "@SUM(A1)", "+32 2", "-5", "\t=1", "Lait = bon")
    write_rejects(path, [Rejected(2, "price", "=1+1", tuple("abcdef"), cells)], Language.FR)

    assert [cell[0] for cell in table(path)[1][2:]] == ["'", "'", "'", "'", "'", "L"]
    assert next(iter(open_sheet(path).lines()))[1][2:6] == list(cells[:4])


def test_a_file_without_rejected_rows_has_a_header_alone(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    write_rejects(path, [], Language.FR)
    assert table(path) == [["line", "reason"]]
