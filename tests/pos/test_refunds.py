"""A refund points at its sale, never exceeds it, and goes back the way the sale was paid."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.pos import refusals as no
from beesdesk.pos.accounts import balance, correct_account
from beesdesk.pos.actions import take_back
from beesdesk.pos.discounts import discount
from beesdesk.pos.empties import return_deposit
from beesdesk.pos.paying import Paid, bill, pay, take_back_payment
from beesdesk.pos.queries import sale_by_id
from beesdesk.pos.refunds import Refunded, quote, refund, refundable
from beesdesk.pos.rules import set_rule
from beesdesk.words import Account, Act, LineKind

WHO = "Nadia B."


@pytest.fixture
def till(till: FakeShop) -> FakeShop:
    till.do(set_rule, "cashier_may", ",".join(Act), who=WHO, now=till.now())
    return till


def back(till: FakeShop, paid: Paid, what: Mapping[UUID, Decimal] | None = None, tender: str | None = None) -> Refunded:
    assert paid.sale_id is not None
    return till.do(refund, paid.sale_id, what, tender=tender, reason="abîmé", now=till.now(), who=WHO)


def line(till: FakeShop, paid: Paid, place: int = 1) -> UUID:
    assert paid.sale_id is not None
    view = till.read(sale_by_id, paid.sale_id)
    assert view is not None
    return view.lines[place - 1].id


def test_discount_and_deposit_go_back_with_their_article(till: FakeShop) -> None:
    till.scan_many(till.product("Bière", "1.10", deposit="0.10"), 3)
    till.do(discount, 1, amount=Decimal("0.30"), now=till.now(), who=WHO)
    paid = till.pay()
    done = back(till, paid, {line(till, paid): Decimal(1)})
    view = till.read(sale_by_id, done.sale_id)
    assert view is not None

    assert [(one.kind, str(one.amount), one.concerns) for one in view.lines] == [
        (LineKind.ITEM, "-1.10", None),
        (LineKind.DEPOSIT, "-0.10", 1),
        (LineKind.DISCOUNT, "0.10", 1),
    ]
    assert (done.total, dict(done.amounts)) == (Decimal("-1.10"), {"card": Decimal("1.10")})


def test_what_was_taken_back_before_paying_cannot_be_refunded(till: FakeShop) -> None:
    till.scan_many(till.product(), 3)
    till.do(take_back, 1, Decimal(1), now=till.now(), who=WHO)
    paid = till.pay()
    with pytest.raises(no.TooMuchRefunded) as refused:
        back(till, paid, {line(till, paid): Decimal(3)})
    assert refused.value.left == Decimal(2)


def test_two_refunds_of_one_receipt_give_only_what_is_left(till: FakeShop) -> None:
    till.scan_many(till.product(), 3)
    paid = till.pay()
    assert paid.sale_id is not None
    seen = [till.read(refundable, paid.sale_id) for _ in range(2)]  # two dialogs opened at once
    first = {one.id: one.left for one in seen[0].lines}
    back(till, paid, first)
    with pytest.raises(no.TooMuchRefunded):
        back(till, paid, {one.id: one.left for one in seen[1].lines})
    with pytest.raises(no.NothingToRefund):
        back(till, paid)


def test_a_refund_is_not_refunded(till: FakeShop) -> None:
    till.scan(till.product())
    done = back(till, till.pay())
    with pytest.raises(no.NothingToRefund):
        till.do(refund, done.sale_id, reason="encore", now=till.now(), who=WHO)


def test_a_card_is_not_given_back_in_cash(till: FakeShop) -> None:
    till.scan(till.product())
    with pytest.raises(no.RefundWay):
        back(till, till.pay("card"), tender="cash")


def test_a_meal_voucher_gets_its_food_back_and_the_cash_its_soap(till: FakeShop) -> None:
    till.scan(till.product("Pain", "2.80"))
    till.scan(till.product("Savon", "3.50", tags=None, vat="21"))
    till.pay("meal_voucher")
    paid = till.pay("cash")
    soap = back(till, paid, {line(till, paid, 2): Decimal(1)})
    bread = back(till, paid)

    assert (dict(soap.amounts), dict(bread.amounts)) == (
        {"cash": Decimal("3.50")}, {"meal_voucher": Decimal("2.80")},
    )  # fmt: skip


def test_goods_that_empties_had_paid_for_come_back_in_cash(till: FakeShop) -> None:
    till.scan(till.product(price="3.00"))
    till.do(return_deposit, Decimal("0.10"), Decimal(10), now=till.now())
    paid = till.pay("card")
    done = back(till, paid, {line(till, paid): Decimal(1)})

    assert dict(done.amounts) == {"card": Decimal("2.00"), "cash": Decimal("1.00")}


def test_a_wallet_gets_its_money_back(till: FakeShop) -> None:
    till.scan(till.member(number=3))
    member = till.member_id(3)
    till.do(correct_account, member, Account.WALLET, Decimal(10), reason="cadeau", now=till.now(), who=WHO)
    till.scan(till.product(price="4.00"))
    back(till, till.pay("wallet"))
    assert till.read(balance, member, Account.WALLET) == Decimal(10)


def test_a_wallet_does_not_go_below_zero_by_hand_either(till: FakeShop) -> None:
    till.member(number=3)
    with pytest.raises(no.AmountImpossible):
        till.do(correct_account, till.member_id(3), Account.WALLET, Decimal(-1), reason="x", now=till.now(), who=WHO)


def test_a_part_payment_can_be_undone_and_the_others_stay(till: FakeShop) -> None:
    till.scan(till.product(price="9.00"))
    for tender, amount in (("card", "2.00"), ("cash", "3.00"), ("card", "1.00")):
        till.pay(tender, amount)
    till.do(take_back_payment, 2, reason="refusé", now=till.now(), who=WHO)
    owed = till.read(bill)
    assert owed is not None
    assert [(one.position, one.tender, str(one.amount)) for one in owed.payments] == [
        (1, "card", "2.00"), (2, "card", "1.00"),
    ]  # fmt: skip
    assert till.do(pay, "card", now=till.now()).kept == Decimal("6.00")


def test_a_quote_says_what_a_refund_then_gives_back(till: FakeShop) -> None:
    till.scan_many(till.product("Bière", "1.10", deposit="0.10"), 3)
    till.do(discount, 1, amount=Decimal("0.31"), now=till.now(), who=WHO)
    paid = till.pay("cash")
    assert paid.sale_id is not None
    beer = line(till, paid)
    for _ in range(3):
        quoted = till.read(quote, paid.sale_id, {beer: Decimal(1)})
        done = back(till, paid, {beer: Decimal(1)})

        assert dict(quoted.amounts) == dict(done.amounts)
        assert quoted.lines == {beer: -done.total}


def test_a_quote_of_nothing_is_nothing_and_writes_nothing(till: FakeShop) -> None:
    till.scan(till.product("Savon", "3.50"))
    paid = till.pay()
    assert paid.sale_id is not None

    quoted = till.read(quote, paid.sale_id, {})

    assert (quoted.total, dict(quoted.lines), dict(quoted.amounts)) == (Decimal(0), {}, {})
    assert till.read(refundable, paid.sale_id).total == Decimal("3.50")


def test_a_quote_refuses_what_a_refund_would(till: FakeShop) -> None:
    till.scan(till.product("Savon", "3.50"))
    paid = till.pay()
    assert paid.sale_id is not None
    with pytest.raises(no.TooMuchRefunded):
        till.read(quote, paid.sale_id, {line(till, paid): Decimal(2)})
    with pytest.raises(no.RefundWay):
        till.read(quote, paid.sale_id, {line(till, paid): Decimal(1)}, tender="cash")
