"""Standings worked out anew from the facts, and compared with what was kept."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.history import in_order
from beesdesk.shifts.keeping import project_all, refold_all
from beesdesk.shifts.known import facts_of_all, policy_of
from beesdesk.shifts.model import KnownStanding
from beesdesk.shifts.policies.bees import BeesPolicy, BeesState, from_json
from beesdesk.shifts.standing import fold

_KNOWN = f"SELECT {columns(KnownStanding)} FROM standing"  # noqa: S608 - names are ours


def wrong_standings(session: Session) -> list[UUID]:
    """Return the members whose standing is kept otherwise than their facts say, or not at all; nothing is written.

    What is kept is compared with what the facts come to on the day that it is kept for: nothing else moves it.
    """
    policy = policy_of(session)
    facts = facts_of_all(session)
    kept = {known.id: known for known in session.rows(KnownStanding, _KNOWN)}
    wrong = [member for member in facts if member not in kept]
    for member, known in kept.items():
        right = fold(policy, in_order(facts.get(member, []), known.day), known.day, [])
        standing = policy.standing(right)
        said = (known.mode, known.status, known.may_shop, known.next_turn, known.next_due)
        if said != (right.mode, right.status, standing.may_shop, standing.next_turn, policy.next_due(right)) or (
            _state(policy, known) != right
        ):
            wrong.append(member)
    return wrong


def _state(policy: BeesPolicy, known: KnownStanding) -> BeesState | None:
    """Return the state that is kept, None where it is damaged."""
    try:
        return from_json(policy, known.state)
    except (ValueError, KeyError, TypeError):
        return None


def mend_standings(session: Session, *, now: datetime) -> None:
    """Work every standing out anew from the facts; the roster follows where a status turns."""
    project_all(session, now=now)
    refold_all(session, now=now)
