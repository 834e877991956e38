"""Copies of the shop's file: made whole beside a selling till, checked, kept by age.

A copy is `VACUUM INTO` (one state, however much is sold meanwhile), synced, renamed, and checked by SQLite. Beside it
lies a sidecar: its digest, and the signed head of its log.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlcipher3 import dbapi2

from beesdesk.db.file import LEAST_FREE_BYTES, DiskFault, DiskFull, FileCorrupt, FileMissing, refusing, sync_folder
from beesdesk.db.heads import Cause, SealedHead, seal_head
from beesdesk.db.log import Signer, canonical
from beesdesk.db.session import Device, Session
from beesdesk.db.store import connect

FOLDER: Final = "backups"
VERSION: Final = "beesdesk-backup-1"
DAYS, WEEKS = 7, 8
"""How many days and weeks the newest copy is kept of; that of a year is kept for good."""
_NAME: Final = "shop-%Y%m%d-%H%M%S.db"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: where it is, its digest and bytes, and the end of its log."""

    path: Path
    sha256: str
    size: int
    head: SealedHead

    @classmethod
    def of(cls, path: Path, draft: Path, head: SealedHead) -> "Backup":
        """Return what a draft will be as the copy at `path`."""
        return cls(path, digest(draft), draft.stat().st_size, head)


def name_at(moment: datetime) -> str:
    """Return the name of a copy made at a moment."""
    return moment.astimezone(UTC).strftime(_NAME)


def sidecar(path: Path) -> Path:
    """Return the file that says what a copy must be."""
    return path.with_name(f"{path.name}.json")


def back_up(source: Path, target: Path, signer: Signer, *, now: datetime) -> Backup:
    """Copy a shop's file and write the sidecar; the file is one that others sell into.

    Raises `DiskFull` rather than filling the disk, `DiskFault`, `FolderReadOnly`, and `FileCorrupt` for a copy that is
    not sound: then nothing is left of it.
    """
    _refuse_small_disk(source, target)
    draft = target.with_name(f"{target.name}.part")
    try:
        copy_whole(source, draft)
        with opened(draft) as session:
            head = seal_head(session, Cause.BACKUP, signer, now=now)
        if head is None:
            raise FileCorrupt(source, "log")
        backup = Backup.of(target, draft, head)
        write_sidecar(backup)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise DiskFault(target, error.strerror or "") from error
    finally:
        draft.unlink(missing_ok=True)
    return backup


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
    for path in sorted(folder.glob("shop-*.db")):
        with suppress(ValueError):
            found[datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)] = path
    return found


def prune(folder: Path) -> list[Path]:
    """Remove the copies whose time is over, and what was left half-made; return what was removed."""
    made = copies(folder)
    stay = to_keep(made)
    gone = [path for moment, path in made.items() if moment not in stay]
    gone += folder.glob("shop-*.db.part")
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
        raise DiskFault(target.parent, error.strerror or "") from error


def write_sidecar(backup: Backup) -> None:
    """Write what a copy is, synced; it is there before the copy has its name."""
    said = {
        "version": VERSION,
        "sha256": backup.sha256,
        "bytes": backup.size,
        "head": json.loads(backup.head.line),
    }
    path = sidecar(backup.path)
    draft = path.with_name(f"{path.name}.part")
    with draft.open("w", encoding="utf-8") as file:
        file.write(canonical(said) + "\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
