"""The form of an archive: its members, its limits, the text of an entry and of the manifest. See `docs/archives.md`."""

import re
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from beesdesk.db.log import canonical

FORMAT: Final = "beesdesk-archive-1"
README, DEVICES, MANIFEST, SIGNATURE = "README.txt", "devices.json", "manifest.json", "manifest.sig"
SALES, LINES, CLOSINGS = "sales.csv", "lines.csv", "closings.csv"
VIEWS: Final = (SALES, LINES, CLOSINGS)
NAMES: Final = re.compile(
    r"README\.txt|devices\.json|manifest\.json|manifest\.sig|(sales|lines|closings)\.csv|log-[0-9a-f]{32}\.jsonl"
)

MOST_BYTES: Final = 8 << 30
MOST_UNPACKED: Final = 64 << 30
MOST_RATIO: Final = 200
"""How many times larger than packed a member of more than a megabyte may be; a real log is some ten times."""
MOST_MEMBERS: Final = 1000
MOST_SMALL: Final = 4 << 20
"""Bytes of the members that are read whole."""
MOST_LINE: Final = 16 << 20

_FRAME: Final = f"{FORMAT} sha256="
FRAME_BYTES: Final = len(_FRAME) + 64


class Damage(StrEnum):
    """What can be wrong with an archive beside its entries (`db.verify.Fault`)."""

    UNREADABLE = "unreadable"
    """The entry is no line as a program writes it, or its bytes are damaged."""
    VIEW = "view"
    """A readable table says otherwise than the log."""
    MEMBER = "member"
    """A member is missing, damaged, changed, or does not belong here."""
    MANIFEST = "manifest"
    """The manifest was changed, or does not fit the log."""
    FRAME = "frame"
    """The file around the members was changed."""
    LIMIT = "limit"
    """The file is larger than any archive; it is not read."""


def log_name(device_id: UUID) -> str:
    """Return the name of a device's log."""
    return f"log-{device_id.hex}.jsonl"


def frame(sha256: str) -> bytes:
    """Return what ends the file: the digest of all before it."""
    return f"{_FRAME}{sha256}".encode()


def signed(manifest: bytes) -> bytes:
    """Return what is signed of a manifest."""
    return f"{FORMAT}\n".encode() + manifest


def entry_line(row: tuple[Any, ...]) -> bytes:
    """Return an entry as a line; a value of another kind than the log's is written as it is, and is no entry then."""
    seq, kind, key, hlc, revision, body, previous, seal, signature = row
    return (
        canonical(
            {
                "seq": seq,
                "kind": _text(kind),
                "id": _hex(key),
                "hlc": hlc,
                "revision": revision,
                "body": _text(body),
                "previous": _hex(previous),
                "hash": _hex(seal),
                "signature": _hex(signature),
            }
        )
        + "\n"
    ).encode()


def _hex(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
