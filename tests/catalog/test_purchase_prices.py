from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.model import PurchasePrice
from beesdesk.catalog.purchase_prices import holding, price_for

DAY = date(2026, 11, 23)
ITEM = UUID(int=1)


def asked(amount: str, ahead: int = 0, packs: int = 0) -> PurchasePrice:
    return PurchasePrice(UUID(int=2), ITEM, DAY + timedelta(days=ahead), Decimal(amount), Decimal(packs))


def test_more_packs_cost_less_and_the_next_price_waits_for_its_day() -> None:
    prices = [asked("2.00", -9), asked("1.80", -9, 10), asked("1.70", -9, 50), asked("2.10", 1)]

    assert [price_for(prices, Decimal(packs), DAY) for packs in (0, 1, 9, 10, 49, 50, 999)] == [
        Decimal(one) for one in ("2.00", "2.00", "2.00", "1.80", "1.80", "1.70", "1.70")
    ]
    assert price_for(prices, Decimal(50), DAY + timedelta(days=1)) == Decimal("2.10")  # its steps have ended too
    assert price_for(prices, Decimal(1), DAY - timedelta(days=10)) is None


def test_fewer_packs_than_the_first_step_cost_as_much_as_that() -> None:
    assert price_for([asked("2.00", packs=5)], Decimal(1), DAY) == Decimal("2.00")


@given(
    st.lists(st.builds(asked, st.integers(1, 99).map(str), st.integers(-5, 5), st.integers(0, 4))),
    st.integers(0, 6),
    st.integers(-6, 6),
)
@settings(max_examples=examples(300), deadline=None)
def test_a_price_is_one_of_the_last_that_were_asked(prices: list[PurchasePrice], packs: int, ahead: int) -> None:
    day = DAY + timedelta(days=ahead)
    begun = [price for price in prices if price.valid_from <= day]
    found = price_for(prices, Decimal(packs), day)
    assert (found is None) == (not begun)
    if begun:
        last = max(price.valid_from for price in begun)
        assert found in {price.amount for price in begun if price.valid_from == last}
        assert len({price.from_packs for price in holding(prices, day)}) == len(holding(prices, day))
