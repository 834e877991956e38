"""Weights: by what they came, and which tare is proposed."""

from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.model import Product
from beesdesk.db.session import Session
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import Amounts
from beesdesk.pos.queries import basket_view
from beesdesk.words import Source, Unit


def olives(till: FakeShop) -> str:
    """Sell olives in pots of 12 grams."""
    code = till.product("Olives", "18.00", article="10009", unit=Unit.KG)

    def give_pot(session: Session) -> None:
        key = session.value("SELECT id FROM product WHERE article = ?", (code,))
        session.change(Product, UUID(bytes=key), tare=Decimal("0.012"))

    till.do(give_pot)
    return code


def source(till: FakeShop) -> Source:
    view = till.read(basket_view)
    assert view is not None
    return view.lines[-1].source


def test_a_weight_of_the_scale_is_marked_as_such(till: FakeShop) -> None:
    code = olives(till)

    till.scan(code, Amounts(gross=Decimal("0.250"), from_scale=True))
    assert source(till) is Source.SCALE
    till.scan(code, Amounts(gross=Decimal("0.250")))
    assert source(till) is Source.WEIGHT_TYPED


def test_the_pot_of_the_product_is_proposed(till: FakeShop) -> None:
    with pytest.raises(no.WeightNeeded) as asked:
        till.scan(olives(till))

    assert asked.value.tare == Decimal("0.012")


def test_the_label_of_a_container_goes_before_the_pot(till: FakeShop) -> None:
    till.scan("0700000001235")

    with pytest.raises(no.WeightNeeded) as asked:
        till.scan(olives(till))

    assert asked.value.tare == Decimal("0.123")
