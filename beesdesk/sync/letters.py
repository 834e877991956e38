"""Text that only certain devices can read: sealed for the key by which each signs its log.

An Ed25519 key pair is also one of X25519 (the same curve in another form, RFC 7748 4.1), so that a device needs no
second key, and whoever only has a copy of the text reads nothing.
"""

import os
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, Protocol
from uuid import UUID

from beesdesk.db.log import canonical

KEY_BYTES: Final = 32
NONCE: Final = bytes(12)
"""No key is used twice, so that none needs a nonce."""
PRIME: Final = 2**255 - 19
_USE: Final = b"beesdesk-letter-1"


class Opener(Protocol):
    """A device's own key, as far as letters need it."""

    def agree(self, public_key: bytes) -> bytes:
        """Return the secret (32 bytes) that this key and an X25519 public key have in common."""


class NotForUs(ValueError):
    """A letter is not sealed for this device, or is damaged."""


def seal(data: bytes, readers: Mapping[UUID, bytes]) -> dict[str, Any]:
    """Return a letter that each of the devices can open, given their public keys (32 bytes, Ed25519)."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey  # noqa: PLC0415 - slow
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    once, key = X25519PrivateKey.generate(), os.urandom(KEY_BYTES)
    ours = once.public_key().public_bytes_raw()
    slots = {}
    for reader, public_key in sorted(readers.items()):
        theirs = montgomery(public_key)
        secret = once.exchange(X25519PublicKey.from_public_bytes(theirs))
        slots[reader.hex] = AESGCM(_wrapping(secret, ours, reader)).encrypt(NONCE, key, None).hex()
    return {"once": ours.hex(), "to": slots, "text": AESGCM(key).encrypt(NONCE, data, None).hex()}


def open_letter(letter: Mapping[str, Any], reader: UUID, opener: Opener) -> bytes:
    """Return what a letter says to a device. Raises `NotForUs`."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - slow to load
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    try:
        ours = bytes.fromhex(letter["once"])
        slot = bytes.fromhex(letter["to"][reader.hex])
        key = AESGCM(_wrapping(opener.agree(ours), ours, reader)).decrypt(NONCE, slot, None)
        return AESGCM(key).decrypt(NONCE, bytes.fromhex(letter["text"]), None)
    except (KeyError, TypeError, ValueError, InvalidTag) as error:
        raise NotForUs from error


def montgomery(public_key: bytes) -> bytes:
    """Return the X25519 form of an Ed25519 public key. Raises `ValueError` for bytes that are none."""
    y = int.from_bytes(public_key, "little") & ~(1 << 255)
    if len(public_key) != KEY_BYTES or y >= PRIME or y == 1:
        raise ValueError("no public key")
    return ((1 + y) * pow(1 - y, -1, PRIME) % PRIME).to_bytes(KEY_BYTES, "little")


def _wrapping(secret: bytes, once: bytes, reader: UUID) -> bytes:
    return sha256(canonical([_USE.decode(), secret.hex(), once.hex(), reader.hex]).encode()).digest()
