"""The files of one folder as a disk holds them, and what a power cut may leave of them. Pure: no file is touched.

What a disk may hold after a cut:

* a file's changes (writes, new sizes) are safe once that file was synced (fsync, fdatasync, O_SYNC); names (made,
  renamed, unlinked, linked) once their folder was synced. That is the harsher reading: ext4 also stores the name of a
  file that is synced, SQLite does not count on it and syncs the folder.
* of the changes not yet safe any subset survives, whatever their order: whole writes or single sectors of 512 bytes,
  of one file all and of another none. A sector may be torn (one end new, the other old) or filled with noise; bytes
  outside of what was written keep their value, as SQLite assumes ("powersafe overwrite"). A file may have
  its new size without its new bytes (zeros). A rename is one step: it happened or it did not.
* a sync is believed when it returns. A disk that lies about it is not simulated.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

SECTOR = 512

Base = Mapping[str, tuple[int, bytes] | None]
"""What stands in a folder: name to inode number and bytes, or None for a folder."""


class Unrecordable(Exception):
    """The program did something that the record cannot hold: the images would prove nothing."""


class Event(NamedTuple):
    """One record: its kind is a letter of recorder.c, `at` an offset or a size in bytes."""

    kind: str
    inode: int
    at: int
    name: str
    data: bytes


@dataclass(eq=False)
class File:
    """An inode: what is safe on disk, and the changes since, oldest first."""

    safe: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)
    version: int = 0  # grows with `safe`

    def sync(self) -> None:
        """Make every change safe."""
        for change in self.pending:
            _apply(self.safe, change)
        self.version += bool(self.pending)
        self.pending.clear()


class Naming(NamedTuple):
    """A change to the names of the folder: `old` lost, `new` gained, either may be empty. A node None is a folder."""

    old: str
    new: str
    node: File | None


Names = dict[str, File | None]
Remains = dict[str, tuple[File, bytes | bytearray] | None]


class Disk:
    """The files of one folder as a record is played."""

    def __init__(self, base: Base) -> None:
        files = {name: None if found is None else (found[0], File(bytearray(found[1]))) for name, found in base.items()}
        self._files = {pair[0]: pair[1] for pair in files.values() if pair}
        self._names: Names = {name: pair and pair[1] for name, pair in files.items()}
        self._now: Names = dict(self._names)  # as a running program sees them
        self._pending: list[Naming] = []

    def play(self, event: Event) -> None:
        """Let one event happen. Raises `Unrecordable`."""
        match event.kind:
            case "W" | "T":
                self._file(event).pending.append(event)
            case "S":
                self._file(event).sync()
            case "C":
                self._files[event.inode] = File()
                self._rename(Naming("", event.name, self._files[event.inode]))
            case "K":
                self._rename(Naming("", event.name, self._file(event)))
            case "D":
                self._rename(Naming("", event.name, None))
            case "U":
                self._rename(Naming(event.name, "", self._named(event)))
            case "R":
                self._rename(Naming(event.name, event.data.decode(), self._moved(event)))
            case "Y":
                self._sync_folder(event.name)
            case "F":
                return  # sync_file_range promises nothing about a power cut
            case _:
                raise Unrecordable(event)

    def after_power_cut(self, rng: Random) -> Remains:
        """Draw one disk that a cut at this moment may leave: each name's file and bytes, or None for a folder."""
        names, keep = dict(self._names), _share(rng)
        for naming in self._pending:
            if rng.random() < keep:
                _name(names, naming)
        names = _reachable(names)
        bytes_of = {file: _survivors(file, rng) for file in dict.fromkeys(names.values()) if file}
        return {name: None if file is None else (file, bytes_of[file]) for name, file in names.items()}

    def at_the_end(self) -> dict[str, bytes | None]:
        """Return the disk if everything survived."""
        for file in self._files.values():
            file.sync()
        return {name: None if file is None else bytes(file.safe) for name, file in self._now.items()}

    def _file(self, event: Event) -> File:
        if event.inode not in self._files:
            raise Unrecordable(event)
        return self._files[event.inode]

    def _named(self, event: Event) -> File | None:
        if event.name not in self._now:
            raise Unrecordable(event)
        return self._now[event.name]

    def _moved(self, event: Event) -> File:
        file = self._named(event)
        if file is None:
            raise Unrecordable(event)  # a folder: every name inside would change with it
        return file

    def _rename(self, naming: Naming) -> None:
        _name(self._now, naming)
        self._pending.append(naming)

    def _sync_folder(self, folder: str) -> None:
        for naming in self._pending:
            if _folder_of(naming) == folder:
                _name(self._names, naming)
        self._pending = [naming for naming in self._pending if _folder_of(naming) != folder]


