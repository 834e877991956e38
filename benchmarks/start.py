"""From the start of the program to a till that takes a scan: as a multiple of a bare Qt window.

Both are fresh processes that take turns. The bare one shows a `QMainWindow` with a label; ours opens a shop of 57,000
products with an open session and five lines in the basket, by the program's own way in. Each says when its window has
been painted (ours also that it takes scans), by the clock that this process has noted its start with.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from statistics import median

from beesdesk.pos.actions import scan
from beesdesk.pos.sessions import open_till
from beesdesk.shop import Shop
from beesdesk.words import Language
from benchmarks.catalogue import fill

LIMIT = 2.5
LINES = 5
BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, said)
        return False

def said():
    print(time.monotonic_ns(), flush=True)
    app.quit()

app = QApplication([sys.argv[0], "-style", "Fusion"])
window = QMainWindow()
label = QLabel("Bees", window)
window.setCentralWidget(label)
window.resize(1280, 800)
watch = Painted()
label.installEventFilter(watch)
window.show()
app.exec()
"""
OURS = """
import gc, sys, time
gc.disable()  # as beesdesk.__main__ does
from functools import partial
from beesdesk.cli import run
import beesdesk.commands.till
import beesdesk.app

def said():
    print(time.monotonic_ns(), flush=True)
    beesdesk.app.QApplication.quit()

beesdesk.app.open_till = partial(beesdesk.app.open_till, on_ready=said)
run(["start", "--data", sys.argv[1]])
"""


def started(program: str, compiled: Path, *arguments: str) -> float:
    """Run a program in a process of its own; return the milliseconds until it was ready.

    Modules are compiled into a folder as an installation has them, whatever this environment says about it.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", program, *arguments]
    start = time.monotonic_ns()
    # Our own programs, above.
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)  # noqa: S603
    return (int(done.stdout.split()[0]) - start) / 1e6


def make_shop(folder: Path, products: int) -> None:
    """Make a shop in the middle of a sale."""
    with closing(Shop.open(folder, ballast=0)) as shop:
        codes = fill(shop, products)
        shop.do(open_till, Decimal(100), cashier="Nadia", now=shop.now())
        for code in codes[:LINES]:
            shop.do(scan, code, now=shop.now(), today=shop.now().date(), language=Language.FR)


def measure(products: int, rounds: int) -> tuple[float, float]:
    """Return the median milliseconds of ours and of the bare window, after one start of each that compiles modules."""
    with tempfile.TemporaryDirectory() as name:
        folder, compiled = Path(name) / "shop", Path(name) / "compiled"
        make_shop(folder, products)
        ours, bare = [], []
        for _ in range(rounds + 1):
            bare.append(started(BARE, compiled))
            ours.append(started(OURS, compiled, str(folder)))
    return median(ours[1:]), median(bare[1:])


def main() -> int:
    """Print the figures; 1 if the limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--products", type=int, default=57_000)
    options.add_argument("--rounds", type=int, default=9)
    chosen = options.parse_args()
    ours, bare = measure(chosen.products, chosen.rounds)
    ratio = ours / bare
    print(
        f"start to scan-ready, {chosen.products} products, {LINES} lines: {ours:.0f} ms, "
        f"bare window {bare:.0f} ms: {ratio:.2f} times (at most {LIMIT:g})"
    )
    return ratio > LIMIT


if __name__ == "__main__":
    sys.exit(main())
