"""The witnesses outside the file: what is cut off the log's end is missed, rows and all."""
# ruff: noqa: S608 - a forger's statements, made of our own names

import json
import logging
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.backups import witnesses
from beesdesk.db.heads import HEADS_NAME, LAST_NAME
from beesdesk.db.keys import KEY_FILE, KeySigner
from beesdesk.db.table import TABLES, Nature
from beesdesk.db.verify import Break, Fault
from beesdesk.db.witnessed import Doubt, Note, read_heads
from beesdesk.pos.audit import Finding, examine
from beesdesk.pos.sessions import close_till, open_drawer, open_till
from beesdesk.shop import Shop

WHO = "Nadia B."


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """A till with a closed day of two sales, and seven entries of the next one."""
    code = till.product()
    for _ in range(2):
        till.scan(code)
        till.pay()
    till.do(close_till, Decimal(100), cashier=WHO, now=till.now())
    till.do(open_till, Decimal(100), cashier=WHO, now=till.now())
    for _ in range(5):
        till.scan(code)
        till.pay()
    till.do(open_drawer, reason="monnaie", now=till.now(), who=WHO)
    return till


def examined(shop: FakeShop) -> Finding:
    heads, _ = witnesses(shop.path.parent)
    return shop.read(examine, heads)


def broken(shop: FakeShop) -> Break:
    found = examined(shop).verdict.first_break
    assert found is not None
    return found


def notes(shop: FakeShop) -> dict[Doubt, tuple[int, int]]:
    found = examined(shop)
    assert found.verdict.first_break is None
    return {one.doubt: (one.count, one.first) for one in found.notes}


def last(shop: FakeShop) -> int:
    return int(shop.read(lambda session: session.value("SELECT max(seq) FROM log")))


def z_entry(shop: FakeShop) -> int:
    return int(shop.read(lambda session: session.value("SELECT seq FROM z_report")))


def cut(shop: FakeShop, first: int) -> None:
    """Delete the log from an entry on, with all the rows that it wrote: the file is whole in itself afterwards."""
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    synced = [shape.name for shape in TABLES.values() if shape.nature is not Nature.LOCAL]
    for name in ("log", *synced):
        connection.execute(f"DELETE FROM {name} WHERE seq >= ?", (first,))
    connection.close()


def test_an_honest_till_has_nothing_to_hide(sold: FakeShop) -> None:
    found = examined(sold)
    assert (found.verdict.first_break, found.verdict.sales, found.notes) == (None, 7, ())


@pytest.mark.parametrize("count", [1, 5])
def test_the_last_entries_cut_off_with_their_rows_are_missed(sold: FakeShop, count: int) -> None:
    end = last(sold)
    cut(sold, end + 1 - count)

    assert sold.read(examine).verdict.first_break is None
    found = broken(sold)
    assert (found.kind, found.seq, found.sale, found.closing) == (Fault.CUT, end + 1 - count, 7, "z 1")
    assert found.what == "sale 7 z 1"


@pytest.mark.parametrize("with_report", [False, True])
def test_all_since_the_last_z_report_cut_off_is_missed(sold: FakeShop, with_report: bool) -> None:
    first = z_entry(sold) + (not with_report)
    cut(sold, first)
    assert (broken(sold).kind, broken(sold).seq) == (Fault.CUT, first)


def test_without_the_last_head_the_closings_are_witnesses_still(sold: FakeShop) -> None:
    (sold.path.parent / LAST_NAME).unlink()
    cut(sold, z_entry(sold))

    found = broken(sold)
    assert (found.kind, found.sale, found.closing) == (Fault.CUT, 2, "z 1")


def test_a_head_kept_elsewhere_is_a_witness_too(sold: FakeShop, tmp_path: Path) -> None:
    kept = tmp_path / "usb.jsonl"
    kept.write_bytes((sold.path.parent / HEADS_NAME).read_bytes())
    for name in (HEADS_NAME, LAST_NAME):
        (sold.path.parent / name).unlink()
    cut(sold, z_entry(sold))

    assert examined(sold).verdict.first_break is None
    found = sold.read(examine, read_heads([kept])[0]).verdict.first_break
    assert found is not None
    assert found.kind is Fault.CUT


def test_another_entry_under_a_witnessed_number_is_a_fork(sold: FakeShop, template: Path, tmp_path: Path) -> None:
    """Two copies of one device that went on apart: each is whole in itself."""
    twin = FakeShop.in_folder(tmp_path / "twin", template)
    twin.open_till()
    twin.do(close_till, Decimal(100), cashier=WHO, now=twin.now())
    heads, _ = witnesses(twin.path.parent)
    twin.close()

    found = sold.read(examine, heads).verdict.first_break
    assert found is not None
    assert (found.kind, found.seq, found.closing) == (Fault.FORK, 3, "z 1")


