"""A table from a file: CSV in any usual dress (encoding, separator), XLSX, XLS, ODS. Every cell comes out as text."""

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from python_calamine import CalamineError, load_workbook

from beesdesk.errors import ShopError
from beesdesk.sheets.encodings import old_set_of
from beesdesk.sheets.workbook_parts import PartUnreadable, cells_of_ods

MOST_ROWS: Final = 1_000_000
LONGEST_CELL: Final = 10_000
"""Characters; the product or member of a row with a longer cell is refused, not the file."""
MOST_UNPACKED_BYTES: Final = 1024**3
MOST_CELLS: Final = 50_000_000
_CHUNK: Final = 1024**2
_GUESSED_FROM: Final = 16 * _CHUNK
_OVERLAP: Final = 200
# In a sheet of an XLSX file: a row's number, or that of a cell from row 100,000 on; a column from AA on.
_FAR_ROW: Final = re.compile(rb"row\b[^<>]*?\br=[\"']([0-9]{1,9})[\"']|\br=[\"'][A-Z]{1,3}([0-9]{6,9})[\"']")
_FAR_COLUMN: Final = re.compile(rb"\br=[\"']([A-Z]{2,3})[0-9]")
_SEPARATORS: Final = ",;\t"
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # zip (XLSX, ODS) and the older XLS
_BOMS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What `rejects` puts before a cell that a spreadsheet would run.
_DISARMED: Final = ("'=", "'+", "'-", "'@")

LineReader = Generator[tuple[int, list[str]], None, None]
Lines = Callable[[], LineReader]


class SheetUnreadable(ShopError):
    """The file is no table that we can read; `reason` is missing, empty, damaged, too_large or too_many_rows."""

    def __init__(self, path: Path, reason: str, detail: str = "") -> None:
        super().__init__(path, reason, detail)
        self.path = path
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first table of a file: its header, and `lines()`, which reads on to the end.

    A line is its number in the file, from 1, and as many cells as the header has or more. Blank lines are left out.
    `place` is that of the sheet in its workbook, from 0; None in a text file.
    """

    header: tuple[str, ...]
    lines: Lines
    place: int | None = None


def open_sheet(path: Path, most_cells: int = MOST_CELLS) -> Sheet:
    """Return the table of a file. Raises `SheetUnreadable`, at once or while its lines are read.

    A workbook is kept in memory: one with more cells than `most_cells`, empty ones too, is refused.
    """
    try:
        with path.open("rb") as file:
            is_workbook = file.read(4) in _WORKBOOKS
        return _after_header(path, *(_workbook_lines(path, most_cells) if is_workbook else (_text_lines(path), None)))
    except FileNotFoundError as error:
        raise SheetUnreadable(path, "missing") from error
    except OSError as error:
        raise SheetUnreadable(path, "damaged", error.strerror or "") from error


def _after_header(path: Path, lines: Lines, place: int | None) -> Sheet:
    """Split the first line with anything in it from the rest."""
    with closing(lines()) as reading:
        header = next((cells for _, cells in reading), None)
    if header is None:
        raise SheetUnreadable(path, "empty")

    def rest() -> LineReader:
        for done, line in enumerate(islice(lines(), 1, None)):
            if done >= MOST_ROWS:
                raise SheetUnreadable(path, "too_many_rows", str(MOST_ROWS))
            yield line

    return Sheet(tuple(cell.strip() for cell in header), rest, place)


def _text_lines(path: Path) -> Lines:
    """Return what reads a text file, its encoding and separator guessed."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        head = file.read(_CHUNK)
    separator = max(_SEPARATORS, key=lambda mark: _width(head, mark))
    # The export of Open Food Facts has quotes that are never closed, and none that mean anything.
    is_raw = separator == "\t" and head.startswith("code\t")

    def lines() -> LineReader:
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            reader = csv.reader(file, delimiter=separator, quoting=csv.QUOTE_NONE if is_raw else csv.QUOTE_MINIMAL)
            number = 1
            try:
                for cells in reader:
                    if "".join(cells).strip():
                        yield number, _undressed(cells)
                    number = reader.line_num + 1
            except csv.Error as error:
                raise SheetUnreadable(path, "damaged", f"{number}: {error}") from error

    return lines


def _undressed(cells: list[str]) -> list[str]:
    """Take off the apostrophe that kept a cell from being run as a formula."""
    if "'" not in "".join(cells):
        return cells
    return [cell[1:] if cell.startswith(_DISARMED) else cell for cell in cells]


def _encoding(path: Path) -> str:
    """Return UTF-8 where the whole file is, what its byte order mark says, else what Windows or DOS wrote here."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        start = file.read(4)
        for mark, encoding in _BOMS:
            if start.startswith(mark):
                return encoding
        file.seek(0)
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            file.seek(0)
            return old_set_of(file.read(_GUESSED_FROM))
    return "utf-8"


def _width(head: str, separator: str) -> int:
    """Return how many columns the first line has with this separator."""
    try:
        return len(next((row for row in csv.reader(io.StringIO(head), delimiter=separator) if any(row)), []))
    except csv.Error:
        return 0


def _workbook_lines(path: Path, most_cells: int) -> tuple[Lines, int]:
    """Load the first sheet of a workbook that holds anything; return what reads it, and its place."""
    try:
        _refuse_bomb(path, most_cells)
        workbook = load_workbook(io.BytesIO(path.read_bytes()))
        sheets = enumerate(workbook.get_sheet_by_index(index) for index in range(len(workbook.sheet_names)))
        place, sheet = next(((place, sheet) for place, sheet in sheets if sheet.height), (0, None))
        if sheet is not None and sheet.total_height > MOST_ROWS:
            raise SheetUnreadable(path, "too_many_rows", str(MOST_ROWS))
        rows = [] if sheet is None else sheet.to_python(skip_empty_area=False)
    except (CalamineError, zipfile.BadZipFile, PartUnreadable) as error:
        raise SheetUnreadable(path, "damaged", str(error)) from error

    def lines() -> LineReader:
        for number, row in enumerate(rows, 1):
            cells = [_text(value) for value in row]
            if "".join(cells).strip():
                yield number, _undressed(cells)

    return lines, place


def _refuse_bomb(path: Path, most_cells: int) -> None:
    """Refuse a workbook that would fill the memory: by its size, a lonely cell in the far corner, one that is many."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED_BYTES:
            raise SheetUnreadable(path, "too_large")
        if cells_of_ods(archive) > most_cells:
            raise SheetUnreadable(path, "too_large")
        for name in archive.namelist():
            if name.lower().startswith("xl/worksheets/") and name.endswith(".xml"):
                with archive.open(name) as part:
                    if _area(part) > most_cells:
                        raise SheetUnreadable(path, "too_large")


def _area(part: IO[bytes]) -> int:
    """Return the cells between the first corner of a sheet and the last, empty ones too: all are kept in memory."""
    rows, columns, tail = 1, 26, b""
    while chunk := part.read(_CHUNK):
        text = tail + chunk
        rows = max(rows, *(int(one or other) for one, other in _FAR_ROW.findall(text)), 1)
        columns = max(columns, *(_column(letters) for letters in set(_FAR_COLUMN.findall(text))), 1)
        tail = text[-_OVERLAP:]
    return rows * columns


def _column(letters: bytes) -> int:
    """Return the number of a column: Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _text(value: Any) -> str:
    """Return a cell as somebody would type it: a number of 13 digits stays one, a date is ISO."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ")
    return str(value)
