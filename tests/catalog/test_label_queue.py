"""Which labels are due: what is printed leaves the queue, what changes comes back, whatever it is that changes."""

import json
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import LONG_AGO, FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.label_formats import BUILT_IN
from beesdesk.catalog.label_model import LabelCursor, LabelDue
from beesdesk.catalog.label_queue import (
    Chosen,
    DueLabel,
    chosen_products,
    due_count,
    due_labels,
    note_printed,
    settle_labels,
    unwant_labels,
    want_labels,
)
from beesdesk.catalog.model import Category, Container, ContainerAmount, Price, Product, ProductCode, Supplier
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.words import Language

EVERYTHING = Chosen()


class Labels:
    """The queue of one shop."""

    def __init__(self, shop: FakeShop) -> None:
        self.shop = shop

    def product(self, name: str = "Lait", price: str | None = "2.10") -> UUID:
        code = self.shop.product(name, price)
        key = self.shop.read(
            lambda session: session.value("SELECT product_id FROM product_code WHERE gtin = ?", (code.zfill(14),))
        )
        return UUID(bytes=key)

    def write(self, *rows: object) -> None:
        self.shop.do(lambda session: [session.insert(row) for row in rows])

    def change(self, cls: type, key: UUID, **changes: Any) -> None:
        self.shop.do(Session.change, cls, key, **changes)

    def print(self, *products: UUID, form: str = "shelf-60x38", copies: int = 1) -> None:
        self.shop.clock.pass_by(seconds=1)
        self.shop.do(
            note_printed, [(one, copies) for one in products], BUILT_IN[form], language=Language.FR,
            today=self.shop.today, now=self.shop.now(), who="Ada",
        )  # fmt: skip

    def want(self, *products: UUID, copies: int = 1) -> None:
        self.shop.clock.pass_by(seconds=1)
        self.shop.do(want_labels, products, copies, now=self.shop.now(), who="Ada")

    def due(self, chosen: Chosen = EVERYTHING) -> list[DueLabel]:
        self.shop.do(settle_labels, self.shop.today)
        found = self.shop.read(due_labels, chosen, Language.FR, self.shop.today, None)
        assert self.shop.read(due_count, chosen, self.shop.today) == len(found)
        return found

    def was(self, product: UUID) -> dict[str, Any]:
        return next(json.loads(one.was or "{}") for one in self.due() if one.id == product)


@pytest.fixture
def labels(shop: FakeShop) -> Labels:
    return Labels(shop)


def test_nothing_is_due_in_a_shop_that_never_printed_a_label(labels: Labels) -> None:
    labels.product()
    assert labels.due() == []


def test_what_is_printed_is_due_again_when_its_price_changes_and_says_from_what(labels: Labels) -> None:
    milk, bread = labels.product("Lait", "2.10"), labels.product("Pain", "3.00")
    labels.print(milk, bread)
    assert labels.due() == []

    labels.write(Price(uuid7(), milk, labels.shop.today, Decimal("2.25"), demo=False))

    assert [(one.name, one.price) for one in labels.due()] == [("Lait", Decimal("2.25"))]
    assert labels.was(milk) == {"price": 210}
    labels.print(milk)
    assert labels.due() == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("name_fr", "Lait cru"), ("brand", "Ruche"), ("content", "1 l"), ("origin", "BE"), ("allergens", "milk"),
     ("labels", "organic"), ("drained", Decimal("0.24")), ("deposit", Decimal("0.30"))],
)  # fmt: skip
def test_any_printed_field_brings_a_label_back(labels: Labels, field: str, value: object) -> None:
    milk = labels.product()
    labels.print(milk)
    labels.due()
    labels.change(Product, milk, **{field: value})
    assert list(labels.was(milk)) == [field]


def test_what_is_not_printed_brings_nothing_back(labels: Labels) -> None:
    milk = labels.product()
    labels.print(milk)
    labels.change(Product, milk, name_nl="Melk", min_age=16, ratings="local:green")
    assert labels.due() == []


def test_a_price_that_counts_from_tomorrow_on_is_due_tomorrow(labels: Labels) -> None:
    milk = labels.product()
    labels.print(milk)
    labels.write(Price(uuid7(), milk, labels.shop.today + timedelta(days=1), Decimal("2.25"), demo=False))
    assert labels.due() == []
    labels.shop.clock.pass_by(days=1)
    assert labels.was(milk) == {"price": 210}


def test_a_price_taken_back_needs_no_label(labels: Labels) -> None:
    milk = labels.product()
    labels.print(milk)
    dearer = Price(uuid7(), milk, labels.shop.today, Decimal("2.25"), demo=False)
    labels.write(dearer)
    assert labels.due()
    labels.change(Price, dearer.id, amount=Decimal("2.10"))
    assert labels.due() == []


def test_supplier_number_and_deposit_of_the_container_count_too(labels: Labels) -> None:
    milk, bottle = labels.product(), Container(uuid7(), "b", "Bouteille", "Fles", "Bottle", 1, None, None, False)
    farm = Supplier(uuid7(), "f", "Ferme", None)
    amount = ContainerAmount(uuid7(), bottle.id, LONG_AGO, Decimal("0.10"))
    labels.write(farm, bottle, amount)
    labels.change(Product, milk, supplier_id=farm.id, container_id=bottle.id)
    labels.print(milk)
    assert labels.due() == []

    labels.change(Supplier, farm.id, name="Ferme du Nord")
    labels.write(ProductCode(uuid7(), milk, "00000000000017", Decimal(1)))
    labels.change(ContainerAmount, amount.id, amount=Decimal("0.20"))

    assert sorted(labels.was(milk)) == ["deposit", "gtin", "supplier"]


