"""Any days at any dates, with a clock that goes wrong: days, months, years and the journal say the same, and lose nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from any_sale import WHO, Shelf, fill, furnish, settle_up
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.pos.basket import discard
from beesdesk.pos.books import Books, added, books_in, tenders_added, vat_added
from beesdesk.pos.closings import catch_up
from beesdesk.pos.model import Invoice, PeriodClosing
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.queries import SaleView, open_session, sale_by_id
from beesdesk.pos.receipts_journal import receipts_journal
from beesdesk.pos.refunds import refund, refundable
from beesdesk.pos.sessions import close_till
from beesdesk.pos.totals import SessionTotals
from beesdesk.words import LineKind, Period

EXAMPLES = 20
LONG_AGO, FAR_AWAY = date(2000, 1, 1), date(2100, 1, 1)


@pytest.fixture(scope="module")
def shelf(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    shelf = furnish(tmp_path_factory.mktemp("any-books"), template)
    yield shelf
    shelf.shop.close()


def sales(shelf: Shelf) -> list[SaleView]:
    def read(session: Session) -> list[SaleView]:
        keys = session.values("SELECT id FROM sale ORDER BY number")
        views = [sale_by_id(session, UUID(bytes=key)) for (key,) in keys]
        return [view for view in views if view is not None]

    return shelf.shop.read(read)


def closings(shelf: Shelf, period: Period) -> list[tuple[PeriodClosing, Books]]:
    def read(session: Session) -> list[PeriodClosing]:
        return session.rows(PeriodClosing, "SELECT * FROM closing WHERE period = ? ORDER BY number", (period,))

    return [(row, books_in(row)) for row in shelf.shop.read(read)]


def one_day(shelf: Shelf, chance: Random) -> None:
    """Sell, give back, invoice, and let the clock jump now and then."""
    for _ in range(chance.randint(0, 3)):
        fill(shelf, chance)
        sold = settle_up(shelf, chance)
        if chance.random() < 0.25:
            invoice(shelf, sold.sale.id)
        elif chance.random() < 0.4 and sold.sale.total > 0:
            give_back(shelf, sold.sale.id)
        if chance.random() < 0.2:
            shelf.shop.clock.pass_by(hours=-chance.randint(1, 50))
    if chance.random() < 0.3:
        past = [view.sale.id for view in sales(shelf) if view.sale.total > 0 and view.sale.refund_of is None]
        if past:
            chosen = chance.choice(past)
            give_back(shelf, chosen) if chance.random() < 0.5 else invoice(shelf, chosen)


def give_back(shelf: Shelf, sale: UUID) -> None:
    if shelf.shop.read(refundable, sale).lines:
        shelf.do(refund, sale, reason="rendu", who=WHO)


def invoice(shelf: Shelf, sale: UUID) -> None:
    """Write an invoice, whenever the sale was, unless it has one."""

    def write(session: Session) -> None:
        if session.value("SELECT 1 FROM invoice WHERE sale_id = ?", (sale,)) is None:
            number = (session.value("SELECT max(number) FROM invoice") or 0) + 1
            now = shelf.shop.now()
            session.insert(Invoice(uuid7(), sale, number, now, "BE0403170701", "Fournil", "1 rue", "1030", "Bxl", "BE"))

    shelf.shop.do(write)


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_days_are_in_the_books_once(shelf: Shelf, seed: int) -> None:
    chance = Random(seed)
    begin(shelf)
    for _ in range(chance.randint(1, 4)):
        one_day(shelf, chance)
        if chance.random() < 0.4:
            shelf.do(close_till, Decimal(500), cashier=WHO)
            shelf.shop.open_till("500.00")
        shelf.shop.clock.now += timedelta(days=chance.choice((0, 1, 1, 2, 9, 33)), hours=chance.randint(0, 9))
        shelf.shop.do(catch_up, shelf.shop.now())
    shelf.shop.clock.now += timedelta(days=5)
    shelf.shop.do(catch_up, shelf.shop.now())

    days = closings(shelf, Period.DAY)
    check_days(days)
    check_against_facts([books for _, books in days], sales(shelf))
    for period in (Period.MONTH, Period.YEAR):
        check_sums(closings(shelf, period), days)
    check_journal(shelf, days)
    assert shelf.shop.read(verify).first_break is None


def begin(shelf: Shelf) -> None:
    """Open the till anew, also after an example that failed."""
    left = shelf.view() if shelf.shop.read(open_session) else None
    if left is not None:
        shelf.shop.do(discard, left.basket.id)
    if shelf.shop.read(open_session) is not None:
        shelf.do(close_till, Decimal(500), cashier=WHO)
    shelf.shop.open_till("500.00")


def check_days(days: list[tuple[PeriodClosing, Books]]) -> None:
    """Days follow one another without gaps, in their numbers, dates, receipts and perpetual totals."""
    assert [row.number for row, _ in days] == list(range(1, len(days) + 1))
    for (row, books), (later, after) in pairwise(days):
        assert later.last_day - row.last_day == timedelta(days=1)
        assert later.perpetual_before == row.perpetual_after == row.perpetual_before + row.turnover
        assert after.ever_vat == vat_added(books.ever_vat, after.totals.vat)
        assert after.ever_tenders == tenders_added(books.ever_tenders, after.totals.tenders)
    spans = [books.totals for _, books in days if books.totals.first_sale is not None]
    assert [part.first_sale for part in spans] == [1, *[(part.last_sale or 0) + 1 for part in spans[:-1]]]


def check_against_facts(days: list[Books], sold: list[SaleView]) -> None:
    """All days together say what a bystander adds up from the receipts."""
    whole = added([books.totals for books in days])
    lines = [line for view in sold for line in view.lines]

    def of(*kinds: LineKind) -> Decimal:
        return sum((line.amount for line in lines if line.kind in kinds), ZERO)

    assert whole.sales + whole.refunds == len(sold)
    assert whole.refunds == sum(view.sale.refund_of is not None for view in sold)
    assert whole.turnover == of(LineKind.ITEM, LineKind.DISCOUNT, LineKind.OVERRIDE)
    assert (whole.deposits, whole.tips, whole.topups) == (
        of(LineKind.DEPOSIT), of(LineKind.TIP), of(LineKind.TOPUP),
    )  # fmt: skip
    assert whole.rounding == sum((view.sale.rounding for view in sold), ZERO)
    assert {part.rate: (part.gross, part.vat) for part in whole.vat} == tally(
        (part.rate, part.gross, part.vat) for view in sold for part in view.vat
    )
    assert {part.tender: (part.amount, Decimal(part.payments)) for part in whole.tenders} == tally(
        (part.tender, part.amount, Decimal(1)) for view in sold for part in view.payments
    )
    check_money(whole)
    for books in days:
        check_money(books.totals)
        check_money(books.invoiced)


def tally(parts: "Iterable[tuple[Decimal | str, Decimal, Decimal]]") -> dict[Decimal | str, tuple[Decimal, Decimal]]:
    found: dict[Decimal | str, tuple[Decimal, Decimal]] = defaultdict(lambda: (ZERO, ZERO))
    for key, one, other in parts:
        found[key] = (found[key][0] + one, found[key][1] + other)
    return found


def check_money(totals: SessionTotals) -> None:
    """What was received is what was due, and VAT, cashiers and turnover are of the same goods."""
    outside = totals.deposits + totals.tips + totals.topups + totals.rounding
    assert sum((part.amount for part in totals.tenders), ZERO) == totals.turnover + outside
    assert sum((part.gross for part in totals.vat), ZERO) == totals.turnover
    assert sum((one.turnover for one in totals.cashiers), ZERO) == totals.turnover


def check_sums(sums: list[tuple[PeriodClosing, Books]], days: list[tuple[PeriodClosing, Books]]) -> None:
    """A month and a year are the sum of their days."""
    assert [row.number for row, _ in sums] == list(range(1, len(sums) + 1))
    for row, books in sums:
        parts = [one for day, one in days if row.first_day <= day.first_day <= row.last_day]
        assert books.totals == added([one.totals for one in parts])
        assert books.invoiced == added([one.invoiced for one in parts])
        assert row.turnover == sum((one.totals.turnover for one in parts), ZERO)
        assert row.perpetual_after == parts[-1].totals.perpetual_after
        assert (books.ever_vat, books.through) == (parts[-1].ever_vat, parts[-1].through)


def check_journal(shelf: Shelf, days: list[tuple[PeriodClosing, Books]]) -> None:
    """The journal is the closings without what was invoiced, whole in itself."""
    lines = shelf.shop.read(receipts_journal, LONG_AGO, FAR_AWAY, now=shelf.shop.now())
    assert [line.day for line in lines[: len(days)]] == [row.first_day for row, _ in days]
    for line, (_, books) in zip(lines, days, strict=False):
        wanted = tally((part.rate, part.gross, part.vat) for part in books.totals.vat)
        for part in books.invoiced.vat:
            wanted[part.rate] = (wanted[part.rate][0] - part.gross, wanted[part.rate][1] - part.vat)
        kept = {rate: both for rate, both in wanted.items() if any(both)}
        assert {part.rate: (part.gross, part.vat) for part in line.vat} == kept
        assert sum((part.amount for part in line.tenders), ZERO) == line.received
