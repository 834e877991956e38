from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.stock.comparing import ZERO, Arrival, Mark, compare, mark_of, off_paper, shares, values, worth

PRODUCTS = [UUID(int=number) for number in range(1, 5)]
QUANTITIES = st.integers(1, 50_000).map(lambda thousandths: Decimal(thousandths).scaleb(-3))
PRICES = st.integers(0, 900_000).map(lambda parts: Decimal(parts).scaleb(-4))
# A product has one price in a delivery.
NOTES = st.dictionaries(st.sampled_from(PRODUCTS), PRICES, min_size=1).flatmap(
    lambda prices: st.lists(
        st.builds(
            lambda product, quantity: Arrival(uuid4(), product, quantity, prices[product]),
            st.sampled_from(sorted(prices)),
            QUANTITIES,
        ),
        min_size=1,
        max_size=12,
    )
)


@pytest.mark.parametrize(
    ("ordered", "came", "mark"),
    [
        (None, 3, Mark.ARRIVED),
        (6, 6, Mark.AS_ORDERED),
        (6, 5, Mark.SHORT),
        (6, 0, Mark.MISSING),
        (6, 7, Mark.OVER),
        (0, 2, Mark.NOT_ORDERED),
    ],
)
def test_what_came_is_marked_against_what_was_ordered(ordered: int | None, came: int, mark: Mark) -> None:
    assert mark_of(None if ordered is None else Decimal(ordered), Decimal(came)) is mark


def test_a_note_rounds_a_line_once_and_its_lots_share_it() -> None:
    assert worth(Decimal("0.3333"), Decimal(7)) == Decimal("2.33")
    assert shares(Decimal("0.3333"), [Decimal(2), Decimal(2), Decimal(3)]) == [
        Decimal("0.67"),
        Decimal("0.66"),
        Decimal("1.00"),
    ]


def test_a_total_that_rounding_explains_is_kept_and_any_other_is_seen() -> None:
    lines = [Arrival(UUID(int=number), UUID(int=number), Decimal(1), Decimal("0.3350")) for number in range(1, 4)]

    assert sum(value for value in values(lines, Decimal("1.00")).values() if value) == Decimal("1.00")
    assert sum(value for value in values(lines, Decimal("5.00")).values() if value) == Decimal("1.02")
    assert off_paper(Decimal("1.02"), Decimal("1.00"), 3) == ZERO
    assert off_paper(Decimal("1.02"), Decimal("5.00"), 3) == Decimal("3.98")


@settings(max_examples=examples(200), deadline=None)
@given(NOTES, st.randoms(), st.integers(-4, 4))
def test_the_value_of_a_delivery_is_that_of_its_note_to_the_cent(
    arrivals: list[Arrival], chance: "object", off: int
) -> None:
    found = compare({PRODUCTS[0]: Decimal(3)}, {}, arrivals)
    note = sum((one.value for one in found if one.value is not None), ZERO)
    each = values(arrivals)

    assert sum(value for value in each.values() if value is not None) == note
    assert sum(one.came for one in found) == sum(one.quantity for one in arrivals)
    shuffled = list(arrivals)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' own Random
    assert values(shuffled) == each
    assert {one.product_id: one for one in compare({PRODUCTS[0]: Decimal(3)}, {}, shuffled)} == {
        one.product_id: one for one in found
    }
    lines = len({(one.product_id, one.price) for one in arrivals})
    total = note + Decimal(off).scaleb(-2)
    if abs(off) <= lines and len([value for value in each.values() if value]) >= abs(off):
        assert sum(value for value in values(arrivals, total).values() if value is not None) == total
