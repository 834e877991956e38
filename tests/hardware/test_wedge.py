"""Telling a scanner that types from a person who types."""

from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from beesdesk.hardware.wedge import (
    GS,
    HESITATION,
    BadWedgeSetting,
    Decision,
    Key,
    KeyKind,
    Replay,
    Scan,
    Tail,
    Wedge,
    WedgeSettings,
)

MILK = "5410228142010"
ENTER = Key("\r", 36, 0, KeyKind.ENTER)
TAB = Key("\t", 23, 0, KeyKind.TAB)
F9 = Key("F9", 75, 0, KeyKind.OTHER)
SHIFT = Key("", 50, 0, KeyKind.MODIFIER)
PROMPT = 60  # milliseconds within which a person must see the key


def keys(text: str, *ends: Key, gap: float = 8, start: float = 1000, first_code: int = 0) -> list[Key]:
    """Keys as a scanner sends them, one each `gap` ms."""
    typed = [*(Key(char, first_code, 0) for char in text), *ends]
    return [replace(key, at=start + gap * place) for place, key in enumerate(typed)]


def press(wedge: Wedge, typed: list[Key]) -> list[Decision]:
    return [decision for key in typed for decision in wedge.press(key)]


def silence(wedge: Wedge) -> list[Decision]:
    assert wedge.due is not None
    return wedge.tick(wedge.due)


# Scans


@pytest.mark.parametrize("end", [ENTER, TAB])
def test_a_fast_burst_with_an_end_is_a_scan_and_swallowed_whole(end: Key) -> None:
    wedge, typed = Wedge(), keys(MILK, end)

    assert press(wedge, typed) == [Scan(MILK, tuple(typed))]
    assert wedge.due is None


@pytest.mark.parametrize(("gap", "scanned"), [(55, True), (55.1, False)])
def test_the_gap_between_keys_decides(gap: float, scanned: bool) -> None:
    decisions = press(Wedge(), keys("1234", ENTER, gap=gap))

    assert any(isinstance(decision, Scan) for decision in decisions) is scanned


@pytest.mark.parametrize(("text", "kind"), [("123", Replay), ("1234", Scan)])
def test_four_characters_are_a_code_and_three_are_not(text: str, kind: type[Decision]) -> None:
    (decision,) = press(Wedge(), keys(text, ENTER))

    assert isinstance(decision, kind)


@pytest.mark.parametrize(
    ("text", "gap", "kind"),
    [("12345678", 20, Scan), ("1234567", 20, Replay), ("12345678", 21, Replay)],
)
def test_without_an_end_only_a_long_and_very_fast_burst_is_a_scan(text: str, gap: float, kind: type[Decision]) -> None:
    wedge = Wedge()
    assert press(wedge, keys(text, gap=gap)) == []

    (decision,) = silence(wedge)

    assert isinstance(decision, kind)


def test_two_scans_in_a_row_are_two_scans() -> None:
    typed = [*keys("11111", ENTER), *keys("22222", ENTER, start=1050)]

    assert [decision.text for decision in press(Wedge(), typed) if isinstance(decision, Scan)] == ["11111", "22222"]


@pytest.mark.parametrize("torn", range(4, len(MILK) + 1))
def test_a_code_that_a_busy_machine_tears_apart_is_one_scan(torn: int) -> None:
    start = 1000 + 8 * (torn - 1) + HESITATION
    typed = [*keys(MILK[:torn]), *keys(MILK[torn:], ENTER, start=start)]
    wedge = Wedge()

    decisions = (
        press(wedge, typed[:torn]) + wedge.tick(typed[torn - 1].at + HESITATION - 1) + press(wedge, typed[torn:])
    )

    assert decisions == [Scan(MILK, tuple(typed))]


def test_no_person_is_fast_enough_to_wait_longer() -> None:
    wedge = Wedge()
    press(wedge, keys("1234", gap=21))

    assert wedge.patience == WedgeSettings().max_gap
    assert silence(wedge)[0].keys == tuple(keys("1234", gap=21))


def test_a_scan_after_a_slow_key_leaves_that_key_alone() -> None:
    typed = [*keys("7"), *keys(MILK, ENTER, start=1090)]

    assert press(Wedge(), typed) == [Replay((typed[0],)), Scan(MILK, tuple(typed[1:]))]


def test_shift_is_part_of_a_scan_without_text() -> None:
    a, b = keys("AB")
    typed = keys("", SHIFT, a, SHIFT, b, *keys("12", ENTER))

    assert press(Wedge(), typed) == [Scan("AB12", tuple(typed))]


def test_the_group_separator_of_a_gs1_code_is_kept() -> None:
    typed = keys("", *keys("10A"), SHIFT, Key(GS, 35, 0, modified=True), *keys("21B", ENTER))

    assert press(Wedge(), typed) == [Scan(f"10A{GS}21B", tuple(typed))]


