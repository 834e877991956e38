"""Days, months and years are closed by themselves, each sale in exactly one of each."""

from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.db.verify import verify
from beesdesk.pos.closings import added, catch_up, closings, totals_of
from beesdesk.pos.model import Invoice, PeriodClosing
from beesdesk.pos.paying import Paid
from beesdesk.pos.receipts_journal import receipts_journal
from beesdesk.pos.refunds import refund
from beesdesk.pos.sessions import close_till
from beesdesk.words import Period

WHO = "Nadia B."
LONG_AGO, FAR = date(2000, 1, 1), date(2100, 1, 1)


def all_of(shop: FakeShop, period: Period) -> list[PeriodClosing]:
    return shop.read(closings, period, LONG_AGO, FAR)


def close(shop: FakeShop) -> int:
    return shop.do(catch_up, now=shop.now())


def sell(shop: FakeShop, code: str, tender: str = "card") -> Paid:
    shop.scan(code)
    return shop.pay(tender)


@pytest.fixture
def milk(till: FakeShop) -> str:
    return till.product("Lait", "1.25")


def test_days_without_any_sale_are_closed_too_and_today_is_not(till: FakeShop, milk: str) -> None:
    sell(till, milk)
    till.clock.pass_by(days=3)
    assert close(till) == 3
    assert close(till) == 0

    found = all_of(till, Period.DAY)
    assert [(one.number, one.first_day.isoformat(), one.sales, str(one.turnover)) for one in found] == [
        (1, "2026-11-23", 1, "1.25"), (2, "2026-11-24", 0, "0.00"), (3, "2026-11-25", 0, "0.00"),
    ]  # fmt: skip
    assert [one.perpetual_after for one in found] == [Decimal("1.25")] * 3


def test_months_and_years_are_the_sums_of_their_days(till: FakeShop, milk: str) -> None:
    soap = till.product("Savon", "3.49", vat="21", tags=None)
    for _ in range(80):
        sell(till, milk, "cash")
        sell(till, soap)
        till.clock.pass_by(days=1)
    close(till)

    days, months, years = (all_of(till, period) for period in Period)
    assert [one.first_day.isoformat() for one in months] == ["2026-11-23", "2026-12-01", "2027-01-01"]
    assert [(one.first_day.year, one.sales) for one in years] == [(2026, 78)]
    for month in months:
        inside = [one for one in days if one.first_day.month == month.first_day.month]
        assert added(map(totals_of, inside)).items() <= totals_of(month).items()
    assert [one.perpetual_before for one in months[1:]] == [one.perpetual_after for one in months[:-1]]
    assert totals_of(days[-1])["perpetual_vat"] == {"600": [10000, 560], "2100": [27920, 4880]}


def test_a_clock_set_back_puts_a_sale_into_the_next_day_and_loses_none(till: FakeShop, milk: str) -> None:
    sell(till, milk)
    till.clock.pass_by(days=2)
    close(till)
    till.clock.pass_by(days=-2)
    sell(till, milk)  # on a day that is closed already
    till.clock.pass_by(days=3)
    close(till)
    assert [one.sales for one in all_of(till, Period.DAY)] == [1, 0, 1]


def test_a_day_of_twenty_five_hours_ends_at_the_shops_midnight(shop: FakeShop) -> None:
    shop.clock.now = datetime(2026, 10, 24, 21, 0, tzinfo=UTC)  # 23:00 in Brussels, the night that summer time ends
    shop.open_till()
    code = shop.product()
    sell(shop, code)
    shop.clock.now = datetime(2026, 10, 25, 22, 59, tzinfo=UTC)  # 23:59, an hour later than the day before
    sell(shop, code)
    shop.clock.now = datetime(2026, 10, 25, 23, 1, tzinfo=UTC)
    sell(shop, code)
    shop.clock.pass_by(days=1)
    close(shop)
    assert [(one.first_day.day, one.sales) for one in all_of(shop, Period.DAY)] == [(24, 1), (25, 1), (26, 1)]


def test_opening_the_till_closes_what_is_over(till: FakeShop, milk: str) -> None:
    sell(till, milk)
    till.do(close_till, Decimal(100), cashier=WHO, now=till.now())
    till.clock.pass_by(days=1)
    till.open_till()
    assert [one.sales for one in all_of(till, Period.DAY)] == [1]
    assert till.read(verify).first_break is None


def test_an_invoiced_sale_is_no_entry_of_the_journal(till: FakeShop, milk: str) -> None:
    sell(till, milk)
    paid = sell(till, milk)
    assert paid.sale_id is not None
    till.do(
        lambda session: session.insert(
            Invoice(
                paid.sale_id or till.device_id,
                paid.sale_id or till.device_id,
                1,
                till.now(),
                "BE",
                "n",
                "s",
                "p",
                "c",
                "BE",
            )
        )
    )
    till.clock.pass_by(days=1)
    close(till)
    (day,) = till.read(receipts_journal, LONG_AGO, FAR)

    assert (day.gross, day.vat) == (Decimal("1.25"), {Decimal(6): (Decimal("1.25"), Decimal("0.07"))})
    (closing,) = all_of(till, Period.DAY)
    assert (closing.turnover, totals_of(closing)["invoiced"]) == (Decimal("2.50"), 125)


@given(st.integers(0, 2**32))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_week_holds_its_days_add_up(till: FakeShop, milk: str, seed: int) -> None:
    chance = Random(seed)
    for _ in range(chance.randint(1, 12)):
        paid = sell(till, milk, chance.choice(("cash", "card", "meal_voucher")))
        if chance.random() < 0.3 and paid.sale_id is not None:
            till.do(refund, paid.sale_id, reason="rendu", now=till.now(), who=WHO)
        till.clock.pass_by(hours=chance.randint(-5, 30))
    till.clock.pass_by(days=2)
    close(till)
    days = all_of(till, Period.DAY)
    sums = till.read(
        lambda s: s.values(
            "SELECT (SELECT count(*) FROM sale WHERE refund_of IS NULL), (SELECT sum(amount) FROM sale_line)"
        )
    )[0]
    assert sum(one.sales for one in days) == sums[0]
    assert sum(one.turnover for one in days) == Decimal(sums[1]).scaleb(-2) == days[-1].perpetual_after
    for one in days:
        total = totals_of(one)
        assert sum(gross for gross, _ in total["vat"].values()) == total["turnover"]
        assert sum(amount for amount, _ in total["tenders"].values()) == total["turnover"] + total["rounding"]
    assert [one.number for one in days] == list(range(1, len(days) + 1))
