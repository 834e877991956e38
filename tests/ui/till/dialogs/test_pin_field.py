from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.till.dialogs.pin_field import PinField

PERSON, SCANNER = 0.12, 0.03  # seconds from key to key


@dataclass
class Hands:
    """Types into the field at a pace."""

    field: PinField
    now: float = 100.0

    def type(self, text: str, pace: float = PERSON) -> None:
        for char in text:
            self.now += pace
            QTest.keyClick(self.field, char)


@pytest.fixture
def hands(qtbot: QtBot, window: QWidget) -> Hands:
    field = PinField(window)
    hands = Hands(field)
    field.clock = lambda: hands.now
    field.show()
    field.setFocus()
    return hands


def scans(field: PinField) -> Callable[[], int]:
    seen: list[None] = []
    field.scanned.connect(lambda: seen.append(None))
    return lambda: len(seen)


def test_a_person_types_digits_behind_dots(hands: Hands) -> None:
    hands.type("4826")
    assert hands.field.text() == "4826"
    assert hands.field.displayText() != "4826"


def test_nothing_but_digits_is_a_pin(hands: Hands) -> None:
    hands.type("4a8-2 6é")
    assert hands.field.text() == "4826"


@pytest.mark.parametrize("code", ["2990000000001", "12345670", "4826", "0420000002041" * 2])
@pytest.mark.parametrize("pace", [0.0, 0.01, SCANNER, 0.049])
def test_a_scan_never_ends_as_digits(hands: Hands, code: str, pace: float) -> None:
    heard = scans(hands.field)

    hands.type(code, pace)

    assert (hands.field.text(), heard()) == ("", 1)


def test_a_scan_behind_typed_digits_takes_them_along(hands: Hands) -> None:
    hands.type("48")
    hands.type("2990000000001", SCANNER)
    assert hands.field.text() == ""


def test_after_a_scan_a_person_begins_anew(hands: Hands) -> None:
    hands.type("2990000000001", SCANNER)
    hands.type("4826")
    assert hands.field.text() == "4826"


def test_what_is_longer_than_a_pin_is_none_however_slow_it_comes(hands: Hands) -> None:
    heard = scans(hands.field)
    hands.type("123456789", 1.0)
    assert (hands.field.text(), heard()) == ("", 1)


def test_two_quick_digits_are_still_a_persons(hands: Hands) -> None:
    hands.type("4")
    hands.type("82", 0.02)
    hands.type("6")
    assert hands.field.text() == "4826"


def test_nothing_is_pasted(hands: Hands) -> None:
    QApplication.clipboard().setText("4826")
    QTest.keyClick(hands.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hands.field, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert hands.field.text() == ""
    assert hands.field.echoMode() is QLineEdit.EchoMode.Password
