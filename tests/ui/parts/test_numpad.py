from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.numpad import NumericPad


def press(qtbot: QtBot, pad: NumericPad, keys: str) -> None:
    buttons = {button.text(): button for button in pad.findChildren(KeyButton)}
    for key in keys:
        qtbot.mouseClick(buttons[key], Qt.MouseButton.LeftButton)


def test_the_pad_types_into_a_field_that_keeps_the_focus(qtbot: QtBot, speaks: Languages) -> None:
    window, field, pad = QWidget(), QLineEdit(), NumericPad()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(pad)
    pad.types_into(field)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()

    press(qtbot, pad, "1203.5")
    assert field.text() == "1203.5"

    qtbot.mouseClick(pad.erase, Qt.MouseButton.LeftButton)
    assert field.text() == "1203."
    assert field.hasFocus()


def test_every_key_tells(qtbot: QtBot, speaks: Languages) -> None:
    pad, told = NumericPad(), []
    qtbot.addWidget(pad)
    pad.entered.connect(told.append)
    press(qtbot, pad, "1234567890.")
    assert told == list("1234567890.")


def test_every_key_is_large_and_has_a_name(qtbot: QtBot, dressed: QApplication) -> None:
    pad = NumericPad()
    qtbot.addWidget(pad)
    pad.show()
    keys = pad.findChildren(KeyButton)
    assert len(keys) == 12
    for key in keys:
        assert min(key.width(), key.height()) >= 44
        assert key.height() >= 48
        assert key.accessibleName()
