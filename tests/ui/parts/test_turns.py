from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.turns import Turns


def test_pieces_are_done_in_their_order_and_others_come_between(qtbot: QtBot) -> None:
    holder, seen = QObject(), []
    between = QTimer(holder, interval=0)
    between.timeout.connect(lambda: seen.append("-"))
    between.start()
    turns = Turns(holder)

    turns.run(lambda: seen.append("a"), lambda: seen.append("b"))
    assert turns.busy
    assert seen == []
    qtbot.waitUntil(lambda: not turns.busy)

    between.stop()
    assert [one for one in seen if one != "-"] == ["a", "b"]
    assert "-" in seen[seen.index("a") : seen.index("b")]


def test_what_is_begun_anew_or_stopped_leaves_the_rest(qtbot: QtBot) -> None:
    holder, seen = QObject(), []
    turns = Turns(holder)

    turns.run(lambda: seen.append("old"))
    turns.run(lambda: seen.append("new"), turns.stop, lambda: seen.append("never"))
    qtbot.waitUntil(lambda: not turns.busy)

    assert seen == ["new"]