def _survivors(file: File, rng: Random) -> bytes | bytearray:
    """Return the bytes of a file after a cut: what is safe, and a subset of the rest."""
    if not file.pending:
        return file.safe
    content, keep, by_sector = file.safe[:], _share(rng), rng.random() < 0.5  # noqa: PLR2004  # half of the images each
    hurt = rng.choice((0.0, 0.0, 0.05))  # share of the surviving sectors that are torn or noise
    settled = rng.choice((0, rng.randrange(len(file.pending) + 1)))  # so many of the oldest had reached the disk
    for change in file.pending[:settled]:
        _apply(content, change)
    for change in file.pending[settled:]:
        if by_sector and keep > 0 and change.kind == "W":
            _scatter(content, change, keep, hurt, rng)
        elif rng.random() < keep:
            _apply(content, change)
    if rng.random() < 0.25:  # noqa: PLR2004  # in a quarter of the images the sizes came first
        _resize(content, _last_size(file))
    return content


def _share(rng: Random) -> float:
    """Draw the share that survives; none and nearly all are as likely as anything between."""
    return rng.choice((0.0, 0.5, 0.95, 1.0, rng.random()))


def _scatter(content: bytearray, change: Event, keep: float, hurt: float, rng: Random) -> None:
    """Apply some of the sectors of a write. Millions of them: the loop is the time of an image."""
    at, data, start = change.at, change.data, 0
    while start < len(data):
        stop = start + SECTOR - (at + start) % SECTOR
        if rng.random() < keep:
            piece, place = data[start:stop], at + start
            if place > len(content):
                _resize(content, place)
            if hurt and rng.random() < hurt:
                piece = _hurt(piece, content[place : at + stop], rng)
            content[place : place + len(piece)] = piece
        start = stop


def _hurt(new: bytes, before: bytearray, rng: Random) -> bytes:
    """Return what a sector holds if the power went while it was written."""
    cut, old = rng.randrange(len(new) + 1), bytes(before[: len(new)]).ljust(len(new), b"\0")
    return rng.choice((new[:cut] + old[cut:], old[:cut] + new[cut:], rng.randbytes(len(new))))


def _apply(content: bytearray, change: Event) -> None:
    if change.kind == "T" or change.at > len(content):
        _resize(content, change.at)
    content[change.at : change.at + len(change.data)] = change.data


def _resize(content: bytearray, size: int) -> None:
    if size < len(content):
        del content[size:]
    else:
        content.extend(bytes(size - len(content)))


def _last_size(file: File) -> int:
    size = len(file.safe)
    for change in file.pending:
        size = change.at if change.kind == "T" else max(size, change.at + len(change.data))
    return size


def _name(names: Names, naming: Naming) -> None:
    """Change the names, unless the file never got the name that it would lose."""
    if naming.old:
        if names.get(naming.old, ...) is not naming.node:
            return
        del names[naming.old]
    if naming.new:
        names[naming.new] = naming.node


def _reachable(names: Names) -> Names:
    """Leave out what lies in a folder that was lost itself."""
    found: Names = {}
    for name in sorted(names):
        parent = name.rpartition("/")[0]
        if not parent or found.get(parent, ...) is None:
            found[name] = names[name]
    return found


def _folder_of(naming: Naming) -> str:
    return (naming.new or naming.old).rpartition("/")[0]
