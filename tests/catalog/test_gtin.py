"""Check digits and short numbers, against known vectors and against an independent reading of the standard."""

import pytest
from biip.checksums import gs1_price_weight_check_digit, gs1_standard_check_digit
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.catalog.gtin import check_digit, is_digits, price_check_digit, to_gtin14, upce_to_upca, valid_gtin

DIGITS = "0123456789"


@pytest.mark.parametrize(
    ("payload", "check"),
    [("541018803107", "2"), ("5412345", "8"), ("03600029145", "2"), ("0541018803107", "2"), ("042123456789", "1")],
)
def test_a_check_digit_weighs_three_and_one_from_the_right(payload: str, check: str) -> None:
    assert check_digit(payload) == check


@pytest.mark.parametrize("payload", ["", "12a", "12 3", "\u0663\u0664\u0665", "\uff11\uff12\uff13", "-12"])
def test_only_ascii_digits_have_a_check_digit(payload: str) -> None:
    assert not is_digits(payload)
    with pytest.raises(ValueError, match="not digits"):
        check_digit(payload)


@settings(deadline=None)
@given(st.text(DIGITS, min_size=1, max_size=17))
def test_check_digits_agree_with_an_independent_reading(payload: str) -> None:
    assert check_digit(payload) == str(gs1_standard_check_digit(payload))


@settings(deadline=None)
@given(st.sampled_from([7, 11, 12, 13]).flatmap(lambda size: st.text(DIGITS, min_size=size, max_size=size)))
def test_a_number_in_fourteen_digits_keeps_its_check_digit(payload: str) -> None:
    number = payload + check_digit(payload)

    assert valid_gtin(number)
    assert valid_gtin(to_gtin14(number))
    assert len(to_gtin14(number)) == 14


@settings(deadline=None)
@given(st.text(DIGITS, min_size=12, max_size=12), st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(payload: str, place: int, shift: int) -> None:
    number = payload + check_digit(payload)
    wrong = str((int(number[place]) + shift) % 10)

    assert not valid_gtin(number[:place] + wrong + number[place + 1 :])


@pytest.mark.parametrize(
    "number",
    [
        "",
        "5410188031073",
        "541018803107",
        "123",
        "541018803107x",
        "\u0665\u0664\u0661\u0660\u0661\u0668\u0668\u0660\u0663\u0661\u0660\u0667\u0662",
    ],
)
def test_what_is_no_gtin_is_not_valid(number: str) -> None:
    assert not valid_gtin(number)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("01234565", "012345000065"),
        ("04252614", "042100005264"),
        ("04182635", "041800000265"),
        ("654321", "065100004327"),
        ("0654321", "065100004327"),
        ("123450", "012000003455"),
        ("123454", "012340000053"),
    ],
)
def test_a_upc_e_number_gets_its_zeros_back(short: str, full: str) -> None:
    assert upce_to_upca(short) == full
    assert valid_gtin(full)


@settings(deadline=None)
@given(st.text(DIGITS, min_size=6, max_size=6), st.sampled_from("01"))
def test_every_upc_e_number_opens_into_a_valid_gtin(six: str, system: str) -> None:
    full = upce_to_upca(system + six)

    assert valid_gtin(full)
    assert upce_to_upca(system + six + full[-1]) == full


@pytest.mark.parametrize(
    "short",
    ["", "12345", "123456789", "21234567", "2123456", "01234566", "0123a5", "\uff16\uff15\uff14\uff13\uff12\uff11"],
)
def test_what_is_no_upc_e_number_is_refused(short: str) -> None:
    with pytest.raises(ValueError, match=r"UPC-E|check digit"):
        upce_to_upca(short)


@pytest.mark.parametrize(
    ("value", "check"),
    [
        ("1234", "9"),
        ("0265", "5"),
        ("2875", "9"),
        ("0810", "4"),
        ("01234", "1"),
        ("00265", "2"),
        ("14685", "6"),
        ("00810", "2"),
    ],
)
def test_a_price_check_digit_follows_the_tables(value: str, check: str) -> None:
    assert price_check_digit(value) == check


def test_price_check_digits_agree_with_an_independent_reading() -> None:
    values = [f"{value:04}" for value in range(10_000)] + [f"{value:05}" for value in range(0, 100_000, 7)]

    assert [price_check_digit(value) for value in values] == [
        str(gs1_price_weight_check_digit(value)) for value in values
    ]


@pytest.mark.parametrize("value", ["", "123", "123456", "12a4", "\uff11\uff12\uff13\uff14"])
def test_other_values_have_no_price_check_digit(value: str) -> None:
    with pytest.raises(ValueError, match="four or five"):
        price_check_digit(value)
