"""Which shifts a member has before them."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.calendar import day_begins, moment
from beesdesk.shifts.known import cycle_of, policy_of, rotation_of, state_of, today_of, zone_of
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.shifts.promises import deeds_of, has_left, is_in_by_deeds, promised_slots
from beesdesk.shifts.slots import dated_slot, look, template_days
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

    Days of a leave or an exemption, and what was given away, are left out of what is completed; what was agreed for
    slots whose shifts are not made yet is in.
    """
    today = today_of(session, now)
    policy = policy_of(session)
    parameters = policy.parameters.on(today)
    made = [*booked(session, member_id, now=now), *_agreed(session, member_id, today)]
    made = sorted(made, key=_starts)[: parameters.upcoming_listed]
    held = roster.templates_of(session, member_id)
    if not held:
        return made
    template = session.get(ShiftTemplate, held[0].template_id)
    state = state_of(session, member_id, today, policy)
    listed = list(made)
    day = _last_made(session, template) or _before_first(session, template, today, parameters.regular_period)
    following = rotation_of(session).next_week
    while len(listed) < parameters.upcoming_listed and (template.valid_until is None or day <= template.valid_until):
        day += timedelta(parameters.regular_period)
        if day > following and not state.covered(day):
            if not has_left(session, dated_slot(session, template.id, day).shift_id, member_id):
                listed.append(_planned(session, template, day))
        elif state.exemption_first is not None and state.exemption_last is None and state.covered(day):
            break
    return sorted(listed, key=_starts)


def is_subscribed_before_alert(session: Session, member_id: UUID, *, now: datetime) -> bool:
    """Tell whether an irregular member's next shift comes before the countdown that would find none ahead."""
    policy = policy_of(session)
    alert = policy.future_alert(state_of(session, member_id, today_of(session, now), policy))
    found = next_place(session, member_id)
    if found is None:
        return False
    return alert is None or found.starts < day_begins(alert, zone_of(session))


def _agreed(session: Session, member_id: UUID, today: date) -> list[Booked]:
    """Return the slots that a member has agreed to come to and whose shifts are not made yet."""
    found = []
    for slot in promised_slots(session, member_id, today, date.max):
        deeds = deeds_of(session, slot.shift_id)
        hours = look(session, slot)
        if not hours.is_made and is_in_by_deeds(member_id, deeds, otherwise=False):
            kind = next(deed.kind for deed in reversed(deeds) if deed.entered_by == member_id)
            found.append(Booked(None, None, slot.template_id, slot.day, hours.starts, hours.ends, kind, hours.task_id))
    return found


def _starts(one: Booked) -> datetime:
    return one.starts


def _last_made(session: Session, template: ShiftTemplate) -> date | None:
    found = session.value("SELECT max(day) FROM shift WHERE template_id = ? AND cancelled = 0", (template.id,))
    return None if found is None else date.fromisoformat(found)


def _before_first(session: Session, template: ShiftTemplate, today: date, period: int) -> date:
    """Return the day a period before a template's first one from today on."""
    ahead = template_days(session, template, today, today + timedelta(2 * cycle_of(session).days))
    return (ahead[0] if ahead else today - timedelta(1)) - timedelta(period)


def _planned(session: Session, template: ShiftTemplate, day: date) -> Booked:
    zone = zone_of(session)
    return Booked(
        None, None, template.id, day, moment(day, template.start, zone), moment(day, template.end, zone),
        PlaceKind.REGULAR, template.task_id,
    )  # fmt: skip
