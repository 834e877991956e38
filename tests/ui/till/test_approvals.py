"""An act that the cashier may not do alone is asked for, and done again as it was once somebody allows it."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from driving import dialog_of, gone, names
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.db.session import Session
from beesdesk.members.people import name_of
from beesdesk.pos.rules import set_rule
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.cash_move import CashMoveDialog
from beesdesk.ui.till.dialogs.opening import OpeningDialog
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Act

Typing = Callable[..., None]
BADGE, ESC = "2990000000001", Qt.Key.Key_Escape


@pytest.fixture
def leader(till: FakeShop) -> str:
    return till.person("Luc", "shift_leader", badge=BADGE)


def acts(till: FakeShop, kind: Act) -> list[tuple[str, str]]:
    return [tuple(row) for row in till.read(Session.values, "SELECT who, approved_by FROM act WHERE kind = ?", (kind,))]


def test_a_badge_typed_by_a_scanner_opens_the_drawer_and_the_journal_knows_both(
    qtbot: QtBot, till: FakeShop, window: TillWindow, leader: str, type_keys: Typing
) -> None:
    till.cashiers_may_not(Act.DRAWER_OPENED)
    window.desk.attempt(lambda: window.acts._open_drawer("change"))
    dialog_of(qtbot, ApprovalDialog)
    assert acts(till, Act.DRAWER_OPENED) == []

    with qtbot.waitSignal(window.desk.drawer_wanted):
        type_keys(BADGE, Qt.Key.Key_Return)

    gone(qtbot, window)
    assert acts(till, Act.DRAWER_OPENED) == [("Nadia B.", leader)]


def test_without_anybody_it_is_refused_in_a_sentence(
    qtbot: QtBot, till: FakeShop, window: TillWindow, leader: str, type_keys: Typing
) -> None:
    till.cashiers_may_not(Act.DRAWER_OPENED)
    window.desk.open_drawer("change")
    dialog_of(qtbot, ApprovalDialog)

    with qtbot.waitSignal(window.desk.refused) as refused:
        type_keys("", ESC)

    assert "You may not do this: opening the drawer" in refused.args[0]
    gone(qtbot, window)
    assert acts(till, Act.DRAWER_OPENED) == []


def test_a_dialog_that_asked_waits_behind_and_ends_with_the_act(
    qtbot: QtBot, till: FakeShop, window: TillWindow, leader: str, type_keys: Typing
) -> None:
    till.cashiers_may_not(Act.CASH_MOVED)
    window.acts.ask.cash_move()
    moving = dialog_of(qtbot, CashMoveDialog)
    moving.amount.set_value(Decimal(5))
    moving.reason.setText("stamps")
    QTest.keyClick(moving, Qt.Key.Key_F12)
    dialog_of(qtbot, ApprovalDialog)

    type_keys(BADGE, Qt.Key.Key_Return)

    gone(qtbot, window)
    moved = till.read(Session.values, "SELECT amount, reason, cashier, approved_by FROM cash_movement")
    assert [(abs(amount), *rest) for amount, *rest in moved] == [(500, "stamps", "Nadia B.", leader)]


def test_an_approval_counts_for_one_act_only(till: FakeShop, leader: str) -> None:
    till.cashiers_may_not(Act.DRAWER_OPENED)
    desk = Desk(till)
    wanted: list[Callable[[str], object]] = []
    desk.approval_wanted.connect(lambda _act, again: wanted.append(again))

    desk.open_drawer("change")
    wanted[0](leader)
    desk.open_drawer("change")

    assert len(wanted) == 2
    assert acts(till, Act.DRAWER_OPENED) == [("Nadia B.", leader)]


def test_a_price_that_somebody_must_allow_comes_into_the_basket_all_the_same(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, leader: str, type_keys: Typing
) -> None:
    till.cashiers_may_not(Act.PRICE_ASKED)
    code = till.product("Bread", None)
    window.desk.price_needed.connect(lambda _need, enter: enter(price=Decimal("4.20")))
    window.desk.price_needed.disconnect(window.acts._ask_price)
    program.router.heard.emit(code)
    dialog_of(qtbot, ApprovalDialog)

    type_keys(BADGE, Qt.Key.Key_Return)

    gone(qtbot, window)
    qtbot.waitUntil(lambda: names(window) == ["Bread"])


def test_where_nobody_could_allow_it_that_is_said(till: FakeShop) -> None:
    till.cashiers_may_not(Act.DRAWER_OPENED)
    desk = Desk(till)
    said: list[str] = []
    desk.refused.connect(lambda text, _: said.append(text))

    assert not desk.open_drawer("change")
    assert "Nobody has this right yet" in said[0]


def test_the_page_of_people_opens_for_whoever_may_and_remembers_who_allowed_it(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    chef = till.person("Chef", "administrator", badge=BADGE)
    window.acts.people()
    dialog_of(qtbot, ApprovalDialog)
    type_keys(BADGE, Qt.Key.Key_Return)

    page = dialog_of(qtbot, PeopleDialog)
    page.rows.select(0)
    page.name.setText("Chef K.")
    page._press()

    assert till.read(name_of, chef) == "Chef K."
    assert [approved for _, approved in acts(till, Act.PEOPLE_CHANGED)] == [chef]
    page.reject()
    gone(qtbot, window)


def test_before_there_is_an_administrator_anybody_opens_the_page_of_people(qtbot: QtBot, window: TillWindow) -> None:
    window.acts.people()
    dialog_of(qtbot, PeopleDialog).reject()
    gone(qtbot, window)


def test_where_cards_are_the_rule_somebody_signs_in_before_the_float_is_counted(
    qtbot: QtBot, till: FakeShop, window: TillWindow, leader: str, type_keys: Typing
) -> None:
    window.desk.close_till(Decimal(100), None)
    till.do(set_rule, "sign_in", "card", who="", now=till.now())
    window.desk.reload()
    window.acts.open_till()
    dialog_of(qtbot, SignInDialog)
    type_keys(BADGE, Qt.Key.Key_Return)

    opening = dialog_of(qtbot, OpeningDialog)
    assert opening.cashier.text() == "Luc"
    type_keys("", Qt.Key.Key_F12)
    gone(qtbot, window)
    assert window.desk.who == leader
