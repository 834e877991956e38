"""Bring a shop's file to the schema of this program: all steps in one transaction, after a copy."""

import os
from contextlib import closing
from pathlib import Path

from beesdesk.db.file import FileCorrupt, FileTooNew, refusing
from beesdesk.db.store import connect
from beesdesk.migrations import HEAD


def revision_of(path: Path) -> str | None:
    """Return the schema step of a file, None for an empty one. Raises `FileCorrupt` and other refusals."""
    with closing(connect(path)) as connection, refusing(path, sure=True):
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise FileCorrupt(path, "another program's file")
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return row[0] if row else None


def upgrade(path: Path) -> Path | None:
    """Run the steps that are missing; return the copy made before, None when there was nothing to copy or do.

    Raises `FileTooNew` for a file that a newer program has changed.
    """
    before = revision_of(path)
    if before == HEAD:
        return None
    if before is not None and before > HEAD:
        raise FileTooNew(path, before)
    copy = _copy(path, before) if before is not None else None
    from beesdesk.migrations.steps import run_steps  # noqa: PLC0415 - Alembic takes a second to load; only needed here

    run_steps(path)
    return copy


def old_copies(path: Path) -> list[Path]:
    """Return the copies that were made of a file before its upgrades."""
    return sorted(path.parent.glob(f"{path.stem}-before-*.db"))


def _copy(path: Path, revision: str) -> Path:
    """Copy the file beside itself, whole and synced."""
    copy = path.with_name(f"{path.stem}-before-{HEAD}-from-{revision}.db")
    copy.unlink(missing_ok=True)
    with closing(connect(path)) as connection, refusing(path):
        connection.execute("VACUUM INTO ?", (str(copy),))
    with copy.open("rb+") as file:
        os.fsync(file.fileno())
    return copy
