"""What became of recalled goods, as a paper or a table: each sale that took some of them, for certain or possibly."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from beesdesk.formats import Format
from beesdesk.reports.count_texts import said
from beesdesk.reports.exports import TRAINING_MARK, Cell, ExportKindUnknown, ExportNotWritten, Sheet, write
from beesdesk.reports.saving import save
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.stock.recalled import Hit, RecallReport
from beesdesk.values import dataclass
from beesdesk.words import Language

_HEADS: Final = ("at", "till", "receipt", "lot", "quantity", "member", "name", "certainty")
ENDINGS: Final = ("pdf", "csv", "xlsx")


@dataclass(frozen=True, slots=True)
class RecallPaper:
    """A report on its way into a file, `made` by the shop's clock."""

    report: RecallReport
    shop: str
    made: datetime
    zone: ZoneInfo
    training: bool


def write_recall(paper: RecallPaper, language: Language, path: Path) -> None:
    """Write a report as PDF, CSV or XLSX by the name's ending; its folder is made.

    Raises `PaperNotSaved` of a PDF, and what `exports.write` raises.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        raise ExportKindUnknown(path.name)
    heads = tuple(said(key, language) for key in _HEADS)
    if ending == "pdf":
        save(table_pdf(_on_paper(paper, heads, language), language), path)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportNotWritten(str(path), error.strerror or "") from error
    marked: tuple[Cell, ...] = (TRAINING_MARK,) if paper.training else ()
    rows = tuple((*marked, *_cells(hit, paper.zone, language)) for hit in paper.report.hits)
    write(Sheet((*(["training"] if paper.training else []), *heads), rows), path, language)


def _cells(hit: Hit, zone: ZoneInfo, language: Language) -> tuple[Cell, ...]:
    sold = hit.sold
    at = sold.at.astimezone(zone).replace(tzinfo=None)
    certainty = said("sure" if hit.sure else "possibly", language)
    return at, sold.till, sold.number, sold.lot, sold.quantity, sold.member, sold.name, certainty


def _on_paper(paper: RecallPaper, heads: tuple[str, ...], language: Language) -> Paper:
    report, form = paper.report, Format(language)
    recall = report.recall
    names = {Language.FR: "name_fr", Language.NL: "name_nl", Language.EN: "name_en"}
    name = recall.gtin if report.product is None else str(getattr(report.product, names[language]))
    lot = said("recall_all", language) if recall.lot is None else said("recall_lot", language).format(lot=recall.lot)
    came = said("recall_came", language).format(quantity=form.quantity(report.came))
    left = said("recall_left", language).format(quantity=form.quantity(report.left))
    marked = f"{TRAINING_MARK} · " if paper.training else ""
    total = sum((hit.sold.quantity for hit in report.hits), Decimal(0))
    rows = tuple(tuple(_shown(cell, form) for cell in _cells(hit, paper.zone, language)) for hit in report.hits)
    return Paper(
        f"{marked}{said('recall', language).format(name=name)}",
        f"{paper.shop}, {form.moment(paper.made)} · {lot} · {recall.reason} · {came} · {left}",
        heads,
        rows,
        (said("total", language), "", str(len(rows)), "", form.quantity(total), "", "", "") if rows else (),
        (False, True, True, False, True, True, False, False),
    )


def _shown(cell: Cell, form: Format) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{form.numeric_date(cell.date())} {form.clock(cell)}"
    return form.quantity(cell) if isinstance(cell, Decimal) else str(cell)
