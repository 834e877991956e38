from collections.abc import Callable

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.recalls import recall_product, recall_rows
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.ui.till.dialogs.recalls import RecallsDialog
from beesdesk.words import Language, Unit

Show = Callable[[RecallsDialog], RecallsDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
F2, F12 = Qt.Key.Key_F2, Qt.Key.Key_F12


@pytest.fixture
def stock(shop: FakeShop) -> FakeShop:
    """A till at which somebody for the stock sits."""
    shop.open_till(cashier=shop.person("Lotte", "stock"))
    return shop


@pytest.fixture
def hummus(stock: FakeShop) -> str:
    return stock.product("Houmous", "3.20")


@pytest.fixture
def page(stock: FakeShop, hummus: str, window: QWidget, show: Show) -> RecallsDialog:
    return show(RecallsDialog(Desk(stock), window))


def recalled(shop: FakeShop) -> list[tuple[str, str | None, str, bool]]:
    return [(row.name(Language.FR), row.lot, row.reason, row.stands(shop.today)) for row in shop.read(recall_rows)]


def listed(page: RecallsDialog) -> list[tuple[str, str]]:
    model = page.rows.lines
    return [(row.name, row.detail) for row in map(model.row, range(model.rowCount()))]


def test_the_first_recall_begins_with_its_code(
    page: RecallsDialog, stock: FakeShop, hummus: str, type_keys: Typing
) -> None:
    assert page.code.hasFocus()
    type_keys(page, hummus, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    type_keys(page, "L24")
    page.reason.setFocus()
    type_keys(page, "glass", F12)

    assert recalled(stock) == [("Houmous", "L24", "glass", True)]
    assert listed(page) == [("Houmous", "lot L24, glass")]
    assert page.outcome.isVisible()
    assert not page.act.isVisible()


def test_a_scanned_article_is_meant_with_the_lot_in_its_code(page: RecallsDialog, hummus: str) -> None:
    page.take_scan(f"]C101{hummus.zfill(14)}10L2418")

    assert (page.code.text(), page.lot.text()) == (hummus, "L2418")


def test_what_is_weighed_is_meant_by_the_number_of_the_shop(page: RecallsDialog, stock: FakeShop, tap: Tap) -> None:
    stock.product("Sésame", "9.00", article="32010", unit=Unit.KG)

    page.take_scan("32010")
    tap(page.ready.buttons[0])
    tap(page.act)

    assert recalled(stock) == [("Sésame", None, "Salmonella", True)]


def test_an_article_is_found_by_name(qtbot: QtBot, page: RecallsDialog, hummus: str, type_keys: Typing) -> None:
    type_keys(page, "", F2)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ChooseArticleDialog))
    search = QApplication.activeModalWidget()
    assert isinstance(search, ChooseArticleDialog)
    search.field.setText("houm")
    qtbot.waitUntil(lambda: bool(search.found))

    search.act.click()

    assert page.code.text() == hummus


def test_what_stands_is_shown_and_only_lifted(
    stock: FakeShop, hummus: str, window: QWidget, show: Show, tap: Tap
) -> None:
    desk = Desk(stock)
    stock.do(recall_product, hummus, None, "glass", today=stock.today, now=stock.now(), who=desk.who)
    page = show(RecallsDialog(desk, window))
    assert (page.code.text(), page.code.isReadOnly(), page.act.isVisible()) == (hummus, True, False)

    tap(page.take_out)

    assert recalled(stock) == [("Houmous", None, "glass", False)]
    assert not page.take_out.isEnabled()
    assert page.rows.lines.row(0).kind == "correction"


def test_a_scan_begins_another_recall(stock: FakeShop, hummus: str, window: QWidget, show: Show) -> None:
    desk = Desk(stock)
    stock.do(recall_product, hummus, None, "glass", today=stock.today, now=stock.now(), who=desk.who)
    page = show(RecallsDialog(desk, window))
    milk = stock.product("Lait")

    page.take_scan(milk)

    assert (page.code.text(), page.reason.text(), page.act.isVisible()) == (milk, "", True)
    assert page.chosen is None


@pytest.mark.parametrize(("typed", "said"), [("", "Unknown code"), ("999", "Unknown code: 999")])
def test_a_number_that_means_nothing_is_said(
    page: RecallsDialog, stock: FakeShop, typed: str, said: str, tap: Tap
) -> None:
    page.code.setText(typed)
    page.reason.setText("glass")
    tap(page.act)

    assert page.error().startswith(said)
    assert recalled(stock) == []


def test_a_scan_that_is_no_article_is_said(page: RecallsDialog) -> None:
    page.take_scan("5412345678901")

    assert page.error() == "This is no article: 5412345678901."


def test_a_reason_is_needed(page: RecallsDialog, stock: FakeShop, hummus: str, tap: Tap) -> None:
    page.take_scan(hummus)
    tap(page.act)

    assert page.error() == "Say why: the reason stays in the journal."
    assert recalled(stock) == []


def test_what_was_entered_is_not_lost_by_one_escape(page: RecallsDialog, hummus: str, type_keys: Typing) -> None:
    page.take_scan(hummus)
    type_keys(page, "", Qt.Key.Key_Escape)
    assert page.isVisible()
    type_keys(page, "", Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_the_language_changes_while_it_is_open(qtbot: QtBot, page: RecallsDialog, speaks: Languages) -> None:
    speaks.use("nl")

    qtbot.waitUntil(lambda: page.windowTitle() == "Terugroepingen")
    assert page.act.text() == "Terugroepen"
