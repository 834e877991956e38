"""A packed copy of the shop at the hub, from which a new machine begins; the rest it pulls.

It is the shop's file without what is a device's own business, without persons' keys, and with what names persons left out:
the logs have that sealed, and who is let in gets the keys from the hub. The device that made it has signed it. A hub is
not believed: a machine that begins with a seed walks every log in it, from the shop's first device on, and takes it only
from a device that these logs admit.
"""

import json
import logging
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.db import backup, table
from beesdesk.db.file import FileTooNew, refusing
from beesdesk.db.ids import from_milliseconds, milliseconds
from beesdesk.db.keys import signature_check
from beesdesk.db.log import canonical
from beesdesk.db.merging import beliefs, log_ends
from beesdesk.db.reindexing import reindex
from beesdesk.db.session import Device, Session
from beesdesk.db.store import connect, merge_indexes
from beesdesk.db.table import TABLES, Nature
from beesdesk.migrations import HEAD
from beesdesk.migrations.upgrade import upgrade
from beesdesk.models import MODELS
from beesdesk.pos.audit import examine
from beesdesk.settings import DeviceRole
from beesdesk.shifts.keeping import project_all
from beesdesk.shop import Shop
from beesdesk.sync import model, night_model
from beesdesk.sync.hub import Hub
from beesdesk.values import dataclass

VERSION: Final = "beesdesk-seed-1"
EVERY: Final = timedelta(days=7)
"""How old a seed becomes: the rest is pulled, and that is little."""
_KNOWN: Final = (*MODELS, model, night_model)
"""The modules of all tables: what is local must be known to be left out."""
_OWN: Final = ("this_device", "anchor")
_ROOM: Final = 1 << 20
_LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class Seed:
    """What a packed copy says of itself: whose it is, who made it when, its schema step, and how far the logs go in it."""

    shop_id: UUID
    device_id: UUID
    at: datetime
    revision: str
    sha256: str
    size: int
    ends: tuple[tuple[UUID, int], ...]
    signature: bytes = b""

    @property
    def text(self) -> str:
        """What is signed."""
        return canonical(
            {
                "version": VERSION,
                "shop": self.shop_id.hex,
                "device": self.device_id.hex,
                "at": milliseconds(self.at),
                "revision": self.revision,
                "sha256": self.sha256,
                "bytes": self.size,
                "ends": {device.hex: seq for device, seq in self.ends},
            }
        )


def make_seed(shop: Shop) -> tuple[bytes, Seed]:
    """Return a packed copy of the shop, and what it says of itself. Raises the refusals of `db.file`."""
    draft = shop.path.with_name("seed.part")
    try:
        backup.copy_whole(shop.path, draft)
        with backup.opened(draft) as copy:
            ends = tuple(sorted((device, end.seq) for device, end in log_ends(copy).items()))
            shop_id = copy.device.shop_id
        _leave_out_own(draft)
        content = draft.read_bytes()
        bare = Seed(
            shop_id,
            shop.device_id,
            from_milliseconds(milliseconds(shop.now())),
            HEAD,
            backup.digest(draft),
            len(content),
            ends,
        )
        seed = Seed(*_fields(bare), signature=shop.signer.sign(bare.text.encode()))
    finally:
        draft.unlink(missing_ok=True)
    head = f"{seed.text}\n{seed.signature.hex()}\n".encode()
    return head + zlib.compress(content, _LEVEL), seed


def put_seed_if_due(shop: Shop, hub: Hub) -> bool:
    """Make a seed and put it to the hub where there is none, or an old one; return whether that was so.

    Raises the refusals of hub and file.
    """
    there = hub.snapshot()
    seed = read_seed(there) if there else None
    if seed is not None and seed.shop_id == hub.shop_id and shop.now() - seed.at < EVERY:
        return False
    data, made = make_seed(shop)
    hub.put_snapshot(data, dict(made.ends))
    return True


