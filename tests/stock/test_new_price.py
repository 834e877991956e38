from decimal import Decimal

import pytest

from beesdesk.stock.new_price import Terms, suggested
from beesdesk.words import Rounding

VAT = Decimal(6)


@pytest.mark.parametrize(
    ("cost", "margin", "step", "rounding", "price"),
    [
        ("1.00", "25", None, None, "1.35"),  # 1.325
        ("1.00", "25", "0.05", Rounding.DOWN, "1.30"),
        ("1.00", "25", "0.01", Rounding.UP, "1.33"),
        ("0", "25", None, None, "0"),
    ],
)
def test_cost_margin_and_vat_make_the_price(
    cost: str, margin: str, step: str | None, rounding: Rounding | None, price: str
) -> None:
    terms = Terms(VAT, Decimal(margin), None if step is None else Decimal(step), rounding)
    assert suggested(Decimal(cost), terms) == Decimal(price)


def test_without_a_margin_what_is_earned_stays_in_proportion() -> None:
    terms = Terms(VAT, None, None, None)
    assert suggested(Decimal("1.10"), terms, old_cost=Decimal("1.00"), old_sale=Decimal("1.50")) == Decimal("1.65")
    assert suggested(Decimal("1.10"), terms) is None
