"""Files under a key: they come back whole, or are refused."""

from pathlib import Path
from random import Random

import pytest
from thorough import examples

from beesdesk.db.backup_key import (
    BackupKeyThere,
    BackupKeyUnreadable,
    keep_key,
    key_from,
    key_id,
    key_text,
    known_keys,
    new_key,
    present_key,
    stop_sealing,
)
from beesdesk.db.file import FileCorrupt, FileMissing
from beesdesk.db.sealed_copy import CopyKeyOther, digest_within, open_file, seal_file, sealed_under

KEY, OTHER = bytes(range(32)), bytes(32)
PIECE = 1 << 20
HEAD = 18 + 8 + 16


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 5])
def test_what_is_sealed_comes_back_as_it_was(tmp_path: Path, size: int) -> None:
    content = Random(size).randbytes(size)
    plain, sealed, back = tmp_path / "plain", tmp_path / "sealed", tmp_path / "back"
    plain.write_bytes(content)
    seal_file(plain, sealed, KEY)
    open_file(sealed, back, KEY)

    assert back.read_bytes() == content
    assert sealed_under(sealed) == key_id(KEY)
    assert sealed_under(plain) is None
    assert len(content) < 64 or content[:64] not in sealed.read_bytes()
    assert {path.stat().st_mode & 0o077 for path in (sealed, back)} == {0}


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(Random(7).randbytes(2 * PIECE + 300))
    seal_file(plain, sealed, KEY)
    return sealed


def refused(sealed: Path, content: bytes) -> None:
    sealed.write_bytes(content)
    target = sealed.with_name("back")
    with pytest.raises((FileCorrupt, CopyKeyOther)):
        open_file(sealed, target, KEY)
    assert not target.exists()
    with pytest.raises((FileCorrupt, CopyKeyOther)):
        digest_within(sealed, KEY)


def test_a_flipped_bit_anywhere_is_noticed(sealed: Path) -> None:
    whole, seed = sealed.read_bytes(), 20261127
    random = Random(seed)
    for place in [*range(18, HEAD), *(random.randrange(len(whole)) for _ in range(examples(60)))]:
        content = bytearray(whole)
        content[place] ^= 1 << random.randrange(8)
        if content[:18] == whole[:18]:
            refused(sealed, bytes(content))


def test_a_piece_that_is_missing_moved_or_cut_off_is_noticed(sealed: Path) -> None:
    whole, piece = sealed.read_bytes(), PIECE + 16
    head, first, second, last = (
        whole[:HEAD],
        whole[HEAD:][:piece],
        whole[HEAD + piece :][:piece],
        whole[HEAD + 2 * piece :],
    )
    for parts in ((head, first, second), (head, first), (head,), (head, second, first, last), (head, second, last)):
        refused(sealed, b"".join(parts))
    refused(sealed, whole[:-1])
    refused(sealed, whole + b"\0")
    refused(sealed, whole[: HEAD - 1])


def test_another_key_is_told_from_damage(sealed: Path, tmp_path: Path) -> None:
    with pytest.raises(CopyKeyOther) as refusal:
        open_file(sealed, tmp_path / "back", OTHER)
    assert refusal.value.key == key_id(KEY)
    with pytest.raises(FileMissing):
        sealed_under(tmp_path / "none")


# The key


def test_a_key_is_read_back_however_it_was_typed() -> None:
    for key in (KEY, OTHER, b"\xff" * 32, Random(1).randbytes(32)):
        text = key_text(key)
        assert [len(group) for group in text.split("-")] == [4] * 14
        assert key_from(text) == key_from(text.lower().replace("-", " ")) == key_from(text.replace("0", "O")) == key


def test_a_slip_of_the_pen_is_found() -> None:
    text = key_text(KEY)
    for wrong in (
        text[:-1],
        text + "A",
        "",
        text.replace(text[7], "9" if text[7] != "9" else "8", 1),
        text[2:] + text[:2],
    ):
        with pytest.raises(BackupKeyUnreadable):
            key_from(wrong)
    for place in range(0, len(text), 3):
        if text[place] != "-":
            other = "Z" if text[place] != "Z" else "Y"
            with pytest.raises(BackupKeyUnreadable):
                key_from(text[:place] + other + text[place + 1 :])


def test_a_key_that_was_replaced_is_kept_for_what_it_sealed(tmp_path: Path) -> None:
    assert present_key(tmp_path) is None
    first = new_key(tmp_path)
    keep_key(tmp_path, first)
    with pytest.raises(BackupKeyThere):
        new_key(tmp_path)
    second = new_key(tmp_path, replace=True)
    keep_key(tmp_path, second)
    assert present_key(tmp_path) == second
    stop_sealing(tmp_path)
    assert present_key(tmp_path) is None
    assert known_keys(tmp_path) == {key_id(first): first, key_id(second): second}
    assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}
