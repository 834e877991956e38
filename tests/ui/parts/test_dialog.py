import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.dialog import Dialog
from beesdesk.ui.theme import Room, dress


@pytest.fixture
def screen(qtbot: QtBot, speaks: Languages) -> QWidget:
    screen = QWidget()
    dress(screen, Room.KIOSK)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def opened(qtbot: QtBot, dialog: Dialog) -> Dialog:
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_enter_does_the_act(qtbot: QtBot, screen: QWidget) -> None:
    dialog = Dialog("Set the ticket aside?", screen)
    dialog.set_buttons("Set aside")
    opened(qtbot, dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_esc_closes(qtbot: QtBot, screen: QWidget) -> None:
    dialog = Dialog("Set the ticket aside?", screen)
    dialog.set_buttons("Set aside")
    opened(qtbot, dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_enter_does_not_do_a_dangerous_act(qtbot: QtBot, screen: QWidget) -> None:
    dialog = Dialog("Delete 3 shifts?", screen)
    dialog.say("Four people have booked them.")
    dialog.set_buttons("Delete 3 shifts", "Keep them", danger=True)
    opened(qtbot, dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_a_panel_is_named_and_sized_like_its_screen_and_takes_no_scans(qtbot: QtBot, screen: QWidget) -> None:
    dialog = Dialog("Delete 3 shifts?", screen)
    dialog.say("Four people have booked them.")
    dialog.set_buttons("Delete 3 shifts")
    opened(qtbot, dialog)

    title, text = dialog.findChildren(QLabel)
    assert dialog.accessibleName() == dialog.windowTitle() == title.text() == "Delete 3 shifts?"
    assert text.font().pixelSize() == 24
    assert dialog.act.height() >= 72
    assert not dialog.accepts_scans


def test_the_way_out_follows_the_language(qtbot: QtBot, screen: QWidget, speaks: Languages) -> None:
    dialog = Dialog("?", screen)
    dialog.set_buttons("Do it")
    further = dialog.add_button("Print")
    assert not further.autoDefault()
    speaks.use("nl")
    qtbot.waitUntil(
        lambda: dialog.findChild(type(further), options=Qt.FindChildOption.FindDirectChildrenOnly) is not None
    )
    qtbot.waitUntil(lambda: "Annuleren" in {button.text() for button in dialog.findChildren(type(further))})
