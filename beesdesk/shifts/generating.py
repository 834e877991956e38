"""Shifts made of templates, week by week; templates made, changed, ended. Made again, nothing is made twice."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts import refusals as no
from beesdesk.shifts import roster
from beesdesk.shifts.calendar import WEEK, Cycle, moment, place_id, shift_id
from beesdesk.shifts.known import ROTATION, known_standing, policy_of, rotation_of, today_of, zone_of
from beesdesk.shifts.messages import tell_cancelled, tell_moved, tell_reopened
from beesdesk.shifts.model import Place, RegularPlace, Rotation, Shift, ShiftTemplate
from beesdesk.shifts.policies.bees import GONE, BeesState, from_json
from beesdesk.shifts.promises import Seated, deeds_of, seated
from beesdesk.words import PlaceState

_TEMPLATES: Final = f"SELECT {columns(ShiftTemplate)} FROM shift_template ORDER BY week, weekday, start, id"  # noqa: S608
_MOST_MINUTES: Final = 48 * 60


def generate_week(session: Session, week: date, templates: Iterable[ShiftTemplate] | None = None) -> int:
    """Make the shifts of a week that begins on a day, of these templates, else of those with its letter.

    Return how many were made. What is there already stays as it is. Regular members hold the first places, except those
    who are away or exempted on that day.
    """
    if templates is None:
        rotation = rotation_of(session)
        letter = Cycle(rotation.reference, rotation.letters).letter(week)
        templates = [one for one in all_templates(session) if one.week == letter]
    maker = _Maker(session, week)
    return sum(maker.make(template) for template in templates)


def generate_next(session: Session) -> int:
    """Make the next week's shifts, and have the following week come next; return how many shifts."""
    rotation = rotation_of(session)
    made = generate_week(session, rotation.next_week)
    keep_rotation(session, replace(rotation, next_week=rotation.next_week + WEEK))
    return made


def generate_ahead(session: Session, *, now: datetime) -> int:
    """Make the shifts of all weeks that are due: as far ahead as the shop has set, missed ones too; return how many."""
    today = today_of(session, now)
    until = today + timedelta(policy_of(session).parameters.on(today).generate_ahead)
    made = 0
    while rotation_of(session).next_week <= until:
        made += generate_next(session)
    return made


def keep_rotation(session: Session, rotation: Rotation) -> None:
    """Write how the weeks go round."""
    if session.find(Rotation, ROTATION) is None:
        session.insert(rotation)
    else:
        session.change(
            Rotation, ROTATION, reference=rotation.reference, letters=rotation.letters, next_week=rotation.next_week
        )


def all_templates(session: Session) -> list[ShiftTemplate]:
    """Return all templates, those that have ended too."""
    return session.rows(ShiftTemplate, _TEMPLATES)


# Templates


def add_templates(session: Session, wanted: Iterable[ShiftTemplate], *, now: datetime) -> list[UUID]:
    """Make templates, several at once; their shifts too, where the weeks are made already. Raises `HoursImpossible`."""
    made = []
    for template in wanted:
        _refuse_hours(template.start, template.end)
        session.insert(template)
        made.append(template.id)
        _make_in_made_weeks(session, template, now)
    return made


def _make_in_made_weeks(session: Session, template: ShiftTemplate, now: datetime) -> None:
    """Make a template's shifts to come in the weeks whose shifts are made already; cancelled ones come back."""
    rotation = rotation_of(session)
    cycle = Cycle(rotation.reference, rotation.letters)
    for week in cycle.weeks(max(today_of(session, now), rotation.reference), rotation.next_week - timedelta(1)):
        if cycle.letter(week) != template.week:
            continue
        former = session.find(Shift, shift_id(template.id, week))
        if former is None:
            _Maker(session, week).make(template, not_before=now)
        elif former.cancelled and former.starts > now:
            reopen_as_planned(session, former.id, now=now)


def reopen_as_planned(session: Session, shift: UUID, *, now: datetime) -> bool:
    """Have a cancelled shift take place after all, as its template has it by now; return False where that has none then.

    A template that has ended, moved to another letter, or to a day that is closed or gone by has none.
    """
    known = session.get(Shift, shift)
    template = None if known.template_id is None else session.find(ShiftTemplate, known.template_id)
    if template is None:
        reopen_shift(session, shift, now=now)
        return True
    rotation, zone = rotation_of(session), zone_of(session)
    cycle = Cycle(rotation.reference, rotation.letters)
    day = cycle.first_day(known.day) + timedelta(template.weekday - 1)
    starts, ends = moment(day, template.start, zone), moment(day, template.end, zone)
    closed = session.value("SELECT 1 FROM closing_day WHERE withdrawn = 0 AND day = ?", (day,))
    if closed or starts <= now or not _valid(template, day) or cycle.letter(day) != template.week:
        return False
    if (known.day, known.starts, known.ends, known.task_id) != (day, starts, ends, template.task_id):
        session.change(Shift, shift, day=day, starts=starts, ends=ends, task_id=template.task_id)
    reopen_shift(session, shift, now=now)
    _fit(session, shift, template.places)
    return True


