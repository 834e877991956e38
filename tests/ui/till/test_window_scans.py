from collections.abc import Callable
from decimal import Decimal

import pytest
from driving import dialog_of, gone, names, total
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.hardware.scanner import SerialScanner
from beesdesk.hardware.simulators import ScannerSimulator
from beesdesk.pos.till_state import till_state
from beesdesk.ui.till.dialogs.member import MemberDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.quantity import QuantityDialog
from beesdesk.ui.till.dialogs.refund import RefundDialog
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.ui.till.dialogs.unknown import UnknownDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Unit

Typing = Callable[..., None]
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_a_burst_of_keys_is_a_line(qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing) -> None:
    type_keys(till.product("Milk", "1.27"), ENTER)

    qtbot.waitUntil(lambda: names(window) == ["Milk"])
    assert (total(window), window.panel.hint.typed) == (Decimal("1.27"), "")


def test_five_hundred_scans_from_a_port_are_five_hundred_lines_in_order(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow
) -> None:
    codes = [till.product(f"Article {number}", f"0.{number + 10}") for number in range(10)]
    with ScannerSimulator() as simulator:
        states: list[str] = []
        scanner = SerialScanner(simulator.port, program.router.heard.emit, lambda state, _: states.append(state))
        scanner.start()
        qtbot.waitUntil(lambda: "ready" in states)
        for start in range(0, 500, 50):
            for number in range(50):
                simulator.scan(codes[number % 10])
            qtbot.waitUntil(lambda: window.panel.list.lines.rowCount() >= start + 50, timeout=30_000)  # noqa: B023 - at once
        scanner.stop()

    assert names(window) == [f"Article {number % 10}" for number in range(500)]
    assert total(window) == till.read(till_state).total == Decimal("7.25") * 10


def test_a_refusal_stays_until_the_next_scan_and_stops_nothing(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow
) -> None:
    for code in ("5400000000004", till.product("Milk"), "5400000000004"):
        program.router.heard.emit(code)

    qtbot.waitUntil(lambda: names(window) == ["Milk"] and "misread" in window.panel.hint.text)
    program.router.heard.emit(till.product("Bread"))
    qtbot.waitUntil(lambda: names(window) == ["Milk", "Bread"])
    assert window.panel.hint.text.startswith("Scan the next article")


def test_esc_puts_a_refusal_away(qtbot: QtBot, program: Program, window: TillWindow, type_keys: Typing) -> None:
    program.router.heard.emit("5400000000004")
    qtbot.waitUntil(lambda: "misread" in window.panel.hint.text)

    type_keys("", ESC)

    assert window.panel.hint.text.startswith("Scan the first article")


def test_the_last_line_is_marked_and_the_card_names_the_member(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow
) -> None:
    for code in (till.product("Milk"), till.product("Beer", deposit="0.10"), till.member("Amélie", "Martin")):
        program.router.heard.emit(code)

    qtbot.waitUntil(lambda: "Amélie Martin" in window.side.member.accessibleName())
    model = window.panel.list.lines
    assert [model.row(place).marked for place in range(3)] == [False, True, False]


def test_a_scan_in_front_of_a_dialog_lands_nowhere(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    code = till.product("Milk")
    window.side.keys.buttons[0].click()
    dialog = dialog_of(qtbot, QuantityDialog)
    before = [field.text() for field in dialog.findChildren(QLineEdit)]

    type_keys(code, ENTER)

    qtbot.waitUntil(lambda: "not taken" in dialog.error())
    assert [field.text() for field in dialog.findChildren(QLineEdit)] == before
    type_keys("", ESC)
    gone(qtbot, window)
    assert names(window) == []


def test_the_member_dialog_takes_a_card(qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing) -> None:
    card = till.member("Amélie", "Martin")
    type_keys("", Qt.Key.Key_F3)
    dialog_of(qtbot, MemberDialog)

    type_keys(card, ENTER)

    gone(qtbot, window)
    assert "Amélie Martin" in window.side.member.accessibleName()


def test_weighed_goods_ask_for_their_weight(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    till.product("Apples", "2.65", article="24", unit=Unit.KG)
    type_keys("24", ENTER)
    dialog_of(qtbot, WeighDialog)

    type_keys("1.5", ENTER)

    gone(qtbot, window)
    assert (names(window), total(window)) == (["Apples"], Decimal("3.98"))


@pytest.fixture
def kept(qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow) -> None:
    for code in (till.product("Milk"), "5400000000003"):
        program.router.heard.emit(code)
    qtbot.waitUntil(window.panel.unknown.isVisible)


@pytest.mark.usefixtures("kept")
def test_an_unknown_code_is_kept_in_sight(window: TillWindow) -> None:
    assert window.panel.unknown.text == "1 unknown code: 5400000000003"
    assert "Unknown code" in window.panel.hint.text


@pytest.mark.usefixtures("kept")
def test_pay_asks_about_it_first(qtbot: QtBot, window: TillWindow, type_keys: Typing) -> None:
    type_keys("", Qt.Key.Key_F12)
    dialog = dialog_of(qtbot, UnknownDialog)

    window.desk.settle_unknown(window.desk.state.unknown[0].id)
    dialog.answer(None)

    dialog_of(qtbot, PaymentDialog)
    assert not window.panel.unknown.isVisible()
    type_keys("", ESC)
    gone(qtbot, window)


@pytest.mark.usefixtures("kept")
def test_its_strip_leads_to_the_search(qtbot: QtBot, window: TillWindow, type_keys: Typing) -> None:
    window.panel.unknown.act.click()
    dialog = dialog_of(qtbot, UnknownDialog)
    dialog.answer(window.desk.state.unknown[0])

    dialog_of(qtbot, SearchDialog)
    type_keys("", ESC)
    gone(qtbot, window)


def test_the_receipt_of_a_sale_opens_its_refund(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    till.scan(till.product("Milk", "1.27"))
    till.pay("card")
    window.desk.reload()

    program.router.heard.emit("T1S1")

    dialog = dialog_of(qtbot, RefundDialog)
    qtbot.waitUntil(lambda: dialog.number.text() == "1")
    type_keys("", ESC)
    gone(qtbot, window)
    assert window.desk.state.unknown == ()


def test_a_receipt_that_nobody_knows_is_said(qtbot: QtBot, program: Program, window: TillWindow) -> None:
    program.router.heard.emit("T1S9")

    qtbot.waitUntil(lambda: window.panel.hint.text == "This till has no receipt number 9.")
    assert window.desk.state.unknown == ()