def test_closings_are_kept_for_good_and_the_last_entry_is_written_over(sold: FakeShop) -> None:
    folder = sold.path.parent
    kept, _ = read_heads([folder / HEADS_NAME])
    newest, _ = read_heads([folder / LAST_NAME])

    assert [(head.cause, head.seq, head.sale, head.z) for head in kept] == [("closing", z_entry(sold), 2, 1)]
    assert [(head.cause, head.seq, head.sale, head.z) for head in newest] == [("entry", last(sold), 7, 1)]


def test_a_scan_is_no_entry_and_needs_no_witness(sold: FakeShop) -> None:
    code = sold.product()
    before = (sold.path.parent / LAST_NAME).read_bytes()
    sold.clock.pass_by(minutes=1)
    sold.scan(code)
    assert (sold.path.parent / LAST_NAME).read_bytes() == before


def test_anybody_can_check_a_head(sold: FakeShop) -> None:
    key = KeySigner(sold.path.parent / KEY_FILE)
    said = json.loads((sold.path.parent / HEADS_NAME).read_text())
    names = ("version", "shop", "device", "seq", "hash", "at", "cause", "sale", "z")
    assert key.sign("\n".join(str(said[name]) for name in names).encode()).hex() == said["signature"]


# Doubts


def test_missing_witnesses_are_said(sold: FakeShop) -> None:
    for name in (HEADS_NAME, LAST_NAME):
        (sold.path.parent / name).unlink()
    assert notes(sold) == {Doubt.NO_HEADS: (0, 0)}


def test_a_new_till_needs_no_witness(shop: FakeShop) -> None:
    (shop.path.parent / LAST_NAME).unlink()
    assert notes(shop) == {}


def test_an_end_without_witness_is_said(sold: FakeShop) -> None:
    (sold.path.parent / LAST_NAME).unlink()
    end, z = last(sold), z_entry(sold)
    assert notes(sold) == {Doubt.UNWITNESSED: (end - z, z + 1)}


@pytest.mark.parametrize("change", ['"seq":', '"sale":', '"at":', '"hash":"', '"cause":"'])
def test_a_head_that_the_device_did_not_sign_is_none(sold: FakeShop, change: str) -> None:
    path = sold.path.parent / HEADS_NAME
    text = path.read_text()
    place = text.index(change) + len(change)
    path.write_text(text[:place] + ("2" if text[place] == "1" else "1") + text[place + 1 :])
    assert notes(sold) == {Doubt.BAD_HEADS: (1, 0)}


def test_lines_that_are_no_heads_are_counted_and_spoil_no_other(sold: FakeShop) -> None:
    path = sold.path.parent / HEADS_NAME
    path.write_bytes(b"garbage\n[]\n" + path.read_bytes() + b'{"version":"beesdesk-head-1","seq":')
    sold.do(close_till, Decimal(100), cashier=WHO, now=sold.now())

    heads, odd = read_heads([path])
    assert ([head.z for head in heads], odd) == ([1, 2], 3)


def test_heads_of_another_shop_witness_nothing_here(sold: FakeShop, tmp_path: Path) -> None:
    other = Shop.open(tmp_path / "other", ballast=0)
    heads, _ = witnesses(other.path.parent)
    other.close()

    found = sold.read(examine, heads)
    assert found.verdict.first_break is None
    assert [(one.doubt, one.count) for one in found.notes] == [(Doubt.BAD_HEADS, 1), (Doubt.NO_HEADS, 0)]


def test_a_folder_that_takes_no_head_stops_no_sale(sold: FakeShop, caplog: pytest.LogCaptureFixture) -> None:
    folder = sold.path.parent
    (folder / HEADS_NAME).unlink()
    (folder / HEADS_NAME).mkdir()
    with caplog.at_level(logging.ERROR):
        report = sold.do(close_till, Decimal(100), cashier=WHO, now=sold.now())

    assert report.number == 2
    assert ["could not be kept" in record.message for record in caplog.records] == [True]


def test_what_a_note_says(sold: FakeShop) -> None:
    (sold.path.parent / LAST_NAME).unlink()
    assert examined(sold).notes == (
        Note(Doubt.UNWITNESSED, sold.device_id, last(sold) - z_entry(sold), z_entry(sold) + 1),
    )
