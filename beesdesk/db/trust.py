"""Which devices' logs are believed, under which key and how far."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from beesdesk.values import dataclass

OFFICE: Final = "office"
"""The role whose devices may let others in and shut them out."""


@dataclass(frozen=True, slots=True)
class Said:
    """An admission (with `public_key` and `role`) or a revocation (with `last_seq`) of a `device`, as a log has it.

    `writer` wrote it in its entry `seq` at `hlc`. Devices are 16 bytes, keys 32.
    """

    hlc: int
    writer: bytes
    seq: int
    device: bytes
    public_key: bytes | None
    role: str
    last_seq: int | None


@dataclass(frozen=True, slots=True)
class Belief:
    """A device is believed under this key, in a role; after its entry `last_seq` no more, None: it is not revoked."""

    public_key: bytes
    role: str
    last_seq: int | None

    def covers(self, seq: int) -> bool:
        """Tell whether an entry is believed as far as revocations go."""
        return self.last_seq is None or seq <= self.last_seq


def believed(roots: Mapping[bytes, bytes], said: Iterable[Said]) -> dict[bytes, Belief]:
    """Return who is believed. `roots` are believed by themselves, as offices: the founding device, by id with its key.

    What counts is what an office that is believed has said, in the order of hybrid times; what was said by a device before
    it was let in counts once it is. A second admission may change a device's role and not its key; of several revocations
    the narrowest holds, and nothing undoes it: a device comes back as a new one.
    """
    beliefs = {device: Belief(key, OFFICE, None) for device, key in roots.items()}
    early: dict[bytes, list[Said]] = defaultdict(list)

    def take(one: Said) -> None:
        by = beliefs.get(one.writer)
        if by is None or by.role != OFFICE:
            early[one.writer].append(one)
            return
        if not by.covers(one.seq):
            return
        before = beliefs.get(one.device)
        if one.public_key is not None:
            if before is None:
                beliefs[one.device] = Belief(one.public_key, one.role, None)
            elif before.public_key == one.public_key and one.device not in roots:
                beliefs[one.device] = Belief(before.public_key, one.role, before.last_seq)
            for other in early.pop(one.device, []):
                take(other)
        elif before is not None and one.last_seq is not None:
            least = one.last_seq if before.last_seq is None else min(before.last_seq, one.last_seq)
            beliefs[one.device] = Belief(before.public_key, before.role, least)
        else:
            early[one.device].append(one)

    for one in sorted(said, key=lambda one: (one.hlc, one.writer, one.seq)):
        take(one)
    return beliefs
