from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.name import NameDialog

Show = Callable[[NameDialog], NameDialog]
Typing = Callable[..., None]


def test_the_proposed_name_is_typed_over(
    qtbot: QtBot, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    name = show(NameDialog(desk, window, proposed="Amélie Martin"))
    with qtbot.waitSignal(name.answered) as answered:
        type_keys(name, "Green coat", Qt.Key.Key_Return)

    assert answered.args == ["Green coat"]


def test_the_name_may_stay_empty(qtbot: QtBot, desk: Desk, window: QWidget, show: Show, type_keys: Typing) -> None:
    name = show(NameDialog(desk, window))
    with qtbot.waitSignal(name.answered) as answered:
        type_keys(name, "", Qt.Key.Key_F12)

    assert answered.args == [""]
