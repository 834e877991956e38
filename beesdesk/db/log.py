"""The log of one device: every committed change of a synced table, in order, chained and signed.

An entry is one document: all rows that one action wrote. Its text is versioned (`VERSION`), so that entries written by
an older program can be verified for ever. Times are hybrid logical (`ids.tick`), amounts are integers, never floats.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, Protocol
from uuid import UUID

from beesdesk.db.ids import tick, uuid7
from beesdesk.db.types import Value
from beesdesk.values import dataclass

VERSION = "beesdesk-log-1"
SCHEMA_REVISION = 1
GENESIS = bytes(32)
BODY_LIMIT = 60_000
"""Bytes after which a large change of registers (an import) goes on in a further entry. Facts that belong together,
such as a sale and its lines, are never parted."""
PIECE_LIMIT = 15_000
"""Bytes of rows that are put into an entry together."""

INSERT = (
    "INSERT INTO log (device_id, seq, kind, id, hlc, revision, body, previous, hash, signature)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Signer(Protocol):
    """The device's own key."""

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes of an Ed25519 signature."""


class Connection(Protocol):
    """As much of a database connection as the log needs."""

    def execute(self, sql: str, parameters: Any = ...) -> Any:
        """Run one statement."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a device's log: what the next entry is chained to."""

    seq: int
    hash: bytes
    hlc: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, as stored."""

    shop_id: UUID
    device_id: UUID
    seq: int
    kind: str
    id: UUID
    hlc: int
    revision: int
    body: str
    previous: bytes

    @property
    def hash(self) -> bytes:
        """The seal: SHA-256 over the entry's versioned canonical text, which holds the digests of body and predecessor."""
        from hashlib import sha256  # noqa: PLC0415 - OpenSSL, 2 ms: not before something is sealed

        lines = (
            VERSION,
            self.shop_id.hex,
            self.device_id.hex,
            str(self.seq),
            self.kind,
            self.id.hex,
            str(self.hlc),
            str(self.revision),
            sha256(self.body.encode()).hexdigest(),
            self.previous.hex(),
        )
        return sha256("\n".join(lines).encode()).digest()


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry with its seal, as devices hand it on: every column of the log but the shop, which the way knows."""

    device_id: UUID
    seq: int
    kind: str
    id: UUID
    hlc: int
    revision: int
    body: str
    previous: bytes
    hash: bytes
    signature: bytes

    def entry(self, shop_id: UUID) -> Entry:
        """Return the entry, whose `hash` is worked out anew."""
        return Entry(
            shop_id, self.device_id, self.seq, self.kind, self.id, self.hlc, self.revision, self.body, self.previous
        )


def head_of(connection: Connection, device_id: UUID) -> Head:
    """Return the end of a device's log; an empty log ends in zeros."""
    row = connection.execute(
        "SELECT seq, hash, hlc FROM log WHERE device_id = ? ORDER BY seq DESC LIMIT 1", (device_id,)
    ).fetchone()
    return Head(*row) if row else Head(0, GENESIS, 0)


@cache
def _compact() -> Callable[[Any], str]:
    import json  # noqa: PLC0415 - not before something is logged

    return json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def canonical(value: Any) -> str:
    """Return the one JSON text of a value made of objects, lists, text, whole numbers and null (RFC 8785 for these)."""
    return _compact()(value)


def plain(values: Mapping[str, Value]) -> dict[str, str | int]:
    """Return database values as a document: ids and bytes in hexadecimal, empty ones left out."""
    return plain_row(values.keys(), values.values())


def plain_row(columns: Iterable[str], values: Iterable[Value]) -> dict[str, str | int]:
    """Return the values of columns as `plain` does."""
    return {
        name: value.hex() if isinstance(value, bytes) else value
        for name, value in zip(columns, values, strict=True)
        if value is not None
    }


class Recorder:
    """Collects what one transaction writes and turns it into entries at its end. Nobody above `db/` sees it."""

    def __init__(
        self, connection: Connection, shop_id: UUID, device_id: UUID, signer: Signer, clock: Callable[[], datetime]
    ) -> None:
        self._connection, self._shop_id, self._device_id, self._signer = connection, shop_id, device_id, signer
        self._head: Head | None = None
        self._clock = clock
        self._rows: list[str] = []
        self._size = 0
        self._kind = "set"
        self._hlc = 0

    @property
    def head(self) -> Head:
        """The log's end, before the entry that is being written."""
        if self._head is None:
            self._head = head_of(self._connection, self._device_id)
        return self._head

    def place(self) -> tuple[int, int]:
        """Return the sequence number and hybrid time that the next row belongs to."""
        if not self._hlc:
            # What others have said is older than what is said here, and so is all of a file that a device begins with.
            sql = "SELECT clock FROM sync_state" if self.head.seq else "SELECT coalesce(max(hlc), 0) FROM log"
            (seen,) = self._connection.execute(sql).fetchone()
            self._hlc = tick(max(self.head.hlc, seen), self._clock())
        return self.head.seq + 1, self._hlc

    def add(self, document: list[Any], fact: str | None) -> None:
        """Take one row's document into the entry; `fact` is the table of a fact and names the entry's kind."""
        text = canonical(document)
        self._rows.append(text)
        self._count(text, fact)

    def add_all(self, documents: list[list[Any]], fact: str | None) -> list[tuple[int, int]]:
        """Take many rows' documents; return where each belongs, as `place` does. Their text is made in one go."""
        text = canonical(documents)[1:-1]
        size = len(text.encode())
        if size > PIECE_LIMIT and len(documents) > 1:
            half = len(documents) // 2
            return self.add_all(documents[:half], fact) + self.add_all(documents[half:], fact)
        if self._kind == "set" and self._size + size > BODY_LIMIT:
            self.finish()
        places = [self.place()] * len(documents)
        self._rows.append(text)
        self._count(text, fact)
        return places

    def _count(self, text: str, fact: str | None) -> None:
        self._size += len(text.encode()) + 1
        if fact and self._kind == "set":
            self._kind = fact
        if self._size >= BODY_LIMIT and self._kind == "set":
            self.finish()

    def finish(self) -> None:
        """Write the entry, chained and signed, in the same transaction as its rows."""
        if not self._rows:
            return
        seq, hlc = self.place()
        head = self.head
        body = f'{{"rows":[{",".join(self._rows)}]}}'
        entry = Entry(self._shop_id, self._device_id, seq, self._kind, uuid7(), hlc, SCHEMA_REVISION, body, head.hash)
        seal = entry.hash
        self._connection.execute(
            INSERT,
            (
                entry.device_id,
                seq,
                entry.kind,
                entry.id,
                hlc,
                entry.revision,
                body,
                head.hash,
                seal,
                self._signer.sign(seal),
            ),
        )
        self._head = Head(seq, seal, hlc)
        self._rows, self._size, self._kind, self._hlc = [], 0, "set", 0
