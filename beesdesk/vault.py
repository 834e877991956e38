"""A secret of this machine: in the system's keyring, or where there is none in a file that its owner alone reads."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

from beesdesk.values import dataclass


class Keeper(StrEnum):
    """Where a secret is kept."""

    KEYRING = "keyring"
    FILE = "file"
    """Not protected by the system: whoever reads the user's files reads it."""


class _KeyringFails(Exception):
    """There is no keyring, or it does not do what it says."""


@dataclass(frozen=True, slots=True)
class Vault:
    """Keeps one secret for an account at a time, under the keyring's `service` or in the file `name` of a data folder.

    A keyring may ask its owner to unlock it: nothing of this on the screen's thread.
    """

    service: str
    name: str

    def keep(self, folder: Path, account: str, secret: str) -> Keeper:
        """Keep the secret of an account, and say where; an empty one is forgotten.

        Raises `OSError` where not even the file can be written.
        """
        file = folder / self.name
        if self._kept_in_keyring(account, secret):
            file.unlink(missing_ok=True)
            return Keeper.KEYRING
        if secret:
            _write(file, f"{account}\n{secret}")
        else:
            file.unlink(missing_ok=True)
        return Keeper.FILE

    def secret_of(self, folder: Path, account: str) -> str:
        """Return the secret of an account, empty if none is kept."""
        try:
            owner, _, secret = (folder / self.name).read_text("utf-8").partition("\n")
        except FileNotFoundError:
            return self._from_keyring(account)
        return secret if owner == account else ""

    def keeper(self, account: str) -> Keeper:
        """Return where a secret would be kept on this machine."""
        try:
            with _keyring() as ring:
                ring.get_password(self.service, account)
        except _KeyringFails:
            return Keeper.FILE
        return Keeper.KEYRING

    def _kept_in_keyring(self, account: str, secret: str) -> bool:
        try:
            with _keyring() as ring:
                if secret:
                    ring.set_password(self.service, account, secret)
                elif ring.get_password(self.service, account) is not None:
                    ring.delete_password(self.service, account)
                return (ring.get_password(self.service, account) or "") == secret
        except _KeyringFails:
            return False

    def _from_keyring(self, account: str) -> str:
        try:
            with _keyring() as ring:
                return ring.get_password(self.service, account) or ""
        except _KeyringFails:
            return ""


@contextmanager
def _keyring() -> Iterator[Any]:
    """Give the system's keyring. Raises `_KeyringFails` for whatever goes wrong in it: each system has its own ways."""
    import keyring  # noqa: PLC0415 - looks for its drivers in all that is installed: only where a password is needed
    from keyring.backends import fail, null  # noqa: PLC0415 - as above

    works = False
    try:
        ring = keyring.get_keyring()
        works = not isinstance(ring, fail.Keyring | null.Keyring)
        if works:
            yield ring
    except Exception as fault:  # D-Bus, Windows and macOS raise what they like, and the file is always there
        raise _KeyringFails from fault
    if not works:
        raise _KeyringFails


def _write(file: Path, text: str) -> None:
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
