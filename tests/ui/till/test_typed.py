from decimal import Decimal

import pytest

from beesdesk.ui.till.typed import Typed


def typed(keys: str) -> Typed:
    now = Typed()
    for key in keys:
        now = now.with_key(key) or now
    return now


@pytest.mark.parametrize(
    ("keys", "shown", "pieces"),
    [
        ("24", "24", 1),
        ("3*", "3 \u00d7 ", 3),
        ("12x541", "12 \u00d7 541", 12),
        ("3\u00d7", "3 \u00d7 ", 3),
        ("*5", "5", 1),
        ("0*", "0", 1),
        ("10000*", "10000", 1),
        ("3*4*", "3 \u00d7 4", 3),
        ("20,50", "20,50", 1),
        (",5", "5", 1),
        ("1,2,3", "1,23", 1),
    ],
)
def test_digits_a_times_sign_and_one_mark_are_typed(keys: str, shown: str, pieces: int) -> None:
    now = typed(keys)
    assert (now.shown(), now.pieces()) == (shown, Decimal(pieces))


@pytest.mark.parametrize("key", ["a", "\u0663", "²", " ", "+", "x", ","])
def test_anything_else_says_nothing_to_an_empty_entry(key: str) -> None:
    assert Typed().with_key(key) is None


def test_backspace_takes_the_digits_then_the_quantity() -> None:
    now = typed("12*5")
    seen = []
    while now:
        seen.append(now.shown())
        now = now.without_last()
    assert seen == ["12 \u00d7 5", "12 \u00d7 ", "12", "1"]


@pytest.mark.parametrize(("keys", "amount"), [("20", "20"), ("20,5", "20.50"), ("20.555", None), ("", None)])
def test_digits_are_an_amount_where_they_are_one(keys: str, amount: str | None) -> None:
    assert typed(keys).amount() == (None if amount is None else Decimal(amount))


def test_no_more_is_typed_than_any_code_has() -> None:
    assert len(typed("1" * 100).text) == 48
