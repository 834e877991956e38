"""Sealed backups: made, restored, forgotten in; and the paper for the safe."""

import io
import json
import sys
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from fake_shop import FakeShop
from test_backups import reopened

from beesdesk.backups import back_up, backup_folder, is_due, mirror, restore
from beesdesk.cli import run
from beesdesk.db.backup import copies, opened, prune, readable, refuse_other_bytes, sidecar
from beesdesk.db.backup_key import keep_key, key_from, key_id, key_text, known_keys, new_key, present_key
from beesdesk.db.file import FILE_NAME, FileCorrupt
from beesdesk.db.sealed_copy import CopyKeyNeeded, CopyKeyOther, sealed_under
from beesdesk.db.session import Session
from beesdesk.erasing import erase_member
from beesdesk.members.model import Member
from beesdesk.pos.audit import examine
from beesdesk.pos.sessions import close_till
from beesdesk.settings import Settings, save_settings

KEY = bytes(range(32))
WHO = "Nadia B."


@pytest.fixture
def closed(till: FakeShop) -> FakeShop:
    till.member("Zénobie", "Quatremains")
    till.scan(till.product())
    till.pay()
    till.do(close_till, Decimal(100), cashier=WHO, now=till.now())
    keep_key(till.path.parent, KEY)
    return till


def test_a_sealed_copy_says_nothing_without_its_key(closed: FakeShop) -> None:
    assert is_due(closed)
    made = back_up(closed)

    assert made.path.name == "shop-20261123-090000.db.sealed"
    assert sealed_under(made.path) == made.key == key_id(KEY)
    content = made.path.read_bytes()
    assert b"SQLite format" not in content
    assert "Zénobie".encode() not in content
    assert json.loads(sidecar(made.path).read_text())["key"] == key_id(KEY)
    assert sorted(path.name for path in made.path.parent.iterdir()) == [made.path.name, f"{made.path.name}.json"]
    refuse_other_bytes(made.path)
    assert not is_due(closed)


def test_sealed_copies_are_kept_and_removed_like_others(closed: FakeShop) -> None:
    for _ in range(12):
        back_up(closed)
        closed.clock.pass_by(days=1)
    folder = backup_folder(closed.path.parent)
    assert len(copies(folder)) == 7
    (folder / "shop-20261123-090000.db.sealed.part").write_bytes(b"half")
    prune(folder)
    assert not list(folder.glob("*.part"))


def test_a_copy_by_hand_leaves_nothing_in_clear_where_it_goes(closed: FakeShop, tmp_path: Path) -> None:
    made = back_up(closed, tmp_path / "usb" / "mine.db")
    assert sealed_under(made.path) == key_id(KEY)
    assert sorted(path.name for path in (tmp_path / "usb").iterdir()) == ["mine.db", "mine.db.json"]
    assert not list(closed.path.parent.glob("*.part"))


def test_a_sealed_copy_becomes_a_shop_with_the_key_from_the_safe(closed: FakeShop, tmp_path: Path) -> None:
    path = back_up(closed).path
    new = tmp_path / "new"
    with pytest.raises(CopyKeyNeeded) as needed:
        restore(new, path, who="Ana", clock=closed.clock)
    assert needed.value.key == key_id(KEY)
    with pytest.raises(CopyKeyOther):
        restore(new, path, key=bytes(32), who="Ana", clock=closed.clock)
    assert not (new / FILE_NAME).exists()

    done = restore(new, path, key=key_from(key_text(KEY)), who="Ana", clock=closed.clock)
    assert (done.till, done.sales, done.broken) == (2, 1, None)
    again = reopened(new, closed.clock)
    assert again.read(examine).verdict.first_break is None
    assert again.read(Session.value, "SELECT first_name FROM member") == "Zénobie"
    again.close()
    assert present_key(new) == KEY  # it goes on sealing
    assert not list(new.rglob("*.part"))


def test_on_the_machine_itself_nobody_types_the_key(closed: FakeShop) -> None:
    path, folder = back_up(closed).path, closed.path.parent
    keep_key(folder, new_key(folder, replace=True))  # and one that was replaced still opens what it sealed
    closed.close()
    assert restore(folder, path, replace=True, who="Ana", clock=closed.clock).sales == 1


