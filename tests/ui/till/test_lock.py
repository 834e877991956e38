"""The till is covered while nobody is at it; whoever signs in goes on with the basket as it was."""

from collections.abc import Callable
from decimal import Decimal
from itertools import count

import pytest
from driving import dialog_of, gone, names
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.db.session import Session
from beesdesk.pos.rules import set_rule
from beesdesk.ui.till.dialogs.lock_page import LockPage
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.ui.till.idle import Idle
from beesdesk.ui.till.window import TillWindow

Typing = Callable[..., None]
PIN, NADIA, KARIM = "4826", "2990000000001", "2990000000018"
ENTER, ESC, CTRL = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def till(shop: FakeShop) -> FakeShop:
    """A shop where cards are the rule, with Nadia at the till."""
    nadia = shop.person("Nadia B.", "cashier", badge=NADIA)
    shop.person("Karim D.", "cashier", badge=KARIM)
    shop.do(set_rule, "sign_in", "card", who="", now=shop.now())
    shop.open_till(cashier=nadia)
    return shop


@pytest.fixture
def locked(qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow) -> LockPage:
    """The page over a till with an article in its basket, locked by its key."""
    program.router.heard.emit(till.product("Bread", "4.20"))
    qtbot.waitUntil(lambda: names(window) == ["Bread"])
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    return dialog_of(qtbot, LockPage)


def acts(till: FakeShop) -> list[str]:
    return [
        kind for (kind,) in till.read(Session.values, "SELECT kind FROM act ORDER BY seq") if kind != "setting_changed"
    ]


def test_it_covers_the_window_and_says_who_was_there_and_what_is_kept(locked: LockPage, window: TillWindow) -> None:
    assert locked.geometry() == window.geometry()
    assert locked._who.text() == "Nadia B."
    assert locked._basket.text() == "The basket is kept: 1 article, €4.20."
    window.resize(1100, 800)
    assert locked.size() == window.size()


def test_the_same_cashier_unlocks_and_goes_on(
    qtbot: QtBot, till: FakeShop, window: TillWindow, locked: LockPage, type_keys: Typing
) -> None:
    type_keys(NADIA, ENTER)

    gone(qtbot, window)
    assert names(window) == ["Bread"]
    assert acts(till) == ["signed_in"]


def test_another_cashiers_badge_takes_the_till_over(
    qtbot: QtBot, till: FakeShop, window: TillWindow, locked: LockPage, type_keys: Typing
) -> None:
    type_keys(KARIM, ENTER)

    gone(qtbot, window)
    assert window.desk.state.cashier_name == "Karim D."
    assert names(window) == ["Bread"]
    assert acts(till) == ["signed_in", "handed_over"]


def test_an_article_goes_into_no_basket_of_a_locked_till(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, locked: LockPage
) -> None:
    code = till.product("Milk", "1.20")
    with qtbot.waitSignal(window.desk.refused):
        program.router.heard.emit(code)

    assert "The till is locked" in locked.error()
    assert names(window) == ["Bread"]
    assert acts(till) == [], "an article is no try to sign in"


def test_a_customers_card_unlocks_nothing(
    qtbot: QtBot, till: FakeShop, window: TillWindow, program: Program, locked: LockPage
) -> None:
    with qtbot.waitSignal(window.desk.refused):
        program.router.heard.emit(till.member())

    assert locked.isVisible()
    assert acts(till) == ["sign_in_refused"]


def test_nothing_but_signing_in_uncovers_the_till(locked: LockPage, window: TillWindow, type_keys: Typing) -> None:
    type_keys("", ESC)
    locked.close()
    type_keys("", ENTER)

    assert locked.isVisible()
    assert locked.error() == "Show your card."
    assert QApplication.activeModalWidget() is locked


def test_it_is_locked_once_however_often(qtbot: QtBot, window: TillWindow, locked: LockPage, type_keys: Typing) -> None:
    window.acts.lock()
    type_keys(NADIA, ENTER)
    gone(qtbot, window)


