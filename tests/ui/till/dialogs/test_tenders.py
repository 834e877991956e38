from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.model import Tender
from beesdesk.pos.queries import every_tender
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.tenders import TendersDialog

Show = Callable[[TendersDialog], TendersDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
CASH, CARD, MEAL, ECO, WALLET, LOCAL = range(6)
F12, TAB = Qt.Key.Key_F12, Qt.Key.Key_Tab


@pytest.fixture
def office(shop: FakeShop) -> FakeShop:
    """A till at which an administrator sits."""
    shop.open_till(cashier=shop.person("Lotte", "administrator"))
    return shop


@pytest.fixture
def page(office: FakeShop, window: QWidget, show: Show) -> TendersDialog:
    return show(TendersDialog(Desk(office), window))


def known(shop: FakeShop) -> list[Tender]:
    return shop.read(every_tender)


def listed(page: TendersDialog) -> list[tuple[str, str, str]]:
    rows = page.rows.lines
    return [(row.position, row.name, row.detail) for row in map(rows.row, range(rows.rowCount()))]


def test_each_says_what_it_pays_and_whether_it_is_taken(page: TendersDialog) -> None:
    assert listed(page)[MEAL] == ("\u2713", "Meal vouchers", "Food and drink")
    assert listed(page)[LOCAL] == ("\u2013", "Zinne", "not taken, All goods, multiples of €1.00, counted apart")


def test_one_is_switched_on_and_off(page: TendersDialog, office: FakeShop, tap: Tap) -> None:
    page.rows.select(LOCAL)
    assert page.take_out.text() == "Take it from now on"
    tap(page.take_out)
    assert not known(office)[LOCAL].withdrawn
    assert (page.outcome.word, page.take_out.text(), page.rows.selected()) == (
        "Taken from now on", "Take it no more", LOCAL,
    )  # fmt: skip

    tap(page.take_out)
    assert known(office)[LOCAL].withdrawn


def test_the_last_that_gives_change_stays(page: TendersDialog, office: FakeShop, tap: Tap) -> None:
    tap(page.take_out)

    assert page.error().endswith("stays: without it the till can give nothing back.")
    assert not known(office)[CASH].withdrawn


def test_one_is_renamed(page: TendersDialog, office: FakeShop, type_keys: Typing) -> None:
    page.rows.select(CARD)
    page.names.edits[2].setText("Debit card")
    type_keys(page, "", F12)

    assert known(office)[CARD].name_en == "Debit card"
    assert listed(page)[CARD][1] == "Debit card"


def test_cash_and_wallet_have_names_only(page: TendersDialog) -> None:
    for place, shown in ((CASH, False), (MEAL, True), (WALLET, False)):
        page.rows.select(place)
        assert [field.isVisible() for field in page.fields] == [shown] * 3


def test_what_one_pays_can_be_another_group_of_goods(page: TendersDialog, office: FakeShop, tap: Tap) -> None:
    page.rows.select(MEAL)
    page.tag.setCurrentIndex(page.tag.findData("eco"))
    tap(page.act)

    assert known(office)[MEAL].tag == "eco"


def test_a_new_one_is_added(page: TendersDialog, office: FakeShop, type_keys: Typing, tap: Tap) -> None:
    tap(page.new)
    type_keys(page, "Gift voucher")
    page.multiple.edit.setText("5")
    tap(page.counted.buttons[True])
    type_keys(page, "", F12)

    made = known(office)[-1]
    assert (made.name_en, made.code, made.multiple, made.counted) == ("Gift voucher", "gift-voucher", Decimal(5), True)
    assert page.rows.selected() == len(known(office)) - 1


@pytest.mark.parametrize("typed", ["abc", "0", "1001"])
def test_a_smallest_piece_that_is_none_is_said(page: TendersDialog, office: FakeShop, typed: str, tap: Tap) -> None:
    before = known(office)
    page.rows.select(LOCAL)
    page.multiple.edit.setText(typed)
    tap(page.act)

    assert page.multiple.error() or page.error()
    assert known(office) == before


def test_who_may_not_is_told(till: FakeShop, desk: Desk, window: QWidget, show: Show, tap: Tap) -> None:
    page = show(TendersDialog(desk, window))
    page.rows.select(LOCAL)

    tap(page.take_out)

    assert "Name an administrator first" in page.error()
    assert known(till)[LOCAL].withdrawn


def test_the_language_changes_while_it_is_open(qtbot: QtBot, page: TendersDialog, speaks: Languages) -> None:
    page.rows.select(MEAL)
    speaks.use("fr")

    qtbot.waitUntil(lambda: page.windowTitle() == "Moyens de paiement")
    assert listed(page)[MEAL] == ("\u2713", "Chèques-repas", "Alimentation et boissons")
    assert page.tag.currentText() == "Alimentation et boissons"
    assert not page.unsaved()
