from collections.abc import Callable
from itertools import count

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.identity import Choosing
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.words import Act

Show = Callable[[ApprovalDialog], ApprovalDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
Open = Callable[[], ApprovalDialog]
PIN, BADGE, ENTER = "4826", "2990000000001", Qt.Key.Key_Return


@pytest.fixture
def leader(till: FakeShop) -> str:
    till.cashiers_may_not(Act.DRAWER_OPENED)
    till.person("Zoé", "cashier", pin=PIN, badge="2990000000018")
    return till.person("Luc", "shift_leader", pin=PIN, badge=BADGE)


@pytest.fixture
def ask(till: FakeShop, leader: str, window: QWidget, show: Show) -> Open:
    def asked() -> ApprovalDialog:
        dialog = show(ApprovalDialog(Desk(till, parent=window), window, act=Act.DRAWER_OPENED))
        steady = count(step=1)  # a person types, not a scanner
        dialog.identity.pin.field.clock = lambda: float(next(steady))
        return dialog

    return asked


def names(dialog: ApprovalDialog) -> list[str]:
    rows = _rows(dialog).lines
    return [rows.row(place).name for place in range(rows.rowCount())]


def _rows(dialog: ApprovalDialog) -> PickList:
    assert isinstance(dialog.identity, Choosing)
    return dialog.identity.rows


def test_it_says_what_is_asked_by_whom_and_who_could_allow_it(ask: Open) -> None:
    dialog = ask()
    assert dialog._what.text() == "Opening the drawer without a sale"
    assert dialog._asking.text() == "Nadia B. asks for it."
    assert names(dialog) == ["Luc"]


def test_the_pin_of_somebody_who_may_allows_it(qtbot: QtBot, ask: Open, leader: str, type_keys: Typing) -> None:
    dialog = ask()
    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, PIN, ENTER)
    assert answered.args == [leader]


def test_a_finger_types_the_pin(qtbot: QtBot, ask: Open, leader: str, tap: Tap) -> None:
    dialog = ask()
    keys = {button.text(): button for button in dialog.identity.pin.pad.findChildren(type(dialog.act))}
    for digit in PIN:
        tap(keys[digit])
    with qtbot.waitSignal(dialog.answered) as answered:
        tap(dialog.act)
    assert answered.args == [leader]


def test_a_badge_allows_it(qtbot: QtBot, ask: Open, leader: str) -> None:
    dialog = ask()
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.take_scan(BADGE)
    assert answered.args == [leader]


def test_a_cashiers_badge_does_not(ask: Open) -> None:
    dialog = ask()
    dialog.take_scan("2990000000018")
    assert dialog.isVisible()
    assert "Zoé may not do this either" in dialog.error()


def test_a_wrong_pin_is_said_and_gone(ask: Open, type_keys: Typing) -> None:
    dialog = ask()
    type_keys(dialog, "1111", ENTER)
    assert dialog.error() == "Wrong PIN. Tries left: 4."
    assert (dialog.identity.pin.field.text(), dialog.focusWidget()) == ("", dialog.identity.pin.field)
    type_keys(dialog, "4")
    assert dialog.error() == ""


def test_too_many_wrong_pins_count_the_seconds_down(ask: Open, till: FakeShop, type_keys: Typing) -> None:
    dialog = ask()
    for _ in range(5):
        type_keys(dialog, "1111", ENTER)
    assert "Too many wrong tries" in dialog.error()
    assert dialog.identity.pin.wait.text() == "Again in 30 seconds"

    till.clock.pass_by(seconds=29)
    dialog.identity.pin.ticks.timeout.emit()
    assert dialog.identity.pin.wait.text() == "Again in 1 second"
    till.clock.pass_by(seconds=1)
    dialog.identity.pin.ticks.timeout.emit()
    assert dialog.identity.pin.wait.text() == ""
    assert not dialog.identity.pin.ticks.isActive()


def test_a_scan_typed_into_the_field_is_no_pin(ask: Open, type_keys: Typing) -> None:
    dialog = ask()
    fast = count()
    dialog.identity.pin.field.clock = lambda: next(fast) * 0.03
    type_keys(dialog, BADGE)
    assert dialog.identity.pin.field.text() == ""
    assert "That was a scan" in dialog.error()


def test_where_both_are_the_rule_the_pin_comes_after_the_card(
    qtbot: QtBot, ask: Open, till: FakeShop, leader: str, type_keys: Typing
) -> None:
    till.do(set_rule, "sign_in", "card_and_pin", who="", now=till.now())
    dialog = ask()
    assert not dialog.identity.pin.isVisible()
    type_keys(dialog, "", ENTER)
    assert dialog.error() == "Show your card."

    dialog.take_scan(BADGE)
    assert dialog.identity.pin.caption.text() == "PIN of Luc"
    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, PIN, ENTER)
    assert answered.args == [leader]


def test_esc_allows_nothing(qtbot: QtBot, ask: Open, type_keys: Typing) -> None:
    dialog = ask()
    with qtbot.assertNotEmitted(dialog.answered):
        type_keys(dialog, PIN, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_arrows_choose_who_it_is_while_the_pin_is_typed(
    qtbot: QtBot, till: FakeShop, ask: Open, type_keys: Typing
) -> None:
    zara = till.person("Zara", "administrator", pin="7093")
    dialog = ask()
    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, "", Qt.Key.Key_Down)
        type_keys(dialog, "7093", ENTER)
    assert answered.args == [zara]


def test_the_language_changes_while_it_is_open(qtbot: QtBot, ask: Open, speaks: Languages) -> None:
    dialog = ask()
    speaks.use("fr")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Quelqu'un doit l'autoriser")
    assert dialog._what.text() == "Ouvrir le tiroir sans vente"
    assert _rows(dialog).selected() == 0


def test_nothing_scrolls_on_the_smallest_screen(ask: Open, type_keys: Typing) -> None:
    dialog = ask()
    type_keys(dialog, "1111", ENTER)
    bar = dialog.sheet.verticalScrollBar()
    assert (bar.maximum(), dialog.sheet.horizontalScrollBar().maximum()) == (0, 0)
    assert dialog.height() <= 728
