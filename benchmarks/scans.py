"""Scans into the real program on a real screen: none may be lost, doubled, out of order, or land where it was not meant.

    python -m benchmarks.scans [--scans 500] [--rate 50] [--seed 1]

Starts an X server without a monitor and in it `python -m beesdesk` on a throw-away demo shop, three times:

1. A keyboard scanner sends its keys through the X server, on a US and on a Belgian keyboard.
2. A serial scanner sends its codes through a pseudo-terminal.
3. Both scan while dialogs are open: nothing is sold, and the field of the dialog holds what a person typed and no more.

What counts is the shop's file, read from here. How late a line is runs from the scan's last key or byte to the moment
that the program took it. Needs the packages xvfb, xdotool and x11-xkb-utils; by hand only, not part of the tests.
"""

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median, quantiles

from beesdesk.demo.catalogue import DemoProduct, read_products
from beesdesk.demo.make import make_demo
from beesdesk.hardware.simulators import ScannerSimulator
from beesdesk.pos.model import BasketLine
from beesdesk.pos.queries import basket_view
from beesdesk.pos.sessions import open_till
from beesdesk.settings import Settings, save_settings
from beesdesk.shop import Shop
from beesdesk.words import Language

SCREEN = "1280x800x24"
KEY_GAP = 0.0008  # seconds between the keys of a scanner
HUMAN_GAP = 0.12  # seconds between those of a person
PATIENCE = 30.0  # seconds for whatever is waited for
ATTEMPTS = 3
QUIET = 2.0  # seconds without a line after which none is to come
# Places of a PC keyboard as X numbers them: a scanner types places, whatever letters the layout has there.
RETURN, ESCAPE = 36, 9
DIGITS = dict(zip("1234567890", range(10, 20), strict=True))
FUNCTION = {f"F{number}": 66 + number for number in range(1, 11)} | {"F11": 95, "F12": 96}


class Keyboard:
    """Presses keys in the X server, as a device would: by the XTEST extension."""

    def __init__(self, display: str) -> None:
        self._x11, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._x11.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        self.widest = 0.0
        """Milliseconds that two keys of one scan were apart at most: on a busy machine more than those of a scanner are."""

    def press(self, place: int) -> None:
        """Press and release a key."""
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, place, down, 0)
        self._x11.XSync(self._display, 0)

    def scan(self, code: str) -> None:
        """Type digits and Enter as a scanner does."""
        start = before = time.monotonic()
        for number, place in enumerate((*(DIGITS[digit] for digit in code), RETURN)):
            time.sleep(max(0.0, start + number * KEY_GAP - time.monotonic()))
            self.press(place)
            now = time.monotonic()
            self.widest, before = max(self.widest, (now - before) * 1000), now

    def type(self, text: str) -> None:
        """Type small letters as a person does."""
        time.sleep(HUMAN_GAP)
        self.write(text, HUMAN_GAP)

    def write(self, text: str, pace: float) -> None:
        """Type small letters, so many seconds apart."""
        for letter in text:
            self.press(self._x11.XKeysymToKeycode(self._display, ord(letter)))
            time.sleep(pace)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server on a display that is free; give its name."""
    told, tells = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tells), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
        pass_fds=(tells,),
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    try:
        with os.fdopen(told, encoding="ascii") as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Till:
    """The program in front of a shop, and the shop's file read beside it."""

    def __init__(self, display: str, folder: Path, scanner: str) -> None:
        save_settings(folder, Settings(language=Language.EN, volume=0, scanner=scanner))
        self.shop = Shop.open_existing(folder)
        self.shop.do(open_till, Decimal(100), cashier="bench", now=self.shop.now())
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._program = subprocess.Popen([sys.executable, "-m", "beesdesk", "--data", str(folder)], env=environment)
        self._display = display

    def lines(self) -> tuple[BasketLine, ...]:
        """Return the lines of the open basket as they are on the disk."""
        view = self.shop.read(basket_view)
        return view.lines if view else ()

    def windows(self) -> list[int]:
        """Return the windows of the program that are to be seen, the newest last."""
        return sorted(int(word) for word in self._ask("search", "--onlyvisible", "--class", "beesdesk").split())

    def focus(self) -> None:
        """Give the newest window the keyboard, as a window manager does; there is none here."""
        self._ask("windowfocus", "--sync", str(self.windows()[-1]))

    def _ask(self, *words: str) -> str:
        # It complains of windows that close while it looks: what counts is what it finds.
        environment = os.environ | {"DISPLAY": self._display}
        done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, check=False, text=True)
        return done.stdout

    def wait(self, what: str, done: Callable[[], bool]) -> None:
        """Wait until something is so; a program that has ended, or too long a time, ends the run."""
        latest = time.monotonic() + PATIENCE
        while not done():
            if self._program.poll() is not None:
                raise SystemExit(f"the program ended with {self._program.returncode}, waiting for {what}")
            if time.monotonic() > latest:
                raise SystemExit(f"no {what} in {PATIENCE:g} s")
            time.sleep(0.05)

    def take_first(self, scan: Callable[[str], None], code: str) -> int:
        """Scan until the till takes it: from then on it counts. Return how many lines there are."""

        def taken() -> bool:
            scan(code)
            time.sleep(0.5)
            return bool(self.lines())

        self.wait("window", lambda: len(self.windows()) == 1)
        self.focus()
        self.wait("first line", taken)
        time.sleep(1)
        return len(self.lines())

    def close(self) -> None:
        self._program.terminate()
        self._program.wait()
        self.shop.close()


