"""The rules of the till's money; the tables are those of the Belgian law (WER/CDE VI.7/1) and of worked receipts."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.pos.pricing import (
    CENT,
    Settlement,
    VatAmount,
    line_amount,
    quantity_for,
    round_cash,
    settle,
    vat_inside,
)
from beesdesk.words import LineKind

FIVE = Decimal("0.05")
NOTHING = Decimal(0)
AMOUNTS = st.integers(-2_000_000, 2_000_000).map(lambda cents: Decimal(cents).scaleb(-2))
OWED = st.integers(0, 500_000).map(lambda cents: Decimal(cents).scaleb(-2))
STEPS = st.sampled_from([NOTHING, Decimal("0.01"), FIVE, Decimal("0.10"), Decimal("1.00")])
RATES = [Decimal(rate) for rate in ("0", "2.1", "5.5", "6", "10", "12", "20", "21")]


@dataclass(frozen=True)
class Line:
    amount: Decimal
    vat_rate: Decimal
    kind: LineKind = LineKind.ITEM


@pytest.mark.parametrize(
    ("price", "quantity", "amount"),
    [
        ("1.25", "3", "3.75"),
        ("2.65", "1.250", "3.31"),  # 3.3125
        ("2.50", "0.002", "0.01"),  # half a cent goes up
        ("2.50", "-0.002", "-0.01"),  # and down alike
        ("0.01", "0.499", "0.00"),
        ("0.01", "0.500", "0.01"),
        ("9999.99", "99.999", "999989.00"),
        ("0.00", "7", "0.00"),
    ],
)
def test_a_line_is_rounded_half_up_to_the_cent(price: str, quantity: str, amount: str) -> None:
    assert line_amount(Decimal(price), Decimal(quantity)) == Decimal(amount)
    assert line_amount(Decimal(price), Decimal(quantity)).as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("amount", "price", "quantity"),
    [("2.65", "2.50", "1.060"), ("4.00", "3.20", "1.250"), ("1.00", "3.00", "0.333"), ("0.01", "25.00", "0.000")],
)
def test_the_weight_behind_a_printed_price_is_to_the_gram(amount: str, price: str, quantity: str) -> None:
    assert quantity_for(Decimal(amount), Decimal(price)) == Decimal(quantity)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("10.00", "10.00"),
        ("10.01", "10.00"),
        ("10.02", "10.00"),
        ("10.03", "10.05"),
        ("10.04", "10.05"),
        ("10.05", "10.05"),
        ("10.06", "10.05"),
        ("10.07", "10.05"),
        ("10.08", "10.10"),
        ("10.09", "10.10"),
        ("-10.03", "-10.05"),
        ("-10.02", "-10.00"),
        ("0.00", "0.00"),
        ("0.01", "0.01"),
        ("0.02", "0.02"),
        ("0.03", "0.03"),
        ("0.04", "0.04"),
        ("0.05", "0.05"),
        ("0.06", "0.05"),
        ("0.08", "0.10"),
        ("-0.03", "-0.03"),
        ("99999.98", "100000.00"),
    ],
)
def test_cash_is_rounded_to_five_cents_as_the_law_says(before: str, after: str) -> None:
    assert round_cash(Decimal(before), FIVE) == Decimal(after)


@given(AMOUNTS, STEPS)
@settings(deadline=None, max_examples=60)
def test_rounding_twice_is_rounding_once(amount: Decimal, step: Decimal) -> None:
    assert round_cash(round_cash(amount, step), step) == round_cash(amount, step)


@given(AMOUNTS, STEPS)
@settings(deadline=None, max_examples=60)
def test_what_is_given_back_is_rounded_as_what_is_taken(amount: Decimal, step: Decimal) -> None:
    assert round_cash(-amount, step) == -round_cash(amount, step)


@given(AMOUNTS, STEPS)
@settings(deadline=None, max_examples=60)
def test_rounding_moves_an_amount_by_half_a_step_at_most_and_never_past_zero(amount: Decimal, step: Decimal) -> None:
    rounded = round_cash(amount, step)
    assert abs(rounded - amount) * 2 <= step
    assert (rounded == 0) == (amount == 0)
    assert not rounded % (step or CENT) or rounded == amount


@given(AMOUNTS, AMOUNTS)
@settings(deadline=None, max_examples=60)
def test_who_owes_more_never_pays_less(one: Decimal, other: Decimal) -> None:
    small, large = sorted((one, other))
    assert round_cash(small, FIVE) <= round_cash(large, FIVE)


# What a payment does


@pytest.mark.parametrize(
    ("due", "handed", "change", "step", "expected"),
    [
        ("7.24", "10.00", True, FIVE, ("7.25", "2.75", "0.01", "0.00")),
        ("7.24", "7.25", True, FIVE, ("7.25", "0.00", "0.01", "0.00")),
        ("7.24", None, True, FIVE, ("7.25", "0.00", "0.01", "0.00")),
        ("7.24", None, False, NOTHING, ("7.24", "0.00", "0.00", "0.00")),
        ("7.24", "5.00", False, NOTHING, ("5.00", "0.00", "0.00", "2.24")),
        ("7.24", "5.00", True, FIVE, ("5.00", "0.00", "0.00", "2.24")),
        ("10.02", "10.00", True, FIVE, ("10.00", "0.00", "-0.02", "0.00")),
        (
            "10.02",
            "10.02",
            True,
            FIVE,
            ("10.00", "0.02", "-0.02", "0.00"),
        ),  # coins of one and two cents are still money
        ("0.03", "0.03", True, FIVE, ("0.03", "0.00", "0.00", "0.00")),
        ("0.00", None, True, FIVE, ("0.00", "0.00", "0.00", "0.00")),
        ("0.00", "0.00", False, NOTHING, ("0.00", "0.00", "0.00", "0.00")),
        ("-2.40", None, True, FIVE, ("-2.40", "0.00", "0.00", "0.00")),
        ("-2.42", "-2.40", True, FIVE, ("-2.40", "0.00", "0.02", "0.00")),
    ],
)
def test_a_payment_keeps_gives_back_rounds_and_leaves(
    due: str, handed: str | None, change: bool, step: Decimal, expected: tuple[str, str, str, str]
) -> None:
    done = settle(Decimal(due), None if handed is None else Decimal(handed), gives_change=change, step=step)
    assert done == Settlement(*map(Decimal, expected))


@pytest.mark.parametrize(
    ("due", "handed", "change", "step"),
    [
        ("7.24", "7.25", False, NOTHING),  # too much for a card
        ("7.24", "10.00", False, NOTHING),
        ("7.24", "7.24", True, FIVE),  # in cash 7.25 is owed
        ("7.24", "0.00", True, FIVE),
        ("7.24", "-1.00", True, FIVE),
        ("0.00", "5.00", True, FIVE),
        ("-2.40", "2.40", True, FIVE),
        ("-2.40", "-2.00", True, FIVE),
        ("-2.40", "0.00", True, FIVE),
    ],
)
def test_what_cannot_be_taken_is_not(due: str, handed: str, change: bool, step: Decimal) -> None:
    assert settle(Decimal(due), Decimal(handed), gives_change=change, step=step) is None


@given(AMOUNTS, st.none() | AMOUNTS, st.booleans(), STEPS)
@settings(deadline=None, max_examples=150)
def test_no_payment_loses_or_makes_a_cent(due: Decimal, handed: Decimal | None, change: bool, step: Decimal) -> None:
    done = settle(due, handed, gives_change=change, step=step)
    if done is None:
        assert handed is not None
        return
    given_over = done.kept if handed is None else handed
    assert done.kept + done.change == given_over
    assert due + done.rounding == done.kept + done.due
    assert done.change >= 0
    assert change or not done.change
    assert abs(done.rounding) * 2 <= step
    assert not done.due or (not done.rounding and not done.change and 0 < done.due < due)


@given(OWED, st.lists(st.integers(1, 500_000).map(lambda cents: Decimal(cents).scaleb(-2)), max_size=6))
@settings(deadline=None, max_examples=60)
def test_tenders_one_after_the_other_pay_exactly_what_is_owed(total: Decimal, cards: list[Decimal]) -> None:
    """Cards pay what they are told, cash the rest: only that rest is rounded."""
    due, kept = total, NOTHING
    for amount in cards:
        done = settle(due, amount, gives_change=False, step=NOTHING)
        if done is not None and done.due:
            due, kept = done.due, kept + done.kept
    last = settle(due, None, gives_change=True, step=FIVE)
    assert last is not None
    assert kept + last.kept == total + last.rounding
    assert last.kept == round_cash(due, FIVE)


# VAT


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [("3.75", "6"), ("3.49", "21")],
            [("6", "3.75", "0.21", "3.54"), ("21", "3.49", "0.61", "2.88")],
        ),
        ([("6.60", "21")], [("21", "6.60", "1.15", "5.45")]),
        ([("21.20", "6")], [("6", "21.20", "1.20", "20.00")]),
        ([("10.00", "0")], [("0", "10.00", "0.00", "10.00")]),
        ([("10.55", "5.5")], [("5.5", "10.55", "0.55", "10.00")]),
        ([("-3.49", "21")], [("21", "-3.49", "-0.61", "-2.88")]),
        ([("1.25", "6"), ("-1.25", "6")], [("6", "0.00", "0.00", "0.00")]),
        ([], []),
    ],
)
def test_vat_is_inside_the_price(lines: list[tuple[str, str]], expected: list[tuple[str, str, str, str]]) -> None:
    found = vat_inside([Line(Decimal(amount), Decimal(rate)) for amount, rate in lines])
    assert [(part.rate, part.gross, part.vat, part.net) for part in found] == [
        tuple(map(Decimal, row)) for row in expected
    ]


def test_vat_is_rounded_once_a_rate_not_once_a_line() -> None:
    lines = [Line(Decimal("0.08"), Decimal(6)) for _ in range(100)]
    assert vat_inside(lines) == [VatAmount(Decimal(6), Decimal("8.00"), Decimal("0.45"))]


def test_deposits_are_outside_vat() -> None:
    beer, deposit = Line(Decimal("6.60"), Decimal(21)), Line(Decimal("0.60"), Decimal(0), LineKind.DEPOSIT)
    assert vat_inside([beer, deposit]) == vat_inside([beer])


@given(st.lists(st.tuples(AMOUNTS, st.sampled_from(RATES), st.sampled_from(LineKind)), max_size=30))
@settings(deadline=None, max_examples=60)
def test_gross_is_net_and_vat_and_all_goods_are_in_it(rows: list[tuple[Decimal, Decimal, LineKind]]) -> None:
    lines = [Line(*row) for row in rows]
    parts = vat_inside(lines)

    assert sum(part.gross for part in parts) == sum(line.amount for line in lines if line.kind.goods)
    assert [part.rate for part in parts] == sorted({line.vat_rate for line in lines if line.kind.goods})
    for part in parts:
        assert part.net + part.vat == part.gross
        assert abs(part.vat - part.gross * part.rate / (100 + part.rate)) <= CENT / 2


@given(st.lists(st.tuples(AMOUNTS, st.sampled_from(RATES)), max_size=20), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_the_lines_changes_no_vat(rows: list[tuple[Decimal, Decimal]], chance: Random) -> None:
    lines = [Line(*row) for row in rows]
    turned = list(lines)
    chance.shuffle(turned)
    assert vat_inside(turned) == vat_inside(lines)


@given(st.integers(0, 10**7), st.integers(1, 99_999))
@settings(deadline=None, max_examples=60)
def test_a_line_is_within_half_a_cent_of_the_truth(price: int, grams: int) -> None:
    euro, kilograms = Decimal(price).scaleb(-2), Decimal(grams).scaleb(-3)
    assert line_amount(euro, kilograms) == (euro * kilograms).quantize(CENT, ROUND_HALF_UP)
    assert abs(line_amount(euro, kilograms) - euro * kilograms) <= CENT / 2
