"""Element strings and Digital Links, against known vectors and against an independent reading of the standard."""

from datetime import date
from decimal import Decimal

import pytest
from biip.gs1_application_identifiers import _GS1_APPLICATION_IDENTIFIERS
from biip.gs1_messages import GS1Message
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.catalog.gs1 import GS, BadElement, digital_link, element_strings, is_digital_link, trade_item
from beesdesk.catalog.gtin import check_digit

TODAY = date(2026, 11, 23)
GTIN = "05410188031072"
TEXT = st.text("!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz", min_size=1, max_size=20)


def reason(text: str) -> str:
    """Return why an element string is refused."""
    with pytest.raises(BadElement) as refused:
        trade_item(element_strings(text), TODAY)
    return refused.value.reason


def test_fixed_lengths_need_no_separator() -> None:
    assert element_strings(f"01{GTIN}310300125015261231") == {"01": GTIN, "3103": "001250", "15": "261231"}


def test_variable_lengths_end_at_the_separator() -> None:
    assert element_strings(f"01{GTIN}1726123110ABC{GS}21XYZ") == {
        "01": GTIN,
        "17": "261231",
        "10": "ABC",
        "21": "XYZ",
    }


def test_separators_before_and_after_are_passed_over() -> None:
    assert element_strings(f"{GS}01{GTIN}{GS}{GS}10ABC{GS}") == {"01": GTIN, "10": "ABC"}


def test_a_price_per_unit_ends_after_six_digits_with_and_without_separator() -> None:
    expected = {"01": GTIN, "3952": "000265", "10": "ABC"}

    assert element_strings(f"01{GTIN}395200026510ABC") == expected
    assert element_strings(f"01{GTIN}3952000265{GS}10ABC") == expected


def test_identifiers_of_no_use_at_a_till_are_stepped_over() -> None:
    text = f"240REF{GS}41054100000000008005000199{GS}7003261231120001{GTIN}99own{GS}8200http://x{GS}10A"

    assert trade_item(element_strings(text), TODAY).lot == "A"


def test_weight_price_and_pieces_carry_their_decimals() -> None:
    item = trade_item(element_strings(f"01{GTIN}31030012503922265{GS}3012"), TODAY)

    assert (item.gtin, item.weight, item.price, item.count) == (GTIN, Decimal("1.250"), Decimal("2.65"), 12)


def test_the_goods_in_a_pack_are_named_with_their_number() -> None:
    item = trade_item(element_strings(f"02{GTIN}3724"), TODAY)

    assert (item.gtin, item.count) == (GTIN, 24)


def test_a_price_with_currency_counts_in_euro_only() -> None:
    assert trade_item({"3932": "978000265"}, TODAY).price == Decimal("2.65")
    assert trade_item({"3932": "840000265"}, TODAY).price is None


def test_a_weight_or_a_price_of_zero_says_nothing() -> None:
    item = trade_item({"01": GTIN, "3103": "000000", "3922": "0", "3932": "9780", "30": "0"}, TODAY)

    assert (item.weight, item.price, item.count) == (None, None, None)


@pytest.mark.parametrize(
    ("today", "digits", "expected"),
    [
        (TODAY, "261231", date(2026, 12, 31)),
        (TODAY, "270200", date(2027, 2, 28)),
        (TODAY, "280200", date(2028, 2, 29)),
        (TODAY, "261200", date(2026, 12, 31)),
        (TODAY, "760101", date(2076, 1, 1)),
        (TODAY, "770101", date(1977, 1, 1)),
        (date(2060, 1, 1), "110101", date(2011, 1, 1)),
        (date(2060, 1, 1), "100101", date(2110, 1, 1)),
        (date(1999, 1, 1), "010101", date(2001, 1, 1)),
    ],
)
def test_two_digit_years_lie_around_today_and_day_zero_ends_the_month(today: date, digits: str, expected: date) -> None:
    item = trade_item({"17": digits, "15": digits}, today)

    assert (item.expiry, item.best_before) == (expected, expected)


@pytest.mark.parametrize("digits", ["261301", "260001", "260230", "261232"])
def test_a_day_that_is_none_is_refused(digits: str) -> None:
    assert reason(f"01{GTIN}17{digits}") == "date"


