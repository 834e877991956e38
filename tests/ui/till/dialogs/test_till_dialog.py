from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.ids import uuid7
from beesdesk.pos.refusals import PriceNeeded, WeightNeeded
from beesdesk.ui.language import Languages
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.cash_move import CashMoveDialog
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.ui.till.dialogs.name import NameDialog
from beesdesk.ui.till.dialogs.opening import OpeningDialog
from beesdesk.ui.till.dialogs.parked import ParkedDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.price import PriceDialog
from beesdesk.ui.till.dialogs.quantity import QuantityDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.words import Act

pytestmark = pytest.mark.in_turn("language")

Show = Callable[[TillDialog], TillDialog]
Make = Callable[[Desk, QWidget], TillDialog]
WEIGHT = WeightNeeded("Pommes Jonagold", uuid7(), "kg", Decimal("2.65"), Decimal("0.012"))
PRICE = PriceNeeded("Riz basmati", uuid7(), "kg")


def never(**_: Decimal) -> bool:
    return False


MADE: dict[str, Make] = {
    "opening": OpeningDialog,
    "closing": ClosingDialog,
    "payment": lambda desk, window: PaymentDialog(desk, window, tender="cash", handed=Decimal(50)),
    "search": SearchDialog,
    "weigh": lambda desk, window: WeighDialog(desk, window, need=WEIGHT, enter=never),
    "price": lambda desk, window: PriceDialog(desk, window, need=PRICE, enter=never),
    "quantity": QuantityDialog,
    "parked": ParkedDialog,
    "name": NameDialog,
    "reason": lambda desk, window: ReasonDialog(desk, window, act=Act.BASKET_CANCELLED),
    "cash_move": CashMoveDialog,
}
each = pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())


@pytest.fixture
def large_text(dressed: QApplication) -> Iterator[None]:
    """Text at 200 %."""
    apply(dressed, LIGHT, 2.0)
    yield
    apply(dressed, LIGHT)


def parts(dialog: TillDialog) -> list[QWidget]:
    found = [*dialog.findChildren(QPushButton), *dialog.findChildren(QLineEdit), *dialog.findChildren(QSpinBox)]
    inner = {spin.lineEdit() for spin in dialog.findChildren(QSpinBox)}
    return [part for part in found if part.isVisible() and part not in inner]


@each
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_nothing_scrolls_on_the_smallest_screen(
    make: Make, language: str, desk: Desk, window: QWidget, show: Show, speaks: Languages
) -> None:
    speaks.use(language)
    dialog = show(make(desk, window))

    assert dialog.sheet.verticalScrollBar().maximum() == 0
    assert dialog.sheet.horizontalScrollBar().maximum() == 0
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height() - 40


@each
def test_everything_has_a_name_and_room_for_a_finger(make: Make, desk: Desk, window: QWidget, show: Show) -> None:
    dialog = show(make(desk, window))

    assert [part for part in parts(dialog) if not part.accessibleName()] == []
    assert [part for part in parts(dialog) if part.height() < 56 or part.width() < 44] == []


@each
def test_tab_comes_from_the_first_field_to_the_act(make: Make, desk: Desk, window: QWidget, show: Show) -> None:
    dialog = show(make(desk, window))
    focused = dialog.focusWidget()
    assert focused is not None
    for _ in range(60):
        if dialog.focusWidget() is dialog.act or not dialog.act.isVisible():
            return
        dialog.focusNextChild()
    pytest.fail("the act is not reached")


@each
def test_escape_goes_back(qtbot: QtBot, make: Make, desk: Desk, window: QWidget, show: Show) -> None:
    dialog = show(make(desk, window))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@each
def test_with_large_text_title_and_buttons_stay_in_sight(
    make: Make, desk: Desk, window: QWidget, show: Show, large_text: None
) -> None:
    dialog = show(make(desk, window))

    assert dialog.height() <= window.height() - 40
    assert dialog.rect().contains(dialog.back.geometry())
    assert dialog.back.height() >= dialog.back.minimumSizeHint().height()


def test_what_the_desk_refuses_is_said_and_selected(
    desk: Desk, window: QWidget, show: Show, till: FakeShop, type_keys: Callable[..., None]
) -> None:
    move = show(CashMoveDialog(desk, window))
    assert isinstance(move, CashMoveDialog)
    move.out.click()
    move.reason.setText("to the safe")
    type_keys(move, "500", Qt.Key.Key_F12)

    assert "500.00" in move.error()
    assert move.amount.edit.selectedText() == "500"
    type_keys(move, "1")
    assert move.error() == ""


def test_a_scan_of_no_use_is_said(desk: Desk, window: QWidget, show: Show) -> None:
    dialog = show(NameDialog(desk, window))
    dialog.scan_refused("This scan was not taken.")

    assert dialog.error() == "This scan was not taken."
    assert [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text() == dialog.error()]


def test_enter_held_down_counts_once(desk: Desk, window: QWidget, show: Show) -> None:
    dialog = show(NameDialog(desk, window))
    answers: list[object] = []
    dialog.answered.connect(answers.append)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(dialog, held)

    assert answers == []
    assert dialog.isVisible()


def test_enter_pressed_again_on_the_act_is_never_the_way_out(desk: Desk, window: QWidget, show: Show) -> None:
    """The act is disabled while it works, and Qt hands its focus on."""
    dialog = show(ClosingDialog(desk, window))
    dialog.act.setFocus()
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert isinstance(dialog, ClosingDialog)
    assert dialog.report is not None
