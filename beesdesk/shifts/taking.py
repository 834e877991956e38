"""May a member come into a slot? The same questions for whoever books, swaps, exchanges or offers."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import from_milliseconds
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts import roster
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.known import policy_of, state_of, today_of
from beesdesk.shifts.limits import Span, days_that_matter, is_alone_with_beginners, is_too_close, too_many, why_not
from beesdesk.shifts.model import Shift, ShiftTemplate, Skill, Task
from beesdesk.shifts.policies.bees import GONE, BeesState
from beesdesk.shifts.promises import deeds_of, has_left, is_in_by_deeds, promised_slots
from beesdesk.shifts.refusals import NoShifts, ShiftBegun, ShiftFull
from beesdesk.shifts.seats import Seat, seats_of
from beesdesk.shifts.slots import Slot, SlotHours, look, unmade
from beesdesk.words import FactKind, Mode

_MADE: Final = """
SELECT s.id, s.day, s.starts, s.ends FROM place p JOIN shift s ON s.id = p.shift_id
WHERE {whose} = ? AND p.state != 'cancel' AND s.cancelled = 0 AND s.day BETWEEN ? AND ?
"""
_DONE: Final = """
SELECT count(*) FROM place WHERE state = 'done'
AND ((member_id = :member AND (replaced_by IS NULL OR kind IS NULL)) OR (replaced_by = :member AND kind IS NOT NULL))
"""


class Taker:
    """A member before slots, with what has to be known of the member asked once.

    `first` and `last` are the days of the slots; `giving` are shifts that are given away for one of them.
    """

    def __init__(
        self, session: Session, member_id: UUID, first: date, last: date, *, now: datetime, giving: Iterable[UUID] = ()
    ) -> None:
        """Ask what has to be known. Raises `NoShifts` and `HasLeft` of a member who takes no shifts at all."""
        self.state = refuse_gone(session, member_id, now)
        self._session, self._member, self._now = session, member_id, now
        self._today, given = today_of(session, now), set(giving)
        self._parameters = policy_of(session).parameters.on(self._today)
        days = days_that_matter(first)[0], days_that_matter(last)[1]
        known = commitments(session, member_id, *days, today=self._today)
        self._held = [one for one in known if one.shift_id not in given]
        self._experienced = is_experienced(session, member_id, self._parameters.beginner_shifts)
        self._lacking: dict[UUID | None, ShopError | None] = {None: None}

    def refusal(self, slot: Slot, hours: SlotHours) -> ShopError | None:
        """Return why the member cannot come into a slot, None if nothing speaks against it."""
        if hours.cancelled:
            return no.ShiftCancelled(hours.starts)
        if self.state.covered(slot.day):
            return no.AwayThatDay(slot.day)
        parameters = self._parameters
        return (
            why_not(
                span(slot, hours), self._held, now=self._now,
                most_per_day=parameters.most_per_day, most_per_month=parameters.most_per_month,
            )
            or self._lacks_skill(hours.task_id)
            or self._is_alone(slot, hours)
        )  # fmt: skip

    def _lacks_skill(self, task_id: UUID | None) -> ShopError | None:
        if task_id not in self._lacking:
            skill = skill_of(self._session, task_id)
            is_able = skill is None or can(self._session, self._member, skill.id)
            lacks = None if skill is None or is_able else no.SkillNeeded(skill.name_fr, skill.name_nl, skill.name_en)
            self._lacking[task_id] = lacks
        return self._lacking[task_id]

    def _is_alone(self, slot: Slot, hours: SlotHours) -> ShopError | None:
        """Refuse a beginner where nobody else in the slot, the shift leader included, has worked before."""
        if self._experienced:
            return None
        others = {seat.member_id for seat in seats_of(self._session, slot, self._today)} | {hours.leader_id}
        least = self._parameters.beginner_shifts
        known = (is_experienced(self._session, one, least) for one in others - {None, self._member} if one is not None)
        return no.BeginnersAlone() if is_alone_with_beginners(known, comes_experienced=False) else None


def refuse_taking(
    session: Session, member_id: UUID, slot: Slot, *, now: datetime, giving: Iterable[UUID] = ()
) -> BeesState:
    """Raise why a member cannot come into a slot; return what is known of the member.

    Raises `ShiftCancelled`, `NoShifts`, `HasLeft`, `AwayThatDay`, `AlreadyInShift`, `ShiftsOverlap`, `TooManyThatDay`,
    `TooManyThatMonth`, `SkillNeeded`, `BeginnersAlone`.
    """
    taker = Taker(session, member_id, slot.day, slot.day, now=now, giving=giving)
    refusal = taker.refusal(slot, look(session, slot))
    if refusal is not None:
        raise refusal
    return taker.state


def refuse_gone(session: Session, member_id: UUID, now: datetime) -> BeesState:
    """Return what is known of a member who takes shifts. Raises `HasLeft`, `NoShifts`."""
    state = state_of(session, member_id, today_of(session, now))
    if state.status in GONE:
        raise no.HasLeft(name_of_member(session, member_id))
    if state.mode not in (Mode.REGULAR, Mode.IRREGULAR):
        raise NoShifts(name_of_member(session, member_id))
    return state


def refuse_too_many(session: Session, member_id: UUID, slot: Slot, *, now: datetime) -> None:
    """Raise `TooManyThatDay` or `TooManyThatMonth` where a slot would be one too many for a member."""
    today = today_of(session, now)
    parameters = policy_of(session).parameters.on(today)
    held = commitments(session, member_id, *days_that_matter(slot.day), today=today)
    days = [one.day for one in held if one.starts > now]
    refusal = too_many(slot.day, days, parameters.most_per_day, parameters.most_per_month)
    if refusal is not None:
        raise refusal


def refuse_late(session: Session, starts: datetime, *, now: datetime, office: bool) -> None:
    """Raise `ShiftBegun`, or `TooLateAlone` where a member has too few hours left and the office does not do it."""
    if starts <= now:
        raise ShiftBegun(starts)
    hours = policy_of(session).parameters.on(today_of(session, now)).least_hours
    if not office and is_too_close(now, starts, hours):
        raise no.TooLateAlone(starts, hours)


def skill_of(session: Session, task_id: UUID | None) -> Skill | None:
    """Return the skill that a task asks for."""
    task = None if task_id is None else session.get(Task, task_id)
    return None if task is None or task.skill_id is None else session.get(Skill, task.skill_id)


def can(session: Session, member_id: UUID, skill_id: UUID) -> bool:
    """Tell whether a member has a skill."""
    known = "SELECT 1 FROM member_skill WHERE member_id = ? AND skill_id = ? AND withdrawn = 0"
    return bool(session.value(known, (member_id, skill_id)))


def is_experienced(session: Session, member_id: UUID, least: int) -> bool:
    """Tell whether a member has done so many shifts, or has a history from before the shop kept it here."""
    if least <= 0:
        return True
    opened = "SELECT 1 FROM standing_fact WHERE member_id = ? AND kind = ?"
    if session.value(opened, (member_id, FactKind.OPENING)):
        return True
    return bool(session.value(_DONE, {"member": member_id}) >= least)


def commitments(session: Session, member_id: UUID, first: date, last: date, *, today: date) -> list[Span]:
    """Return the shifts of a member from one day to another: held, done, stood in for, and those not made yet."""
    found: dict[UUID, Span] = {}
    for whose in ("p.member_id", "p.replaced_by"):
        for key, day, starts, ends in session.values(_MADE.format(whose=whose), (member_id, first, last)):
            shift = UUID(bytes=key)
            found[shift] = Span(shift, date.fromisoformat(day), from_milliseconds(starts), from_milliseconds(ends))
    for slot in _unmade_slots(session, member_id, max(first, today), last, today):
        found.setdefault(slot.shift_id, span(slot, look(session, slot)))
    return sorted(found.values(), key=lambda one: (one.starts, one.shift_id.int))


def span(slot: Slot, hours: SlotHours) -> Span:
    """Return when a slot is."""
    return Span(slot.shift_id, slot.day, hours.starts, hours.ends)


def refuse_full(session: Session, slot: Slot, today: date) -> Seat:
    """Return the first empty seat of a slot. Raises `ShiftFull`."""
    free = next((seat for seat in seats_of(session, slot, today) if seat.is_free), None)
    if free is None:
        raise ShiftFull
    return free


def _unmade_slots(session: Session, member_id: UUID, first: date, last: date, today: date) -> list[Slot]:
    """Return the slots that a member will be in once their shifts are made."""
    state = state_of(session, member_id, today)
    slots = []
    for regular in roster.templates_of(session, member_id):
        template = session.get(ShiftTemplate, regular.template_id)
        slots += [
            slot
            for slot in unmade(session, template, first, last)
            if not state.covered(slot.day) and not has_left(session, slot.shift_id, member_id)
        ]
    for slot in promised_slots(session, member_id, first, last):
        if session.find(Shift, slot.shift_id) is None and is_in_by_deeds(
            member_id, deeds_of(session, slot.shift_id), otherwise=False
        ):
            slots.append(slot)
    return slots
