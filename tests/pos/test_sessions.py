from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.pos import refusals as no
from beesdesk.pos.actions import keep_unknown, park
from beesdesk.pos.model import CashMovement, Tender, TillSession, ZReport
from beesdesk.pos.pricing import MOST_CASH
from beesdesk.pos.queries import basket_view, cashiers_of, current_cashier, open_session
from beesdesk.pos.sessions import (
    Counted,
    close_till,
    counted_total,
    hand_over,
    move_cash,
    open_drawer,
    open_till,
    try_drawer,
)
from beesdesk.pos.till_report import sealed_totals
from beesdesk.pos.totals import ApartCount, session_totals

LOCAL = "SELECT id FROM tender WHERE code = 'local'"
COINS: Counted = {Decimal(50): 1, Decimal(20): 2, Decimal("0.05"): 200}


def move(till: FakeShop, amount: str, reason: str = "banque") -> CashMovement:
    return till.do(move_cash, Decimal(amount), reason=reason, now=till.now(), who="Nadia B.")


def close(till: FakeShop, counted: str, pieces: Counted | None = None) -> ZReport:
    return till.do(close_till, Decimal(counted), pieces, cashier="Karim D.", now=till.now())


def values(till: FakeShop, sql: str) -> list[Any]:
    return till.read(lambda session: session.values(sql))


def session_of(till: FakeShop) -> TillSession | None:
    return till.read(open_session)


def sell(till: FakeShop, price: str = "7.24", tender: str = "cash") -> None:
    till.scan(till.product(price=price))
    till.pay(tender)


# Opening


def test_a_till_opens_with_its_float(shop: FakeShop) -> None:
    opened = shop.open_till("100.00")

    assert session_of(shop) == opened
    assert (opened.number, opened.cashier, opened.opening_float) == (1, "Nadia B.", Decimal("100.00"))


def test_a_till_opens_once(till: FakeShop) -> None:
    with pytest.raises(no.TillAlreadyOpen) as refused:
        till.open_till(cashier="Karim D.")
    assert refused.value.cashier == "Nadia B."
    assert values(till, "SELECT count(*) FROM till_session") == [(1,)]


@pytest.mark.parametrize("opening", ["-0.01", str(MOST_CASH + 1), "5410188031072"])
def test_an_impossible_float_is_refused(shop: FakeShop, opening: str) -> None:
    with pytest.raises(no.AmountImpossible):
        shop.open_till(opening)
    assert session_of(shop) is None


def test_an_empty_drawer_opens_too(shop: FakeShop) -> None:
    assert shop.open_till("0.00").opening_float == Decimal(0)


def test_the_pieces_that_were_counted_are_kept(shop: FakeShop) -> None:
    shop.do(open_till, counted_total(COINS), {**COINS, Decimal(5): 0}, cashier="Nadia B.", now=shop.now())

    assert counted_total(COINS) == Decimal("100.00")
    assert values(shop, "SELECT moment, denomination, pieces FROM cash_count ORDER BY denomination") == [
        ("opening", 5, 200),
        ("opening", 2000, 2),
        ("opening", 5000, 1),
    ]


def test_a_session_outlives_the_program(till: FakeShop) -> None:
    opened = session_of(till)
    till.close()
    again = FakeShop.open(till.path.parent, till.clock, ballast=0)
    assert again.read(open_session) == opened
    again.close()


# Cash in and out


def test_cash_is_moved_for_a_reason(till: FakeShop) -> None:
    move(till, "-20.00", "banque")
    move(till, "5.00", "monnaie")
    assert values(till, "SELECT amount, reason, cashier FROM cash_movement ORDER BY rowid") == [
        (-2000, "banque", "Nadia B."),
        (500, "monnaie", "Nadia B."),
    ]


@pytest.mark.parametrize("reason", ["", "   ", "\t\n"])
def test_no_cash_is_moved_and_no_drawer_opened_without_a_reason(till: FakeShop, reason: str) -> None:
    with pytest.raises(no.ReasonNeeded):
        move(till, "-20.00", reason)
    with pytest.raises(no.ReasonNeeded):
        till.do(open_drawer, reason=reason, now=till.now(), who="Nadia B.")
    assert values(till, "SELECT count(*) FROM cash_movement") == [(0,)]
    assert values(till, "SELECT count(*) FROM act") == [(0,)]


