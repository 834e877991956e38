"""Nothing that a scanner can send does harm, and every valid number is read."""

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.gtin import check_digit, to_gtin14, valid_gtin
from beesdesk.catalog.patterns import PRESETS

TODAY = date(2026, 11, 23)
GS = "\x1d"
DIGITS = "0123456789"
MILK = "05410188031072"
PRESET_NAMES = st.sampled_from(sorted(PRESETS))


def read(raw: str | bytes, preset: str = "bees") -> Code:
    return read_code(raw, PRESETS[preset], today=TODAY)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("541018\x008031072", "not_printable"),
        ("5410188031072\x7f", "not_printable"),
        ("54101\x8588031072", "not_printable"),
        ("\u200b5410188031072", "not_printable"),
        ("\u202e5410188031072", "not_printable"),
        ("\u20665410188031072", "not_printable"),
        ("\ufeff5410188031072", "not_printable"),
        ("\ud8005410188031072", "not_printable"),
        (b"5410188\xad031072", "not_printable"),
        ("\uff15\uff14101880310\uff17\uff12", "not_ascii"),
        ("\u0665\u0664\u0661\u0660\u0661\u0668\u0668\u0660\u0663\u0661\u0660\u0667\u0662", "not_ascii"),
        ("café", "not_ascii"),
        ("1" * 129, "too_long"),
        ("https://x/" + "a" * 503, "too_long"),
        ("]d2" + "9" * 129, "too_long"),
        (b"\xff" * 10_000, "too_long"),
    ],
)
def test_what_no_scanner_should_send_is_refused(raw: str | bytes, reason: str) -> None:
    code = read(raw)

    assert (code.kind, code.reason) == (CodeKind.INVALID, reason)
    assert len(code.raw) <= 512


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.binary(max_size=10_000) | st.text(max_size=10_000) | st.text(DIGITS, max_size=200), PRESET_NAMES)
@example("]", "bees")
@example("]C1", "bees")
@example("https://[", "bees")
@example(GS, "bees")
def test_whatever_comes_in_something_is_said_of_it(raw: str | bytes, preset: str) -> None:
    _is_sound(read(raw, preset))


ALMOST_ELEMENTS = st.lists(
    st.sampled_from(["]C1", "]d2", GS, f"01{MILK}", "17", "15", "3103", "392", "393", "395", "10", "21", "30", "99"])
    | st.text(DIGITS + "AZ%\x1d", max_size=14)
).map("".join)
ALMOST_LINKS = st.lists(
    st.sampled_from(["/01/", "/gtin/", MILK, "?", "&", "=", "%", "%3", "%1d", "#", "/10/", "17", "3103", "3922", "exp"])
    | st.text(max_size=6)
).map(lambda parts: "https://x" + "".join(parts))


@settings(deadline=None)
@given(ALMOST_ELEMENTS | ALMOST_LINKS, st.dates())
def test_damaged_elements_and_links_are_no_trap_on_any_day(raw: str, today: date) -> None:
    _is_sound(read_code(raw, PRESETS["bees"], today=today))


def _is_sound(code: Code) -> None:
    """Hold a code to what everybody who gets one relies on."""
    assert code.gtin is None or (len(code.gtin) == 14 and valid_gtin(code.gtin))
    assert all(len(other) == 14 and valid_gtin(other) for other in code.alternatives)
    assert code.card is None or (len(code.card) == 13 and valid_gtin(code.card))
    assert all(value is None or value > 0 for value in (code.weight, code.price, code.discount, code.count))
    assert (code.kind in {CodeKind.UNKNOWN, CodeKind.INVALID}) <= (code.reason is not None)
    assert code.kind != CodeKind.INVALID or set(code.as_json()) == {"kind", "reason"}
    assert all(text is None or (text.isascii() and text.isprintable()) for text in (code.lot, code.serial))
    assert {type(value) for value in code.as_json().values()} <= {str, int}


@settings(deadline=None)
@given(
    st.sampled_from([7, 11, 12, 13]).flatmap(lambda size: st.text(DIGITS, min_size=size, max_size=size)), PRESET_NAMES
)
def test_every_valid_number_is_read_and_its_gtin_reads_back_as_itself(payload: str, preset: str) -> None:
    number = payload + check_digit(payload)
    code = read(number, preset)

    assert code.kind not in {CodeKind.UNKNOWN, CodeKind.INVALID}
    if code.gtin is None:
        assert code.kind in {CodeKind.CARD, CodeKind.TARE, CodeKind.DISCOUNT, CodeKind.EMPTIES}
    else:
        assert read(code.gtin, preset).gtin == code.gtin
        assert code.article or code.gtin == to_gtin14(number)


@settings(deadline=None)
@given(st.text(DIGITS, min_size=11, max_size=11), PRESET_NAMES)
def test_a_dropped_leading_zero_changes_nothing(payload: str, preset: str) -> None:
    number = payload + check_digit(payload)
    short, full = read(number, preset), read(f"0{number}", preset)

    assert short.as_json() == full.as_json()


@settings(deadline=None)
@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_what_is_printed_on_a_weighed_label_is_what_is_read(article: int, grams: int) -> None:
    payload = f"24{article:05}{grams:05}"
    code = read(payload + check_digit(payload), "louve")

    assert code.article == f"{article:05}"
    assert code.as_json().get("weight_g", 0) == grams
