"""A coordinator's morning on a real desktop, by keys that come through the X server: what tests press in the window itself.

    python -m benchmarks.desk_keys [--keep FOLDER]

Starts an X server without a monitor, a window manager, and the desk in this process on a throw-away demo shop. Somebody
signs in, opens a member's file and notes a leave, walks through every page, locks the desk and comes back. What counts is
the shop's file and what the screen shows; the pictures are kept in FOLDER. Needs the packages xvfb, xdotool, openbox; by
hand only, not part of the tests.
"""

import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from beesdesk.demo.make import make_demo
from beesdesk.demo.staff import ADMINISTRATOR
from beesdesk.office_app import build_office
from beesdesk.pos.rules import set_rule
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.office.lock_page import OfficeLock
from beesdesk.ui.office.member_acts import LeaveDialog
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.ui.theme import STYLE
from beesdesk.ui.till.dialogs.handbook import HandbookDialog
from beesdesk.words import Language
from benchmarks.kiosk import Pointer, on_a_desktop

HUMAN = 0.12
NAME = "bruno"


def press(hands: Pointer, *keys: str) -> None:
    """Press keys at a person's pace."""
    for key in keys:
        hands.xdotool("key", key)
        time.sleep(HUMAN)


def front(kind: type) -> bool:
    """Tell whether a dialog of a kind is in front."""
    return isinstance(QApplication.activeModalWidget(), kind)


def sign_in(hands: Pointer) -> None:
    """Choose the administrator and type the PIN."""
    dialog = hands.ask(QApplication.activeModalWidget)
    names = hands.ask(lambda: [person.name for person in dialog.identity._people])  # noqa: SLF001 - as they are listed
    steps = names.index(ADMINISTRATOR.name) - hands.ask(dialog.identity.rows.selected)
    press(hands, *["Down" if steps > 0 else "Up"] * abs(steps), *ADMINISTRATOR.pin, "Return")


def morning(hands: Pointer, window: OfficeWindow, shop: Shop) -> None:
    """Do what a coordinator does."""
    hands.must(lambda: front(OfficeSignIn), "not asked who is there")
    hands.picture("sign-in")
    sign_in(hands)
    hands.must(window.pages.isEnabled, "not signed in by keys")
    press(hands, *NAME, "Return")
    hands.must(lambda: window.members.member is not None, "not a file by a name")
    hands.picture("file")
    before = hands.ask(lambda: _leaves(shop))
    press(hands, "F2")
    hands.must(lambda: front(LeaveDialog), "not asked for a leave")
    hands.picture("leave")
    press(hands, "F12")
    hands.must(lambda: _leaves(shop) == before + 1, "not a leave in the shop's file")
    for place, kind in enumerate(PAGES, 1):
        press(hands, f"ctrl+{place}")
        hands.must(lambda kind=kind: isinstance(window.pages.currentWidget(), kind), f"not on page {place} by its key")
        press(hands, "Down", "Tab")
        hands.picture(f"page-{place}")
    press(hands, "F1")
    hands.must(lambda: front(HandbookDialog), "not in the handbook")
    press(hands, "Escape")
    press(hands, "ctrl+l")
    hands.must(lambda: front(OfficeLock), "not locked")
    hands.picture("locked")
    press(hands, "Escape", "alt+F4")
    hands.must(lambda: front(OfficeLock), "not locked any more after Esc and Alt+F4")
    sign_in(hands)
    hands.must(lambda: QApplication.activeModalWidget() is None, "not back")


def _leaves(shop: Shop) -> int:
    return int(shop.read(lambda one: one.value("SELECT count(*) FROM standing_fact WHERE kind = 'leave'")))


def run(display: str, folder: Path, keep: Path | None) -> list[BaseException]:
    """Show the desk until the morning is over; return what went wrong."""
    make_demo(folder, seed=1, today=datetime.now(UTC).date(), weeks=0, ballast=0)
    shop = Shop.open_existing(folder)
    shop.do(set_rule, "sign_in", "pin", who="", now=shop.now())
    app = QApplication(["beesdesk", *STYLE])
    window = build_office(app, shop, Settings(language=Language.FR, theme="light", volume=0, scanner="none"))
    window.showMaximized()
    window.ask_who()
    hands = Pointer(window, display, keep)  # type: ignore[arg-type]  # any window has buttons
    faults: list[BaseException] = []

    def play() -> None:
        try:
            morning(hands, window, shop)
        except BaseException as fault:  # noqa: BLE001 - told at the end, from another thread
            faults.append(fault)
            hands.picture("off")
        finally:
            hands.ask(app.exit)

    thread = threading.Thread(target=play)
    thread.start()
    app.exec()
    thread.join()
    window.close()
    shop.close()
    return faults


if __name__ == "__main__":
    on_a_desktop("A coordinator's morning on a real desktop", run)
