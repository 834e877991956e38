from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.denominations import COINS, MOST, NOTES, DenominationPanel
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import Room, dress

FIFTY, TEN_CENTS = Decimal(50), Decimal("0.10")


@pytest.fixture
def panel(qtbot: QtBot, speaks: Languages) -> Iterator[DenominationPanel]:
    screen = QWidget()
    dress(screen, Room.TILL)
    panel = DenominationPanel()
    QVBoxLayout(screen).addWidget(panel)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)
    yield panel  # noqa: PT022  # a fixture that has returned lets go of the window


def test_every_euro_note_and_coin_is_there(panel: DenominationPanel) -> None:
    assert [*NOTES, *COINS] == list(panel.counts())
    assert sum(NOTES) == 885
    assert sum(COINS) == Decimal("3.88")


def test_typing_and_enter_go_down_the_drawer(panel: DenominationPanel, qtbot: QtBot) -> None:
    totals: list[Decimal] = []
    panel.total_changed.connect(totals.append)
    panel.fields[FIFTY].setFocus()

    for keys in ("3", "10"):
        qtbot.keyClicks(panel.focusWidget(), keys)
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Return)

    assert panel.counts()[FIFTY] == 3
    assert panel.counts()[Decimal(20)] == 10
    assert panel.total() == totals[-1] == 350
    assert panel.fields[Decimal(10)].hasFocus()


def test_arrow_keys_count(panel: DenominationPanel, qtbot: QtBot) -> None:
    field = panel.fields[TEN_CENTS]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(field, key)
    assert panel.total() == TEN_CENTS
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert panel.total() == 0


def test_fingers_count(panel: DenominationPanel, qtbot: QtBot) -> None:
    buttons = {button.accessibleName(): button for button in panel.findChildren(KeyButton)}
    for name in ("One more of €50", "One more of €50", "One less of €50"):
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    assert panel.total() == 50
    assert all(min(button.width(), button.height()) >= 44 for button in buttons.values())


def test_only_whole_numbers_go_in(panel: DenominationPanel, qtbot: QtBot) -> None:
    field = panel.fields[FIFTY]
    field.selectAll()
    qtbot.keyClicks(field, "1x,-2")
    assert field.count() == 12
    field.set_count(MOST + 1)
    assert field.count() == MOST
    field.clear()
    assert panel.total() == 0


def test_a_count_is_filled_in_and_names_follow_the_language(
    panel: DenominationPanel, qtbot: QtBot, speaks: Languages
) -> None:
    panel.set_counts({FIFTY: 2, TEN_CENTS: 5})
    assert panel.total() == Decimal("100.50")

    speaks.use("fr")
    wanted = "Combien de 0,10\u00a0€"
    qtbot.waitUntil(lambda: panel.fields[TEN_CENTS].accessibleName() == wanted)


def test_the_drawer_fits_a_small_screen(panel: DenominationPanel) -> None:
    assert panel.minimumSizeHint().width() <= 1024 - 48
    assert panel.minimumSizeHint().height() <= 768 - 200
