"""What stands in the parts of a workbook (XLSX, ODS) beside its values: where formulas are, and how far the cells reach."""

import posixpath
import zipfile
import zlib
from pathlib import Path
from typing import Any, Final
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

_CONTENT: Final = "content.xml"
_BOOK: Final = "xl/workbook.xml"
_SHEETS: Final = "xl/worksheets/"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_CHUNK: Final = 1024**2
_MOST_ROWS: Final = 1_048_576


class PartUnreadable(ValueError):
    """A part of the workbook is no XML, or XML with entities."""


def formula_rows(path: Path, place: int) -> frozenset[int]:
    """Return the rows (from 1) of a workbook's sheet (from 0) that hold a formula. Raises `PartUnreadable`."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if _CONTENT in names:
            return frozenset(_ods(archive).formulas.get(place, ()))
        part = _sheet_part(archive, place)
        # Where the book does not say which part the sheet is, any of them may be.
        parts = [part] if part in names else [name for name in names if name.lower().startswith(_SHEETS)]
        rows: set[int] = set()
        for name in parts:
            if _has_formula(archive, name):
                found = _XlsxRows()
                _parse(archive, name, found)
                rows |= found.formulas
        return frozenset(rows)


def tells_formulas(path: Path) -> bool:
    """Tell whether a workbook is of a kind in which formulas can be seen: XLSX and ODS, not their binary sister (XLSB)."""
    with zipfile.ZipFile(path) as archive:
        return bool({_CONTENT, _BOOK} & set(archive.namelist()))


def cells_of_ods(archive: zipfile.ZipFile) -> int:
    """Return the cells between the first corner of the largest table and its last; 0 for another kind of file.

    A single cell may say that it stands for a million: all would be kept in memory. Raises `PartUnreadable`.
    """
    return max(_ods(archive).areas, default=0) if _CONTENT in archive.namelist() else 0


def _ods(archive: zipfile.ZipFile) -> "_OdsTables":
    found = _OdsTables()
    _parse(archive, _CONTENT, found)
    return found


def _parse(archive: zipfile.ZipFile, part: str, handler: ContentHandler) -> None:
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    try:
        with archive.open(part) as stream:
            parser.parse(stream)
    except (DefusedXmlException, SAXException, ValueError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise PartUnreadable(f"{part}: {error}") from error


def _has_formula(archive: zipfile.ZipFile, part: str) -> bool:
    """Tell whether a part may hold a formula, without understanding it: most price lists have none."""
    with archive.open(part) as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            if b"<f" in text or b":f" in text:
                return True
            tail = text[-1:]
    return False


def _sheet_part(archive: zipfile.ZipFile, place: int) -> str:
    """Return the name of the part that holds a sheet, by the order in the book; an empty name where it says none."""
    names = set(archive.namelist())
    if _BOOK not in names or _RELATIONS not in names:
        return ""
    book, relations = _Attributes("sheet"), _Attributes("Relationship")
    _parse(archive, _BOOK, book)
    _parse(archive, _RELATIONS, relations)
    key = next(
        (value for name, value in (book.found[place : place + 1] or [{}])[0].items() if name.endswith(":id")), ""
    )
    target = next((one.get("Target", "") for one in relations.found if one.get("Id") == key), "")
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


class _Attributes(ContentHandler):
    """The attributes of every element of one name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.found: list[dict[str, str]] = []

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - SAX's own
        """Keep it."""
        if _bare(name) == self._name:
            self.found.append(dict(attrs.items()))


class _XlsxRows(ContentHandler):
    """The rows of a sheet with a formula."""

    def __init__(self) -> None:
        super().__init__()
        self._row = 0
        self.formulas: set[int] = set()

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - SAX's own
        """Count rows, and note where a formula begins."""
        match _bare(name):
            case "row":
                self._row = _number(attrs.get("r"), self._row + 1)
            case "f":
                self.formulas.add(self._row)


class _OdsTables(ContentHandler):
    """Formulas and reach of each table; a repeated row or cell that holds nothing reaches nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.formulas: dict[int, set[int]] = {}
        self.areas: list[int] = []
        self._row = self._repeated = self._column = self._last_row = self._last_column = 0
        self._full = self._formula = False

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - SAX's own
        """Go on by a table, a row, a cell."""
        match _bare(name):
            case "table":
                self._row = self._last_row = self._last_column = 0
            case "table-row":
                self._repeated, self._column = _number(attrs.get("table:number-rows-repeated"), 1), 0
                self._full = self._formula = False
            case "table-cell" | "covered-table-cell":
                self._column += _number(attrs.get("table:number-columns-repeated"), 1)
                self._formula |= "table:formula" in attrs
                if "office:value-type" in attrs or "table:formula" in attrs:
                    self._fill()
            case "p":
                self._fill()

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's own
        """Close a row or a table."""
        match _bare(name):
            case "table-row":
                if self._formula:
                    rows = range(self._row + 1, self._row + 1 + min(self._repeated, _MOST_ROWS))
                    self.formulas.setdefault(len(self.areas), set()).update(rows)
                self._row += self._repeated
                if self._full:
                    self._last_row = self._row
            case "table":
                self.areas.append(self._last_row * self._last_column)

    def _fill(self) -> None:
        self._full = True
        self._last_column = max(self._last_column, self._column)


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else otherwise
