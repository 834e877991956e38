"""What a shop's tables say, as one figure: two machines that know the same logs and keys have the same."""

from hashlib import sha256
from typing import Any

import beesdesk.models  # noqa: F401 - every table counts
from beesdesk.db.projecting import synced
from beesdesk.db.session import Session
from beesdesk.db.table import Table


def fingerprint(session: Session) -> str:
    """Return the digest of all synced tables, who wrote each row included, and of what the logs disagree about."""
    whole = sha256()
    for name, (_, shape) in sorted(synced().items()):
        _take(whole, name, session, f"SELECT {_shown(shape)} FROM {name} ORDER BY id")  # noqa: S608 - names are ours
    _take(whole, "conflict", session, "SELECT quote(id) FROM conflict ORDER BY id")
    return whole.hexdigest()


def table_digests(session: Session) -> dict[str, str]:
    """Return the same of each table by itself: where two machines differ."""
    found = {}
    for name, (_, shape) in sorted(synced().items()):
        one = sha256()
        _take(one, name, session, f"SELECT {_shown(shape)} FROM {name} ORDER BY id")  # noqa: S608 - names are ours
        found[name] = one.hexdigest()
    conflicts = sha256()
    _take(conflicts, "conflict", session, "SELECT quote(id) FROM conflict ORDER BY id")
    return found | {"conflict": conflicts.hexdigest()}


def _shown(shape: Table) -> str:
    return ", ".join(f"quote({name})" for name in (*shape.columns, *shape.extra))


def _take(into: Any, name: str, session: Session, sql: str) -> None:
    into.update(f"{name}\n".encode())
    for row in session.each(sql):
        into.update("\t".join(row).encode() + b"\n")
