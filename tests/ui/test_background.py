from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from beesdesk.ui.background import Background


def fail(fault: object) -> None:
    pytest.fail(f"not expected: {fault}")


def test_work_is_done_elsewhere_and_its_result_comes_home(qtbot: QtBot) -> None:
    background, seen = Background(), []

    background.run(current_thread, lambda worker: seen.append((worker, current_thread())), fail)
    qtbot.waitUntil(lambda: bool(seen))

    worker, receiver = seen[0]
    assert worker is not main_thread()
    assert receiver is main_thread()
    assert not background.busy


def test_what_goes_wrong_is_handed_over(qtbot: QtBot) -> None:
    background, seen = Background(), []

    background.run(lambda: int("twelve"), fail, seen.append)
    qtbot.waitUntil(lambda: bool(seen))

    assert isinstance(seen[0], ValueError)


def test_a_result_of_nothing_is_a_result(qtbot: QtBot) -> None:
    background, seen = Background(), []
    background.run(lambda: None, seen.append, fail)
    qtbot.waitUntil(lambda: seen == [None])


def test_a_screen_that_is_gone_gets_nothing(qtbot: QtBot) -> None:
    background, go, seen, done = Background(), Event(), [], Background()
    background.run(go.wait, seen.append, seen.append)
    background.deleteLater()
    qtbot.waitSignal(background.destroyed).wait()
    go.set()

    done.run(lambda: 1, seen.append, fail)
    qtbot.waitUntil(lambda: seen == [1])


def test_the_end_of_the_program_waits_for_what_runs(qtbot: QtBot) -> None:
    background, go, seen = Background(), Event(), []
    background.run(go.wait, seen.append, fail)
    assert background.busy
    assert not background.finish(patience_ms=1)
    go.set()
    assert background.finish()
    qtbot.waitUntil(lambda: seen == [True])
