"""Copies of the shop's file: made whole beside a selling till, checked, kept by age.

A copy is `VACUUM INTO` (one state, however much is sold meanwhile), synced, renamed, and checked by SQLite. Beside it
lies a sidecar: its digest, and the signed head of its log. With a key it is sealed (`sealed_copy`), once it was checked.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlcipher3 import dbapi2

from beesdesk.db.backup_key import key_id
from beesdesk.db.file import (
    FULL,
    LEAST_FREE_BYTES,
    DiskFault,
    DiskFull,
    FileCorrupt,
    FileMissing,
    refusing,
    sync_folder,
)
from beesdesk.db.heads import Cause, SealedHead, seal_head
from beesdesk.db.log import Signer, canonical
from beesdesk.db.sealed_copy import SUFFIX, CopyKeyNeeded, digest_within, open_file, seal_file, sealed_under
from beesdesk.db.session import Device, Session
from beesdesk.db.store import connect
from beesdesk.errors import ShopError

FOLDER: Final = "backups"
VERSION: Final = "beesdesk-backup-1"
DAYS, WEEKS = 7, 8
"""How many days and weeks the newest copy is kept of; that of a year is kept for good."""
_NAME: Final = "shop-%Y%m%d-%H%M%S.db"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: where it is, its digest and bytes, the end of its log, and the name of the key that it is sealed under."""

    path: Path
    sha256: str
    size: int
    head: SealedHead
    key: str | None = None

    @classmethod
    def of(cls, path: Path, draft: Path, head: SealedHead) -> "Backup":
        """Return what a draft will be as the copy at `path`."""
        return cls(path, digest(draft), draft.stat().st_size, head, sealed_under(draft))


def name_at(moment: datetime, *, sealed: bool = False) -> str:
    """Return the name of a copy made at a moment."""
    return moment.astimezone(UTC).strftime(_NAME) + (SUFFIX if sealed else "")


def sidecar(path: Path) -> Path:
    """Return the file that says what a copy must be."""
    return path.with_name(f"{path.name}.json")


def back_up(source: Path, target: Path, signer: Signer, *, now: datetime, key: bytes | None = None) -> Backup:
    """Copy a shop's file and write the sidecar; the file is one that others sell into. With a key the copy is sealed.

    Raises `DiskFull` rather than filling the disk, `DiskFault`, `FolderReadOnly`, and `FileCorrupt` for a copy that is
    not sound: then nothing is left of it.
    """
    _refuse_small_disk(source, target)
    draft = target.with_name(f"{target.name}.part")
    # What is in clear does not leave the shop's own disk: the target may be a stick.
    plain = draft if key is None else source.with_name(f"{target.name}.plain.part")
    try:
        copy_whole(source, plain)
        with opened(plain) as session:
            head = seal_head(session, Cause.BACKUP, signer, now=now)
        if head is None:
            raise FileCorrupt(source, "log")
        if key is not None:
            seal(plain, draft, key)
        backup = Backup.of(target, draft, head)
        write_sidecar(backup)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise _refusal(target, error) from error
    finally:
        for path in {draft, plain}:
            path.unlink(missing_ok=True)
    return backup


def seal(plain: Path, target: Path, key: bytes) -> None:
    """Seal a copy and open it again. Raises `FileCorrupt` where it does not come back as it was."""
    seal_file(plain, target, key)
    if digest_within(target, key) != digest(plain):
        raise FileCorrupt(target, key_id(key))


