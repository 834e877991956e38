from collections.abc import Callable

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.unknown import UnknownDialog

Show = Callable[[UnknownDialog], UnknownDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
CODES = ("5412345678908", "5400000000010")


@pytest.fixture
def unknown(till: FakeShop, desk: Desk, window: QWidget, show: Show) -> UnknownDialog:
    """The dialog over a basket with two scans that named nothing."""
    desk.scan(till.product())
    for code in CODES:
        desk.scan(code)
        till.clock.pass_by(minutes=1)
    return show(UnknownDialog(desk, window))


def test_the_first_code_is_shown_with_its_time(unknown: UnknownDialog) -> None:
    assert unknown.code.text() == CODES[0]
    assert unknown.since.text() == "Scanned at 10:00"
    assert unknown.counted.text() == "2 codes that no article has"


def test_enter_looks_the_code_up(qtbot: QtBot, unknown: UnknownDialog, desk: Desk, type_keys: Typing) -> None:
    with qtbot.waitSignal(unknown.answered) as answered:
        type_keys(unknown, "", Qt.Key.Key_Return)

    assert answered.args[0].code == CODES[0]
    assert len(desk.state.unknown) == 2
    assert not unknown.isVisible()


def test_an_ignored_code_gives_way_to_the_next_and_the_last_goes_on_to_pay(
    qtbot: QtBot, unknown: UnknownDialog, desk: Desk, type_keys: Typing, tap: Tap
) -> None:
    tap(unknown.ignore)
    assert unknown.code.text() == CODES[1]
    assert unknown.counted.text() == "One code that no article has"
    assert [code.code for code in desk.state.unknown] == [CODES[1]]

    with qtbot.waitSignal(unknown.answered) as answered:
        type_keys(unknown, "", Qt.Key.Key_Delete)

    assert answered.args == [None]
    assert desk.state.unknown == ()
    assert not unknown.isVisible()


def test_esc_keeps_every_code(unknown: UnknownDialog, desk: Desk, type_keys: Typing) -> None:
    type_keys(unknown, "", Qt.Key.Key_Escape)

    assert len(desk.state.unknown) == 2


def test_a_scan_meanwhile_is_refused_in_words(unknown: UnknownDialog) -> None:
    assert not unknown.accepts_scans

    unknown.scan_refused("Close the dialog first.")

    assert unknown.error() == "Close the dialog first."


def test_where_none_is_left_it_goes_on(qtbot: QtBot, desk: Desk, window: QWidget, show: Show, tap: Tap) -> None:
    dialog = show(UnknownDialog(desk, window))

    with qtbot.waitSignal(dialog.answered) as answered:
        tap(dialog.act)

    assert answered.args == [None]


def test_the_language_changes_while_it_is_open(qtbot: QtBot, unknown: UnknownDialog, speaks: Languages) -> None:
    speaks.use("fr")

    qtbot.waitUntil(lambda: unknown.act.text() == "Chercher l'article")
    assert unknown.ignore.text() == "Ignorer"
