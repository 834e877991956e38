"""Setting up a scanner that types: from how it types three known codes to what the till must be set to, or it itself.

A scanner on a port of its own needs none of this. The keys come as `wedge.Key`, all of them, in the order pressed.
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from math import ceil
from typing import Final

from beesdesk.hardware.scanner_layouts import Layout, meant
from beesdesk.hardware.wedge import SLOWEST, Key, KeyKind
from beesdesk.values import dataclass

CODES: Final = ("1234567890128", "BEES-0123456789-AZQWM", "azqwm0123456789")
"""What the set-up sheet shows: an EAN-13 with every digit, and two Code 128 with the letters that layouts move about."""
USUAL_GAP: Final = 55
LONGEST_GAP: Final = int(SLOWEST) - 1
SPARE: Final = 1.3
"""A busy machine stamps keys late: so much more than the slowest pause that was seen is set."""
_UNENDED_GAP: Final = 20.0  # as `WedgeSettings.unended_gap`: slower codes need their end


class Ending(StrEnum):
    """What comes behind each code."""

    ENTER = "enter"
    TAB = "tab"
    KEY = "key"
    """Another key, which the till must be told."""
    NONE = "none"


class Trouble(StrEnum):
    """What has to be programmed into the scanner, with its own manual."""

    UNREADABLE = "unreadable"  # it types something else than the code: another layout, or Caps Lock
    TOO_SLOW = "too_slow"  # it types like a person
    PREFIX = "prefix"  # more than one key, or a letter, before the code
    SUFFIX = "suffix"  # a letter or digit behind it
    NO_ENDING = "no_ending"  # nothing behind it, at a pace at which the end must be told


@dataclass(frozen=True, slots=True)
class Learned:
    """What a scanner does, and what the till is to be set to: `gap` is milliseconds, `slowest` the longest pause seen."""

    gap: int
    slowest: float
    layout: Layout
    prefix: str
    suffix: str
    ending: Ending
    troubles: tuple[Trouble, ...]

    @property
    def works(self) -> bool:
        """Whether the till can be set so that it takes the scanner as it is."""
        return not self.troubles or self.troubles == (Trouble.NO_ENDING,)


@dataclass(frozen=True, slots=True)
class _Read:
    """One code as it came: the keys before it and behind it."""

    layout: Layout
    before: tuple[Key, ...]
    behind: tuple[Key, ...]


def learn(bursts: Sequence[Sequence[Key]], codes: Sequence[str] = CODES) -> Learned:
    """Return what scans of the known codes, in their order, show."""
    slowest = max((abs(later.at - key.at) for burst in bursts for key, later in pairwise(burst)), default=0.0)
    layout = next((one for one in Layout if all(_read(*pair, one) for pair in zip(bursts, codes, strict=False))), None)
    troubles = []
    if slowest * SPARE > LONGEST_GAP:
        troubles.append(Trouble.TOO_SLOW)
    gap = min(max(USUAL_GAP, ceil(slowest * SPARE)), LONGEST_GAP)
    reads = [] if layout is None else [_read(*pair, layout) for pair in zip(bursts, codes, strict=False)]
    found = [read for read in reads if read is not None]
    if layout is None or not found:
        return Learned(gap, slowest, Layout.SAME, "", "", _ending(bursts), (Trouble.UNREADABLE, *troubles))
    prefix, wrong_before = _prefix([read.before for read in found])
    suffix, ending, wrong_behind = _suffix([read.behind for read in found])
    if wrong_before:
        troubles.append(Trouble.PREFIX)
    if wrong_behind:
        troubles.append(Trouble.SUFFIX)
    if ending is Ending.NONE and slowest > _UNENDED_GAP:
        troubles.append(Trouble.NO_ENDING)
    return Learned(gap, slowest, layout, prefix, suffix, ending, tuple(troubles))


def _read(burst: Sequence[Key], code: str, layout: Layout) -> _Read | None:
    """Return a burst cut into what is before the code, the code, and what is behind it; None where it is not in it."""
    keys = tuple(key for key in burst if key.kind is not KeyKind.MODIFIER)
    for start in range(len(keys) - len(code) + 1):
        piece = keys[start : start + len(code)]
        if all(key.kind is KeyKind.CHAR for key in piece):
            text = "".join(key.text for key in piece)
            if meant(text, layout) == code:
                return _Read(layout, keys[:start], keys[start + len(code) :])
    return None


def _prefix(before: Sequence[tuple[Key, ...]]) -> tuple[str, bool]:
    """Return the one key before every code, and whether there is something that the till cannot be told."""
    keys = {tuple(key.text for key in one) for one in before}
    if keys == {()}:
        return "", False
    only = next(iter(keys))
    fits = len(keys) == 1 and len(only) == 1 and _is_fit(before[0][0])
    return (only[0], False) if fits else ("", True)


def _suffix(behind: Sequence[tuple[Key, ...]]) -> tuple[str, Ending, bool]:
    """Return the key to be told, how codes end, and whether they end in what the till cannot be told."""
    kinds = {tuple(key.kind for key in one) for one in behind}
    if kinds == {()}:
        return "", Ending.NONE, False
    firsts = {one[0].kind for one in behind if one}
    if () not in kinds and len(firsts) == 1 and firsts <= {KeyKind.ENTER, KeyKind.TAB}:
        ends = all(key.kind in {KeyKind.ENTER, KeyKind.TAB} for one in behind for key in one)
        return "", Ending.ENTER if firsts == {KeyKind.ENTER} else Ending.TAB, not ends
    texts = {tuple(key.text for key in one) for one in behind}
    only = next(iter(texts))
    if len(texts) == 1 and len(only) == 1 and _is_fit(behind[0][0]):
        return only[0], Ending.KEY, False
    return "", Ending.NONE, True


def _is_fit(key: Key) -> bool:
    """Return whether a key can mark a code: as `WedgeSettings` takes it, and none that people press all the time."""
    return (
        key.kind in {KeyKind.CHAR, KeyKind.OTHER} and bool(key.text) and not (len(key.text) == 1 and key.text.isalnum())
    )


def _ending(bursts: Sequence[Sequence[Key]]) -> Ending:
    """Return how codes end that could not be read."""
    last = {burst[-1].kind for burst in bursts if burst}
    return {frozenset({KeyKind.ENTER}): Ending.ENTER, frozenset({KeyKind.TAB}): Ending.TAB}.get(
        frozenset(last), Ending.NONE
    )
