from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.queries import open_session, tenders
from beesdesk.pos.reconciling import Reconciled
from beesdesk.pos.tenders import TenderWish, keep_tender
from beesdesk.pos.till_report import TillReport, z_latest
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.actuals import ActualsPanel
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.words import Language

Show = Callable[[ClosingDialog], ClosingDialog]
Typing = Callable[..., None]
ENTER, TAB, F12, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F12, Qt.Key.Key_Escape


@pytest.fixture
def day(till: FakeShop) -> FakeShop:
    """A day with 5.00 by card, 2.00 in meal vouchers and 3.50 in cash."""
    for price, tender in (("5.00", "card"), ("2.00", "meal_voucher"), ("3.50", "cash")):
        till.scan(till.product("Pain", price))
        till.pay(tender)
    return till


@pytest.fixture
def closing(day: FakeShop, window: QWidget, show: Show, type_keys: Typing) -> ClosingDialog:
    """The drawer is counted; the other payments are shown."""
    dialog = show(ClosingDialog(Desk(day), window))
    dialog.count.set_counts({Decimal(50): 2, Decimal(1): 3, Decimal("0.50"): 1})
    type_keys(dialog, "", F12)
    return dialog


def actuals(closing: ClosingDialog) -> list[str]:
    return [row.difference.word for row in closing.actuals.rows]


def report(shop: FakeShop) -> TillReport:
    found = shop.read(z_latest, Language.EN)
    assert found is not None
    return found


def test_one_press_goes_on_from_the_drawer_to_the_other_payments(closing: ClosingDialog, day: FakeShop) -> None:
    panel = closing.actuals
    assert panel.isVisible()
    assert not closing.count.isVisible()
    assert [(row.name.text(), row.expected.text()) for row in panel.rows] == [
        ("Card", "€5.00"),
        ("Meal vouchers", "€2.00"),
    ]
    assert actuals(closing) == ["not counted"] * 2
    assert panel.rows[0].actual.edit.hasFocus()
    assert day.read(open_session) is not None


def test_what_must_be_in_the_drawer_is_still_not_shown(closing: ClosingDialog) -> None:
    shown = " ".join(one.text() for one in closing.findChildren(QLabel) if one.isVisible())
    assert "3.50" not in shown


def test_the_difference_is_seen_while_the_amount_is_typed(closing: ClosingDialog, type_keys: Typing) -> None:
    row = closing.actuals.rows[0]
    seen = []
    for key in "5,10":
        type_keys(closing, key)
        seen.append((row.difference.state, row.difference.word))

    assert seen == [
        (State.OK, "right"), (State.OK, "right"), (State.WARN, "+0.10"), (State.WARN, "+0.10"),
    ]  # fmt: skip


def test_enter_goes_from_an_amount_to_its_fees_and_on_to_the_next(closing: ClosingDialog, type_keys: Typing) -> None:
    card, meal = closing.actuals.rows
    type_keys(closing, "5", ENTER)
    assert card.fees.edit.hasFocus()
    type_keys(closing, "0.10", ENTER)
    assert meal.actual.edit.hasFocus()
    type_keys(closing, "", ENTER)
    assert closing.actuals.note.hasFocus()
    type_keys(closing, "", ENTER)
    assert closing.act.hasFocus()


def test_enter_on_an_empty_amount_leaves_it_uncounted(closing: ClosingDialog, type_keys: Typing) -> None:
    type_keys(closing, "", ENTER)

    assert closing.actuals.rows[1].actual.edit.hasFocus()
    assert closing.error() == ""
    assert not closing.actuals.rows[0].actual.error()


def test_tab_goes_through_all_amounts(closing: ClosingDialog, type_keys: Typing) -> None:
    fields = []
    for _ in range(5):
        fields.append(closing.focusWidget())
        type_keys(closing, "", TAB)

    rows = closing.actuals.rows
    assert fields == [
        rows[0].actual.edit, rows[0].fees.edit, rows[1].actual.edit, rows[1].fees.edit, closing.actuals.note,
    ]  # fmt: skip


