"""Closings of days, months and years of a till: numbered without gaps, also for days on which nothing was sold.

Nobody makes them: `catch_up` closes what is over. A closing is a fact of its own log entry, so it is sealed like a sale;
what it says is never added up again. A month is the sum of its days, a year that of its days too.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.ids import from_milliseconds, uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos.books import EMPTY, NOTHING, Books, added, books_in, tenders_added, vat_added
from beesdesk.pos.days import day_ends, days_between, is_doubtful
from beesdesk.pos.model import PeriodClosing
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.totals import INVOICED_BETWEEN, sales_totals, stretch_totals
from beesdesk.values import dataclass
from beesdesk.words import Period

ONE_DAY: Final = timedelta(days=1)
_CLOSING = f"SELECT {columns(PeriodClosing)} FROM closing"  # noqa: S608 - names are ours
_LAST_DAY = f"{_CLOSING} WHERE device_id = ? AND period = 'day' ORDER BY number DESC LIMIT 1"
_DAYS = f"{_CLOSING} WHERE device_id = ? AND period = 'day' AND first_day BETWEEN ? AND ? ORDER BY number"
_FIRST = "SELECT opened_at FROM till_session WHERE device_id = ? ORDER BY number LIMIT 1"
_MOMENTS = """
SELECT seq, at FROM sale WHERE device_id = :device AND seq > :after
UNION ALL SELECT seq, at FROM act WHERE device_id = :device AND seq > :after
UNION ALL SELECT seq, closed_at FROM z_report WHERE device_id = :device AND seq > :after
ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class OpenDays:
    """The days of a till that are not closed: what each comes to, the earliest first, the last one today.

    `doubtful`: its clock may be wrong, so that nothing is closed before somebody says that it is right.
    """

    days: tuple[tuple[date, Books], ...]
    doubtful: bool

    @property
    def over(self) -> int:
        """How many days could be closed."""
        return max(0, len(self.days) - 1)


def catch_up(session: Session, now: datetime, *, sure: bool = False) -> list[PeriodClosing]:
    """Close every day of this till that is over, and the months and years that are; return the closings made.

    Nothing is closed twice, and nothing at all where the clock may be wrong, unless somebody is `sure` of it.
    """
    waiting = open_days(session, session.device.id, now)
    if waiting.doubtful and not sure:
        return []
    made = []
    for day, books in waiting.days[:-1]:
        made.append(_close(session, Period.DAY, day, day, books, now))
        tomorrow = day + ONE_DAY
        if tomorrow.day == 1:
            made.append(_close_sum(session, Period.MONTH, day.replace(day=1), day, now))
        if (tomorrow.month, tomorrow.day) == (1, 1):
            made.append(_close_sum(session, Period.YEAR, day.replace(month=1, day=1), day, now))
    return made


def open_days(session: Session, device: UUID, now: datetime) -> OpenDays:
    """Return what the days of a till come to that have no closing yet; none before its first session."""
    zone = ZoneInfo(shop_rules(session).time_zone)
    today = now.astimezone(zone).date()
    last = session.row(PeriodClosing, _LAST_DAY, (device,))
    before = EMPTY if last is None else books_in(last)
    first = _first_day(session, device, zone) if last is None else last.last_day + ONE_DAY
    if first is None or first > today:
        return OpenDays((), doubtful=False)
    rows = session.each(_MOMENTS, {"device": device, "after": before.through})
    moments = [(seq, from_milliseconds(at).astimezone(zone).date()) for seq, at in rows]
    ends = day_ends(moments, first, today)
    days = []
    for day in days_between(first, today):
        before = _books(session, device, before, ends.get(day, before.through))
        days.append((day, before))
    return OpenDays(tuple(days), is_doubtful(ends, first, today))


def _books(session: Session, device: UUID, before: Books, through: int) -> Books:
    """Return what a stretch of the log after other books comes to."""
    start = before.totals.perpetual_after
    if through == before.through:
        return replace(before, totals=replace(NOTHING, perpetual_before=start), invoiced=NOTHING)
    stretch = {"device": device, "after": before.through, "through": through}
    sold = stretch_totals(session, device, before.through, through)
    return Books(
        replace(sold, perpetual_before=start),
        sales_totals(session, INVOICED_BETWEEN, stretch),
        vat_added(before.ever_vat, sold.vat),
        tenders_added(before.ever_tenders, sold.tenders),
        through,
    )


def _close_sum(session: Session, period: Period, first: date, last: date, now: datetime) -> PeriodClosing:
    """Close a month or a year from the closings of its days."""
    days = session.rows(PeriodClosing, _DAYS, (session.device.id, first.isoformat(), last.isoformat()))
    books = [books_in(day) for day in days]
    whole = replace(
        books[-1],
        totals=added([one.totals for one in books]),
        invoiced=added([one.invoiced for one in books]),
    )
    return _close(session, period, first, last, whole, now)


def _close(session: Session, period: Period, first: date, last: date, books: Books, now: datetime) -> PeriodClosing:
    """Write one closing as an entry of its own, which names the end of the log before it."""
    session.finish()
    head = session.head
    number = session.value(
        "SELECT max(number) FROM closing WHERE device_id = ? AND period = ?", (session.device.id, period)
    )
    totals = books.totals
    closing = PeriodClosing(
        uuid7(), period, first, last, (number or 0) + 1, now, totals.sales, totals.turnover, totals.perpetual_before,
        totals.perpetual_after, books.as_text(), head.seq, head.hash,
    )  # fmt: skip
    session.insert(closing)
    session.finish()
    return closing


def _first_day(session: Session, device: UUID, zone: ZoneInfo) -> date | None:
    opened = session.value(_FIRST, (device,))
    return None if opened is None else from_milliseconds(opened).astimezone(zone).date()
