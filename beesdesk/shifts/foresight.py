"""What an act on a member will change, said beforehand: the act itself is carried out, and undone by whoever asks.

Nothing is guessed, so what is foreseen cannot differ from what happens: `shop.try_out(foresee, member, act, …)`.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.bookings import Booked, booked
from beesdesk.shifts.known import standing_of, today_of
from beesdesk.shifts.standing import Standing
from beesdesk.values import dataclass

_DATES: Final = ("alert_until", "extension_until", "future_alert", "next_countdown")


@dataclass(frozen=True, slots=True)
class Foresight:
    """A member's standing before and after an act, and what it does to the roster.

    `freed` and `given` are places in shifts to come, `left` and `joined` count places in templates.
    """

    before: Standing
    after: Standing
    freed: tuple[Booked, ...]
    given: tuple[Booked, ...]
    left: int
    joined: int

    @property
    def counted(self) -> Mapping[str, int]:
        """What each counter gains or loses."""
        return {
            name: value - self.before.counters[name]
            for name, value in self.after.counters.items()
            if value != self.before.counters[name]
        }

    @property
    def moved(self) -> Mapping[str, tuple[date | None, date | None]]:
        """The dates that change, each with what it was and what it will be."""
        pairs = {name: (self.before.dates.get(name), self.after.dates.get(name)) for name in _DATES}
        return {name: (was, is_) for name, (was, is_) in pairs.items() if was != is_}

    @property
    def is_nothing(self) -> bool:
        """True where nobody would see a difference today."""
        turned = (self.before.status, self.before.mode) != (self.after.status, self.after.mode)
        roster_follows = self.freed or self.given or self.left or self.joined
        return not (turned or roster_follows or self.counted or self.moved)


def foresee(
    session: Session, member_id: UUID, act: Callable[..., object], *args: Any, now: datetime, **named: Any
) -> Foresight:
    """Carry out an act on a member and return what it changed. Raises what the act refuses."""
    before = _look(session, member_id, now)
    act(session, member_id, *args, now=now, **named)
    after = _look(session, member_id, now)
    return Foresight(
        before[0],
        after[0],
        tuple(one for key, one in before[1].items() if key not in after[1]),
        tuple(one for key, one in after[1].items() if key not in before[1]),
        len(before[2] - after[2]),
        len(after[2] - before[2]),
    )


def _look(session: Session, member_id: UUID, now: datetime) -> tuple[Standing, dict[UUID | None, Booked], set[UUID]]:
    held = {one.shift_id: one for one in booked(session, member_id, now=now)}
    templates = {regular.template_id for regular in roster.templates_of(session, member_id)}
    return standing_of(session, member_id, today_of(session, now)), held, templates
