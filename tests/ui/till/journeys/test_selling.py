"""A sale from the first scan to the receipt, by keyboard and scanner alone."""

from decimal import Decimal

import pytest
from driving import names, total
from fake_shop import FakeShop
from keyboard import CTRL, DOWN, ENTER, ESC, TAB, UP, Keyboard, held, rows
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beesdesk.catalog.containers import add_usual
from beesdesk.catalog.gtin import check_digit
from beesdesk.hardware.printer import SimulatedPrinter
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.empties import EmptiesDialog
from beesdesk.ui.till.dialogs.mail_receipt import MailReceiptDialog
from beesdesk.ui.till.dialogs.member import MemberDialog
from beesdesk.ui.till.dialogs.name import NameDialog
from beesdesk.ui.till.dialogs.parked import ParkedDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.price import PriceDialog
from beesdesk.ui.till.dialogs.price_change import PriceChangeDialog
from beesdesk.ui.till.dialogs.price_check import PriceCheckDialog
from beesdesk.ui.till.dialogs.quantity import QuantityDialog
from beesdesk.ui.till.dialogs.question import QuestionDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.ui.till.dialogs.top_up import TopUpDialog
from beesdesk.ui.till.dialogs.unknown import UnknownDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.words import Act, Unit

K = Qt.Key
BADGE = "2990000000001"
SALES = "SELECT number, total FROM sale ORDER BY number"
PAID = "SELECT tender, amount FROM payment ORDER BY sale_id, position"
LINES = "SELECT name, price, quantity, amount FROM sale_line ORDER BY sale_id, position"
ACTS = "SELECT who, approved_by, reason FROM act WHERE kind = ?"


