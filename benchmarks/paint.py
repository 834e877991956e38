"""From the end of a scan to the painted line, through the real window: the same for any catalogue and any basket.

A scan is typed as a keyboard scanner types it. The clock runs from its last key (Enter) until the window has been painted
with the new line, which includes the durable commit. Baskets of 20 lines and lines 481 to 520 of a long one are measured
in turns, on a small and on a large catalogue, so that all four see the same machine. Garbage is collected as always.
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.app import Program, build
from beesdesk.db.session import Session
from beesdesk.pos.actions import scan
from beesdesk.pos.sessions import open_till
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.parts.rows import LineList
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language
from benchmarks.catalogue import fill

SMALL, LARGE = 1_000, 57_000
FIRST, LATE, LATE_UNTIL = 20, 480, 520
MOST_RATIO = 1.3
FRAME = 16.7
"""Milliseconds: one picture of a screen at 60 Hz."""
PATIENCE = 2.0
"""Seconds in which a line must have been painted."""
LONGEST_GAP = 79
"""Milliseconds between two keys of a scan, as many as the till allows: other programs may hold this one up."""
Cell = tuple[int, str]


class Taken(NamedTuple):
    """Milliseconds: as somebody sees them, and of them those that the processor worked for us."""

    seen: float
    worked: float


class PaintWatch(QObject):
    """Notes the paint that shows the last line of a list."""

    def __init__(self, lines: LineList) -> None:
        super().__init__(lines)
        self._lines = lines
        self._rows = 0
        self.painted = False
        lines.viewport().installEventFilter(self)

    def expect(self, rows: int) -> None:
        """Wait for the paint of that many lines."""
        self._rows, self.painted = rows, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        model = self._lines.lines
        if isinstance(event, QPaintEvent) and model.rowCount() == self._rows:
            last = self._lines.visualRect(model.index(self._rows - 1, 0))
            self.painted = self.painted or event.region().intersects(last)
        return super().eventFilter(watched, event)


def timed_scan(app: QApplication, window: TillWindow, watch: PaintWatch, code: str) -> Taken | None:
    """Type a code and return what passed from its Enter to the painted line.

    None where the machine stood still between two keys: then they are a person's, and no scan.
    """
    watch.expect(len(window.desk.state.lines) + 1)
    handle = window.windowHandle()
    for digit in code:
        QTest.keyClick(handle, Qt.Key(ord(digit)))
    start, worked = time.perf_counter(), time.thread_time()
    QTest.keyPress(handle, Qt.Key.Key_Return)
    while not watch.painted and time.perf_counter() - start < PATIENCE:
        app.processEvents()
    taken = Taken((time.perf_counter() - start) * 1000, (time.thread_time() - worked) * 1000)
    QTest.keyRelease(handle, Qt.Key.Key_Return)
    if watch.painted:
        return taken
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    return None


def timed(app: QApplication, window: TillWindow, watch: PaintWatch, codes: Iterable[str]) -> list[Taken]:
    """Return what each of some scans took."""
    return [taken for code in codes if (taken := timed_scan(app, window, watch, code)) is not None]


def clear(app: QApplication, window: TillWindow) -> None:
    """Give the basket up, and let the window paint that it is empty."""
    window.desk.cancel("bench")
    app.processEvents()


def fill_basket(session: Session, codes: Sequence[str], shop: Shop) -> None:
    """Put lines into the basket, as quickly as it goes."""
    now = shop.now()
    for code in codes:
        scan(session, code, now=now, today=now.date(), language=Language.FR)


@contextmanager
def opened(app: QApplication, folder: Path, *, display: bool = False) -> Iterator[TillWindow]:
    """Show the window of a shop as the program does, everything loaded, and with it perhaps the customer display."""
    with closing(Shop.open_existing(folder)) as shop:
        window = build(app, shop, Settings(scanner="none", wedge_gap=LONGEST_GAP, customer_display=display))
        window.resize(1280, 800)
        window.show()
        QTest.qWaitForWindowActive(window)
        program = window.findChild(Program)
        if program is None:
            raise RuntimeError("a window without its program")
        program.start_devices()
        program.settle()
        if program.second_screen is not None:
            program.second_screen.display.resize(1920, 1080)
        while program.background.busy:
            app.processEvents()
        yield window
        program.stop()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def round_of(
    app: QApplication, folder: Path, codes: Sequence[str], products: int, *, display: bool
) -> dict[Cell, list[Taken]]:
    """Measure baskets of 20 lines, and as many lines beyond the 480th."""
    many = cycle(codes)
    times: dict[Cell, list[Taken]] = {(products, "first"): [], (products, "late"): []}
    with opened(app, folder, display=display) as window:
        desk, watch = window.desk, PaintWatch(window.panel.list)
        timed(app, window, watch, islice(many, 3))  # the first scan of all reads what no later one needs to
        clear(app, window)
        for _ in range((LATE_UNTIL - LATE) // FIRST):
            times[products, "first"] += timed(app, window, watch, islice(many, FIRST))
            clear(app, window)
        desk.shop.do(fill_basket, list(islice(many, LATE)), desk.shop)
        desk.reload()
        app.processEvents()
        times[products, "late"] += timed(app, window, watch, islice(many, LATE_UNTIL - LATE))
        clear(app, window)
    return times


def make_shop(folder: Path, products: int) -> list[str]:
    """Make a shop with an open till; return the codes of its products."""
    with closing(Shop.open(folder, ballast=0)) as shop:
        codes = fill(shop, products)
        shop.do(open_till, Decimal(100), cashier="Nadia", now=shop.now())
    return codes


def measure(rounds: int, *, display: bool = False) -> dict[Cell, list[Taken]]:
    """Return what every scan took, by size of the catalogue and place in the basket."""
    app = QApplication(["bench", "-style", "Fusion"])
    times: dict[Cell, list[Taken]] = {
        (products, place): [] for products in (SMALL, LARGE) for place in ("first", "late")
    }
    with tempfile.TemporaryDirectory() as root:
        shops = {products: Path(root) / str(products) for products in (SMALL, LARGE)}
        codes = {products: make_shop(folder, products) for products, folder in shops.items()}
        before = collections()
        for _ in range(rounds):
            for products, folder in shops.items():
                step = products // SMALL  # codes from all over the catalogue
                for cell, found in round_of(app, folder, codes[products][::step], products, display=display).items():
                    times[cell] += found
    if min(map(len, times.values())) < rounds * (LATE_UNTIL - LATE) * 0.9:
        raise RuntimeError("too many scans were not painted")
    if collections() == before:
        raise RuntimeError("garbage was not collected")
    return times


def collections() -> int:
    """Return how often garbage was collected so far."""
    return sum(stats["collections"] for stats in gc.get_stats())


def judge(times: dict[Cell, list[Taken]]) -> list[str]:
    """Print the table; return the limits that are broken."""
    broken = []
    half = {cell: median(taken.seen for taken in found) for cell, found in times.items()}
    for (products, place), found in times.items():
        slow = quantiles((taken.seen for taken in found), n=100)[98]
        worked = median(taken.worked for taken in found)
        name = "lines 1-20" if place == "first" else f"lines {LATE + 1}-{LATE_UNTIL}"
        print(
            f"{products:>6} products, {name:<13} {len(found)} scans: p50 {half[products, place]:5.2f} ms, p99 {slow:5.2f} ms"
            f" (processor: p50 {worked:.2f} ms)"
        )
        if slow > FRAME:
            broken.append(f"p99 of {products} products, {name}: {slow:.2f} ms, at most {FRAME:g}")
    ratios = {
        f"{LARGE}/{SMALL} products, {place}": half[LARGE, place] / half[SMALL, place] for place in ("first", "late")
    }
    ratios |= {
        f"late/first lines, {size} products": half[size, "late"] / half[size, "first"] for size in (SMALL, LARGE)
    }
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} times (at most {MOST_RATIO:g})")
        if ratio > MOST_RATIO:
            broken.append(f"{name}: {ratio:.2f}")
    return broken


def main() -> int:
    """Print the figures; 1 if a limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=6, help="of 40 scans for each figure")
    options.add_argument("--display", action="store_true", help="with the customer display open, 1920 by 1080")
    chosen = options.parse_args()
    broken = judge(measure(chosen.rounds, display=chosen.display))
    for sentence in broken:
        print(f"BROKEN {sentence}")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
