from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.rows import LineList, LineView
from beesdesk.ui.theme import DARK, LIGHT, Room, apply, dress


def line(number: int, *, marked: bool = True) -> LineView:
    return LineView(str(number), f"Rice {number}", "scale label", "0,780 kg at 3,20", "2,50", marked=marked)


@pytest.fixture
def lines(qtbot: QtBot, dressed: QApplication, speaks: Languages) -> Iterator[LineList]:
    screen, lines = QWidget(), LineList()
    dress(screen, Room.TILL)
    QVBoxLayout(screen).addWidget(lines)
    qtbot.addWidget(screen)
    screen.resize(800, 600)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)
    yield lines  # noqa: PT022  # a fixture that has returned lets go of the window


def on_screen(lines: LineList) -> QImage:
    """What the window shows now, which is more than what it would paint if asked."""
    QApplication.processEvents()
    return lines.screen().grabWindow(lines.window().winId()).toImage()


def ground(lines: LineList, place: int) -> QColor:
    top = lines.visualRect(lines.lines.index(place, 0)).top()
    spot = lines.viewport().mapTo(lines.window(), lines.viewport().rect().topLeft())
    return on_screen(lines).pixelColor(spot.x() + 12, spot.y() + top + 6)


def test_the_last_scan_is_marked_and_takes_the_mark_along(lines: LineList) -> None:
    lines.append_line(line(1))
    lines.append_line(line(2))

    assert [lines.lines.row(place).marked for place in range(2)] == [False, True]
    assert ground(lines, 0) == QColor(LIGHT.surface)
    assert ground(lines, 1) == QColor(LIGHT.mark)


def test_a_line_scanned_again_takes_the_mark_back(lines: LineList) -> None:
    lines.show_lines([line(1, marked=False), line(2)])

    lines.update_line(0, line(1))

    assert [lines.lines.row(place).marked for place in range(2)] == [True, False]
    assert ground(lines, 0) == QColor(LIGHT.mark)


def test_lines_added_one_by_one_look_like_lines_shown_at_once(lines: LineList) -> None:
    for number in range(30):
        lines.append_line(line(number))
        QApplication.processEvents()
    grown = on_screen(lines)

    lines.show_lines([line(number, marked=number == 29) for number in range(30)])

    assert on_screen(lines) == grown


def test_a_new_line_is_in_view(lines: LineList) -> None:
    for number in range(500):
        lines.append_line(line(number))
    last = lines.visualRect(lines.lines.index(499, 0))
    assert lines.viewport().rect().contains(last)


def test_arrow_keys_and_touch_choose_a_line(lines: LineList, qtbot: QtBot) -> None:
    chosen: list[int] = []
    lines.show_lines([line(number, marked=False) for number in range(3)])
    lines.line_selected.connect(chosen.append)
    lines.setFocus()

    qtbot.mouseClick(
        lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.visualRect(lines.lines.index(1, 0)).center()
    )
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Up)
    lines.select(0)
    lines.select(-1)

    assert chosen == [1, 2, 1, 0, -1]
    assert lines.selected() == -1


def test_tab_leaves_the_list(lines: LineList, qtbot: QtBot) -> None:
    lines.show_lines([line(1), line(2)])
    lines.setFocus()
    lines.select(0)
    qtbot.keyClick(lines, Qt.Key.Key_Tab)
    assert lines.selected() == 0


def test_a_line_is_read_out_whole(lines: LineList) -> None:
    lines.show_lines([line(5), LineView("", "Voucher", "", "", "", kind="note")])

    heard = QAccessible.queryAccessibleInterface(lines)
    assert heard.text(QAccessible.Text.Name) == "Lines of the basket"
    model = lines.lines
    texts = [model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleTextRole) for place in range(2)]
    assert texts == ["5, Rice 5, scale label, 0,780 kg at 3,20, 2,50", "Voucher"]


def test_every_kind_of_line_is_drawn_at_every_width(lines: LineList) -> None:
    kinds = [
        line(1),
        LineView("", "Deposit", "", "6 at 0,10", "0,60", kind="deposit"),
        LineView("", "Milk", "taken back, line 4", "1 at 1,25", "-1,25", kind="correction"),
        LineView("", "Voucher", "", "", "", kind="note"),
    ]
    for width in (320, 800, 1900):
        lines.window().resize(width, 600)
        lines.show_lines(kinds)
        image = on_screen(lines)
        spot = lines.viewport().mapTo(lines.window(), lines.viewport().rect().topLeft())
        for place in range(len(kinds)):
            rect = lines.visualRect(lines.lines.index(place, 0)).translated(spot)
            assert rect.height() >= 56
            colors = {image.pixelColor(x, rect.center().y()).name() for x in range(rect.left(), rect.right(), 2)}
            assert len(colors) > 1, (width, place)


def test_a_scan_flashes_once_unless_motion_is_reduced(lines: LineList, dressed: QApplication, qtbot: QtBot) -> None:
    lines.append_line(line(1))
    assert ground(lines, 0) == QColor(LIGHT.mark)

    apply(dressed, LIGHT)
    lines.append_line(line(2))
    assert ground(lines, 1) == QColor(LIGHT.flash)
    qtbot.waitUntil(lambda: ground(lines, 1) == QColor(LIGHT.mark))


def test_the_list_follows_theme_and_scale(lines: LineList, dressed: QApplication) -> None:
    lines.show_lines([line(1, marked=False)])
    usual = lines.visualRect(lines.lines.index(0, 0)).height()

    apply(dressed, DARK, scale=2.0, reduced_motion=True)

    assert ground(lines, 0) == QColor(DARK.surface)
    assert lines.visualRect(lines.lines.index(0, 0)).height() > usual
