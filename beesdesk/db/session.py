"""One transaction: rows in, rows out. What it writes to a synced table goes into the log by itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from beesdesk.db.log import Connection, Head, Recorder, head_of, plain, plain_row
from beesdesk.db.sealing import Document, KeyRing
from beesdesk.db.table import TABLES, Nature, Table, decoder
from beesdesk.values import dataclass

Row = TypeVar("Row")
Parameters = Sequence[Any] | Mapping[str, Any]

_KNOWN = "SELECT grp, max(hlc) FROM register_write WHERE row_id = ? AND name = ? GROUP BY grp"
# The first of an entry stays: its `base` is what its author had seen before it.
NOTE_WRITE = (
    "INSERT OR IGNORE INTO register_write (row_id, name, grp, hlc, device_id, seq, base) VALUES (?, ?, ?, ?, ?, ?, ?)"
)

_TOGETHER = 40
"""Rows whose text for the log is made in one go."""


class FactIsFinal(TypeError):
    """Code tried to change or delete a fact: a programmer's error, corrected by a further fact instead."""


class NotFound(LookupError):
    """No row has this id: a programmer's error, since screens only pass on ids that they were given."""


@dataclass(frozen=True, slots=True)
class Device:
    """This installation: its identity, its shop, its number in the shop (printed as the till's number)."""

    id: UUID
    shop_id: UUID
    number: int


