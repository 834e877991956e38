"""The board of shifts with a full shop: 2,000 members, 1,560 shifts in a year, every place of which has its holder or not.

It is opened as often on an empty shop, in turns; it is scrolled through half a year, by wheel and by page; and every act
that can be done on it is done, with what it says beforehand and with its taking back. What is measured runs in the thread
of the window: nothing of it may hold the window up for 100 ms, by what is ours of the clock (see `holding`).

Scrolling: 60 pictures in each second of the clock, and 99 of 100 pictures with at most a sixtieth of a second of work.
While somebody is looked for beside the window, the board is painted all the time, as for somebody who goes on scrolling.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean, median, quantiles
from typing import NamedTuple
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.office_app import build_office
from beesdesk.settings import Settings
from beesdesk.shifts import board_acts as acts
from beesdesk.shifts.duties import correct
from beesdesk.shifts.generating import generate_next
from beesdesk.shifts.model import Place
from beesdesk.shifts.week_board import BoardSeat, BoardShift
from beesdesk.shop import Shop
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.office.board_deeds import BoardCall
from beesdesk.ui.office.board_foreseen import foreseen_on_board
from beesdesk.ui.office.board_model import Span
from beesdesk.ui.office.board_page import BoardPage
from beesdesk.ui.office.board_plan import PlanDialog
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.theme import STYLE
from beesdesk.words import Language, Mode, PlaceKind, Role
from benchmarks.holding import LONGEST, Disk, Machine, Taken, disk_of, held_up, said, timed, too_long
from benchmarks.roster import WEEKS, Bench

RATE = 60
"""Pictures a second."""
PROPOSALS = 3
"""Rounds of what takes seconds each."""
FRAME = 16.7
"""Milliseconds: one picture of a screen at 60 Hz."""
MOST_OPENING = 5.0
"""So many times as long as an empty board may a full one take to open."""
KEY = 1 / 30
"""Seconds from one key to the next while it is held down."""
WHEEL = 120
"""Px of one turn of the wheel, and a little more."""
WHO = UUID(int=0xF1CE).hex
OPENED = datetime(2026, 3, 2, 8, tzinfo=UTC)
"""When the board is opened: two months of the year are behind it."""
SIZE = (1920, 1080)


def make_shops(folder: Path, members: int) -> tuple[Path, Path]:
    """Make a full shop and an empty one; return their folders."""
    empty = folder / "empty"
    Shop.open(empty, ballast=0).close()
    bench = Bench(folder, members)
    bench.furnish(Mode.REGULAR)
    for _ in range(WEEKS):
        bench.shop.do(generate_next)
    bench.shop.do(_loosen)
    bench.shop.do(_owe, bench.members[::5])
    bench.shop.close()
    return folder / "shop", empty


def _loosen(session: Session) -> None:
    """Let somebody of the office in, and every fourth place be empty."""
    session.insert(Person(UUID(hex=WHO), None, "Ada", Role.OFFICE, None, None, withdrawn=False))
    for number, row in enumerate(session.values("SELECT id FROM place ORDER BY id")):
        if number % 4 == 0:
            session.change(Place, UUID(bytes=row[0]), member_id=None, kind=None)


def _owe(session: Session, members: list[UUID]) -> None:
    """Let members owe a compensation each: somebody must be there to be proposed."""
    for member in members:
        correct(session, member, {"sc": -1}, now=OPENED, who=WHO, reason="missed a shift")


@contextmanager
def opened(app: QApplication, folder: Path) -> Iterator[OfficeWindow]:
    """Show the desk's window on a shop, somebody of the office before it."""
    with closing(Shop.open(folder, lambda: OPENED, ballast=0)) as shop:
        window = build_office(app, shop, Settings(language=Language.FR, scanner="none", theme="light"))
        Janitor(window)  # garbage is collected as in the program
        window.resize(*SIZE)
        window.show()
        window.desk._who = WHO  # noqa: SLF001 - nobody is asked for a PIN here
        window.pages.setEnabled(True)
        app.processEvents()
        yield window
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def opening(app: QApplication, full: Path, empty: Path, rounds: int) -> tuple[float, float]:
    """Return how long the board takes to open, full and empty, at the median."""
    taken: dict[Path, list[float]] = {full: [], empty: []}
    for _ in range(rounds):
        for folder, times in taken.items():
            with opened(app, folder) as window:
                times.append(timed(app, lambda window=window: window.open_page(BoardPage)).seen)
    return median(taken[full]), median(taken[empty])


