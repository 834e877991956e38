"""Work beside the screen: told how far it is, ended by whoever waits no more."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.progress import ProgressPanel


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def panel(holder: QWidget) -> ProgressPanel:
    return ProgressPanel(holder)


@pytest.fixture
def work(holder: QWidget, panel: ProgressPanel) -> LongWork:
    return LongWork(panel, holder)


def fail(fault: Exception) -> None:
    raise fault


def counting(started: Event, go_on: Event) -> Callable[[Step], str]:
    def counted(step: Step) -> str:
        step(0, 2)
        started.set()
        go_on.wait(5)
        step(1, 2)
        return "done"

    return counted


def test_what_it_gives_comes_back(work: LongWork, qtbot: QtBot) -> None:
    came: list[int] = []
    work.run("Counting", lambda _: 7, came.append, fail)
    qtbot.waitUntil(lambda: came == [7])


def test_what_is_cancelled_ends_at_its_next_step_and_nothing_of_it_is_told(
    work: LongWork, panel: ProgressPanel, qtbot: QtBot
) -> None:
    came: list[str] = []
    started, go_on = Event(), Event()
    work.run("Counting", counting(started, go_on), came.append, fail)
    started.wait(5)

    panel.cancel.click()
    go_on.set()

    qtbot.waitUntil(lambda: not work.busy)
    assert came == []


def test_a_new_work_takes_the_place_of_the_one_before(work: LongWork, qtbot: QtBot) -> None:
    came: list[str] = []
    started, go_on = Event(), Event()
    work.run("Counting", counting(started, go_on), came.append, fail)
    started.wait(5)

    work.run("Counting anew", lambda _: "second", came.append, fail)
    go_on.set()

    qtbot.waitUntil(lambda: not work.busy)
    assert came == ["second"]


def test_what_it_raises_is_told(work: LongWork, qtbot: QtBot) -> None:
    fell: list[str] = []

    def broken(step: Step) -> int:
        raise ValueError("no")

    work.run("Counting", broken, fail, lambda fault: fell.append(str(fault)))
    qtbot.waitUntil(lambda: fell == ["no"])
