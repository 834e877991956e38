"""A day of 3,000 sales from one machine to another through a PostgreSQL hub, beside the same bytes moved bare.

The floor is what cannot be less: COPY of the same entries into a plain table of the same server, a plain SELECT of them,
and `executemany` of the same entries and rows into a copy of the other machine's file. Nothing is checked there: no
signature, no chain, no right. Ours and the floor take turns, so that both see the same machine.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from sqlcipher3 import dbapi2

from beesdesk.db.file import FILE_NAME
from beesdesk.db.ids import uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.db.store import connect
from beesdesk.db.table import TABLES, Nature
from beesdesk.pos.model import Payment, Sale, SaleLine, SaleVat, TillSession
from beesdesk.settings import DeviceRole
from beesdesk.shop import Shop
from beesdesk.sync.exchange import exchange
from beesdesk.sync.postgres_hub import COLUMNS, PostgresHub
from beesdesk.sync.postgres_link import Place
from beesdesk.sync.postgres_login import new_password, verifier_of
from beesdesk.sync.postgres_setup import Founder, found_shop, make_hub
from beesdesk.sync.simulating.template import Clock, Day, become_new, let_in
from beesdesk.words import LineKind, Source, Unit
from benchmarks.catalogue import fill
from tests.postgres_server import Server, find_binaries, running

LINES = 21
ROWS = LINES + 4
LIMIT, AGAIN_LIMIT, HISTORY_LIMIT = 4.0, 0.1, 1.2
YEARS = 10
HISTORY = YEARS * 365 * 300
"""Entries of ten years of 300 sales a day."""


@dataclass
class Pair:
    """Two machines of a shop on a hub: one sells, the other hears of it. Their files keep what was acknowledged."""

    till: Shop
    office: Shop
    hubs: dict[UUID, PostgresHub]
    days: int = 0

    def sell(self, sales: int) -> None:
        """Make a day's sales, faster than the disk would have it: that is measured elsewhere."""
        self.days += 1
        self.till.close()
        quick = Shop.open(self.till.path.parent, ballast=0, synchronous="OFF")
        sell(quick, self.days, sales)
        quick.close()
        self.till = Shop.open(self.till.path.parent, ballast=0)

    def exchange(self) -> tuple[float, float]:
        """Have the till send and the office fetch; return the seconds of both."""
        seconds = []
        for shop in (self.till, self.office):
            start = time.perf_counter()
            exchange(shop, self.hubs[shop.device_id])
            seconds.append(time.perf_counter() - start)
        return seconds[0], seconds[1]


def sell(shop: Shop, day: int, sales: int) -> None:
    """Make so many sales, each an entry of its own as at a till."""
    products = shop.read(lambda session: session.values("SELECT id FROM product LIMIT ?", (LINES,)))
    session_id, now = uuid7(), datetime.now(UTC)
    shop.do(lambda session: session.insert(TillSession(session_id, day, now, "Nadia", Decimal(100))))
    for number in range(day * sales, day * sales + sales):
        shop.do(_sell, session_id, number, [UUID(bytes=key) for (key,) in products])


def _sell(session: Session, session_id: UUID, number: int, products: list[UUID]) -> None:
    sale, now, price = uuid7(), datetime.now(UTC), Decimal("2.50")
    total = price * LINES
    session.insert(Sale(sale, session_id, number, now, "Nadia", None, total, Decimal(0), Decimal(0)))
    session.insert_many(
        SaleLine(
            key, sale, place, LineKind.ITEM, None, product, "09529990000013", "Pain complet 800 g", Unit.PIECE,
            Decimal(1), price, price, Decimal(6), None, None, Source.SCAN, None, now, who="Nadia",
        )
        for place, (key, product) in enumerate(zip(uuid7s(LINES), products, strict=True), 1)
    )  # fmt: skip
    session.insert_many(SaleVat(uuid7(), sale, Decimal(rate), total / 2, Decimal(1)) for rate in (6, 21))
    session.insert(Payment(uuid7(), sale, 1, "card", total, total))


