"""The members' kiosk under random hands: touches, keys, scans, wheels, closed and resized windows, dropped files.

    python -m benchmarks.kiosk_random [--events 100000] [--seed 1] [--batch 500]

The real window on a throw-away shop, without a screen. After each batch: the kiosk fills the screen and is the only
window, nothing failed, nobody has left it; it invites the next one once it is left alone, and a card still opens a page.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random, SystemRandom
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.catalog.gtin import check_digit
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.kiosk import KioskProgram
from beesdesk.members.model import Card, Eater, Member, Person
from beesdesk.members.pins import hash_pin
from beesdesk.settings import Settings
from beesdesk.shifts import roster
from beesdesk.shifts.duties import open_history
from beesdesk.shifts.generating import add_templates, generate_week, new_template
from beesdesk.shifts.known import cycle_of
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.window import KioskWindow
from beesdesk.words import Act, CardStatus, Language, Mode

MEMBERS = 24
TEMPLATES = 28
PIN = "4831"
PATIENCE_MS = 31_000
KEYS = (
    Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Menu, Qt.Key.Key_Meta, Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_4,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Print, Qt.Key.Key_Help,
)  # fmt: skip
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
SIZES = ((1280, 800), (1024, 768), (1920, 1080), (320, 200), (1, 1))
JUNK = ("", "junk\x00", "9" * 300, "0420009999005", "https://example.org", "\u202e\u0661", "BEGIN:VCALENDAR", " ")


class KioskBroken(AssertionError):
    """What must hold of the kiosk does not."""


class Clock:
    """The shop's clock: it goes on when it is told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **span: float) -> None:
        """Go on."""
        self.now += timedelta(**span)


