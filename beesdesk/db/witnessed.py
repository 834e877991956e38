"""Compare the log with its witnesses outside the file: is it still as long as it was, and the same."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.db.heads import VERSION, SealedHead
from beesdesk.db.keys import signature_check
from beesdesk.db.session import Session
from beesdesk.db.verify import Break, Fault

_KEYS = "SELECT id, public_key FROM device WHERE length(id) = 16 AND length(public_key) = 32"
# What a restored backup lacked is said by the first entry of the device that goes on after it.
_RESTORED = """
SELECT 1 FROM act WHERE kind = 'restored' AND json_valid(detail)
AND json_extract(detail, '$.heads.' || lower(hex(?1))) = ?2
"""


_MOST: Final = 64 * 1024 * 1024  # bytes of heads that are read: two centuries of them
_WORDS: Final = ("cause", "device", "hash", "shop", "signature")
_FIGURES: Final = ("at", "sale", "seq", "z")


class Doubt(StrEnum):
    """What is no proof of a forgery, and should be known."""

    NO_HEADS = "no_heads"
    """There are Z reports, and no witness of this device's log at all."""
    UNWITNESSED = "unwitnessed"
    """So many entries at the log's end, from the first on, have no witness."""
    BAD_HEADS = "bad_heads"
    """So many heads cannot be read, or nobody of this shop has signed them."""
    LOST = "lost"
    """So many entries, from the first on, were lost when a backup was restored, as the journal says."""
    CLOCK = "clock"
    """The clock was set back so often, first at this entry."""


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt: how many are meant, and the first of them as the entry's number."""

    doubt: Doubt
    device_id: UUID
    count: int = 0
    first: int = 0


def read_heads(paths: Iterable[Path]) -> tuple[list[SealedHead], int]:
    """Return the heads in some files, and how many lines are none; a file that is not there has none."""
    heads: list[SealedHead] = []
    broken = 0
    for path in paths:
        for line in _lines(path):
            head = _head(line)
            if head is None:
                broken += 1
            else:
                heads.append(head)
    return heads, broken


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            text = file.read(_MOST)
    except FileNotFoundError:
        return
    for line in text.split(b"\n"):
        if line.strip(b" \r\0"):
            yield line


def _head(line: bytes) -> SealedHead | None:
    """Return the head that a line says, None where it says none."""
    try:
        said = json.loads(line)
        said = said.get("head", said)  # a sidecar says more than its head
        kinds = dict.fromkeys(_WORDS, str) | dict.fromkeys(_FIGURES, int)
        if said.pop("version") != VERSION or {name: type(value) for name, value in said.items()} != kinds:
            return None
        return SealedHead(
            UUID(hex=said["shop"]), UUID(hex=said["device"]), said["seq"], bytes.fromhex(said["hash"]), said["at"],
            said["cause"], said["sale"], said["z"], bytes.fromhex(said["signature"]),
        )  # fmt: skip
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return None


def compare(session: Session, heads: Iterable[SealedHead]) -> Iterator[Break | Note]:
    """Yield where a log is shorter than one of these heads, or another one; and doubts.

    The heads must have been read before the session began: what is sealed meanwhile has a head of its own.
    """
    genuine, forged = _genuine(session, heads)
    if forged:
        yield Note(Doubt.BAD_HEADS, session.device.id, forged)
    for device_id, known in genuine.items():
        yield from _differing(session, device_id, sorted(known, key=lambda head: head.seq))
    own = genuine.get(session.device.id, [])
    last = _last(session, session.device.id)
    seen = max((head.seq for head in own), default=0)
    if not own and session.value("SELECT 1 FROM z_report WHERE device_id = ?", (session.device.id,)):
        yield Note(Doubt.NO_HEADS, session.device.id)
    elif own and seen < last:
        yield Note(Doubt.UNWITNESSED, session.device.id, last - seen, seen + 1)


def _genuine(session: Session, heads: Iterable[SealedHead]) -> tuple[dict[UUID, list[SealedHead]], int]:
    """Return the heads that a device of this shop has signed, by device, and how many are of nobody."""
    checks = {UUID(bytes=key): signature_check(public) for key, public in session.values(_KEYS)}
    found: dict[UUID, list[SealedHead]] = {}
    forged = 0
    for head in set(heads):
        check = checks.get(head.device_id)
        if head.shop_id == session.device.shop_id and check is not None and check(head.signature, head.text):
            found.setdefault(head.device_id, []).append(head)
        else:
            forged += 1
    return found, forged


def _differing(session: Session, device_id: UUID, heads: list[SealedHead]) -> Iterator[Break | Note]:
    """Compare a device's heads, in order."""
    last = _last(session, device_id)
    for head in heads:
        stored = session.value("SELECT hash FROM log WHERE device_id = ? AND seq = ?", (device_id, head.seq))
        if stored != head.hash and head.seq <= last:
            yield _broken(head, head.seq, Fault.FORK)
            return
    longest = heads[-1]
    if longest.seq > last:
        if session.value(_RESTORED, (device_id, last)):
            yield Note(Doubt.LOST, device_id, longest.seq - last, last + 1)
        else:
            yield _broken(longest, last + 1, Fault.CUT)


def _broken(head: SealedHead, seq: int, kind: Fault) -> Break:
    """Name the last sale or closing that was witnessed."""
    return Break(head.device_id, seq, kind, sale=head.sale or None, closing=f"z {head.z}" if head.z else "")


def _last(session: Session, device_id: UUID) -> int:
    return int(session.value("SELECT max(seq) FROM log WHERE device_id = ?", (device_id,)) or 0)
