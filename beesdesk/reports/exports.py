"""Lists for the accountant: sales, lines, payments, closings, the journal of receipts, as CSV or XLSX.

What people typed never becomes a formula: a text that a spreadsheet would reckon with is marked as text.
"""

import csv
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.formats import Format
from beesdesk.members.people import name_of
from beesdesk.messages import word
from beesdesk.pos.closing_report import CLOSED_KINDS, ClosedRow, closed_rows, reconciled_rows
from beesdesk.pos.days import bounds
from beesdesk.pos.pricing import ZERO, euro
from beesdesk.pos.receipts_journal import day_by_day, till_lines
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.till_report import tender_names
from beesdesk.pos.totals import SessionTotals
from beesdesk.reports.columns import head, rate_head, value
from beesdesk.words import Language

Cell = str | int | Decimal | date | datetime | None
KINDS: Final = ("journal", "sales", "lines", "payments", "closings", "reconciliations")
TRAINING: Final = "training"
TRAINING_MARK: Final = "TRAINING / EXERCICE / OEFENING"
MOST_ROWS: Final = 1_048_575
"""Rows of a workbook under its heads."""
LONGEST: Final = 32_767
"""Characters of a cell."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_RATES: Final = (Decimal(0), Decimal(6), Decimal(12), Decimal(21))
"""Belgian rates: the journal has a column for each, also where nothing was sold at it."""


@dataclass(eq=False)
class ExportKindUnknown(ShopError):
    """Only CSV and XLSX are written: the file's name must end so."""

    name: str


@dataclass(eq=False)
class ExportNotWritten(ShopError):
    """The file cannot be written; `detail` is what the system says."""

    name: str
    detail: str


@dataclass(eq=False)
class ExportTooLong(ShopError):
    """A workbook holds fewer rows than this list has."""

    rows: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: the names of its columns in one language, and its rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_SALES = """
SELECT d.number, s.number, s.at, s.cashier, m.number, s.total, s.rounding,
       (SELECT coalesce(sum(vat), 0) FROM sale_vat WHERE sale_id = s.id),
       (SELECT number FROM sale WHERE id = s.refund_of), (SELECT number FROM invoice WHERE sale_id = s.id ORDER BY id LIMIT 1)
FROM sale s JOIN device d ON d.id = s.device_id LEFT JOIN member m ON m.id = s.member_id
WHERE s.at >= ? AND s.at < ? ORDER BY s.at, d.number, s.number
"""
_LINES = """
SELECT d.number, s.number, l.position, l.kind, l.gtin, l.name, l.unit, l.quantity, l.price, l.amount, l.vat_rate,
       l.corrects, l.concerns, l.lot
FROM sale_line l JOIN sale s ON s.id = l.sale_id JOIN device d ON d.id = s.device_id
WHERE s.at >= ? AND s.at < ? ORDER BY s.at, d.number, s.number, l.position
"""
_PAYMENTS = """
SELECT d.number, s.number, s.at, p.position, p.tender, p.amount, p.handed, p.reference
FROM payment p JOIN sale s ON s.id = p.sale_id JOIN device d ON d.id = s.device_id
WHERE s.at >= ? AND s.at < ? ORDER BY s.at, d.number, s.number, p.position
"""


def sheet(session: Session, kind: str, first: date, last: date, language: Language, *, now: datetime) -> Sheet:
    """Return a list (one of `KINDS`, any other a `KeyError`) of some days of the shop's calendar, amounts in euro.

    A practice shop's says in every row that it is one.
    """
    found = _Lists(session, first, last, language, now).sheet(kind)
    if not shop_rules(session).training:
        return found
    return Sheet((TRAINING, *found.head), tuple((TRAINING_MARK, *row) for row in found.rows))


def write(found: Sheet, path: Path, language: Language) -> None:
    """Write a list as CSV or XLSX by the name's ending, whole or not at all.

    Raises `ExportKindUnknown`, `ExportNotWritten`, `ExportTooLong`. A CSV has a byte order mark, semicolons and the
    language's decimal mark, as spreadsheets of the country expect.
    """
    writers = {".csv": _write_csv, ".xlsx": _write_xlsx}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise ExportKindUnknown(path.name)
    if path.suffix.lower() == ".xlsx" and len(found.rows) > MOST_ROWS:
        raise ExportTooLong(len(found.rows))
    part = path.with_name(f"{path.name}.part")
    try:
        writer(found, part, language)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportNotWritten(str(path), error.strerror or "") from error


