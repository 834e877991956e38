"""Walk every device's log: is each entry what was sealed, in its place, and do the tables still say what the log says.

What this cannot see: a tail that was cut off whole, tables too. The heads kept outside the file show that (`db.heads`).
"""

import json
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from beesdesk.db.facts import Fact, Tables, fact_tables, unlogged
from beesdesk.db.keys import signature_check
from beesdesk.db.log import GENESIS, Entry, Head, canonical
from beesdesk.db.session import Session

ENTRIES, SALE = "", "sale"
ID_BYTES, KEY_DIGITS = 16, 64

_LOG = """
SELECT seq, CAST(kind AS BLOB), id, hlc, revision, CAST(body AS BLOB), previous, hash, signature
FROM log WHERE device_id = ? ORDER BY seq
"""
_HEADS = """
SELECT f.device_id, f.seq, f.id FROM {table} f LEFT JOIN log l ON l.device_id = f.device_id AND l.seq = f.seq
WHERE coalesce(f.head_seq, f.head_hash) IS NOT NULL AND (f.head_seq IS NOT f.seq - 1 OR f.head_hash IS NOT l.previous)
ORDER BY f.seq LIMIT 1
"""
_SALE_AT = "SELECT min(number) FROM sale WHERE device_id = ? AND seq = ? AND typeof(number) = 'integer'"
_CLOSING_AT = """
SELECT 'z ' || number FROM z_report WHERE device_id = ?1 AND seq = ?2
UNION ALL SELECT period || ' ' || number FROM closing WHERE device_id = ?1 AND seq = ?2
"""
_TYPES = (int, bytes, bytes, int, int, bytes, bytes, bytes, bytes)


class Fault(StrEnum):
    """What is wrong with an entry, or with a fact that an entry wrote."""

    SEQUENCE = "sequence"
    """No entry has this number: one was removed."""
    CHAIN = "chain"
    """The entry does not follow the one before it."""
    SEAL = "seal"
    """The entry was changed: its hash is another one."""
    CLOCK = "clock"
    """Its hybrid time is not after the entry before."""
    BODY = "body"
    """Its text is not the canonical form that a program writes."""
    DEVICE = "device"
    """The first entry does not enrol the device, or the device table has another key."""
    SIGNATURE = "signature"
    """Somebody without the device's key made it."""
    CHANGED = "changed"
    """A fact stands otherwise in its table."""
    MISSING = "missing"
    """A fact is no longer in its table."""
    UNLOGGED = "unlogged"
    """A fact stands in its table, and its entry knows nothing of it."""
    HEAD = "head"
    """A Z report or closing names another end of the log than the entry before it."""
    CUT = "cut"
    """The log is shorter than its end that was witnessed outside."""
    FORK = "fork"
    """Another entry with this number was witnessed outside, or stands here a second time."""
    NUMBER = "number"
    """A sale, Z report or closing does not have the next number."""
    TOTALS = "totals"
    """A sale, Z report or closing does not add up."""


