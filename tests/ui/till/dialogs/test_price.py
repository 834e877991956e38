from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.queries import basket_view
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.price import PriceDialog

Show = Callable[[PriceDialog], PriceDialog]
Typing = Callable[..., None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def price(qtbot: QtBot, desk: Desk, till: FakeShop, window: QWidget, show: Show) -> PriceDialog:
    """Rice that nobody has priced waits for its price."""
    rice = till.product("Riz", None)
    with qtbot.waitSignal(desk.price_needed) as asked:
        desk.scan(rice)
    need, enter = asked.args
    return show(PriceDialog(desk, window, need=need, enter=enter))


def test_a_price_and_enter_put_the_line_in(qtbot: QtBot, price: PriceDialog, till: FakeShop, type_keys: Typing) -> None:
    assert price.windowTitle() == "Riz"
    with qtbot.waitSignal(price.answered):
        type_keys(price, "3,20", ENTER)

    view = till.read(basket_view)
    assert view is not None
    assert [(line.name, line.price, line.amount) for line in view.lines] == [("Riz", Decimal("3.20"), Decimal("3.20"))]


def test_a_bar_code_is_no_price(price: PriceDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(price, "54100", ENTER)

    assert price.price.error() == "At most 10,000.00."
    assert till.read(basket_view) is None


def test_no_price_is_asked_for_in_words(price: PriceDialog, till: FakeShop, type_keys: Typing) -> None:
    type_keys(price, "", ENTER)

    assert price.price.error()
    assert price.isVisible()


def test_escape_sells_nothing(qtbot: QtBot, price: PriceDialog, till: FakeShop, type_keys: Typing) -> None:
    with qtbot.waitSignal(price.rejected):
        type_keys(price, "3", Qt.Key.Key_Escape)

    assert till.read(basket_view) is None
