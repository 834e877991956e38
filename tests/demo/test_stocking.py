from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from fake_orders import live, put_goods, put_supplier
from fake_shop import FakeShop

from beesdesk.demo.stocking import put_stock
from beesdesk.stock.levels import level_of, settle


def test_what_was_sold_came_in_before_and_some_days_of_it_are_left(shop: FakeShop) -> None:
    supplier = put_supplier(shop)
    goods = [put_goods(shop, supplier, name)[0] for name in ("Lait", "Riz")]
    live(shop, dict.fromkeys(goods, 5.0), 0, days=21)

    assert shop.do(put_stock, shop.now() - timedelta(days=22), 21, 1) == 2

    shop.do(settle, ZoneInfo("Europe/Brussels"))
    levels = {key: shop.read(level_of, key) for key in goods}
    assert all(0 <= level.on_hand <= 5 * 7 for level in levels.values())
    assert all(level.value == 0 or level.cost for level in levels.values())
    assert len({level.on_hand for level in levels.values()}) == 2
    assert all(level.on_hand == Decimal(int(level.on_hand)) for level in levels.values())