def reopen_shift(session: Session, shift: UUID, *, now: datetime) -> None:
    """Have a cancelled shift take place after all: its places come back, empty where the holder has gone meanwhile.

    Who is to come is told.
    """
    session.change(Shift, shift, cancelled=False)
    for place in roster.places_of_shift(session, shift):
        if place.state is not PlaceState.CANCEL:
            continue
        session.change(Place, place.id, state=PlaceState.OPEN)
        known = known_standing(session, place.member_id) if place.member_id else None
        if known is not None and known.status in GONE:
            roster.empty(session, place)
    tell_reopened(session, session.get(Shift, shift), now)


def new_template(
    week: str, weekday: int, start: int, end: int, places: int, task_id: UUID | None = None, since: date | None = None
) -> ShiftTemplate:
    """Return a template to be made; hours are minutes of the local day."""
    return ShiftTemplate(uuid7(), week, weekday, start, end, task_id, places, None, since, None)


def every(
    weeks: Iterable[str], weekdays: Iterable[int], hours: Iterable[tuple[int, int]], places: int, task_id: UUID | None
) -> list[ShiftTemplate]:
    """Return templates for all these weeks, weekdays and hours, to be made."""
    spans = list(hours)
    days = list(weekdays)
    return [
        new_template(week, day, start, end, places, task_id) for week in weeks for day in days for start, end in spans
    ]


def set_places(session: Session, template_id: UUID, places: int, *, now: datetime) -> None:
    """Give a template, and its shifts to come, more or fewer places. Empty ones go first, taken ones stay.

    Raises `TooFewPlaces` where there are more regular members.
    """
    regulars = len(roster.regulars_of(session, template_id))
    if places < max(regulars, 1):
        raise no.TooFewPlaces(regulars)
    session.change(ShiftTemplate, template_id, places=places)
    for shift in roster.future_shifts(session, template_id, now):
        _fit(session, shift.id, places)


def set_hours(session: Session, template_id: UUID, weekday: int, start: int, end: int, *, now: datetime) -> None:
    """Move a template, and with it its shifts to come, to another weekday and other hours; tell their members. Raises `HoursImpossible`."""
    _refuse_hours(start, end)
    session.change(ShiftTemplate, template_id, weekday=weekday, start=start, end=end)
    rotation, zone = rotation_of(session), zone_of(session)
    cycle = Cycle(rotation.reference, rotation.letters)
    for shift in roster.future_shifts(session, template_id, now):
        day = cycle.first_day(shift.day) + timedelta(weekday - 1)
        session.change(Shift, shift.id, day=day, starts=moment(day, start, zone), ends=moment(day, end, zone))
        tell_moved(session, shift, now)


def set_week(session: Session, template_id: UUID, week: str, *, now: datetime) -> list[UUID]:
    """Move a template, with its regular members, to the weeks of another letter.

    Its shifts to come in the former weeks are cancelled, those in the new ones made. Return whose places are cancelled.
    """
    template = session.get(ShiftTemplate, template_id)
    if template.week == week:
        return []
    session.change(ShiftTemplate, template_id, week=week)
    holders = [
        holder
        for shift in roster.future_shifts(session, template_id, now)
        for holder in cancel_shift(session, shift.id, now=now)
    ]
    _make_in_made_weeks(session, replace(template, week=week), now)
    return list(dict.fromkeys(holders))


def set_task(session: Session, template_id: UUID, task_id: UUID | None, *, now: datetime) -> None:
    """Give a template, and its shifts to come, another task."""
    session.change(ShiftTemplate, template_id, task_id=task_id)
    for shift in roster.future_shifts(session, template_id, now):
        session.change(Shift, shift.id, task_id=task_id)


def set_leader(session: Session, template_id: UUID, leader_id: UUID | None, *, now: datetime) -> None:
    """Give a template, and its shifts to come that its former leader leads or nobody does, another shift leader."""
    former = session.get(ShiftTemplate, template_id).leader_id
    session.change(ShiftTemplate, template_id, leader_id=leader_id)
    for shift in roster.future_shifts(session, template_id, now):
        if shift.leader_id in (former, None):
            session.change(Shift, shift.id, leader_id=leader_id)


def end_template(session: Session, template_id: UUID, last: date, *, now: datetime) -> list[UUID]:
    """Let a template have no shifts after a day; return the members who lose a place in a shift to come by that."""
    session.change(ShiftTemplate, template_id, valid_until=last)
    losing: list[UUID] = []
    for shift in roster.future_shifts(session, template_id, now):
        if shift.day > last:
            losing += cancel_shift(session, shift.id, now=now)
    if last < today_of(session, now):
        for regular in roster.regulars_of(session, template_id):
            session.change(RegularPlace, regular.id, ended=now)
    return list(dict.fromkeys(losing))