@pytest.mark.parametrize("amount", ["0.00", "-100.01", str(MOST_CASH + 1), str(-MOST_CASH - 1)])
def test_no_more_is_taken_out_than_is_there(till: FakeShop, amount: str) -> None:
    with pytest.raises(no.AmountImpossible):
        move(till, amount)


def test_the_drawer_may_be_emptied_to_the_last_cent(till: FakeShop) -> None:
    sell(till)
    move(till, "-107.25")
    with pytest.raises(no.AmountImpossible):
        move(till, "-0.01")


def test_opening_the_drawer_is_journaled(till: FakeShop) -> None:
    till.do(open_drawer, reason="monnaie", now=till.now(), who="Nadia B.")
    assert values(till, "SELECT kind, who, reason FROM act") == [("drawer_opened", "Nadia B.", "monnaie")]


def test_a_closed_till_moves_no_cash(shop: FakeShop) -> None:
    with pytest.raises(no.TillClosed):
        move(shop, "5.00")
    with pytest.raises(no.TillClosed):
        shop.do(open_drawer, reason="monnaie", now=shop.now(), who="Nadia B.")
    with pytest.raises(no.TillClosed):
        close(shop, "0.00")


# Closing


def test_closing_counts_the_drawer_and_numbers_the_report(till: FakeShop) -> None:
    sell(till)
    move(till, "-20.00")
    report = close(till, "87.00", {Decimal(1): 87})

    assert (report.number, report.expected, report.counted) == (1, Decimal("87.25"), Decimal("87.00"))
    assert (report.difference, report.turnover, report.cashier) == (Decimal("-0.25"), Decimal("7.24"), "Karim D.")
    assert session_of(till) is None
    assert values(till, "SELECT moment, pieces FROM cash_count") == [("closing", 87)]


def test_reports_are_numbered_on_and_the_perpetual_total_never_starts_again(till: FakeShop) -> None:
    reports = []
    for day in range(3):
        if day:
            till.open_till()
        for _ in range(day):
            sell(till, tender="card")
        reports.append(close(till, "100.00"))

    assert [report.number for report in reports] == [1, 2, 3]
    assert [report.turnover for report in reports] == [Decimal(0), Decimal("7.24"), Decimal("14.48")]
    assert [report.perpetual_before for report in reports] == [Decimal(0), Decimal(0), Decimal("7.24")]
    assert [report.perpetual_after for report in reports] == [Decimal(0), Decimal("7.24"), Decimal("21.72")]
    assert [number for (number,) in values(till, "SELECT number FROM till_session ORDER BY number")] == [1, 2, 3]


def test_reports_are_numbered_on_though_the_clock_is_set_back(till: FakeShop) -> None:
    sell(till, tender="card")
    first = close(till, "100.00")
    till.clock.now -= timedelta(days=3)
    till.open_till()
    sell(till, tender="card")
    second = close(till, "100.00")

    assert (first.number, second.number) == (1, 2)
    assert second.perpetual_after == Decimal("14.48")


def test_a_till_with_goods_in_a_basket_does_not_close(till: FakeShop) -> None:
    till.scan(till.product())
    with pytest.raises(no.BasketsWaiting) as refused:
        close(till, "100.00")
    assert refused.value.names == ("",)
    assert session_of(till) is not None


def test_a_till_with_parked_baskets_does_not_close(till: FakeShop) -> None:
    code = till.product()
    for name in ("Ana", "Bob"):
        till.scan(code)
        till.do(park, name, now=till.now(), who="Nadia B.")
    with pytest.raises(no.BasketsWaiting) as refused:
        close(till, "100.00")
    assert refused.value.names == ("Ana", "Bob")


def test_a_code_that_somebody_must_look_up_keeps_the_till_open(till: FakeShop) -> None:
    till.do(keep_unknown, "5400000000003", now=till.now())
    with pytest.raises(no.BasketsWaiting):
        close(till, "100.00")


def test_a_basket_with_nothing_but_a_member_does_not_keep_the_till_open(till: FakeShop) -> None:
    till.scan(till.member())
    close(till, "100.00")
    assert till.read(basket_view) is None
    assert values(till, "SELECT count(*) FROM basket") == [(0,)]


