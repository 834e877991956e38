import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import Clock, FakeShop
from sqlcipher3 import dbapi2

from beesdesk import backups
from beesdesk.backups import CopyBroken, back_up, is_due, restore, witnesses
from beesdesk.db.backup import copies, sidecar
from beesdesk.db.file import FILE_NAME, FileBusy, FileCorrupt, FileMissing, ShopThere
from beesdesk.db.heads import HEADS_NAME
from beesdesk.db.keys import KEY_FILE
from beesdesk.db.witnessed import Doubt
from beesdesk.pos.audit import examine
from beesdesk.pos.queries import open_session, parked_baskets
from beesdesk.pos.sessions import close_till
from beesdesk.shop import Shop
from beesdesk.words import Act

WHO = "Nadia B."


@pytest.fixture
def closed_day(till: FakeShop) -> FakeShop:
    till.scan(till.product())
    till.pay()
    till.do(close_till, Decimal(100), cashier=WHO, now=till.now())
    return till


@pytest.fixture
def copy(closed_day: FakeShop) -> Path:
    """A backup; the till sells two more times afterwards, and closes its file."""
    path = back_up(closed_day, who="Ana").path
    closed_day.open_till()
    for _ in range(2):
        closed_day.scan(closed_day.product())
        closed_day.pay()
    closed_day.close()
    return path


def acts(shop: Shop, kind: Act) -> list[tuple[str, dict[str, object]]]:
    rows = shop.read(lambda session: session.values("SELECT who, detail FROM act WHERE kind = ?", (str(kind),)))
    return [(who, json.loads(detail)) for who, detail in rows]


def reopened(folder: Path, clock: Clock) -> FakeShop:
    shop = FakeShop.open(folder, clock, ballast=0)
    assert isinstance(shop, FakeShop)
    shop.clock = clock
    return shop


# Copies


def test_a_copy_is_due_after_each_z_report_until_it_is_made(till: FakeShop) -> None:
    assert not is_due(till)
    till.do(close_till, Decimal(100), cashier=WHO, now=till.now())
    assert is_due(till)
    back_up(till)
    assert not is_due(till)
    till.open_till()
    assert not is_due(till)
    till.do(close_till, Decimal(100), cashier=WHO, now=till.now())
    assert is_due(till)


def test_a_copy_is_journaled_and_witnessed(closed_day: FakeShop) -> None:
    made = back_up(closed_day, who="Ana")
    assert acts(closed_day, Act.BACKED_UP) == [
        ("Ana", {"file": "shop-20261123-090000.db", "sha256": made.sha256, "head": made.head.seq})
    ]
    assert [head.cause for head in witnesses(closed_day.path.parent)[0]] == ["closing", "backup", "entry", "backup"]


def test_old_copies_go_when_a_new_one_is_made(closed_day: FakeShop) -> None:
    for _ in range(12):
        back_up(closed_day)
        closed_day.clock.pass_by(days=1)
    assert len(copies(closed_day.path.parent / "backups")) == 7


def test_a_copy_by_hand_leaves_the_others_alone(closed_day: FakeShop, tmp_path: Path) -> None:
    back_up(closed_day, tmp_path / "usb" / "mine.db")
    assert copies(closed_day.path.parent / "backups") == {}
    assert (tmp_path / "usb" / "mine.db").exists()


# The way back


def test_a_copy_becomes_the_shop_of_an_empty_folder(closed_day: FakeShop, copy: Path, tmp_path: Path) -> None:
    done = restore(tmp_path / "new", copy, who="Ana", clock=closed_day.clock)
    again = reopened(tmp_path / "new", closed_day.clock)

    assert (done.till, done.sales, done.broken, done.aside) == (2, 1, None, None)
    assert again.read(examine).verdict.first_break is None
    assert again.read(lambda session: session.value("SELECT count(*) FROM sale")) == 1
    again.close()


def test_a_restored_shop_goes_on_as_another_device(closed_day: FakeShop, copy: Path, tmp_path: Path) -> None:
    """Its sales begin anew under another number: those that the copy lacks were printed under the old one."""
    restore(tmp_path / "new", copy, who="Ana", clock=closed_day.clock)
    again = reopened(tmp_path / "new", closed_day.clock)
    again.numbers = closed_day.numbers
    again.open_till()
    again.scan(again.product())

    assert (again.till, again.pay().number) == (2, 1)
    assert again.device_id != closed_day.device_id
    assert len(again.read(lambda session: session.values("SELECT code FROM tender WHERE code = 'cash'"))) == 1
    assert again.read(examine).verdict.first_break is None
    ((who, detail),) = acts(again, Act.RESTORED)
    assert who == "Ana"
    assert detail["heads"] == {closed_day.device_id.hex: 5}
    again.close()


