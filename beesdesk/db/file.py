"""The shop's file before it is opened: the library's version, the folder, the free space.

A full disk kills a process that opens a file in write-ahead mode (SIGBUS, no exception), so space is looked at first,
and a ballast file is kept that can be given up to finish the day.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from beesdesk.errors import ShopError

FILE_NAME = "shop.db"
BALLAST_NAME = "ballast"
BALLAST_BYTES = 64 * 1024 * 1024
LEAST_FREE_BYTES = 8 * 1024 * 1024
SAFE_FROM = (3, 51, 3)
SAFE_SERIES = ((3, 50, 7), (3, 44, 6))
FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


class StoreError(ShopError):
    """The shop's file cannot be used as it is."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class FolderReadOnly(StoreError):
    """Nothing can be written in the shop's folder."""


class DiskFull(StoreError):
    """There is no room left on the disk; nothing was half-written."""


class DiskFault(StoreError):
    """The disk answered with an error."""


class FileCorrupt(StoreError):
    """The file is damaged, or is no shop's file."""


class FileBusy(StoreError):
    """Another program held the file for longer than we wait."""


class FileTooNew(StoreError):
    """A newer program has already changed the file; `detail` is the file's revision."""


class FileMissing(StoreError):
    """There is no shop in this folder yet."""


class ShopThere(StoreError):
    """The folder has a shop already, which is never written over unasked."""


class LibraryUnsafe(ShopError):
    """The SQLite library can corrupt a file that two connections write (3.7.0 to 3.51.2)."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


REFUSALS = {
    5: FileBusy,  # SQLITE_BUSY
    8: FolderReadOnly,  # SQLITE_READONLY
    10: DiskFault,  # SQLITE_IOERR
    11: FileCorrupt,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    14: FolderReadOnly,  # SQLITE_CANTOPEN
    26: FileCorrupt,  # SQLITE_NOTADB
}


def is_safe(version: tuple[int, ...]) -> bool:
    """Tell whether this SQLite is free of the write-ahead-log reset fault (fixed in 3.51.3, 3.50.7 and 3.44.6)."""
    return version >= SAFE_FROM or any(version[:2] == safe[:2] and version >= safe for safe in SAFE_SERIES)


def refuse_unsafe_library(version: str = dbapi2.sqlite_version) -> None:
    """Raise `LibraryUnsafe` where the driver's SQLite is an affected one."""
    if not is_safe(tuple(int(part) for part in version.split("."))):
        raise LibraryUnsafe(version)


def prepare_folder(path: Path) -> None:
    """Make sure that a file can be written here, before it is opened.

    Raises `FolderReadOnly`, `DiskFault`, and `DiskFull` when less than 8 MB are left even without the ballast.
    """
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
        if path.exists():
            with path.open("r+b"):
                pass
    except OSError as error:
        if error.errno not in FULL:
            kind = DiskFault if error.errno == errno.EIO else FolderReadOnly
            raise kind(folder, error.strerror or "") from error
        if not give_up_ballast(folder):
            raise DiskFull(folder) from error
    if shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
        give_up_ballast(folder)
    if shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
        raise DiskFull(folder)


def keep_ballast(folder: Path, size: int = BALLAST_BYTES) -> None:
    """Set aside space that can be given up on the day when the disk is full; does nothing where room is short."""
    ballast = folder / BALLAST_NAME
    if size <= 0 or (ballast.exists() and ballast.stat().st_size >= size):
        return
    if shutil.disk_usage(folder).free < 4 * size:
        return
    try:
        with ballast.open("wb") as file:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file.fileno(), 0, size)
            else:
                file.write(bytes(size))
    except OSError:
        give_up_ballast(folder)


def give_up_ballast(folder: Path) -> bool:
    """Free the space that was set aside; tell whether there was any."""
    ballast = folder / BALLAST_NAME
    if not ballast.is_file():
        return False
    ballast.unlink(missing_ok=True)
    return True


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder outlast a power cut; Windows knows no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def refusal(error: BaseException, path: Path) -> StoreError | None:
    """Return the refusal behind a driver's error, or None for a programmer's error."""
    code = getattr(error, "sqlite_errorcode", None)
    # The driver's own complaint about bytes that are no text has no code: the page that held it is damaged.
    kind = REFUSALS.get(code & 0xFF) if code else FileCorrupt if str(error).startswith("Could not decode") else None
    return kind(path, str(error)) if kind else None


@contextmanager
def refusing(path: Path, *, sure: bool = False) -> Iterator[None]:
    """Raise the driver's errors as refusals; a programmer's error stays what it is.

    `sure` is for statements that are right for every whole file: what else goes wrong with them is damage.
    """
    try:
        yield
    except dbapi2.Error as error:
        refused = refusal(error, path)
        if refused is None and not sure:
            raise
        raise refused or FileCorrupt(path, str(error)) from error
    except UnicodeDecodeError as error:
        # The driver could not even say what is wrong: the name that it speaks of is no text.
        if not sure:
            raise
        raise FileCorrupt(path, "schema") from error