def test_a_new_product_is_due_once_the_shop_prints_labels_and_it_has_a_price(labels: Labels) -> None:
    labels.print(labels.product())
    fresh = labels.product("Nouveau", None)
    assert labels.due() == []
    labels.write(Price(uuid7(), fresh, labels.shop.today, Decimal(2), demo=False))
    assert [(one.id, one.was, one.copies) for one in labels.due()] == [(fresh, None, None)]


def test_what_somebody_wants_is_due_until_it_is_printed_or_taken_back(labels: Labels) -> None:
    milk, bread = labels.product("Lait"), labels.product("Pain")
    labels.want(milk, copies=3)
    labels.want(bread)
    labels.want(bread, copies=2)
    assert [(one.name, one.copies) for one in labels.due()] == [("Lait", 3), ("Pain", 2)]

    labels.print(milk)
    labels.shop.do(unwant_labels, [bread])

    assert labels.due() == []
    labels.want(milk)
    assert [one.id for one in labels.due()] == [milk]


def test_a_label_that_was_looked_at_and_is_right_leaves_without_paper(labels: Labels) -> None:
    milk = labels.product()
    labels.print(milk)
    labels.change(Product, milk, name_fr="Lait !")
    labels.print(milk, copies=0)
    assert labels.due() == []


def test_what_is_sold_no_longer_needs_no_label(labels: Labels) -> None:
    milk = labels.product()
    labels.want(milk)
    labels.change(Product, milk, withdrawn=labels.shop.today)
    assert labels.due() == []


def test_products_are_chosen_by_category_supplier_shelf_and_price(labels: Labels) -> None:
    fresh = Category(uuid7(), "fresh", None, "Frais", "Vers", "Fresh")
    fruit = Category(uuid7(), "fresh/fruit", fresh.id, "Fruits", "Fruit", "Fruit")
    farm = Supplier(uuid7(), "f", "Ferme", None)
    labels.write(fresh, fruit, farm)
    apple, pear, bread = labels.product("Pomme"), labels.product("Poire"), labels.product("Pain")
    labels.change(Product, apple, category_id=fruit.id, shelf="A1")
    labels.change(Product, pear, category_id=fresh.id, supplier_id=farm.id)
    labels.write(Price(uuid7(), bread, labels.shop.today, Decimal(3), demo=False))
    labels.print(bread)

    def found(chosen: Chosen) -> list[UUID]:
        return labels.shop.read(chosen_products, chosen, labels.shop.today, 100)

    assert found(Chosen(category_id=fresh.id)) == [apple, pear]
    assert found(Chosen(supplier_id=farm.id)) == [pear]
    assert found(Chosen(shelf="A1")) == [apple]
    assert found(Chosen(priced_since=labels.shop.today)) == [bread]
    assert set(found(Chosen(never_printed=True))) == {apple, pear}
    assert len(labels.shop.read(chosen_products, EVERYTHING, labels.shop.today, 2)) == 2


def test_a_look_costs_what_has_changed(labels: Labels) -> None:
    products = [labels.product(f"P{place}") for place in range(30)]
    labels.print(*products)
    assert labels.shop.do(settle_labels, labels.shop.today) == 30
    labels.change(Product, products[3], brand="Ruche")
    assert labels.shop.do(settle_labels, labels.shop.today) == 1
    assert labels.shop.do(settle_labels, labels.shop.today) == 0


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(
            ["price", "later", "name", "supplier", "print", "want", "unwant", "code", "withdraw", "day", "look"]
        ),
        st.integers(0, 3),
        st.integers(1, 4),
    ),
    max_size=14,
)


@given(deeds=DEEDS)
@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_due_is_the_same_whether_one_looks_often_or_once(
    labels: Labels, deeds: list[tuple[str, int, int]]
) -> None:
    shop, farm = labels.shop, Supplier(uuid7(), uuid7().hex, "Ferme", None)
    labels.write(farm)
    goods = [labels.product(f"P{place}") for place in range(4)]
    labels.change(Product, goods[0], supplier_id=farm.id)
    for deed, place, value in deeds:
        does = {
            "price": lambda one, many: labels.write(Price(uuid7(), one, shop.today, Decimal(many), demo=False)),
            "later": lambda one, many: labels.write(
                Price(uuid7(), one, shop.today + timedelta(days=1), Decimal(many), demo=False)
            ),
            "name": lambda one, many: labels.change(Product, one, name_fr=f"Nom {many}"),
            "supplier": lambda _, many: labels.change(Supplier, farm.id, name=f"Ferme {many}"),
            "print": lambda one, _: labels.print(one),
            "want": lambda one, many: labels.want(one, copies=many),
            "unwant": lambda one, _: shop.do(unwant_labels, [one]),
            "code": lambda one, many: labels.write(ProductCode(uuid7(), one, str(uuid7().int)[-14:], Decimal(many))),
            "withdraw": lambda one, many: labels.change(Product, one, withdrawn=shop.today if many > 2 else None),
            "day": lambda *_: shop.clock.pass_by(days=1),
            "look": lambda *_: labels.due(),
        }
        does[deed](goods[place], value)

    often = labels.due()
    shop.do(forget)
    assert labels.due() == often


def forget(session: Session) -> None:
    """Lose the projection."""
    session.execute_local(LabelDue, "DELETE FROM label_due")
    session.execute_local(LabelCursor, "DELETE FROM label_cursor")
