"""The journal of receipts that Belgian law wants: one line a day, also for days on which nothing was sold.

A line has what was received by VAT rate and by means of payment, without the sales for which an invoice was issued (royal
decree no. 1, art. 14 § 2, 3°). A line that is closed does not change: a sale that is invoiced later stays in it, and its
invoice says so.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.ids import from_milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos.books import Books, books_in, tenders_added, vat_added
from beesdesk.pos.closings import open_days
from beesdesk.pos.days import days_between
from beesdesk.pos.model import PeriodClosing
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.totals import SessionTotals, TenderTotal, VatTotal
from beesdesk.values import dataclass

_CLOSED: Final = f"""
SELECT {columns(PeriodClosing)} FROM closing
WHERE device_id = ? AND period = 'day' AND first_day BETWEEN ? AND ? ORDER BY number
"""  # noqa: S608 - names are ours
_TILLS: Final = """
SELECT d.id, d.number FROM device d WHERE EXISTS (SELECT 1 FROM till_session s WHERE s.device_id = d.id)
ORDER BY d.number
"""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A day of one till, or of the shop (`till` None): what was received by rate and tender, euro.

    `deposits`, `tips`, `topups` and `rounding` are received outside VAT; `invoiced` is what invoices took out, `fees`
    what providers keep of the payments, which lessens nothing here. `closed` is the number of the day's closing, None for the
    shop; while the day is `open`, its figures may still grow.
    """

    day: date
    till: int | None
    closed: int | None
    receipts: int
    first_sale: int | None
    last_sale: int | None
    vat: tuple[VatTotal, ...]
    tenders: tuple[TenderTotal, ...]
    deposits: Decimal
    tips: Decimal
    topups: Decimal
    rounding: Decimal
    invoiced: Decimal
    fees: Decimal
    open: bool

    @property
    def turnover(self) -> Decimal:
        """The goods, VAT included."""
        return sum((part.gross for part in self.vat), ZERO)

    @property
    def received(self) -> Decimal:
        """All that was received: what the means of payment add up to."""
        return self.turnover + self.deposits + self.tips + self.topups + self.rounding


def journal_line(day: date, till: int, books: Books, closed: int | None) -> JournalLine:
    """Return the line of a day of one till: what it comes to, less the sales that got an invoice."""
    sold, out = books.totals, books.invoiced
    return JournalLine(
        day=day,
        till=till,
        closed=closed,
        receipts=sold.sales + sold.refunds,
        first_sale=sold.first_sale,
        last_sale=sold.last_sale,
        vat=tuple(part for part in vat_added(sold.vat, _vat_out(out)) if part.gross or part.vat),
        tenders=tuple(part for part in tenders_added(sold.tenders, _tenders_out(out)) if part.amount),
        deposits=sold.deposits - out.deposits,
        tips=sold.tips - out.tips,
        topups=sold.topups - out.topups,
        rounding=sold.rounding - out.rounding,
        invoiced=out.invoiced,
        fees=sold.fees,
        open=closed is None,
    )


def summed(day: date, till: int | None, lines: Sequence[JournalLine]) -> JournalLine:
    """Return several lines as one: the tills of a day, or the days of a till."""
    alone = lines[0] if len(lines) == 1 else None
    return JournalLine(
        day,
        till,
        alone.closed if alone and till else None,
        sum(line.receipts for line in lines),
        alone.first_sale if alone else None,
        alone.last_sale if alone else None,
        vat_added(*(line.vat for line in lines)),
        tenders_added(*(line.tenders for line in lines)),
        sum((line.deposits for line in lines), ZERO),
        sum((line.tips for line in lines), ZERO),
        sum((line.topups for line in lines), ZERO),
        sum((line.rounding for line in lines), ZERO),
        sum((line.invoiced for line in lines), ZERO),
        sum((line.fees for line in lines), ZERO),
        any(line.open for line in lines),
    )


def day_by_day(lines: Iterable[JournalLine], first: date, last: date, till: int | None = None) -> list[JournalLine]:
    """Return one line for every day of a span, of one till or of the whole shop; a day without any has zeros."""
    days: dict[date, list[JournalLine]] = {day: [] for day in days_between(first, last)}
    for line in lines:
        if line.day in days and till in (None, line.till):
            days[line.day].append(line)
    return [summed(day, till, found) for day, found in days.items()]


def receipts_journal(
    session: Session, first: date, last: date, *, now: datetime, till: int | None = None
) -> list[JournalLine]:
    """Return the journal of a span, of one till by its number or of the whole shop, from the first day to today at most."""
    lines = till_lines(session, first, last, now=now)
    mine = [line for line in lines if till in (None, line.till)]
    began = first_day(session)
    if began is None:
        return []
    today = now.astimezone(ZoneInfo(shop_rules(session).time_zone)).date()
    latest = max((line.day for line in mine), default=today)
    return day_by_day(mine, max(first, began), min(last, max(today, latest)), till)


def till_lines(session: Session, first: date, last: date, *, now: datetime) -> list[JournalLine]:
    """Return the lines of every till for a span, by till and day: those of closed days as they were sealed."""
    return [
        line
        for device, number in session.values(_TILLS)
        for line in _lines_of(session, UUID(bytes=device), number, first, last, now)
    ]


def _lines_of(
    session: Session, device: UUID, till: int, first: date, last: date, now: datetime
) -> Iterable[JournalLine]:
    span = (device, first.isoformat(), last.isoformat())
    for closing in session.rows(PeriodClosing, _CLOSED, span):
        yield journal_line(closing.first_day, till, books_in(closing), closing.number)
    for day, books in open_days(session, device, now).days:
        if first <= day <= last:
            yield journal_line(day, till, books, None)


def first_day(session: Session) -> date | None:
    """Return the day on which a till of the shop opened first, None before that."""
    opened = session.value("SELECT min(opened_at) FROM till_session")
    zone = ZoneInfo(shop_rules(session).time_zone)
    return None if opened is None else from_milliseconds(opened).astimezone(zone).date()


def _vat_out(out: SessionTotals) -> Iterable[VatTotal]:
    return (VatTotal(part.rate, -part.gross, -part.vat) for part in out.vat)


def _tenders_out(out: SessionTotals) -> Iterable[TenderTotal]:
    return (TenderTotal(part.tender, -part.amount, -part.payments) for part in out.tenders)
