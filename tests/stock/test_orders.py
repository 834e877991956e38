from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_orders import arrive, draft, live, put_goods, put_supplier
from fake_shop import FakeShop

from beesdesk.catalog.model import Supplier, SupplierItem
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.mail.queries import waiting
from beesdesk.members.people import NotAllowed
from beesdesk.stock.levels import settle
from beesdesk.stock.model import PurchaseOrder
from beesdesk.stock.order_queries import order_rows, order_view
from beesdesk.stock.order_refusals import (
    NotFromSupplier,
    NothingToOrder,
    OrderEmpty,
    OrderIsSent,
    OrderNotSent,
    OrderPacksImpossible,
    OrderPartlyCame,
    OrderSupplierUnknown,
    SupplierHasNoEmail,
)
from beesdesk.stock.orders import (
    CALLED_OFF,
    add_product,
    cancel,
    close_if_complete,
    close_rest,
    send,
    set_packs,
    supplier_named,
    write_draft,
)
from beesdesk.stock.proposing import Proposal, opening, outstanding, propose, sums, suppliers_due
from beesdesk.stock.terms import OrderRules, is_too_late, shortfall
from beesdesk.words import Language, OrderState

ZONE = ZoneInfo("Europe/Brussels")


@pytest.fixture
def ada(shop: FakeShop) -> str:
    """Somebody for the stock."""
    return shop.person("Ada", "stock")


@pytest.fixture
def supplier(shop: FakeShop) -> Supplier:
    return put_supplier(shop)


def proposal(shop: FakeShop, supplier: Supplier) -> Proposal:
    shop.do(settle, ZONE)
    return shop.read(propose, supplier, Language.FR, OrderRules(), today=shop.today, zone=ZONE)


def sent(shop: FakeShop, order: UUID, who: str, *, by_mail: bool = False) -> str:
    due = shop.today + timedelta(days=1)
    return shop.do(send, order, due=due, by_mail=by_mail, now=shop.now(), who=who)


def test_what_is_sold_and_runs_out_is_proposed(shop: FakeShop, supplier: Supplier) -> None:
    milk, milk_item = put_goods(shop, supplier, "Lait")
    plenty, plenty_item = put_goods(shop, supplier, "Riz")
    never, never_item = put_goods(shop, supplier, "Sel")
    live(shop, {milk: 4.0, plenty: 1.0}, 215)

    found = proposal(shop, supplier)

    lines = {line.item.product_id: line for line in found.lines}
    assert [line.item.name for line in found.lines] == ["Lait", "Riz", "Sel"]
    assert lines[milk].outlook.average == pytest.approx(4.0, rel=0.15)
    assert lines[milk].outlook.factors[6] >= 0
    assert lines[milk].wanted.packs > 0
    assert lines[plenty].wanted.packs == lines[never].wanted.packs == 0
    assert lines[plenty].before > 100
    assert lines[never].before == 0
    assert list(found.packs) == [milk_item]
    assert plenty_item != never_item
    assert found.delivery.first.weekday() in (1, 4)
    choice = sums([(lines[milk], found.packs[milk_item])])
    assert choice.total == found.packs[milk_item] * 12


def test_what_is_on_order_is_not_ordered_again_and_what_came_is_no_longer_on_order(
    shop: FakeShop, supplier: Supplier, ada: str
) -> None:
    milk, item = put_goods(shop, supplier, "Lait")
    live(shop, {milk: 4.0}, 208)
    packs = int(proposal(shop, supplier).packs[item])
    order = draft(shop, supplier, {item: packs}, ada)
    assert shop.read(outstanding) == {}

    sent(shop, order, ada)

    assert shop.read(outstanding) == {milk: Decimal(6 * packs)}
    assert proposal(shop, supplier).packs == {}
    arrive(shop, supplier, order, 6 * packs - 2, closed=False)
    assert shop.read(outstanding) == {milk: Decimal(6 * packs)}
    arrive(shop, supplier, order, 6 * packs - 2)
    assert shop.read(outstanding) == {milk: Decimal(2)}
    assert not shop.do(close_if_complete, order)
    arrive(shop, supplier, order, 5)
    assert shop.read(outstanding) == {}
    assert shop.do(close_if_complete, order)
    (row,) = shop.read(order_rows, OrderState.CLOSED)
    assert (row.number, row.waiting, row.total) == ("2026-1-0001", 0, packs * 12)


