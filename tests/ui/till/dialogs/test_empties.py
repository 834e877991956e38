from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.catalog.containers import add_usual
from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Product
from beesdesk.db.session import Session
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.empties import EmptiesDialog

Show = Callable[[EmptiesDialog], EmptiesDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
BOTTLE, BIG, LITRE, JAR, GROWLER, CRATE = range(6)


@pytest.fixture
def empties(desk: Desk, till: FakeShop, window: QWidget, show: Show) -> EmptiesDialog:
    """The dialog as F11 opens it, with the usual containers."""
    till.do(add_usual, till.today)
    return show(EmptiesDialog(desk, window))


def lines(desk: Desk) -> list[tuple[str, Decimal, Decimal]]:
    return [(line.name, line.quantity, line.amount) for line in desk.state.lines]


def in_container(shop: FakeShop, code: str, container: str) -> str:
    """Say what a product is sold in."""

    def change(session: Session) -> None:
        key = add_usual(session, shop.today)[container]
        for product in session.rows(Product, "SELECT * FROM product"):
            session.change(Product, product.id, container_id=key)

    shop.do(change)
    return code


def test_typed_digits_count_the_first_and_enter_goes_to_the_next(
    qtbot: QtBot, empties: EmptiesDialog, desk: Desk, type_keys: Typing
) -> None:
    type_keys(empties, "12", Qt.Key.Key_Return)
    type_keys(empties, "3")
    assert empties.total.amount == Decimal("1.80")
    assert empties.act.text() == "Give back €1.80"

    with qtbot.waitSignal(empties.answered):
        type_keys(empties, "", Qt.Key.Key_F12)

    assert lines(desk) == [
        ("Bottle, 25 or 33 cl", Decimal(-12), Decimal("-1.20")),
        ("Bottle, 75 cl", Decimal(-3), Decimal("-0.60")),
    ]


def test_fingers_count_by_tiles(empties: EmptiesDialog, desk: Desk, tap: Tap) -> None:
    crate, jar = empties.grid.rows[CRATE], empties.grid.rows[JAR]
    for widget in (crate.tile, crate.tile, jar.tile, jar.less, crate.less):
        tap(widget)

    assert crate.tile.key_text == "1\u00a0\u00d7\u00a04.50 = €4.50"
    tap(empties.act)
    assert lines(desk) == [("Crate of 24, full", Decimal(-1), Decimal("-4.50"))]


def test_arrow_keys_count_too(empties: EmptiesDialog, type_keys: Typing) -> None:
    type_keys(empties, "", Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down)

    assert empties.grid.rows[BOTTLE].field.count() == 1


def test_another_amount_is_taken_with_the_rest(empties: EmptiesDialog, desk: Desk, type_keys: Typing) -> None:
    type_keys(empties, "1")
    empties.other.setFocus()
    type_keys(empties, "2,35", Qt.Key.Key_F12)

    assert [(name, amount) for name, _, amount in lines(desk)] == [
        ("Bottle, 25 or 33 cl", Decimal("-0.10")), ("", Decimal("-2.35")),
    ]  # fmt: skip


def test_an_amount_that_is_none_is_said_and_nothing_is_taken(
    empties: EmptiesDialog, desk: Desk, type_keys: Typing
) -> None:
    type_keys(empties, "1")
    empties.other.setFocus()
    type_keys(empties, "250", Qt.Key.Key_F12)

    assert empties.other.error() == "At most 100.00."
    assert lines(desk) == []


def test_nothing_counted_is_nothing_given_back(empties: EmptiesDialog, desk: Desk, type_keys: Typing) -> None:
    type_keys(empties, "", Qt.Key.Key_F12)

    assert empties.error() == "Count first what was brought back."
    assert desk.state.basket is None


def test_a_scanned_bottle_counts_its_container(empties: EmptiesDialog, till: FakeShop, desk: Desk) -> None:
    beer = in_container(till, till.product("Pils"), "bottle-33")

    empties.take_scan(beer)
    empties.take_scan(beer)

    assert empties.grid.rows[BOTTLE].field.count() == 2
    assert lines(desk) == []


def test_a_scanned_article_with_a_deposit_of_its_own_gets_a_row(
    empties: EmptiesDialog, till: FakeShop, desk: Desk, type_keys: Typing
) -> None:
    known = len(empties.grid.rows)
    empties.take_scan(till.product("Pot de miel", deposit="0.45"))

    assert [row.kind.name for row in empties.grid.rows[known:]] == ["Pot de miel"]
    type_keys(empties, "", Qt.Key.Key_F12)
    assert lines(desk) == [("Pot de miel", Decimal(-1), Decimal("-0.45"))]


def test_a_scan_without_a_deposit_is_said(empties: EmptiesDialog, till: FakeShop) -> None:
    soap = till.product("Savon")

    empties.take_scan(soap)

    assert empties.error() == f"Nothing with a deposit has the code {soap}."
    assert empties.returned() == []


def test_a_ticket_of_the_machine_goes_to_the_basket(empties: EmptiesDialog, desk: Desk) -> None:
    body = "980001230250"

    empties.take_scan(body + check_digit(body))

    assert [amount for _, _, amount in lines(desk)] == [Decimal("-2.50")]
    assert empties.note.isVisible()
    assert empties.note.amount == Decimal("2.50")


def test_a_card_names_the_member(empties: EmptiesDialog, till: FakeShop, desk: Desk) -> None:
    empties.take_scan(till.member("Amélie", "Martin"))

    assert desk.state.shopper is not None
    assert desk.state.shopper.name == "Amélie Martin"


def test_too_many_for_a_cashier_alone_stay_counted(empties: EmptiesDialog, desk: Desk, type_keys: Typing) -> None:
    type_keys(empties, "251", Qt.Key.Key_F12)

    assert empties.isVisible()
    assert "many empties" in empties.error()
    assert empties.total.amount == Decimal("25.10")
    assert lines(desk) == []


def test_escape_asks_once_before_a_count_is_lost(qtbot: QtBot, empties: EmptiesDialog, type_keys: Typing) -> None:
    type_keys(empties, "3", Qt.Key.Key_Escape)
    assert empties.isVisible()
    assert empties.error() == "Once more, and what you have entered here is gone."

    type_keys(empties, "4", Qt.Key.Key_Escape)
    assert empties.isVisible()
    type_keys(empties, "", Qt.Key.Key_Escape)
    assert not empties.isVisible()


def test_escape_leaves_at_once_where_nothing_was_counted(empties: EmptiesDialog, type_keys: Typing) -> None:
    type_keys(empties, "", Qt.Key.Key_Escape)

    assert not empties.isVisible()


def test_without_any_container_an_amount_can_be_typed(
    desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(EmptiesDialog(desk, window))

    type_keys(dialog, "0,60", Qt.Key.Key_F12)

    assert [amount for _, _, amount in lines(desk)] == [Decimal("-0.60")]


def test_the_language_changes_while_it_is_open(qtbot: QtBot, empties: EmptiesDialog, speaks: Languages) -> None:
    speaks.use("nl")

    qtbot.waitUntil(lambda: empties.windowTitle() == "Leeggoed")
    assert empties.grid.rows[JAR].tile.text() == "Glazen pot"
