"""Witnesses of the log: its end, signed and kept outside the shop's file. They show that a tail was cut off.

`heads.jsonl` beside the shop's file gets a line after each closing, backup and archive, `last-head.json` holds the end
after the last entry of any kind, and each backup has the head of its copy beside it.
"""

import os
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.log import Signer, canonical
from beesdesk.db.session import Session
from beesdesk.values import dataclass

VERSION: Final = "beesdesk-head-1"
HEADS_NAME: Final = "heads.jsonl"
LAST_NAME: Final = "last-head.json"
_ROOM: Final = 1024  # bytes of the last head's line: written over in place, it may not shrink

_HEAD = """
SELECT seq, hash, coalesce((SELECT max(number) FROM sale WHERE device_id = ?1), 0),
       coalesce((SELECT max(number) FROM z_report WHERE device_id = ?1), 0)
FROM log WHERE device_id = ?1 ORDER BY seq DESC LIMIT 1
"""


class Cause(StrEnum):
    """Why a head was kept."""

    ENTRY = "entry"
    CLOSING = "closing"
    BACKUP = "backup"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class SealedHead:
    """The end of a device's log at a moment (UTC milliseconds): its last entry, last sale and last Z report (0: none)."""

    shop_id: UUID
    device_id: UUID
    seq: int
    hash: bytes
    at: int
    cause: str
    sale: int
    z: int
    signature: bytes = b""

    @property
    def text(self) -> bytes:
        """What is signed."""
        said = (self.shop_id.hex, self.device_id.hex, self.seq, self.hash.hex(), self.at, self.cause, self.sale, self.z)
        return "\n".join((VERSION, *map(str, said))).encode()

    @property
    def line(self) -> str:
        """The head as one line of JSON."""
        return canonical(
            {
                "version": VERSION,
                "shop": self.shop_id.hex,
                "device": self.device_id.hex,
                "seq": self.seq,
                "hash": self.hash.hex(),
                "at": self.at,
                "cause": self.cause,
                "sale": self.sale,
                "z": self.z,
                "signature": self.signature.hex(),
            }
        )


def seal_head(session: Session, cause: Cause, signer: Signer, *, now: datetime) -> SealedHead | None:
    """Return the present end of this device's log, signed; None where the log is empty."""
    device = session.device
    found = next(iter(session.values(_HEAD, (device.id,))), None)
    if found is None:
        return None
    seq, seal, sale, z = found
    head = SealedHead(device.shop_id, device.id, seq, seal, milliseconds(now), cause, sale, z)
    return replace(head, signature=signer.sign(head.text))


class Witness:
    """Keeps heads in a folder. Raises `OSError` where that cannot be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()

    def keep(self, head: SealedHead) -> None:
        """Append a head for good; it is on the disk when this returns."""
        with self._lock, (self._folder / HEADS_NAME).open("ab+") as file:
            # A line that a power cut left half must not spoil the next one.
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - 1))
            broken = file.read(1) not in (b"", b"\n")
            file.write(f"{chr(10) * broken}{head.line}\n".encode())
            file.flush()
            os.fsync(file.fileno())

    def remember(self, head: SealedHead) -> None:
        """Write over the last head. It is not waited for: after a power cut an older one may stand there."""
        text = head.line.encode().ljust(_ROOM - 1) + b"\n"
        with self._lock:
            handle = os.open(self._folder / LAST_NAME, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
            try:
                os.write(handle, text)
            finally:
                os.close(handle)
