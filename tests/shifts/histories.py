"""Histories as hypothesis makes them: facts of one member, in the order in which they were noted."""

import json
from datetime import date, timedelta
from uuid import UUID

from hypothesis import strategies as st

from beesdesk.shifts.history import Fact
from beesdesk.words import FactKind, PlaceKind, PlaceState

FIRST = date(2024, 1, 1)
CLOSED = [state for state in PlaceState if state.closed]


def key(number: int) -> UUID:
    return UUID(int=number + 1)


@st.composite
def histories(draw: st.DrawFn, *, corrections: bool = True) -> list[Fact]:
    """Return facts noted on days that only grow, from an opening on."""
    mode = draw(st.sampled_from(["regular", "irregular"]))
    opening = {"mode": mode, "sr": draw(st.integers(-3, 3)), "sc": draw(st.integers(-2, 2))}
    if mode == "irregular":
        opening["irregular_start"] = (FIRST - timedelta(draw(st.integers(0, 40)))).isoformat()
    facts = [Fact(key(0), FactKind.OPENING, 0, FIRST, changes=json.dumps(opening))]
    day = FIRST
    places: list[UUID] = []
    for number in range(1, draw(st.integers(1, 14))):
        day += timedelta(draw(st.integers(0, 20)))
        facts.append(draw(_fact(number, day, mode, places, corrections=corrections)))
    return _with_due_once(facts)


@st.composite
def _fact(draw: st.DrawFn, number: int, day: date, mode: str, places: list[UUID], *, corrections: bool) -> Fact:
    kinds = [kind for kind in FactKind if kind not in (FactKind.OPENING, FactKind.SUBSCRIPTION)]
    kind = draw(st.sampled_from([*kinds, FactKind.ATTENDANCE, FactKind.ATTENDANCE]))
    if kind is FactKind.ATTENDANCE:
        again = corrections and places and draw(st.booleans())
        place = draw(st.sampled_from(places)) if again else key(1000 + number)
        places.append(place)
        state = draw(st.sampled_from(list(PlaceState) if corrections else CLOSED))
        as_ = None if mode == "irregular" else draw(st.sampled_from(PlaceKind))
        late = draw(st.integers(0, 30)) if corrections else 0
        return Fact(key(number), kind, number, day, day - timedelta(late), place, state, as_, draw(st.booleans()))
    if kind is FactKind.COUNTDOWN:
        return Fact(key(number), kind, number, day, day if draw(st.booleans()) else None)
    return Fact(key(number), kind, number, day, changes=json.dumps(draw(_changes(kind, day))))


def _changes(kind: FactKind, day: date) -> st.SearchStrategy[dict[str, object]]:
    first, last = day + timedelta(1), day + timedelta(15)
    match kind:
        case FactKind.CORRECTION:
            return st.fixed_dictionaries({"sr_by": st.integers(-2, 2), "sc_by": st.integers(-2, 2)})
        case FactKind.LEAVE:
            return st.just({"first": first.isoformat(), "last": last.isoformat()})
        case FactKind.EXEMPTION:
            return st.sampled_from([None, last.isoformat()]).map(lambda end: {"first": first.isoformat(), "last": end})
        case FactKind.EXTENSION:
            return st.sampled_from([{}, {"days": 28}])
        case FactKind.UNSUBSCRIPTION:
            return st.sampled_from([{"resigning": 0}, {"resigning": 1}])
    return st.sampled_from([{"sr_by": 1}, {"sr_by": -1}])


def _with_due_once(facts: list[Fact]) -> list[Fact]:
    """Leave out countdowns of a day that has one: the table has one for a member and a day."""
    seen: set[date] = set()
    kept = []
    for fact in facts:
        if fact.kind is FactKind.COUNTDOWN and fact.due is not None:
            if fact.due in seen:
                continue
            seen.add(fact.due)
        kept.append(fact)
    return kept
