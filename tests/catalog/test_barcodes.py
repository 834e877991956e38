"""How a scan is decided, row by row."""

from datetime import date
from decimal import Decimal

import pytest

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.patterns import PRESETS, Pattern, PatternKind, ValueCheck

TODAY = date(2026, 11, 23)
GS = "\x1d"
MILK = "05410188031072"


def read(raw: str | bytes, preset: str = "bees") -> Code:
    return read_code(raw, PRESETS[preset], today=TODAY)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        # plain trade item numbers
        ("5410188031072", {"kind": "gtin", "gtin": MILK}),
        ("54123458", {"kind": "gtin", "gtin": "00000054123458"}),
        ("036000291452", {"kind": "gtin", "gtin": "00036000291452"}),
        ("05410188031072", {"kind": "gtin", "gtin": MILK}),
        ("15410188031079", {"kind": "gtin", "gtin": "15410188031079"}),
        ("9780306406157", {"kind": "gtin", "gtin": "09780306406157"}),
        # the shop's own numbers, each preset
        ("0212345002650", {"kind": "price", "gtin": "00212345000007", "article": "12345", "price_cents": 265}),
        ("0421234567891", {"kind": "card", "card": "0421234567891"}),
        ("0700000001235", {"kind": "tare", "weight_g": 123}),
        ("0431234567890", {"kind": "gtin", "gtin": "00431234567890"}),
        # a leading zero that the scanner dropped
        ("212345002650", {"kind": "price", "gtin": "00212345000007", "article": "12345", "price_cents": 265}),
        ("421234567891", {"kind": "card", "card": "0421234567891"}),
        # a value of zero is asked for, not taken
        ("0212345000007", {"kind": "price", "gtin": "00212345000007", "article": "12345"}),
        # own numbers that no row explains are numbers like any other
        ("2000000000008", {"kind": "gtin", "gtin": "02000000000008", "reason": "no_pattern"}),
        # AIM ids and element strings
        ("]E05410188031072", {"kind": "gtin", "gtin": MILK}),
        ("]E0036000291452", {"kind": "gtin", "gtin": "00036000291452"}),
        ("]E454123458", {"kind": "gtin", "gtin": "00000054123458"}),
        ("]E004252614", {"kind": "gtin", "gtin": "00042100005264"}),
        ("]I105410188031072", {"kind": "gtin", "gtin": MILK}),
        (
            "]C10105410188031072310300125015261231",
            {"kind": "gtin", "gtin": MILK, "weight_g": 1250, "best_before": "2026-12-31"},
        ),
        (
            f"]d201054101880310721726123110ABC{GS}21XYZ",
            {"kind": "gtin", "gtin": MILK, "expiry": "2026-12-31", "lot": "ABC", "serial": "XYZ"},
        ),
        ("]e0010541018803107231030012503922265", {"kind": "gtin", "gtin": MILK, "weight_g": 1250, "price_cents": 265}),
        ("]d2010541018803107217261122", {"kind": "gtin", "gtin": MILK, "expiry": "2026-11-22"}),
        (f"{GS}01{MILK}3012", {"kind": "gtin", "gtin": MILK, "count": 12}),
        (f"01{MILK}10ABC", {"kind": "gtin", "gtin": MILK, "lot": "ABC"}),
        (f"]Q301{MILK}", {"kind": "gtin", "gtin": MILK}),
        ("]C100354101880310721237", {"kind": "unknown", "reason": "no_gtin"}),
        (f"]Q1https://x/01/{MILK}/10/A?17=261231", {"kind": "gtin", "gtin": MILK, "lot": "A", "expiry": "2026-12-31"}),
        ("https://www.example.com/menu", {"kind": "unknown", "reason": "no_gtin"}),
        # short numbers and what is no number
        ("4011", {"kind": "unknown", "article": "4011", "reason": "short_number"}),
        ("12345", {"kind": "unknown", "article": "12345", "reason": "short_number"}),
        ("ABC-123", {"kind": "unknown", "reason": "not_a_number"}),
        ("]C0ABC", {"kind": "unknown", "reason": "not_a_number"}),
        # misread
        ("5410188031073", {"kind": "invalid", "reason": "check_digit"}),
        ("]E05410188031073", {"kind": "invalid", "reason": "check_digit"}),
        ("0212345002651", {"kind": "invalid", "reason": "check_digit"}),
        ("54123459", {"kind": "invalid", "reason": "check_digit"}),
        ("]C10105410188031073", {"kind": "invalid", "reason": "check_digit"}),
        ("https://x/01/05410188031073", {"kind": "invalid", "reason": "check_digit"}),
        (f"]d201{MILK}17261301", {"kind": "invalid", "reason": "date"}),
        (f"5410188031072{GS}", {"kind": "invalid", "reason": "unknown_ai"}),
        ("123456789", {"kind": "invalid", "reason": "length"}),
        ("0105410188031072", {"kind": "invalid", "reason": "length"}),
        ("]E45410188031072", {"kind": "invalid", "reason": "length"}),
        ("", {"kind": "invalid", "reason": "empty"}),
        ("\r\n", {"kind": "invalid", "reason": "empty"}),
        ("]E0", {"kind": "invalid", "reason": "empty"}),
    ],
)
def test_a_scan_is_decided(raw: str, expected: dict[str, str | int]) -> None:
    assert read(raw).as_json() == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2400123012504", {"kind": "weight", "gtin": "02400123000006", "article": "00123", "weight_g": 1250}),
        ("2012345002654", {"kind": "gtin", "gtin": "02012345000001", "article": "12345"}),
        ("0421234567891", {"kind": "card", "card": "0421234567891"}),
        ("0700000001235", {"kind": "tare", "weight_g": 123}),
        ("2400123000006", {"kind": "weight", "gtin": "02400123000006", "article": "00123"}),
    ],
)
def test_la_louve_puts_weights_into_its_numbers(raw: str, expected: dict[str, str | int]) -> None:
    assert read(raw, "louve").as_json() == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2100123012503", {"kind": "weight", "gtin": "02100123000005", "article": "00123", "weight_g": 1250}),
        ("2300123002652", {"kind": "price", "gtin": "02300123000009", "article": "00123", "price_cents": 265}),
        ("2215000000006", {"kind": "discount", "discount_percent": 15}),
    ],
)
def test_the_numbers_of_a_plain_odoo_shop_are_read(raw: str, expected: dict[str, str | int]) -> None:
    assert read(raw, "odoo").as_json() == expected


