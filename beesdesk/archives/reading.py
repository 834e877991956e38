"""An archive as a stranger hands it over: nothing is unpacked, and nothing is read beyond the limits."""

import hashlib
import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from beesdesk.archives.form import (
    FRAME_BYTES,
    MOST_BYTES,
    MOST_LINE,
    MOST_MEMBERS,
    MOST_RATIO,
    MOST_SMALL,
    MOST_UNPACKED,
    NAMES,
    Damage,
    frame,
)

_PIECE: Final = 4096  # bytes unpacked at once: of damaged ones no more than this is lost
_ENCRYPTED: Final = 0x1
_LARGE: Final = 1 << 20
# What the library raises for bytes that are no archive, depending on where they are wrong.
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, OverflowError,
)  # fmt: skip


class Unfit(Exception):
    """The archive cannot be read on: what is wrong, and with which of its parts."""

    def __init__(self, damage: Damage, what: str) -> None:
        super().__init__(damage, what)
        self.damage = damage
        self.what = what


class Member:
    """A member's lines, with their ends. The digest and size are right when all were read."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        self._archive, self._info = archive, info
        self._hash = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        """The digest of what was read so far."""
        return self._hash.hexdigest()

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes. Raises `Unfit` where they are damaged."""
        # The digest says more than the checksum, whose failure would hide the last bytes.
        self._info.CRC = None  # type: ignore[assignment]
        try:
            with self._archive.open(self._info) as stream:
                while piece := stream.read1(_PIECE):  # type: ignore[attr-defined]
                    self._hash.update(piece)
                    self.size += len(piece)
                    yield piece
        except _BROKEN as error:
            raise Unfit(Damage.MEMBER, self._info.filename) from error

    def lines(self) -> Iterator[bytes]:
        """Yield the lines; the last one may lack its end. Raises `Unfit`, also for one longer than any entry."""
        rest = b""
        for piece in self.pieces():
            *whole, rest = (rest + piece).split(b"\n")
            for line in whole:
                yield line + b"\n"
            if len(rest) > MOST_LINE:
                raise Unfit(Damage.LIMIT, self._info.filename)
        if rest:
            yield rest

    def read(self) -> bytes:
        """Return all of a small member. Raises `Unfit`."""
        found = bytearray()
        for piece in self.pieces():
            found += piece
            if len(found) > MOST_SMALL:
                raise Unfit(Damage.LIMIT, self._info.filename)
        return bytes(found)


class Opened:
    """An archive whose members may be read. Raises `Unfit` for what is none."""

    def __init__(self, path: Path) -> None:
        # Members that are not read to their end keep a zip open, but not this.
        self._file = path.open("rb")
        try:
            self._archive = _zip_in(self._file)
        except Unfit:
            self._file.close()
            raise
        self._infos = {info.filename: info for info in self._archive.infolist()}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def names(self) -> set[str]:
        """The names of all members."""
        return set(self._infos)

    def member(self, name: str) -> Member:
        """Return a member. Raises `Unfit` where it is missing."""
        if name not in self._infos:
            raise Unfit(Damage.MEMBER, name)
        return Member(self._archive, self._infos[name])

    def is_framed(self) -> bool:
        """Tell whether every byte of the file is as it was written."""
        found = hashlib.sha256()
        left = self._file.seek(0, os.SEEK_END) - FRAME_BYTES
        self._file.seek(0)
        while left > 0 and (piece := self._file.read(min(left, 1 << 20))):
            found.update(piece)
            left -= len(piece)
        return self._file.read() == frame(found.hexdigest())


def _zip_in(file: BinaryIO) -> zipfile.ZipFile:
    if file.seek(0, os.SEEK_END) > MOST_BYTES:
        raise Unfit(Damage.LIMIT, "")
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise Unfit(Damage.FRAME, "") from error
    _refuse_odd(archive.infolist())
    return archive


def _refuse_odd(infos: list[zipfile.ZipInfo]) -> None:
    """Raise `Unfit` for names, packings and sizes that no archive has."""
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise Unfit(Damage.LIMIT, "")
    seen: set[str] = set()
    for info in infos:
        packed = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        if (
            not NAMES.fullmatch(info.orig_filename)
            or info.filename in seen
            or not packed
            or info.flag_bits & _ENCRYPTED
        ):
            raise Unfit(Damage.MEMBER, ascii(info.orig_filename)[1:-1][:80])
        if info.file_size > max(_LARGE, MOST_RATIO * info.compress_size):
            raise Unfit(Damage.LIMIT, info.filename)
        seen.add(info.filename)
