"""Identities and the hybrid logical clock."""

import os
import time
from datetime import UTC, datetime
from uuid import UUID, SafeUUID

COUNTER_BITS = 16

_new, _set_int, _set_is_safe = object.__new__, vars(UUID)["int"].__set__, vars(UUID)["is_safe"].__set__
_NOT_SAID = SafeUUID.unknown


def uuid_of(value: bytes) -> UUID:
    """Return the id that is kept as 16 bytes. Raises `ValueError` for another length.

    A row has up to five ids: `UUID(bytes=…)` looks at all the other ways to say one first, and takes three times as long.
    """
    if len(value) != 16:  # noqa: PLR2004 - as the sentence says
        raise ValueError(f"{len(value)} bytes are no id")
    made: UUID = _new(UUID)
    _set_int(made, int.from_bytes(value, "big"))
    _set_is_safe(made, _NOT_SAID)
    return made


def uuid7() -> UUID:
    """Return a time-ordered id (RFC 9562, version 7): 48 bits of milliseconds, 74 random bits."""
    return UUID(int=_uuid7(time.time_ns() // 1_000_000, os.urandom(10)))


def uuid7s(count: int) -> list[UUID]:
    """Return so many ids of this moment, in order, so that their rows are appended to an index instead of strewn in."""
    now, noise = time.time_ns() // 1_000_000, os.urandom(10 * count)
    return [UUID(int=one) for one in sorted(_uuid7(now, noise[at : at + 10]) for at in range(0, len(noise), 10))]


def _uuid7(moment: int, noise: bytes) -> int:
    value = moment << 80 | int.from_bytes(noise, "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    return value & ~(0x3 << 62) | 0x2 << 62


def milliseconds(moment: datetime) -> int:
    """Return an aware moment as milliseconds since 1970, UTC. A naive one is a programmer's error."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return round(moment.timestamp() * 1000)


def from_milliseconds(value: int) -> datetime:
    """Return the UTC moment of so many milliseconds since 1970."""
    return datetime.fromtimestamp(value / 1000, UTC)


def tick(last: int, now: datetime) -> int:
    """Return the next hybrid logical time: 48 bits of milliseconds, 16 bits of counter; never goes back.

    `last` is the greatest time seen so far; a clock that jumps back only makes the counter grow.
    """
    return max(last + 1, milliseconds(now) << COUNTER_BITS)
