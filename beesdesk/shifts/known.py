"""What the shop knows: its policy, its calendar, its members' standings, on any day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.calendar import Cycle, day_begins, local_day
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.model import KnownStanding, Rotation
from beesdesk.shifts.policies.bees import BeesPolicy, BeesState, from_json
from beesdesk.shifts.policies.parameters import Change, through_time
from beesdesk.shifts.standing import Reason, Standing, fold
from beesdesk.words import FactKind, PlaceKind, PlaceState

ROTATION: Final = uuid5(UUID("7f0c6a5e-0b0e-5b1f-9d0e-52d3a1f7c6aa"), "rotation")
FIRST_MONDAY: Final = date(2024, 1, 1)
_STANDING: Final = f"SELECT {columns(KnownStanding)} FROM standing"  # noqa: S608 - names are ours
_FACTS: Final = "SELECT id, kind, noted, day, due, place_id, state, place_kind, solidarity, changes FROM standing_fact"
_KINDS: Final = {str(kind): kind for kind in FactKind}
_STATES: Final = {str(state): state for state in PlaceState}
_AS: Final = {str(kind): kind for kind in PlaceKind}


def zone_of(session: Session) -> ZoneInfo:
    """Return the zone of the shop's clocks."""
    stored = session.value("SELECT value FROM setting WHERE name = 'time_zone' ORDER BY id")
    return ZoneInfo("Europe/Brussels" if stored is None else str(stored))


def today_of(session: Session, now: datetime) -> date:
    """Return the shop's day of a moment."""
    return local_day(now, zone_of(session))


def rotation_of(session: Session) -> Rotation:
    """Return how the weeks go round, as the shop has set it."""
    found = session.find(Rotation, ROTATION)
    return found or Rotation(ROTATION, FIRST_MONDAY, "ABCD", FIRST_MONDAY)


def cycle_of(session: Session) -> Cycle:
    """Return how week letters go round."""
    rotation = rotation_of(session)
    return Cycle(rotation.reference, rotation.letters)


def policy_of(session: Session, *, until: int | None = None) -> BeesPolicy:
    """Return the shop's policy with its parameters through time, as known now or at a hybrid time `until`."""
    rows = session.values(
        "SELECT name, value, valid_from FROM policy_change WHERE noted <= ? ORDER BY noted, id",
        (2**63 - 1 if until is None else until,),
    )
    return BeesPolicy(through_time(Change(name, value, date.fromisoformat(day)) for name, value, day in rows))


def known_standing(session: Session, member_id: UUID) -> KnownStanding | None:
    """Return a member's standing as worked out last."""
    return session.row(KnownStanding, f"{_STANDING} WHERE id = ?", (member_id,))


def state_of(session: Session, member_id: UUID, today: date, policy: BeesPolicy | None = None) -> BeesState:
    """Return what is known of a member on a day, today or later."""
    policy = policy or policy_of(session)
    known = known_standing(session, member_id)
    if known is None:
        return fold(policy, (), today, [])
    if known.day > today:
        return fold(policy, in_order(facts_of(session, member_id), today), today, [])
    return fold(policy, (), today, [], after=from_json(policy, known.state))


def standing_of(session: Session, member_id: UUID, today: date) -> Standing:
    """Return a member's standing on a day, today or later."""
    policy = policy_of(session)
    return policy.standing(state_of(session, member_id, today, policy))


def standing_then(session: Session, member_id: UUID, day: date) -> tuple[Standing, list[Reason]]:
    """Return the standing that was valid for a member at the end of a day, with the reasons of all its changes until then.

    What was noted later, a correction too, is left out: this is what till, kiosk and member went by. The present day
    gives the present standing.
    """
    noted = [fact for fact in facts_of(session, member_id) if fact.day <= day]
    policy = policy_then(session, day)
    reasons: list[Reason] = []
    state = fold(policy, in_order(noted, day), day, reasons)
    return policy.standing(state), reasons


def policy_then(session: Session, day: date) -> BeesPolicy:
    """Return the shop's policy as it was known at the end of a day."""
    end = milliseconds(day_begins(day + timedelta(1), zone_of(session)))
    return policy_of(session, until=session.value("SELECT max(noted) FROM policy_change WHERE at < ?", (end,)) or 0)


def facts_of(session: Session, member_id: UUID) -> list[Fact]:
    """Return a member's facts in the order in which they were noted."""
    rows = session.values(f"{_FACTS} WHERE member_id = ? ORDER BY noted, id", (member_id,))
    return [_fact(row) for row in rows]


def facts_of_all(session: Session) -> dict[UUID, list[Fact]]:
    """Return everybody's facts, each member's in the order in which they were noted."""
    found: dict[UUID, list[Fact]] = {}
    last, facts = None, []
    sql = _FACTS.replace("SELECT id", "SELECT member_id, id") + " ORDER BY member_id, noted, id"
    for row in session.each(sql):
        if row[0] != last:
            last = row[0]
            facts = found[UUID(bytes=last)] = []
        facts.append(_fact(row[1:]))
    return found


def fold_all(session: Session, today: date) -> dict[UUID, BeesState]:
    """Return everybody's state on a day, worked out from their facts alone."""
    policy = policy_of(session)
    return {member: fold(policy, in_order(facts, today), today, []) for member, facts in facts_of_all(session).items()}


def _fact(row: Sequence[object]) -> Fact:
    key, kind, noted, day, due, place, state, as_, solidarity, changes = row
    return Fact(
        UUID(bytes=key),  # type: ignore[arg-type]
        _KINDS[kind],  # type: ignore[index]
        noted,  # type: ignore[arg-type]
        date.fromisoformat(day),  # type: ignore[arg-type]
        None if due is None else date.fromisoformat(due),  # type: ignore[arg-type]
        None if place is None else UUID(bytes=place),  # type: ignore[arg-type]
        None if state is None else _STATES[state],  # type: ignore[index]
        None if as_ is None else _AS[as_],  # type: ignore[index]
        bool(solidarity),
        changes,  # type: ignore[arg-type]
    )
