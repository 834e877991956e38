"""The table of the shop's own numbers."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.catalog.gtin import check_digit, price_check_digit, valid_gtin
from beesdesk.catalog.patterns import PRESETS, BadPattern, Pattern, PatternKind, ValueCheck, find_pattern, is_restricted

TODAY = date(2026, 11, 23)
PRICE = PatternKind.PRICE
WEIGHT = PatternKind.WEIGHT


def test_the_presets_are_there_under_their_names() -> None:
    assert set(PRESETS) == {"bees", "louve", "odoo", "empty"}
    assert PRESETS["empty"] == ()


def test_a_price_is_cut_out_of_the_number() -> None:
    row = Pattern("02", 5, PRICE, 5, 2)

    assert row.item("0212345002650") == "12345"
    assert row.value("0212345002650") == Decimal("2.65")
    assert row.base_code("0212345002650") == "0212345000007"


@settings(deadline=None)
@given(st.text("0123456789", min_size=10, max_size=10))
def test_a_base_code_is_valid_and_the_same_for_every_value(digits: str) -> None:
    row = Pattern("24", 5, WEIGHT, 5, 3)
    payload = "24" + digits
    number = payload + check_digit(payload)

    assert valid_gtin(row.base_code(number))
    assert row.base_code(row.base_code(number)) == row.base_code(number)
    assert row.item(row.base_code(number)) == row.item(number)
    assert row.value(row.base_code(number)) == 0


@pytest.mark.parametrize(("check", "value"), [(ValueCheck.FOUR, "0265"), (ValueCheck.FIVE, "14685")])
def test_a_price_check_digit_stands_before_the_value(check: ValueCheck, value: str) -> None:
    row = Pattern("20", 9 - len(value), PRICE, len(value), 2, check)
    payload = "20" + "7" * (9 - len(value)) + price_check_digit(value) + value
    right = payload + check_digit(payload)
    other = str((int(price_check_digit(value)) + 1) % 10)

    assert row.value_holds(right)
    assert row.value(right) == Decimal(value) / 100
    assert not row.value_holds(right.replace(price_check_digit(value) + value, other + value))


def test_a_row_without_price_check_digit_takes_any_value() -> None:
    assert Pattern("02", 5, PRICE, 5, 2).value_holds("0212345002650")


def test_the_longest_prefix_wins_then_the_lowest_priority_then_the_newest_row() -> None:
    wide = Pattern("2", 6, WEIGHT, 5, 3, priority=-9)
    late = Pattern("24", 5, WEIGHT, 5, 3, priority=2)
    early = Pattern("24", 5, PRICE, 5, 2, priority=1)
    newer = Pattern("24", 5, WEIGHT, 5, 2, priority=1, valid_from=date(2026, 1, 1))

    assert find_pattern("2400123012504", [wide, late, early, newer], TODAY) == newer
    assert find_pattern("2400123012504", [wide, late, early], TODAY) == early
    assert find_pattern("2500123012501", [wide, late, early], TODAY) == wide
    assert find_pattern("5410188031072", [wide, late, early], TODAY) is None


def test_a_row_counts_from_its_day_on() -> None:
    row = Pattern("24", 5, WEIGHT, 5, 3, valid_from=TODAY)

    assert find_pattern("2400123012504", [row], date(2026, 11, 22)) is None
    assert find_pattern("2400123012504", [row], TODAY) == row


@pytest.mark.parametrize(
    ("number", "restricted"),
    [
        ("0212345002650", True),
        ("0421234567891", True),
        ("2000000000008", True),
        ("2999999999994", True),
        ("0300000000007", False),
        ("5410188031072", False),
        ("0700000001235", False),
        ("9771234567003", False),
    ],
)
def test_restricted_numbers_start_with_02_04_or_2(number: str, restricted: bool) -> None:
    assert is_restricted(number) is restricted


@pytest.mark.parametrize("prefix", ["", "0", "5", "54", "03", "07", "977", "2x", "\uff12\uff14"])
def test_a_row_stays_within_the_shops_own_numbers(prefix: str) -> None:
    with pytest.raises(BadPattern) as refused:
        Pattern(prefix, 12 - 5 - len(prefix), WEIGHT, 5, 3)
    assert (refused.value.prefix, refused.value.fault) == (prefix, "prefix")


def test_only_tare_labels_may_start_with_07() -> None:
    assert Pattern("0700000", 0, PatternKind.TARE, 5, 3).value("0700000001235") == Decimal("0.123")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("24", 5, WEIGHT, 4, 3), "digits"),
        (("24", 5, WEIGHT, 6, 3), "digits"),
        (("24", -1, WEIGHT, 11, 3), "digits"),
        (("24", 10, WEIGHT, 0, 0), "digits"),
        (("042", 4, PatternKind.CARD, 5, 0), "digits"),
        (("042", 8, PatternKind.CARD), "digits"),
        (("24", 5, WEIGHT, 5, 6), "decimals"),
        (("24", 5, WEIGHT, 5, -1), "decimals"),
        (("24", 5, PatternKind.COUNT, 5, 1), "decimals"),
        (("24", 4, PRICE, 5, 2, ValueCheck.FOUR), "value_check"),
    ],
)
def test_a_row_whose_digits_do_not_add_up_is_refused(row: tuple[str, int, PatternKind], fault: str) -> None:
    with pytest.raises(BadPattern) as refused:
        Pattern(*row)
    assert refused.value.fault == fault
