"""The check that finds what is in somebody's way finds each of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.tour.access import obstacles, tab_faults
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.toast import ToastStack
from beesdesk.ui.parts.toast_strip import ToastStrip
from beesdesk.ui.theme import CONTRAST, DARK, LIGHT, apply

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> QWidget:
    """A page with room for three things, one under the other."""
    apply(qapp, LIGHT, reduced_motion=True)
    page = QWidget()
    page.resize(400, 300)
    QVBoxLayout(page)
    qtbot.addWidget(page)
    return page


def button(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setMinimumSize(120, 48)
    return made


def show(qtbot: QtBot, page: QWidget, *parts: QWidget) -> None:
    for part in parts:
        page.layout().addWidget(part)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_a_page_that_anybody_can_use_has_no_obstacle(
    qapp: QApplication, qtbot: QtBot, page: QWidget, theme: object
) -> None:
    apply(qapp, theme, reduced_motion=True)  # type: ignore[arg-type]
    field = QLineEdit()
    field.setAccessibleName("Name")
    field.setMinimumHeight(48)
    show(qtbot, page, QLabel("Who is there?"), field, StateChip(State.OK, "fine"), button("Go on"))

    assert obstacles(page) == []
    assert tab_faults(page) == []
    apply(qapp, LIGHT, reduced_motion=True)


def test_a_field_without_a_name_is_found(qtbot: QtBot, page: QWidget) -> None:
    field = QLineEdit()
    field.setMinimumHeight(48)
    show(qtbot, page, field)

    assert obstacles(page) == ["QLineEdit in NoneType has no name"]


def test_a_small_target_is_found(qtbot: QtBot, page: QWidget) -> None:
    small = QPushButton("Go on")
    small.setStyleSheet("padding: 0; min-height: 20px")
    small.setFixedSize(90, 30)
    show(qtbot, page, small)

    assert obstacles(page) == ["QPushButton 'Go on' is a target of 90 x 30 px"]


def test_pale_words_are_found(qtbot: QtBot, page: QWidget) -> None:
    pale = QLabel("Hardly to be seen")
    pale.setStyleSheet("color: #B0AA9C")
    show(qtbot, page, pale)

    assert [line[:50] for line in obstacles(page)] == ["QLabel 'Hardly to be seen' has a contrast of 2.1:1"]


def test_words_that_are_cut_are_found(qtbot: QtBot, page: QWidget) -> None:
    cut = QLabel("A sentence that is longer than the room that it has been given")
    cut.setFixedWidth(100)
    show(qtbot, page, cut)

    assert obstacles(page) == ["QLabel 'A sentence that is longer than the room ' is cut"]


def test_a_tab_key_that_jumps_is_found(qtbot: QtBot, page: QWidget) -> None:
    one, two, three = button("One"), button("Two"), button("Three")
    show(qtbot, page, one, two, three)
    QWidget.setTabOrder(one, three)
    QWidget.setTabOrder(three, two)
    one.setFocus(Qt.FocusReason.TabFocusReason)

    assert len(tab_faults(page)) == 1


def test_a_button_under_a_message_is_found_and_none_beside_a_strip_of_messages(qtbot: QtBot, page: QWidget) -> None:
    strip, act = ToastStrip(page), button("Save")
    show(qtbot, page, strip, button("Go on"), act)
    strip.say("Done")
    QApplication.processEvents()
    assert obstacles(page) == []

    stack = ToastStack(page)
    stack.say("Done")
    QApplication.processEvents()

    assert "QPushButton 'Save' lies under a message" in obstacles(page)