@pytest.mark.parametrize("counted", ["-0.01", str(MOST_CASH + 1)])
def test_an_impossible_count_is_refused_and_nothing_is_lost(till: FakeShop, counted: str) -> None:
    till.scan(till.member())
    with pytest.raises(no.AmountImpossible):
        close(till, counted)
    assert session_of(till) is not None
    assert till.read(basket_view) is not None


def test_a_till_closes_once(till: FakeShop) -> None:
    close(till, "100.00")
    with pytest.raises(no.TillClosed):
        close(till, "100.00")
    assert values(till, "SELECT count(*) FROM z_report") == [(1,)]


# The next cashier


def test_the_next_cashier_goes_on_and_sales_carry_the_cashier_of_their_moment(till: FakeShop) -> None:
    sell(till)
    assert till.do(hand_over, "Karim D.", now=till.now())
    sell(till)

    assert values(till, "SELECT cashier FROM sale ORDER BY number") == [("Nadia B.",), ("Karim D.",)]
    assert values(till, "SELECT previous, cashier FROM handover") == [("Nadia B.", "Karim D.")]
    assert values(till, "SELECT kind, who FROM act") == [("handed_over", "Karim D.")]


def test_whoever_was_there_last_is_the_cashier_now(till: FakeShop) -> None:
    opened = session_of(till)
    assert opened is not None
    assert till.read(current_cashier, opened) == "Nadia B."

    for name in ("Karim D.", "Zoé", "Nadia B."):
        till.do(hand_over, name, now=till.now())  # within one millisecond

    now = session_of(till)
    assert now is not None
    assert (now.cashier, till.read(current_cashier, opened)) == ("Nadia B.", "Nadia B.")
    assert till.read(cashiers_of, opened.id) == ["Nadia B.", "Karim D.", "Zoé", "Nadia B."]


def test_who_is_there_already_takes_nothing_over(till: FakeShop) -> None:
    assert not till.do(hand_over, "Nadia B.", now=till.now())
    assert values(till, "SELECT * FROM handover") == []


def test_a_basket_is_kept_while_cashiers_change(till: FakeShop) -> None:
    till.scan(till.product())
    before = till.read(basket_view)
    till.do(hand_over, "Karim D.", now=till.now())
    assert till.read(basket_view) == before


def test_a_closed_till_is_handed_to_nobody(shop: FakeShop) -> None:
    with pytest.raises(no.TillClosed):
        shop.do(hand_over, "Karim D.", now=shop.now())


def test_the_next_session_begins_with_whoever_opens_it(till: FakeShop) -> None:
    till.do(hand_over, "Karim D.", now=till.now())
    close(till, "100.00")
    till.open_till(cashier="Zoé")
    opened = session_of(till)
    assert opened is not None
    assert opened.cashier == "Zoé"


def test_what_is_counted_by_itself_stands_in_the_sealed_report(till: FakeShop) -> None:
    session = till.read(open_session)
    assert session is not None
    till.do(lambda s: [s.change(Tender, UUID(bytes=key), withdrawn=False) for (key,) in s.values(LOCAL)])
    till.scan(till.product(price="12.00"))
    till.pay("local")
    apart = {"local": Decimal("11.00"), "cheque": Decimal(0)}
    report = till.do(close_till, Decimal(100), apart=apart, cashier="Nadia B.", now=till.now())

    assert sealed_totals(report, Decimal(100)).apart == (
        ApartCount("cheque", Decimal("0.00"), Decimal("0.00")),
        ApartCount("local", Decimal("12.00"), Decimal("11.00")),
    )
    assert [one.difference for one in sealed_totals(report, Decimal(100)).apart] == [Decimal(0), Decimal(-1)]
    assert report.totals == till.read(session_totals, session).as_text()


def test_a_drawer_that_is_tried_is_journaled_with_and_without_an_open_till(shop: FakeShop) -> None:
    shop.do(try_drawer, reason="essai", now=shop.now(), who="Nadia B.")
    shop.open_till()
    shop.do(try_drawer, reason="essai", now=shop.now(), who="Nadia B.")

    till = session_of(shop)
    assert till is not None
    rows = values(shop, "SELECT reason, subject_id FROM act WHERE kind = 'drawer_opened' ORDER BY id")
    assert rows == [("essai", None), ("essai", till.id.bytes)]
