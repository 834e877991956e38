"""Keys pressed while a dialog opens or closes, in the real program on a real desktop: none may be lost or torn.

    python -m benchmarks.focus [--times 20] [--seed 1] [--bare]

Starts an X server without a monitor, a window manager (none with --bare), and the till in this process on a throw-away
demo shop. A desktop gives a new window the keyboard some 30 ms after it is shown: until then keys go to the window behind.

1. Words are typed at paces from 20 to 150 ms a key; the first letter, or a function key before it, opens the dialog.
2. A keyboard scanner scans from 0 to 60 ms after a key that opens a dialog, and after one that closes it; Esc and the key
   itself are pressed then, too.

What counts is what stands in the dialog's field, and which scans the till heard. Needs the packages xvfb, xdotool,
openbox; by hand only, not part of the tests.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from beesdesk.app import open_till as show_till
from beesdesk.demo.make import make_demo
from beesdesk.pos.sessions import open_till
from beesdesk.settings import Settings, save_settings
from beesdesk.shop import Shop
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language
from benchmarks.scans import ATTEMPTS, DIGITS, ESCAPE, FUNCTION, RETURN, Keyboard, plain_goods, screen

PACES = (0.02, 0.06, 0.12, 0.15)  # seconds between the keys of people, from the fastest that there is
SCANNER_PACE = 0.005
OFFSETS = range(0, 61, 2)  # ms from the key that opens or closes a dialog to a scan
SETTLED = 0.15  # seconds after the last key until nothing more comes of it
PATIENCE = 5.0
WORD = "bread"
OPENERS = ("", "F2", "F6")  # what opens the dialog that is typed into: the word itself, or a key
SCANNED_AT = ("F2", "F6", "F9")


class Screen(QObject):
    """Looks at the till from the typist's thread."""

    _wanted = Signal(object)

    def __init__(self, window: TillWindow) -> None:
        super().__init__()
        self.window = window
        self.heard: list[str] = []
        self._wanted.connect(lambda look: look(), Qt.ConnectionType.BlockingQueuedConnection)
        window.router.scanned.connect(self.heard.append)
        window.router.refused.connect(self.heard.append)

    def _ask(self, look: Callable[[], Any]) -> Any:
        found: list[Any] = []
        self._wanted.emit(lambda: found.append(look()))
        return found[0]

    def dialog(self) -> bool:
        """Tell whether a dialog is in front and has the keyboard."""
        return bool(self._ask(lambda: QApplication.activeModalWidget() is not None))

    def field(self) -> str:
        """Return what stands in the field of the dialog in front."""
        return str(self._ask(_field))

    def typed(self) -> str:
        """Return what was typed into the till itself."""
        return str(self._ask(lambda: self.window.acts.typed.text))

    def close(self) -> None:
        """Close the till."""
        self._ask(self.window.close)

    def is_ready(self) -> bool:
        """Tell whether the till has the keyboard and nothing is in front of it."""
        return bool(self._ask(lambda: QApplication.activeWindow() is self.window and not _front()))


def _front() -> QWidget | None:
    return QApplication.activeModalWidget()


def _field() -> str:
    front = _front()
    fields = front.findChildren(QLineEdit) if front else []
    return fields[0].text() if fields else ""


