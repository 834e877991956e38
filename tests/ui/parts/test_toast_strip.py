from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.toast_strip import ToastStrip
from beesdesk.ui.theme import LIGHT, apply

LONG = "A text that is much longer than what the strip holds, and says what has to be done about it. " * 3


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication, speaks: Languages) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(ToastStrip(window))
    column.addWidget(QPushButton("Save", window), 1)
    window.resize(800, 700)
    window.show()
    return window


def parts(window: QWidget) -> tuple[ToastStrip, QPushButton]:
    strip, save = window.layout().itemAt(0).widget(), window.layout().itemAt(1).widget()
    assert isinstance(strip, ToastStrip)
    assert isinstance(save, QPushButton)
    return strip, save


def seen(strip: ToastStrip) -> list[str]:
    return [toast.text for toast in strip.toasts() if toast.isVisible()]


def test_nothing_moves_when_something_is_said(window: QWidget) -> None:
    strip, save = parts(window)
    before = save.geometry()

    strip.say("Done", lambda: None)
    QApplication.processEvents()

    assert save.geometry() == before
    assert not strip.geometry().intersects(save.geometry())


def test_the_newest_is_seen_and_then_the_one_before_it(window: QWidget, qtbot: QtBot) -> None:
    strip, save = parts(window)
    strip.fail("First")
    strip.fail(LONG)
    QApplication.processEvents()
    assert seen(strip) == [LONG]
    assert strip.toasts()[-1].height() <= strip.height()
    assert not strip.geometry().intersects(save.geometry())

    qtbot.mouseClick(strip.toasts()[-1].act, Qt.MouseButton.LeftButton)

    assert seen(strip) == ["First"]


def test_a_low_window_gives_room_only_while_something_is_said(qapp: QApplication, window: QWidget) -> None:
    strip, save = parts(window)
    apply(qapp, LIGHT, 2.0, reduced_motion=True)
    QApplication.processEvents()
    assert strip.height() == 0

    strip.say("Done")
    QApplication.processEvents()

    assert strip.height() > 0
    assert not strip.geometry().intersects(save.geometry())
    apply(qapp, LIGHT, reduced_motion=True)
