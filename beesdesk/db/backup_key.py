"""The key of sealed backups: 32 random bytes on this machine, and once on a paper for the safe.

While there is one, copies are sealed with it. One that was replaced stays beside it: copies that it sealed must be readable
for as long as they are kept, also to take erased members out of them.
"""

import os
from hashlib import sha256
from pathlib import Path
from typing import Final

from beesdesk.db.file import DiskFault
from beesdesk.errors import ShopError
from beesdesk.values import dataclass

FILE_NAME: Final = "backup.key"
KEY_BYTES: Final = 32
_CHECK_BYTES: Final = 3
_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no letter that is read as another or as a digit
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUP: Final = 4
_BITS: Final = 5
_LENGTH: Final = (KEY_BYTES + _CHECK_BYTES) * 8 // _BITS


@dataclass(eq=False)
class BackupKeyUnreadable(ShopError):
    """What was typed is no recovery key: a sign is missing, or one is wrong."""

    signs: int
    wanted: int


@dataclass(eq=False)
class BackupKeyThere(ShopError):
    """Copies are sealed already; a new key must be meant."""

    key: str


def key_id(key: bytes) -> str:
    """Return the name of a key, which says nothing of the key itself: 8 hexadecimal digits."""
    return sha256(b"beesdesk-backup-key" + key).hexdigest()[:8]


def key_text(key: bytes) -> str:
    """Return a key as it is written down: 14 groups of 4 signs, the last of which find a slip of the pen."""
    whole = int.from_bytes(key + _check(key), "big")
    signs = [_SIGNS[whole >> _BITS * place & 31] for place in reversed(range(_LENGTH))]
    return "-".join("".join(signs[start : start + _GROUP]) for start in range(0, _LENGTH, _GROUP))


def key_from(text: str) -> bytes:
    """Return the key that somebody has typed or scanned, however it is parted. Raises `BackupKeyUnreadable`."""
    signs = [sign for sign in text.upper().translate(_READ_AS) if sign.isalnum()]
    refusal = BackupKeyUnreadable(len(signs), _LENGTH)
    if len(signs) != _LENGTH or not set(signs) <= set(_SIGNS):
        raise refusal
    whole = 0
    for sign in signs:
        whole = whole << _BITS | _SIGNS.index(sign)
    data = whole.to_bytes(KEY_BYTES + _CHECK_BYTES, "big")
    if _check(data[:KEY_BYTES]) != data[KEY_BYTES:]:
        raise refusal
    return data[:KEY_BYTES]


def present_key(folder: Path) -> bytes | None:
    """Return the key that copies of a data folder are sealed with, None where they are not."""
    try:
        key = (folder / FILE_NAME).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DiskFault(folder / FILE_NAME, error.strerror or "") from error
    if len(key) != KEY_BYTES:
        raise DiskFault(folder / FILE_NAME, f"{len(key)} bytes")
    return key


def known_keys(folder: Path) -> dict[str, bytes]:
    """Return every key that a data folder has or had, by its name."""
    files = [folder / FILE_NAME, *folder.glob("backup-*.key")]
    keys = [path.read_bytes() for path in files if path.is_file()]
    return {key_id(key): key for key in keys if len(key) == KEY_BYTES}


def new_key(folder: Path, *, replace: bool = False) -> bytes:
    """Return a new key, for `keep_key` once it is on paper. Raises `BackupKeyThere` where there is one and none is to follow."""
    before = present_key(folder)
    if before is not None and not replace:
        raise BackupKeyThere(key_id(before))
    return os.urandom(KEY_BYTES)


def keep_key(folder: Path, key: bytes) -> None:
    """Seal copies with a key from now on; the one before stays beside it. Raises `DiskFault`."""
    draft = folder / f"{FILE_NAME}.part"
    try:
        _set_aside(folder, key)
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / FILE_NAME)
    except OSError as error:
        raise DiskFault(folder / FILE_NAME, error.strerror or "") from error


def stop_sealing(folder: Path) -> None:
    """Have copies in clear from now on; the key stays for those that were sealed."""
    _set_aside(folder, None)


def _set_aside(folder: Path, follower: bytes | None) -> None:
    before = present_key(folder)
    if before is not None and before != follower:
        (folder / FILE_NAME).replace(folder / f"backup-{key_id(before)}.key")


def _check(key: bytes) -> bytes:
    return sha256(b"beesdesk-backup-check" + key).digest()[:_CHECK_BYTES]
