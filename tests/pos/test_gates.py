"""What has to be answered before a basket is paid."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from fake_shop import FakeShop

from beesdesk.members.model import Member
from beesdesk.members.queries import Shopper
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import name_shopper, top_up
from beesdesk.pos.gates import MAY_NOT_SHOP, age_question, answer_age, confirm, decline_tip
from beesdesk.pos.paying import bill, pay
from beesdesk.pos.queries import basket_view
from beesdesk.pos.right import Right
from beesdesk.pos.rules import set_rule

WHO = "Nadia B."


@dataclass
class Barred:
    """Nobody may shop, until somebody says otherwise."""

    may: bool = False

    def right(self, shopper: Shopper, today: date) -> Right:  # noqa: ARG002 - the same for all
        return Right(self.may, "suspended")


def test_a_shop_that_wants_to_know_for_whom_asks_before_payment(till: FakeShop) -> None:
    till.do(set_rule, "member_required", "before_pay", who=WHO, now=till.now())
    till.scan(till.product())
    with pytest.raises(no.MemberNeeded):
        till.pay()
    till.scan(till.member())
    assert till.pay().number == 1


def test_or_before_anything_is_scanned(till: FakeShop) -> None:
    till.do(set_rule, "member_required", "before_scan", who=WHO, now=till.now())
    code = till.product()
    with pytest.raises(no.MemberNeeded):
        till.scan(code)
    till.scan(till.member())
    till.scan(code)


def test_the_status_at_payment_counts_not_that_at_the_scan(till: FakeShop) -> None:
    right = Barred(may=True)
    till.scan(till.member())
    till.scan(till.product())
    right.may = False
    with pytest.raises(no.ShopperMayNotShop) as refused:
        till.do(pay, "card", now=till.now(), right=right)
    assert (refused.value.word, refused.value.asks) == ("suspended", False)


def test_a_yes_is_for_that_member_and_that_basket(till: FakeShop) -> None:
    right = Barred()
    first, second = till.member(number=1), till.member("Sam", number=2)
    till.scan(till.product())
    till.scan(first)
    till.do(confirm, MAY_NOT_SHOP, now=till.now(), who=WHO)
    till.scan(second)
    with pytest.raises(no.ShopperMayNotShop):
        till.do(pay, "card", now=till.now(), right=right)
    till.do(confirm, MAY_NOT_SHOP, now=till.now(), who=WHO)
    assert till.do(pay, "card", now=till.now(), right=right).number == 1
    noted = till.read(lambda s: s.values("SELECT subject_id FROM act WHERE kind = 'shopper_admitted' ORDER BY seq"))
    assert noted == [(till.member_id(1).bytes,), (till.member_id(2).bytes,)]


def test_the_higher_age_is_asked_first_and_no_takes_only_what_needs_it(till: FakeShop) -> None:
    till.scan(till.product("Bière", "1.10", min_age=16, deposit="0.10"))
    till.scan(till.product("Genièvre", "12.00", min_age=18))
    assert (q := till.read(age_question, now=till.now())) is not None
    assert (q.age, q.born) == (18, date(2008, 11, 23))

    till.do(answer_age, proven=False, now=till.now(), who=WHO)
    assert (q := till.read(age_question, now=till.now())) is not None
    assert q.age == 16
    till.do(answer_age, proven=True, now=till.now(), who=WHO)
    assert till.pay().kept == Decimal("1.20")
    acts = till.read(lambda s: s.values("SELECT kind, detail FROM act WHERE kind LIKE 'age%' ORDER BY seq"))
    assert acts == [("age_refused", '{"age":18}'), ("age_checked", '{"age":16}')]


def test_nobody_is_asked_about_what_was_taken_out(till: FakeShop) -> None:
    till.scan(till.product("Bière", "1.10", min_age=16))
    till.do(answer_age, proven=False, now=till.now(), who=WHO)
    view = till.read(basket_view)
    assert view is not None
    assert (view.basket.total, till.read(age_question, now=till.now())) == (Decimal(0), None)


def test_who_was_born_on_a_leap_day_is_of_age_the_day_after(till: FakeShop) -> None:
    till.clock.now = datetime(2028, 2, 29, 9, tzinfo=UTC)
    till.scan(till.product("Bière", "1.10", min_age=18))
    assert (q := till.read(age_question, now=till.now())) is not None
    assert q.born == date(2010, 2, 28)


def test_the_gift_is_added_once_and_follows_the_member(till: FakeShop) -> None:
    till.scan(till.product(price="21.20"))
    till.member(number=7)
    till.do(lambda s: s.change(Member, till.member_id(7), solidarity_rounding=True))
    for member, tip in ((till.member_id(7), "0.80"), (None, "0.00"), (till.member_id(7), "0.80")):
        till.do(name_shopper, member, now=till.now())
        owed = till.read(bill)
        assert owed is not None
        assert str(owed.tip) == tip
    till.do(decline_tip, declined=True, now=till.now(), who=WHO)
    assert till.pay().kept == Decimal("21.20")


def test_money_for_a_wallet_needs_its_member_and_no_voucher_or_wallet_pays_it(till: FakeShop) -> None:
    with pytest.raises(no.MemberNeeded):
        till.do(top_up, Decimal(20), now=till.now())
    till.scan(till.member())
    till.do(top_up, Decimal(20), now=till.now())
    for tender in ("meal_voucher", "wallet"):
        with pytest.raises(no.TenderLimited):
            till.pay(tender)
    till.pay("card")
    assert till.read(lambda s: s.values("SELECT account, amount, cause FROM account_move")) == [
        ("wallet", 2000, "topup")
    ]
