from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.words import Act

Show = Callable[[ReasonDialog], ReasonDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def reason(desk: Desk, window: QWidget, show: Show) -> ReasonDialog:
    return show(ReasonDialog(desk, window, act=Act.BASKET_CANCELLED))


def test_a_typed_reason_is_the_answer(qtbot: QtBot, reason: ReasonDialog, type_keys: Typing) -> None:
    with qtbot.waitSignal(reason.answered) as answered:
        type_keys(reason, " forgot the purse ", Qt.Key.Key_Return)

    assert answered.args == ["forgot the purse"]


def test_a_ready_reason_takes_two_taps(qtbot: QtBot, reason: ReasonDialog, tap: Tap) -> None:
    tap(reason.ready.buttons[0])
    assert reason.ready.buttons[0].isChecked()
    with qtbot.waitSignal(reason.answered) as answered:
        tap(reason.act)

    assert answered.args == ["Customer left"]


def test_a_ready_reason_may_be_gone_on_with(qtbot: QtBot, reason: ReasonDialog, type_keys: Typing, tap: Tap) -> None:
    tap(reason.ready.buttons[0])
    type_keys(reason, "!")

    assert not reason.ready.buttons[0].isChecked()
    with qtbot.waitSignal(reason.answered) as answered:
        type_keys(reason, "", Qt.Key.Key_F12)
    assert answered.args == ["Customer left!"]


def test_a_reason_is_never_empty(reason: ReasonDialog, type_keys: Typing) -> None:
    type_keys(reason, "  ", Qt.Key.Key_Return)

    assert reason.error() == "Say why: the reason stays in the journal."
    assert reason.isVisible()


@pytest.mark.parametrize("act", [Act.BASKET_CANCELLED, Act.DRAWER_OPENED, Act.CORRECTION])
def test_the_verb_follows_the_act(desk: Desk, window: QWidget, show: Show, act: Act) -> None:
    reason = show(ReasonDialog(desk, window, act=act))

    verbs = {
        Act.BASKET_CANCELLED: "Cancel the basket",
        Act.DRAWER_OPENED: "Open the drawer",
        Act.CORRECTION: "Take back",
    }
    assert reason.act.text() == verbs[act]
    assert len(reason.ready.buttons) == 4