@dataclass(frozen=True, slots=True)
class Break:
    """The first thing that is wrong: in which device's log, at which entry; of a fact its table and id.

    `sale` is the number of the sale that it belongs to; else `closing` names a closing, such as `z 3` or `day 12`.
    """

    device_id: UUID
    seq: int
    kind: Fault
    table: str = ""
    row_id: UUID | None = None
    sale: int | None = None
    closing: str = ""

    @property
    def what(self) -> str:
        """The thing by its names, such as `sale_line 0190… sale 12`; nothing for an entry of neither sale nor closing."""
        sale = "" if self.sale is None else f"{SALE} {self.sale}"
        return " ".join(str(part) for part in (self.table, self.row_id or "", sale, self.closing) if part)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many entries and sales were found whole, up to the first break."""

    entries: int
    sales: int
    first_break: Break | None


def verify(session: Session) -> Verdict:
    """Walk the logs of all devices from their first entries; the tables of all imported models are compared."""
    tally: Counter[str] = Counter()
    with closing(_breaks(session, tally)) as found:
        first = next(found, None)
    return Verdict(tally[ENTRIES], tally[SALE], first)


def _breaks(session: Session, tally: Counter[str]) -> Generator[Break]:
    enrolled = {session.device.id.bytes} | {key for (key,) in session.values("SELECT id FROM device")}
    writing = [session.device.id.bytes, *(key for (key,) in session.values("SELECT DISTINCT device_id FROM log"))]
    known, strange = ([key for key in dict.fromkeys(writing) if (key in enrolled) is good] for good in (True, False))
    # A fact that its own log lost says more than the log of a stranger that it may have gone into.
    for device_id in known:
        yield from _Walk(session, _uuid(device_id), tally).breaks()
    yield from _unlogged(session, tally)
    for device_id in strange:
        yield from _Walk(session, _uuid(device_id), tally).breaks()
    for name, shape in fact_tables().items():
        if "head_hash" in shape.columns:
            for device, seq, row_id in session.values(_HEADS.format(table=name)):
                yield _break(session, _uuid(device), seq, Fault.HEAD, name, _uuid(row_id))


def _unlogged(session: Session, tally: Counter[str]) -> Iterator[Break]:
    """Yield the first row of each table that no entry wrote; they are looked for where there are more than were found."""
    for name, shape in fact_tables().items():
        if session.value(f"SELECT count(*) FROM {name}") != tally[name]:  # noqa: S608 - names are ours
            extra = unlogged(session, shape)
            if extra is not None:
                row_id, device, seq = extra
                sale = _sale_of_row(session, name, row_id)
                yield _break(session, _uuid(device), seq, Fault.UNLOGGED, name, _uuid(row_id), sale)


class _Walk:
    """One device's log, from its first entry on."""

    def __init__(self, session: Session, device_id: UUID, tally: Counter[str]) -> None:
        self._session, self._device_id, self._tally = session, device_id, tally
        self._tables = Tables(session, device_id)
        self._check: Callable[[bytes, bytes], bool] | None = None

    def breaks(self) -> Iterator[Break]:
        """Yield what is broken; nothing of the log can be trusted after the first broken link."""
        head, others = Head(0, GENESIS, 0), self._tally[SALE]
        for row in self._session.each(_LOG, (self._device_id,)):
            fault = self._fault(row, head)
            if fault:
                yield self._break(head.seq + 1 if fault is Fault.SEQUENCE else row[0], fault)
                return
            head = Head(row[0], row[7], row[3])
            body = _text(row[5])
            if not self._tables.hold(head.seq, body):
                yield from self._look_at(head.seq, body)
            self._tally[ENTRIES] += 1
            self._tally[SALE] = others + self._tables.count[SALE]
        if not head.seq:
            yield self._break(1, Fault.SEQUENCE)
        del self._tables.count[SALE]
        self._tally.update(self._tables.count)

    def _fault(self, row: Sequence[Any], head: Head) -> Fault | None:
        """Return what is wrong with an entry as stored."""
        fault = _misplaced(row, head)
        if fault is not None:
            return fault
        seq, kind, key, hlc, revision, body, previous, seal, signature = row
        shop_id, word, text = self._session.device.shop_id, _text(kind), _text(body)
        if Entry(shop_id, self._device_id, seq, word, UUID(bytes=key), hlc, revision, text, previous).hash != seal:
            return Fault.SEAL
        self._check = self._check or self._key(rows_in(text) or [])
        if self._check is None:
            return Fault.DEVICE
        return None if self._check(signature, seal) else Fault.SIGNATURE

    def _key(self, rows: list[Any]) -> Callable[[bytes, bytes], bool] | None:
        """Return the check with the key that the log's first entry names; it must be that of the device table."""
        stored = self._session.value("SELECT lower(hex(public_key)) FROM device WHERE id = ?", (self._device_id,))
        for deed, table, document, *_ in rows:
            if (deed, table) == ("add", "device") and document["id"] == self._device_id.hex:
                same = len(stored or "") == KEY_DIGITS and document.get("public_key") == stored
                return signature_check(bytes.fromhex(stored)) if same else None
        return None

    def _look_at(self, seq: int, body: str) -> Iterator[Break]:
        """Yield what is wrong with an entry that is not facts only, or whose facts do not stand in their tables so."""
        rows = rows_in(body)
        if rows is None:
            yield self._break(seq, Fault.BODY)
            return
        facts = [Fact(seq, name, document) for deed, name, document, *_ in rows if deed == "add"]
        for fact, gone in self._tables.differing(facts):
            kind = Fault.MISSING if gone else Fault.CHANGED
            sale, row_id = _sale_of(self._session, fact), UUID(fact.document["id"])
            yield self._break(seq, kind, fact.table, row_id, sale, _closing_of(fact))

    def _break(self, seq: int, *what: Any) -> Break:
        return _break(self._session, self._device_id, seq, *what)


