"""Empties come back with or without a receipt; a machine's ticket counts once."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.containers import add_usual
from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Container, ContainerAmount, Product
from beesdesk.catalog.queries import containers
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.people import NobodyMayAllow
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import park, recall, take_back
from beesdesk.pos.empties import Returned, return_deposit, return_deposits
from beesdesk.pos.queries import basket_view, open_session
from beesdesk.pos.receipt import receipt
from beesdesk.pos.totals import session_totals
from beesdesk.words import Language, LineKind


def ticket(number: int = 123, cents: int = 250) -> str:
    payload = f"980{number:05}{cents:04}"
    return payload + check_digit(payload)


def add_containers(session: Session) -> UUID:
    bottle, crate = uuid7(), uuid7()
    session.insert(Container(bottle, "b33", "Bouteille 33 cl", "Fles 33 cl", "Bottle 33 cl", 1, None, None, False))
    session.insert(Container(crate, "c24", "Bac de 24", "Bak van 24", "Crate of 24", 2, bottle, 24, False))
    for container, start, amount in (
        (bottle, date(2020, 1, 1), "0.10"),
        (bottle, date(2027, 1, 1), "0.20"),
        (crate, date(2020, 1, 1), "2.10"),
    ):
        session.insert(ContainerAmount(uuid7(), container, start, Decimal(amount)))
    return crate


def test_a_crate_is_worth_itself_and_its_bottles_at_the_amounts_of_the_day(shop: FakeShop) -> None:
    shop.do(add_containers)
    for day, amounts in ((date(2026, 12, 31), ["0.10", "4.50"]), (date(2027, 1, 1), ["0.20", "6.90"])):
        assert [str(one.amount) for one in shop.read(containers, day)] == amounts


def test_an_article_in_a_container_has_the_deposit_of_the_day(till: FakeShop) -> None:
    crate = till.do(add_containers)
    code = till.product("Bac de bière", "24.00", deposit="9.99")
    product = till.read(lambda session: session.value("SELECT id FROM product"))
    till.do(lambda session: session.change(Product, UUID(bytes=product), container_id=crate))
    entry = till.scan(code)

    assert (entry.lines[1].kind, entry.lines[1].amount, entry.lines[1].container_id) == (
        LineKind.DEPOSIT, Decimal("4.50"), crate,
    )  # fmt: skip


def test_empties_alone_are_paid_out_in_cash_and_by_no_card(till: FakeShop) -> None:
    till.do(return_deposit, Decimal("0.10"), Decimal(24), now=till.now())
    with pytest.raises(no.TenderLimited):
        till.pay("card")
    paid = till.pay("cash")
    session = till.read(open_session)
    assert session is not None
    totals = till.read(session_totals, session)

    assert (paid.kept, totals.deposits, totals.turnover, totals.refunds) == (
        Decimal("-2.40"), Decimal("-2.40"), Decimal(0), 0,
    )  # fmt: skip


def test_empties_pay_for_goods(till: FakeShop) -> None:
    till.scan(till.product(price="3.00"))
    till.do(return_deposit, Decimal("0.10"), Decimal(10), now=till.now())
    assert till.pay("card").kept == Decimal("2.00")


def test_above_what_the_shop_pays_out_unasked_somebody_must_allow_it(till: FakeShop) -> None:
    till.do(return_deposit, Decimal("0.10"), Decimal(200), now=till.now())
    with pytest.raises(NobodyMayAllow):
        till.do(return_deposit, Decimal("0.10"), Decimal(51), now=till.now())
    till.do(return_deposit, Decimal("0.10"), Decimal(50), now=till.now())


@pytest.mark.parametrize(("amount", "quantity"), [("0", "1"), ("-1", "1"), ("101", "1"), ("0.001", "1")])
def test_an_impossible_deposit_is_refused(till: FakeShop, amount: str, quantity: str) -> None:
    with pytest.raises(no.AmountImpossible):
        till.do(return_deposit, Decimal(amount), Decimal(quantity), now=till.now())


def test_empties_keyed_by_mistake_are_taken_back(till: FakeShop) -> None:
    till.do(return_deposit, Decimal("0.10"), Decimal(24), now=till.now())
    entry = till.do(take_back, 1, now=till.now(), who="Nadia B.")
    assert (entry.basket.total, entry.lines[0].quantity) == (Decimal(0), Decimal(24))


def test_a_ticket_of_the_machine_is_taken_off_and_counts_once(till: FakeShop) -> None:
    till.scan(till.product(price="5.00"))
    assert till.scan(ticket()).basket.total == Decimal("2.50")
    with pytest.raises(no.TicketUsed):
        till.scan(ticket())
    till.pay()
    with pytest.raises(no.TicketUsed):
        till.scan(ticket())
    assert till.scan(ticket(124)).lines[0].amount == Decimal("-2.50")


def test_a_ticket_in_a_parked_basket_is_used_too_until_it_is_taken_back(till: FakeShop) -> None:
    till.scan(ticket())
    parked = till.do(park, now=till.now(), who="Nadia B.")
    with pytest.raises(no.TicketUsed):
        till.scan(ticket())
    till.do(recall, parked.id, now=till.now(), who="Nadia B.")
    till.do(take_back, 1, now=till.now(), who="Nadia B.")
    assert till.scan(ticket()).basket.total == Decimal("-2.50")


def test_numbers_of_the_machine_begin_anew_after_a_year(till: FakeShop) -> None:
    till.scan(ticket())
    till.pay("cash")
    till.clock.pass_by(days=366)
    assert till.scan(ticket()).basket.total == Decimal("-2.50")


def test_a_ticket_without_an_amount_is_refused(till: FakeShop) -> None:
    with pytest.raises(no.TicketEmpty):
        till.scan(ticket(cents=0))
    assert till.read(basket_view) is None


def returned(amount: str, quantity: int = 1) -> Returned:
    return Returned(Decimal(amount), Decimal(quantity), "Bouteille")


def amounts(shop: FakeShop) -> list[Decimal]:
    view = shop.read(basket_view)
    return [line.amount for line in view.lines] if view else []


def test_each_kind_is_a_line_below_zero(till: FakeShop) -> None:
    entry = till.do(return_deposits, [returned("0.10", 6), returned("4.50", 2)], now=till.now())

    assert amounts(till) == [Decimal("-0.60"), Decimal("-9.00")]
    assert [line.position for line in entry.lines] == [1, 2]
    assert entry.basket.total == Decimal("-9.60")


@pytest.mark.parametrize(
    ("second", "refusal"),
    [
        (returned("0.105"), no.AmountImpossible),
        (returned("0"), no.AmountImpossible),
        (returned("100.01"), no.AmountImpossible),
        (returned("0.10", 0), no.QuantityImpossible),
        (returned("0.10", 1000), no.QuantityImpossible),
    ],
)
def test_one_that_cannot_be_takes_none_of_them(till: FakeShop, second: Returned, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        till.do(return_deposits, [returned("0.10"), second], now=till.now())

    assert till.read(basket_view) is None


def test_what_they_come_to_together_is_what_somebody_must_allow(till: FakeShop) -> None:
    till.do(return_deposits, [returned("20.00")], now=till.now())

    with pytest.raises(NobodyMayAllow):
        till.do(return_deposits, [returned("3.00"), returned("2.10")], now=till.now())

    assert amounts(till) == [Decimal("-20.00")]


def test_the_receipt_names_the_container_in_its_own_language(till: FakeShop) -> None:
    till.do(add_usual, till.today)
    crate = next(one for one in till.read(containers, till.today) if one.bottles == 24)
    till.scan(till.product("Lait", "10.00"))
    line = Returned(crate.amount, Decimal(1), crate.name_fr, crate.id)
    till.do(return_deposits, [line, returned("0.25")], now=till.now())

    sale = till.pay("card").sale_id
    assert sale is not None
    paper = till.read(receipt, sale, Language.NL)

    assert [line.container for line in paper.lines if line.kind is LineKind.DEPOSIT] == [crate.name_nl, "Bouteille"]