def test_a_shop_comes_back_from_the_second_place_too(closed: FakeShop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    back_up(closed)
    (there,) = mirror(closed.path.parent, stick)
    assert mirror(closed.path.parent, stick) == []
    assert restore(tmp_path / "new", there, key=KEY, who="Ana", clock=closed.clock).sales == 1


def test_a_damaged_copy_is_not_brought_to_the_second_place(closed: FakeShop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = back_up(closed).path
    mirror(closed.path.parent, stick)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert mirror(closed.path.parent, stick) == []
    assert (stick / path.name).read_bytes() == whole
    with pytest.raises(FileCorrupt):
        restore(tmp_path / "new", path, key=KEY, who="Ana", clock=closed.clock)


def test_who_is_erased_is_erased_in_sealed_copies_and_at_the_second_place(closed: FakeShop, tmp_path: Path) -> None:
    stick, folder = tmp_path / "stick", closed.path.parent
    stick.mkdir()
    office = closed.person("Olivier", "office")
    path = back_up(closed).path
    mirror(folder, stick)
    member = closed.read(lambda session: session.rows(Member, "SELECT * FROM member"))[0].id
    closed.do(erase_member, member, office, today=closed.today, now=closed.now())
    closed.scrub()

    assert mirror(folder, stick) == [stick / path.name]
    for copy in (path, stick / path.name):
        refuse_other_bytes(copy)
        assert sealed_under(copy) == key_id(KEY)
        with readable(copy, known_keys(folder), tmp_path) as plain:
            assert "Zénobie".encode() not in plain.read_bytes()
            with opened(plain) as session:
                assert session.value("SELECT first_name FROM member") == ""
                assert session.value("SELECT count(*) FROM sale") == 1


# The command line and the paper


def call(folder: Path, *words: str) -> int:
    return run(["--lang", "en", "--data", str(folder), *words])


def test_the_key_is_shown_once_and_restores(
    closed: FakeShop, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = closed.path.parent
    assert call(folder, "backup-key") == 1
    assert "--replace" in capsys.readouterr().err
    assert call(folder, "backup-key", "--replace") == 0
    shown = capsys.readouterr().out.strip()
    assert key_from(shown) == present_key(folder) != KEY
    assert call(folder, "backup") == 0
    (path,) = copies(backup_folder(folder)).values()
    capsys.readouterr()

    assert call(tmp_path / "new", "restore", str(path)) == 1
    assert "paper in the safe" in capsys.readouterr().err
    assert call(tmp_path / "new", "restore", str(path), "--key", "ABCD") == 1
    assert "group by group" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{shown}\n"))
    save_settings(tmp_path / "new", Settings(hub="/srv/hub"))
    assert call(tmp_path / "new", "restore", str(path), "--key", "-") == 0
    said = capsys.readouterr()
    assert "goes on as number 2" in said.out
    assert "admitted at the office" in said.err

    assert call(folder, "backup-key", "--off") == 0
    assert present_key(folder) is None


def test_the_paper_has_the_key_to_type_and_to_scan(closed: FakeShop, tmp_path: Path) -> None:
    folder, file = closed.path.parent, tmp_path / "key.pdf"
    for language in ("fr", "nl", "en"):
        assert run(["--lang", language, "--data", str(folder), "backup-key", str(file), "--replace"]) == 0
        key = present_key(folder)
        assert key is not None
        with pypdfium2.PdfDocument(file) as document:
            assert len(document) == 1
            (code,) = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
            text = document[0].get_textpage().get_text_range()
        assert code.text == key_text(key)
        assert all(group in text for group in key_text(key).split("-"))
        assert key_id(key) in text


def test_a_paper_that_cannot_be_written_seals_nothing(closed: FakeShop, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert call(closed.path.parent, "backup-key", str(tmp_path / "file" / "key.pdf"), "--replace") == 1
    assert present_key(closed.path.parent) == KEY
