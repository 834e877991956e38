"""What vouchers may pay of a basket: their goods, after discounts, what only one may pay used first."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.pos.pricing import ZERO
from beesdesk.pos.vouchers import eligible
from beesdesk.words import LineKind

AMOUNTS = st.integers(0, 5000).map(lambda cents: Decimal(cents).scaleb(-2))
TAGS = st.sampled_from([None, "meal", "eco", "meal|eco", "organic", "meal|organic"])


@dataclass(frozen=True)
class Line:
    amount: Decimal
    tags: str | None = None
    kind: LineKind = LineKind.ITEM


def may(lines: list[Line], **taken: str) -> dict[str, str]:
    done = eligible(lines, ("meal", "eco"), {scheme: Decimal(amount) for scheme, amount in taken.items()})
    return {scheme: str(amount) for scheme, amount in done.items()}


BREAD, TEA, SOAP = Line(Decimal("2.80"), "meal"), Line(Decimal("4.60"), "meal|eco"), Line(Decimal("8.95"), "eco")


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ({}, {"eco": "13.55", "meal": "7.40"}),
        ({"meal": "2.80"}, {"eco": "13.55", "meal": "4.60"}),
        ({"meal": "5.00"}, {"eco": "11.35", "meal": "2.40"}),
        ({"eco": "13.55"}, {"eco": "0.00", "meal": "2.80"}),
        ({"meal": "7.40", "eco": "8.95"}, {"eco": "0.00", "meal": "0.00"}),
    ],
)
def test_what_only_one_scheme_may_pay_is_used_first(taken: dict[str, str], left: dict[str, str]) -> None:
    assert may([BREAD, TEA, SOAP], **taken) == left


def test_deposits_gifts_and_top_ups_are_paid_by_no_voucher() -> None:
    kinds = (LineKind.DEPOSIT, LineKind.TIP, LineKind.TOPUP)
    assert may([BREAD, *(Line(Decimal(5), "meal", kind) for kind in kinds)])["meal"] == "2.80"


def test_a_discount_lessens_what_a_voucher_may_pay() -> None:
    assert may([BREAD, Line(Decimal("-0.28"), "meal", LineKind.DISCOUNT)])["meal"] == "2.52"


def test_goods_brought_back_never_make_a_voucher_owe() -> None:
    assert may([Line(Decimal("-2.80"), "meal")])["meal"] == "0.00"


@given(st.lists(st.builds(Line, AMOUNTS, TAGS), max_size=8), AMOUNTS)
def test_whatever_is_taken_first_all_schemes_together_pay_as_much_as_they_can(lines: list[Line], part: Decimal) -> None:
    reach = sum((line.amount for line in lines if line.tags and {"meal", "eco"} & set(line.tags.split("|"))), ZERO)
    for order in permutations(("meal", "eco")):
        taken: dict[str, Decimal] = {}
        first = min(part, eligible(lines, order, taken)[order[0]])
        taken[order[0]] = first
        for scheme in reversed(order):
            taken[scheme] = taken.get(scheme, ZERO) + eligible(lines, order, taken)[scheme]
        assert sum(taken.values()) == reach
        assert eligible(lines, order, taken) == {"meal": ZERO, "eco": ZERO}
