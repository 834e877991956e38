"""Ids that follow from a seed: without them no day could be played twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

from beesdesk.db import ids

_BEGIN = 1_796_000_000_000_000_000


class _Noise:
    """Stands in for `os` and `time` in `db.ids`."""

    def __init__(self, seed: int) -> None:
        self._dice, self._now = Random(seed), _BEGIN

    def urandom(self, count: int) -> bytes:
        """Return bytes that the seed decides."""
        return self._dice.randbytes(count)

    def time_ns(self) -> int:
        """Return a later moment at every call."""
        self._now += 1_000_000
        return self._now


@contextmanager
def fixed_ids(seed: int) -> Iterator[None]:
    """Let new ids follow from a seed."""
    real: Any = ids
    before, noise = (real.os, real.time), _Noise(seed)
    real.os = real.time = noise
    try:
        yield
    finally:
        real.os, real.time = before
