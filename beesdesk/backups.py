"""Backups of the open shop, and the way back from one.

A restored shop goes on as a new device, with its own key and number: what the old one said after the backup may have
been printed, paid for or sent, and is never said again otherwise under the same number.
"""

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2

from beesdesk.db import backup
from beesdesk.db.backup import Backup
from beesdesk.db.backup_key import keep_key, key_id, known_keys, present_key
from beesdesk.db.file import (
    FILE_NAME,
    FULL,
    DiskFault,
    DiskFull,
    FileBusy,
    FileCorrupt,
    ShopThere,
    prepare_folder,
    refuse_unsafe_library,
    refusing,
    sync_folder,
)
from beesdesk.db.heads import HEADS_NAME, LAST_NAME, Cause, SealedHead
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KEY_FILE, KeySigner, create_key
from beesdesk.db.log import canonical
from beesdesk.db.sealed_copy import CopyKeyOther, sealed_under
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.verify import Break
from beesdesk.db.witnessed import read_heads
from beesdesk.errors import ShopError
from beesdesk.founding import rejoin
from beesdesk.journal import note
from beesdesk.migrations.upgrade import upgrade
from beesdesk.pos.audit import Finding, examine
from beesdesk.settings import TRAINING
from beesdesk.shop import Shop, system_clock
from beesdesk.words import Act

