from datetime import date
from decimal import Decimal

import pytest

from beesdesk.stock.arrival_entry import read_day, read_typed, told_before
from beesdesk.stock.receiving import Told


@pytest.mark.parametrize(
    ("text", "times", "weight", "code"),
    [
        ("12 x", "12", None, ""),
        ("12X5400000000010", "12", None, "5400000000010"),
        ("3 * OAT-10", "3", None, "OAT-10"),
        ("2,345 kg", "1", "2.345", ""),
        ("0.5kg 107", "1", "0.5", "107"),
        ("5400000000010", "1", None, "5400000000010"),
        ("  OAT-10 ", "1", None, "OAT-10"),
    ],
)
def test_a_quantity_comes_before_the_code(text: str, times: str, weight: str | None, code: str) -> None:
    typed = read_typed(text)
    assert typed.told == Told(Decimal(times), None if weight is None else Decimal(weight))
    assert typed.code == code


@pytest.mark.parametrize(
    ("text", "times", "weight"), [("12", "12", None), ("12 x", "12", None), ("1,5 kg", "1", "1.5"), ("milk", "1", None)]
)
def test_what_stands_in_the_field_counts_for_the_scan_that_comes(text: str, times: str, weight: str | None) -> None:
    assert told_before(text) == Told(Decimal(times), None if weight is None else Decimal(weight))


@pytest.mark.parametrize("text", ["31/01/2027", "31.01.27", "310127", " 31-01-2027 ", "31 01 27"])
def test_a_date_is_read_as_it_is_printed(text: str) -> None:
    assert read_day(text) == date(2027, 1, 31)


@pytest.mark.parametrize("text", ["", "31/02/2027", "soon", "2027-01-31", "13"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_day(text) is None
