"""Proposals for a supplier of 2,000 products with eighteen weeks of sales behind them.

    python -m benchmarks.orders [--products 2000] [--rounds 3]

Printed in seconds of the clock and of the processor, which others do not lengthen and of which there may be `MOST`, and as a multiple of the bare reading of the same rows: every day's sum of
every product, its stock, pack and price, by plain SELECTs of the standard library's module on a copy of the file. The first
round, which loads the libraries as the first proposal of a day does, is shown by itself.
"""

import argparse
import sqlite3
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median
from uuid import uuid5
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Product, PurchasePrice, Supplier, SupplierItem
from beesdesk.db.file import FILE_NAME
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.model import Sale, TillSession
from beesdesk.shop import Shop
from beesdesk.stock.model import StockDay, StockLevel
from beesdesk.stock.proposing import propose
from beesdesk.stock.terms import OrderRules
from beesdesk.words import Language, MoveCause, Unit
from benchmarks.import_products import Watch

TODAY = date(2026, 11, 23)
ZONE = ZoneInfo("Europe/Brussels")
PAST = 126
SUNDAY = 6
MOST = 2.0
RATIO = 6.0
READS = (
    "SELECT product_id, day, cause, quantity FROM stock_day",
    "SELECT id, on_hand FROM stock_level",
    "SELECT i.*, p.* FROM supplier_item i JOIN product p ON p.id = i.product_id",
    "SELECT item_id, from_packs, amount FROM purchase_price",
)


def furnish(session: Session, products: int) -> Supplier:
    """Write a supplier with so many products, most of which are sold seldom, and what was sold of them each day."""
    chance = Random(1)
    supplier = Supplier(uuid7(), "BIG", "Big", None, delivery_days="tue|fri", lead_days=1)
    session.insert(supplier)
    now, zero = datetime(2026, 11, 23, 6, tzinfo=UTC), Decimal(0)
    till = uuid7()
    session.insert(TillSession(till, 1, now, "bench", zero))
    days = [day for ahead in range(PAST) if (day := TODAY - timedelta(days=PAST - ahead)).weekday() != SUNDAY]
    session.insert_many(
        Sale(
            uuid7(),
            till,
            place,
            datetime(day.year, day.month, day.day, 10, tzinfo=UTC),
            "bench",
            None,
            zero,
            zero,
            zero,
        )
        for place, day in enumerate(days)
    )
    keys = [uuid7() for _ in range(products)]
    names = [f"Product {place:05}" for place in range(products)]
    session.insert_many(
        Product(key, None, name, name, name, None, "500 g", Unit.PIECE, None, None, *[None] * 8)
        for key, name in zip(keys, names, strict=True)
    )
    items = [
        SupplierItem(uuid7(), supplier.id, key, None, None, None, Decimal(6), Decimal(1), True, None) for key in keys
    ]
    session.insert_many(items)
    session.insert_many(PurchasePrice(uuid7(), item.id, days[0], Decimal("1.2345"), Decimal(1)) for item in items)
    rates = [chance.lognormvariate(0.0, 1.2) for _ in keys]
    session.insert_many(StockLevel(key, Decimal(chance.randrange(30)), zero, None, now, uuid7()) for key in keys)
    session.insert_many(_days(keys, rates, days, chance))
    return supplier


def _days(keys, rates, days, chance):  # noqa: ANN001, ANN202 - a generator of rows
    for key, rate in zip(keys, rates, strict=True):
        for day in days:
            sold = int(rate) + (chance.random() < rate % 1)
            if sold:
                name = uuid5(key, f"{day} sale")
                yield StockDay(name, key, day, MoveCause.SALE, Decimal(-sold), Decimal(0))
            if chance.random() < rate / 40:
                name = uuid5(key, f"{day} receipt")
                yield StockDay(name, key, day, MoveCause.RECEIPT, Decimal(40), Decimal(0))


def floor(folder: Path) -> float:
    """Return the seconds of the processor that the bare reading takes."""
    connection = sqlite3.connect(folder / FILE_NAME)
    with Watch() as watch:
        for sql in READS:
            connection.execute(sql).fetchall()
    connection.close()
    return watch.spent


def main() -> int:
    """Measure; return 1 if a limit is broken."""
    parser = argparse.ArgumentParser(description="How long a large proposal takes.")
    parser.add_argument("--products", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shop = Shop.open(folder, lambda: datetime(2026, 11, 23, 9, tzinfo=UTC), ballast=0)
        supplier = shop.do(furnish, options.products)
        ours, bare, packs = [], [], 0
        for _ in range(options.rounds + 1):
            with Watch() as watch:
                found = shop.read(propose, supplier, Language.FR, OrderRules(), today=TODAY, zone=ZONE)
            ours.append(watch)
            bare.append(floor(folder))
            packs = len(found.packs)
        shop.close()
    first, seen, spent = ours[0], median(one.seen for one in ours[1:]), median(one.spent for one in ours[1:])
    ratio = spent / median(bare[1:])
    print(f"{options.products:,} products, {packs:,} to order, of {MOST:g} s of the processor:")
    print(f"  first {first.seen:.2f} s ({first.spent:.2f} of the processor), then {seen:.2f} s ({spent:.2f})")
    print(f"  bare reading {median(bare[1:]):.3f} s: {ratio:.1f} times of {RATIO:g}")
    return int(max(first.spent, spent) > MOST or ratio > RATIO)


if __name__ == "__main__":
    sys.exit(main())
