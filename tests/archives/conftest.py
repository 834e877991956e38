from decimal import Decimal
from pathlib import Path

import pytest
from archiving import write
from fake_shop import FakeShop

from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.sessions import close_till, move_cash
from beesdesk.words import Unit


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """Two days: a closed one with three sales, and a sale of the next one."""
    milk = till.product('=HYPERLINK("http://x";"Lait")', deposit="0.20")
    cheese = till.product('Comté; "vieux"', "24.90", article="12345", unit=Unit.KG)
    till.scan(till.member("Zénaïde", "Wolkenkratzer"))
    till.scan(cheese, Amounts(gross=Decimal("0.510"), tare=Decimal("0.010")))
    till.pay()
    for _ in range(2):
        till.scan_many(milk, 3)
        till.do(take_back, 1, Decimal(1), now=till.now(), who="Nadia B.")
        till.pay("cash", "5.00")
    till.do(move_cash, Decimal(-20), reason="banque", now=till.now(), who="Nadia B.")
    till.do(close_till, Decimal(85), cashier="Nadia B.", now=till.now())
    till.clock.pass_by(days=1)
    till.open_till()
    till.scan(milk)
    till.pay()
    till.rare_facts()
    return till


@pytest.fixture
def archive(sold: FakeShop, tmp_path: Path) -> Path:
    return write(sold, tmp_path / "archive.zip").path
