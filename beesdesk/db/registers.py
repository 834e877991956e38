"""How the writes of several devices to one register become one value, whatever order they are learned in.

A register's columns are merged group by group (`Table.groups`). What is said here of a group follows from the set of its
writes alone, so that all devices that know the same logs say the same.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from beesdesk.values import dataclass


class Unreadable:
    """Stands for a value that nobody here can read: the person's key has not come, or was destroyed."""


@dataclass(frozen=True, slots=True)
class Write:
    """A write of a group: a new row (not `is_set`) or a change, when (hybrid time), by whom (16 bytes), in which entry.

    `base` is the time of the last write of the group that its author knew, 0 for a new row.
    """

    is_set: bool
    hlc: int
    device: bytes
    seq: int
    base: int

    @property
    def rank(self) -> tuple[bool, int, bytes]:
        """What decides: a change beats every new row, for whoever changes has seen one; then the later; then the device."""
        return (self.is_set, self.hlc, self.device)


Value = Callable[[Write], Any]


def winner(writes: Iterable[Write]) -> Write:
    """Return the write whose value holds. There is one at least."""
    return max(writes, key=lambda write: write.rank)


def conflicts(writes: Iterable[Write], value: Value) -> list[tuple[Write, Write]]:
    """Return who lost to whom without having been seen: neighbours of two devices with different values.

    `value` gives what a write says of the group; it is asked for as few as possible. What nobody can read is in no
    conflict. A new row is none either whose value its opponent knew from another one: a second machine made it anew.
    """
    ordered = sorted(set(writes), key=lambda write: write.rank)
    return [(lost, won) for lost, won in pairwise(ordered) if _clash(lost, won, ordered, value)]


def _clash(lost: Write, won: Write, writes: list[Write], value: Value) -> bool:
    if lost.device == won.device or won.base >= lost.hlc:
        return False
    said = value(lost)
    if said is Unreadable or value(won) is Unreadable or said == value(won):
        return False
    if lost.is_set or not won.is_set:
        return True
    return all(value(known) != said for known in writes if not known.is_set and known.hlc <= won.base)
