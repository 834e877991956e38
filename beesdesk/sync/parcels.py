"""What lies in a shared folder: files that say of themselves what they are, and prove that they are whole.

A parcel is a line of version, a line of header (canonical JSON), a line with the writer's signature of the header
(hexadecimal), then the packed content, of which the header has the digest. Names and places of files mean nothing.
"""

import json
import zlib
from collections.abc import Iterable, Sequence
from enum import StrEnum
from hashlib import sha256
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from beesdesk.db.log import Sealed, Signer, canonical
from beesdesk.values import dataclass

FORMAT: Final = 1
MAGIC: Final = b"beesdesk-hub-"
VERSION: Final = MAGIC + b"%d\n" % FORMAT
HEAD_BYTES: Final = 64 * 1024
"""Within so many bytes the content begins."""
MOST_BYTES: Final = 4 * 1024**3
"""What unpacks to more is no parcel of ours, whatever it says."""
PACKING: Final = 6
_FACTS: Final = {
    "whole": int,
    "first": int,
    "last": int,
    "revision": int,
    "until": int,
    "hash": str,
    "previous": str,
    "ticket": str,
    "admitted": str,
    "to": list,
    "ends": dict,
    "revoked": dict,
}
"""What a header may say, and of what kind it is."""


class Kind(StrEnum):
    """What a parcel holds."""

    LOG = "log"
    KEYS = "keys"
    FORGOTTEN = "forgotten"
    SNAPSHOT = "snapshot"
    TICKET = "ticket"
    REQUEST = "request"
    ADMISSION = "admission"
    REVOKED = "revoked"


class Why(StrEnum):
    """Why a file was not used."""

    STRANGE = "strange"
    """It is no file of a hub."""
    DAMAGED = "damaged"
    """It is not whole: half copied, being written, or changed."""
    OTHER_SHOP = "other_shop"
    FORGED = "forged"
    """Who it names did not sign it."""
    NEWER = "newer"
    """A newer program wrote it."""


class Unusable(ValueError):
    """Some bytes are no parcel of this shop."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel's header: whose it is, and of a log's part its first and last number, with the hashes around it.

    `start` is the place of its content in the file, `facts` what else the header says.
    """

    kind: Kind
    device_id: UUID
    digest: str
    size: int
    start: int
    line: bytes
    signature: bytes
    facts: dict[str, Any]

    @property
    def first(self) -> int:
        """The number of the first entry."""
        return int(self.facts["first"])

    @property
    def last(self) -> int:
        """The number of the last entry."""
        return int(self.facts["last"])

    @property
    def hash(self) -> bytes:
        """The hash of the last entry."""
        return bytes.fromhex(self.facts["hash"])


def pack(kind: Kind, shop_id: UUID, device_id: UUID, signer: Signer, content: bytes, **facts: Any) -> bytes:
    """Return a parcel's bytes."""
    packed = zlib.compress(content, PACKING)
    line = canonical(
        {
            "kind": kind,
            "shop": shop_id.hex,
            "device": device_id.hex,
            "digest": sha256(packed).hexdigest(),
            "size": len(packed),
            "whole": len(content),
            **facts,
        }
    ).encode()
    return b"".join((VERSION, line, b"\n", signer.sign(VERSION + line).hex().encode(), b"\n", packed))


def read_header(start: bytes, size: int, shop_id: UUID) -> Parcel:
    """Read the beginning of a file of so many bytes. Raises `Unusable`."""
    if not start.startswith(MAGIC):
        raise Unusable(Why.DAMAGED if not start.strip(b"\0") or MAGIC.startswith(start) else Why.STRANGE)
    parts = start.split(b"\n", 3)
    if parts[0] + b"\n" != VERSION:
        newer = parts[0].removeprefix(MAGIC).isdigit() and len(parts) > 1
        raise Unusable(Why.NEWER if newer else Why.DAMAGED)
    try:
        _, line, signed, _ = parts
        said = json.loads(line)
        other = UUID(said["shop"]) != shop_id
        at = len(VERSION) + len(line) + len(signed) + 2
        found = Parcel(
            Kind(said["kind"]), UUID(said["device"]), str(said["digest"]), int(said["size"]), at, line,
            bytes.fromhex(signed.decode()), said,
        )  # fmt: skip
        bytes.fromhex(said.get("hash", "") + said.get("previous", ""))
        sound = all(isinstance(said[name], kind) for name, kind in _FACTS.items() if name in said)
        if found.kind is Kind.LOG:
            sound = sound and 0 < found.first <= found.last
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unusable(Why.DAMAGED) from error
    if other:
        raise Unusable(Why.OTHER_SHOP)
    if not sound:
        raise Unusable(Why.DAMAGED)
    if at + found.size != size:
        raise Unusable(Why.DAMAGED)
    return found


def unpack(parcel: Parcel, content: bytes) -> bytes:
    """Return what a parcel holds, given the bytes behind its header. Raises `Unusable`."""
    if len(content) != parcel.size or sha256(content).hexdigest() != parcel.digest:
        raise Unusable(Why.DAMAGED)
    try:
        opened, said = zlib.decompressobj(), int(parcel.facts["whole"])
        if not 0 <= said < MOST_BYTES:
            raise Unusable(Why.DAMAGED)
        whole = opened.decompress(content, said + 1)
    except (zlib.error, KeyError, TypeError, ValueError) as error:
        raise Unusable(Why.DAMAGED) from error
    if not opened.eof or opened.unused_data or len(whole) != said:
        raise Unusable(Why.DAMAGED)
    return whole


def written(rows: Sequence[Sealed]) -> bytes:
    """Return entries that follow one another as lines; what each has of the one before it is left out."""
    return "".join(
        canonical([row.seq, row.kind, row.id.hex, row.hlc, row.revision, row.body, row.hash.hex(), row.signature.hex()])
        + "\n"
        for row in rows
    ).encode()


def entries(parcel: Parcel, content: bytes) -> list[Sealed]:
    """Return the entries of a log's part. Raises `Unusable` for what is not the part that its header names."""
    try:
        rows = list(_entries(parcel, content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unusable(Why.DAMAGED) from error
    in_order = all(two.seq == one.seq + 1 for one, two in pairwise(rows))
    if not rows or not in_order or (rows[0].seq, rows[-1].seq, rows[-1].hash) != (
        parcel.first, parcel.last, parcel.hash,
    ):  # fmt: skip
        raise Unusable(Why.DAMAGED)
    return rows


def _entries(parcel: Parcel, content: bytes) -> Iterable[Sealed]:
    previous = bytes.fromhex(parcel.facts["previous"])
    for line in content.decode().split("\n")[:-1]:
        seq, kind, key, hlc, revision, body, seal, signature = json.loads(line)
        whole = Sealed(
            parcel.device_id, seq, kind, UUID(key), hlc, revision, body, previous, bytes.fromhex(seal),
            bytes.fromhex(signature),
        )  # fmt: skip
        if not all(map(isinstance, (seq, kind, hlc, revision, body), (int, str, int, int, str))):
            raise ValueError(seq)
        yield whole
        previous = whole.hash
