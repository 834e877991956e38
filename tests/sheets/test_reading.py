import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.sheets import reading
from beesdesk.sheets.reading import SheetUnreadable, open_sheet

ROWS = [["gtin", "libellé", "prix"], ["5410000000009", "Crème brûlée", "1,25"], ["5410000000016", "Œuf; frais", "2,50"]]
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=20)


def read(path: Path) -> list[list[str]]:
    sheet = open_sheet(path)
    return [list(sheet.header), *(cells for _, cells in sheet.lines())]


def text_file(folder: Path, separator: str, encoding: str) -> Path:
    lines = [separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in ROWS]
    path = folder / "prices.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_file_is_read_whatever_its_separator_and_encoding(tmp_path: Path, separator: str, encoding: str) -> None:
    assert read(text_file(tmp_path, separator, encoding)) == ROWS


def test_a_workbook_is_read_with_numbers_as_people_type_them(tmp_path: Path) -> None:
    path = tmp_path / "prices.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(1, 0, ["gtin", "prix", "depuis", "heure", "bio"])
        sheet.write_row(2, 0, [5410000000009, 2.35])
        sheet.write_datetime(2, 2, datetime(2026, 3, 1), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001
        sheet.write_boolean(2, 4, True)

    assert read(path) == [
        ["gtin", "prix", "depuis", "heure", "bio"],
        ["5410000000009", "2.35", "2026-03-01", "", "True"],
    ]
    assert [number for number, _ in open_sheet(path).lines()] == [3]


def test_the_first_sheet_with_anything_in_it_counts(tmp_path: Path) -> None:
    path = tmp_path / "prices.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("notes")
        book.add_worksheet("prices").write_row(0, 0, ["gtin", "nom"])

    assert read(path) == [["gtin", "nom"]]


def test_an_ods_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "prices.ods"
    namespaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    text, number = 'office:value-type="string"', 'office:value-type="float" office:value="1.25"'
    cells = [(text, "nom"), (text, "prix")], [(text, "Lait"), (number, "1,25")]
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>" for kind, shown in row)
        + "</table:table-row>"
        for row in cells
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<office:document-content {namespaces} office:version="1.2"><office:automatic-styles/><office:body><office:spreadsheet>'
            f'<table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body></office:document-content>',
        )

    assert read(path) == [["nom", "prix"], ["Lait", "1.25"]]


def test_lines_are_numbered_as_in_the_file_and_blank_ones_left_out(tmp_path: Path) -> None:
    path = tmp_path / "prices.csv"
    path.write_text('\nnom,prix\n"deux\nlignes",1\n , \n\nLait,2\n', encoding="utf-8")

    assert list(open_sheet(path).lines()) == [(3, ["deux\nlignes", "1"]), (7, ["Lait", "2"])]


def test_quotes_that_are_never_closed_mean_nothing_in_the_export_of_open_food_facts(tmp_path: Path) -> None:
    path = tmp_path / "off.csv"
    path.write_text('code\tproduct_name\n1\t"Le vrai\n2\tPain\n', encoding="utf-8")

    assert read(path)[1:] == [["1", '"Le vrai'], ["2", "Pain"]]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("nothing.csv", None, "missing"),
        ("empty.csv", b"", "empty"),
        ("blank.csv", b"\n , \n\n", "empty"),
        ("cut.xlsx", b"PK\x03\x04 and no more", "damaged"),
        ("old.xls", b"\xd0\xcf\x11\xe0 and no more", "damaged"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, content: bytes | None, reason: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(SheetUnreadable) as refusal:
        open_sheet(path)
    assert (refusal.value.path, refusal.value.reason) == (path, reason)


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(SheetUnreadable):
        open_sheet(tmp_path)


def test_a_cell_that_swallows_the_file_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "prices.csv"
    path.write_text('nom,prix\nLait,1\n"Pain,2\n' + "x" * 200_000, encoding="utf-8")

    with pytest.raises(SheetUnreadable) as refusal:
        list(open_sheet(path).lines())
    assert refusal.value.reason == "damaged"
    assert refusal.value.detail.startswith("3:")


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    path = tmp_path / "prices.csv"
    path.write_text("nom\n" + "Lait\n" * 4, encoding="utf-8")

    with pytest.raises(SheetUnreadable) as refusal:
        list(open_sheet(path).lines())
    assert refusal.value.reason == "too_many_rows"


def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_UNPACKED_BYTES", 1000)
    path = tmp_path / "bomb.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write(0, 0, "nom")

    with pytest.raises(SheetUnreadable) as refusal:
        open_sheet(path)
    assert refusal.value.reason == "too_large"


@pytest.mark.parametrize("corner", [(1_048_575, 16_383), (900_000, 100), (0, 0), (10, 16_383)])
def test_a_lonely_cell_far_away_does_not_fill_the_memory(tmp_path: Path, corner: tuple[int, int]) -> None:
    path = tmp_path / "far.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 1, "nom")
        sheet.write(*corner, "loin")

    if corner[0] * corner[1] < reading.MOST_CELLS:
        assert "nom" in open_sheet(path).header
        return
    with pytest.raises(SheetUnreadable) as refusal:
        open_sheet(path)
    assert refusal.value.reason == "too_large"


def test_the_same_lines_can_be_read_twice(tmp_path: Path) -> None:
    sheet = open_sheet(text_file(tmp_path, ",", "utf-8"))
    assert list(sheet.lines()) == list(sheet.lines())


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6))
@settings(deadline=None, max_examples=60)
def test_any_table_that_a_spreadsheet_writes_reads_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_numbers": False, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["a", "b", "c", "d"])
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)

    wanted = [row for row in rows if "".join(row).strip()]
    for read_row, row in zip(read(path)[1:], wanted, strict=True):
        for got, cell in zip(read_row, row, strict=False):
            assert got == cell or not cell.isprintable() or got == cell[1:]


def test_a_date_with_a_time_keeps_it() -> None:
    assert reading._text(datetime(2026, 3, 1, 14, 30)) == "2026-03-01 14:30:00"  # noqa: DTZ001
    assert reading._text(date(2026, 3, 1)) == "2026-03-01"
