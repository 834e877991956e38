"""Somebody at the keyboard of a machine whose shop was just founded."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.first_run import build_wizard
from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.settings import FILE_NAME, Settings, load_settings
from beesdesk.shop import Shop
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.dialogs.pin_field import PinField
from beesdesk.ui.wizard.window import WizardWindow
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")
TAB, ENTER, ESC, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space


class FirstRun:
    """Somebody at the keyboard of a new machine."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path) -> None:
        self.app, self.qtbot, self.folder = app, qtbot, folder
        self.shop: Shop
        self.window: WizardWindow
        self._seconds = 0

    def start(self, **settings: object) -> WizardWindow:
        """Start the program, where it was left if it was."""
        self.shop = Shop.open(self.folder, ballast=0)
        known = load_settings(self.folder) if (self.folder / FILE_NAME).exists() else SETTINGS
        self.window = build_wizard(self.app, self.shop, known.with_(**settings))
        self.window.resize(1024, 768)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.begin()
        self.settle()
        return self.window

    def end(self) -> None:
        """Close it, as a person closes a window."""
        self.window.close()
        self.settle()
        shiboken6.delete(self.window)
        self.shop.close()

    @property
    def step(self) -> str:
        return self.window.step.NAME

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self._front().windowHandle(), key)
            self._let_pass()

    def write(self, text: str) -> None:
        """Type at a person's pace into whatever has the keys."""
        for char in text:
            self._seconds += 1
            field = QApplication.focusWidget()
            if isinstance(field, PinField):
                field.clock = lambda: float(self._seconds)
            QTest.keyClick(self._front().windowHandle(), char)
            self._let_pass()

    def go_to(self, wanted: QWidget) -> None:
        """Press Tab until something has the keys."""
        for _ in range(40):
            if QApplication.focusWidget() is wanted:
                return
            self.press(TAB)
        raise AssertionError(f"Tab does not come to {wanted}")

    def choose(self, button: KeyButton) -> None:
        """Go to a button by Tab and press it."""
        self.go_to(button)
        self.press(SPACE)

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def fill_shop(self, name: str, vat: str = "") -> None:
        self.write(name)
        self.press(TAB)
        self.write("Rue Verte 1, 1030 Bruxelles")
        self.press(TAB)
        self.write("SC")
        self.press(TAB)
        self.write(vat)

    def name_administrator(self, name: str, pin: str, again: str) -> None:
        self.write(name)
        self.press(TAB)
        self.write(pin)
        self.press(TAB)
        self.write(again)
        self.press(ENTER)

    def _front(self) -> QWidget:
        front = QApplication.activeModalWidget() or self.window
        if not front.isActiveWindow():
            front.activateWindow()
            self.qtbot.waitUntil(front.isActiveWindow)
        return front

    def _let_pass(self) -> None:
        """Let the router see that nothing more comes that would make it a scan."""
        self.window.router.use(WedgeSettings())
        self.settle()
