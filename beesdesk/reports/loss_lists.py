"""What was written off, used up, sent back and carried away, as a file: workbook, text or paper."""

from datetime import date
from pathlib import Path
from typing import Final

from beesdesk.formats import Format
from beesdesk.messages import word as said
from beesdesk.reports.delivery_slip import SlipOf
from beesdesk.reports.delivery_texts import delivery_word as word
from beesdesk.reports.exports import TRAINING, TRAINING_MARK, ExportKindUnknown, Sheet, write
from beesdesk.reports.saving import save
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.stock.comparing import ZERO
from beesdesk.stock.move_queries import MoveRow, sums
from beesdesk.values import dataclass
from beesdesk.words import Language

ENDINGS: Final = (".xlsx", ".csv", ".pdf")
_HEAD: Final = ("day", "product", "quantity", "unit", "value", "reason", "said", "credit", "who")


@dataclass(frozen=True, slots=True)
class LossList:
    """The moves of some days of the shop, the names of who noted them by reference, and whose list it is."""

    rows: tuple[MoveRow, ...]
    names: dict[str, str]
    first: date
    last: date
    of: SlipOf


def write_losses(found: LossList, path: Path, language: Language) -> Path:
    """Write a list as XLSX, CSV or PDF by the name's ending, whole or not at all; return the file.

    Raises `ExportKindUnknown`, `ExportNotWritten`, `PaperNotSaved`.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise ExportKindUnknown(path.name)
    if ending == ".pdf":
        save(losses_pdf(found, language), path)
    else:
        write(_sheet(found, language), path, language)
    return path


def losses_pdf(found: LossList, language: Language) -> bytes:
    """Return a list as a PDF, with what each reason comes to under its title."""
    form = Format(language)
    about = word("losses_of", language).format(
        shop=found.of.shop, first=form.numeric_date(found.first), last=form.numeric_date(found.last)
    )
    totals = sums(found.rows)
    marked = f"{TRAINING_MARK} · " if found.of.training else ""
    total = sum((one.value for one in totals), ZERO)
    return table_pdf(
        Paper(
            marked + word("losses", language),
            about,
            tuple(word(key, language) for key in _HEAD),
            tuple(_line(found, row, form) for row in found.rows),
            (word("total", language), "", "", "", form.money(total), "", "", "", "") if found.rows else (),
            (False, False, True, False, True, False, False, True, False),
            (" · ".join(f"{said(one.why, language)} {form.money(one.value)} ({one.count})" for one in totals),),
        ),
        language,
    )


def _sheet(found: LossList, language: Language) -> Sheet:
    heads = tuple(word(key, language) for key in _HEAD)
    rows = tuple(
        (
            row.at.astimezone(found.of.zone).replace(tzinfo=None),
            row.name,
            row.quantity,
            said(row.unit, language),
            row.value,
            said(row.why, language),
            _detail(row, language),
            row.credit,
            found.names.get(row.who, row.who),
        )
        for row in found.rows
    )
    if not found.of.training:
        return Sheet(heads, rows)
    return Sheet((TRAINING, *heads), tuple((TRAINING_MARK, *row) for row in rows))


def _line(found: LossList, row: MoveRow, form: Format) -> tuple[str, ...]:
    language = form.language
    return (
        form.moment(row.at.astimezone(found.of.zone)),
        row.name,
        form.quantity(row.quantity),
        said(row.unit, language),
        "" if row.value is None else form.money(row.value),
        said(row.why, language),
        _detail(row, language),
        "" if row.credit is None else form.money(row.credit),
        found.names.get(row.who, row.who),
    )


def _detail(row: MoveRow, language: Language) -> str:
    """Return what was said of a move: in words, whereto, of which lot, and whether it was taken back."""
    again = word("undone", language) if row.undone or row.undoes else None
    return ", ".join(filter(None, (row.said, row.source, row.lot, again)))