@pytest.mark.parametrize(("today", "digits"), [(date.min, "991231"), (date.max, "000101"), (date.max, "991200")])
def test_a_day_beyond_the_calendar_is_refused(today: date, digits: str) -> None:
    with pytest.raises(BadElement, match="date"):
        trade_item({"17": digits}, today)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0105410188031073", "check_digit"),
        (f"01{GTIN}10ABC{GS}10ABD", "repeated_ai"),
        (f"01{GTIN}31030012503102001250", "repeated_ai"),
        ("0105410188", "element_length"),
        (f"01{GTIN}1726", "element_length"),
        (f"01{GTIN}10", "element_length"),
        (f"01{GTIN}10{GS}21X", "element_length"),
        (f"01{GTIN}3103 01250", "element_length"),
        (f"01{GTIN}10{'A' * 21}", "element_value"),
        (f"01{GTIN}10A B", "element_value"),
        (f"01{GTIN}392212345678901234567", "element_value"),
        (f"01{GTIN}30x", "element_value"),
        (f"01{GTIN}X", "unknown_ai"),
        (f"01{GTIN}0", "unknown_ai"),
        (f"01{GTIN}55123", "unknown_ai"),
        (f"01{GTIN}31a0001250", "unknown_ai"),
        ("hello", "unknown_ai"),
    ],
)
def test_a_broken_element_string_is_refused_with_its_reason(text: str, expected: str) -> None:
    assert reason(text) == expected


def test_the_same_value_twice_is_no_contradiction() -> None:
    assert element_strings(f"01{GTIN}01{GTIN}") == {"01": GTIN}


def test_every_identifier_of_the_standard_ends_where_it_should() -> None:
    for ai, identifier in _GS1_APPLICATION_IDENTIFIERS.items():
        length = 6 if identifier.separator_required else int(identifier.format.split("+N")[1])
        value, end = "1" * length, GS if identifier.separator_required else ""
        following = "98" if ai == "99" else "99"

        assert element_strings(f"{ai}{value}{end}{following}X") == {ai: value, following: "X"}


@settings(deadline=None)
@given(st.text("0123456789", min_size=13, max_size=13), TEXT, TEXT, st.integers(0, 10**6 - 1), st.integers(0, 5))
def test_element_strings_agree_with_an_independent_reading(
    payload: str, lot: str, serial: str, weight: int, decimals: int
) -> None:
    gtin = payload + check_digit(payload)
    text = f"01{gtin}310{decimals}{weight:06}10{lot}{GS}17261231" + f"21{serial}"
    theirs = GS1Message.parse(text)

    ours = element_strings(text)

    assert ours == {element.ai.ai: element.value for element in theirs.element_strings}
    assert (trade_item(ours, TODAY).weight or 0) == theirs.element_strings[1].decimal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"https://id.gs1.org/01/{GTIN}", {"01": GTIN}),
        (f"HTTPS://SHOP.EXAMPLE/a/b/01/{GTIN}/", {"01": GTIN}),
        ("http://x/01/5410188031072", {"01": GTIN}),
        ("https://x/01/54123458", {"01": "00000054123458"}),
        ("https://x/gtin/036000291452/lot/ABC/ser/9", {"01": "00036000291452", "10": "ABC", "21": "9"}),
        (f"https://x:8080/01/{GTIN}/22/2A/10/A%2FB%20/21/X?17=261231", None),
        (f"https://x/01/{GTIN}/10/01/21/17", {"01": GTIN, "10": "01", "21": "17"}),
        (f"https://x/01/{GTIN}?3103=001250&3922=265&utm=1#frag", {"01": GTIN, "3103": "001250", "3922": "265"}),
        (f"https://x/01/{GTIN}?exp=261231;10=B", {"01": GTIN, "17": "261231", "10": "B"}),
        (f"https://x/01/{GTIN}/details", {"01": GTIN}),
        ("https://x/", {}),
        ("https://x?17=261231", {}),
        ("https://[bad/01/123", {}),
        ("https://", {}),
    ],
)
def test_a_digital_link_names_the_same_whatever_its_host(text: str, expected: dict[str, str] | None) -> None:
    assert is_digital_link(text)
    whole = {"01": GTIN, "22": "2A", "10": "A/B ", "21": "X", "17": "261231"}
    assert digital_link(text) == (whole if expected is None else expected)


def test_a_link_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(BadElement, match="repeated_ai"):
        digital_link(f"https://x/01/{GTIN}/10/A?10=B")


@pytest.mark.parametrize("text", ["", "5410188031072", "ftp://x/01/1", "see https://x", "http:/x"])
def test_other_texts_are_no_links(text: str) -> None:
    assert not is_digital_link(text)