_AT_WORK = "restoring"
_OF_SHOP = (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", KEY_FILE)
_NEW_DEVICE = "UPDATE this_device SET id = ?, number = (SELECT coalesce(max(number), 0) + 1 FROM device)"


@dataclass(eq=False)
class CopyBroken(ShopError):
    """The log of a copy is not whole, from this entry on: restoring it must be meant."""

    path: Path
    seq: int
    what: str


@dataclass(eq=False)
class CopyOfOther(ShopError):
    """The copy is of a practice shop and the folder is not, or the other way round."""

    path: Path


@dataclass(eq=False)
class PlaceAway(ShopError):
    """The second place for copies is not there: a stick that is not plugged in, a share that does not answer."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored shop is: its new number, how many entries and sales it has, and where the file before it lies."""

    till: int
    entries: int
    sales: int
    broken: Break | None
    aside: Path | None


def backup_folder(data: Path) -> Path:
    """Return where the copies of a data folder are kept."""
    return data / backup.FOLDER


def witnesses(data: Path) -> tuple[list[SealedHead], int]:
    """Return the heads that lie in a data folder, those beside its backups too, and how many lines are none."""
    folder = backup_folder(data)
    sidecars = [backup.sidecar(path) for path in backup.copies(folder).values()]
    return read_heads([data / HEADS_NAME, data / LAST_NAME, *sidecars])


def back_up(shop: Shop, target: Path | None = None, *, who: str = "") -> Backup:
    """Copy the shop while it sells, witness and journal it; without a target among its own copies, old ones removed.

    While the folder has a key (`db.backup_key`), copies are sealed. Raises the refusals of `db.backup.back_up`.
    """
    folder = backup_folder(shop.path.parent)
    key = present_key(shop.path.parent)
    path = target or folder / backup.name_at(shop.now(), sealed=key is not None)
    made = backup.back_up(shop.path, path, shop.signer, now=shop.now(), key=key)
    if target is None:
        backup.prune(folder)
    shop.witness(Cause.BACKUP)
    detail = canonical({"file": path.name, "sha256": made.sha256, "head": made.head.seq})
    shop.do(note, Act.BACKED_UP, now=shop.now(), who=who, detail=detail)
    return made


def mirror(data: Path, place: Path) -> list[Path]:
    """Bring the copies of a data folder to a second place too, each read back; old ones are removed there by their age.

    One that differs there is replaced: somebody was taken out of it. A damaged one is left out. Return what was written.
    Raises `PlaceAway`, `DiskFull`, `DiskFault`.
    """
    if not place.is_dir():
        raise PlaceAway(place)
    written = []
    for path in backup.copies(backup_folder(data)).values():
        try:
            backup.refuse_other_bytes(path)
        except FileCorrupt:
            continue
        if _carry(path, place / path.name):
            written.append(place / path.name)
    backup.prune(place)
    return written


def _carry(path: Path, there: Path) -> bool:
    """Write a copy and its sidecar to a second place, unless it is there as it is here."""
    said, beside = backup.sidecar(path), backup.sidecar(there)
    draft = there.with_name(f"{there.name}.part")
    try:
        if there.exists() and beside.exists() and beside.read_bytes() == said.read_bytes():
            return False
        shutil.copyfile(path, draft)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        if backup.digest(draft) != backup.digest(path):
            raise DiskFault(draft, "sha256")
        draft.replace(there)
        if said.exists():  # last: while it differs, the copy is brought again
            shutil.copyfile(said, beside)
        sync_folder(there.parent)
    except OSError as error:
        raise DiskFull(there.parent) if error.errno in FULL else DiskFault(there, error.strerror or "") from error
    finally:
        if there.parent.is_dir():
            draft.unlink(missing_ok=True)
    return True


def is_due(shop: Shop) -> bool:
    """Tell whether there is a Z report that no copy among the shop's own has."""
    last = shop.read(_last_closing)
    sidecars = [backup.sidecar(path) for path in backup.copies(backup_folder(shop.path.parent)).values()]
    heads, _ = read_heads(sidecars)
    return last > max((head.seq for head in heads if head.device_id == shop.device_id), default=0)


def restore(
    folder: Path,
    file: Path,
    *,
    replace: bool = False,
    anyway: bool = False,
    key: bytes | None = None,
    who: str,
    clock: Callable[[], datetime] = system_clock,
) -> Restored:
    """Put a copy into a folder as its shop; `replace` keeps the present file aside, `anyway` takes a broken log too.

    A sealed copy is opened with `key`, else with one that the folder has; with the one that was given copies are sealed
    from then on too. The copy is checked first; nothing is changed where that finds something. Raises `ShopThere`, `FileBusy`
    while the till runs, `CopyBroken`, `CopyOfOther`, `CopyKeyNeeded`, `CopyKeyOther`, and the refusals of `db.file`.
    """
    refuse_unsafe_library()
    path, work = folder / FILE_NAME, folder / _AT_WORK
    if path.exists() and not replace:
        raise ShopThere(folder)
    backup.refuse_other_bytes(file)
    prepare_folder(path)
    _refuse_used(path)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    try:
        fresh = work / FILE_NAME
        _bring(file, fresh, key)
        upgrade(fresh)
        if _is_practice(fresh) != (folder.name == TRAINING):
            raise CopyOfOther(file)
        found = _examined(fresh, read_heads([backup.sidecar(file)])[0], clock)
        broken = found.verdict.first_break
        if broken is not None and not anyway:
            raise CopyBroken(file, broken.seq, broken.what)
        till = _go_on_as_new(fresh, file, broken, who, clock)
        aside = set_aside(folder, clock())
        for name in (KEY_FILE, FILE_NAME):  # a key without a file does no harm, a file without its key does
            (work / name).replace(folder / name)
        if key is not None:
            keep_key(folder, key)
        sync_folder(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Restored(till, found.verdict.entries, found.verdict.sales, broken, aside)


def _bring(file: Path, fresh: Path, key: bytes | None) -> None:
    """Write what a copy holds as a file that can be opened."""
    folder = fresh.parent.parent
    keys = known_keys(folder) if key is None else {key_id(key): key}
    sealed = sealed_under(file)
    if key is not None and sealed not in {None, key_id(key)}:
        raise CopyKeyOther(file, str(sealed))
    with backup.readable(file, keys, fresh.parent) as plain:
        backup.copy_whole(plain, fresh)


def _is_practice(path: Path) -> bool:
    """Tell whether a file is a practice shop's: its figures never come into a real one."""
    with closing(connect(path)) as connection, refusing(path, sure=True):
        found = connection.execute("SELECT value FROM setting WHERE name = 'training'").fetchone()
    return found is not None and found[0] == "1"


def _last_closing(session: Session) -> int:
    sql = "SELECT max(seq) FROM z_report WHERE device_id = ?"
    return int(session.value(sql, (session.device.id,)) or 0)


def _refuse_used(path: Path) -> None:
    """Raise `FileBusy` while a program has the file open; a damaged one is let pass."""
    if not path.exists():
        return
    try:
        with closing(dbapi2.connect(str(path), timeout=0)) as connection, refusing(path, sure=True):
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("SELECT count(*) FROM sqlite_master")
    except FileBusy:
        raise
    except ShopError:
        return


def _examined(path: Path, heads: Iterable[SealedHead], clock: Callable[[], datetime]) -> Finding:
    with closing(Store(path, KeySigner(path.with_name(KEY_FILE)), clock)) as store, store.read() as session:
        return examine(session, heads)


def _go_on_as_new(path: Path, file: Path, broken: Break | None, who: str, clock: Callable[[], datetime]) -> int:
    """Give a copy a new identity and let it say so first of all; return its number.

    What was open when the copy was made may have been paid or sent since: baskets wait, mails are not sent by themselves.
    """
    with closing(connect(path)) as connection, refusing(path):
        heads = connection.execute("SELECT lower(hex(device_id)), max(seq) FROM log GROUP BY device_id").fetchall()
        connection.execute(_NEW_DEVICE, (uuid7(),))
        connection.execute("UPDATE basket SET status = 'parked', parked_at = ? WHERE status = 'open'", (clock(),))
        connection.execute("UPDATE mail SET state = 'failed', error = 'restored' WHERE state IN ('waiting', 'sending')")
    detail = canonical(
        {"file": file.name, "heads": dict(heads), "sha256": backup.digest(file), "broken": broken and broken.seq}
    )
    signer = create_key(path.parent)
    with closing(Store(path, signer, clock)) as store, store.write() as session:
        rejoin(session, public_key=signer.public_key, detail=detail, who=who, now=clock())
        return session.device.number


def set_aside(folder: Path, now: datetime) -> Path | None:
    """Move the present file and its key into a folder of their own; return it, None where there is nothing.

    Raises `FileBusy` while a program has the file open.
    """
    _refuse_used(folder / FILE_NAME)
    present = [name for name in _OF_SHOP if (folder / name).exists()]
    if not present:
        return None
    stem = now.astimezone(UTC).strftime("before-%Y%m%d-%H%M%S")
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    aside = next(path for path in (folder / name for name in names) if not path.exists())
    aside.mkdir()
    for name in present:
        (folder / name).replace(aside / name)
    return aside


def put_back(folder: Path, aside: Path) -> None:
    """Have what was set aside in its place again: nothing has come into it."""
    for name in reversed(_OF_SHOP):
        if (aside / name).exists():
            (aside / name).replace(folder / name)
    aside.rmdir()
