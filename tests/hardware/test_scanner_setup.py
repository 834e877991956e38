"""From three scans of known codes to what the till is set to."""

import pytest

from beesdesk.hardware.scanner_layouts import MEANT, Layout, meant
from beesdesk.hardware.scanner_setup import CODES, LONGEST_GAP, Ending, Learned, Trouble, learn
from beesdesk.hardware.wedge import Key, KeyKind, Scan, Wedge, WedgeSettings

ENTER, TAB, F9 = Key("", 0, 0, KeyKind.ENTER), Key("", 0, 0, KeyKind.TAB), Key("F9", 0, 0, KeyKind.OTHER)
HASH, LETTER = Key("#", 0, 0), Key("x", 0, 0)


def on(layout: Layout, text: str) -> str:
    """What a machine with that layout makes of keys that are meant as on a US keyboard."""
    typed = {char: came for came, char in MEANT.get(layout, {}).items()}
    return "".join(typed.get(char, char) for char in text)


def scans(
    layout: Layout = Layout.SAME,
    before: tuple[Key, ...] = (),
    behind: tuple[Key, ...] = (ENTER,),
    pace: float = 5.0,
    *,
    shifts: bool = False,
) -> list[list[Key]]:
    """The three codes as such a scanner types them."""
    bursts, at = [], 1000.0
    for code in CODES:
        keys = []
        chars = [Key(char, 0, 0) for char in on(layout, code)]
        for key in (*before, *chars, *behind):
            if shifts and key.text.isupper():
                keys.append(Key("", 0, at, KeyKind.MODIFIER))
                at += pace
            keys.append(Key(key.text, key.code, at, key.kind))
            at += pace
        bursts.append(keys)
        at += 2000
    return bursts


@pytest.mark.parametrize(
    ("typed", "layout", "prefix", "suffix", "ending"),
    [
        (scans(), Layout.SAME, "", "", Ending.ENTER),
        (scans(shifts=True), Layout.SAME, "", "", Ending.ENTER),
        (scans(Layout.BELGIAN), Layout.BELGIAN, "", "", Ending.ENTER),
        (scans(Layout.FRENCH), Layout.FRENCH, "", "", Ending.ENTER),
        (scans(behind=(TAB,)), Layout.SAME, "", "", Ending.TAB),
        (scans(behind=(ENTER, ENTER)), Layout.SAME, "", "", Ending.ENTER),
        (scans(Layout.BELGIAN, before=(F9,), behind=(TAB,)), Layout.BELGIAN, "F9", "", Ending.TAB),
        (scans(before=(HASH,), behind=(F9,)), Layout.SAME, "#", "F9", Ending.KEY),
        (scans(behind=()), Layout.SAME, "", "", Ending.NONE),
    ],
)
def test_a_scanner_that_can_be_used_is_used_as_it_is(
    typed: list[list[Key]], layout: Layout, prefix: str, suffix: str, ending: Ending
) -> None:
    assert learn(typed) == Learned(55, 5.0, layout, prefix, suffix, ending, ())


@pytest.mark.parametrize(
    ("typed", "troubles"),
    [
        (scans(before=(LETTER,)), (Trouble.PREFIX,)),
        (scans(before=(HASH, HASH)), (Trouble.PREFIX,)),
        (scans(behind=(LETTER,)), (Trouble.SUFFIX,)),
        (scans(behind=(ENTER, LETTER)), (Trouble.SUFFIX,)),
        (scans(pace=75), (Trouble.TOO_SLOW,)),
        (scans(pace=30, behind=()), (Trouble.NO_ENDING,)),
        ([[Key(char, 0, place * 5.0) for place, char in enumerate("5400141000009")]] * 3, (Trouble.UNREADABLE,)),
        ([], (Trouble.UNREADABLE,)),
    ],
)
def test_what_must_be_programmed_is_named(typed: list[list[Key]], troubles: tuple[Trouble, ...]) -> None:
    assert learn(typed).troubles == troubles


@pytest.mark.parametrize(("pace", "gap"), [(1, 55), (42, 55), (50, 65), (60, 78), (60.7, LONGEST_GAP)])
def test_the_pause_leaves_room_for_a_busy_machine(pace: float, gap: int) -> None:
    learned = learn(scans(pace=pace))

    assert (learned.gap, learned.troubles) == (gap, ())


def test_aim_identifiers_differ_from_code_to_code_and_are_a_prefix_to_be_switched_off() -> None:
    first, second, third = scans()
    identifiers = [
        [Key(char, 0, burst[0].at - 1) for char in text] for burst, text in ((first, "]E0"), (second, "]C0"))
    ]

    assert learn([identifiers[0] + first, identifiers[1] + second, third]).troubles == (Trouble.PREFIX,)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(("before", "behind"), [((), (ENTER,)), ((F9,), (TAB,)), ((HASH,), (F9,)), ((), ())])
@pytest.mark.parametrize("pace", [5.0, 18.0])
def test_what_was_learned_makes_the_till_read_every_code(
    layout: Layout, before: tuple[Key, ...], behind: tuple[Key, ...], pace: float
) -> None:
    bursts = scans(layout, before, behind, pace)
    found = learn(bursts)
    wedge = Wedge(WedgeSettings(max_gap=found.gap, prefix=found.prefix, suffix=found.suffix, layout=found.layout))

    for code, burst in zip(CODES, bursts, strict=True):
        decided = [decision for key in burst for decision in wedge.press(key)]
        decided += wedge.tick(burst[-1].at + 1000)
        assert [one.text for one in decided if isinstance(one, Scan)] == [code]


def test_both_layouts_read_a_link_as_it_was_meant() -> None:
    link = "https://id.gs1.org/01/09506000134352"
    for layout in (Layout.BELGIAN, Layout.FRENCH):
        assert meant(on(layout, link), layout) == link
