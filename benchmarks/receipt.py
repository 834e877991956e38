"""A goods receipt of 500 lines, closed: as a multiple of the same writes in bare `sqlite3`.

The delivery is ordered and scanned through the acts that the screen uses. Its closing is noted (statements, values), and
written again into a copy of the file through the standard library's module, in one transaction and as durably. The two
take turns, and both begin with an empty write-ahead log: else one would now and then fold what the scans had written into the
file, and the other never.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from statistics import median
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Supplier, SupplierItem
from beesdesk.db.ids import uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.shop import Shop
from beesdesk.stock.model import OrderLine, PurchaseOrder
from beesdesk.stock.moving import By
from beesdesk.stock.receipt_closing import close_receipt
from beesdesk.stock.receipt_details import set_price
from beesdesk.stock.receiving import Told, open_receipt, scan_arrival
from beesdesk.words import Language, OrderState
from benchmarks.catalogue import fill
from benchmarks.sale import Noted, bare

LINES = 500
LIMIT = 6.0
ROUNDS = 13
CHANGED = 5
ONE, PACK, PRICE, DEARER = Decimal(1), Decimal(6), Decimal("1.2345"), Decimal("1.3456")
Offered = Sequence[tuple[UUID, UUID]]
"""Items of the supplier, each with its product."""


def measure(products: int, lines: int) -> tuple[float, float]:
    """Return the median seconds of closing through the shop and of the same writes bare."""
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop.open(Path(folder) / "shop", ballast=0)
        codes = fill(shop, products)[:lines]
        who, supplier = Person(uuid7(), None, "Sam", "stock", None, None, withdrawn=False), uuid7()
        shop.do(Session.insert, who)
        shop.do(Session.insert, Supplier(supplier, "BENCH", "Bench", None))
        offered = shop.do(_offer, supplier, lines)
        by = By(who.id.hex, shop.now(), ZoneInfo("Europe/Brussels"), Language.EN)
        ours, theirs = [], []
        for number in range(ROUNDS):
            receipt = shop.do(_scan, supplier, offered, codes, by, number)
            copy = Path(folder) / "bare.db"
            copy.unlink(missing_ok=True)
            writer = shop._store._writer  # noqa: SLF001 - the benchmark listens at the door
            writer.execute("VACUUM INTO ?", (str(copy),))
            writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            seconds, writes = _close(shop, receipt, by)
            ours.append(seconds)
            theirs.append(_floor(copy, writes))
        if shop.read(Session.value, "SELECT count(*) FROM stock_move") != ROUNDS * lines:
            raise RuntimeError("not every line was moved")
        shop.close()
    return median(ours[1:]), median(theirs[1:])


def _offer(session: Session, supplier: UUID, lines: int) -> Offered:
    products = [UUID(bytes=key) for (key,) in session.values("SELECT id FROM product ORDER BY rowid LIMIT ?", (lines,))]
    items = uuid7s(lines)
    session.insert_many(
        SupplierItem(item, supplier, product, None, None, None, PACK, ONE, main=True, withdrawn=None)
        for item, product in zip(items, products, strict=True)
    )
    return list(zip(items, products, strict=True))


def _scan(session: Session, supplier: UUID, offered: Offered, codes: Sequence[str], by: By, number: int) -> UUID:
    """Order a pack of everything, have all of it come, a few at other prices than before; return the delivery."""
    order = uuid7()
    session.insert(PurchaseOrder(order, supplier, f"26-{number}", OrderState.SENT, by.now, by.who, None, by.now, None))
    session.insert_many(
        OrderLine(uuid7(), order, item, product, place, ONE, PACK, PRICE, None)
        for place, (item, product) in enumerate(offered, 1)
    )
    receipt = open_receipt(session, supplier, by, order_id=order)
    for code in codes:
        scan_arrival(session, receipt, code, by, Told(times=PACK))
    for _, product in offered[:CHANGED]:
        set_price(session, receipt, product, DEARER + number, by, kept=True, sale=ONE + number)
    return receipt


def _close(shop: Shop, receipt: UUID, by: By) -> tuple[float, list[tuple[str, str, object]]]:
    noted = Noted(shop._store._writer)  # noqa: SLF001 - as above
    shop._store._writer = noted  # noqa: SLF001
    start = time.perf_counter()
    shop.do(close_receipt, receipt, by)
    seconds = time.perf_counter() - start
    shop._store._writer = noted._connection  # noqa: SLF001
    return seconds, noted.writes


def _floor(copy: Path, writes: list[tuple[str, str, object]]) -> float:
    floor = bare(copy)
    start = time.perf_counter()
    for kind, sql, values in writes:
        getattr(floor, kind)(sql, values)
    seconds = time.perf_counter() - start
    floor.close()
    return seconds


def main() -> int:
    """Print the figures; 1 if the limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--products", type=int, default=57_000)
    options.add_argument("--lines", type=int, default=LINES)
    chosen = options.parse_args()
    ours, theirs = measure(chosen.products, chosen.lines)
    ratio = ours / theirs
    print(
        f"goods receipt of {chosen.lines} lines closed, {chosen.products} products: {ours * 1000:.1f} ms, "
        f"bare sqlite3 {theirs * 1000:.1f} ms: {ratio:.2f} times (at most {LIMIT:g})"
    )
    return ratio > LIMIT


if __name__ == "__main__":
    sys.exit(main())
