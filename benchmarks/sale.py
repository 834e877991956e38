"""A 20-line cash sale, every scan durable, sealed at the end: as a multiple of the same writes in bare `sqlite3`.

Each sale is made through the actions that the screen uses, and its writes (statements, values, transactions) are noted.
Then the same writes go into a copy of the file through the standard library's module, with the same durability. The two
take turns, so that both see the same machine.
"""

import argparse
import shutil
import sqlite3
import sys
import tempfile
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

from beesdesk.db.store import SETTINGS
from beesdesk.pos.actions import scan
from beesdesk.pos.paying import pay
from beesdesk.pos.sessions import open_till
from beesdesk.shop import Shop
from beesdesk.words import Language
from benchmarks.catalogue import fill

LINES = 20
LIMIT = 6.0


class Noted:
    """A connection that keeps what is written through it."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._noted: list[tuple[str, str, Any]] = []

    @property
    def writes(self) -> list[tuple[str, str, Any]]:
        """What was written, as plain values: made plain only now, for noting it is no part of what is measured."""
        return [
            (kind, sql, [_plain(row) for row in values] if kind == "executemany" else _plain(values))
            for kind, sql, values in self._noted
        ]

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        if not sql.lstrip().startswith(("SELECT", "PRAGMA")):
            self._noted.append(("execute", sql, parameters))
        return self._connection.execute(sql, parameters)

    def executemany(self, sql: str, rows: list[Any]) -> Any:
        self._noted.append(("executemany", sql, rows))
        return self._connection.executemany(sql, rows)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def _plain(row: Any) -> list[Any]:
    values = []
    for value in row:
        if hasattr(value, "bytes") and not isinstance(value, (bytes, int)):
            values.append(value.bytes)
        elif hasattr(value, "timestamp"):
            values.append(round(value.timestamp() * 1000))
        else:
            values.append(value)
    return values


def bare(path: Path) -> sqlite3.Connection:
    """Open the copy as plainly as one can, with the same durability."""
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in (*SETTINGS, "PRAGMA synchronous=FULL"):
        connection.execute(setting)
    return connection


def measure(products: int, sales: int) -> tuple[float, float]:
    """Return the median seconds of a sale through the shop and of the same writes bare."""
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop.open(Path(folder) / "shop", ballast=0)
        codes = fill(shop, products)
        shop.do(open_till, Decimal(100), cashier="Nadia", now=shop.now())
        shop.close()
        shutil.copytree(Path(folder) / "shop", Path(folder) / "bare")
        shop = Shop.open(Path(folder) / "shop", ballast=0)
        floor = bare(Path(folder) / "bare" / "shop.db")
        ours, theirs = [], []
        for number in range(sales):
            noted = Noted(shop._store._writer)  # noqa: SLF001 - the benchmark listens at the door
            shop._store._writer = noted  # noqa: SLF001
            start = time.perf_counter()
            sell(shop, codes[number * LINES % 900 : number * LINES % 900 + LINES])
            ours.append(time.perf_counter() - start)
            shop._store._writer = noted._connection  # noqa: SLF001
            writes = noted.writes
            start = time.perf_counter()
            for kind, sql, values in writes:
                getattr(floor, kind)(sql, values)
            theirs.append(time.perf_counter() - start)
        floor.close()
        shop.close()
    return median(ours[2:]), median(theirs[2:])


def sell(shop: Shop, codes: list[str]) -> None:
    """Sell as the screen does: a scan at a time, then cash."""
    today = date.today()  # noqa: DTZ011 - the day where the shop stands
    for code in codes:
        shop.do(scan, code, now=shop.now(), today=today, language=Language.FR)
    shop.do(pay, "cash", Decimal(500), now=shop.now())


def main() -> int:
    """Print the figures; 1 if the limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--products", type=int, default=57_000)
    options.add_argument("--sales", type=int, default=60)
    chosen = options.parse_args()
    ours, theirs = measure(chosen.products, chosen.sales)
    ratio = ours / theirs
    print(
        f"sale of {LINES} lines, {chosen.products} products: {ours * 1000:.1f} ms, "
        f"bare sqlite3 {theirs * 1000:.1f} ms: {ratio:.2f} times (at most {LIMIT:g})"
    )
    return ratio > LIMIT


if __name__ == "__main__":
    sys.exit(main())
