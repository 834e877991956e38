from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.queries import basket_view
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.words import Unit

Show = Callable[[WeighDialog], WeighDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def weigh(qtbot: QtBot, desk: Desk, till: FakeShop, window: QWidget, show: Show) -> WeighDialog:
    """Apples at 2.65 euro a kilogram wait for their weight."""
    apples = till.product("Pommes", "2.65", article="10002", unit=Unit.KG)
    with qtbot.waitSignal(desk.weight_needed) as asked:
        desk.scan(apples)
    need, enter = asked.args
    return show(WeighDialog(desk, window, need=need, enter=enter))


def sold(till: FakeShop) -> list[tuple[Decimal, Decimal, Decimal | None]]:
    view = till.read(basket_view)
    return [(line.quantity, line.amount, line.tare) for line in view.lines] if view else []


def test_gross_and_enter_put_the_line_in(qtbot: QtBot, weigh: WeighDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(weigh, "1,250")
    assert weigh.state.text == "To pay €3.31"
    with qtbot.waitSignal(weigh.answered):
        type_keys(weigh, "", ENTER)

    assert sold(till) == [(Decimal("1.250"), Decimal("3.31"), Decimal(0))]


def test_the_tare_is_taken_off(weigh: WeighDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(weigh, "1.262", Qt.Key.Key_Tab)
    type_keys(weigh, "0,012")
    assert weigh.net() == "Net 1.250\u00a0kg \u00d7 €2.65"
    type_keys(weigh, "", ENTER)

    assert sold(till) == [(Decimal("1.250"), Decimal("3.31"), Decimal("0.012"))]


def test_a_tare_as_heavy_as_the_whole_is_refused_in_words(
    weigh: WeighDialog, till: FakeShop, type_keys: Typing
) -> None:
    type_keys(weigh, "0,012", Qt.Key.Key_Tab)
    type_keys(weigh, "0,012")
    assert weigh.state.state is State.BAD
    type_keys(weigh, "", ENTER)

    assert weigh.error() == "The tare (0.012\u00a0kg) weighs as much as the whole (0.012\u00a0kg). Weigh again."
    assert weigh.isVisible()
    assert sold(till) == []


def test_a_weight_is_always_kilograms(weigh: WeighDialog, till: FakeShop, type_keys: Typing) -> None:
    assert weigh.rule() == "Always in kilograms: 0.455 is 455 grams."
    type_keys(weigh, "455", ENTER)

    assert weigh.gross.error() == "At most 99.999."
    assert sold(till) == []


def test_an_empty_tare_is_none(weigh: WeighDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(weigh, "2", Qt.Key.Key_Tab, Qt.Key.Key_Backspace, ENTER)

    assert sold(till) == [(Decimal("2.000"), Decimal("5.30"), Decimal(0))]


def test_no_weight_is_asked_for_in_words(weigh: WeighDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(weigh, "", ENTER)

    assert weigh.gross.error()
    assert weigh.isVisible()


def test_fingers_type_into_the_field_in_hand(weigh: WeighDialog, till: FakeShop, type_keys: Typing, tap: Tap) -> None:
    keys = {button.text(): button for button in weigh.pad.findChildren(type(weigh.pad.mark))}
    for digit in ("1", ".", "2"):
        tap(keys[digit])
    type_keys(weigh, "", Qt.Key.Key_Tab)
    for digit in ("0", ".", "2"):
        tap(keys[digit])
    tap(weigh.act)

    assert sold(till) == [(Decimal("1.000"), Decimal("2.65"), Decimal("0.200"))]


def test_a_tare_label_is_filled_in(
    qtbot: QtBot, desk: Desk, till: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    apples = till.product("Pommes", "2.65", article="10002", unit=Unit.KG)
    till.scan("0700000001235")
    with qtbot.waitSignal(desk.weight_needed) as asked:
        desk.scan(apples)
    need, enter = asked.args
    weigh = show(WeighDialog(desk, window, need=need, enter=enter))

    assert weigh.tare.value() == Decimal("0.123")


def test_it_speaks_another_language_while_it_is_open(
    qtbot: QtBot, weigh: WeighDialog, type_keys: Typing, speaks: Languages
) -> None:
    type_keys(weigh, "1,25")
    speaks.use("fr")

    qtbot.waitUntil(lambda: weigh.state.text.endswith("3,31\u00a0€"))
