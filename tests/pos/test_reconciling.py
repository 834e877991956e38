"""What the till took by each means of payment is compared with what it came to elsewhere, and nothing else follows from it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from any_sale import WHO, Shelf, fill, furnish, settle_up
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.pos import refusals as no
from beesdesk.pos.audit import examine
from beesdesk.pos.basket import discard
from beesdesk.pos.books import books_in
from beesdesk.pos.closing_report import reconciled_rows
from beesdesk.pos.closings import catch_up
from beesdesk.pos.model import PeriodClosing, Reconciliation, ZReport
from beesdesk.pos.pricing import MOST_CASH, ZERO
from beesdesk.pos.queries import open_session
from beesdesk.pos.receipts_journal import receipts_journal
from beesdesk.pos.reconciling import Actual, Reconciled, reconciled_in, to_reconcile
from beesdesk.pos.refunds import refund
from beesdesk.pos.sessions import close_till
from beesdesk.pos.till_report import sealed_totals
from beesdesk.pos.totals import session_totals

EXAMPLES = 30
USED = ("card", "meal_voucher", "eco_voucher")


def sell(till: FakeShop, price: str, tender: str = "card") -> Any:
    till.scan(till.product(price=price, tags="meal|eco"))
    return till.pay(tender)


def close(till: FakeShop, actuals: dict[str, Actual] | None = None, remark: str = "") -> ZReport:
    return till.do(close_till, Decimal(100), actuals=actuals, remark=remark, cashier="Nadia B.", now=till.now())


def said(total: str | None = None, fees: str | None = None) -> Actual:
    return Actual(None if total is None else Decimal(total), None if fees is None else Decimal(fees))


def kept(till: FakeShop) -> list[Any]:
    return till.read(lambda session: session.values("SELECT tender, actual, fees FROM reconciliation ORDER BY tender"))


# What there is to compare


def test_what_the_session_took_beside_the_drawer_is_compared(till: FakeShop) -> None:
    sell(till, "3.75")
    sell(till, "1.25")
    sell(till, "7.24", "cash")
    sell(till, "2.00", "eco_voucher")

    found = till.read(to_reconcile)

    assert [(one.tender.code, one.expected) for one in found] == [
        ("card", Decimal("5.00")),
        ("eco_voucher", Decimal("2.00")),
    ]


def test_what_was_given_back_by_card_is_expected_as_less(till: FakeShop) -> None:
    sold = sell(till, "3.75")
    till.do(refund, sold.sale_id, reason="rendu", now=till.now(), who="Nadia B.")

    assert [one.expected for one in till.read(to_reconcile)] == [ZERO]


def test_a_session_without_such_payments_has_nothing_to_compare(till: FakeShop) -> None:
    sell(till, "7.24", "cash")

    assert till.read(to_reconcile) == []
    assert sealed_totals(close(till), ZERO).reconciled == ()
    assert kept(till) == []


# What is kept


@pytest.mark.parametrize(
    ("actual", "difference"),
    [
        (said(), None),
        (said("0"), "-5.00"),
        (said("5.00"), "0"),
        (said("4.99"), "-0.01"),
        (said("17.50"), "12.50"),
        (said("-2.00"), "-7.00"),
        (said(fees="0.11"), None),
        (said("5.00", "0"), "0"),
        (said("4.90", "0.10"), "-0.10"),
    ],
)
def test_a_tender_is_kept_as_it_was_read(till: FakeShop, actual: Actual, difference: str | None) -> None:
    sell(till, "5.00")
    report = close(till, {"card": actual})

    (one,) = sealed_totals(report, ZERO).reconciled
    assert one == Reconciled("card", Decimal("5.00"), actual.total, actual.fees)
    assert one.difference == (None if difference is None else Decimal(difference))


def test_what_nobody_counted_is_kept_as_that_and_not_as_zero(till: FakeShop) -> None:
    sell(till, "5.00")
    sell(till, "2.00", "meal_voucher")
    report = close(till, {"card": said("0")})

    assert kept(till) == [("card", 0, None), ("meal_voucher", None, None)]
    assert json.loads(report.totals)["reconciled"] == [["card", 500, 0, None], ["meal_voucher", 200, None, None]]


def test_a_payment_that_only_the_terminal_knows_is_kept_too(till: FakeShop) -> None:
    report = close(till, {"card": said("12.50")})

    assert sealed_totals(report, ZERO).reconciled == (Reconciled("card", ZERO, Decimal("12.50"), None),)


def test_fees_are_a_figure_of_their_own(till: FakeShop) -> None:
    sell(till, "5.00")
    sell(till, "2.00", "meal_voucher")
    session = till.read(open_session)
    assert session is not None
    x = till.read(session_totals, session)
    report = close(till, {"card": said("5.00", "0.35"), "meal_voucher": said(fees="0.20")})
    z = sealed_totals(report, Decimal(100))

    assert z.fees == Decimal("0.55")
    assert (z.turnover, z.tenders, z.vat, z.cash_expected) == (x.turnover, x.tenders, x.vat, x.cash_expected)
    assert (report.turnover, report.perpetual_after, report.difference) == (Decimal("7.00"), Decimal("7.00"), ZERO)


def test_a_note_stands_in_the_report(till: FakeShop) -> None:
    assert close(till, remark="  Ticket 14 deux fois au terminal ").note == "Ticket 14 deux fois au terminal"


def test_no_note_is_none(till: FakeShop) -> None:
    assert close(till, remark=" \n ").note is None


@pytest.mark.parametrize(
    "actual",
    [said(str(MOST_CASH + 1)), said(str(-MOST_CASH - 1)), said("5.00", "-0.01"), said("5.00", str(MOST_CASH + 1))],
)
def test_an_impossible_amount_is_refused_and_nothing_is_closed(till: FakeShop, actual: Actual) -> None:
    sell(till, "5.00")
    with pytest.raises(no.AmountImpossible):
        close(till, {"card": actual})

    assert till.read(open_session) is not None
    assert kept(till) == []


def test_it_is_sealed_with_the_report(till: FakeShop) -> None:
    sell(till, "5.00")
    close(till, {"card": said("4.00", "0.10")})

    same = """
    SELECT r.seq = z.seq, instr(l.body, '"reconciliation"') > 0 FROM z_report z
    JOIN reconciliation r ON r.session_id = z.session_id JOIN log l ON l.device_id = z.device_id AND l.seq = z.seq
    """
    assert till.read(lambda session: session.values(same)) == [(1, 1)]
    assert till.read(examine).verdict.first_break is None


def test_a_report_that_says_less_than_was_counted_is_found(till: FakeShop) -> None:
    sell(till, "5.00")

    def close_and_count_more(session: Session) -> None:
        report = close_till(session, Decimal(100), cashier="Nadia B.", now=till.now())
        session.insert(Reconciliation(uuid7(), report.session_id, "eco_voucher", Decimal(3), None))

    till.do(close_and_count_more)
    found = till.read(examine).verdict.first_break
    assert found is not None
    assert found.closing == "z 1"


# In the books


def test_a_day_a_month_and_the_journal_have_the_fees_beside_what_was_received(till: FakeShop) -> None:
    sell(till, "5.00")
    close(till, {"card": said("5.00", "0.35")})
    till.open_till()
    till.clock.pass_by(hours=2)
    sell(till, "1.00")
    close(till, {"card": said("1.00", "0.05")})
    till.clock.pass_by(days=10)
    till.do(catch_up, till.now())

    sql = "SELECT * FROM closing ORDER BY seq"
    closed = till.read(lambda session: session.rows(PeriodClosing, sql))
    fees = {(one.period, one.first_day): books_in(one).totals.fees for one in closed}
    assert fees["day", date(2026, 11, 23)] == Decimal("0.40")
    assert fees["month", date(2026, 11, 1)] == Decimal("0.40")
    assert fees["day", date(2026, 11, 24)] == ZERO
    line = till.read(receipts_journal, date(2026, 11, 23), date(2026, 11, 23), now=till.now())[0]
    assert (line.received, line.turnover, line.fees) == (Decimal("6.00"), Decimal("6.00"), Decimal("0.40"))


def test_a_closing_after_the_last_sale_of_a_day_belongs_to_that_day(till: FakeShop) -> None:
    sell(till, "5.00")
    till.clock.pass_by(hours=5)
    close(till, {"card": said("5.00", "0.35")})
    till.clock.pass_by(days=1)
    till.open_till()
    sell(till, "1.00")
    till.clock.pass_by(days=1)
    till.do(catch_up, till.now())

    days = till.read(receipts_journal, date(2026, 11, 23), date(2026, 11, 24), now=till.now())
    assert [line.fees for line in days] == [Decimal("0.35"), ZERO]


def test_each_tender_of_each_report_is_listed_the_drawer_too(till: FakeShop) -> None:
    sell(till, "5.00")
    sell(till, "2.00", "cash")
    till.do(
        close_till, Decimal("101.50"), actuals={"card": said("4.00", "0.10")}, remark="Ticket 2", cashier="Omar",
        now=till.now(),
    )  # fmt: skip

    found = till.read(reconciled_rows, date(2026, 11, 23), date(2026, 11, 23))
    assert [
        (one.till, one.number, one.tender, one.expected, one.actual, one.difference, one.fees) for one in found
    ] == [
        (1, 1, "cash", Decimal("102.00"), Decimal("101.50"), Decimal("-0.50"), None),
        (1, 1, "card", Decimal("5.00"), Decimal("4.00"), Decimal("-1.00"), Decimal("0.10")),
    ]
    assert {one.note for one in found} == {"Ticket 2"}


# Whatever was sold and read


@pytest.fixture(scope="module")
def shelf(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    shelf = furnish(tmp_path_factory.mktemp("any-actuals"), template)
    yield shelf
    shelf.shop.close()


AMOUNTS = st.none() | st.integers(-50_000, 500_000).map(lambda cents: Decimal(cents).scaleb(-2))
FEES = st.none() | st.integers(0, 20_000).map(lambda cents: Decimal(cents).scaleb(-2))
ACTUALS = st.dictionaries(st.sampled_from(USED), st.builds(Actual, AMOUNTS, FEES))


@given(st.integers(0, 2**32), ACTUALS)
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_read_expected_and_difference_are_the_actual(
    shelf: Shelf, seed: int, actuals: dict[str, Actual]
) -> None:
    chance = Random(seed)
    begin(shelf)
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for _ in range(chance.randint(0, 3)):
        fill(shelf, chance)
        for payment in settle_up(shelf, chance).payments:
            paid[payment.tender] += payment.amount
    before = shelf.shop.read(to_reconcile)
    report = shelf.do(close_till, Decimal(500), actuals=actuals, cashier=WHO)
    totals = sealed_totals(report, Decimal(500))

    assert {one.tender: one.amount for one in totals.tenders} == paid
    assert {one.tender.code for one in before} | actuals.keys() == {one.tender for one in totals.reconciled}
    for one in totals.reconciled:
        assert one.expected == paid.get(one.tender, ZERO)
        wanted = actuals.get(one.tender, Actual())
        assert (one.actual, one.fees) == (wanted.total, wanted.fees)
        assert (one.difference is None) == (one.actual is None)
        if one.difference is not None:
            assert one.expected + one.difference == one.actual
    assert totals.fees == sum((one.fees for one in actuals.values() if one.fees is not None), ZERO)
    assert totals.reconciled == shelf.shop.read(reconciled_in, report.session_id)
    assert shelf.shop.read(verify).first_break is None


def begin(shelf: Shelf) -> None:
    """Open the till anew, also after an example that failed."""
    left = shelf.view() if shelf.shop.read(open_session) else None
    if left is not None:
        shelf.shop.do(discard, left.basket.id)
    if shelf.shop.read(open_session) is not None:
        shelf.do(close_till, Decimal(500), cashier=WHO)
    shelf.shop.open_till("500.00")
