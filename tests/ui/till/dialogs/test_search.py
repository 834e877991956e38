from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.catalog.model import Category, Product
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.actions import Amounts, keep_unknown
from beesdesk.pos.queries import basket_view
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.words import Unit

Show = Callable[[SearchDialog], SearchDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def stocked(till: FakeShop) -> FakeShop:
    """Two milks, apples by weight, and rice that nobody has priced; the apples stand under fruit, in fresh."""
    till.product("Lait entier", "1.25", brand="De Kwikstaart")
    till.product("Lait de coco", "2.40")
    till.product("Pommes Jonagold", "2.95", article="10002", unit=Unit.KG)
    till.product("Riz basmati", None)
    till.do(put_on_shelves)
    return till


def put_on_shelves(session: Session) -> None:
    fresh, fruit, dairy = uuid7(), uuid7(), uuid7()
    session.insert(Category(fresh, "fresh", None, "Frais", "Vers", "Fresh"))
    session.insert(Category(fruit, "fresh/fruit", fresh, "Fruits", "Fruit", "Fruit"))
    session.insert(Category(dairy, "dairy", None, "Crémerie", "Zuivel", "Dairy"))
    for name, shelf in (("Pommes Jonagold", fruit), ("Lait entier", dairy)):
        product = session.value("SELECT id FROM product WHERE name_fr = ?", (name,))
        session.change(Product, UUID(bytes=product), category_id=shelf)


@pytest.fixture
def search(stocked: FakeShop, desk: Desk, window: QWidget, show: Show) -> SearchDialog:
    return show(SearchDialog(desk, window))


def sold(shop: FakeShop) -> list[tuple[str, Decimal]]:
    view = shop.read(basket_view)
    return [(line.name, line.quantity) for line in view.lines] if view else []


def names(search: SearchDialog) -> list[str]:
    return [hit.name for hit in search.found]


def tile(search: SearchDialog, text: str) -> QWidget:
    return next(tile for tile in search.shelves.tiles if tile.text() == text)


def test_it_finds_while_somebody_types(search: SearchDialog, type_keys: Typing) -> None:
    type_keys(search, "la")
    assert sorted(names(search)) == ["Lait de coco", "Lait entier"]
    type_keys(search, "it en")

    assert names(search) == ["Lait entier"]
    assert search.rows.lines.row(0).amount == "€1.25"


def test_arrows_choose_and_enter_takes(
    qtbot: QtBot, search: SearchDialog, stocked: FakeShop, type_keys: Typing
) -> None:
    type_keys(search, "lait", Qt.Key.Key_Down)
    chosen = search.found[1]
    with qtbot.waitSignal(search.answered) as answered:
        type_keys(search, "", ENTER)

    assert answered.args == [chosen.id]
    assert sold(stocked) == [(chosen.name, Decimal(1))]


def test_a_finger_takes_a_row(search: SearchDialog, stocked: FakeShop, type_keys: Typing) -> None:
    type_keys(search, "coco")
    assert search.rows.rowHeight(0) >= 56
    QTest.mouseClick(search.rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))

    assert sold(stocked) == [("Lait de coco", Decimal(1))]


def test_a_product_without_a_price_says_so_and_asks(
    qtbot: QtBot, search: SearchDialog, stocked: FakeShop, type_keys: Typing
) -> None:
    type_keys(search, "riz")
    assert search.rows.lines.row(0).quantity == "no price yet"
    with qtbot.waitSignals([search.desk.price_needed, search.answered]):
        type_keys(search, "", ENTER)

    assert sold(stocked) == []


def test_a_misspelt_name_is_found_too(qtbot: QtBot, search: SearchDialog, type_keys: Typing) -> None:
    type_keys(search, "jonagild")

    qtbot.waitUntil(lambda: names(search) == ["Pommes Jonagold"])


def test_nothing_found_is_said_in_words(search: SearchDialog, type_keys: Typing) -> None:
    type_keys(search, "", ENTER)
    assert search.error() == "Type a part of the name first, or choose a shelf."
    type_keys(search, "99")
    assert search.error() == ""
    type_keys(search, "", ENTER)

    assert search.error() == "No article is called so. Try a part of the name."


def test_only_what_is_weighed_is_offered_to_be_weighed(
    stocked: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    search = show(SearchDialog(desk, window, weighed=True))
    type_keys(search, "o")

    assert all(hit.unit.weighed for hit in search.found)
    search.field.setText("jonagold")
    assert names(search) == ["Pommes Jonagold"]


def test_the_letter_that_opened_it_is_gone_on_with(
    stocked: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    search = show(SearchDialog(desk, window, words="p"))
    type_keys(search, "om")

    assert search.field.text() == "pom"


def test_so_many_as_were_said_are_taken(
    stocked: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    search = show(SearchDialog(desk, window, amounts=Amounts(quantity=Decimal(6))))
    type_keys(search, "coco", ENTER)

    assert sold(stocked) == [("Lait de coco", Decimal(6))]


def test_the_article_settles_an_unknown_code(
    stocked: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    stocked.do(keep_unknown, "5400000000003", now=stocked.now())
    desk.reload()
    search = show(SearchDialog(desk, window, unknown=desk.state.unknown[0]))
    assert search.windowTitle() == "Which article has the code 5400000000003?"
    type_keys(search, "coco", ENTER)

    assert desk.state.unknown == ()
    view = stocked.read(basket_view)
    assert view is not None
    assert view.unknown == ()


def test_shelves_are_walked_by_touch(search: SearchDialog, stocked: FakeShop, tap: Tap) -> None:
    tap(tile(search, "Fresh"))
    tap(tile(search, "Fruit"))
    assert names(search) == ["Pommes Jonagold"]
    tap(search.up)
    tap(search.up)
    tap(tile(search, "Dairy"))

    assert names(search) == ["Lait entier"]
    tap(search.act)
    assert sold(stocked) == [("Lait entier", Decimal(1))]


def test_a_department_may_be_seen_whole(search: SearchDialog, tap: Tap) -> None:
    tap(tile(search, "Fresh"))
    tap(tile(search, "All of Fresh"))

    assert names(search) == ["Pommes Jonagold"]


def test_escape_leaves_the_shelf_before_the_dialog(
    qtbot: QtBot, search: SearchDialog, tap: Tap, type_keys: Typing
) -> None:
    tap(tile(search, "Fresh"))
    tap(tile(search, "Fruit"))
    type_keys(search, "", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert search.isVisible()
    assert tile(search, "Fresh").isVisible()
    with qtbot.waitSignal(search.rejected):
        type_keys(search, "", Qt.Key.Key_Escape)


def test_it_speaks_another_language_while_it_is_open(qtbot: QtBot, search: SearchDialog, speaks: Languages) -> None:
    speaks.use("nl")

    qtbot.waitUntil(lambda: any(tile.text() == "Zuivel" for tile in search.shelves.tiles))
