from collections.abc import Callable
from decimal import Decimal

from driving import dialog_of, gone, names, total
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.ui.till.dialogs.empties import EmptiesDialog
from beesdesk.ui.till.dialogs.member import MemberDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.price_change import PriceChangeDialog
from beesdesk.ui.till.dialogs.price_check import PriceCheckDialog
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.ui.till.dialogs.top_up import TopUpDialog
from beesdesk.ui.till.window import TillWindow

Typing = Callable[..., None]
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_digits_and_enter_are_a_code(qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing) -> None:
    till.product("Bread", "4.20", article="24")
    type_keys("25", Qt.Key.Key_Backspace)
    type_keys("4")
    qtbot.waitUntil(lambda: window.panel.hint.typed == "24")

    type_keys("", ENTER)

    assert (names(window), window.panel.hint.typed) == (["Bread"], "")


def test_a_number_and_times_is_the_quantity_of_the_next_scan_only(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    milk = till.product("Milk", "1.00")
    type_keys("3*")
    qtbot.waitUntil(lambda: window.panel.hint.typed.startswith("3 \u00d7"))

    program.router.heard.emit(milk)
    program.router.heard.emit(milk)

    qtbot.waitUntil(lambda: total(window) == Decimal(4))
    assert window.panel.hint.typed == ""


def test_a_letter_begins_a_search(qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing) -> None:
    type_keys("r")

    dialog = dialog_of(qtbot, SearchDialog)
    assert next(field.text() for field in dialog.findChildren(QLineEdit)) == "r"
    type_keys("", ESC)
    gone(qtbot, window)


def test_arrows_choose_a_line_and_del_takes_it_back(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    for name in ("Milk", "Bread", "Soap"):
        program.router.heard.emit(till.product(name, "1.00"))
    qtbot.waitUntil(lambda: len(names(window)) == 3)

    type_keys("", Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert window.panel.list.selected() == 1
    type_keys("", Qt.Key.Key_Delete)

    assert names(window) == ["Milk", "Bread", "Soap", "Bread"]
    assert window.panel.list.lines.row(1).detail == "taken back"
    assert total(window) == Decimal(2)


def test_what_was_taken_back_can_be_put_back(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow, type_keys: Typing
) -> None:
    program.router.heard.emit(till.product("Milk", "1.00"))
    qtbot.waitUntil(lambda: len(names(window)) == 1)

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert total(window) == 0
    (toast,) = window.toasts.toasts()
    toast.act.click()

    assert total(window) == Decimal(1)


def test_a_message_never_lies_on_the_newest_line(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow
) -> None:
    def newest_is_free() -> bool:
        lines = window.panel.list
        row = lines.visualRect(lines.lines.index(lines.lines.rowCount() - 1, 0))
        stack = window.toasts
        place = stack.geometry().translated(stack.parentWidget().mapTo(window, QPoint()))
        return not place.intersects(row.translated(lines.viewport().mapTo(window, QPoint())))

    for number in range(20):
        program.router.heard.emit(till.product(f"Milk {number}", "1.00"))
        qtbot.waitUntil(lambda count=number: len(names(window)) == count + 1)
        window.toasts.inform("The hub is back.")
        assert newest_is_free()


def test_what_was_taken_back_stays_with_its_basket(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow
) -> None:
    for name in ("Milk", "Bread"):
        program.router.heard.emit(till.product(name, "1.00"))
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.toasts.toasts()) == 1

    window.desk.park("Nadia")

    assert window.toasts.toasts() == []


def test_plus_and_minus_are_one_more_and_one_less(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing, program: Program
) -> None:
    program.router.heard.emit(till.product("Milk", "1.00"))
    qtbot.waitUntil(lambda: len(names(window)) == 1)

    type_keys("+")
    qtbot.waitUntil(lambda: total(window) == Decimal(2))
    type_keys("-")
    qtbot.waitUntil(lambda: total(window) == Decimal(1))


def test_empties_can_be_more_or_taken_back_and_put_again(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    type_keys("", Qt.Key.Key_F11)
    dialog = dialog_of(qtbot, EmptiesDialog)
    dialog.other.edit.setText("0.30")
    type_keys("", Qt.Key.Key_F12)
    gone(qtbot, window)
    type_keys("", Qt.Key.Key_Up)

    type_keys("+")
    qtbot.waitUntil(lambda: total(window) == Decimal("-0.60"))
    type_keys("-")
    qtbot.waitUntil(lambda: total(window) == Decimal("-0.30"))
    (toast,) = window.toasts.toasts()
    toast.act.click()

    assert total(window) == Decimal("-0.60")


def test_f4_changes_the_price_of_the_last_article_and_without_one_shows_prices(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    type_keys("", Qt.Key.Key_F4)
    dialog_of(qtbot, PriceCheckDialog)
    type_keys("", ESC)
    gone(qtbot, window)
    window.desk.scan(till.product("Milk", "1.00", deposit="0.20"))

    type_keys("", Qt.Key.Key_Up)
    type_keys("", Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, PriceChangeDialog)
    assert dialog.line.name == "Milk"
    dialog.check.click()

    dialog_of(qtbot, PriceCheckDialog)
    type_keys("", ESC)
    gone(qtbot, window)


def test_a_whole_sale_needs_no_mouse(qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing) -> None:
    type_keys(till.product("Milk", "1.27"), ENTER)
    qtbot.waitUntil(lambda: len(names(window)) == 1)

    type_keys("2")
    qtbot.waitUntil(lambda: window.panel.hint.typed == "2")
    type_keys("", Qt.Key.Key_F9)
    dialog_of(qtbot, PaymentDialog)
    type_keys("", ENTER)

    gone(qtbot, window)
    sale = window.desk.last_sale
    assert sale is not None
    assert (sale.paid.change, sale.tender, total(window)) == (Decimal("0.75"), "cash", Decimal("0.75"))
    assert window.side.total.total.caption == "Change to give back"


def test_the_change_stays_until_the_next_scan(
    qtbot: QtBot, till: FakeShop, program: Program, window: TillWindow
) -> None:
    program.router.heard.emit(till.product("Milk", "1.27"))
    qtbot.waitUntil(lambda: len(names(window)) == 1)
    window.desk.pay("cash", Decimal(2))
    assert (total(window), names(window)) == (Decimal("0.75"), [])

    program.router.heard.emit(till.product("Bread", "4.20"))

    qtbot.waitUntil(lambda: total(window) == Decimal("4.20"))
    assert (names(window), window.side.total.total.caption) == (["Bread"], "To pay")


def test_every_button_is_reached_by_tab_and_pressed_by_enter(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    reached = set()
    for _ in range(40):
        type_keys("", Qt.Key.Key_Tab)
        widget = window.focusWidget()
        if isinstance(widget, QPushButton):
            reached.add(widget)
    assert set(window.side.keys.buttons) <= reached
    assert window.side.pay_button in reached

    window.side.keys.buttons[2].setFocus()
    type_keys("", ENTER)
    dialog_of(qtbot, SearchDialog)
    type_keys("", ESC)
    gone(qtbot, window)


def test_every_button_is_large_enough_for_a_finger(window: TillWindow) -> None:
    shown = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    assert min(button.height() for button in window.side.keys.buttons) >= 56
    assert min(min(button.width(), button.height()) for button in shown) >= 44


def test_topping_up_asks_for_the_member_first(
    qtbot: QtBot, till: FakeShop, window: TillWindow, program: Program, type_keys: Typing
) -> None:
    card = till.member("Amélie", "Martin", number=412)
    window.acts.top_up()
    dialog_of(qtbot, MemberDialog)
    program.router.heard.emit(card)
    dialog = dialog_of(qtbot, TopUpDialog)
    dialog.amount.edit.setText("20")
    type_keys("", Qt.Key.Key_F12)
    gone(qtbot, window)
    assert (names(window), total(window)) == (["Put on the wallet"], Decimal("20.00"))

    window.desk.pay("card")

    assert window.panel.paid.isVisible()
    assert "The wallet holds €20.00 now." in window.panel.paid.accessibleName()


def test_a_top_up_taken_back_can_be_put_again(
    qtbot: QtBot, till: FakeShop, window: TillWindow, type_keys: Typing
) -> None:
    window.desk.scan(till.member())
    window.desk.top_up(Decimal("20.00"))
    type_keys("", Qt.Key.Key_Up, Qt.Key.Key_Delete)
    assert total(window) == 0

    (toast,) = window.toasts.toasts()
    toast.act.click()

    assert total(window) == Decimal("20.00")