@contextmanager
def pair(server: Server, admin: Any, folder: Path, history: int) -> Iterator[Pair]:
    """Make the machines, with so many old entries of the till in both files and at the hub."""
    till = Shop.open(folder / "till", ballast=0, synchronous="OFF")
    fill(till, 1000)
    _age(till, history)
    (folder / "office").mkdir(parents=True)
    with closing(connect(till.path)) as live:
        live.execute("VACUUM INTO ?", (str(folder / "office" / FILE_NAME),))
    become_new(folder / "office", Clock(Day()))
    office = Shop.open(folder / "office", ballast=0)
    let_in(till, office, DeviceRole.OFFICE)
    hubs = {}
    for shop in (till, office):
        hubs[shop.device_id] = enter(server, admin, shop)
    _send_history(admin, till, history)
    made = Pair(till, office, hubs)
    for _ in range(2):
        made.exchange()
    try:
        yield made
    finally:
        for open_one in (*hubs.values(), made.till, made.office):
            open_one.close()


def enter(server: Server, admin: Any, shop: Shop) -> PostgresHub:
    """Give a machine its login, as an office; return the hub as it sees it, not yet connected."""
    password, shop_id = new_password(), shop.read(lambda session: session.device.shop_id)
    founder = Founder(shop_id, "", shop.device_id, "", "office", shop.signer.public_key, verifier_of(password))
    found_shop(admin, founder)
    address = f"postgresql://127.0.0.1:{server.port}/{admin.info.dbname}"
    if server.has_tls:
        return PostgresHub(address, shop_id, shop.device_id, password, ca=server.ca)
    return PostgresHub(f"{address}?tls=off", shop_id, shop.device_id, password)


_OLD = """
WITH RECURSIVE old (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM old WHERE n < :count)
INSERT INTO log (device_id, seq, kind, id, hlc, revision, body, previous, hash, signature)
SELECT device_id, seq + n, 'act', randomblob(16), hlc + n, revision,
  '{"rows":[["add","act",{"act":"started","at":1700000000000,"detail":"{}","id":"' || hex(randomblob(16)) || '"}]]}',
  zeroblob(32), zeroblob(32), zeroblob(64)
FROM old, (SELECT * FROM log ORDER BY seq DESC LIMIT 1)
"""


def _age(shop: Shop, history: int) -> None:
    """Give a shop's file so many more entries of its own. Nobody asks what they say: it is their number that weighs."""
    if history:
        with closing(connect(shop.path, synchronous="OFF")) as file:
            file.execute(_OLD, {"count": history})


def _send_history(admin: Any, shop: Shop, history: int) -> None:
    """Have the hub know all that stands in a till's file, past the way that it takes else."""
    if not history:
        return
    shop_id = shop.read(lambda session: session.device.shop_id)
    with closing(connect(shop.path)) as file, admin.cursor() as cursor:
        rows = file.execute(f"SELECT {COLUMNS} FROM log WHERE device_id = ? ORDER BY seq", (shop.device_id,))
        with cursor.copy(f"COPY hub.log (shop_id, {COLUMNS}) FROM STDIN (FORMAT binary)") as copy:
            copy.set_types(("uuid", *_TYPES))
            for device, seq, kind, key, *rest in rows:
                copy.write_row((shop_id, UUID(bytes=device), seq, kind, UUID(bytes=key), *rest))
        cursor.execute("ANALYZE hub.log")


_TYPES = ("uuid", "int8", "text", "uuid", "int8", "int4", "text", "bytea", "bytea", "bytea")


class Bare:
    """The same entries and rows, moved without any care."""

    def __init__(self, admin: Any, shop: Shop, target: Path, after: int) -> None:
        self._admin, self._target = admin, target
        with closing(connect(shop.path)) as file:
            self.entries = file.execute(
                f"SELECT {COLUMNS} FROM log WHERE device_id = ? AND seq > ? ORDER BY seq", (shop.device_id, after)
            ).fetchall()
            self.tables = {}
            for shape in TABLES.values():
                if shape.nature is Nature.FACT:
                    cursor = file.execute(f"SELECT * FROM {shape.name} WHERE seq > ?", (after,))
                    names = [column[0] for column in cursor.description]
                    if rows := cursor.fetchall():
                        self.tables[f"INSERT INTO {shape.name} VALUES ({', '.join('?' * len(names))})"] = rows

    def move(self) -> float:
        """Move all of it; return the seconds."""
        start = time.perf_counter()
        with self._admin.transaction(), self._admin.cursor(binary=True) as cursor:
            cursor.execute(
                "CREATE TABLE bare (LIKE hub.log INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMPRESSION)"
            )
            cursor.execute("ALTER TABLE bare DROP COLUMN shop_id, ADD PRIMARY KEY (device_id, seq)")
            with cursor.copy(f"COPY bare ({COLUMNS}) FROM STDIN (FORMAT binary)") as copy:
                copy.set_types(_TYPES)
                for device, seq, kind, key, *rest in self.entries:
                    copy.write_row((UUID(bytes=device), seq, kind, UUID(bytes=key), *rest))
        with self._admin.cursor(binary=True) as cursor:
            found = cursor.execute(f"SELECT {COLUMNS} FROM bare ORDER BY seq").fetchall()
        with closing(connect(self._target)) as file:
            file.execute("BEGIN IMMEDIATE")
            places = ", ".join("?" * 10)
            file.executemany(f"INSERT INTO log ({COLUMNS}) VALUES ({places})", found)
            for sql, rows in self.tables.items():
                file.executemany(sql, rows)
            file.execute("COMMIT")
        spent = time.perf_counter() - start
        self._admin.execute("DROP TABLE bare")
        return spent