@pytest.mark.parametrize("late", [8, 54, 119, 121, 174])
def test_a_second_end_of_a_scan_is_dropped(late: float) -> None:
    wedge, typed = Wedge(), keys(MILK)
    decisions = press(wedge, typed)
    enter = replace(ENTER, at=typed[-1].at + late)
    decisions += wedge.press(enter)
    decisions += wedge.press(replace(enter, at=enter.at + 8))

    assert [decision.text for decision in decisions if isinstance(decision, Scan)] == [MILK]
    assert isinstance(decisions[-1], Tail) is (late <= HESITATION)
    assert isinstance(decisions[1], Tail)


def test_an_enter_of_a_person_after_a_scan_is_replayed() -> None:
    wedge = Wedge()
    press(wedge, keys(MILK, ENTER))
    later = replace(ENTER, at=2000)

    assert wedge.press(later) == [Replay((later,))]


def test_the_clock_may_start_again() -> None:
    wedge = Wedge()
    before = keys("7", start=2.0**32 - 10)
    after = keys(MILK, ENTER, start=5)

    assert press(wedge, before + after) == [Replay(tuple(before)), Scan(MILK, tuple(after))]


# People


def test_a_person_sees_each_key_at_once() -> None:
    wedge = Wedge()
    for key in keys("pain gris", gap=90):
        assert wedge.press(key) == []
        assert wedge.due is not None
        assert wedge.due - key.at <= PROMPT
        assert silence(wedge) == [Replay((key,))]


def test_a_key_waits_until_its_time_has_come() -> None:
    wedge = Wedge()
    (key,) = keys("7")
    wedge.press(key)

    assert wedge.tick(key.at + 54) == []
    assert wedge.tick(key.at + 55) == [Replay((key,))]
    assert wedge.tick(key.at + 99) == []


@pytest.mark.parametrize(
    "breaker",
    [
        Key("c", 54, 0, modified=True),
        replace(ENTER, modified=True),
        replace(ENTER, auto_repeat=True),
        Key("Escape", 9, 0, KeyKind.OTHER),
    ],
)
def test_a_key_that_no_scanner_types_replays_all_held_in_order(breaker: Key) -> None:
    typed = keys(MILK, breaker)

    assert press(Wedge(), typed) == [Replay(tuple(typed))]


def test_the_same_digit_twice_within_a_millisecond_is_called_a_repetition_and_is_none() -> None:
    typed = [replace(key, auto_repeat=key.text == "0") for key in keys("9520000000387", ENTER)]
    typed[0] = replace(typed[0], auto_repeat=False)

    assert press(Wedge(), typed) == [Scan("9520000000387", tuple(typed))]


def test_a_key_that_a_finger_holds_down_is_replayed_each_time() -> None:
    wedge = Wedge()
    first, *repeated = [Key("0", 19, at, auto_repeat=at > 0) for at in (0.0, 250.0, 280.0, 310.0)]

    assert press(wedge, [first]) == []
    assert [press(wedge, [key]) for key in repeated] == [
        [Replay((first,)), Replay((repeated[0],))],
        [Replay((repeated[1],))],
        [Replay((repeated[2],))],
    ]


def test_an_enter_alone_is_not_held_back() -> None:
    assert Wedge().press(ENTER) == [Replay((ENTER,))]


def test_a_control_combination_of_the_group_separator_alone_is_a_persons() -> None:
    key = Key(GS, 35, 0, modified=True)

    assert Wedge().press(key) == [Replay((key,))]


# Prefix and suffix


def test_a_prefix_makes_any_length_a_scan_and_is_not_in_its_text() -> None:
    typed = keys("", F9, *keys("7", ENTER))

    assert press(Wedge(WedgeSettings(prefix="F9")), typed) == [Scan("7", tuple(typed))]


def test_a_prefixed_code_needs_no_end() -> None:
    wedge = Wedge(WedgeSettings(prefix="F9"))
    typed = keys("", F9, *keys("123"), gap=50)
    assert press(wedge, typed) == []

    assert silence(wedge) == [Scan("123", tuple(typed))]


def test_a_prefix_parts_a_persons_key_from_the_scan() -> None:
    typed = keys("4", F9, *keys(MILK, ENTER))

    assert press(Wedge(WedgeSettings(prefix="F9")), typed) == [Replay((typed[0],)), Scan(MILK, tuple(typed[1:]))]


def test_a_prefix_key_pressed_by_a_person_is_replayed() -> None:
    wedge = Wedge(WedgeSettings(prefix="F9"))
    wedge.press(F9)

    assert silence(wedge) == [Replay((F9,))]


def test_a_suffix_ends_a_scan_and_the_enter_behind_it_is_dropped() -> None:
    typed = keys(MILK, F9, ENTER)

    assert press(Wedge(WedgeSettings(suffix="F9")), typed) == [Scan(MILK, tuple(typed[:-1])), Tail((typed[-1],))]


def test_the_same_key_may_be_prefix_and_suffix() -> None:
    typed = [*keys("", F9, *keys("12", F9)), *keys("", F9, *keys("34", F9), start=1040)]

    decisions = press(Wedge(WedgeSettings(prefix="F9", suffix="F9")), typed)

    assert decisions == [Scan("12", tuple(typed[:4])), Scan("34", tuple(typed[4:]))]


