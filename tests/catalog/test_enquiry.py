from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.barcodes import CodeKind
from beesdesk.catalog.enquiry import enquire, enquire_product
from beesdesk.catalog.model import Product, Recall
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.words import Unit


def product_id(shop: FakeShop) -> UUID:
    return UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product ORDER BY id DESC")))


def test_a_code_names_its_article_and_what_is_known_of_it(shop: FakeShop) -> None:
    code = shop.product("Lait", "1.25")

    found = shop.read(enquire, code, shop.today)

    assert found.offer is not None
    assert found.product is not None
    assert (found.offer.price, found.product.name_fr) == (Decimal("1.25"), "Lait")
    assert not found.withdrawn
    assert found.recall is None
    assert shop.read(enquire_product, found.offer.id, shop.today).product == found.product


def test_a_price_in_a_code_comes_with_its_article(shop: FakeShop) -> None:
    shop.product("Pommes", "2.95", article="12345", unit=Unit.KG)

    found = shop.read(enquire, "0212345002650", shop.today)

    assert found.offer is not None
    assert (found.code.kind, found.code.price) == (CodeKind.PRICE, Decimal("2.65"))


@pytest.mark.parametrize("text", ["0420000001001", "0700000010050", "123", "junk", "5410188031077"])
def test_what_is_no_article_names_none(shop: FakeShop, text: str) -> None:
    assert shop.read(enquire, text, shop.today).offer is None


@pytest.mark.parametrize(
    ("lot", "suffix", "meant"), [(None, "", True), ("A1", "", True), ("A1", "10A1", True), ("A1", "10B2", False)]
)
def test_a_recall_says_whether_this_very_thing_may_be_meant(
    shop: FakeShop, lot: str | None, suffix: str, meant: bool
) -> None:
    gtin = shop.product("Lait").zfill(14)
    shop.do(Session.insert, Recall(uuid7(), gtin, lot, "verre", shop.today, None))

    found = shop.read(enquire, f"]d201{gtin}{suffix}", shop.today)

    assert found.offer is not None
    assert (found.recall is not None) is meant


def test_an_article_that_is_no_longer_sold_is_still_known(shop: FakeShop) -> None:
    code = shop.product("Lait")
    shop.do(lambda one: one.change(Product, product_id(shop), withdrawn=shop.today))

    found = shop.read(enquire, code, shop.today)

    assert found.offer is not None
    assert found.withdrawn