class _Lists:
    """The lists of some days in one language."""

    def __init__(self, session: Session, first: date, last: date, language: Language, now: datetime) -> None:
        self._session, self._first, self._last, self._language, self._now = session, first, last, language, now
        self._zone = ZoneInfo(shop_rules(session).time_zone)
        self._tenders = tender_names(session, language)
        self._name: Callable[[str], str] = cache(lambda who: name_of(session, who))

    def sheet(self, kind: str) -> Sheet:
        """Return one list."""
        make = {
            "journal": self._journal,
            "sales": self._sales,
            "lines": self._lines,
            "payments": self._payments,
            "closings": self._closings,
            "reconciliations": self._reconciliations,
        }[kind]
        return make()

    def _sheet(self, names: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> Sheet:
        return Sheet(tuple(head(name, self._language) for name in names), tuple(rows))

    def _each(self, sql: str) -> Iterator[Any]:
        return self._session.each(sql, bounds(self._first, self._last, self._zone))

    def _local(self, at: int) -> datetime:
        return datetime.fromtimestamp(at / 1000, self._zone).replace(tzinfo=None)

    def _value(self, key: object) -> str:
        return value(str(key), self._language)

    def _tender(self, code: object) -> str:
        return self._tenders.get(str(code), str(code))

    def _sales(self) -> Sheet:
        names = ("till", "receipt", "at", "cashier", "member", "total", "rounding", "vat", "refund_of", "invoice")
        rows = (
            (till, number, self._local(at), self._name(str(who)), member, *map(euro, amounts), refund, invoice)
            for till, number, at, who, member, *amounts, refund, invoice in self._each(_SALES)
        )
        return self._sheet(names, rows)

    def _lines(self) -> Sheet:
        names = (
            "till", "receipt", "position", "kind", "gtin", "name", "unit", "quantity", "price", "amount", "vat_rate",
            "corrects", "concerns", "lot",
        )  # fmt: skip
        rows = (
            (
                *row[:3], self._value(row[3]), *row[4:6], word(str(row[6]), self._language), Decimal(row[7]).scaleb(-3),
                *map(euro, row[8:11]), *row[11:],
            )
            for row in self._each(_LINES)
        )  # fmt: skip
        return self._sheet(names, rows)

    def _payments(self) -> Sheet:
        names = ("till", "receipt", "at", "position", "tender", "amount", "handed", "reference")
        rows = (
            (till, number, self._local(at), place, self._tender(code), euro(amount), euro(handed), reference)
            for till, number, at, place, code, amount, handed, reference in self._each(_PAYMENTS)
        )
        return self._sheet(names, rows)

    def _journal(self) -> Sheet:
        """Return the journal of the whole shop and, where it has several tills, the lines of each."""
        lines = till_lines(self._session, self._first, self._last, now=self._now)
        days = [line.day for line in lines]
        tills = sorted({line.till or 0 for line in lines})
        wanted = [None, *tills] if len(tills) > 1 else [None]
        found = [line for till in wanted for line in (day_by_day(lines, min(days), max(days), till) if days else ())]
        rates = sorted({*_RATES, *(part.rate for line in found for part in line.vat)})
        codes = sorted({part.tender for line in found for part in line.tenders})
        amounts = ("received", "turnover", "deposits", "tips", "topups", "rounding", "invoiced", "fees")

        def rows() -> Iterator[tuple[Cell, ...]]:
            for line in found:
                vat = {part.rate: (part.gross, part.net, part.vat) for part in line.vat}
                paid = {part.tender: part.amount for part in line.tenders}
                yield (
                    line.day, line.till, self._value("open" if line.open else "closed"), line.receipts,
                    *(getattr(line, name) for name in amounts),
                    *(figure for rate in rates for figure in vat.get(rate, (ZERO, ZERO, ZERO))),
                    *(paid.get(code, ZERO) for code in codes),
                )  # fmt: skip

        names = tuple(head(name, self._language) for name in ("day", "till", "state", "receipts", *amounts))
        return Sheet((*names, *self._rates(rates), *map(self._tender, codes)), tuple(rows()))

    def _closings(self) -> Sheet:
        """Return Z reports and closings with all that they say."""
        found = [row for kind in CLOSED_KINDS for row in closed_rows(self._session, kind, self._first, self._last)]
        rates = sorted({part.rate for row in found for part in row.totals.vat})
        codes = sorted({part.tender for row in found for part in row.totals.tenders})
        names = ("till", "kind", "number", "first_day", "last_day", "closed_at", *_FIGURES)
        heads = tuple(head(name, self._language) for name in names)
        rows = (self._closing(row, rates, codes) for row in found)
        return Sheet(
            (
                *heads, *self._rates(rates), *map(self._tender, codes),
                *(head(name, self._language) for name in ("cashiers", "note")),
            ),
            tuple(rows),
        )  # fmt: skip

    def _closing(self, row: ClosedRow, rates: Sequence[Decimal], codes: Sequence[str]) -> tuple[Cell, ...]:
        totals, form = row.totals, Format(self._language)
        vat = {part.rate: (part.gross, part.net, part.vat) for part in totals.vat}
        paid = {part.tender: part.amount for part in totals.tenders}
        people = "; ".join(f"{one.cashier} {form.amount(one.turnover)} ({one.receipts})" for one in totals.cashiers)
        return (
            row.till, self._value(row.kind), row.number, row.first_day, row.last_day, row.closed_at.replace(tzinfo=None),
            *(_figure(totals, name) for name in _FIGURES),
            *(figure for rate in rates for figure in vat.get(rate, (ZERO, ZERO, ZERO))),
            *(paid.get(code, ZERO) for code in codes), people, row.note,
        )  # fmt: skip

    def _reconciliations(self) -> Sheet:
        """Return how each means of payment of each Z report compares; an amount that nobody counted stays empty."""
        names = ("till", "number", "closed_at", "tender", "state", "expected", "actual", "difference", "fees", "note")
        rows = (
            (
                one.till, one.number, one.closed_at.replace(tzinfo=None), self._tender(one.tender),
                self._value("not_counted" if one.actual is None else "counted"), one.expected, one.actual,
                one.difference, one.fees, one.note,
            )
            for one in reconciled_rows(self._session, self._first, self._last)
        )  # fmt: skip
        return self._sheet(names, rows)

    def _rates(self, rates: Iterable[Decimal]) -> Iterator[str]:
        form = Format(self._language)
        for rate in rates:
            for name in ("gross", "net", "vat"):
                yield rate_head(name, form.percent(rate / 100), self._language)


_FIGURES: Final = (
    "sales", "refunds", "first_sale", "last_sale", "turnover", "refunded", "deposits", "tips", "topups", "rounding",
    "invoiced", "fees", "corrections", "corrected", "discounts", "discounted", "cancelled", "drawer_openings", "copies",
    "perpetual_before", "perpetual_after",
)  # fmt: skip


def _figure(totals: SessionTotals, name: str) -> Cell:
    """Return a figure of a closing; discounts are kept as how many and how much."""
    discounts: dict[str, Cell] = dict(zip(("discounts", "discounted"), totals.discounts, strict=True))
    return discounts[name] if name in discounts else getattr(totals, name)


def _clean(text: str) -> str:
    """Return a text without what no cell may hold: control characters, and signs that turn or hide text."""
    spaced = (" " if one in "\t\n\r" else one for one in text)
    kept = "".join(one for one in spaced if unicodedata.category(one) not in {"Cc", "Cf", "Cs"})
    return kept[:LONGEST]


def _write_csv(found: Sheet, path: Path, language: Language) -> None:
    form = Format(language)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([_text_in_csv(name) for name in found.head])
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
            return _text_in_csv(cell)
    return str(cell)


def _text_in_csv(text: str) -> str:
    clean = _clean(text)
    return f"'{clean}" if text.startswith(_FORMULA) or clean.lstrip().startswith(_FORMULA) else clean


def _write_xlsx(found: Sheet, path: Path, _language: Language) -> None:
    import xlsxwriter  # noqa: PLC0415 - 60 ms, only where a workbook is written

    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        page = book.add_worksheet()
        bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "0.00"})
        day, moment = (book.add_format({"num_format": kind}) for kind in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
        for column, name in enumerate(found.head):
            page.write_string(0, column, _clean(name), bold)
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
                        page.write_datetime(place, column, datetime.combine(cell, time.min), day)
                    case int():
                        page.write_number(place, column, cell)
        page.freeze_panes(1, 0)
        page.autofit()
