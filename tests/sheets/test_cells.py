from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.sheets.cells import Line, clean_text, euros, understood
from beesdesk.sheets.reading import Sheet
from beesdesk.sheets.rejects import Rejected, RowRefused


def sheet(*rows: list[str]) -> Sheet:
    return Sheet(("nom", "prix"), lambda: ((number, row) for number, row in enumerate(rows, 2)))


def both(line: Line, cell: Mapping[str, str]) -> tuple[int, str, str]:
    return line.number, cell["name"], cell["brand"]


def test_each_row_comes_by_field_and_a_field_that_the_file_lacks_is_empty() -> None:
    rows = list(understood(sheet(["Lait ", "1"], ["Pain"]), {"name": 0}, ("name", "brand"), both))
    assert rows == [(2, "Lait", ""), (3, "Pain", "")]


def test_a_row_that_is_refused_goes_on_with_its_line_and_cells() -> None:
    def refuse(line: Line, cell: Mapping[str, str]) -> int:
        raise RowRefused("price", cell["price"])

    rows = list(understood(sheet(["Lait", "x"]), {"price": 1}, ("price", "name"), refuse))
    assert rows == [Rejected(2, "price", "x", ("nom", "prix"), ("Lait", "x"))]


@pytest.mark.parametrize(("row", "reason"), [(["a", "b", "c"], "width"), (["a" * 10_001, "b"], "cell_too_long")])
def test_a_row_out_of_shape_is_refused(row: list[str], reason: str) -> None:
    (rejected,) = understood(sheet(row), {"name": 0}, ("name", "brand"), both)
    assert isinstance(rejected, Rejected)
    assert rejected.reason == reason


def test_empty_cells_beyond_the_header_are_nothing() -> None:
    assert list(understood(sheet(["a", "b", "", ""]), {"name": 0}, ("name", "brand"), both)) == [(2, "a", "")]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  Lait \n demi\u00a0écrémé\t", "Lait demi écrémé"),
        ("Tagliatelles Aux \x9cufs", "Tagliatelles Aux œufs"),
        ("a\u202eb\u200bc\0", "abc"),
        ("", ""),
    ],
)
def test_a_cell_is_one_line_of_what_can_be_printed(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@given(st.text())
def test_a_clean_cell_is_printable_and_stays_as_it_is(text: str) -> None:
    clean = clean_text(text)
    assert clean.isprintable()
    assert clean_text(clean) == clean


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2,35", "2.35"), ("2.35", "2.35"), ("€ 2,35", "2.35"), ("2,35 EUR", "2.35"), ("3", "3.00"), ("2,3500", "2.35"),
        ("1 234,50", "1234.50"), ("1.234,50", "1234.50"), ("0", "0.00"), (",99", "0.99"), ("12 euros", "12.00"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(text: str, amount: str) -> None:
    assert euros(text, "price") == Decimal(amount)


@pytest.mark.parametrize("text", ["x", "-1", "2,349", "100000", "1e3", "2,35,4", "EUR", "1.234", "=2", "NaN"])
def test_what_is_no_amount_to_the_cent_is_refused(text: str) -> None:
    with pytest.raises(RowRefused) as refusal:
        euros(text, "price")
    assert (refusal.value.reason, refusal.value.text) == ("price", text)


def test_an_empty_cell_is_no_amount() -> None:
    assert euros("", "price") is None
