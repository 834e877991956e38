from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.empty import EmptyState


def test_an_empty_list_says_why_and_what_to_do_first(qtbot: QtBot, dressed: QApplication) -> None:
    empty = EmptyState("search")
    qtbot.addWidget(empty)
    empty.show_message("No article", "Nothing has this name.", "Create the article")
    empty.show()

    assert empty.accessibleName() == "No article Nothing has this name."
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.act, Qt.MouseButton.LeftButton)

    empty.show_message("No article")
    assert not empty.act.isVisible()
