from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.pos.accounts import correct_account
from beesdesk.pos.model import Basket, Payment, Sale, Tender
from beesdesk.pos.paying import Paid
from beesdesk.pos.queries import basket_view, every_tender
from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.words import Account, Act

Show = Callable[[PaymentDialog], PaymentDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def basket(till: FakeShop) -> FakeShop:
    """A basket of 23.92 euro, which is 23.90 in cash."""
    till.scan(till.product("Savon", "3.49", vat="21"))
    till.scan(till.product("Riz", "20.43"))
    return till


@pytest.fixture
def payment(basket: FakeShop, window: QWidget, show: Show) -> PaymentDialog:
    """The dialog as F12 opens it."""
    return show(PaymentDialog(Desk(basket), window))


def sale(session: Session) -> Sale:
    found = session.rows(Sale, "SELECT * FROM sale")
    assert len(found) == 1
    return found[0]


def payments(session: Session) -> list[tuple[str, Decimal, Decimal]]:
    found = session.rows(Payment, "SELECT * FROM payment ORDER BY position")
    return [(payment.tender, payment.amount, payment.handed) for payment in found]


def owe_the_customer(session: Session) -> None:
    """Make the basket come to less than nothing, as when more empties come back than goods go out."""
    view = basket_view(session)
    assert view is not None
    session.change(Basket, view.basket.id, total=Decimal("-0.60"))


def test_the_total_is_big_and_the_cash_rounding_has_its_own_line(payment: PaymentDialog) -> None:
    assert payment.owed.big.accessibleName() == "To pay €23.92"
    assert payment.owed.cash.isVisible()
    assert payment.owed.cash.text() == "€23.90"


def test_a_gift_and_a_part_payment_fit_on_a_small_screen(
    till: FakeShop, window: QWidget, show: Show, speaks: Languages
) -> None:
    speaks.use("fr")
    till.scan(till.member(number=7))
    till.do(lambda session: session.change(Member, till.member_id(7), solidarity_rounding=True))
    till.scan(till.product("Riz", "29.70"))
    payment = show(PaymentDialog(Desk(till), window, tender="cash", handed=Decimal(15)))
    bar = payment.sheet.verticalScrollBar()
    assert payment._tip.isVisible()
    assert payment.state.amount == Decimal("15.00")
    assert bar.maximum() == 0

    payment.act.click()

    assert payment._undo.isVisible()
    assert payment.owed.payments()
    assert bar.maximum() == 0


def test_f9_and_enter_take_the_exact_cash(
    qtbot: QtBot, payment: PaymentDialog, basket: FakeShop, type_keys: Typing
) -> None:
    with qtbot.waitSignal(payment.answered) as answered:
        type_keys(payment, "", Qt.Key.Key_F9, Qt.Key.Key_Return)

    assert isinstance(answered.args[0], Paid)
    sold = basket.read(sale)
    assert (sold.total, sold.rounding, sold.change) == (Decimal("23.92"), Decimal("-0.02"), Decimal("0.00"))
    assert basket.read(payments) == [("cash", Decimal("23.90"), Decimal("23.90"))]
    assert not payment.isVisible()


def test_what_is_given_back_is_shown_before_it_is_taken(
    payment: PaymentDialog, basket: FakeShop, type_keys: Typing
) -> None:
    type_keys(payment, "", Qt.Key.Key_F9)
    type_keys(payment, "26,65")

    assert (payment.state.state, payment.state.text) == (State.OK, "To give back €2.75")
    assert payment.act.text() == "Take €26.65"
    assert basket.read(basket_view) is not None
    type_keys(payment, "", Qt.Key.Key_F12)
    assert basket.read(sale).change == Decimal("2.75")


def test_f10_takes_the_card_to_the_cent(payment: PaymentDialog, basket: FakeShop, type_keys: Typing) -> None:
    type_keys(payment, "", Qt.Key.Key_F10, Qt.Key.Key_Enter)

    assert basket.read(payments) == [("card", Decimal("23.92"), Decimal("23.92"))]
    assert basket.read(sale).rounding == 0


def test_nothing_is_taken_before_somebody_says_how(payment: PaymentDialog, basket: FakeShop, type_keys: Typing) -> None:
    type_keys(payment, "", Qt.Key.Key_Return)

    assert payment.error() == "Choose first how it is paid."
    assert basket.read(payments) == []


def test_notes_add_up_and_choose_cash(payment: PaymentDialog, basket: FakeShop, tap: Tap) -> None:
    for worth in (20, 5):
        tap(payment.keys.notes[Decimal(worth)])

    assert payment.given.edit.text() == "25.00"
    assert payment.state.text == "To give back €1.10"
    tap(payment.act)
    assert basket.read(payments) == [("cash", Decimal("23.90"), Decimal("25.00"))]


def test_a_typed_amount_replaces_the_notes(payment: PaymentDialog, type_keys: Typing, tap: Tap) -> None:
    tap(payment.keys.notes[Decimal(20)])
    type_keys(payment, "30")
    tap(payment.keys.notes[Decimal(5)])

    assert payment.given.value() == Decimal(5)


def test_exact_takes_back_what_was_typed(payment: PaymentDialog, type_keys: Typing, tap: Tap) -> None:
    type_keys(payment, "", Qt.Key.Key_F9)
    type_keys(payment, "99")
    tap(payment.keys.exactly)

    assert payment.given.value() == Decimal("23.90")


def test_fingers_type_on_the_pad(payment: PaymentDialog, type_keys: Typing, tap: Tap) -> None:
    type_keys(payment, "", Qt.Key.Key_F9)
    keys = {button.text(): button for button in payment.pad.findChildren(type(payment.pad.mark))}
    for digit in ("2", "4", ".", "5"):
        tap(keys[digit])

    assert payment.given.value() == Decimal("24.50")


def test_part_payments_are_listed_with_what_is_still_due(
    payment: PaymentDialog, basket: FakeShop, type_keys: Typing
) -> None:
    type_keys(payment, "", Qt.Key.Key_F10)
    type_keys(payment, "10")
    assert payment.state.text == "A part: still to pay after it €13.92"
    type_keys(payment, "", Qt.Key.Key_Return)

    assert payment.isVisible()
    assert payment.owed.big.accessibleName() == "Still to pay €13.92"
    assert payment.owed.payments() == [("Card", "\u2212€10.00")]
    assert payment.owed.cash.text() == "€13.90"
    type_keys(payment, "", Qt.Key.Key_F9, Qt.Key.Key_Return)
    assert basket.read(payments) == [
        ("card", Decimal("10.00"), Decimal("10.00")),
        ("cash", Decimal("13.90"), Decimal("13.90")),
    ]


def test_after_a_part_the_next_means_is_chosen_anew(
    payment: PaymentDialog, basket: FakeShop, type_keys: Typing
) -> None:
    type_keys(payment, "", Qt.Key.Key_F10)
    type_keys(payment, "10", Qt.Key.Key_Return)
    type_keys(payment, "", Qt.Key.Key_Return)

    view = basket.read(basket_view)
    assert view is not None
    assert [paid.amount for paid in view.payments] == [Decimal("10.00")]
    assert payment.error() == "Choose first how it is paid."


def test_a_card_gives_no_change(payment: PaymentDialog, basket: FakeShop, type_keys: Typing) -> None:
    type_keys(payment, "", Qt.Key.Key_F10)
    type_keys(payment, "30")
    assert payment.state.state is State.BAD
    type_keys(payment, "", Qt.Key.Key_Return)

    assert "only cash gives change" in payment.error()
    assert payment.isVisible()
    assert basket.read(payments) == []


def test_two_presses_are_one_payment(
    qtbot: QtBot, payment: PaymentDialog, basket: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    answers: list[object] = []
    payment.answered.connect(answers.append)
    type_keys(payment, "", Qt.Key.Key_F9)
    for _ in range(2):
        tap(payment.act)

    assert len(answers) == 1
    assert len(basket.read(payments)) == 1


def test_the_window_may_name_means_and_amount(basket: FakeShop, window: QWidget, show: Show, type_keys: Typing) -> None:
    payment = show(PaymentDialog(Desk(basket), window, tender="cash", handed=Decimal(50)))

    assert payment.tenders.buttons["cash"].isChecked()
    assert payment.state.text == "To give back €26.10"
    type_keys(payment, "", Qt.Key.Key_Return)
    assert basket.read(payments) == [("cash", Decimal("23.90"), Decimal("50.00"))]


def test_a_negative_basket_is_given_back(till: FakeShop, window: QWidget, show: Show, type_keys: Typing) -> None:
    till.scan(till.product("Bouteilles rendues", "0.60"))
    till.do(owe_the_customer)
    payment = show(PaymentDialog(Desk(till), window, tender="cash"))

    assert payment.owed.big.accessibleName() == "To give back €0.60"
    assert not payment.given.isEnabled()
    assert payment.act.text() == "Give back €0.60"
    type_keys(payment, "", Qt.Key.Key_Return)
    assert till.read(payments) == [("cash", Decimal("-0.60"), Decimal("-0.60"))]


def test_other_means_of_the_shop_come_as_buttons(
    basket: FakeShop, window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    basket.do(
        lambda session: session.insert(
            Tender(uuid7(), "meal", "Chèques-repas", "Maaltijdcheques", "Meal vouchers", 3, False, False, "meal", False)
        )
    )
    payment = show(PaymentDialog(Desk(basket), window))
    tap(payment.tenders.buttons["meal"])
    type_keys(payment, "8", Qt.Key.Key_Return)

    assert payment.owed.payments() == [("Meal vouchers", "\u2212€8.00")]


def test_escape_pays_nothing(qtbot: QtBot, payment: PaymentDialog, basket: FakeShop, type_keys: Typing) -> None:
    type_keys(payment, "", Qt.Key.Key_F9)
    with qtbot.waitSignal(payment.rejected):
        type_keys(payment, "", Qt.Key.Key_Escape)

    assert basket.read(basket_view) is not None


def test_it_speaks_another_language_while_it_is_open(
    qtbot: QtBot, payment: PaymentDialog, speaks: Languages, type_keys: Typing
) -> None:
    type_keys(payment, "", Qt.Key.Key_F9)
    speaks.use("nl")

    qtbot.waitUntil(lambda: payment.tenders.buttons["cash"].text() == "Contant")
    assert payment.owed.cash.text() == "€\u00a023,90"


def test_what_is_due_follows_the_basket(payment: PaymentDialog, basket: FakeShop) -> None:
    basket.scan(basket.product("Pain", "2.00"))
    payment.desk.reload()

    assert payment.owed.big.accessibleName() == "To pay €25.92"
    assert payment.given.value() == Decimal("25.92")


@pytest.fixture
def every_way(till: FakeShop) -> FakeShop:
    """A shop that takes all eight means of payment, and a basket that a member has begun to pay."""

    def take(session: Session) -> None:
        for tender in every_tender(session):
            session.change(Tender, tender.id, withdrawn=False)

    till.do(take)
    till.do(set_rule, "on_account_most", "100", who="", now=till.now())
    till.do(set_rule, "cashier_may", ",".join(Act), who="", now=till.now())
    till.scan(till.member(number=412))
    member = till.member_id(412)
    till.do(correct_account, member, Account.WALLET, Decimal("12.50"), reason="gift", now=till.now(), who="Nadia B.")
    till.scan(till.product("Riz", "20.43", tags="meal"))
    till.scan(till.product("Savon", "18.02", vat="21", tags="eco"))
    till.pay("meal_voucher", "8")
    till.pay("local", "5")
    return till


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_with_every_way_to_pay_and_parts_paid_nothing_scrolls_on_a_small_screen(
    every_way: FakeShop, window: QWidget, show: Show, speaks: Languages, language: str
) -> None:
    speaks.use(language)
    desk = Desk(every_way)
    desk.printer_there = desk.mail_there = True

    dialog = show(PaymentDialog(desk, window, tender="cash"))

    assert len(dialog.tenders.buttons) == 8
    assert len(dialog.owed.payments()) == 2
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    assert dialog.sheet.verticalScrollBar().maximum() == 0


def test_what_is_given_back_stays_in_sight_however_large_the_text(
    every_way: FakeShop, qapp: QApplication, window: QWidget, show: Show, type_keys: Typing
) -> None:
    apply(qapp, LIGHT, 2.0, reduced_motion=True)
    try:
        dialog = show(PaymentDialog(Desk(every_way), window, tender="cash"))
        type_keys(dialog, "50")

        assert dialog.state.text == "To give back €24.55"
        assert not dialog.sheet.isAncestorOf(dialog.state)
        assert dialog.rect().contains(dialog.state.geometry())
    finally:
        apply(qapp, LIGHT, reduced_motion=True)


def test_how_much_each_may_pay_is_said_before_one_is_chosen(every_way: FakeShop, window: QWidget, show: Show) -> None:
    dialog = show(PaymentDialog(Desk(every_way), window))

    hints = {code: button.key_text for code, button in dialog.tenders.buttons.items()}
    assert hints["meal_voucher"] == "up to €12.43"
    assert hints["eco_voucher"] == "up to €18.02"
    assert (hints["wallet"], hints["local"]) == ("up to €12.50", "up to €25.00")
    assert (hints["cheque"], hints["on_account"]) == ("", "")


def test_one_that_may_pay_nothing_says_so(basket: FakeShop, window: QWidget, show: Show) -> None:
    wallet = show(PaymentDialog(Desk(basket), window)).tenders.buttons["wallet"]

    assert (wallet.isEnabled(), wallet.key_text) == (False, "up to €0.00")


def test_a_piece_that_does_not_exist_is_said_before_it_is_tried(
    every_way: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(PaymentDialog(Desk(every_way), window, tender="local"))

    type_keys(dialog, "12,50")

    assert dialog.state.state is State.BAD
    assert dialog.state.text == "Only multiples of €1.00. Take the rest otherwise."
