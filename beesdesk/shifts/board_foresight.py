"""What an act on the board will change, said beforehand: it is carried out, looked at, and undone by whoever asks."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts.board_acts import Done, refuse_taking_at_desk
from beesdesk.shifts.booking import Consequence, foresee_release
from beesdesk.shifts.foresight import Foresight, foresee
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class BoardForesight:
    """What an act on the board changes for each member whom it concerns, in the order in which they were named.

    `caution` is what members who book for themselves are bound by, and the coordination is not. `meaning` is what it
    means for somebody who loses a booked place, None where that says nothing.
    """

    members: tuple[tuple[UUID, Foresight], ...]
    caution: ShopError | None
    meaning: Consequence | None


def foresee_on_board(
    session: Session,
    act: Callable[..., Done],
    *args: Any,
    concerning: Sequence[UUID],
    coming: tuple[UUID, UUID, UUID | None] | None = None,
    leaving: UUID | None = None,
    now: datetime,
    who: str,
) -> BoardForesight:
    """Carry out an act and return what it changed for members. Raises what the act refuses.

    `coming`: a member, the shift that they come to, and the one that they give for it. `leaving`: the place that is lost.
    """
    caution = None
    if coming is not None:
        member, shift, giving = coming
        caution = refuse_taking_at_desk(session, member, shift, now=now, giving=giving)
    meaning = None if leaving is None else _meaning(session, leaving, now)
    found: dict[UUID, Foresight] = {}

    def through(rest: Sequence[UUID]) -> None:
        """Look at one member around what happens to the others, and to the act at the heart of it."""
        if not rest:
            act(session, *args, now=now, who=who)
            return

        def deed(_session: Session, _member: UUID, *, now: datetime) -> None:
            del now
            through(rest[1:])

        found[rest[0]] = foresee(session, rest[0], deed, now=now)

    through(tuple(dict.fromkeys(concerning)))
    return BoardForesight(tuple((member, found[member]) for member in dict.fromkeys(concerning)), caution, meaning)


def _meaning(session: Session, place_id: UUID, now: datetime) -> Consequence | None:
    try:
        return foresee_release(session, place_id, now=now)
    except ShopError:
        return None  # a member could not give it back; the coordination can, and no counter follows from it
