"""What an act on templates or days will change in the shifts to come, said beforehand: it is carried out, and undone.

Nothing is guessed: `shop.try_out(foresee_roster, act, …)`.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.values import dataclass

_SHIFTS: Final = """
SELECT s.id, s.day, s.starts, s.ends, s.task_id, s.leader_id,
       (SELECT count(*) FROM place p WHERE p.shift_id = s.id AND p.state <> 'cancel') AS places
FROM shift s WHERE s.cancelled = 0 AND s.starts > ? ORDER BY s.starts, s.id
"""
_HELD: Final = """
SELECT p.shift_id, p.member_id, m.first_name || ' ' || m.family_name AS name
FROM place p JOIN shift s ON s.id = p.shift_id JOIN member m ON m.id = p.member_id
WHERE s.cancelled = 0 AND s.starts > ? AND p.state = 'open' ORDER BY s.starts, s.id, p.position
"""
_REGULAR: Final = """
SELECT r.id, m.first_name || ' ' || m.family_name FROM regular_place r JOIN member m ON m.id = r.member_id
WHERE r.ended IS NULL ORDER BY r.since, r.id
"""


@dataclass(frozen=True, slots=True)
class ShiftToCome:
    """A shift to come, as much of it as can change."""

    id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    places: int


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody's place in a shift to come."""

    shift_id: UUID
    member_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class RosterForesight:
    """Shifts that come and go, that have other hours (before and after), another task, leader or number of places.

    `freed`, `kept` and `given` are places of members: lost, moved with their shift, and got (back). `left` names the
    regular members who lose their place. So many messages are `told`.
    """

    made: tuple[ShiftToCome, ...]
    gone: tuple[ShiftToCome, ...]
    moved: tuple[tuple[ShiftToCome, ShiftToCome], ...]
    retasked: int
    released: int
    more: int
    fewer: int
    freed: tuple[Held, ...]
    kept: tuple[Held, ...]
    given: tuple[Held, ...]
    left: tuple[str, ...]
    told: int

    @property
    def is_nothing(self) -> bool:
        """True where no shift to come would differ."""
        counted = self.retasked or self.released or self.more or self.fewer or self.told
        return not (self.made or self.gone or self.moved or self.freed or self.given or self.left or counted)


@dataclass(frozen=True, slots=True)
class _Look:
    shifts: Mapping[UUID, ShiftToCome]
    held: Mapping[tuple[UUID, UUID], Held]
    regular: Mapping[bytes, str]
    told: int


def foresee_roster(
    session: Session, act: Callable[..., object], *args: Any, now: datetime, **named: Any
) -> RosterForesight:
    """Carry out an act and return what it changed in the shifts to come. Raises what the act refuses."""
    before = _look(session, now)
    act(session, *args, now=now, **named)
    return _differences(before, _look(session, now))


def _differences(before: _Look, after: _Look) -> RosterForesight:
    both = [(was, after.shifts[key]) for key, was in before.shifts.items() if key in after.shifts]
    moved = tuple((was, is_) for was, is_ in both if (was.starts, was.ends) != (is_.starts, is_.ends))
    elsewhen = {was.id for was, _ in moved}
    by = [is_.places - was.places for was, is_ in both]
    return RosterForesight(
        tuple(one for key, one in after.shifts.items() if key not in before.shifts),
        tuple(one for key, one in before.shifts.items() if key not in after.shifts),
        moved,
        sum(was.task_id != is_.task_id for was, is_ in both),
        sum(was.leader_id != is_.leader_id for was, is_ in both),
        sum(more for more in by if more > 0),
        -sum(fewer for fewer in by if fewer < 0),
        tuple(one for key, one in before.held.items() if key not in after.held),
        tuple(one for key, one in after.held.items() if key in before.held and one.shift_id in elsewhen),
        tuple(one for key, one in after.held.items() if key not in before.held),
        tuple(name for key, name in before.regular.items() if key not in after.regular),
        after.told - before.told,
    )


def _look(session: Session, now: datetime) -> _Look:
    since = (milliseconds(now),)
    return _Look(
        {one.id: one for one in session.rows(ShiftToCome, _SHIFTS, since)},
        {(one.shift_id, one.member_id): one for one in session.rows(Held, _HELD, since)},
        dict(session.values(_REGULAR)),
        session.value("SELECT count(*) FROM message"),
    )
