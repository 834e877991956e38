"""Lists of the office as files: workbook, text or paper, with the columns and rows that the screen shows."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from beesdesk.db.session import Session
from beesdesk.pos.rules import shop_rules
from beesdesk.reports.exports import TRAINING, TRAINING_MARK, ExportKindUnknown, ExportNotWritten, Sheet, write
from beesdesk.reports.list_columns import Cell, Column, Reader, columns_of, head, shown, sums, title, total_word
from beesdesk.reports.saving import save
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.wording import NAMELESS, shop_says
from beesdesk.values import dataclass
from beesdesk.words import Language, ListName

PDF: Final = ".pdf"
ENDINGS: Final = ("xlsx", "csv", "pdf")


@dataclass(frozen=True, slots=True)
class ListPaper:
    """A list on its way into a file: its columns and rows in the order in which they are seen, `made` by the shop's clock."""

    name: ListName
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    reader: Reader
    made: datetime
    shop: str
    training: bool


def reader_of(session: Session, language: Language) -> Reader:
    """Return who reads lists in a language at this shop."""
    return Reader(language, zone_of(session), {**task_names(session, language)})


def list_paper(
    session: Session, name: ListName, keys: Sequence[str], rows: Sequence[Any], language: Language, *, now: datetime
) -> ListPaper:
    """Return a list with the columns of these keys, in this order; an unknown key is a `KeyError`."""
    known = {column.key: column for column in columns_of(name)}
    reader = reader_of(session, language)
    shop, training = shop_says(session, "name", NAMELESS), shop_rules(session).training
    columns = tuple(known[key] for key in keys)
    return ListPaper(name, columns, tuple(rows), reader, now.astimezone(reader.zone), shop, training)


def write_list(paper: ListPaper, path: Path) -> None:
    """Write a list as XLSX, CSV or PDF by the name's ending, whole or not at all; its folder is made.

    Raises `PaperNotSaved` of a PDF, and what `exports.write` raises.
    """
    ending = path.suffix.lower()
    if ending.removeprefix(".") not in ENDINGS:
        raise ExportKindUnknown(path.name)
    if ending == PDF:
        save(table_pdf(_on_paper(paper), paper.reader.language), path)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportNotWritten(str(path), error.strerror or "") from error
    write(_sheet(paper), path, paper.reader.language)


def _sheet(paper: ListPaper) -> Sheet:
    heads = tuple(head(column.key, paper.reader.language) for column in paper.columns)
    rows = tuple(tuple(column.cell(row, paper.reader) for column in paper.columns) for row in paper.rows)
    if not paper.training:
        return Sheet(heads, rows)
    return Sheet((TRAINING, *heads), tuple((TRAINING_MARK, *row) for row in rows))


def _on_paper(paper: ListPaper) -> Paper:
    language, form = paper.reader.language, paper.reader.form

    def texts(cells: Sequence[Cell]) -> tuple[str, ...]:
        return tuple(shown(cell, form) for cell in cells)

    cells = [[column.cell(row, paper.reader) for column in paper.columns] for row in paper.rows]
    added = sums(paper.columns, paper.rows, paper.reader)
    colon = " : " if language is Language.FR else ": "
    total = (f"{total_word(language)}{colon}{len(paper.rows)}", *texts(added)[1:]) if paper.rows else ()
    marked = f"{TRAINING_MARK} · " if paper.training else ""
    return Paper(
        f"{marked}{title(paper.name, language)}",
        f"{paper.shop}, {form.moment(paper.made)}",
        tuple(head(column.key, language) for column in paper.columns),
        tuple(texts(row) for row in cells),
        total,
        tuple(all(isinstance(row[place], int) for row in cells) for place in range(len(paper.columns))),
    )
