from decimal import Decimal

import pytest

from beesdesk.catalog.contents import measure, unit_price
from beesdesk.words import Unit


@pytest.mark.parametrize(
    ("content", "amount", "unit"),
    [
        ("500 g", "0.5", Unit.KG),
        ("1 kg", "1", Unit.KG),
        ("1,5 l", "1.5", Unit.LITRE),
        ("24 x 33 cl", "7.92", Unit.LITRE),
        ("6 \u00d7 1.5 L", "9", Unit.LITRE),
        ("75cl", "0.75", Unit.LITRE),
        ("20 x 1.5 g", "0.03", Unit.KG),
        ("250 ml (env.)", "0.25", Unit.LITRE),
    ],
)
def test_a_text_on_a_pack_is_read(content: str, amount: str, unit: Unit) -> None:
    assert measure(content) == (Decimal(amount), unit)


@pytest.mark.parametrize("content", ["", "6 pcs", "1 pc", "50 m", "0 g", "grand", "12"])
def test_what_names_no_weight_or_volume_is_none(content: str) -> None:
    assert measure(content) is None
    assert unit_price(Decimal(1), content) is None


def test_a_unit_price_is_rounded_half_a_cent_up() -> None:
    assert unit_price(Decimal("2.10"), "33 cl") == (Decimal("6.36"), Unit.LITRE)
    assert unit_price(Decimal("0.01"), "2 kg") == (Decimal("0.01"), Unit.KG)
    assert unit_price(Decimal("2.95"), None) is None
