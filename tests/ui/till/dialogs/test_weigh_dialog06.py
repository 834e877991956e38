"""Weighing with a scale that works the amount out itself: its real driver, over a pseudo-terminal."""

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.hardware.dialog06_scale import Dialog06Scale
from beesdesk.hardware.simulators import Dialog06Simulator
from beesdesk.pos.queries import basket_view
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.ui.till.weighing import Weighing
from beesdesk.words import Unit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")

Show = Callable[[WeighDialog], WeighDialog]
Typing = Callable[..., None]
ENTER = Qt.Key.Key_Return
WAIT = 20_000


@pytest.fixture
def plate() -> Iterator[Dialog06Simulator]:
    with Dialog06Simulator() as simulator:
        simulator.load = Decimal("1.250")
        yield simulator


@pytest.fixture
def dialog(
    qtbot: QtBot, desk: Desk, till: FakeShop, window: QWidget, plate: Dialog06Simulator, show: Show
) -> Iterator[WeighDialog]:
    weighing = Weighing(desk)
    weighing.use(Dialog06Scale(plate.port, weighing.heard.emit, lambda *_: None, patience=5, pause=0.01))
    desk.weighing = weighing
    with qtbot.waitSignal(desk.weight_needed) as signal:
        desk.scan(till.product("Pommes", "2.65", article="10001", unit=Unit.KG))
    need, enter = signal.args
    yield show(WeighDialog(desk, window, need=need, enter=enter))
    weighing.stop()


def sold(till: FakeShop) -> list[tuple[str, Decimal, Decimal]]:
    view = till.read(basket_view)
    return [(line.name, line.quantity, line.amount) for line in view.lines] if view else []


def test_the_scale_is_told_the_price_and_its_amount_is_the_lines(
    qtbot: QtBot, dialog: WeighDialog, till: FakeShop, type_keys: Typing
) -> None:
    qtbot.waitUntil(lambda: dialog.state.text == "To pay €3.31", timeout=WAIT)
    type_keys(dialog, "", ENTER)
    assert sold(till) == [("Pommes", Decimal("1.250"), Decimal("3.31"))]


def test_the_scale_takes_the_tare_off(
    qtbot: QtBot, dialog: WeighDialog, plate: Dialog06Simulator, till: FakeShop, type_keys: Typing
) -> None:
    qtbot.waitUntil(lambda: dialog.state.text == "To pay €3.31", timeout=WAIT)
    type_keys(dialog, "", Qt.Key.Key_Tab)
    type_keys(dialog, "0,050")
    qtbot.waitUntil(lambda: dialog.state.text == "To pay €3.18", timeout=WAIT)
    assert b"03\x1b000265\x1b0050" in list(plate.weighings.queue)
    type_keys(dialog, "", ENTER)
    assert sold(till) == [("Pommes", Decimal("1.200"), Decimal("3.18"))]


def test_what_the_scale_works_out_otherwise_is_not_sold(
    qtbot: QtBot, dialog: WeighDialog, plate: Dialog06Simulator, till: FakeShop, type_keys: Typing
) -> None:
    plate.dearer = 10
    plate.load = Decimal("2.000")
    qtbot.waitUntil(lambda: "The scale says €5.40" in dialog.state.text, timeout=WAIT)
    assert dialog.state.state is State.BAD
    type_keys(dialog, "", ENTER)
    assert sold(till) == []
