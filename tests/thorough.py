"""How much is tried out: at every change some examples of a property and one variant of a story, all by `make thorough`."""

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

THOROUGH: Final = bool(os.environ.get("BEES_THOROUGH"))


def examples(everything: int, *, of: int = 4) -> int:
    """Return all of so many examples where that is asked for, else one of so many."""
    return everything if THOROUGH else max(1, everything // of)


def in_turn(variants: Sequence[Mapping[str, object]], axis: str, turn: int) -> list[bool]:
    """Say which variants of a test are tried: all of them where that is asked for, else one along an axis.

    A variant is its value on each axis, such as language, size of the window, size of the text. With each value of
    another axis goes the next one of this; `turn` has the next test of a file begin with the next, so that all are seen.
    """
    values: dict[str, list[object]] = defaultdict(list)
    for variant in variants:
        for name, value in variant.items():
            values[name] += [] if value in values[name] else [value]
    places = [sum(values[name].index(value) for name, value in variant.items()) for variant in variants]
    return [
        THOROUGH or axis not in variant or (place + turn) % len(values[axis]) == 0
        for variant, place in zip(variants, places, strict=True)
    ]
