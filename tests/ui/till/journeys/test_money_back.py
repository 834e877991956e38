"""Money and goods that go back, invoices, and cash beside the sales: by keyboard and scanner alone."""

import pytest
from fake_shop import FakeShop
from keyboard import ENTER, ESC, SPACE, Keyboard, rows
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.cash_move import CashMoveDialog
from beesdesk.ui.till.dialogs.goods_return import ReturnDialog
from beesdesk.ui.till.dialogs.invoice import InvoiceDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.refund import RefundDialog
from beesdesk.words import Act

K = Qt.Key
BADGE = "2990000000001"


def sell(keys: Keyboard, *codes: str) -> None:
    for code in codes:
        keys.scan(code)
    keys.press(K.Key_F10, K.Key_F12)
    keys.is_done()


@pytest.mark.story("refund")
def test_a_receipt_is_refunded_in_part(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    sell(keys, bread, milk, milk)
    keys.scan(bread)
    keys.turn_back(lambda: (keys.open_menu("Refund a receipt"), keys.write("1"), keys.press(ENTER, SPACE)), code=milk)

    keys.open_menu("Refund a receipt")
    keys.is_in(RefundDialog)
    keys.write("1")
    keys.press(ENTER)
    keys.press(K.Key_Down, K.Key_Plus)
    keys.press(ENTER)
    keys.choose("Past its date")
    keys.interrupt(bread)
    keys.press(K.Key_F12)
    assert rows(till, "SELECT number, total, reason FROM sale WHERE refund_of NOT NULL") == [(2, -125, "Past its date")]
    keys.press(ENTER)

    keys.is_done()
    assert rows(till, "SELECT tender, amount FROM payment ORDER BY amount")[0] == ("card", -125)
    assert rows(till, "SELECT name FROM basket_line") == [("Bread",)]


def test_the_bar_code_of_a_receipt_begins_a_refund_of_all_of_it(till: FakeShop, keys: Keyboard, bread: str) -> None:
    sell(keys, bread)
    keys.scan(f"T{till.till}S1")
    keys.is_in(RefundDialog)
    keys.press(K.Key_A, held_down=Qt.KeyboardModifier.ControlModifier)
    keys.press(ENTER)
    keys.press(ESC)
    keys.press(ENTER)
    keys.write("dented")
    keys.press(ENTER)
    keys.press(ENTER)

    keys.is_done()
    assert rows(till, "SELECT total, reason FROM sale WHERE refund_of NOT NULL") == [(-280, "dented")]


@pytest.mark.story("goods_return")
def test_goods_come_back_without_a_receipt(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    leader = till.person("Luc", "shift_leader", badge=BADGE)
    keys.scan(bread)
    keys.turn_back(lambda: keys.open_menu("Return without a receipt"), code=milk)

    keys.open_menu("Return without a receipt")
    keys.is_in(ReturnDialog)
    keys.write(milk)
    keys.press(ENTER)
    keys.replace("2")
    keys.choose("Wrong article")
    keys.press(ENTER)
    keys.is_in(ApprovalDialog)
    keys.scan(BADGE)

    keys.is_done()
    back = "SELECT name, quantity, amount FROM basket_line ORDER BY position"
    assert rows(till, back) == [("Bread", 1000, 280), ("Milk", -2000, -250)]
    assert rows(till, "SELECT approved_by FROM act WHERE kind = ?", Act.RETURN) == [(leader,)]


@pytest.mark.story("invoice")
def test_a_business_gets_its_invoice_and_a_credit_note(
    qtbot: QtBot, till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    till.name_seller()
    keys.desk.reload()
    keys.desk.file_wanted.disconnect()
    sell(keys, bread)
    keys.scan(milk)
    keys.turn_back(lambda: (keys.open_menu("Invoice"), keys.write("BE04")), code=bread)

    keys.open_menu("Invoice")
    keys.is_in(InvoiceDialog)
    for text in ("BE 0403.170.701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles"):
        keys.write(text)
        keys.press(ENTER)
    with qtbot.waitSignal(keys.desk.file_wanted, timeout=20_000) as file:
        keys.press(ENTER)
    keys.settle()
    assert file.args[0].exists()
    keys.is_done()
    sold = "SELECT number, vat_number, name, city FROM invoice ORDER BY number"
    assert rows(till, sold) == [(1, "BE0403170701", "Le Fournil", "Bruxelles")]

    keys.open_menu("Refund a receipt")
    keys.write("1")
    keys.press(ENTER, SPACE, ENTER)
    keys.choose("Wrong price")
    keys.press(ENTER, ENTER)
    keys.is_done()
    assert [number for number, *_ in rows(till, sold)] == [1, 2]


@pytest.mark.story("cash_move")
def test_cash_goes_in_and_out(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.open_menu("Cash in or out"), keys.write("20")), code=milk)

    keys.open_menu("Cash in or out")
    keys.is_in(CashMoveDialog)
    keys.write("20")
    keys.choose("Change from the safe")
    keys.press(ENTER)
    keys.is_done()
    till.clock.pass_by(minutes=1)
    keys.open_menu("Cash in or out")
    keys.choose("\u2212 Out of the drawer")
    keys.write("5,50")
    keys.go_to("Reason")
    keys.write("stamps")
    keys.press(K.Key_F12)

    keys.is_done()
    assert rows(till, "SELECT amount, reason FROM cash_movement ORDER BY at") == [
        (2000, "Change from the safe"), (-550, "stamps"),
    ]  # fmt: skip


@pytest.mark.story("drawer")
def test_the_drawer_opens_for_a_reason(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.press(K.Key_F8), keys.write("to lo")), code=milk)
    assert rows(till, "SELECT reason FROM act WHERE kind = ?", Act.DRAWER_OPENED) == []

    keys.open_menu("Open the drawer")
    keys.is_in(ReasonDialog)
    keys.choose("To give change")
    keys.press(ENTER)
    keys.is_done()
    keys.press(K.Key_F8)
    keys.write("a coin fell")
    keys.press(ENTER)

    keys.is_done()
    opened = rows(till, "SELECT reason FROM act WHERE kind = ? ORDER BY seq", Act.DRAWER_OPENED)
    assert opened == [("To give change",), ("a coin fell",)]