def test_articles_are_scanned_and_paid_in_cash(keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.write("3*")
    keys.scan(milk)
    keys.turn_back(lambda: (keys.press(K.Key_F9), keys.replace("20")), code=bread)

    keys.press(K.Key_F12)
    keys.is_in(PaymentDialog)
    keys.press(K.Key_F9)
    keys.replace("10")
    keys.press(ENTER)

    keys.is_done()
    assert rows(keys.shop, SALES) == [(1, 655)]
    assert rows(keys.shop, PAID) == [("cash", 655)]
    assert rows(keys.shop, "SELECT change FROM sale") == [(345,)]
    assert rows(keys.shop, LINES) == [("Bread", 280, 1000, 280), ("Milk", 125, 3000, 375)]


def test_a_member_is_found_and_named(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    card = till.member("Amélie", "Martin", number=412)
    till.member("Bob", "Peeters", number=413)
    keys.scan(bread)
    keys.turn_back(lambda: (keys.press(K.Key_F3), keys.write("Bo")), code=milk)

    keys.press(K.Key_F3)
    keys.is_in(MemberDialog)
    keys.write("pee")
    keys.press(ENTER)
    keys.is_done()
    assert rows(till, "SELECT member_id FROM basket") == [(till.member_id(413).bytes,)]
    keys.press(K.Key_F3)
    keys.scan(card)
    keys.is_done()
    keys.press(K.Key_F10, K.Key_F12)

    assert rows(till, "SELECT member_id FROM sale") == [(till.member_id(412).bytes,)]


def test_a_discount_that_somebody_allows_by_pin(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    leader = till.person("Luc", "shift_leader", pin="4711")
    till.cashiers_may_not(Act.DISCOUNT)
    keys.scan(bread)
    keys.scan(bread)
    keys.turn_back(lambda: (keys.press(K.Key_F4), keys.write("15")), code=milk)

    keys.press(K.Key_F4)
    keys.is_in(PriceChangeDialog)
    keys.write("10")
    keys.choose("Near its date")
    keys.press(K.Key_F12)
    keys.is_in(ApprovalDialog)
    keys.interrupt(milk)
    keys.write("4711")
    keys.press(ENTER)

    keys.is_done()
    assert rows(till, "SELECT kind, amount FROM basket_line WHERE kind = 'discount'") == [("discount", -28)]
    assert rows(till, ACTS, Act.DISCOUNT) == [("Nadia B.", leader, "Near its date")]


def test_what_nobody_allows_is_given_up_by_esc_and_still_stands_on_its_page(
    till: FakeShop, keys: Keyboard, bread: str
) -> None:
    till.person("Luc", "shift_leader", pin="4711")
    till.cashiers_may_not(Act.DISCOUNT)
    keys.scan(bread)
    keys.press(K.Key_F4)
    keys.write("10")
    keys.choose("Damaged")
    keys.press(K.Key_F12)
    keys.is_in(ApprovalDialog)

    keys.press(ESC)

    keys.is_in(PriceChangeDialog)
    assert "10" in [field.edit.text() for field in keys.dialog.fields.values()]
    assert "You may not do this" in keys.dialog.error()
    assert rows(till, "SELECT name FROM basket_line") == [("Bread",)]


def test_the_whole_basket_for_less_and_one_article_at_another_price(
    till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    till.person("Luc", "shift_leader", badge=BADGE)
    keys.scan(bread)
    keys.scan(milk)
    keys.press(K.Key_F4)
    keys.choose("Whole basket")
    keys.choose("Less, in €")
    keys.write("1")
    keys.choose("Goodwill")
    keys.press(ENTER)
    keys.is_in(ApprovalDialog)
    keys.scan(BADGE)
    keys.is_done()
    assert total(keys.window) == Decimal("3.05")

    keys.press(K.Key_F4, K.Key_F4, K.Key_F4)
    keys.write("1,00")
    keys.choose("Other price on the shelf")
    keys.press(K.Key_F12)
    keys.scan(BADGE)

    keys.is_done()
    assert rows(till, "SELECT reason FROM act WHERE kind = ?", Act.PRICE_OVERRIDE) == [("Other price on the shelf",)]
    assert total(keys.window) < Decimal("3.05")


def test_an_article_is_found_by_its_name(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.press(K.Key_F2), keys.write("mil")), code=milk)

    keys.press(K.Key_F2)
    keys.is_in(SearchDialog)
    keys.write("mil")
    keys.press(ENTER)
    keys.is_done()
    keys.write("bre")
    keys.is_in(SearchDialog)
    keys.press(ENTER)

    assert names(keys.window) == ["Bread", "Milk", "Bread"]


def test_apples_are_weighed(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    till.product("Apples", "2.65", article="10002", unit=Unit.KG)
    keys.scan(bread)
    keys.press(K.Key_F5)
    keys.is_in(SearchDialog)
    keys.write("app")
    keys.press(ENTER)
    keys.is_in(WeighDialog)
    keys.turn_back(lambda: keys.write("0,5"), code=milk)

    keys.write("10002")
    keys.press(ENTER)
    keys.is_in(WeighDialog)
    keys.write("1,262")
    keys.go_to("Tare")
    keys.replace("0,012")
    keys.press(ENTER)

    keys.is_done()
    sold = "SELECT name, quantity, tare, amount FROM basket_line WHERE name = 'Apples'"
    assert rows(till, sold) == [("Apples", 1250, 12, 331)]


def test_how_many_what_costs_it_and_an_article_without_a_price(
    till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    soap = till.product("Soap", None)
    keys.choose("Quantity")
    keys.is_in(QuantityDialog)
    keys.interrupt(milk)
    keys.write("4")
    keys.press(ENTER)
    keys.scan(bread)
    assert rows(till, "SELECT quantity FROM basket_line") == [(4000,)]
    keys.turn_back(lambda: (keys.scan(soap), keys.write("9")), code=milk)

    keys.scan(soap)
    keys.is_in(PriceDialog)
    keys.write("3,50")
    keys.press(ENTER)

    keys.is_done()
    assert rows(till, "SELECT price FROM basket_line WHERE name = 'Soap'") == [(350,)]


@pytest.mark.story("price_check")
def test_a_price_is_shown_and_nothing_sold(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.open_menu("Show a price"), keys.write("95")), code=milk)
    keys.leave()
    before = held(till)

    keys.open_menu("Show a price")
    keys.is_in(PriceCheckDialog)
    keys.write(milk)
    keys.press(ENTER)

    assert keys.dialog.card.name.text() == "Milk"
    keys.leave()
    assert held(till) == before


def test_lines_are_chosen_taken_back_and_put_again(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.scan(milk)
    keys.press(UP, UP, K.Key_Plus)
    assert names(keys.window) == ["Bread", "Milk", "Bread"]
    keys.press(ESC, K.Key_Minus)
    keys.press(DOWN, UP, UP, UP, K.Key_Delete)
    keys.press(ESC)
    keys.press(K.Key_Z, held_down=CTRL)

    taken = "SELECT corrects FROM basket_line WHERE corrects IS NOT NULL ORDER BY position"
    assert len(rows(till, taken)) == 3
    assert total(keys.window) == 0
    keys.scan(milk)
    assert total(keys.window) == Decimal("1.25")


@pytest.mark.story("cancel")
def test_a_basket_is_given_up_for_a_reason(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.open_menu("Cancel the basket"), keys.write("why not")), code=milk)

    keys.open_menu("Cancel the basket")
    keys.is_in(ReasonDialog)
    keys.press(ENTER)
    assert "reason" in keys.dialog.error().lower()
    keys.choose("Customer left")
    keys.press(ENTER)

    keys.is_done()
    assert rows(till, "SELECT status FROM basket") == []
    assert held(till)[1] == ()
    assert rows(till, ACTS, Act.BASKET_CANCELLED) == [("Nadia B.", None, "Customer left")]


def test_baskets_are_set_aside_and_taken_back(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.press(K.Key_F6), keys.write("gre")), code=milk)
    keys.press(K.Key_F6)
    keys.is_in(NameDialog)
    keys.write("green coat")
    keys.press(ENTER)
    keys.scan(milk)
    keys.press(K.Key_F6, ENTER)
    assert rows(till, "SELECT name, status FROM basket ORDER BY parked_at, name DESC") == [
        ("green coat", "parked"), ("", "parked"),
    ]  # fmt: skip
    keys.turn_back(lambda: (keys.press(K.Key_F7), keys.press(DOWN)), code=milk)

    keys.press(K.Key_F7)
    keys.is_in(ParkedDialog)
    chosen = [keys.dialog.rows.lines.row(place).name for place in range(2)].index("green coat")
    keys.press(*[DOWN] * chosen)
    keys.press(ENTER)

    keys.is_done()
    assert names(keys.window) == ["Bread"]
    assert rows(till, "SELECT status FROM basket WHERE name = 'green coat'") == [("open",)]


def test_a_payment_in_parts_one_of_which_is_undone(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    keys.scan(bread)
    keys.scan(milk)
    keys.press(K.Key_F12)
    keys.is_in(PaymentDialog)
    keys.choose("Meal vouchers")
    keys.replace("2")
    keys.press(ENTER)
    assert rows(till, "SELECT tender, amount FROM basket_payment") == [("meal_voucher", 200)]
    keys.press(K.Key_F10)
    keys.replace("1")
    keys.interrupt(milk)
    keys.press(K.Key_F12)
    keys.choose("Undo the last payment")
    keys.is_in(ReasonDialog)
    keys.interrupt(milk)
    keys.choose("Paid otherwise")
    keys.press(ENTER)
    keys.is_in(PaymentDialog)
    assert rows(till, "SELECT tender, amount FROM basket_payment") == [("meal_voucher", 200)]
    keys.leave()
    assert rows(till, "SELECT tender, amount FROM basket_payment") == [("meal_voucher", 200)]

    keys.press(K.Key_F9)
    keys.choose("€5")
    keys.press(K.Key_F12)

    keys.is_done()
    assert rows(till, PAID) == [("meal_voucher", 200), ("cash", 205)]
    assert rows(till, ACTS, Act.PAYMENT_TAKEN_BACK) == [("Nadia B.", None, "Paid otherwise")]


def test_an_age_is_asked_and_an_unknown_code_looked_up_before_it_is_paid(
    till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    keys.scan(till.product("Beer", "1.10", vat="21", min_age=16))
    keys.scan("4006381333931")
    keys.press(K.Key_F10)
    keys.is_in(QuestionDialog)
    keys.interrupt(milk)
    keys.press(ENTER)
    assert keys.at_the_till()
    assert rows(till, "SELECT age_checked FROM basket") == [(None,)]

    keys.press(K.Key_F10, K.Key_F12)
    keys.is_in(UnknownDialog)
    keys.interrupt(milk)
    keys.press(ENTER)
    keys.is_in(SearchDialog)
    keys.write("mil")
    keys.press(ENTER)
    keys.is_done()
    keys.press(K.Key_F10)
    keys.is_in(PaymentDialog)
    keys.press(K.Key_F12)

    assert rows(till, LINES) == [("Beer", 110, 1000, 110), ("Milk", 125, 1000, 125)]


@pytest.mark.story("empties")
def test_empties_are_counted_and_a_ticket_of_the_machine_scanned(
    till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    till.do(add_usual, till.today)
    ticket = "980001230250"
    keys.scan(bread)
    keys.turn_back(lambda: (keys.press(K.Key_F11), keys.write("12")), code=milk)

    keys.open_menu("Empties")
    keys.is_in(EmptiesDialog)
    keys.write("3")
    keys.press(TAB)
    keys.write("2")
    keys.scan(ticket + str(check_digit(ticket)))
    assert "The ticket is in the basket." in keys.dialog.note.text
    keys.press(K.Key_F12)
    keys.is_done()
    keys.press(K.Key_F12, K.Key_F9)
    keys.press(ENTER)

    assert rows(till, "SELECT amount FROM empties_ticket") == [(250,)]
    assert rows(till, "SELECT name, quantity FROM sale_line WHERE kind = 'deposit' AND container_id NOT NULL") == [
        ("Bottle, 25 or 33 cl", -3000), ("Bottle, 75 cl", -2000),
    ]  # fmt: skip


@pytest.mark.story("top_up")
def test_money_is_put_on_a_wallet_which_then_pays(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    till.member("Amélie", "Martin", number=412)
    keys.open_menu("Top up the wallet")
    keys.is_in(MemberDialog)
    keys.write("412")
    keys.press(ENTER)
    keys.is_in(TopUpDialog)
    keys.turn_back(lambda: keys.write("7"), code=milk)

    keys.open_menu("Top up the wallet")
    keys.is_in(TopUpDialog)
    keys.choose("€20")
    keys.press(ENTER)
    keys.press(K.Key_F10, K.Key_F12)
    assert rows(till, "SELECT amount, cause FROM account_move") == [(2000, "topup")]
    keys.scan(bread)
    keys.press(K.Key_F3)
    keys.write("412")
    keys.press(ENTER, K.Key_F12)
    keys.choose("Wallet")
    keys.press(ENTER)

    assert rows(till, "SELECT amount, cause FROM account_move ORDER BY at, amount DESC") == [
        (2000, "topup"), (-280, "payment"),
    ]  # fmt: skip


@pytest.mark.story("receipts", "mails")
def test_receipts_are_printed_again_and_mailed(
    qtbot: QtBot, till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    printer = SimulatedPrinter()
    keys.program.printing.use(printer, 42)
    keys.desk.printer_there = keys.desk.mail_there = True
    keys.scan(bread)
    keys.press(K.Key_F10, K.Key_F12)
    keys.choose("E-mail")
    keys.is_in(MailReceiptDialog)
    keys.interrupt(milk)
    keys.write("bo@exemple.be")
    keys.press(ENTER)
    keys.is_done()
    assert rows(till, "SELECT recipient FROM mail") == [("bo@exemple.be",)]
    keys.scan(milk)
    keys.turn_back(lambda: (keys.open_menu("Receipts"), keys.write("7")), code=bread)

    keys.open_menu("Receipts")
    keys.write("1")
    keys.press(ENTER)
    keys.choose("Print")
    keys.is_done()
    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    keys.open_menu("Receipts")
    keys.choose("E-mail")
    keys.is_in(MailReceiptDialog)
    keys.write("an@exemple.be")
    keys.press(ENTER)
    keys.leave()
    assert rows(till, "SELECT recipient FROM mail ORDER BY recipient") == [("an@exemple.be",), ("bo@exemple.be",)]
    assert len(rows(till, ACTS, Act.RECEIPT_COPIED)) == 2
    keys.turn_back(lambda: keys.open_menu("E-mails"), code=bread)

    keys.open_menu("E-mails")
    keys.choose("Give up")
    keys.choose("Give up")
    keys.leave()

    assert rows(till, "SELECT state FROM mail") == []
    assert names(keys.window) == ["Milk"]


def test_what_was_typed_at_the_till_is_still_there_after_esc(keys: Keyboard, bread: str, milk: str) -> None:
    keys.write("3*")
    keys.turn_back(lambda: (keys.press(K.Key_F2), keys.write("mi")), code=milk)
    keys.turn_back(lambda: keys.write("mi"), code=milk)
    keys.scan(bread)
    assert rows(keys.shop, "SELECT name, quantity FROM basket_line") == [("Bread", 3000)]

    keys.write("20")
    keys.turn_back(lambda: keys.press(K.Key_F9), code=milk)
    assert keys.window.panel.hint.typed == "20"
    keys.press(K.Key_F9, ENTER)

    assert rows(keys.shop, "SELECT total, change FROM sale") == [(840, 1160)]
    assert keys.window.panel.hint.typed == ""
