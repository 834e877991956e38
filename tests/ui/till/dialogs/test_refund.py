from collections.abc import Callable, Mapping
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.actions import Amounts
from beesdesk.pos.queries import SaleView, sale_by_id
from beesdesk.pos.sale_finding import latest_sale
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.refund import RefundDialog, Step
from beesdesk.words import Act, Unit

Show = Callable[[RefundDialog], RefundDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER, ESC, F12 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F12


@pytest.fixture
def codes(till: FakeShop) -> Mapping[str, str]:
    return {
        "beer": till.product("Bière", "1.10", deposit="0.10", vat="21"),
        "cheese": till.product("Fromage", "20.00", article="412", unit=Unit.KG),
        "soap": till.product("Savon", "3.49", vat="21"),
    }


@pytest.fixture
def sale(till: FakeShop, codes: Mapping[str, str]) -> UUID:
    """Three bottles of beer and a soap, paid in cash: 7.09 euro, 7.10 in coins."""
    till.scan_many(codes["beer"], 3)
    till.scan(codes["soap"])
    paid = till.pay("cash", "10.00")
    assert paid.sale_id is not None
    return paid.sale_id


@pytest.fixture
def refund(desk: Desk, window: QWidget, show: Show, sale: UUID) -> RefundDialog:
    """The dialog as the scan of a receipt opens it."""
    return show(RefundDialog(desk, window, sale_id=sale))


@pytest.fixture
def drawer(desk: Desk) -> list[str]:
    """What the desk asked of drawer and printer."""
    asked: list[str] = []
    desk.drawer_wanted.connect(lambda: asked.append("drawer"))
    desk.receipt_wanted.connect(lambda number: asked.append(f"receipt {number}"))
    return asked


def listed(dialog: RefundDialog) -> list[tuple[str, str, str]]:
    rows = dialog.lines.rows.lines
    return [(row.name, row.detail, row.amount) for row in map(rows.row, range(rows.rowCount()))]


def last(shop: FakeShop) -> SaleView:
    sale_id = shop.read(latest_sale)
    assert sale_id is not None
    view = shop.read(sale_by_id, sale_id)
    assert view is not None
    return view


def test_each_line_says_what_is_left_and_what_it_brings_back(refund: RefundDialog) -> None:
    assert listed(refund) == [("Bière", "Bought: 3 (€3.60)", ""), ("Savon", "Bought: 1 (€3.49)", "")]
    assert refund.lines.quantity.hasFocus()


def test_a_whole_refund_needs_no_mouse(
    qtbot: QtBot, refund: RefundDialog, till: FakeShop, drawer: list[str], type_keys: Typing
) -> None:
    type_keys(refund, "2", Qt.Key.Key_Down)
    type_keys(refund, " ")
    assert refund.total.amount == Decimal("5.90")
    assert listed(refund) == [("Bière", "Bought: 3 (€3.60)", "€2.40"), ("Savon", "Bought: 1 (€3.49)", "€3.49")]

    type_keys(refund, "", ENTER)
    assert refund.step is Step.WAY
    type_keys(refund, "trop cher", F12)
    assert refund.step is Step.DONE
    given = last(till)
    assert (given.sale.total, given.sale.reason) == (Decimal("-5.89"), "trop cher")
    assert [(payment.tender, payment.amount) for payment in given.payments] == [("cash", Decimal("-5.90"))]
    assert drawer == ["drawer"]

    with qtbot.waitSignal(refund.answered) as answered:
        type_keys(refund, "", ENTER)
    assert answered.args[0].number == given.sale.number


def test_fingers_tick_lines_off_and_count(refund: RefundDialog, till: FakeShop, tap: Tap) -> None:
    refund.lines.rows.clicked.emit(refund.lines.rows.lines.index(0, 0))
    tap(refund.lines.less)
    assert refund.lines.quantity.text() == "2"
    tap(refund.lines.all)
    assert refund.total.amount == Decimal("7.10")
    tap(refund.lines.none)
    assert refund.lines.chosen == {}
    tap(refund.lines.more)

    tap(refund.act)
    tap(refund.why.ready.buttons[0])
    tap(refund.act)

    assert last(till).sale.reason == "Damaged or spoiled"
    assert last(till).sale.total == Decimal("-1.20")


def test_the_pad_types_how_much(refund: RefundDialog, tap: Tap) -> None:
    keys = {button.text(): button for button in refund.lines.pad.findChildren(type(refund.act))}

    tap(keys["3"])

    assert refund.total.amount == Decimal("3.60")


def test_plus_and_minus_count_within_what_is_left(refund: RefundDialog, type_keys: Typing) -> None:
    for keys, text in (("++++", "3"), ("-", "2"), ("---", "0")):
        type_keys(refund, keys)
        assert refund.lines.quantity.text() == text


def test_more_than_was_bought_is_said_and_goes_nowhere(refund: RefundDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(refund, "4", ENTER)

    assert refund.error() == "Bière: only 3 left to refund on this receipt."
    assert refund.step is Step.GOODS


def test_part_of_a_weighed_line_comes_back(
    till: FakeShop, desk: Desk, codes: Mapping[str, str], window: QWidget, show: Show, type_keys: Typing
) -> None:
    till.scan(codes["soap"])
    till.scan(codes["cheese"], Amounts(gross=Decimal("0.500")))
    paid = till.pay("card")
    dialog = show(RefundDialog(desk, window, sale_id=paid.sale_id))
    dialog.lines.rows.select(1)

    type_keys(dialog, "0,200")

    assert dialog.total.amount == Decimal("4.00")


def test_nothing_chosen_is_nothing_given_back(refund: RefundDialog, till: FakeShop, type_keys: Typing) -> None:
    before = till.read(latest_sale)

    type_keys(refund, "", F12)

    assert refund.error() == "Choose first what comes back."
    assert till.read(latest_sale) == before


def test_a_reason_is_needed(refund: RefundDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(refund, "1", F12)
    type_keys(refund, "", F12)

    assert refund.error() == "Say why: the reason stays in the journal."
    assert last(till).sale.refund_of is None


def test_what_was_given_back_before_is_no_longer_offered(
    refund: RefundDialog, till: FakeShop, type_keys: Typing, sale: UUID
) -> None:
    type_keys(refund, "2", F12)
    type_keys(refund, "abîmé", F12)

    refund.take_scan("T1S1")

    assert listed(refund)[0] == ("Bière", "Left: 1 of 3 (€1.20)", "")


def test_a_receipt_that_is_given_back_says_so(refund: RefundDialog, type_keys: Typing, tap: Tap) -> None:
    tap(refund.lines.all)
    type_keys(refund, "", F12)
    type_keys(refund, "abîmé", F12)

    refund.take_scan("T1S1")
    assert refund.error().startswith("Receipt 1 is refunded already")
    refund.take_scan("T1S2")
    assert refund.error().startswith("Receipt 2 is refunded already, or is a refund itself")


def test_scanned_articles_come_back_one_by_one(refund: RefundDialog, codes: Mapping[str, str], till: FakeShop) -> None:
    refund.take_scan(codes["beer"])
    refund.take_scan(codes["beer"])
    assert refund.lines.quantity.text() == "2"
    refund.take_scan(codes["soap"])
    assert refund.total.amount == Decimal("5.90")

    refund.take_scan(codes["soap"])
    assert refund.error().startswith("Nothing on this receipt has the code")
    assert refund.total.amount == Decimal("5.90")


def test_a_typed_number_shows_its_receipt(
    desk: Desk, window: QWidget, show: Show, sale: UUID, type_keys: Typing
) -> None:
    dialog = show(RefundDialog(desk, window))
    assert dialog.number.hasFocus()

    type_keys(dialog, "99", ENTER)
    assert dialog.error() == "This till has no receipt number 99."
    type_keys(dialog, "1", ENTER)

    assert [name for name, _, _ in listed(dialog)] == ["Bière", "Savon"]
    assert dialog.lines.quantity.hasFocus()


def test_the_last_receipt_is_one_touch_away(desk: Desk, window: QWidget, show: Show, sale: UUID, tap: Tap) -> None:
    dialog = show(RefundDialog(desk, window))

    tap(dialog.last)

    assert dialog.number.text() == "1"
    assert len(listed(dialog)) == 2


def test_before_any_receipt_it_asks_for_one(desk: Desk, window: QWidget, show: Show, type_keys: Typing) -> None:
    dialog = show(RefundDialog(desk, window))

    type_keys(dialog, "", F12)

    assert dialog.error() == "Scan the receipt, or type its number."


def test_another_receipt_takes_the_place_of_chosen_goods_only_when_asked_twice(
    refund: RefundDialog, till: FakeShop, codes: Mapping[str, str], type_keys: Typing
) -> None:
    till.scan(codes["soap"])
    till.pay("card")
    type_keys(refund, "1")

    refund.take_scan("T1S2")
    assert refund.number.text() == "1"
    assert refund.error() == refund.leaving()


def test_vouchers_go_back_to_vouchers(
    till: FakeShop, desk: Desk, codes: Mapping[str, str], window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    till.scan(till.product("Riz", "2.00", tags="meal"))
    till.scan(codes["soap"])
    till.pay("meal_voucher", "2.00")
    paid = till.pay("card")
    dialog = show(RefundDialog(desk, window, sale_id=paid.sale_id))
    tap(dialog.lines.all)
    type_keys(dialog, "", F12)

    assert dialog.way.state() == ["Meal vouchers: on its terminal €2.00", "Card: on its terminal €3.49"]
    assert [code for code, button in dialog.way.buttons.items() if button.isVisible()] == []


def test_one_of_several_ways_can_be_chosen(
    till: FakeShop, desk: Desk, codes: Mapping[str, str], window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    till.scan_many(codes["soap"], 2)
    till.pay("card", "3.00")
    paid = till.pay("cash")
    dialog = show(RefundDialog(desk, window, sale_id=paid.sale_id))
    type_keys(dialog, "1", F12)
    assert dialog.way.state() == ["Card: on its terminal €3.00", "Cash: from the drawer €0.50"]

    tap(dialog.way.buttons["cash"])
    assert dialog.way.state() == ["Cash: from the drawer €3.50"]
    type_keys(dialog, "trop", F12)

    assert [(payment.tender, payment.amount) for payment in last(till).payments] == [("cash", Decimal("-3.50"))]


def test_the_receipt_of_the_refund_can_be_printed(
    refund: RefundDialog, desk: Desk, drawer: list[str], type_keys: Typing, tap: Tap
) -> None:
    desk.printer_there = True
    type_keys(refund, "1", F12)
    type_keys(refund, "abîmé", F12)
    assert refund.print.isVisible()

    tap(refund.print)

    assert drawer == ["drawer", "receipt 2"]
    assert not refund.isVisible()


def test_escape_goes_one_step_back_and_keeps_what_was_chosen(refund: RefundDialog, type_keys: Typing) -> None:
    type_keys(refund, "2", F12)
    assert refund.step is Step.WAY

    type_keys(refund, "", ESC)
    assert refund.step is Step.GOODS
    assert refund.lines.quantity.text() == "2"
    type_keys(refund, "", ESC)
    assert refund.isVisible()
    type_keys(refund, "", ESC)
    assert not refund.isVisible()


def test_what_a_cashier_may_not_do_is_repeated_once_it_is_allowed(
    refund: RefundDialog, till: FakeShop, desk: Desk, type_keys: Typing
) -> None:
    leader = till.person("Luc", "shift_leader")
    till.cashiers_may_not(Act.REFUND)
    asked: list[str] = []

    def allow(act: str, again: Callable[[str], object]) -> None:
        asked.append(act)
        again(leader)

    desk.approval_wanted.connect(allow)
    type_keys(refund, "1", F12)
    type_keys(refund, "abîmé", F12)

    assert asked == ["refund"]
    assert refund.step is Step.DONE
    assert last(till).sale.approved_by == leader


def test_the_language_changes_while_it_is_open(qtbot: QtBot, refund: RefundDialog, speaks: Languages) -> None:
    speaks.use("nl")

    qtbot.waitUntil(lambda: refund.windowTitle() == "Terugbetaling")
    assert listed(refund)[1][1] == "Gekocht: 1 (€\u00a03,49)"
