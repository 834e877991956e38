from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.accounts import correct_account
from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.top_up import TopUpDialog
from beesdesk.words import Account, Act, LineKind

Show = Callable[[TopUpDialog], TopUpDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
F12, ESC = Qt.Key.Key_F12, Qt.Key.Key_Escape


@pytest.fixture
def top_up(till: FakeShop, desk: Desk, window: QWidget, show: Show) -> TopUpDialog:
    """The dialog for a member who has 12.50 euro on the wallet."""
    till.do(set_rule, "cashier_may", ",".join(Act), who="", now=till.now())
    code = till.member("Amélie", "Martin", number=412)
    amount = Decimal("12.50")
    till.do(correct_account, till.member_id(412), Account.WALLET, amount, reason="gift", now=till.now(), who="Nadia B.")
    desk.scan(code)
    return show(TopUpDialog(desk, window))


def lines(desk: Desk) -> list[tuple[LineKind, Decimal]]:
    return [(line.kind, line.amount) for line in desk.state.lines]


def test_it_says_what_will_be_on_the_wallet(qtbot: QtBot, top_up: TopUpDialog, desk: Desk, type_keys: Typing) -> None:
    assert top_up.after.amount == Decimal("12.50")
    type_keys(top_up, "20")
    assert top_up.after.amount == Decimal("32.50")
    assert top_up.act.text() == "Put €20.00 on it"

    with qtbot.waitSignal(top_up.answered):
        type_keys(top_up, "", Qt.Key.Key_Return)

    assert lines(desk) == [(LineKind.TOPUP, Decimal("20.00"))]


def test_a_finger_takes_a_round_amount(top_up: TopUpDialog, desk: Desk, tap: Tap) -> None:
    tap(top_up.ready[Decimal(50)])
    tap(top_up.act)

    assert lines(desk) == [(LineKind.TOPUP, Decimal("50.00"))]


def test_what_the_basket_puts_on_it_already_counts(
    top_up: TopUpDialog, desk: Desk, window: QWidget, show: Show, tap: Tap
) -> None:
    tap(top_up.ready[Decimal(50)])
    tap(top_up.act)

    assert show(TopUpDialog(desk, window)).after.amount == Decimal("62.50")


def test_another_card_is_another_wallet(top_up: TopUpDialog, till: FakeShop, desk: Desk) -> None:
    top_up.take_scan(till.member("Koen", "De Smet"))

    assert desk.state.shopper is not None
    assert desk.state.shopper.name == "Koen De Smet"
    assert top_up.after.amount == Decimal("0.00")
    top_up.take_scan(till.product())
    assert "is not used at the till" in top_up.error()
    assert lines(desk) == []


@pytest.mark.parametrize("typed", ["", "0", "10001"])
def test_no_amount_is_none(top_up: TopUpDialog, desk: Desk, type_keys: Typing, typed: str) -> None:
    type_keys(top_up, typed, F12)

    assert top_up.isVisible()
    assert top_up.error() or top_up.amount.error()
    assert lines(desk) == []


def test_a_typed_amount_is_not_lost_by_one_escape(top_up: TopUpDialog, type_keys: Typing) -> None:
    type_keys(top_up, "20", ESC)
    assert top_up.isVisible()
    type_keys(top_up, "", ESC)
    assert not top_up.isVisible()


def test_the_language_changes_while_it_is_open(qtbot: QtBot, top_up: TopUpDialog, speaks: Languages) -> None:
    speaks.use("fr")

    qtbot.waitUntil(lambda: top_up.windowTitle() == "Recharger le portefeuille")
    assert top_up.ready[Decimal(10)].text() == "10\u00a0€"
