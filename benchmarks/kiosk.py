"""A visit at the kiosk on a real desktop, by a real pointer and a real keyboard scanner: everything that a test presses itself.

    python -m benchmarks.kiosk [--keep FOLDER]

Starts an X server without a monitor, a window manager, and the kiosk in this process on a throw-away shop. The pointer
touches what is written on the buttons, through the X server; the scanner types a member's card. A member chooses a PIN,
books and gives back, looks at the calendar and blocks the card, and walks away; keys of the window manager and its menu
try to get out. What counts is the shop's file and what the screen shows; the pictures are kept in FOLDER.
Needs the packages xvfb, xdotool, openbox; by hand only, not part of the tests.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication

from beesdesk.kiosk import KioskProgram
from beesdesk.members.member_pins import has_member_pin
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.window import KioskWindow
from beesdesk.words import Language
from benchmarks.focus import desktop
from benchmarks.kiosk_random import PIN, code, furnish
from benchmarks.scans import PATIENCE, SCREEN, Keyboard, screen

MEMBER = 3  # an irregular one, who reads French, see `furnish`
ESCAPES = ("alt+F4", "Escape", "super", "alt+Tab", "ctrl+alt+Delete", "alt+space", "F11", "ctrl+q", "Menu")


class Pointer(QObject):
    """Touches the kiosk from another thread, and looks at it in its own."""

    _wanted = Signal(object)

    def __init__(self, window: KioskWindow, display: str, keep: Path | None) -> None:
        super().__init__()
        self.window, self._display, self._keep = window, display, keep
        self._pictures = 0
        self._wanted.connect(lambda look: look(), Qt.ConnectionType.BlockingQueuedConnection)

    def ask(self, look: Callable[[], Any]) -> Any:
        """Return what the screen's thread finds."""
        found: list[Any] = []
        self._wanted.emit(lambda: found.append(look()))
        return found[0]

    def touch(self, text: str) -> None:
        """Touch a button by what is written on it, as soon as it is there; the page is turned as far as needed."""
        for _ in range(20):
            at = self._until(lambda: self.ask(lambda: self._find(text)), f"no button {text!r}")
            if at != (-1, -1):
                self.click(*at)
                return
            self.click(*self.ask(lambda: self._find(self._down())))
            time.sleep(0.3)
        raise AssertionError(text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move the pointer, and press."""
        self.xdotool("mousemove", str(x), str(y), "click", str(button))
        time.sleep(0.25)

    def xdotool(self, *words: str) -> None:
        """Have the X server get keys and clicks."""
        environment = os.environ | {"DISPLAY": self._display}
        subprocess.run(["xdotool", *words], env=environment, check=True, timeout=PATIENCE)  # noqa: S603, S607 - our words

    def must(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Wait until something holds. Raises `AssertionError`."""
        self._until(lambda: self.ask(holds), otherwise)
        print(f"   {otherwise.removeprefix('not ')}", flush=True)

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        if self._keep is not None:
            self._pictures += 1
            self.ask(lambda: self.window.grab().save(str(self._keep / f"{self._pictures:02}-{name}.png")))

    def _until(self, look: Callable[[], Any], otherwise: str) -> Any:
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE:
            found = look()
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(otherwise)

    def _find(self, text: str) -> tuple[int, int] | None:
        """Return where a button is; (-1, -1) where the page must be turned to it, None where there is none."""
        for one in self.window.findChildren(QAbstractButton):
            if one.isVisible() and one.isEnabled() and one.text() == text:
                seen = one.visibleRegion().boundingRect()
                if seen.height() < one.height() // 2:
                    return -1, -1
                at: QPoint = one.mapToGlobal(seen.center())
                return at.x(), at.y()
        return None

    def _down(self) -> str:
        return "Plus bas"


def visit(pointer: Pointer, keyboard: Keyboard, shop: Shop) -> None:
    """Do what a member does, and what somebody does who wants to get out."""
    window = pointer.window
    card = code(MEMBER, 0)
    member = shop.read(lambda one: one.value("SELECT member_id FROM card WHERE code = ?", (card,)))
    pointer.must(lambda: window.isFullScreen() and window.attract.isVisible(), "not inviting, on the whole screen")
    pointer.picture("invitation")
    keyboard.scan(card)
    pointer.must(lambda: window.visit is not None, "not a page by a keyboard scanner")
    pointer.picture("page")
    pointer.touch("Réserver un shift")
    pointer.touch("Réserver")
    pointer.must(lambda: _places(shop, member) == 1, "not booked by touch")
    pointer.touch("Rendre")
    pointer.touch("Rendre ma place")
    for go_on in ("Continuer", "Garder ce code"):
        for digit in PIN:
            pointer.touch(digit)
        pointer.picture("pin")
        pointer.touch(go_on)
    pointer.must(lambda: _places(shop, member) == 0, "not given back with a PIN")
    pointer.must(lambda: shop.read(has_member_pin, window.visit.shopper.member_id), "not a PIN kept")
    pointer.touch("Messages, cartes, code")
    pointer.touch("Ménage et cartes")
    pointer.picture("cards")
    pointer.touch("Perdue : la bloquer")
    pointer.touch("La bloquer et en demander une nouvelle")
    pointer.must(lambda: _status(shop, card) == "blocked", "not blocked by touch")
    for keys in ESCAPES:
        pointer.xdotool("key", keys)
    x, y = pointer.ask(lambda: (window.width() // 2, window.height() // 2))
    pointer.click(x, y, 3)
    pointer.click(x, y, 2)
    time.sleep(0.5)
    pointer.must(lambda: window.isFullScreen() and window.isVisible(), "not there after keys of the window manager")
    pointer.must(lambda: [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window], "not alone")
    pointer.must(window.attract.isVisible, "not inviting again, half a minute after the last touch")
    keyboard.scan(card)
    pointer.must(lambda: window.visit is None and window.attract.isVisible(), "not refusing the card that was blocked")
    pointer.picture("refused")
    keyboard.scan(code(MEMBER + 3, 0))
    pointer.must(lambda: window.visit is not None, "not a page for the next one")


def _places(shop: Shop, member: bytes) -> int:
    return int(shop.read(lambda one: one.value("SELECT count(*) FROM place WHERE member_id = ?", (member,))))


def _status(shop: Shop, card: str) -> str:
    return str(shop.read(lambda one: one.value("SELECT status FROM card WHERE code = ?", (card,))))


def main() -> None:
    """Start it all, and tell how the visit went."""
    on_a_desktop("A visit at the kiosk on a real desktop", run)


def on_a_desktop(description: str, run: Callable[[str, Path, Path | None], list[BaseException]]) -> None:
    """Start an X server and a window manager, have something `run` there, tell how it went, and end."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--keep", type=Path)
    wanted = parser.parse_args()
    missing = [name for name in ("Xvfb", "xdotool", "openbox") if shutil.which(name) is None]
    if missing:
        sys.exit(f"needs {', '.join(missing)}")
    if wanted.keep is not None:
        wanted.keep.mkdir(parents=True, exist_ok=True)
    with screen() as display, tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with desktop(display, bare=False):
            faults = run(display, Path(folder), wanted.keep)
    print(f"{SCREEN}: {'whole' if not faults else repr(faults[0])}")
    sys.exit(1 if faults else 0)


def run(display: str, folder: Path, keep: Path | None) -> list[BaseException]:
    """Show the kiosk until the visit is over; return what went wrong."""
    shop = Shop.open(folder, ballast=0)
    furnish(shop)
    app = QApplication(["beesdesk", "-style", "fusion"])
    settings = Settings(language=Language.FR, theme="light", reduced_motion=True, volume=0, scanner="none")
    program = KioskProgram(app, shop, settings)
    window = program.window
    window.showFullScreen()
    program.begin()
    pointer, keyboard = Pointer(window, display, keep), Keyboard(display)
    faults: list[BaseException] = []

    def play() -> None:
        try:
            visit(pointer, keyboard, shop)
        except BaseException as fault:  # noqa: BLE001 - told at the end, from another thread
            faults.append(fault)
        finally:
            pointer.ask(app.exit)  # to quit asks the window first, and the kiosk stays

    thread = threading.Thread(target=play)
    thread.start()
    app.exec()
    thread.join()
    program.stop()
    keyboard.close()
    window._may_close = True  # noqa: SLF001 - the way out of a kiosk is a PIN
    window.close()
    shop.close()
    return faults


if __name__ == "__main__":
    main()
