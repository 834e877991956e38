"""Facts as their tables hold them, beside what a device's log says of them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlcipher3 import dbapi2

from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, Nature, Table

SOME = 50
"""Rows asked for at once."""

_ADDED = re.compile(r'\["add","(\w+)",\{')
_UNLOGGED = """
SELECT f.id, f.device_id, f.seq FROM {table} f LEFT JOIN log l ON l.device_id = f.device_id AND l.seq = f.seq
WHERE l.seq IS NULL OR NOT EXISTS (
    SELECT 1 FROM json_each(l.body, '$.rows') r WHERE json_extract(r.value, '$[0]') = 'add'
    AND json_extract(r.value, '$[1]') = '{table}' AND json_extract(r.value, '$[2].id') = lower(hex(f.id))
) LIMIT 1
"""

_BEFORE = """
SELECT (o.hlc, o.device_id) < (m.hlc, m.device_id) FROM log m JOIN log o
WHERE m.device_id = ?1 AND m.seq = ?2 AND o.device_id = ?3 AND o.seq = ?4 AND instr(o.body, ?5) > 0
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as an entry wrote it: its table and its document."""

    seq: int
    table: str
    document: dict[str, Any]


def fact_tables() -> dict[str, Table]:
    """Return the tables of facts of all imported models by name."""
    return {shape.name: shape for shape in TABLES.values() if shape.nature is Nature.FACT}


def unlogged(session: Session, shape: Table) -> Any:
    """Return id, device and sequence number of a row that its entry knows nothing of, or None. Slow: only on suspicion."""
    return next(iter(session.values(_UNLOGGED.format(table=shape.name))), None)


class Tables:
    """The facts of one device in all their tables."""

    def __init__(self, session: Session, device_id: UUID) -> None:
        self._session, self._device_id = session, device_id
        self._shapes = fact_tables()
        self._texts = {name: _Texts(session, shape, device_id) for name, shape in self._shapes.items()}
        self.count: Counter[str] = Counter()
        """Facts that the log has named so far, by table."""

    def hold(self, seq: int, body: str) -> bool:
        """Tell whether an entry is facts only, all of which their tables hold word for word.

        The entry's text is put together from the tables, in the order of their rows; any other order is no fault, but
        must be looked at fact by fact (`differing`).
        """
        names = _ADDED.findall(body)
        texts = [self._texts[name].take(seq) for name in names if name in self._texts]
        if not names or f'{{"rows":[{",".join(texts)}]}}' != body:
            return False
        self.count.update(names)
        return True

    def differing(self, facts: list[Fact]) -> Iterator[tuple[Fact, bool]]:
        """Yield the facts that their tables do not hold so; true with those that are not there at all."""
        for fact in facts:
            self.count[fact.table] += 1
        for start in range(0, len(facts), SOME):
            some = facts[start : start + SOME]
            rows = {name: self._rows(name, some) for name in {fact.table for fact in some} & self._shapes.keys()}
            for fact in some:
                if fact.table in rows:
                    row = rows[fact.table].get(fact.document["id"])
                    said = map(fact.document.get, self._shapes[fact.table].columns)
                    if row == (*said, self._device_id.hex, fact.seq):
                        continue
                    if row is not None and self._said_before(fact, row[-2], row[-1]):
                        self.count[fact.table] -= 1
                        continue
                    yield fact, row is None

    def _said_before(self, fact: Fact, device: Any, seq: Any) -> bool:
        """Tell whether another device had said a fact before this one did: then the row is that one's, and counts there."""
        if not isinstance(device, str) or device == self._device_id.hex:
            return False
        found = self._session.value(
            _BEFORE, (self._device_id, fact.seq, bytes.fromhex(device), seq, f'"id":"{fact.document["id"]}"')
        )
        return bool(found)

    def _rows(self, name: str, facts: list[Fact]) -> dict[str, tuple[Any, ...]]:
        keys = [bytes.fromhex(fact.document["id"]) for fact in facts if fact.table == name]
        sql = _by_id(self._shapes[name])
        try:
            rows = self._session.values(sql, keys + [None] * (SOME - len(keys)))
        except dbapi2.OperationalError:
            # Bytes that are no text spoil the whole answer: each row is asked for alone.
            rows = [row for key in keys for row in _row(self._session, sql, key)]
        return {row[0]: row for row in rows}


class _Texts:
    """One table's facts of a device in the order of their rows, each as its entry would write it."""

    def __init__(self, session: Session, shape: Table, device_id: UUID) -> None:
        self._next: tuple[int, str] | None = (0, "")
        try:
            self._rows = session.each(_as_logged(shape), (device_id,))
        except dbapi2.OperationalError as error:
            # The driver reads the first row at once.
            if not _no_text(error):
                raise
            self._rows, self._next = iter(()), None

    def take(self, seq: int) -> str:
        """Return the next fact of an entry, nothing where the table does not go on with one."""
        while self._next is not None and self._next[0] < seq:
            self._go_on()
        if self._next is None or self._next[0] != seq:
            return ""
        text = self._next[1]
        self._go_on()
        return text

    def _go_on(self) -> None:
        try:
            self._next = next(self._rows, None)
        except dbapi2.OperationalError as error:
            if not _no_text(error):
                raise
            self._next = None


def _as_logged(shape: Table) -> str:
    """Return the question for all rows of a device as the texts that the log has of them.

    A value of another kind than its column's is left out, so that the text differs.
    """
    shown = {"BLOB": ("blob", "'\"' || lower(hex({0})) || '\"'"), "TEXT": ("text", "json_quote({0})")}
    parts = []
    for name, codec in sorted(zip(shape.columns, shape.codecs, strict=True)):
        kind, value = shown.get(codec.sql, ("integer", "{0}"))
        parts.append(f"CASE typeof({name}) WHEN '{kind}' THEN ',\"{name}\":' || {value.format(name)} END")
    document = f"substr(concat({', '.join(parts)}), 2)"
    return (
        f"SELECT seq, '[\"add\",\"{shape.name}\",{{' || {document} || '}}]'"  # noqa: S608 - names are ours
        f" FROM {shape.name} WHERE device_id = ? ORDER BY rowid"
    )


def _by_id(shape: Table) -> str:
    """Return the question for some rows by id. A text where bytes belong has another hexadecimal form."""
    blobs = {name for name, codec in zip(shape.columns, shape.codecs, strict=True) if codec.sql == "BLOB"}
    shown = [
        f"CASE WHEN {name} IS NOT NULL THEN lower(hex({name})) END" if name in blobs else name for name in shape.columns
    ]
    marks = ", ".join("?" * SOME)
    return f"SELECT {', '.join(shown)}, lower(hex(device_id)), seq FROM {shape.name} WHERE id IN ({marks})"  # noqa: S608


def _row(session: Session, sql: str, key: bytes) -> list[Any]:
    """Return a row in a list, none where it is not there; of one that cannot be read only the id."""
    try:
        return session.values(sql, [key] + [None] * (SOME - 1))
    except dbapi2.OperationalError as error:
        if not _no_text(error):
            raise
        return [(key.hex(),)]


def _no_text(error: dbapi2.OperationalError) -> bool:
    """Tell whether the driver stumbled over bytes that are no text: its own complaint, which has no code."""
    return getattr(error, "sqlite_errorcode", None) is None
