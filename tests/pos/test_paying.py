import json
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.pos import refusals as no
from beesdesk.pos.actions import take_back
from beesdesk.pos.model import Tender
from beesdesk.pos.paying import owed_in_cash
from beesdesk.pos.queries import SaleView, basket_view, open_session, sale_by_id, tenders
from beesdesk.pos.rules import set_rule
from beesdesk.words import Unit


def sale_of(till: FakeShop, number: int = 1) -> SaleView:
    key = till.read(lambda session: session.value("SELECT id FROM sale WHERE number = ?", (number,)))
    found = till.read(sale_by_id, UUID(bytes=key))
    assert found is not None
    return found


def count(till: FakeShop, table: str) -> int:
    return int(till.read(lambda session: session.value(f"SELECT count(*) FROM {table}")))  # noqa: S608 - our own names


def a_basket(till: FakeShop, *prices: str) -> None:
    for price in prices:
        till.scan(till.product(price=price))


def test_cash_is_rounded_and_gives_change(till: FakeShop) -> None:
    a_basket(till, "7.24")
    paid = till.pay("cash", "10.00")

    assert (paid.kept, paid.change, paid.rounding, paid.due) == tuple(map(Decimal, ("7.25", "2.75", "0.01", "0.00")))
    assert paid.number == 1
    sale = sale_of(till)
    assert (sale.sale.total, sale.sale.rounding, sale.sale.change) == tuple(map(Decimal, ("7.24", "0.01", "2.75")))
    assert [(p.tender, p.amount, p.handed) for p in sale.payments] == [("cash", Decimal("7.25"), Decimal("10.00"))]


def test_a_card_pays_the_exact_amount(till: FakeShop) -> None:
    a_basket(till, "7.24")
    paid = till.pay("card")

    assert (paid.kept, paid.change, paid.rounding) == (Decimal("7.24"), Decimal("0.00"), Decimal("0.00"))


def test_a_sale_is_the_basket_as_it_was(till: FakeShop) -> None:
    till.product("Pommes", "2.65", article="12345", unit=Unit.KG)
    till.scan("0212345002650")
    till.scan_many(till.product("Bière", "1.10", vat="21", deposit="0.10", units="6"), 2)
    till.do(take_back, 2, Decimal(1), now=till.now(), who="Nadia B.")
    till.scan(till.member(number=12))
    basket = till.read(basket_view)
    assert basket is not None
    till.pay()
    sale = sale_of(till)

    assert sale.sale.id == basket.basket.id
    assert (sale.sale.total, sale.sale.member_id) == (basket.basket.total, till.member_id(12))
    assert (sale.sale.cashier, sale.sale.at) == ("Nadia B.", till.now())
    shared = ("id", "position", "kind", "corrects", "product_id", "gtin", "name", "unit", "quantity", "price", "amount")
    shared += ("vat_rate", "tare", "tags", "source", "lot", "at")
    assert [[getattr(line, name) for name in shared] for line in sale.lines] == [
        [getattr(line, name) for name in shared] for line in basket.lines
    ]


def test_a_sale_adds_up(till: FakeShop) -> None:
    a_basket(till, "1.25", "3.49", "0.99")
    till.scan_many(till.product("Bière", "1.10", vat="21", deposit="0.10"), 3)
    till.pay("card", "2.00")
    till.pay("cash", "20.00")
    sale = sale_of(till)
    goods = sum(part.gross for part in sale.vat)
    deposits = sum(line.amount for line in sale.lines if line.kind == "deposit")

    assert sum(line.amount for line in sale.lines) == sale.sale.total == goods + deposits
    assert sum(payment.amount for payment in sale.payments) == sale.sale.total + sale.sale.rounding
    assert sum(payment.handed for payment in sale.payments) - sale.sale.change == sale.sale.total + sale.sale.rounding


def test_nothing_is_left_of_a_paid_basket(till: FakeShop) -> None:
    a_basket(till, "1.25")
    till.pay("card", "0.25")
    till.pay()

    assert till.read(basket_view) is None
    assert [count(till, name) for name in ("basket", "basket_line", "basket_payment")] == [0, 0, 0]


def test_sales_are_numbered_without_gaps_through_refusals_and_sessions(till: FakeShop) -> None:
    numbers = []
    for _ in range(5):
        a_basket(till, "1.25")
        with pytest.raises(no.AmountNotTaken):
            till.pay("card", "99.00")
        numbers.append(till.pay().number)
    assert numbers == [1, 2, 3, 4, 5]


# Several tenders


def test_tenders_follow_one_another_and_only_the_cash_remainder_is_rounded(till: FakeShop) -> None:
    a_basket(till, "7.24")
    first = till.pay("card", "5.00")
    assert (first.kept, first.due, first.sale_id, first.number) == (Decimal("5.00"), Decimal("2.24"), None, None)
    last = till.pay("cash")

    assert (last.kept, last.rounding) == (Decimal("2.25"), Decimal("0.01"))
    assert [(p.position, p.tender, p.amount) for p in sale_of(till).payments] == [
        (1, "card", Decimal("5.00")),
        (2, "cash", Decimal("2.25")),
    ]


