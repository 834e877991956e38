from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.price_change import PRICE_CHECK, How, PriceChangeDialog
from beesdesk.words import Act

Show = Callable[[PriceChangeDialog], PriceChangeDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER, ESC, F4, F12 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_F12


@pytest.fixture
def soap(till: FakeShop) -> str:
    return till.product("Savon", "3.00", vat="21")


@pytest.fixture
def filled(till: FakeShop, desk: Desk, soap: str) -> Desk:
    """A basket of two soaps and a beer with its deposit, at a till whose cashier may do everything."""
    till.do(set_rule, "cashier_may", ",".join(Act), who="", now=till.now())
    till.scan_many(soap, 2)
    till.scan(till.product("Bière", "2.10", deposit="0.10"))
    desk.reload()
    return desk


@pytest.fixture
def change(filled: Desk, window: QWidget, show: Show) -> PriceChangeDialog:
    """The dialog as F4 opens it for the soaps."""
    return show(PriceChangeDialog(filled, window, line=filled.state.lines[0]))


def amounts(desk: Desk) -> list[Decimal]:
    return [line.amount for line in desk.state.lines[3:]]


def test_a_percent_off_needs_no_mouse(qtbot: QtBot, change: PriceChangeDialog, filled: Desk, type_keys: Typing) -> None:
    type_keys(change, "10")
    assert change.then.amount == Decimal("5.40")
    assert change.act.text() == "Take 10% off"

    change.reason.setFocus()
    with qtbot.waitSignal(change.answered):
        type_keys(change, "chipped", ENTER)

    assert amounts(filled) == [Decimal("-0.60")]
    assert filled.state.total == Decimal("7.60")


def test_f4_goes_from_percent_to_euro_to_another_price(change: PriceChangeDialog, type_keys: Typing) -> None:
    seen = []
    for _ in range(4):
        seen.append(change.how)
        type_keys(change, "", F4)

    assert seen == [How.PERCENT, How.AMOUNT, How.PRICE, How.PERCENT]
    assert change.fields[change.how].edit.hasFocus()


def test_euro_off_a_line(change: PriceChangeDialog, filled: Desk, type_keys: Typing, tap: Tap) -> None:
    tap(change.hows[How.AMOUNT])
    type_keys(change, "0,75")
    tap(change.ready.buttons[0])
    tap(change.act)

    assert amounts(filled) == [Decimal("-0.75")]


def test_another_unit_price(change: PriceChangeDialog, filled: Desk, type_keys: Typing, tap: Tap) -> None:
    tap(change.hows[How.PRICE])
    type_keys(change, "2,50")
    assert (change.then.amount, change.act.text()) == (Decimal("5.00"), "Sell at €2.50")
    tap(change.ready.buttons[2])
    tap(change.act)

    assert amounts(filled) == [Decimal("-1.00")]


def test_the_whole_basket_is_reduced_without_its_deposits(
    change: PriceChangeDialog, filled: Desk, type_keys: Typing, tap: Tap
) -> None:
    tap(change.whole)
    type_keys(change, "10")
    assert change.then.amount == Decimal("7.29")
    tap(change.ready.buttons[3])
    tap(change.act)

    assert amounts(filled) == [Decimal("-0.60"), Decimal("-0.21")]


def test_another_price_is_one_lines_only(change: PriceChangeDialog, tap: Tap) -> None:
    tap(change.whole)
    tap(change.hows[How.PRICE])

    assert not change.whole.isEnabled()
    assert change.one.isChecked()


def test_a_reason_is_needed(change: PriceChangeDialog, filled: Desk, type_keys: Typing) -> None:
    type_keys(change, "10", F12)

    assert change.error() == "Say why: the reason stays in the journal."
    assert amounts(filled) == []


@pytest.mark.parametrize(
    ("how", "typed"), [(How.PERCENT, "101"), (How.PERCENT, "0"), (How.AMOUNT, "6,01"), (How.AMOUNT, "abc")]
)
def test_what_cannot_be_is_said_before_it_is_tried(
    change: PriceChangeDialog, filled: Desk, type_keys: Typing, tap: Tap, how: How, typed: str
) -> None:
    tap(change.hows[how])
    type_keys(change, typed)
    change.reason.setText("a try")
    tap(change.act)

    assert change.isVisible()
    assert change.error() or change.fields[how].error()
    assert amounts(filled) == []


def test_a_scanned_article_of_the_basket_is_meant(change: PriceChangeDialog, till: FakeShop, soap: str) -> None:
    beer = change.desk.state.lines[1].gtin
    assert beer is not None

    change.take_scan(beer)
    assert change.line.name == "Bière"
    change.take_scan(till.product("Riz"))
    assert change.error().startswith("Nothing in the basket has the code")
    assert change.line.name == "Bière"


def test_it_leads_to_the_price_check(qtbot: QtBot, change: PriceChangeDialog, tap: Tap) -> None:
    with qtbot.waitSignal(change.answered) as answered:
        tap(change.check)

    assert answered.args == [PRICE_CHECK]


def test_what_a_cashier_may_not_do_is_asked_and_then_done(
    till: FakeShop, desk: Desk, soap: str, window: QWidget, show: Show, type_keys: Typing
) -> None:
    leader = till.person("Luc", "shift_leader")
    desk.approval_wanted.connect(lambda _, again: again(leader))
    desk.scan(soap)
    dialog = show(PriceChangeDialog(desk, window, line=desk.state.lines[0]))
    dialog.reason.setText("chipped")

    type_keys(dialog, "50", F12)

    assert not dialog.isVisible()
    assert desk.state.total == Decimal("1.50")


def test_a_typed_amount_is_not_lost_by_one_escape(change: PriceChangeDialog, type_keys: Typing) -> None:
    type_keys(change, "1", ESC)
    assert change.isVisible()
    type_keys(change, "", ESC)
    assert not change.isVisible()


def test_the_language_changes_while_it_is_open(qtbot: QtBot, change: PriceChangeDialog, speaks: Languages) -> None:
    speaks.use("fr")

    qtbot.waitUntil(lambda: change.hows[How.PERCENT].text() == "Moins, en %")
    assert change.then.accessibleName() == "Ensuite 6,00\u00a0€"