class Typist:
    """Types and scans into the till, and counts what went wrong."""

    def __init__(self, screen: Screen, keyboard: Keyboard, times: int) -> None:
        self._screen, self._keyboard, self._times = screen, keyboard, times
        self._codes = [str(product.gtin) for product in plain_goods()[:50]]
        self._widest = 0.0  # ms between two keys of the last scan
        self.wrong: list[str] = []

    def run(self) -> None:
        """Do it all."""
        time.sleep(1.5)
        self._scan(0, self._codes[0])  # a line to be paid for
        for opener in OPENERS:
            for pace in PACES:
                self._measure(
                    f"'{WORD}' at {pace * 1000:.0f} ms a key after {opener or 'nothing'}", self._word(opener, pace)
                )
        for key in SCANNED_AT:
            self._measure_scans(f"scans 0 to 60 ms after {key}", self._scan_after_opening(key))
            self._measure_scans(f"scans 0 to 60 ms after Esc from {key}", self._scan_after_closing(key))
            self._measure_scans(f"Esc 0 to 60 ms after {key}", self._esc_after_opening(key))
            self._measure_scans(f"{key} 0 to 60 ms after Esc from it", self._key_after_closing(key))

    def _measure(self, what: str, once: Callable[[], str]) -> None:
        faults = [fault for _ in range(self._times) if (fault := once())]
        self._tell(what, self._times, faults)

    def _measure_scans(self, what: str, once: Callable[[int, str], str]) -> None:
        codes = [self._codes[place % len(self._codes)] for place in range(len(OFFSETS))]
        faults = [
            fault for offset, code in zip(OFFSETS, codes, strict=True) if (fault := self._try(once, offset, code))
        ]
        self._tell(what, len(OFFSETS), faults)

    def _try(self, once: Callable[[int, str], str], offset: int, code: str) -> str:
        """Do it again if the machine was too busy to type like a scanner: that does not count."""
        for _ in range(ATTEMPTS):
            self._widest = 0.0
            fault = once(offset, code)
            if not fault or self._widest < Settings().wedge_gap:
                break
        return fault

    def _tell(self, what: str, times: int, faults: list[str]) -> None:
        print(
            f"   {what}: {times - len(faults)} of {times} whole{'; ' + ', '.join(faults[:5]) if faults else ''}",
            flush=True,
        )
        self.wrong += [f"{what}: {fault}" for fault in faults]

    def _word(self, opener: str, pace: float) -> Callable[[], str]:
        def once() -> str:
            self._clear()
            if opener:
                self._keyboard.press(FUNCTION[opener])
                time.sleep(pace)
            self._keyboard.write(WORD, pace)
            time.sleep(SETTLED)
            found = self._screen.field()
            return "" if found == WORD else repr(found)

        return once

    def _scan_after_opening(self, key: str) -> Callable[[int, str], str]:
        def once(offset: int, code: str) -> str:
            self._clear()
            self._screen.heard.clear()
            self._keyboard.press(FUNCTION[key])
            self._scan(offset, code)
            field = self._screen.field()
            return self._heard(offset, code, field if field in code else "")

        return once

    def _esc_after_opening(self, key: str) -> Callable[[int, str], str]:
        def once(offset: int, _: str) -> str:
            self._clear()
            self._press_both(FUNCTION[key], ESCAPE, offset)
            return f"at {offset} ms the dialog stays" if self._screen.dialog() else ""

        return once

    def _key_after_closing(self, key: str) -> Callable[[int, str], str]:
        def once(offset: int, _: str) -> str:
            self._clear()
            self._keyboard.press(FUNCTION[key])
            self._until(self._screen.dialog)
            time.sleep(SETTLED)
            self._press_both(ESCAPE, FUNCTION[key], offset)
            return "" if self._screen.dialog() else f"at {offset} ms no dialog comes"

        return once

    def _press_both(self, first: int, second: int, offset: int) -> None:
        self._keyboard.press(first)
        time.sleep(offset / 1000)
        self._keyboard.press(second)
        time.sleep(SETTLED)

    def _scan_after_closing(self, key: str) -> Callable[[int, str], str]:
        def once(offset: int, code: str) -> str:
            self._clear()
            self._keyboard.press(FUNCTION[key])
            self._until(self._screen.dialog)
            time.sleep(SETTLED)
            self._screen.heard.clear()
            self._keyboard.press(ESCAPE)
            self._scan(offset, code)
            return self._heard(offset, code, "")

        return once

    def _scan(self, offset: int, code: str) -> None:
        time.sleep(offset / 1000)
        before = time.monotonic()
        for place in (*(DIGITS[digit] for digit in code), RETURN):
            self._keyboard.press(place)
            now = time.monotonic()
            self._widest, before = max(self._widest, (now - before) * 1000), now
            time.sleep(SCANNER_PACE)
        time.sleep(SETTLED)

    def _heard(self, offset: int, code: str, torn: str) -> str:
        heard, stray = list(self._screen.heard), torn or self._screen.typed()
        return (
            ""
            if heard == [code] and not stray
            else f"at {offset} ms heard {heard} of {code}, typed {stray!r}, keys {self._widest:.0f} ms apart"
        )

    def _clear(self) -> None:
        """Come back to the till with nothing typed."""
        latest = time.monotonic() + PATIENCE
        while not self._screen.is_ready() or self._screen.typed():
            if time.monotonic() > latest:
                raise SystemExit("the till does not come back")
            self._keyboard.press(ESCAPE)
            time.sleep(SETTLED)
        time.sleep(0.1)

    def _until(self, done: Callable[[], bool]) -> None:
        latest = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > latest:
                raise SystemExit("no dialog came")
            time.sleep(0.005)


@contextmanager
def desktop(display: str, *, bare: bool) -> Iterator[None]:
    """Run a window manager."""
    environment = os.environ | {"DISPLAY": display}
    command = ["sleep", "infinity"] if bare else ["openbox"]
    manager = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)  # noqa: S603 - our own words
    try:
        time.sleep(0.5)
        yield
    finally:
        manager.terminate()
        manager.wait()


def till_in(folder: Path, demo: Path) -> Settings:
    """Make a shop whose till is open; return its settings."""
    shutil.copytree(demo, folder)
    settings = Settings(language=Language.EN, volume=0, scanner="none")
    save_settings(folder, settings)
    shop = Shop.open_existing(folder)
    shop.do(open_till, Decimal(100), cashier="bench", now=shop.now())
    shop.close()
    return settings


def type_into(folder: Path, settings: Settings, display: str, times: int) -> list[str]:
    """Show the till, have it typed into, and return what is wrong."""
    os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    keyboard = Keyboard(display)
    wrong: list[str] = []
    kept: list[Screen] = []  # lives in the screen's thread

    def begin() -> None:
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, TillWindow))
        kept.append(Screen(window))
        threading.Thread(target=work, args=(kept[0],), daemon=True).start()

    def work(screen: Screen) -> None:
        typist = Typist(screen, keyboard, times)
        try:
            typist.run()
        except SystemExit as error:
            typist.wrong.append(str(error))
        wrong.extend(typist.wrong)
        screen.close()

    show_till(folder, settings, on_ready=begin)
    keyboard.close()
    return wrong


def main() -> int:
    """Run it; 1 if a key was lost or a scan torn."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=20)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--bare", action="store_true", help="without a window manager")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="beesdesk-focus-") as name, screen() as display:
        folder, demo = Path(name), Path(name) / "demo"
        make_demo(demo, seed=chosen.seed, today=datetime.now(UTC).date(), weeks=0, ballast=0)
        with desktop(display, bare=chosen.bare):
            wrong = type_into(folder / "shop", till_in(folder / "shop", demo), display, chosen.times)
    for sentence in wrong:
        print(f"WRONG {sentence}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
