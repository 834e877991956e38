import json
import shutil
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.db import backup
from beesdesk.db.backup import back_up, copies, name_at, opened, prune, refuse_other_bytes, sidecar, to_keep
from beesdesk.db.file import DiskFull, FileCorrupt, FileMissing
from beesdesk.db.verify import verify
from beesdesk.db.witnessed import read_heads
from beesdesk.pos.sessions import close_till


class Usage(NamedTuple):
    """A disk with so many bytes left."""

    free: int


def made(till: FakeShop, target: Path) -> backup.Backup:
    return back_up(till.path, target, till.signer, now=till.now())


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    for _ in range(3):
        till.scan(till.product())
        till.pay()
    return till


def test_a_copy_is_the_shop_of_its_moment(sold: FakeShop, tmp_path: Path) -> None:
    copy = made(sold, tmp_path / "usb" / "copy.db")
    sold.scan(sold.product())
    sold.pay()

    with opened(copy.path) as session:
        verdict = verify(session)
    assert (verdict.sales, verdict.first_break) == (3, None)
    assert sorted(path.name for path in copy.path.parent.iterdir()) == ["copy.db", "copy.db.json"]


def test_the_sidecar_says_what_the_copy_is(sold: FakeShop, tmp_path: Path) -> None:
    copy = made(sold, tmp_path / "copy.db")
    said = json.loads(sidecar(copy.path).read_text())
    content = copy.path.read_bytes()

    assert (said["sha256"], said["bytes"]) == (sha256(content).hexdigest(), len(content))
    assert read_heads([sidecar(copy.path)]) == ([copy.head], 0)
    assert copy.head.sale == 3


def test_a_copy_is_sound_while_the_till_sells(sold: FakeShop, tmp_path: Path) -> None:
    code, stop, sales = sold.product(), Event(), []

    def sell() -> None:
        while not stop.is_set():
            sold.scan(code)
            sales.append(sold.pay().number)

    thread = Thread(target=sell)
    thread.start()
    try:
        taken = [made(sold, tmp_path / f"{number}.db") for number in range(5)]
    finally:
        stop.set()
        thread.join()

    for copy in taken:
        with opened(copy.path) as session:
            verdict = verify(session)
        assert (verdict.first_break, verdict.sales) == (None, copy.head.sale)
    assert sales == list(range(4, 4 + len(sales)))


def test_nobody_else_reads_a_copy(sold: FakeShop, tmp_path: Path) -> None:
    assert made(sold, tmp_path / "copy.db").path.stat().st_mode & 0o077 == 0


def test_a_disk_that_would_be_full_is_not_filled(
    sold: FakeShop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(sold.path.stat().st_size))
    with pytest.raises(DiskFull):
        made(sold, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def test_of_a_damaged_file_no_copy_is_made(sold: FakeShop, tmp_path: Path) -> None:
    connection = dbapi2.connect(str(sold.path), isolation_level=None)
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT CHECK (0)') WHERE name = 'sale'"
    )
    connection.execute("UPDATE sqlite_master SET sql = 'nonsense' WHERE name = 'sale_vat'")
    connection.close()
    sold.close()
    with pytest.raises(FileCorrupt):
        back_up(sold.path, tmp_path / "copy.db", sold.signer, now=sold.now())
    assert not list(tmp_path.glob("copy*"))


@pytest.mark.parametrize("place", [100, 5000, -1])
def test_other_bytes_than_those_of_the_sidecar_are_refused(sold: FakeShop, tmp_path: Path, place: int) -> None:
    path = made(sold, tmp_path / "copy.db").path
    refuse_other_bytes(path)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    with pytest.raises(FileCorrupt):
        refuse_other_bytes(path)

    sidecar(path).write_text("{")
    with pytest.raises(FileCorrupt):
        refuse_other_bytes(path)
    sidecar(path).unlink()
    refuse_other_bytes(path)


def test_what_is_no_shop_is_no_copy(tmp_path: Path) -> None:
    with pytest.raises(FileMissing), opened(tmp_path / "none.db"):
        pass
    (tmp_path / "text.db").write_bytes(b"no database at all, but long enough" * 100)
    with pytest.raises(FileCorrupt), opened(tmp_path / "text.db"):
        pass


# Which stay


def days(*ago: int) -> list[datetime]:
    evening = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
    return [evening - timedelta(days=number) for number in ago]


def test_a_week_of_days_two_months_of_weeks_and_every_year_stay() -> None:
    stay = to_keep(days(*range(1000)))
    ages = sorted((days(0)[0] - moment).days for moment in stay)

    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert [moment.strftime("%a") for moment in sorted(stay)[-8:-7]] == ["Sun"]
    assert ages[7:] == [8, 15, 22, 29, 36, 43, 327, 692]
    assert {moment.year for moment in stay} == {2024, 2025, 2026}


def test_the_newest_of_a_day_stays() -> None:
    evening = days(0)[0]
    assert to_keep([evening, evening - timedelta(hours=3), *days(1)]) == {evening, *days(1)}


def test_days_without_a_copy_do_not_count() -> None:
    rare = days(0, 100, 200, 300, 310)
    assert to_keep(rare) == set(rare)


def test_what_is_over_goes_with_its_sidecar_and_nothing_else_does(tmp_path: Path) -> None:
    mine = ["notes.txt", "shop-by-hand.db", "shop.db"]
    moments = days(*range(20))
    for name in (*mine, *(name_at(moment) for moment in moments), "shop-20261101-100000.db.part"):
        (tmp_path / name).touch()
        sidecar(tmp_path / name).touch()
    prune(tmp_path)

    stay = {name_at(moment) for moment in to_keep(moments)}
    assert {path.name for path in tmp_path.iterdir()} == {
        name for kept in (*mine, *stay) for name in (kept, f"{kept}.json")
    }
    assert list(copies(tmp_path)) == sorted(to_keep(moments))


def test_a_till_that_is_closed_can_be_copied_too(sold: FakeShop, tmp_path: Path) -> None:
    sold.do(close_till, Decimal(100), cashier="Nadia B.", now=sold.now())
    sold.close()
    backup.copy_whole(sold.path, tmp_path / "copy.db")
    with opened(tmp_path / "copy.db") as session:
        assert verify(session).sales == 3
