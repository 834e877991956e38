"""How long the import of a product file takes, beside a bare `sqlite3.executemany` of the same rows.

    python -m benchmarks.import_products FILE [--rounds 3]

The floor writes the very rows that the import wrote (log included, then without it) into a fresh copy of the same file:
same tables, indexes and triggers, one transaction, write-ahead log, synchronous FULL. Reading and checking the file,
seeking what is known already, prices, ids, seals: all of that is the import's and has no part in the floor.
"""

import argparse
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Self

from beesdesk.catalog.actions import import_products
from beesdesk.catalog.imports import read_products
from beesdesk.db.file import FILE_NAME
from beesdesk.shop import Shop

TABLES = ("category", "supplier", "product", "product_code", "price", "vat", "log")
SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
SEED = 1
MOST = 4.0
Rows = dict[str, list[tuple[Any, ...]]]


@dataclass
class Watch:
    """Seconds of a stretch of work: `seen` by whoever waits, `spent` by the processor, which others do not lengthen."""

    seen: float = 0.0
    spent: float = 0.0

    def __enter__(self) -> Self:
        self.seen, self.spent = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.seen, self.spent = time.perf_counter() - self.seen, time.process_time() - self.spent


def import_once(fresh: Path, folder: Path, file: Path) -> Watch:
    """Import into a copy of a fresh shop; time it from opening the file to the end of the commit."""
    shutil.copytree(fresh, folder)
    shop = Shop.open(folder, ballast=0)
    with Watch() as watch:
        shop.do(import_products, read_products(file), today=shop.now().date(), demo_prices=SEED)
    shop.close()
    return watch


def rows_of(folder: Path, after: Path) -> Rows:
    """Return what an import wrote: every row but those of the shop's founding."""
    with closing(sqlite3.connect(after / FILE_NAME)) as founded, closing(sqlite3.connect(folder / FILE_NAME)) as full:
        return {
            table: full.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()[  # noqa: S608 - names above
                founded.execute(f"SELECT count(*) FROM {table}").fetchone()[0] :  # noqa: S608 - names above
            ]
            for table in TABLES
        }


def write_bare(fresh: Path, folder: Path, rows: Rows) -> Watch:
    """Write rows into a copy of a fresh shop with nothing but `executemany`; time it."""
    shutil.copytree(fresh, folder)
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        with Watch() as watch:
            connection.execute("BEGIN IMMEDIATE")
            for table, values in rows.items():
                if values:
                    marks = ", ".join("?" * len(values[0]))
                    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - names above
            connection.execute("COMMIT")
        return watch


def measure(file: Path, rounds: int) -> dict[str, Watch]:
    """Return the median times of the import, of the floor, and of the floor without the log."""
    taken: dict[str, list[Watch]] = {"import": [], "floor": [], "floor without log": []}
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        Shop.open(base / "fresh", ballast=0).close()
        for number in range(rounds):
            folders = [base / f"{kind}-{number}" for kind in ("import", "floor", "bare")]
            taken["import"].append(import_once(base / "fresh", folders[0], file))
            rows = rows_of(folders[0], base / "fresh")
            taken["floor"].append(write_bare(base / "fresh", folders[1], rows))
            del rows["log"]
            taken["floor without log"].append(write_bare(base / "fresh", folders[2], rows))
            for folder in folders:
                shutil.rmtree(folder)
    return {
        kind: Watch(median(one.seen for one in times), median(one.spent for one in times))
        for kind, times in taken.items()
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the times and their ratios; fail where the import takes more than 4 times the floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    times = measure(options.file, options.rounds)
    taken, floor, bare = times.values()
    print(f"{'':18} {'seconds':>9} {'processor':>9}")
    for kind, watch in times.items():
        print(f"{kind:18} {watch.seen:9.2f} {watch.spent:9.2f}")
    ratio = taken.seen / floor.seen
    print(f"{'ratio':18} {ratio:9.2f} {taken.spent / floor.spent:9.2f}   (at most {MOST})")
    print(f"{'ratio without log':18} {taken.seen / bare.seen:9.2f} {taken.spent / bare.spent:9.2f}")
    return int(ratio > MOST)


if __name__ == "__main__":
    raise SystemExit(main())
