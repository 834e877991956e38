"""A member's history: facts as the fold takes them, corrections and late encodings put in order first."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from beesdesk.values import dataclass
from beesdesk.words import FactKind, PlaceKind, PlaceState

_NOTHING: Final[Mapping[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, as much of it as a policy needs: see `model.StandingFact`."""

    id: UUID
    kind: FactKind
    noted: int
    day: date
    due: date | None = None
    place_id: UUID | None = None
    state: PlaceState | None = None
    place_kind: PlaceKind | None = None
    solidarity: bool = False
    changes: str | None = None

    @property
    def said(self) -> Mapping[str, Any]:
        """What `changes`, JSON, says beyond the other fields."""
        return _NOTHING if self.changes is None else json.loads(self.changes)


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact and the day on which it takes effect."""

    day: date
    fact: Fact


_FIRST, _AT_NIGHT, _BY_DAY = range(3)


def in_order(facts: Sequence[Fact], today: date) -> list[Dated]:
    """Return a history, given in the order of `noted`, as it takes effect, seen on a day.

    - Of several attendances of one place only the last counts, from when the first was noted: what was corrected leaves
      no trace.
    - A countdown takes effect at the beginning of its day, whenever the job ran; where two machines ran it, once.
    - A shift done before a countdown but encoded after it counts before it: late encoding costs no penalty.
    - A clock that went back does not turn the order of what was noted round, and what was noted by one that ran ahead
      (after `today`) counts from the day before it went wrong.
    """
    kept = _last_said(_counted_once(facts))
    days: list[tuple[date, int, int, Fact]] = []
    countdowns = [fact.due for fact in kept if fact.kind is FactKind.COUNTDOWN and fact.due is not None]
    begun: date | None = None
    reached = date.min
    for place, fact in enumerate(kept):
        if fact.kind is FactKind.COUNTDOWN and fact.due is not None:
            days.append((fact.due, _AT_NIGHT, place, fact))
            continue
        if fact.day <= today or reached == date.min:
            reached = max(reached, fact.day)
        if fact.kind is FactKind.OPENING:
            begun = fact.day
            days.append((reached, _FIRST, place, fact))
        elif countdowns and _came_late(fact, reached, countdowns, begun):
            days.append((fact.due or reached, _BY_DAY, place, fact))
        else:
            days.append((reached, _BY_DAY, place, fact))
    days.sort(key=_by_day)
    return [Dated(day, fact) for day, _, _, fact in days]


def _by_day(entry: tuple[date, int, int, Fact]) -> tuple[date, int, int]:
    return entry[:3]


def _counted_once(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return the facts with the first countdown of each day alone: machines that did not know of one another wrote it."""
    due = [fact.due for fact in facts if fact.kind is FactKind.COUNTDOWN and fact.due is not None]
    if len(set(due)) == len(due):
        return facts
    first: dict[date, UUID] = {}
    for fact in facts:
        if fact.kind is FactKind.COUNTDOWN and fact.due is not None:
            first.setdefault(fact.due, fact.id)
    kept = set(first.values())
    return [fact for fact in facts if fact.kind is not FactKind.COUNTDOWN or fact.due is None or fact.id in kept]


def _last_said(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with the last attendance of each place in the place of its first; open places say nothing."""
    last: dict[UUID, Fact] = {}
    again = False
    for fact in facts:
        if fact.kind is FactKind.ATTENDANCE and fact.place_id is not None:
            again = again or fact.place_id in last or (fact.state is not None and not fact.state.closed)
            last[fact.place_id] = fact
    if not again:
        return list(facts)
    kept: list[Fact] = []
    for fact in facts:
        if fact.kind is not FactKind.ATTENDANCE or fact.place_id is None:
            kept.append(fact)
            continue
        said = last.pop(fact.place_id, None)
        if said is not None and said.state is not None and said.state.closed:
            kept.append(said if said is fact else _instead(fact, said))
    return kept


def _instead(first: Fact, said: Fact) -> Fact:
    """Return what was said last of a place, as if it had been said when the first was."""
    return Fact(
        said.id, said.kind, first.noted, first.day, said.due, said.place_id, said.state, said.place_kind, said.solidarity
    )  # fmt: skip


def _came_late(fact: Fact, noted: date, countdowns: Iterable[date], begun: date | None) -> bool:
    """Tell whether somebody had been there before a countdown, and it was encoded only after that."""
    if fact.kind is not FactKind.ATTENDANCE or fact.state is not PlaceState.DONE or fact.due is None:
        return False
    if begun is not None and fact.due < begun:
        return False
    return any(fact.due < due <= noted for due in countdowns)


def follows(noted: int, day: date, fact: Fact, *, known_place: bool) -> bool:
    """Tell whether a fact can be taken on top of a standing worked out up to `noted` and `day`, without looking back.

    `known_place`: an earlier fact speaks of the same place.
    """
    if fact.kind is FactKind.COUNTDOWN and fact.due is not None:
        return fact.due > day
    if fact.noted <= noted or known_place or fact.kind is FactKind.OPENING:
        return False
    if fact.kind is FactKind.ATTENDANCE:
        return fact.state is not None and fact.state.closed and (fact.due is None or fact.due >= day)
    return True
