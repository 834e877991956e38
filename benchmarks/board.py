"""The board of shifts with a full shop: 2,000 members, 1,560 shifts in a year, every place of which has its holder or not.

It is opened as often on an empty shop, in turns; it is scrolled through half a year, by wheel and by page; and every act
that can be done on it is done, with what it says beforehand and with its taking back. What is measured runs in the thread
of the window: nothing of it may hold the window up for 100 ms.
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
from statistics import median, quantiles
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
from benchmarks.roster import WEEKS, Bench

FRAME = 16.7
"""Milliseconds: one picture of a screen at 60 Hz."""
LONGEST = 100.0
"""Milliseconds that an act may hold the window up."""
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
    bench.shop.close()
    return folder / "shop", empty


def _loosen(session: Session) -> None:
    """Let somebody of the office in, and every fourth place be empty."""
    session.insert(Person(UUID(hex=WHO), None, "Ada", Role.OFFICE, None, None, withdrawn=False))
    for number, row in enumerate(session.values("SELECT id FROM place ORDER BY id")):
        if number % 4 == 0:
            session.change(Place, UUID(bytes=row[0]), member_id=None, kind=None)


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


class Taken(NamedTuple):
    """Milliseconds until a deed is done and what it changed is painted, and of them those that the processor worked for us."""

    seen: float
    worked: float


def timed(app: QApplication, deed: Callable[[], object]) -> Taken:
    """Return what a deed takes."""
    start, worked = time.perf_counter(), time.thread_time()
    deed()
    app.processEvents()
    return Taken((time.perf_counter() - start) * 1000, (time.thread_time() - worked) * 1000)


def opening(app: QApplication, full: Path, empty: Path, rounds: int) -> tuple[float, float]:
    """Return how long the board takes to open, full and empty, at the median."""
    taken: dict[Path, list[float]] = {full: [], empty: []}
    for _ in range(rounds):
        for folder, times in taken.items():
            with opened(app, folder) as window:
                times.append(timed(app, lambda window=window: window.open_page(BoardPage)).seen)
    return median(taken[full]), median(taken[empty])


def scrolling(app: QApplication, board: BoardPage) -> list[Taken]:
    """Return what each picture of a ride through half a year takes: down by the wheel, up by pages."""
    bar = board.grid.verticalScrollBar()
    bar.setValue(0)
    app.processEvents()
    frames = []
    while bar.value() < bar.maximum():
        frames += _frame(app, lambda: bar.setValue(bar.value() + WHEEL))
    while bar.value() > 0:
        frames += _frame(app, lambda: bar.setValue(bar.value() - bar.pageStep()))
    return frames


def _frame(app: QApplication, deed: Callable[[], object]) -> list[Taken]:
    """Return what a picture took, and whatever held the window up until the next key of one held down (30 a second)."""
    end = time.perf_counter() + KEY
    frames = [timed(app, deed)]
    idle = [Taken(0.0, 0.0)]
    while time.perf_counter() < end:
        idle.append(timed(app, lambda: None))
    return [*frames, max(idle)]


def acting(app: QApplication, board: BoardPage) -> dict[str, Taken]:
    """Return what every act takes with the board following it: foreseen, done, taken back, done again."""
    worst: dict[str, Taken] = {}

    def note(name: str, deed: Callable[[], object]) -> None:
        worst[name] = max(worst.get(name, Taken(0.0, 0.0)), timed(app, deed))

    shifts = _to_come(board)
    for at in range(6):
        here, there = shifts[at], shifts[at + 40]
        for name, call in _calls(here, there, _stranger(board, here)).items():
            note(f"{name}, foreseen", lambda call=call: foreseen_on_board(board.deeds.foresee(call), {}))
            note(name, lambda call=call: _surely(board.deeds.carry_out(call)))
            note(f"{name}, undone", lambda: _surely(board.deeds.undo()))
            note(f"{name}, redone", lambda: _surely(board.deeds.redo()))
            _surely(board.deeds.undo())
    note("find somebody", lambda: board.look_for(_someone(shifts[0]).member_id))
    note("nobody", lambda: board.look_for(None))
    for toggle in (board.bar.gaps, board.bar.leaderless):
        note(f"filter {toggle.text()}", toggle.click)
        toggle.click()
    for span in Span:
        note(f"show {span}", lambda span=span: board.show_span(span))
    board.show_span(Span.WEEK)
    board.grid.choose(None)
    note("propose, until it is asked", board.proposals.propose)
    worst["propose, the window meanwhile"] = held_up(app, lambda: board.proposals.busy)
    plan = PlanDialog(board._desk, board.window(), board.deeds)  # noqa: SLF001 - as its key does it
    note("propose for all gaps, until it is asked", plan.open)
    worst["propose for all gaps, the window meanwhile"] = held_up(app, lambda: plan.busy)
    plan.close()
    return worst


def held_up(app: QApplication, busy: Callable[[], bool]) -> Taken:
    """Return the longest time that the window stood still while somebody was looked for beside it."""
    longest = Taken(0.0, 0.0)
    while busy():
        longest = max(longest, timed(app, lambda: None))
    return longest


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
    broken = []
    with tempfile.TemporaryDirectory() as root:
        full, empty = make_shops(Path(root), chosen.members)
        whole, none = opening(app, full, empty, chosen.rounds)
        print(
            f"board opened: full {whole:.1f} ms, empty {none:.1f} ms: {whole / none:.2f} times (at most {MOST_OPENING:g})"
        )
        if whole > none * MOST_OPENING:
            broken.append("opening")
        with opened(app, full) as window:
            board = window.open_page(BoardPage)
            board.show_span(Span.MONTHS)
            app.processEvents()
            shown = len(board.model.grid.cells)
            frames = scrolling(app, board)
            slow = quantiles((taken.seen for taken in frames), n=100)[98]
            half, worked = (median(getattr(taken, name) for taken in frames) for name in Taken._fields)
            print(
                f"{shown} shifts scrolled, {len(frames)} pictures: p50 {half:.2f} ms, p99 {slow:.2f} ms (at most {FRAME};"
                f" processor: p50 {worked:.2f} ms)"
            )
            if slow > FRAME:
                broken.append("scrolling")
            for name, taken in acting(app, board).items():
                print(f"{name:<44} {taken.seen:6.1f} ms (at most {LONGEST:g}; processor: {taken.worked:.1f} ms)")
                if taken.seen > LONGEST:
                    broken.append(name)
    for sentence in broken:
        print(f"BROKEN {sentence}")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
