"""The journal of receipts: a line for every day, by rate and by tender, without what was invoiced."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.pos.books import NOTHING, Books
from beesdesk.pos.closings import catch_up
from beesdesk.pos.model import Invoice
from beesdesk.pos.receipts_journal import JournalLine, day_by_day, journal_line, receipts_journal, till_lines
from beesdesk.pos.totals import TenderTotal, VatTotal

DAY = date(2026, 11, 23)
SIX, TWENTY_ONE = Decimal(6), Decimal(21)


def sell(shop: FakeShop, price: str, vat: str = "6", tender: str = "card", **more: str) -> UUID:
    shop.scan(shop.product(price=price, vat=vat, **more))  # type: ignore[arg-type]
    sale = shop.pay(tender).sale_id
    assert sale is not None
    return sale


def invoice(shop: FakeShop, sale: UUID, number: int) -> None:
    row = Invoice(uuid7(), sale, number, shop.now(), "BE0403170701", "Le Fournil", "1 rue", "1030", "Bxl", "BE")
    shop.do(lambda session: session.insert(row))


def journal(shop: FakeShop, days: int = 30, till: int | None = None) -> list[JournalLine]:
    return shop.read(receipts_journal, DAY, date(2026, 12, days), now=shop.now(), till=till)


def next_day(shop: FakeShop) -> None:
    shop.clock.pass_by(days=1)
    shop.do(catch_up, shop.now())


def test_a_shop_that_never_opened_has_no_journal(shop: FakeShop) -> None:
    assert journal(shop) == []


def test_every_day_has_a_line_up_to_today(till: FakeShop) -> None:
    sell(till, "3.75")
    next_day(till)
    next_day(till)
    sell(till, "2.00", "21", tender="cash")

    assert [(line.day.day, line.turnover, line.received) for line in journal(till)] == [
        (23, Decimal("3.75"), Decimal("3.75")),
        (24, Decimal(0), Decimal(0)),
        (25, Decimal("2.00"), Decimal("2.00")),
    ]


def test_a_line_says_rates_tenders_and_what_is_outside_vat(till: FakeShop) -> None:
    sell(till, "3.49", "21", tender="cash", deposit="0.10")
    sell(till, "1.00")
    (line,) = journal(till, till=1)

    assert line.vat == (
        VatTotal(SIX, Decimal("1.00"), Decimal("0.06")),
        VatTotal(TWENTY_ONE, Decimal("3.49"), Decimal("0.61")),
    )
    assert line.tenders == (TenderTotal("card", Decimal("1.00"), 1), TenderTotal("cash", Decimal("3.60"), 1))
    assert (line.deposits, line.rounding, line.received) == (Decimal("0.10"), Decimal("0.01"), Decimal("4.60"))
    assert (line.till, line.closed, line.receipts, line.first_sale, line.last_sale) == (1, None, 2, 1, 2)


def test_an_invoiced_sale_is_no_entry(till: FakeShop) -> None:
    sale = sell(till, "5.00", "21", tender="cash")
    sell(till, "1.00")
    invoice(till, sale, 1)
    (line,) = journal(till)

    assert line.vat == (VatTotal(SIX, Decimal("1.00"), Decimal("0.06")),)
    assert line.tenders == (TenderTotal("card", Decimal("1.00"), 1),)
    assert line.invoiced == Decimal("5.00")


def test_a_sale_that_is_invoiced_after_its_day_was_closed_stays(till: FakeShop) -> None:
    sale = sell(till, "5.00")
    next_day(till)
    before = journal(till)[0]
    invoice(till, sale, 1)
    next_day(till)

    after = journal(till)
    assert after[0] == before
    assert (after[1].turnover, after[1].received, after[1].invoiced) == (Decimal(0), Decimal(0), Decimal(0))


def test_a_line_is_the_same_before_and_after_its_day_is_closed(till: FakeShop) -> None:
    sell(till, "3.49", "21", tender="cash", deposit="0.10")
    before = journal(till)[0]
    next_day(till)

    assert journal(till)[0] == replace(before, open=False)
    assert journal(till, till=1)[0].closed == 1


def test_the_shops_line_is_the_sum_of_its_tills() -> None:
    def books(cents: int, tender: str) -> Books:
        amount = Decimal(cents).scaleb(-2)
        vat, paid = (VatTotal(SIX, amount, Decimal(0)),), (TenderTotal(tender, amount, 1),)
        return Books(replace(NOTHING, sales=1, turnover=amount, vat=vat, tenders=paid), NOTHING, vat, paid, 1)

    lines = [journal_line(DAY, 1, books(100, "card"), 1), journal_line(DAY, 2, books(250, "cash"), 7)]
    (line,) = day_by_day(lines, DAY, DAY)

    assert (line.till, line.closed, line.receipts, line.received) == (None, None, 2, Decimal("3.50"))
    assert line.vat == (VatTotal(SIX, Decimal("3.50"), Decimal(0)),)
    assert [part.tender for part in line.tenders] == ["card", "cash"]
    assert day_by_day(lines, DAY, DAY, till=2)[0].received == Decimal("2.50")


def test_the_lines_of_tills_name_their_closings(till: FakeShop) -> None:
    sell(till, "1.00")
    next_day(till)

    found = till.read(till_lines, DAY, date(2026, 11, 30), now=till.now())
    assert [(line.till, line.day.day, line.closed) for line in found] == [(1, 23, 1), (1, 24, None)]
