"""What a receipt adds up, and what stays by itself."""

from dataclasses import replace
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.discounts import discount
from beesdesk.pos.merging import merged
from beesdesk.pos.receipt import ReceiptLine, receipt
from beesdesk.pos.rules import set_rule
from beesdesk.words import Act, Language, LineKind, Unit

WHO = "Nadia B."


def on_paper(till: FakeShop) -> list[tuple[str, str, str]]:
    paid = till.pay()
    assert paid.sale_id is not None
    found = till.read(receipt, paid.sale_id, Language.FR)
    lines = merged(found.lines) if found.merges else found.lines
    return [(line.kind.value, f"{line.quantity:.0f}", str(line.amount)) for line in lines]


@pytest.fixture
def till(till: FakeShop) -> FakeShop:
    till.do(set_rule, "receipt_merges", "1", who=WHO, now=till.now())
    till.do(set_rule, "cashier_may", ",".join(Act), who=WHO, now=till.now())
    return till


def test_bottles_scanned_one_by_one_are_one_line_with_one_deposit(till: FakeShop) -> None:
    beer, milk = till.product("Bière", "1.10", vat="21", deposit="0.10"), till.product("Lait", "1.25")
    for code in (beer, milk, beer, beer):
        till.scan(code)
    assert on_paper(till) == [("item", "3", "3.30"), ("deposit", "3", "0.30"), ("item", "1", "1.25")]


def test_what_was_weighed_taken_back_or_reduced_stays_by_itself(till: FakeShop) -> None:
    milk = till.product("Lait", "1.25")
    till.product("Pommes", "2.00", article="12345", unit=Unit.KG)
    for _ in range(4):
        till.scan(milk)
    for _ in range(2):
        till.scan("12345", Amounts(gross=Decimal(1)))
    till.do(take_back, 1, now=till.now(), who=WHO)
    till.do(discount, 2, percent=Decimal(20), now=till.now(), who=WHO)
    assert on_paper(till) == [
        ("item", "1", "1.25"), ("item", "1", "1.25"), ("item", "2", "2.50"), ("item", "1", "2.00"), ("item", "1", "2.00"),
        ("item", "-1", "-1.25"), ("discount", "1", "-0.25"),
    ]  # fmt: skip


def test_a_shop_that_wants_every_line_gets_it(till: FakeShop) -> None:
    till.do(set_rule, "receipt_merges", "0", who=WHO, now=till.now())
    milk = till.product("Lait", "1.25")
    for _ in range(2):
        till.scan(milk)
    assert on_paper(till) == [("item", "1", "1.25")] * 2


LINES = st.lists(
    st.builds(
        ReceiptLine, st.just(0), st.sampled_from([LineKind.ITEM, LineKind.DEPOSIT]), st.none(), st.sampled_from("ab"),
        st.sampled_from(list(Unit)), st.integers(1, 5).map(Decimal), st.sampled_from([Decimal(1), Decimal(2)]),
        st.integers(1, 99).map(Decimal), st.just(Decimal(6)), st.none(),
    ),
    max_size=12,
)  # fmt: skip


@given(LINES)
def test_nothing_is_lost_and_twice_is_as_good_as_once(lines: list[ReceiptLine]) -> None:
    lines = [replace(line, position=place) for place, line in enumerate(lines, 1)]
    once = merged(lines)
    assert sum(line.amount for line in once) == sum(line.amount for line in lines)
    assert sum(line.quantity for line in once) == sum(line.quantity for line in lines)
    assert merged(once) == once
