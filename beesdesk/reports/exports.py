"""Lists for the accountant: sales, lines, payments, closings, the journal of receipts, as CSV or XLSX.

What people typed never becomes a formula: a text that a spreadsheet would reckon with is marked as text.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.formats import Format
from beesdesk.members.people import name_of
from beesdesk.pos.closings import closings
from beesdesk.pos.pricing import euro
from beesdesk.pos.receipts_journal import receipts_journal
from beesdesk.pos.rules import shop_rules
from beesdesk.words import Language, Period

Cell = str | int | Decimal | date | datetime | None
KINDS: Final = ("journal", "sales", "lines", "payments", "closings")
TRAINING: Final = "training"
TRAINING_MARK: Final = "TRAINING / EXERCICE / OEFENING"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@dataclass(eq=False)
class ExportKindUnknown(ShopError):
    """Only CSV and XLSX are written: the file's name must end so."""

    name: str


@dataclass(eq=False)
class ExportNotWritten(ShopError):
    """The file cannot be written; `detail` is what the system says."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: its columns' names as the database has them, and its rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_SALES = """
SELECT d.number, s.number, s.at, s.cashier, m.number, s.total, s.rounding,
       (SELECT coalesce(sum(vat), 0) FROM sale_vat WHERE sale_id = s.id),
       (SELECT number FROM sale WHERE id = s.refund_of), (SELECT number FROM invoice WHERE sale_id = s.id)
FROM sale s JOIN device d ON d.id = s.device_id LEFT JOIN member m ON m.id = s.member_id
WHERE s.at >= ? AND s.at < ? ORDER BY s.at, s.number
"""
_LINES = """
SELECT d.number, s.number, l.position, l.kind, l.gtin, l.name, l.unit, l.quantity, l.price, l.amount, l.vat_rate,
       l.corrects, l.concerns, l.lot
