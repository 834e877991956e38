"""A file under a key: what it holds is readable with the key alone, and any change of it is noticed.

A head (name of the form, name of the key, salt), then pieces of a mebibyte, each AES-256-GCM under a key of this file's own
(HKDF-SHA-256 of key and salt). A piece's nonce is its number and whether it is the last one: none can be left out, moved
or cut off at the end. Files of any size go through in little memory. See `docs/decisions/0018-nights-and-sealed-backups.md`.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from beesdesk.db.backup_key import key_id
from beesdesk.db.file import FULL, DiskFault, DiskFull, FileCorrupt, FileMissing
from beesdesk.errors import ShopError
from beesdesk.values import dataclass

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SUFFIX: Final = ".sealed"
_MAGIC: Final = b"beesdesk-sealed-1\n"
_ID_BYTES, _SALT_BYTES, _TAG_BYTES = 8, 16, 16
_HEAD: Final = len(_MAGIC) + _ID_BYTES + _SALT_BYTES
_PIECE: Final = 1 << 20


@dataclass(eq=False)
class CopyKeyNeeded(ShopError):
    """The copy is sealed under the key of this name, which is not on this machine."""

    path: Path
    key: str


@dataclass(eq=False)
class CopyKeyOther(ShopError):
    """The copy is sealed under another key than the one that was given."""

    path: Path
    key: str


def sealed_under(path: Path) -> str | None:
    """Return the name of the key that a file is sealed under, None for a file in clear. Raises `FileMissing`."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    return head[len(_MAGIC) :][:_ID_BYTES].decode("ascii", "replace") if head.startswith(_MAGIC) else None


def seal_file(source: Path, target: Path, key: bytes) -> None:
    """Write a file under a key, synced; only its owner may read it. Raises `DiskFull`, `DiskFault`."""
    head = _MAGIC + key_id(key).encode() + os.urandom(_SALT_BYTES)
    cipher = _cipher(key, head)
    try:
        with source.open("rb") as plain, _fresh(target) as sealed:
            sealed.write(head)
            for number, (piece, is_last) in enumerate(_pieces(plain, _PIECE)):
                sealed.write(cipher.encrypt(_nonce(number, is_last=is_last), piece, head))
            _sync(sealed)
    except OSError as error:
        raise _refusal(target, error) from error


def open_file(source: Path, target: Path, key: bytes) -> None:
    """Write what a sealed file holds, synced; nothing is left of it where it is not whole.

    Raises `CopyKeyOther`, `FileCorrupt`, `FileMissing`, `DiskFull`, `DiskFault`.
    """
    try:
        with source.open("rb") as sealed, _fresh(target) as plain:
            for piece in _opened(source, sealed, key):
                plain.write(piece)
            _sync(plain)
    except FileNotFoundError as error:
        raise FileMissing(source) from error
    except OSError as error:
        raise _refusal(target, error) from error
    except ShopError:
        target.unlink(missing_ok=True)
        raise


def digest_within(path: Path, key: bytes) -> str:
    """Return the SHA-256 of what a sealed file holds, in hexadecimal. Raises `CopyKeyOther`, `FileCorrupt`."""
    from hashlib import sha256  # noqa: PLC0415 - OpenSSL: not before something is sealed

    found = sha256()
    with path.open("rb") as sealed:
        for piece in _opened(path, sealed, key):
            found.update(piece)
    return found.hexdigest()


def _opened(path: Path, sealed: BinaryIO, key: bytes) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as in `_cipher`

    head = sealed.read(_HEAD)
    if len(head) != _HEAD or not head.startswith(_MAGIC):
        raise FileCorrupt(path, "head")
    if head[len(_MAGIC) :][:_ID_BYTES] != key_id(key).encode():
        raise CopyKeyOther(path, head[len(_MAGIC) :][:_ID_BYTES].decode("ascii", "replace"))
    cipher = _cipher(key, head)
    for number, (piece, is_last) in enumerate(_pieces(sealed, _PIECE + _TAG_BYTES)):
        try:
            yield cipher.decrypt(_nonce(number, is_last=is_last), piece, head)
        except (InvalidTag, ValueError) as error:
            raise FileCorrupt(path, f"piece {number + 1}") from error


def _pieces(file: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    """Yield a file in pieces, at least one, each with whether it is the last."""
    piece = file.read(size)
    while True:
        following = file.read(size)
        yield piece, not following
        if not following:
            return
        piece = following


def _cipher(key: bytes, head: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - 30 ms: only where copies are sealed
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - as above

    return AESGCM(HKDF(SHA256(), 32, head[-_SALT_BYTES:], _MAGIC).derive(key))


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


def _fresh(path: Path) -> BinaryIO:
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb")


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _refusal(path: Path, error: OSError) -> ShopError:
    path.unlink(missing_ok=True)
    return DiskFull(path.parent) if error.errno in FULL else DiskFault(path, error.strerror or "")