class Ride(NamedTuple):
    """A ride through the board: its pictures, and what held the window up between two of them."""

    pictures: list[Taken]
    between: list[Taken]

    def a_second(self, *, disturbed: bool) -> float:
        """Return how many pictures are painted in a second of the clock; of what is ours of it, where others work too."""
        return 1000 / mean(one.ours if disturbed else one.seen for one in self.pictures)

    def slow(self, figure: str) -> float:
        """Return the 99th of a hundred turns of the window, by a figure of what they take."""
        return quantiles((getattr(one, figure) for one in (*self.pictures, *self.between)), n=100)[98]


def scrolling(app: QApplication, board: BoardPage) -> Ride:
    """Ride through half a year: down by the wheel, up by pages."""
    bar = board.grid.verticalScrollBar()
    bar.setValue(0)
    app.processEvents()
    ride = Ride([], [])
    while bar.value() < bar.maximum():
        _picture(app, lambda: bar.setValue(bar.value() + WHEEL), ride)
    while bar.value() > 0:
        _picture(app, lambda: bar.setValue(bar.value() - bar.pageStep()), ride)
    return ride


def _picture(app: QApplication, deed: Callable[[], object], ride: Ride) -> None:
    """Add a picture, and whatever held the window up until the next key of one held down (30 a second)."""
    end = time.perf_counter() + KEY
    ride.pictures.append(timed(app, deed))
    idle = [Taken(0.0, 0.0)]
    while time.perf_counter() < end:
        idle.append(timed(app, lambda: None))
    ride.between.append(max(idle))


class Acts:
    """Every act of the board, some rounds of each: `alone` what the window does, `beside` what it does meanwhile."""

    def __init__(self, app: QApplication, board: BoardPage, disk: Disk) -> None:
        self._app, self._board, self._disk = app, board, disk
        self.alone: dict[str, list[Taken]] = {}
        self.beside: dict[str, list[Taken]] = {}

    def carry_out(self, rounds: int) -> None:
        """Do all of them, with the board following: foreseen, done, taken back, done again."""
        board = self._board
        shifts = _to_come(board)
        for at in range(rounds):
            here, there = shifts[at], shifts[at + 40]
            for name, call in _calls(here, there, _stranger(board, here)).items():
                self._note(f"{name}, foreseen", lambda call=call: foreseen_on_board(board.deeds.foresee(call), {}))
                self._note(name, lambda call=call: _surely(board.deeds.carry_out(call)))
                self._note(f"{name}, undone", lambda: _surely(board.deeds.undo()))
                self._note(f"{name}, redone", lambda: _surely(board.deeds.redo()))
                _surely(board.deeds.undo())
                self._disk.measure()
        for shift in shifts[:rounds]:
            self._note("find somebody", lambda shift=shift: board.look_for(_someone(shift).member_id))
            self._note("nobody", lambda: board.look_for(None))
            for toggle in (board.bar.gaps, board.bar.leaderless):
                self._note(f"filter {toggle.text()}", toggle.click)
                self._note(f"filter {toggle.text()}, off", toggle.click)
            for span in Span:
                self._note(f"show {span}", lambda span=span: board.show_span(span))
            board.show_span(Span.MONTHS)

    def propose(self, rounds: int) -> None:
        """Look for somebody, for one shift and for all gaps, while the board is painted again and again."""
        board = self._board
        for shift in _to_come(board)[:rounds]:
            board.grid.choose(shift.id)
            self._note("propose, until it is asked", board.proposals.propose)
            self._meanwhile("propose, the window meanwhile", lambda: board.proposals.busy)
            plan = PlanDialog(board._desk, board.window(), board.deeds)  # noqa: SLF001 - as its key does it
            self._note("propose for all gaps, until it is asked", plan.open)
            self._meanwhile("propose for all gaps, the window meanwhile", lambda plan=plan: plan.busy)
            if not plan.found:
                raise RuntimeError("nobody was proposed")
            plan.close()

    def _note(self, name: str, deed: Callable[[], object]) -> None:
        self.alone.setdefault(name, []).append(timed(self._app, deed, self._disk))

    def _meanwhile(self, name: str, busy: Callable[[], bool]) -> None:
        paint = self._board.grid.viewport().update
        self.beside.setdefault(name, []).append(held_up(self._app, busy, paint))


