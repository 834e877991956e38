"""What the board shows of the shop: which weeks, and which of their shifts; a week is read when it is first asked for."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.shifts.calendar import WEEK, Cycle
from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.known import cycle_of, zone_of
from beesdesk.shifts.template_board import template_weeks
from beesdesk.shifts.week_board import BoardSeat, BoardShift, Outline, Week, outline, shifts_of_member, week_board
from beesdesk.ui.language import spoken
from beesdesk.ui.office.board_grid import Grid, arrange, tasks_first
from beesdesk.ui.office.board_model import Span
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.values import dataclass

WEEKS: Final = {Span.WEEK: 1, Span.CYCLE: 4, Span.MONTHS: 26, Span.TEMPLATES: 4}
"""How many weeks are shown at once."""
STEPS: Final = {Span.WEEK: 1, Span.CYCLE: 4, Span.MONTHS: 13, Span.TEMPLATES: 0}
"""How many weeks earlier or later is one step."""
_ROOMS: Final = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which shifts are shown: of one task, with empty places, without a leader, of whoever is looked for."""

    task: UUID | None = None
    gaps: bool = False
    leaderless: bool = False
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Arranged:
    """What stands where: the letters of the weeks shown, the tasks' names, the shifts of whoever is looked for."""

    grid: Grid
    letters: dict[date, str]
    tasks: dict[UUID, str]
    lit: frozenset[UUID]
    zone: ZoneInfo


class BoardSource:
    """The weeks from `day` on, as many as `span` says; `person` is whoever is looked for."""

    def __init__(self, desk: OfficeDesk) -> None:
        self._desk = desk
        self.day: date = desk.shop_day()
        self.span = Span.WEEK
        self.person: UUID | None = None
        self._templates: dict[date, Week] = {}
        self._known: dict[date, Week] = {}

    def arranged(self, wanted: Wanted) -> Arranged:
        """Return the shifts that are wanted as they are now; every week is read anew from here on."""
        shop = self._desk.shop
        cycle, zone, tasks = shop.read(cycle_of), shop.read(zone_of), shop.read(task_names, spoken())
        self._known.clear()
        weeks, shifts = self._regular(zone) if self.span is Span.TEMPLATES else self._dated(cycle, wanted)
        lit = frozenset() if self.person is None else shop.read(shifts_of_member, self.person)
        order = {key: place for place, key in enumerate(tasks)}
        shown = tasks_first((one for one in shifts if _is_wanted(one, wanted, lit)), order)
        grid = arrange(shown, weeks, with_days=self.span is not Span.WEEK)
        return Arranged(grid, {week: cycle.letter(week) for week in weeks}, tasks, lit, zone)

    def week(self, first: date) -> Week:
        """Return a week that is shown, by its first day."""
        if first not in self._known:
            found = self._templates.get(first)
            self._known[first] = self._desk.shop.read(week_board, first) if found is None else found
        return self._known[first]

    def seat(self, key: UUID) -> BoardSeat | None:
        """Return a place that somebody holds in a week that was read."""
        seats = (seat for week in self._known.values() for shift in week.shifts for seat in shift.seats)
        return next((seat for seat in seats if seat.id == key and seat.member_id is not None), None)

    def rooms(self, weeks: list[date], text: str, titled: Callable[[BoardShift], str]) -> list[BoardShift]:
        """Return the shifts to come that have room, and whose words begin with all that was typed."""
        words, now = text.casefold().split(), self._desk.now()
        shifts = (shift for week in weeks[: WEEKS[Span.CYCLE]] for shift in self.week(week).shifts)
        found = [one for one in shifts if one.free and one.starts > now and _begins(titled(one), words)]
        return found[:_ROOMS]

    def _dated(self, cycle: Cycle, wanted: Wanted) -> tuple[list[date], list[Outline]]:
        self._templates = {}
        first = cycle.first_day(self.day)
        while self.span is Span.CYCLE and cycle.letter(first) != cycle.letters[0]:
            first -= WEEK
        weeks = [first + place * WEEK for place in range(WEEKS[self.span])]
        return weeks, self._desk.shop.read(outline, first, weeks[-1] + WEEK, counting=wanted.gaps)

    def _regular(self, zone: ZoneInfo) -> tuple[list[date], list[Outline]]:
        weeks = self._desk.shop.read(template_weeks, self._desk.shop_day())
        self._templates = {week.first: week for week in weeks}
        shifts = [
            Outline(
                one.id, one.day, one.starts.astimezone(zone), one.ends.astimezone(zone), one.task_id, one.leader_id,
                one.free,
            )
            for week in weeks
            for one in week.shifts
        ]  # fmt: skip
        return list(self._templates), shifts


def _is_wanted(one: Outline, wanted: Wanted, theirs: frozenset[UUID]) -> bool:
    return (
        (wanted.task is None or one.task_id == wanted.task)
        and (not wanted.gaps or one.free > 0)
        and (not wanted.leaderless or (one.leader_id is None and not one.cancelled))
        and (not wanted.theirs or one.id in theirs)
    )


def _begins(title: str, words: list[str]) -> bool:
    parts = title.casefold().replace("\u00a0", " ").split()
    return all(any(part.startswith(word) for part in parts) for word in words)
