"""The files of a shared folder, looked through again and again: what was read once is known by place, size and time.

Files may be half copied, doubled, renamed or somebody else's. Each is taken for what it proves to be, or told of.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from beesdesk.db.file import FULL, sync_folder
from beesdesk.db.keys import signature_check
from beesdesk.sync.hub import HubForeign, HubFull, HubUnreachable
from beesdesk.sync.parcels import HEAD_BYTES, VERSION, Kind, Parcel, Unusable, Why, read_header, unpack
from beesdesk.values import dataclass

MARKER: Final = "beesdesk-hub.json"
_MARKERS: Final = "beesdesk-hub*.json"
ENDING: Final = ".bees"
_DEPTH: Final = 8


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not used, by its place in the folder, and why."""

    place: str
    why: Why


@dataclass(frozen=True, slots=True)
class Marker:
    """What a hub's folder says of itself."""

    shop_id: UUID
    least: int
    newest: int


@dataclass(frozen=True, slots=True)
class Found:
    """A whole parcel and where it lies; `at` tells whether the file is still the same one."""

    place: str
    at: tuple[int, int]
    parcel: Parcel
    head: bytes


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Raise what the system says of the folder as `HubFull` or `HubUnreachable`."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise HubFull(name) from error
        raise HubUnreachable(name, error.strerror or type(error).__name__) from error


def read_marker(folder: Path) -> Marker:
    """Read what a folder says of itself; a copy of the file will do. Raises `HubForeign`, `HubUnreachable`."""
    damaged = False
    with refusing(str(folder)):
        if not folder.is_dir():
            raise NotADirectoryError(20, "no such folder", str(folder))
        for path in sorted(folder.glob(_MARKERS), key=lambda path: (path.name != MARKER, path.name)):
            try:
                said = json.loads(path.read_bytes())
                return Marker(UUID(said["shop"]), int(said["least"]), int(said["newest"]))
            except (ValueError, KeyError, TypeError, RecursionError):
                damaged = True
    if damaged:
        raise HubUnreachable(str(folder), MARKER)
    raise HubForeign(str(folder))


