"""The shift templates as the board shows them: one week for each letter, with the regular members of every slot."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.calendar import WEEK, moment
from beesdesk.shifts.generating import all_templates
from beesdesk.shifts.known import cycle_of, zone_of
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.shifts.week_board import BoardSeat, BoardShift, Week
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState

_REGULARS: Final = """
SELECT r.id, r.template_id, r.member_id, m.number, m.first_name || ' ' || m.family_name AS name,
       m.first_name || ' ' || substr(m.family_name, 1, 1) || '.' AS short
FROM regular_place r JOIN member m ON m.id = r.member_id WHERE r.ended IS NULL ORDER BY r.since, r.id
"""
_NAMES: Final = (
    "SELECT id, first_name || ' ' || family_name FROM member WHERE id IN (SELECT leader_id FROM shift_template)"
)


@dataclass(frozen=True, slots=True)
class _Regular:
    id: UUID
    template_id: UUID
    member_id: UUID
    number: int
    name: str
    short: str


def template_weeks(session: Session, today: date) -> list[Week]:
    """Return a week for each letter, with what the templates that are valid on a day say of it.

    Its first day is that of the present cycle. A slot has the id of its template, an empty place that of nobody.
    """
    cycle = cycle_of(session)
    regulars: dict[UUID, list[_Regular]] = {}
    for row in session.rows(_Regular, _REGULARS):
        regulars.setdefault(row.template_id, []).append(row)
    leaders = {UUID(bytes=key): name for key, name in session.values(_NAMES)}
    first = cycle.first_day(today)
    while cycle.letter(first) != cycle.letters[0]:
        first -= WEEK
    valid = [one for one in all_templates(session) if one.valid_until is None or one.valid_until >= today]
    zone = zone_of(session)

    def slot(one: ShiftTemplate, week: date) -> BoardShift:
        day = week + timedelta(one.weekday - 1)
        held = [_held(row) for row in regulars.get(one.id, ())]
        empty = [_empty(one.id)] * max(one.places - len(held), 0)
        leader = leaders.get(one.leader_id) if one.leader_id else None
        return BoardShift(
            one.id, one.id, day, moment(day, one.start, zone), moment(day, one.end, zone), one.task_id, one.leader_id,
            leader, (*held, *empty),
        )  # fmt: skip

    weeks = []
    for place, letter in enumerate(cycle.letters):
        week = first + place * WEEK
        shifts = sorted(
            (slot(one, week) for one in valid if one.week == letter), key=lambda one: (one.starts, one.id.int)
        )
        weeks.append(Week(letter, week, tuple(shifts)))
    return weeks


def _held(row: _Regular) -> BoardSeat:
    return BoardSeat(
        row.id, row.template_id, row.member_id, row.number, row.name, row.short, PlaceKind.REGULAR, PlaceState.OPEN,
        None, None,
    )  # fmt: skip


def _empty(template: UUID) -> BoardSeat:
    return BoardSeat(template, template, None, None, None, None, None, PlaceState.OPEN, None, None)
