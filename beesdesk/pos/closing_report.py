"""What stands on the papers of closings and of the journal of receipts, and the list of all numbered papers of a till."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos.books import Books, books_in
from beesdesk.pos.days import bounds
from beesdesk.pos.model import PeriodClosing, TillSession, ZReport
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.receipt import Letterhead, Seal, letterhead
from beesdesk.pos.receipts_journal import JournalLine, day_by_day, summed, till_lines
from beesdesk.pos.remarks import notes_of
from beesdesk.pos.reprints import copies_of
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.pos.till_report import by_name, sealed_totals, tender_names
from beesdesk.pos.totals import SessionTotals
from beesdesk.values import dataclass
from beesdesk.words import Language, Period

ClosedKind = Literal["z", "day", "month", "year"]
CLOSED_KINDS: Final[tuple[ClosedKind, ...]] = ("z", "day", "month", "year")
_SEAL = "SELECT l.seq, l.hash FROM closing c JOIN log l ON l.device_id = c.device_id AND l.seq = c.seq WHERE c.id = ?"
_TILL = "SELECT d.number FROM closing c JOIN device d ON d.id = c.device_id WHERE c.id = ?"
_CLOSINGS = f"""
SELECT {columns(PeriodClosing, "c")} FROM closing c JOIN device d ON d.id = c.device_id
WHERE c.period = ? AND c.last_day >= ? AND c.first_day <= ? ORDER BY c.last_day, d.number
"""  # noqa: S608 - names are ours
_REPORTS = f"""
SELECT {columns(ZReport, "z")} FROM z_report z JOIN device d ON d.id = z.device_id
WHERE z.closed_at >= ? AND z.closed_at < ? ORDER BY z.closed_at, d.number, z.number
"""  # noqa: S608 - names are ours
_Z_TILL = "SELECT d.number FROM z_report z JOIN device d ON d.id = z.device_id WHERE z.id = ?"


@dataclass(frozen=True, slots=True)
class ClosedRow:
    """A numbered paper of one till: a Z report or a closing, its days, when it was made (local time), what it says."""

    id: UUID
    kind: ClosedKind
    till: int
    number: int
    first_day: date
    last_day: date
    closed_at: datetime
    totals: SessionTotals
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ReconciledRow:
    """A tender in one Z report, euro: cash and what was counted in the drawer too. `actual` None: nobody counted it."""

    till: int
    number: int
    closed_at: datetime
    tender: str
    expected: Decimal
    actual: Decimal | None
    fees: Decimal | None
    note: str | None

    @property
    def difference(self) -> Decimal | None:
        """What there is too much, below zero where something is missing; None where nobody counted."""
        return None if self.actual is None else self.actual - self.expected


@dataclass(frozen=True, slots=True)
class ClosingReport:
    """A closing as it is printed: local time, cashiers by name. `before` is the end of the log that it names."""

    letterhead: Letterhead
    period: Period
    number: int
    first_day: date
    last_day: date
    closed_at: datetime
    books: Books
    tender_names: dict[str, str]
    before: Seal
    seal: Seal | None
    copy: int


@dataclass(frozen=True, slots=True)
class JournalReport:
    """The journal of some days as it is printed: a line a day, the sum, and that of each till where there are several."""

    letterhead: Letterhead
    first: date
    last: date
    lines: tuple[JournalLine, ...]
    total: JournalLine
    tills: tuple[JournalLine, ...]
    tender_names: dict[str, str]


def closing_report(session: Session, closing_id: UUID, language: Language) -> ClosingReport:
    """Return a closing as it is printed. Raises `NotFound`."""
    closing = session.get(PeriodClosing, closing_id)
    rules, books = shop_rules(session), books_in(closing)
    return ClosingReport(
        letterhead=letterhead(rules, session.value(_TILL, (closing_id,))),
        period=closing.period,
        number=closing.number,
        first_day=closing.first_day,
        last_day=closing.last_day,
        closed_at=local_time(closing.closed_at, rules),
        books=replace(books, totals=by_name(session, books.totals)),
        tender_names=tender_names(session, language),
        before=Seal(closing.head_seq, closing.head_hash),
        seal=session.row(Seal, _SEAL, (closing_id,)),
        copy=copies_of(session, closing_id),
    )


def journal_report(session: Session, first: date, last: date, language: Language, *, now: datetime) -> JournalReport:
    """Return the journal of some days, both included, as it is printed."""
    lines = till_lines(session, first, last, now=now)
    days = [line.day for line in lines]
    whole = day_by_day(lines, min(days), max(days)) if days else []
    tills = sorted({line.till or 0 for line in lines})
    sums = [summed(last, till, [line for line in lines if line.till == till]) for till in tills]
    return JournalReport(
        letterhead(shop_rules(session), session.device.number),
        first,
        last,
        tuple(whole),
        summed(last, None, whole),
        tuple(sums) if len(sums) > 1 else (),
        tender_names(session, language),
    )


def closed_rows(session: Session, kind: ClosedKind, first: date, last: date) -> list[ClosedRow]:
    """Return the papers of one kind that lie within some days, of all tills, the earliest first; cashiers by name."""
    if kind == "z":
        return _z_rows(session, first, last)
    rules, till = shop_rules(session), _asker(session, _TILL)
    found = session.rows(PeriodClosing, _CLOSINGS, (kind, first.isoformat(), last.isoformat()))
    return [
        ClosedRow(
            one.id, kind, till(one.id), one.number, one.first_day, one.last_day, local_time(one.closed_at, rules),
            by_name(session, books_in(one).totals),
        )
        for one in found
    ]  # fmt: skip


def reconciled_rows(session: Session, first: date, last: date) -> list[ReconciledRow]:
    """Return how each tender of each Z report compares, of all tills, the earliest first; cash, then what else was counted."""
    rules, till, rows = shop_rules(session), _asker(session, _Z_TILL), []
    for report in session.rows(ZReport, _REPORTS, bounds(first, last, ZoneInfo(rules.time_zone))):
        totals, said = sealed_totals(report, ZERO), _said(session, report)
        place = till(report.id), report.number, local_time(report.closed_at, rules)
        rows.append(ReconciledRow(*place, "cash", report.expected, report.counted, None, said))
        rows += [ReconciledRow(*place, one.tender, one.expected, one.counted, None, said) for one in totals.apart]
        rows += [
            ReconciledRow(*place, one.tender, one.expected, one.actual, one.fees, said) for one in totals.reconciled
        ]
    return rows


def _z_rows(session: Session, first: date, last: date) -> list[ClosedRow]:
    rules, till, rows = shop_rules(session), _asker(session, _Z_TILL), []
    for report in session.rows(ZReport, _REPORTS, bounds(first, last, ZoneInfo(rules.time_zone))):
        closed, opened = local_time(report.closed_at, rules), session.get(TillSession, report.session_id)
        rows.append(
            ClosedRow(
                report.id, "z", till(report.id), report.number, local_time(opened.opened_at, rules).date(),
                closed.date(), closed, by_name(session, sealed_totals(report, opened.opening_float)), _said(session, report),
            )
        )  # fmt: skip
    return rows


def _said(session: Session, report: ZReport) -> str | None:
    """Return the notes on a Z report as one text."""
    return " · ".join(notes_of(session, report)) or None


def _asker(session: Session, sql: str) -> Callable[[UUID], int]:
    return lambda key: int(session.value(sql, (key,)))
