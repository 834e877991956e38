"""Disk images of a power cut, made from the record of what a program did to its files.

A program runs under `recorder.c` (`record`); the record is then cut at any point and the disk of that moment is
rebuilt (`images`) by the rules of `disk.py`. Nothing here knows of SQLite or of the shop. Linux with gcc.

Everything is drawn from the seed: image n of a record is the same every time, whatever was made before it.

    recording = record([sys.executable, "-m", "benchmarks.crash.day", str(shop), "--seed", "7"], shop)
    for image in images(recording, count=2000, seed=7, folder=scratch):
        ...                      # image.folder holds shop.db, shop.db-wal, ...; image.acks what was acknowledged
"""

import json
import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.crash.disk import Base, Disk, Event, File, Remains, Unrecordable

HEAD = struct.Struct("<cQQII")  # `struct head` of recorder.c
WITNESS = "ack.log"

Ack = dict[str, Any]


@dataclass(frozen=True)
class Recording:
    """What stood in the folder before (name: inode number and bytes, or None for a folder) and all that followed."""

    base: Base
    events: Sequence[Event]


@dataclass(frozen=True)
class Image:
    """The disk after a cut that came behind `cut` events, and what was acknowledged by then, in order."""

    number: int
    cut: int
    folder: Path
    acks: Sequence[Ack]


def record(command: Sequence[str], folder: Path, *, cwd: Path | None = None) -> Recording:
    """Run a program to its end and return what it did to the folder.

    Raises `subprocess.CalledProcessError` if it fails and `Unrecordable` if the record, played to its end, is not
    what the folder holds.
    """
    folder = folder.resolve()
    base = _contents(folder)
    with tempfile.TemporaryDirectory() as scratch:
        library, log = Path(scratch, "recorder.so"), Path(scratch, "log")
        source = Path(__file__).with_name("recorder.c")
        subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", library, source, "-lpthread"], check=True)  # noqa: S603, S607  # our own source, the system's compiler
        watched = {"BEES_RECORD_DIR": str(folder), "BEES_RECORD_LOG": str(log), "LD_PRELOAD": str(library)}
        subprocess.run(command, check=True, cwd=cwd, env=os.environ | watched, stdout=subprocess.DEVNULL)  # noqa: S603  # the caller's own program
        recording = Recording(base, list(_events(log.read_bytes())))
    _compare(recording, folder)
    return recording


def images(
    recording: Recording, *, count: int, seed: int, folder: Path, jobs: int = 1, job: int = 0
) -> Iterator[Image]:
    """Make `count` images in `folder`, one after the other, in the order of their cuts.

    The folder is rewritten each time, so whoever looks at an image may change it. With several jobs, each makes
    every `jobs`-th image, the same ones as a single job would.
    """
    drawn = Random(seed)
    cuts = sorted(drawn.randrange(len(recording.events) + 1) for _ in range(count))
    disk, paper, acks, played = Disk(recording.base), Paper(folder), list[Ack](), 0
    for number, cut in enumerate(cuts):
        for event in recording.events[played:cut]:
            if event.kind == "A":
                acks += [json.loads(line) for line in event.data.splitlines()]
            else:
                disk.play(event)
        played = cut
        if number % jobs == job:
            paper.write(disk.after_power_cut(Random(f"{seed}/{number}")))
            yield Image(number, cut, folder, tuple(acks))


class Paper:
    """A folder that images are written to. A file that nobody changed since the last image is not written again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: dict[str, tuple[File, int]] = {}

    def write(self, disk: Remains) -> None:
        """Make the folder hold this disk and nothing else."""
        for path in sorted(self._folder.rglob("*"), reverse=True):
            wanted = disk.get(str(path.relative_to(self._folder)), ...)
            if path.is_dir() and wanted is not None:
                path.rmdir()
            elif not path.is_dir() and not isinstance(wanted, tuple):
                path.unlink()
        for name, found in disk.items():
            if found is None:
                (self._folder / name).mkdir(exist_ok=True)
            else:
                self._write(name, self._folder / name, *found)

    def _write(self, name: str, path: Path, file: File, content: bytes | bytearray) -> None:
        known = not file.pending and self._written.get(name) == (file, file.version)
        if known and path.exists() and path.stat().st_mtime_ns == 0:
            return
        path.write_bytes(content)
        os.utime(path, ns=(0, 0))  # whoever changes the file changes this too
        self._written[name] = (file, -1 if file.pending else file.version)


def _events(log: bytes) -> Iterator[Event]:
    at = 0
    while at < len(log):
        kind, inode, place, name_size, data_size = HEAD.unpack_from(log, at)
        name_end = at + HEAD.size + name_size
        name, data = log[at + HEAD.size : name_end].decode(), log[name_end : name_end + data_size]
        yield Event(kind.decode(), inode, place, name, data)
        at = name_end + data_size


def _contents(folder: Path) -> Base:
    """Return every file and folder below, but for what no record holds."""
    found = {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*"))}
    return {
        name: None if path.is_dir() else (path.stat().st_ino, path.read_bytes())
        for name, path in found.items()
        if name != WITNESS and not name.endswith("-shm")
    }


def _compare(recording: Recording, folder: Path) -> None:
    disk = Disk(recording.base)
    for event in recording.events:
        if event.kind != "A":
            disk.play(event)
    held = {name: found and found[1] for name, found in _contents(folder).items()}
    played = disk.at_the_end()
    if wrong := [name for name in held.keys() | played.keys() if held.get(name, 0) != played.get(name, 0)]:
        raise Unrecordable(f"the record and the folder differ in {', '.join(sorted(wrong))}")
