import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.flow import EvenLayout, FlowLayout


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


def test_an_even_layout_has_as_many_of_one_width_in_a_line_as_fit(room: QWidget) -> None:
    even = EvenLayout(3, 10, room)
    boxes = [Box(room) for _ in range(4)]
    for box in boxes:
        box.setMinimumWidth(100)
        even.addWidget(box)
    assert even.minimumSize().width() == 100
    assert [even.heightForWidth(width) for width in (1000, 320, 210, 100)] == [90, 90, 90, 190]

    even.setGeometry(QRect(0, 0, 320, 90))
    assert [(box.x(), box.y(), box.width()) for box in boxes] == [
        (0, 0, 100), (110, 0, 100), (220, 0, 100), (0, 50, 100),
    ]  # fmt: skip
