"""No card can be read in what the hardware journal keeps."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from beesdesk.hardware.masking import masked, masked_badge, masked_typing, passes_luhn, wordless

VISA = "4111111111111111"
DIGITS = st.text("0123456789", min_size=1, max_size=24)
NOISE = st.text("0123456789 -=;?%^BD\r\x1d", max_size=60)


def with_check_digit(body: str) -> str:
    return next(body + digit for digit in "0123456789" if passes_luhn(body + digit))


NUMBERS = st.integers(12, 18).flatmap(lambda size: st.text("0123456789", min_size=size, max_size=size)).map(
    with_check_digit
)  # fmt: skip


def numbers_in(text: str) -> list[str]:
    """Return every card number that somebody could find, by another way than the program's."""
    runs = ["".join(re.findall("[0-9]", run)) for run in re.findall("[0-9](?:[ -]?[0-9])*", text)]
    return [
        run[first : first + size]
        for run in runs
        for size in range(13, 20)
        for first in range(len(run) - size + 1)
        if luhn(run[first : first + size])
    ]


def luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        (VISA, "411111******1111"),
        ("378282246310005", "378282*****0005"),
        ("4111 1111 1111 1111", "4111 11** **** 1111"),
        ("4111-1111-1111-1111", "4111-11**-****-1111"),
        (f"card {VISA}, 12.50", "card 411111******1111, 12.50"),
        (f";{VISA}=25121011234567890?", ";411111******1111=*****************?"),
        (f"{VISA}D2512101", "411111******1111D*******"),
        (f"%B{VISA}^DUPONT/MARIE^2512101?", "%B411111******1111^********************?"),
        ("4111111111111112", "411111111***1112"),  # its check digit is wrong, but one is within
        ("1234567890123451", "1234567890123451"),  # no card's
        ("5410041000108", "5410041000108"),
        ("411111111111", "411111111111"),  # too short for one
    ],
)
def test_a_card_keeps_its_first_6_and_last_4_digits_and_a_track_nothing_else(shown: str, kept: str) -> None:
    assert masked(shown.encode()) == kept.encode()


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("0420000012341", "*********2341"),
        ("]E00420000012341", "]E**********2341"),
        ("420000012341", "********2341"),  # as UPC-A
        ("00420000012341", "**********2341"),  # as GTIN-14
        ("0421", "****"),
        ("5404200001234", "5404200001234"),  # 042 somewhere else
    ],
)
def test_the_card_of_a_member_keeps_its_last_4_digits(shown: str, kept: str) -> None:
    assert masked(shown.encode()) == kept.encode()


@given(NOISE, NUMBERS, NOISE)
@example("", VISA, VISA)
@example("1", VISA, "")
def test_no_number_of_a_card_survives(before: str, number: str, after: str) -> None:
    kept = masked(f"{before}{number}{after}".encode()).decode()

    assert numbers_in(kept) == []


@given(st.lists(DIGITS, max_size=6), st.sampled_from(["", " ", "-"]))
def test_no_number_survives_that_digits_come_to_by_chance(parts: list[str], between: str) -> None:
    assert numbers_in(masked(between.join(parts).encode()).decode()) == []


@given(st.binary(max_size=200))
def test_bytes_keep_their_places_and_masking_again_changes_nothing(data: bytes) -> None:
    kept = masked(data)

    assert len(kept) == len(data)
    assert masked(kept) == kept
    assert all(now in {before, ord("*")} for before, now in zip(data, kept, strict=True))


@given(st.text("0123456789", max_size=8))
def test_what_may_be_a_pin_leaves_no_digit(pin: str) -> None:
    assert masked_typing(pin.encode()) == b"*" * len(pin)


def test_a_code_that_a_scanner_typed_is_kept() -> None:
    assert masked_typing(b"5410041000108") == b"5410041000108"
    assert masked_typing(b"0420000012341") == b"*********2341"


def test_a_badge_keeps_its_last_4_characters() -> None:
    assert masked_badge(b"NADIA-7781") == b"******7781"
    assert masked_badge(b"77") == b"**"


def test_a_paper_keeps_its_commands_and_figures_and_no_word() -> None:
    assert (
        wordless(b"\x1b@\x1bt\x13Am\x82lie D.  12,50\n\x1dVB\x00") == b"\x1b@\x1bt\x13xx\x82xxx x.  12,50\n\x1dVx\x00"
    )
