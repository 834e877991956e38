from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.session import Session
from beesdesk.pos.model import TillSession
from beesdesk.pos.queries import open_session
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.opening import OpeningDialog

Show = Callable[[OpeningDialog], OpeningDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def opening(shop: FakeShop, window: QWidget, show: Show) -> OpeningDialog:
    return show(OpeningDialog(Desk(shop), window))


def counted(session: Session) -> list[tuple[int, int]]:
    return [tuple(row) for row in session.values("SELECT denomination, pieces FROM cash_count ORDER BY denomination")]


def test_the_name_comes_first_and_the_float_is_counted(
    qtbot: QtBot, opening: OpeningDialog, shop: FakeShop, type_keys: Typing
) -> None:
    type_keys(opening, "Nadia B.", ENTER)
    type_keys(opening, "", *[ENTER] * 4)
    type_keys(opening, "2", ENTER)
    type_keys(opening, "3")
    assert opening.act.text() == "Open with €70.00"
    with qtbot.waitSignal(opening.answered) as answered:
        type_keys(opening, "", Qt.Key.Key_F12)

    session = shop.read(open_session)
    assert isinstance(session, TillSession)
    assert answered.args == [session]
    assert (session.cashier, session.opening_float) == ("Nadia B.", Decimal("70.00"))
    assert shop.read(counted) == [(1000, 3), (2000, 2)]


def test_fingers_count_too(opening: OpeningDialog, shop: FakeShop, type_keys: Typing, tap: Tap) -> None:
    type_keys(opening, "Nadia B.")
    tap(opening.count.fields[Decimal(50)])
    opening.count.fields[Decimal(50)].setFocus()
    keys = {button.text(): button for button in opening.pad.findChildren(type(opening.pad.mark))}
    tap(keys["1"])
    tap(opening.act)

    session = shop.read(open_session)
    assert session is not None
    assert session.opening_float == Decimal("50.00")


def test_without_a_name_the_till_stays_closed(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    type_keys(opening, "  ", Qt.Key.Key_F12)

    assert opening.error() == "Say who is at the till: the name stands on the receipts."
    assert opening.focusWidget() is opening.cashier
    assert shop.read(open_session) is None
    type_keys(opening, "N")
    assert opening.error() == ""


def test_a_till_that_is_open_already_says_by_whom(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    shop.open_till(cashier="Karim")
    type_keys(opening, "Nadia B.", Qt.Key.Key_F12)

    assert "Karim" in opening.error()
    assert opening.isVisible()


def test_nothing_scrolls_on_the_smallest_screen(opening: OpeningDialog, type_keys: Typing) -> None:
    type_keys(opening, "", Qt.Key.Key_F12)

    bar = opening.sheet.verticalScrollBar()
    assert (bar.maximum(), opening.sheet.horizontalScrollBar().maximum()) == (0, 0)
    assert opening.height() <= 728


def test_enter_after_the_last_coin_comes_to_the_act(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    type_keys(opening, "Nadia B.", *[ENTER] * 16)
    assert opening.focusWidget() is opening.act
    type_keys(opening, "", ENTER)

    assert shop.read(open_session) is not None