def test_a_draft_is_edited_and_sent_by_mail_once(shop: FakeShop, supplier: Supplier, ada: str) -> None:
    milk, item = put_goods(shop, supplier, "Lait")
    rice, _ = put_goods(shop, supplier, "Riz", price="10.00", least="2")
    order = draft(shop, supplier, {item: 3}, ada)
    told = {"today": shop.today, "now": shop.now(), "who": ada}

    line = shop.do(add_product, order, rice, **told)
    shop.do(add_product, order, milk, **told)
    view = shop.read(order_view, order, Language.FR)
    assert [(each.name, each.packs) for each in view.lines] == [("Lait", 4), ("Riz", 2)]
    assert (view.total, view.lacks) == (Decimal("168.00"), shortfall(supplier, Decimal(168)))
    assert (view.lacks.to_minimum, view.lacks.to_free_delivery) == (0, 32)
    with pytest.raises(OrderPacksImpossible):
        shop.do(set_packs, line, Decimal(1), **told)
    shop.do(set_packs, line, Decimal(0), **told)
    assert [each.name for each in shop.read(order_view, order, Language.FR).lines] == ["Lait"]

    number = sent(shop, order, ada, by_mail=True)

    (mail,) = shop.read(waiting)
    assert (mail.kind, mail.recipient, mail.subject_id, mail.language) == (
        "order", "bestel@example.org", order, Language.NL,
    )  # fmt: skip
    kept = shop.read(lambda session: session.get(PurchaseOrder, order))
    assert (kept.state, kept.number, kept.due) == (OrderState.SENT, number, shop.today + timedelta(days=1))
    detail = shop.read(lambda session: session.value("SELECT detail FROM act WHERE kind = 'ordered'"))
    assert number in detail
    for act in (lambda: sent(shop, order, ada), lambda: shop.do(set_packs, line, Decimal(2), **told)):
        with pytest.raises(OrderIsSent):
            act()


def test_a_draft_is_written_anew_as_a_whole(shop: FakeShop, supplier: Supplier, ada: str) -> None:
    (milk, rice, salt), told = (
        [put_goods(shop, supplier, name)[1] for name in ("Lait", "Riz", "Sel")],
        {"today": shop.today, "now": shop.now(), "who": ada},
    )
    order = draft(shop, supplier, {milk: 3, rice: 1}, ada)

    shop.do(write_draft, order, {milk: Decimal(5), rice: Decimal(0), salt: Decimal(2)}, {salt: Decimal(1)}, **told)

    view = shop.read(order_view, order, Language.FR)
    assert [(line.name, line.packs, line.proposed) for line in view.lines] == [("Lait", 5, 3), ("Sel", 2, 1)]


def test_a_product_offered_in_two_packs_has_its_sales_once(shop: FakeShop, supplier: Supplier) -> None:
    milk, item = put_goods(shop, supplier, "Lait")
    live(shop, {milk: 4.0}, 208)
    (before,) = proposal(shop, supplier).lines
    first = shop.read(lambda session: session.get(SupplierItem, item))
    shop.do(Session.insert, replace(first, id=uuid7(), pack=Decimal(24), main=False))

    lines = proposal(shop, supplier).lines

    assert [line.outlook.average for line in lines] == [before.outlook.average] * 2
    assert sorted(line.wanted.packs for line in lines) == [0, before.wanted.packs]


def test_what_another_supplier_is_the_first_for_is_offered_and_not_proposed(shop: FakeShop, supplier: Supplier) -> None:
    milk, item = put_goods(shop, supplier, "Lait")
    live(shop, {milk: 4.0}, 208)
    shop.do(lambda session: session.change(SupplierItem, item, main=False))
    found = proposal(shop, supplier)
    assert [line.item.name for line in found.lines] == ["Lait"]
    assert found.packs == {}


def test_an_order_is_called_off_until_something_comes(shop: FakeShop, supplier: Supplier, ada: str) -> None:
    _, item = put_goods(shop, supplier, "Lait")
    first, second, third = (draft(shop, supplier, {item: 3}, ada) for _ in range(3))
    told = {"now": shop.now(), "who": ada}
    numbers = [sent(shop, order, ada) for order in (first, second)]
    assert numbers == ["2026-1-0001", "2026-1-0002"]

    shop.do(cancel, first, **told)
    shop.do(cancel, third, **told)
    assert [(mail.kind, mail.subject_id) for mail in shop.read(waiting)] == [(CALLED_OFF, first)]
    arrive(shop, supplier, second, 10)
    with pytest.raises(OrderPartlyCame):
        shop.do(cancel, second, **told)
    (waiting_for,) = shop.read(order_rows, OrderState.SENT)
    assert (waiting_for.waiting, waiting_for.is_late(shop.today + timedelta(days=2))) == (1, True)
    shop.do(close_rest, second, reason="sold out", **told)

    assert shop.read(outstanding) == {}
    with pytest.raises(OrderNotSent):
        shop.do(close_rest, second, **told)
    with pytest.raises(OrderNotSent):
        shop.do(cancel, first, **told)


