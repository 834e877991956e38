from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.catalog.containers import ContainerRow, add_usual, container_rows
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.containers import ContainersDialog

Show = Callable[[ContainersDialog], ContainersDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
BOTTLE, BIG, LITRE, JAR, GROWLER, CRATE = range(6)


@pytest.fixture
def shop_of(shop: FakeShop) -> FakeShop:
    """A till at which an administrator sits, with the usual containers."""
    shop.open_till(cashier=shop.person("Lotte", "administrator"))
    shop.do(add_usual, shop.today)
    return shop


@pytest.fixture
def page(shop_of: FakeShop, window: QWidget, show: Show) -> ContainersDialog:
    return show(ContainersDialog(Desk(shop_of), window))


def rows(shop: FakeShop) -> list[ContainerRow]:
    return shop.read(container_rows, shop.today)


def listed(page: ContainersDialog) -> list[tuple[str, str, str]]:
    model = page.rows.lines
    return [(row.name, row.detail, row.amount) for place in range(model.rowCount()) for row in [model.row(place)]]


def test_a_crate_says_what_its_amount_is_made_of(page: ContainersDialog) -> None:
    name, detail, amount = listed(page)[CRATE]

    assert (name, amount) == ("Crate of 24, full", "€4.50")
    assert detail.replace("\u00a0", " ") == "€2.10 + 24 \u00d7 Bottle, 25 or 33 cl"


def test_another_name_and_amount_from_today_are_saved(
    page: ContainersDialog, shop_of: FakeShop, type_keys: Typing
) -> None:
    page.rows.select(JAR)
    page.names.edits[2].setText("Yoghurt jar")
    page.amount.edit.setText("0.40")

    type_keys(page, "", Qt.Key.Key_F12)

    jar = rows(shop_of)[JAR]
    assert (jar.name_en, jar.amount) == ("Yoghurt jar", Decimal("0.40"))
    assert listed(page)[JAR] == ("Yoghurt jar", "", "€0.40")
    assert page.outcome.isVisible()
    assert page.rows.selected() == JAR


def test_a_later_amount_is_shown_beside_the_one_of_today(page: ContainersDialog, shop_of: FakeShop) -> None:
    later = shop_of.today + timedelta(days=39)
    page.amount.edit.setText("0.15")
    page.day.set_day(later)

    page.act.click()

    assert listed(page)[BOTTLE] == ("Bottle, 25 or 33 cl", f"€0.15 from {later:%d/%m/%Y} on", "€0.10")
    assert rows(shop_of)[BOTTLE].next_own == Decimal("0.15")


def test_a_new_one_is_added_with_one_name_for_all_languages(
    page: ContainersDialog, shop_of: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    tap(page.new)
    type_keys(page, "Keg", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    type_keys(page, "30", Qt.Key.Key_F12)

    last = rows(shop_of)[-1]
    assert (last.names, last.amount) == (("Keg", "Keg", "Keg"), Decimal("30.00"))
    assert page.rows.selected() == len(rows(shop_of)) - 1


def test_a_new_crate_holds_bottles(page: ContainersDialog, shop_of: FakeShop, tap: Tap) -> None:
    tap(page.new)
    page.names.edits[0].setText("Casier de 20")
    page.amount.edit.setText("2.10")
    assert not page.bottles.isEnabled()
    page.bottle.setCurrentIndex(1)
    page.bottles.setText("20")

    tap(page.act)

    assert rows(shop_of)[-1].amount == Decimal("4.10")


def test_an_amount_is_needed(page: ContainersDialog, shop_of: FakeShop, tap: Tap) -> None:
    tap(page.new)
    page.names.edits[0].setText("Fût")

    tap(page.act)

    assert page.amount.error()
    assert len(rows(shop_of)) == 9


def test_a_name_is_needed(page: ContainersDialog, shop_of: FakeShop, type_keys: Typing, tap: Tap) -> None:
    tap(page.new)
    page.amount.edit.setText("1")

    tap(page.act)

    assert page.error() == "Give it a name, in one language at least."


def test_one_is_taken_back_no_more(page: ContainersDialog, shop_of: FakeShop, tap: Tap) -> None:
    page.rows.select(GROWLER)

    tap(page.take_out)

    assert "Growler" not in [row.name_en for row in rows(shop_of)]
    assert len(listed(page)) == 8


def test_what_was_typed_is_not_lost_by_choosing_another(page: ContainersDialog) -> None:
    page.names.edits[0].setText("Autrement")

    page.rows.select(JAR)
    assert page.rows.selected() == BOTTLE
    assert page.names.edits[0].text() == "Autrement"
    assert page.error() == "Once more, and what you have entered here is gone."

    page.rows.select(JAR)
    assert page.names.edits[0].text() == "Bocal"
    assert page.error() == ""


def test_escape_asks_once_before_it_loses_anything(page: ContainersDialog, type_keys: Typing) -> None:
    page.names.edits[0].setText("Autrement")

    type_keys(page, "", Qt.Key.Key_Escape)
    assert page.isVisible()
    type_keys(page, "", Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_who_may_not_is_told_and_keeps_what_was_typed(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, tap: Tap
) -> None:
    till.do(add_usual, till.today)
    page = show(ContainersDialog(desk, window))
    page.amount.edit.setText("0.15")

    tap(page.act)

    assert "Name an administrator first" in page.error()
    assert page.amount.edit.text() == "0.15"
    assert rows(till)[BOTTLE].own == Decimal("0.10")


def test_a_shop_without_any_is_offered_the_usual_ones(shop: FakeShop, window: QWidget, show: Show, tap: Tap) -> None:
    shop.open_till(cashier=shop.person("Lotte", "administrator"))
    page = show(ContainersDialog(Desk(shop), window))
    assert page.empty.isVisible()

    tap(page.empty.act)

    assert len(listed(page)) == len(rows(shop)) == 9


def test_the_language_changes_while_it_is_open(qtbot: QtBot, page: ContainersDialog, speaks: Languages) -> None:
    page.rows.select(CRATE)

    speaks.use("nl")

    qtbot.waitUntil(lambda: page.windowTitle() == "Verpakkingen")
    assert listed(page)[JAR][0] == "Glazen pot"
    assert page.bottle.currentText() == "Fles 25 of 33 cl"
    assert not page.unsaved()