@contextmanager
def readable(path: Path, keys: Mapping[str, bytes], work: Path) -> Iterator[Path]:
    """Give a copy in clear: itself, or what is sealed in it, in the folder `work` for as long as it is needed.

    Raises `CopyKeyNeeded` where none of the keys (by their names) opens it, `FileCorrupt`, `FileMissing`.
    """
    name = sealed_under(path)
    if name is None:
        yield path
        return
    if name not in keys:
        raise CopyKeyNeeded(path, name)
    plain = work / f"{path.name}.open.part"
    try:
        open_file(path, plain, keys[name])
        yield plain
    finally:
        plain.unlink(missing_ok=True)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file as it is at one moment, synced and sound. Raises the refusals of `db.file`."""
    target.unlink(missing_ok=True)
    if not source.is_file():
        raise FileMissing(source)
    # A copy is not touched; a file that somebody sells into is read as every till reads it.
    in_use = source.with_name(f"{source.name}-wal").exists()
    with closing(connect(source) if in_use else _still(source)) as connection, refusing(source, sure=True):
        connection.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    refuse_unsound(target)


def refuse_unsound(path: Path) -> None:
    """Raise `FileCorrupt` for a copy that SQLite finds damaged, or that is no shop's file."""
    with opened(path) as session:
        said = str(session.value("PRAGMA integrity_check"))
        if said != "ok":
            raise FileCorrupt(path, said)


@contextmanager
def opened(path: Path) -> Iterator[Session]:
    """Give a session on a copy that nobody writes to; nothing is left beside it. Raises `FileCorrupt`, `FileMissing`."""
    if not path.is_file():
        raise FileMissing(path)
    with refusing(path, sure=True), closing(_still(path)) as connection:
        row = connection.execute("SELECT id, shop_id, number FROM this_device").fetchone()
        if row is None:
            raise FileCorrupt(path, "this_device")
        yield Session(connection, Device(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2]))


def _still(path: Path) -> dbapi2.Connection:
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return dbapi2.connect(uri, uri=True, isolation_level=None)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def refuse_other_bytes(path: Path) -> None:
    """Raise `FileCorrupt` for a copy that is not the one that its sidecar speaks of; without one nothing is known."""
    try:
        said = json.loads(sidecar(path).read_text("utf-8"))["sha256"]
    except FileNotFoundError:
        return
    except (ValueError, KeyError, TypeError) as error:
        raise FileCorrupt(sidecar(path), "json") from error
    if digest(path) != said:
        raise FileCorrupt(path, "sha256")


def copies(folder: Path) -> dict[datetime, Path]:
    """Return the copies in a folder by the moment of their making, the oldest first."""
    found = {}
    for path in sorted([*folder.glob("shop-*.db"), *folder.glob(f"shop-*.db{SUFFIX}")]):
        with suppress(ValueError):
            found[datetime.strptime(path.name.removesuffix(SUFFIX), _NAME).replace(tzinfo=UTC)] = path
    return found


def prune(folder: Path) -> list[Path]:
    """Remove the copies whose time is over, and what was left half-made; return what was removed."""
    made = copies(folder)
    stay = to_keep(made)
    gone = [path for moment, path in made.items() if moment not in stay]
    gone += folder.glob("shop-*.part")
    for path in gone:
        path.unlink(missing_ok=True)
        sidecar(path).unlink(missing_ok=True)
    return gone


def to_keep(moments: Iterable[datetime]) -> set[datetime]:
    """Return which copies stay: the newest of each of the last seven days, eight weeks, and of every year."""
    newest_first = sorted(moments, reverse=True)
    stay: set[datetime] = set()
    for period, most in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y", len(newest_first))):
        newest: dict[str, datetime] = {}
        for moment in newest_first:
            newest.setdefault(moment.strftime(period), moment)
        stay.update(list(newest.values())[:most])
    return stay


def _refuse_small_disk(source: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(target.parent).free < source.stat().st_size + 2 * LEAST_FREE_BYTES:
            raise DiskFull(target.parent)
    except OSError as error:
        raise _refusal(target.parent, error) from error


def _refusal(path: Path, error: OSError) -> ShopError:
    return DiskFull(path) if error.errno in FULL else DiskFault(path, error.strerror or "")


def write_sidecar(backup: Backup) -> None:
    """Write what a copy is, synced; it is there before the copy has its name."""
    said = {
        "version": VERSION,
        "sha256": backup.sha256,
        "bytes": backup.size,
        "head": json.loads(backup.head.line),
    }
    if backup.key is not None:
        said["key"] = backup.key
    path = sidecar(backup.path)
    draft = path.with_name(f"{path.name}.part")
    with draft.open("w", encoding="utf-8") as file:
        file.write(canonical(said) + "\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
