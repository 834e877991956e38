"""Write an archive: the log as it was sealed, what it says as tables, and a signed manifest of it all."""

import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from errno import EACCES, ENOSPC, EROFS
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.archives import form
from beesdesk.archives.books import Books, Wrong
from beesdesk.archives.readme import README, TRAINING
from beesdesk.archives.views import header, lines_of
from beesdesk.db.file import DiskFault, DiskFull, FolderReadOnly, sync_folder
from beesdesk.db.ids import milliseconds
from beesdesk.db.log import GENESIS, Signer
from beesdesk.db.session import Session
from beesdesk.db.verify import rows_in
from beesdesk.pos.rules import shop_rules

_LOG = """
SELECT seq, CAST(kind AS BLOB), id, hlc, revision, CAST(body AS BLOB), previous, hash, signature
FROM log WHERE device_id = ? AND seq <= ? ORDER BY seq
"""
# A day is that of the facts: the log's own time stays ahead for ever once a clock was.
_LAST_BEFORE = """
SELECT max(seq) FROM (
    SELECT device_id, seq, at FROM sale UNION ALL SELECT device_id, seq, at FROM act
    UNION ALL SELECT device_id, seq, at FROM cash_movement UNION ALL SELECT device_id, seq, opened_at FROM till_session
    UNION ALL SELECT device_id, seq, closed_at FROM z_report UNION ALL SELECT device_id, seq, closed_at FROM closing
) WHERE device_id = ? AND at < ?
"""
_DEVICES = """
SELECT l.device_id, d.number, d.name, d.public_key
FROM (SELECT DISTINCT device_id FROM log) l LEFT JOIN device d ON d.id = l.device_id ORDER BY d.number, l.device_id
"""
_END: Final = (1 << 63) - 1
ODD: Final = (TypeError, KeyError, ValueError, IndexError, AttributeError, OverflowError, RecursionError)
"""What a value that no program writes raises in books and views."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A written archive: its file's digest, and how much it holds."""

    path: Path
    sha256: str
    entries: int
    sales: int
    closings: int


@dataclass(slots=True)
class _Device:
    id: UUID
    number: int
    name: str
    public_key: str
    end: int
    entries: int = 0
    last: int = 0
    head: str = GENESIS.hex()


class Writer:
    """Puts members into the file one after the other, and remembers their digests."""

    def __init__(self, file: IO[bytes], made: datetime) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._made = made.timetuple()[:6]
        self.members: dict[str, dict[str, Any]] = {}

    def add(self, name: str, pieces: Iterator[bytes]) -> None:
        """Write a member. The same pieces at the same moment give the same bytes."""
        info = zipfile.ZipInfo(name, self._made)
        info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
        found, size = sha256(), 0
        with self._zip.open(info, "w", force_zip64=True) as member:
            for piece in pieces:
                member.write(piece)
                found.update(piece)
                size += len(piece)
        self.members[name] = {"sha256": found.hexdigest(), "bytes": size}

    def close(self) -> None:
        """End the file with room for its own digest."""
        self._zip.comment = form.frame("0" * 64)
        self._zip.close()


def write_archive(
    session: Session, file: Path, signer: Signer, *, now: datetime, until: date | None, zone: str, program: str
) -> Archive:
    """Write all entries up to the end of a day (shop-local; None: all) into a file, whole or not at all.

    The same log at the same moment gives the same bytes. Raises `FolderReadOnly`, `DiskFull`, `DiskFault`.
    """
    draft = file.with_name(f"{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb+") as opened:
            entries, sales, closings = _write(session, opened, signer, now, until, zone, program)
            digest = _seal(opened)
        draft.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        kinds = {ENOSPC: DiskFull, EACCES: FolderReadOnly, EROFS: FolderReadOnly}
        raise kinds.get(error.errno or 0, DiskFault)(file, error.strerror or "") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return Archive(file, digest, entries, sales, closings)