def test_a_shop_without_patterns_has_no_numbers_of_its_own() -> None:
    assert read("0421234567891", "empty").as_json() == {
        "kind": "gtin",
        "gtin": "00421234567891",
        "reason": "no_pattern",
    }


def test_a_number_that_looks_like_elements_is_an_ean_13() -> None:
    assert read("2400123012504", "louve").weight == Decimal("1.250")
    assert read("2400123012505", "louve").reason == "check_digit"


def test_the_same_number_means_something_else_in_another_shop() -> None:
    assert read("2300123002652", "louve").weight == Decimal("0.265")
    assert read("2300123002652", "odoo").price == Decimal("2.65")


def test_weight_price_and_dates_are_exact_values() -> None:
    code = read("]e0010541018803107231030012503922265")

    assert (code.kind, code.weight, code.price) == (CodeKind.GTIN, Decimal("1.250"), Decimal("2.65"))
    assert read("0212345002650").price == Decimal("2.65")
    assert read("]C10105410188031072310300125015261231").best_before == date(2026, 12, 31)


@pytest.mark.parametrize(
    "raw",
    [
        "\x025410188031072\r\n",
        "\0\x025410188031072\x03",
        "5410188031072\t",
        " 5410188031072 ",
        b"5410188031072\r",
        b"]E05410188031072\r\n",
    ],
)
def test_what_the_scanner_puts_around_a_code_is_taken_off(raw: str | bytes) -> None:
    code = read(raw)

    assert code.gtin == MILK
    assert code.raw in {"5410188031072", "]E05410188031072"}


