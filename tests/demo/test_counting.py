from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from fake_shop import FakeShop

from beesdesk.catalog.model import Category
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.demo.catalogue import read_products
from beesdesk.demo.counting import put_counts
from beesdesk.stock.count_lines import compare
from beesdesk.stock.count_queries import counts
from beesdesk.stock.expiring import expiring
from beesdesk.stock.levels import rebuild
from beesdesk.words import CountState, Language

BRUSSELS = ZoneInfo("Europe/Brussels")
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_the_demo_shop_has_counts_and_goods_that_run_out(shop: FakeShop) -> None:
    dairy = [product for product in read_products() if product.category.startswith("dairy")][:20]
    for product in dairy:
        shop.product(product.name_fr, price=str(product.price), gtin=product.gtin, article=product.article)
    keys = [UUID(bytes=key) for (key,) in shop.read(lambda session: session.values("SELECT id FROM product"))]
    shop.do(Session.insert, Category(uuid7(), "dairy", None, "Crémerie", "Zuivel", "Dairy"))

    shop.do(put_counts, list(zip(keys, dairy, strict=True)), "Sam", today=TODAY, now=NOW)

    assert shop.do(rebuild, BRUSSELS) == []
    rows = shop.read(counts, Language.NL)
    assert [(row.title, row.state) for row in rows] == [("Zuivel", CountState.OPEN), ("Zuivel", CountState.CLOSED)]
    assert len(shop.read(compare, rows[0].id)) == 4
    found = shop.read(expiring, TODAY, 7, BRUSSELS)
    assert found[0].is_past
    assert found[-1].out.lot.expiry == TODAY + timedelta(days=7)
    assert all(row.value > Decimal(0) for row in found)
