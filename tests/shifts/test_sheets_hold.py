"""Whatever is scanned, edited and validated in whatever order, a sheet keeps its promises."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from fake_roster import task
from fake_sheets import place, shift, worker
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts import attendance, check_in, sheet_lines
from beesdesk.shifts.attendance import charged
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_queries import LineRow, lines_of, sheet_row
from beesdesk.shifts.validating import Feedback, correct, validate
from beesdesk.words import Mode, PlaceKind, PlaceState, TeamSize

STATES = (PlaceState.DONE, PlaceState.ABSENT_0, PlaceState.ABSENT_1, PlaceState.ABSENT_2)
MODES = (Mode.REGULAR, Mode.REGULAR, Mode.REGULAR, Mode.IRREGULAR, Mode.IRREGULAR)
ANYBODY = st.integers(0, len(MODES) - 1)
WHO = ANYBODY | st.sampled_from((2, 4))
"""Whom a step is about; those whom nobody expects more often, since most can become of them."""
STEPS = st.one_of(
    st.tuples(st.just("scan"), WHO),
    st.tuples(st.just("add"), WHO, st.sampled_from(PlaceKind)),
    st.tuples(st.just("state"), WHO, st.sampled_from(STATES)),
    st.tuples(st.just("replace"), WHO, st.none() | WHO),
    st.tuples(st.just("remove"), WHO),
    st.tuples(st.just("task"), WHO, st.integers(0, 1)),
    st.tuples(st.just("make")),
    st.tuples(st.just("hold"), st.integers(0, 4), st.none() | WHO),
)


class Room:
    """A shop with one slot: five places of two tasks, five people, one sheet."""

    def __init__(self, shop: FakeShop) -> None:
        self.shop = shop
        self.people = [worker(shop, f"M{number}", mode) for number, mode in enumerate(MODES)]
        self.tasks = [task(shop, "till"), task(shop, "cheese")]
        first, second, _, irregular, _ = self.people
        self.places = shift(shop, [first, irregular, None], task=self.tasks[0])
        self.places += shift(shop, [second, None], task=self.tasks[1])
        (self.sheet,) = shop.do(make_due_sheets, now=shop.now())
        self.corrected: dict[UUID, PlaceState] = {}
        self.office = shop.person("Bureau", "office")

    def lines(self) -> list[LineRow]:
        return self.shop.read(lines_of, self.sheet)

    def line(self, who: int) -> UUID | None:
        return next((line.id for line in self.lines() if line.member_id == self.people[who].id), None)

    def take(self, step: tuple[object, ...]) -> None:
        """Do one thing; a refusal is as good as any other answer."""
        with suppress(ShopError):
            self._do(step)
        self.look()

    def _do(self, step: tuple[object, ...]) -> None:
        do, now = self.shop.do, self.shop.now()
        match step:
            case "scan", int(who):
                do(check_in.check_in, self.sheet, self.people[who].card, now=now)
            case "add", int(who), PlaceKind() as kind:
                do(sheet_lines.add, self.sheet, self.people[who].id, self.tasks[0], kind, now=now)
            case "make", *_:
                do(make_due_sheets, now=now)
            case "hold", int(at), who:
                member = self._id(who)
                do(attendance.hold, self.places[at], member, PlaceKind.REGULAR, now=now, who=self.office)
            case str(what), int(who), *rest if (line := self.line(who)) is not None:
                self._edit(what, line, *rest)

    def _edit(self, what: str, line: UUID, value: object = None) -> None:
        do, now = self.shop.do, self.shop.now()
        match what, value:
            case "state", PlaceState() as state:
                do(sheet_lines.set_state, line, state)
            case "replace", who:
                do(sheet_lines.replace, line, self._id(who), now=now)
            case "remove", _:
                do(sheet_lines.remove, line)
            case "task", int(number):
                do(sheet_lines.set_task, line, self.tasks[number])

    def _id(self, who: object) -> UUID | None:
        return self.people[who].id if isinstance(who, int) else None

    def look(self) -> None:
        """Nobody stands on the sheet twice, in whatever part."""
        lines = self.lines()
        people = [line.member_id for line in lines] + [line.replaced_by for line in lines if line.replaced_by]
        assert len(set(people)) == len(people)

    def finish(self) -> None:
        """Make the sheet fit to be validated, and validate it once the slot has begun."""
        self.shop.clock.pass_by(minutes=11)
        for line in self.lines():
            if line.added and line.state is not PlaceState.DONE:
                self.shop.do(sheet_lines.remove, line.id)
            elif line.added and line.task_id is None:
                self.shop.do(sheet_lines.set_task, line.id, self.tasks[1])
        self.shop.do(validate, self.sheet, Feedback(TeamSize.ENOUGH), now=self.shop.now(), who=self.office)

    def correct(self, who: int, state: PlaceState) -> None:
        """Say something else of somebody afterwards, where something was said."""
        line = next((one for one in self.lines() if one.member_id == self.people[who].id), None)
        if line is not None and line.place_id is not None and not (line.added and state.absent):
            self.shop.do(correct, line.id, state, "asked", now=self.shop.now(), who=self.office)
            self.corrected[line.place_id] = state

    def compare(self) -> None:
        """What is written down of the slot's places is what the sheet says, no more and no less."""
        said: dict[UUID, tuple[UUID | None, PlaceState]] = {}
        for line in self.lines():
            if line.place_id is not None:
                stands = place(self.shop, line.place_id)
                assert (stands.member_id, stands.replaced_by) == (line.member_id, line.replaced_by)
                state = self.corrected.get(line.place_id, line.state)
                assert line.stands is stands.state is state
                said[line.place_id] = (charged(stands), state)
        found = self.shop.read(Session.values, LAST)
        known = {UUID(bytes=key): (UUID(bytes=member), PlaceState(state)) for key, member, state in found}
        assert known == said
        sheet = self.shop.read(sheet_row, self.sheet)
        assert sheet is not None
        assert sheet.attended == sum(line.state is PlaceState.DONE for line in self.lines())


LAST = """
SELECT place_id, member_id, state FROM standing_fact f WHERE place_id IS NOT NULL AND state != 'open'
AND NOT EXISTS (SELECT 1 FROM standing_fact g WHERE g.place_id = f.place_id AND g.member_id = f.member_id
AND (g.noted, g.id) > (f.noted, f.id))
"""
"""What is said last of each place for each member."""


@contextmanager
def room(template: Path) -> Iterator[Room]:
    with TemporaryDirectory() as folder:
        shop = FakeShop.in_folder(Path(folder) / "shop", template)
        shop.numbers = count(1)
        try:
            yield Room(shop)
        finally:
            shop.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, min_size=3, max_size=25), st.lists(st.tuples(ANYBODY, st.sampled_from(STATES)), max_size=4))
def test_nobody_is_twice_on_a_sheet_and_attendance_is_what_it_says(
    template: Path, steps: list[tuple[object, ...]], corrections: list[tuple[int, PlaceState]]
) -> None:
    with room(template) as it:
        for step in steps:
            it.take(step)
        it.finish()
        it.look()
        it.compare()
        for who, state in corrections:
            it.correct(who, state)
        it.compare()