def test_a_digital_link_may_be_longer_than_other_codes() -> None:
    link = f"https://shop.example/{'a' * 400}/01/{MILK}"

    assert read(link).gtin == MILK


@pytest.mark.parametrize(
    ("raw", "gtin", "alternatives"),
    [
        ("01234565", "00000001234565", ("00012345000065",)),
        ("]E001234565", "00012345000065", ()),
        ("]E401234565", "00000001234565", ()),
        ("04252614", "00042100005264", ()),
        ("04182635", "00041800000265", ()),
        ("54123458", "00000054123458", ()),
        ("654321", None, ("00065100004327",)),
        ("0654321", None, ("00065100004327",)),
        ("6543217", None, ("00065100004327",)),
        ("6543218", None, ()),
    ],
)
def test_eight_digits_or_fewer_may_be_two_numbers(raw: str, gtin: str | None, alternatives: tuple[str, ...]) -> None:
    code = read(raw)

    assert (code.gtin, code.alternatives) == (gtin, alternatives)
    assert code.kind == (CodeKind.GTIN if gtin else CodeKind.UNKNOWN)


def test_six_digits_are_a_short_number_first() -> None:
    assert read("654321").as_json() == {"kind": "unknown", "article": "654321", "reason": "short_number"}


@pytest.mark.parametrize(
    ("raw", "gtin", "addon"),
    [
        ("]E3977123456700312", "09771234567003", "12"),
        ("]E397803064061575 1799".replace(" ", ""), "09780306406157", "51799"),
        ("]E1977123456700312", "09771234567003", "12"),
        ("]E203600029145251799", "00036000291452", "51799"),
        ("977123456700312", "09771234567003", "12"),
        ("978030640615751799", "09780306406157", "51799"),
    ],
)
def test_the_add_on_of_a_periodical_is_cut_off_and_kept(raw: str, gtin: str, addon: str) -> None:
    code = read(raw)

    assert (code.kind, code.gtin, code.addon) == (CodeKind.GTIN, gtin, addon)


@pytest.mark.parametrize("raw", ["]E112", "]E251799"])
def test_an_add_on_alone_names_nothing(raw: str) -> None:
    code = read(raw)

    assert (code.kind, code.reason, code.addon) == (CodeKind.UNKNOWN, "addon_only", raw[3:])


def test_other_codes_of_fifteen_digits_have_no_add_on() -> None:
    assert read("541018803107212").reason == "length"
    assert read("]C0977123456700312").reason == "length"


def test_a_wrong_price_check_digit_is_a_misread() -> None:
    row = Pattern("20", 5, PatternKind.PRICE, 4, 2, ValueCheck.FOUR)
    right, wrong = "20" + "00123" + "5" + "0265", "20" + "00123" + "6" + "0265"

    assert read_code(right + check_digit(right), [row], today=TODAY).price == Decimal("2.65")
    assert read_code(wrong + check_digit(wrong), [row], today=TODAY).reason == "value_check"


def test_pieces_and_uneven_percentages_are_read_too() -> None:
    count = Pattern("27", 5, PatternKind.COUNT, 5)
    percent = Pattern("28", 0, PatternKind.DISCOUNT, 3, 1)

    assert read_code("270012300012" + check_digit("270012300012"), [count], today=TODAY).as_json() == {
        "kind": "gtin",
        "gtin": "02700123000007",
        "article": "00123",
        "count": 12,
    }
    assert read_code("281250000000" + check_digit("281250000000"), [percent], today=TODAY).as_json() == {
        "kind": "discount",
        "discount_percent": "12.5",
    }


def test_a_row_of_tomorrow_is_not_read_by() -> None:
    row = Pattern("24", 5, PatternKind.WEIGHT, 5, 3, valid_from=date(2026, 11, 24))

    assert read_code("2400123012504", [row], today=TODAY).kind == CodeKind.GTIN
    assert read_code("2400123012504", [row], today=date(2026, 11, 24)).kind == CodeKind.WEIGHT
