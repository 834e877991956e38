from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Product
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.founding import use_preset
from beesdesk.stock.model import StockMove
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.price_check import PriceCheckDialog
from beesdesk.words import Measure, MoveCause, Unit

Show = Callable[[PriceCheckDialog], PriceCheckDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def check(desk: Desk, window: QWidget, show: Show) -> PriceCheckDialog:
    """The dialog as F4 opens it."""
    return show(PriceCheckDialog(desk, window))


def ean(body: str) -> str:
    return body + check_digit(body)


def test_a_scan_shows_name_price_and_deposit_and_sells_nothing(
    check: PriceCheckDialog, till: FakeShop, desk: Desk
) -> None:
    beer = till.product("Bière blonde", "2.10", deposit="0.10", brand="Senne", min_age=16)
    assert check.accepts_scans

    check.take_scan(beer)

    card = check.card
    assert (card.name.text(), card.detail.text()) == ("Bière blonde", "Senne")
    assert card.price.accessibleName() == "€2.10"
    assert (card.unit.text(), card.deposit.text()) == ("per piece", "+ deposit €0.10")
    assert card.note.text == "Sold from the age of 16"
    assert check.isVisible()
    assert desk.view is None
    assert till.read(lambda session: session.value("SELECT count(*) FROM basket")) == 0


def test_a_typed_code_shows_its_price_and_the_next_is_typed_over_it(
    check: PriceCheckDialog, till: FakeShop, type_keys: Typing
) -> None:
    till.product("Pommes", "3.20", article="412", unit=Unit.KG)
    till.product("Savon", "4.50", article="77")

    type_keys(check, "412", Qt.Key.Key_Return)
    assert (check.card.name.text(), check.card.unit.text()) == ("Pommes", "per kilogram")
    assert not check.card.deposit.isVisible()
    type_keys(check, "77", Qt.Key.Key_F12)

    assert check.card.name.text() == "Savon"
    assert check.card.price.accessibleName() == "€4.50"


def test_a_finger_types_the_code(check: PriceCheckDialog, till: FakeShop, tap: Tap) -> None:
    till.product("Savon", "4.50", article="77")
    keys = {button.text(): button for button in check.pad.findChildren(type(check.act))}

    for button in (keys["7"], keys["7"], check.act):
        tap(button)

    assert check.card.name.text() == "Savon"


def test_an_unknown_code_says_so(check: PriceCheckDialog, till: FakeShop, type_keys: Typing) -> None:
    check.take_scan(till.product())

    type_keys(check, "999", Qt.Key.Key_Return)

    assert check.error() == "Nothing in the shop has the code 999."
    assert not check.card.isVisible()
    assert check.field.selectedText() == "999"
    type_keys(check, "1")
    assert check.error() == ""


def test_a_misread_code_says_so(check: PriceCheckDialog) -> None:
    check.take_scan("5412345678901")

    assert check.error().startswith("Code misread: 5412345678901 (wrong check digit).")


def test_a_card_is_no_article(check: PriceCheckDialog, till: FakeShop) -> None:
    check.take_scan(till.member())

    assert check.error() == "This is no article: card."


def test_nothing_typed_asks_for_something(check: PriceCheckDialog, type_keys: Typing) -> None:
    type_keys(check, "", Qt.Key.Key_Return)

    assert check.error() == "Scan an article, or type its code."


def test_an_article_without_a_price_says_so(check: PriceCheckDialog, till: FakeShop) -> None:
    check.take_scan(till.product("Savon", None))

    assert not check.card.price.isVisible()
    assert check.card.note.text == "No price yet: the till asks for it when it is scanned."


def test_a_withdrawn_article_says_so(check: PriceCheckDialog, till: FakeShop) -> None:
    code = till.product("Vieux savon", "1.00")

    def withdraw(session: Session) -> None:
        for product in session.rows(Product, "SELECT * FROM product"):
            session.change(Product, product.id, withdrawn=date(2026, 1, 1))

    till.do(withdraw)
    check.take_scan(code)

    assert check.card.note.text == "No longer sold. Put it aside for the office."


def test_a_weighed_label_shows_what_this_one_costs(check: PriceCheckDialog, till: FakeShop) -> None:
    till.do(use_preset, "odoo")
    till.product("Fromage", "20.00", gtin=ean("211234500000"), unit=Unit.KG)

    check.take_scan(ean("211234500455"))

    assert check.card.this_one.text() == "0.455\u00a0kg here: €9.10"
    assert check.card.price.accessibleName() == "€20.00"


def test_a_label_with_a_price_shows_it(check: PriceCheckDialog, till: FakeShop) -> None:
    till.product("Fromage", "20.00", gtin=ean("021234500000"), unit=Unit.KG)

    check.take_scan(ean("021234500915"))

    assert check.card.this_one.text() == "On its label: €9.15"


def test_a_code_of_a_pack_shows_what_the_pack_costs(check: PriceCheckDialog, till: FakeShop) -> None:
    check.take_scan(till.product("Lait", "1.25", units="6"))

    assert check.card.this_one.text() == "Pack of 6: €7.50"


def test_all_that_a_customer_may_ask_is_there(check: PriceCheckDialog, till: FakeShop) -> None:
    code = till.product("Bière blonde", "2.10", vat="21")

    def describe(session: Session) -> None:
        for product in session.rows(Product, "SELECT * FROM product"):
            session.change(
                Product, product.id, content="33 cl", allergens="gluten|sulphites", labels="organic|local", origin="BE"
            )

    till.do(describe)
    check.take_scan(code)

    assert check.card.facts.facts() == {
        "That is": "€6.36/l",
        "Allergens": "gluten, sulphites",
        "From": "Belgium",
        "Labels": "organic, local",
        "VAT": "21%",
    }


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"content": "40 lavages"}, "€0.10/wash"),
        ({"content": "1,5 l", "measured": Decimal(30), "measured_in": Measure.WASH}, "€0.13/wash"),
        ({"content": "400 g", "drained": Decimal("0.25")}, "€16.00/kg drained"),
        ({"content": "8 pièces"}, "€0.50/piece"),
    ],
)
def test_the_price_for_one_is_that_of_the_shelf_label(
    check: PriceCheckDialog, till: FakeShop, values: dict[str, object], text: str
) -> None:
    code = till.product("Lessive", "4.00")

    def describe(session: Session) -> None:
        for product in session.rows(Product, "SELECT * FROM product"):
            session.change(Product, product.id, **values)

    till.do(describe)
    check.take_scan(code)

    assert check.card.facts.facts()["That is"] == text


