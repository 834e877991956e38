"""Whatever is changed in an archive is named, the same by both verifiers."""

import json
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from archiving import Members, forge, log_of, read_members, resign, verdict, write
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fake_shop import FakeShop

from beesdesk.archives import form, reading
from beesdesk.archives.checking import check_archive
from beesdesk.archives.form import CLOSINGS, DEVICES, LINES, MANIFEST, README, SALES, SIGNATURE
from beesdesk.backups import back_up, restore
from beesdesk.db.log import canonical
from beesdesk.pos.sessions import close_till
from beesdesk.shop import Shop
from benchmarks.tamper import stand_alone

Change = Callable[[Members], object]
SALE = 7
"""The line of the second sale in the log, counted from zero."""


def edit(name: str, old: str, new: str, count: int = 1) -> Change:
    """Return what replaces some text of a member; `log` is the log."""

    def change(members: Members) -> None:
        key = log_of(members) if name == "log" else name
        text = members[key].decode()
        assert old in text
        members[key] = text.replace(old, new, count).encode()

    return change


def lines(change: Callable[[list[bytes]], object], name: str = "log") -> Change:
    """Return what changes the lines of a member."""

    def changed(members: Members) -> None:
        key = log_of(members) if name == "log" else name
        listed = members[key].splitlines(keepends=True)
        change(listed)
        members[key] = b"".join(listed)

    return changed


def entry_of(path: Path, sale: int) -> int:
    """Return the entry of a sale."""
    row = read_members(path)[SALES].decode().splitlines()[sale]
    return int(row.split(";")[-2])


def test_an_honest_archive_is_whole(archive: Path) -> None:
    report = check_archive(archive)
    (till,) = report.devices
    assert verdict(archive) is None
    assert (till.number, till.books.sales, till.books.z_reports, len(till.fingerprint)) == (1, 4, 1, 16)


def test_putting_the_members_together_anew_changes_nothing(archive: Path) -> None:
    """Else the tests below would find the forger's tool and not what it did."""
    forge(archive, lambda _: None)
    assert verdict(archive) is None


def test_an_archive_of_several_devices_is_whole(sold: FakeShop, tmp_path: Path) -> None:
    sold.do(close_till, Decimal(100), cashier="Nadia B.", now=sold.now())
    made = back_up(sold)
    restore(tmp_path / "new", made.path, who="Ana", clock=sold.clock)
    again = FakeShop.open(tmp_path / "new", sold.clock, ballast=0)
    path = write(again, tmp_path / "both.zip").path
    again.close()

    assert verdict(path) is None
    assert [(one.number, one.books.sales) for one in check_archive(path).devices] == [(1, 4), (2, 0)]
    first = next(name for name in read_members(path) if name.startswith("log-"))
    forge(path, lambda members: members.update({first: members[first].replace(b'\\"total\\":', b'\\"totaal\\":', 1)}))
    found = verdict(path)
    assert found is not None
    assert found[:2] == ("seal", "sale 1")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lines(lambda rows: rows.pop(SALE)), "sequence"),
        (lines(lambda rows: rows.insert(SALE, b"{}\n")), "unreadable"),
        (lines(lambda rows: rows.insert(SALE, b"\n")), "unreadable"),
        (lines(lambda rows: rows.insert(SALE, b" " + rows.pop(SALE))), "unreadable"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"seq":', b'"seq":1'))), "sequence"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"seq":', b'"seq":-'))), "sequence"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"hlc":1', b'"hlc":'))), "clock"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"kind":"sale"', b'"kind":"act"'))), "seal"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"revision":1', b'"revision":2'))), "seal"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"revision":1', b'"revision":1.0'))), "unreadable"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'"kind":', b'"kund":'))), "unreadable"),
        (lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'\\"total\\":', b'\\"total\\":1'))), "seal"),
    ],
)  # fmt: skip
def test_what_was_done_to_an_entry_is_named_with_its_sale(archive: Path, change: Change, fault: str) -> None:
    seq = entry_of(archive, 2)
    forge(archive, change)
    assert verdict(archive) == (fault, "sale 2", seq)


