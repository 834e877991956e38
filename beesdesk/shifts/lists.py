"""The lists of the office: who and what has to be looked after, a few questions however large the shop is."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.members.lost_cards import CardWish, card_requests
from beesdesk.members.people import name_of
from beesdesk.shifts.clashes import Clash, clashes
from beesdesk.shifts.gaps import next_gaps, task_names
from beesdesk.shifts.known import today_of
from beesdesk.shifts.lateness import LateMember, late_members
from beesdesk.shifts.member_list import RULES, MemberRow, member_rows
from beesdesk.shifts.statistics import Step, unwatched
from beesdesk.shifts.suggesting import Proposal
from beesdesk.values import dataclass
from beesdesk.words import Language, ListName

_SHEETS: Final = """
SELECT s.id AS sheet_id, s.day, s.starts, s.ends, count(l.id) FILTER (WHERE l.added = 0) AS expected,
       count(l.id) FILTER (WHERE l.state = 'done') AS present, s.attended, s.validated_by, s.notes, s.comments,
       coalesce(json_array_length(s.warnings), 0) AS warnings
FROM sheet s LEFT JOIN sheet_line l ON l.sheet_id = s.id AND l.removed = 0
WHERE {} GROUP BY s.id ORDER BY s.starts, s.ends
"""
_UNVALIDATED: Final = """
s.validated IS NULL AND s.ends <= ?
AND EXISTS (SELECT 1 FROM shift t WHERE t.cancelled = 0 AND t.starts BETWEEN s.starts - 60000 AND s.starts + 60000)
"""
"""Slots that were called off need no validation."""
_UNREAD: Final = "(s.notes IS NOT NULL OR s.warnings IS NOT NULL) AND s.validated IS NOT NULL AND s.notes_read IS NULL"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A sheet: who was expected, who came, and what was noted for the office; `warnings` counts its own."""

    sheet_id: UUID
    day: date
    starts: datetime
    ends: datetime
    expected: int
    present: int
    attended: int | None
    validated_by: str | None
    notes: str | None
    comments: str | None
    warnings: int


@dataclass(frozen=True, slots=True)
class GapLine:
    """A shift that lacks `free` people; `skill` is what its task asks for, `led` tells whether somebody leads it."""

    shift_id: UUID
    day: date
    starts: datetime
    ends: datetime
    task: str
    skill: str
    free: int
    held: int
    led: bool


@dataclass(frozen=True, slots=True)
class ClashLine:
    """A member in two shifts at once, the first of which begins on `day`."""

    member_id: UUID
    places: tuple[UUID, UUID]
    name: str
    day: date
    starts: datetime
    other_starts: datetime


Row = MemberRow | LateMember | SheetLine | GapLine | ClashLine | Proposal | CardWish
OF_MEMBERS: Final = frozenset(ListName(name) for name in RULES)
"""Lists of which a row is a member."""
PERSONAL: Final = frozenset(ListName) - {ListName.GAPS}
"""Lists that name people."""


def lists(
    session: Session, language: Language, *, now: datetime, step: Step = unwatched
) -> Mapping[ListName, tuple[Row, ...]]:
    """Return all lists with their rows, in the reader's language; no suggestions, which take the solver its time.

    `step` is told how many members are done, of how many.
    """
    everybody = member_rows(session, now=now, step=step)
    return {
        **{ListName(name): tuple(row for row in everybody if rule(row)) for name, rule in RULES.items()},
        ListName.LATE: tuple(late_members(session, now=now)),
        ListName.UNVALIDATED: tuple(unvalidated(session, now=now)),
        ListName.NOTES: tuple(unread(session)),
        ListName.CARDS: tuple(card_requests(session)),
        ListName.GAPS: tuple(gap_lines(session, language, now=now)),
        ListName.SUGGESTIONS: (),
        ListName.CLASHES: tuple(_clash(session, one) for one in clashes(session, now=now)),
    }


def unvalidated(session: Session, *, now: datetime) -> list[SheetLine]:
    """Return the sheets of slots that are over and that nobody has validated, the oldest first."""
    return session.rows(SheetLine, _SHEETS.format(_UNVALIDATED), (milliseconds(now),))


def unread(session: Session) -> list[SheetLine]:
    """Return the sheets whose notes or warnings the office has not read, the oldest first, with names for references."""
    who_is: Callable[[str], str] = cache(lambda who: name_of(session, who))

    def named(row: SheetLine) -> SheetLine:
        by = row.validated_by and who_is(row.validated_by)
        return SheetLine(
            row.sheet_id, row.day, row.starts, row.ends, row.expected, row.present, row.attended, by, row.notes,
            row.comments, row.warnings,
        )  # fmt: skip

    return [named(row) for row in session.rows(SheetLine, _SHEETS.format(_UNREAD))]


def gap_lines(session: Session, language: Language, *, now: datetime) -> list[GapLine]:
    """Return the shifts of the coming weeks that lack people, the earliest first."""
    tasks, skills = task_names(session, language), skill_names(session, language)

    def name(names: Mapping[UUID, str], key: UUID | None) -> str:
        return "" if key is None else names.get(key, "")

    return [
        GapLine(
            row.shift_id, row.day, row.starts, row.ends, name(tasks, row.task_id), name(skills, row.skill_id), row.free,
            row.held, row.leader_id is not None,
        )
        for row in next_gaps(session, now=now)
    ]  # fmt: skip


def skill_names(session: Session, language: Language) -> dict[UUID, str]:
    """Return the names of all skills, also of those that are no longer asked for."""
    rows = session.values("SELECT id, name_fr, name_nl, name_en FROM skill")
    return {UUID(bytes=row[0]): row[1 + tuple(Language).index(language)] for row in rows}


def _clash(session: Session, one: Clash) -> ClashLine:
    places, day = (one.first_place, one.second_place), today_of(session, one.first_starts)
    return ClashLine(one.member_id, places, one.name, day, one.first_starts, one.second_starts)
