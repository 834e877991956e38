from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
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


def test_in_a_low_place_it_leaves_out_the_icon_then_the_reason_and_keeps_title_and_act(
    qtbot: QtBot, dressed: QApplication
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    empty = EmptyState("search", place)
    empty.show_message("No article", "Nothing has this name.", "Create the article")
    with qtbot.waitExposed(place):
        place.show()
    seen = []
    for height in (300, 180, 130, 100):
        empty.resize(400, height)
        QApplication.processEvents()
        assert empty.rect().contains(empty.act.geometry())
        seen.append((empty._icon.isVisible(), empty._text.isVisible(), empty._title.isVisible()))

    assert seen == [(True, True, True), (False, True, True), (False, False, True), (False, False, True)]
