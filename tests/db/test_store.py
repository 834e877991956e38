"""The open file: threads, processes, damage, full and read-only disks. Nothing acknowledged is ever lost."""

import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from threading import Thread

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.db.file import (
    BALLAST_NAME,
    FILE_NAME,
    DiskFull,
    FileBusy,
    FileCorrupt,
    FileMissing,
    FolderReadOnly,
    StoreError,
    keep_ballast,
)
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.errors import ShopError
from beesdesk.pos.actions import ONE, scan
from beesdesk.pos.paying import pay
from beesdesk.pos.queries import basket_view
from beesdesk.shop import Shop
from beesdesk.words import Language

MEGABYTE = 1024 * 1024
TESTS = Path(__file__).parent.parent


def sell(shop: FakeShop, code: str) -> int | None:
    """Scan and pay in one transaction; return the sale's number."""

    def act(session: Session) -> int | None:
        scan(session, code, ONE, now=shop.now(), today=shop.today, language=Language.FR)
        return pay(session, "card", now=shop.now()).number

    return shop.do(act)


def numbers(shop: FakeShop) -> list[int]:
    return [
        number for (number,) in shop.read(lambda session: session.values("SELECT number FROM sale ORDER BY number"))
    ]


# Settings and connections


def test_every_connection_has_the_settings_that_lose_nothing(tmp_path: Path) -> None:
    shop = Shop.open(tmp_path / "real", ballast=0)
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
    }

    def settings(session: Session) -> dict[str, object]:
        return {name: session.value(f"PRAGMA {name}") for name in wanted}

    assert shop.do(settings) == wanted
    assert shop.read(settings) == wanted
    assert shop.do(lambda session: session.value("PRAGMA wal_autocheckpoint")) == 1000
    assert shop.read(lambda session: session.value("PRAGMA wal_autocheckpoint")) == 0
    shop.close()


def test_a_read_sees_one_state_while_others_write(till: FakeShop) -> None:
    code = till.product()

    def read_twice(session: Session) -> tuple[int, int]:
        first = session.value("SELECT count(*) FROM sale")
        writer = Thread(target=sell, args=(till, code))
        writer.start()
        writer.join()
        return first, session.value("SELECT count(*) FROM sale")

    assert till.read(read_twice) == (0, 0)
    assert numbers(till) == [1]


def test_a_read_may_stand_within_another(till: FakeShop) -> None:
    assert till.read(lambda _: till.read(lambda session: session.value("SELECT 7"))) == 7


def test_threads_that_come_and_go_leave_no_connections_behind(till: FakeShop) -> None:
    till.read(basket_view)
    open_files = Path("/proc/self/fd")
    if not open_files.is_dir():
        pytest.skip("this system does not show its open files")
    before = len(list(open_files.iterdir()))
    for _ in range(60):
        thread = Thread(target=till.read, args=(basket_view,))
        thread.start()
        thread.join()
    assert len(list(open_files.iterdir())) <= before + 3


def test_a_closed_shop_answers_nothing(shop: FakeShop) -> None:
    shop.close()
    with pytest.raises(dbapi2.ProgrammingError):
        shop.read(basket_view)
    with pytest.raises(dbapi2.ProgrammingError):
        shop.do(basket_view)


def test_closing_folds_everything_into_the_one_file(till: FakeShop) -> None:
    sell(till, till.product())
    till.read(basket_view)
    till.close()
    assert sorted(path.name for path in till.path.parent.iterdir()) == ["device.key", "last-head.json", "shop.db"]


# Others at the same file


def test_several_threads_sell_without_gaps(till: FakeShop) -> None:
    code = till.product()
    given: list[int | None] = []
    threads = [Thread(target=lambda: given.extend(sell(till, code) for _ in range(25))) for _ in range(4)]
    readers = [Thread(target=lambda: [till.read(basket_view) for _ in range(25)]) for _ in range(2)]
    for thread in (*threads, *readers):
        thread.start()
    for thread in (*threads, *readers):
        thread.join()

    assert sorted(number for number in given if number) == numbers(till) == list(range(1, 101))
    assert till.read(verify).first_break is None