def write_marker(folder: Path, marker: Marker) -> None:
    """Make a folder the hub of a shop. Raises `HubForeign` where it is another shop's, `HubFull`, `HubUnreachable`."""
    with refusing(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    there = _marker_there(folder)
    if there is not None and there.shop_id != marker.shop_id:
        raise HubForeign(str(folder))
    said = {
        "format": VERSION.decode().strip(),
        "shop": marker.shop_id.hex,
        "least": marker.least,
        "newest": marker.newest,
    }
    write_durably(folder / MARKER, json.dumps(said, indent=1).encode(), str(folder))


def _marker_there(folder: Path) -> Marker | None:
    """Return what a folder says of itself, None where it says nothing, or what it says is damaged."""
    try:
        return read_marker(folder)
    except (HubForeign, HubUnreachable):
        return None


def write_durably(path: Path, data: bytes, name: str) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut. Raises `HubFull`, `HubUnreachable`."""
    draft = path.with_name(f".{path.name}.part")
    with refusing(name):
        try:
            path.parent.mkdir(exist_ok=True)
            with draft.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
            sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)


class Shelf:
    """The parcels of one shop in a folder.

    `notes` is a file of this machine in which is kept what was read; without it everything is read once in each process.
    """

    def __init__(self, folder: Path, shop_id: UUID, notes: Path | None = None) -> None:
        self.folder, self.name = folder, str(folder)
        self.skipped: list[Skipped] = []
        self._shop_id, self._notes = shop_id, notes
        self._found: dict[str, Found] = {}
        self._signed: dict[tuple[bytes, bytes], bool] = {}
        self._looked = False

    def look(self) -> None:
        """Look through the folder; only what is new or changed is read. Raises `HubUnreachable`, `HubForeign`."""
        if read_marker(self.folder).shop_id != self._shop_id:
            raise HubForeign(self.name)
        before = self._found or self._remembered()
        self.skipped, self._found = [], {}
        with refusing(self.name):
            for entry, place in _files(self.folder, ""):
                self._take(entry, place, before)
        self._looked = True
        if self._found != before:
            self._remember()

    def all(self, kind: Kind) -> list[Found]:
        """Return the whole parcels of a kind, those of places in order."""
        if not self._looked:
            self.look()
        return sorted((one for one in self._found.values() if one.parcel.kind is kind), key=lambda one: one.place)

    def content(self, found: Found) -> bytes | None:
        """Return what a parcel holds; None where the file is no longer what it was."""
        try:
            with (self.folder / found.place).open("rb") as file:
                whole = file.read()
            if whole[: found.parcel.start] == found.head:
                return unpack(found.parcel, whole[found.parcel.start :])
        except (OSError, Unusable):
            pass
        self.drop(found)
        return None

    def drop(self, found: Found, why: Why = Why.DAMAGED) -> None:
        """Use a file no longer."""
        if self._found.pop(found.place, None) is not None:
            self.skipped.append(Skipped(found.place, why))

    def is_signed(self, found: Found, key: bytes) -> bool:
        """Tell whether the owner of a public key made a parcel's header, and with it the rest."""
        known = (found.head, key)
        if known not in self._signed:
            try:
                self._signed[known] = signature_check(key)(found.parcel.signature, VERSION + found.parcel.line)
            except ValueError:
                self._signed[known] = False
        return self._signed[known]

    def write(self, place: str, data: bytes) -> None:
        """Write a parcel, durably. Raises `HubFull`, `HubUnreachable`."""
        path = self.folder / place
        write_durably(path, data, self.name)
        with refusing(self.name):
            at = path.stat()
        parcel = read_header(data, len(data), self._shop_id)
        self._found[place] = Found(place, (at.st_size, at.st_mtime_ns), parcel, data[: parcel.start])

    def remove(self, found: Found) -> None:
        """Remove a parcel that is needed no longer. Raises `HubUnreachable`."""
        with refusing(self.name):
            (self.folder / found.place).unlink(missing_ok=True)
        self._found.pop(found.place, None)

    def tidy(self, folder: str) -> None:
        """Remove what was left half-written in a folder of this device's own."""
        with refusing(self.name):
            for path in (self.folder / folder).glob(f".*{ENDING}.part"):
                path.unlink(missing_ok=True)

    def _take(self, entry: "os.DirEntry[str]", place: str, before: Mapping[str, Found]) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
            at = (status.st_size, status.st_mtime_ns)
            known = before.get(place)
            self._found[place] = known if known is not None and known.at == at else self._read(entry.path, place, at)
        except FileNotFoundError:
            return  # its writer has packed it into another one meanwhile
        except Unusable as error:
            self.skipped.append(Skipped(place, error.why))
        except OSError:
            self.skipped.append(Skipped(place, Why.DAMAGED))

    def _read(self, path: str, place: str, at: tuple[int, int]) -> Found:
        with open(path, "rb") as file:  # noqa: PTH123 - the path is text here, and a path of it is slower to make
            start = file.read(HEAD_BYTES)
            parcel = read_header(start, at[0], self._shop_id)
            file.seek(parcel.start)
            if file_digest(file, "sha256").hexdigest() != parcel.digest:
                raise Unusable(Why.DAMAGED)
        return Found(place, at, parcel, start[: parcel.start])

    def _remembered(self) -> dict[str, Found]:
        """Return what an earlier process has read; what is wrong with the notes only costs reading."""
        if self._notes is None:
            return {}
        try:
            said: dict[str, Any] = json.loads(self._notes.read_bytes())
            if said["folder"] != self.name or said["shop"] != self._shop_id.hex:
                return {}
            found = {}
            for place, (size, time, text) in said["files"].items():
                head = text.encode()
                found[place] = Found(place, (size, time), read_header(head, size, self._shop_id), head)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, Unusable):
            return {}
        return found

    def _remember(self) -> None:
        if self._notes is None:
            return
        files = {place: [*one.at, one.head.decode()] for place, one in self._found.items()}
        said = {"folder": self.name, "shop": self._shop_id.hex, "files": files}
        draft = self._notes.with_name(f"{self._notes.name}.part")
        with refusing(self.name):
            draft.write_text(json.dumps(said), "utf-8")
            draft.replace(self._notes)


def _files(folder: Path | str, within: str, depth: int = 0) -> Iterator[tuple["os.DirEntry[str]", str]]:
    """Yield the files below a folder with their places; what begins with a dot is the synchroniser's or half-written."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            place = f"{within}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if depth < _DEPTH:
                    yield from _inside(entry, place, depth)
            elif entry.is_file(follow_symlinks=False) and not _is_marker(place):
                yield entry, place


def _inside(entry: "os.DirEntry[str]", place: str, depth: int) -> Iterator[tuple["os.DirEntry[str]", str]]:
    try:
        yield from _files(entry.path, f"{place}/", depth + 1)
    except (FileNotFoundError, PermissionError):
        return  # removed meanwhile, or nothing that we may see


def _is_marker(place: str) -> bool:
    return "/" not in place and Path(place).match(_MARKERS)