def test_a_payment_begun_survives_the_end_of_the_program(till: FakeShop) -> None:
    a_basket(till, "7.24")
    till.pay("card", "5.00")
    till.close()
    again = FakeShop.open(till.path.parent, till.clock, ballast=0)
    assert isinstance(again, FakeShop)
    view = again.read(basket_view)
    assert view is not None
    assert (view.due, len(view.payments)) == (Decimal("2.24"), 1)

    assert again.pay("cash").number == 1
    again.close()


def test_no_sale_stands_before_it_is_wholly_paid(till: FakeShop) -> None:
    a_basket(till, "7.24")
    before = count(till, "log")
    till.pay("card", "5.00")

    assert [count(till, name) for name in ("sale", "sale_line", "payment")] == [0, 0, 0]
    assert count(till, "log") == before


# Refusals


@pytest.mark.parametrize(
    ("tender", "handed", "owed"),
    [
        ("card", "7.25", "7.24"),
        ("card", "0.00", "7.24"),
        ("card", "-1.00", "7.24"),
        ("card", "1.005", "7.24"),
        ("cash", "7.24", "7.25"),
        ("cash", "0.00", "7.25"),
        ("cash", "-5.00", "7.25"),
        ("cash", "5410188031072", "7.25"),
        ("cash", "NaN", "7.25"),
        ("cash", "Infinity", "7.25"),
    ],
)
def test_an_amount_that_cannot_be_taken_changes_nothing(till: FakeShop, tender: str, handed: str, owed: str) -> None:
    a_basket(till, "7.24")
    before = till.read(basket_view)
    with pytest.raises(no.AmountNotTaken) as refused:
        till.pay(tender, handed)

    assert refused.value.owed == Decimal(owed)
    assert till.read(basket_view) == before
    assert count(till, "sale") == 0


def test_no_other_tender_is_taken_than_the_shops_own(till: FakeShop) -> None:
    a_basket(till, "1.25")
    with pytest.raises(no.TenderUnknown):
        till.pay("bitcoin")
    cash = next(tender for tender in till.read(tenders) if tender.code == "cash")
    till.do(lambda session: session.change(Tender, cash.id, withdrawn=True))
    with pytest.raises(no.TenderUnknown):
        till.pay("cash")


def test_nothing_is_paid_of_nothing(till: FakeShop) -> None:
    with pytest.raises(no.BasketEmpty):
        till.pay()
    till.scan(till.member())
    with pytest.raises(no.BasketEmpty):
        till.pay()


def test_nothing_is_paid_at_a_closed_till(shop: FakeShop) -> None:
    with pytest.raises(no.TillClosed):
        shop.pay()


# Edges


def test_a_basket_whose_goods_were_all_taken_back_is_a_sale_of_nothing(till: FakeShop) -> None:
    a_basket(till, "1.25")
    till.do(take_back, 1, now=till.now(), who="Nadia B.")
    paid = till.pay("cash")

    assert (paid.kept, paid.change, paid.number) == (Decimal(0), Decimal(0), 1)
    assert [(part.gross, part.vat) for part in sale_of(till).vat] == [(Decimal(0), Decimal(0))]


@pytest.mark.parametrize(
    ("total", "owed"), [("10.02", "10.00"), ("10.03", "10.05"), ("0.03", "0.03"), ("0.06", "0.05")]
)
def test_what_is_owed_in_cash_can_be_asked_before(till: FakeShop, total: str, owed: str) -> None:
    assert till.read(owed_in_cash, Decimal(total)) == Decimal(owed)
    a_basket(till, total)
    assert till.pay("cash").kept == Decimal(owed)


def test_a_shop_may_round_nothing(till: FakeShop) -> None:
    till.do(set_rule, "cash_step", "0.00", who="Nadia B.", now=till.now())
    a_basket(till, "7.24")
    paid = till.pay("cash", "10.00")
    assert (paid.kept, paid.change, paid.rounding) == (Decimal("7.24"), Decimal("2.76"), Decimal("0.00"))


def test_a_sale_stands_whole_in_the_log(till: FakeShop) -> None:
    a_basket(till, "1.25", "3.49")
    till.pay("card", "1.00")
    till.pay("cash", "4.00")
    body: Any = json.loads(till.read(lambda session: session.value("SELECT body FROM log ORDER BY seq DESC LIMIT 1")))

    assert [row[1] for row in body["rows"]] == ["sale", "sale_line", "sale_line", "sale_vat", "payment", "payment"]
    session = till.read(open_session)
    assert session is not None
    assert body["rows"][0][2]["session_id"] == session.id.hex
