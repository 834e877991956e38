"""Every page of the coordinator's desk with a full shop: 2,000 members, 1,560 shifts in a year.

Each is opened, opened again, and shown anew as after any change in the shop; a member's file is opened, too. What follows
an opening is what comes piece by piece, or from beside the window.
Nothing of it may hold the window up for 100 ms, by what is ours of the clock (see `holding`).
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.ui.theme import STYLE
from benchmarks.board import make_shops, opened
from benchmarks.holding import LONGEST, Machine, Taken, held_up, said, timed, too_long

ROUNDS = 5
FOLLOWS = ", what follows"


def pages(app: QApplication, window: OfficeWindow) -> dict[str, list[Taken]]:
    """Return what the pages take, first in what they are made."""
    found: dict[str, list[Taken]] = {}

    def note(name: str, deed: Callable[[], object]) -> None:
        found.setdefault(name, []).append(timed(app, deed))

    while window.make_ahead():  # as it does while nobody is working
        app.processEvents()
    for kind in PAGES:
        name = kind.__name__.removesuffix("Page").lower()
        note(f"{name}, first", lambda kind=kind: window.open_page(kind))
        found[name + FOLLOWS] = [held_up(app, lambda kind=kind: window.page(kind).busy)]
        for _ in range(ROUNDS):
            note(f"{name}, again", lambda kind=kind: window.open_page(kind))
            note(f"{name}, shown anew", window.page(kind).reload)
        held_up(app, lambda kind=kind: window.page(kind).busy)  # what goes on beside it is not the next page's
    window.open_page(PAGES[0])
    keys = window.desk.shop.read(
        lambda session: session.values("SELECT id FROM member ORDER BY number LIMIT ?", (ROUNDS,))
    )
    for (key,) in keys:
        note("a member's file", lambda key=key: window.members.show_member(UUID(bytes=key)))
    return found


def main() -> int:
    """Measure, print, and return 1 if anything holds the window up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=2000)
    options = parser.parse_args()
    app = QApplication(["beesdesk", *STYLE])
    with tempfile.TemporaryDirectory() as name:
        full, _ = make_shops(Path(name), options.members)
        with opened(app, full) as window:
            machine = Machine()
            found = pages(app, window)
    broken = []
    for what, taken in found.items():
        print(f"{what:<32} {said(taken)}")
        if too_long(taken, disturbed=machine.is_disturbed(), alone=not what.endswith(FOLLOWS)):
            broken.append(what)
    print(machine)
    print(f"too slow: {', '.join(broken)}" if broken else f"nothing holds the window up for {LONGEST:g} ms")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
