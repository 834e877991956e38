"""A person at the till's keyboard with a scanner in the other hand: what a story does, all of it without the mouse."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from beesdesk.app import Program
from beesdesk.db.session import Session
from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.pos.till_state import TillState, till_state
from beesdesk.shop import Shop
from beesdesk.ui.till.dialogs.pin_field import PinField
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

PERSON, SCANNER = 300.0, 5.0  # ms from one key to the next
MOST_STOPS = 80
TAB, ENTER, ESC, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def held(shop: Shop) -> tuple[object, ...]:
    """Return what the till stands at, as the shop's file has it."""
    state: TillState = shop.read(till_state)
    return state.till, state.lines, state.payments, state.shopper, state.parked, state.unknown


def rows(shop: Shop, query: str, *values: object) -> list[tuple[Any, ...]]:
    """Return what was committed."""
    return [tuple(row) for row in shop.read(Session.values, query, values)]


def written(widget: QWidget) -> list[str]:
    """Return what stands in the fields."""
    return [field.text() for field in widget.findChildren(QLineEdit)] + [
        field.toPlainText() for field in widget.findChildren(QTextEdit)
    ]


def said(widget: QWidget) -> list[str]:
    """Return all words on a dialog, those in its fields too."""
    shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return [*shown, *(button.text() for button in widget.findChildren(QAbstractButton)), *written(widget)]


def called(widget: QWidget | None) -> str:
    """Return what somebody who sees or hears the screen calls a control."""
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    return "" if widget is None else widget.accessibleName()


class Keyboard:
    """Keys go the way of keys: through the window that the system has in front, and through the router of scans."""

    def __init__(self, program: Program) -> None:
        self.program, self.window, self.desk = program, program.window, program.desk
        self.shop = program.desk.shop
        self._ms = 0.0
        program.router.clock = lambda _: self._ms

    # Keys

    def press(self, *keys: Qt.Key, held_down: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after the other."""
        for key in keys:
            self._ms += PERSON
            QTest.keyClick(self._front(), key, held_down)
            self._let_pass()

    def write(self, text: str) -> None:
        """Type at a person's pace into whatever has the focus."""
        for char in text:
            self._ms += PERSON
            field = QApplication.focusWidget()
            if isinstance(field, PinField):
                field.clock = lambda: self._ms / 1000
            QTest.keyClick(self._front(), char)
            self._let_pass()

    def replace(self, text: str) -> None:
        """Type over what stands in the field."""
        self.press(Qt.Key.Key_A, held_down=CTRL)
        self.write(text)

    def scan(self, code: str) -> None:
        """Scan: the keys come as fast as a scanner types."""
        self._ms += PERSON
        for char in code:
            self._ms += SCANNER
            QTest.keyClick(self._front(), char)
        self._ms += SCANNER
        QTest.keyClick(self._front(), ENTER)
        self.settle()
        assert not self.program.router.waiting, "the scan was not handed on"

    def hurry(self, text: str, pace: float, *ends: Qt.Key) -> None:
        """Have keys come to the till's window, whatever has opened before it since the first of them."""
        handle = self.window.windowHandle()
        for key in (*text, *ends):
            self._ms += pace
            QTest.keyClick(handle, key)
        self._let_pass()

    def go_to(self, name: str) -> QWidget:
        """Press Tab until the control of that name has the focus."""
        stops = [called(QApplication.focusWidget())]
        for _ in range(MOST_STOPS):
            found = QApplication.focusWidget()
            if found is not None and called(found) == name:
                return found
            self.press(TAB)
            stops.append(called(QApplication.focusWidget()))
        raise AssertionError(f"Tab does not come to {name!r}, only to {list(dict.fromkeys(stops))}")

    def choose(self, name: str) -> None:
        """Go to a button by Tab and press it."""
        self.go_to(name)
        self.press(SPACE)

    def open_menu(self, tile: str) -> None:
        """Open a page through the menu."""
        self.press(Qt.Key.Key_M, held_down=CTRL)
        self.choose(tile)

    # What is in front

    @property
    def dialog(self) -> TillDialog:
        """The dialog in front."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, TillDialog), f"no dialog is open but {found}; the till says {self.hint!r}"
        return found

    @property
    def hint(self) -> str:
        """What the till's last line says."""
        return self.window.panel.hint.text

    def at_the_till(self) -> bool:
        """Tell whether no dialog is open."""
        return QApplication.activeModalWidget() is None

    def is_in(self, kind: type[TillDialog]) -> None:
        """See that a dialog is in front, with something that has the focus."""
        assert isinstance(self.dialog, kind), f"{self.dialog} is open and says {self.dialog.error()!r}"
        focused = self.dialog.focusWidget()
        assert focused is not None
        assert focused is QApplication.focusWidget()

    def is_done(self) -> None:
        """See that the dialog is gone without a word."""
        assert self.at_the_till(), f"{self.dialog} is open and says {self.dialog.error()!r}"

    # What comes between

    def leave(self) -> None:
        """Go back to the till by Esc alone."""
        for _ in range(6):
            if self.at_the_till():
                return
            self.press(ESC)
        raise AssertionError(f"Esc does not leave {self.dialog}")

    def interrupt(self, code: str) -> None:
        """Scan in front of a dialog: it is used as the dialog says, or refused aloud, and never typed or lost."""
        dialog, name = self.dialog, type(self.dialog).__name__
        texts, words, before = written(dialog), said(dialog), held(self.shop)
        self.scan(code)
        assert dialog.isVisible(), f"{name}: the scan closed it"
        assert held(self.shop) == before, f"{name}: the scan did something behind it"
        if dialog.accepts_scans:
            assert said(dialog) != words, f"{name}: the scan was lost"
        else:
            assert dialog.error(), f"{name}: the scan was refused without a word"
            assert written(dialog) == texts, f"{name}: the scan was written into a field"

    def turn_back(self, enter: Callable[[], object], *, code: str) -> None:
        """Begin something, be scanned at in the middle of it, give it up by Esc: the till stands as it stood before."""
        before, shown = held(self.shop), said(self.window.panel)
        enter()
        self.interrupt(code)
        self.leave()
        assert held(self.shop) == before, "what was given up left something behind"
        assert said(self.window.panel) == shown

    # Within

    def settle(self) -> None:
        """Let the program do all that it has put off, and give the keys to what is in front, as a desktop does."""
        for _ in range(4):
            QApplication.processEvents()
        front = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not front and QApplication.activePopupWidget() is None:
            front.activateWindow()
            QApplication.processEvents()

    def _let_pass(self) -> None:
        """Let the router see that nothing more comes, without waiting for it."""
        self.program.router.use(WedgeSettings())
        self.settle()

    def _front(self) -> Any:
        front = QApplication.activeWindow()
        assert front is not None
        return front.windowHandle()
