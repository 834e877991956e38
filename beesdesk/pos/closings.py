"""Closings of days, months and years: numbered and sealed, also where nothing was sold (CGI art. 286-I-3 bis, France).

A day closing holds what was sold until the midnight that ends it, on the shop's calendar, and stands in no closing before.
So every sale is in exactly one, whatever was done to the clock; months and years are the sums of their days.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos.model import PeriodClosing
from beesdesk.pos.pricing import euro
from beesdesk.pos.rules import shop_rules
from beesdesk.values import dataclass
from beesdesk.words import Period

Totals = dict[str, Any]
"""What a closing adds up, as it is sealed: amounts in cents, rates in hundredths of a percent, all whole numbers."""

COUNTS = ("sales", "refunds", "corrections", "discounts", "cancelled", "drawer_openings", "copies")
AMOUNTS = ("turnover", "refunded", "deposits", "tips", "topups", "rounding", "invoiced", "corrected", "discounted")
PARTS = ("vat", "vat_invoiced", "tenders", "cashiers")
"""Amounts by a key: rate, tender or cashier; each has a list of figures."""

_NEW = "device_id = :device AND at < :end AND (at >= :before OR seq > :seq)"
_SALES = f"SELECT id FROM sale WHERE {_NEW}"  # noqa: S608 - names are ours
_INVOICED = "SELECT sale_id FROM invoice"
_SUMS = f"""
SELECT count(*) FILTER (WHERE refund_of IS NULL) AS sales, count(*) FILTER (WHERE refund_of IS NOT NULL) AS refunds,
       min(number) AS first_sale, max(number) AS last_sale, coalesce(sum(rounding), 0) AS rounding,
       coalesce(sum(total) FILTER (WHERE refund_of IS NOT NULL), 0) AS refunded,
       coalesce(sum(total) FILTER (WHERE id IN ({_INVOICED})), 0) AS invoiced
FROM sale WHERE {_NEW}
"""  # noqa: S608 - names are ours
_LINES = f"""
SELECT coalesce(sum(amount) FILTER (WHERE kind IN ('item', 'discount', 'override')), 0) AS turnover,
       coalesce(sum(amount) FILTER (WHERE kind = 'deposit'), 0) AS deposits,
       coalesce(sum(amount) FILTER (WHERE kind = 'tip'), 0) AS tips,
       coalesce(sum(amount) FILTER (WHERE kind = 'topup'), 0) AS topups,
       count(*) FILTER (WHERE kind = 'item' AND corrects IS NOT NULL) AS corrections,
       coalesce(sum(amount) FILTER (WHERE kind = 'item' AND corrects IS NOT NULL), 0) AS corrected,
       count(*) FILTER (WHERE kind = 'discount' AND corrects IS NULL AND refunds IS NULL) AS discounts,
       coalesce(sum(amount) FILTER (WHERE kind = 'discount'), 0) AS discounted
FROM sale_line WHERE sale_id IN ({_SALES})
"""  # noqa: S608 - names are ours
_VAT = f"""
SELECT rate, sum(gross), sum(vat) FROM sale_vat WHERE sale_id IN ({_SALES}) AND sale_id {{which}} ({_INVOICED}) GROUP BY rate
"""  # noqa: S608 - names are ours
_TENDERS = f"SELECT tender, sum(amount), count(*) FROM payment WHERE sale_id IN ({_SALES}) GROUP BY tender"  # noqa: S608 - ours
_CASHIERS = f"""
SELECT cashier, sum((SELECT coalesce(sum(amount), 0) FROM sale_line l
                     WHERE l.sale_id = s.id AND l.kind IN ('item', 'discount', 'override'))), count(*)
FROM sale s WHERE {_NEW} GROUP BY cashier
"""  # noqa: S608 - names are ours
_ACTS = f"SELECT kind, count(*) FROM act WHERE {_NEW} GROUP BY kind"  # noqa: S608 - names are ours
_COUNTED = {"basket_cancelled": "cancelled", "drawer_opened": "drawer_openings", "receipt_copied": "copies"}
_CLOSING = f"SELECT {columns(PeriodClosing)} FROM closing"  # noqa: S608 - names are ours
_LAST = f"{_CLOSING} WHERE device_id = ? AND period = ? ORDER BY number DESC LIMIT 1"
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Before:
    """Where the closings of one kind stand: the end of the last (UTC), its entry, number and perpetual totals."""

    end: datetime
    seq: int
    number: int
    perpetual: int
    vat: Mapping[str, list[int]]


def catch_up(session: Session, *, now: datetime) -> int:
    """Close every day, month and year of this till that is over and not closed yet; return how many closings that made."""
    zone = ZoneInfo(shop_rules(session).time_zone)
    first = session.value("SELECT min(opened_at) FROM till_session WHERE device_id = ?", (session.device.id,))
    if first is None:
        return 0
    began = (_BEGINNING + timedelta(milliseconds=first)).astimezone(zone).date()
    today = now.astimezone(zone).date()
    made = 0
    for day in _days(_next_day(session, began), today):
        _close_day(session, day, zone, now)
        made += 1
    for period in (Period.MONTH, Period.YEAR):
        made += _close_longer(session, period, today, now)
    return made


def closings(session: Session, period: Period, first: date, last: date) -> list[PeriodClosing]:
    """Return the closings of all tills of one kind that begin within some days, the earliest first."""
    sql = f"{_CLOSING} WHERE period = ? AND first_day BETWEEN ? AND ? ORDER BY first_day, device_id"
    return session.rows(PeriodClosing, sql, (period.value, first, last))


def totals_of(closing: PeriodClosing) -> Totals:
    """Return what a closing holds, as sealed."""
    import json  # noqa: PLC0415 - the till's window opens without a look at old totals

    document: Totals = json.loads(closing.totals)
    return document


def added(parts: Iterable[Totals]) -> Totals:
    """Return totals added up: counts, amounts and the amounts by rate, tender and cashier; the receipts from first to last."""
    parts = list(parts)
    result: Totals = {name: sum(part[name] for part in parts) for name in (*COUNTS, *AMOUNTS)}
    for name in PARTS:
        figures: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        for part in parts:
            for key, values in part[name].items():
                figures[key] = [one + other for one, other in zip(figures[key], values, strict=True)]
        result[name] = dict(figures)
    numbers = [part[name] for part in parts for name in ("first_sale", "last_sale") if part[name]]
    return result | {"first_sale": min(numbers, default=0), "last_sale": max(numbers, default=0)}


def _days(first: date, end: date) -> Iterator[date]:
    while first < end:
        yield first
        first += timedelta(days=1)


def _next_day(session: Session, began: date) -> date:
    last = session.row(PeriodClosing, _LAST, (session.device.id, Period.DAY.value))
    return last.last_day + timedelta(days=1) if last else began


def _midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """Return the moment at which a day of the shop's calendar ends: summer time makes it 23 or 25 hours long."""
    return datetime.combine(day + timedelta(days=1), time.min, zone).astimezone(UTC)


