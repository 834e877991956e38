"""Erasure in backups: who was erased since a copy was made is erased in it too, and it stays a whole copy."""

import shutil
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from beesdesk.db.backup import Backup, copies, opened, readable, seal, sidecar, write_sidecar
from beesdesk.db.backup_key import known_keys
from beesdesk.db.file import FILE_NAME, FileCorrupt, refusing
from beesdesk.db.sealed_copy import sealed_under
from beesdesk.db.session import Session
from beesdesk.db.store import connect, merge_indexes
from beesdesk.db.table import TABLES, Table
from beesdesk.db.witnessed import read_heads

_MAILS = """
DELETE FROM mail WHERE recipient = (SELECT email FROM member WHERE id = ?1)
OR subject_id IN (SELECT id FROM sale WHERE member_id = ?1)
OR subject_id IN (SELECT id FROM message WHERE member_id = ?1)
"""
ASIDE = "before-*"
"""The folders in which a restored shop keeps the file that was there before."""


def forget_in_copies(folder: Path, live: Session) -> list[Path]:
    """Blank in every copy of a folder what the shop has blanked since, with the keys; return the copies that had any.

    A key that a copy has and the shop has not is that of somebody erased. A sealed copy is sealed anew; one whose key is
    on paper alone stays as it is until its time is over. Raises the refusals of `db.file`.
    """
    known = {key for (key,) in live.values("SELECT id FROM person_key")}
    keys = known_keys(folder.parent)
    changed = []
    for path in copies(folder).values():
        if sealed_under(path) not in {None, *keys}:
            continue
        with readable(path, keys, folder) as plain:
            with opened(plain) as copy:
                gone = [key for (key,) in copy.values("SELECT id FROM person_key") if key not in known]
            if gone:
                _forget(path, plain, live, gone, keys)
                changed.append(path)
    return changed


def _forget(path: Path, plain: Path, live: Session, gone: list[bytes], keys: Mapping[str, bytes]) -> None:
    draft, sealed = path.with_name(f"{path.name}.part"), path.with_name(f"{path.name}.sealing.part")
    key = sealed_under(path)
    shutil.copyfile(plain, draft)
    draft.chmod(0o600)
    try:
        with closing(connect(draft)) as connection, refusing(draft):
            connection.execute("BEGIN")
            for person in gone:
                _blank_all(connection, live, person)
            connection.execute("COMMIT")
            merge_indexes(connection)
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("VACUUM")
        if key is not None:
            seal(draft, sealed, keys[key])
            sealed.replace(draft)
        heads, _ = read_heads([sidecar(path)])
        if heads:
            write_sidecar(Backup.of(path, draft, heads[0]))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
        sealed.unlink(missing_ok=True)


def _blank(copy: dbapi2.Connection, live: Session, shape: Table, key: bytes) -> None:
    """Give the rows of a person what they hold in the shop today; an older copy may have fewer columns."""
    known = {name for _, name, *_ in copy.execute(f"PRAGMA table_info({shape.name})").fetchall()}
    columns = [name for name in shape.columns if name in known]
    names, marks = ", ".join(columns), ", ".join(f"{column} = ?" for column in columns)
    ids = copy.execute(f"SELECT id FROM {shape.name} WHERE {shape.owner} = ?", (key,)).fetchall()  # noqa: S608 - names are ours
    for (row_id,) in ids:
        for values in live.values(f"SELECT {names} FROM {shape.name} WHERE id = ?", (row_id,)):  # noqa: S608 - as above
            copy.execute(f"UPDATE {shape.name} SET {marks} WHERE id = ?", (*values, row_id))  # noqa: S608 - as above


def forget_aside(folder: Path, live: Session) -> list[Path]:
    """Do as `forget_in_copies` does in the files that a restored shop has kept aside; return those that had any.

    Damaged copies and files, which nobody could take anybody out of, go. Raises the refusals of `db.file`.
    """
    for damaged in folder.glob("backups/*.damaged"):
        damaged.unlink()
    known = {key for (key,) in live.values("SELECT id FROM person_key")}
    changed = []
    for path in sorted(folder.glob(f"{ASIDE}/{FILE_NAME}")):
        try:
            if _forget_in(path, live, known):
                changed.append(path)
        except FileCorrupt:
            path.unlink()
    return changed


def _forget_in(path: Path, live: Session, known: set[bytes]) -> bool:
    """Blank in a file itself what the shop has blanked since; return whether there was any."""
    with closing(connect(path)) as connection, refusing(path, sure=True):
        gone = [key for (key,) in connection.execute("SELECT id FROM person_key") if key not in known]
        if gone:
            connection.execute("BEGIN")
            for person in gone:
                _blank_all(connection, live, person)
            connection.execute("COMMIT")
            merge_indexes(connection)
            connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return bool(gone)


def _blank_all(copy: dbapi2.Connection, live: Session, person: bytes) -> None:
    copy.execute(_MAILS, (person,))
    for shape in TABLES.values():
        if shape.personal:
            _blank(copy, live, shape, person)
    copy.execute("DELETE FROM person_key WHERE id = ?", (person,))
