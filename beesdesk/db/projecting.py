"""What logs say, put into the tables: facts as they are, registers as the merged value of what all devices wrote.

The tables that come out follow from the entries alone, whatever order they come in; an entry may be put in again.
"""

import heapq
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final
from uuid import UUID, uuid5

from sqlcipher3 import dbapi2

from beesdesk.db.log import SCHEMA_REVISION, Connection
from beesdesk.db.model import Conflict
from beesdesk.db.persons import Persons, forget
from beesdesk.db.registers import Unreadable, Write, conflicts
from beesdesk.db.sealing import SEALED
from beesdesk.db.session import NOTE_WRITE, Session
from beesdesk.db.table import TABLES, Nature, Table
from beesdesk.values import dataclass

MISSING: Final = "missing"
"""An entry waits for a row that it refers to."""
NEWER: Final = "newer"
"""It speaks as a newer program does: it is not in the tables at all."""
UNKNOWN: Final = "unknown"
"""It names tables or columns that are not here: the rest of it is in the tables."""
UNFIT: Final = "unfit"
"""What it says cannot stand in the tables; only a faulty or a forged program says so."""

_CONFLICTS = UUID("b7b1c9a2-6e7b-5c0e-9a53-0d6b2f1c8e44")
_WRITES = "SELECT grp, hlc, device_id, seq, base FROM register_write WHERE row_id = ? AND name = ?"
_ENTRY = "SELECT hlc, device_id, seq, revision, body FROM log WHERE device_id = ? AND seq = ?"
_STANDS = "SELECT device_id, seq, why FROM waiting"
# What follows the log by its rows has passed the entry already: `sync.following` has it look back.
_RELEASED = """
INSERT INTO follow_cursor (id, folded) SELECT 'released', rowid FROM log WHERE device_id = ? AND seq = ?
ON CONFLICT (id) DO UPDATE SET folded = min(folded, excluded.folded)
"""
_REWRITTEN = "INSERT OR IGNORE INTO follow_cursor (id, folded) VALUES ('rewritten', 0)"
_KEEP = "INSERT OR REPLACE INTO waiting (device_id, seq, why, missing) VALUES (?, ?, ?, ?)"
_CONFLICT = (
    "INSERT INTO conflict (id, name, row_id, grp, lost_hlc, lost_device, lost_seq, won_hlc, won_device, won_seq)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_KINDS: Final[Mapping[str, type]] = {"BLOB": bytes, "TEXT": str, "INTEGER": int}


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as far as the tables are concerned."""

    hlc: int
    device: bytes
    seq: int
    revision: int
    body: str


class _Waits(Exception):
    """The entry cannot be put in yet; `missing` is the id of a row that is not here."""

    def __init__(self, why: str, missing: bytes | None = None) -> None:
        super().__init__(why)
        self.why, self.missing = why, missing


def synced() -> Mapping[str, tuple[type, Table]]:
    """Return the tables that follow from the logs, by name, of all imported models."""
    return _synced(len(TABLES))


@cache
def _synced(count: int) -> Mapping[str, tuple[type, Table]]:  # noqa: ARG001 - more are imported as time goes by
    return {shape.name: (cls, shape) for cls, shape in TABLES.items() if shape.nature is not Nature.LOCAL}


class Projector:
    """Puts entries into the tables within one transaction."""

    def __init__(self, session: Session) -> None:
        self._session, self._connection = session, session.connection
        self._persons = Persons(session)
        self._said: dict[tuple[bytes, int], list[Any]] = {}
        self._added: list[bytes] = []
        self._anybody_waits = bool(session.value("SELECT 1 FROM waiting LIMIT 1"))

    def take(self, entries: Iterable[Written]) -> None:
        """Put entries in, in the order of their hybrid times, and those that waited for what they bring."""
        queue = [(one.hlc, one.device, one.seq, one) for one in entries]
        heapq.heapify(queue)
        while queue:
            entry = heapq.heappop(queue)[3]
            self._added.clear()
            self._take_one(entry)
            for device, seq in self._released():
                for found in map(_written, self._session.values(_ENTRY, (device, seq))):
                    heapq.heappush(queue, (found.hlc, found.device, found.seq, found))

    def retry(self) -> None:
        """Put in again all that waits or is carried."""
        standing = self._session.values(_STANDS)
        self.take(_written(row) for device, seq, _ in standing for row in self._session.values(_ENTRY, (device, seq)))

    def again(self, places: Iterable[tuple[bytes, int]]) -> None:
        """Put in again these entries (device, number), as when a key has come."""
        self.take(_written(row) for place in places for row in self._session.values(_ENTRY, place))

    def _released(self) -> list[tuple[bytes, int]]:
        if not self._anybody_waits:
            return []
        return [
            place
            for key in self._added
            for place in self._session.values("SELECT device_id, seq FROM waiting WHERE missing = ?", (key,))
        ]

    def _take_one(self, entry: Written) -> None:
        """Put an entry in whole, or not at all and note why."""
        self._connection.execute("SAVEPOINT entry")
        why, missing = None, None
        try:
            why = self._put_in(entry)
        except _Waits as waits:
            why, missing = waits.why, waits.missing
            self._connection.execute("ROLLBACK TO entry")
            self._added.clear()
        except (dbapi2.IntegrityError, ValueError, KeyError, TypeError, OverflowError):
            why = UNFIT
            self._connection.execute("ROLLBACK TO entry")
            self._added.clear()
        self._connection.execute("RELEASE entry")
        if why is not None:
            self._anybody_waits = True
            self._connection.execute(_KEEP, (entry.device, entry.seq, why, missing))
        elif self._anybody_waits:
            place = (entry.device, entry.seq)
            if self._connection.execute("DELETE FROM waiting WHERE device_id = ? AND seq = ?", place).rowcount:
                self._connection.execute(_RELEASED, place)

    def _put_in(self, entry: Written) -> str | None:
        """Put an entry's rows in; return why it is carried further, None where all of it stands in the tables."""
        if entry.revision > SCHEMA_REVISION:
            return NEWER
        carried = None
        for row in json.loads(entry.body)["rows"]:
            found = synced().get(row[1])
            if found is None:
                carried = UNKNOWN
                continue
            cls, shape = found
            match row:
                case ["add", _, document] if shape.nature is Nature.FACT:
                    whole = self._fact(entry, shape, document)
                case ["add", _, document]:
                    whole = self._add(entry, shape, document)
                case ["set", _, key, base, document, nulls] if shape.nature is Nature.REGISTER:
                    whole = self._set(entry, shape, bytes.fromhex(key), base or 0, {**document, **dict.fromkeys(nulls)})
                case _:
                    raise _Waits(UNFIT)
            self._session.changed.add(cls)
            if not whole:
                carried = UNKNOWN
        return carried

    # Facts

    def _fact(self, entry: Written, shape: Table, document: dict[str, Any]) -> bool:
        """Put a fact in. Where two devices have written the same one, it is the earlier one's."""
        values, whole = _values(shape, document)
        values |= {"device_id": entry.device, "seq": entry.seq}
        cursor = self._guarded(
            shape, values, f"{_insert(shape.name, tuple(values))} ON CONFLICT (id) DO NOTHING", list(values.values())
        )
        if not cursor.rowcount:
            sql = f"SELECT device_id, seq FROM {shape.name} WHERE id = ?"  # noqa: S608 - names are ours
            ((device, seq),) = self._session.values(sql, (values["id"],))
            there = self._session.value("SELECT hlc FROM log WHERE device_id = ? AND seq = ?", (device, seq))
            if there is None or (entry.hlc, entry.device) <= (there, device):
                self._write_over(shape, values)
        self._added.append(values["id"])
        return whole

    def _write_over(self, shape: Table, values: dict[str, Any]) -> None:
        """Let a fact be an earlier device's, or have the columns that an older program did not know."""
        names = [name for name in (*shape.columns, *shape.extra) if name in values]
        shown = f"SELECT {', '.join(names)} FROM {shape.name} WHERE id = ?"  # noqa: S608 - names are ours
        ((*before,),) = self._session.values(shown, (values["id"],))
        if before == [values[name] for name in names]:
            return
        guard = f"{shape.name}_no_update"
        made = self._session.value("SELECT sql FROM sqlite_master WHERE name = ?", (guard,))
        self._connection.execute(f"DROP TRIGGER {guard}")
        self._update(shape, values["id"], {name: value for name, value in values.items() if name != "id"})
        self._connection.execute(made)
        if any(values[name] != old for name, old in zip(names, before, strict=True) if name in shape.columns):
            self._connection.execute(_REWRITTEN)

    # Registers

    def _add(self, entry: Written, shape: Table, document: dict[str, Any]) -> bool:
        values, whole = _values(shape, document)
        key = values["id"]
        unread: tuple[str, ...] = ()
        if SEALED in document:
            owner = key if shape.owner == "id" else values[shape.owner]
            personal = self._personal(entry, shape, key, owner, document)
            values |= personal
            unread = () if personal else shape.personal
        elif shape.personal and shape.owner == "id":
            self._persons.expect(key, entry.device, entry.seq)
        found = self._row(shape, key)
        stamps = {"device_id": entry.device, "seq": entry.seq, "version": entry.hlc}
        if found is None:
            values = {**dict.fromkeys(_blank(shape), ""), **values, **stamps}
            self._guarded(shape, values, _insert(shape.name, tuple(values)), list(values.values()))
        else:
            empty = [name for name in _nullable(shape.name) if name not in unread]
            said = {**dict.fromkeys(empty), **{name: value for name, value in values.items() if name != "id"}}
            self._write(entry, shape, key, found, said, base=None)
        self._added.append(key)
        self._mind(shape, key)
        return whole

    def _set(self, entry: Written, shape: Table, key: bytes, base: int, document: dict[str, Any]) -> bool:
        found = self._row(shape, key)
        if found is None:
            raise _Waits(MISSING, key)
        values, whole = _values(shape, document)
        if SEALED in document:
            values |= self._personal(entry, shape, key, found[3], document)
        self._write(entry, shape, key, found, values, base=base)
        self._mind(shape, key)
        return whole

    def _row(self, shape: Table, key: bytes) -> Any:
        """Return who wrote a row last (device, entry, version) and the person that it is about; None where it is not here."""
        sql = f"SELECT device_id, seq, version, {shape.owner} FROM {shape.name} WHERE id = ?"  # noqa: S608 - names are ours
        return self._connection.execute(sql, (key,)).fetchone()

    def _write(
        self, entry: Written, shape: Table, key: bytes, found: Any, values: dict[str, Any], *, base: int | None
    ) -> None:
        """Merge what an entry says of a row that is here: a change with its base, or a new row (`base` None) once more."""
        device, seq, version, _ = found
        writes = self.writes(shape, key)
        if not writes:
            if base is None and (device, seq) == (entry.device, entry.seq):
                self._update(shape, key, values)
                return
            self.note(shape, key, "", Write(is_set=False, hlc=version, device=device, seq=seq, base=0))
        new = Write(base is not None, entry.hlc, entry.device, entry.seq, base or 0)
        by_group: dict[str, list[str]] = {}
        for name in values:
            by_group.setdefault(shape.group_of[name], []).append(name)
        for group in by_group if new.is_set else [""]:
            self.note(shape, key, group, new)
        writes = self.writes(shape, key)
        wins: dict[str, Any] = {}
        for group, names in by_group.items():
            rivals = [*writes[""], *writes[group]]
            if new.rank >= max(write.rank for write in rivals):
                wins |= {name: values[name] for name in names}
            if any(write.device != rivals[0].device for write in rivals):
                self._compare(shape, key, group, rivals)
        if (entry.hlc, entry.device) > (version, device):
            wins |= {"device_id": entry.device, "seq": entry.seq, "version": entry.hlc}
        if wins:
            self._update(shape, key, wins)

    def writes(self, shape: Table, key: bytes) -> defaultdict[str, list[Write]]:
        """Return the writes of a row by group; none at all where it was only ever added, once."""
        found: defaultdict[str, list[Write]] = defaultdict(list)
        for group, *rest in self._connection.execute(_WRITES, (key, shape.name)).fetchall():
            found[group].append(Write(group != "", *rest))
        return found

    def note(self, shape: Table, key: bytes, group: str, write: Write) -> None:
        """Note who wrote a group of a row."""
        self._connection.execute(NOTE_WRITE, (key, shape.name, group, write.hlc, write.device, write.seq, write.base))

    def _update(self, shape: Table, key: bytes, values: dict[str, Any]) -> None:
        if values:
            assignments = ", ".join(f"{name} = ?" for name in values)
            sql = f"UPDATE {shape.name} SET {assignments} WHERE id = ?"  # noqa: S608 - names are ours
            self._guarded(shape, values, sql, [*values.values(), key])

    def _guarded(self, shape: Table, values: dict[str, Any], sql: str, parameters: list[Any]) -> Any:
        """Run a statement; raise what it waits for where a row refers to one that is not here."""
        try:
            return self._connection.execute(sql, parameters)
        except dbapi2.IntegrityError as error:
            if "FOREIGN KEY" not in str(error):
                raise
            raise _Waits(MISSING, self._missing(shape, values)) from error

    def _missing(self, shape: Table, values: dict[str, Any]) -> bytes | None:
        for column, table in _references(self._connection, shape):
            key = values.get(column)
            if key is not None and not self._session.value(f"SELECT 1 FROM {table} WHERE id = ?", (key,)):  # noqa: S608
                found: bytes = key
                return found
        return None

    # Persons

    def _personal(
        self, entry: Written, shape: Table, key: bytes, owner: bytes, document: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the personal columns behind what an entry has sealed; nothing, and a note, where the key is not here."""
        personal = self._persons.unsealed(owner, shape.name, key, document[SEALED])
        if personal is None:
            self._persons.miss(owner, entry.device, entry.seq)
            return {}
        values, _ = _values(shape, personal)
        return values

    def _mind(self, shape: Table, key: bytes) -> None:
        """Forget whom an entry says to be erased, whatever came with it or before it."""
        if shape.personal:
            for person in self._persons.erased(shape.name, key):
                self._session.changed |= forget(self._session, person)
                self._persons.drop(person)

    def groups(self, entry: Written, shape: Table, key: bytes, document: dict[str, Any]) -> list[str]:
        """Return the groups that an entry writes of a row that is here, as far as they can be read."""
        names = [name for name in document if name in shape.group_of]
        if SEALED in document:
            owner = key if shape.owner == "id" else self._row(shape, key)[3]
            names += self._personal(entry, shape, key, owner, document)
        return list(dict.fromkeys(shape.group_of[name] for name in names))

    # Conflicts

    def compare_all(self, shape: Table, key: bytes) -> None:
        """Keep the conflicts of all groups of a row that several devices wrote."""
        writes = self.writes(shape, key)
        for group in dict.fromkeys(shape.group_of.values()):
            self._compare(shape, key, group, [*writes[""], *writes[group]])

    def _compare(self, shape: Table, key: bytes, group: str, writes: list[Write]) -> None:
        """Keep the conflicts of a group as they follow from its writes."""
        found = {
            uuid5(
                _CONFLICTS,
                f"{shape.name} {key.hex()} {group} {lost.hlc} {lost.device.hex()} {won.hlc} {won.device.hex()}",
            ).bytes: (lost, won)
            for lost, won in conflicts(writes, lambda write: self._value(shape, key, group, write))
        }
        kept = self._session.values(
            "SELECT id FROM conflict WHERE row_id = ? AND name = ? AND grp = ?", (key, shape.name, group)
        )
        for (gone,) in kept:
            if gone not in found:
                self._session.execute_local(Conflict, "DELETE FROM conflict WHERE id = ?", (gone,))
        known = {one for (one,) in kept}
        for one, (lost, won) in found.items():
            if one not in known:
                values = (one, shape.name, key, group, lost.hlc, lost.device, lost.seq, won.hlc, won.device, won.seq)
                self._session.execute_local(Conflict, _CONFLICT, values)

    def _value(self, shape: Table, key: bytes, group: str, write: Write) -> Any:
        """Return what a write says of a group, as its entry has it."""
        return said_of(self._session, self._persons, self._rows(write), shape, key, group)

    def _rows(self, write: Write) -> list[Any]:
        place = (write.device, write.seq)
        if place not in self._said:
            body = self._session.value("SELECT body FROM log WHERE device_id = ? AND seq = ?", place)
            self._said[place] = json.loads(body)["rows"]
        return self._said[place]


def said_of(session: Session, persons: Persons, rows: list[Any], shape: Table, key: bytes, group: str) -> Any:
    """Return what an entry's rows say of a group of a register: its columns' values as the database has them.

    `Unreadable` where they are sealed under a key that is not here.
    """
    said: Any = Unreadable
    for row in rows:
        document = _document_of(row, shape.name, key.hex())
        if document is None:
            continue
        if group in shape.personal and not document.get(group) and SEALED in document:
            owner = key if shape.owner == "id" else _owner(session, shape, key)
            personal = persons.unsealed(owner, shape.name, key, document[SEALED])
            if personal is None:
                return Unreadable
            document |= personal
        if row[0] == "add" or any(name in document for name in shape.columns_of(group)):
            said = tuple(document.get(name) for name in shape.columns_of(group))
    return said


def _document_of(row: list[Any], name: str, row_id: str) -> dict[str, Any] | None:
    """Return what a row of an entry says of a row of a table, None for another one."""
    deed, table, said, *rest = row
    if table != name or (said["id"] if deed == "add" else said) != row_id:
        return None
    return dict(said) if deed == "add" else {**rest[1], **dict.fromkeys(rest[2])}


def _owner(session: Session, shape: Table, key: bytes) -> bytes:
    found: bytes = session.value(f"SELECT {shape.owner} FROM {shape.name} WHERE id = ?", (key,))  # noqa: S608 - ours
    return found


def _written(row: Any) -> Written:
    return Written(*row)


def _insert(name: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names are ours


def _values(shape: Table, document: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return a document's values as the database keeps them, and whether all its columns are known here."""
    kinds = _column_kinds(shape.name)
    values: dict[str, Any] = {}
    whole = True
    for name, said in document.items():
        kind = kinds.get(name)
        if kind is None:
            whole = whole and name == SEALED
            continue
        value = bytes.fromhex(said) if kind is bytes and said is not None else said
        if value is not None and type(value) is not kind:
            raise _Waits(UNFIT)
        values[name] = value
    return values, whole


@cache
def _column_kinds(name: str) -> Mapping[str, type]:
    _, shape = synced()[name]
    return {column: _KINDS[codec.sql] for column, codec in zip(shape.columns, shape.codecs, strict=True)}


@cache
def _nullable(name: str) -> tuple[str, ...]:
    _, shape = synced()[name]
    return tuple(
        column for column, codec in zip(shape.columns, shape.codecs, strict=True) if codec.nullable and column != "id"
    )


def _blank(shape: Table) -> list[str]:
    """Return the personal columns that may not be empty: they are blank until the person's key comes."""
    return [name for name in shape.personal if name not in _nullable(shape.name)]


def _references(connection: Connection, shape: Table) -> list[tuple[str, str]]:
    """Return the columns of a table that refer to others' rows, with the tables."""
    found = connection.execute(f"PRAGMA foreign_key_list({shape.name})").fetchall()
    return [(row[3], row[2]) for row in found]