def _close_day(session: Session, day: date, zone: ZoneInfo, now: datetime) -> None:
    before = _before(session, Period.DAY, zone)
    where = {"device": session.device.id, "end": _midnight_after(day, zone), "before": before.end, "seq": before.seq}
    _write(session, Period.DAY, day, day, _sums(session, where), before, now)


def _close_longer(session: Session, period: Period, today: date, now: datetime) -> int:
    """Close the months or years that are over and whose days are closed."""
    zone = ZoneInfo(shop_rules(session).time_zone)
    sql = f"{_CLOSING} WHERE device_id = ? AND period = 'day' ORDER BY first_day"
    spans: defaultdict[date, list[PeriodClosing]] = defaultdict(list)
    for one in session.rows(PeriodClosing, sql, (session.device.id,)):
        spans[_first_of(period, one.first_day)].append(one)
    last = session.row(PeriodClosing, _LAST, (session.device.id, period.value))
    made = 0
    for first, days in sorted(spans.items()):
        if first >= _first_of(period, today) or (last is not None and first <= _first_of(period, last.first_day)):
            continue
        before = _before(session, period, zone)
        _write(session, period, days[0].first_day, days[-1].last_day, added(map(totals_of, days)), before, now)
        made += 1
    return made


def _first_of(period: Period, day: date) -> date:
    return day.replace(day=1) if period is Period.MONTH else day.replace(month=1, day=1)


def _before(session: Session, period: Period, zone: ZoneInfo) -> _Before:
    last = session.row(PeriodClosing, _LAST, (session.device.id, period.value))
    if last is None:
        return _Before(_BEGINNING, 0, 0, 0, {})
    seq = session.value("SELECT seq FROM closing WHERE id = ?", (last.id,))
    perpetual = int(last.perpetual_after.scaleb(2))
    return _Before(_midnight_after(last.last_day, zone), seq, last.number, perpetual, totals_of(last)["perpetual_vat"])


def _sums(session: Session, where: Mapping[str, Any]) -> Totals:
    """Add up what a day's closing holds."""
    names = ("sales", "refunds", "first_sale", "last_sale", "rounding", "refunded", "invoiced")
    found = dict(zip(names, session.values(_SUMS, where)[0], strict=True))
    lines = ("turnover", "deposits", "tips", "topups", "corrections", "corrected", "discounts", "discounted")
    found |= dict(zip(lines, session.values(_LINES, where)[0], strict=True))
    found |= {"first_sale": found["first_sale"] or 0, "last_sale": found["last_sale"] or 0}
    acts = dict(session.values(_ACTS, where))
    found |= {name: acts.get(kind, 0) for kind, name in _COUNTED.items()}
    found["vat"] = _by_key(session.values(_VAT.format(which="NOT IN"), where))
    found["vat_invoiced"] = _by_key(session.values(_VAT.format(which="IN"), where))
    found["tenders"] = _by_key(session.values(_TENDERS, where))
    found["cashiers"] = _by_key(session.values(_CASHIERS, where))
    return found


def _by_key(rows: Iterable[Any]) -> dict[str, list[int]]:
    return {str(key): list(figures) for key, *figures in rows}


def _write(
    session: Session, period: Period, first: date, last: date, totals: Totals, before: _Before, now: datetime
) -> None:
    """Write a closing with the perpetual totals, which are never reset."""
    vat: defaultdict[str, list[int]] = defaultdict(
        lambda: [0, 0], {key: list(figures) for key, figures in before.vat.items()}
    )
    for part in (totals["vat"], totals["vat_invoiced"]):
        for key, figures in part.items():
            vat[key] = [one + other for one, other in zip(vat[key], figures, strict=True)]
    head = session.values(
        "SELECT seq, hash FROM log WHERE device_id = ? ORDER BY seq DESC LIMIT 1", (session.device.id,)
    )[0]
    after = before.perpetual + totals["turnover"]
    session.insert(
        PeriodClosing(
            uuid7(), period, first, last, before.number + 1, now, totals["sales"], euro(totals["turnover"]),
            euro(before.perpetual), euro(after), canonical(totals | {"perpetual_vat": dict(vat)}), *head,
        )
    )  # fmt: skip