@contextmanager
def opened(display: str, demo: Path, folder: Path, scanner: str = "none") -> Iterator[Till]:
    """Open the program on a copy of the demo shop."""
    shutil.copytree(demo, folder)
    till = Till(display, folder, scanner)
    try:
        yield till
    finally:
        till.close()


def stream(till: Till, scan: Callable[[str], None], codes: Sequence[str], rate: float) -> list[str]:
    """Send scans at a pace, tell how they came in, and return what is wrong."""
    before = till.take_first(scan, codes[0])
    sent: list[datetime] = []
    start = time.monotonic()
    for number, code in enumerate(codes):
        time.sleep(max(0.0, start + number / rate - time.monotonic()))
        scan(code)
        sent.append(datetime.now(UTC))
    pace = len(codes) / (time.monotonic() - start)
    came = _settled(till)[before:]
    seen = [str(line.gtin).zfill(14) for line in came]
    wanted = [code.zfill(14) for code in codes]
    # The file has whole milliseconds.
    late = [max(0.0, (line.at - at).total_seconds() * 1000) for line, at in zip(came, sent, strict=False)]
    print(
        f"   {len(codes)} scans sent at {pace:.1f} a second: {len(came)} lines,"
        f" {'in order' if seen == wanted else 'NOT as sent'}; late by p50 {median(late):.0f}, p99"
        f" {quantiles(late, n=100)[98]:.0f}, most {max(late):.0f} ms"
    )
    if seen == wanted:
        return []
    place = next((i for i, (one, other) in enumerate(zip(seen, wanted, strict=False)) if one != other), len(seen))
    return [f"{len(seen)} lines of {len(wanted)}; the first that differs is number {place + 1}"]


def _settled(till: Till) -> tuple[BasketLine, ...]:
    """Return the lines once no more come."""
    lines, since = till.lines(), time.monotonic()
    while time.monotonic() - since < QUIET:
        time.sleep(0.1)
        if len(now := till.lines()) != len(lines):
            lines, since = now, time.monotonic()
    return lines


def by_keyboard(display: str, demo: Path, folder: Path, codes: Sequence[str], rate: float) -> list[str]:
    """Scan by the keys of an X server, on two layouts."""
    wrong = []
    for layout in ("be", "us"):
        for attempt in range(ATTEMPTS):
            print(f"== keyboard scanner, layout {layout}", flush=True)
            subprocess.run(["setxkbmap", layout], env=os.environ | {"DISPLAY": display}, check=True)
            keyboard = Keyboard(display)
            with opened(display, demo, folder / f"{layout}-{attempt}") as till:
                faults = stream(till, keyboard.scan, codes, rate)
            keyboard.close()
            print(f"   keys of a scan at most {keyboard.widest:.0f} ms apart")
            if not faults or keyboard.widest < Settings().wedge_gap:
                break
            print("   the machine is too busy to type like a scanner: this does not count")
        wrong += [f"keyboard {layout}: {fault}" for fault in faults]
    return wrong


def by_serial_port(display: str, demo: Path, folder: Path, codes: Sequence[str], rate: float) -> list[str]:
    """Scan by a pseudo-terminal."""
    print("== serial scanner", flush=True)
    with ScannerSimulator() as scanner, opened(display, demo, folder / "serial", scanner.port) as till:
        return [f"serial: {fault}" for fault in stream(till, scanner.scan, codes, rate)]


