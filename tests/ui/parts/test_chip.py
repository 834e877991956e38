import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.theme import CONTRAST, DARK, LIGHT, Theme, apply


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("state", list(State))
def test_a_state_has_its_ground_its_sign_and_its_word(
    qtbot: QtBot, dressed: QApplication, state: State, theme: Theme
) -> None:
    apply(dressed, theme)
    chip = StateChip(state, "word")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())

    image = chip.grab().toImage()
    assert image.pixelColor(image.width() // 2, 4) == QColor(getattr(theme, state.tint))
    sign = {image.pixelColor(x, y).name() for x in range(14, 28) for y in range(4, image.height() - 4)}
    assert len(sign) > 1
    assert chip.accessibleName() == "word"


def test_no_two_states_look_the_same() -> None:
    assert len({state.sign for state in State}) == len(State)
    assert len({state.picture for state in State}) == len(State)


def test_a_chip_changes_its_state(qtbot: QtBot, dressed: QApplication) -> None:
    chip = StateChip(State.OK, "Printer")
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()

    chip.show_state(State.BAD, "Printer, no paper", tip="Put in a new roll.")

    assert (chip.state, chip.accessibleName(), chip.toolTip()) == (
        State.BAD,
        "Printer, no paper",
        "Put in a new roll.",
    )
    assert chip.sizeHint().width() > narrow
    assert chip.minimumSizeHint().width() < chip.sizeHint().width()
