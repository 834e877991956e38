from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.errors import ShopError
from beesdesk.pos.refusals import AgeUnproven, BestBeforePassed, LotToCheck, ShopperMayNotShop
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.question import QuestionDialog

Show = Callable[[QuestionDialog], QuestionDialog]
Typing = Callable[..., None]
AGE = AgeUnproven(16, date(2010, 11, 23))
LOT = LotToCheck("Houmous", "A12", "salmonella")
OLD = BestBeforePassed("Riz", date(2026, 11, 1))
NOT_TODAY = ShopperMayNotShop(412, "suspended", asks=False)


def texts(dialog: QuestionDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("about", [AGE, LOT, OLD, NOT_TODAY], ids=lambda about: type(about).__name__)
def test_enter_answers_nothing_and_f12_says_yes(
    qtbot: QtBot, till: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing, about: ShopError
) -> None:
    answers: list[Any] = []
    dialog = show(QuestionDialog(desk, window, about=about))
    dialog.answered.connect(answers.append)

    type_keys(dialog, "", Qt.Key.Key_F12)

    assert answers == [True]
    assert not dialog.isVisible()


@pytest.mark.parametrize("about", [AGE, LOT], ids=lambda about: type(about).__name__)
def test_f9_says_no_where_that_means_something(
    desk: Desk, window: QWidget, show: Show, type_keys: Typing, about: ShopError
) -> None:
    answers: list[Any] = []
    dialog = show(QuestionDialog(desk, window, about=about))
    dialog.answered.connect(answers.append)

    type_keys(dialog, "", Qt.Key.Key_F9)

    assert answers == [False]


def test_why_a_member_is_expected_is_said_only_when_somebody_asks(
    desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(QuestionDialog(desk, window, about=NOT_TODAY))
    assert "shift" not in texts(dialog)

    type_keys(dialog, "", Qt.Key.Key_F1)

    assert "At the desk: a shift to make up." in texts(dialog)
    assert dialog.isVisible()


def test_a_reason_without_a_word_is_a_message_from_the_office(
    desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(QuestionDialog(desk, window, about=ShopperMayNotShop(412, "moon_phase", asks=False)))

    type_keys(dialog, "", Qt.Key.Key_F1)

    assert "At the desk: a message from the office." in texts(dialog)


@pytest.mark.parametrize("about", [AGE, LOT, OLD], ids=lambda about: type(about).__name__)
def test_other_questions_have_no_why(desk: Desk, window: QWidget, show: Show, about: ShopError) -> None:
    assert not show(QuestionDialog(desk, window, about=about)).why.isVisible()
