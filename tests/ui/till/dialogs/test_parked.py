from collections.abc import Callable

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.actions import name_shopper, park
from beesdesk.pos.queries import basket_view, parked_baskets
from beesdesk.pos.sessions import hand_over
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.parked import ParkedDialog

Show = Callable[[ParkedDialog], ParkedDialog]
Typing = Callable[..., None]


@pytest.fixture
def waiting(till: FakeShop) -> FakeShop:
    """Two baskets set aside: one 65 minutes ago, one of Amélie Martin 5 minutes ago."""
    milk = till.product("Lait", "1.25")
    till.scan_many(milk, 2)
    till.do(park, "Green coat", now=till.now(), who="Nadia B.")
    till.clock.pass_by(minutes=60)
    till.member(number=412)
    till.scan(milk)
    till.do(name_shopper, till.member_id(412), now=till.now())
    till.do(park, None, now=till.now(), who="Nadia B.")
    till.clock.pass_by(minutes=5)
    return till


@pytest.fixture
def parked(waiting: FakeShop, window: QWidget, show: Show) -> ParkedDialog:
    return show(ParkedDialog(Desk(waiting), window))


def test_the_oldest_comes_first_with_age_articles_and_total(parked: ParkedDialog) -> None:
    rows = [parked.rows.lines.row(place) for place in range(2)]

    assert [row.name for row in rows] == ["Green coat", "Amélie Martin"]
    assert [row.amount for row in rows] == ["€2.50", "€1.25"]
    assert rows[0].detail.startswith("2 article")
    assert "1 hour" in rows[0].detail
    assert "5 minute" in rows[1].detail


def test_each_says_who_scanned_it(shop: FakeShop, window: QWidget, show: Show) -> None:
    nadia, karim = shop.person("Nadia", "cashier"), shop.person("Karim", "cashier")
    shop.open_till(cashier=nadia)
    for name in ("Green coat", "Red hat"):
        shop.scan(shop.product())
        shop.do(park, name, now=shop.now(), who=nadia)
        shop.do(hand_over, karim, now=shop.now())
        shop.clock.pass_by(minutes=1)

    dialog = show(ParkedDialog(Desk(shop), window))

    details = [dialog.rows.lines.row(place).detail for place in range(2)]
    assert [detail.rpartition(" \u00b7 ")[2] for detail in details] == ["by Nadia", "by Karim"]


def test_arrows_and_enter_take_one_back(
    qtbot: QtBot, parked: ParkedDialog, waiting: FakeShop, type_keys: Typing
) -> None:
    with qtbot.waitSignal(parked.answered) as answered:
        type_keys(parked, "", Qt.Key.Key_Down, Qt.Key.Key_Return)

    view = waiting.read(basket_view)
    assert view is not None
    assert (view.basket.id, view.basket.member_id) == (answered.args[0].id, waiting.member_id(412))
    assert [basket.name for basket in waiting.read(parked_baskets)] == ["Green coat"]


def test_a_finger_takes_one_back(parked: ParkedDialog, waiting: FakeShop) -> None:
    assert parked.rows.rowHeight(0) >= 56
    place = QPoint(200, parked.rows.rowViewportPosition(0) + 20)
    QTest.mouseClick(parked.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    view = waiting.read(basket_view)
    assert view is not None
    assert view.basket.name == "Green coat"


def test_an_open_basket_is_in_the_way(waiting: FakeShop, window: QWidget, show: Show, type_keys: Typing) -> None:
    waiting.scan(waiting.product("Savon", "3.49"))
    parked = show(ParkedDialog(Desk(waiting), window))
    type_keys(parked, "", Qt.Key.Key_Return)

    assert parked.error() == "Another basket is open. Take its payment or set it aside (F6) first."
    assert len(waiting.read(parked_baskets)) == 2


def test_an_empty_list_says_why(desk: Desk, window: QWidget, show: Show) -> None:
    parked = show(ParkedDialog(desk, window))

    assert parked.empty.isVisible()
    assert not parked.act.isVisible()


def test_another_language_keeps_the_choice(
    qtbot: QtBot, parked: ParkedDialog, type_keys: Typing, speaks: Languages
) -> None:
    type_keys(parked, "", Qt.Key.Key_Down)
    speaks.use("nl")

    qtbot.waitUntil(lambda: parked.rows.lines.row(0).amount == "€\u00a02,50")
    assert parked.rows.selected() == 1
