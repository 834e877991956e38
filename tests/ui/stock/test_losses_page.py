"""Losses by keys alone, in three languages; by a scanner; taken back, listed and written into a file."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_delivery import FakeDelivery
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, let_pass, sit_down

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.model import StockMove
from beesdesk.stock.move_queries import moves_of_product
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.loss_dialog import KINDS, LossDialog
from beesdesk.ui.stock.losses_export import LossesExportDialog
from beesdesk.ui.stock.losses_page import LossesPage
from beesdesk.ui.stock.window import StockWindow
from beesdesk.words import Language, MoveCause

pytestmark = pytest.mark.in_turn("language")

MILK, OATS = "5400000000010", "5400000000027"
KEY = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def delivery(shop: FakeShop) -> FakeDelivery:
    """Ten of milk came an hour ago for 24 euro; of oats nothing is known."""
    made = FakeDelivery(shop)
    for name, code in (("Milk", MILK), ("Oats", OATS)):
        shop.product(name, gtin=code)
    at = shop.now() - timedelta(hours=1)
    came = StockMove(
        uuid7(), made.product(MILK), MoveCause.RECEIPT, at, Decimal(10), Decimal(24), None, None, None, None, made.who
    )
    shop.do(Session.insert, came)
    return made


def sit(shop: FakeShop, desk: OfficeWindow, language: Language = Language.EN) -> LossesPage:
    sit_down(shop, desk, "Sam", language)
    desk.activateWindow()
    key = Qt.Key(KEY.Key_1 + StockWindow.KINDS.index(LossesPage))
    QTest.keyClick(desk.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    let_pass()
    page = desk.page(LossesPage)
    assert page.isVisible()
    return page


def panel() -> LossDialog:
    dialog = front(LossDialog)
    assert isinstance(dialog, LossDialog)
    return dialog


def noted(shop: FakeShop, product: UUID) -> list[tuple[str, Decimal, Decimal | None]]:
    return [(row.why, row.quantity, row.value) for row in shop.read(moves_of_product, product, Language.EN)][:-1]


@pytest.mark.parametrize("language", Language)
def test_a_loss_is_noted_and_taken_back_by_keys_alone(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press, language: Language
) -> None:
    page, milk = sit(shop, stock_desk, language), delivery.product(MILK)
    press("", KEY.Key_F4)
    dialog = panel()
    press("", KEY.Key_F3)
    press("milk", KEY.Key_Return)
    assert panel() is dialog
    press("3", KEY.Key_Tab)
    press("", KEY.Key_Down)  # spoilt
    assert "7" in dialog.told.text
    press("", KEY.Key_F12)
    assert noted(shop, milk) == [("move_spoilt", Decimal(-3), Decimal("-7.20"))]
    press("", KEY.Key_Escape)
    let_pass()

    assert len(page.rows) == 1
    press("", KEY.Key_F5)
    let_pass()
    assert [quantity for _, quantity, _ in noted(shop, milk)] == [3, -3]
    assert len(page.rows) == 2


def test_what_is_scanned_is_told_before_it_is_noted(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press
) -> None:
    sit(shop, stock_desk)
    for code in (MILK, MILK):
        stock_desk.router.scanned.emit(code)
    dialog = panel()
    assert dialog.told.text == "Writes off 2 pieces, €4.80"
    stock_desk.router.scanned.emit(OATS)
    assert dialog.error() == "Note Milk first, or leave it with Esc."
    press("", KEY.Key_F12)
    assert dialog.told.text == "Noted: 2 pieces Milk"

    stock_desk.router.scanned.emit(OATS)
    assert dialog.told.text == "1 piece; what it costs is not known"
    dialog.kind.setCurrentIndex(KINDS.index("other"))
    press("", KEY.Key_F12)
    assert dialog.error().startswith("Say why")
    dialog.said.setFocus()
    press("Mice", KEY.Key_F12)
    assert noted(shop, delivery.product(MILK)) == [("move_broken", Decimal(-2), Decimal("-4.80"))]


def test_goods_go_back_or_are_made_into_something_else(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press
) -> None:
    sit(shop, stock_desk)
    stock_desk.router.scanned.emit(MILK)
    dialog = panel()
    dialog.kind.setCurrentIndex(KINDS.index("return"))
    dialog.credit.setFocus()
    press("2,40", KEY.Key_F12)
    stock_desk.router.scanned.emit(MILK)
    dialog.kind.setCurrentIndex(KINDS.index("made"))
    press("", KEY.Key_F12)
    assert dialog.error() == "Choose with F4 what it is made into."
    press("", KEY.Key_F4)
    press("oats", KEY.Key_Return)
    press("2", KEY.Key_F12)

    assert noted(shop, delivery.product(MILK)) == [
        ("move_transfer", Decimal(-1), Decimal("-2.40")),
        ("move_return", Decimal(-1), Decimal("-2.40")),
    ]
    (row,) = shop.read(moves_of_product, delivery.product(OATS), Language.EN)
    assert (row.quantity, row.value, row.source) == (2, Decimal("2.40"), "Milk")


def test_the_list_has_its_totals_and_goes_into_a_file(
    shop: FakeShop, delivery: FakeDelivery, stock_desk: OfficeWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    page = sit(shop, stock_desk)
    stock_desk.router.scanned.emit(MILK)
    press("", KEY.Key_F12, KEY.Key_Escape)
    let_pass()
    assert page.totals.text() == "Together −€2.40 · broken −€2.40 (1)"  # noqa: RUF001 - the real minus
    assert page.table.rows()[0][1:4] == ["Milk", "−1", "−€2.40"]  # noqa: RUF001 - as above

    press("", KEY.Key_F8)
    dialog = front(LossesExportDialog)
    assert isinstance(dialog, LossesExportDialog)
    dialog.folder.setText(str(tmp_path))
    press("", KEY.Key_F12)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("losses-*.xlsx"))))
    qtbot.waitUntil(lambda: "losses-" in dialog.outcome.text)
    press("", KEY.Key_Escape)
    press("", KEY.Key_F6)
    assert page.first.day().day == 1
