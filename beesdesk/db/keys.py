"""The device's own key: it signs every entry of the log."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from beesdesk.errors import ShopError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_FILE = "device.key"
SECRET_FILE = "device.secret"  # noqa: S105 - where it is
KEY_BYTES = 32


class KeyMissing(ShopError):
    """The shop's file is here and the device's key is not, or is no key: the folder was copied only in part."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class KeySigner:
    """Signs with the key in a file that only its owner may read.

    The file is read at the first signature, not at start: loading the library takes a tenth of a bare window's start.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._key: Ed25519PrivateKey | None = None

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes of an Ed25519 signature. Raises `KeyMissing`."""
        return self._load().sign(data)

    @property
    def public_key(self) -> bytes:
        """The 32 bytes by which anybody can check the signatures. Raises `KeyMissing`."""
        return self._load().public_key().public_bytes_raw()

    def agree(self, public_key: bytes) -> bytes:
        """Return the secret (32 bytes) that this key, as one of X25519, and a public key of X25519 have in common.

        Raises `KeyMissing`, and `ValueError` for bytes that are no public key.
        """
        from hashlib import sha512  # noqa: PLC0415 - only where letters are read (`sync.letters`)

        from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415 - as above

        seed = self._load().private_bytes_raw()
        key = x25519.X25519PrivateKey.from_private_bytes(sha512(seed).digest()[:KEY_BYTES])
        return key.exchange(x25519.X25519PublicKey.from_public_bytes(public_key))

    def _load(self) -> "Ed25519PrivateKey":
        if self._key is None:
            from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - 50 ms, not before the first seal

            try:
                self._key = ed25519.Ed25519PrivateKey.from_private_bytes(self._path.read_bytes())
            except (OSError, ValueError) as error:
                raise KeyMissing(self._path) from error
        return self._key


def signature_check(public_key: bytes) -> Callable[[bytes, bytes], bool]:
    """Return what tells whether a signature (64 bytes) of some data was made with the key behind this one (32 bytes)."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - as in `KeySigner`: only where logs are checked
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - as above

    key = ed25519.Ed25519PublicKey.from_public_bytes(public_key)

    def holds(signature: bytes, data: bytes) -> bool:
        try:
            key.verify(signature, data)
        except InvalidSignature:
            return False
        return True

    return holds


def create_key(folder: Path) -> KeySigner:
    """Make the device's key in a folder, readable by its owner only; an existing one is kept.

    One whose writing was cut short has signed nothing yet and is made again.
    """
    path = folder / KEY_FILE
    if path.exists() and path.stat().st_size != KEY_BYTES:
        path.unlink()
    _make(path)
    return KeySigner(path)


def device_secret(folder: Path) -> bytes:
    """Return the 32 bytes that this device mixes into PINs, made at the first call, readable by its owner only.

    Without them the shop's file does not tell whether a PIN is right: it could be tried out elsewhere in minutes.
    """
    path = folder / SECRET_FILE
    if not path.exists() or path.stat().st_size != KEY_BYTES:
        path.unlink(missing_ok=True)
        _make(path)
    return path.read_bytes()


def _make(path: Path) -> None:
    """Write a file of random bytes, whole and synced; an existing one is kept."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(os.urandom(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