def cancel_shift(session: Session, shift: UUID, *, now: datetime) -> list[UUID]:
    """Cancel a shift with its open places; return the members who held them. It costs nobody anything.

    They are told, and so are those who would have replaced or led them.
    """
    known = session.get(Shift, shift)
    if known.cancelled:
        return []
    session.change(Shift, shift, cancelled=True)
    holders, others = [], [known.leader_id]
    for place in roster.places_of_shift(session, shift):
        if place.state is PlaceState.OPEN:
            session.change(Place, place.id, state=PlaceState.CANCEL)
            if place.member_id is not None:
                holders.append(place.member_id)
                others.append(place.replaced_by)
    tell_cancelled(session, shift, [*holders, *filter(None, others)], now)
    return holders


def copy_template(
    session: Session, template_id: UUID, weeks: Iterable[str], weekdays: Iterable[int], *, now: datetime
) -> list[UUID]:
    """Make the same slot, without its members, in other weeks and on other weekdays."""
    source = session.get(ShiftTemplate, template_id)
    days = list(weekdays)
    wanted = [
        replace(source, id=uuid7(), week=week, weekday=day, leader_id=None)
        for week in weeks
        for day in days
        if (week, day) != (source.week, source.weekday)
    ]
    return add_templates(session, wanted, now=now)


# The making


class _Maker:
    """What making the shifts of one week needs to know, asked once."""

    def __init__(self, session: Session, week: date) -> None:
        self._session = session
        self._week = week
        self._zone: ZoneInfo = zone_of(session)
        self._closed = {
            date.fromisoformat(row[0]) for row in session.values("SELECT day FROM closing_day WHERE withdrawn = 0")
        }
        self._away = _away(session)

    def make(self, template: ShiftTemplate, *, not_before: datetime | None = None) -> bool:
        """Make a template's shift of the week; return False where it is there, or has no day."""
        session = self._session
        day = self._week + timedelta(template.weekday - 1)
        if not _valid(template, day) or day in self._closed:
            return False
        key = shift_id(template.id, self._week)
        starts = moment(day, template.start, self._zone)
        if (not_before is not None and starts <= not_before) or session.find(Shift, key) is not None:
            return False
        leader = template.leader_id
        if leader is not None and self._is_away(leader, day):
            leader = None
        session.insert(
            Shift(
                key,
                template.id,
                template.task_id,
                day,
                starts,
                moment(day, template.end, self._zone),
                leader,
                cancelled=False,
            )
        )
        regulars = [
            one.member_id for one in roster.regulars_of(session, template.id) if not self._is_away(one.member_id, day)
        ]
        agreed = deeds_of(session, key, lambda member: self._is_away(member, day))
        session.insert_many(
            _place(key, position, seat) for position, seat in enumerate(seated(regulars, template.places, agreed))
        )
        return True

    def _is_away(self, member_id: UUID, day: date) -> bool:
        state = self._away.get(member_id)
        return state is not None and state.covered(day)


def _place(shift: UUID, position: int, seat: Seated | None) -> Place:
    member, kind, solidarity = (None, None, False) if seat is None else (seat.member_id, seat.kind, seat.solidarity)
    return Place(place_id(shift, position), shift, position, member, kind, None, solidarity, PlaceState.OPEN)


def _away(session: Session) -> dict[UUID, BeesState]:
    """Return the states of the members who have a leave or an exemption."""
    policy = policy_of(session)
    rows = session.values(
        "SELECT id, state FROM standing WHERE state LIKE '%leave_first%' OR state LIKE '%exemption_first%'"
    )
    return {UUID(bytes=key): from_json(policy, text) for key, text in rows}


def _valid(template: ShiftTemplate, day: date) -> bool:
    since, until = template.valid_from, template.valid_until
    return (since is None or since <= day) and (until is None or day <= until)


def _fit(session: Session, shift: UUID, places: int) -> None:
    """Give a shift so many places: cancelled ones come back first, empty ones go first."""
    known = roster.places_of_shift(session, shift)
    standing = [place for place in known if place.state is not PlaceState.CANCEL]
    cancelled = [place for place in known if place.state is PlaceState.CANCEL and place.member_id is None]
    for place in cancelled[: max(places - len(standing), 0)]:
        session.change(Place, place.id, state=PlaceState.OPEN)
    for position in range(len(known), len(known) + places - len(standing) - len(cancelled)):
        roster.add_place(session, shift, position)
    spare = [place for place in standing if place.member_id is None and place.state is PlaceState.OPEN]
    for place in spare[::-1][: max(len(standing) - places, 0)]:
        session.change(Place, place.id, state=PlaceState.CANCEL)


def _refuse_hours(start: int, end: int) -> None:
    if not 0 <= start < end <= _MOST_MINUTES or start >= _MOST_MINUTES // 2:
        raise no.HoursImpossible