def test_what_nobody_noted_is_left_out(check: PriceCheckDialog, till: FakeShop) -> None:
    check.take_scan(till.product("Savon", "4.50", vat=None))

    assert check.card.facts.facts() == {"Allergens": "none noted", "VAT": "21%"}


def test_the_language_changes_while_it_is_open(
    qtbot: QtBot, check: PriceCheckDialog, till: FakeShop, speaks: Languages
) -> None:
    check.take_scan(till.product("Lait", "1.25"))

    speaks.use("nl")

    qtbot.waitUntil(lambda: check.windowTitle() == "Prijs tonen")
    qtbot.waitUntil(lambda: check.card.unit.text() == "per stuk")
    assert check.card.price.accessibleName() == "€\u00a01,25"


def test_how_much_there_is_is_told_where_somebody_keeps_it(check: PriceCheckDialog, till: FakeShop) -> None:
    beer = till.product("Bière blonde", "2.10")
    till.scan_many(beer, 2)
    till.pay()
    check.take_scan(beer)
    assert "In stock" not in check.card.facts.facts()

    key = UUID(bytes=till.read(lambda session: session.value("SELECT id FROM product WHERE name_fr = 'Bière blonde'")))
    at = till.now()
    came = StockMove(uuid7(), key, MoveCause.RECEIPT, at, Decimal(12), Decimal(15), None, None, None, None, "Ada")
    till.do(Session.insert, came)
    check.take_scan(beer)
    assert check.card.facts.facts()["In stock"] == "10 piece"
