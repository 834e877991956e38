from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.amount import AmountLabel, BigTotal
from beesdesk.ui.theme import Room, dress


def test_an_amount_stands_at_the_right_in_the_figures_of_the_language(qtbot: QtBot, speaks: Languages) -> None:
    label = AmountLabel(Decimal("1234.5"))
    qtbot.addWidget(label)
    assert label.text() == "€1,234.50"
    assert label.alignment() & Qt.AlignmentFlag.AlignRight

    speaks.use("nl")
    qtbot.waitUntil(lambda: label.text() == "€\u00a01.234,50")

    label.show_amount(None)
    assert label.text() == ""


def test_the_total_grows_with_the_window(qtbot: QtBot, dressed: QApplication) -> None:
    window = QWidget()
    dress(window, Room.TILL)
    total = BigTotal("To pay")
    column = QVBoxLayout(window)
    column.addWidget(total)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    total.show_amount(Decimal("23.91"))
    qtbot.waitUntil(lambda: total.height() > 0)
    usual = total.sizeHint().height()

    window.resize(1280, 1080)

    qtbot.waitUntil(lambda: total.height() > usual)
    assert 70 <= usual <= 100


def test_a_total_too_wide_for_its_place_gets_smaller(qtbot: QtBot, dressed: QApplication) -> None:
    total = BigTotal()
    qtbot.addWidget(total)
    total.show_amount(Decimal("99999.99"))
    total.resize(200, 90)

    image = total.grab().toImage()

    edge = {image.pixel(x, y) for x in (198, 199) for y in range(image.height())}
    assert edge == {image.pixel(0, 0)}
    assert total.minimumSizeHint().width() < 200


def test_the_total_is_read_out_with_what_it_is(qtbot: QtBot, speaks: Languages) -> None:
    total = BigTotal()
    qtbot.addWidget(total)
    total.set_caption("To pay")
    total.show_amount(Decimal("23.91"))
    assert total.accessibleName() == "To pay €23.91"
