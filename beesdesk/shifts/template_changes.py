"""Slots of the week as somebody plans them: several made at once, one changed in all that is told of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.generating import (
    add_templates,
    end_template,
    every,
    reopen_shift,
    set_hours,
    set_leader,
    set_places,
    set_task,
    set_week,
)
from beesdesk.shifts.known import cycle_of, today_of
from beesdesk.shifts.model import Shift, ShiftTemplate
from beesdesk.shifts.roster import future_shifts
from beesdesk.values import dataclass
from beesdesk.words import Language

_VALID: Final = f"""
SELECT {columns(ShiftTemplate, "t")}, l.first_name || ' ' || l.family_name AS leader
FROM shift_template t LEFT JOIN member l ON l.id = t.leader_id
WHERE t.valid_until IS NULL OR t.valid_until >= ? ORDER BY t.week, t.weekday, t.start, t.id
"""  # noqa: S608 - names are ours
_REGULARS: Final = """
SELECT r.template_id, m.first_name || ' ' || m.family_name FROM regular_place r JOIN member m ON m.id = r.member_id
WHERE r.ended IS NULL ORDER BY r.since, r.id
"""
_LEADERS: Final = """
SELECT m.id, m.first_name || ' ' || m.family_name FROM worker w JOIN member m ON m.id = w.id
WHERE w.leader = 1 AND m.erased IS NULL ORDER BY m.first_name, m.family_name, m.id
"""
_TASKS: Final = "SELECT id, name_fr, name_nl, name_en FROM task WHERE withdrawn = 0 ORDER BY position, code"


@dataclass(frozen=True, slots=True)
class SlotEnd:
    """How long a template lasted before it was ended, and which shifts that called off."""

    until: date | None
    shifts: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A template as it is shown: with its leader's name and those of its regular members, the first one first."""

    id: UUID
    week: str
    weekday: int
    start: int
    end: int
    task_id: UUID | None
    places: int
    leader_id: UUID | None
    valid_from: date | None
    valid_until: date | None
    leader: str | None
    members: tuple[str, ...]

    @property
    def free(self) -> int:
        """How many regular places nobody has."""
        return max(0, self.places - len(self.members))

    @property
    def wish(self) -> "SlotWish":
        """What it is now, as something to be changed."""
        return SlotWish(self.week, self.weekday, self.start, self.end, self.places, self.task_id, self.leader_id)


@dataclass(frozen=True, slots=True)
class _Valid:
    id: UUID
    week: str
    weekday: int
    start: int
    end: int
    task_id: UUID | None
    places: int
    leader_id: UUID | None
    valid_from: date | None
    valid_until: date | None
    leader: str | None


@dataclass(frozen=True, slots=True)
class SlotWish:
    """What a template is to be; hours are minutes of the local day."""

    week: str
    weekday: int
    start: int
    end: int
    places: int
    task_id: UUID | None
    leader_id: UUID | None


@dataclass(frozen=True, slots=True)
class Named:
    """Something that is chosen by its name."""

    id: UUID
    name: str


def slot_rows(session: Session, today: date) -> list[SlotRow]:
    """Return the templates that have not ended before a day, in the order of the weeks."""
    members: dict[UUID, list[str]] = {}
    for key, name in session.values(_REGULARS):
        members.setdefault(UUID(bytes=key), []).append(name)
    return [
        SlotRow(
            row.id, row.week, row.weekday, row.start, row.end, row.task_id, row.places, row.leader_id, row.valid_from,
            row.valid_until, row.leader, tuple(members.get(row.id, ())),
        )
        for row in session.rows(_Valid, _VALID, (today,))
    ]  # fmt: skip


def leaders(session: Session) -> list[Named]:
    """Return who leads shifts, by name."""
    return [Named(UUID(bytes=key), name) for key, name in session.values(_LEADERS)]


def tasks(session: Session, language: Language) -> list[Named]:
    """Return the tasks that are done, in their order, named in a language."""
    column = 1 + tuple(Language).index(language)
    return [Named(UUID(bytes=row[0]), row[column]) for row in session.values(_TASKS)]


def letters(session: Session, today: date) -> list[tuple[str, date]]:
    """Return the week letters in their order, each with the first day of its next week, the present one included."""
    cycle = cycle_of(session)
    first = cycle.first_day(today)
    following = [first + place * WEEK for place in range(len(cycle.letters))]
    return [(letter, next(day for day in following if cycle.letter(day) == letter)) for letter in cycle.letters]


def add_slots(
    session: Session,
    wish: SlotWish,
    weeks: Iterable[str],
    weekdays: Iterable[int],
    since: date | None = None,
    *,
    now: datetime,
) -> list[UUID]:
    """Make such a template in all these weeks and on all these weekdays, from a day on. Raises `HoursImpossible`."""
    made = every(weeks, weekdays, [(wish.start, wish.end)], wish.places, wish.task_id)
    return add_templates(session, (replace(one, leader_id=wish.leader_id, valid_from=since) for one in made), now=now)


def change_slot(session: Session, template_id: UUID, wish: SlotWish, *, now: datetime) -> None:
    """Make a template what it is to be, and its shifts to come with it; what is so already stays untouched.

    Raises `HoursImpossible`, `TooFewPlaces`.
    """
    known = session.get(ShiftTemplate, template_id)
    if wish.week != known.week:
        set_week(session, template_id, wish.week, now=now)
    if (wish.weekday, wish.start, wish.end) != (known.weekday, known.start, known.end):
        set_hours(session, template_id, wish.weekday, wish.start, wish.end, now=now)
    if wish.places != known.places:
        set_places(session, template_id, wish.places, now=now)
    if wish.task_id != known.task_id:
        set_task(session, template_id, wish.task_id, now=now)
    if wish.leader_id != known.leader_id:
        set_leader(session, template_id, wish.leader_id, now=now)


def withdraw_slots(session: Session, templates: Iterable[UUID], *, now: datetime) -> None:
    """Let templates have no shifts from today on, as when they were made by mistake."""
    yesterday = today_of(session, now) - timedelta(1)
    for template in templates:
        end_template(session, template, yesterday, now=now)


def what_ends(session: Session, template_id: UUID, last: date, *, now: datetime) -> SlotEnd:
    """Return what the end of a template after a day would change, for `go_on` to take back."""
    until = session.get(ShiftTemplate, template_id).valid_until
    return SlotEnd(until, tuple(one.id for one in future_shifts(session, template_id, now) if one.day > last))


def go_on(session: Session, template_id: UUID, end: SlotEnd, *, now: datetime) -> None:
    """Take the end of a template back: it lasts as long as before, and the shifts that were called off take place.

    Those that have begun meanwhile stay called off. Whoever is to come again is told.
    """
    session.change(ShiftTemplate, template_id, valid_until=end.until)
    for key in end.shifts:
        shift = session.get(Shift, key)
        if shift.cancelled and shift.starts > now:
            reopen_shift(session, key, now=now)
