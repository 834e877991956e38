"""How far a projection has followed the rows of a table, which are only ever added."""

from beesdesk.db.session import Session
from beesdesk.db.table import TABLES


def folded_to(session: Session, name: str, cls: type) -> tuple[int, int]:
    """Return how far a follower has come in a table, and how far the table goes, as row numbers."""
    known = session.value("SELECT folded FROM follow_cursor WHERE id = ?", (name,)) or 0
    end = session.value(f"SELECT max(rowid) FROM {TABLES[cls].name}") or 0  # noqa: S608 - names are ours
    return int(known), int(end)


def followed(session: Session, name: str, until: int) -> None:
    """Note how far a follower has come. Not where it is that far already: nothing is written for nothing."""
    if session.value("SELECT folded FROM follow_cursor WHERE id = ?", (name,)) != until:
        session.connection.execute(
            "INSERT INTO follow_cursor (id, folded) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET folded = excluded.folded",
            (name, until),
        )