SELLER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from beesdesk.pos.actions import scan
from beesdesk.pos.paying import pay
from beesdesk.shop import Shop
from beesdesk.words import Language

shop = Shop.open_existing(Path(sys.argv[1]))
def sell(session):
    now = datetime.now(UTC)
    scan(session, sys.argv[2], now=now, today=now.date(), language=Language.FR)
    return pay(session, "cash", now=now).number
for _ in range(200):
    print(shop.do(sell))
shop.close()
"""


def test_two_processes_sell_on_one_file_without_gaps(till: FakeShop) -> None:
    code = till.product()
    folder = str(till.path.parent)
    sellers = [
        subprocess.Popen([sys.executable, "-c", SELLER, folder, code], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    printed = [seller.communicate(timeout=100)[0] for seller in sellers]

    assert [seller.returncode for seller in sellers] == [0, 0]
    given = [[int(line) for line in text.split()] for text in printed]
    assert given[0] == sorted(given[0])
    assert sorted(given[0] + given[1]) == numbers(till) == list(range(1, 401))
    verdict = till.read(verify)
    assert (verdict.first_break, verdict.sales) == (None, 400)
    assert till.look_around(), "the change of another process goes unseen"
    assert not till.look_around()


def test_a_file_that_somebody_else_holds_is_busy_and_nothing_is_lost(till: FakeShop) -> None:
    code = till.product()
    till.do(lambda session: session.value("PRAGMA busy_timeout=50"))
    other = dbapi2.connect(str(till.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileBusy):
        sell(till, code)
    other.execute("ROLLBACK")
    other.close()

    assert sell(till, code) == 1


# Damage


def furnished(till: FakeShop) -> bytes:
    """Sell a little, close, and return the file's bytes."""
    code = till.product()
    for _ in range(5):
        sell(till, code)
    till.scan(code)
    till.close()
    return till.path.read_bytes()


def use(folder: Path) -> None:
    """Open a shop and do what a till does in its first minute."""
    shop = FakeShop.open(folder, ballast=0)
    try:
        shop.read(basket_view)
        shop.read(verify)
        shop.do(pay, "card", now=shop.now())
        shop.look_around()
    finally:
        shop.close()


