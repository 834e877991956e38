"""The real till of a volunteer-run bar, five days of it, comes in and closes to the penny.

Its files are not ours to ship: they are looked for in `BEES_DATA`, else in `shared/data` beside the repository.
"""

import csv
import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.pos.model import Payment, Sale, SaleLine, ZReport
from beesdesk.pos.paying import next_number, record_sale
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.sessions import close_till, open_till
from beesdesk.pos.till_report import sealed_totals
from beesdesk.words import LineKind, Source, Unit

FOLDER = Path(os.environ.get("BEES_DATA") or Path(__file__).parents[3] / "shared" / "data") / "till_emf2024"
ALL = Decimal("63840.54")
TENDERS = {"CASH": "cash", "SQUARE": "card"}
RATES = {"A": Decimal(20), "N": Decimal(0)}
CUPS = "100"
"""The department of cups that are paid for and brought back: a deposit."""
OFF = ("-0.10", "3.95", "-0.35", "-45.10", "-5.26")
"""By how much the five drawers were off."""
WHO = "volunteer"
Row = dict[str, str]

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no {FOLDER}")


def rows(name: str) -> list[Row]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by(key: str, found: list[Row]) -> dict[str, list[Row]]:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in found:
        grouped[row[key]].append(row)
    return grouped


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def sale_lines(sale_id: UUID, found: list[Row], old: "OldTill") -> Iterator[SaleLine]:
    """A void is the correction of the line that it took back, or the refund of one that was paid; both stay."""
    places = {row["line_id"]: place for place, row in enumerate(found, 1)}
    for place, row in enumerate(found, 1):
        kind = LineKind.DEPOSIT if row["dept"] == CUPS else LineKind.ITEM
        items, price = Decimal(row["items"]), Decimal(row["unit_amount"])
        voided = old.voided.get(row["line_id"], "")
        yield SaleLine(
            old.ids[row["line_id"]], sale_id, place, kind, places.get(voided), None, None, row["text"], Unit.PIECE,
            items, price, items * price, ZERO if kind is LineKind.DEPOSIT else old.rates[row["dept"]], None, None,
            Source.PICKED, None, moment(row["time"]), who=row["cashier_no"],
            refunds=None if voided in places else old.ids.get(voided),
        )  # fmt: skip


class OldTill:
    """What the lines of the old till's files point at."""

    def __init__(self, lines: list[Row]) -> None:
        self.ids = {row["line_id"]: uuid7() for row in lines}
        self.voided = {row["voided_by"]: row["line_id"] for row in lines if row["voided_by"]}
        self.rates = {row["dept"]: RATES[row["vat_band"]] for row in rows("departments")}


def take_in(session: Session, till_id: UUID, found: list[Row], paid: list[Row], old: OldTill) -> None:
    """Write one transaction of the old till as the sale that it was."""
    key = uuid7()
    lines = list(sale_lines(key, found, old))
    payments = [
        Payment(uuid7(), key, place, TENDERS[row["paytype"]], Decimal(row["amount"]), Decimal(row["amount"]))
        for place, row in enumerate(paid, 1)
    ]
    total = sum((line.amount for line in lines), ZERO)
    at = max(moment(row["time"]) for row in (*found, *paid))
    record_sale(session, Sale(key, till_id, next_number(session), at, WHO, None, total, ZERO, ZERO), lines, payments)


def test_five_days_of_a_real_till_close_to_the_penny(tmp_path: Path, template: Path) -> None:
    fake = FakeShop.in_folder(tmp_path / "shop", template)
    fake.close()
    shop = FakeShop.open(tmp_path / "shop", fake.clock, ballast=0, synchronous="OFF")
    old = OldTill(rows("lines"))
    lines, payments = by("trans_id", rows("lines")), by("trans_id", rows("payments"))
    wanted = by("session_id", rows("sessiontotals"))
    transactions = by("session_id", rows("transactions"))
    reports: list[ZReport] = []
    for day in rows("sessions"):
        fake.clock.now = moment(day["start"])
        till = shop.do(open_till, ZERO, cashier=WHO, now=shop.now())
        for transaction in transactions[day["session_id"]]:
            key = transaction["trans_id"]
            if lines[key]:  # two were opened and given up without a line
                shop.do(take_in, till.id, lines[key], payments[key], old)
        fake.clock.now = moment(day["end"])
        counted = {TENDERS[row["paytype"]]: Decimal(row["amount"]) for row in wanted[day["session_id"]]}
        kept: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
        for transaction in transactions[day["session_id"]]:
            for row in payments[transaction["trans_id"]]:
                kept[TENDERS[row["paytype"]]] += Decimal(row["amount"])
        report = shop.do(close_till, counted["cash"], cashier=WHO, now=shop.now())
        reports.append(report)
        totals = {one.tender: one.amount for one in sealed_totals(report, ZERO).tenders}
        # What the bar counted in its drawer is a few pounds off; what its card terminal said is not.
        assert totals == kept
        assert totals["card"] == counted["card"]
        assert (report.expected, report.difference) == (kept["cash"], counted["cash"] - kept["cash"])

    sums = shop.read(
        lambda s: s.values(
            "SELECT (SELECT sum(amount) FROM sale_line), (SELECT sum(amount) FROM payment), (SELECT count(*) FROM sale_line),"
            " (SELECT count(*) FROM sale_line WHERE corrects IS NOT NULL OR refunds IN (SELECT id FROM sale_line)),"
            " (SELECT sum(amount) FROM sale_line WHERE kind = 'deposit'), (SELECT count(*) FROM sale)"
        )[0]
    )
    verdict = shop.read(verify)
    shop.close()
    assert [Decimal(value).scaleb(-2) for value in sums[:2]] == [ALL, ALL]
    assert sums[2:4] == (15_643, 141)
    assert sum(report.turnover for report in reports) == ALL - Decimal(sums[4]).scaleb(-2)
    assert reports[-1].perpetual_after == sum(report.turnover for report in reports)
    assert [report.number for report in reports] == [1, 2, 3, 4, 5]
    assert [report.difference for report in reports] == [Decimal(off) for off in OFF]
    assert (verdict.first_break, verdict.sales) == (None, sums[5])