def test_what_cannot_be_is_refused(shop: FakeShop, supplier: Supplier, ada: str) -> None:
    _, item = put_goods(shop, supplier, "Lait")
    other = put_supplier(shop, "Grondstroom", email=None)
    bread, bread_item = put_goods(shop, other, "Pain")
    nadia = shop.person("Nadia", "cashier")
    order = draft(shop, other, {bread_item: 1}, ada)
    told = {"today": shop.today, "now": shop.now(), "who": ada}

    with pytest.raises(SupplierHasNoEmail):
        sent(shop, order, ada, by_mail=True)
    with pytest.raises(NotAllowed):
        sent(shop, order, nadia)
    with pytest.raises(NotFromSupplier):
        draft(shop, supplier, {bread_item: 1}, ada)
    with pytest.raises(NotFromSupplier):
        shop.do(add_product, draft(shop, supplier, {item: 1}, ada), bread, **told)
    with pytest.raises(NothingToOrder):
        draft(shop, supplier, {item: 0}, ada)
    line = shop.read(order_view, order, Language.FR).lines[0]
    for packs in ("0.5", "-1", "NaN", "1e9"):
        with pytest.raises(OrderPacksImpossible):
            shop.do(set_packs, line.id, Decimal(packs), **told)
    shop.do(set_packs, line.id, Decimal(0), **told)
    with pytest.raises(OrderEmpty):
        sent(shop, order, ada)


@pytest.mark.parametrize("name", ["moeshof", "MOESH", "Moes"])
def test_a_supplier_is_found_by_code_name_or_its_beginning(shop: FakeShop, supplier: Supplier, name: str) -> None:
    assert shop.read(supplier_named, name, shop.today) == supplier


def test_two_or_no_suppliers_are_none(shop: FakeShop, supplier: Supplier) -> None:
    put_supplier(shop, "Moesland")
    for name in ("moes", "nobody", ""):
        with pytest.raises(OrderSupplierUnknown):
            shop.read(supplier_named, name, shop.today)


def test_who_has_to_be_ordered_from_today_comes_first(shop: FakeShop, supplier: Supplier) -> None:
    rare = put_supplier(shop, "Aubel", delivery_days="thu", lead_days=1)
    for one in (supplier, rare):
        put_goods(shop, one, f"Pomme {one.name}")
    is_open = shop.read(opening, shop.today, ZONE)

    due = shop.read(suppliers_due, shop.today, is_open)  # a Monday

    assert [(one.supplier.name, one.last_call) for one in due] == [("Moeshof", True), ("Aubel", False)]


def test_after_the_suppliers_hour_an_order_is_one_of_tomorrow(shop: FakeShop, supplier: Supplier) -> None:
    put_goods(shop, supplier, "Lait")
    is_open = shop.read(opening, shop.today, ZONE)
    tomorrow, friday = (shop.today + timedelta(days=ahead) for ahead in (1, 4))

    def due(clock: time) -> tuple[bool, date, date]:
        (one,) = shop.read(suppliers_due, shop.today, is_open, clock)
        told = {"today": shop.today, "zone": ZONE, "clock": clock}
        found = shop.read(propose, supplier, Language.FR, OrderRules(), **told)
        return one.last_call, one.delivery.first, found.delivery.first

    assert due(time(11, 59)) == (True, tomorrow, tomorrow)
    assert due(time(12, 0)) == (False, friday, friday)


@pytest.mark.parametrize("hour", [None, "", "noon", "12", ":", "12:xx"])
def test_what_is_no_hour_ends_nothing(hour: str | None) -> None:
    assert not is_too_late(time(23, 59), hour)
    assert not is_too_late(None, "12:00")


def test_the_shop_is_open_as_it_has_been(shop: FakeShop, supplier: Supplier) -> None:
    milk, _ = put_goods(shop, supplier, "Lait")
    closed = shop.today + timedelta(days=3)
    assert [shop.read(opening, shop.today, ZONE)(shop.today + timedelta(days=ahead)) for ahead in (0, 6)] == [
        True,
        False,
    ]
    live(shop, {milk: 1.0}, 100)
    is_open = shop.read(opening, shop.today, ZONE, {closed})
    assert [is_open(shop.today + timedelta(days=ahead)) for ahead in (-1, -2, 0, 3, 6)] == [
        False,
        True,
        True,
        False,
        False,
    ]
