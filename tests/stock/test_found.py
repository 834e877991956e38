from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from beesdesk.stock.count_lines import needs_another
from beesdesk.stock.found import Found, Passing, Seen, found
from beesdesk.words import MoveCause

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def at(minute: int) -> datetime:
    return NINE + timedelta(minutes=minute)


def shelf(minute: int, quantity: int) -> Seen:
    return Seen(at(minute), Decimal(quantity))


def back(minute: int, quantity: int) -> Seen:
    return Seen(at(minute), Decimal(quantity), back=True)


def sold(minute: int, quantity: int = 1) -> Passing:
    return Passing(at(minute), MoveCause.SALE, Decimal(-quantity))


def came(minute: int, quantity: int = 6) -> Passing:
    return Passing(at(minute), MoveCause.RECEIPT, Decimal(quantity))


@pytest.mark.parametrize(
    ("seen", "passing", "quantity", "minute", "unsure"),
    [
        pytest.param([shelf(5, 7)], [sold(3), sold(8), came(9)], 7, 5, 0, id="one look counts at its moment"),
        pytest.param([shelf(5, 7), back(9, 12)], [sold(7)], 19, 5, 0, id="a sale leaves the shelf, not the storeroom"),
        pytest.param([back(2, 12), shelf(9, 7)], [sold(7)], 19, 9, 0, id="the shelf was seen after the sale"),
        pytest.param(
            [back(2, 12), shelf(9, 7)], [came(5)], 25, 9, 0, id="what came after the storeroom was seen is there"
        ),
        pytest.param([shelf(5, 7), back(9, 18)], [came(7)], 19, 5, 0, id="what was seen in the storeroom came later"),
        pytest.param([shelf(2, 3), shelf(8, 4)], [sold(5, 2)], 7, 2, 2, id="nobody knows which shelf a sale came from"),
        pytest.param([shelf(2, 3), shelf(8, 10)], [came(5)], 7, 2, 6, id="a later shelf has what came"),
        pytest.param([back(2, 3), back(8, 4)], [sold(9)], 7, 2, 0, id="a storeroom alone is the only place"),
    ],
)
def test_what_entries_come_to(
    seen: list[Seen], passing: list[Passing], quantity: int, minute: int, unsure: int
) -> None:
    assert found(seen, passing) == Found(Decimal(quantity), at(minute), Decimal(unsure))


@pytest.mark.parametrize(
    ("values", "again"),
    [
        pytest.param(["0"], False, id="nothing differs"),
        pytest.param(["-9.99"], False, id="little differs"),
        pytest.param(["-10.00"], True, id="much differs"),
        pytest.param(["-10.00", "-10.00"], False, id="two have seen the same"),
        pytest.param(["-10.00", "-30.00"], True, id="two have seen something else"),
        pytest.param(["-10.00", "0"], False, id="the second found everything"),
        pytest.param(["-10.00", "-30.00", "-90.00"], False, id="the third holds"),
    ],
)
def test_what_is_counted_once_more(values: list[str], *, again: bool) -> None:
    assert needs_another([Decimal(value) for value in values], Decimal(10)) is again


def test_a_shop_may_have_every_difference_counted_twice() -> None:
    assert needs_another([Decimal("-0.05")], Decimal(0))
    assert not needs_another([Decimal("-0.05"), Decimal("-0.05")], Decimal(0))
