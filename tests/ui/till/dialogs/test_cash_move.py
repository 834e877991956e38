from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.queries import open_session
from beesdesk.pos.totals import session_totals
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.cash_move import CashMoveDialog

Show = Callable[[CashMoveDialog], CashMoveDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def move(desk: Desk, window: QWidget, show: Show) -> CashMoveDialog:
    return show(CashMoveDialog(desk, window))


def movements(till: FakeShop) -> list[tuple[Decimal, str]]:
    session = till.read(open_session)
    assert session is not None
    return [(moved.amount, moved.reason) for moved in till.read(session_totals, session).movements]


def test_cash_is_put_in(qtbot: QtBot, move: CashMoveDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(move, "50")
    assert move.act.text() == "Put in €50.00"
    move.reason.setFocus()
    with qtbot.waitSignals([move.answered, move.desk.drawer_wanted]):
        type_keys(move, "rolls of coins", Qt.Key.Key_Return)

    assert movements(till) == [(Decimal("50.00"), "rolls of coins")]


def test_cash_is_taken_out_by_touch(move: CashMoveDialog, till: FakeShop, type_keys: Typing, tap: Tap) -> None:
    tap(move.out)
    type_keys(move, "80,50")
    tap(move.ready.buttons[0])
    assert move.act.text() == "Take out €80.50"
    tap(move.act)

    assert movements(till) == [(Decimal("-80.50"), "To the safe")]


def test_more_than_there_is_stays_in(move: CashMoveDialog, till: FakeShop, type_keys: Typing, tap: Tap) -> None:
    tap(move.out)
    type_keys(move, "100,01")
    tap(move.ready.buttons[0])
    tap(move.act)

    assert move.error() == "\u2212€100.01 is not possible here. Check the amount."
    assert movements(till) == []


def test_a_reason_is_needed(move: CashMoveDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(move, "5", Qt.Key.Key_Return)

    assert move.error() == "Say why: the reason stays in the journal."
    assert move.focusWidget() is move.reason
    assert movements(till) == []


@pytest.mark.parametrize("amount", ["", "0", "abc"])
def test_an_amount_is_needed(move: CashMoveDialog, till: FakeShop, type_keys: Typing, amount: str) -> None:
    type_keys(move, amount, Qt.Key.Key_F12)

    assert move.error() == "Type how much."
    assert movements(till) == []