def test_a_dialog_waits_under_the_page(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    program.router.heard.emit(till.product("Bread", "4.20"))
    qtbot.waitUntil(lambda: names(window) == ["Bread"])
    window.acts.pay()
    payment = dialog_of(qtbot, PaymentDialog)
    window.acts.lock()
    dialog_of(qtbot, LockPage)

    type_keys(NADIA, ENTER)

    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is payment)
    assert payment.isVisible()
    payment.reject()


def test_a_closed_till_is_not_locked(till: FakeShop, window: TillWindow) -> None:
    window.desk.close_till(Decimal(100), None)
    window.acts.lock()
    assert QApplication.activeModalWidget() is None


# By itself


def test_it_locks_after_so_many_minutes_without_a_touch(qtbot: QtBot, program: Program) -> None:
    minutes, untouched = [5], [0]
    idle = Idle(lambda: minutes[0], lambda: untouched[0], program)
    seen: list[None] = []
    idle.noticed.connect(lambda: seen.append(None))

    for wait in (0, 299_999):
        untouched[0] = wait
        idle.timer.timeout.emit()
    assert seen == []
    untouched[0] = 300_000
    idle.timer.timeout.emit()
    assert len(seen) == 1
    minutes[0] = 0
    idle.timer.timeout.emit()
    assert len(seen) == 1


def test_keys_scans_and_touches_are_signs_of_life(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    router, code = program.router, till.product()
    for touch in (
        lambda: type_keys("4"),
        lambda: router.heard.emit(code),
        lambda: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300)),
    ):
        router._touched = -60_000
        assert router.untouched >= 60_000
        touch()
        assert router.untouched < 30_000


@pytest.mark.parametrize(("rule", "minutes", "wanted"), [("card", "5", 5), ("pin", "0", 0), ("name", "5", 0)])
def test_it_locks_only_where_people_sign_in(
    till: FakeShop, program: Program, rule: str, minutes: str, wanted: int
) -> None:
    till.do(set_rule, "sign_in", rule, who="", now=till.now())
    till.do(set_rule, "lock_minutes", minutes, who="", now=till.now())
    program.desk.reload()
    assert program.lock_minutes() == wanted


def test_after_a_start_somebody_has_to_say_who_is_there(
    qtbot: QtBot, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    program.settle()
    dialog_of(qtbot, LockPage)
    type_keys(NADIA, ENTER)
    gone(qtbot, window)


# The next cashier


def test_one_key_hands_the_till_over(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    program.router.heard.emit(till.product("Bread", "4.20"))
    qtbot.waitUntil(lambda: names(window) == ["Bread"])
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    dialog_of(qtbot, SignInDialog)

    type_keys(KARIM, ENTER)

    gone(qtbot, window)
    assert window.desk.state.cashier_name == "Karim D."
    assert names(window) == ["Bread"]
    window.desk.pay("card")
    cashiers = till.read(Session.values, "SELECT p.name FROM sale s JOIN person p ON lower(hex(p.id)) = s.cashier")
    assert cashiers == [("Karim D.",)]


def test_who_is_there_already_takes_nothing_over(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    dialog_of(qtbot, SignInDialog)
    with qtbot.waitSignal(window.acts.told) as told:
        type_keys(NADIA, ENTER)

    assert told.args == ["You are at the till already."]
    gone(qtbot, window)
    assert till.read(Session.values, "SELECT * FROM handover") == []


def test_where_pins_are_the_rule_the_one_who_was_there_is_chosen(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    zoe = till.person("Zoé", "cashier", pin=PIN)
    till.person("Ann", "cashier", pin=PIN)
    till.do(set_rule, "sign_in", "pin", who="", now=till.now())
    window.desk.reload()
    window.desk.hand_over(zoe)
    window.acts.lock()
    page = dialog_of(qtbot, LockPage)
    slow = count(step=1)
    page.identity.pin.field.clock = lambda: float(next(slow))
    type_keys(PIN)
    qtbot.waitUntil(lambda: page.identity.pin.field.text() == PIN)
    type_keys("", Qt.Key.Key_F12)

    gone(qtbot, window)
    assert window.desk.state.cashier_name == "Zoé"
