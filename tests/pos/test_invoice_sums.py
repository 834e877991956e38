from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.pos.invoice_sums import InvoiceSums, Sold, VatCategory, add_up, taxable_base, unit_price
from beesdesk.pos.pricing import CENT, ZERO, line_amount
from beesdesk.words import Unit

RATES = [Decimal(rate) for rate in ("0", "2.1", "5.5", "6", "10", "12", "20", "21")]
cents = st.integers(0, 50_000).map(lambda value: Decimal(value).scaleb(-2))


def sold(gross: str, quantity: str = "1", rate: str | None = "21", off: str = "0", unit: Unit = Unit.PIECE) -> Sold:
    return Sold("Savon", unit, Decimal(quantity), Decimal(gross), Decimal(off), None if rate is None else Decimal(rate))


def vat_of(gross: Decimal, rate: Decimal) -> Decimal:
    return (gross * rate / (100 + rate)).quantize(CENT, ROUND_HALF_UP)


@st.composite
def goods(draw: st.DrawFn) -> Sold:
    """Something sold, taken back without a receipt, or a container."""
    weighed = draw(st.booleans())
    quantity = Decimal(draw(st.integers(1, 99_999))).scaleb(-3) if weighed else Decimal(draw(st.integers(1, 9999)))
    gross = draw(cents)
    off = draw(cents.map(lambda value: min(value, gross)))
    rate = draw(st.sampled_from([*RATES, None]))
    if draw(st.integers(0, 9)) == 0:
        quantity, gross, off = -quantity, -gross, ZERO
    return Sold("x", Unit.KG if weighed else Unit.PIECE, quantity, gross, off if rate is not None else ZERO, rate)


def check(sums: InvoiceSums) -> None:
    """Every rule of EN 16931 about sums, as it is written in the standard."""
    for line in sums.lines:
        assert line.price >= 0  # BR-27
        assert line.off >= 0
        assert line.amount == line_amount(line.price, line.quantity) - line.off
    for part in sums.vat:
        amounts = [one.amount for one in sums.lines if (one.category, one.rate) == (part.category, part.rate)]
        assert part.base == sum(amounts)  # BR-S-08, BR-Z-08, BR-E-08
    assert sums.net == sum((line.amount for line in sums.lines), ZERO)  # BR-CO-10, BR-CO-13
    assert sums.vat_total == sum((part.vat for part in sums.vat), ZERO)  # BR-CO-14
    assert sums.gross == sums.net + sums.vat_total  # BR-CO-15
    assert sums.due == sums.gross - sums.paid + sums.rounding  # BR-CO-16
    amounts = [sums.net, sums.vat_total, sums.rounding, sums.due, sums.paid, *(line.amount for line in sums.lines)]
    assert all(amount == amount.quantize(CENT) for amount in amounts)  # BR-DEC


@given(st.lists(goods(), min_size=1, max_size=40), st.integers(-2, 2).map(lambda value: Decimal(value).scaleb(-2)))
@settings(deadline=None, max_examples=examples(1500))
def test_any_sale_adds_up_to_what_was_paid_with_the_vat_that_was_sealed(things: list[Sold], rounding: Decimal) -> None:
    gross = {rate: sum((one.paid for one in things if one.rate == rate), ZERO) for rate in RATES}
    vat = {rate: vat_of(gross[rate], rate) for rate in RATES}

    sums = add_up(things, vat, rounding=rounding)

    check(sums)
    assert sums.to_pay == sums.paid == sum((one.paid for one in things), rounding)
    assert sums.vat_total == sum(vat.values())
    for part in sums.vat:
        assert part.vat == line_amount(part.base, part.rate / 100)  # BR-CO-17, to the cent
        if part.category is not VatCategory.OUTSIDE:
            assert abs(part.base + part.vat - gross[part.rate]) <= CENT
    taxed = [part for part in sums.vat if part.rate]
    assert abs(sums.rounding - rounding) <= len(taxed) * CENT


@given(cents, st.sampled_from(RATES), st.sampled_from([Decimal("-0.01"), ZERO, Decimal("0.01")]))
@settings(deadline=None, max_examples=examples(500))
def test_a_refund_in_pieces_whose_vat_is_a_cent_off_still_adds_up(gross: Decimal, rate: Decimal, off: Decimal) -> None:
    vat = max(vat_of(gross, rate) + off, ZERO) if rate else ZERO
    vat = min(vat, gross)

    sums = add_up([sold(str(gross), rate=str(rate))], {rate: vat})

    check(sums)
    assert sums.vat_total == vat
    assert abs(vat - line_amount(sums.vat[0].base, rate / 100)) <= 2 * CENT


def test_a_price_that_no_base_reaches_is_one_cent_off_and_the_cent_is_rounding() -> None:
    assert taxable_base(Decimal("0.14"), Decimal("0.02"), Decimal(21)) == Decimal("0.11")

    sums = add_up([sold("0.14")], {Decimal(21): Decimal("0.02")})

    assert (sums.net, sums.vat_total, sums.gross) == (Decimal("0.11"), Decimal("0.02"), Decimal("0.13"))
    assert (sums.rounding, sums.paid, sums.due) == (Decimal("0.01"), Decimal("0.14"), ZERO)


def test_a_unit_price_is_the_shelfs_without_vat_where_that_gives_the_line() -> None:
    assert unit_price(Decimal("5.36"), Decimal("0.455"), Decimal("11.7925")) == Decimal("11.79")
    assert unit_price(Decimal("5.37"), Decimal("0.455"), Decimal("11.7925")) == Decimal("11.80")
    assert unit_price(Decimal("3.54"), Decimal(3), Decimal("1.1792")) == Decimal("1.18")


@pytest.mark.parametrize("places", range(3, 6))
def test_many_pieces_have_as_many_decimals_as_it_takes(places: int) -> None:
    quantity = Decimal(10) ** (places - 1) * 3
    total = (quantity * Decimal("0.333")).quantize(CENT) + CENT

    price = unit_price(total, quantity, Decimal("0.333"))

    assert line_amount(price, quantity) == total
    assert abs(price - Decimal("0.333")) <= CENT / quantity * 2


def test_deposits_are_exempt_with_their_own_sum_and_hold_no_vat() -> None:
    sums = add_up([sold("1.21"), sold("0.60", "6", None), sold("-0.20", "-2", None)], {Decimal(21): Decimal("0.21")})

    assert [(part.category, part.base, part.vat) for part in sums.vat] == [
        (VatCategory.STANDARD, Decimal("1.00"), Decimal("0.21")),
        (VatCategory.OUTSIDE, Decimal("0.40"), ZERO),
    ]
    assert sums.deposits == Decimal("0.40")
    assert sums.gross == Decimal("1.61")


def test_what_was_sold_on_account_is_still_due() -> None:
    sums = add_up([sold("12.10")], {Decimal(21): Decimal("2.10")}, on_account=Decimal("8.00"))
    assert (sums.paid, sums.due) == (Decimal("4.10"), Decimal("8.00"))

    # A gift may stand on the same account: an invoice is never due for more than it comes to.
    whole = add_up([sold("12.10")], {Decimal(21): Decimal("2.10")}, on_account=Decimal("13.00"))
    assert (whole.paid, whole.due) == (ZERO, Decimal("12.10"))


def test_a_discount_stands_beside_the_price_that_it_reduces() -> None:
    line = add_up([sold("3.00", "2", off="0.30")], {Decimal(21): vat_of(Decimal("2.70"), Decimal(21))}).lines[0]

    assert (line.price, line.off, line.amount) == (Decimal("1.24"), Decimal("0.25"), Decimal("2.23"))
