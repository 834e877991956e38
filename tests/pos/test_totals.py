import json
from datetime import timedelta
from decimal import Decimal

from fake_shop import FakeShop

from beesdesk.pos.actions import cancel, take_back
from beesdesk.pos.model import TillSession, ZReport
from beesdesk.pos.sessions import close_till, move_cash, open_drawer
from beesdesk.pos.totals import Movement, SessionTotals, TenderTotal, VatTotal, session_totals


def sell(till: FakeShop, price: str, vat: str = "6", tender: str = "card", **more: str) -> None:
    till.scan(till.product(price=price, vat=vat, **more))  # type: ignore[arg-type]
    till.pay(tender)


def now_at(till: FakeShop, session: TillSession) -> SessionTotals:
    return till.read(session_totals, session)


def close(till: FakeShop, counted: str = "100.00") -> ZReport:
    return till.do(close_till, Decimal(counted), cashier="Nadia B.", now=till.now())


def give_up(till: FakeShop) -> None:
    till.scan(till.product())
    till.do(cancel, reason="parti", now=till.now(), who="Nadia B.")


def test_a_session_without_sales_adds_up_to_its_float(shop: FakeShop) -> None:
    totals = now_at(shop, shop.open_till("100.00"))

    assert (totals.cash_expected, totals.turnover, totals.sales) == (Decimal("100.00"), Decimal(0), 0)
    assert (totals.first_sale, totals.last_sale, totals.vat, totals.tenders) == (None, None, (), ())


def test_a_session_adds_up_its_sales(shop: FakeShop) -> None:
    session = shop.open_till("100.00")
    sell(shop, "3.75")
    sell(shop, "3.49", "21", tender="cash")
    sell(shop, "1.10", "21", deposit="0.10")
    totals = now_at(shop, session)

    assert (totals.sales, totals.refunds, totals.first_sale, totals.last_sale) == (3, 0, 1, 3)
    assert (totals.turnover, totals.deposits, totals.rounding) == (Decimal("8.34"), Decimal("0.10"), Decimal("0.01"))
    assert totals.vat == (
        VatTotal(Decimal(6), Decimal("3.75"), Decimal("0.21")),
        VatTotal(Decimal(21), Decimal("4.59"), Decimal("0.80")),
    )
    assert totals.vat[0].net == Decimal("3.54")
    assert totals.tenders == (TenderTotal("card", Decimal("4.95"), 2), TenderTotal("cash", Decimal("3.50"), 1))
    assert totals.cash_expected == Decimal("103.50")


def test_vat_is_the_sum_of_what_the_receipts_say(shop: FakeShop) -> None:
    """A hundred receipts of 8 cents: each says no VAT, so the day has none."""
    session = shop.open_till()
    code = shop.product(price="0.08")
    for _ in range(20):
        shop.scan(code)
        shop.pay()
    assert now_at(shop, session).vat == (VatTotal(Decimal(6), Decimal("1.60"), Decimal("0.00")),)


def test_corrections_cancelled_baskets_and_opened_drawers_are_counted(shop: FakeShop) -> None:
    session = shop.open_till()
    shop.scan_many(shop.product(deposit="0.10"), 3)
    shop.do(take_back, 1, Decimal(2), now=shop.now(), who="Nadia B.")
    shop.pay()
    give_up(shop)
    shop.do(open_drawer, reason="monnaie", now=shop.now(), who="Nadia B.")
    totals = now_at(shop, session)

    assert (totals.corrections, totals.corrected) == (1, Decimal("-2.50"))
    assert (totals.cancelled, totals.drawer_openings) == (1, 1)
    assert (totals.turnover, totals.deposits) == (Decimal("1.25"), Decimal("0.10"))


def test_a_half_paid_basket_is_no_turnover_yet(shop: FakeShop) -> None:
    session = shop.open_till()
    shop.scan(shop.product(price="7.24"))
    shop.pay("cash", "5.00")
    assert (now_at(shop, session).turnover, now_at(shop, session).cash_expected) == (Decimal(0), Decimal("100.00"))


def test_the_report_seals_what_the_session_added_up_to(shop: FakeShop) -> None:
    session = shop.open_till()
    sell(shop, "3.49", "21", tender="cash")
    shop.do(move_cash, Decimal("-3.50"), reason="banque", now=shop.now(), who="Nadia B.")
    before = now_at(shop, session)
    report = close(shop)

    assert report.totals == before.as_text()
    sealed = json.loads(report.totals)
    assert sealed["vat"] == [[2100, 349, 61]]
    assert sealed["tenders"] == [["cash", 350, 1]]
    assert sealed["movements"] == [[-350, "banque"]]
    assert before.movements == (Movement(Decimal("-3.50"), "banque"),)
    assert (report.turnover, report.expected, report.difference) == (before.turnover, before.cash_expected, Decimal(0))
    assert report.perpetual_after == before.perpetual_after == Decimal("3.49")


def test_a_closed_session_adds_up_to_the_same_for_ever(shop: FakeShop) -> None:
    first = shop.open_till()
    sell(shop, "1.25")
    give_up(shop)
    report = close(shop)
    shop.open_till()
    sell(shop, "9.99")
    give_up(shop)
    give_up(shop)
    close(shop)
    again = now_at(shop, first)

    assert again.as_text() == report.totals
    assert (again.perpetual_before, again.perpetual_after) == (report.perpetual_before, report.perpetual_after)


def test_acts_belong_to_the_session_they_were_done_in_whatever_the_clock_said(shop: FakeShop) -> None:
    first = shop.open_till()
    shop.clock.now += timedelta(hours=8)
    give_up(shop)
    close(shop)
    shop.clock.now -= timedelta(hours=5)
    second = shop.open_till()
    shop.clock.now -= timedelta(hours=5)
    give_up(shop)
    give_up(shop)

    assert (now_at(shop, first).cancelled, now_at(shop, second).cancelled) == (1, 2)


def test_sessions_do_not_mix(shop: FakeShop) -> None:
    first = shop.open_till("100.00")
    sell(shop, "1.25", tender="cash")
    close(shop, "101.25")
    second = shop.open_till("50.00")
    sell(shop, "2.00", tender="cash")

    assert now_at(shop, first).cash_expected == Decimal("101.25")
    assert now_at(shop, second).cash_expected == Decimal("52.00")
    assert now_at(shop, second).perpetual_before == Decimal("1.25")
    assert (now_at(shop, second).first_sale, now_at(shop, second).last_sale) == (2, 2)