def _misplaced(row: Sequence[Any], head: Head) -> Fault | None:
    """Return how an entry fails to follow the one before it."""
    seq, _, key, hlc, _, _, previous, *_ = row
    if seq != head.seq + 1:
        return Fault.SEQUENCE
    if tuple(map(type, row)) != _TYPES or len(key) != ID_BYTES:
        return Fault.SEAL
    if previous != head.hash:
        return Fault.CHAIN
    return None if hlc > head.hlc else Fault.CLOCK


def rows_in(body: str) -> list[Any] | None:
    """Return the rows of an entry's text, None where it is not what a program writes."""
    try:
        document = json.loads(body, parse_float=_refuse, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or canonical(document) != body:
        return None
    rows = document.get("rows")
    return rows if isinstance(rows, list) and rows and all(map(_is_row, rows)) else None


def _is_row(row: Any) -> bool:
    match row:
        case ["add", str(), {"id": str(key)}] | ["set", str(), str(key), *_]:
            return len(key) == 2 * ID_BYTES and not key.strip("0123456789abcdef")
    return False


def _refuse(figure: str) -> None:
    raise ValueError(figure)


def _text(stored: bytes) -> str:
    """Return bytes as text; those that are none as the empty one, which no seal fits."""
    try:
        return stored.decode()
    except UnicodeDecodeError:
        return ""


def _break(
    session: Session,
    device_id: UUID,
    seq: int,
    kind: Fault,
    table: str = "",
    row_id: UUID | None = None,
    sale: int | None = None,
    closing: str = "",
) -> Break:
    """Name what is broken by the sale or closing that it belongs to: its own, else that of its entry."""
    if sale is None and not closing:
        sale = session.value(_SALE_AT, (device_id, seq))
    if sale is None and not closing:
        closing = str(session.value(_CLOSING_AT, (device_id, seq)) or "")
    return Break(device_id, seq, kind, table, row_id, sale, closing)


def _closing_of(fact: Fact) -> str:
    """Return the name of a closing that a fact is, nothing for any other."""
    kind = {"z_report": "z", "closing": fact.document.get("period")}.get(fact.table)
    return "" if kind is None else f"{kind} {fact.document.get('number')}"


def _sale_of(session: Session, fact: Fact) -> int | None:
    """Return the number of the sale that a fact belongs to, None for one of no sale."""
    if fact.table == SALE:
        found: int | None = fact.document.get("number")
        return found
    key = fact.document.get("sale_id")
    return _number(session, bytes.fromhex(key)) if key else None


def _sale_of_row(session: Session, table: str, row_id: Any) -> int | None:
    """Return the same of a row that no entry knows."""
    if table == SALE:
        return _number(session, row_id)
    if "sale_id" not in fact_tables()[table].columns:
        return None
    return _number(session, session.value(f"SELECT sale_id FROM {table} WHERE id = ?", (row_id,)))  # noqa: S608


def _number(session: Session, sale_id: Any) -> int | None:
    found: int | None = session.value("SELECT number FROM sale WHERE id = ?", (sale_id,))
    return found


def _uuid(stored: Any) -> UUID:
    """Return an id as stored; a forged row may hold anything, and is still named."""
    return UUID(bytes=stored) if isinstance(stored, bytes) and len(stored) == ID_BYTES else UUID(int=0)