def _surely(done: object) -> None:
    if not done:
        raise RuntimeError("an act was refused")


def _to_come(board: BoardPage) -> list[BoardShift]:
    found = (board.model.shift(key) for _, key in sorted(board.model.grid.cells.items()))
    return [
        one for one in found if one is not None and one.starts > OPENED + timedelta(days=7) and one.free and one.held
    ]


def _someone(shift: BoardShift) -> BoardSeat:
    return next(seat for seat in shift.seats if seat.member_id and seat.kind is PlaceKind.REGULAR)


def _stranger(board: BoardPage, shift: BoardShift) -> UUID:
    """Return somebody who is in no shift of that week."""
    week = board.model.row(board.model.grid.places[shift.id][0]).week
    there = {seat.member_id for row in board.source.week(week).shifts for seat in row.seats}
    rows = board._desk.shop.read(Session.values, "SELECT id FROM member ORDER BY number")  # noqa: SLF001
    return next(key for key in (UUID(bytes=row[0]) for row in rows) if key not in there)


def _calls(here: BoardShift, there: BoardShift, other: UUID) -> dict[str, BoardCall]:
    seat = _someone(here)
    who = tuple(one.member_id for one in here.seats if one.member_id is not None)
    return {
        "add": BoardCall(acts.add_member, (here.id, other), "", (other,), coming=(other, here.id, None)),
        "take off": BoardCall(acts.take_off, (seat.id,), "", who[:1], leaving=seat.id),
        "move": BoardCall(acts.move_member, (seat.id, there.id), "", who[:1]),
        "replace": BoardCall(acts.replace_member, (seat.id, other), "", (who[0], other)),
        "lead": BoardCall(acts.set_shift_leader, (here.id, other), ""),
        "place more": BoardCall(acts.add_place, (here.id,), ""),
        "place less": BoardCall(acts.drop_place, (here.id,), ""),
        "cancel": BoardCall(acts.cancel, (here.id,), "", who),
    }


def main() -> int:
    """Print the figures; 1 if a limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--members", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=7)
    chosen = options.parse_args()
    app = QApplication(["bench", *STYLE])
    with tempfile.TemporaryDirectory() as root:
        full, empty = make_shops(Path(root), chosen.members)
        machine = Machine()
        broken = [*_opens(app, full, empty, chosen.rounds), *_lives(app, full, chosen.rounds, machine)]
        print(machine)
    for sentence in broken:
        print(f"BROKEN {sentence}")
    return bool(broken)


def _opens(app: QApplication, full: Path, empty: Path, rounds: int) -> Iterator[str]:
    whole, none = opening(app, full, empty, rounds)
    print(
        f"board opened: full {whole:.1f} ms, empty {none:.1f} ms: {whole / none:.2f} times (at most {MOST_OPENING:g})"
    )
    if whole > none * MOST_OPENING:
        yield "opening"


def _lives(app: QApplication, full: Path, rounds: int, machine: Machine) -> Iterator[str]:
    with opened(app, full) as window, disk_of(window.desk.shop) as disk:
        board = window.open_page(BoardPage)
        board.show_span(Span.MONTHS)
        app.processEvents()
        shown = len(board.model.grid.cells)
        ride = scrolling(app, board)
        rate = ride.a_second(disturbed=machine.is_disturbed())
        print(
            f"{shown} shifts scrolled, {len(ride.pictures)} pictures: {rate:.0f} a second of the clock (at least"
            f" {RATE}); work of a picture: p50 {median(one.worked for one in ride.pictures):.2f} ms, p99"
            f" {ride.slow('worked'):.2f} ms (at most {FRAME}); clock: p50 {median(one.seen for one in ride.pictures):.2f}"
            f" ms, p99 {ride.slow('seen'):.2f} ms"
        )
        if ride.slow("worked") > FRAME or rate < RATE:
            yield "scrolling"
        acts = Acts(app, board, disk)
        acts.carry_out(rounds)
        acts.propose(min(rounds, PROPOSALS))
        for name, taken in (acts.alone | acts.beside).items():
            print(f"{name:<44} {said(taken)}")
            if too_long(taken, disturbed=machine.is_disturbed(), alone=name in acts.alone):
                yield name
        print(f"(an act: at most {LONGEST:g} ms of work, and of the clock without the disk and the queue)")
        print(disk)
        if not disk.fair():
            yield "waiting for the disk"


if __name__ == "__main__":
    sys.exit(main())
