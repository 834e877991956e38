"""Whether the till's facts add up among themselves: numbers without gaps, sales, Z reports and closings that sum up.

The log proves that nobody else changed them; this proves that the device that sealed them had its sums right.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from beesdesk.db.heads import SealedHead
from beesdesk.db.log import canonical
from beesdesk.db.session import Device, Session
from beesdesk.db.table import columns
from beesdesk.db.verify import Break, Fault, Verdict, verify
from beesdesk.db.witnessed import Doubt, Note, compare
from beesdesk.pos.books import added
from beesdesk.pos.model import PeriodClosing, TillSession, ZReport
from beesdesk.pos.totals import SessionTotals, session_totals, stretch_totals
from beesdesk.words import Period

_NUMBERS = """
SELECT device_id, seq, number, {kind} FROM (
    SELECT device_id, seq, number, {kind}, lag(number, 1, 0) OVER (PARTITION BY device_id, {kind} ORDER BY seq, number)
    AS before FROM {table}
) WHERE number <> before + 1 ORDER BY seq LIMIT 1
"""
_NUMBERED = (("sale", "'sale'"), ("z_report", "'z'"), ("closing", "period"))
_SALES = """
SELECT device_id, seq, number FROM sale
WHERE total <> (SELECT coalesce(sum(amount), 0) FROM sale_line WHERE sale_id = sale.id)
OR total + rounding <> (SELECT coalesce(sum(amount), 0) FROM payment WHERE sale_id = sale.id)
ORDER BY seq LIMIT 1
"""
_CLOSINGS = f"SELECT {columns(PeriodClosing)} FROM closing WHERE device_id = ? ORDER BY seq"  # noqa: S608 - names are ours
_SET_BACK = """
SELECT device_id, count(*), min(seq) FROM (
    SELECT device_id, seq, at, lag(at) OVER (PARTITION BY device_id ORDER BY seq, number) AS before FROM sale
) WHERE at < before GROUP BY device_id
"""
STABLE = (
    "first_sale", "last_sale", "turnover", "deposits", "rounding", "vat", "tenders", "movements", "corrections",
    "cancelled", "drawer_openings",
)  # fmt: skip
"""The figures of a Z report that every version of the program works out from its session alone, in the same way."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of an examination: the verdict, and what should be known beside it."""

    verdict: Verdict
    notes: tuple[Note, ...]


def examine(session: Session, heads: Iterable[SealedHead] = ()) -> Finding:
    """Walk all logs and compare them with the tables, with their witnesses and with the till's own sums."""
    verdict = verify(session)
    notes: list[Note] = []
    found = verdict.first_break
    for one in (*compare(session, heads), *unsound(session)) if found is None else ():
        if isinstance(one, Note):
            notes.append(one)
        elif found is None:
            found = one
    return Finding(Verdict(verdict.entries, verdict.sales, found), tuple(notes))


def unsound(session: Session) -> Iterator[Break | Note]:
    """Yield what does not add up, and where the clock went back."""
    for table, kind in _NUMBERED:
        for device, seq, number, named in session.values(_NUMBERS.format(table=table, kind=kind)):
            yield _broken(device, seq, Fault.NUMBER, named, number)
    for device, seq, number in session.values(_SALES):
        yield _broken(device, seq, Fault.TOTALS, "sale", number)
    yield from _z_reports(session)
    yield from _closings(session)
    for device, count, seq in session.values(_SET_BACK):
        yield Note(Doubt.CLOCK, UUID(bytes=device), count, seq)


def _broken(device: bytes, seq: int, kind: Fault, named: str, number: int) -> Break:
    if named == "sale":
        return Break(UUID(bytes=device), seq, kind, sale=number)
    return Break(UUID(bytes=device), seq, kind, closing=f"{named} {number}")


def _z_reports(session: Session) -> Iterator[Break]:
    """Yield the first Z report of each device that does not say what its session's facts come to."""
    for (device_id,) in session.values("SELECT DISTINCT device_id FROM z_report"):
        device = Device(UUID(bytes=device_id), session.device.shop_id, 0)
        theirs = session.seen_from(device)
        reports = theirs.rows(ZReport, "SELECT * FROM z_report WHERE device_id = ? ORDER BY number", (device.id,))
        for report in reports:
            till = theirs.find(TillSession, report.session_id)
            if till is None or not _says(report, session_totals(theirs, till)):
                seq = theirs.value("SELECT seq FROM z_report WHERE id = ?", (report.id,))
                yield _broken(device_id, seq, Fault.TOTALS, "z", report.number)
                break


def _closings(session: Session) -> Iterator[Break]:
    """Yield the first closing of each device that does not say what its days' facts come to."""
    for (device,) in session.values("SELECT DISTINCT device_id FROM closing"):
        days: dict[date, SessionTotals] = {}
        before: defaultdict[Period, Decimal] = defaultdict(Decimal)
        through = 0
        for closing in session.rows(PeriodClosing, _CLOSINGS, (device,)):
            seq = session.value("SELECT seq FROM closing WHERE id = ?", (closing.id,))
            said = json.loads(closing.totals)
            if closing.period is Period.DAY:
                orderly = through <= said["through"] < seq and closing.first_day == closing.last_day
                totals = stretch_totals(session, UUID(bytes=device), through, said["through"])
                days[closing.first_day], through = totals, said["through"]
            else:
                orderly = True
                totals = added([one for day, one in days.items() if closing.first_day <= day <= closing.last_day])
            sums = (closing.sales, closing.turnover, closing.perpetual_before, closing.perpetual_after)
            known = before[closing.period]
            due = (totals.sales, totals.turnover, known, known + totals.turnover)
            if not orderly or sums != due or _figures(canonical(said["period"])) != _figures(totals.as_text()):
                yield _broken(device, seq, Fault.TOTALS, closing.period, closing.number)
                break
            before[closing.period] = closing.perpetual_after


def _says(report: ZReport, totals: SessionTotals) -> bool:
    """Tell whether a Z report has these figures."""
    sums = (report.expected, report.difference, report.turnover, report.perpetual_before, report.perpetual_after)
    counted = report.counted - totals.cash_expected
    return sums == (
        totals.cash_expected, counted, totals.turnover, totals.perpetual_before, totals.perpetual_after,
    ) and _figures(report.totals) == _figures(totals.as_text())  # fmt: skip


def _figures(text: str) -> list[Any]:
    said = json.loads(text)
    # A Z report of an older program knows of nothing reconciled, and there is none.
    return [said["sales"] + said["refunds"], said.get("reconciled", []), *(said[name] for name in STABLE)]
