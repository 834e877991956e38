"""Backups taken while a till sells in a process of its own: each opens clean and holds every sale acknowledged before."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Condition, Thread

import pytest
from fake_shop import FakeShop
from thorough import THOROUGH

from beesdesk.backups import back_up
from beesdesk.db.backup import opened, readable, refuse_other_bytes
from beesdesk.db.backup_key import keep_key, known_keys, stop_sealing
from beesdesk.pos.audit import examine
from beesdesk.shop import system_clock

BACKUPS = 100 if THOROUGH else 6
SEED = 20261127
KEY = bytes(range(32))
SELLER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from beesdesk.pos.actions import scan
from beesdesk.pos.paying import pay
from beesdesk.shop import Shop
from beesdesk.words import Language

shop, stop = Shop.open_existing(Path(sys.argv[1])), Event()
Thread(target=lambda: (sys.stdin.read(), stop.set())).start()
def ring_up(session):
    now = datetime.now(UTC)
    scan(session, sys.argv[2], now=now, today=now.date(), language=Language.FR)
def take(session):
    return pay(session, "cash", now=datetime.now(UTC)).number
while not stop.is_set():
    shop.do(ring_up)
    shop.do(ring_up)
    print(shop.do(take), flush=True)
shop.close()
"""


class Seller:
    """A till that sells as fast as it can, and says each sale once it is on the disk."""

    def __init__(self, folder: Path, code: str) -> None:
        call = [sys.executable, "-c", SELLER, str(folder), code]
        self._process = subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._said = Condition()
        self._numbers: list[int] = []
        self._listener = Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._said:
                self._numbers.append(int(line))
                self._said.notify_all()

    def acknowledged(self, more: int = 0) -> int:
        """Return the last sale that was acknowledged, after so many more."""
        with self._said:
            wanted = len(self._numbers) + more
            assert self._said.wait_for(lambda: len(self._numbers) >= wanted, timeout=60)
            return self._numbers[-1] if self._numbers else 0

    def stop(self) -> list[int]:
        self._process.communicate()
        self._listener.join()
        return self._numbers


@pytest.fixture
def seller(shop: FakeShop) -> Iterator[Seller]:
    shop.clock.now = system_clock()  # that of the process that sells
    code = shop.product()
    shop.open_till()
    seller = Seller(shop.path.parent, code)
    yield seller
    seller.stop()


def test_backups_while_the_till_sells_hold_what_was_acknowledged(
    shop: FakeShop, seller: Seller, tmp_path: Path
) -> None:
    random, folder = Random(SEED), shop.path.parent
    taken = []
    for number in range(BACKUPS):
        if random.random() < 0.5:
            keep_key(folder, KEY)
        else:
            stop_sealing(folder)
        before = seller.acknowledged(random.randrange(1, 12))
        made = back_up(shop, tmp_path / "copies" / f"{number}.db")
        taken.append((before, made, seller.acknowledged()))
    numbers = seller.stop()

    assert numbers == list(range(1, len(numbers) + 1))
    for place, (before, made, _) in enumerate(taken):
        refuse_other_bytes(made.path)
        with readable(made.path, known_keys(folder), tmp_path) as plain, opened(plain) as copy:
            assert copy.value("PRAGMA integrity_check") == "ok", f"seed {SEED}"
            if place % 10 == 0:  # the walk along the log takes most of the time
                found = examine(copy, [made.head])
                assert (found.verdict.first_break, found.verdict.sales) == (None, made.head.sale), f"seed {SEED}"
            assert copy.value("SELECT max(number) FROM sale") == made.head.sale >= before, f"seed {SEED}"
            assert copy.value("SELECT count(*) FROM sale_line") == 2 * made.head.sale
    assert sum(after > before for before, _, after in taken) > BACKUPS // 2, "nothing was sold while copies were made"
    assert {made.key is None for _, made, _ in taken} == {True, False}