class Session:
    """One transaction on the shop's file. Readers have no recorder and may not write."""

    def __init__(self, connection: Connection, device: Device, recorder: Recorder | None = None) -> None:
        self.device = device
        self.changed: set[type] = set()
        self._connection = connection
        self._recorder = recorder
        self._keys = KeyRing(connection)

    # Questions

    def rows(self, cls: type[Row], sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return every row of a query as a frozen `cls`; each field is a column of that name."""
        cursor = self._connection.execute(sql, parameters)
        build = decoder(cls, tuple([column[0] for column in cursor.description]))  # type: ignore[arg-type]  # is hashable
        return [build(values) for values in cursor]

    def row(self, cls: type[Row], sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row of a query, or None."""
        cursor = self._connection.execute(sql, parameters)
        values = cursor.fetchone()
        if values is None:
            return None
        names = tuple([column[0] for column in cursor.description])
        found: Row = decoder(cls, names)(values)  # type: ignore[arg-type]  # a class is hashable
        return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row as the database keeps it, or None."""
        values = self._connection.execute(sql, parameters).fetchone()
        return None if values is None else values[0]

    def values(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        """Return the rows of a query as the database keeps them."""
        return self._connection.execute(sql, parameters).fetchall()  # type: ignore[no-any-return]

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[Any]:
        """Return the rows of a query as the database keeps them, one by one: for those too many to hold at once."""
        cursor: Iterator[Any] = self._connection.execute(sql, parameters)
        return cursor

    def find(self, cls: type[Row], row_id: UUID) -> Row | None:
        """Return the row of a table with this id, or None."""
        shape = TABLES[cls]
        return self.row(cls, f"SELECT {', '.join(shape.columns)} FROM {shape.name} WHERE id = ?", (row_id,))  # noqa: S608

    def get(self, cls: type[Row], row_id: UUID) -> Row:
        """Return the row of a table with this id. Raises `NotFound`."""
        row = self.find(cls, row_id)
        if row is None:
            raise NotFound(f"{TABLES[cls].name} {row_id}")
        return row

    @property
    def head(self) -> Head:
        """The end of this device's log, before the entry that is being written."""
        return head_of(self._connection, self.device.id) if self._recorder is None else self._recorder.head

    @property
    def hybrid_time(self) -> int:
        """The hybrid logical time (`ids.tick`) of what this transaction writes. Only for writers."""
        return self._writer().place()[1]

    def seen_from(self, device: Device) -> "Session":
        """Return the same moment as another device of the shop sees it; it only reads."""
        return Session(self._connection, device)

    # Changes

    def insert(self, row: object) -> None:
        """Write a new row."""
        shape = TABLES[type(row)]
        values = shape.encode(row)
        self._connection.execute(shape.insert, [*values, *self._record(shape, values)])
        self.changed.add(type(row))

    def insert_many(self, rows: Iterable[object]) -> int:
        """Write many new rows of one table; return how many."""
        waiting = iter(rows)
        first = next(waiting, None)
        if first is None:
            return 0
        shape = TABLES[type(first)]
        self.changed.add(type(first))
        batch = [shape.encode(first), *map(shape.encode, waiting)]
        self._record_all(shape, batch)
        self._connection.executemany(shape.insert, batch)  # type: ignore[attr-defined]
        return len(batch)

    def change(self, cls: type, row_id: UUID, **changes: Any) -> None:
        """Change fields of a register or a local row. Raises `NotFound`, and `FactIsFinal` for a fact."""
        shape = TABLES[cls]
        if shape.nature is Nature.FACT:
            raise FactIsFinal(shape.name)
        values = shape.encode_changes(changes)
        stamp: dict[str, Any] = {}
        self._writer()
        if shape.nature is Nature.REGISTER:
            values, (seq, version) = self._record_change(shape, row_id, values)
            stamp = {"device_id": self.device.id, "seq": seq, "version": version}
        assignments = ", ".join(f"{name} = ?" for name in (*values, *stamp))
        cursor = self._connection.execute(
            f"UPDATE {shape.name} SET {assignments} WHERE id = ?",  # noqa: S608 - names are ours
            [*values.values(), *stamp.values(), row_id],
        )
        if cursor.rowcount != 1:
            raise NotFound(f"{shape.name} {row_id}")
        self.changed.add(cls)

    def delete(self, cls: type, row_id: UUID) -> None:
        """Delete a local row. Facts stay, registers are marked as withdrawn instead: `FactIsFinal`."""
        shape = TABLES[cls]
        if shape.nature is not Nature.LOCAL:
            raise FactIsFinal(shape.name)
        self._writer()
        self._connection.execute(f"DELETE FROM {shape.name} WHERE id = ?", (row_id,))  # noqa: S608
        self.changed.add(cls)

    def execute_local(self, cls: type, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement on a local table, for what `change` cannot say; return the rows touched."""
        if TABLES[cls].nature is not Nature.LOCAL:
            raise FactIsFinal(TABLES[cls].name)
        self._writer()
        self.changed.add(cls)
        return self._connection.execute(sql, parameters).rowcount  # type: ignore[no-any-return]

    def finish(self) -> None:
        """Write the log entries of what was changed; the store commits next."""
        if self._recorder is not None:
            self._recorder.finish()

    @property
    def connection(self) -> Connection:
        """The connection itself. Only for `db/`, which puts into the tables what other devices' logs say."""
        return self._connection

    def _writer(self) -> Recorder:
        if self._recorder is None:
            raise FactIsFinal("a reader does not write")
        return self._recorder

    def _record(self, shape: Table, values: list[Any]) -> tuple[Any, ...]:
        """Put a new row into the log; return the columns that the store fills."""
        recorder = self._writer()
        if shape.nature is Nature.LOCAL:
            return ()
        seq, version = recorder.place()
        is_fact = shape.nature is Nature.FACT
        recorder.add(["add", shape.name, self._document(shape, values)], shape.name if is_fact else None)
        return (self.device.id, seq) if is_fact else (self.device.id, seq, version)

    def _record_all(self, shape: Table, batch: list[list[Any]]) -> None:
        """Put many new rows of one table into the log; append to each the columns that the store fills."""
        recorder = self._writer()
        if shape.nature is Nature.LOCAL:
            return
        is_fact = shape.nature is Nature.FACT
        device = self.device.id.bytes
        for start in range(0, len(batch), _TOGETHER):
            rows = batch[start : start + _TOGETHER]
            documents = [["add", shape.name, self._document(shape, row)] for row in rows]
            places = recorder.add_all(documents, shape.name if is_fact else None)
            for row, (seq, version) in zip(rows, places, strict=True):
                row.extend((device, seq) if is_fact else (device, seq, version))

    def _record_change(
        self, shape: Table, row_id: UUID, values: dict[str, Any]
    ) -> tuple[dict[str, Any], tuple[int, int]]:
        """Put a change into the log, once for each version that it replaces; return it with its groups whole, and its place.

        What replaced what is noted in `register_write`, by which the writes of several devices are told apart later.
        """
        recorder = self._writer()
        groups = dict.fromkeys(shape.group_of[name] for name in values)
        rest = [name for group in groups for name in shape.columns_of(group) if name not in values]
        found = self._connection.execute(
            f"SELECT {', '.join(('device_id', 'seq', 'version', *rest))} FROM {shape.name} WHERE id = ?",  # noqa: S608 - names are ours
            (row_id,),
        ).fetchone()
        if found is None:
            raise NotFound(f"{shape.name} {row_id}")
        values = {**values, **dict(zip(rest, found[3:], strict=True))}
        known = dict(self._connection.execute(_KNOWN, (row_id, shape.name)).fetchall())
        if not known:
            self._connection.execute(NOTE_WRITE, (row_id, shape.name, "", found[2], found[0], found[1], 0))
            known = {"": found[2]}
        by_base: dict[int, list[str]] = {}
        for group in groups:
            by_base.setdefault(max(known.get("", 0), known.get(group, 0)), []).append(group)
        place = recorder.place()
        for base, some in by_base.items():
            place = recorder.place()
            said = {name: values[name] for group in some for name in shape.columns_of(group)}
            nulls = [name for name, value in said.items() if value is None]
            document = self._change_document(shape, row_id, said)
            recorder.add(["set", shape.name, row_id.hex, base, document, nulls], None)
            for group in some:
                self._connection.execute(
                    NOTE_WRITE, (row_id, shape.name, group, place[1], self.device.id, place[0], base)
                )
        return values, place

    def _document(self, shape: Table, values: list[Any]) -> Document:
        """Return a new row as the log has it."""
        document = plain_row(shape.columns, values)
        if not shape.personal:
            return document
        if shape.owner == "id":
            self._keys.begin(values[0])
        return self._keys.seal(shape, values[0], values[shape.columns.index(shape.owner)], document)

    def _change_document(self, shape: Table, row_id: UUID, changes: dict[str, Any]) -> Document:
        """Return the changed fields of a row as the log has them. Raises `NotFound`."""
        document = plain(changes)
        if document.keys().isdisjoint(shape.personal):
            return document
        owner = self.value(f"SELECT {shape.owner} FROM {shape.name} WHERE id = ?", (row_id,))  # noqa: S608 - names are ours
        if owner is None:
            raise NotFound(f"{shape.name} {row_id}")
        return self._keys.seal(shape, row_id.bytes, owner, document)