class RandomHands:
    """Does anything to a kiosk. `cards` are valid ones; `untouched` says how long nobody has done anything."""

    def __init__(
        self, window: KioskWindow, cards: list[str], clock: Any, untouched: Callable[[int], object], seed: int
    ) -> None:
        self.window, self.cards, self.clock = window, cards, clock
        self._leave_alone = untouched
        self._chance = Random(seed)
        self.faults: list[str] = []
        self.done: dict[str, int] = {}
        self._acts = (
            (46, self._touch), (22, self._touch_button), (8, self._scan), (8, self._press), (4, self._wheel), (2, self._menu),
            (3, self._drop), (2, self._close), (1, self._resize), (1, self._minimize), (3, self._wait),
        )  # fmt: skip

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Remember an exception that nobody caught."""
        self.faults.append(f"{kind.__name__}: {fault} in {_place(trace)}")

    def play(self, events: int) -> None:
        """Do so many things, one after the other."""
        acts = [act for _, act in self._acts]
        for act in self._chance.choices(acts, [weight for weight, _ in self._acts], k=events):
            self.done[act.__name__] = self.done.get(act.__name__, 0) + 1
            act()
            settle()
            if self.faults:
                raise KioskBroken(f"after {act.__name__}: {self.faults}")

    def check(self) -> None:
        """Raise `KioskBroken` unless the kiosk stands as it should, invites the next one, and takes a card."""
        window = self.window
        window.look()
        settle()
        others = [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
        self._must(not others, f"other windows: {[type(one).__name__ for one in others]}")
        self._must(QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None, "a dialog")
        self._must(window.isVisible() and not window.isMinimized(), "the window is gone")
        frameless = bool(window.windowFlags() & Qt.WindowType.FramelessWindowHint)
        is_whole = window.isFullScreen() and window.size() == window.screen().size()
        self._must(frameless and is_whole, "it does not fill the screen")
        self._leave_alone(PATIENCE_MS)
        window.look()
        settle()
        self._must(window.attract.isVisible() and window.visit is None, "it does not invite the next one")
        self.clock.pass_by(hours=2)  # whoever tried out numbers need not wait any longer
        self._leave_alone(0)
        window.router.heard.emit(self.cards[0])
        settle()
        self._must(window.visit is not None, f"a card opens no page: {texts(window)}")
        self._must(not self.faults, str(self.faults))
        left = window.shop.read(lambda one: one.value("SELECT count(*) FROM act WHERE kind = ?", (Act.KIOSK_LEFT,)))
        self._must(not left, "somebody has left the kiosk")

    @staticmethod
    def _must(holds: bool, otherwise: str) -> None:
        if not holds:
            raise KioskBroken(otherwise)

    # What hands do

    def _somewhere(self) -> tuple[QWidget, QPointF, QPointF]:
        """Return a widget, a place in it and the same place on the screen."""
        window = self.window
        at = QPoint(self._chance.randrange(max(window.width(), 1)), self._chance.randrange(max(window.height(), 1)))
        under = window.childAt(at) or window
        return under, QPointF(under.mapFrom(window, at)), QPointF(window.mapToGlobal(at))

    def _touch(self) -> None:
        under, at, on_screen = self._somewhere()
        plain = Qt.MouseButton.LeftButton
        button = plain if self._chance.random() < 0.9 else Qt.MouseButton.RightButton  # noqa: PLR2004
        self._click(under, at, on_screen, button)

    def _touch_button(self) -> None:
        """Touch a button that is there, so that every page is visited."""
        buttons = [one for one in self.window.findChildren(QWidget) if one.isVisible() and one.inherits("QPushButton")]
        if buttons:
            one = self._chance.choice(buttons)
            middle = one.rect().center()
            self._click(one, QPointF(middle), QPointF(one.mapToGlobal(middle)), Qt.MouseButton.LeftButton)

    def _click(self, under: QWidget, at: QPointF, on_screen: QPointF, button: Qt.MouseButton) -> None:
        self._leave_alone(0)
        kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]
        if self._chance.random() < 0.05:  # noqa: PLR2004
            kinds.insert(1, QEvent.Type.MouseButtonDblClick)
        none = Qt.KeyboardModifier.NoModifier
        for kind in kinds:
            held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
            QCoreApplication.postEvent(under, QMouseEvent(kind, at, on_screen, button, held, none))

    def _scan(self) -> None:
        self.clock.pass_by(seconds=self._chance.choice((1, 5, 60)))
        code = self._chance.choice(JUNK) if self._chance.random() < 0.3 else self._chance.choice(self.cards)  # noqa: PLR2004
        self._leave_alone(0)
        self.window.router.heard.emit(code)

    def _press(self) -> None:
        key, modifiers = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        target = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(target, QKeyEvent(kind, key, modifiers, ""))

    def _wheel(self) -> None:
        under, at, on_screen = self._somewhere()
        turn = QPoint(0, self._chance.choice((-1200, -120, 120, 1200)))
        event = QWheelEvent(
            at, on_screen, QPoint(), turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QCoreApplication.postEvent(under, event)

    def _menu(self) -> None:
        under, at, on_screen = self._somewhere()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at.toPoint(), on_screen.toPoint())
        QCoreApplication.postEvent(under, event)

    def _drop(self) -> None:
        under, at, _ = self._somewhere()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile("/etc/hostname")])
        data.setText("dropped")
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(under, QDragEnterEvent(at.toPoint(), copy, data, left, none))
        QApplication.sendEvent(under, QDropEvent(at, copy, data, left, none))

    def _close(self) -> None:
        if self._chance.random() < 0.5:  # noqa: PLR2004
            self.window.close()
        else:
            QCoreApplication.postEvent(self.window, QCloseEvent())

    def _resize(self) -> None:
        self.window.resize(QSize(*self._chance.choice(SIZES)))

    def _minimize(self) -> None:
        state = self._chance.choice((Qt.WindowState.WindowMinimized, Qt.WindowState.WindowNoState))
        self.window.setWindowState(state)

    def _wait(self) -> None:
        self._leave_alone(self._chance.choice((5_000, 21_000, 29_900, PATIENCE_MS)))
        self.window.look()


def settle() -> None:
    """Let the window do what it has begun, and let go of what is gone."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts(window: QWidget) -> list[str]:
    """Return what is written on the screen."""
    found = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [str(one.property("text")) for one in found if one.property("text")]


