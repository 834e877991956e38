import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.theme import CONTRAST, LIGHT, Room, apply, dress


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> QWidget:
    window = QWidget()
    dress(window, Room.TILL)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def add(window: QWidget, button: KeyButton) -> KeyButton:
    window.layout().addWidget(button)
    window.layout().activate()
    button.show()
    return button


def test_the_key_clicks_at_once(qtbot: QtBot, window: QWidget) -> None:
    button, clicks = add(window, KeyButton("Weigh", "F5")), []
    button.clicked.connect(lambda: clicks.append(1))

    qtbot.keyClick(window, Qt.Key.Key_F5)

    assert clicks == [1]


def test_a_disabled_button_does_not_answer_to_its_key(qtbot: QtBot, window: QWidget) -> None:
    button, clicks = add(window, KeyButton("Weigh", "F5")), []
    button.clicked.connect(lambda: clicks.append(1))
    button.setEnabled(False)

    qtbot.keyClick(window, Qt.Key.Key_F5)

    assert clicks == []


@pytest.mark.parametrize("key", ["A", "5"])
def test_a_bare_letter_or_digit_is_no_key(qtbot: QtBot, key: str) -> None:
    with pytest.raises(ValueError, match=key):
        KeyButton("Add", key)


def test_a_button_says_its_name_and_its_key(qtbot: QtBot, speaks: Languages) -> None:
    button = KeyButton("Take back", "Del")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Take back", "Del")

    speaks.use("fr")
    qtbot.waitUntil(lambda: button.key_text == "Suppr")

    button.show_text("\u00d7", "Quantity")
    assert button.accessibleName() == "Quantity"


def test_a_button_is_as_high_as_a_finger_needs(window: QWidget, qtbot: QtBot, dressed: QApplication) -> None:
    button = add(window, KeyButton("Weigh", "F5"))
    qtbot.waitUntil(lambda: button.height() >= 56)
    for scale in (0.8, 2.0):
        apply(dressed, LIGHT, scale)
        assert button.sizeHint().height() >= 56


def test_a_narrow_button_puts_its_key_under_its_text(window: QWidget) -> None:
    button = add(window, KeyButton("Set the ticket aside", "F6"))
    wide = button.sizeHint().width()
    assert button.minimumSizeHint().width() < wide
    assert button.heightForWidth(wide // 2) > button.heightForWidth(wide)


def test_a_hint_is_printed_where_the_key_is_taken_elsewhere(qtbot: QtBot, dressed: QApplication) -> None:
    button = KeyButton("Quantity", hint="\u00d7")
    qtbot.addWidget(button)
    assert button.key_text == "\u00d7"


def test_tones_are_seen(window: QWidget, dressed: QApplication) -> None:
    button = add(window, KeyButton("Pay", "F12"))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for theme in (LIGHT, CONTRAST):
        apply(dressed, theme)
        button.set_tone(Tone.PRIMARY)
        assert button.grab().toImage().pixelColor(12, 12) == QColor(theme.accent)
        button.set_tone(Tone.PLAIN)
        assert button.grab().toImage().pixelColor(12, 12) == QColor(theme.surface)


def test_the_focus_is_a_ring_of_three_pixels(window: QWidget) -> None:
    button = add(window, KeyButton("Pay"))
    button.setFocus()
    image = button.grab().toImage()
    middle = image.height() // 2
    assert [image.pixelColor(x, middle).name() for x in (1, 2, 3)].count(LIGHT.focus.lower()) >= 2


def test_the_pay_button_is_written_large(window: QWidget) -> None:
    button = add(window, KeyButton("Pay", "F12", tone=Tone.PRIMARY, height=104))
    small = button.sizeHint().width()
    button.set_text_size(1.7)
    assert button.sizeHint().width() > small
    assert button.sizeHint().height() >= 104
