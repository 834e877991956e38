"""Which shifts a member has before them."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.calendar import day_begins, moment
from beesdesk.shifts.known import policy_of, rotation_of, state_of, today_of, zone_of
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind

_OPEN: Final = """
SELECT p.id AS place_id, s.id AS shift_id, s.template_id, s.day, s.starts, s.ends, p.kind, s.task_id
FROM place p JOIN shift s ON s.id = p.shift_id WHERE p.member_id = ? AND p.state = 'open'
"""


@dataclass(frozen=True, slots=True)
class Booked:
    """A member's place in a shift; without ids it is one of the template's days that no shift was made for yet."""

    place_id: UUID | None
    shift_id: UUID | None
    template_id: UUID | None
    day: date
    starts: datetime
    ends: datetime
    kind: PlaceKind | None
    task_id: UUID | None


def next_place(session: Session, member_id: UUID) -> Booked | None:
    """Return the earliest open place of a member, a past one that nobody has dealt with too."""
    return session.row(Booked, f"{_OPEN} ORDER BY s.starts, p.id LIMIT 1", (member_id,))


def booked(session: Session, member_id: UUID, *, now: datetime) -> list[Booked]:
    """Return a member's places in shifts to come, the earliest first."""
    return session.rows(Booked, f"{_OPEN} AND s.starts > ? ORDER BY s.starts, p.id", (member_id, milliseconds(now)))


def upcoming(session: Session, member_id: UUID, *, now: datetime) -> list[Booked]:
    """Return a member's shifts to come, completed from the first template, as many as the shop lists.

    Days of a leave or an exemption are left out of what is completed.
    """
    today = today_of(session, now)
    policy = policy_of(session)
    parameters = policy.parameters.on(today)
    made = booked(session, member_id, now=now)[: parameters.upcoming_listed]
    held = roster.templates_of(session, member_id)
    if not held:
        return made
    template = session.get(ShiftTemplate, held[0].template_id)
    state = state_of(session, member_id, today, policy)
    listed = list(made)
    day = _last_made(session, template) or today - timedelta(1)
    following = rotation_of(session).next_week
    while len(listed) < parameters.upcoming_listed and (template.valid_until is None or day <= template.valid_until):
        day += timedelta(parameters.regular_period)
        if day > following and not state.covered(day):
            listed.append(_planned(session, template, day))
        elif state.exemption_first is not None and state.exemption_last is None and state.covered(day):
            break
    return listed


def is_subscribed_before_alert(session: Session, member_id: UUID, *, now: datetime) -> bool:
    """Tell whether an irregular member's next shift comes before the countdown that would find none ahead."""
    policy = policy_of(session)
    alert = policy.future_alert(state_of(session, member_id, today_of(session, now), policy))
    found = next_place(session, member_id)
    if found is None:
        return False
    return alert is None or found.starts < day_begins(alert, zone_of(session))


def _last_made(session: Session, template: ShiftTemplate) -> date | None:
    found = session.value("SELECT max(day) FROM shift WHERE template_id = ? AND cancelled = 0", (template.id,))
    return None if found is None else date.fromisoformat(found)


def _planned(session: Session, template: ShiftTemplate, day: date) -> Booked:
    zone = zone_of(session)
    return Booked(
        None, None, template.id, day, moment(day, template.start, zone), moment(day, template.end, zone),
        PlaceKind.REGULAR, template.task_id,
    )  # fmt: skip
