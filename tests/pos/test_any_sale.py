"""Any sale, paid in any way, and given back in any pieces: parts add up to totals, and back to zero."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.db.log import plain_row
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES
from beesdesk.members.model import Member
from beesdesk.pos import refusals as no
from beesdesk.pos.accounts import balance
from beesdesk.pos.actions import Amounts, name_shopper, return_goods, take_back, top_up
from beesdesk.pos.basket import discard
from beesdesk.pos.discounts import discount, override
from beesdesk.pos.empties import return_deposit
from beesdesk.pos.model import Payment, Sale, SaleLine, SaleVat, Tender
from beesdesk.pos.paying import bill, pay
from beesdesk.pos.pricing import ZERO, vat_inside
from beesdesk.pos.queries import BasketView, SaleView, basket_view, open_session, sale_by_id
from beesdesk.pos.refunds import refund, refundable
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import close_till
from beesdesk.pos.totals import SessionTotals, session_totals
from beesdesk.words import Account, Act, Language, LineKind, Unit

SALES = 5
EXAMPLES = 420
"""So many examples of so many sales each: more than 2,000 sales."""
FIVE = Decimal("0.05")
WHO = "Nadia B."
WAYS = ("cash", "card", "meal_voucher", "eco_voucher", "wallet", "local", "on_account", "cheque")


@dataclass
class Shelf:
    """A shop with something of every kind, and a member who rounds up."""

    shop: FakeShop
    codes: list[str]
    soap: UUID
    member: UUID

    def do(self, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.shop.do(action, *args, now=self.shop.now(), **kwargs)

    def view(self) -> BasketView | None:
        return self.shop.read(basket_view)

    def totals(self) -> SessionTotals:
        till = self.shop.read(open_session)
        assert till is not None
        return self.shop.read(session_totals, till)


def take_every_tender(session: Session) -> None:
    for (key,) in session.values("SELECT id FROM tender"):
        session.change(Tender, UUID(bytes=key), withdrawn=False)


@pytest.fixture(scope="module")
def shelf(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("any-sale")
    fake = FakeShop.in_folder(folder, template)
    fake.close()
    shop = FakeShop.open(folder, fake.clock, ballast=0, synchronous="OFF")  # thousands of sales, and no power cut
    assert isinstance(shop, FakeShop)
    shop.clock, shop.numbers = fake.clock, fake.numbers
    for name, value in (("cashier_may", ",".join(Act)), ("on_account_most", "100")):
        shop.do(set_rule, name, value, who=WHO, now=shop.now())
    shop.do(take_every_tender)
    codes = [
        shop.product("Lait", "1.25"),
        shop.product("Savon", "3.49", vat="21", tags=None),
        shop.product("Bière", "1.13", vat="21", deposit="0.10"),
        shop.product("Thé bio", "4.61", tags="meal|eco|organic"),
        shop.product("Lessive", "8.97", vat="21", tags="eco"),
        shop.product("Journal", "2.02", vat="0", tags=None),
    ]
    shop.product("Pommes", "2.33", article="12345", unit=Unit.KG, tags="meal|organic")
    shop.member(number=9001)
    member = shop.member_id(9001)
    shop.do(lambda session: session.change(Member, member, solidarity_rounding=True))
    soap = shop.read(lambda session: session.value("SELECT id FROM product WHERE name_fr = 'Savon'"))
    yield Shelf(shop, codes, UUID(bytes=soap), member)
    shop.close()


def fill(shelf: Shelf, chance: Random) -> None:
    """Put anything into the basket, and change one's mind about some of it."""
    if chance.random() < 0.4:
        shelf.do(name_shopper, shelf.member)
    for _ in range(chance.randint(1, 6)):
        if chance.random() < 0.25:
            shelf.shop.scan("12345", Amounts(gross=Decimal(chance.randint(1, 4000)).scaleb(-3)))
        else:
            shelf.shop.scan_many(chance.choice(shelf.codes), chance.randint(1, 5))
    if chance.random() < 0.2:
        shelf.do(return_deposit, Decimal("0.10"), Decimal(chance.randint(1, 24)))
    if chance.random() < 0.1:
        shelf.do(return_goods, shelf.soap, reason="abîmé", today=shelf.shop.today, language=Language.FR)
    view = shelf.view()
    if view is not None and view.basket.member_id and chance.random() < 0.3:
        shelf.do(top_up, Decimal(chance.randint(1, 5000)).scaleb(-2))
    for _ in range(chance.randint(0, 3)):
        change_mind(shelf, chance)


def change_mind(shelf: Shelf, chance: Random) -> None:
    view = shelf.view()
    assert view is not None
    items = [
        line
        for line in view.lines
        if line.kind is LineKind.ITEM and line.corrects is None and line.quantity - line.taken_back > 0
    ]
    if not items:
        return
    line = chance.choice(items)
    try:
        match chance.randint(0, 3):
            case 0:
                unit = Decimal("0.001") if line.unit.weighed else Decimal(1)
                most = int((line.quantity - line.taken_back) / unit)
                shelf.do(take_back, line.position, unit * chance.randint(1, most), who=WHO)
            case 1:
                shelf.do(discount, line.position, percent=Decimal(chance.randint(1, 100)), who=WHO)
            case 2:
                shelf.do(discount, None, amount=Decimal(chance.randint(1, 300)).scaleb(-2), who=WHO)
            case _:
                shelf.do(override, line.position, Decimal(chance.randint(0, 900)).scaleb(-2), who=WHO)
    except (no.DiscountImpossible, no.AmountImpossible):
        assert shelf.view() == view  # nothing half done


