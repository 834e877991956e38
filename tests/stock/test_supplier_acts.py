from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.model import Supplier
from beesdesk.catalog.purchase_prices import price_for
from beesdesk.catalog.suppliers import (
    count_items,
    find_suppliers,
    items_of_product,
    items_of_supplier,
    prices_of_item,
    supplier_named,
)
from beesdesk.db.session import Session
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.messages import sentence
from beesdesk.stock import supplier_acts as acts
from beesdesk.stock.supplier_acts import ItemTerms, Terms
from beesdesk.words import Act, Language

D = Decimal
TERMS = Terms(
    "Graine et Fils", city="Namur", email="commande@example.org", order_minimum=D(150), free_delivery_from=D(400),
    delivery_days="tue|fri", lead_days=2, margin=D(25), language=Language.FR,
)  # fmt: skip


@pytest.fixture
def do(shop: FakeShop) -> Any:
    """Does an act as Sam, who looks after the stock."""
    who = shop.person("Sam", "stock")
    return lambda act, *told, **named: shop.do(act, *told, **{"now": shop.now(), "who": who} | named)


@pytest.fixture
def milk(shop: FakeShop) -> UUID:
    code = shop.product("Lait", "1.59")
    return UUID(
        bytes=shop.read(
            lambda session: session.value("SELECT product_id FROM product_code WHERE gtin = ?", (code.zfill(14),))
        )
    )


def test_a_supplier_is_made_changed_found_and_journaled(shop: FakeShop, do: Any) -> None:
    key = do(acts.save_supplier, None, TERMS)
    do(acts.save_supplier, key, replace(TERMS, code="GRAINE", margin=None))
    do(acts.save_supplier, key, replace(TERMS, code="GRAINE", margin=None))

    found = shop.read(Session.get, Supplier, key)
    assert (found.code, found.name, found.margin, found.delivery_days, found.lead_days) == (
        "GRAINE", "Graine et Fils", None, "tue|fri", 2,
    )  # fmt: skip
    assert [one.id for one in shop.read(find_suppliers, "namur grain")] == [key]
    assert shop.read(supplier_named, "graine") == shop.read(supplier_named, "GRAINE ET FILS") == found
    assert shop.read(supplier_named, "grain") is None
    rows = shop.read(
        lambda session: session.rows(ActEntry, "SELECT * FROM act WHERE kind = ?", (Act.CATALOGUE_CHANGED,))
    )
    assert [row.subject_id for row in rows] == [key, key]


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        (replace(TERMS, name="  "), acts.SupplierNeedsName),
        (replace(TERMS, name="GRAINE ET FILS"), acts.SupplierTaken),
        (replace(TERMS, name="Autre", code="graine-et-fils"), acts.SupplierTaken),
        (replace(TERMS, name="Autre", email="nowhere"), acts.TermImpossible),
        (replace(TERMS, name="Autre", margin=D(-1)), acts.TermImpossible),
        (replace(TERMS, name="Autre", lead_days=9999), acts.TermImpossible),
        (replace(TERMS, name="Autre", delivery_days="never"), acts.TermImpossible),
        (replace(TERMS, name="Autre", order_by="noon"), acts.TermImpossible),
    ],
)
def test_what_a_supplier_cannot_be(shop: FakeShop, do: Any, terms: Terms, refusal: Any) -> None:
    do(acts.save_supplier, None, TERMS)
    with pytest.raises(refusal) as caught:
        do(acts.save_supplier, None, terms)
    assert len({sentence(caught.value, language) for language in Language}) == 3


def test_a_product_has_several_suppliers_and_one_main_one(shop: FakeShop, do: Any, milk: UUID) -> None:
    first, second = do(acts.save_supplier, None, TERMS), do(acts.save_supplier, None, Terms("Autre"))
    one = do(acts.save_item, None, first, milk, ItemTerms("10", pack=D(6)))
    two = do(acts.save_item, None, second, milk, ItemTerms("A-1", pack=D(12), least_packs=D(2)))
    mains = lambda: {item.id: item.main for item in shop.read(items_of_product, milk)}  # noqa: E731 - asked anew
    assert mains() == {one: True, two: False}

    do(acts.save_item, two, second, milk, ItemTerms("A-1", pack=D(12), main=True))
    assert mains() == {one: False, two: True}
    with pytest.raises(acts.OrderCodeTaken):
        do(acts.save_item, None, first, milk, ItemTerms("10"))
    with pytest.raises(acts.TermImpossible):
        do(acts.save_item, None, first, milk, ItemTerms("11", pack=D(0)))
    with pytest.raises(acts.TermImpossible):
        do(acts.save_item, None, first, milk, ItemTerms("11", gtin="123"))


def test_prices_are_dated_and_have_steps(shop: FakeShop, do: Any, milk: UUID) -> None:
    supplier = do(acts.save_supplier, None, TERMS)
    item = do(acts.save_item, None, supplier, milk, ItemTerms("10", pack=D(6)))
    later = shop.today + timedelta(days=7)
    assert do(acts.set_purchase_prices, item, [(D(0), D("1.00")), (D(10), D("0.90"))], shop.today) == 2
    assert do(acts.set_purchase_prices, item, [(D(0), D("1.10"))], later) == 2  # the step that ends says so
    assert do(acts.set_purchase_prices, item, [(D(0), D("1.10"))], later) == 0

    prices = shop.read(prices_of_item, item)
    assert [price_for(prices, D(packs), shop.today) for packs in (1, 10)] == [D(1), D("0.9")]
    assert price_for(prices, D(10), later) == D("1.1")
    (row,) = shop.read(items_of_supplier, supplier, Language.FR, shop.today, "lait")
    assert (row.cost, row.price, row.vat) == (D(1), D("1.59"), D(6))
    assert shop.read(items_of_supplier, supplier, Language.FR, shop.today, "tea") == []
    assert shop.read(count_items, supplier) == 1
    with pytest.raises(acts.TermImpossible):
        do(acts.set_purchase_prices, item, [(D(0), D(-1))], later)
    with pytest.raises(acts.TermImpossible):
        do(acts.set_purchase_prices, item, [], later)


def test_a_cashier_changes_no_supplier_alone(shop: FakeShop, do: Any) -> None:
    cashier, sam = shop.person("Nadia", "cashier"), shop.person("Ada", "office")
    with pytest.raises(NotAllowed):
        do(acts.save_supplier, None, TERMS, who=cashier)
    do(acts.save_supplier, None, TERMS, who=cashier, approved_by=sam)
