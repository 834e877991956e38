"""Who sits in a place that several machines have written to: who booked first, as all of them work it out alike.

A write of a place is taken for what its author meant by it. Whoever books an empty place takes it if it is still empty; a
release frees it of whom the author saw there, and of nobody else. So the order of hybrid times decides, and nobody is
put out by a machine that did not know of them.
"""

from collections.abc import Sequence
from uuid import UUID

from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Seating:
    """What a write says of a place: when (hybrid time), on which device, what it knew (`base`), and who sits there since.

    One that is not `is_set` made the place. `rest` are the other columns that are written with the holder.
    """

    is_set: bool
    hlc: int
    device: bytes
    base: int
    member: UUID | None
    rest: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Seated:
    """Whose the place is by the rule (`holds` is the write that says so), and which bookings came too late."""

    holds: Seating
    turned_away: tuple[Seating, ...]


def seat_by_rule(writes: Sequence[Seating]) -> Seated:
    """Return who holds a place, and who does not, after these writes, of which there is one at least."""
    ordered = sorted(writes, key=lambda write: (write.is_set, write.hlc, write.device))
    current = ordered[0]
    late: list[Seating] = []
    for write in ordered[1:]:
        if not write.is_set:
            current = write  # made anew by a second machine: nobody had said anything of it yet
            continue
        seen = _seen(ordered, write)
        if current.member in (write.member, seen):
            current = write  # what its author saw is so, or ends up so
        elif write.member is not None and current.member is None:
            current = write
        elif write.member is not None and write.member != seen:
            late.append(write)
    return Seated(current, tuple(one for one in late if one.member != current.member))


def _seen(ordered: Sequence[Seating], write: Seating) -> UUID | None:
    """Return who sat there as the author of a write saw it: what stood at its `base`."""
    known = [one for one in ordered if one.hlc <= write.base and one is not write]
    return max(known, key=lambda one: one.hlc).member if known else None
