from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import LIGHT


def test_a_banner_says_what_is_the_matter_and_offers_one_act(qtbot: QtBot, dressed: QApplication) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert not banner.isVisible()

    banner.show_message(State.WARN, "You owe a compensation", "You may shop until 17 March.", "Book one")

    assert banner.isVisible()
    assert banner.accessibleName() == "You owe a compensation You may shop until 17 March."
    assert banner.grab().toImage().pixelColor(30, 6) == QColor(LIGHT.warn_tint)
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.act, Qt.MouseButton.LeftButton)


def test_a_banner_takes_another_state_and_goes(qtbot: QtBot, dressed: QApplication) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_message(State.WARN, "Soon", act="Do it")

    banner.show_message(State.OK, "All is well")
    assert banner.grab().toImage().pixelColor(30, 6) == QColor(LIGHT.ok_tint)
    assert not banner.act.isVisible()

    banner.clear()
    assert not banner.isVisible()
