"""What stands on a member's accounts, now and right after each sale."""

from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.pos.accounts import balance, balance_after, correct_account
from beesdesk.pos.actions import top_up
from beesdesk.pos.receipt import receipt
from beesdesk.pos.refunds import refund
from beesdesk.pos.rules import set_rule
from beesdesk.pos.till_state import till_state
from beesdesk.reports.elements import Columns
from beesdesk.reports.slips import receipt_slip
from beesdesk.words import Account, Act, Language

WHO = "Nadia B."
TEN = Decimal("10.00")


@pytest.fixture
def amelie(till: FakeShop) -> UUID:
    """A member with ten euro on the wallet, at a till whose cashier may do everything."""
    till.do(set_rule, "cashier_may", ",".join(Act), who=WHO, now=till.now())
    till.scan(till.member(number=412))
    member = till.member_id(412)
    till.do(correct_account, member, Account.WALLET, TEN, reason="cadeau", now=till.now(), who=WHO)
    return member


def sell(till: FakeShop, price: str, tender: str) -> UUID:
    till.scan(till.product(price=price))
    sale = till.pay(tender).sale_id
    assert sale is not None
    return sale


def test_what_is_left_after_a_sale_stays_true_after_the_next(till: FakeShop, amelie: UUID) -> None:
    first = sell(till, "3.00", "wallet")
    till.clock.pass_by(minutes=5)
    till.scan(card(till))
    second = sell(till, "2.50", "wallet")

    assert [till.read(balance_after, sale, Account.WALLET) for sale in (first, second)] == [
        Decimal("7.00"), Decimal("4.50"),
    ]  # fmt: skip
    assert till.read(balance, amelie, Account.WALLET) == Decimal("4.50")


def test_a_sale_that_did_not_touch_the_wallet_says_nothing_of_it(till: FakeShop, amelie: UUID) -> None:
    sale = sell(till, "3.00", "card")

    assert till.read(balance_after, sale, Account.WALLET) is None
    assert till.read(receipt, sale, Language.FR).wallet is None


def test_the_receipt_says_what_is_left_on_the_wallet(till: FakeShop, amelie: UUID) -> None:
    till.do(top_up, Decimal("20.00"), now=till.now())
    sale = till.pay("cash").sale_id
    assert sale is not None

    paper = till.read(receipt, sale, Language.NL)

    assert paper.wallet == Decimal("30.00")
    slip = receipt_slip(paper, Language.NL)
    assert ("Nog op de portemonnee", "30,00") in [
        (element.left, element.right) for element in slip.elements if isinstance(element, Columns)
    ]


def test_a_refund_to_the_wallet_says_what_is_on_it_then(till: FakeShop, amelie: UUID) -> None:
    sale = sell(till, "3.00", "wallet")
    back = till.do(refund, sale, reason="abîmé", now=till.now(), who=WHO)

    assert till.read(receipt, back.sale_id, Language.FR).wallet == TEN


def test_the_till_knows_what_stands_on_the_accounts_of_its_shopper(till: FakeShop, amelie: UUID) -> None:
    till.do(correct_account, amelie, Account.DEBT, Decimal("-7.50"), reason="vieux", now=till.now(), who=WHO)

    state = till.read(till_state)

    assert (state.wallet, state.debt) == (TEN, Decimal("-7.50"))


def card(till: FakeShop) -> str:
    return str(till.read(lambda session: session.value("SELECT code FROM card")))