def test_the_whole_closing_needs_no_key_but_figures_and_enter(
    closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    type_keys(closing, "4.90", ENTER)
    type_keys(closing, "0.12", ENTER)
    type_keys(closing, "", ENTER)
    type_keys(closing, "Twice at the terminal", ENTER, ENTER)
    assert closing.act.text() == "Press again to close with €103.50"
    assert day.read(open_session) is not None
    type_keys(closing, "", ENTER)

    z = report(day)
    assert z.closing is not None
    assert z.closing.notes == ("Twice at the terminal",)
    assert z.totals.reconciled == (
        Reconciled("card", Decimal("5.00"), Decimal("4.90"), Decimal("0.12")),
        Reconciled("meal_voucher", Decimal("2.00"), None, None),
    )


def test_what_was_compared_is_shown_after_the_closing(closing: ClosingDialog, type_keys: Typing) -> None:
    type_keys(closing, "4.90", ENTER)
    type_keys(closing, "0.12", F12, F12)

    shown = [one.text() for one in closing.closed.findChildren(QLabel) if one.isVisible()]
    assert "€4.90 actual, €5.00 expected, \u22120.10; fees €0.12" in shown
    assert "not counted, €2.00 expected" in shown


def test_nothing_typed_closes_with_nothing_counted(closing: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    type_keys(closing, "", F12, F12)

    assert [one.actual for one in report(day).totals.reconciled] == [None, None]


def test_what_is_no_amount_is_said_and_never_keeps_the_till_open(
    closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    type_keys(closing, "five", F12)
    assert closing.actuals.rows[0].actual.error() == "This is not an amount. Write it like 12.34."
    assert closing.notice.text == "What is no amount is kept as not counted. A closed day is not opened again."
    type_keys(closing, "", F12)

    assert [one.actual for one in report(day).totals.reconciled] == [None, None]


def test_enter_stays_where_something_is_no_amount(closing: ClosingDialog, type_keys: Typing) -> None:
    type_keys(closing, "five", ENTER)

    assert closing.actuals.rows[0].actual.edit.hasFocus()
    assert closing.actuals.rows[0].actual.edit.selectedText() == "five"


def test_another_amount_takes_the_first_press_back(closing: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    type_keys(closing, "", F12)
    type_keys(closing, "5", F12)

    assert day.read(open_session) is not None


def test_more_given_back_than_paid_is_typed_with_its_sign(
    closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    type_keys(closing, "-1.50", F12, F12)

    assert report(day).totals.reconciled[0].difference == Decimal("-6.50")


def test_escape_goes_back_to_the_drawer_and_keeps_what_was_typed(
    qtbot: QtBot, closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    type_keys(closing, "5.00", ESC)
    assert closing.count.isVisible()
    assert not closing.actuals.isVisible()
    assert closing.count.total() == Decimal("103.50")
    type_keys(closing, "", F12)
    assert closing.actuals.rows[0].actual.value() == Decimal("5.00")

    type_keys(closing, "", ESC)
    with qtbot.waitSignal(closing.rejected):
        type_keys(closing, "", ESC)
    assert day.read(open_session) is not None


def test_the_pad_writes_into_the_amount_in_hand(closing: ClosingDialog) -> None:
    closing.pad.entered.emit("7")

    assert closing.actuals.rows[0].actual.value() == Decimal(7)


@pytest.mark.parametrize("language", Language)
def test_nothing_is_cut_in_the_smallest_window(
    closing: ClosingDialog, speaks: Languages, qtbot: QtBot, language: Language
) -> None:
    speaks.use(language)
    panel: ActualsPanel = closing.actuals
    qtbot.waitUntil(lambda: panel.height() > 0)

    assert closing.width() <= 1024
    assert closing.sheet.horizontalScrollBar().maximum() == 0
    for row in panel.rows:
        assert row.difference.width() >= row.difference.sizeHint().width()
        assert row.name.width() >= row.name.sizeHint().width()


@pytest.fixture
def large_text(dressed: QApplication) -> Iterator[None]:
    """Text at 200 %."""
    apply(dressed, LIGHT, 2.0)
    yield
    apply(dressed, LIGHT)


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_large_text_never_scrolls_sideways(
    day: FakeShop, window: QWidget, show: Show, type_keys: Typing, speaks: Languages, language: str
) -> None:
    speaks.use(language)
    dialog = show(ClosingDialog(Desk(day), window))
    type_keys(dialog, "", F12)
    assert dialog.actuals.isVisible()
    assert dialog.sheet.horizontalScrollBar().maximum() == 0
    type_keys(dialog, "4.90", ENTER)
    assert dialog.actuals.rows[0].fees.edit.hasFocus()
    type_keys(dialog, "0.12", F12, F12)
    assert dialog.closed.isVisible()
    assert dialog.sheet.horizontalScrollBar().maximum() == 0


def test_many_means_of_payment_leave_the_pad_beside_them(
    till: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    boss = till.person("Lea", "administrator")
    for number in range(5):
        name = f"Chèques-cadeaux Edenred {number}"
        till.do(keep_tender, None, TenderWish((name, name, name)), now=till.now(), who=boss)
    for tender in till.read(tenders):
        if not tender.gives_change and tender.account is None:
            till.scan(till.product(price="1234.50", tags="meal|eco"))
            till.pay(tender.code)
    dialog = show(ClosingDialog(Desk(till), window))
    type_keys(dialog, "", F12)

    assert len(dialog.actuals.rows) == 8
    assert dialog.pad.x() > dialog.actuals.x() + dialog.actuals.width()
    assert dialog.sheet.horizontalScrollBar().maximum() == 0


def test_a_day_without_other_payments_has_no_such_page(
    till: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(ClosingDialog(Desk(till), window))
    type_keys(dialog, "", F12, F12)

    assert dialog.closed.isVisible()
    assert till.read(open_session) is None
