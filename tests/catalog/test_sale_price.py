from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.sale_price import Markup, change_of, margin_of, suggested_price
from beesdesk.words import MarginOn, Rounding

D = Decimal


@pytest.mark.parametrize(
    ("cost", "vat", "markup", "price"),
    [
        ("1.00", 6, Markup(D(25)), "1.33"),  # 1.325
        ("1.00", 6, Markup(D(25), MarginOn.SALE), "1.41"),  # 1.4133
        ("1.00", 6, Markup(D(25), step=D("0.05")), "1.35"),
        ("1.00", 6, Markup(D(25), step=D("0.05"), rounding=Rounding.DOWN), "1.30"),
        ("1.00", 6, Markup(D(21), step=D("0.05"), rounding=Rounding.UP), "1.30"),
        ("10.00", 21, Markup(), "13.31"),
        ("0.0010", 6, Markup(D(10), step=D("0.05")), "0.05"),
        ("0.00", 6, Markup(), "0.00"),
        ("1.00", 0, Markup(D(0), step=D(0)), "1.00"),
    ],
)
def test_a_price_is_suggested_from_cost_margin_vat_and_step(cost: str, vat: int, markup: Markup, price: str) -> None:
    assert suggested_price(D(cost), D(vat), markup) == D(price)


def test_all_of_the_sale_price_is_no_margin() -> None:
    assert suggested_price(D(1), D(6), Markup(D(100), MarginOn.SALE)) is None


@pytest.mark.parametrize(("on", "margin"), [(MarginOn.COST, "25.0"), (MarginOn.SALE, "20.0")])
def test_what_a_price_leaves(on: MarginOn, margin: str) -> None:
    assert margin_of(D("1.325"), D(1), D(6), on) == D(margin)


def test_there_is_no_margin_on_nothing() -> None:
    assert margin_of(D(0), D(1), D(6), MarginOn.SALE) is None
    assert margin_of(D(1), D(0), D(6), MarginOn.COST) is None
    assert change_of(D(0), D(1)) is None
    assert change_of(D("2.00"), D("2.25")) == D("12.5")


@given(
    cost=st.decimals(D("0.0001"), D(9999), places=4),
    vat=st.sampled_from([D(0), D(6), D(12), D(21)]),
    margin=st.decimals(D(0), D(90), places=2),
    on=st.sampled_from(MarginOn),
    step=st.sampled_from([D("0.01"), D("0.05"), D("0.10"), D("1.00")]),
)
@settings(max_examples=examples(400), deadline=None)
def test_a_suggestion_is_a_multiple_of_the_step_near_the_exact_price(
    cost: Decimal, vat: Decimal, margin: Decimal, on: MarginOn, step: Decimal
) -> None:
    down, half, up = (
        suggested_price(cost, vat, Markup(margin, on, step, way)) for way in (Rounding.DOWN, Rounding.HALF, Rounding.UP)
    )
    assert down is not None
    assert half is not None
    assert up is not None
    assert step <= down <= half <= up <= down + step
    assert up % step == 0
    exact = (cost / (1 - margin / 100) if on is MarginOn.SALE else cost * (1 + margin / 100)) * (1 + vat / 100)
    assert up >= exact
    assert up - exact < step
    left = margin_of(up, cost, vat, on)
    assert left is not None
    assert left >= margin - D("0.05")  # what is rounded up never leaves less; the margin itself is told to a tenth