def furnish(shop: Shop) -> list[str]:
    """Put members of all kinds, with shifts, into a shop, and an administrator; return the members' cards."""
    admin = Person(uuid7(), None, "Nadia B.", "administrator", None, hash_pin(PIN, shop.secret()), withdrawn=False)
    shop.do(Session.insert, admin)
    today = shop.now().date()
    members, cards = [], []
    for number in range(1, MEMBERS + 1):
        key, eater = uuid7(), uuid7()
        rows: list[object] = [
            Member(key, number, f"Amélie{number}", "Martin", tuple(Language)[number % 3], None, None, number % 2 == 0),
            Eater(eater, key, f"Jules{number}"),
            *(Card(uuid7(), code(number, of), key, eater if of else None, CardStatus.ACTIVE, None) for of in (0, 1)),
        ]
        for row in rows:
            shop.do(Session.insert, row)
        mode = Mode.IRREGULAR if number % 3 == 0 else Mode.REGULAR
        known: dict[str, Any] = {"mode": mode, "sr": -(number % 4 == 1), "sc": 0}
        known |= {"irregular_start": today} if mode is Mode.IRREGULAR else {}
        known |= {"alert_start": today} if known["sr"] else {}
        shop.do(open_history, key, known, now=shop.now(), who=admin.id.hex)
        members.append(key)
        cards += [code(number, of) for of in (0, 1)]
    first = shop.read(lambda session: cycle_of(session).first_day(today))
    for number in range(TEMPLATES):
        day = first + timedelta(number)
        letter = shop.read(lambda session, day=day: cycle_of(session).letter(day))
        start = 540 + 120 * (number % 4)
        template = new_template(letter, day.isoweekday(), start, start + 120, 3, None)
        shop.do(add_templates, [template], now=shop.now())
        member = members[number % MEMBERS]
        if number < MEMBERS and (number + 1) % 3:
            shop.do(roster.join, template.id, member, now=shop.now())
        shop.do(generate_week, shop.read(lambda session, day=day: cycle_of(session).first_day(day)), [template])
    return cards


def code(number: int, of: int) -> str:
    """Return the code of a card: the member's (0) or an eater's (1)."""
    body = f"042{of}{number:06}00"
    return body + str(check_digit(body))


def _place(trace: TracebackType | None) -> str:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def play(hands: RandomHands, events: int, batch: int) -> None:
    """Play in batches, and look after each. Raises `KioskBroken`."""
    start = time.monotonic()
    for begun in range(0, events, batch):
        hands.play(min(batch, events - begun))
        hands.check()
        if begun // batch % 20 == 0:
            print(f"   {begun + batch} events whole, {time.monotonic() - start:.0f} s", flush=True)


def main() -> None:
    """Play, and say what it came to."""
    parser = argparse.ArgumentParser(description="The kiosk under random hands")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(1_000_000))
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}", flush=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["beesdesk", "-style", "fusion"])
    untouched = [0]
    clock = Clock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop.open(Path(folder), clock, ballast=0, synchronous="OFF")
        cards = furnish(shop)
        settings = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")
        program = KioskProgram(app, shop, settings, untouched=lambda: untouched[0])
        program.window.showFullScreen()
        program.begin()
        hands = RandomHands(program.window, cards, clock, lambda ms: untouched.__setitem__(0, ms), wanted.seed)
        sys.excepthook = hands.catch
        try:
            play(hands, wanted.events, wanted.batch)
        finally:
            sys.excepthook = sys.__excepthook__
        print(f"{wanted.events} events: {hands.done}")
        program.stop()
        shop.close()


if __name__ == "__main__":
    main()
