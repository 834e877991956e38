from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.contents import comparable, measure, price_per
from beesdesk.words import Measure, Unit


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


def test_a_unit_price_is_rounded_half_a_cent_up() -> None:
    assert price_per(Decimal("2.10"), Decimal("0.33")) == Decimal("6.36")
    assert price_per(Decimal("0.01"), Decimal(2)) == Decimal("0.01")


@pytest.mark.parametrize(
    ("content", "amount", "kind"),
    [
        ("40 lavages", "40", Measure.WASH),
        ("30 wasbeurten", "30", Measure.WASH),
        ("1,5 l (30 washes)", "30", Measure.WASH),
        ("1,75 l - 35 doses", "35", Measure.WASH),
        ("60 Waschladungen", "60", Measure.WASH),
        ("poids net égoutté 240 g", "0.24", Measure.KG),
        ("poids net 400 g, poids net égoutté 240 g", "0.24", Measure.KG),
        ("400 g (240 g égoutté)", "0.24", Measure.KG),
        ("240 g égoutté / 400 g net", "0.24", Measure.KG),
        ("netto 400 g uitgelekt 240 g", "0.24", Measure.KG),
        ("Uitlekgewicht: 240g", "0.24", Measure.KG),
        ("400 g, drained weight 240 g", "0.24", Measure.KG),
        ("Abtropfgewicht 0,24 kg", "0.24", Measure.KG),
        ("6 x 33 cl", "1.98", Measure.LITRE),
        ("33 cl x 6", "1.98", Measure.LITRE),
        ("2 x 6 x 25 cl", "3", Measure.LITRE),
        ("1.000 g", "1", Measure.KG),
        ("1 000 ml", "1", Measure.LITRE),
        ("1.500 kg", "1.5", Measure.KG),
        ("10 stuks (500 g)", "0.5", Measure.KG),
        ("N°5 500g", "0.5", Measure.KG),
        ("10 pièces", "10", Measure.PIECE),
        ("10 x 9 pcs", "90", Measure.PIECE),
        ("60 st.", "60", Measure.PIECE),
        ("50 Stück", "50", Measure.PIECE),
        ("6 œufs", "6", Measure.PIECE),
        ("2 x 90 m", "180", Measure.METRE),
        ("29 cm x 20 m", "20", Measure.METRE),
        ("20 m²", "20", Measure.SQUARE_METRE),
    ],
)
def test_a_pack_is_compared_by_what_the_law_asks_for(content: str, amount: str, kind: Measure) -> None:
    assert comparable(content) == (Decimal(amount), kind)


def test_what_somebody_measured_comes_before_the_text_and_the_drained_weight_before_both() -> None:
    washes = {"measured": Decimal(40), "measured_in": Measure.WASH}
    assert comparable("2 l", measured=Decimal(40), measured_in=Measure.WASH) == (Decimal(40), Measure.WASH)
    assert comparable("2 l", measured=Decimal(40)) == (Decimal(2), Measure.LITRE)
    assert comparable("400 g", drained=Decimal("0.24"), **washes) == (Decimal("0.24"), Measure.KG)  # type: ignore[arg-type]
    assert comparable("12") is None
    assert comparable(None) is None


@given(st.text(max_size=300))
def test_any_text_is_read_or_says_nothing(content: str) -> None:
    found = comparable(content)
    assert found is None or found[0] > 0
    assert found is None or price_per(Decimal("2.10"), found[0]) >= 0