@dataclass
class Figures:
    """Seconds: sending and fetching a day, the floor, doing it again with nothing new."""

    sent: float
    fetched: float
    bare: float
    again: float
    rows: int

    @property
    def day(self) -> float:
        return self.sent + self.fetched


def measure(both: Pair, admin: Any, folder: Path, sales: int) -> Figures:
    """Sell a day, exchange it, move it bare, and exchange again."""
    before = both.till.read(lambda session: session.head.seq)
    known = both.office.read(lambda session: session.value("SELECT count(*) FROM sale"))
    both.sell(sales)
    target = folder / f"bare-{both.days}.db"
    with closing(connect(both.office.path)) as live:
        live.execute("VACUUM INTO ?", (str(target),))
    bare = Bare(admin, both.till, target, before)
    sent, fetched = both.exchange()
    floor = bare.move()
    target.unlink()
    again = median(sum(both.exchange()) for _ in range(5))
    came = both.office.read(lambda session: session.value("SELECT count(*) FROM sale")) - known
    if came != sales:
        raise AssertionError(f"{came} of {sales} sales came")
    return Figures(sent, fetched, floor, again, sum(map(len, bare.tables.values())))


@contextmanager
def hub_on(server: Server, name: str) -> Iterator[Any]:
    """Make a database a hub, and give its administrator's connection."""
    with server.admin() as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
    with server.admin(name) as admin:
        place = Place(str(server.folder), server.port, name, "postgres", clear=True)
        make_hub(admin, place, ca=server.ca.read_text() if server.has_tls else "")
        yield admin


def main() -> int:
    """Print the figures; 1 if a limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sales", type=int, default=3000)
    options.add_argument("--history", type=int, default=HISTORY)
    options.add_argument(
        "--days", type=int, default=3, help="in turns; the quickest counts, for what else ran is no part of it"
    )
    chosen = options.parse_args()
    binaries = find_binaries()
    if binaries is None:
        print("SKIPPED: no PostgreSQL on this machine")
        return 0
    with running(binaries) as server, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            hub_on(server, "new") as new_hub,
            hub_on(server, "old") as old_hub,
            pair(server, new_hub, folder / "new", 0) as new,
            pair(server, old_hub, folder / "old", chosen.history) as aged_pair,
        ):
            days = [
                (measure(new, new_hub, folder, chosen.sales), measure(aged_pair, old_hub, folder, chosen.sales))
                for _ in range(chosen.days)
            ]
    fresh, old = (min(these, key=lambda day: day.day) for these in zip(*days, strict=True))
    for day in days:
        print("  new and old: " + "; ".join(f"{one.day:.2f} s, bare {one.bare:.2f} s" for one in day))
    ratio, again, aged = fresh.day / fresh.bare, fresh.again / fresh.day, old.day / fresh.day
    print(
        f"a day of {chosen.sales} sales, {fresh.rows} rows, sent in {fresh.sent:.2f} s, fetched and put in in"
        f" {fresh.fetched:.2f} s; bare {fresh.bare:.2f} s: {ratio:.2f} times (at most {LIMIT:g})\n"
        f"again, with nothing new: {fresh.again * 1000:.0f} ms, {again:.3f} of the first (at most {AGAIN_LIMIT:g})\n"
        f"after {YEARS} years of history, {chosen.history} entries: {old.day:.2f} s, {aged:.2f} times (at most"
        f" {HISTORY_LIMIT:g})"
    )
    return ratio > LIMIT or again > AGAIN_LIMIT or aged > HISTORY_LIMIT


if __name__ == "__main__":
    dbapi2.register_adapter(UUID, lambda value: value.bytes)
    sys.exit(main())
