"""Dated slots: one day of a template, whether its shift is made already or not."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.calendar import WEEK, cycle_days, moment, shift_id
from beesdesk.shifts.known import cycle_of, zone_of
from beesdesk.shifts.model import Shift, ShiftTemplate
from beesdesk.values import dataclass

_SHIFTS: Final = (
    f"SELECT {columns(Shift)} FROM shift WHERE starts > ? AND starts <= ? AND cancelled = 0 ORDER BY starts, id"  # noqa: S608 - names are ours
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One dated slot: `shift_id` is the id that its shift has, or will have once it is made."""

    shift_id: UUID
    template_id: UUID | None
    day: date


@dataclass(frozen=True, slots=True)
class SlotHours:
    """What is known of a slot: its hours, its task, who leads it, and whether its shift is made already."""

    starts: datetime
    ends: datetime
    task_id: UUID | None
    leader_id: UUID | None
    is_made: bool
    cancelled: bool


class Slotted(Protocol):
    """A row that names a slot."""

    @property
    def shift_id(self) -> UUID:
        """The shift, made or not."""

    @property
    def template_id(self) -> UUID | None:
        """Its template."""

    @property
    def day(self) -> date:
        """Its local day."""


def slot_of(row: Slotted) -> Slot:
    """Return the slot that a row names."""
    return Slot(row.shift_id, row.template_id, row.day)


def slot_of_shift(session: Session, shift: UUID) -> Slot:
    """Return the slot of a shift that is made."""
    row = session.get(Shift, shift)
    return Slot(row.id, row.template_id, row.day)


def dated_slot(session: Session, template_id: UUID, day: date) -> Slot:
    """Return a template's slot in the week of a day."""
    week = cycle_of(session).first_day(day)
    known = "SELECT id FROM shift WHERE template_id = ? AND day BETWEEN ? AND ? ORDER BY starts"
    made = session.value(known, (template_id, week, week + WEEK - timedelta(1)))
    return Slot(shift_id(template_id, week) if made is None else UUID(bytes=made), template_id, day)


def slot_at(session: Session, template_id: UUID, day: date) -> Slot:
    """Return a template's slot of a day. Raises `SlotUnknown` where the template has none."""
    template = session.get(ShiftTemplate, template_id)
    if day not in template_days(session, template, day, day):
        raise no.SlotUnknown(day)
    return dated_slot(session, template_id, day)


def template_days(session: Session, template: ShiftTemplate, first: date, last: date) -> list[date]:
    """Return the days from one to another, both included, on which a template has a shift, closing days left out."""
    closed = {row[0] for row in session.values("SELECT day FROM closing_day WHERE withdrawn = 0")}
    since, until = template.valid_from or date.min, template.valid_until or date.max
    cycle = cycle_of(session)
    return [
        day
        for day in cycle_days(cycle, template.week, template.weekday, max(first, since), min(last, until))
        if day.isoformat() not in closed
    ]


def look(session: Session, slot: Slot) -> SlotHours:
    """Return what is known of a slot; one whose shift is not made has the hours of its template."""
    made = session.find(Shift, slot.shift_id)
    if made is not None:
        return SlotHours(made.starts, made.ends, made.task_id, made.leader_id, is_made=True, cancelled=made.cancelled)
    if slot.template_id is None:
        raise no.SlotUnknown(slot.day)
    template, zone = session.get(ShiftTemplate, slot.template_id), zone_of(session)
    day = cycle_of(session).first_day(slot.day) + timedelta(template.weekday - 1)
    starts, ends = moment(day, template.start, zone), moment(day, template.end, zone)
    return SlotHours(starts, ends, template.task_id, template.leader_id, is_made=False, cancelled=False)


def slots_between(session: Session, first: datetime, last: datetime) -> list[Slot]:
    """Return the slots that start after a moment and not after another, made or not, the earliest first."""
    made = session.rows(Shift, _SHIFTS, (milliseconds(first), milliseconds(last)))
    slots = [(row.starts, Slot(row.id, row.template_id, row.day)) for row in made]
    zone = zone_of(session)
    days = first.astimezone(zone).date(), last.astimezone(zone).date()
    for template in session.rows(ShiftTemplate, f"SELECT {columns(ShiftTemplate)} FROM shift_template"):  # noqa: S608
        for slot in unmade(session, template, *days):
            starts = moment(slot.day, template.start, zone)
            if first < starts <= last:
                slots.append((starts, slot))
    return [slot for _, slot in sorted(slots, key=lambda one: (one[0], one[1].shift_id.int))]


def unmade(session: Session, template: ShiftTemplate, first: date, last: date) -> Iterator[Slot]:
    """Return a template's slots from one day to another whose shifts are not made yet."""
    cycle = cycle_of(session)
    made = session.values(
        "SELECT day FROM shift WHERE template_id = ? AND day BETWEEN ? AND ?",
        (template.id, first - WEEK, last + WEEK),
    )
    weeks = {cycle.first_day(date.fromisoformat(row[0])) for row in made}
    for day in template_days(session, template, first, last):
        week = cycle.first_day(day)
        if week not in weeks:
            yield Slot(shift_id(template.id, week), template.id, day)
