"""Personal data on its way into the log: readable with the person's key alone, and by nobody once that is destroyed.

The log is chained and signed, so nothing can be taken out of it. What names a person goes in encrypted, under a random
key that only the table `person_key` has; the chain holds without the key.
"""

import os
from typing import TYPE_CHECKING, Any, Final

from beesdesk.db.log import Connection, canonical
from beesdesk.db.table import Table
from beesdesk.errors import ShopError
from beesdesk.values import dataclass

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEALED: Final = "sealed"
"""The field of a document that holds what is personal: nonce (12 bytes) and ciphertext of its canonical JSON, in hexadecimal."""
KEY_BYTES, NONCE_BYTES = 32, 12


@dataclass(eq=False)
class NameNotHere(ShopError):
    """What names this person was written on another machine, and the key to it has not come: nobody writes over it unread."""


Document = dict[str, str | int]


class KeyRing:
    """The keys of the persons that one transaction writes about; a person without one gets it here.

    Raises `NameNotHere` for a person whose key another machine has made.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ciphers: dict[bytes, AESGCM] = {}

    def seal(self, shape: Table, row_id: bytes, owner: bytes, document: Document) -> Document:
        """Return a row's document with its personal columns encrypted; empty ones say nothing and stay as they are."""
        personal = {name: document[name] for name in shape.personal if document.get(name)}
        if not personal:
            return document
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._cipher(owner).encrypt(nonce, canonical(personal).encode(), _place(shape.name, row_id))
        rest = {name: value for name, value in document.items() if name not in personal}
        return {**rest, SEALED: (nonce + sealed).hex()}

    def begin(self, person: bytes) -> None:
        """Give a person who is new a key, named or not: two machines that name them later have the same one."""
        self._cipher(person)

    def _cipher(self, owner: bytes) -> "AESGCM":
        if owner not in self._ciphers:
            found = self._connection.execute("SELECT key FROM person_key WHERE id = ?", (owner,)).fetchone()
            self._ciphers[owner] = cipher(found[0] if found else self._new_key(owner))
        return self._ciphers[owner]

    def _new_key(self, owner: bytes) -> bytes:
        elsewhere = "SELECT 1 FROM unrevealed WHERE person_id = ?1 UNION ALL SELECT 1 FROM forgotten WHERE id = ?1"
        if self._connection.execute(elsewhere, (owner,)).fetchone():
            raise NameNotHere
        key = os.urandom(KEY_BYTES)
        self._connection.execute("INSERT INTO person_key (id, key) VALUES (?, ?)", (owner, key))
        self._connection.execute("INSERT OR IGNORE INTO key_to_send (id) VALUES (?)", (owner,))
        return key


def cipher(key: bytes) -> "AESGCM":
    """Return the cipher with a person's key (32 bytes): AES-GCM, which also notices a changed or a moved text."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - 30 ms, not before a name is written

    return AESGCM(key)


def unsealed(key: bytes, table: str, row_id: bytes, sealed: str) -> dict[str, Any]:
    """Return the personal columns behind a document's `sealed`. Raises `cryptography`'s `InvalidTag` for another row or key."""
    import json  # noqa: PLC0415 - the till writes names and reads none: its window does not wait for this

    whole = bytes.fromhex(sealed)
    text = cipher(key).decrypt(whole[:NONCE_BYTES], whole[NONCE_BYTES:], _place(table, row_id))
    personal: dict[str, Any] = json.loads(text)
    return personal


def _place(table: str, row_id: bytes) -> bytes:
    return f"{table}:{row_id.hex()}".encode()