class Bystander:
    """Scans while dialogs are open, and looks that nothing came of it."""

    def __init__(self, till: Till, keyboard: Keyboard, scanner: ScannerSimulator, codes: Sequence[str]) -> None:
        self._till, self._keyboard, self._scanner, self._codes = till, keyboard, scanner, codes
        self.wrong: list[str] = []
        self.scans = self.dialogs = 0

    def open(self, key: str) -> None:
        """Open a dialog by its key and scan into it by both scanners; nothing may be sold."""
        before = len(self._till.lines())
        self._keyboard.press(FUNCTION[key])
        self._till.wait(f"dialog of {key}", lambda: len(self._till.windows()) > 1)
        self._till.focus()
        time.sleep(0.3)
        for code in self._codes:
            self._keyboard.scan(code)
            self._scanner.scan(code)
            time.sleep(0.02)
        self.dialogs += 1
        self.scans += 2 * len(self._codes)
        time.sleep(0.5)
        self._expect(f"lines while {key} is open", len(self._till.lines()), before)
        self._expect(f"dialogs after {key} and its scans", len(self._till.windows()), 2)

    def leave(self, key: str) -> None:
        """Close a dialog."""
        self._keyboard.press(ESCAPE)
        self._till.wait(f"end of {key}", lambda: len(self._till.windows()) == 1)
        self._till.focus()

    def answer(self, key: str, text: str) -> None:
        """Type an answer as a person does, and Enter."""
        self._keyboard.type(text)
        self._keyboard.press(RETURN)
        self._till.wait(f"end of {key}", lambda: len(self._till.windows()) == 1)
        self._till.focus()
        time.sleep(0.3)

    def found(self, what: str, sql: str, wanted: str) -> None:
        """Look into the file for what was typed into a dialog."""
        rows = self._till.shop.read(lambda session: session.values(sql))
        self._expect(what, rows[-1][0] if rows else None, wanted)

    def sold(self, what: str, wanted: str) -> None:
        """Look that the last line is the article that was typed for."""
        self._expect(what, self._till.lines()[-1].name, wanted)

    def _expect(self, what: str, seen: object, wanted: object) -> None:
        if seen != wanted:
            self.wrong.append(f"{what}: {seen!r}, should be {wanted!r}")


def beside_dialogs(display: str, demo: Path, folder: Path, codes: Sequence[str], product: DemoProduct) -> list[str]:
    """Scan while dialogs are open."""
    print("== scans while a dialog is open", flush=True)
    keyboard = Keyboard(display)
    with ScannerSimulator() as scanner, opened(display, demo, folder / "dialogs", scanner.port) as till:
        before = till.take_first(scanner.scan, codes[0])
        hand = Bystander(till, keyboard, scanner, codes[:5])
        for key in ("F1", "F3", "F4", "F5", "F9", "F10", "F11", "F12"):
            hand.open(key)
            hand.leave(key)
        hand.open("F2")
        hand.answer("F2", product.name_en.split()[0].lower())
        hand.open("F8")
        hand.answer("F8", "why")
        hand.found("reason of the drawer", "SELECT reason FROM act WHERE kind = 'drawer_opened'", "why")
        hand.open("F6")
        hand.answer("F6", "green coat")
        hand.found("name of the basket", "SELECT name FROM basket WHERE status = 'parked'", "green coat")
        scanner.scan(codes[0])
        till.wait("line after the dialogs", lambda: len(till.lines()) == 1)
        print(
            f"   {hand.scans} scans beside {hand.dialogs} dialogs: {'nothing came of them' if not hand.wrong else 'WRONG'}"
        )
    keyboard.close()
    return hand.wrong + ([] if before else ["no first line"])


def plain_goods() -> list[DemoProduct]:
    """Return what is scanned without a question and makes one line."""
    return [product for product in read_products() if product.gtin and not product.deposit and product.min_age is None]


def main() -> int:
    """Run the three; 1 if any scan was lost, doubled, out of order or misplaced."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--scans", type=int, default=500)
    options.add_argument("--rate", type=float, default=50.0, help="scans a second")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    goods, chance = plain_goods(), Random(chosen.seed)
    codes = [str(chance.choice(goods).gtin) for _ in range(chosen.scans)]
    with tempfile.TemporaryDirectory(prefix="beesdesk-scans-") as name, screen() as display:
        folder, demo = Path(name), Path(name) / "demo"
        make_demo(demo, seed=chosen.seed, today=datetime.now(UTC).date(), weeks=0, ballast=0)
        wrong = by_keyboard(display, demo, folder, codes, chosen.rate)
        wrong += by_serial_port(display, demo, folder, codes, chosen.rate)
        wrong += beside_dialogs(display, demo, folder, codes, goods[0])
    for sentence in wrong:
        print(f"WRONG {sentence}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
