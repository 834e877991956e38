"""Any basket, filled, changed and paid in any way: what a test can draw from a number."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import Amounts, name_shopper, return_goods, take_back, top_up
from beesdesk.pos.discounts import discount, override
from beesdesk.pos.empties import return_deposit
from beesdesk.pos.model import Tender
from beesdesk.pos.paying import bill, pay
from beesdesk.pos.queries import BasketView, SaleView, basket_view, open_session, sale_by_id
from beesdesk.pos.rules import set_rule
from beesdesk.pos.totals import SessionTotals, session_totals
from beesdesk.words import Act, Language, LineKind, Unit

WHO = "Nadia B."


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


def furnish(folder: Path, template: Path) -> Shelf:
    """Return such a shop in a folder."""
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
    return Shelf(shop, codes, UUID(bytes=soap), member)


def take_every_tender(session: Session) -> None:
    for (key,) in session.values("SELECT id FROM tender"):
        session.change(Tender, UUID(bytes=key), withdrawn=False)


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