def _write(
    session: Session, file: IO[bytes], signer: Signer, now: datetime, until: date | None, zone: str, program: str
) -> tuple[int, int, int]:
    practice = shop_rules(session).training
    before = None if until is None else _end_of(until, zone)
    devices = [device for device in _devices(session, before) if device.end or device.id == session.device.id]
    writer = Writer(file, now)
    with ExitStack() as stack:
        views: dict[str, IO[bytes]] = {name: stack.enter_context(TemporaryFile()) for name in form.VIEWS}
        for name, view in views.items():
            view.write(header(name))
        writer.add(form.README, iter([((TRAINING if practice else "") + README).encode()]))
        writer.add(form.DEVICES, iter([_devices_text(session, devices)]))
        books = {device.id: Books() for device in devices}
        for device in devices:
            writer.add(form.log_name(device.id), _log(session, device, books[device.id], views))
        for name, view in views.items():
            view.seek(0)
            writer.add(name, iter(lambda view=view: view.read(1 << 16), b""))  # type: ignore[misc]
    manifest = _pretty(
        {
            "format": form.FORMAT,
            "program": program,
            "made": now.astimezone(UTC).isoformat(timespec="seconds"),
            "until": until and until.isoformat(),
            "shop": session.device.shop_id.hex,
            "signed_by": session.device.id.hex,
            "devices": [_summary(device, books[device.id]) for device in devices],
            "members": dict(writer.members),
            **({"training": True} if practice else {}),
        }
    )
    writer.add(form.MANIFEST, iter([manifest]))
    writer.add(form.SIGNATURE, iter([signer.sign(form.signed(manifest)).hex().encode() + b"\n"]))
    writer.close()
    found = books.values()
    closings = sum(one.z_reports + one.closings.total() for one in found)
    return sum(device.entries for device in devices), sum(one.sales for one in found), closings


def _end_of(day: date, zone: str) -> int:
    """Return the moment (UTC milliseconds) at which a shop-local day is over."""
    return milliseconds(datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)))


def _devices(session: Session, before: int | None) -> Iterator[_Device]:
    for key, number, name, public_key in session.values(_DEVICES):
        device_id = UUID(bytes=key) if len(key) == 16 else UUID(int=0)  # noqa: PLR2004 - bytes of an id
        end = _END if before is None else session.value(_LAST_BEFORE, (device_id, before)) or 0
        public = public_key.hex() if isinstance(public_key, bytes) else ""
        yield _Device(device_id, number or 0, name or "", public, end)


def _devices_text(session: Session, devices: list[_Device]) -> bytes:
    listed = [
        {"device": one.id.hex, "number": one.number, "name": one.name, "public_key": one.public_key} for one in devices
    ]
    return _pretty({"shop": session.device.shop_id.hex, "devices": listed})


def _log(session: Session, device: _Device, books: Books, views: dict[str, IO[bytes]]) -> Iterator[bytes]:
    """Yield a device's entries as lines; what they say goes into books and views on the way."""
    for row in session.each(_LOG, (device.id, device.end)):
        seq, _, _, _, _, body, previous, seal, _ = row
        device.entries, device.last, device.head = device.entries + 1, seq, _hex(seal)
        rows = rows_in(body.decode("utf-8", "replace")) or []
        # A broken log is archived too, as it is; whoever checks the archive is told.
        with suppress(Wrong, *ODD):
            books.take(seq, _hex(previous), rows)
        with suppress(*ODD):
            for view, _, line in list(lines_of(device.number, seq, _hex(seal), rows)):
                views[view].write(line)
        yield form.entry_line(row)


def _summary(device: _Device, books: Books) -> dict[str, Any]:
    return {
        "device": device.id.hex,
        "number": device.number,
        "last": device.last,
        "head": device.head,
        **books.summary(),
    }


def _pretty(value: Any) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _hex(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def _seal(file: IO[bytes]) -> str:
    """Write the digest of the file at its end; return that of the whole."""
    size = file.seek(0, os.SEEK_END)
    found = sha256()
    file.seek(0)
    left = size - form.FRAME_BYTES
    while left:
        piece = file.read(min(left, 1 << 20))
        found.update(piece)
        left -= len(piece)
    end = form.frame(found.hexdigest())
    file.seek(-form.FRAME_BYTES, os.SEEK_END)
    file.write(end)
    file.flush()
    os.fsync(file.fileno())
    found.update(end)
    return found.hexdigest()
