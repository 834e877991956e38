"""Standings follow what other machines have noted: what each of them knew alone may add up to another status."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.following import folded_to, followed
from beesdesk.db.session import Session
from beesdesk.shifts.keeping import project_all, refold_all, refold_some
from beesdesk.shifts.model import PolicyChange, StandingFact

_FACTS: Final = "standing_facts"
_RULES: Final = "policy_changes"
_NOTED: Final = "SELECT DISTINCT member_id FROM standing_fact WHERE rowid > ? AND device_id <> ?"
_CHANGED: Final = "SELECT 1 FROM policy_change WHERE rowid > ? AND device_id <> ? LIMIT 1"


def follow_standings(session: Session, *, now: datetime) -> list[UUID]:
    """Work out anew the standings of whom other machines have noted something since the last time.

    Return the members whose status turned by it: the roster has followed, and they were told, once.
    """
    (was, until), (ruled, rules) = folded_to(session, _FACTS, StandingFact), folded_to(session, _RULES, PolicyChange)
    turned: list[UUID] = []
    if rules > ruled and session.value(_CHANGED, (ruled, session.device.id)):
        project_all(session, now=now)
        turned = refold_all(session, now=now)
    elif until > was:
        members = [UUID(bytes=key) for (key,) in session.values(_NOTED, (was, session.device.id))]
        project_all(session, now=now)
        turned = refold_some(session, members, now=now)
    # What was noted meanwhile is this machine's own.
    followed(session, _FACTS, until)
    followed(session, _RULES, rules)
    return turned