def test_the_second_sale_is_where_these_tests_think(archive: Path) -> None:
    assert entry_of(archive, 2) == SALE + 1


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (edit("log", '"rows\\":[[\\"add\\",\\"device\\"', '"rows\\":[[\\"add\\",\\"devise\\"'), ("seal", "", 1)),
        (lines(lambda rows: rows.pop()), ("cut", "", 17)),
        (lines(lambda rows: rows.__delitem__(slice(SALE, None))), ("cut", "sale 4", 8)),
        (lines(list.clear), ("cut", "sale 4", 1)),
        (lines(lambda rows: rows.insert(SALE, rows[SALE])), ("sequence", "", 9)),
        (lines(lambda rows: rows.append(rows.pop()[:-1])), ("unreadable", "year 1", 17)),
        (lines(lambda rows: rows.append(b"x")), ("unreadable", "", 18)),
        (edit(SALES, ";2,90;", ";2,91;"), ("view", "sale 2", 8)),
        (lines(lambda rows: rows.pop(2), SALES), ("view", "sale 2", 8)),
        (lines(lambda rows: rows.append(rows[-1]), SALES), ("view", SALES, 0)),
        (edit(SALES, "till;", "tell;"), ("view", SALES, 0)),
        (edit(LINES, ";3,000;", ";4,000;"), ("view", "sale 2", 8)),
        (lines(lambda rows: rows.clear(), LINES), ("view", LINES, 0)),
        (edit(CLOSINGS, ";z;1;", ";z;2;"), ("view", "z 1", 12)),
        (edit(CLOSINGS, "\r\n1;day;", "\r\n1;dey;"), ("view", "day 1", 14)),
        (edit(README, "FRAN", "fran"), ("member", README, 0)),
        (edit(DEVICES, '"till-1"', '"till-2"'), ("member", DEVICES, 0)),
        (edit(DEVICES, '"public_key": "', '"public_key": "x'), ("member", DEVICES, 0)),
        (lambda members: members.update({DEVICES: b"[" * 100_000}), ("member", DEVICES, 0)),
        (edit(MANIFEST, '"sales": 4', '"sales": 5'), ("manifest", MANIFEST, 0)),
        (edit(MANIFEST, '"format"', '"farmat"'), ("manifest", MANIFEST, 0)),
        (edit(MANIFEST, "BeesDesk 0", "BeesDesk 1"), ("manifest", MANIFEST, 0)),
        (lambda members: members.update({MANIFEST: b"null"}), ("manifest", MANIFEST, 0)),
        (lambda members: members.update({SIGNATURE: b"00" * 64 + b"\n"}), ("manifest", MANIFEST, 0)),
        (lambda members: members.update({SIGNATURE: b"\xff"}), ("manifest", MANIFEST, 0)),
        (lambda members: members.pop(LINES), ("member", LINES, 0)),
        (lambda members: members.pop(README), ("member", README, 0)),
        (lambda members: members.pop(log_of(members)), ("member", "log-", 0)),
        (lambda members: members.update({"../../evil.sh": b"#!"}), ("member", "../../evil.sh", 0)),
        (lambda members: members.update({"/etc/passwd": b"x"}), ("member", "/etc/passwd", 0)),
        (lambda members: members.update({f"log-{'0' * 32}.jsonl": b""}), ("member", "log-", 0)),
        (lambda members: members.update({"a\x1b[31m\u202e": b""}), ("member", "a\\x1b[31m\\u202e", 0)),
    ],
)  # fmt: skip
def test_what_was_changed_is_named(archive: Path, change: Change, wanted: tuple[str, str, int]) -> None:
    forge(archive, change)
    found = verdict(archive)
    assert found is not None
    assert (found[0], found[1][: len(wanted[1])], found[2]) == wanted


def test_a_forger_without_the_key_is_named_by_the_sale(sold: FakeShop, archive: Path) -> None:
    """Whoever changes a sale and signs the manifest with another key has not signed the entry."""
    other = Ed25519PrivateKey.generate()
    change = lines(lambda rows: rows.insert(SALE, rows.pop(SALE).replace(b'\\"total\\":', b'\\"total\\":1')))
    forge(archive, change, other.sign)
    assert verdict(archive) == ("seal", "sale 2", SALE + 1)


def test_with_the_key_the_figures_must_fit_the_log_still(sold: FakeShop, archive: Path) -> None:
    forge(archive, lines(lambda rows: rows.__delitem__(slice(SALE, None))), sold.signer.sign)
    assert verdict(archive) == ("cut", "sale 4", SALE + 1)


def test_a_manifest_signed_with_other_figures_is_named(sold: FakeShop, archive: Path) -> None:
    forge(archive, edit(MANIFEST, '"total": 1970', '"total": 1971'), sold.signer.sign)
    assert verdict(archive) == ("manifest", MANIFEST, 0)
    forge(archive, edit(MANIFEST, '"last": 17', '"last": "x"'), sold.signer.sign)
    assert verdict(archive) == ("manifest", MANIFEST, 0)