def test_what_was_there_is_kept_aside_and_what_is_lost_is_said_for_ever(closed_day: FakeShop, copy: Path) -> None:
    folder = closed_day.path.parent
    key = (folder / KEY_FILE).read_bytes()
    with pytest.raises(ShopThere):
        restore(folder, copy, who="Ana", clock=closed_day.clock)
    done = restore(folder, copy, replace=True, who="Ana", clock=closed_day.clock)

    assert done.aside is not None
    assert sorted(path.name for path in done.aside.iterdir()) == [KEY_FILE, FILE_NAME]
    assert (done.aside / KEY_FILE).read_bytes() == key != (folder / KEY_FILE).read_bytes()
    again = reopened(folder, closed_day.clock)
    heads, _ = witnesses(folder)
    found = again.read(examine, heads)
    lost = max(head.seq for head in heads if head.device_id == closed_day.device_id) - 5
    again.close()
    assert found.verdict.first_break is None
    assert [(one.doubt, one.device_id, one.count, one.first) for one in found.notes] == [
        (Doubt.LOST, closed_day.device_id, lost, 6)
    ]


def test_a_copy_put_there_by_hand_is_missed_what_it_lacks(closed_day: FakeShop, copy: Path) -> None:
    folder = closed_day.path.parent
    shutil.copyfile(copy, folder / FILE_NAME)
    again = reopened(folder, closed_day.clock)
    found = again.read(examine, witnesses(folder)[0]).verdict.first_break
    again.close()
    assert found is not None
    assert (found.kind, found.sale, found.closing) == ("cut", 3, "z 1")


def test_baskets_wait_and_mails_are_not_sent_by_themselves(till: FakeShop, tmp_path: Path) -> None:
    till.scan(till.product())
    made = back_up(till)
    connection = dbapi2.connect(str(made.path), isolation_level=None)
    connection.execute(
        "INSERT INTO mail (id, kind, recipient, language, state, queued_at, tries) VALUES (x'00', 'receipt', 'a', 'fr', 'waiting', 0, 0)"
    )
    connection.close()
    sidecar(made.path).unlink()
    restore(tmp_path / "new", made.path, who="Ana", clock=till.clock)
    again = reopened(tmp_path / "new", till.clock)

    assert [basket.items for basket in again.read(parked_baskets)] == [1]
    assert again.read(open_session) is None
    assert again.read(lambda session: session.values("SELECT state, error FROM mail")) == [("failed", "restored")]
    again.close()


def test_a_till_at_work_is_not_replaced(closed_day: FakeShop) -> None:
    made = back_up(closed_day)
    folder = closed_day.path.parent
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(FileBusy):
        restore(folder, made.path, replace=True, who="Ana", clock=closed_day.clock)
    assert sorted(path.name for path in folder.iterdir()) == before
    closed_day.open_till()


def test_a_damaged_file_is_replaced(closed_day: FakeShop, copy: Path) -> None:
    folder = closed_day.path.parent
    (folder / FILE_NAME).write_bytes(b"not a database, but long enough to be taken for one" * 100)
    assert restore(folder, copy, replace=True, who="Ana", clock=closed_day.clock).sales == 1


def test_a_damaged_copy_is_refused_and_changes_nothing(closed_day: FakeShop, copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    copy.write_bytes(content)
    folder = closed_day.path.parent
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    for _ in ("with a sidecar", "without one"):
        with pytest.raises(FileCorrupt):
            restore(folder, copy, replace=True, who="Ana", clock=closed_day.clock)
        sidecar(copy).unlink(missing_ok=True)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_missing_copy_is_said(closed_day: FakeShop, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        restore(tmp_path / "new", tmp_path / "none.db", who="Ana", clock=closed_day.clock)


def test_a_copy_with_a_broken_log_must_be_meant(closed_day: FakeShop, copy: Path, tmp_path: Path) -> None:
    connection = dbapi2.connect(str(copy), isolation_level=None)
    connection.execute("DROP TRIGGER sale_no_update")
    connection.execute("UPDATE sale SET total = total + 1")
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    sidecar(copy).unlink()
    with pytest.raises(CopyBroken) as refused:
        restore(tmp_path / "new", copy, who="Ana", clock=closed_day.clock)
    assert "sale 1" in refused.value.what
    assert not (tmp_path / "new" / FILE_NAME).exists()

    done = restore(tmp_path / "new", copy, anyway=True, who="Ana", clock=closed_day.clock)
    assert done.broken is not None
    again = reopened(tmp_path / "new", closed_day.clock)
    assert acts(again, Act.RESTORED)[0][1]["broken"] == done.broken.seq
    again.close()


def test_a_copy_that_was_cut_short_is_found_by_its_own_sidecar(
    closed_day: FakeShop, copy: Path, tmp_path: Path
) -> None:
    """Whoever cuts entries off a copy and makes the digest right again has no key to sign another head with."""
    connection = dbapi2.connect(str(copy), isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for name in ("log", "z_report", "cash_count"):
        connection.execute(f"DELETE FROM {name} WHERE seq >= 5")  # noqa: S608 - names above
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    said = json.loads(sidecar(copy).read_text())
    said["sha256"] = backups.backup.digest(copy)
    sidecar(copy).write_text(json.dumps(said))
    with pytest.raises(CopyBroken):
        restore(tmp_path / "new", copy, who="Ana", clock=closed_day.clock)


def test_heads_of_the_folder_stay(closed_day: FakeShop, copy: Path) -> None:
    folder = closed_day.path.parent
    before = (folder / HEADS_NAME).read_bytes()
    restore(folder, copy, replace=True, who="Ana", clock=closed_day.clock)
    assert (folder / HEADS_NAME).read_bytes().startswith(before)
