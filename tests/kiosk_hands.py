"""A person in front of the kiosk: finds a button by what is written on it, touches it, shows a card, waits."""

import xml.etree.ElementTree as ET
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from beesdesk.ui.kiosk.window import KioskWindow
from beesdesk.ui.language import FOLDER, spoken

PIN = "4831"


@cache
def words(language: str) -> dict[str, set[str]]:
    """What each English text of the screens is in a language."""
    found: dict[str, set[str]] = {}
    for message in ET.parse(FOLDER / f"beesdesk_{language}.ts").getroot().iter("message"):  # noqa: S314 - our own file
        found.setdefault(message.findtext("source", ""), set()).add(message.findtext("translation", ""))
    return found


class Untouched:
    """For how many milliseconds nobody has touched the screen, as the test says."""

    def __init__(self) -> None:
        self.milliseconds = 0

    def __call__(self) -> int:
        return self.milliseconds


class Hands:
    """What one can do with a finger and a card, and what one sees."""

    def __init__(self, qtbot: QtBot, window: KioskWindow, untouched: Untouched) -> None:
        self.qtbot, self.window, self._untouched = qtbot, window, untouched

    @property
    def is_inviting(self) -> bool:
        """True while the kiosk invites to show a card."""
        return self.window.attract.isVisible()

    def show_card(self, code: str) -> None:
        """Hold a card before the scanner."""
        self.window.router.heard.emit(code)
        self.settle()

    def buttons(self) -> list[QAbstractButton]:
        """What can be touched now."""
        return [one for one in self.window.findChildren(QAbstractButton) if one.isVisible()]

    def sees(self) -> list[str]:
        """All that is written on the screen, line by line."""
        labels = [one.text() for one in self.window.findChildren(QLabel) if one.isVisible() and one.text()]
        return labels + [one.text() for one in self.buttons()]

    def named(self) -> list[QLabel]:
        """The labels that paint themselves, by their names for who hears the screen."""
        return [one for one in self.window.findChildren(QLabel) if one.isVisible() and one.accessibleName()]

    def sees_text(self, part: str) -> bool:
        """True if some line holds these words."""
        return any(part in line.replace("\u00a0", " ") for line in self.sees())

    def touch(self, text: str) -> None:
        """Touch the first button with a text, English or as the screen has it; turn the page as far as needed."""
        self._untouched.milliseconds = 0
        texts = {text, *words(spoken()).get(text, ())}
        found = next((one for one in self.buttons() if one.text() in texts), None)
        assert found is not None, f"{text!r} is not on a button of {[one.text() for one in self.buttons()]}"
        down = {"Further down", *words(spoken()).get("Further down", ())}
        while found.visibleRegion().isEmpty():
            turn = next(one for one in self.buttons() if one.text() in down and one.isEnabled())
            QTest.mouseClick(turn, Qt.MouseButton.LeftButton)
            self.settle()
        assert found.isEnabled()
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, signs: str) -> None:
        """Touch digits or letters of a pad, one after the other."""
        for sign in signs:
            self.touch(sign)

    def choose_pin(self, pin: str = PIN) -> None:
        """Choose a PIN where one is asked for the first time."""
        self.type(pin)
        self.touch("Go on")
        self.type(pin)
        self.touch("Keep this PIN")

    def type_pin(self, pin: str = PIN) -> None:
        """Type the PIN that one has."""
        self.type(pin)
        self.touch("Go on")

    def wait(self, seconds: float) -> None:
        """Do nothing for so long."""
        self._untouched.milliseconds = round(seconds * 1000)
        self.window.look()
        self.settle()

    def settle(self) -> None:
        """Let the window do what it has begun, and let go of what is gone."""
        for _ in range(12):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
