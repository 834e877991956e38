from decimal import Decimal

import pytest
from fake_shop import FakeShop

from beesdesk.pos import refusals as no
from beesdesk.pos.queries import basket_view


def test_a_scan_adds_a_line_and_the_total_runs_along(till: FakeShop) -> None:
    milk, soap = till.product("Lait", "1.25"), till.product("Savon", "3.49", vat="21")

    till.scan_many(milk, 3)
    entry = till.scan(soap)

    view = till.read(basket_view)
    assert view is not None
    assert [(line.name, line.quantity, line.amount) for line in view.lines] == [
        ("Lait", Decimal(3), Decimal("3.75")),
        ("Savon", Decimal(1), Decimal("3.49")),
    ]
    assert entry.basket.total == view.basket.total == Decimal("7.24")


def test_an_unknown_code_is_refused_and_the_next_scan_counts(till: FakeShop) -> None:
    milk = till.product()
    with pytest.raises(no.CodeUnknown):
        till.scan("5400000000003")

    assert till.scan(milk).basket.total == Decimal("1.25")
