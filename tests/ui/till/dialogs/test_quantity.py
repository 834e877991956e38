from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.quantity import QuantityDialog

Show = Callable[[QuantityDialog], QuantityDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def quantity(desk: Desk, window: QWidget, show: Show) -> QuantityDialog:
    return show(QuantityDialog(desk, window))


def test_digits_and_enter_say_how_many(qtbot: QtBot, quantity: QuantityDialog, type_keys: Typing) -> None:
    with qtbot.waitSignal(quantity.answered) as answered:
        type_keys(quantity, "12", ENTER)

    assert answered.args == [12]


def test_fingers_say_how_many(qtbot: QtBot, quantity: QuantityDialog, tap: Tap) -> None:
    keys = {button.text(): button for button in quantity.pad.findChildren(type(quantity.pad.mark))}
    tap(keys["6"])
    with qtbot.waitSignal(quantity.answered) as answered:
        tap(quantity.act)

    assert answered.args == [6]


def test_digits_go_behind_those_already_typed(
    qtbot: QtBot, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    quantity = show(QuantityDialog(desk, window, start=1))
    with qtbot.waitSignal(quantity.answered) as answered:
        type_keys(quantity, "2", ENTER)

    assert answered.args == [12]


@pytest.mark.parametrize("text", ["", "0", "abc"])
def test_what_is_no_quantity_is_refused(quantity: QuantityDialog, type_keys: Typing, text: str) -> None:
    type_keys(quantity, text, ENTER)

    assert quantity.error() == "Type a number from 1 to 9999."


def test_ten_thousand_cannot_be_typed(quantity: QuantityDialog, type_keys: Typing) -> None:
    type_keys(quantity, "12345")

    assert quantity.quantity.text() == "1234"