def test_a_twin_under_the_same_number_is_a_fork(sold: FakeShop, archive: Path, tmp_path: Path) -> None:
    """A second entry with one number that both follow the same one: only a device that was copied makes such."""

    def twin(rows: list[bytes]) -> None:
        entry = json.loads(rows[SALE - 1])
        entry["hash"] = "0" * 64
        rows.insert(SALE, json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n")

    path = write(sold, tmp_path / "twin.zip").path
    forge(path, lines(twin))
    assert verdict(path) == ("fork", "", SALE)


def test_the_keys_of_an_older_archive_must_be_the_same(archive: Path, tmp_path: Path) -> None:
    known = tmp_path / DEVICES
    known.write_bytes(read_members(archive)[DEVICES])
    assert verdict(archive, known) is None
    listed = json.loads(known.read_text())
    listed["devices"][0]["public_key"] = "00" * 32
    known.write_text(json.dumps(listed))
    assert verdict(archive, known) == ("device", "", 1)


def test_an_archive_made_up_with_another_key_is_betrayed_by_the_older_one(
    sold: FakeShop, archive: Path, tmp_path: Path
) -> None:
    """It is whole in itself: anybody can make a till and a key. What it is worth, the key says."""
    other = Shop.open(tmp_path / "made-up", ballast=0)
    path = write(other, tmp_path / "made-up.zip").path
    other.close()
    assert verdict(path) is None
    assert check_archive(path).devices[0].fingerprint != check_archive(archive).devices[0].fingerprint


def raised(document: dict[str, Any], *names: str) -> None:
    """Let a closing say a euro more, wherever it says that."""
    for name in names:
        document[name] += 100


def more_turnover(row: dict[str, Any], said: dict[str, Any]) -> None:
    raised(row, "turnover", "perpetual_after")
    raised(said["period"], "turnover")


def more_vat(_: dict[str, Any], said: dict[str, Any]) -> None:
    said["period"]["vat"][0][2] += 1


def other_rate(_: dict[str, Any], said: dict[str, Any]) -> None:
    said["period"]["vat"][0][0] = 2100


def more_cash(_: dict[str, Any], said: dict[str, Any]) -> None:
    said["period"]["tenders"][0][1] += 100


def fewer_sales(row: dict[str, Any], said: dict[str, Any]) -> None:
    row["sales"] = said["period"]["sales"] = said["period"]["sales"] - 1


def sooner(_: dict[str, Any], said: dict[str, Any]) -> None:
    """Leave the last sale of a day out of it, or what a month goes through as it is: of that nothing is added up."""
    said["through"] = SALE


@pytest.mark.parametrize("period", ["day", "month", "year"])
@pytest.mark.parametrize("change", [more_turnover, more_vat, other_rate, more_cash, fewer_sales])
def test_a_closing_that_does_not_come_from_its_sales_is_named(
    sold: FakeShop, tmp_path: Path, period: str, change: Callable[[dict[str, Any], dict[str, Any]], None]
) -> None:
    """Even where the shop's own key has chained, sealed and signed it anew."""
    path = write(a_year_on(sold), tmp_path / "year.zip").path
    assert verdict(path) is None

    line, number, body = changed_closing(path, period, change)
    resign(path, sold, line, body)

    assert verdict(path) == ("totals", f"{period} {number}", line + 1)


def test_a_day_that_leaves_out_a_sale_is_named(sold: FakeShop, archive: Path) -> None:
    line, _, body = changed_closing(archive, "day", sooner)
    resign(archive, sold, line, body)
    assert verdict(archive) == ("totals", "day 1", line + 1)


def a_year_on(sold: FakeShop) -> FakeShop:
    """Go on until days, months and a year are closed."""
    sold.do(close_till, Decimal(100), cashier="Nadia B.", now=sold.now())
    sold.clock.pass_by(days=60)
    sold.open_till()
    return sold


def changed_closing(
    path: Path, period: str, change: Callable[[dict[str, Any], dict[str, Any]], None]
) -> tuple[int, int, str]:
    """Return the last closing of a period that has sales: its line, number, and text after a change."""
    members = read_members(path)
    for line, entry in reversed([*enumerate(members[log_of(members)].splitlines())]):
        document = json.loads(json.loads(entry)["body"])
        ((_, table, row, *_), *_) = document["rows"]
        if table == "closing" and row["period"] == period and row["sales"]:
            said = json.loads(row["totals"])
            change(row, said)
            row["totals"] = canonical(said)
            return line, row["number"], canonical(document)
    raise LookupError(period)


# The file


def test_a_byte_around_the_members_is_noticed(archive: Path) -> None:
    content = bytearray(archive.read_bytes())
    place = content.index(b"README.txt") - 18  # the time of day in the first local header
    content[place] ^= 1
    archive.write_bytes(content)
    assert verdict(archive) == ("frame", "", 0)


@pytest.mark.parametrize("place", [0, 1, 100])
def test_what_is_added_at_the_end_or_the_beginning_is_noticed(archive: Path, place: int) -> None:
    content = archive.read_bytes()
    archive.write_bytes(b"x" * place + content if place else content + b"x")
    found = verdict(archive)
    assert found is not None
    assert found[0] in ("frame", "member")


def test_what_is_no_archive_is_no_archive(tmp_path: Path) -> None:
    for content in (b"", b"PK", b"no zip at all" * 1000):
        (tmp_path / "x.zip").write_bytes(content)
        assert verdict(tmp_path / "x.zip") == ("frame", "", 0)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr("hello.txt", "hello")
    assert verdict(tmp_path / "x.zip") == ("member", "hello.txt", 0)
    with pytest.raises(FileNotFoundError):
        check_archive(tmp_path / "none.zip")


def test_an_empty_zip_is_no_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w"):
        pass
    assert verdict(tmp_path / "x.zip") == ("member", MANIFEST, 0)


@pytest.mark.parametrize("member", [README, SALES])
def test_a_bomb_is_not_unpacked(archive: Path, member: str) -> None:
    forge(archive, lambda members: members.update({member: bytes(30 << 20)}))
    assert archive.stat().st_size < 1 << 20
    assert verdict(archive) == ("limit", member, 0)


def test_a_large_member_is_not_read_whole(archive: Path) -> None:
    noise = b"".join(number.to_bytes(4, "big") * 16 for number in range(100_000))
    forge(archive, lambda members: members.update({MANIFEST: noise}))
    assert verdict(archive) == ("limit", MANIFEST, 0)


def test_a_line_without_end_is_not_kept(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = stand_alone()
    monkeypatch.setattr(reading, "MOST_LINE", 10_000)
    monkeypatch.setattr(theirs, "MOST_LINE", 10_000)
    noise = b"".join(number.to_bytes(4, "big").hex().encode() * 2 for number in range(2000))
    forge(archive, lines(lambda rows: rows.insert(SALE, noise)))

    assert check_archive(archive).flaws[0].what == "sale 2"
    flaw, _ = theirs.verify(archive)
    assert (flaw.kind, flaw.what, flaw.entry) == ("unreadable", "sale 2", SALE + 1)


def test_too_many_members_are_refused(archive: Path) -> None:
    names = [f"log-{number:032x}.jsonl" for number in range(form.MOST_MEMBERS)]
    forge(archive, lambda members: members.update(dict.fromkeys(names, b"")))
    assert verdict(archive) == ("limit", "", 0)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_twice_is_refused(archive: Path) -> None:
    members = read_members(archive)
    with zipfile.ZipFile(archive, "w") as made:
        for name, content in [*members.items(), (SALES, b"other")]:
            made.writestr(name, content)
    assert verdict(archive) == ("member", SALES, 0)


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_packings_are_refused(archive: Path, packing: int) -> None:
    members = read_members(archive)
    with zipfile.ZipFile(archive, "w", packing) as made:
        for name, content in members.items():
            made.writestr(name, content)
    assert verdict(archive) == ("member", README, 0)


@pytest.mark.parametrize(
    "body",
    [
        '{"rows":[]}',
        '{"rows":[["add","sale",{"id":"00"}]]}',
        "no json",
        "[" * 50_000,
        '{"rows":[["add","sale",{"id":%s}]]}',
    ],
)
def test_what_a_stranger_with_a_key_of_his_own_writes_is_no_crash(sold: FakeShop, archive: Path, body: str) -> None:
    """The entry is chained, sealed and signed rightly; only its text is none of ours."""
    resign(archive, sold, SALE, body.replace("%s", json.dumps("0" * 32)))
    found = verdict(archive)
    assert found is not None
    assert found == ("body", "sale 2", SALE + 1)
