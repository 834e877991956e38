from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.progress import ProgressPanel


def panel(qtbot: QtBot) -> ProgressPanel:
    made = ProgressPanel()
    qtbot.addWidget(made)
    return made


def test_short_work_shows_nothing(qtbot: QtBot, speaks: Languages) -> None:
    progress = panel(qtbot)
    progress.start("Printing 40 labels")
    assert not progress.isVisible()
    progress.finish()
    assert not progress.isVisible()


def test_long_work_says_what_and_how_far(qtbot: QtBot, speaks: Languages) -> None:
    progress = panel(qtbot)
    progress.start("Printing 40 labels")
    progress.advance(10, 40, "10 of 40")
    qtbot.waitUntil(progress.isVisible)

    bar = progress.findChild(QProgressBar)
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (10, 40, "Printing 40 labels")
    assert [text.text() for text in progress.findChildren(QLabel)] == ["Printing 40 labels", "10 of 40"]

    progress.finish()
    assert not progress.isVisible()


def test_cancel_is_told_once(qtbot: QtBot, speaks: Languages) -> None:
    progress, told = panel(qtbot), []
    progress.cancelled.connect(lambda: told.append(1))
    progress.start("Import")
    qtbot.waitUntil(progress.isVisible)

    qtbot.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)

    assert told == [1]


def test_work_that_cannot_stop_has_no_cancel(qtbot: QtBot, speaks: Languages) -> None:
    progress = panel(qtbot)
    progress.start("Writing", may_cancel=False)
    qtbot.waitUntil(progress.isVisible)
    assert not progress.cancel.isVisible()
