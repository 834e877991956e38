from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.toast import DONE_MS, UNDO_MS, ToastStack


@pytest.fixture
def window(qtbot: QtBot, speaks: Languages) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    return window


@pytest.fixture
def stack(window: QWidget) -> ToastStack:
    return ToastStack(window)


def texts(stack: ToastStack) -> list[str]:
    return [toast.text for toast in stack.toasts()]


def test_messages_stay_at_the_bottom_left_as_the_window_changes(window: QWidget, stack: ToastStack) -> None:
    stack.say("Saved")
    assert stack.isVisible()
    for width, height in ((1024, 768), (1280, 800)):
        window.resize(width, height)
        assert stack.geometry().left() == 16
        assert stack.geometry().bottom() == height - 17
        assert stack.width() <= width // 2


def test_three_at_most_the_oldest_goes(stack: ToastStack) -> None:
    for text in ("one", "two", "three", "four"):
        stack.say(text)
    assert texts(stack) == ["two", "three", "four"]


def test_how_long_each_kind_stays(stack: ToastStack) -> None:
    stack.say("Saved")
    stack.say("Deleted", undo=lambda: None)
    stack.fail("The printer has no paper.")
    assert [toast.lasts for toast in stack.toasts()] == [DONE_MS, UNDO_MS, 0]


def test_a_message_goes_by_itself_and_the_stack_with_the_last(stack: ToastStack, qtbot: QtBot) -> None:
    stack.say("Saved")
    qtbot.waitUntil(lambda: texts(stack) == [], timeout=DONE_MS + 2000)
    assert not stack.isVisible()


def test_undo_takes_back_once(stack: ToastStack, qtbot: QtBot) -> None:
    taken: list[str] = []
    stack.say("Deleted", undo=lambda: taken.append("back"))
    toast = stack.toasts()[0]
    assert toast.act.text() == "Undo"

    qtbot.mouseClick(toast.act, Qt.MouseButton.LeftButton)
    toast.undo()

    assert taken == ["back"]
    assert texts(stack) == []


def test_an_error_stays_until_it_is_closed(stack: ToastStack, qtbot: QtBot) -> None:
    stack.fail("The printer has no paper.")
    toast = stack.toasts()[0]
    assert (toast.act.text(), toast.accessibleName()) == ("Close", "The printer has no paper.")

    qtbot.mouseClick(toast.act, Qt.MouseButton.LeftButton)

    assert texts(stack) == []


def test_a_message_follows_the_language(stack: ToastStack, speaks: Languages, qtbot: QtBot) -> None:
    stack.fail("…")
    speaks.use("nl")
    qtbot.waitUntil(lambda: stack.toasts()[0].act.text() == "Sluiten")


def test_news_without_an_undo_has_no_button(stack: ToastStack) -> None:
    stack.inform("The hub is back.")
    assert not stack.toasts()[0].act.isVisible()


def test_the_words_of_the_button_are_never_cut(stack: ToastStack, speaks: Languages) -> None:
    speaks.use("nl")
    stack.say("Teruggenomen: havervlokkenpannenkoekenmengeling", undo=lambda: None)

    (toast,) = stack.toasts()
    assert toast.act.width() >= toast.act.sizeHint().width()


def test_messages_stand_at_the_top_while_the_bottom_is_to_be_seen(window: QWidget) -> None:
    free = [400]
    stack = ToastStack(window, free_below=lambda: free[0])
    stack.say("Saved")
    assert stack.geometry().bottom() == 768 - 17

    free[0] = 20
    stack.place()

    assert stack.geometry().top() == 16


def test_what_can_be_undone_no_more_is_put_away_and_the_rest_stays(stack: ToastStack) -> None:
    stack.say("Deleted", undo=lambda: None)
    stack.fail("The printer has no paper.")

    stack.forget_undos()

    assert texts(stack) == ["The printer has no paper."]
