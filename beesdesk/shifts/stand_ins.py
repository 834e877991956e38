"""Who could come instead: candidates for a place that lacks somebody, the likeliest first, with the reasons why."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import from_milliseconds
from beesdesk.db.session import Session
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.known import policy_of, zone_of
from beesdesk.shifts.model import Place
from beesdesk.shifts.policies.bees import from_json
from beesdesk.shifts.refusals import NoShifts
from beesdesk.shifts.slots import look, slot_of_shift
from beesdesk.shifts.solidarity import owed
from beesdesk.shifts.taking import Taker, skill_of
from beesdesk.values import dataclass
from beesdesk.words import Mode, Status, Why

_WORKING: Final = "SELECT id, state FROM standing WHERE mode IN ('regular', 'irregular') AND status NOT IN ('unsubscribed', 'resigning', 'holiday')"
_OF_TEMPLATES: Final = """
SELECT r.member_id, t.weekday, t.start FROM regular_place r JOIN shift_template t ON t.id = r.template_id
WHERE r.ended IS NULL
"""
_OF_SHIFTS: Final = """
SELECT p.member_id, s.starts FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.state = 'done' AND p.member_id IS NOT NULL AND s.starts BETWEEN ? AND ?
"""
_AHEAD: Final = """
SELECT p.member_id, count(*) FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.state = 'open' AND p.member_id IS NOT NULL AND s.starts > ? GROUP BY p.member_id
"""
_SKILLED: Final = "SELECT member_id FROM member_skill WHERE skill_id = ? AND withdrawn = 0"
_REMEMBERED: Final = timedelta(weeks=12)
"""How far back it is looked for when somebody usually comes."""
_NEAR: Final = 60
"""So many minutes around a shift's beginning are the same hour of the day."""
_WORTH: Final = {Why.OWES: 8, Why.USUAL: 6, Why.PRESSED: 4, Why.SKILLED: 2, Why.NOTHING_AHEAD: 1}


@dataclass(frozen=True, slots=True)
class StandIn:
    """A member who could come, and why they rather than somebody else."""

    member_id: UUID
    name: str
    mode: Mode
    status: Status | None
    owed: int
    reasons: tuple[Why, ...]


def reasons_for(*, owed: int, status: Status | None, is_usual: bool, is_skilled: bool, ahead: int) -> tuple[Why, ...]:
    """Return what speaks for a member, the weightiest first.

    `owed`: how many shifts they owe. `is_usual`: they often come at this weekday and hour. `is_skilled`: the task asks for
    something and they can do it. `ahead`: how many places they have in shifts to come.
    """
    speaks = {
        Why.OWES: owed > 0,
        Why.USUAL: is_usual,
        Why.PRESSED: status in (Status.ALERT, Status.EXTENSION, Status.SUSPENDED),
        Why.SKILLED: is_skilled,
        Why.NOTHING_AHEAD: ahead == 0,
    }
    return tuple(why for why in _WORTH if speaks[why])


def rank(reasons: Collection[Why]) -> int:
    """Return how likely somebody is to come, to be compared."""
    return sum(_WORTH[why] for why in reasons)


def find_stand_ins(session: Session, place_id: UUID, *, now: datetime, most: int = 20) -> list[StandIn]:
    """Return who could come to a shift instead of whoever holds a place, the likeliest first.

    All of them may: they have the skill, no other shift at that time, and are within the limits.
    """
    place = session.get(Place, place_id)
    slot = slot_of_shift(session, place.shift_id)
    hours = look(session, slot)
    policy = policy_of(session)
    skill = skill_of(session, hours.task_id)
    skilled = set() if skill is None else {row[0] for row in session.values(_SKILLED, (skill.id,))}
    usual, ahead = _usual(session, hours.starts, now), dict(session.values(_AHEAD, (now,)))
    candidates = []
    for key, text in session.values(_WORKING):
        if skill is None or key in skilled:
            state = from_json(policy, text)
            reasons = reasons_for(
                owed=owed(state), status=state.status, is_usual=key in usual, is_skilled=skill is not None,
                ahead=ahead.get(key, 0),
            )  # fmt: skip
            candidates.append((-rank(reasons), key, state, reasons))
    candidates.sort(key=lambda one: one[:2])
    found: list[StandIn] = []
    for _, key, state, reasons in candidates:
        member = UUID(bytes=key)
        if len(found) < most and member != place.member_id and _may_come(session, member, place, now):
            mode = state.mode or Mode.EXEMPT
            found.append(StandIn(member, name_of_member(session, member), mode, state.status, owed(state), reasons))
    return found


def _may_come(session: Session, member_id: UUID, place: Place, now: datetime) -> bool:
    slot = slot_of_shift(session, place.shift_id)
    try:
        taker = Taker(session, member_id, slot.day, slot.day, now=now)
    except (no.HasLeft, NoShifts):
        return False
    return taker.refusal(slot, look(session, slot)) is None


def _usual(session: Session, starts: datetime, now: datetime) -> set[bytes]:
    """Return who comes at this weekday and hour: in a template, or twice or more of late."""
    zone = zone_of(session)
    local = starts.astimezone(zone)
    weekday, minutes = local.isoweekday(), local.hour * 60 + local.minute
    found = {
        member
        for member, day, start in session.values(_OF_TEMPLATES)
        if day == weekday and abs(start - minutes) <= _NEAR
    }
    often: Counter[bytes] = Counter()
    for member, at in session.values(_OF_SHIFTS, (now - _REMEMBERED, now)):
        then = from_milliseconds(at).astimezone(zone)
        often[member] += then.isoweekday() == weekday and abs(then.hour * 60 + then.minute - minutes) <= _NEAR
    return found | {member for member, times in often.items() if times > 1}