def settle_up(shelf: Shelf, chance: Random) -> SaleView:
    """Pay in any ways until it is a sale; what a tender may not pay, it does not."""
    while True:
        owed = shelf.shop.read(bill)
        assert owed is not None
        way = chance.choice(owed.ways)
        amount = None
        if owed.due > 0 and chance.random() < 0.6:
            amount = Decimal(chance.randint(1, int(owed.due * 100) + 200)).scaleb(-2)
        try:
            paid = shelf.do(pay, way.tender.code, amount)
        except (no.TenderLimited, no.AmountNotTaken, no.TenderNotWhole):
            assert amount is not None or way.most == 0
            continue
        assert way.tender.gives_change or paid.kept <= way.most or owed.due < 0
        if paid.sale_id is not None:
            view = shelf.shop.read(sale_by_id, paid.sale_id)
            assert view is not None
            return view


def check_sale(shelf: Shelf, view: SaleView) -> None:
    """Parts are the totals, and what is sealed is what is stored."""
    assert sum(line.amount for line in view.lines) == view.sale.total
    assert sum(payment.amount for payment in view.payments) == view.sale.total + view.sale.rounding
    assert abs(view.sale.rounding) <= Decimal("0.02")
    goods = sum((line.amount for line in view.lines if line.kind.goods), ZERO)
    assert sum((part.gross for part in view.vat), ZERO) == goods
    if view.sale.refund_of is None:
        assert [(part.rate, part.gross, part.vat) for part in view.vat] == [
            (part.rate, part.gross, part.vat) for part in vat_inside(view.lines)
        ]
    assert sealed(shelf.shop, view.sale) == stored(view)


def sealed(shop: FakeShop, sale: Sale) -> list[str]:
    """Return what the log's entry says of a sale, row by row."""
    body = shop.read(
        lambda session: session.value(
            "SELECT body FROM log l JOIN sale s ON s.device_id = l.device_id AND s.seq = l.seq WHERE s.id = ?",
            (sale.id,),
        )
    )
    names = {TABLES[cls].name for cls in (Sale, SaleLine, SaleVat, Payment)}
    return sorted(json.dumps(row[2]) for row in json.loads(body)["rows"] if row[0] == "add" and row[1] in names)


def stored(view: SaleView) -> list[str]:
    rows = (view.sale, *view.lines, *view.vat, *view.payments)
    return sorted(
        json.dumps(dict(sorted(plain_row(TABLES[type(row)].columns, TABLES[type(row)].encode(row)).items())))
        for row in rows
    )


def given_back(shelf: Shelf, sale: Sale, chance: Random) -> int:
    """Give a sale back, in one or in pieces; return in how many."""
    pieces = 0
    while True:
        left = shelf.shop.read(refundable, sale.id)
        if not left.lines:
            return pieces
        what = None
        if chance.random() < 0.6:
            line = chance.choice(left.lines)
            unit = Decimal("0.001") if line.unit.weighed else Decimal(1)
            some = unit * chance.randint(1, int(line.left / unit)) if line.left > 0 else line.left
            what = {line.id: some}
        done = shelf.do(refund, sale.id, what, reason="rendu", who=WHO)
        pieces += 1
        view = shelf.shop.read(sale_by_id, done.sale_id)
        assert view is not None
        check_sale(shelf, view)
        too_much = {line.id: line.left + 1 for line in left.lines if line.left > 0}
        if too_much:
            with pytest.raises(no.TooMuchRefunded):
                shelf.do(refund, sale.id, too_much, reason="encore", who=WHO)


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sale_adds_up_and_its_refund_brings_every_total_back(shelf: Shelf, seed: int) -> None:
    chance = Random(seed)
    left = shelf.view()
    if left is not None:  # of an example that failed
        shelf.shop.do(discard, left.basket.id)
    if shelf.shop.read(open_session) is not None:
        shelf.do(close_till, shelf.totals().cash_expected, cashier=WHO)
    shelf.shop.open_till("900.00")
    for _ in range(SALES):
        before, wallet = shelf.totals(), shelf.shop.read(balance, shelf.member, Account.WALLET)
        debt = shelf.shop.read(balance, shelf.member, Account.DEBT)
        fill(shelf, chance)
        sold = settle_up(shelf, chance)
        check_sale(shelf, sold)
        after = shelf.totals()
        assert after.sales == before.sales + 1
        assert sum(part.amount for part in after.tenders) == (
            after.turnover + after.deposits + after.tips + after.topups + after.rounding
        )
        if sold.sale.total <= 0:
            continue
        pieces = given_back(shelf, sold.sale, chance)
        back = shelf.totals()
        assert (back.turnover, back.deposits, back.tips, back.topups) == (
            before.turnover, before.deposits, before.tips, before.topups,
        )  # fmt: skip
        assert {part.rate: (part.gross, part.vat) for part in back.vat if part.gross or part.vat} == {
            part.rate: (part.gross, part.vat) for part in before.vat if part.gross or part.vat
        }
        assert shelf.shop.read(balance, shelf.member, Account.WALLET) == wallet
        assert shelf.shop.read(balance, shelf.member, Account.DEBT) == debt
        # Cents that somebody paid in coins, with a card for the rest, come back rounded: a refund is a ticket of its own.
        if pieces == 1 and not any(one.tender == "cash" and one.amount % FIVE for one in sold.payments):
            assert {one.tender: one.amount for one in back.tenders if one.amount} == {
                one.tender: one.amount for one in before.tenders if one.amount
            }
            assert back.rounding == before.rounding