FROM sale_line l JOIN sale s ON s.id = l.sale_id JOIN device d ON d.id = s.device_id
WHERE s.at >= ? AND s.at < ? ORDER BY s.at, s.number, l.position
"""
_PAYMENTS = """
SELECT d.number, s.number, p.position, p.tender, p.amount, p.handed, p.reference
FROM payment p JOIN sale s ON s.id = p.sale_id JOIN device d ON d.id = s.device_id
WHERE s.at >= ? AND s.at < ? ORDER BY s.at, s.number, p.position
"""


def sheet(session: Session, kind: str, first: date, last: date) -> Sheet:
    """Return a list (one of `KINDS`) of some days of the shop's calendar, amounts in euro.

    A practice shop's says in every row that it is one.
    """
    found = _sheet(session, kind, first, last)
    if not shop_rules(session).training:
        return found
    return Sheet((TRAINING, *found.head), tuple((TRAINING_MARK, *row) for row in found.rows))


def _sheet(session: Session, kind: str, first: date, last: date) -> Sheet:
    zone = ZoneInfo(shop_rules(session).time_zone)
    start = datetime.combine(first, datetime.min.time(), zone)
    end = datetime.combine(date.fromordinal(last.toordinal() + 1), datetime.min.time(), zone)
    match kind:
        case "sales":
            return _sales(session, session.each(_SALES, (start, end)), zone)
        case "lines":
            return _lines(session.each(_LINES, (start, end)))
        case "payments":
            head = ("till", "receipt", "position", "tender", "amount", "handed", "reference")
            rows = ((*row[:4], euro(row[4]), euro(row[5]), row[6]) for row in session.each(_PAYMENTS, (start, end)))
            return Sheet(head, tuple(rows))
        case "closings":
            return _closings(session, first, last)
        case "journal":
            return _journal(session, first, last)
    raise KeyError(kind)


def write(found: Sheet, path: Path, language: Language) -> None:
    """Write a list as CSV or XLSX by the name's ending, whole or not at all.

    Raises `ExportKindUnknown`, `ExportNotWritten`. A CSV has a byte order mark, semicolons and the language's decimal mark,
    as spreadsheets of the country expect.
    """
    writers = {".csv": _write_csv, ".xlsx": _write_xlsx}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise ExportKindUnknown(path.name)
    part = path.with_name(f"{path.name}.part")
    try:
        writer(found, part, language)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportNotWritten(str(path), error.strerror or "") from error


def _sales(session: Session, rows: Iterable[Sequence[int]], zone: ZoneInfo) -> Sheet:
    head = ("till", "receipt", "at", "cashier", "member", "total", "rounding", "vat", "refund_of", "invoice")
    names: dict[str, str] = {}

    def made() -> Iterator[tuple[Cell, ...]]:
        for till, number, at, cashier, member, *amounts, refund, invoice in rows:
            who = names.setdefault(str(cashier), name_of(session, str(cashier)))
            local = datetime.fromtimestamp(at / 1000, zone).replace(tzinfo=None)
            yield till, number, local, who, member, *map(euro, amounts), refund, invoice

    return Sheet(head, tuple(made()))


def _lines(rows: Iterable[Sequence[int]]) -> Sheet:
    head = (
        "till", "receipt", "position", "kind", "gtin", "name", "unit", "quantity", "price", "amount", "vat_rate", "corrects",
        "concerns", "lot",
    )  # fmt: skip
    return Sheet(head, tuple((*row[:7], Decimal(row[7]).scaleb(-3), *map(euro, row[8:11]), *row[11:]) for row in rows))


def _closings(session: Session, first: date, last: date) -> Sheet:
    head = ("period", "number", "first_day", "last_day", "sales", "turnover", "perpetual_before", "perpetual_after")
    found = [one for period in Period for one in closings(session, period, first, last)]
    rows = (
        (
            one.period.value, one.number, one.first_day, one.last_day, one.sales, one.turnover, one.perpetual_before,
            one.perpetual_after,
        )
        for one in found
    )  # fmt: skip
    return Sheet(head, tuple(rows))


def _journal(session: Session, first: date, last: date) -> Sheet:
    days = receipts_journal(session, first, last)
    rates = sorted({rate for day in days for rate in day.vat})
    tenders = sorted({code for day in days for code in day.tenders})
    head = (
        "day", "receipts", "gross",
        *(f"{name} {rate.normalize():f} %" for rate in rates for name in ("gross", "vat")), *tenders,
    )  # fmt: skip
    zero = Decimal("0.00")

    def made() -> Iterator[tuple[Cell, ...]]:
        for day in days:
            figures = [part for rate in rates for part in day.vat.get(rate, (zero, zero))]
            yield day.day, day.receipts, day.gross, *figures, *(day.tenders.get(code, zero) for code in tenders)

    return Sheet(head, tuple(made()))


def _clean(text: str) -> str:
    """Return a text without what no cell may hold."""
    return _CONTROL.sub("", text)


def _write_csv(found: Sheet, path: Path, language: Language) -> None:
    form = Format(language)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(found.head)
        writer.writerows([_in_csv(cell, form) for cell in row] for row in found.rows)


def _in_csv(cell: Cell, form: Format) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell:f}".replace(".", form.decimal_mark)
        case datetime():
            return cell.isoformat(" ", "seconds")
        case date():
            return cell.isoformat()
        case str():
            text = _clean(cell)
            return f"'{text}" if text.startswith(_FORMULA) else text
    return str(cell)


def _write_xlsx(found: Sheet, path: Path, _language: Language) -> None:
    import xlsxwriter  # noqa: PLC0415 - 60 ms, only where a workbook is written

    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        page = book.add_worksheet()
        bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "0.00"})
        day, moment = (book.add_format({"num_format": kind}) for kind in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
        for column, name in enumerate(found.head):
            page.write_string(0, column, name, bold)
        for place, row in enumerate(found.rows, 1):
            for column, cell in enumerate(row):
                match cell:
                    case str():
                        page.write_string(place, column, _clean(cell))
                    case Decimal():
                        # The file format has no other numbers; to the cent they are exact for any amount of a shop.
                        page.write_number(place, column, float(cell), money)
                    case datetime():
                        page.write_datetime(place, column, cell, moment)
                    case date():
                        page.write_datetime(place, column, datetime.combine(cell, datetime.min.time()), day)
                    case int():
                        page.write_number(place, column, cell)
        page.freeze_panes(1, 0)
