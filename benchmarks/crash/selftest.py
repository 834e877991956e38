"""Proves that the power-cut harness can tell a safe database from an unsafe one, without any code of the shop.

    python -m benchmarks.crash.selftest [--images 2000] [--seed 1] [--jobs 1]

A child writes 400 toy sales with sqlcipher3 and acknowledges each after its commit. By SQLite's own documentation,
and over 2,000 images of each mode:

* WAL with synchronous FULL loses nothing, encrypted or not; so does a rollback journal with EXTRA;
* a rollback journal with FULL may bring the last sale back undone, never more (its unlink is not synced);
* WAL with NORMAL loses acknowledged sales, but is never corrupt;
* WAL with OFF becomes corrupt.

A harness that finds less is blind, one that finds more is wrong: exit status 1. The same file is the smallest
script: `python -m benchmarks.crash.selftest FOLDER --seed N` is the child that check.py and kill.py can drive.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

from benchmarks.crash.check import Tally, Verdict, acknowledger, recorded, sweep
from benchmarks.crash.images import Ack

SALES = 400
PRODUCTS = 50
STOCK = 1_000_000
KEY = "ab" * 32

SCHEMA = """
CREATE TABLE product(id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
CREATE TABLE sale(number INTEGER PRIMARY KEY, cents INTEGER NOT NULL);
CREATE TABLE line(sale INTEGER REFERENCES sale, place INTEGER, product INTEGER, quantity INTEGER, cents INTEGER,
                  name TEXT, PRIMARY KEY (sale, place)) WITHOUT ROWID;
CREATE INDEX line_product ON line(product);
"""

HALF = """
SELECT 'sale ' || number FROM sale WHERE cents <> (SELECT coalesce(sum(cents), 0) FROM line WHERE sale = number)
UNION ALL SELECT 'line without sale ' || sale FROM line WHERE sale NOT IN (SELECT number FROM sale)
UNION ALL SELECT 'stock of ' || id FROM product
WHERE ? - stock <> (SELECT coalesce(sum(quantity), 0) FROM line WHERE product = id) LIMIT 1
"""


class Mode(NamedTuple):
    """How the child writes, and what the images of it must show."""

    journal: str
    synchronous: str
    encrypted: bool
    expected: str
    holds: Callable[[Tally], bool]


MODES = (
    Mode("WAL", "FULL", False, "nothing lost", lambda tally: tally.good),
    Mode("WAL", "FULL", True, "nothing lost", lambda tally: tally.good),
    Mode("WAL", "NORMAL", False, "lost, never corrupt", lambda tally: tally.losing > 0 and not tally.faulty),
    Mode("WAL", "OFF", False, "corrupt", lambda tally: tally.faulty > 0),
    Mode("DELETE", "EXTRA", False, "nothing lost", lambda tally: tally.good),
    Mode("DELETE", "FULL", False, "one lost, never corrupt", lambda tally: tally.worst == 1 and not tally.faulty),
)


def check(folder: Path, acks: Sequence[Ack], *, encrypted: bool = False) -> Verdict:
    """Count the acknowledged sales that are gone; look for half sales and damage; sell once more."""
    told = {number for ack in acks for number in range(ack["from"], ack["to"] + 1)}
    database = _open(folder, encrypted=encrypted)
    try:
        damage = str(database.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if damage != "ok":
            return Verdict(fault=f"corrupt: {damage}")
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'line_product'").fetchone():
            return Verdict(lost=len(told))
        found = {int(row[0]) for row in database.execute("SELECT number FROM sale")}
        half = database.execute(HALF, (STOCK,)).fetchone()
        _sell(database, max(found, default=0) + 1, Random(0))
    finally:
        database.close()
    if half:
        return Verdict(fault=f"half: {half[0]}")
    extra = len(found - told)
    return Verdict(lost=len(told - found), fault=f"{extra} sales nobody was told of" if extra > 1 else "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Be the child if there is a folder, else the self-test."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--journal", default="WAL")
    parser.add_argument("--synchronous", default="FULL")
    parser.add_argument("--encrypted", action="store_true")
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args(arguments)
    if asked.folder:
        database = _open(asked.folder, asked.journal, asked.synchronous, encrypted=asked.encrypted)
        return _day(asked.folder, database, asked.seed)
    print(f"{SALES} sales, {asked.images} images of each mode, seed {asked.seed}")
    proven = [_proven(mode, asked.images, asked.seed, asked.jobs) for mode in MODES]
    return 0 if all(proven) else 1


def _proven(mode: Mode, images: int, seed: int, jobs: int) -> bool:
    """Check the images of one mode and print what was found."""
    more = ["--journal", mode.journal, "--synchronous", mode.synchronous, *["--encrypted"] * mode.encrypted]
    recording = recorded("benchmarks.crash.selftest", seed, *more)
    start = time.monotonic()
    tally = sweep(recording, partial(check, encrypted=mode.encrypted), count=images, seed=seed, jobs=jobs)
    rate, right = tally.seen / (time.monotonic() - start), mode.holds(tally)
    name = f"{mode.journal} {mode.synchronous}{' encrypted' * mode.encrypted}"
    outcome = "as expected" if right else f"WRONG{tally.details()}"
    print(f"{name:19} {tally}; {rate:.0f} images/s; expected {mode.expected}: {outcome}")
    return right


def _open(folder: Path, journal: str = "WAL", synchronous: str = "FULL", *, encrypted: bool = False) -> Any:
    database = dbapi2.connect(folder / "shop.db", isolation_level=None)
    if encrypted:
        database.execute("PRAGMA cipher_log_level = NONE")
        database.execute(f"PRAGMA key = \"x'{KEY}'\"")
    database.execute(f"PRAGMA journal_mode = {journal}")
    database.execute(f"PRAGMA synchronous = {synchronous}")
    database.execute("PRAGMA wal_autocheckpoint = 200")  # a dozen checkpoints in a day
    return database


def _day(folder: Path, database: Any, seed: int) -> int:
    """Sell, from wherever the last day ended."""
    if not database.execute("SELECT 1 FROM sqlite_master").fetchone():
        database.execute("BEGIN IMMEDIATE")
        for statement in SCHEMA.split(";"):
            database.execute(statement)
        database.executemany("INSERT INTO product VALUES (?, ?)", [(number, STOCK) for number in range(PRODUCTS)])
        database.execute("COMMIT")
    acknowledge, rng = acknowledger(folder), Random(seed)
    last = int(database.execute("SELECT coalesce(max(number), 0) FROM sale").fetchone()[0])
    acknowledge({"from": 1, "to": last})
    for number in range(last + 1, last + SALES + 1):
        _sell(database, number, rng)
        acknowledge({"from": number, "to": number})
    database.close()
    return 0


def _sell(database: Any, number: int, rng: Random) -> None:
    database.execute("BEGIN IMMEDIATE")
    lines = [(rng.randrange(PRODUCTS), rng.randint(1, 3), rng.randint(1, 999)) for _ in range(rng.randint(1, 12))]
    database.execute("INSERT INTO sale VALUES (?, ?)", (number, sum(cents for _, _, cents in lines)))
    for place, (product, quantity, cents) in enumerate(lines):
        name = rng.randbytes(40).hex()
        database.execute("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)", (number, place, product, quantity, cents, name))
        database.execute("UPDATE product SET stock = stock - ? WHERE id = ?", (quantity, product))
    database.execute("COMMIT")


if __name__ == "__main__":
    sys.exit(main())
