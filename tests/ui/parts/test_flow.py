import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.flow import FlowLayout


class Box(QWidget):
    """A widget that asks for 100 by 40 px."""

    def sizeHint(self) -> QSize:
        return QSize(100, 40)


@pytest.fixture
def room(qtbot: QtBot, dressed: QApplication) -> QWidget:
    """What is laid out; it has to outlive the layout."""
    room = QWidget()
    qtbot.addWidget(room)
    return room


def laid_out(room: QWidget, count: int) -> tuple[FlowLayout, list[Box]]:
    flow = FlowLayout(10, room)
    boxes = [Box(room) for _ in range(count)]
    for box in boxes:
        flow.addWidget(box)
    return flow, boxes


def test_what_does_not_fit_goes_on_in_the_next_line(room: QWidget) -> None:
    flow, boxes = laid_out(room, 3)
    assert (flow.heightForWidth(400), flow.heightForWidth(220), flow.heightForWidth(100)) == (40, 90, 140)

    flow.setGeometry(QRect(0, 0, 220, 90))

    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (110, 0), (0, 50)]


def test_what_is_hidden_takes_no_room(room: QWidget) -> None:
    flow, boxes = laid_out(room, 3)
    boxes[1].setVisible(False)
    assert flow.sizeHint() == QSize(210, 40)
    assert flow.minimumSize() == QSize(100, 40)


def test_one_that_is_too_wide_is_made_narrower(room: QWidget) -> None:
    flow, boxes = laid_out(room, 1)
    flow.setGeometry(QRect(0, 0, 60, 40))
    assert boxes[0].width() == 60