@pytest.mark.parametrize(
    ("settings", "name", "value"),
    [
        (lambda: WedgeSettings(max_gap=0), "max_gap", 0),
        (lambda: WedgeSettings(max_gap=80), "max_gap", 80),
        (lambda: WedgeSettings(min_chars=1), "min_chars", 1),
        (lambda: WedgeSettings(unended_chars=0), "unended_chars", 0),
        (lambda: WedgeSettings(prefix="9"), "prefix", "9"),
        (lambda: WedgeSettings(suffix="é"), "suffix", "é"),
    ],
)
def test_settings_that_would_eat_typing_are_refused(
    settings: Callable[[], WedgeSettings], name: str, value: int | str
) -> None:
    with pytest.raises(BadWedgeSetting) as refusal:
        settings()

    assert (refusal.value.name, refusal.value.value) == (name, value)


# Layouts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("àà&\"è'!ç&&", "0013748911"),  # Belgian
        ("àà&\"è'_ç&-", "0013748916"),  # French
        ("ÀÀ&\"È'!Ç&É", "0013748912"),  # with Caps Lock
        ("0013748911", "0013748911"),
        ("ABC-123", "ABC-123"),
        ("§§--", "§§--"),  # of two layouts at once: neither
    ],
)
def test_digits_are_read_on_an_azerty_layout(typed: str, meant: str) -> None:
    (scan,) = press(Wedge(), keys(typed, ENTER))

    assert isinstance(scan, Scan)
    assert scan.text == meant


def test_the_digit_row_is_read_by_its_keys_on_any_layout() -> None:
    typed = [Key(char, code, 1000) for char, code in zip("+ěščřžýáíé", range(10, 20), strict=True)]  # Czech

    (scan,) = press(Wedge(), [*typed, replace(ENTER, at=1000)])

    assert isinstance(scan, Scan)
    assert scan.text == "1234567890"


def test_digits_stay_digits_whatever_their_keys() -> None:
    (scan,) = press(Wedge(), keys("4444", ENTER, first_code=10))

    assert isinstance(scan, Scan)
    assert scan.text == "4444"


# Nothing lost, nothing doubled

ANY_KEY = st.builds(
    Key,
    text=st.sampled_from(["1", "a", "é", "F9", "~", GS, ""]),
    code=st.sampled_from([0, 10, 19, 75]),
    at=st.just(0.0),
    kind=st.sampled_from([KeyKind.CHAR, KeyKind.CHAR, KeyKind.CHAR, *KeyKind]),
    modified=st.sampled_from([False, False, False, True]),
    auto_repeat=st.sampled_from([False, False, False, True]),
)
GAPS = st.one_of(st.sampled_from([0.0, 5.0, 20.0, 55.0, 56.0, 111.0]), st.floats(-1e10, 1e10))
SETTINGS = st.builds(WedgeSettings, prefix=st.sampled_from(["", "F9", "~"]), suffix=st.sampled_from(["", "F9", "~"]))


@examples(deadline=None)
@given(SETTINGS, st.lists(st.tuples(ANY_KEY, GAPS, st.none() | GAPS), max_size=40))
def test_every_key_comes_back_once_and_in_order(
    settings: WedgeSettings, stream: list[tuple[Key, float, float | None]]
) -> None:
    times = accumulate(gap for _, gap, _ in stream)
    typed = [replace(key, at=at) for (key, _, _), at in zip(stream, times, strict=True)]
    wedge, decisions = Wedge(settings), []

    for key, (_, _, pause) in zip(typed, stream, strict=True):
        decisions += wedge.press(key)
        if pause is not None:
            decisions += wedge.tick(key.at + pause)
    decisions += silence(wedge) if wedge.due is not None else []

    assert [id(key) for decision in decisions for key in decision.keys] == [id(key) for key in typed]
    assert all(decision.keys for decision in decisions)
    assert wedge.due is None


@examples(deadline=None)
@given(st.lists(st.tuples(ANY_KEY, st.floats(80.001, 5000)), min_size=1, max_size=20))
def test_a_person_never_scans_and_never_waits(stream: list[tuple[Key, float]]) -> None:
    times = accumulate(gap for _, gap in stream)
    wedge = Wedge()
    for key, at in zip((key for key, _ in stream), times, strict=True):
        pressed = replace(key, at=at)

        decisions = wedge.press(pressed) or wedge.tick(at + PROMPT)

        assert decisions == [Replay((pressed,))]


@examples(deadline=None)
@given(st.text("0123456789ABC./", min_size=4, max_size=40), st.floats(0, 55), st.sampled_from([ENTER, TAB]))
def test_every_fast_code_is_read_whole(text: str, gap: float, end: Key) -> None:
    typed = keys(text, end, gap=gap, start=0)
    gaps = [second.at - first.at for first, second in pairwise(typed)]

    decisions = press(Wedge(), typed)

    if max(gaps) <= 55:  # rounding may stretch a gap of exactly 55
        assert decisions == [Scan(text, tuple(typed))]