def read_seed(data: bytes) -> Seed | None:
    """Return what a packed copy says of itself; None where it is none."""
    try:
        text, signature, _ = data.split(b"\n", 2)
        said = json.loads(text)
        if said.pop("version") != VERSION:
            return None
        ends = sorted((UUID(hex=device), int(seq)) for device, seq in said["ends"].items())
        return Seed(
            UUID(hex=said["shop"]), UUID(hex=said["device"]), from_milliseconds(said["at"]), str(said["revision"]),
            str(said["sha256"]), int(said["bytes"]), tuple(ends), bytes.fromhex(signature.decode()),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError):
        return None


def unpack_seed(data: bytes, path: Path, shop_id: UUID) -> Seed | None:
    """Write the file of a seed, brought to this program's schema, with no identity in it yet.

    Return None for one that is of no use (damaged, another shop's, a newer program's); then nothing is left of it.
    """
    seed = read_seed(data)
    if seed is None or seed.shop_id != shop_id:
        return None
    path.unlink(missing_ok=True)
    try:
        with path.open("wb") as file:
            for part in _unpacked(data, seed.size):
                file.write(part)
        if backup.digest(path) == seed.sha256:
            upgrade(path)
            return seed
    except (zlib.error, FileTooNew) as error:
        logging.getLogger(__name__).warning("a packed copy is of no use: %r", error)
    path.unlink(missing_ok=True)
    return None


def is_to_be_believed(session: Session, seed: Seed) -> bool:
    """Tell whether all that a seed holds is what devices of the shop have said, and one of them has made it.

    The shop's first device must be pinned (`Shop.pin`): from it on, every log is walked.
    """
    believed = beliefs(session)
    maker = believed.get(seed.device_id.bytes)
    if maker is None or maker.last_seq is not None or maker.role == DeviceRole.KIOSK:
        return False
    if not signature_check(maker.public_key)(seed.signature, seed.text.encode()):
        return False
    keys = dict(session.values("SELECT id, public_key FROM device"))
    speakers = [device for (device,) in session.values("SELECT DISTINCT device_id FROM log")]
    if any(device not in believed or believed[device].public_key != keys.get(device) for device in speakers):
        return False
    # As its maker sees it: this machine has said nothing yet.
    return examine(session.seen_from(Device(seed.device_id, seed.shop_id, 0))).verdict.first_break is None


def bring_up(shop: Shop) -> None:
    """Work out what a seed was given without: who wrote what when, whose keys are missing, where the members stand."""

    def work(session: Session) -> None:
        reindex(session)
        project_all(session, now=shop.now())
        session.connection.execute("UPDATE sync_state SET shape = ?", (HEAD,))

    shop.do(work)


def _unpacked(data: bytes, size: int) -> Iterator[bytes]:
    """Yield what is packed, never more than it is said to be: nobody has signed for it yet."""
    packed = data.split(b"\n", 2)[2]
    unpacker, left = zlib.decompressobj(), size
    while left > 0 and not unpacker.eof:
        part = unpacker.decompress(packed, min(left, _ROOM))
        packed = unpacker.unconsumed_tail
        if not part:
            return
        left -= len(part)
        yield part


def _leave_out_own(path: Path) -> None:
    """Take out of a copy what is this device's own, persons' keys, and what names persons."""
    with closing(connect(path)) as connection, refusing(path):
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN")
        local = [shape.name for shape in TABLES.values() if shape.nature is Nature.LOCAL]
        for name in (*local, *table.NOTES, *_OWN):
            connection.execute(f"DELETE FROM {name}")  # noqa: S608 - names are ours
        for shape in TABLES.values():
            if shape.personal:
                filled = {
                    name for _, name, _, needed, *_ in connection.execute(f"PRAGMA table_info({shape.name})") if needed
                }
                blank = ", ".join(f"{name} = {repr('') if name in filled else 'NULL'}" for name in shape.personal)
                connection.execute(f"UPDATE {shape.name} SET {blank}")  # noqa: S608 - as above
        connection.execute("UPDATE sync_state SET shape = ''")
        connection.execute("COMMIT")
        merge_indexes(connection)
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")


def _fields(seed: Seed) -> tuple[UUID, UUID, datetime, str, str, int, tuple[tuple[UUID, int], ...]]:
    return seed.shop_id, seed.device_id, seed.at, seed.revision, seed.sha256, seed.size, seed.ends
