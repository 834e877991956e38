import csv
import io
import json
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from archiving import read_members, write
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fake_shop import FakeShop

from beesdesk.archives.checking import check_archive
from beesdesk.archives.form import CLOSINGS, DEVICES, LINES, MANIFEST, README, SALES, SIGNATURE
from beesdesk.archives.views import text
from beesdesk.db.file import DiskFault, FolderReadOnly


def rows(members: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(members[name].decode("utf-8-sig"), newline=""), delimiter=";"))


def test_an_archive_holds_every_entry_as_it_was_sealed(sold: FakeShop, archive: Path) -> None:
    lines = read_members(archive)[f"log-{sold.device_id.hex}.jsonl"].decode().splitlines()
    stored = sold.read(
        lambda session: session.values(
            "SELECT seq, kind, lower(hex(id)), hlc, revision, body, lower(hex(previous)), lower(hex(hash)), lower(hex(signature))"
            " FROM log ORDER BY seq"
        )
    )
    names = ("seq", "kind", "id", "hlc", "revision", "body", "previous", "hash", "signature")
    assert [tuple(json.loads(line)[name] for name in names) for line in lines] == stored


def test_the_members_are_plain_and_in_order(sold: FakeShop, archive: Path) -> None:
    log = f"log-{sold.device_id.hex}.jsonl"
    assert list(read_members(archive)) == [README, DEVICES, log, SALES, LINES, CLOSINGS, MANIFEST, SIGNATURE]


def test_sales_can_be_read_by_a_spreadsheet(archive: Path) -> None:
    first, second, *_ = rows(read_members(archive), SALES)
    assert (first["till"], first["sale"], first["kind"], first["total"], first["payments"]) == (
        "1", "1", "sale", "12,45", "card 12,45",
    )  # fmt: skip
    assert (second["lines"], second["rounding"], second["payments"]) == ("4", "0,00", "cash 2,90")
    assert first["time_utc"] == "2026-11-23T09:00:00.000Z"


def test_lines_can_be_read_by_a_spreadsheet_and_are_no_formulas(archive: Path) -> None:
    cheese, milk, deposit, back, *_ = rows(read_members(archive), LINES)
    assert (cheese["name"], cheese["quantity"], cheese["unit"], cheese["amount"]) == (
        'Comté; "vieux"', "0,500", "kg", "12,45",
    )  # fmt: skip
    assert milk["name"] == deposit["name"] == '\'=HYPERLINK("http://x";"Lait")'
    assert (back["corrects"], back["amount"]) == ("1", "-1,25")


def test_closings_can_be_read_by_a_spreadsheet(archive: Path) -> None:
    z, day, year = rows(read_members(archive), CLOSINGS)
    assert (z["kind"], z["number"], z["from"], z["to"], z["sales"], z["turnover"]) == ("z", "1", "1", "3", "3", "17,45")
    assert (z["perpetual_before"], z["perpetual_after"], z["counted"]) == ("0,00", "17,45", "85,00")
    assert (day["kind"], day["from"], day["to"], day["turnover"], day["counted"]) == (
        "day", "2026-11-23", "2026-11-23", "17,45", "",
    )  # fmt: skip
    assert (year["kind"], year["number"]) == ("year", "1")


def test_nobody_is_named(sold: FakeShop, archive: Path) -> None:
    """But in facts of the log that name a cashier by what was typed, as in this test."""
    members = read_members(archive)
    everything = b"".join(members.values())
    tables = b"".join(members[name] for name in (SALES, LINES, CLOSINGS))
    assert b"Wolkenkratzer" not in everything
    assert "Zénaïde".encode() not in everything
    assert b"Nadia" not in tables


def test_the_manifest_has_the_digests_and_is_signed_by_the_device(sold: FakeShop, archive: Path) -> None:
    members = read_members(archive)
    manifest = json.loads(members[MANIFEST])
    for name, said in manifest["members"].items():
        assert said == {"sha256": sha256(members[name]).hexdigest(), "bytes": len(members[name])}
    (device,) = manifest["devices"]
    assert (device["sales"], device["z_reports"], device["closings"], device["total"]) == (4, 1, 2, 1970)
    assert (manifest["made"], manifest["program"], manifest["until"]) == (
        "2026-11-24T09:00:00+00:00", "BeesDesk 0", None,
    )  # fmt: skip

    (listed,) = json.loads(members[DEVICES])["devices"]
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(listed["public_key"]))
    key.verify(bytes.fromhex(members[SIGNATURE].decode().strip()), b"beesdesk-archive-1\n" + members[MANIFEST])


def test_the_same_log_at_the_same_moment_gives_the_same_bytes(sold: FakeShop, tmp_path: Path) -> None:
    first, second = write(sold, tmp_path / "1.zip"), write(sold, tmp_path / "2.zip")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.sha256 == sha256(first.path.read_bytes()).hexdigest()


def test_an_archive_ends_with_the_day_that_is_asked_for(sold: FakeShop, tmp_path: Path) -> None:
    done = write(sold, tmp_path / "day.zip", until=date(2026, 11, 23))
    assert (done.sales, done.closings) == (3, 1)
    assert check_archive(done.path).whole
    assert write(sold, tmp_path / "later.zip", until=date(2026, 11, 24)).sales == 4


def test_a_day_ends_at_the_shops_midnight(sold: FakeShop, tmp_path: Path) -> None:
    for minutes, sales in ((24 * 60 - 9 * 60 - 61, 5), (1, 5)):  # 22:59 UTC is 23:59 in Brussels
        sold.clock.pass_by(minutes=minutes)
        sold.scan(sold.product())
        sold.pay()
        assert write(sold, tmp_path / "day.zip", until=date(2026, 11, 24)).sales == sales


def test_before_the_first_day_there_is_nothing(sold: FakeShop, tmp_path: Path) -> None:
    done = write(sold, tmp_path / "none.zip", until=date(2020, 1, 1))
    assert (done.entries, check_archive(done.path).whole) == (0, True)


def test_a_new_shop_has_an_archive(shop: FakeShop, tmp_path: Path) -> None:
    assert check_archive(write(shop, tmp_path / "new.zip").path).whole


def test_an_archive_is_written_whole_or_not_at_all(sold: FakeShop, tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    path.write_bytes(b"the older one")
    (tmp_path / "archive.zip.part").mkdir()
    with pytest.raises((DiskFault, FolderReadOnly)):
        write(sold, path)
    assert path.read_bytes() == b"the older one"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Lait", "Lait"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+32", "'+32"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        ("a\r\nb\x00c\x7f", "a  b c "),
        ("'quoted", "'quoted"),
    ],
)
def test_text_is_text_for_every_spreadsheet(name: str, shown: str) -> None:
    assert text(name) == shown


def test_any_zip_program_opens_it(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
