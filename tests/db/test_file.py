import os
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from beesdesk.db.file import (
    BALLAST_NAME,
    DiskFault,
    DiskFull,
    FileBusy,
    FileCorrupt,
    FolderReadOnly,
    LibraryUnsafe,
    StoreError,
    give_up_ballast,
    is_safe,
    keep_ballast,
    prepare_folder,
    refusal,
    refuse_unsafe_library,
    refusing,
)

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ("3.7.0", False),
        ("3.40.1", False),
        ("3.44.5", False),
        ("3.44.6", True),
        ("3.44.9", True),
        ("3.45.0", False),
        ("3.50.6", False),
        ("3.50.7", True),
        ("3.51.2", False),
        ("3.51.3", True),
        ("3.53.4", True),
        ("4.0.0", True),
    ],
)
def test_only_libraries_without_the_write_ahead_fault_are_used(version: str, safe: bool) -> None:
    assert is_safe(tuple(int(part) for part in version.split("."))) is safe
    if not safe:
        with pytest.raises(LibraryUnsafe) as refused:
            refuse_unsafe_library(version)
        assert refused.value.version == version


def test_the_library_that_we_bring_is_safe() -> None:
    refuse_unsafe_library()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (5, FileBusy),
        (517, FileBusy),  # SQLITE_BUSY_SNAPSHOT
        (8, FolderReadOnly),
        (10, DiskFault),
        (4874, DiskFault),  # SQLITE_IOERR_SHMSIZE
        (11, FileCorrupt),
        (267, FileCorrupt),  # SQLITE_CORRUPT_VTAB
        (13, DiskFull),
        (14, FolderReadOnly),
        (26, FileCorrupt),
        (1, None),  # SQLITE_ERROR: wrong SQL
        (19, None),  # SQLITE_CONSTRAINT
        (None, None),
    ],
)
def test_what_the_driver_says_becomes_a_refusal_or_stays_a_programmers_error(
    code: int | None, kind: type[StoreError] | None
) -> None:
    error = dbapi2.DatabaseError("so it is")
    error.sqlite_errorcode = code
    found = refusal(error, Path("shop.db"))

    assert type(found) is (kind or type(None))
    if found is not None:
        assert (found.path, found.detail) == (Path("shop.db"), "so it is")


def test_bytes_that_are_no_text_are_damage() -> None:
    connection = dbapi2.connect(":memory:")
    with pytest.raises(FileCorrupt), refusing(Path("shop.db")):
        connection.execute("SELECT CAST(x'ff41' AS TEXT)").fetchall()
    connection.close()


def test_wrong_sql_is_no_refusal() -> None:
    connection = dbapi2.connect(":memory:")
    with pytest.raises(dbapi2.OperationalError, match="no such table"), refusing(Path("shop.db")):
        connection.execute("SELECT * FROM nowhere")
    connection.close()


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    prepare_folder(tmp_path / "a" / "b" / "shop.db")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shop").write_text("not a folder")
    with pytest.raises(FolderReadOnly):
        prepare_folder(tmp_path / "shop" / "shop.db")
    with pytest.raises(FolderReadOnly):
        prepare_folder(tmp_path / "shop" / "deeper" / "shop.db")


def test_a_folder_where_the_file_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shop.db").mkdir()
    with pytest.raises(FolderReadOnly):
        prepare_folder(tmp_path / "shop.db")


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("permissions do not bind this user (root?)")
    with pytest.raises(FolderReadOnly):
        prepare_folder(folder / "shop.db")


def test_the_ballast_is_kept_once_and_given_up_once(tmp_path: Path) -> None:
    keep_ballast(tmp_path, MEGABYTE)
    keep_ballast(tmp_path, MEGABYTE)
    ballast = tmp_path / BALLAST_NAME

    assert ballast.stat().st_size == MEGABYTE
    assert ballast.stat().st_blocks * 512 >= MEGABYTE, "it holds no room"
    assert give_up_ballast(tmp_path)
    assert not ballast.exists()
    assert not give_up_ballast(tmp_path)


def test_a_ballast_that_was_cut_short_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / BALLAST_NAME).write_bytes(b"short")
    keep_ballast(tmp_path, MEGABYTE)
    assert (tmp_path / BALLAST_NAME).stat().st_size == MEGABYTE


@pytest.mark.parametrize("size", [0, -1, 2**60])
def test_no_ballast_is_kept_where_none_is_wanted_or_room_is_short(tmp_path: Path, size: int) -> None:
    keep_ballast(tmp_path, size)
    assert list(tmp_path.iterdir()) == []


def test_the_fields_of_a_refusal_say_where() -> None:
    error = DiskFull(Path("/shop"), "no room")
    assert (error.path, error.detail) == (Path("/shop"), "no room")
