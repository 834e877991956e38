"""Persons as the machines of a shop know them: whose key is here, whose is to come, and who was forgotten."""

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from beesdesk.db.sealing import unsealed
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES

_MAILS: Final = """
DELETE FROM mail WHERE recipient = (SELECT email FROM member WHERE id = ?1)
OR subject_id IN (SELECT id FROM sale WHERE member_id = ?1) OR subject_id IN (SELECT id FROM message WHERE member_id = ?1)
"""
_LEFT: Final = (
    "DELETE FROM person_key WHERE id = ?",
    "DELETE FROM key_to_send WHERE id = ?",
    "DELETE FROM unrevealed WHERE person_id = ?",
    "DELETE FROM pin_guard WHERE id = ?",
)
_ERASED: Final = {
    "member": "SELECT id FROM member WHERE id = ?1 AND erased IS NOT NULL"
    " UNION SELECT p.id FROM person p JOIN member m ON m.id = p.member_id WHERE m.id = ?1 AND m.erased IS NOT NULL",
    "person": "SELECT p.id FROM person p JOIN member m ON m.id = p.member_id WHERE p.id = ?1 AND m.erased IS NOT NULL",
    "eater": "SELECT m.id FROM eater e JOIN member m ON m.id = e.member_id WHERE e.id = ?1 AND m.erased IS NOT NULL",
    "member_pin": "SELECT id FROM member WHERE id = ?1 AND erased IS NOT NULL",
}
"""The persons that a row says to be forgotten, by the row's table."""


class Persons:
    """The keys of persons within one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys: dict[bytes, bytes | None] = {}

    def unsealed(self, owner: bytes, table: str, row_id: bytes, sealed: str) -> dict[str, Any] | None:
        """Return the personal columns of a row behind what an entry has sealed, None where the right key is not here."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as in `sealing`: only where names are read

        key = self._key(owner)
        if key is None:
            return None
        try:
            return unsealed(key, table, row_id, sealed)
        except (InvalidTag, ValueError):
            return None

    def miss(self, owner: bytes, device: bytes, seq: int) -> None:
        """Note that an entry says more once a person's key is here; of somebody forgotten none ever will be."""
        if not self._session.value("SELECT 1 FROM forgotten WHERE id = ?", (owner,)):
            sql = "INSERT OR IGNORE INTO unrevealed (person_id, device_id, seq) VALUES (?, ?, ?)"
            self._session.connection.execute(sql, (owner, device, seq))

    def expect(self, owner: bytes, device: bytes, seq: int) -> None:
        """Note that the key of a new person is to come, though nothing is said under it yet: nobody is to make another one."""
        if self._key(owner) is None:
            self.miss(owner, device, seq)

    def drop(self, owner: bytes) -> None:
        """Know a person's key no more."""
        self._keys[owner] = None

    def erased(self, table: str, row_id: bytes) -> list[bytes]:
        """Return the persons who are erased by what a row of a table says now."""
        sql = _ERASED.get(table)
        return [key for (key,) in self._session.values(sql, (row_id,))] if sql else []

    def _key(self, owner: bytes) -> bytes | None:
        if owner not in self._keys:
            self._keys[owner] = self._session.value("SELECT key FROM person_key WHERE id = ?", (owner,))
        return self._keys[owner]


def forget(session: Session, person: bytes) -> set[type]:
    """Blank all that says who a person was, destroy the key for good; return the classes of rows that this changed.

    Nothing of it goes into the log: every device does the same for itself.
    """
    session.connection.execute(_MAILS, (person,))
    changed: set[type] = set()
    for cls, shape in TABLES.items():
        if not shape.personal:
            continue
        nullable = {name for name, codec in zip(shape.columns, shape.codecs, strict=True) if codec.nullable}
        blanks = {name: None if name in nullable else "" for name in shape.personal}
        differs = " OR ".join(f"{name} IS NOT ?" for name in blanks)
        assignments = ", ".join(f"{name} = ?" for name in blanks)
        sql = f"UPDATE {shape.name} SET {assignments} WHERE {shape.owner} = ? AND ({differs})"  # noqa: S608 - names are ours
        if session.connection.execute(sql, [*blanks.values(), person, *blanks.values()]).rowcount:
            changed.add(cls)
        marks = ", ".join("?" * len(shape.personal))
        session.connection.execute(
            f"DELETE FROM conflict WHERE name = ? AND grp IN ({marks})"  # noqa: S608 - names are ours
            f" AND row_id IN (SELECT id FROM {shape.name} WHERE {shape.owner} = ?)",
            [shape.name, *shape.personal, person],
        )
    note_forgotten(session, person)
    return changed


def note_forgotten(session: Session, person: bytes) -> None:
    """Destroy a person's key, and take none for them again."""
    for sql in _LEFT:
        session.connection.execute(sql, (person,))
    session.connection.execute("INSERT OR IGNORE INTO forgotten (id) VALUES (?)", (person,))


def without_key(session: Session) -> list[UUID]:
    """Return the persons whose names stand in entries that are here, and whose key is not."""
    return [UUID(bytes=key) for (key,) in session.values("SELECT DISTINCT person_id FROM unrevealed ORDER BY 1")]


def forgotten(session: Session) -> set[UUID]:
    """Return who was forgotten here."""
    return {UUID(bytes=key) for (key,) in session.values("SELECT id FROM forgotten")}


def keys_to_send(session: Session) -> dict[UUID, bytes]:
    """Return the keys that were made here and that no other machine has yet."""
    sql = "SELECT k.id, k.key FROM key_to_send s JOIN person_key k ON k.id = s.id"
    return {UUID(bytes=person): key for person, key in session.values(sql)}


def keys_sent(session: Session, persons: Iterable[UUID]) -> None:
    """Note that others can have these keys now."""
    for person in persons:
        session.connection.execute("DELETE FROM key_to_send WHERE id = ?", (person,))


def keep_keys(session: Session, keys: dict[UUID, bytes]) -> list[UUID]:
    """Keep keys that came, but of nobody forgotten; return whose."""
    known = forgotten(session)
    taken = [person for person in keys if person not in known]
    for person in taken:
        session.connection.execute(
            "INSERT INTO person_key (id, key) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", (person, keys[person])
        )
    return taken
