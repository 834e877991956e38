"""Every sensitive act is refused to whoever may not do it, by the domain itself, and journaled with who allowed it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.members.people import NobodyMayAllow, NotAllowed
from beesdesk.pos.accounts import correct_account
from beesdesk.pos.actions import Amounts, cancel, return_goods, scan, take_back
from beesdesk.pos.discounts import discount, override
from beesdesk.pos.empties import return_deposit
from beesdesk.pos.gates import MAY_NOT_SHOP, confirm
from beesdesk.pos.invoices import Business, invoice_sale
from beesdesk.pos.model import Sale, Tender
from beesdesk.pos.paying import pay, take_back_payment
from beesdesk.pos.refunds import refund
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import close_till, move_cash, open_drawer, open_till
from beesdesk.words import Account, Act, Language, Role, Unit

WHO = "Nadia B."
PRICE = Decimal("1.00")


@dataclass
class Counter:
    """A till with something in the basket, where a cashier may do nothing alone."""

    shop: FakeShop
    leader: str

    def do(self, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.shop.do(action, *args, now=self.shop.now(), **kwargs)

    def product(self, name: str = "Savon") -> UUID:
        return UUID(bytes=self.shop.read(lambda s: s.value("SELECT id FROM product WHERE name_fr = ?", (name,))))

    def acts(self, kind: Act) -> list[tuple[str, str | None]]:
        return self.shop.read(
            lambda s: s.values("SELECT who, approved_by FROM act WHERE kind = ? ORDER BY seq", (kind.value,))
        )


def add_person(session: Session, role: Role) -> str:
    person = Person(uuid7(), None, "Sam", role.value, None, None, withdrawn=False)
    session.insert(person)
    return person.id.hex


@pytest.fixture
def counter(till: FakeShop) -> Counter:
    leader = till.do(add_person, Role.ADMINISTRATOR)
    till.scan(till.product("Savon", "3.49", vat="21"))
    till.do(set_rule, "cashier_may", "", who=WHO, now=till.now())
    return Counter(till, leader)


def correct(counter: Counter, approved: str | None) -> None:
    counter.do(take_back, 1, who=WHO, approved_by=approved)


def give_up(counter: Counter, approved: str | None) -> None:
    counter.do(cancel, reason="parti", who=WHO, approved_by=approved)


def reduce(counter: Counter, approved: str | None) -> None:
    counter.do(discount, 1, percent=Decimal(10), who=WHO, approved_by=approved)


def reprice(counter: Counter, approved: str | None) -> None:
    counter.do(override, 1, PRICE, who=WHO, approved_by=approved)


def give_back(counter: Counter, approved: str | None) -> None:
    sold = counter.shop.read(lambda s: s.value("SELECT id FROM sale"))
    key = UUID(bytes=sold) if sold else counter.do(pay, "card").sale_id
    assert counter.shop.read(lambda s: s.get(Sale, key)).refund_of is None
    counter.do(refund, key, reason="abîmé", who=WHO, approved_by=approved)


def bring_back(counter: Counter, approved: str | None) -> None:
    amounts = Amounts(approved_by=approved)
    counter.do(return_goods, counter.product(), amounts, reason="abîmé", today=counter.shop.today, language=Language.FR)


def many_empties(counter: Counter, approved: str | None) -> None:
    counter.do(return_deposit, Decimal("0.10"), Decimal(251), approved_by=approved)


def open_the_drawer(counter: Counter, approved: str | None) -> None:
    counter.do(open_drawer, reason="monnaie", who=WHO, approved_by=approved)


def say_a_price(counter: Counter, approved: str | None) -> None:
    known = counter.shop.read(lambda s: s.value("SELECT article FROM product WHERE name_fr = 'Sans prix'"))
    code = known or counter.shop.product("Sans prix", None, article="77")
    counter.do(scan, code, Amounts(price=PRICE, approved_by=approved), today=counter.shop.today, language=Language.FR)


def type_a_weight(counter: Counter, approved: str | None) -> None:
    known = counter.shop.read(lambda s: s.value("SELECT article FROM product WHERE name_fr = 'Pommes'"))
    code = known or counter.shop.product("Pommes", "2.00", article="12345", unit=Unit.KG)
    amounts = Amounts(gross=PRICE, approved_by=approved)
    counter.do(scan, code, amounts, today=counter.shop.today, language=Language.FR)


def sell_old(counter: Counter, approved: str | None) -> None:
    known = counter.shop.read(lambda s: s.value("SELECT gtin FROM product_code WHERE gtin = '05410188031072'"))
    if not known:
        counter.shop.product("Lait", gtin="5410188031072")
    amounts = Amounts(seen=frozenset({"best_before"}), approved_by=approved)
    counter.do(scan, "]d2010541018803107215261101", amounts, today=counter.shop.today, language=Language.FR)


def admit(counter: Counter, approved: str | None) -> None:
    if not counter.shop.read(lambda s: s.value("SELECT 1 FROM card")):
        counter.shop.do(set_rule, "may_not_shop", "require", who=WHO, now=counter.shop.now())
        counter.shop.scan(counter.shop.member())
    counter.do(confirm, MAY_NOT_SHOP, who=WHO, approved_by=approved)


def undo_payment(counter: Counter, approved: str | None) -> None:
    if not counter.shop.read(lambda s: s.value("SELECT 1 FROM basket_payment")):
        counter.do(pay, "card", PRICE)
    counter.do(take_back_payment, 1, reason="mal tapé", who=WHO, approved_by=approved)


def correct_a_wallet(counter: Counter, approved: str | None) -> None:
    known = counter.shop.read(lambda s: s.value("SELECT number FROM member"))
    if known is None:
        counter.shop.member(number=12)
    member = counter.shop.member_id(12)
    counter.do(correct_account, member, Account.WALLET, PRICE, reason="oubli", who=WHO, approved_by=approved)


def sell_on_account(counter: Counter, approved: str | None) -> None:
    if not counter.shop.read(lambda s: s.value("SELECT 1 FROM card")):
        counter.shop.scan(counter.shop.member())
        counter.shop.do(set_rule, "on_account_most", "50", who=WHO, now=counter.shop.now())
        key = counter.shop.read(lambda s: s.value("SELECT id FROM tender WHERE code = 'on_account'"))
        counter.shop.do(lambda s: s.change(Tender, UUID(bytes=key), withdrawn=False))
    counter.do(pay, "on_account", approved_by=approved)


def write_invoice(counter: Counter, approved: str | None) -> None:
    sold = counter.shop.read(lambda s: s.value("SELECT id FROM sale"))
    if not sold:
        counter.shop.name_seller()
    key = UUID(bytes=sold) if sold else counter.do(pay, "card").sale_id
    buyer = Business("BE0403170701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")
    counter.do(invoice_sale, key, buyer, who=WHO, approved_by=approved)


JOURNALED = {
    Act.CORRECTION: correct,
    Act.DISCOUNT: reduce,
    Act.PRICE_OVERRIDE: reprice,
    Act.REFUND: give_back,
    Act.RETURN: bring_back,
    Act.EMPTIES: many_empties,
    Act.DRAWER_OPENED: open_the_drawer,
    Act.PRICE_ASKED: say_a_price,
    Act.BEST_BEFORE_PASSED: sell_old,
    Act.SHOPPER_ADMITTED: admit,
    Act.PAYMENT_TAKEN_BACK: undo_payment,
    Act.ACCOUNT_CORRECTED: correct_a_wallet,
    Act.ON_ACCOUNT: sell_on_account,
    Act.BASKET_CANCELLED: give_up,
    Act.INVOICED: write_invoice,
}


@pytest.mark.parametrize("act", JOURNALED)
def test_without_the_right_an_act_is_refused_and_nothing_is_done(counter: Counter, act: Act) -> None:
    deed = JOURNALED[act]
    with pytest.raises(NotAllowed) as refused:
        deed(counter, None)
    assert refused.value.act == act
    before = counter.shop.read(lambda s: s.values("SELECT max(seq) FROM log"))
    for nobody in (WHO, "somebody else", uuid7().hex):
        with pytest.raises(NotAllowed):
            deed(counter, nobody)

    assert counter.shop.read(lambda s: s.values("SELECT max(seq) FROM log")) == before
    assert counter.acts(act) == []


@pytest.mark.parametrize("act", JOURNALED)
def test_somebody_who_may_allows_that_one_act_and_both_are_journaled(counter: Counter, act: Act) -> None:
    JOURNALED[act](counter, counter.leader)

    assert counter.acts(act) == [(WHO, counter.leader)]
    others = counter.shop.read(lambda s: s.value("SELECT count(*) FROM act WHERE approved_by IS NOT NULL"))
    assert others == 1


def test_a_cashiers_role_alone_allows_nothing_more(counter: Counter) -> None:
    cashier = counter.shop.do(add_person, Role.CASHIER)
    with pytest.raises(NotAllowed):
        reduce(counter, cashier)


def test_somebody_who_left_allows_nothing(counter: Counter) -> None:
    counter.shop.do(lambda s: s.change(Person, UUID(hex=counter.leader), withdrawn=True))
    with pytest.raises(NobodyMayAllow):
        reduce(counter, counter.leader)


def test_typed_weights_opening_closing_and_cash_ask_too(counter: Counter) -> None:
    with pytest.raises(NotAllowed):
        type_a_weight(counter, None)
    type_a_weight(counter, counter.leader)
    counter.do(pay, "card")
    for refused in (
        lambda: counter.do(move_cash, PRICE, reason="monnaie", who=WHO),
        lambda: counter.do(close_till, Decimal(100), cashier=WHO),
    ):
        with pytest.raises(NotAllowed):
            refused()
    counter.do(move_cash, PRICE, reason="monnaie", who=WHO, approved_by=counter.leader)
    counter.do(close_till, Decimal(101), cashier=WHO, approved_by=counter.leader)
    with pytest.raises(NotAllowed):
        counter.do(open_till, Decimal(100), cashier=WHO)
    counter.do(open_till, Decimal(100), cashier=counter.leader)

    moved = counter.shop.read(lambda s: s.values("SELECT cashier, approved_by FROM cash_movement"))
    assert moved == [(WHO, counter.leader)]
