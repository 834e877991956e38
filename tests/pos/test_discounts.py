"""Discounts and other prices are lines of their own, and go with what they concern."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.gtin import check_digit
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.basket import Entry
from beesdesk.pos.discounts import discount, override, worth, worth_after
from beesdesk.pos.pricing import ZERO, spread
from beesdesk.pos.queries import basket_view
from beesdesk.pos.rules import set_rule
from beesdesk.words import Act, LineKind, Source, Unit

WHO = "Nadia B."
CENTS = st.integers(0, 100_000).map(lambda cents: Decimal(cents).scaleb(-2))


@pytest.fixture
def till(till: FakeShop) -> FakeShop:
    till.do(set_rule, "cashier_may", ",".join(Act), who=WHO, now=till.now())
    return till


def do(till: FakeShop, action: Callable[..., Entry], *args: Any, **kwargs: Any) -> Entry:
    return till.do(action, *args, now=till.now(), who=WHO, **kwargs)


def lines(till: FakeShop) -> list[tuple[str, int | None, str, str]]:
    view = till.read(basket_view)
    assert view is not None
    assert view.basket.total == sum(line.amount for line in view.lines)
    return [(line.kind.value, line.concerns, str(line.quantity), str(line.amount)) for line in view.lines]


@given(CENTS, st.lists(CENTS, min_size=1, max_size=12))
def test_a_spread_amount_is_whole_and_in_proportion(amount: Decimal, weights: list[Decimal]) -> None:
    total = sum(weights)
    if not total:
        return
    parts = spread(amount, weights)
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - amount * weight / total) < Decimal("0.01")


def test_percent_off_a_line_rounds_half_up(till: FakeShop) -> None:
    till.scan(till.product(price="3.49"))
    entry = do(till, discount, 1, percent=Decimal(10))

    assert entry.basket.total == Decimal("3.14")
    assert lines(till)[1] == ("discount", 1, "1.000", "-0.35")


def test_a_discount_leaves_the_deposit_alone(till: FakeShop) -> None:
    till.scan_many(till.product("Bière", "1.10", deposit="0.10"), 6)
    assert do(till, discount, None, percent=Decimal(50)).basket.total == Decimal("3.90")


def test_what_is_scanned_later_has_no_part_in_it(till: FakeShop) -> None:
    code = till.product(price="10.00")
    till.scan(code)
    do(till, discount, None, percent=Decimal(10))
    till.scan(code)
    view = till.read(basket_view)
    assert view is not None
    assert view.basket.total == Decimal("19.00")


def test_taking_the_article_back_takes_its_discount_back_to_the_cent(till: FakeShop) -> None:
    till.scan_many(till.product(price="1.00"), 3)
    do(till, discount, 1, amount=Decimal("0.50"))
    for _ in range(3):
        do(till, take_back, 1, Decimal(1))

    view = till.read(basket_view)
    assert view is not None
    assert view.basket.total == ZERO
    taken = [line.amount for line in view.lines if line.kind is LineKind.DISCOUNT and line.corrects]
    assert taken == [Decimal("0.17"), Decimal("0.16"), Decimal("0.17")]


@pytest.mark.parametrize(
    "off", [{"percent": Decimal(0)}, {"percent": Decimal(101)}, {"amount": Decimal("3.50")}, {"amount": Decimal(-1)}]
)
def test_an_impossible_discount_changes_nothing(till: FakeShop, off: dict[str, Decimal]) -> None:
    till.scan(till.product(price="3.49"))
    before = till.read(basket_view)
    with pytest.raises(no.DiscountImpossible):
        do(till, discount, 1, **off)
    assert till.read(basket_view) == before


def test_another_price_counts_for_what_is_left_and_replaces_the_one_said_before(till: FakeShop) -> None:
    till.scan_many(till.product(price="2.00"), 3)
    do(till, take_back, 1, Decimal(1))
    do(till, override, 1, Decimal("1.50"))
    assert do(till, override, 1, Decimal("2.50")).basket.total == Decimal("5.00")


def test_a_weighed_line_takes_another_price_too(till: FakeShop) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    till.scan("12345", Amounts(gross=Decimal("1.250")))
    assert do(till, override, 1, Decimal("2.00")).basket.total == Decimal("2.50")


def test_a_price_below_the_discount_is_refused(till: FakeShop) -> None:
    till.scan(till.product(price="2.00"))
    do(till, discount, 1, amount=Decimal("1.00"))
    with pytest.raises(no.AmountImpossible):
        do(till, override, 1, Decimal("0.50"))


def sticker(article: str, percent: int) -> str:
    payload = f"29{article}{percent:02}000"
    return payload + check_digit(payload)


def test_a_markdown_sticker_sells_its_article_for_less_and_needs_nobody(till: FakeShop) -> None:
    till.do(set_rule, "cashier_may", "", who=WHO, now=till.now())
    till.product("Salade", "2.00", article="00042")
    entry = till.scan(sticker("00042", 30))

    assert [(line.kind, line.source) for line in entry.lines] == [
        (LineKind.ITEM, Source.SCAN),
        (LineKind.DISCOUNT, Source.STICKER),
    ]
    assert entry.basket.total == Decimal("1.40")


def test_a_sticker_gives_no_more_than_the_shops_stickers_do(till: FakeShop) -> None:
    till.product("Salade", "2.00", article="00042")
    with pytest.raises(no.DiscountImpossible):
        till.scan(sticker("00042", 60))
    assert till.read(basket_view) is None


@pytest.mark.parametrize(
    ("position", "said"),
    [
        (1, {"percent": Decimal("12.5")}),
        (1, {"amount": Decimal("0.99")}),
        (1, {"price": Decimal("0.85")}),
        (1, {"price": Decimal("1.75")}),
        (None, {"percent": Decimal("7.5")}),
        (None, {"amount": Decimal("3.00")}),
    ],
)
def test_what_it_would_cost_is_what_it_then_costs(
    till: FakeShop, position: int | None, said: dict[str, Decimal]
) -> None:
    till.scan_many(till.product("Bière", "1.10", deposit="0.10"), 3)
    do(till, discount, 1, amount=Decimal("0.31"))
    till.scan(till.product("Savon", "3.49", vat="21"))
    view = till.read(basket_view)
    assert view is not None
    before, promised = worth(view.lines, position), worth_after(view.lines, position, **said)

    if "price" in said and position is not None:
        entry = do(till, override, position, said["price"])
    else:
        entry = do(till, discount, position, **said)

    assert sum((line.amount for line in entry.lines), ZERO) == promised - before
    view = till.read(basket_view)
    assert view is not None
    assert worth(view.lines, position) == promised


def test_what_cannot_be_is_refused_before_it_is_tried(till: FakeShop) -> None:
    till.scan(till.product("Savon", "3.49"))
    view = till.read(basket_view)
    assert view is not None
    with pytest.raises(no.DiscountImpossible):
        worth_after(view.lines, None, amount=Decimal("3.50"))
    with pytest.raises(no.AmountImpossible):
        worth_after(view.lines, 1, price=Decimal("-0.01"))
    with pytest.raises(no.LineNotThere):
        worth(view.lines, 2)