@pytest.mark.parametrize(
    "content",
    [
        b"xy",
        b"no database at all",
        b"SQLite format 3\0",
        bytes(512),
        bytes(8192),
        b"SQLite format 3\0" + b"\xff" * 4080,
    ],
    ids=lambda content: f"{len(content)} bytes",
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(StoreError):
        use(tmp_path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    connection = dbapi2.connect(str(tmp_path / FILE_NAME))
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.commit()
    connection.close()
    before = (tmp_path / FILE_NAME).stat().st_size

    with pytest.raises(FileCorrupt):
        use(tmp_path)
    assert (tmp_path / FILE_NAME).stat().st_size == before


def test_an_emptied_file_beside_its_key_is_refused_not_founded_anew(till: FakeShop) -> None:
    furnished(till)
    till.path.write_bytes(b"")
    with pytest.raises(FileCorrupt):
        use(till.path.parent)
    assert till.path.stat().st_size == 0


def test_a_file_cut_short_anywhere_is_refused_or_whole(till: FakeShop) -> None:
    whole = furnished(till)
    chance = Random(7)
    outcomes = set()
    for size in [1, 99, 100, 512, 4095, 4096, *(chance.randrange(4097, len(whole)) for _ in range(8))]:
        till.path.write_bytes(whole[:size])
        outcomes.add(_outcome(till.path.parent))
    assert outcomes <= {"FileCorrupt"}


def test_damage_in_the_file_is_refused_in_words_of_the_shop(till: FakeShop) -> None:
    whole = furnished(till)
    chance = Random(11)
    outcomes = []
    for _ in range(40):
        damaged = bytearray(whole)
        start = chance.choice([chance.randrange(100), chance.randrange(len(whole))])
        length = chance.choice([1, 16, 4096])
        damaged[start : start + length] = chance.randbytes(length)
        till.path.write_bytes(damaged)
        outcomes.append(_outcome(till.path.parent))
    assert set(outcomes) <= {"", "FileCorrupt", "FileTooNew", "DiskFault", "FileMissing", "BasketEmpty", "TillClosed"}
    assert "FileCorrupt" in outcomes


def _outcome(folder: Path) -> str:
    for name in ("shop.db-wal", "shop.db-shm"):
        (folder / name).unlink(missing_ok=True)
    try:
        use(folder)
    except ShopError as error:
        return type(error).__name__
    return ""


def test_a_shop_that_is_gone_is_missed_not_founded(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        FakeShop.open_existing(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


# Disks


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """An empty file system of 24 megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={24 * MEGABYTE}", "tmpfs", str(place)]
    if not sys.platform.startswith("linux") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be mounted here")
    try:
        yield place
    finally:
        # Lazily: a test that failed may still hold the file open.
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def on_disk(place: Path, template: Path) -> FakeShop:
    shop = FakeShop.in_folder(place / "shop", template)
    shop.open_till()
    return shop


def fill(place: Path) -> Path:
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (MEGABYTE, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return filler


def sell_until_refused(shop: FakeShop, code: str) -> int:
    for sold in range(3000):
        try:
            sell(shop, code)
        except StoreError:
            return sold
    raise AssertionError("the disk never filled")


def test_a_full_disk_loses_no_sale_and_selling_goes_on_once_there_is_room(small_disk: Path, template: Path) -> None:
    shop = on_disk(small_disk, template)
    code = shop.product()
    sell(shop, code)
    filler = fill(small_disk)
    sold = 1 + sell_until_refused(shop, code)
    basket = shop.read(basket_view)

    assert numbers(shop) == list(range(1, sold + 1))
    assert basket is None, "half a sale is left"
    filler.unlink()
    assert sell(shop, code) == sold + 1
    shop.scan(code)
    assert shop.read(verify).first_break is None
    shop.close()

    again = FakeShop.open(small_disk / "shop", shop.clock, ballast=0)
    assert numbers(again) == list(range(1, sold + 2))
    assert again.read(verify).first_break is None
    left = again.read(basket_view)
    assert left is not None
    assert left.basket.total == Decimal("1.25")
    again.close()


def test_a_full_disk_takes_the_ballast_and_the_sale_is_made(small_disk: Path, template: Path) -> None:
    shop = on_disk(small_disk, template)
    code = shop.product()
    keep_ballast(small_disk / "shop", 2 * MEGABYTE)
    filler = fill(small_disk)
    sold = 0
    while (small_disk / "shop" / BALLAST_NAME).exists():
        sell(shop, code)
        sold += 1

    assert numbers(shop) == list(range(1, sold + 1))
    filler.unlink()
    shop.close()


def test_a_full_disk_is_said_before_the_file_is_opened(small_disk: Path, template: Path) -> None:
    on_disk(small_disk, template).close()
    fill(small_disk)
    with pytest.raises(DiskFull):
        use(small_disk / "shop")
    with pytest.raises(DiskFull):
        use(small_disk / "new" / "shop")


def test_the_ballast_makes_room_to_open_the_file(small_disk: Path, template: Path) -> None:
    on_disk(small_disk, template).close()
    (small_disk / "shop" / BALLAST_NAME).write_bytes(bytes(9 * MEGABYTE))
    fill(small_disk)
    FakeShop.open(small_disk / "shop", ballast=0).close()
    assert not (small_disk / "shop" / BALLAST_NAME).exists()


def test_a_disk_that_may_not_be_written_is_refused(small_disk: Path, template: Path) -> None:
    on_disk(small_disk, template).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(FolderReadOnly):
        use(small_disk / "shop")
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    FakeShop.open(small_disk / "shop", ballast=0).close()
